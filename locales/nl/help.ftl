### Hulp bij de opdrachtregel (`--help`) en antwoorden op wat verkeerd getypt is.

## Woorden van elke hulp

help-examples = Voorbeelden
help-usage = Gebruik
help-commands = Opdrachten
help-arguments = Gegevens
help-options = Opties
help-usage-options = OPTIES
help-usage-command = OPDRACHT
help-values = [keuze: { $values }]
help-default = [anders: { $value }]

## Opdrachten

help-niveau = Toont hoe u zich redt in de digitale wereld, en wie u dichtbij verder helpt
    .examples =
        niveau quiz
        niveau near 1060
        niveau bank check
    .note = Er wordt niets bewaard en niets verstuurd, tenzij u een bestand vraagt.

help-quiz = Stelt de vragen en toont het resultaat
    .examples =
        niveau quiz --bank dsi
        niveau quiz --lang nl
        niveau quiz --form quick --near 1060
        niveau quiz --plain --output overzicht.txt
    .note = Er wordt geen naam gevraagd. Zonder `--journal` of `--output` wordt niets bewaard.

help-near = Toont plaatsen in de buurt waar iemand u kan helpen
    .examples =
        niveau near 1080
        niveau near Brussel-Zuid --level basic
        niveau near Schaarbeek --format json

help-sheet = Maakt het blad om mee te nemen van een resultaat dat als JSON bewaard is
    .examples =
        niveau quiz --output resultaat.json --format json
        niveau sheet resultaat.json --near 1080
        niveau sheet resultaat.json --near 1080 --to blad.pdf
        niveau sheet resultaat.json --near 1080 --print --print-with lp
    .note = Er staat geen naam op het blad: er is een lege lijn voor wie hem wil schrijven.

help-places = Kijkt de lijsten van plaatsen na en wisselt ze uit
help-places-check = Kijkt lijsten van plaatsen na en zegt wat te verbeteren is
    .examples =
        niveau places check
        niveau places check mijn-plaatsen --strict
        niveau places check mijn-plaatsen --remarks
        niveau places check --json
    .note = Een bestand dat in de map ontbreekt, komt van het programma.

help-places-import = Neemt plaatsen over uit bestanden van anderen
    .examples =
        niveau places import plaatsen.geojson > epns.csv
        niveau places import overpass.json --output mijn-plaatsen/
        niveau places import lijst.csv --source DIBAC
    .note = Niets buiten het Gewest wordt overgenomen, en niets zonder bron. Een bestand wordt nooit vervangen.

help-places-merge = Voegt de lijsten van verenigingen samen en toont de conflicten
    .examples =
        niveau places merge onze-plaatsen hun-plaatsen --output samen
        niveau places merge a.csv b.csv c.csv --output samen
    .note = De recentste rij wordt volledig overgenomen. De volgorde van de lijsten speelt geen rol.

help-places-coverage = Toont wat er in elke gemeente is, en waar er niets is
    .examples =
        niveau places coverage
        niveau places coverage --lang fr
        niveau places coverage --places mijn-plaatsen --format csv

help-places-export = Geeft de lijst van plaatsen in de formaten van anderen
    .examples =
        niveau places export --format geojson > plaatsen.geojson
        niveau places export --format mednum --output plaatsen.csv
    .note = Wat niet in een formaat past, valt weg en wordt geteld.

help-practice = Laat oefenen, met uitleg na elke vraag
    .examples =
        niveau practice
        niveau practice --module bank

help-why = Zegt waarom elke vraag van een test gesteld werd
    .examples =
        niveau why test.jsonl
        niveau why test.jsonl --format json

help-bank = Controleert en toont een vragenbank
    .examples =
        niveau bank check
        niveau bank list --competence 1.1
        niveau bank show info-library-hours

help-bank-check = Controleert alle bestanden van een vragenbank en zegt wat u moet aanpassen
    .examples =
        niveau bank check
        niveau bank check questions/digcomp --strict
        niveau bank check --json
        niveau bank check --explain
        niveau bank check --explain sentence-long

help-bank-facts = Toont de feiten van een vragenbank: waarde, bron en data
    .examples =
        niveau bank facts
        niveau bank facts --to-check
        niveau bank facts --bank questions/digcomp

help-bank-list = Toont de vragen van een vragenbank, één per regel
    .examples =
        niveau bank list
        niveau bank list --module bank
        niveau bank list --competence 4.2

help-bank-show = Toont een vraag met haar teksten in elke taal
    .examples =
        niveau bank show info-library-hours
        niveau bank show info-library-hours --bank questions/digcomp

