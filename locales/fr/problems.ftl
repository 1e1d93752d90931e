### Ce qui ne va pas dans un fichier, et que faire. Pour qui écrit des questions sans programmer.
### Une ligne dit le fait, sans majuscule ni point ; `.help` dit quoi faire. Entre accents graves : ce qui a été tapé.
### L’identifiant est le code de `Fault` (src/domain/problem.rs). `.nearest` remplace `.help` si un mot proche existe.

problem-error = erreur
problem-warning = avertissement
problem-remark = remarque
problem-help = aide

## Fichiers

problem-file-missing = ce fichier n’existe pas
    .help = vérifiez le nom, ou créez le fichier

# $reason (String) - what the system says, in its own words
problem-file-unreadable = ce fichier ne peut pas être lu : { $reason }
    .help = vérifiez que vous avez le droit de le lire, puis réessayez

# $limit (String) - the largest size, with its unit
problem-file-too-large = ce fichier est trop grand : le maximum est { $limit }
    .help = répartissez son contenu dans plusieurs fichiers

problem-not-utf8 = ce texte n’est pas en UTF-8
    .help = enregistrez le fichier à nouveau en choisissant le codage UTF-8

# $reason (String) - what the reader of YAML says, in English
problem-not-yaml = ce texte n’est pas du YAML : { $reason }
    .help = vérifiez ici et à la ligne précédente les espaces du début, les deux-points et les guillemets

problem-alias-bomb = ce fichier contient trop de renvois ou trop de niveaux
    .help = écrivez le contenu en entier, sans `&` ni `*`

# $found (String) - the format number that was found
problem-unknown-format = ce programme ne connaît pas le format `{ $found }`
    .help = écrivez `format: 1`, ou prenez une version plus récente du programme

problem-bank-empty = il n’y a aucune question à vérifier ici
    .help = indiquez le dossier qui contient `bank.yaml` et au moins une question

# $language (String) - code of a language
problem-language-missing = le dossier `{ $language }` ne contient aucun texte
    .help = ajoutez les textes dans `{ $language }`, ou retirez `{ $language }` de `languages` dans `bank.yaml`

## Forme

# $key (String) - a field
problem-duplicate-key = le champ `{ $key }` est écrit deux fois
    .help = gardez l’un des deux

# $key (String) - a field
# $nearest (String) - the field that looks most like it
problem-unknown-key = le champ `{ $key }` n’existe pas ici
    .help = retirez-le ; `niveau bank schema` montre les champs possibles
    .nearest = écrivez `{ $nearest }`, ou retirez ce champ

# $key (String) - a field
problem-missing-key = le champ `{ $key }` manque
    .help = ajoutez `{ $key }:` et sa valeur

# $expected (String) - text, integer, number, boolean, list, mapping or date
problem-wrong-type =
    { $expected ->
        [text] il faut un texte ici
        [integer] il faut un nombre entier ici
        [number] il faut un nombre ici
        [boolean] il faut `true` ou `false` ici
        [list] il faut une liste ici
        [mapping] il faut des champs avec leurs valeurs ici
       *[date] il faut une date ici
    }
    .help =
        { $expected ->
            [text] écrivez un texte, entre guillemets s’il ressemble à un nombre
            [integer] écrivez un nombre sans virgule, par exemple `2`
            [number] écrivez un nombre avec un point, par exemple `2.5`
            [boolean] écrivez `true` pour oui, `false` pour non
            [list] écrivez chaque élément sur sa ligne, après `- `
            [mapping] écrivez chaque champ sur sa ligne, sous la forme `nom: valeur`
           *[date] écrivez l’année, le mois et le jour, par exemple `2026-11-21`
        }

# $word (String) - a word
# $known (String) - the words that are known, joined by commas
# $nearest (String) - the known word that looks most like it
problem-unknown-word = le mot `{ $word }` n’est pas prévu ici
    .help = choisissez parmi : { $known }
    .nearest = écrivez `{ $nearest }`, ou choisissez parmi : { $known }

# $found (Number) - how many elements there are
# $expected (Number) - how many there should be
problem-wrong-length = cette liste a un autre nombre d’éléments ({ $found }) que prévu ({ $expected })
    .help = donnez-lui exactement { $expected } éléments

