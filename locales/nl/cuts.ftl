### `niveau cuts`: de grenzen van een jury, en het boekje dat ze doorbladert. Voor specialisten.

cuts-title = Grenzen volgens de methode { $method }
cuts-panel = { $count ->
    [one] { $count } jurylid in ronde { $round }, de laatste, die telt. Talen: { $languages }.
   *[other] { $count } juryleden in ronde { $round }, de laatste, die telt. Talen: { $languages }.
}
cuts-response-probability = Responskans: { $chance }. De grens is het gemiddelde van de jury.
cuts-sums = Gemiddelde, mediaan en standaardafwijking zijn verwachte aantallen juiste antwoorden.
cuts-round = ronde
cuts-judges = jury
cuts-cut = vanaf
cuts-theta = grens (θ)
cuts-standard-error = st.fout
cuts-mean = gemiddelde
cuts-median = mediaan
cuts-deviation = st.afw.
cuts-paste = Neem dit over in bank.yaml, in plaats van `cuts`:
cuts-written = De tabel staat in “{ $path }”.

## Het boekje van de jury

booklet-title = Boekje met de vragen, van makkelijk naar moeilijk
booklet-order = De vragen staan van makkelijk naar moeilijk.
booklet-person = Denk bij elk niveau aan iemand die het net haalt.
booklet-last = Noteer de laatste vraag die deze persoon nog kent, met een kans van { $chance }.
booklet-guess = Kennen betekent het antwoord weten, niet gokken.
booklet-alone = Beslis eerst alleen. Daarna praat u erover met de andere juryleden.
booklet-mine = Mijn drie vragen
booklet-map = Plan van het boekje
booklet-leader = Voor wie de jury leidt. In het bestand van de jury staat de naam van de vraag.
booklet-page = plaats
booklet-location = plaats op de schaal (θ)
