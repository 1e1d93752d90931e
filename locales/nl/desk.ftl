### Het bureau van de begeleider: de instellingen van een plek.

## Wat belet om verder te gaan

error-config = { $count ->
    [one] de instellingen hebben een probleem: “{ $path }”
   *[other] de instellingen hebben { $count } problemen: “{ $path }”
}
error-config-help = verbeter dit bestand, of leg het opzij en start `niveau init`
error-no-settings = dit systeem zegt niet waar instellingen horen
error-no-settings-help = geef een bestand met `--config`
error-nobody-to-ask = hier kan niemand antwoorden
error-nobody-to-ask-help = geef uw antwoorden met { $options }

## Fouten in `config.toml`

problem-not-toml = deze tekst is geen TOML
    .help = controleer hier de aanhalingstekens, de haken en het teken `=`

problem-unknown-setting = de instelling `{ $key }` bestaat hier niet
    .help = haal ze weg; dit kan hier: { $known }
    .nearest = schrijf `{ $nearest }` of haal deze instelling weg

problem-too-long = dit is te lang: { $found }, en hoogstens { $most } kan
    .help = schrijf het korter

problem-phrase-not-hashed = dit is geen Argon2-vingerafdruk
    .help = schrijf nooit de zin zelf: `niveau kiosk --set-phrase` geeft de regel

## Instellen: `niveau init`

setup-comment = De instellingen van deze plek. Verander ze hier, of start “niveau init” opnieuw.
setup-now = Nu:
setup-nothing-yet = Nu: niets.
setup-keep = Enter behoudt dit antwoord. Een streepje (-) wist het.
setup-skip = Enter gaat verder.
setup-prompt = Uw antwoord:
setup-refused = Schrijf uw antwoord, of druk op Enter.

setup-name = De naam van uw OCR
setup-name-question = Hoe heet uw plek? Deze naam staat op de resultaten.
setup-commune = De gemeente
setup-commune-question = Waar bent u? Schrijf de gemeente of de postcode.
setup-languages = De talen
setup-languages-question = Met welke taal begint u? Schrijf nl, fr, of allebei: nl, fr.
setup-languages-refused = Schrijf nl, fr, of allebei in uw volgorde.
setup-print = De printer
setup-print-question = Welk programma drukt af? Vaak is dat lp. Met een bepaalde printer: lp -d onthaal.
setup-hours = De openingsuren
setup-hours-question =
    Wanneer bent u open? De dagen schrijft u als Mo Tu We Th Fr Sa Su.
    Bijvoorbeeld: `Mo-Fr 09:00-12:00,13:00-17:00; PH off`
    (van maandag tot vrijdag, dicht op feestdagen).

setup-written = Instellingen geschreven in “{ $path }”:
setup-unchanged = Niets veranderd in “{ $path }”:
setup-next = Om met iemand te beginnen: niveau quiz

## Hulp

help-init = Vraagt één keer de naam van de plek en haar instellingen
    .examples =
        niveau init
        niveau init --commune 1060 --languages nl,fr
    .note = Wat u met de hand in het bestand schreef, blijft staan. Zonder terminal wordt niets gevraagd.
help-arg-name = Naam van de plek; leeg om hem te wissen
    .value = NAAM
help-arg-commune = Gemeente van de plek, of haar postcode
    .value = GEMEENTE
help-arg-languages = Talen van de vragen, de eerste vooraan
    .value = TALEN
help-arg-print_command = Programma dat afdrukt, met zijn opties
    .value = OPDRACHT
help-arg-opening_hours = Openingsuren, zoals `Mo-Fr 09:00-17:00`
    .value = UREN
help-arg-config = Bestand met instellingen, in plaats van het gewone
    .value = BESTAND

## Voor de vragen, voor de begeleider

ethics-title = Voor u die begeleidt
ethics-choice = De persoon kiest. Nee zeggen of stoppen mag altijd.
ethics-why = Zeg waarom: samen de hulp zoeken die past.
ethics-hands = Laat de persoon antwoorden. Houd uw handen weg van het toetsenbord.
ethics-private = Noteer geen naam, geen code en geen wachtwoord.
ethics-result = Het resultaat is van die persoon. Het dient nooit om hulp te weigeren.
ethics-charter = Zie ook het deontologisch charter van Paradigm en CABAN.

## Voor het resultaat

assistance-title = Voor uw resultaat
assistance-question = Hebt u zonder hulp geantwoord? Dit verandert niets aan uw resultaat.
assistance-alone = Ja, zonder hulp
assistance-with-help = Nee, met hulp
assistance-not-said = Dat zeg ik liever niet
results-alone = U hebt zonder hulp geantwoord.
results-with-help = U hebt met hulp geantwoord.
desk-place = Plaats: { $place }

## Een groep, de ene na de andere

group-title = Persoon { $person } van { $of }
group-next = De antwoorden van daarnet staan niet meer op het scherm.
group-stop = s = de groep afsluiten
group-finished-title = Klaar voor deze persoon
group-finished = Het scherm wordt gewist. Noteer eerst wat u nodig hebt.
group-clear = Druk op Enter om het scherm te wissen:
group-done = Groep klaar: { $done } resultaten voor { $of } mensen.
help-arg-people = Een groep: zoveel mensen, de ene na de andere, op deze computer
    .value = GETAL
    .expects = een getal van 2 tot 100
desk-commune-unknown = De gemeente van de instellingen is niet bekend: “{ $commune }”
desk-commune-help = verbeter ze met `niveau init`

## Rondleiding voor een nieuwe begeleider: `niveau tour`

