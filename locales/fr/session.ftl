### Ce que la personne lit pendant le questionnaire.

session-title = niveau
# $place (String) - which question
# $of (String) - how many there are
session-progress = Question { $place } sur { $of }
# $place (String) - which question
# $of (String) - how many there can be
session-progress-at-most = Question { $place } sur { $of } au plus
# $place (String) - which question
session-progress-open = Question { $place }
session-practice = Une question pour essayer (elle ne compte pas)
session-practice-how = Tapez le numéro de votre réponse. Puis appuyez sur Entrée.
session-more = Appuyez sur Entrée pour la suite :
session-echo = Réponse :
session-dont-know = Je ne sais pas
session-none-of-these = Rien de tout cela
session-choose-language = Choisissez votre langue

## Premier écran : quarante mots au plus.

notice-title = Bienvenue
# $questions (Number) - how many questions there are
notice-what = { $questions ->
    [one] { $questions } question, puis de l’aide près de chez vous.
   *[other] { $questions } questions, puis de l’aide près de chez vous.
}
# $questions (Number) - how many questions there can be
notice-what-at-most = { $questions ->
    [one] { $questions } question au plus, puis de l’aide près de chez vous.
   *[other] { $questions } questions au plus, puis de l’aide près de chez vous.
}
notice-not-exam = C’est une auto-évaluation, pas un examen.
notice-nothing-kept = Rien n’est gardé. Rien n’est envoyé à personne.
notice-kept = Vos réponses sont gardées dans un fichier, sur cet ordinateur. Rien n’est envoyé.
notice-result-kept = Seul votre résultat est gardé, dans un fichier. Rien n’est envoyé.
notice-stop = Vous pouvez arrêter à tout moment.
notice-continue = Appuyez sur Entrée pour commencer :

## Matériel

equipment-title = Votre matériel
equipment-question = Qu’utilisez-vous d’habitude ?
equipment-computer = Un ordinateur
equipment-phone-only = Seulement un GSM ou une tablette
equipment-none = Aucun de ces appareils

## Arrêter

stopping-title = Arrêter ?
stopping-question = Voulez-vous vraiment arrêter ?
stopping-resume = Non, je continue
stopping-results = Oui, je veux voir mon résultat
stopping-leave = Oui, effacez mes réponses
stopping-finish = Oui, j’ai fini

still-there-title = Êtes-vous toujours là ?
still-there-continue = Appuyez sur Entrée pour continuer :

## Ce qu’il faut taper

# $last (String) - the number of the last choice
prompt-one = Votre réponse (1 à { $last }) :
prompt-many = Tous les numéros qui conviennent (par exemple 1 3) :
prompt-order = Tous les numéros, dans l’ordre (par exemple 2 1 3) :
prompt-match = Une lettre pour chaque numéro (par exemple 1b 2a) :
prompt-number = Votre réponse (un nombre) :
# $unit (String) - what is counted
prompt-number-unit = Votre réponse ({ $unit }) :
prompt-where = Code postal, commune ou rue (ou Entrée pour passer) :
prompt-where-here = Code postal, commune ou rue (ou Entrée pour chercher ici) :
prompt-continue = Appuyez sur Entrée pour continuer :
# $last (String) - the number of the last choice
refused-one = Tapez un numéro de 1 à { $last }.
# $last (String) - the number of the last choice
refused-question = Tapez un numéro de 1 à { $last }. Ou n si vous ne savez pas.
# $last (String) - the number of the last choice
refused-many = Tapez un ou plusieurs numéros de 1 à { $last }. Ou n si vous ne savez pas.
# $last (String) - the number of "none of these"
refused-check = Tapez un ou plusieurs numéros. Ou { $last } pour « rien de tout cela ».
# $last (String) - the number of the last choice
refused-order = Tapez chaque numéro de 1 à { $last }, une seule fois. Ou n si vous ne savez pas.
refused-match = Tapez une lettre pour chaque numéro. Ou n si vous ne savez pas.
refused-number = Tapez un nombre, ou n si vous ne savez pas.
refused-continue = Appuyez sur Entrée.
refused-where = Tapez un code postal, une commune ou une rue.

## Les touches qui sont toujours les mêmes

command-dont-know = 0 ou n = je ne sais pas
command-dont-know-number = n = je ne sais pas
command-words = ? = mots difficiles
command-back = r = retour
command-print = p = imprimer
command-stop = s = stop
# $language (String) - the name of the other language
command-language = l = { $language }

## Ce qui est montré avant une question

stimulus-email = E-mail
stimulus-from = De :
stimulus-to = À :
stimulus-subject = Objet :
stimulus-attachments = Pièces jointes :
stimulus-sms = SMS
stimulus-web = Page web
stimulus-address = Adresse :
stimulus-search = Recherche :
stimulus-files = Fichiers
stimulus-folder = dossier
stimulus-dialog = Fenêtre :
stimulus-buttons = Boutons :
stimulus-table = Tableau
stimulus-text = Texte

goodbye-title = Au revoir
goodbye-thanks = Merci d’avoir pris le temps.
goodbye-nothing-kept = Rien n’a été gardé.
goodbye-kept = Vos réponses restent dans le fichier choisi.
goodbye-result-kept = Votre résultat est dans le fichier choisi.

words-title = Mots difficiles
words-back = Appuyez sur Entrée pour revenir :
