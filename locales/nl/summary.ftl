### Een samenvatting van veel resultaten: aantallen personen, de kleine verborgen. Voor specialisten.

summary-title = Samenvatting van resultaten
summary-counted = Getelde personen: { $persons }. Geweigerde rijen: { $rejected }.
summary-few = Te weinig personen om te zeggen hoeveel. Geweigerde rijen: { $rejected }.
summary-by = Per waarde van de kolom “{ $column }”.
summary-stamp = Vragen { $bank } { $version } ({ $hash }), grenzen { $cuts }.
summary-provisional = Deze resultaten zijn nog voorlopig.
summary-overall = Geheel
summary-all = iedereen
summary-no-value = zonder waarde
summary-others = kleine groepen samen
summary-persons = personen
summary-not-measured = te weinig antwoorden
summary-not-enough = nog te vroeg
summary-percent = { $count } ({ $percent } %)
summary-hidden = – is een verborgen aantal. Het is kleiner dan { $least }, of helpt er een te vinden.
summary-others-note = Kleine groepen samen: elk minder dan { $least } personen, soms ook een grotere groep.
summary-percent-note = Percentages beginnen bij { $base } personen.
summary-counts-kept = De exacte aantallen staan in “{ $path }”, om later op te tellen. Publiceer dat bestand nooit.
