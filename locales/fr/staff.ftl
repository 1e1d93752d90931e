### La borne et son personnel : la phrase pour quitter, et ce qui tient sur cette machine.

staff-title = Pour le personnel
staff-question = Quelle est la phrase du personnel ?
staff-prompt = La phrase (elle ne s’affiche pas) :
staff-closed = Ce n’est pas cette phrase.
# $seconds (Number) - how long
staff-wait = { $seconds ->
    [one] Attendez { $seconds } seconde, puis essayez encore.
   *[other] Attendez { $seconds } secondes, puis essayez encore.
}
staff-new = Une nouvelle phrase (elle ne s’affiche pas) :
staff-again = La même phrase encore une fois :
staff-differ = Les deux phrases ne sont pas les mêmes.
# $least (Number) - how many characters
staff-short = Il faut au moins { $least } signes.
staff-where = Mettez cette ligne dans config.toml, sous [kiosk] :
staff-unchanged = Rien n’est changé.

## Un défaut du programme, devant quelqu’un

kiosk-moment = Un petit instant
kiosk-anew = Le test recommence. Vos réponses sont effacées.

## Ce qui tient

self-test-holds = Tenu
self-test-open = Pas tenu
self-test-window = Un terminal montre l’écran et donne les touches.
self-test-phrase = Il faut une phrase pour quitter la borne.
# $language (String) - the name of a language
self-test-voice = Une voix lit à haute voix : { $language }.
self-test-no-core-dump = Après une panne, aucune copie de la mémoire ne reste.
self-test-no-look = Aucun autre programme ne lit la mémoire.
self-test-no-writing = Aucun fichier ne peut être créé.
self-test-no-network = Aucune connexion à une autre machine n’est possible.
self-test-no-program = Aucun programme ne démarre, sauf ceux de config.toml.
self-test-all = Tout est tenu sur cette machine.
self-test-not-all = Une promesse n’est pas tenue ici. Voyez docs/kiosk.md.

## La ligne de commande

help-arg-set_phrase = Demande deux fois la phrase du personnel et donne sa ligne
help-arg-self_test = Essaie ce que la borne s’interdit et dit ce qui tient
