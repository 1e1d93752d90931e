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
        niveau quiz --lang fr
        niveau quiz --form quick --near 1060
        niveau quiz --plain --output bilan.txt
    .note = Aucun nom n’est demandé. Rien n’est enregistré sans `--journal` ou `--output`.

help-near = Montre les lieux proches où quelqu’un peut vous aider
    .examples =
        niveau near 1080
        niveau near gare du Midi --level basic
        niveau near Schaerbeek --format json

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
help-arg-form = Longueur du test : quick (6 questions), standard (14) ou full (49)
    .value = NOM
    .expects = un nom en minuscules, par exemple `standard`
help-arg-bank = Dossier d’une autre banque de questions
    .value = DOSSIER
help-arg-plain = Du texte simple, sans couleur ni dessin, pour un lecteur d’écran
help-arg-seed = Nombre qui fixe le choix des questions
    .value = NOMBRE
    .expects = un nombre entier, par exemple `42`
help-arg-near = Commune, rue, gare ou code postal : pour montrer des lieux proches
    .value = LIEU
help-arg-journal = Note chaque réponse dans ce fichier, pour pouvoir continuer plus tard
    .value = FICHIER
help-arg-resume = Continue un test noté dans ce fichier
    .value = FICHIER
help-arg-output = Écrit le résultat dans ce fichier
    .value = FICHIER
help-arg-format = Présentation du résultat
    .value = FORMAT
help-arg-place = Commune, rue, gare ou code postal d’où vous partez
    .value = LIEU
help-arg-level = Niveau de la personne, pour choisir les lieux
    .value = NIVEAU
help-arg-dir = Dossier de la banque, sinon celle du programme
    .value = DOSSIER
help-arg-json = Un problème par ligne, en JSON
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
help-arg-file = Sorte de fichier
    .value = SORTE
help-arg-responses = Fichiers de réponses en CSV : une ligne par personne, une colonne par question ; `-` pour l’entrée standard
    .value = FICHIER
help-arg-calibrate-bank = Dossier de la banque dont viennent les questions, ou `digcomp` pour celle du programme
    .value = DOSSIER
help-arg-scored = Les cases contiennent des points (0, 1), pas des réponses
help-arg-model = Modèle des questions ; sinon 2pl, et gpcm pour celles qui ont plusieurs points
    .value = MODÈLE
help-arg-priors = Paramètres avec une attente a priori, par exemple `a,c,d` ; sinon tous avec `--bank`, aucun sans
    .value = LISTE
help-arg-no-priors = Sans aucune attente a priori
help-arg-anchor = Garde fixes les questions déjà étalonnées de la banque : les nouvelles rejoignent leur échelle
help-arg-weight = Colonne qui contient le poids de chaque personne
    .value = COLONNE
help-arg-ignore = Colonne qui n’est pas une question ; peut être répété
    .value = COLONNE
help-arg-maximum-cycles = Nombre de tours au plus
    .value = NOMBRE
    .expects = un nombre entier, par exemple `2000`
help-arg-tolerance = S’arrête quand la log-vraisemblance ne peut plus monter que de cela
    .value = NOMBRE
    .expects = un nombre entre 0 et 1, par exemple `1e-9`
help-arg-calibrate-format = Présentation du résultat ; sinon selon la fin du nom de fichier
    .value = FORMAT
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
