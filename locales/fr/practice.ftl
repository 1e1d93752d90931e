### S’exercer : les mêmes questions, avec une explication, sans niveau.

practice-title = S’exercer
practice-what = Vous répondez, puis vous lisez une courte explication.
practice-no-level = Rien n’est compté. Il n’y a pas de niveau.
practice-module = Quel thème voulez-vous voir ?
practice-all = Tous les thèmes, des questions faciles aux plus difficiles
practice-right = Oui, c’est bien cela
practice-together = Regardons ensemble
practice-answer = La réponse
practice-next = Appuyez sur Entrée pour la question suivante :
practice-after = Refaites un thème quand vous voulez, avec ou sans aide.
# $questions (Number) - how many questions were looked at
practice-done = { $questions ->
    [one] Vous avez regardé { $questions } question.
   *[other] Vous avez regardé { $questions } questions.
}
# $module (String) - what was asked
# $modules (String) - those there are
error-module = il n’y a pas de questions sur le thème « { $module } » ; choisissez : { $modules }

module-admin = L’administration et les services publics
module-identity = La carte d’identité et les clés numériques
module-bank = La banque et les paiements
module-health = La santé
module-work = Le travail
module-school = L’école
module-mobility = Les déplacements
module-communication = Les messages et les appels
module-search = La recherche et l’intelligence artificielle
module-security = La sécurité et les fraudes
module-privacy = La vie privée
module-devices = Les appareils et les fichiers
module-accessibility = L’accessibilité
module-moving = Le déménagement
module-youth = Les jeunes
