### Les fichiers de réponses : ce qui ne peut pas être lu, et quoi faire.

problem-responses-encoding = ce texte n’est pas en UTF-8
    .help = enregistrez la feuille sous « CSV UTF-8 »

problem-no-heading = le fichier est vide
    .help = écrivez les noms des colonnes à la première ligne

problem-no-items = aucune colonne n’est une question
    .help = donnez aux colonnes les noms de questions que montre `niveau bank list`

# $column (String) - the name of a column
problem-duplicate-column = la colonne `{ $column }` est là deux fois
    .help = retirez-en une, ou donnez-lui un autre nom

# $found (Number) - how many columns there are
# $limit (Number) - how many are read
problem-too-many-columns = le fichier a { $found } colonnes, plus que { $limit }
    .help = gardez les questions et les groupes, une colonne chacun

# $limit (String) - a size
problem-row-too-long = cette ligne dépasse { $limit } ; la suite n’a pas été lue
    .help = cherchez dans cette ligne un guillemet qui ne se ferme pas

# $column (String) - the name of an item
# $found (String) - what the cell holds
# $example (String) - a cell that would be right
problem-not-an-answer = `{ $found }` n’est pas une réponse à la question `{ $column }`
    .help = écrivez `{ $example }`, par exemple, ou `dont_know` ; rien, si elle n’a pas été vue

# $column (String) - the name of an item
# $found (String) - what the cell holds
# $most (Number) - the highest credit
problem-not-a-credit = `{ $found }` n’est pas un nombre de points de la question `{ $column }`
    .help = écrivez un nombre entier de 0 à { $most }, ou rien

# $column (String) - the name of a column
# $found (String) - what the cell holds
problem-not-a-weight = `{ $found }` n’est pas un poids, dans la colonne `{ $column }`
    .help = écrivez un nombre à partir de 0, par exemple `1.5`

# $column (String) - the name of a column
# $found (String) - what the cell holds
problem-column-not-credits = la colonne `{ $column }` n’est pas comptée comme question : elle contient `{ $found }`
    .help = corrigez cette case, si la colonne est une question
