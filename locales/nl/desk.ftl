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
    .help = schrijf nooit de zin zelf; zet hier de vingerafdruk, die begint met `$argon2`

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
