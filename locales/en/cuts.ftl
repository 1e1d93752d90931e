### `niveau cuts`: the cut scores of a panel of judges, and the booklet that they leaf through. For experts.

cuts-title = Cut scores by the method { $method }
cuts-panel = { $count ->
    [one] { $count } judge in round { $round }, the last one, which counts. Languages: { $languages }.
   *[other] { $count } judges in round { $round }, the last one, which counts. Languages: { $languages }.
}
cuts-response-probability = Response probability: { $chance }. The cut is the mean of the judges.
cuts-sums = Mean, median and standard deviation are expected numbers of right answers.
cuts-round = round
cuts-judges = judges
cuts-cut = from
cuts-theta = cut (θ)
cuts-standard-error = std. error
cuts-mean = mean
cuts-median = median
cuts-deviation = std. dev.
cuts-paste = Put this into bank.yaml, in place of `cuts`:
cuts-written = The table is in “{ $path }”.

## The booklet of the judges

booklet-title = Booklet of the items, from the easiest to the hardest
booklet-order = The items stand from the easiest to the hardest.
booklet-person = For each level, think of a person who has only just reached it.
booklet-last = Write down the last item that this person still knows, with a probability of { $chance }.
booklet-guess = To know means to have the answer, not to guess it.
booklet-alone = Decide alone first. You will talk it over with the other judges after.
booklet-mine = My three items
booklet-map = Map of the booklet
booklet-leader = For the leader of the panel. The judges’ file uses the name of the item.
booklet-page = place
booklet-location = place on the scale (θ)
