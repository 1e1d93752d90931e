### Wat er niet klopt in een bestand, en wat te doen. Voor wie vragen schrijft zonder te programmeren.
### Eén regel zegt het feit, zonder hoofdletter of punt; `.help` zegt wat te doen.

problem-error = probleem
problem-warning = waarschuwing
problem-remark = opmerking
problem-help = hulp

## Bestanden

problem-file-missing = dit bestand bestaat niet
    .help = controleer de naam of maak het bestand aan

problem-file-unreadable = dit bestand kan niet gelezen worden: { $reason }
    .help = controleer of u het mag lezen en probeer het opnieuw

problem-file-too-large = dit bestand is te groot: het maximum is { $limit }
    .help = verdeel de inhoud over meer bestanden

problem-not-utf8 = deze tekst is niet in UTF-8
    .help = bewaar het bestand opnieuw en kies de codering UTF-8

problem-not-yaml = deze tekst is geen YAML: { $reason }
    .help = controleer hier en op de regel erboven de spaties vooraan, de dubbele punten en de aanhalingstekens

problem-alias-bomb = dit bestand bevat te veel verwijzingen of niveaus
    .help = schrijf de inhoud voluit, zonder `&` of `*`

problem-unknown-format = dit programma kent het formaat `{ $found }` niet
    .help = schrijf `format: 1` of neem een nieuwere versie van het programma

problem-bank-empty = er is hier geen enkele vraag om te controleren
    .help = geef de map op met `bank.yaml` en minstens één vraag

problem-language-missing = de map `{ $language }` bevat geen enkele tekst
    .help = zet de teksten in `{ $language }` of haal `{ $language }` weg uit `languages` in `bank.yaml`

## Vorm

problem-duplicate-key = het veld `{ $key }` staat er twee keer
    .help = houd er één van de twee

problem-unknown-key = het veld `{ $key }` bestaat hier niet
    .help = haal het weg; `niveau bank schema` toont de mogelijke velden
    .nearest = schrijf `{ $nearest }` of haal dit veld weg

problem-missing-key = het veld `{ $key }` ontbreekt
    .help = voeg `{ $key }:` toe met een waarde

problem-wrong-type =
    { $expected ->
        [text] hier hoort een tekst
        [integer] hier hoort een geheel getal
        [number] hier hoort een getal
        [boolean] hier hoort `true` of `false`
        [list] hier hoort een lijst
        [mapping] hier horen velden met hun waarde
       *[date] hier hoort een datum
    }
    .help =
        { $expected ->
            [text] schrijf een tekst, tussen aanhalingstekens als hij op een getal lijkt
            [integer] schrijf een getal zonder komma, bijvoorbeeld `2`
            [number] schrijf een getal met een punt, bijvoorbeeld `2.5`
            [boolean] schrijf `true` voor ja, `false` voor nee
            [list] schrijf elk element op een eigen regel, na `- `
            [mapping] schrijf elk veld op een eigen regel, als `naam: waarde`
           *[date] schrijf jaar, maand en dag, bijvoorbeeld `2026-11-21`
        }

problem-unknown-word = het woord `{ $word }` is hier niet voorzien
    .help = kies uit: { $known }
    .nearest = schrijf `{ $nearest }` of kies uit: { $known }

problem-wrong-length = deze lijst heeft een ander aantal elementen ({ $found }) dan voorzien ({ $expected })
    .help = geef haar precies { $expected } elementen

problem-out-of-range = dit getal ligt niet tussen { $low } en { $high }
    .help = schrijf een getal van { $low } tot { $high }

## Vragen

problem-bad-id = `{ $id }` kan geen naam zijn
    .help = schrijf kleine letters zonder accent, cijfers en enkele streepjes, hoogstens 64 tekens

problem-duplicate-id = de naam `{ $id }` is al gebruikt: { $first }
    .help = geef een van de twee een andere naam

problem-key-of-other-kind = een vraag van het type `{ $kind }` heeft geen veld `{ $key }`
    .help = haal `{ $key }` weg of verander het type in `kind`

problem-key-not-an-option = `{ $key }` is geen van de opties { $options }
    .help = schrijf de naam van een optie of voeg de optie `{ $key }` toe

problem-no-key = er is geen juist antwoord opgegeven
    .help = voeg `{ $key }:` toe met het juiste antwoord, zoals het type `{ $kind }` vraagt

problem-too-few-options =
    { $found ->
        [one] { $found } optie is te weinig
       *[other] { $found } opties zijn te weinig
    }
    .help = voeg opties toe tot er minstens { $least } zijn of verander het type in `kind`