help-bank-stats = Telt de vragen per gebied, per niveau en per type
    .examples =
        niveau bank stats
        niveau bank stats --bank questions/digcomp

help-bank-paper = Geeft een vragenlijst om af te drukken, met de niveaus per aantal juiste antwoorden
    .examples =
        niveau bank paper --lang nl
        niveau bank paper --form quick --lang fr
        niveau bank paper --format json
    .note = Het laatste deel is voor de begeleider: het toont de verwachte antwoorden.
help-bank-report = Zegt wat antwoorden over elke vraag tonen
    .examples =
        niveau bank report antwoorden.csv
        niveau bank report mei.csv juni.csv --format csv > verslag.csv
        niveau bank report punten.csv --scored --lang nl

help-bank-schema = Geeft het JSON-schema van een bestand, voor teksteditors
    .examples =
        niveau bank schema items
        niveau bank schema words > words.schema.json

help-calibrate = IJkt vragen: schat hun parameters uit antwoorden
    .examples =
        niveau calibrate antwoorden.csv
        niveau calibrate antwoorden.csv --model 3pl --priors a,c,d --format json
        niveau calibrate proef.csv --bank questions/digcomp --output calibration.yaml
    .note = Zonder `--bank` is elke kolom van 0 en 1 een vraag. Een lege cel of NA: geen antwoord.
help-cuts = Berekent de grenzen tussen niveaus uit oordelen van juryleden
    .examples =
        niveau cuts --booklet --lang nl
        niveau cuts jury.csv --method bookmark
        niveau cuts jury.csv --method angoff --output grenzen.yaml
    .note = De tabel past in `bank.yaml`. In de bank wordt niets vervangen.
help-simulate = Laat veel gesimuleerde personen een test doen en zegt wat hij waard is
    .examples =
        niveau simulate --form standard
        niveau simulate --theta -1.8,0,population --simulees 10000
        niveau simulate --form full --format csv > simulatie.csv
        niveau simulate --respondent right-then-wrong
    .note = Hetzelfde startgetal geeft altijd dezelfde cijfers.
help-dif = Zoekt vragen die voor de ene groep moeilijker zijn dan voor de andere
    .examples =
        niveau dif antwoorden.csv --group lang
        niveau dif antwoorden.csv --group leeftijd --reference 18-34
        niveau dif punten.csv --scored --group lang --format csv

help-summary = Telt samenvattingen van resultaten op
help-summary-merge = Telt samenvattingen op en verbergt kleine aantallen
    .examples =
        niveau summary merge januari.csv februari.csv
        niveau summary merge 2026-*.json --output 2026.json
        niveau summary merge a.csv b.csv -k 10 --format csv
    .note = De exacte aantallen worden naast elk bestand gelezen: `januari.csv.counts` voor `januari.csv`.
help-about = Zegt waar de vragen, de plaatsen en de berekeningen vandaan komen
    .examples =
        niveau about
        niveau about --lang nl

help-completions = Geeft wat nodig is om opdrachten met de Tab-toets aan te vullen
    .examples =
        niveau completions bash > niveau.bash
        niveau completions fish > niveau.fish

help-man = Geeft de handleiding als man-pagina
    .examples =
        niveau man > niveau.1
        niveau man --lang nl > niveau.nl.1

help-help = Toont deze hulp, of die van een opdracht
    .examples =
        niveau help
        niveau help quiz

## Gegevens en opties

help-arg-lang = Taal van het scherm en van de vragen
    .value = TAAL
help-arg-color = Kleuren op het scherm
    .value = WANNEER
help-arg-form = Lengte van de test: quick (hoogstens 6 vragen), standard (14) of full (49)
    .value = NAAM
    .expects = een naam in kleine letters, bijvoorbeeld `standard`
help-arg-bank = Map van een andere vragenbank, of `dsi` voor de activiteiten die Eurostat telt
    .value = MAP
help-arg-plain = Gewone tekst, zonder kleur of tekening, voor een schermlezer
help-arg-confidence = Eerst vragen hoe zeker men zich voelt, per gebied
help-arg-seed = Getal dat de keuze van de vragen vastlegt
    .value = GETAL
    .expects = een geheel getal, bijvoorbeeld `42`
help-arg-only = Alleen dit tonen
    .value = DEEL
help-arg-audience = Voor wie
    .value = PUBLIEK
help-arg-help_in = De taal waarin men u daar helpt
    .value = TAAL
