### Help nearby: places, people, courses, each with its reason.

where-title = Near you
where-question = Where do you start from? We look for help close by.
where-here = You are here: { $place }. Press Enter to look here.
where-unknown = We do not find “{ $typed }” in Brussels.
where-nearest = Perhaps: { $names }?
where-outside = “{ $name }” is not in the Brussels Region.
where-outside-nearest = The nearest commune of Brussels is { $commune }. You can type it.
where-near = { $place }, near { $quarter }
where-none = None of these places
where-many = There are several. Which one?

nearby-title = Help near you
nearby-from = From: { $origin }.
nearby-anywhere = Here are places in Brussels.
nearby-places = Places where people help you
nearby-trainings = Courses
nearby-contact = Somebody to talk to
nearby-contact-place = You can try: { $place }. First check that it is open.
nearby-contact-commune = At the counter of the commune ({ $commune }) somebody can guide you.
nearby-contact-own-commune = At the counter of your commune somebody can guide you.
nearby-line = { $purpose }: { $phone }.
nearby-no-training = Ask at these places: courses change often.
nearby-no-training-alone = Ask at a place where people are helped: courses change often.
nearby-age = The addresses come from public sources. The newest: { $day }.
nearby-address-unknown = ask the commune for the address
nearby-place-unknown = ask where it is
nearby-phone = phone { $phone }
nearby-hours = open: { $hours }

## Where the distance is counted from

precision-point = in a straight line
precision-postcode = in a straight line, from the middle of this postcode
precision-commune = in a straight line, from the middle of the commune
precision-quarter = in a straight line, from the middle of the quarter
precision-street = in a straight line, from the middle of the street

## Kinds of places

kind-epn = public computer room (EPN)
kind-maison-du-net = maison du net
kind-digipunt = digipunt
kind-library = library
kind-permanence = help desk
kind-community-centre = neighbourhood centre
kind-literacy-centre = learning to read and write
kind-public-writer = public writer
kind-welfare-centre = social service of the commune
kind-social-service = social service
kind-mobile-team = team that comes to you
kind-buddy = somebody who goes along with you (buddy)
kind-network = network

## Reasons

reason-near = very near
reason-same-commune = in the same commune
reason-free-access = computers for everybody
reason-procedures = help with online procedures
reason-people = somebody helps you
reason-courses = courses on the spot
reason-reading = help with reading and writing
reason-area = to { $area }
reason-level = for the level { $level }
reason-language-fr = in French
reason-language-nl = in Dutch
reason-language-en = in English
reason-labelled = recognised by the Region (source of { $year })
reason-free = free
reason-paid = not free
reason-step-free = no step at the entrance
reason-comes-home = somebody comes to your home
reason-on-site = on the spot

## Before going there

check-call = Call first: { $phone }.
check-on-site = Check on the spot.
check-on-site-or-website = Check on the spot or on this website:
check-website = Check first on this website:
check-commune = Ask your commune first.
check-source = Information from { $year }.
check-undated = Information without a date.

venue-online = online

## When it is open

opening-until = open now, until { $time }
opening-now = open now
opening-today = opens today at { $time }
opening-tomorrow = opens tomorrow at { $time }
opening-day = opens on { $day } at { $time }
opening-closed = closed for the next seven days
opening-holiday = public holiday: ask whether it is open
opening-school = other hours in school holidays
opening-note = ask for the hours
opening-usually = usually { $opening }

## In which direction

direction-n = to the north
direction-ne = to the north-east
direction-e = to the east
direction-se = to the south-east
direction-s = to the south
direction-sw = to the south-west
direction-w = to the west
direction-nw = to the north-west

## What was not found, and what is coming

nearby-unmet-place = We know no place that fits in every way. Here are others: ask before you go.
nearby-unmet-training = We know no course that fits in every way. Here are others.
nearby-events = Soon
nearby-event-days = from { $from } to { $to }

nearby-code = Code to scan with a phone, if you like ({ $place }):
nearby-code-too-wide = The code to scan is too large for this window ({ $place }):
