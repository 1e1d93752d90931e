### Ce que disent les commandes hors du questionnaire.

## Ce qui empêche d’aller plus loin, et quoi faire

# $path (String) - a file or folder
# $reason (String) - what the system says
error-read = « { $path } » ne peut pas être lu : { $reason }
error-read-help = vérifiez le nom du fichier et vos droits
# $path (String) - a file
# $reason (String) - what the system says
error-write = « { $path } » ne peut pas être écrit : { $reason }
error-write-help = choisissez un dossier où vous pouvez écrire
# $path (String) - a file
error-exists = « { $path } » existe déjà
error-exists-help = choisissez un autre nom ; un journal se continue avec --resume
# $count (Number) - how many faults
error-bank = { $count ->
    [one] la banque de questions a un problème
   *[other] la banque de questions a { $count } problèmes
}
error-bank-help = corrigez-la, puis essayez `niveau bank check`
# $count (Number) - how many faults
error-places = { $count ->
    [one] les listes de lieux ont un problème
   *[other] les listes de lieux ont { $count } problèmes
}
error-places-help = corrigez-les, puis essayez `niveau places check DOSSIER`
# $path (String) - a folder
error-no-places = « { $path } » ne contient aucune liste de lieux
error-no-places-help = mettez-y par exemple `epns.csv` ou `trainings.csv`
# $rows (Number) - how many entries were checked
places-sound = { $rows ->
    [one] { $rows } ligne vérifiée, aucun problème
   *[other] { $rows } lignes vérifiées, aucun problème
}
# $rows (Number) - how many places were taken
# $rejects (Number) - how many were refused
# $outside (Number) - how many lie outside the Region
places-imported = Lieux repris : { $rows }. Refusés : { $rejects }. Hors de la Région : { $outside }.
# $names (String) - fields and kinds, each with how many
places-left-out = D’un autre genre, non repris : { $names }
places-odbl = Données © les contributeurs d’OpenStreetMap, sous ODbL : gardez cette mention.
# $lists (Number) - how many lists were written
# $clashes (Number) - how many rows clash
# $ties (Number) - in how many of them the dates are equal
places-merged = { $clashes ->
    [0] Listes écrites : { $lists }. Aucun conflit.
    [one] Listes écrites : { $lists }. Conflits : { $clashes }, dont { $ties } de même date.
   *[other] Listes écrites : { $lists }. Conflits : { $clashes }, dont { $ties } de même date.
}
# $taken (String) - the list that was taken from
# $taken_date (String) - its date
# $left (String) - the other list
# $left_date (String) - its date
places-clash = pris dans { $taken } ({ $taken_date }), pas dans { $left } ({ $left_date })
places-no-date = sans date
places-tie = les dates sont les mêmes : à vous de choisir
coverage-in-french = En français
coverage-in-dutch = En néerlandais
coverage-commune = commune
coverage-computer = ordinateur
coverage-help = aide
coverage-course = cours
coverage-reading = lecture
coverage-nothing = rien
coverage-how = 2+3 : deux de moins de douze mois et trois plus anciens, à vérifier.
# $gaps (Number) - how many cells are empty
# $cells (String) - how many cells there are
coverage-gaps = { $gaps ->
    [0] Aucune des { $cells } cases n’est vide.
    [one] Il n’y a rien dans { $gaps } case sur { $cells }.
   *[other] Il n’y a rien dans { $gaps } cases sur { $cells }.
}
# $fields (String) - what the format demands, each with how many rows lack it
places-not-exported = Lignes laissées de côté, par champ qui manque : { $fields }
# $remarks (Number) - how many remarks there are
# $kinds (String) - their codes, each with how many
places-remarks = { $remarks ->
    [one] { $remarks } remarque
   *[other] { $remarks } remarques
} : { $kinds } (`--remarks` les montre)
# $path (String) - a file
# $count (Number) - how many faults
error-judgements = { $count ->
    [one] « { $path } » a { $count } problème : aucun seuil n’est calculé
   *[other] « { $path } » a { $count } problèmes : aucun seuil n’est calculé
}
error-judgements-help = corrigez le fichier ; docs/formats.md décrit ses colonnes
# $bank (String) - the name of the bank
error-not-measuring = la banque « { $bank } » compte des activités : elle ne mesure rien
error-not-measuring-help = prenez une banque qui mesure, par exemple `digcomp`
# $form (String) - what was asked
# $forms (String) - those there are
error-form = la longueur « { $form } » n’existe pas ; choisissez : { $forms }
# $item (String) - what was asked
error-item = il n’y a pas de question « { $item } »
# $code (String) - what was asked
error-lint = la remarque « { $code } » n’existe pas
error-lint-help = `niveau bank check --explain` les nomme toutes
# $name (String) - the nearest name
error-nearest = vouliez-vous dire `{ $name }` ?
# $format (String) - what was asked
# $formats (String) - those there are
error-format = le format « { $format } » n’existe pas ; choisissez : { $formats }
# $path (String) - a file
# $line (String) - a line number
error-journal-line = « { $path } », ligne { $line } : ceci n’est pas une entrée de journal
error-journal-line-help = reprenez une copie du fichier, ou commencez un nouveau questionnaire
# $path (String) - a file
error-journal-bank = « { $path } » a été commencé avec d’autres questions
error-journal-bank-help = utilisez la même version du programme et la même banque
error-input-ended = le questionnaire s’est arrêté avant la fin ; rien n’a été enregistré
error-input-ended-kept = le questionnaire s’est arrêté avant la fin ; continuez avec --resume
error-not-reached = aucun résultat : rien n’a été écrit
# $reason (String) - what the system says
error-output = la sortie ne peut pas être écrite : { $reason }
error-output-help = vérifiez la place sur le disque
# $typed (String) - what was typed
error-where = « { $typed } » n’a pas été trouvé à Bruxelles
error-where-help = donnez un code postal, une commune, un quartier, une rue ou un arrêt
# $names (String) - names that read alike
error-where-nearest = vouliez-vous dire : { $names } ?
# $typed (String) - what was typed
error-where-many = « { $typed } » existe à plusieurs endroits
# $names (String) - the places
error-where-many-help = précisez : { $names }
# $typed (String) - what was typed
error-where-outside = « { $typed } » n’est pas en Région bruxelloise
error-where-outside-help = niveau ne connaît que la Région de Bruxelles-Capitale
# $commune (String) - the nearest commune of the Region
error-where-outside-nearest = essayez la commune la plus proche : `niveau near { $commune }`
error-internal = le programme s’est arrêté à cause d’un défaut qui vient de lui
error-internal-help = recommencez ; si cela revient, signalez-le avec la commande tapée
error-terminal = le terminal ne répond plus
# $path (String) - a file
error-busy = « { $path } » est déjà utilisé
error-busy-help = fermez l’autre fenêtre, ou choisissez un autre fichier
# $path (String) - a file
# $line (String) - a line number
error-journal-replay = « { $path } », ligne { $line } : cette réponse ne va pas avec la question
# $path (String) - a file
error-journal-format = « { $path } » n’est pas un journal de cette version du programme
reason-not-found = il n’existe pas
reason-no-access = l’accès est refusé
reason-is-folder = c’est un dossier
reason-no-folder = ce n’est pas un dossier
reason-full = le disque est plein
reason-no-file = ce n’est pas un fichier ordinaire
# $most (String) - a number
reason-too-many = il y a plus de { $most } fichiers

