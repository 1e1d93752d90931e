### Hulp in de buurt: plaatsen, mensen, cursussen, telkens met de reden.

where-title = Bij u in de buurt
where-question = Waar vertrekt u? Wij zoeken hulp dichtbij.
where-unknown = Wij vinden “{ $typed }” niet in Brussel.
where-nearest = Misschien: { $names }?
where-outside = “{ $name }” ligt niet in het Brussels Gewest.
where-many = Er zijn er meer. Welke bedoelt u?

nearby-title = Hulp bij u in de buurt
nearby-from = Vanaf: { $origin }.
nearby-anywhere = Hier zijn plaatsen in Brussel.
nearby-places = Plaatsen waar men u helpt
nearby-trainings = Cursussen
nearby-contact = Iemand om mee te praten
nearby-contact-place = Ga langs bij { $place }. Iemand ontvangt u.
nearby-contact-commune = Aan het loket van uw gemeente ({ $commune }) antwoordt iemand u.
nearby-contact-own-commune = Aan het loket van uw gemeente antwoordt iemand u.
nearby-no-training = Vraag het ter plaatse: cursussen veranderen vaak.
nearby-age = De adressen komen uit openbare bronnen. De nieuwste is van { $day }.
nearby-address-unknown = juiste adres na te vragen
nearby-phone = tel. { $phone }
nearby-hours = uren: { $hours }

## Vanwaar de afstand geteld is

precision-postcode = vanaf het midden van de postcode
precision-commune = vanaf het midden van de gemeente
precision-quarter = vanaf het midden van de wijk
precision-street = vanaf het midden van de straat

## Soorten plaatsen

kind-epn = OCR (openbare computerruimte)
kind-maison-du-net = internethuis (Maison du Net)
kind-digipunt = digipunt
kind-library = bibliotheek
kind-permanence = spreekuur
kind-network = netwerk

## Redenen

reason-near = heel dichtbij
reason-same-commune = in uw gemeente
reason-free-access = computers voor iedereen
reason-procedures = hulp bij online formulieren
reason-people = iemand helpt u
reason-courses = cursussen ter plaatse
reason-area = u leert er { $area }
reason-level = voor het niveau { $level }
reason-language-fr = in het Frans
reason-language-nl = in het Nederlands
reason-language-en = in het Engels
reason-labelled = erkend door het Gewest (bron van { $year })
reason-free = gratis
reason-on-site = ter plaatse

## Voor u vertrekt

check-call = Bel eerst: { $phone }.
check-on-site = Kijk het ter plaatse na.
check-website = Kijk het na ter plaatse of op { $website }.
check-source = Informatie van { $year }.
check-undated = Informatie zonder datum.

venue-online = online
