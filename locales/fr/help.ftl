### Aide de la ligne de commande (`--help`) et réponses à ce qui a été mal tapé.
### `help-<commande>` : une ligne, sans point. `.examples` : une commande par ligne. `.note` : au bas de l’aide.
### `help-arg-<nom>` : une ligne, sans point. `.value` : le nom de la valeur. `.expects` : ce qui convient.

## Mots de toutes les aides

help-examples = Exemples
help-usage = Usage
help-commands = Commandes
help-arguments = Arguments
help-options = Options
help-usage-options = OPTIONS
help-usage-command = COMMANDE
# $values (String) - values, joined by commas
help-values = [au choix : { $values }]
# $value (String) - a value
help-default = [sinon : { $value }]

## Commandes

help-niveau = Montre comment vous vous débrouillez avec le numérique, et qui peut vous aider près de chez vous
    .examples =
        niveau quiz
        niveau near 1060
        niveau bank check
    .note = Rien n’est enregistré et rien n’est envoyé, sauf si vous demandez un fichier.

help-quiz = Pose les questions et montre le résultat
    .examples =
        niveau quiz --bank dsi
        niveau quiz --lang fr
        niveau quiz --form quick --near 1060
        niveau quiz --plain --output bilan.txt
    .note = Aucun nom n’est demandé. Rien n’est enregistré sans `--journal` ou `--output`.

help-near = Montre les lieux proches où quelqu’un peut vous aider
    .examples =
        niveau near 1080
        niveau near gare du Midi --level basic
        niveau near Schaerbeek --format json

help-sheet = Fait la feuille à emporter d’un résultat gardé en JSON
    .examples =
        niveau quiz --output resultat.json --format json
        niveau sheet resultat.json --near 1080
        niveau sheet resultat.json --near 1080 --to feuille.pdf
        niveau sheet resultat.json --near 1080 --print --print-with lp
    .note = Aucun nom n’est sur la feuille : une ligne vide attend qui veut l’écrire.

help-places = Vérifie et échange les listes de lieux
help-places-check = Vérifie des listes de lieux et dit quoi corriger
    .examples =
        niveau places check
        niveau places check mes-lieux --strict
        niveau places check mes-lieux --remarks
        niveau places check --json
    .note = Si un fichier manque dans le dossier, celui du programme le remplace.

help-places-import = Reprend des lieux écrits dans d’autres formats
    .examples =
        niveau places import lieux.geojson > epns.csv
        niveau places import overpass.json --output mes-lieux/
        niveau places import liste.csv --source CABAN
    .note = Ce qui est hors de la Région ou sans source n’est pas repris. Un fichier n’est jamais remplacé.

help-places-merge = Réunit les listes de plusieurs associations et montre les conflits
    .examples =
        niveau places merge nos-lieux leurs-lieux --output ensemble
        niveau places merge a.csv b.csv c.csv --output ensemble
    .note = La ligne la plus récente est gardée entière. L’ordre des listes ne change rien.

help-places-coverage = Montre ce qu’il y a dans chaque commune, et où il n’y a rien
    .examples =
        niveau places coverage
        niveau places coverage --lang nl
        niveau places coverage --places mes-lieux --format csv

help-places-export = Donne la liste des lieux dans d’autres formats
    .examples =
        niveau places export --format geojson > lieux.geojson
        niveau places export --format mednum --output lieux.csv
    .note = Ce qu’un format ne peut pas dire est laissé de côté, et compté.

help-practice = Fait s’exercer, avec une explication après chaque question
    .examples =
        niveau practice
        niveau practice --module bank

help-why = Dit pourquoi chaque question d’un test a été posée
    .examples =
        niveau why test.jsonl
        niveau why test.jsonl --format json

help-bank = Vérifie et montre une banque de questions
    .examples =
        niveau bank check
        niveau bank list --competence 1.1
        niveau bank show info-library-hours

help-bank-check = Vérifie tous les fichiers d’une banque et dit quoi corriger
    .examples =
        niveau bank check
        niveau bank check questions/digcomp --strict
        niveau bank check --json
        niveau bank check --explain
        niveau bank check --explain sentence-long

help-bank-facts = Montre les faits d’une banque : valeur, source et dates
    .examples =
        niveau bank facts
        niveau bank facts --to-check
        niveau bank facts --bank questions/digcomp

help-bank-list = Montre les questions d’une banque, une par ligne
    .examples =
        niveau bank list
        niveau bank list --module bank
        niveau bank list --competence 4.2

help-bank-show = Montre une question avec ses textes dans chaque langue
    .examples =
        niveau bank show info-library-hours
        niveau bank show info-library-hours --bank questions/digcomp