problem-too-many-options = { $found } opties zijn te veel voor één scherm
    .help = houd er hoogstens { $most }

problem-sequence-incomplete = de juiste volgorde bevat niet elke optie één keer
    .help = schrijf elke optie één keer in `sequence`

problem-order-already-solved = de opties staan al in de juiste volgorde
    .help = schud de volgorde van `options` door elkaar

problem-pairs-incomplete = de optie `{ $option }` hoort bij geen enkel doel
    .help = voeg in `pairs` een regel `{ $option }:` toe met de naam van een doel

problem-range-empty = geen enkel getal kan passen
    .help = schrijf `range: [van, tot]`, het kleinste getal eerst

problem-graded-too-coarse = een item met punten zou hier maar { $points } punt geven
    .help = haal `graded` weg, of maak meer delen waarbij men moet nadenken

problem-unknown-competence = `{ $code }` is geen competentie van DigComp
    .help = schrijf een code van `"1.1"` tot `"5.4"`, tussen aanhalingstekens

problem-unknown-level = `{ $level }` is geen niveau voor een vraag
    .help = schrijf een geheel getal van 1 tot 6

problem-unknown-outcome = `{ $id }` is geen leerresultaat van DigComp
    .help = schrijf een code uit de lijst van DigComp 3.0, bijvoorbeeld `LO1.1.01`

problem-outcome-of-other-competence = het leerresultaat `{ $id }` hoort bij competentie { $competence }
    .help = kies een leerresultaat van de competentie van deze vraag of verbeter `competence`

problem-no-outcome = deze vraag noemt geen leerresultaat
    .help = voeg `outcomes:` toe met minstens één code, bijvoorbeeld `[LO1.1.01]`

problem-unknown-enemy = `enemies` noemt `{ $id }`, dat niet in de vragenbank staat
    .help = haal ze weg of voeg die vraag toe
    .nearest = schrijf `{ $nearest }` of haal `{ $id }` weg

problem-enemy-of-itself = `enemies` noemt de vraag `{ $id }` zelf
    .help = haal ze weg uit `enemies`

problem-unknown-fact = het feit `{ $id }` staat niet in `facts.yaml`
    .help = zet het met zijn bron in `facts.yaml` of haal het hier weg
    .nearest = schrijf `{ $nearest }` of zet `{ $id }` in `facts.yaml`

## Teksten

problem-words-missing = de vraag `{ $id }` heeft geen tekst in de map `{ $language }`
    .help = voeg `{ $id }:` toe aan een bestand in de map `{ $language }`

problem-words-extra = geen enkele vraag heet `{ $id }`
    .help = haal deze tekst weg of zet de vraag in de map `items`
    .nearest = schrijf `{ $nearest }` of zet de vraag in de map `items`

problem-text-missing = de tekst `{ $field }` ontbreekt in de map `{ $language }`
    .help = voeg `{ $field }:` toe en vertaal de tekst uit de andere taal

problem-text-extra = deze vraag gebruikt de tekst `{ $field }` niet
    .help = haal `{ $field }` weg

problem-option-texts-differ =
    { $found ->
        [one] { $found } tekst past niet bij het aantal opties ({ $expected })
       *[other] { $found } teksten passen niet bij het aantal opties ({ $expected })
    }
    .help = schrijf één tekst voor elke optie, onder dezelfde naam

problem-empty-text = de tekst `{ $field }` is leeg
    .help = schrijf de tekst of haal `{ $field }` weg

problem-same-option-text = de opties `{ $first }` en `{ $second }` zeggen hetzelfde
    .help = verander een van de twee teksten

problem-stimulus-differs = `{ $field }` heeft niet dezelfde vorm als in de map `{ $other }`
    .help = geef beide talen dezelfde velden en evenveel elementen

problem-table-ragged = niet alle rijen van de tabel hebben evenveel cellen
    .help = geef elke rij evenveel cellen als de kopregel

problem-control-character = deze tekst bevat een onzichtbaar teken ({ $character })
    .help = wis het en typ het woord opnieuw

problem-text-too-long = de vraag telt { $rows } regels, een klein scherm toont er { $limit }
    .help = maak de tekst of de opties korter

problem-offline-way-missing = er is geen weg zonder internet vermeld
    .help = voeg `offline_alternative:` toe met een loket, een telefoonnummer of een persoon

## Formulering

problem-sentence-long = deze zin telt { $found } woorden, het maximum is { $most }
    .help = maak er twee zinnen van, of haal weg wat niet helpt

problem-stem-long = de vraag telt { $found } woorden, het maximum is { $most }
    .help = zet de situatie in `stimulus`, of maak ze korter

