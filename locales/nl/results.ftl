### Het resultaat: eerst wat goed gaat, nooit een percentage.

results-title = Uw resultaat
results-level = Uw niveau: { $level }.
results-between = Uw niveau: tussen { $low } en { $high }.
results-range = Deze test is kort: hij geeft twee niveaus naast elkaar.
results-sure = Dit resultaat is vrij zeker.
results-likely = Dit resultaat is waarschijnlijk, niet zeker.
results-recognised = { $things ->
    [one] U kent al { $things } ding.
   *[other] U kent al { $things } dingen.
}
results-first-steps = U leert deze toestellen nog kennen. Iemand kan ze u tonen, stap voor stap.
results-measured = gemeten
results-said = u zei
results-not-measured = Er zijn nog te weinig antwoorden voor een niveau.
results-not-measured-next = U kunt opnieuw beginnen wanneer u wilt, met of zonder hulp.
results-strengths = Wat u al kunt
results-tried = U hebt het geprobeerd: dat is al een stap.
results-next = Wat u daarna kunt leren
results-areas = Per gebied
results-area-level = { $level }
results-area-between = tussen { $low } en { $high }
results-area-not-measured = nog niet genoeg antwoorden
results-area-not-enough = nog te vroeg om te zeggen
results-confidence = Hoe u zich voelt
results-not-exam = Dit is een zelftest, geen examen. Het is ook niet de test van Actiris.
results-provisional = De grenzen tussen de niveaus zijn nog voorlopig.
results-provisional-measure = Dit resultaat is nog voorlopig.
results-stamp = Voor de begeleider: vragen { $bank } { $version } ({ $hash }), grenzen { $cuts }.
results-date = Gemaakt op { $date }.
results-pair = { $left }: { $right }
