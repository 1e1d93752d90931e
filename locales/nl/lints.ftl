### De opmerkingen van `niveau bank check --explain`: wat er opvalt, waarom, en een voorbeeld. Voor wie vragen schrijft.

lint-reason = Waarom: { $reason }
lint-example = Voorbeeld: { $example }

lint-sentence-long = een lange zin
    .reason = Wie traag leest, is aan het einde het begin vergeten. Maximum: 15 woorden in het Nederlands, 12 in het Frans.
    .example = “Amina opent het bericht, leest de link en belt haar bank voor ze iets antwoordt op de vraag.” → “Amina leest het bericht. Ze belt haar bank.”

lint-stem-long = een lange vraag
    .reason = Een vraag van meer dan 35 woorden meet het geheugen.
    .example = Zet het verhaal in een bericht; houd in de vraag alleen wat u vraagt.

lint-why-long = een lange reden
    .reason = Een korte reden blijft hangen. Maximum: 20 woorden.
    .example = “Een code die u deelt, opent uw rekening voor iedereen.”

lint-explanation-long = een lange uitleg
    .reason = Na het antwoord leest men weinig. Maximum: 40 woorden.
    .example = “Het adres eindigt op een andere naam. De echte bank schrijft altijd dezelfde.”

lint-reading-not-marked = veel te lezen
    .reason = Veel lezen is een extra moeilijkheid. Boven 90 woorden moet de vraag dat zeggen.
    .example = Maak het bericht korter, of schrijf `tags: [heavy_reading]`.

lint-hard-to-read = moeilijke woorden en zinnen
    .reason = De index telt lettergrepen per woord en woorden per zin (Douma 1960, Kandel en Moles 1958). Van 60 tot 70 is een tekst normaal; hoger is makkelijker. Grens: 60 in het Nederlands en 70 in het Frans, waar de formule milder is. De index zegt niets over de betekenis.
    .example = “Overgaan tot definitieve verwijdering” → “Voor altijd wissen”

lint-long-word = een lang woord
    .reason = Een lang woord leest u in stukken. Maximum: 16 letters in het Nederlands, 15 in het Frans. Een woord uit de woordenlijst mag.
    .example = `internetabonnement` → “abonnement voor internet”

lint-abbreviation-unexplained = een afkorting zonder uitleg
    .reason = Wie de afkorting niet kent, is verloren.
    .example = `OCR` → “openbare computerruimte (OCR)”

lint-passive = de lijdende vorm
    .reason = De lijdende vorm verbergt wie iets doet.
    .example = “De brief wordt door de gemeente gestuurd.” → “De gemeente stuurt de brief.”

lint-double-negation = twee keer nee
    .reason = Twee ontkenningen maken een raadsel.
    .example = “Welke is niet verboden?” → “Welke mag?”

lint-shame-word = een woord dat kwetst
    .reason = Niemand mag zich klein voelen. In een getoond bericht mag zo’n woord wel: dat bootst de werkelijkheid na.
    .example = “een fout antwoord” → “een ander antwoord”

lint-gender-mark = twee geslachten in één woord
    .reason = Een voorleesprogramma struikelt over zulke tekens, en wie traag leest ook.
    .example = `hij/zij` → “die persoon”; `leraar/lerares` → “leerkracht”

lint-address-unknown = een verzonnen adres
    .reason = Een verzonnen adres kan morgen van een oplichter zijn. `.example` blijft voor altijd vrij (RFC 2606).
    .example = `www.mijn-bank.be` → `www.mijn-bank.example`

lint-key-stands-out = een te lange juiste optie
    .reason = Wie het niet weet, kiest de langste. Grens: anderhalve keer de langste andere, en 15 letters meer.
    .example = “Ja” / “Nee, want de bank vraagt die code nooit” → “Ja, meteen” / “Nee, nooit”

lint-key-longest = de langste is te vaak de juiste
    .reason = Het programma vergelijkt met het toeval: minder dan één kans op honderd.
    .example = Maak de juiste optie korter in enkele vragen van die taal.

lint-key-position = de juiste optie op dezelfde plaats
    .reason = Een vaste plaats is te raden. Het programma vergelijkt met het toeval (χ²): minder dan één kans op honderd.
    .example = `options: [a, b, c, d]` → `options: [c, a, d, b]`

lint-keys-lean = de juiste opties vooraan of achteraan
    .reason = Ook met meerdere juiste opties is een vaste plaats te raden.
    .example = `options: [a, b, c, d]` → `options: [c, a, d, b]`

lint-why-missing = geen reden
    .reason = De persoon moet weten waarvoor dit dient.
    .example = `why: "Een code die u deelt, opent uw rekening voor iedereen."`

lint-explanation-missing = geen uitleg
    .reason = Wie oefent, wil weten wat juist is en waaraan je het ziet.
    .example = `explanation: "Het adres eindigt op een andere naam."`

lint-superseded = een vervangen naam of nummer
    .reason = Veel pagina’s bewaren oude namen en nummers.
    .example = `070 344 344` → `078 170 170` (Card Stop); `EPN` → `OCR (openbare computerruimte)`

lint-figure-without-source = een cijfer zonder bron
    .reason = Een cijfer veroudert waar niemand kijkt. Een feit heeft een bron en een datum.
    .example = “Card Stop: 078 170 170” → `facts: [card-stop-number]`

lint-offline-way-missing = geen weg zonder internet
    .reason = Een openbare dienst blijft open aan de telefoon, per post en aan het loket.
    .example = `offline_alternative: "Ga naar het loket van uw gemeente."`
