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
    .help = n’écrivez pas la phrase elle-même ; son empreinte commence par `$argon2`

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