help-bank-stats = Compte les questions par domaine, par niveau et par type
    .examples =
        niveau bank stats
        niveau bank stats --bank questions/digcomp

help-bank-paper = Donne un questionnaire à imprimer, avec les niveaux par nombre de bonnes réponses
    .examples =
        niveau bank paper --lang fr
        niveau bank paper --form quick --lang nl
        niveau bank paper --format json
    .note = La dernière partie est pour l’animateur : elle montre les réponses attendues.
help-bank-report = Dit ce que des réponses montrent de chaque question
    .examples =
        niveau bank report reponses.csv
        niveau bank report mai.csv juin.csv --format csv > rapport.csv
        niveau bank report points.csv --scored --lang nl

help-bank-schema = Donne le schéma JSON d’un fichier, pour les éditeurs de texte
    .examples =
        niveau bank schema items
        niveau bank schema words > words.schema.json

help-calibrate = Étalonne des questions : estime leurs paramètres à partir de réponses
    .examples =
        niveau calibrate reponses.csv
        niveau calibrate reponses.csv --model 3pl --priors a,c,d --format json
        niveau calibrate pilote.csv --bank questions/digcomp --output calibration.yaml
    .note = Sans `--bank`, chaque colonne de 0 et de 1 est une question. Une case vide ou NA : pas de réponse.
help-cuts = Calcule les seuils entre niveaux à partir d’avis de juges
    .examples =
        niveau cuts --booklet --lang fr
        niveau cuts juges.csv --method bookmark
        niveau cuts juges.csv --method angoff --output seuils.yaml
    .note = La table se colle dans `bank.yaml`. Rien n’est remplacé dans la banque.
help-simulate = Fait passer un test à beaucoup de personnes simulées et dit ce qu’il vaut
    .examples =
        niveau simulate --form standard
        niveau simulate --theta -1.8,0,population --simulees 10000
        niveau simulate --form full --format csv > simulation.csv
        niveau simulate --respondent right-then-wrong
    .note = La même graine donne toujours les mêmes chiffres.
help-dif = Cherche les questions plus difficiles pour un groupe que pour un autre
    .examples =
        niveau dif reponses.csv --group lang
        niveau dif reponses.csv --group age --reference 18-34
        niveau dif points.csv --scored --group lang --format csv

help-summary = Additionne des résumés de résultats
help-summary-merge = Additionne des résumés et cache les petits nombres
    .examples =
        niveau summary merge janvier.csv fevrier.csv
        niveau summary merge 2026-*.json --output 2026.json
        niveau summary merge a.csv b.csv -k 10 --format csv
    .note = Les nombres exacts sont lus à côté de chaque fichier : `janvier.csv.counts` pour `janvier.csv`.
help-about = Dit d’où viennent les questions, les lieux et les calculs
    .examples =
        niveau about
        niveau about --lang nl

help-completions = Donne de quoi compléter les commandes avec la touche Tab
    .examples =
        niveau completions bash > niveau.bash
        niveau completions fish > niveau.fish

help-man = Donne la page de manuel
    .examples =
        niveau man > niveau.1
        niveau man --lang nl > niveau.nl.1

help-help = Montre cette aide, ou celle d’une commande
    .examples =
        niveau help
        niveau help quiz

## Arguments et options

help-arg-lang = Langue de l’écran et des questions
    .value = LANGUE
help-arg-color = Couleurs à l’écran
    .value = QUAND
help-arg-form = Longueur du test : quick (6 questions au plus), standard (14) ou full (49)
    .value = NOM
    .expects = un nom en minuscules, par exemple `standard`
help-arg-bank = Dossier d’une autre banque de questions, ou `dsi` pour les activités que compte Eurostat
    .value = DOSSIER
help-arg-plain = Du texte simple, sans couleur ni dessin, pour un lecteur d’écran
help-arg-confidence = Demander d’abord comment on se sent, domaine par domaine
help-arg-seed = Nombre qui fixe le choix des questions
    .value = NOMBRE
    .expects = un nombre entier, par exemple `42`
help-arg-only = Ne montrer que ceci
    .value = PARTIE
help-arg-audience = Pour qui
    .value = PUBLIC
help-arg-help_in = La langue dans laquelle on vous aide là-bas
    .value = LANGUE
help-arg-free = Seulement ce qui est gratuit, d’après une source
help-arg-step_free = Seulement les lieux sans marche à l’entrée
help-arg-home_visit = Seulement des personnes qui viennent à la maison
help-arg-at = Comme si c’était ce jour, `2026-12-24`, ou cette heure, `2026-12-24T14:00`
    .value = MOMENT
    .expects = un jour, `2026-12-24`, ou une heure, `2026-12-24T14:00`
