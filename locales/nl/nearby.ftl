### Hulp in de buurt: plaatsen, mensen, cursussen, telkens met de reden.

where-title = Bij u in de buurt
where-question = Waar vertrekt u? Wij zoeken hulp dichtbij.
where-here = U bent hier: { $place }. Druk op Enter om hier te zoeken.
where-unknown = Wij vinden “{ $typed }” niet in Brussel.
where-nearest = Misschien: { $names }?
where-outside = “{ $name }” ligt niet in het Brussels Gewest.
where-outside-nearest = De dichtste Brusselse gemeente is { $commune }. U kunt die intypen.
where-near = { $place }, dicht bij { $quarter }
where-none = Geen van deze plaatsen
where-many = Wij vinden verschillende plaatsen. Welke bedoelt u?

nearby-title = Hulp bij u in de buurt
nearby-from = Vanaf: { $origin }.
nearby-anywhere = Hier zijn plaatsen in Brussel.
nearby-places = Plaatsen waar iemand u helpt
nearby-trainings = Cursussen
nearby-contact = Iemand om mee te praten
nearby-contact-place = U kunt het proberen bij: { $place }. Kijk eerst na of het open is.
nearby-contact-commune = Aan het gemeenteloket ({ $commune }) kan iemand u op weg helpen.
nearby-contact-own-commune = Aan het loket van uw gemeente kan iemand u op weg helpen.
nearby-line = { $purpose }: { $phone }.
nearby-no-training = Vraag ernaar op deze plaatsen: cursussen veranderen vaak.
nearby-no-training-alone = Vraag ernaar op een plaats waar iemand u helpt: cursussen veranderen vaak.
nearby-age = De adressen komen uit openbare bronnen. De recentste: { $day }.
nearby-address-unknown = vraag het adres aan de gemeente
nearby-place-unknown = vraag waar het is
nearby-phone = tel. { $phone }
nearby-hours = open: { $hours }

## Vanwaar de afstand geteld is

precision-point = in vogelvlucht
precision-postcode = in vogelvlucht, vanaf het midden van deze postcode
precision-commune = in vogelvlucht, vanaf het midden van de gemeente
precision-quarter = in vogelvlucht, vanaf het midden van de wijk
precision-street = in vogelvlucht, vanaf het midden van de straat

## Soorten plaatsen

kind-epn = OCR (openbare computerruimte)
kind-maison-du-net = internethuis (Maison du Net)
kind-digipunt = digipunt
kind-library = bibliotheek
kind-permanence = spreekuur
kind-community-centre = buurtcentrum
kind-literacy-centre = leren lezen en schrijven
kind-public-writer = publieke schrijver
kind-welfare-centre = sociale dienst van de gemeente
kind-social-service = sociale dienst
kind-mobile-team = mobiel team dat naar u komt
kind-buddy = iemand die met u meegaat (buddy)
kind-network = netwerk

## Redenen

reason-near = heel dichtbij
reason-same-commune = in dezelfde gemeente
reason-free-access = computers voor iedereen
reason-procedures = hulp bij uw administratie
reason-people = iemand helpt u
reason-courses = cursussen ter plaatse
reason-reading = hulp bij lezen en schrijven
reason-area = u leert er { $area }
reason-level = voor het niveau { $level }
reason-language-fr = in het Frans
reason-language-nl = in het Nederlands
reason-language-en = in het Engels
reason-labelled = erkend door het Gewest (bron van { $year })
reason-free = gratis
reason-paid = betalend
reason-step-free = geen drempel aan de ingang
reason-comes-home = iemand komt bij u thuis
reason-on-site = ter plaatse

## Voor u vertrekt

check-call = Bel eerst: { $phone }.
check-on-site = Kijk het ter plaatse na.
check-on-site-or-website = Kijk het na, ter plaatse of op deze website:
check-website = Kijk het eerst na op deze website:
check-commune = Vraag het eerst aan uw gemeente.
check-source = Informatie van { $year }.
check-undated = Informatie zonder datum.

venue-online = online

## Wanneer het open is

opening-until = nu open, tot { $time }
opening-now = nu open
opening-today = vandaag open vanaf { $time }
opening-tomorrow = morgen open vanaf { $time }
opening-day = { $day } open vanaf { $time }
opening-closed = de komende zeven dagen gesloten
opening-holiday = feestdag: vraag of het open is
opening-school = andere uren in de schoolvakantie
opening-note = vraag wanneer het open is
opening-usually = normaal gezien { $opening }

## In welke richting

direction-n = naar het noorden
direction-ne = naar het noordoosten
direction-e = naar het oosten
direction-se = naar het zuidoosten
direction-s = naar het zuiden
direction-sw = naar het zuidwesten
direction-w = naar het westen
direction-nw = naar het noordwesten

## Wat niet gevonden is, en wat eraan komt

nearby-unmet-place = Wij kennen geen plaats die helemaal past bij wat u zoekt. Hier zijn andere plaatsen: vraag het eerst na.
nearby-unmet-training = Wij kennen geen cursus die helemaal past bij wat u zoekt. Hier zijn andere cursussen.
nearby-events = Binnenkort
nearby-event-days = van { $from } tot en met { $to }

nearby-code = Code om met een telefoon te scannen, als u wilt ({ $place }):
nearby-code-too-wide = De code om te scannen is te groot voor dit venster ({ $place }):