## `bank check`

facts-none = aucun fait à montrer
facts-to-check = à revoir
facts-checked = vu
# $items (Number) - how many items
check-sound = { $items ->
    [one] { $items } question vérifiée, aucun problème
   *[other] { $items } questions vérifiées, aucun problème
}
# $errors (Number) - how many errors
# $warnings (Number) - how many warnings
check-faults = { $errors ->
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}

## `bank list`, `bank show`, `bank stats`

list-empty = aucune question ne correspond
label-id = question
label-competence = compétence
label-level = niveau
label-kind = forme
label-module = domaine de vie
label-device = appareil
label-variables = variables de l’enquête
label-stimulus = document montré
label-outcomes = acquis DigComp
label-facts = faits
label-key = réponse attendue
label-parameters = paramètres
label-origin = d’où ils viennent
label-calibrated-on = étalonnée le
label-program = programme
label-method = méthode
label-persons = personnes
label-lambda = corrélation de chaque domaine avec l’ensemble (lambda)
# $curve (String) - a, b and c
# $level (String) - 1 to 6
item-expected = { $curve } (provisoires : attendus au niveau { $level })
# $model (String) - a model
# $date (String) - a day
# $answers (String) - how many answers
item-calibrated = étalonnage du { $date }, modèle { $model }, { $answers } réponses
stats-calibrated = questions étalonnées
stats-provisional = encore provisoires
label-why = pourquoi
label-explanation = explication
label-offline = sans internet
label-practice = question d’essai
label-rating = auto-évaluation, jamais comptée
stats-items = questions comptées
stats-heavy-reading = dont le texte est long à lire
stats-shown = savoirs et aptitudes montrés, par compétence
# $phone (Number) - how many
stats-without-computer = { $phone } sans ordinateur
stats-others = questions d’essai et d’auto-évaluation
stats-outcomes = acquis DigComp couverts
# $covered (String) - how many
# $total (String) - of how many
stats-of = { $covered } sur { $total }
stats-position = place de la réponse attendue
band-basic = élémentaire
band-intermediate = intermédiaire
band-advanced = avancé
band-highly-advanced = très avancé
outcome-knowledge = savoirs
outcome-skill = savoir-faire
outcome-attitude = attitudes

