### Wat de commando’s zeggen buiten de vragenlijst.

## Wat verder gaan verhindert, en wat u kunt doen

error-read = “{ $path }” kan niet gelezen worden: { $reason }
error-read-help = controleer de naam van het bestand en uw rechten
error-write = “{ $path }” kan niet geschreven worden: { $reason }
error-write-help = kies een map waar u mag schrijven
error-exists = “{ $path }” bestaat al
error-exists-help = kies een andere naam; een logboek gaat verder met --resume
error-bank = { $count ->
    [one] de vragenbank heeft één probleem
   *[other] de vragenbank heeft { $count } problemen
}
error-bank-help = verbeter de bestanden en probeer dan `niveau bank check`
error-places = { $count ->
    [one] de lijsten van plaatsen hebben één probleem
   *[other] de lijsten van plaatsen hebben { $count } problemen
}
error-places-help = verbeter ze en probeer dan `niveau places check MAP`
error-no-places = “{ $path }” bevat geen lijst van plaatsen
error-no-places-help = zet er bijvoorbeeld `epns.csv` of `trainings.csv` in
places-sound = { $rows ->
    [one] { $rows } rij nagekeken, geen probleem
   *[other] { $rows } rijen nagekeken, geen probleem
}
places-imported = Overgenomen plaatsen: { $rows }. Geweigerd: { $rejects }. Buiten het Gewest: { $outside }.
places-left-out = Van een andere soort, niet overgenomen: { $names }
places-odbl = Gegevens © de bijdragers van OpenStreetMap, onder ODbL: behoud deze vermelding.
places-merged = { $clashes ->
    [0] Geschreven lijsten: { $lists }. Geen conflicten.
    [one] Geschreven lijsten: { $lists }. Conflicten: { $clashes }, waarvan { $ties } met dezelfde datum.
   *[other] Geschreven lijsten: { $lists }. Conflicten: { $clashes }, waarvan { $ties } met dezelfde datum.
}
places-clash = overgenomen uit { $taken } ({ $taken_date }), niet uit { $left } ({ $left_date })
places-no-date = zonder datum
places-tie = de datums zijn gelijk: kies zelf
coverage-in-french = In het Frans
coverage-in-dutch = In het Nederlands
coverage-commune = gemeente
coverage-computer = computer
coverage-help = hulp
coverage-course = cursus
coverage-reading = lezen
coverage-nothing = niets
coverage-how = 2+3: twee van minder dan twaalf maanden oud en drie oudere, na te kijken.
coverage-gaps = { $gaps ->
    [0] Geen van de { $cells } vakken is leeg.
    [one] Er is niets in { $gaps } van de { $cells } vakken.
   *[other] Er is niets in { $gaps } van de { $cells } vakken.
}
places-not-exported = Rijen die wegvallen, per veld dat ontbreekt: { $fields }
places-remarks = { $remarks ->
    [one] { $remarks } opmerking
   *[other] { $remarks } opmerkingen
}: { $kinds } (`--remarks` toont ze)
error-judgements = { $count ->
    [one] “{ $path }” heeft { $count } probleem: er is geen grens berekend
   *[other] “{ $path }” heeft { $count } problemen: er is geen grens berekend
}
error-judgements-help = verbeter het bestand; docs/formats.md beschrijft de kolommen
error-not-measuring = de vragenbank “{ $bank }” telt activiteiten: ze meet niets
error-not-measuring-help = neem een vragenbank die meet, bijvoorbeeld `digcomp`
error-form = de lengte “{ $form }” bestaat niet; kies uit: { $forms }
error-item = er is geen vraag “{ $item }”
error-lint = de opmerking “{ $code }” bestaat niet
error-lint-help = `niveau bank check --explain` noemt ze alle
error-nearest = bedoelde u `{ $name }`?
error-format = het formaat “{ $format }” bestaat niet; kies uit: { $formats }
error-journal-line = “{ $path }”, regel { $line }: dit is geen regel van een logboek
error-journal-line-help = neem een kopie van het bestand, of begin een nieuwe vragenlijst
error-journal-bank = “{ $path }” werd begonnen met andere vragen
error-journal-bank-help = gebruik dezelfde versie van het programma en dezelfde bank
error-input-ended = de vragenlijst stopte voor het einde; er is niets bewaard
error-input-ended-kept = de vragenlijst stopte voor het einde; ga verder met --resume
error-not-reached = geen resultaat: er is niets geschreven
error-output = de uitvoer kan niet geschreven worden: { $reason }
error-output-help = controleer de ruimte op de schijf
error-where = “{ $typed }” werd niet gevonden in Brussel
error-where-help = geef een postcode, een gemeente, een wijk, een straat of een halte
error-where-nearest = bedoelde u: { $names }?
error-where-many = er zijn verschillende plaatsen met de naam “{ $typed }”
error-where-many-help = zeg het preciezer: { $names }
error-where-outside = “{ $typed }” ligt niet in het Brussels Gewest
error-where-outside-help = niveau kent alleen het Brussels Hoofdstedelijk Gewest
error-where-outside-nearest = probeer de dichtste gemeente: `niveau near { $commune }`
error-internal = het programma stopte onverwacht; dat ligt aan het programma
error-internal-help = begin opnieuw; als het terugkomt, meld het met de opdracht die u typte
error-terminal = de terminal antwoordt niet meer
error-busy = “{ $path }” is al in gebruik
error-busy-help = sluit het andere venster, of kies een ander bestand
error-journal-replay = “{ $path }”, regel { $line }: dit antwoord past niet bij de vraag
error-journal-format = “{ $path }” is geen logboek van deze versie van het programma
reason-not-found = het bestaat niet
reason-no-access = geen toegang
reason-is-folder = het is een map
reason-no-folder = het is geen map
reason-full = de schijf is vol
reason-no-file = het is geen gewoon bestand
reason-too-many = er zijn meer dan { $most } bestanden

