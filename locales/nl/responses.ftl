### Antwoordbestanden: wat niet gelezen kan worden, en wat te doen.

problem-responses-encoding = deze cel is geen UTF-8
    .help = bewaar het werkblad als “CSV UTF-8”

problem-responses-spreadsheet = dit is een { $found }-werkmap, geen tekst
    .help = in Excel: “Bestand”, “Opslaan als”, en dan “CSV UTF-8 (gescheiden door komma’s)”

problem-responses-compressed = dit is een gecomprimeerd bestand ({ $found })
    .help = pak het eerst uit en geef het bestand dat erin zit

problem-responses-not-a-table = dit is een { $found }-document, geen tabel met antwoorden
    .help = exporteer de antwoorden van uw formulier als CSV

problem-parquet-truncated = het Parquet-bestand is niet volledig
    .help = kopieer of exporteer het opnieuw
problem-parquet-unreadable = het Parquet-bestand kan niet gelezen worden: { $reason }
    .help = exporteer het opnieuw, of gebruik CSV
problem-no-heading = het bestand is leeg
    .help = zet de namen van de kolommen op de eerste regel

problem-no-items = geen enkele kolom is een vraag
    .help = geef de kolommen de namen van vragen die `niveau bank list` toont

problem-duplicate-column = de kolom `{ $column }` staat er twee keer
    .help = haal er een weg of geef ze een andere naam

problem-too-many-columns = het bestand heeft { $found } kolommen, meer dan { $limit }
    .help = houd alleen de vragen en de groepen, elk in één kolom

problem-row-too-long = deze rij is langer dan { $limit }; de rest is niet gelezen
    .help = zoek in deze rij een aanhalingsteken dat niet gesloten wordt
problem-row-passed-over = deze rij is langer dan { $limit }: ze telt niet mee
    .help = zoek in deze rij een aanhalingsteken dat niet gesloten wordt

problem-not-an-answer = `{ $found }` is geen antwoord op de vraag `{ $column }`
    .help = schrijf het zoals `{ $example }`, of `dont_know`; leeg als de persoon er niet aan toe kwam

problem-answers-differ = de kolommen `{ $column }` en `{ $other }` beantwoorden dezelfde vraag, maar anders
    .help = houd een van beide antwoorden en maak de andere cel leeg

problem-not-a-mark = `{ $found }` zegt geen ja en geen nee, in de kolom `{ $column }`
    .help = schrijf `1` als de optie gekozen is, en anders `0`

problem-not-a-code = `{ $found }` is geen code van de variabele `{ $column }`
    .help = schrijf een geheel getal van 0 tot { $most }, of niets

problem-not-a-record = deze regel is geen JSON-object met antwoorden: { $reason }
    .help = schrijf één object per regel, zoals `{"{"}"id": "7", "info-search": "b"{"}"}`
problem-records-in-one-list = dit is één JSON-lijst
    .help = schrijf één object per regel, zonder vierkante haken

problem-person-again = `{ $id }` komt terug na de rijen van iemand anders
    .help = sorteer het bestand per persoon

problem-not-a-credit = `{ $found }` is geen aantal punten voor de vraag `{ $column }`
    .help = schrijf een geheel getal van 0 tot { $most }, of niets

problem-not-a-weight = `{ $found }` is geen gewicht, in de kolom `{ $column }`
    .help = schrijf een getal vanaf 0, bijvoorbeeld `1.5`

problem-column-not-credits = de kolom `{ $column }` telt niet als vraag: er staat `{ $found }` in
    .help = verbeter deze cel als de kolom een vraag is
