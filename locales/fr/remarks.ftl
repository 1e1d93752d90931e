### Pour l’animateur, sur la feuille écrite : ce que les réponses ont de particulier, sans soupçon.

remarks-title = Pour l’animateur
remarks-unexpected = Des questions difficiles sont ici mieux réussies que des faciles. Cela arrive : fatigue, hâte, ou un point fort particulier.
remarks-all-dont-know = Toutes les réponses sont « Je ne sais pas ». Essayez peut-être quelques questions ensemble.
remarks-all-first = Toutes les réponses choisies sont la première proposée. Relisez peut-être quelques questions ensemble.
# $place (Number) - the place of an option, from 2
remarks-all-at-place = Toutes les réponses choisies sont à la place { $place }. Relisez peut-être quelques questions ensemble.
remarks-level-stays = Le niveau reste le même.
