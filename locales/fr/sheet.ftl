### La feuille à emporter : une page, sans nom, pour la personne.

sheet-title = La feuille à emporter
sheet-wanted = Votre feuille s’imprimera à la fin.
sheet-name = Votre nom, si vous voulez
sheet-no-place = Demandez à l’animateur où aller près de chez vous.
sheet-own = Cette feuille est à vous. Elle n’est envoyée à personne.
# $version (String) - version of the program
sheet-program = Programme : niveau { $version }.
sheet-goes-on = La suite est à la page 2.
sheet-codes = Page 2 : codes à scanner avec un téléphone, si vous voulez

## Un lieu

sheet-address = Adresse
sheet-phone = Téléphone
sheet-hours = Heures
sheet-stop = Arrêt
sheet-price = Prix
sheet-site = Site
sheet-ask = À demander
# $stop (String) - name of a stop
# $distance (String) - how far it is
sheet-stop-at = { $stop } ({ $distance })
sheet-ask-hours = heures
sheet-ask-phone = téléphone
sheet-ask-price = prix
sheet-call-first = Téléphonez avant d’y aller.
sheet-look-first = Vérifiez d’abord sur le site.
sheet-code-site = Code à scanner : le site
sheet-code-map = Code à scanner : le plan
sheet-price-free = gratuit
sheet-price-mostly-free = gratuit pour la plupart des personnes
sheet-price-jobseekers = gratuit si vous cherchez du travail
sheet-price-small = quelques euros
sheet-price-enrolment = des frais d’inscription
