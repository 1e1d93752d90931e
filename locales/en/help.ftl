### Help on the command line (`--help`), and answers to what was mistyped.

## Words of every help

help-examples = Examples
help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-usage-options = OPTIONS
help-usage-command = COMMAND
help-values = [choices: { $values }]
help-default = [otherwise: { $value }]

## Commands

help-niveau = Shows how well you get along with digital things, and who can help you nearby
    .examples =
        niveau quiz
        niveau near 1060
        niveau bank check
    .note = Nothing is stored and nothing is sent, unless you ask for a file.

help-quiz = Asks the questions and shows the result
    .examples =
        niveau quiz --bank dsi
        niveau quiz --lang fr
        niveau quiz --form quick --near 1060
        niveau quiz --plain --output summary.txt
    .note = No name is asked. Nothing is stored without `--journal` or `--output`.

help-near = Shows places nearby where somebody can help you
    .examples =
        niveau near 1080
        niveau near gare du Midi --level basic
        niveau near Schaerbeek --format json

help-sheet = Makes the sheet to take home from a result kept as JSON
    .examples =
        niveau quiz --output result.json --format json
        niveau sheet result.json --near 1080
        niveau sheet result.json --near 1080 --to sheet.pdf
        niveau sheet result.json --near 1080 --print --print-with lp
    .note = No name is on the sheet: an empty line waits for whoever wants to write it.

help-places = Checks and exchanges the lists of places
help-places-check = Checks lists of places and says what to mend
    .examples =
        niveau places check
        niveau places check my-places --strict
        niveau places check my-places --remarks
        niveau places check --json
    .note = A file that the folder lacks is that of the program.

help-places-import = Takes places from the formats of others
    .examples =
        niveau places import places.geojson > epns.csv
        niveau places import overpass.json --output my-places/
        niveau places import list.csv --source CABAN
    .note = Nothing outside the Region is taken, and nothing without a source. A file is never replaced.

help-places-merge = Puts the lists of several associations together and shows where they clash
    .examples =
        niveau places merge our-places their-places --output together
        niveau places merge a.csv b.csv c.csv --output together
    .note = The newest row is kept whole. The order of the lists changes nothing.

help-places-coverage = Shows what there is in each commune, and where there is nothing
    .examples =
        niveau places coverage
        niveau places coverage --lang nl
        niveau places coverage --places my-places --format csv

help-places-export = Gives the list of places in the formats of others
    .examples =
        niveau places export --format geojson > places.geojson
        niveau places export --format mednum --output places.csv
    .note = What a format cannot say is left out, and counted.

help-practice = Lets people practise, with an explanation after each question
    .examples =
        niveau practice
        niveau practice --module bank

help-why = Says why each question of a test was asked
    .examples =
        niveau why test.jsonl
        niveau why test.jsonl --format json

help-bank = Checks and shows a question bank
    .examples =
        niveau bank check
        niveau bank list --competence 1.1
        niveau bank show info-library-hours

help-bank-check = Checks every file of a bank and says what to mend
    .examples =
        niveau bank check
        niveau bank check questions/digcomp --strict
        niveau bank check --json
        niveau bank check --explain
        niveau bank check --explain sentence-long

help-bank-facts = Shows the facts of a bank: value, source and dates
    .examples =
        niveau bank facts
        niveau bank facts --to-check
        niveau bank facts --bank questions/digcomp

help-bank-list = Shows the questions of a bank, one a line
    .examples =
        niveau bank list
        niveau bank list --module bank
        niveau bank list --competence 4.2

help-bank-show = Shows a question with its words in each language
    .examples =
        niveau bank show info-library-hours
        niveau bank show info-library-hours --bank questions/digcomp

help-bank-stats = Counts the questions by area, level and kind
    .examples =
        niveau bank stats
        niveau bank stats --bank questions/digcomp

help-bank-paper = Gives a questionnaire to print, with the level for each number of right answers
    .examples =
        niveau bank paper --lang nl
        niveau bank paper --form quick --lang fr
        niveau bank paper --format json
    .note = The last part is for the animator: it shows the expected answers.
help-bank-report = Says what responses show of each item
    .examples =
        niveau bank report responses.csv
        niveau bank report may.csv june.csv --format csv > report.csv
        niveau bank report credits.csv --scored --lang nl

help-bank-schema = Gives the JSON Schema of a file, for text editors
    .examples =
        niveau bank schema items
        niveau bank schema words > words.schema.json

help-calibrate = Calibrates items: estimates their parameters from responses
    .examples =
        niveau calibrate responses.csv
        niveau calibrate responses.csv --model 3pl --priors a,c,d --format json
        niveau calibrate pilot.csv --bank questions/digcomp --output calibration.yaml
    .note = Without `--bank` every column of 0 and 1 is an item. An empty cell or NA: not reached.