help-arg-qr = Ajouter un code à scanner avec un téléphone
help-arg-near = Commune, rue, gare ou code postal : pour montrer des lieux proches
    .value = LIEU
help-arg-report = Résultat écrit par `niveau quiz --format json` ; `-` pour l’entrée standard
    .value = RÉSULTAT
help-arg-sheet = Écrit la feuille à emporter dans ce fichier, à la fin
    .value = FICHIER
help-arg-to = Écrit la feuille dans ce fichier ; le format suit la fin du nom
    .value = FICHIER
help-arg-sheet-format = Présentation de la feuille
    .value = FORMAT
help-arg-sheet-qr = Ajoute au texte une page de codes à scanner ; les autres formats les ont toujours
help-arg-sheet-bom = Marque le texte pour le Bloc-notes de Windows : UTF-8 avec BOM, fins de ligne CRLF
help-arg-print = Imprime la feuille
help-arg-print-with = Commande qui imprime, par exemple `lp -d accueil` ; `{"{"}file{"}"}` y désigne la feuille, sinon elle vient par l’entrée standard
    .value = COMMANDE
help-arg-journal = Note chaque réponse dans ce fichier, pour pouvoir continuer plus tard
    .value = FICHIER
help-arg-resume = Continue un test noté dans ce fichier
    .value = FICHIER
help-arg-output = Écrit le résultat dans ce fichier
    .value = FICHIER
help-arg-format = Présentation du résultat
    .value = FORMAT
help-arg-simulees = Nombre de personnes simulées par aptitude
    .value = NOMBRE
    .expects = un nombre entier de 1 à 1 000 000
help-arg-theta = Vraies aptitudes, séparées par des virgules ; sinon le milieu des niveaux et `population`
    .value = LISTE
    .expects = des nombres de -6 à 6 ou `population`, par exemple `-1.5,0,population`
help-arg-equipment = Matériel des personnes simulées
    .value = MATÉRIEL
help-arg-respondent = Façon de répondre : selon l’aptitude (model), ou un scénario
    .value = RÉPONSES
help-arg-model = Cinq domaines liés (second-order) ou une seule aptitude (one-dimensional)
    .value = MODÈLE
help-arg-place = Commune, rue, gare ou code postal d’où vous partez
    .value = LIEU
help-arg-level = Niveau de la personne, pour choisir les lieux
    .value = NIVEAU
help-arg-need = Ce qu’on cherche : un ordinateur, une aide, un cours, ou lire et écrire
    .value = BESOIN
help-arg-dir = Dossier de la banque, sinon celle du programme
    .value = DOSSIER
help-arg-places = Dossier avec vos listes de lieux ; elles passent avant celles du programme
    .value = DOSSIER
help-arg-places-dir = Dossier avec des listes de lieux, sinon celles du programme
    .value = DOSSIER
help-arg-remarks = Montre aussi chaque remarque : source ancienne, adresse inconnue
help-arg-import-files = Fichier CSV, GeoJSON, Overpass ou au standard français
    .value = FICHIER
help-arg-from = Format des fichiers ; sans cette option, il est reconnu
    .value = FORMAT
help-arg-source = D’où viennent les lignes qui ne le disent pas
    .value = TEXTE
help-arg-places-output = Nouveau fichier, ou dossier où écrire
    .value = CHEMIN
help-arg-merge-inputs = Dossiers de listes, ou listes de lieux
    .value = LISTE
help-arg-merge-output = Dossier pour les nouvelles listes
    .value = DOSSIER
help-arg-export-format = Format du fichier
    .value = FORMAT
help-arg-export-output = Nouveau fichier
    .value = FICHIER
help-arg-json = Répondre en JSON, pour un programme
help-arg-explain = Explique une remarque sur les textes ; sans code, les nomme toutes
    .value = CODE
help-arg-to-check = Seulement ceux à revoir sur la page actuelle
help-arg-strict = Refuse aussi les avertissements
help-arg-today = Jour à prendre pour aujourd’hui
    .value = DATE
    .expects = une date, par exemple `2026-11-21`
help-arg-module = Seulement les questions de ce thème
    .value = NOM
    .expects = un nom en minuscules, par exemple `bank`
help-arg-competence = Seulement les questions de cette compétence
    .value = CODE
    .expects = un code de `1.1` à `5.4`
help-arg-id = Nom de la question
    .value = NOM
    .expects = un nom en minuscules, par exemple `info-library-hours`
help-arg-judges = Fichier CSV avec les avis des juges
    .value = FICHIER
