### Voor de begeleider, op het geschreven blad: wat opvalt aan de antwoorden, zonder verdenking.

remarks-title = Voor de begeleider
remarks-unexpected = Moeilijke vragen lukten hier beter dan makkelijke. Dat gebeurt: moe, gehaast, of ergens heel sterk in.
remarks-all-dont-know = Alle antwoorden zijn “Ik weet het niet”. Probeer misschien samen enkele vragen.
remarks-all-first = Alle gekozen antwoorden zijn het eerste dat er stond. Lees misschien samen enkele vragen opnieuw.
remarks-all-at-place = Alle gekozen antwoorden staan op plaats { $place }. Lees misschien samen enkele vragen opnieuw.
remarks-level-stays = Het niveau blijft hetzelfde.
