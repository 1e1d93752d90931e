### `niveau calibrate` : ce qui a été trouvé sur les questions, et ce qui empêche de le trouver.

calibrate-title = Étalonnage
calibrate-items = questions
calibrate-priors = attentes a priori
calibrate-priors-none = aucune
calibrate-scale = échelle
calibrate-scale-new = nouvelle (moyenne 0 et écart type 1 chez ces personnes)
calibrate-scale-anchored = celle de la banque
calibrate-log-likelihood = log-vraisemblance
calibrate-penalised = avec les attentes a priori
calibrate-parameters = paramètres libres
calibrate-cycles = tours
calibrate-ended = calcul terminé
calibrate-stopped = calcul arrêté avant la fin
calibrate-reliability = fidélité
# $marginal (String) - a number
# $empirical (String) - a number
calibrate-reliability-values = { $marginal } attendue, { $empirical } chez ces personnes
calibrate-area = domaine
calibrate-mean = moyenne
calibrate-deviation = écart type
calibrate-model = modèle
calibrate-flags = À regarder :

## Doutes sur une question

flag-far-difficulty = difficulté très loin du milieu
flag-steep = pente très raide
flag-not-rising = pente négative : vérifiez la clé
flag-unbounded = sans limite : essayez `--priors a,c,d`
# $wanted (String) - how many answers
flag-few-answers = moins de { $wanted } réponses
flag-nobody-answered = personne n’y a répondu
flag-all-right = tout le monde a juste
flag-none-right = personne n’a de point
# $credit (String) - a number of points
flag-credit-never-given = personne n’a exactement { $credit } points

## Remarques

# $columns (String) - names of columns
calibrate-graded = questions à plusieurs points (gpcm) : { $columns }
# $persons (String) - how many persons
# $wanted (String) - how many are wanted
# $model (String) - a model
calibrate-few = { $persons } personnes : le modèle { $model } en demande { $wanted } au moins
calibrate-guessing = 3pl sans attente a priori : peu stable ; essayez `--priors a,c,d`
# $areas (String) - numbers of areas
calibrate-unanchored = échelle nouvelle, faute de questions étalonnées, dans le domaine { $areas }
# $items (String) - names of items
calibrate-left-out = pas dans le fichier, car leurs paramètres ne peuvent pas servir : { $items }
calibrate-not-converged = le calcul s’est arrêté avant la fin : essayez `--maximum-cycles`
# $path (String) - a file
# $log (String) - a number
calibrate-written = « { $path } » est écrit ; log-vraisemblance { $log }

## Ce qui empêche

# $count (Number) - how many faults
error-responses = { $count ->
    [one] les réponses ont un problème : rien ne peut être calculé
   *[other] les réponses ont { $count } problèmes : rien ne peut être calculé
}
error-responses-help = corrigez ce qui est signalé plus haut
# $found (String) - how many persons
# $least (String) - how many are needed
error-few-persons = trop peu de personnes : { $found } ; il en faut { $least }
error-few-persons-help = réunissez plus de réponses
error-no-anchors = aucune de ces questions n’est encore étalonnée dans la banque
error-no-anchors-help = retirez `--anchor`, ou gardez des questions de l’étalonnage
error-nothing-to-estimate = aucune question ne peut être étalonnée avec ces réponses
error-nothing-to-estimate-help = il faut des réponses justes et d’autres qui ne le sont pas
# $column (String) - a column
# $credit (String) - a credit
# $most (String) - the highest that is possible
error-credit = la colonne `{ $column }` contient { $credit } ; ce modèle va jusqu’à { $most }
# $column (String) - a column
error-credit-help = essayez `--model gpcm`, ou `--ignore { $column }`
error-weights = le poids d’une personne ne convient pas
error-weights-help = écrivez un nombre à partir de 0 dans chaque ligne
# $column (String) - a column
error-anchor = la question `{ $column }` ne peut pas servir de repère
