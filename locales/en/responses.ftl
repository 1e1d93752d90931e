### Response files: what cannot be read, and what to do.

problem-responses-encoding = this cell is not UTF-8
    .help = save the sheet as “CSV UTF-8”

problem-responses-spreadsheet = this is a workbook ({ $found }), not text
    .help = in Excel: “File”, “Save As”, then “CSV UTF-8 (Comma delimited)”

problem-responses-compressed = this is a compressed file ({ $found })
    .help = unpack it first, and give the file that is in it

problem-responses-not-a-table = this is a { $found } document, not a table of answers
    .help = export the answers of your form tool as CSV

problem-parquet-truncated = the Parquet file is not complete
    .help = copy or export it again
problem-parquet-unreadable = the Parquet file cannot be read: { $reason }
    .help = export it again, or use CSV
problem-no-heading = the file is empty
    .help = write the names of the columns in the first line

problem-no-items = no column is an item
    .help = give the columns the names of items that `niveau bank list` shows

problem-duplicate-column = the column `{ $column }` is there twice
    .help = remove one of them, or give it another name

problem-too-many-columns = the file has { $found } columns, more than { $limit }
    .help = keep the items and the groups, one column each

problem-row-too-long = this row is longer than { $limit }; the rest was not read
    .help = look in this row for a quote that never closes
problem-row-passed-over = this row is longer than { $limit } and left out
    .help = look in this row for a quote that never closes

problem-not-an-answer = `{ $found }` is no answer to the item `{ $column }`
    .help = write it like `{ $example }`, or `dont_know`; empty if the person did not reach it

problem-answers-differ = the columns `{ $column }` and `{ $other }` answer the same item, but differently
    .help = keep one of both answers, and empty the other cell

problem-not-a-mark = `{ $found }` says neither yes nor no, in the column `{ $column }`
    .help = write `1` if the option was chosen, and `0` if not

problem-not-a-code = `{ $found }` is no code of the variable `{ $column }`
    .help = write a whole number from 0 to { $most }, or nothing

problem-not-a-record = this line is no JSON object of answers: { $reason }
    .help = write one object a line, like `{"{"}"id": "7", "info-search": "b"{"}"}`
problem-records-in-one-list = this is one JSON list of everybody
    .help = write one object a line, without brackets

problem-person-again = `{ $id }` comes back after the rows of somebody else
    .help = sort the file by person

problem-not-a-credit = `{ $found }` is no credit of the item `{ $column }`
    .help = write a whole number from 0 to { $most }, or nothing

problem-not-a-weight = `{ $found }` is no weight, in the column `{ $column }`
    .help = write a number from 0 up, for example `1.5`

problem-column-not-credits = the column `{ $column }` does not count as an item: it holds `{ $found }`
    .help = correct this cell if the column is an item