help-arg-method = Façon d’interroger les juges
    .value = MÉTHODE
help-arg-booklet = Montre les questions de la plus facile à la plus difficile, à donner aux juges
help-arg-rp = Probabilité à partir de laquelle une question est réussie
    .value = NOMBRE
    .expects = un nombre entre 0 et 1, par exemple `0.6667`
help-arg-cut-version = Version de la nouvelle table de seuils
    .value = NOM
    .expects = un nom de 40 signes au plus
help-arg-why = Écrit dans ce fichier pourquoi chaque question a été posée
    .value = FICHIER
help-arg-read_aloud = Lit chaque écran à voix haute, avec ce programme ou avec espeak-ng ou spd-say
    .value = PROGRAMME
help-arg-log = Test noté avec `--journal`
    .value = FICHIER
help-arg-file = Sorte de fichier
    .value = SORTE
help-arg-responses = Fichiers de réponses en CSV : une ligne par personne, une colonne par question ; `-` pour l’entrée standard
    .value = FICHIER
help-arg-calibrate-bank = Dossier de la banque dont viennent les questions, ou `digcomp` pour celle du programme
    .value = DOSSIER
help-arg-calibrate-model = Modèle des questions ; sinon 2pl, et gpcm pour celles qui ont plusieurs points
    .value = MODÈLE
help-arg-priors = Paramètres avec une attente a priori, par exemple `a,c,d` ; sinon tous avec `--bank`, aucun sans
    .value = LISTE
help-arg-no-priors = Sans aucune attente a priori
help-arg-anchor = Garde fixes les questions déjà étalonnées de la banque : les nouvelles rejoignent leur échelle
help-arg-weight = Colonne qui contient le poids de chaque personne
    .value = COLONNE
help-arg-ignore = Colonne qui n’est pas une question, option à répéter au besoin
    .value = COLONNE
help-arg-maximum-cycles = Nombre de tours au plus
    .value = NOMBRE
    .expects = un nombre entier, par exemple `2000`
help-arg-tolerance = S’arrête quand la log-vraisemblance ne peut plus monter que de cela
    .value = NOMBRE
    .expects = un nombre entre 0 et 1, par exemple `1e-9`
help-arg-summaries = Fichiers de résumé, ou leurs nombres exacts
    .value = FICHIER
help-arg-summary-output = Écrit le résumé dans un nouveau fichier, et les nombres exacts à côté
    .value = FICHIER
help-arg-k = Cache les nombres de personnes plus petits que celui-ci
    .value = NOMBRE
    .expects = un nombre de 3 à 20
help-arg-calibrate-format = Présentation du résultat ; sinon selon la fin du nom de fichier
    .value = FORMAT
help-arg-scored = Les cases contiennent des points (0, 1), pas des réponses
help-arg-group = Colonne qui contient le groupe de chaque personne
    .value = COLONNE
help-arg-reference = Groupe avec lequel comparer les autres ; sinon le plus grand
    .value = GROUPE
help-arg-shell = Nom de votre interpréteur de commandes
    .value = NOM
help-arg-help = Montre cette aide
help-arg-version = Montre la version
help-arg-subcommand = Nom d’une commande
    .value = COMMANDE

## Ce qui a été mal tapé

# $command (String) - a command with --help
usage-see = voyez `{ $command }`
# $nearest (String) - what looks most like it
usage-did-you-mean = écrivez `{ $nearest }`
# $values (String) - values, joined by commas
usage-choose = choisissez parmi : { $values }
# $expects (String) - what is expected
usage-expects = donnez { $expects }
# $given (String) - what was typed
usage-unknown-argument = `{ $given }` n’est pas prévu ici
# $given (String) - what was typed
usage-unknown-command = la commande `{ $given }` n’existe pas
# $given (String) - what was typed
# $argument (String) - the argument
usage-unfit-value = `{ $given }` ne convient pas pour `{ $argument }`
# $argument (String) - the argument
usage-missing-value = il manque une valeur après `{ $argument }`
# $given (String) - what was typed
# $argument (String) - the argument
usage-superfluous-value = `{ $given }` est de trop pour `{ $argument }`
# $arguments (String) - what is missing
usage-missing-argument = il manque { $arguments }
# $command (String) - what was typed
usage-missing-command = il manque une commande après `{ $command }`
# $argument (String) - the argument
usage-twice = `{ $argument }` est écrit deux fois
# $argument (String) - the argument
# $other (String) - others
usage-conflict = `{ $argument }` ne va pas avec `{ $other }`
usage-not-utf8 = un des mots tapés n’est pas en UTF-8
usage-other = la commande n’a pas été comprise
