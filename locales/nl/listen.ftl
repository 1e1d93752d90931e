### Voorlezen.

command-listen = v = voorlezen
listen-silent = Voorlezen werkt hier niet. Het programma “{ $program }” ontbreekt of antwoordt niet. De vragen gaan verder zonder stem.
