### The kiosk and its staff: the words to leave with, and what holds on this machine.

staff-title = For staff
staff-question = What is the phrase of the staff?
staff-prompt = The phrase (it is not shown):
staff-closed = That is not the phrase.
staff-wait = { $seconds ->
    [one] Wait { $seconds } second, then try again.
   *[other] Wait { $seconds } seconds, then try again.
}
staff-new = A new phrase (it is not shown):
staff-again = The same phrase once more:
staff-differ = The two phrases are not the same.
staff-short = At least { $least } characters are needed.
staff-where = Put this line into config.toml, below [kiosk]:
staff-unchanged = Nothing has changed.

## A defect of the program, in front of somebody

kiosk-moment = One moment
kiosk-anew = The test begins anew. Your answers are erased.

## What holds

self-test-holds = Holds
self-test-open = Does not hold
self-test-window = A terminal shows the screen and hands on the keys.
self-test-phrase = Leaving the kiosk takes a phrase.
self-test-voice = A voice reads aloud: { $language }.
self-test-no-core-dump = After a crash, no copy of the memory stays.
self-test-no-look = No other program reads the memory.
self-test-no-writing = No file can be made.
self-test-no-network = No connection to another machine is possible.
self-test-no-program = No program starts but those of config.toml.
self-test-all = Everything holds on this machine.
self-test-not-all = Not everything holds on this machine. See docs/kiosk.md.

## The command line

help-arg-set_phrase = Asks twice for the phrase of the staff and gives the line for config.toml
help-arg-self_test = Tries what the kiosk denies itself, and says what holds on this machine
