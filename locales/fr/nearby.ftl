### De l’aide près de chez soi : des lieux, des personnes, des cours, chacun avec sa raison.

where-title = Près de chez vous
where-question = D’où partez-vous ? Nous cherchons de l’aide tout près.
# $typed (String) - what was typed
where-unknown = Nous ne trouvons pas « { $typed } » à Bruxelles.
# $names (String) - names that read alike
where-nearest = Peut-être : { $names } ?
# $name (String) - a place outside the Region
where-outside = « { $name } » n’est pas en Région bruxelloise.
where-many = Il y en a plusieurs. Laquelle ?

nearby-title = De l’aide près de chez vous
# $origin (String) - where the person starts from
nearby-from = Depuis : { $origin }.
nearby-anywhere = Voici des lieux à Bruxelles.
nearby-places = Des lieux où l’on vous aide
nearby-trainings = Des cours
nearby-contact = Une personne à qui parler
# $place (String) - name of a place
nearby-contact-place = Allez sur place : { $place }. Quelqu’un vous reçoit.
# $commune (String) - name of a commune
nearby-contact-commune = Au guichet de votre commune ({ $commune }), quelqu’un vous répond.
nearby-contact-own-commune = Au guichet de votre commune, quelqu’un vous répond.
nearby-no-training = Demandez sur place : les cours changent souvent.
# $day (String) - the day of the newest source
nearby-age = Les adresses viennent de sources publiques. La plus récente date de { $day }.
nearby-address-unknown = adresse exacte à demander
# $phone (String) - a phone number
nearby-phone = tél. { $phone }
# $hours (String) - opening hours
nearby-hours = heures : { $hours }

## D’où la distance est comptée

precision-postcode = depuis le milieu du code postal
precision-commune = depuis le milieu de la commune
precision-quarter = depuis le milieu du quartier
precision-street = depuis le milieu de la rue

## Sortes de lieux

kind-epn = espace public numérique (EPN)
kind-maison-du-net = maison du net
kind-digipunt = digipunt
kind-library = bibliothèque
kind-permanence = permanence
kind-network = réseau

## Raisons

reason-near = tout près
reason-same-commune = dans votre commune
reason-free-access = des ordinateurs pour tous
reason-procedures = aide pour les démarches
reason-people = quelqu’un vous aide
reason-courses = des cours sur place
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
reason-on-site = sur place

## Avant d’y aller

# $phone (String) - a phone number
check-call = Téléphonez avant : { $phone }.
check-on-site = Vérifiez sur place.
# $website (String) - an address on the web
check-website = Vérifiez sur place ou sur { $website }.
# $year (String) - a year
check-source = Information de { $year }.
check-undated = Information sans date.

venue-online = en ligne
