### Le bureau de l’animateur : les réglages d’un lieu.

## Ce qui empêche d’aller plus loin

# $count (Number) - how many faults
# $path (String) - a file
error-config = { $count ->
    [one] les réglages ont un problème : « { $path } »
   *[other] les réglages ont { $count } problèmes : « { $path } »
}
error-config-help = corrigez ce fichier, ou mettez-le de côté et lancez `niveau init`
error-no-settings = ce système ne dit pas où ranger les réglages
error-no-settings-help = donnez un fichier avec `--config`
error-nobody-to-ask = personne ne peut répondre ici
# $options (String) - options, listed
error-nobody-to-ask-help = donnez vos réponses par { $options }

## Fautes dans `config.toml`

problem-not-toml = ce texte n’est pas du TOML
    .help = vérifiez ici les guillemets, les crochets et le signe `=`

# $key (String) - a setting
# $nearest (String) - the nearest known setting
# $known (String) - all that are known here
problem-unknown-setting = le réglage `{ $key }` n’existe pas ici
    .help = retirez-le ; sont prévus : { $known }
    .nearest = écrivez `{ $nearest }`, ou retirez ce réglage

# $found (Number) - how many characters or parts there are
# $most (Number) - how many there may be
problem-too-long = c’est trop long : { $found }, pour { $most } au plus
    .help = écrivez plus court

problem-phrase-not-hashed = ce n’est pas une empreinte Argon2
    .help = n’écrivez pas la phrase elle-même : `niveau kiosk --set-phrase` donne la ligne

## Mise en place : `niveau init`

setup-comment = Les réglages de ce lieu. Changez-les ici, ou relancez « niveau init ».
setup-now = Pour le moment :
setup-nothing-yet = Pour le moment : rien.
setup-keep = Entrée garde cette réponse. Un tiret (-) l’efface.
setup-skip = Entrée passe à la suite.
setup-prompt = Votre réponse :
setup-refused = Écrivez votre réponse, ou appuyez sur Entrée.

setup-name = Le nom de votre EPN
setup-name-question = Comment s’appelle votre lieu ? Ce nom se lit sur les résultats.
setup-commune = La commune
setup-commune-question = Où êtes-vous ? Écrivez la commune ou le code postal.
setup-languages = Les langues
setup-languages-question = Dans quelle langue commencer ? Écrivez fr, nl, ou les deux : fr, nl.
setup-languages-refused = Écrivez fr, nl, ou les deux dans votre ordre.
setup-print = L’imprimante
setup-print-question = Quel programme imprime ? Souvent c’est lp. Avec une imprimante précise : lp -d accueil.
setup-hours = Les heures d’ouverture
setup-hours-question =
    Quand êtes-vous ouverts ? Les jours s’écrivent Mo Tu We Th Fr Sa Su.
    Par exemple : `Mo-Fr 09:00-12:00,13:00-17:00; PH off`
    (du lundi au vendredi, fermé les jours fériés).

# $path (String) - a file
setup-written = Réglages écrits dans « { $path } » :
# $path (String) - a file
setup-unchanged = Rien n’a changé dans « { $path } » :
setup-next = Pour commencer avec une personne : niveau quiz

## Aide

help-init = Demande une fois le nom du lieu et ses réglages
    .examples =
        niveau init
        niveau init --commune 1060 --languages fr,nl
    .note = Ce que vous avez écrit à la main dans le fichier reste. Sans terminal, rien n’est demandé.
help-arg-name = Nom du lieu ; vide pour l’effacer
    .value = NOM
help-arg-commune = Commune du lieu, ou son code postal
    .value = COMMUNE
help-arg-languages = Langues des questions, la première d’abord
    .value = LANGUES
help-arg-print_command = Programme qui imprime, avec ses options
    .value = COMMANDE
help-arg-opening_hours = Heures d’ouverture, comme `Mo-Fr 09:00-17:00`
    .value = HEURES
help-arg-config = Fichier des réglages, au lieu du fichier habituel
    .value = FICHIER

