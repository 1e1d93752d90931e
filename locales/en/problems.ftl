### What is not right in a file, and what to do. For people who write questions and do not program.
### One line says the fact, lower case and without a full stop; `.help` says what to do.

problem-error = error
problem-warning = warning
problem-remark = remark
problem-help = help

## Files

problem-file-missing = there is no such file
    .help = check the name, or create the file

problem-file-unreadable = this file cannot be read: { $reason }
    .help = check that you are allowed to read it, then try again

problem-file-too-large = this file is too large: the most is { $limit }
    .help = split it into several files

problem-not-utf8 = this text is not in UTF-8
    .help = save the file again and choose the encoding UTF-8

problem-not-yaml = this text is not YAML: { $reason }
    .help = check the spaces at the start, the colons and the quotes, here and on the line before

problem-alias-bomb = this file has too many references or levels
    .help = write the content in full, without `&` or `*`

problem-unknown-format = this program does not know the format `{ $found }`
    .help = write `format: 1`, or take a newer version of the program

problem-bank-empty = there is no question to check here
    .help = name the folder that holds `bank.yaml` and at least one question

problem-language-missing = the folder `{ $language }` holds no text
    .help = add the texts to `{ $language }`, or take `{ $language }` out of `languages` in `bank.yaml`

## Shape

problem-duplicate-key = the field `{ $key }` stands twice
    .help = keep one of the two

problem-unknown-key = the field `{ $key }` does not exist here
    .help = remove it; `niveau bank schema` shows the fields that do
    .nearest = write `{ $nearest }`, or remove this field

problem-missing-key = the field `{ $key }` is missing
    .help = add `{ $key }:` and its value

problem-wrong-type =
    { $expected ->
        [text] a text belongs here
        [integer] a whole number belongs here
        [number] a number belongs here
        [boolean] `true` or `false` belongs here
        [list] a list belongs here
        [mapping] fields with their values belong here
       *[date] a date belongs here
    }
    .help =
        { $expected ->
            [text] write a text, in quotes if it looks like a number
            [integer] write a number without decimals, such as `2`
            [number] write a number with a point, such as `2.5`
            [boolean] write `true` for yes, `false` for no
            [list] write each element on its own line, after `- `
            [mapping] write each field on its own line, as `name: value`
           *[date] write year, month and day, such as `2026-11-21`
        }

problem-unknown-word = the word `{ $word }` is not one of those known here
    .help = choose from: { $known }
    .nearest = write `{ $nearest }`, or choose from: { $known }

problem-wrong-length = this list has another number of elements ({ $found }) than expected ({ $expected })
    .help = give it exactly { $expected } elements

problem-out-of-range = this number is not between { $low } and { $high }
    .help = write a number from { $low } to { $high }

## Items

problem-bad-id = `{ $id }` cannot be a name
    .help = write lower-case letters without accents, digits and single hyphens, at most 64 characters

problem-duplicate-id = the name `{ $id }` is already taken: { $first }
    .help = give one of the two another name

problem-key-of-other-kind = an item of the kind `{ $kind }` has no field `{ $key }`
    .help = remove `{ $key }`, or change `kind`

problem-key-not-an-option = `{ $key }` is none of the options { $options }
    .help = name one of the options, or add an option `{ $key }`

problem-no-key = no right answer is given
    .help = add `{ $key }:` and the right answer, as the kind `{ $kind }` asks

problem-too-few-options =
    { $found ->
        [one] { $found } option is too few
       *[other] { $found } options are too few
    }
    .help = add options until there are at least { $least }, or change `kind`

problem-too-many-options = { $found } options are too many for a screen
    .help = keep { $most } at most

problem-sequence-incomplete = the right order does not hold every option once
    .help = write each option exactly once in `sequence`

problem-order-already-solved = the options are already shown in the right order
    .help = shuffle the order of `options`

problem-pairs-incomplete = the option `{ $option }` goes with no target
    .help = add a line `{ $option }:` with the name of a target to `pairs`

problem-range-empty = no number can fit
    .help = write `range: [from, to]`, the smaller number first

problem-graded-too-coarse = an item with points would give only { $points } of them here
    .help = remove `graded`, or write more parts that need thought

problem-unknown-competence = `{ $code }` is not a competence of DigComp
    .help = write a code from `"1.1"` to `"5.4"`, in quotes

problem-unknown-level = `{ $level }` is not a level for an item
    .help = write a whole number from 1 to 6

