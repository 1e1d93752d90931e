### La borne : les touches toujours présentes, et ce qu’une machine partagée doit dire.

kiosk-enter = Entrée
kiosk-accept = OK
kiosk-back = retour
kiosk-listen = écouter
kiosk-words = mots
kiosk-size = taille
kiosk-stop = stop
# $page (String) - which page
# $of (String) - how many pages
kiosk-page = Page { $page } sur { $of }
kiosk-level = Votre niveau
kiosk-any-key = Appuyez sur une touche pour continuer.
kiosk-too-small = Agrandissez la fenêtre, s’il vous plaît.
# $place (String) - the name of a place
kiosk-code = Code à scanner : { $place }

## La ligne de commande

help-kiosk = Montre le test en plein écran, pour une machine que beaucoup partagent
    .examples =
        niveau kiosk
        niveau kiosk --idle 180 --theme contrast
        niveau kiosk --form quick
    .note = Rien n’est gardé d’une personne à l’autre. Le personnel quitte avec Ctrl-E, au choix de la langue.
help-arg-idle = Secondes sans toucher avant la question « Êtes-vous toujours là ? »
    .value = SECONDES
    .expects = un nombre de 30 à 600
help-arg-theme = Couleurs de la borne : sombre, clair, très contrasté, ou aucune
    .value = THÈME
error-no-window = une borne a besoin d’un terminal
error-no-window-help = lancez `niveau kiosk` dans un terminal, sans redirection
