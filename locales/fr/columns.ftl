### Ce que sont les colonnes d’un fichier de réponses, et pourquoi. Pour les personnes qui traitent des fichiers.

columns-column = colonne
columns-is = ce que c’est
columns-because = pourquoi

# $item (String) - the id of an item
column-item = la question { $item }
# $option (String) - the id of an option
# $item (String) - the id of an item
column-option = l’option { $option } de { $item }
# $place (String) - a place, from 1
# $item (String) - the id of an item
column-place = la place { $place } de { $item }
# $item (String) - the id of an item
column-dont-know = « je ne sais pas » à { $item }
# $name (String) - a variable of a survey
column-variable = la variable { $name }
column-id = l’identifiant
# $kind (String) - what it tells
column-personal = donnée personnelle : { $kind }
column-kept = gardée
column-used = utilisée
column-ignored = laissée de côté
column-unmapped = pas reconnue

column-why-name = c’est son nom
column-why-spelling = c’est son nom, écrit autrement
column-why-group = son nom suit celui d’un groupe
column-why-part = l’en-tête contient son nom ou son texte
# $language (String) - fr, nl or en
column-why-text = c’est le texte de la question ({ $language })
column-why-long-text = l’en-tête contient le texte de la question
# $column (String) - a heading
column-why-beside = la colonne « { $column } » donne le texte de la question
column-why-answers = les réponses sont les options de cette seule question
column-why-mapping = le fichier de correspondance le dit
column-why-asked = demandé en ligne de commande
column-why-tool = les outils de formulaires l’appellent ainsi
column-why-heading = l’en-tête le dit
column-why-cells = les cases le montrent
column-why-summary = résumé : les colonnes des options comptent
column-why-other-text = texte libre à côté des options
column-why-not-scored = cette question ne compte pas
column-why-ambiguous = plusieurs questions ont ce texte
column-why-name-elsewhere = une autre colonne porte exactement ce nom
column-why-nothing = rien ne le dit

personal-name = nom
personal-email = adresse e-mail
personal-phone = téléphone
personal-ip = adresse IP
personal-national-number = numéro national
personal-address = adresse
personal-birth-date = date de naissance
personal-location = lieu
personal-account = compte d’utilisateur

note-windows-1252 = Le texte n’est pas en UTF-8. Il est lu comme Windows-1252.
note-utf16 = Le texte est en UTF-16.
# $line (String) - a line number
note-second-heading = La ligne { $line } répète les en-têtes : elle n’est pas comptée.
# $column (String) - a heading
note-codes-are-places = « { $column } » contient des codes : le 2 est la deuxième option.
# $first (String) - a heading
# $second (String) - a heading
note-two-columns = « { $first } » et « { $second } » sont la même question. Si elles diffèrent, la ligne est refusée.
# $column (String) - a heading
note-summary-left = « { $column } » résume d’autres colonnes : celles des options comptent.
# $column (String) - a heading
note-other-text-left = « { $column } » est un texte libre : il ne compte pas.
# $column (String) - a heading
note-personal-id = L’identifiant « { $column } » est une donnée personnelle.
# $column (String) - a heading
note-repaired = « { $column } » a des accents abîmés : ils sont réparés.
# $column (String) - a heading
# $item (String) - the id of an item
note-by-answers = « { $column } » est lue comme { $item }, d’après ses seules réponses.
