### `niveau why` : pourquoi chaque question a été posée. Pour l’animateur, pas pour le visiteur.

# $form (String) - the name of a form
why-title = Pourquoi ces questions ? (test `{ $form }`)
# $bank (String) - the name of the bank
# $version (String) - its version
# $cuts (String) - the version of the cut scores
why-stamp = Banque { $bank } { $version }, limites des niveaux { $cuts }
why-provisional = Ces calculs sont provisoires.
why-fixed-order = Toutes les questions viennent dans un ordre fixe.
# $place (String) - the number of the question
# $item (String) - the name of an item
why-question = Question { $place } : { $item }
why-end = Fin du test
# $list (String) - how many items each filter left
why-filters = Questions possibles : { $list }
# $count (String) - how many items
why-filter-bank = { $count } dans la banque
# $count (String) - how many items
why-filter-equipment = { $count } pour ce matériel
# $count (String) - how many items
why-filter-asked = { $count } pas encore posées
# $count (String) - how many items
why-filter-enemies = { $count } sans indice déjà donné
# $count (String) - how many items
why-filter-area = { $count } dans ce domaine
# $count (String) - how many items
why-filter-seen = { $count } jamais vues
# $area (String) - the number and the name of an area
why-area = Domaine le moins avancé : { $area }
# $wanted (String) - the number of the area without items
# $area (String) - the number and the name of the area that was taken
why-area-empty = Domaine : { $area } (le domaine { $wanted } n’a plus de question)
why-easy = Choix : une question facile, pour bien commencer
# $criterion (String) - the name of a criterion
why-criterion = Choix : une question qui apprend beaucoup (`{ $criterion }`)
# $items (String) - names of items
why-drawn = Tirée au sort parmi : { $items }
# $ability (String) - a level with its uncertainty
why-before = Avant : { $ability }
# $ability (String) - a level with its uncertainty
why-after = Après : { $ability }
# $ability (String) - a level with its uncertainty
why-level = Résultat : { $ability }
# $level (String) - the name of a level
# $likely (String) - a percentage
# $theta (String) - an ability
# $error (String) - its standard error
why-ability = { $level } à { $likely } % (capacité { $theta } ± { $error })
why-answer-right = Réponse : juste
why-answer-not-right = Réponse : pas encore juste
why-answer-dont-know = Réponse : « je ne sais pas »
# $credit (String) - points earned
# $most (String) - points that can be earned
why-answer-points = Réponse : { $credit } points sur { $most }
why-stop-maximum = Raison : le nombre maximum de questions est atteint
why-stop-exhausted = Raison : il ne reste plus de question
why-stop-minimum = Raison : le nombre minimum de questions n’est pas atteint
why-stop-interval = Raison : le résultat est assez sûr pour un niveau
why-stop-standard-error = Raison : le résultat est assez précis
why-stop-least-information = Raison : aucune question n’apprendrait encore assez
