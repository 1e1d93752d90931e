### The desk of the animator: the settings of a place.

## What keeps a command from going on

error-config = { $count ->
    [one] the settings have one problem: “{ $path }”
   *[other] the settings have { $count } problems: “{ $path }”
}
error-config-help = correct this file, or put it aside and run `niveau init`
error-no-settings = this system does not say where settings belong
error-no-settings-help = give a file with `--config`
error-nobody-to-ask = nobody can answer here
error-nobody-to-ask-help = give your answers by { $options }

## Faults in `config.toml`

problem-not-toml = this text is not TOML
    .help = check the quotes, the brackets and the sign `=` here

problem-unknown-setting = the setting `{ $key }` does not exist here
    .help = remove it; known here are: { $known }
    .nearest = write `{ $nearest }`, or remove this setting

problem-too-long = this is too long: { $found }, where at most { $most } are possible
    .help = write it shorter

problem-phrase-not-hashed = this is no Argon2 hash
    .help = never write the phrase itself: `niveau kiosk --set-phrase` gives the line

## Setting up: `niveau init`

setup-comment = The settings of this place. Change them here, or run “niveau init” again.
setup-now = Now:
setup-nothing-yet = Now: nothing.
setup-keep = Enter keeps this answer. A hyphen (-) clears it.
setup-skip = Enter goes on.
setup-prompt = Your answer:
setup-refused = Write your answer, or press Enter.

setup-name = The name of your place
setup-name-question = What is your place called? This name stands on the results.
setup-commune = The commune
setup-commune-question = Where are you? Write the commune or the postcode.
setup-languages = The languages
setup-languages-question = Which language first? Write fr, nl, or both: fr, nl.
setup-languages-refused = Write fr, nl, or both in your order.
setup-print = The printer
setup-print-question = Which program prints? Often it is lp. With a certain printer: lp -d desk.
setup-hours = The opening hours
setup-hours-question =
    When are you open? Days are written Mo Tu We Th Fr Sa Su.
    For example: `Mo-Fr 09:00-12:00,13:00-17:00; PH off`
    (Monday to Friday, closed on public holidays).

setup-written = Settings written to “{ $path }”:
setup-unchanged = Nothing has changed in “{ $path }”:
setup-next = To begin with somebody: niveau quiz

## Help

help-init = Asks once for the name of the place and its settings
    .examples =
        niveau init
        niveau init --commune 1060 --languages fr,nl
    .note = What you wrote in the file by hand stays. Without a terminal nothing is asked.
help-arg-name = Name of the place; empty to clear it
    .value = NAME
help-arg-commune = Commune of the place, or its postcode
    .value = COMMUNE
help-arg-languages = Languages of the questions, the first one first
    .value = LANGUAGES
help-arg-print_command = Program that prints, with its options
    .value = COMMAND
help-arg-opening_hours = Opening hours, such as `Mo-Fr 09:00-17:00`
    .value = HOURS
help-arg-config = File of settings, in place of the usual one
    .value = FILE

## Before the questions, for the animator

ethics-title = For you who stand beside
ethics-choice = The person chooses. Saying no and stopping are always possible.
ethics-why = Say why: to find together the help that suits.
ethics-hands = Let the person answer. Keep your hands off the keyboard.
ethics-private = Note no name, no code and no password.
ethics-result = The result belongs to the person. It never serves to refuse help.
ethics-charter = See also the code of ethics of Paradigm and CABAN.

## Before the result

assistance-title = Before your result
assistance-question = Did you answer without help? It does not change your result.
assistance-alone = Yes, without help
assistance-with-help = No, with help
assistance-not-said = I would rather not say
results-alone = You answered without help.
results-with-help = You answered with help.
desk-place = Place: { $place }

## A group, one after the other

group-title = Person { $person } of { $of }
group-next = The answers of before are no longer on the screen.
group-stop = s = end the group
group-finished-title = This person is done
group-finished = The screen will be cleared. First note what you need.
group-clear = Press Enter to clear the screen:
group-done = Group done: { $done } results for { $of } people.
help-arg-people = A group: so many people, one after the other, on this computer
    .value = NUMBER
    .expects = a number from 2 to 100