problem-unknown-outcome = `{ $id }` is not a learning outcome of DigComp
    .help = write a code from the DigComp 3.0 list, such as `LO1.1.01`

problem-outcome-of-other-competence = the learning outcome `{ $id }` belongs to competence { $competence }
    .help = choose an outcome of this item’s competence, or correct `competence`

problem-no-outcome = this item names no learning outcome
    .help = add `outcomes:` with at least one code, such as `[LO1.1.01]`

problem-unknown-enemy = `enemies` names `{ $id }`, which is not in the bank
    .help = remove it, or add that item
    .nearest = write `{ $nearest }`, or remove `{ $id }`

problem-enemy-of-itself = `enemies` names the item `{ $id }` itself
    .help = remove it from `enemies`

problem-unknown-fact = the fact `{ $id }` is not in `facts.yaml`
    .help = add it to `facts.yaml` with its source, or remove it here
    .nearest = write `{ $nearest }`, or add `{ $id }` to `facts.yaml`

## Words

problem-words-missing = the item `{ $id }` has no words in the folder `{ $language }`
    .help = add `{ $id }:` to a file in the folder `{ $language }`

problem-words-extra = no item is called `{ $id }`
    .help = remove this text, or add the item to the folder `items`
    .nearest = write `{ $nearest }`, or add the item to the folder `items`

problem-text-missing = the text `{ $field }` is missing in the folder `{ $language }`
    .help = add `{ $field }:` and translate the text of the other language

problem-text-extra = this item does not use the text `{ $field }`
    .help = remove `{ $field }`

problem-option-texts-differ =
    { $found ->
        [one] { $found } text does not match the options ({ $expected })
       *[other] { $found } texts do not match the options ({ $expected })
    }
    .help = write one text for each option, under the same name

problem-empty-text = the text `{ $field }` is empty
    .help = write the text, or remove `{ $field }`

problem-same-option-text = the options `{ $first }` and `{ $second }` read the same
    .help = change one of the two texts

problem-stimulus-differs = `{ $field }` has another shape than in the folder `{ $other }`
    .help = give both languages the same fields and as many elements

problem-table-ragged = the rows of the table do not all have as many cells
    .help = give every row as many cells as the heading

problem-control-character = this text holds an invisible character ({ $character })
    .help = delete it, then type the word again

problem-text-too-long = the question takes { $rows } rows, a small screen shows { $limit }
    .help = shorten the text or the options

problem-offline-way-missing = no way without the internet is given
    .help = add `offline_alternative:` with a counter, a phone number or a person

## Wording

problem-sentence-long = this sentence has { $found } words, the most is { $most }
    .help = make two sentences of it, or remove what does not help

problem-stem-long = the question has { $found } words, the most is { $most }
    .help = move the situation to `stimulus`, or shorten it

problem-why-long = `why` has { $found } words, the most is { $most }
    .help = keep a single reason

problem-explanation-long = `explanation` has { $found } words, the most is { $most }
    .help = say what is right and how one can see it, nothing else

problem-reading-not-marked = there are { $found } words to read before answering, more than { $most }
    .help = shorten it, or add `heavy_reading` to `tags`

problem-hard-to-read = the reading index is { $score }, below { $least } a text is hard
    .help = take shorter words and shorter sentences

problem-long-word = `{ $word }` has { $found } letters, the most is { $most }
    .help = take a shorter word, or explain this one in `glossary.yaml`

problem-abbreviation-unexplained = nothing explains `{ $found }`
    .help = write the words, with `({ $found })` behind them, or add it to `glossary.yaml`

problem-passive = `{ $participle }` is in the passive voice
    .help = begin with the person or the service that acts

problem-double-negation = this question says no twice
    .help = ask what is right, or what to do

problem-shame-word = `{ $word }` can hurt
    .help = say what is right, or what helps; call a site “imitated” or “misleading”

problem-gender-mark = `{ $word }` mixes two genders in one word
    .help = take a neutral word, a plural, or write both words

problem-address-unknown = `{ $address }` may be somebody’s
    .help = end an invented address in `.example`; for a real one, name a fact in `facts`

problem-key-stands-out = the right option has { $found } letters, the longest other one { $longest }
    .help = shorten the right option, or lengthen another

problem-key-longest = in `{ $language }` the right option is the longest in { $found } of { $of } items; chance gives { $expected }
    .help = shorten right options, or lengthen others