help-arg-free = Alleen wat volgens een bron gratis is
help-arg-step_free = Alleen plaatsen zonder drempel aan de ingang
help-arg-home_visit = Alleen mensen die aan huis komen
help-arg-at = Alsof het die dag was, `2026-12-24`, of dat uur, `2026-12-24T14:00`
    .value = TIJDSTIP
    .expects = een dag, `2026-12-24`, of een uur, `2026-12-24T14:00`
help-arg-qr = Een code toevoegen om met een telefoon te scannen
help-arg-near = Gemeente, straat, station of postcode: om plaatsen in de buurt te tonen
    .value = PLAATS
help-arg-report = Resultaat dat `niveau quiz --format json` schreef; `-` voor standaardinvoer
    .value = RESULTAAT
help-arg-sheet = Schrijft het blad om mee te nemen op het einde in dit bestand
    .value = BESTAND
help-arg-to = Schrijft het blad in dit bestand; het formaat volgt het einde van de naam
    .value = BESTAND
help-arg-sheet-format = Opmaak van het blad
    .value = FORMAAT
help-arg-sheet-qr = Voegt aan de tekst een bladzijde met codes om te scannen toe; de andere formaten hebben ze altijd
help-arg-sheet-bom = Merkt de tekst voor Kladblok van Windows: UTF-8 met BOM, regeleinden CRLF
help-arg-print = Drukt het blad af
help-arg-print-with = Opdracht die afdrukt, bijvoorbeeld `lp -d onthaal`; `{"{"}file{"}"}` is daarin het blad, anders komt het via standaardinvoer
    .value = OPDRACHT
help-arg-journal = Schrijft elk antwoord in dit bestand, om later verder te gaan
    .value = BESTAND
help-arg-resume = Gaat verder met een test uit dit bestand
    .value = BESTAND
help-arg-output = Schrijft het resultaat in dit bestand
    .value = BESTAND
help-arg-format = Weergave van het resultaat
    .value = FORMAAT
help-arg-simulees = Aantal gesimuleerde personen per vaardigheid
    .value = AANTAL
    .expects = een geheel getal van 1 tot 1 000 000
help-arg-theta = Echte vaardigheden, gescheiden door komma’s; anders het midden van elk niveau en `population`
    .value = LIJST
    .expects = getallen van -6 tot 6 of `population`, bijvoorbeeld `-1.5,0,population`
help-arg-equipment = Toestel van de gesimuleerde personen
    .value = TOESTEL
help-arg-respondent = Manier van antwoorden: volgens de vaardigheid (model), of een scenario
    .value = ANTWOORDEN
help-arg-model = Vijf verbonden gebieden (second-order) of één vaardigheid (one-dimensional)
    .value = MODEL
help-arg-place = Gemeente, straat, station of postcode waar u vertrekt
    .value = PLAATS
help-arg-level = Niveau van de persoon, om de plaatsen te kiezen
    .value = NIVEAU
help-arg-need = Wat men zoekt: een computer, hulp, een cursus, of lezen en schrijven
    .value = BEHOEFTE
help-arg-dir = Map van de vragenbank, anders die van het programma
    .value = MAP
help-arg-places = Map met uw lijsten van plaatsen: die gaan vóór die van het programma
    .value = MAP
help-arg-places-dir = Map met lijsten van plaatsen, anders die van het programma
    .value = MAP
help-arg-remarks = Toont ook elke opmerking: oude bron, onbekend adres
help-arg-import-files = Bestand: CSV, GeoJSON, Overpass of de Franse standaard
    .value = BESTAND
help-arg-from = Formaat van de bestanden; zonder deze optie wordt het herkend
    .value = FORMAAT
help-arg-source = Bron van de rijen die er zelf geen vermelden
    .value = TEKST
help-arg-places-output = Nieuw bestand, of map om in te schrijven
    .value = PAD
help-arg-merge-inputs = Mappen met lijsten, of lijsten van plaatsen
    .value = LIJST
help-arg-merge-output = Map voor de nieuwe lijsten
    .value = MAP
help-arg-export-format = Formaat van het bestand
    .value = FORMAAT
help-arg-export-output = Nieuw bestand
    .value = BESTAND
help-arg-json = Antwoorden in JSON, voor een programma
help-arg-explain = Legt een opmerking over teksten uit; zonder code noemt het ze alle
    .value = CODE
help-arg-to-check = Alleen die nog na te kijken zijn op de huidige pagina
help-arg-strict = Weigert ook waarschuwingen
help-arg-today = Dag die als vandaag geldt
    .value = DATUM
    .expects = een datum, bijvoorbeeld `2026-11-21`
help-arg-module = Alleen de vragen van dit thema
    .value = NAAM
    .expects = een naam in kleine letters, bijvoorbeeld `bank`
