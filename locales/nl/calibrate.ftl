### `niveau calibrate`: wat er over de vragen gevonden is, en wat dat verhindert.

calibrate-title = IJking
calibrate-items = vragen
calibrate-priors = verwachtingen vooraf
calibrate-priors-none = geen
calibrate-scale = schaal
calibrate-scale-new = nieuw (gemiddelde 0 en standaardafwijking 1 bij deze personen)
calibrate-scale-anchored = die van de bank
calibrate-log-likelihood = log-likelihood
calibrate-penalised = met de verwachtingen vooraf
calibrate-parameters = vrije parameters
calibrate-cycles = rondes
calibrate-ended = berekening klaar
calibrate-stopped = berekening gestopt voor het einde
calibrate-reliability = betrouwbaarheid
calibrate-reliability-values = { $marginal } verwacht, { $empirical } bij deze personen
calibrate-area = domein
calibrate-mean = gemiddelde
calibrate-deviation = standaardafwijking
calibrate-model = model
calibrate-flags = Om na te kijken:

## Twijfels over een vraag

flag-far-difficulty = moeilijkheid zeer ver van het midden
flag-steep = zeer steile helling
flag-not-rising = negatieve helling: kijk de sleutel na
flag-unbounded = zonder grens: probeer `--priors a,c,d`
flag-few-answers = minder dan { $wanted } antwoorden
flag-nobody-answered = niemand heeft geantwoord
flag-all-right = iedereen heeft het juist
flag-none-right = niemand heeft een punt
flag-credit-never-given = niemand heeft precies { $credit } punten

## Opmerkingen

calibrate-graded = vragen met meer punten (gpcm): { $columns }
calibrate-few = { $persons } personen: het model { $model } vraagt er minstens { $wanted }
calibrate-guessing = 3pl zonder verwachting vooraf: weinig stabiel; probeer `--priors a,c,d`
calibrate-unanchored = nieuwe schaal, want geen geijkte vragen, in domein { $areas }
calibrate-left-out = niet in het bestand, want hun parameters zijn niet bruikbaar: { $items }
calibrate-not-converged = de berekening stopte voor het einde: probeer `--maximum-cycles`
calibrate-written = “{ $path }” is geschreven; log-likelihood { $log }

## Wat het verhindert

error-responses = { $count ->
    [one] de antwoorden hebben één probleem: er valt niets te berekenen
   *[other] de antwoorden hebben { $count } problemen: er valt niets te berekenen
}
error-responses-help = los op wat hierboven staat
error-few-persons = te weinig personen: { $found }; er zijn er { $least } nodig
error-few-persons-help = verzamel meer antwoorden
error-no-anchors = geen van deze vragen is al geijkt in de bank
error-no-anchors-help = haal `--anchor` weg, of houd vragen van de ijking erbij
error-nothing-to-estimate = met deze antwoorden kan geen vraag geijkt worden
error-nothing-to-estimate-help = er zijn juiste antwoorden nodig en andere
error-credit = kolom `{ $column }` bevat { $credit }; dit model gaat tot { $most }
error-credit-help = probeer `--model gpcm`, of `--ignore { $column }`
error-weights = het gewicht van een persoon past niet
error-weights-help = schrijf in elke regel een getal vanaf 0
error-anchor = de vraag `{ $column }` kan geen houvast zijn
