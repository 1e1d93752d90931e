### The sheet to take home: one page, without a name, for the person.

sheet-title = The sheet to take home
sheet-wanted = Your sheet will be printed at the end.
sheet-name = Your name, if you like
sheet-no-place = Ask the person who helps here where to go near your home.
sheet-own = This sheet is yours. It is sent to nobody.
sheet-program = Program: niveau { $version }.
sheet-goes-on = It goes on on page 2.
sheet-codes = Page 2: codes to scan with a phone, if you like

## A place

sheet-address = Address
sheet-phone = Phone
sheet-hours = Hours
sheet-stop = Stop
sheet-price = Price
sheet-site = Website
sheet-ask = To be asked
sheet-stop-at = { $stop } ({ $distance })
sheet-ask-hours = the hours
sheet-ask-phone = the phone
sheet-ask-price = the price
sheet-call-first = Call before you go there.
sheet-look-first = Look at the website first.
sheet-code-site = Code to scan: the website
sheet-code-map = Code to scan: the map
sheet-price-free = free
sheet-price-mostly-free = free for most people
sheet-price-jobseekers = free if you look for work
sheet-price-small = a few euros
sheet-price-enrolment = a fee to enrol
