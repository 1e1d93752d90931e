### What the commands say outside the quiz.

## What keeps the program from going on, and what to do

error-read = “{ $path }” cannot be read: { $reason }
error-read-help = check the name of the file and your rights
error-write = “{ $path }” cannot be written: { $reason }
error-write-help = choose a folder where you may write
error-exists = “{ $path }” is already there
error-exists-help = choose another name; a journal goes on with --resume
error-bank = { $count ->
    [one] the question bank has one problem
   *[other] the question bank has { $count } problems
}
error-bank-help = mend it, then try `niveau bank check`
error-places = { $count ->
    [one] the lists of places have one problem
   *[other] the lists of places have { $count } problems
}
error-places-help = mend them, then try `niveau places check FOLDER`
error-no-places = “{ $path }” has no list of places
error-no-places-help = put `epns.csv` or `trainings.csv` there, for example
places-sound = { $rows ->
    [one] { $rows } row checked, no problem
   *[other] { $rows } rows checked, no problem
}
places-imported = Places taken: { $rows }. Refused: { $rejects }. Outside the Region: { $outside }.
places-left-out = Without room in our list: { $names }
places-odbl = Data © OpenStreetMap contributors, under the ODbL: keep this credit.
places-merged = { $clashes ->
    [0] Lists written: { $lists }. No clashes.
    [one] Lists written: { $lists }. Clashes: { $clashes }, of which { $ties } with the same date.
   *[other] Lists written: { $lists }. Clashes: { $clashes }, of which { $ties } with the same date.
}
places-clash = taken from { $taken } ({ $taken_date }), left in { $left } ({ $left_date })
places-no-date = without a date
places-tie = the dates are equal: choose yourself
coverage-in-french = In French
coverage-in-dutch = In Dutch
coverage-commune = commune
coverage-computer = computer
coverage-help = help
coverage-course = course
coverage-reading = reading
coverage-nothing = none
coverage-how = 2+3: two of less than twelve months and three older ones, to be checked.
coverage-gaps = { $gaps ->
    [0] None of the { $cells } cells is empty.
    [one] There is nothing in { $gaps } cell of { $cells }.
   *[other] There is nothing in { $gaps } cells of { $cells }.
}
places-not-exported = Rows left out, by the field that is missing: { $fields }
places-remarks = { $remarks ->
    [one] { $remarks } remark
   *[other] { $remarks } remarks
}: { $kinds } (`--remarks` shows them)
error-judgements = { $count ->
    [one] “{ $path }” has { $count } problem: no cut score was set
   *[other] “{ $path }” has { $count } problems: no cut score was set
}
error-judgements-help = correct the file; docs/formats.md describes its columns
error-not-measuring = the bank “{ $bank }” counts activities: it measures nothing
error-not-measuring-help = take a bank that measures, for example `digcomp`
error-form = there is no length “{ $form }”; choose from { $forms }
error-item = there is no item “{ $item }”
error-lint = there is no remark “{ $code }”
error-lint-help = `niveau bank check --explain` names them all
error-nearest = did you mean `{ $name }`?
error-format = there is no format “{ $format }”; choose from { $formats }
error-journal-line = “{ $path }”, line { $line }: this is not an entry of a journal
error-journal-line-help = take a copy of the file, or begin a new quiz
error-journal-bank = “{ $path }” was begun with other questions
error-journal-bank-help = use the same version of the program and the same bank
error-input-ended = the quiz stopped before the end; nothing was recorded
error-input-ended-kept = the quiz stopped before the end; go on with --resume
error-not-reached = no result: nothing was written
error-output = the output cannot be written: { $reason }
error-output-help = check the room on the disk
error-where = “{ $typed }” was not found in Brussels
error-where-help = give a postcode, a commune, a quarter, a street or a stop
error-where-nearest = did you mean: { $names }?
error-where-many = there are several places called “{ $typed }”
error-where-many-help = say which: { $names }
error-where-outside = “{ $typed }” is not in the Brussels Region
error-where-outside-help = niveau knows the Brussels-Capital Region only
error-where-outside-nearest = try the nearest commune: `niveau near { $commune }`
error-internal = the program stopped because of a defect of its own
error-internal-help = start again; if it comes back, report it with the command you typed
error-terminal = the terminal no longer answers
error-busy = “{ $path }” is being used already
error-busy-help = close the other window, or choose another file
error-journal-replay = “{ $path }”, line { $line }: this answer does not fit the question
error-journal-format = “{ $path }” is no journal of this version of the program
reason-not-found = it does not exist
reason-no-access = access is refused
reason-is-folder = it is a folder
reason-no-folder = it is not a folder
reason-full = the disk is full
reason-no-file = it is not an ordinary file
reason-too-many = there are more than { $most } files

## `bank check`

facts-none = no fact to show
facts-to-check = to be checked
facts-checked = checked
check-sound = { $items ->
    [one] { $items } item checked, no problem
   *[other] { $items } items checked, no problem
}
check-faults = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}

## `bank list`, `bank show`, `bank stats`

