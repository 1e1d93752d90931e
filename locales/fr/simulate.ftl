### `niveau simulate` : ce qu’un formulaire fait à beaucoup de personnes simulées.

# $form (String) - the name of a form
simulate-title = Simulation du formulaire { $form }
# $simulees (String) - how many people
# $seed (String) - where chance comes from
simulate-setup = { $simulees } personnes simulées par ligne, graine { $seed }
# $respondent (String) - how they answer, a word of the command line
# $equipment (String) - what they use, a word of the command line
simulate-who = Réponses : { $respondent }. Matériel : { $equipment }.
# $bank (String) - id of the bank
# $version (String) - its version
# $hash (String) - the first characters of its hash
# $cuts (String) - version of the cut scores
simulate-bank = Questions { $bank } { $version } ({ $hash }), seuils { $cuts }
simulate-population = population
simulate-script = scénario
simulate-column-point = aptitude
simulate-column-length = questions
simulate-column-bias = biais
simulate-column-rmse = REQM
simulate-column-right = bon niveau
simulate-column-between = entre deux
simulate-column-area = domaine
simulate-column-shown = montré
simulate-column-not-enough = trop tôt
simulate-column-own = propre
simulate-column-others = autres
simulate-column-together = tout
simulate-legend-length = Questions : moyenne, puis les 5 % les plus courts et les plus longs.
simulate-legend-error = Biais et REQM : écart moyen entre l’estimation et la vraie aptitude.
simulate-legend-coverage = 68 % et 95 % : part des vraies aptitudes dans l’intervalle.
simulate-legend-levels = ±1 et ±2 : part à un niveau du vrai, ou plus loin.
simulate-legend-shrinkage = Loin du milieu, l’estimation revient vers le centre : l’intervalle y couvre moins.
simulate-legend-between = Entre deux : part à qui plusieurs niveaux sont donnés.
simulate-stops = Pourquoi le test s’arrête
simulate-stop-maximum = nombre maximal
simulate-stop-exhausted = plus de questions
simulate-stop-minimum = nombre minimal
simulate-stop-interval = niveau assez sûr
simulate-stop-standard-error = erreur assez petite
simulate-stop-least-information = plus rien à apprendre
# $point (String) - an ability, or the population
simulate-trust = Confiance ({ $point })
# $value (String) - a number from 0 to 1
simulate-reliability = Fiabilité marginale du niveau global : { $value }
# $accuracy (String) - a percentage
# $consistency (String) - a percentage
simulate-promised = Bon niveau attendu : { $accuracy }. Même niveau deux fois : { $consistency }.
# $most (String) - a percentage
# $mean (String) - a percentage
# $unused (String) - a number of items
simulate-exposure = Question la plus posée : { $most } des tests. En moyenne : { $mean }. Jamais posées : { $unused }.
# $point (String) - an ability, or the population
simulate-areas = Domaines ({ $point })
simulate-areas-note = Fiabilité par ses propres réponses, par les autres domaines, par tout.
simulate-needs = Ce qui manque à la banque
simulate-needs-none = Rien : chaque domaine en dit assez à chaque seuil.
# $area (String) - number and name of an area
# $below (String) - the level below a cut
# $above (String) - the level above it
# $information (String) - a number
# $wanted (String) - a number
# $level (String) - a DigComp level, 1 to 6
simulate-need = { $area }, entre { $below } et { $above } : information { $information } sur { $wanted }. Il faut des questions de niveau { $level }.
