### Un résumé de beaucoup de résultats : des nombres de personnes, les petits cachés. Pour des spécialistes.

summary-title = Résumé des résultats
# $persons (String) - how many
# $rejected (String) - how many
summary-counted = Personnes comptées : { $persons }. Lignes refusées : { $rejected }.
# $rejected (String) - how many
summary-few = Trop peu de personnes pour dire combien. Lignes refusées : { $rejected }.
# $column (String) - a column
summary-by = Par valeur de la colonne « { $column } ».
# $bank (String) - id of the bank
# $version (String) - its version
# $hash (String) - the first characters of its hash
# $cuts (String) - version of the cut scores
summary-stamp = Questions { $bank } { $version } ({ $hash }), seuils { $cuts }.
summary-provisional = Ces résultats sont encore provisoires.
summary-overall = Ensemble
summary-all = tous
summary-no-value = non indiqué
summary-others = petits groupes réunis
summary-persons = personnes
summary-not-measured = trop peu de réponses
summary-not-enough = encore trop tôt
# $count (String) - how many
# $percent (String) - a percentage
summary-percent = { $count } ({ $percent } %)
# $least (String) - the smallest number that is told
summary-hidden = – est un nombre caché. Il est plus petit que { $least }, ou aide à en trouver un.
# $least (String) - the smallest number that is told
summary-others-note = Petits groupes réunis : moins de { $least } personnes chacun, parfois un groupe plus grand aussi.
# $base (String) - how many persons
summary-percent-note = Les pourcentages commencent à { $base } personnes.
# $path (String) - a file
summary-counts-kept = Les nombres exacts sont dans « { $path } », pour les additionner plus tard. Ne publiez jamais ce fichier.