problem-why-long = `why` telt { $found } woorden, het maximum is { $most }
    .help = houd één reden over

problem-explanation-long = `explanation` telt { $found } woorden, het maximum is { $most }
    .help = zeg wat juist is en waaraan je het ziet, niets anders

problem-reading-not-marked = er zijn { $found } woorden te lezen voor het antwoord, meer dan { $most }
    .help = maak het korter, of zet `heavy_reading` bij `tags`

problem-hard-to-read = de leesindex is { $score }, onder { $least } is de tekst moeilijk
    .help = neem kortere woorden en kortere zinnen

problem-long-word = `{ $word }` telt { $found } letters, het maximum is { $most }
    .help = neem een korter woord, of leg dit uit in `glossary.yaml`

problem-abbreviation-unexplained = niets legt `{ $found }` uit
    .help = schrijf de woorden, met `({ $found })` erachter, of zet de afkorting in `glossary.yaml`

problem-passive = `{ $participle }` staat in de lijdende vorm
    .help = begin met de persoon of de dienst die iets doet

problem-double-negation = deze vraag zegt twee keer nee
    .help = vraag wat juist is, of wat iemand moet doen

problem-shame-word = `{ $word }` kan kwetsen
    .help = zeg wat juist is, of wat helpt; schrijf van een site “nagemaakt” of “bedrieglijk”

problem-gender-mark = `{ $word }` mengt twee geslachten in één woord
    .help = neem een neutraal woord, een meervoud, of schrijf beide woorden

problem-address-unknown = `{ $address }` kan van iemand zijn
    .help = laat een verzonnen adres eindigen op `.example`; noem voor een echt adres een feit in `facts`

problem-key-stands-out = de juiste optie telt { $found } letters, de langste andere { $longest }
    .help = maak de juiste optie korter, of een andere langer

problem-key-longest = in `{ $language }` is de juiste optie de langste in { $found } van de { $of } vragen; het toeval geeft er { $expected }
    .help = maak juiste opties korter, of andere langer

problem-key-position = met { $options } opties staat de juiste te vaak op dezelfde plaats: { $places }
    .help = verander de volgorde van de opties in enkele vragen

problem-keys-lean = met meerdere juiste opties is hun gemiddelde plaats { $found }; het toeval geeft { $expected }
    .help = verander de volgorde van de opties in enkele vragen

problem-why-missing = niets zegt waarom dit telt
    .help = voeg `why:` toe met een reden uit het dagelijkse leven

problem-explanation-missing = niets legt het antwoord uit
    .help = voeg `explanation:` toe; zeg wat juist is en waaraan je het ziet

## Feiten

problem-fact-without-source = het feit `{ $id }` heeft geen bron
    .help = voeg `source:` toe met de pagina of het document waar het vandaan komt

problem-fact-overdue = het feit `{ $id }` moest tegen { $review_by } nagekeken zijn
    .help = kijk het na bij de bron en verander dan `checked_on` en `review_by`

problem-review-too-late = het feit `{ $id }` wordt pas na meer dan twaalf maanden nagekeken
    .help = kies voor `review_by` een dag minder dan twaalf maanden na `checked_on`

problem-figure-without-source = het cijfer `{ $figure }` komt uit geen enkel feit van de vraag
    .help = zet een feit met dit cijfer in `facts.yaml` en noem het in `facts`, of haal het cijfer weg

problem-superseded = `{ $found }` geldt niet meer
    .help = schrijf `{ $instead }`

problem-fact-unused = geen enkele vraag noemt het feit `{ $id }`
    .help = noem het in `facts` van een vraag of haal het weg

## Vragenbank

problem-cuts-not-increasing = de grenzen tussen de niveaus gaan niet omhoog
    .help = schrijf in `thetas` drie getallen, van klein naar groot

problem-minimum-above-maximum = de vorm stelt minstens { $minimum } vragen, maar hoogstens { $maximum }
    .help = verlaag `minimum_items` of verhoog `maximum_items`

problem-stop-before-level = de vorm kan stoppen na { $items } antwoorden, een niveau vraagt er { $answers }
    .help = verhoog `minimum_items` of verlaag `minimum_answers`

problem-device-needed = de vraag `{ $id }` vraagt een toestel ({ $device }), maar deze vorm is voor wie er nog nooit een gebruikte
    .help = neem een vraag met `device: any`

problem-blueprint-unfillable = de vorm `{ $form }` vraagt { $needed } vragen uit gebied { $area }, de vragenbank heeft er { $found }
    .help = voeg vragen toe aan gebied { $area } of vraag er minder in `blueprint`

