### Een vragenlijst op papier: de bladen van de persoon, dan dat van de begeleider.

## De bladen van de persoon

paper-title = Uw vragen op papier
paper-no-name = Schrijf uw naam niet op.
paper-time = Neem de tijd die u nodig hebt.
paper-dont-know = Weet u het niet? Kruis “Ik weet het niet” aan. Dat mag.
paper-read = Iemand mag u de vragen voorlezen.
paper-one = Kruis één vakje aan:
paper-many = Kruis alle vakjes aan die passen:
paper-order = Schrijf de letters in de juiste volgorde:
paper-match = Schrijf een letter na elk nummer:
paper-number = Schrijf een getal:
paper-give = Bekijk het resultaat met de persoon die u helpt. Neem daarna uw bladen mee.

## Het blad van de begeleider

paper-key-title = Voor de begeleider: verwachte antwoorden en niveaus
paper-key-hide = Hou dit blad voor uzelf.
paper-key-count = Tel 1 als het antwoord precies dit is.
paper-key-zero = “Ik weet het niet” en een vraag zonder antwoord tellen 0.
paper-key-minimum = { $least ->
    [one] Er moet minstens { $least } vraag beantwoord zijn. Anders zegt u geen niveau.
   *[other] Er moeten minstens { $least } vragen beantwoord zijn. Anders zegt u geen niveau.
}
paper-keys = Verwachte antwoorden
paper-range = van { $low } tot { $high }
paper-table-title = Van het aantal juiste antwoorden naar het niveau
paper-table-right = juist
paper-table-say = wat u zegt
paper-table-chance = kans
paper-table-ability = θ ± marge
paper-percent = { $percent } %
paper-table-meaning = “Kans”: de kans dat dit niveau klopt. “θ”: de gemeten vaardigheid.
paper-table-say-words = Zeg het niveau met woorden, nooit met een getal. Begin met wat goed ging.