# $low (String) - the smallest number
# $high (String) - the largest number
problem-out-of-range = ce nombre n’est pas entre { $low } et { $high }
    .help = écrivez un nombre de { $low } à { $high }

## Questions

# $id (String) - a name
problem-bad-id = `{ $id }` ne peut pas servir de nom
    .help = écrivez des minuscules sans accent, des chiffres et des tirets simples, 64 signes au plus

# $id (String) - a name
# $first (String) - where it was used first
problem-duplicate-id = le nom `{ $id }` est déjà pris : { $first }
    .help = donnez un autre nom à l’un des deux

# $key (String) - a field
# $kind (String) - a kind of item
problem-key-of-other-kind = une question de type `{ $kind }` n’a pas de champ `{ $key }`
    .help = retirez `{ $key }`, ou changez le type dans `kind`

# $key (String) - a name
# $options (String) - the names of the options, joined by commas
problem-key-not-an-option = `{ $key }` n’est aucune des options { $options }
    .help = écrivez le nom d’une option, ou ajoutez l’option `{ $key }`

# $kind (String) - a kind of item
# $key (String) - the field that says what is right
problem-no-key = aucune bonne réponse n’est indiquée
    .help = ajoutez `{ $key }:` et la bonne réponse, comme le veut le type `{ $kind }`

# $found (Number) - how many options there are
# $least (Number) - the fewest that are needed
problem-too-few-options =
    { $found ->
        [one] { $found } option ne suffit pas
       *[other] { $found } options ne suffisent pas
    }
    .help = ajoutez des options pour en avoir au moins { $least }, ou changez le type dans `kind`

# $found (Number) - how many options there are
# $most (Number) - the most that can be shown
problem-too-many-options = { $found } options, c’est trop pour un écran
    .help = gardez-en { $most } au plus

problem-sequence-incomplete = l’ordre juste ne contient pas chaque option une fois
    .help = écrivez chaque option une seule fois dans `sequence`

problem-order-already-solved = les options sont déjà montrées dans l’ordre juste
    .help = mélangez l’ordre de `options`

# $option (String) - the name of an option
problem-pairs-incomplete = l’option `{ $option }` ne va avec aucune cible
    .help = ajoutez dans `pairs` une ligne `{ $option }:` avec le nom d’une cible

problem-range-empty = aucun nombre ne peut convenir
    .help = écrivez `range: [de, à]`, le plus petit nombre d’abord

# $points (Number) - how many points are left
problem-graded-too-coarse = un item noté par points ne donnerait ici que { $points } point
    .help = retirez `graded`, ou écrivez plus de parts qui demandent de la réflexion

# $code (String) - the code of a competence
problem-unknown-competence = `{ $code }` n’est pas une compétence de DigComp
    .help = écrivez un code de `"1.1"` à `"5.4"`, entre guillemets

# $level (String) - a level
problem-unknown-level = `{ $level }` n’est pas un niveau de question
    .help = écrivez un nombre entier de 1 à 6

# $id (String) - the code of a learning outcome
problem-unknown-outcome = `{ $id }` n’est pas un acquis d’apprentissage de DigComp
    .help = écrivez un code de la liste DigComp 3.0, par exemple `LO1.1.01`

# $id (String) - the code of a learning outcome
# $competence (String) - the code of the competence it belongs to
problem-outcome-of-other-competence = l’acquis `{ $id }` appartient à la compétence { $competence }
    .help = choisissez un acquis de la compétence de cette question, ou corrigez `competence`

problem-no-outcome = cette question ne cite aucun acquis d’apprentissage
    .help = ajoutez `outcomes:` avec au moins un code, par exemple `[LO1.1.01]`

# $id (String) - the name of an item
# $nearest (String) - the nearest known name
problem-unknown-enemy = `enemies` cite `{ $id }`, qui n’est pas dans la banque
    .help = retirez-la, ou ajoutez cette question
    .nearest = écrivez `{ $nearest }`, ou retirez `{ $id }`

# $id (String) - the name of an item
problem-enemy-of-itself = `enemies` cite la question `{ $id }` elle-même
    .help = retirez-la de `enemies`