help-cuts = Sets the cut scores between levels from what judges say
    .examples =
        niveau cuts --booklet --lang fr
        niveau cuts judges.csv --method bookmark
        niveau cuts judges.csv --method angoff --output cuts.yaml
    .note = The table goes into `bank.yaml`. Nothing in the bank is replaced.
help-simulate = Lets many simulated people take a test and says what it is worth
    .examples =
        niveau simulate --form standard
        niveau simulate --theta -1.8,0,population --simulees 10000
        niveau simulate --form full --format csv > simulation.csv
        niveau simulate --respondent right-then-wrong
    .note = The same seed always gives the same figures.
help-dif = Finds items that are harder for one group than for another
    .examples =
        niveau dif responses.csv --group lang
        niveau dif responses.csv --group age --reference 18-34
        niveau dif credits.csv --scored --group lang --format csv

help-summary = Adds up summaries of results
help-summary-merge = Adds up summaries and hides small numbers
    .examples =
        niveau summary merge january.csv february.csv
        niveau summary merge 2026-*.json --output 2026.json
        niveau summary merge a.csv b.csv -k 10 --format csv
    .note = The exact numbers are read beside each file: `january.csv.counts` for `january.csv`.
help-about = Says where the questions, the places and the figures come from
    .examples =
        niveau about
        niveau about --lang nl

help-completions = Gives what is needed to complete commands with the Tab key
    .examples =
        niveau completions bash > niveau.bash
        niveau completions fish > niveau.fish

help-man = Gives the manual page
    .examples =
        niveau man > niveau.1
        niveau man --lang nl > niveau.nl.1

help-help = Shows this help, or that of a command
    .examples =
        niveau help
        niveau help quiz

## Arguments and options

help-arg-lang = Language of the screen and of the questions
    .value = LANGUAGE
help-arg-color = Colours on the screen
    .value = WHEN
help-arg-form = Length of the test: quick (6 questions at most), standard (14) or full (49)
    .value = NAME
    .expects = a lower-case name, such as `standard`
help-arg-bank = Folder of another question bank, or `dsi` for the activities that Eurostat counts
    .value = FOLDER
help-arg-plain = Plain text, without colour or drawing, for a screen reader
help-arg-confidence = Ask first how sure one feels, area by area
help-arg-seed = Number that fixes the choice of questions
    .value = NUMBER
    .expects = a whole number, such as `42`
help-arg-only = Show only this
    .value = PART
help-arg-audience = For whom
    .value = WHO
help-arg-help_in = The language in which people help there
    .value = LANGUAGE
help-arg-free = Only what costs nothing, as a source says
help-arg-step_free = Only places without a step at the entrance
help-arg-home_visit = Only people who come to the home
help-arg-at = As if it were that day, `2026-12-24`, or that hour, `2026-12-24T14:00`
    .value = WHEN
    .expects = a day, `2026-12-24`, or an hour, `2026-12-24T14:00`
help-arg-qr = Add a code to scan with a phone
help-arg-near = Commune, street, station or postcode: to show places nearby
    .value = PLACE
help-arg-report = Result written by `niveau quiz --format json`; `-` for standard input
    .value = RESULT
help-arg-sheet = Writes the sheet to take home to this file, at the end
    .value = FILE
help-arg-to = Writes the sheet to this file; the format follows the end of the name
    .value = FILE
help-arg-sheet-format = How the sheet is set
    .value = FORMAT
help-arg-sheet-qr = Adds to the text a page of codes to scan; the other formats always have them
help-arg-sheet-bom = Marks the text for Notepad of Windows: UTF-8 with BOM, lines end with CRLF
help-arg-print = Prints the sheet
help-arg-print-with = Command that prints, for example `lp -d desk`; `{"{"}file{"}"}` in it is the sheet, otherwise it comes through standard input
    .value = COMMAND
help-arg-journal = Writes each answer to this file, to go on later
    .value = FILE
help-arg-resume = Goes on with a test from this file
    .value = FILE
help-arg-output = Writes the result to this file
    .value = FILE
help-arg-format = How the result is written
    .value = FORMAT
help-arg-simulees = Number of simulated people at each ability
    .value = NUMBER
    .expects = a whole number from 1 to 1,000,000
help-arg-theta = True abilities, separated by commas; otherwise the middle of each level and `population`
    .value = LIST
    .expects = numbers from -6 to 6 or `population`, for example `-1.5,0,population`
help-arg-equipment = Equipment of the simulated people
    .value = EQUIPMENT
help-arg-respondent = How they answer: by their ability (model), or by a script
    .value = ANSWERS
help-arg-model = Five related areas (second-order) or a single ability (one-dimensional)
    .value = MODEL
help-arg-place = Commune, street, station or postcode you start from
    .value = PLACE
help-arg-level = Level of the person, to choose the places
    .value = LEVEL
help-arg-need = What is looked for: a computer, help, a course, or reading and writing
    .value = NEED
help-arg-dir = Folder of the bank, else the one of the program
    .value = FOLDER
