### Interface : ce que la personne lit à l’écran.
### Phrases de 12 mots au plus, « vous », sans jargon ni reproche.

language-name = Français
