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

help-bank-paper = Donne un questionnaire à imprimer, avec les niveaux par nombre de bonnes réponses
    .examples =
        niveau bank paper --lang fr
        niveau bank paper --form quick --lang nl
        niveau bank paper --format json
    .note = La dernière partie est pour l’animateur : elle montre les réponses attendues.

help-bank-schema = Donne le schéma JSON d’un fichier, pour les éditeurs de texte
    .examples =
        niveau bank schema items
        niveau bank schema words > words.schema.json

help-cuts = Calcule les seuils entre niveaux à partir d’avis de juges
    .examples =
        niveau cuts --booklet --lang fr
        niveau cuts juges.csv --method bookmark
        niveau cuts juges.csv --method angoff --output seuils.yaml
    .note = La table se colle dans `bank.yaml`. Rien n’est remplacé dans la banque.

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
help-arg-file = Sorte de fichier
    .value = SORTE
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
