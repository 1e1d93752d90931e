### `niveau calibrate`: what was found about the items, and what keeps it from being found.

calibrate-title = Calibration
calibrate-items = items
calibrate-priors = priors
calibrate-priors-none = none
calibrate-scale = scale
calibrate-scale-new = new (mean 0 and standard deviation 1 among these persons)
calibrate-scale-anchored = that of the bank
calibrate-log-likelihood = log-likelihood of the answers
calibrate-penalised = with the priors
calibrate-parameters = free parameters
calibrate-cycles = cycles
calibrate-ended = finished
calibrate-stopped = stopped before its end
calibrate-reliability = reliability
calibrate-reliability-values = { $marginal } expected, { $empirical } among these persons
calibrate-area = area
calibrate-mean = mean
calibrate-deviation = standard deviation
calibrate-model = kind of curve
calibrate-flags = To look at:

## Doubts about an item

flag-far-difficulty = difficulty very far from the middle
flag-steep = very steep slope
flag-not-rising = falling slope: check the key
flag-unbounded = without bound: try `--priors a,c,d`
flag-few-answers = fewer than { $wanted } answers
flag-nobody-answered = nobody answered it
flag-all-right = everybody is right
flag-none-right = nobody has any credit
flag-credit-never-given = nobody has exactly { $credit } credits

## Remarks

calibrate-graded = items with several credits (gpcm): { $columns }
calibrate-few = { $persons } persons: model { $model } wants { $wanted } at least
calibrate-guessing = 3pl without priors: not very stable; try `--priors a,c,d`
calibrate-unanchored = new scale, for want of calibrated items, in area { $areas }
calibrate-left-out = not in the file, because their parameters cannot be used: { $items }
calibrate-not-converged = the computation stopped before its end: try `--maximum-cycles`
calibrate-written = “{ $path }” is written; log-likelihood { $log }

## What keeps it

error-responses = { $count ->
    [one] the responses have one problem: nothing can be computed
   *[other] the responses have { $count } problems: nothing can be computed
}
error-responses-help = correct what is said above
error-few-persons = too few persons: { $found }; { $least } are needed
error-few-persons-help = gather more responses
error-no-anchors = none of these items has been calibrated in the bank yet
error-no-anchors-help = leave `--anchor` out, or keep items of the calibration
error-nothing-to-estimate = no item can be calibrated with these responses
error-nothing-to-estimate-help = right answers are needed, and others too
error-credit = column `{ $column }` holds { $credit }; this model goes up to { $most }
error-credit-help = try `--model gpcm`, or `--ignore { $column }`
error-weights = the weight of a person does not fit
error-weights-help = write a number from 0 up in every row
error-anchor = item `{ $column }` cannot be an anchor
