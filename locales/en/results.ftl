### The result: strengths first, never a percentage.

results-title = Your result
results-level = Your level: { $level }.
results-between = Your level: between { $low } and { $high }.
results-range = This test is short: it gives two neighbouring levels.
results-sure = This result is fairly sure.
results-likely = This result is likely, not certain.
results-recognised = { $things ->
    [one] You know { $things } thing already.
   *[other] You know { $things } things already.
}
results-first-steps = You are getting to know these devices. Somebody can show them to you, step by step.
results-measured = measured
results-said = you said
results-not-measured = There are still too few answers for a level.
results-not-measured-next = You can start again whenever you like, with or without help.
results-strengths = What you can already do
results-tried = You tried: that is already a step.
results-next = What you can learn next
results-areas = By area
results-area-level = { $level }
results-area-between = between { $low } and { $high }
results-area-not-measured = not enough answers yet
results-area-not-enough = too early to tell
results-confidence = How you feel
results-not-exam = This is a self-assessment, not an exam. It is not the test of Actiris either.
results-provisional = The bounds between levels are still provisional.
results-provisional-measure = This result is still provisional.
results-stamp = For the animator: questions { $bank } { $version } ({ $hash }), cut scores { $cuts }.
results-date = Made on { $date }.
results-pair = { $left }: { $right }
