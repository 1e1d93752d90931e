### Response files: what cannot be read, and what to do.

problem-responses-encoding = this text is not UTF-8
    .help = save the sheet as “CSV UTF-8”

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

problem-not-an-answer = `{ $found }` is no answer to the item `{ $column }`
    .help = write it like `{ $example }`, or `dont_know`; empty if the person did not reach it

problem-not-a-credit = `{ $found }` is no credit of the item `{ $column }`
    .help = write a whole number from 0 to { $most }, or nothing

problem-not-a-weight = `{ $found }` is no weight, in the column `{ $column }`
    .help = write a number from 0 up, for example `1.5`

problem-column-not-credits = the column `{ $column }` does not count as an item: it holds `{ $found }`
    .help = correct this cell if the column is an item