help-arg-places = Folder with your lists of places, before those of the program
    .value = FOLDER
help-arg-places-dir = Folder with lists of places, else those of the program
    .value = FOLDER
help-arg-remarks = Shows each remark too: an old source, an unknown address
help-arg-import-files = File in CSV, GeoJSON, Overpass JSON or the French standard
    .value = FILE
help-arg-from = Format of the files; otherwise it is recognised
    .value = FORMAT
help-arg-source = Where rows come from that do not say so
    .value = TEXT
help-arg-places-output = New file, or folder to write into
    .value = PATH
help-arg-merge-inputs = Folders of lists, or lists of places
    .value = LIST
help-arg-merge-output = Folder for the new lists
    .value = FOLDER
help-arg-export-format = Format of the file
    .value = FORMAT
help-arg-export-output = New file
    .value = FILE
help-arg-json = Answer in JSON, for a program
help-arg-explain = Explains a remark on texts; without a code it names them all
    .value = CODE
help-arg-to-check = Only those still to be looked at on the live page
help-arg-strict = Refuses warnings too
help-arg-today = Day to take for today
    .value = DATE
    .expects = a date, such as `2026-11-21`
help-arg-module = Only the questions of this module
    .value = NAME
    .expects = a lower-case name, such as `bank`
help-arg-competence = Only the questions of this competence
    .value = CODE
    .expects = a code from `1.1` to `5.4`
help-arg-id = Name of the question
    .value = NAME
    .expects = a lower-case name, such as `info-library-hours`
help-arg-judges = CSV file with what the judges said
    .value = FILE
help-arg-method = How the judges were asked
    .value = METHOD
help-arg-booklet = Shows the items from the easiest to the hardest, to hand out to the judges
help-arg-rp = Probability from which an item is mastered
    .value = NUMBER
    .expects = a number between 0 and 1, such as `0.6667`
help-arg-cut-version = Version of the new cut table
    .value = NAME
    .expects = a name of at most 40 characters
help-arg-why = Writes to this file why each question was asked
    .value = FILE
help-arg-read_aloud = Reads every screen aloud, with this program or with espeak-ng or spd-say
    .value = PROGRAM
help-arg-log = Test that was noted with `--journal`
    .value = FILE
help-arg-file = Kind of file
    .value = KIND
help-arg-responses = CSV files of responses: one row a person, one column an item; `-` for standard input
    .value = FILE
help-arg-calibrate-bank = Folder of the bank that the items come from, or `digcomp` for that of the program
    .value = FOLDER
help-arg-calibrate-model = Model of the items; otherwise 2pl, and gpcm for those with several credits
    .value = MODEL
help-arg-priors = Parameters that get a prior, such as `a,c,d`; otherwise all with `--bank`, none without
    .value = LIST
help-arg-no-priors = Without any prior
help-arg-anchor = Keeps items that the bank has calibrated fixed: the new ones join their scale
help-arg-weight = Column that holds the weight of each person
    .value = COLUMN
help-arg-ignore = Column that is no item; may be repeated
    .value = COLUMN
help-arg-maximum-cycles = The most cycles
    .value = NUMBER
    .expects = a whole number, such as `2000`
help-arg-tolerance = Ends when the log-likelihood cannot rise by more than this
    .value = NUMBER
    .expects = a number between 0 and 1, such as `1e-9`
help-arg-summaries = Files with a summary, or their exact numbers
    .value = FILE
help-arg-summary-output = Writes the summary into a new file, and the exact numbers beside it
    .value = FILE
help-arg-k = Hides numbers of persons smaller than this
    .value = NUMBER
    .expects = a number from 3 to 20
help-arg-calibrate-format = How the result is presented; otherwise by the ending of the file name
    .value = FORMAT
help-arg-scored = The cells hold credits (0, 1), not answers
help-arg-group = Column that holds the group of each person
    .value = COLUMN
help-arg-reference = Group to compare the others with; otherwise the largest
    .value = GROUP
help-arg-shell = Name of your shell
    .value = NAME
help-arg-help = Shows this help
help-arg-version = Shows the version
help-arg-subcommand = Name of a command
    .value = COMMAND

## What was mistyped

usage-see = see `{ $command }`
usage-did-you-mean = write `{ $nearest }`
usage-choose = choose from: { $values }
usage-expects = give { $expects }
usage-unknown-argument = `{ $given }` is not known here
usage-unknown-command = there is no command `{ $given }`
usage-unfit-value = `{ $given }` does not suit `{ $argument }`
usage-missing-value = a value is missing after `{ $argument }`
usage-superfluous-value = `{ $given }` is too much for `{ $argument }`
usage-missing-argument = { $arguments } is missing
usage-missing-command = a command is missing after `{ $command }`
usage-twice = `{ $argument }` is written twice
usage-conflict = `{ $argument }` does not go with `{ $other }`
usage-not-utf8 = one of the words typed is not in UTF-8
usage-other = the command was not understood
