### Les fichiers de réponses : ce qui ne peut pas être lu, et quoi faire.

problem-responses-encoding = cette case n’est pas en UTF-8
    .help = enregistrez la feuille sous « CSV UTF-8 »

# $found (String) - xlsx, ods or xls
problem-responses-spreadsheet = c’est un classeur { $found }, pas du texte
    .help = dans Excel : « Fichier », « Enregistrer sous », puis « CSV UTF-8 (délimité par des virgules) »

# $found (String) - zip, gzip or zstd
problem-responses-compressed = c’est un fichier compressé ({ $found })
    .help = décompressez-le d’abord, puis donnez le fichier qu’il contient

# $found (String) - PDF, HTML or XML
problem-responses-not-a-table = c’est un document { $found }, pas un tableau de réponses
    .help = exportez les réponses de votre outil de formulaires en CSV

problem-parquet-truncated = le fichier Parquet n’est pas complet
    .help = copiez-le ou exportez-le une nouvelle fois
# $reason (String) - what was met, in English
problem-parquet-unreadable = le fichier Parquet ne peut pas être lu : { $reason }
    .help = exportez-le une nouvelle fois, ou passez par CSV
problem-no-heading = le fichier est vide
    .help = écrivez les noms des colonnes à la première ligne

problem-no-items = aucune colonne n’est une question
    .help = donnez aux colonnes les noms de questions que montre `niveau bank list`

# $column (String) - the name of a column
problem-duplicate-column = la colonne `{ $column }` apparaît deux fois
    .help = retirez-en une, ou donnez-lui un autre nom

# $found (Number) - how many columns there are
# $limit (Number) - how many are read
problem-too-many-columns = le fichier a { $found } colonnes ; le maximum est { $limit }
    .help = gardez les questions et les groupes, une colonne chacun

# $limit (String) - a size
problem-row-too-long = cette ligne dépasse { $limit } ; la suite n’a pas été lue
    .help = cherchez dans cette ligne un guillemet qui ne se ferme pas
# $limit (String) - a size
problem-row-passed-over = cette ligne dépasse { $limit } : elle est laissée de côté
    .help = cherchez dans cette ligne un guillemet qui ne se ferme pas

# $column (String) - the name of an item
# $found (String) - what the cell holds
# $example (String) - a cell that would be right
problem-not-an-answer = `{ $found }` n’est pas une réponse à la question `{ $column }`
    .help = écrivez par exemple `{ $example }`, ou `dont_know` ; question pas vue : laissez vide

# $column (String) - the name of a column
# $other (String) - the name of another column
problem-answers-differ = les colonnes `{ $column }` et `{ $other }` répondent différemment à la même question
    .help = gardez une des deux réponses, et videz l’autre case

# $column (String) - the name of a column
# $found (String) - what the cell holds
problem-not-a-mark = `{ $found }` ne dit ni oui ni non, dans la colonne `{ $column }`
    .help = écrivez `1` si l’option est choisie, sinon `0`

# $column (String) - the name of a column
# $found (String) - what the cell holds
# $most (Number) - the highest code
problem-not-a-code = `{ $found }` n’est pas un code de la variable `{ $column }`
    .help = écrivez un nombre entier de 0 à { $most }, ou rien

# $reason (String) - what the JSON reader says
problem-not-a-record = cette ligne n’est pas un objet JSON de réponses : { $reason }
    .help = écrivez un objet par ligne, par exemple `{"{"}"id": "7", "info-search": "b"{"}"}`
problem-records-in-one-list = c’est une seule liste JSON
    .help = écrivez un objet par ligne, sans crochets

# $id (String) - who the person is
problem-person-again = `{ $id }` revient après les lignes d’une autre personne
    .help = triez le fichier par personne

# $column (String) - the name of an item
# $found (String) - what the cell holds
# $most (Number) - the highest credit
problem-not-a-credit = `{ $found }` n’est pas un nombre de points possible pour la question `{ $column }`
    .help = écrivez un nombre entier de 0 à { $most }, ou rien

# $column (String) - the name of a column
# $found (String) - what the cell holds
problem-not-a-weight = `{ $found }` n’est pas un poids, dans la colonne `{ $column }`
    .help = écrivez un nombre à partir de 0, par exemple `1.5`

# $column (String) - the name of a column
# $found (String) - what the cell holds
problem-column-not-credits = la colonne `{ $column }` n’est pas comptée comme question : elle contient `{ $found }`
    .help = corrigez cette case, si la colonne est une question