list-empty = no item fits
label-id = item
label-competence = competence
label-level = level
label-kind = kind
label-module = module
label-device = device
label-variables = survey variables
label-stimulus = stimulus
label-outcomes = DigComp learning outcomes
label-facts = facts
label-key = key
label-parameters = parameters
label-origin = where they come from
label-calibrated-on = calibrated on
label-program = program
label-method = method
label-persons = persons
label-lambda = correlation of each area with the whole (lambda)
item-expected = { $curve } (provisional: expected at level { $level })
item-calibrated = calibration of { $date }, model { $model }, { $answers } answers
stats-calibrated = calibrated items
stats-provisional = still provisional
label-why = why
label-explanation = explanation
label-offline = without internet
label-practice = practice item
label-rating = self-report, never scored
stats-items = scored items
stats-heavy-reading = with a text that is long to read
stats-shown = knowledge and skills shown, by competence
stats-without-computer = { $phone } without a computer
stats-others = practice and self-report items
stats-outcomes = DigComp learning outcomes covered
stats-of = { $covered } of { $total }
stats-position = position of the key
band-basic = basic
band-intermediate = intermediate
band-advanced = advanced
band-highly-advanced = highly advanced
outcome-knowledge = knowledge
outcome-skill = skills
outcome-attitude = attitudes

## `about`

about-what = niveau is a self-assessment of digital skills. It is not an official test.
about-plan = It answers the Brussels digital inclusion plan: a test for everybody, and the help there is nearby.
about-nothing = It works offline. It sends nothing. It keeps nothing, unless you ask for a file.
about-version = Program: version { $version }, licence EUPL-1.2.
about-bank = Questions: { $bank } { $version }, { $items } items, CC BY 4.0, fingerprint { $hash }.
about-cuts = Bounds between levels: version { $version }, provisional, not calibrated.
about-places = Addresses: { $places } places and { $trainings } trainings, with their sources in places/.
about-snapshot = { $title }: list of { $day }.
about-help = Help in the whole Region: { $words }
about-digcomp = Translation and adaptation not endorsed by the European Commission.
about-dutch = Dutch names: community translation by iXperium. French names: proposed by this project.
about-data = Streets and squares: © OpenStreetMap contributors, ODbL. Stops: STIB-MIVB and iRail. Communes: Statbel. Quarters: UrbIS.

## `man`

man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION

## `summary merge`

error-summary-counts = the exact numbers of “{ $path }” are missing: there is no “{ $counts }”
error-summary-counts-help = put that file beside it again, or make the summary anew from the responses: hidden numbers cannot be added
error-summary-unreadable = “{ $path }” does not hold the exact numbers of a summary, or is damaged
error-summary-unreadable-help = take a copy of the file, or make the summary anew from the responses
error-summary-format = “{ $path }” was written by another version of the program
error-summary-bank = “{ $path }” and “{ $first }” do not go together: they are about other questions
error-summary-cuts = “{ $path }” and “{ $first }” do not go together: they have other cut scores
error-summary-column = “{ $path }” and “{ $first }” do not go together: their groups come from other columns
error-summary-differs-help = make both summaries anew in the same way, from the responses
error-summary-persons = with “{ $path }” there are too many persons for an exact number
error-summary-persons-help = add up fewer files at a time
error-same-file = “{ $path }” and “{ $first }” are the same file
error-same-file-help = name each file once
error-score-taken = the name “{ $column }” would stand for two columns
error-score-taken-help = give that column another name in the file
error-score-personal = the column “{ $column }” says who the persons are
error-score-personal-help = choose another column, or keep it with `--keep-column`
error-score-ending = “{ $path }” would not hold what the end of its name says
error-score-ending-help = end the name with .csv, .ndjson or .parquet
error-groups-many = the column “{ $column }” has more than { $most } values: these are no groups
error-groups-long = a value of the column “{ $column }” has more than { $most } bytes: that is no group
error-groups-help = choose a column with few values, such as a commune or a month

## The sheet to take home

error-report-long = `{ $path }` is too long for a result
error-report-broken = `{ $path }`, line { $line }, column { $column }: this is no result as JSON
error-report-format = `{ $path }` is a document of format { $format }; this program reads format 1
error-report-none = `{ $path }` is no result: it does not say its format
error-report-value = `{ $path }` is no result: the value of `{ $key }` cannot be
error-report-help = make one with `niveau quiz --output result.json --format json`
error-report-activities = `{ $path }` is about activities, not about a level: it has no sheet
error-report-activities-help = keep it as text, with `niveau quiz --bank dsi --output result.txt`
error-sheet-terminal = a terminal cannot show a PDF
error-sheet-terminal-help = give a file with `--to sheet.pdf`, or choose `--format text`
error-sheet-not-text = `--bom` is for text only
error-sheet-not-text-help = choose `--format text`, or leave `--bom` out
error-sheet-printer = no command to print with is known
error-sheet-printer-help = give it with `--print-with lp`, or once with `niveau init`
error-sheet-not-started = `{ $program }` could not print: { $reason }
error-sheet-slow = `{ $program }` had not ended after a minute
error-sheet-refused = `{ $program }` did not print (code { $code })
error-sheet-said = `{ $program }` did not print: { $said }
error-sheet-saved = the sheet is in `{ $path }`
error-sheet-print-help = look at the printer, or keep the sheet with `--to sheet.pdf`
error-sheet-no-pdf = this program makes no PDF
error-sheet-pdf = the PDF could not be made
error-sheet-pdf-help = choose `--format html` or `--format text`
sheet-printed = The sheet has been sent to the printer.
sheet-without-start = Without `--near` the sheet names no place.
sheet-other-version = This result comes from questions { $then }; this program has questions { $now }. It stays that of its day.