help-arg-competence = Alleen de vragen van deze competentie
    .value = CODE
    .expects = een code van `1.1` tot `5.4`
help-arg-id = Naam van de vraag
    .value = NAAM
    .expects = een naam in kleine letters, bijvoorbeeld `info-library-hours`
help-arg-judges = CSV-bestand met de oordelen van de juryleden
    .value = BESTAND
help-arg-method = Manier waarop de juryleden oordelen
    .value = METHODE
help-arg-booklet = Toont de vragen van makkelijk naar moeilijk, om aan de jury te geven
help-arg-rp = Kans vanaf waar iemand een vraag beheerst
    .value = GETAL
    .expects = een getal tussen 0 en 1, bijvoorbeeld `0.6667`
help-arg-cut-version = Versie van de nieuwe tabel met grenzen
    .value = NAAM
    .expects = een naam van hoogstens 40 tekens
help-arg-why = Schrijft in dit bestand waarom elke vraag gesteld werd
    .value = BESTAND
help-arg-read_aloud = Leest elk scherm voor, met dit programma of met espeak-ng of spd-say
    .value = PROGRAMMA
help-arg-log = Test die met `--journal` genoteerd werd
    .value = BESTAND
help-arg-file = Soort bestand
    .value = SOORT
help-arg-responses = CSV-bestanden met antwoorden: één regel per persoon, één kolom per vraag; `-` voor de standaardinvoer
    .value = BESTAND
help-arg-calibrate-bank = Map van de bank waar de vragen uit komen, of `digcomp` voor die van het programma
    .value = MAP
help-arg-calibrate-model = Model van de vragen; anders 2pl, en gpcm voor vragen met meer punten
    .value = MODEL
help-arg-priors = Parameters met een verwachting vooraf, bijvoorbeeld `a,c,d`; anders alle met `--bank`, geen zonder
    .value = LIJST
help-arg-no-priors = Zonder verwachting vooraf
help-arg-anchor = Houdt al geijkte vragen van de bank vast: nieuwe vragen komen op hun schaal
help-arg-weight = Kolom met het gewicht van elke persoon
    .value = KOLOM
help-arg-ignore = Kolom die geen vraag is; mag herhaald worden
    .value = KOLOM
help-arg-maximum-cycles = Hoogste aantal rondes
    .value = GETAL
    .expects = een geheel getal, bijvoorbeeld `2000`
help-arg-tolerance = Stopt als de log-likelihood niet meer dan dit kan stijgen
    .value = GETAL
    .expects = een getal tussen 0 en 1, bijvoorbeeld `1e-9`
help-arg-summaries = Bestanden met een samenvatting, of hun exacte aantallen
    .value = BESTAND
help-arg-summary-output = Schrijft de samenvatting in een nieuw bestand, met de exacte aantallen ernaast
    .value = BESTAND
help-arg-k = Verbergt aantallen personen die kleiner zijn dan dit
    .value = GETAL
    .expects = een getal van 3 tot 20
help-arg-calibrate-format = Weergave van het resultaat; anders volgens het einde van de bestandsnaam
    .value = FORMAAT
help-arg-scored = De cellen bevatten punten (0, 1), geen antwoorden
help-arg-group = Kolom met de groep van elke persoon
    .value = KOLOM
help-arg-reference = Groep waarmee de andere vergeleken worden; anders de grootste
    .value = GROEP
help-arg-shell = Naam van uw shell
    .value = NAAM
help-arg-help = Toont deze hulp
help-arg-version = Toont de versie
help-arg-subcommand = Naam van een opdracht
    .value = OPDRACHT

## Wat verkeerd getypt is

usage-see = zie `{ $command }`
usage-did-you-mean = schrijf `{ $nearest }`
usage-choose = kies uit: { $values }
usage-expects = geef { $expects }
usage-unknown-argument = `{ $given }` is hier niet voorzien
usage-unknown-command = de opdracht `{ $given }` bestaat niet
usage-unfit-value = `{ $given }` past niet bij `{ $argument }`
usage-missing-value = er ontbreekt een waarde na `{ $argument }`
usage-superfluous-value = `{ $given }` is te veel voor `{ $argument }`
usage-missing-argument = { $arguments } ontbreekt
usage-missing-command = er ontbreekt een opdracht na `{ $command }`
usage-twice = `{ $argument }` staat er twee keer
usage-conflict = `{ $argument }` gaat niet samen met `{ $other }`
usage-not-utf8 = een van de getypte woorden is niet in UTF-8
usage-other = de opdracht is niet begrepen