# $id (String) - the name of a fact
# $nearest (String) - the fact that looks most like it
problem-unknown-fact = le fait `{ $id }` n’est pas dans `facts.yaml`
    .help = ajoutez-le à `facts.yaml` avec sa source, ou retirez-le ici
    .nearest = écrivez `{ $nearest }`, ou ajoutez `{ $id }` à `facts.yaml`

## Textes

# $id (String) - the name of an item
# $language (String) - code of a language
problem-words-missing = la question `{ $id }` n’a pas de texte dans le dossier `{ $language }`
    .help = ajoutez `{ $id }:` à un fichier du dossier `{ $language }`

# $id (String) - the name of an item
# $nearest (String) - the item that looks most like it
problem-words-extra = aucune question ne s’appelle `{ $id }`
    .help = retirez ce texte, ou ajoutez la question dans le dossier `items`
    .nearest = écrivez `{ $nearest }`, ou ajoutez la question dans le dossier `items`

# $field (String) - a field
# $language (String) - code of a language
problem-text-missing = le texte `{ $field }` manque dans le dossier `{ $language }`
    .help = ajoutez `{ $field }:` et traduisez le texte de l’autre langue

# $field (String) - a field
problem-text-extra = cette question n’utilise pas le texte `{ $field }`
    .help = retirez `{ $field }`

# $found (Number) - how many texts there are
# $expected (Number) - how many options there are
problem-option-texts-differ =
    { $found ->
        [one] { $found } texte ne répond pas aux options ({ $expected })
       *[other] { $found } textes ne répondent pas aux options ({ $expected })
    }
    .help = écrivez un texte pour chaque option, sous le même nom

# $field (String) - a field
problem-empty-text = le texte `{ $field }` est vide
    .help = écrivez le texte, ou retirez `{ $field }`

# $first (String) - the name of an option
# $second (String) - the name of another
problem-same-option-text = les options `{ $first }` et `{ $second }` disent la même chose
    .help = changez l’un des deux textes

# $field (String) - a field
# $other (String) - code of the other language
problem-stimulus-differs = `{ $field }` n’a pas la même forme que dans le dossier `{ $other }`
    .help = donnez aux deux langues les mêmes champs et autant d’éléments

problem-table-ragged = les lignes du tableau n’ont pas toutes le même nombre de cases
    .help = donnez à chaque ligne autant de cases que l’en-tête

# $character (String) - the character, as `U+202E`
problem-control-character = ce texte contient un caractère invisible ({ $character })
    .help = effacez-le, puis tapez à nouveau le mot

# $rows (Number) - how many rows of a small screen it takes
# $limit (Number) - how many there are
problem-text-too-long = la question prend { $rows } lignes, un petit écran en montre { $limit }
    .help = raccourcissez le texte ou les options

problem-offline-way-missing = aucun moyen sans internet n’est indiqué
    .help = ajoutez `offline_alternative:` avec un guichet, un numéro de téléphone ou une personne

## Formulation

# $found (Number) - words of the sentence
# $most (Number) - the most
problem-sentence-long = cette phrase a { $found } mots, le maximum est { $most }
    .help = faites-en deux phrases, ou retirez ce qui n’aide pas

# $found (Number) - words of the question
# $most (Number) - the most
problem-stem-long = la question a { $found } mots, le maximum est { $most }
    .help = mettez la situation dans `stimulus`, ou raccourcissez-la

# $found (Number) - words of the reason
# $most (Number) - the most
problem-why-long = `why` a { $found } mots, le maximum est { $most }
    .help = gardez une seule raison

# $found (Number) - words of the explanation
# $most (Number) - the most
problem-explanation-long = `explanation` a { $found } mots, le maximum est { $most }
    .help = dites ce qui est juste et à quoi on le voit, rien d’autre

# $found (Number) - words to read
# $most (Number) - the most without the tag
problem-reading-not-marked = il y a { $found } mots à lire avant de répondre, plus de { $most }
    .help = raccourcissez, ou ajoutez `heavy_reading` à `tags`

# $score (String) - the index
# $least (String) - the lowest that is standard
problem-hard-to-read = l’indice de lecture est { $score }, sous { $least } le texte est difficile
    .help = prenez des mots plus courts et des phrases plus courtes

