### Het blad om mee te nemen: één bladzijde, zonder naam, voor de persoon.

sheet-title = Het blad om mee te nemen
sheet-wanted = Uw blad wordt op het einde afgedrukt.
sheet-name = Uw naam, als u wilt
sheet-no-place = Vraag de begeleider waar u dicht bij huis terechtkunt.
sheet-own = Dit blad is van u. Het wordt naar niemand gestuurd.
sheet-program = Programma: niveau { $version }.
sheet-goes-on = Het vervolg staat op bladzijde 2.
sheet-codes = Bladzijde 2: codes om te scannen met een telefoon, als u wilt

## Een plaats

sheet-address = Adres
sheet-phone = Telefoon
sheet-hours = Uren
sheet-stop = Halte
sheet-price = Prijs
sheet-site = Website
sheet-ask = Nog te vragen
sheet-stop-at = { $stop } ({ $distance })
sheet-ask-hours = de uren
sheet-ask-phone = de telefoon
sheet-ask-price = de prijs
sheet-call-first = Bel voor u erheen gaat.
sheet-look-first = Kijk eerst op de website.
sheet-code-site = Code om te scannen: de website
sheet-code-map = Code om te scannen: het plan
sheet-price-free = gratis
sheet-price-mostly-free = gratis voor de meeste mensen
sheet-price-jobseekers = gratis als u werk zoekt
sheet-price-small = een paar euro
sheet-price-enrolment = inschrijvingsgeld
