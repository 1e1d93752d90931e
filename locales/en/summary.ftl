### A summary of many results: numbers of persons, the small ones hidden. For specialists.

summary-title = Summary of results
summary-counted = Persons counted: { $persons }. Rows refused: { $rejected }.
summary-few = Too few persons to say how many. Rows refused: { $rejected }.
summary-by = By value of the column “{ $column }”.
summary-stamp = Questions { $bank } { $version } ({ $hash }), cut scores { $cuts }.
summary-provisional = These results are still provisional.
summary-overall = Overall
summary-all = everybody
summary-no-value = no value
summary-others = small groups together
summary-persons = persons
summary-not-measured = too few answers
summary-not-enough = too early to say
summary-percent = { $count } ({ $percent }%)
summary-hidden = – is a hidden number. It is below { $least }, or helps to find one that is.
summary-others-note = Small groups together: fewer than { $least } persons each, sometimes a larger group too.
summary-percent-note = Percentages start at { $base } persons.
summary-counts-kept = The exact numbers are in “{ $path }”, to be added up later. Never publish that file.
