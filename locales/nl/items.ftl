### `niveau dif` en `niveau bank report`: wat de antwoorden over de vragen zeggen.

## Antwoordbestanden

responses-refused = rijen die niet meetellen: { $rows }
responses-ignored = kolommen die niet gelezen zijn: { $columns }
error-no-rows = geen enkele rij met antwoorden is bruikbaar
error-no-rows-help = los op wat hierboven staat

## Verschillen tussen groepen

error-small-groups = de groepen van `{ $column }` zijn te klein: er zijn meer dan { $most } personen nodig in twee groepen
error-small-groups-help = verzamel meer antwoorden; met minder ziet men alleen toeval
error-group = er is geen groep “{ $group }”
dif-title = Verschillen tussen de groepen van “{ $column }”
dif-refused = { $reference } en { $focal }: er wordt niets getoond, elke groep moet meer dan { $most } personen hebben
dif-groups = { $reference } ({ $reference_persons } personen) en { $focal } ({ $focal_persons } personen)
dif-class = klasse
dif-p-uniform = p verschuiving
dif-p-crossing = p helling
dif-too-few = te weinig personen
dif-graded = meer punten
dif-all-alike = antwoorden allemaal gelijk
dif-none = Geen enkele vraag verschilt tussen de groepen.
dif-look = Om te bekijken:
dif-harder = { $item }: moeilijker voor “{ $group }”, bij gelijke vaardigheid (klasse { $class })
dif-easier = { $item }: makkelijker voor “{ $group }”, bij gelijke vaardigheid (klasse { $class })
dif-crossing = { $item }: het verschil hangt af van de vaardigheid (klasse { $class })
dif-matched-on-all = Vergeleken bij evenveel punten, op alle vragen.
dif-matched-without = Vergeleken bij evenveel punten, zonder { $items }, behalve voor de vraag zelf.
dif-not-settled = De keuze van de vragen om te vergelijken bleef wisselen, { $rounds } rondes lang. Weggelaten: { $items }.
dif-chance = Een op de twintig goede vragen lijkt door toeval te verschillen.

## Verslag over de vragen

item-report-title = Wat de antwoorden over de vragen zeggen
item-report-persons = personen
item-report-answers = antwoorden
item-report-not-reached = niet gezien
item-report-right = gelukt
item-report-correlation = verband
item-report-dont-know = weet niet
item-report-information = info { $cut }
item-report-percent = { $share } %
item-report-options = Gekozen opties (*: verwacht antwoord)
item-report-flags = Om te bekijken:
item-report-no-flags = Niets bijzonders.
item-report-hidden = “–”: minder dan { $smallest } personen, of een cijfer dat hen zou verraden, of onbekend.
item-flag-too-few = minder dan { $least } antwoorden, te weinig om te oordelen
item-flag-extreme = bijna iedereen, of bijna niemand, antwoordt goed
item-flag-low-correlation = wie meer kan, antwoordt nauwelijks vaker goed dan de anderen
item-flag-rare = minder dan een op de twintig personen kiest optie { $option }
item-flag-strong = wie meer kan, kiest vaker optie { $option }; controleer de sleutel
item-flag-dont-know = meer dan een op de vier weet het niet
item-flag-infit = dicht bij de moeilijkheid volgen de antwoorden de curve niet goed (infit)
item-flag-outfit = ver van de moeilijkheid volgen de antwoorden de curve niet goed (outfit)
