### De Europese indicator: wat iemand gedaan heeft, nooit wat iemand kan.

dsi-no-internet = U hebt de laatste drie maanden geen internet gebruikt. Dat geldt ook voor andere mensen. Iemand kan u helpen om het te proberen.
dsi-areas = { $areas ->
    [one] U deed activiteiten in { $areas } van de { $of } domeinen.
   *[other] U deed activiteiten in { $areas } van de { $of } domeinen.
}
dsi-none-yet = U hebt geantwoord: dat is al een stap.
dsi-not-all-asked = U hebt niet alle vragen gezien.
dsi-already = Wat u al doet
dsi-done = { $done ->
    [one] { $done } activiteit van de { $of }
   *[other] { $done } activiteiten van de { $of }
}
dsi-not-yet = Nog niet in de laatste drie maanden
dsi-plain-information = informatie zoeken en nakijken
dsi-plain-communication = contact met anderen
dsi-plain-content = teksten, tabellen en beelden maken
dsi-plain-safety = uw gegevens beschermen
dsi-plain-problems = zaken regelen en leren via internet

## De woorden van de indicator

dsi-indicator = Vaardigheden volgens de indicator van Eurostat
dsi-overall = Geheel
dsi-area-information = Informatie
dsi-area-communication = Communicatie en samenwerking
dsi-area-content = Inhoud maken
dsi-area-safety = Veiligheid
dsi-area-problems = Problemen oplossen
dsi-level-above-basic = meer dan basisvaardigheden
dsi-level-basic = basisvaardigheden
dsi-level-low = laag (4 van de 5 domeinen)
dsi-level-narrow = smal (3 van de 5)
dsi-level-limited = beperkt (2 van de 5)
dsi-level-none = geen (0 of 1 van de 5)
dsi-level-not-yet = nog geen activiteit
dsi-level-not-assessed = niet beoordeeld (geen internet in de laatste 3 maanden)
dsi-not-ability = De indicator telt activiteiten. Hij zegt niet wat u kunt.

## De anderen

dsi-others = En de anderen?
dsi-in-all = U hebt activiteiten in de 5 domeinen.
dsi-not-in-all = U hebt nog niet in alle 5 domeinen activiteiten.
dsi-people-brussels = { $people ->
    [one] In Brussel geldt dat voor ongeveer { $people } op de tien mensen.
   *[other] In Brussel geldt dat voor ongeveer { $people } op de tien mensen.
}
dsi-people-belgium = { $people ->
    [one] In België zijn het er ongeveer { $people } op de tien.
   *[other] In België zijn het er ongeveer { $people } op de tien.
}
dsi-figures = Cijfers: Eurostat, { $years }.
dsi-published = Gepubliceerde cijfers ({ $years })
dsi-percent = % van de 16- tot 74-jarigen
dsi-region-brussels = Brussel
dsi-region-belgium = België
dsi-source = Bron: Eurostat
