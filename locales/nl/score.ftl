### `niveau score`: van antwoordbestanden naar niveaus.

## Hulp

help-score = Zet antwoordbestanden om in niveaus, één rij per persoon
    .examples =
        niveau score antwoorden.csv > niveaus.csv
        niveau score antwoorden.csv --explain-columns
        niveau score export.csv --csv-be --rejects geweigerd.csv --output niveaus.csv
        niveau score 2025.csv 2026.csv --summary samenvatting.csv --by gemeente --output niveaus.csv
    .note = Leest de bestanden van LimeSurvey, KoboToolbox, ODK, Microsoft Forms, Google Forms, Moodle en Nextcloud. Leest ook CSV, NDJSON en Parquet. `-` leest de standaardinvoer.
help-arg-score-files = Antwoordbestanden, of `-` voor de standaardinvoer
    .value = BESTAND
help-arg-score-bank = Map van de vragenbank, of `dsi`. Anders die van het programma
    .value = MAP
help-arg-score-form = Vragenlijst die bepaalt hoeveel antwoorden nodig zijn. Anders die met een niveau per gebied
    .value = NAAM
help-arg-map = YAML-bestand dat zegt wat de kolommen of de antwoorden zijn
    .value = BESTAND
help-arg-explain-columns = Zegt wat elke kolom volgens het programma is, en waarom. Berekent niets
help-arg-score-strict = Weigert een bestand met een kolom die niet herkend is
help-arg-score-id = Kolom die zegt wie de persoon is. Anders een bekende kolom, of het nummer van de rij
    .value = KOLOM
help-arg-no-header = De invoer heeft geen kopregel, en de uitvoer ook niet
help-arg-columns = Namen van de kolommen, in volgorde, met komma’s ertussen
    .value = LIJST
help-arg-delimiter = Wat tussen de cellen staat; anders herkent het programma het zelf
    .value = TEKEN
help-arg-encoding = Codering van de tekst; anders herkent het programma ze zelf
    .value = CODERING
help-arg-answers-numeric = Een getal in een cel is de plaats van de keuze, vanaf 1
help-arg-score-scored = In de cellen staan punten, geen antwoorden
help-arg-score-output = Schrijft de resultaten in dit nieuwe bestand. Het heet `.part` zolang het niet af is
    .value = BESTAND
help-arg-score-format = Formaat van de resultaten. Anders volgens het einde van de bestandsnaam
    .value = FORMAAT
help-arg-csv-be = Zoals `--format csv-be`: voor een Belgisch rekenblad
help-arg-raw = Laat teksten zoals ze zijn, ook als ze op een formule lijken
help-arg-keep-column = Bewaart deze kolom in de resultaten; mag meer dan één keer
    .value = KOLOM
help-arg-pseudonymise = Vervangt elke persoon door een code, gemaakt met de sleutel in dit bestand
    .value = BESTAND
help-arg-advice = Voegt een plaats met hulp toe, dicht bij de postcode in deze kolom
    .value = KOLOM
help-arg-rejects = Schrijft de geweigerde rijen in dit nieuwe bestand, met hun plaats en de reden
    .value = BESTAND
help-arg-fail-fast = Stopt bij de eerste geweigerde rij
help-arg-summary = Schrijft een samenvatting in dit nieuwe bestand en verbergt kleine aantallen
    .value = BESTAND
help-arg-summary-by = Kolom met de groepen voor de samenvatting
    .value = KOLOM
help-arg-jobs = Hoeveel berekeningen tegelijk; anders één per kern
    .value = GETAL

## Onderweg en daarna

score-progress = { $rows } rijen, { $speed } per seconde
score-progress-left = { $rows } rijen, { $speed } per seconde, nog { $left }
score-done =
    { $done ->
        [0] geen enkele rij berekend
        [one] { $done } rij berekend
       *[other] { $done } rijen berekend
    }{ $refused ->
        [0] { "" }
        [one] , { $refused } geweigerd
       *[other] , { $refused } geweigerd
    }
score-rejects-written = geweigerde rijen, met de reden: { $path }
score-rejects-help = `--rejects BESTAND` bewaart de geweigerde rijen
score-unmapped = kolommen die niet herkend zijn en niet meetellen: { $columns }
score-unmapped-help = `--explain-columns` zegt waarom; `--map BESTAND` zegt wat ze zijn
score-late = velden die later komen en niet meetellen: { $names }
score-personal = kolommen met persoonsgegevens, die niet meetellen: { $columns }
score-advice-unknown = rijen zonder plaats dichtbij, want zonder Brusselse postcode: { $count }
error-score-strict = een kolom is niet herkend
error-score-column = { $path } heeft geen kolom { $column }
error-score-column-help = `--explain-columns` toont de kolommen
error-score-key = de sleutel in { $path } is niet bruikbaar
error-score-key-help = zet minstens 16 willekeurige tekens in dit bestand
error-score-map = het bestand { $path } is niet bruikbaar als koppelbestand
error-score-map-help = los op wat hierboven staat; docs/formats.md beschrijft dit bestand
error-score-fail-fast = gestopt bij de eerste geweigerde rij
error-score-fail-fast-help = zonder `--fail-fast` worden de andere rijen berekend
error-score-parquet-input = een Parquet-bestand kan niet van de standaardinvoer komen
error-score-parquet-input-help = geef de naam van het bestand
error-score-parquet-feature = dit programma is gemaakt zonder Parquet
error-score-parquet-feature-help = installeer het met `--features columnar`, of gebruik CSV
error-score-parquet-output = Parquet kan niet getoond worden
error-score-parquet-output-help = geef een bestand met `--output`
