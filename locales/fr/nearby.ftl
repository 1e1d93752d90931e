### De l’aide près de chez soi : des lieux, des personnes, des cours, chacun avec sa raison.

where-title = Près de chez vous
where-question = D’où partez-vous ? Nous cherchons l’aide la plus proche.
# $place (String) - where this machine stands
where-here = Vous êtes ici : { $place }. Appuyez sur Entrée pour chercher ici.
# $typed (String) - what was typed
where-unknown = Nous ne trouvons pas « { $typed } » à Bruxelles.
# $names (String) - names that read alike
where-nearest = Peut-être : { $names } ?
# $name (String) - a place outside the Region
where-outside = « { $name } » n’est pas en Région bruxelloise.
# $commune (String) - the nearest commune of the Region
where-outside-nearest = La commune bruxelloise la plus proche : { $commune }. Vous pouvez taper ce nom.
# $place (String) - a place whose name another place has too
# $quarter (String) - the quarter that it is nearest to
where-near = { $place }, près de { $quarter }
where-none = Aucun de ces lieux
where-many = Nous trouvons plusieurs lieux. Lequel est le bon ?

nearby-title = De l’aide près de chez vous
# $origin (String) - where the person starts from
nearby-from = Depuis : { $origin }.
nearby-anywhere = Voici des lieux à Bruxelles.
nearby-places = Des lieux où l’on vous aide
nearby-trainings = Des cours
nearby-contact = Une personne à qui parler
# $place (String) - name of a place
nearby-contact-place = Vous pouvez essayer : { $place }. Vérifiez d’abord que c’est ouvert.
# $commune (String) - name of a commune
nearby-contact-commune = Au guichet communal ({ $commune }), quelqu’un peut vous guider.
nearby-contact-own-commune = Au guichet de votre commune, quelqu’un peut vous guider.
# $purpose (String) - what the number is for
# $phone (String) - the number
nearby-line = { $purpose } : { $phone }.
nearby-no-training = Demandez dans ces lieux : les cours changent souvent.
nearby-no-training-alone = Demandez dans un lieu d’aide : les cours changent souvent.
# $day (String) - the day of the newest source
nearby-age = Les adresses viennent de sources publiques. La plus récente : { $day }.
nearby-address-unknown = adresse à demander à la commune
nearby-place-unknown = lieu à demander
# $phone (String) - a phone number
nearby-phone = tél. { $phone }
# $hours (String) - opening hours
nearby-hours = ouvert : { $hours }

## D’où la distance est comptée

precision-point = en ligne droite
precision-postcode = en ligne droite, depuis le centre de ce code postal
precision-commune = en ligne droite, depuis le centre de la commune
precision-quarter = en ligne droite, depuis le centre du quartier
precision-street = en ligne droite, depuis le milieu de la rue

## Sortes de lieux

kind-epn = espace public numérique (EPN)
kind-maison-du-net = maison du net
kind-digipunt = digipunt
kind-library = bibliothèque
kind-permanence = permanence
kind-community-centre = maison de quartier
kind-literacy-centre = apprendre à lire et à écrire
kind-public-writer = écrivain public
kind-welfare-centre = service social de la commune
kind-social-service = service social
kind-mobile-team = équipe qui vient vers vous
kind-buddy = personne qui vous accompagne (buddy)
kind-network = réseau

## Raisons

reason-near = tout près
reason-same-commune = dans la même commune
reason-free-access = des ordinateurs pour tous
reason-procedures = aide pour les démarches
reason-people = quelqu’un vous aide
reason-courses = des cours sur place
reason-reading = aide pour lire et écrire
# $area (String) - plain words of an area
reason-area = pour { $area }
# $level (String) - name of a level
reason-level = pour le niveau { $level }
reason-language-fr = en français
reason-language-nl = en néerlandais
reason-language-en = en anglais
# $year (String) - a year
reason-labelled = reconnu par la Région (source de { $year })
reason-free = gratuit
reason-paid = payant
reason-step-free = sans marche à l’entrée
reason-comes-home = quelqu’un vient chez vous
reason-on-site = sur place

## Avant d’y aller

# $phone (String) - a phone number
check-call = Téléphonez avant : { $phone }.
check-on-site = Vérifiez sur place.
# The address on the web follows on a line of its own.
check-on-site-or-website = Vérifiez sur place ou sur ce site :
check-website = Vérifiez d’abord sur ce site :
check-commune = Demandez d’abord à votre commune.
# $year (String) - a year
check-source = Information de { $year }.
check-undated = Information sans date.

venue-online = en ligne

## Quand c’est ouvert

# $time (String) - an hour
opening-until = ouvert maintenant, jusqu’à { $time }
opening-now = ouvert maintenant
# $time (String) - an hour
opening-today = ouvre aujourd’hui à { $time }
# $time (String) - an hour
opening-tomorrow = ouvre demain à { $time }
# $day (String) - a day of the week
# $time (String) - an hour
opening-day = ouvre { $day } à { $time }
opening-closed = fermé les sept prochains jours
opening-holiday = jour férié : demandez si c’est ouvert
opening-school = autre horaire pendant les congés scolaires
opening-note = horaire à demander
# $opening (String) - when it is open
opening-usually = en principe, { $opening }

## Dans quelle direction

direction-n = vers le nord
direction-ne = vers le nord-est
direction-e = vers l’est
direction-se = vers le sud-est
direction-s = vers le sud
direction-sw = vers le sud-ouest
direction-w = vers l’ouest
direction-nw = vers le nord-ouest

## Ce qui n’a pas été trouvé, et ce qui vient

nearby-unmet-place = Nous ne connaissons pas de lieu qui convienne tout à fait. En voici d’autres : demandez avant d’y aller.
nearby-unmet-training = Nous ne connaissons pas de cours qui convienne tout à fait. En voici d’autres.
nearby-events = Bientôt
# $from (String) - a day
# $to (String) - a later day
nearby-event-days = du { $from } au { $to }

# $place (String) - name of a place
nearby-code = Code à scanner avec un téléphone, si vous voulez ({ $place }) :
# $place (String) - name of a place
nearby-code-too-wide = Le code à scanner est trop grand pour cette fenêtre ({ $place }) :
