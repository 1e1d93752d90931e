### `niveau dif` and `niveau bank report`: what responses say of the items.

## Response files

responses-refused = rows left out: { $rows }
responses-ignored = columns not read: { $columns }
error-no-rows = no row of responses can be used
error-no-rows-help = correct what is said above

## Differences between groups

error-small-groups = the groups of `{ $column }` are too small: more than { $most } persons are needed in two groups
error-small-groups-help = collect more responses; with fewer, chance is all that would show
error-group = there is no group “{ $group }”
dif-title = Differences between the groups of “{ $column }”
dif-refused = { $reference } and { $focal }: nothing is published, each group needs more than { $most } persons
dif-groups = { $reference } ({ $reference_persons } persons) and { $focal } ({ $focal_persons } persons)
dif-class = class
dif-p-uniform = p shift
dif-p-crossing = p slope
dif-too-few = too few persons
dif-graded = several credits
dif-all-alike = responses all alike
dif-none = No item differs between the groups.
dif-look = To look at:
dif-harder = { $item }: harder for “{ $group }” at equal ability (class { $class })
dif-easier = { $item }: easier for “{ $group }” at equal ability (class { $class })
dif-crossing = { $item }: the difference changes with ability (class { $class })
dif-matched-on-all = Compared at equal points, on all items.
dif-matched-without = Compared at equal points, without { $items }, but with the item studied.
dif-not-settled = The choice of items to match on did not settle in { $rounds } rounds. Left out: { $items }.
dif-chance = One sound item in twenty looks different by chance.

## Report on the items

item-report-title = What responses say of the items
item-report-persons = persons
item-report-answers = answers
item-report-not-reached = not reached
item-report-right = right
item-report-correlation = link
item-report-dont-know = don’t know
item-report-information = info { $cut }
item-report-percent = { $share }%
item-report-options = Options chosen (*: expected answer)
item-report-flags = To look at:
item-report-no-flags = Nothing in particular.
item-report-hidden = “–”: fewer than { $smallest } persons, or a figure that would reveal them, or unknown.
item-flag-too-few = fewer than { $least } answers, too few to judge
item-flag-extreme = nearly everybody, or nearly nobody, is right
item-flag-low-correlation = strong people are hardly more often right than others
item-flag-rare = fewer than one person in twenty chooses option { $option }
item-flag-strong = strong people choose option { $option } more often; check the key
item-flag-dont-know = more than one person in four does not know
item-flag-infit = near its difficulty, answers do not follow the curve well (infit)
item-flag-outfit = far from its difficulty, answers do not follow the curve well (outfit)