desk-commune-unknown = The commune of the settings is not known: “{ $commune }”
desk-commune-help = correct it with `niveau init`

## A tour for a new animator: `niveau tour`

tour-title = Stop { $number } of { $of } · { $title }
tour-next = Press Enter to go on:
tour-end = Press Enter to end:
tour-try = To try, after the tour:
tour-left = To go on from here: { $command }
tour-done = The tour is over. To begin with somebody: { $command }

tour-what = What niveau does
tour-what-text =
    This tour takes ten minutes. You can leave it and take it up again.
    Somebody answers a few questions. They see what they can do already.
    Then they see where there is help nearby.
    It is no exam. Nothing is sent, and all works without internet.
    No name is asked. Nothing is kept unless you choose so.
tour-beside = Beside the person
tour-beside-text =
    Before it begins, the program reminds you of this.
    First explain why you ask these questions.
tour-welcome = The first screen
tour-welcome-text =
    The person chooses a language. Then they read this, or you read it aloud.
    The language can change at every question. The answers stay.
tour-question = A question
tour-question-text =
    One question a screen. The person types a number, then Enter.
    The quick check takes three minutes: six questions at most.
    Enter alone is never an answer.
tour-keys = The same keys everywhere
tour-keys-text =
    n means “I don’t know”. It is no worse than another answer.
    ? explains hard words. r goes back. s stops.
    Digits work without the shift key, on a Belgian keyboard too.
    When the person gets tired, stop: there is a result all the same.
tour-result = The result
tour-result-text =
    First what goes well, then what is next. No marks and no percentages.
    A short check gives two levels side by side, and says so.
tour-talk = Talking about it
tour-talk-text =
    Begin with a strength. Ask: “What would help you this week?”
    The level is an estimate. It says nothing of intelligence or effort.
    Never compare two people. Never decide about a right with this result.
    Offer one next step, with a place and a person.
tour-nearby = Help nearby
tour-nearby-text =
    The program proposes places, from near to far.
    Addresses come from public sources. Call before you send somebody.
tour-others = Several people, or paper
tour-others-text =
    A group can use one computer, one after the other.
    The screen is cleared between two people. Nobody sees the answers of before.
    Without a computer, print the questions on paper.
tour-yours = Your place
tour-yours-text =
    Say once the name of your place, its commune and its languages.
    Every command has its own help, with examples.
    The guides for animators are docs/guide.fr.md and docs/guide.nl.md.

help-tour = Shows the program to a new animator, in ten minutes
    .examples =
        niveau tour
        niveau tour --step 4
help-arg-step = Stop to begin at
    .value = STOP
    .expects = a number from 1 to 10
help-arg-quick = The quick check: six questions at most, three minutes

## Talking about a result: `niveau explain`

talk-title = Talking about this result
talk-first = To say first
talk-strength = “You can do this already: { $strength }.”
talk-tried = “Thank you for trying. That is a step already.”
talk-no-level = There is no level: too few answers. That does not matter.
talk-ask = Ask: “What would help you this week?”
talk-sure = How sure it is
talk-range = This test is short: both levels are possible. Do not choose one.
talk-between = The answers lie between two levels. Do not choose one.
talk-fairly = The level is fairly sure, for those questions, on that day.
talk-likely = The level is likely, no more. The level beside it is possible.
talk-alone = The person answered without help.
talk-with-help = The person was helped. The level says what works together.
talk-help-unknown = Nobody knows whether there was help. Ask.
talk-dont-know = Many “I don’t know”: that is honest. Ask whether reading was hard.
talk-provisional = The questions are new: this result is still provisional.
talk-not = Not to conclude
talk-no-exam = It is no exam, no diploma and not the test of Actiris.
talk-no-right = It decides about no right, no job and no place.
talk-no-reading = Reading with difficulty is no lack of digital skills.
talk-no-areas = This test gives no level by area.
talk-offer = To offer
talk-step = One thing at a time, for example: { $step }.
talk-person = Offer a person and a place, not only a website.
talk-near = With their own postcode in place of 1060: { $command }
talk-sheet = A sheet to take home: { $command }
help-explain = Helps an animator to talk about a result
    .examples =
        niveau quiz --output result.json --format json
        niveau explain result.json
