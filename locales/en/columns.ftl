### What the columns of a response file are, and why. For people who process files.

columns-column = column
columns-is = what it is
columns-because = why

column-item = the item { $item }
column-option = the option { $option } of { $item }
column-place = place { $place } of { $item }
column-dont-know = “I don’t know” at { $item }
column-variable = the variable { $name }
column-id = who the person is
column-personal = personal: { $kind }
column-kept = kept
column-used = used
column-ignored = left aside
column-unmapped = not recognised

column-why-name = it is its name
column-why-spelling = it is its name, spelt otherwise
column-why-group = its name stands behind that of a group
column-why-part = the heading holds its name or its text
column-why-text = it is the text of the question ({ $language })
column-why-long-text = the heading holds the text of the question
column-why-beside = the column “{ $column }” gives the text of the question
column-why-answers = the answers are options of that item alone
column-why-mapping = the mapping file says so
column-why-asked = asked for on the command line
column-why-tool = form tools give it this name
column-why-heading = the heading says so
column-why-cells = the cells show it
column-why-summary = a summary: the columns of the options count
column-why-other-text = free text beside the options
column-why-not-scored = this item is not scored
column-why-ambiguous = several items have this text
column-why-name-elsewhere = another column has exactly that name
column-why-nothing = nothing tells

personal-name = name
personal-email = e-mail address
personal-phone = telephone
personal-ip = IP address
personal-national-number = national number
personal-address = address
personal-birth-date = date of birth
personal-location = location
personal-account = account

note-windows-1252 = The text is not UTF-8. It is read as Windows-1252.
note-utf16 = The text is UTF-16.
note-second-heading = Line { $line } repeats the headings: it is passed over.
note-codes-are-places = “{ $column }” holds codes: 2 is the second option.
note-two-columns = “{ $first }” and “{ $second }” are the same item. Where they differ, the row is refused.
note-summary-left = “{ $column }” sums up other columns: those of the options count.
note-other-text-left = “{ $column }” is free text: it plays no part.
note-personal-id = The id “{ $column }” is personal.
note-repaired = “{ $column }” has damaged letters: they were repaired.
note-by-answers = “{ $column }” is taken for { $item } by its answers alone.