## `about`

about-what = niveau est une auto-évaluation des compétences numériques. Ce n’est pas un test officiel.
about-plan = Il suit le plan bruxellois d’appropriation numérique. Un test pour chacun. De l’aide près de chez soi.
about-nothing = Il marche sans internet. Il n’envoie rien. Il ne garde rien, sauf si vous demandez un fichier.
# $version (String) - version of the program
about-version = Programme : version { $version }, licence EUPL-1.2.
# $bank (String) - id
# $version (String) - version
# $items (String) - how many items
# $hash (String) - hash
about-bank = Questions : { $bank } { $version }, { $items } questions, CC BY 4.0, empreinte { $hash }.
# $version (String) - version of the cut scores
about-cuts = Limites entre niveaux : version { $version }, provisoires, sans étalonnage.
# $places (String) - how many places
# $trainings (String) - how many trainings
about-places = Adresses : { $places } lieux et { $trainings } formations, avec leurs sources dans places/.
# $day (String) - the day of the snapshot
# $title (String) - what the directory is called
about-snapshot = { $title } : liste du { $day }.
# $words (String) - the regional address for help
about-help = De l’aide dans toute la Région : { $words }
about-digcomp = Traduction et adaptation non approuvées par la Commission européenne.
about-dutch = Noms néerlandais : traduction communautaire d’iXperium. Noms français : proposés par ce projet.
about-data = Rues et places : © les contributeurs d’OpenStreetMap, ODbL. Arrêts : STIB-MIVB et iRail. Communes : Statbel. Quartiers : UrbIS.

## `man`

man-name = NOM
man-synopsis = SYNOPSIS
man-description = DESCRIPTION

## `summary merge`

