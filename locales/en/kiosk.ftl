### The kiosk: the keys that are always there, and what a shared machine must say.

kiosk-enter = Enter
kiosk-accept = OK
kiosk-back = back
kiosk-listen = listen
kiosk-words = hard words
kiosk-size = size
kiosk-stop = stop
kiosk-page = Page { $page } of { $of }
kiosk-level = Your level
kiosk-any-key = Press any key to go on.
kiosk-too-small = Please make the window larger.
kiosk-code = Code to scan: { $place }

## The command line

help-kiosk = Shows the quiz on the whole screen, for a machine that many share
    .examples =
        niveau kiosk
        niveau kiosk --idle 180 --theme contrast
        niveau kiosk --form quick
    .note = Nothing is kept from one person to the next. Staff leave with Ctrl-E at the choice of a language.
help-arg-idle = Seconds without a touch before “Are you still there?”
    .value = SECONDS
    .expects = a number from 30 to 600
help-arg-theme = Colours of the kiosk: dark, light, strong contrast, or none
    .value = THEME
error-no-window = a kiosk needs a terminal
error-no-window-help = run `niveau kiosk` in a terminal, without redirection
