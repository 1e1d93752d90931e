### Le résultat : les points forts d’abord, jamais de pourcentage.

results-title = Votre résultat
# $level (String) - the name of a level
results-level = Votre niveau : { $level }.
# $low (String) - the lower level
# $high (String) - the higher level
results-between = Votre niveau : entre { $low } et { $high }.
results-range = Ce test est court : il donne deux niveaux voisins.
results-sure = Ce résultat est assez sûr.
results-likely = Ce résultat est probable, pas certain.
# $things (Number) - how many right answers
results-recognised = { $things ->
    [one] Vous connaissez déjà { $things } chose.
   *[other] Vous connaissez déjà { $things } choses.
}
results-first-steps = Vous découvrez ces appareils. Quelqu’un peut vous les montrer, pas à pas.
results-measured = mesuré
results-said = vous avez dit
results-not-measured = Il y a encore trop peu de réponses pour un niveau.
results-not-measured-next = Vous pouvez recommencer quand vous voulez, avec ou sans aide.
results-strengths = Ce que vous savez déjà
results-tried = Vous avez essayé : c’est déjà un pas.
results-next = Ce que vous pouvez apprendre ensuite
results-areas = Par domaine
# $level (String) - the name of a level
results-area-level = { $level }
# $low (String) - the lower level
# $high (String) - the higher level
results-area-between = entre { $low } et { $high }
results-area-not-measured = pas encore assez de réponses
results-area-not-enough = encore trop tôt pour le dire
results-confidence = Comment vous vous sentiez avant les questions
results-not-exam = C’est une auto-évaluation, pas un examen. Ce n’est pas non plus le test d’Actiris.
results-provisional = Les limites entre niveaux sont encore provisoires.
results-provisional-measure = Ce résultat est encore provisoire.
# $bank (String) - id of the bank
# $version (String) - its version
# $hash (String) - the first characters of its hash
# $cuts (String) - version of the cut scores
results-stamp = Pour l’animateur : questions { $bank } { $version } ({ $hash }), seuils { $cuts }.
# $date (String) - a day
results-date = Fait le { $date }.
# $left (String) - what is named
# $right (String) - what is said of it
results-pair = { $left } : { $right }