tour-title = Stap { $number } van { $of } · { $title }
tour-next = Druk op Enter om verder te gaan:
tour-end = Druk op Enter om te eindigen:
tour-try = Om te proberen, na de rondleiding:
tour-left = Om hier verder te gaan: { $command }
tour-done = De rondleiding is klaar. Om met iemand te beginnen: { $command }

tour-what = Wat niveau doet
tour-what-text =
    Deze rondleiding duurt tien minuten. U kunt stoppen en later verder gaan.
    Iemand antwoordt op enkele vragen. De persoon ziet wat al lukt.
    Daarna ziet de persoon waar er hulp is in de buurt.
    Het is geen examen. Er wordt niets verstuurd. Alles werkt zonder internet.
    Er wordt geen naam gevraagd. Niets wordt bewaard als u dat niet kiest.
tour-beside = Naast de persoon
tour-beside-text =
    Voor het begin herinnert het programma u hieraan.
    Leg eerst uit waarom u deze vragen stelt.
tour-welcome = Het eerste scherm
tour-welcome-text =
    De persoon kiest een taal. Daarna leest de persoon dit, of u leest het voor.
    Bij elke vraag kan de taal veranderen. De antwoorden blijven staan.
tour-question = Een vraag
tour-question-text =
    Eén vraag per scherm. De persoon typt een nummer en drukt op Enter.
    De snelle check duurt drie minuten: hoogstens zes vragen.
    Enter alleen is nooit een antwoord.
tour-keys = Overal dezelfde toetsen
tour-keys-text =
    n betekent “ik weet het niet”. Dat is niet erger dan een ander antwoord.
    ? legt moeilijke woorden uit. r gaat terug. s stopt.
    De cijfers werken zonder de shifttoets, ook op een Belgisch toetsenbord.
    Wordt de persoon moe? Stop dan: het resultaat is er toch.
tour-result = Het resultaat
tour-result-text =
    Eerst wat goed gaat, dan wat volgt. Er zijn geen punten en geen procenten.
    Een korte check geeft twee niveaus naast elkaar, en zegt dat ook.
tour-talk = Erover praten
tour-talk-text =
    Begin met iets dat goed gaat. Vraag: “Wat zou u deze week helpen?”
    Het niveau is een schatting. Het zegt niets over verstand of inzet.
    Vergelijk geen twee mensen. Beslis nooit over een recht met dit resultaat.
    Stel één volgende stap voor, met een plek en een persoon.
tour-nearby = Hulp in de buurt
tour-nearby-text =
    Het programma stelt plekken voor, van dichtbij naar ver.
    De adressen komen uit openbare bronnen. Bel voor u iemand stuurt.
tour-others = Met meer mensen, of op papier
tour-others-text =
    Een groep kan op één computer werken, de ene na de andere.
    Tussen twee mensen wordt het scherm gewist. Niemand ziet de antwoorden van daarnet.
    Zonder computer drukt u de vragen af op papier.
tour-yours = Bij u
tour-yours-text =
    Zeg één keer de naam van uw OCR, de gemeente en de talen.
    Elke opdracht heeft haar eigen hulp, met voorbeelden.
    De gids voor begeleiders staat in docs/guide.nl.md.

help-tour = Toont het programma aan een nieuwe begeleider, in tien minuten
    .examples =
        niveau tour
        niveau tour --step 4
help-arg-step = Stap om mee te beginnen
    .value = STAP
    .expects = een getal van 1 tot 10
help-arg-quick = De snelle check: hoogstens zes vragen, drie minuten

## Over een resultaat praten: `niveau explain`

talk-title = Over dit resultaat praten
talk-first = Zeg dit eerst
talk-strength = “U kunt dit al: { $strength }.”
talk-tried = “Bedankt dat u het probeerde. Dat is al een stap.”
talk-no-level = Er is geen niveau: te weinig antwoorden. Dat is niet erg.
talk-ask = Vraag: “Wat zou u deze week helpen?”
talk-sure = Hoe zeker het is
talk-range = Deze test is kort: beide niveaus zijn mogelijk. Kies er geen van de twee.
talk-between = De antwoorden liggen tussen twee niveaus. Kies er geen van de twee.
talk-fairly = Het niveau is vrij zeker, voor deze vragen, op die dag.
talk-likely = Het niveau is waarschijnlijk, niet meer. Het niveau ernaast is mogelijk.
talk-alone = De persoon antwoordde zonder hulp.
talk-with-help = De persoon kreeg hulp. Het niveau zegt wat samen lukt.
talk-help-unknown = Niemand weet of er hulp was. Vraag het.
talk-dont-know = Vaak “ik weet het niet”: dat is eerlijk. Vraag of lezen moeilijk was.
talk-provisional = De vragen zijn nieuw: dit resultaat is nog voorlopig.
talk-not = Besluit dit niet
talk-no-exam = Het is geen examen, geen diploma en niet de test van Actiris.
talk-no-right = Het beslist niet over een recht, een baan of een plaats.
talk-no-reading = Moeilijk lezen is geen gebrek aan digitale vaardigheden.
talk-no-areas = Deze test geeft geen niveau per domein.
talk-offer = Stel dit voor
talk-step = Eén ding tegelijk, bijvoorbeeld: { $step }.
talk-person = Stel een persoon en een plek voor, niet alleen een website.
talk-near = Met de eigen postcode in plaats van 1060: { $command }
talk-sheet = Een blad om mee te nemen: { $command }
help-explain = Helpt de begeleider om over een resultaat te praten
    .examples =
        niveau quiz --output result.json --format json
        niveau explain result.json
