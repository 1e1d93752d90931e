### Un questionnaire sur papier : les feuilles de la personne, puis celle de l’animateur.

## Les feuilles de la personne

paper-title = Vos questions sur papier
paper-no-name = N’écrivez pas votre nom.
paper-time = Prenez le temps qu’il vous faut.
paper-dont-know = Vous ne savez pas ? Cochez « Je ne sais pas ». C’est permis.
paper-read = Quelqu’un peut vous lire les questions.
paper-one = Cochez une seule case :
paper-many = Cochez toutes les cases qui conviennent :
paper-order = Écrivez les lettres dans le bon ordre :
paper-match = Écrivez une lettre après chaque numéro :
paper-number = Écrivez un nombre :
paper-give = Regardez le résultat avec la personne qui vous aide. Puis reprenez vos feuilles.

## La feuille de l’animateur

paper-key-title = Pour l’animateur : réponses attendues et niveaux
paper-key-hide = Gardez cette feuille pour vous.
paper-key-count = Comptez 1 quand la réponse est exactement celle-ci.
paper-key-zero = « Je ne sais pas » et une question sans réponse comptent 0.
# $least (Number) - how many answers are needed
paper-key-minimum = { $least ->
    [one] Il faut au moins { $least } question répondue. Sinon, ne dites pas de niveau.
   *[other] Il faut au moins { $least } questions répondues. Sinon, ne dites pas de niveau.
}
paper-keys = Réponses attendues
# $low (String) - a number
# $high (String) - a number
paper-range = de { $low } à { $high }
paper-table-title = Du nombre de bonnes réponses au niveau
paper-table-right = justes
paper-table-say = niveau à dire
paper-table-chance = chances
paper-table-ability = θ ± marge
# $percent (String) - a number
paper-percent = { $percent } %
paper-table-meaning = « Chances » : la probabilité que ce niveau soit le bon. « θ » : l’aptitude mesurée.
paper-table-say-words = Dites le niveau avec des mots, jamais avec un nombre. Commencez par ce qui est réussi.