# $word (String) - the word
# $found (Number) - its letters
# $most (Number) - the most
problem-long-word = `{ $word }` a { $found } lettres, le maximum est { $most }
    .help = prenez un mot plus court, ou expliquez celui-ci dans `glossary.yaml`

# $found (String) - the short form
problem-abbreviation-unexplained = rien n’explique `{ $found }`
    .help = écrivez les mots, avec `({ $found })` derrière, ou ajoutez le sigle à `glossary.yaml`

# $participle (String) - the participle
problem-passive = `{ $participle }` est à la voix passive
    .help = commencez par la personne ou le service qui agit

problem-double-negation = cette question dit deux fois non
    .help = demandez ce qui est juste, ou ce qu’il faut faire

# $word (String) - the word
problem-shame-word = `{ $word }` peut blesser
    .help = dites ce qui est juste, ou ce qui aide ; pour un site, écrivez « imité » ou « trompeur »

# $word (String) - the word
problem-gender-mark = `{ $word }` mêle deux genres dans un mot
    .help = prenez un mot neutre, un pluriel, ou écrivez les deux mots

# $address (String) - the address
problem-address-unknown = `{ $address }` peut appartenir à quelqu’un
    .help = terminez une adresse inventée par `.example` ; pour une vraie, citez un fait dans `facts`

# $found (Number) - letters of the key
# $longest (Number) - letters of the longest other option
problem-key-stands-out = la bonne option a { $found } lettres, la plus longue des autres { $longest }
    .help = raccourcissez la bonne option, ou allongez une autre

# $language (String) - code of a language
# $found (Number) - how many items
# $of (Number) - of how many
# $expected (String) - how many by chance
problem-key-longest = en `{ $language }`, la bonne option est la plus longue dans { $found } questions sur { $of } ; le hasard en donne { $expected }
    .help = raccourcissez des bonnes options, ou allongez-en d’autres

# $options (Number) - how many options
# $places (String) - how often the key stands at each place
problem-key-position = avec { $options } options, la bonne est trop souvent à la même place : { $places }
    .help = changez l’ordre des options dans quelques questions

# $found (String) - the mean place
# $expected (String) - the mean place by chance
problem-keys-lean = avec plusieurs bonnes options, leur place moyenne est { $found } ; le hasard donne { $expected }
    .help = changez l’ordre des options dans quelques questions

problem-why-missing = rien ne dit pourquoi cela compte
    .help = ajoutez `why:` avec une raison de la vie de tous les jours

problem-explanation-missing = rien n’explique la réponse
    .help = ajoutez `explanation:` ; dites ce qui est juste et à quoi on le voit

## Faits

# $id (String) - the name of a fact
problem-fact-without-source = le fait `{ $id }` n’a pas de source
    .help = ajoutez `source:` avec la page ou le document d’où il vient

# $id (String) - the name of a fact
# $review_by (String) - a day
problem-fact-overdue = le fait `{ $id }` devait être revu pour le { $review_by }
    .help = vérifiez-le à la source, puis changez `checked_on` et `review_by`

# $id (String) - the name of a fact
problem-review-too-late = le fait `{ $id }` sera revu plus de douze mois après sa vérification
    .help = choisissez pour `review_by` un jour moins de douze mois après `checked_on`

# $figure (String) - a figure in a text
problem-figure-without-source = le chiffre `{ $figure }` ne vient d’aucun fait de la question
    .help = ajoutez à `facts.yaml` un fait avec ce chiffre et citez-le dans `facts`, ou retirez le chiffre

# $found (String) - the old name or number
# $instead (String) - the new one
problem-superseded = `{ $found }` n’est plus valable
    .help = écrivez `{ $instead }`

# $id (String) - the name of a fact
problem-fact-unused = aucune question ne cite le fait `{ $id }`
    .help = citez-le dans `facts` d’une question, ou retirez-le

## Banque

problem-cuts-not-increasing = les limites entre les niveaux ne vont pas en montant
    .help = écrivez dans `thetas` trois nombres, du plus petit au plus grand

