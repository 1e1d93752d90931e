### `niveau score`: from files of answers to levels.

## Help

help-score = Turns files of answers into levels, one row a person
    .examples =
        niveau score answers.csv > levels.csv
        niveau score answers.csv --explain-columns
        niveau score export.csv --csv-be --rejects rejects.csv --output levels.csv
        niveau score 2025.csv 2026.csv --summary summary.csv --by commune --output levels.csv
    .note = Reads exports of LimeSurvey, KoboToolbox, ODK, Microsoft Forms, Google Forms, Moodle and Nextcloud. Also CSV, NDJSON and Parquet. `-` reads standard input.
help-arg-score-files = Files of answers, or `-` for standard input
    .value = FILE
help-arg-score-bank = Folder of the bank of the questions, or `dsi`. Otherwise that of the program
    .value = FOLDER
help-arg-score-form = Form that says how many answers are needed. Otherwise the one with levels by area
    .value = NAME
help-arg-map = YAML file that says what columns or answers are
    .value = FILE
help-arg-explain-columns = Says what each column was taken for, and why; scores nothing
help-arg-score-strict = Refuses a file with a column that is not recognised
help-arg-score-id = Column that says who the person is. Otherwise a known one, or the number of the line
    .value = COLUMN
help-arg-no-header = The input has no row of headings, and neither has the output
help-arg-columns = Headings of the columns, in order, with commas between
    .value = LIST
help-arg-delimiter = What stands between cells; otherwise it is found
    .value = SIGN
help-arg-encoding = Encoding of the text; otherwise it is found
    .value = ENCODING
help-arg-answers-numeric = A number in a cell is the place of the choice, from 1
help-arg-score-scored = Cells hold credits, not answers
help-arg-score-output = Writes the results into this new file, called `.part` until it is complete
    .value = FILE
help-arg-score-format = How to write the results; otherwise by the ending of the file, or csv
    .value = FORMAT
help-arg-csv-be = As `--format csv-be`: for a Belgian spreadsheet, with semicolons and decimal commas
help-arg-raw = Leaves texts as they are, also those that a spreadsheet would take for a formula
help-arg-keep-column = Keeps this column in the results; may be repeated
    .value = COLUMN
help-arg-pseudonymise = Replaces each person by a code made with the key in this file
    .value = KEYFILE
help-arg-advice = Adds a place with help near the postcode in this column
    .value = COLUMN
help-arg-rejects = Writes the rejected rows into this new file, with their place and the reason
    .value = FILE
help-arg-fail-fast = Stops at the first rejected row
help-arg-summary = Writes a summary into this new file, with small numbers hidden
    .value = FILE
help-arg-summary-by = Column that the summary is divided by
    .value = COLUMN
help-arg-jobs = How many workers; otherwise one a core
    .value = NUMBER

## On the way and after

score-progress = { $rows } rows, { $speed } a second
score-progress-left = { $rows } rows, { $speed } a second, { $left } left
score-done =
    { $done ->
        [0] no row scored
        [one] { $done } row scored
       *[other] { $done } rows scored
    }{ $refused ->
        [0] { "" }
        [one] , { $refused } rejected
       *[other] , { $refused } rejected
    }
score-rejects-written = rejected rows, with the reason: { $path }
score-rejects-help = `--rejects FILE` keeps the rejected rows
score-unmapped = columns that are not recognised and not read: { $columns }
score-unmapped-help = `--explain-columns` says why; `--map FILE` says what they are
score-late = fields that come later and are not read: { $names }
score-personal = personal columns, not read: { $columns }
score-advice-unknown = rows without a place nearby, for want of a postcode of Brussels: { $count }
error-score-strict = a column is not recognised
error-score-column = { $path } has no column { $column }
error-score-column-help = `--explain-columns` shows the columns
error-score-key = the key in { $path } cannot be used
error-score-key-help = put at least 16 random characters into this file
error-score-map = the file { $path } cannot be used as a map
error-score-map-help = correct what is said above; docs/formats.md describes this file
error-score-fail-fast = stopped at the first rejected row
error-score-fail-fast-help = without `--fail-fast` the other rows are scored
error-score-parquet-input = a Parquet file cannot come from standard input
error-score-parquet-input-help = give the name of the file
error-score-parquet-feature = this program was made without Parquet
error-score-parquet-feature-help = install it with `--features columnar`, or use CSV
error-score-parquet-output = Parquet cannot be shown
error-score-parquet-output-help = give a file with `--output`