problem-key-position = with { $options } options, the right one stands at the same place too often: { $places }
    .help = change the order of the options in some items

problem-keys-lean = with several right options, their mean place is { $found }; chance gives { $expected }
    .help = change the order of the options in some items

problem-why-missing = nothing says why it matters
    .help = add `why:` with a reason from daily life

problem-explanation-missing = nothing explains the answer
    .help = add `explanation:`; say what is right and how one can see it

## Facts

problem-fact-without-source = the fact `{ $id }` has no source
    .help = add `source:` with the page or document it comes from

problem-fact-overdue = the fact `{ $id }` was to be reviewed by { $review_by }
    .help = check it with its source, then change `checked_on` and `review_by`

problem-review-too-late = the fact `{ $id }` would be reviewed more than twelve months after its check
    .help = choose a `review_by` less than twelve months after `checked_on`

problem-figure-without-source = the figure `{ $figure }` comes from no fact of the item
    .help = add a fact with this figure to `facts.yaml` and name it in `facts`, or remove the figure

problem-superseded = `{ $found }` is no longer valid
    .help = write `{ $instead }`

problem-fact-unused = no item names the fact `{ $id }`
    .help = name it in `facts` of an item, or remove it

## Bank

problem-cuts-not-increasing = the bounds between the levels do not increase
    .help = write three numbers in `thetas`, from small to large

problem-minimum-above-maximum = the form asks at least { $minimum } items, but at most { $maximum }
    .help = lower `minimum_items`, or raise `maximum_items`

problem-stop-before-level = the form may stop after { $items } answers, a level needs { $answers }
    .help = raise `minimum_items`, or lower `minimum_answers`

problem-device-needed = the item `{ $id }` needs a device ({ $device }), but this form is for people who have never used one
    .help = take an item with `device: any`

problem-blueprint-unfillable = the form `{ $form }` asks { $needed } items of area { $area }, the bank has { $found }
    .help = add items to area { $area }, or ask fewer in `blueprint`

problem-key-of-other-scoring = the scoring model `{ $scoring }` has no field `{ $key }`
    .help = remove `{ $key }`, or change the model in `scoring`

problem-variable-missing = no item asks for the variable `{ $variable }`
    .help = add a `recency` or `checklist` item with this variable

problem-shares-not-whole = the shares are { $sum } together, not 100
    .help = copy the published figures, and count in `NA` what is left

problem-few-items = competence { $competence } has few items: { $found } of the { $least } wished for
    .help = write more items for competence { $competence }

problem-bad-hash = a hash has 64 characters, `0` to `9` and `a` to `f`
    .help = copy the hash that the program wrote

problem-panel-small = few judges ({ $found }): final cut scores need { $least }
    .help = keep `provisional: true`, or ask more judges

## Judgements

problem-unknown-item = no scored item is called `{ $id }`
    .help = take a name that `niveau bank list` shows
    .nearest = write `{ $nearest }`, or another name that `niveau bank list` shows

problem-duplicate-judgement = `{ $judge }` gives this judgement twice in one round; the first is at { $first }
    .help = keep one of them

problem-judgements-missing = judgements of `{ $judge }` for `{ $cut }` are missing in the round of this line; for instance { $item }
    .help = complete the rows of this judge, or take the judge out of this round

problem-too-few-judges = too few judges ({ $found }) to say how well they agree: at least { $least } are needed
    .help = add the judgements of more judges

problem-cut-out-of-reach = `{ $cut }`: no ability gives { $sum } right answers; possible: { $range }
    .help = go through these judgements with the judges again: guessing alone gives the lower of these numbers

problem-judged-cuts-not-increasing = the cut `{ $higher }` is not above the cut `{ $lower }`
    .help = check the column `cut`, then go through these two cuts with the judges again

problem-judge-not-increasing = for `{ $judge }` the cut `{ $higher }` is not above the cut `{ $lower }`
    .help = ask whether this judge exchanged the two

problem-judge-far = `{ $judge }` is far from the other judges for `{ $cut }`
    .help = ask why; the judgement still counts

problem-judge-left = `{ $judge }` gave no judgement in round { $round }, the last: nothing of this judge counts
    .help = add the judgement of the last round, or note why it is missing

problem-panel-one-language = no judge read the items in: { $missing }
    .help = invite judges of both languages, and note their language in the column `lang`

problem-items-uncalibrated = { $found } of the { $of } judged items are not calibrated: the cuts stay provisional
    .help = compute them again from the same file after a calibration