# $minimum (Number) - the fewest items
# $maximum (Number) - the most items
problem-minimum-above-maximum = la forme pose au moins { $minimum } questions, mais au plus { $maximum }
    .help = baissez `minimum_items`, ou montez `maximum_items`

# $items (Number) - the fewest items
# $answers (Number) - the fewest answers for a level
problem-stop-before-level = la forme peut finir après { $items } réponses, un niveau en demande { $answers }
    .help = montez `minimum_items`, ou baissez `minimum_answers`

# $id (String) - the id of an item
# $device (String) - what it needs
problem-device-needed = la question `{ $id }` demande un appareil ({ $device }), mais cette forme est pour qui n’en a jamais utilisé
    .help = prenez une question avec `device: any`

# $form (String) - the name of a form
# $area (Number) - the number of an area
# $needed (Number) - how many items the form asks
# $found (Number) - how many items there are
problem-blueprint-unfillable = la forme `{ $form }` demande { $needed } questions du domaine { $area }, la banque en a { $found }
    .help = ajoutez des questions au domaine { $area }, ou demandez-en moins dans `blueprint`

# $key (String) - a field
# $scoring (String) - a scoring model
problem-key-of-other-scoring = le modèle de calcul `{ $scoring }` n’a pas de champ `{ $key }`
    .help = retirez `{ $key }`, ou changez le modèle dans `scoring`

# $variable (String) - the code of a survey variable
problem-variable-missing = aucune question ne demande la variable `{ $variable }`
    .help = ajoutez une question `recency` ou `checklist` avec cette variable

# $sum (String) - a sum
problem-shares-not-whole = les parts font { $sum } ensemble, et non 100
    .help = recopiez les chiffres publiés, et comptez dans `NA` ce qui reste

# $competence (String) - the code of a competence
# $found (Number) - how many items it has
# $least (Number) - how many it should have
problem-few-items = la compétence { $competence } a peu de questions : { $found } sur { $least } souhaitées
    .help = écrivez d’autres questions pour la compétence { $competence }

problem-bad-hash = une empreinte a 64 signes, de `0` à `9` et de `a` à `f`
    .help = recopiez l’empreinte que le programme a écrite

# $found (Number) - how many judges there are
# $least (Number) - how many there should be
problem-panel-small = peu de juges ({ $found }) : il en faut { $least } pour des seuils définitifs
    .help = gardez `provisional: true`, ou demandez l’avis d’autres juges

## Avis des juges

# $id (String) - what was written
# $nearest (String) - the item that looks most like it
problem-unknown-item = aucune question comptée ne s’appelle `{ $id }`
    .help = prenez un nom que `niveau bank list` montre
    .nearest = écrivez `{ $nearest }`, ou un autre nom que `niveau bank list` montre

# $judge (String) - a judge
# $first (String) - where it stands first
problem-duplicate-judgement = `{ $judge }` donne deux fois cet avis dans le même tour ; le premier est à { $first }
    .help = gardez un seul des deux

# $judge (String) - a judge
# $cut (String) - a cut
# $item (String) - the first item left out
problem-judgements-missing = il manque des avis de `{ $judge }` pour `{ $cut }`, dans le tour de cette ligne ; par exemple { $item }
    .help = complétez les lignes de ce juge, ou retirez le juge de ce tour

# $found (Number) - how many judges there are
# $least (Number) - how many there must be
problem-too-few-judges = trop peu de juges ({ $found }) pour dire à quel point ils s’accordent : il en faut au moins { $least }
    .help = ajoutez les avis d’autres juges

# $cut (String) - a cut
# $sum (String) - the mean of the sums
# $range (String) - from what guessing gives to what all items give
problem-cut-out-of-reach = `{ $cut }` : aucune aptitude ne donne { $sum } bonnes réponses ; possible : { $range }
    .help = revoyez ces avis avec les juges : deviner au hasard donne déjà le plus petit de ces nombres

# $lower (String) - a cut
# $higher (String) - the next cut
problem-judged-cuts-not-increasing = le seuil `{ $higher }` n’est pas plus haut que le seuil `{ $lower }`
    .help = vérifiez la colonne `cut`, puis revoyez ces deux seuils avec les juges

