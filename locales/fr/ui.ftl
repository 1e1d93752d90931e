### Interface : ce que la personne lit à l’écran.
### Phrases de 12 mots au plus, « vous », sans jargon ni reproche.

language-name = Français

# $items (String) - all but the last, already joined by commas
# $last (String) - the last
ui-list = { $items } et { $last }