## `bank check`

facts-none = geen feit om te tonen
facts-to-check = na te kijken
facts-checked = bekeken
check-sound = { $items ->
    [one] { $items } vraag nagekeken, geen probleem
   *[other] { $items } vragen nagekeken, geen probleem
}
check-faults = { $errors ->
    [one] { $errors } probleem
   *[other] { $errors } problemen
}, { $warnings ->
    [one] { $warnings } waarschuwing
   *[other] { $warnings } waarschuwingen
}

## `bank list`, `bank show`, `bank stats`

list-empty = geen enkele vraag past hierbij
label-id = vraag
label-competence = competentie
label-level = niveau
label-kind = soort
label-module = levensdomein
label-device = toestel
label-variables = variabelen van de enquête
label-stimulus = getoond stuk
label-outcomes = leerresultaten DigComp
label-facts = feiten
label-key = verwacht antwoord
label-parameters = parameters
label-origin = waar ze vandaan komen
label-calibrated-on = geijkt op
label-program = programma
label-method = methode
label-persons = personen
label-lambda = correlatie van elk domein met het geheel (lambda)
item-expected = { $curve } (voorlopig: verwacht op niveau { $level })
item-calibrated = ijking van { $date }, model { $model }, { $answers } antwoorden
stats-calibrated = geijkte vragen
stats-provisional = nog voorlopig
label-why = waarom
label-explanation = uitleg
label-offline = zonder internet
label-practice = oefenvraag
label-rating = zelfinschatting, nooit meegeteld
stats-items = meegetelde vragen
stats-heavy-reading = met een tekst die lang lezen is
stats-shown = getoonde kennis en vaardigheden, per competentie
stats-without-computer = { $phone } zonder computer
stats-others = oefenvragen en zelfinschattingen
stats-outcomes = gedekte leerresultaten van DigComp
stats-of = { $covered } van { $total }
stats-position = plaats van het verwachte antwoord
band-basic = basis
band-intermediate = intermediair
band-advanced = gevorderd
band-highly-advanced = zeer gevorderd
outcome-knowledge = kennis
outcome-skill = vaardigheden
outcome-attitude = attitudes

## `about`

about-what = niveau is een zelftest van digitale vaardigheden. Het is geen officiële test.
about-plan = Het past bij het Brusselse Plan voor Digitale Toegankelijkheid. Een test voor iedereen. Hulp in de buurt.
about-nothing = Het werkt zonder internet. Het stuurt niets door. Het bewaart niets, tenzij u een bestand vraagt.
about-version = Programma: versie { $version }, licentie EUPL-1.2.
about-bank = Vragen: { $bank } { $version }, { $items } vragen, CC BY 4.0, vingerafdruk { $hash }.
about-cuts = Grenzen tussen niveaus: versie { $version }, voorlopig, zonder ijking.
about-places = Adressen: { $places } plaatsen en { $trainings } cursussen, met hun bronnen in places/.
about-snapshot = { $title }: lijst van { $day }.
about-help = Hulp in het hele Gewest: { $words }
about-digcomp = Vertaling en bewerking niet goedgekeurd door de Europese Commissie.
about-dutch = Nederlandse namen: vertaling van de gemeenschap, door iXperium. Franse namen: voorgesteld door dit project.
about-data = Straten en pleinen: © de bijdragers van OpenStreetMap, ODbL. Haltes: STIB-MIVB en iRail. Gemeenten: Statbel. Wijken: UrbIS.