# $judge (String) - a judge
# $lower (String) - a cut
# $higher (String) - the next cut
problem-judge-not-increasing = pour `{ $judge }`, le seuil `{ $higher }` n’est pas plus haut que le seuil `{ $lower }`
    .help = demandez à ce juge s’il n’a pas interverti les deux

# $judge (String) - a judge
# $cut (String) - a cut
problem-judge-far = `{ $judge }` est loin des autres juges pour `{ $cut }`
    .help = demandez pourquoi ; son avis reste compté

# $judge (String) - a judge
# $round (Number) - the last round
problem-judge-left = `{ $judge }` n’a pas donné d’avis au tour { $round }, le dernier : rien de ce juge n’est compté
    .help = ajoutez son avis du dernier tour, ou notez pourquoi il manque

# $missing (String) - languages
problem-panel-one-language = aucun juge n’a lu les questions dans : { $missing }
    .help = invitez des juges des deux langues, et notez leur langue dans la colonne `lang`

# $found (Number) - how many of them nobody has calibrated
# $of (Number) - how many items were judged
problem-items-uncalibrated = { $found } des { $of } questions jugées ne sont pas étalonnées : les seuils restent provisoires
    .help = refaites ce calcul avec le même fichier après un étalonnage

# $cut (String) - a cut
# $theta (String) - its ability
# $range (String) - from the easiest item to the hardest
problem-cut-outside-items = le seuil `{ $cut }` ({ $theta }) est hors des questions de la banque ({ $range })
    .help = ajoutez des questions à ce niveau, ou revoyez le seuil

## Étalonnage

problem-discrimination-not-positive = `a` doit être plus grand que zéro
    .help = retirez cette question de l’étalonnage, puis vérifiez sa clé

# $key (String) - a field
# $model (String) - a model
problem-key-of-other-model = le modèle `{ $model }` n’a pas de champ `{ $key }`
    .help = retirez `{ $key }`, ou changez `model`

# $found (Number) - how many steps there are
# $expected (Number) - how many there should be
problem-steps-differ = le modèle a { $found } pas, la question en a { $expected }
    .help = étalonnez à nouveau : la question a changé, ou le modèle ne lui va pas

# $parameter (String) - a or b
# $value (String) - a number
problem-far-parameter = `{ $parameter }` vaut { $value } : si loin, peu de réponses le soutiennent
    .help = relisez la question et ses réponses avant de vous y fier

problem-not-converged = le calcul s’est arrêté avant la fin
    .help = recommencez avec plus de tours : `niveau calibrate --maximum-cycles`

## Listes de lieux

problem-unclosed-quote = un guillemet s’ouvre ici et ne se ferme jamais
    .help = fermez la case avec un guillemet, ou doublez celui qui fait partie du texte
problem-text-after-quote = du texte suit un guillemet fermant
    .help = doublez un guillemet qui fait partie du texte

# $limit (Number) - how many faults are shown
problem-too-many-faults = plus de { $limit } erreurs : la suite du fichier n’a pas été lue
    .help = corrigez d’abord celles-ci, puis vérifiez à nouveau

# $found (Number) - how many cells the row has
# $expected (Number) - how many the heading has
problem-ragged-row = cette ligne a un autre nombre de cases ({ $found }) que l’en-tête ({ $expected })
    .help = ajoutez ou retirez une virgule, et mettez entre guillemets un texte qui en contient

# $column (String) - the name of a column
problem-column-missing = la colonne `{ $column }` manque
    .help = ajoutez `{ $column }` à la première ligne, et une case à chaque ligne

# $column (String) - the name of a column
# $nearest (String) - the column that looks most like it
problem-unknown-column = la colonne `{ $column }` n’est pas prévue
    .help = retirez-la
    .nearest = écrivez `{ $nearest }`, ou retirez cette colonne

# $column (String) - the name of a column
problem-empty-cell = la case `{ $column }` est vide
    .help = remplissez cette case, ou retirez la ligne

problem-outside-region = ce point n’est pas en Région bruxelloise
    .help = vérifiez la latitude et la longitude : elles sont peut-être inversées

# $name (String) - a postcode or a commune
problem-unknown-place = `{ $name }` n’est ni une commune ni un code postal de la Région
    .help = écrivez l’une des 19 communes ou son code postal

