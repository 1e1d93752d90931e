### Namen van het raamwerk DigComp 3.0 en gewone zinnen om ze te zeggen.
### Namen: vertaling van iXperium (PiAir/digcomp3-l10n, Apache-2.0); de bron is CC BY 4.0.

## Gebieden: de officiële naam, daarna wat de persoon kan (na “U kunt”).

area-1 = Informatie zoeken, evalueren en beheren
    .plain = informatie zoeken en ordenen
area-2 = Communicatie en samenwerking
    .plain = contact houden en samenwerken
area-3 = Contentcreatie
    .plain = teksten en beelden maken
area-4 = Veiligheid, welzijn en verantwoord gebruik
    .plain = uzelf online beschermen
area-5 = Herkennen en oplossen van problemen
    .plain = een oplossing vinden als iets niet werkt

## Competenties.

competence-1-1 = Browsen, zoeken en filteren van informatie
competence-1-2 = Evalueren van informatie
competence-1-3 = Beheren van informatie
competence-2-1 = Interactie via en met digitale technologie
competence-2-2 = Delen via digitale technologie
competence-2-3 = Actief burgerschap met behulp van digitale technologie
competence-2-4 = Samenwerken met behulp van digitale technologie
competence-2-5 = Digitaal gedrag
competence-2-6 = Beheren van de eigen digitale identiteit
competence-3-1 = Ontwikkelen van digitale content
competence-3-2 = Digitale content integreren en bewerken
competence-3-3 = Auteursrecht en licenties
competence-3-4 = Computational thinking en programmeren
competence-4-1 = Beveiligen van apparaten
competence-4-2 = Beschermen van persoonlijke gegevens en privacy
competence-4-3 = Het bevorderen van welzijn
competence-4-4 = Milieueffecten van digitale technologie
competence-5-1 = Herkennen en oplossen van technische problemen
competence-5-2 = Herkennen van behoeften en technologische oplossingen
competence-5-3 = Herkennen van creatieve oplossingen met behulp van digitale technologie
competence-5-4 = Herkennen en aanpakken van behoeften op het gebied van digitale competentie

## Gemelde niveaus: de naam, daarna een zin.

level-first-steps = Eerste stappen
    .sentence = U begint eraan, op uw eigen tempo.
level-basic = Basis
    .sentence = U doet eenvoudige dingen, soms met een beetje hulp.
level-intermediate = Intermediair
    .sentence = U doet gewone taken zonder hulp.
level-advanced = Gevorderd
    .sentence = U lost lastige situaties op. U kunt anderen helpen.