## `man`

man-name = NAAM
man-synopsis = GEBRUIK
man-description = BESCHRIJVING

## `summary merge`

error-summary-counts = de exacte aantallen van “{ $path }” ontbreken: “{ $counts }” bestaat niet
error-summary-counts-help = zet dat bestand er weer naast, of maak de samenvatting opnieuw uit de antwoorden: verborgen aantallen kunnen niet opgeteld worden
error-summary-unreadable = “{ $path }” bevat niet de exacte aantallen van een samenvatting, of is beschadigd
error-summary-unreadable-help = neem een kopie van het bestand, of maak de samenvatting opnieuw uit de antwoorden
error-summary-format = “{ $path }” is geschreven door een andere versie van het programma
error-summary-bank = “{ $path }” en “{ $first }” gaan niet samen: het zijn niet dezelfde vragen
error-summary-cuts = “{ $path }” en “{ $first }” gaan niet samen: het zijn niet dezelfde grenzen
error-summary-column = “{ $path }” en “{ $first }” gaan niet samen: de groepen komen uit andere kolommen
error-summary-differs-help = maak beide samenvattingen opnieuw op dezelfde manier, uit de antwoorden
error-summary-persons = met “{ $path }” erbij zijn er te veel personen voor een exact aantal
error-summary-persons-help = tel minder bestanden tegelijk op
error-same-file = “{ $path }” en “{ $first }” zijn hetzelfde bestand
error-same-file-help = noem elk bestand maar één keer
error-score-taken = de naam “{ $column }” zou boven twee kolommen staan
error-score-taken-help = geef die kolom in het bestand een andere naam
error-score-personal = de kolom “{ $column }” zegt wie de personen zijn
error-score-personal-help = kies een andere kolom, of bewaar ze met `--keep-column`
error-score-ending = “{ $path }” zou niet bevatten wat het einde van de naam zegt
error-score-ending-help = laat de naam eindigen op .csv, .ndjson of .parquet
error-groups-many = de kolom “{ $column }” heeft meer dan { $most } waarden: dat zijn geen groepen
error-groups-long = een waarde van de kolom “{ $column }” is langer dan { $most } bytes: dat is geen groep
error-groups-help = kies een kolom met weinig waarden, zoals een gemeente of een maand

## Het blad om mee te nemen

error-report-long = “{ $path }” is te lang voor een resultaat
error-report-broken = “{ $path }”, regel { $line }, kolom { $column }: dit is geen resultaat als JSON
error-report-format = “{ $path }” is een document van formaat { $format }; dit programma leest formaat 1
error-report-none = “{ $path }” is geen resultaat: het zegt zijn formaat niet
error-report-value = “{ $path }” is geen resultaat: de waarde van `{ $key }` kan niet
error-report-help = maak er een met `niveau quiz --output resultaat.json --format json`
error-report-activities = “{ $path }” gaat over activiteiten, niet over een niveau: het heeft geen blad
error-report-activities-help = bewaar het als tekst, met `niveau quiz --bank dsi --output balans.txt`
error-sheet-terminal = een PDF kan een terminal niet tonen
error-sheet-terminal-help = geef een bestand met `--to blad.pdf`, of kies `--format text`
error-sheet-not-text = `--bom` dient alleen voor tekst
error-sheet-not-text-help = kies `--format text`, of laat `--bom` weg
error-sheet-printer = er is geen opdracht bekend om af te drukken
error-sheet-printer-help = geef ze met `--print-with lp`, of één keer met `niveau init`
error-sheet-not-started = “{ $program }” kon niet afdrukken: { $reason }
error-sheet-slow = “{ $program }” was na een minuut niet klaar
error-sheet-refused = “{ $program }” heeft niet afgedrukt (code { $code })
error-sheet-said = “{ $program }” heeft niet afgedrukt: { $said }
error-sheet-saved = het blad staat in “{ $path }”
error-sheet-print-help = kijk de printer na, of bewaar het blad met `--to blad.pdf`
error-sheet-no-pdf = dit programma maakt geen PDF
error-sheet-pdf = de PDF kon niet worden gemaakt
error-sheet-pdf-help = kies `--format html` of `--format text`
sheet-printed = Het blad is naar de printer gestuurd.
sheet-without-start = Zonder `--near` noemt het blad geen plaatsen.
sheet-other-version = Dit resultaat komt van de vragen { $then }; dit programma heeft de vragen { $now }. Het blijft dat van die dag.