# $id (String) - the place that is pointed to
# $nearest (String) - the place that looks most like it
problem-unknown-entry = le lieu `{ $id }` n’est pas dans la liste des lieux
    .help = ajoutez-le à `epns.csv`, ou laissez cette case vide
    .nearest = écrivez `{ $nearest }`, ou laissez cette case vide

# $starts (String) - the first day
problem-ends-before-start = le dernier jour vient avant le premier ({ $starts })
    .help = corrigez l’une des deux dates

# $id (String) - the name of a row
# $column (String) - the column that is empty
problem-label-without-source = le label de `{ $id }` n’a pas de `{ $column }`
    .help = notez où et quand ce label est mentionné, ou écrivez `unknown`

# $phone (String) - what is written
problem-phone-not-belgian = `{ $phone }` n’est pas un numéro de téléphone belge
    .help = écrivez un seul numéro, par exemple `02 123 45 67`

# $address (String) - what is written
problem-website-unsafe = `{ $address }` n’est pas une adresse de site complète et sûre
    .help = écrivez l’adresse avec `https://`, sans nom d’utilisateur ni espace

# $postcode (String) - the postcode
# $commune (String) - the commune, in both languages
problem-postcode-of-other-commune = `{ $postcode }` n’est pas un code postal à { $commune }
    .help = corrigez le code postal ou la commune

# $street (String) - the street
# $commune (String) - the commune, in both languages
# $nearest (String) - the street that looks most like it
problem-street-unknown = `{ $street }` n’est pas une rue connue à { $commune }
    .help = vérifiez le nom de la rue et la commune
    .nearest = écrivez `{ $nearest }`, ou vérifiez la commune

# $metres (Number) - how far
# $from (String) - the street or the commune
problem-point-far = ce point est à { $metres } m du milieu de « { $from } »
    .help = vérifiez la latitude, la longitude et l’adresse

# $hours (String) - what is written
problem-bad-hours = `{ $hours }` n’est pas un horaire lisible
    .help = écrivez par exemple `Mo-Fr 09:00-12:00,13:00-17:00; PH off`

# $id (String) - the row
# $first (String) - the other row, file and line
problem-duplicate-place = `{ $id }` semble être le même lieu que celui de { $first }
    .help = gardez une seule des deux lignes, ou corrigez-en une

# $found (String) - the old name
# $instead (String) - the new name
problem-name-superseded = le nom `{ $found }` n’est plus utilisé
    .help = écrivez `{ $instead }`

# $id (String) - the row
problem-no-street = `{ $id }` n’a pas de rue
    .help = cherchez l’adresse ; laissez vide tant qu’elle n’est pas connue

# $id (String) - the row
problem-source-undated = la source de `{ $id }` n’a pas de date
    .help = notez la date de la source, ou vérifiez et remplissez `checked_on`

# $date (String) - the date of the source
problem-source-stale = cette source a plus de douze mois ({ $date })
    .help = vérifiez par téléphone, puis notez le jour dans `checked_on`

# $date (String) - the date of the source
problem-source-old = cette source a plus de cinq ans ({ $date })
    .help = cherchez une source récente, ou vérifiez et remplissez `checked_on`

# $day (String) - the last day
problem-entry-ended = c’est terminé depuis le { $day }
    .help = retirez la ligne, ou notez les prochaines dates

# $reason (String) - what the parser says
problem-not-json = ce texte n’est pas du JSON ({ $reason })
    .help = demandez à nouveau le fichier à qui l’a fait

problem-not-places = ce fichier n’a aucun format de lieux connu
    .help = donnez du CSV, du GeoJSON, du JSON d’Overpass ou un fichier au standard français des lieux de médiation numérique

problem-not-a-point = cet élément n’a pas de point lisible
    .help = donnez la longitude et la latitude, ou demandez `out center` à Overpass

# $id (String) - the row
problem-no-source = la ligne `{ $id }` ne dit pas d’où elle vient
    .help = remplissez `source`, ou ajoutez `--source` avec le nom de la liste

# $id (String) - the name of a row
problem-row-without-source = la ligne `{ $id }` n’a pas de source
    .help = notez où vous avez trouvé ces données, et quel jour
