### `niveau dif` et `niveau bank report` : ce que les réponses disent des questions.

## Fichiers de réponses

# $rows (String) - how many rows
responses-refused = lignes laissées de côté : { $rows }
# $columns (String) - names of columns
responses-ignored = colonnes non lues : { $columns }
error-no-rows = aucune ligne de réponses ne peut être utilisée
error-no-rows-help = corrigez ce qui est signalé plus haut

## Différences entre groupes

# $column (String) - the name of a column
# $most (String) - a number
error-small-groups = les groupes de `{ $column }` sont trop petits : il faut plus de { $most } personnes dans deux groupes
error-small-groups-help = rassemblez plus de réponses ; avec moins, on ne verrait que le hasard
# $group (String) - the name of a group
error-group = il n’y a pas de groupe « { $group } »
# $column (String) - the name of a column
dif-title = Différences entre les groupes de « { $column } »
# $reference (String) - the name of a group
# $focal (String) - the name of a group
# $most (String) - a number
dif-refused = { $reference } et { $focal } : rien n’est publié, il faut plus de { $most } personnes dans chaque groupe
# $reference (String) - the name of a group
# $reference_persons (String) - how many persons
# $focal (String) - the name of a group
# $focal_persons (String) - how many persons
dif-groups = { $reference } ({ $reference_persons } personnes) et { $focal } ({ $focal_persons } personnes)
dif-class = classe
dif-p-uniform = p décalage
dif-p-crossing = p pente
dif-too-few = trop peu de personnes
dif-graded = plusieurs points
dif-all-alike = réponses toutes pareilles
dif-none = Aucune question ne diffère entre les groupes.
dif-look = À regarder :
# $item (String) - the name of an item
# $group (String) - the name of a group
# $class (String) - a letter
dif-harder = { $item } : plus difficile pour « { $group } », à compétence égale (classe { $class })
# $item (String) - the name of an item
# $group (String) - the name of a group
# $class (String) - a letter
dif-easier = { $item } : plus facile pour « { $group } », à compétence égale (classe { $class })
# $item (String) - the name of an item
# $class (String) - a letter
dif-crossing = { $item } : la différence change avec la compétence (classe { $class })
dif-matched-on-all = Comparaison à nombre de points égal, sur toutes les questions.
# $items (String) - names of items
dif-matched-without = Comparaison à nombre de points égal, sans { $items }. La question étudiée compte toujours.
# $rounds (String) - how often
# $items (String) - names of items
dif-not-settled = Les questions de comparaison changeaient encore après { $rounds } tours. Laissées de côté : { $items }.
dif-chance = Une question saine sur vingt paraît différente par hasard.

## Rapport sur les questions

item-report-title = Ce que les réponses disent des questions
item-report-persons = personnes
item-report-answers = réponses
item-report-not-reached = pas vue
item-report-right = réussie
item-report-correlation = lien
item-report-dont-know = ne sait pas
# $cut (String) - the number of a cut
item-report-information = info { $cut }
# $share (String) - a number
item-report-percent = { $share } %
item-report-options = Options choisies (* : réponse attendue)
item-report-flags = À regarder :
item-report-no-flags = Rien de particulier.
# $smallest (String) - a number
item-report-hidden = « – » : moins de { $smallest } personnes, ou un chiffre qui les révélerait, ou inconnu.
# $least (String) - how many
item-flag-too-few = moins de { $least } réponses, trop peu pour juger
item-flag-extreme = presque tout le monde, ou presque personne, la réussit
item-flag-low-correlation = les plus compétents la réussissent à peine plus que les autres
# $option (String) - the id of an option
item-flag-rare = moins d’une personne sur vingt choisit l’option { $option }
# $option (String) - the id of an option
item-flag-strong = les plus compétents choisissent plus souvent l’option { $option } ; vérifiez la clé
item-flag-dont-know = plus d’une personne sur quatre ne sait pas
item-flag-infit = près de sa difficulté, les réponses suivent mal la courbe (infit)
item-flag-outfit = loin de sa difficulté, les réponses suivent mal la courbe (outfit)
