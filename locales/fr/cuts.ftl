### `niveau cuts` : les seuils d’un panel de juges, et le cahier qu’ils parcourent. Pour des spécialistes.

# $method (String) - bookmark or angoff
cuts-title = Seuils par la méthode { $method }
# $count (Number) - how many judges
# $round (String) - the last round
# $languages (String) - languages
cuts-panel = { $count ->
    [one] { $count } juge au tour { $round }, le dernier, qui compte. Langues : { $languages }.
   *[other] { $count } juges au tour { $round }, le dernier, qui compte. Langues : { $languages }.
}
# $chance (String) - a probability
cuts-response-probability = Probabilité de réponse : { $chance }. Le seuil est la moyenne des juges.
cuts-sums = Moyenne, médiane et écart type sont des nombres attendus de bonnes réponses.
cuts-round = tour
cuts-judges = juges
cuts-cut = à partir de
cuts-theta = seuil (θ)
cuts-standard-error = erreur type
cuts-mean = moyenne
cuts-median = médiane
cuts-deviation = écart type
cuts-paste = À coller dans bank.yaml, à la place de `cuts` :
# $path (String) - a file
cuts-written = La table est dans « { $path } ».

## Le cahier des juges

booklet-title = Cahier des questions, de la plus facile à la plus difficile
booklet-order = Les questions sont rangées de la plus facile à la plus difficile.
booklet-person = Pour chaque niveau, pensez à une personne qui y arrive tout juste.
# $chance (String) - a probability
booklet-last = Notez la dernière question qu’elle sait encore, avec une probabilité de { $chance }.
booklet-guess = Savoir veut dire connaître la réponse, pas la deviner.
booklet-alone = Décidez d’abord tout seul. Vous en parlerez ensuite avec les autres juges.
booklet-mine = Mes trois questions
booklet-map = Plan du cahier
booklet-leader = Pour l’animateur du panel. Le fichier des juges reprend le nom de la question.
booklet-page = place
booklet-location = place sur l’échelle (θ)
