### `niveau score` : des fichiers de réponses aux niveaux.

## Aide

help-score = Transforme des fichiers de réponses en niveaux, une ligne par personne
    .examples =
        niveau score reponses.csv > niveaux.csv
        niveau score reponses.csv --explain-columns
        niveau score export.csv --csv-be --rejects refus.csv --output niveaux.csv
        niveau score 2025.csv 2026.csv --summary resume.csv --by commune --output niveaux.csv
    .note = Lit les fichiers de LimeSurvey, KoboToolbox, ODK et Microsoft Forms. Aussi ceux de Google Forms, Moodle et Nextcloud. Lit le CSV, le NDJSON et le Parquet. `-` lit l’entrée standard.
help-arg-score-files = Fichiers de réponses, ou `-` pour l’entrée standard
    .value = FICHIER
help-arg-score-bank = Dossier de la banque des questions, ou `dsi`. Sinon celle du programme
    .value = DOSSIER
help-arg-score-form = Longueur du test, qui fixe le nombre de réponses voulu. Sinon celle qui donne un niveau par domaine
    .value = NOM
help-arg-map = Fichier YAML qui dit ce que sont les colonnes ou les réponses
    .value = FICHIER
help-arg-explain-columns = Dit comment chaque colonne est comprise, et pourquoi. Ne calcule rien
help-arg-score-strict = Refuse un fichier dont une colonne n’est pas reconnue
help-arg-score-id = Colonne qui désigne la personne. Sinon une colonne connue, ou le numéro de la ligne
    .value = COLONNE
help-arg-no-header = L’entrée n’a pas de ligne de titres, et la sortie non plus
help-arg-columns = Titres des colonnes, dans l’ordre, séparés par des virgules
    .value = LISTE
help-arg-delimiter = Signe qui sépare les cases ; sinon il est reconnu
    .value = SIGNE
help-arg-encoding = Codage du texte ; sinon il est reconnu
    .value = CODAGE
help-arg-answers-numeric = Un nombre est le rang du choix, à partir de 1
help-arg-score-scored = Les cases contiennent des points, pas des réponses
help-arg-score-output = Écrit les résultats dans ce nouveau fichier. Son nom finit par `.part` tant qu’il n’est pas complet
    .value = FICHIER
help-arg-score-format = Présentation des résultats. Sinon selon la fin du nom de fichier
    .value = FORMAT
help-arg-csv-be = Comme `--format csv-be` : pour un tableur belge
help-arg-raw = Laisse les textes tels quels, même s’ils ressemblent à une formule
help-arg-keep-column = Garde cette colonne dans les résultats ; option à répéter au besoin
    .value = COLONNE
help-arg-pseudonymise = Remplace chaque personne par un code. La clé est dans ce fichier
    .value = FICHIER
help-arg-advice = Ajoute un lieu d’aide proche du code postal de cette colonne
    .value = COLONNE
help-arg-rejects = Nouveau fichier pour les lignes refusées, avec leur place et la raison
    .value = FICHIER
help-arg-fail-fast = S’arrête à la première ligne refusée
help-arg-summary = Écrit un résumé dans ce nouveau fichier. Les petits nombres y sont cachés
    .value = FICHIER
help-arg-summary-by = Colonne qui divise le résumé en groupes
    .value = COLONNE
help-arg-jobs = Nombre de calculs en même temps ; sinon un par cœur du processeur
    .value = NOMBRE

## Pendant et après

# $rows (String) - how many rows so far
# $speed (String) - rows a second
score-progress = { $rows } lignes, { $speed } par seconde
# $rows (String) - how many rows so far
# $speed (String) - rows a second
# $left (String) - minutes and seconds
score-progress-left = { $rows } lignes, { $speed } par seconde, encore { $left }
# $done (Number) - how many rows were scored
# $refused (Number) - how many were not
score-done =
    { $done ->
        [0] aucune ligne calculée
        [one] { $done } ligne calculée
       *[other] { $done } lignes calculées
    }{ $refused ->
        [0] { "" }
        [one] , { $refused } refusée
       *[other] , { $refused } refusées
    }
# $path (String) - a file
score-rejects-written = lignes refusées, avec la raison : { $path }
score-rejects-help = `--rejects FICHIER` garde les lignes refusées
# $columns (String) - names of columns
score-unmapped = colonnes non reconnues, laissées de côté : { $columns }
score-unmapped-help = `--explain-columns` dit pourquoi ; `--map FICHIER` dit ce qu’elles sont
# $names (String) - names of fields
score-late = champs apparus plus loin, laissés de côté : { $names }
# $columns (String) - names of columns
score-personal = colonnes personnelles, laissées de côté : { $columns }
# $count (String) - how many rows
score-advice-unknown = lignes sans lieu proche, faute de code postal de Bruxelles : { $count }
error-score-strict = une colonne n’est pas reconnue
# $column (String) - what was typed
# $path (String) - a file
error-score-column = « { $path } » n’a pas de colonne « { $column } »
error-score-column-help = `--explain-columns` montre les colonnes
# $path (String) - a file
error-score-key = la clé de « { $path } » ne peut pas servir
error-score-key-help = mettez au moins 16 caractères au hasard dans ce fichier
# $path (String) - a file
error-score-map = « { $path } » ne peut pas servir de fichier de correspondance
error-score-map-help = corrigez ce qui est signalé plus haut ; docs/formats.md décrit ce fichier
error-score-fail-fast = arrêt à la première ligne refusée
error-score-fail-fast-help = sans `--fail-fast`, les autres lignes sont calculées
error-score-parquet-input = un fichier Parquet ne peut pas venir de l’entrée standard
error-score-parquet-input-help = donnez le nom du fichier
error-score-parquet-feature = ce programme a été compilé sans Parquet
error-score-parquet-feature-help = installez-le avec `--features columnar`, ou passez par CSV
error-score-parquet-output = un fichier Parquet ne peut pas aller sur la sortie standard
error-score-parquet-output-help = donnez un fichier avec `--output`