problem-cut-outside-items = the cut `{ $cut }` ({ $theta }) is outside the items of the bank ({ $range })
    .help = add items of that level, or go through the cut again

## Calibration

problem-discrimination-not-positive = `a` must be above zero
    .help = take this item out of the calibration, then check its key

problem-key-of-other-model = model `{ $model }` has no field `{ $key }`
    .help = remove `{ $key }`, or change `model`

problem-steps-differ = the model has { $found } steps, the item has { $expected }
    .help = calibrate again: the item has changed, or the model does not suit it

problem-far-parameter = `{ $parameter }` is { $value }: so far out, few answers support it
    .help = read the item and its answers again before you rely on it

problem-not-converged = the computation stopped before its end
    .help = start again with more rounds: `niveau calibrate --maximum-cycles`

## Place lists

problem-unclosed-quote = a quotation mark opens here and never closes
    .help = close the cell with a quotation mark, or double the one that is part of the text
problem-text-after-quote = text stands behind a closing quotation mark
    .help = double a quotation mark that is part of the text

problem-too-many-faults = more than { $limit } errors: the rest of the file was not read
    .help = mend these first, then check again

problem-ragged-row = this row has another number of cells ({ $found }) than the heading ({ $expected })
    .help = add or remove a comma, and put a text that holds one in quotes

problem-column-missing = the column `{ $column }` is missing
    .help = add `{ $column }` to the first line, and a cell to every row

problem-unknown-column = the column `{ $column }` is not known
    .help = remove it
    .nearest = write `{ $nearest }`, or remove this column

problem-empty-cell = the cell `{ $column }` is empty
    .help = fill this cell, or remove the row

problem-outside-region = this point is not in the Brussels Region
    .help = check latitude and longitude: they may be swapped

problem-unknown-place = `{ $name }` is neither a commune nor a postcode of the Region
    .help = write one of the 19 communes or its postcode

problem-unknown-entry = the place `{ $id }` is not in the list of places
    .help = add it to `epns.csv`, or leave this cell empty
    .nearest = write `{ $nearest }`, or leave this cell empty

problem-ends-before-start = the last day comes before the first ({ $starts })
    .help = correct one of the two dates

problem-label-without-source = the label of `{ $id }` has no `{ $column }`
    .help = note where and when the label is told, or write `unknown`

problem-phone-not-belgian = `{ $phone }` is no Belgian phone number
    .help = write one number, for example `02 123 45 67`

problem-website-unsafe = `{ $address }` is no complete and safe address of a site
    .help = write the address with `https://`, without a name or a blank

problem-postcode-of-other-commune = `{ $postcode }` is no postcode in { $commune }
    .help = correct the postcode or the commune

problem-street-unknown = `{ $street }` is no known street in { $commune }
    .help = check the name of the street and the commune
    .nearest = write `{ $nearest }`, or check the commune

problem-point-far = this point lies { $metres } m from the middle of “{ $from }”
    .help = check the latitude, the longitude and the address

problem-bad-hours = `{ $hours }` are no opening hours that can be read
    .help = write for example `Mo-Fr 09:00-12:00,13:00-17:00; PH off`

problem-duplicate-place = `{ $id }` seems to be the same place as at { $first }
    .help = keep one of the two rows, or correct one

problem-name-superseded = the name `{ $found }` is no longer used
    .help = write `{ $instead }`

problem-no-street = `{ $id }` has no street
    .help = look for the address; leave it empty until it is known

problem-source-undated = the source of `{ $id }` has no date
    .help = note the date of the source, or ask and fill in `checked_on`

problem-source-stale = this source is older than twelve months ({ $date })
    .help = ask by phone, then note the day in `checked_on`

problem-source-old = this source is older than five years ({ $date })
    .help = look for a recent source, or ask and fill in `checked_on`

problem-entry-ended = this has been over since { $day }
    .help = remove the row, or note the next dates

problem-not-json = this text is no JSON ({ $reason })
    .help = ask for the file again from whoever made it

problem-not-places = this file is in no known format of places
    .help = give CSV, GeoJSON, Overpass JSON or the French standard of digital places

problem-not-a-point = this element has no point that can be read
    .help = give the longitude and the latitude, or ask Overpass for `out center`

problem-no-source = the row `{ $id }` does not say where it comes from
    .help = fill in `source`, or add `--source` with the name of the list

problem-row-without-source = the row `{ $id }` has no source
    .help = note where you found this, and on which day