# $path (String) - a file
# $counts (String) - a file
error-summary-counts = les nombres exacts de « { $path } » manquent : « { $counts } » n’existe pas
error-summary-counts-help = remettez ce fichier à côté, ou refaites le résumé à partir des réponses : des nombres cachés ne s’additionnent pas
# $path (String) - a file
error-summary-unreadable = « { $path } » ne contient pas les nombres exacts d’un résumé, ou il est abîmé
error-summary-unreadable-help = reprenez une copie du fichier, ou refaites le résumé à partir des réponses
# $path (String) - a file
error-summary-format = « { $path } » a été écrit par une autre version du programme
# $path (String) - a file
# $first (String) - another file
error-summary-bank = « { $path } » et « { $first } » ne vont pas ensemble : les questions ne sont pas les mêmes
# $path (String) - a file
# $first (String) - another file
error-summary-cuts = « { $path } » et « { $first } » ne vont pas ensemble : les seuils ne sont pas les mêmes
# $path (String) - a file
# $first (String) - another file
error-summary-column = « { $path } » et « { $first } » ne vont pas ensemble : les groupes viennent de colonnes différentes
error-summary-differs-help = refaites les deux résumés de la même façon, à partir des réponses
# $path (String) - a file
error-summary-persons = avec « { $path } », il y a trop de personnes pour un nombre exact
error-summary-persons-help = additionnez moins de fichiers à la fois
# $path (String) - a file
# $first (String) - another file
error-same-file = « { $path } » et « { $first } » sont le même fichier
error-same-file-help = nommez chaque fichier une seule fois
# $column (String) - a column
error-score-taken = le nom « { $column } » désignerait deux colonnes
error-score-taken-help = donnez un autre nom à cette colonne dans le fichier
# $column (String) - a column
error-score-personal = la colonne « { $column } » dit qui sont les personnes
error-score-personal-help = choisissez une autre colonne, ou gardez-la avec `--keep-column`
# $path (String) - a file
error-score-ending = « { $path } » ne contiendrait pas ce que dit la fin de son nom
error-score-ending-help = terminez le nom par .csv, .ndjson ou .parquet
# $column (String) - a column
# $most (String) - a number
error-groups-many = la colonne « { $column } » a plus de { $most } valeurs : ce ne sont pas des groupes
# $column (String) - a column
# $most (String) - a number
error-groups-long = une valeur de la colonne « { $column } » dépasse { $most } octets : ce n’est pas un groupe
error-groups-help = choisissez une colonne qui a peu de valeurs, comme une commune ou un mois

## La feuille à emporter

# $path (String) - a file
error-report-long = « { $path } » est trop long pour un résultat
# $path (String) - a file
# $line (String) - a line
# $column (String) - a column
error-report-broken = « { $path } », ligne { $line }, colonne { $column } : ce n’est pas un résultat en JSON
# $path (String) - a file
# $format (String) - a number
error-report-format = « { $path } » est un document de format { $format } ; ce programme lit le format 1
# $path (String) - a file
error-report-none = « { $path } » n’est pas un résultat : il ne dit pas son format
# $path (String) - a file
# $key (String) - a key
error-report-value = « { $path } » n’est pas un résultat : la valeur de `{ $key }` n’est pas possible
error-report-help = faites-en un avec `niveau quiz --output resultat.json --format json`
# $path (String) - a file
error-report-activities = « { $path } » parle d’activités, pas d’un niveau : il n’a pas de feuille
error-report-activities-help = gardez-le en texte, avec `niveau quiz --bank dsi --output bilan.txt`
error-sheet-terminal = un PDF ne se lit pas dans le terminal
error-sheet-terminal-help = donnez un fichier avec `--to feuille.pdf`, ou choisissez `--format text`
error-sheet-not-text = `--bom` ne sert qu’au texte
error-sheet-not-text-help = choisissez `--format text`, ou retirez `--bom`
error-sheet-printer = aucune commande d’impression n’est connue
error-sheet-printer-help = donnez-la avec `--print-with lp`, ou une fois pour toutes avec `niveau init`
# $program (String) - a program
# $reason (String) - what the system says
error-sheet-not-started = « { $program } » n’a pas pu imprimer : { $reason }
# $program (String) - a program
error-sheet-slow = « { $program } » n’a pas terminé après une minute
# $program (String) - a program
# $code (String) - a number
error-sheet-refused = « { $program } » n’a pas imprimé (code { $code })
# $program (String) - a program
# $said (String) - what it said
error-sheet-said = « { $program } » n’a pas imprimé : { $said }
# $path (String) - a file
error-sheet-saved = la feuille est dans « { $path } »
error-sheet-print-help = vérifiez l’imprimante, ou gardez la feuille avec `--to feuille.pdf`
error-sheet-no-pdf = ce programme ne fait pas de PDF
error-sheet-pdf = le PDF n’a pas pu être fait
error-sheet-pdf-help = choisissez `--format html` ou `--format text`
sheet-printed = La feuille est envoyée à l’imprimante.
sheet-without-start = Sans `--near`, la feuille ne nomme aucun lieu.
# $then (String) - a version
# $now (String) - a version
sheet-other-version = Ce résultat vient des questions { $then } ; ce programme a les questions { $now }. Il reste celui de ce jour-là.