## Avant les questions, pour l’animateur

ethics-title = Pour vous, qui accompagnez
ethics-choice = La personne choisit. Elle peut dire non et arrêter.
ethics-why = Dites pourquoi : trouver ensemble l’aide qui convient.
ethics-hands = Laissez-la répondre. Gardez vos mains loin du clavier.
ethics-private = Ne notez ni nom, ni code, ni mot de passe.
ethics-result = Le résultat est à elle. Il ne sert jamais à refuser une aide.
ethics-charter = Voyez aussi la Charte de déontologie de Paradigm et CABAN.

## Avant le résultat

assistance-title = Avant votre résultat
assistance-question = Avez-vous répondu sans aide ? Cela ne change pas votre résultat.
assistance-alone = Oui, sans aide
assistance-with-help = Non, avec de l’aide
assistance-not-said = Je préfère ne pas le dire
results-alone = Vous avez répondu sans aide.
results-with-help = Vous avez répondu avec de l’aide.
# $place (String) - the name of the place
desk-place = Lieu : { $place }

## Un groupe, une personne après l’autre

# $person (String) - whose turn it is
# $of (String) - how many people there are
group-title = Personne { $person } sur { $of }
group-next = Les réponses d’avant ne sont plus à l’écran.
group-stop = s = terminer le groupe
group-finished-title = C’est fini pour cette personne
group-finished = L’écran va être effacé. Notez d’abord ce qui vous sert.
group-clear = Appuyez sur Entrée pour effacer l’écran :
# $done (String) - how many people have a result
# $of (String) - how many people there are
group-done = Groupe terminé : { $done } résultats pour { $of } personnes.
help-arg-people = Un groupe : autant de personnes, l’une après l’autre, sur cet ordinateur
    .value = NOMBRE
    .expects = un nombre de 2 à 100
# $commune (String) - what the settings say
desk-commune-unknown = La commune des réglages n’est pas connue : « { $commune } »
desk-commune-help = corrigez-la avec `niveau init`

## Visite pour un nouvel animateur : `niveau tour`

# $number (String) - which stop
# $of (String) - how many there are
# $title (String) - what it is about
tour-title = Étape { $number } sur { $of } · { $title }
tour-next = Appuyez sur Entrée pour la suite :
tour-end = Appuyez sur Entrée pour terminer :
tour-try = Pour essayer, après la visite :
# $command (String) - what to type
tour-left = Pour reprendre ici : { $command }
# $command (String) - what to type
tour-done = La visite est finie. Pour commencer avec une personne : { $command }

tour-what = Ce que fait niveau
tour-what-text =
    Cette visite dure dix minutes. Vous pouvez l’arrêter et la reprendre.
    Une personne répond à quelques questions. Elle voit ce qu’elle sait déjà.
    Puis elle voit où trouver de l’aide près d’ici.
    Ce n’est pas un examen. Rien n’est envoyé. Tout marche sans internet.
    Aucun nom n’est demandé. Rien n’est gardé si vous ne le choisissez pas.
tour-beside = À côté de la personne
tour-beside-text =
    Avant de commencer, le programme vous rappelle ceci.
    Expliquez d’abord pourquoi vous posez ces questions.
tour-welcome = Le premier écran
tour-welcome-text =
    La personne choisit sa langue. Puis elle lit ceci, ou vous le lisez à voix haute.
    Elle peut changer de langue à chaque question. Ses réponses restent.
tour-question = Une question
tour-question-text =
    Une question par écran. La personne tape un numéro, puis Entrée.
    Le contrôle rapide prend trois minutes : six questions au plus.
    Entrée toute seule n’est jamais une réponse.
tour-keys = Les mêmes touches partout
tour-keys-text =
    n veut dire « je ne sais pas ». Ce n’est pas pire qu’une autre réponse.
    ? explique les mots difficiles. r revient en arrière. s arrête.
    Les chiffres marchent sans la touche majuscule, sur un clavier belge aussi.
    Si la personne se fatigue, arrêtez : elle peut voir son résultat.
