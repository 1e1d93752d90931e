### De kiosk: de toetsen die er altijd zijn, en wat een gedeelde machine moet zeggen.

kiosk-enter = Enter
kiosk-accept = OK
kiosk-back = terug
kiosk-listen = luisteren
kiosk-words = woorden
kiosk-size = grootte
kiosk-stop = stop
kiosk-page = Pagina { $page } van { $of }
kiosk-level = Uw niveau
kiosk-any-key = Druk op een toets om verder te gaan.
kiosk-too-small = Maak het venster groter.
kiosk-code = Code om te scannen: { $place }

## De opdrachtregel

help-kiosk = Toont de test op het hele scherm, voor een machine die velen delen
    .examples =
        niveau kiosk
        niveau kiosk --idle 180 --theme contrast
        niveau kiosk --form quick
    .note = Tussen twee mensen wordt niets bewaard. Personeel verlaat de kiosk met Ctrl-E, bij de keuze van de taal.
help-arg-idle = Seconden zonder aanraking voor de vraag “Bent u er nog?”
    .value = SECONDEN
    .expects = een getal van 30 tot 600
help-arg-theme = Kleuren van de kiosk: donker, licht, sterk contrast of geen
    .value = THEMA
error-no-window = een kiosk heeft een terminal nodig
error-no-window-help = start `niveau kiosk` in een terminal, zonder omleiding
