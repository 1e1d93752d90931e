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
    .help = never write the phrase itself; put its hash here, which begins with `$argon2`

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
