### De kiosk en het personeel: de woorden om weg te gaan, en wat op deze machine klopt.

staff-title = Voor het personeel
staff-question = Wat is de zin van het personeel?
staff-prompt = De zin (u ziet hem niet):
staff-closed = Dat is niet die zin.
staff-wait = { $seconds ->
    [one] Wacht { $seconds } seconde en probeer dan opnieuw.
   *[other] Wacht { $seconds } seconden en probeer dan opnieuw.
}
staff-new = Een nieuwe zin (u ziet hem niet):
staff-again = Dezelfde zin nog een keer:
staff-differ = De twee zinnen zijn niet dezelfde.
staff-short = Er zijn minstens { $least } tekens nodig.
staff-where = Zet deze regel in config.toml, onder [kiosk]:
staff-unchanged = Er is niets veranderd.

## A defect of the program, in front of somebody

kiosk-moment = Een ogenblik
kiosk-anew = De test begint opnieuw. Uw antwoorden zijn gewist.

## Wat klopt

self-test-holds = Klopt
self-test-open = Klopt niet
self-test-window = Een terminal toont het scherm en geeft de toetsen door.
self-test-phrase = Wie de kiosk wil verlaten, heeft een zin nodig.
self-test-voice = Een stem leest voor: { $language }.
self-test-no-core-dump = Na een storing blijft er geen kopie van het geheugen.
self-test-no-look = Geen ander programma leest het geheugen.
self-test-no-writing = Er kan geen bestand worden gemaakt.
self-test-no-network = Er is geen verbinding met een andere machine mogelijk.
self-test-no-program = Er start geen programma, behalve die van config.toml.
self-test-all = Alles klopt op deze machine.
self-test-not-all = Niet alles klopt op deze machine. Zie docs/kiosk.md.

## The command line

help-arg-set_phrase = Vraagt twee keer de zin van het personeel en geeft de regel voor config.toml
help-arg-self_test = Probeert wat de kiosk zichzelf verbiedt en zegt wat op deze machine klopt