problem-key-of-other-scoring = het rekenmodel `{ $scoring }` heeft geen veld `{ $key }`
    .help = haal `{ $key }` weg of verander het model in `scoring`

problem-variable-missing = geen enkele vraag vraagt naar de variabele `{ $variable }`
    .help = voeg een vraag `recency` of `checklist` met deze variabele toe

problem-shares-not-whole = de aandelen zijn samen { $sum }, en niet 100
    .help = neem de gepubliceerde cijfers over en tel in `NA` wat overblijft

problem-few-items = competentie { $competence } heeft weinig vragen: { $found } van de { $least } gewenste
    .help = schrijf meer vragen voor competentie { $competence }

problem-bad-hash = een vingerafdruk heeft 64 tekens, van `0` tot `9` en van `a` tot `f`
    .help = neem de vingerafdruk over die het programma schreef

problem-panel-small = weinig juryleden ({ $found }): voor definitieve grenzen zijn er { $least } nodig
    .help = houd `provisional: true`, of vraag het oordeel van andere juryleden

## Oordelen van juryleden

problem-unknown-item = geen enkele meegetelde vraag heet `{ $id }`
    .help = neem een naam die `niveau bank list` toont
    .nearest = schrijf `{ $nearest }`, of een andere naam die `niveau bank list` toont

problem-duplicate-judgement = `{ $judge }` geeft dit oordeel twee keer in dezelfde ronde; het eerste staat in { $first }
    .help = houd er één van

problem-judgements-missing = er ontbreken oordelen van `{ $judge }` voor `{ $cut }`, in de ronde van deze regel; bijvoorbeeld { $item }
    .help = vul de regels van dit jurylid aan, of haal het jurylid uit deze ronde

problem-too-few-judges = te weinig juryleden ({ $found }) om te zeggen hoe goed ze overeenkomen: er zijn er minstens { $least } nodig
    .help = voeg de oordelen van andere juryleden toe

problem-cut-out-of-reach = `{ $cut }`: geen enkele vaardigheid geeft { $sum } juiste antwoorden; mogelijk: { $range }
    .help = bekijk deze oordelen opnieuw met de jury: gokken alleen geeft al het kleinste van die getallen

problem-judged-cuts-not-increasing = de grens `{ $higher }` ligt niet hoger dan de grens `{ $lower }`
    .help = kijk de kolom `cut` na, en bekijk deze twee grenzen opnieuw met de jury

problem-judge-not-increasing = bij `{ $judge }` ligt de grens `{ $higher }` niet hoger dan de grens `{ $lower }`
    .help = vraag of dit jurylid de twee niet heeft omgewisseld

problem-judge-far = `{ $judge }` ligt ver van de andere juryleden voor `{ $cut }`
    .help = vraag waarom; het oordeel blijft meetellen

problem-judge-left = `{ $judge }` gaf geen oordeel in ronde { $round }, de laatste: niets van dit jurylid telt mee
    .help = voeg het oordeel van de laatste ronde toe, of noteer waarom het ontbreekt

problem-panel-one-language = geen enkel jurylid las de vragen in: { $missing }
    .help = vraag juryleden van beide talen, en noteer hun taal in de kolom `lang`

problem-items-uncalibrated = { $found } van de { $of } beoordeelde vragen zijn niet geijkt: de grenzen blijven voorlopig
    .help = doe deze berekening opnieuw met hetzelfde bestand na een ijking

problem-cut-outside-items = de grens `{ $cut }` ({ $theta }) ligt buiten de vragen van de bank ({ $range })
    .help = voeg vragen van dat niveau toe, of bekijk de grens opnieuw

## IJking

problem-discrimination-not-positive = `a` moet groter zijn dan nul
    .help = haal deze vraag uit de ijking en kijk de sleutel na

problem-key-of-other-model = het model `{ $model }` heeft geen veld `{ $key }`
    .help = haal `{ $key }` weg, of verander `model`

problem-steps-differ = het model heeft { $found } stappen, de vraag { $expected }
    .help = ijk opnieuw: de vraag is veranderd, of het model past er niet bij

problem-far-parameter = `{ $parameter }` is { $value }: zo ver weg steunt het op weinig antwoorden
    .help = lees de vraag en haar antwoorden na voor u erop vertrouwt

problem-not-converged = de berekening stopte voor het einde
    .help = begin opnieuw met meer rondes: `niveau calibrate --maximum-cycles`

## Lijsten van plaatsen

problem-unclosed-quote = hier staat een aanhalingsteken dat nergens gesloten wordt
    .help = sluit de cel met een aanhalingsteken, of verdubbel een aanhalingsteken dat bij de tekst hoort