tour-result = Le résultat
tour-result-text =
    D’abord les forces, puis la suite. Il n’y a ni note ni pourcentage.
    Un contrôle court donne deux niveaux voisins, et le dit.
tour-talk = En parler
tour-talk-text =
    Commencez par une force. Demandez : « Qu’est-ce qui vous servirait cette semaine ? »
    Le niveau est une estimation. Il ne dit rien de l’intelligence ni du courage.
    Ne comparez pas deux personnes. Ne décidez jamais d’un droit avec ce résultat.
    Proposez une seule prochaine étape, avec un lieu et une personne.
tour-nearby = De l’aide près d’ici
tour-nearby-text =
    Le programme propose des lieux, du plus proche au plus loin.
    Les adresses viennent de sources publiques. Téléphonez avant d’envoyer quelqu’un.
tour-others = À plusieurs, ou sur papier
tour-others-text =
    Un groupe peut passer sur un seul ordinateur, l’un après l’autre.
    L’écran est effacé entre deux personnes. Personne ne voit les réponses d’avant.
    Sans ordinateur, imprimez le questionnaire sur papier.
tour-yours = Chez vous
tour-yours-text =
    Dites une fois le nom, la commune et les langues.
    Chaque commande a son aide, avec des exemples.
    Le guide de l’animateur est dans docs/guide.fr.md.

help-tour = Montre le programme à un nouvel animateur, en dix minutes
    .examples =
        niveau tour
        niveau tour --step 4
help-arg-step = Étape où commencer
    .value = ÉTAPE
    .expects = un nombre de 1 à 10
help-arg-quick = Le contrôle rapide : six questions au plus, trois minutes

## Parler d’un résultat : `niveau explain`

talk-title = Parler de ce résultat
talk-first = À dire d’abord
# $strength (String) - what goes well
talk-strength = « Vous savez déjà ceci : { $strength }. »
talk-tried = « Merci d’avoir essayé. C’est déjà un pas. »
talk-no-level = Il n’y a pas de niveau : trop peu de réponses. Ce n’est pas grave.
talk-ask = Demandez : « Qu’est-ce qui vous servirait cette semaine ? »
talk-sure = Jusqu’où c’est sûr
talk-range = Ce test est court : les deux niveaux sont possibles. N’en choisissez pas un.
talk-between = Les réponses sont entre deux niveaux. N’en choisissez pas un.
talk-fairly = Le niveau est assez sûr, pour ces questions-là, ce jour-là.
talk-likely = Le niveau est probable, sans plus. Le niveau voisin est possible.
talk-alone = La personne a répondu sans aide.
talk-with-help = La personne a été aidée. Le niveau dit ce qui va à deux.
talk-help-unknown = On ne sait pas si quelqu’un a aidé. Demandez-le.
talk-dont-know = Beaucoup de « je ne sais pas » : c’est honnête. Demandez si lire était difficile.
talk-provisional = Les questions sont nouvelles : ce résultat est encore provisoire.
talk-not = À ne pas conclure
talk-no-exam = Ce n’est ni un examen, ni un diplôme, ni le test d’Actiris.
talk-no-right = Il ne décide ni d’un droit, ni d’un emploi, ni d’une place.
talk-no-reading = Lire difficilement n’est pas un manque de compétences numériques.
talk-no-areas = Ce test ne donne pas de niveau par domaine.
talk-offer = À proposer
# $step (String) - what to learn next
talk-step = Une seule chose à la fois, par exemple : { $step }.
talk-person = Proposez une personne et un lieu, pas seulement un site.
# $command (String) - what to type
talk-near = Avec son code postal au lieu de 1060 : { $command }
# $command (String) - what to type
talk-sheet = Une feuille à emporter : { $command }
help-explain = Aide l’animateur à parler d’un résultat
    .examples =
        niveau quiz --output result.json --format json
        niveau explain result.json