problem-text-after-quote = na het aanhalingsteken dat de cel sluit, staat nog tekst
    .help = verdubbel een aanhalingsteken dat bij de tekst hoort

problem-too-many-faults = meer dan { $limit } problemen: de rest van het bestand is niet gelezen
    .help = los eerst deze op en controleer dan opnieuw

problem-ragged-row = deze rij heeft een ander aantal cellen ({ $found }) dan de kopregel ({ $expected })
    .help = voeg een komma toe of haal er een weg, en zet een tekst met komma’s tussen aanhalingstekens

problem-column-missing = de kolom `{ $column }` ontbreekt
    .help = voeg `{ $column }` toe aan de eerste regel, en een cel aan elke rij

problem-unknown-column = de kolom `{ $column }` is niet voorzien
    .help = haal ze weg
    .nearest = schrijf `{ $nearest }` of haal deze kolom weg

problem-empty-cell = de cel `{ $column }` is leeg
    .help = vul deze cel in of haal de rij weg

problem-outside-region = dit punt ligt niet in het Brussels Gewest
    .help = controleer breedtegraad en lengtegraad: misschien zijn ze omgewisseld

problem-unknown-place = `{ $name }` is geen gemeente of postcode van het Gewest
    .help = schrijf een van de 19 gemeenten of haar postcode

problem-unknown-entry = de plaats `{ $id }` staat niet in de lijst van plaatsen
    .help = zet ze in `epns.csv` of laat deze cel leeg
    .nearest = schrijf `{ $nearest }` of laat deze cel leeg

problem-ends-before-start = de laatste dag komt vóór de eerste ({ $starts })
    .help = verbeter een van de twee datums

problem-label-without-source = het label van `{ $id }` heeft geen `{ $column }`
    .help = noteer waar en wanneer het label vermeld wordt, of schrijf `unknown`

problem-phone-not-belgian = `{ $phone }` is geen Belgisch telefoonnummer
    .help = schrijf één nummer, bijvoorbeeld `02 123 45 67`

problem-website-unsafe = `{ $address }` is geen volledig en veilig adres van een site
    .help = schrijf het adres met `https://`, zonder gebruikersnaam of spatie

problem-postcode-of-other-commune = `{ $postcode }` is geen postcode van { $commune }
    .help = verbeter de postcode of de gemeente

problem-street-unknown = `{ $street }` is geen bekende straat in { $commune }
    .help = kijk de naam van de straat en de gemeente na
    .nearest = schrijf `{ $nearest }` of kijk de gemeente na

problem-point-far = dit punt ligt { $metres } m van het midden van “{ $from }”
    .help = kijk de breedtegraad, de lengtegraad en het adres na

problem-bad-hours = `{ $hours }` zijn geen leesbare openingsuren
    .help = schrijf bijvoorbeeld `Mo-Fr 09:00-12:00,13:00-17:00; PH off`

problem-duplicate-place = `{ $id }` lijkt dezelfde plaats te zijn als die in { $first }
    .help = houd een van de twee rijen of verbeter er een

problem-name-superseded = de naam `{ $found }` wordt niet meer gebruikt
    .help = schrijf `{ $instead }`

problem-no-street = `{ $id }` heeft geen straat
    .help = zoek het adres; laat de cel leeg zolang het niet bekend is

problem-source-undated = de bron van `{ $id }` heeft geen datum
    .help = noteer de datum van de bron, of vraag het na en vul `checked_on` in

problem-source-stale = deze bron is ouder dan twaalf maanden ({ $date })
    .help = vraag het na per telefoon en noteer de dag in `checked_on`

problem-source-old = deze bron is ouder dan vijf jaar ({ $date })
    .help = zoek een recente bron, of vraag het na en vul `checked_on` in

problem-entry-ended = dit is voorbij sinds { $day }
    .help = haal de rij weg of noteer de volgende data

problem-not-json = deze tekst is geen JSON ({ $reason })
    .help = vraag het bestand opnieuw aan wie het maakte

problem-not-places = dit bestand heeft geen bekend formaat voor plaatsen
    .help = geef CSV, GeoJSON, Overpass-JSON of de Franse standaard voor plaatsen met digitale hulp

problem-not-a-point = dit element heeft geen leesbaar punt
    .help = geef lengtegraad en breedtegraad, of vraag `out center` aan Overpass

problem-no-source = de rij `{ $id }` zegt niet waar ze vandaan komt
    .help = vul `source` in, of voeg `--source` toe met de naam van de lijst

problem-row-without-source = de rij `{ $id }` heeft geen bron
    .help = noteer waar en op welke dag u dit gevonden hebt
