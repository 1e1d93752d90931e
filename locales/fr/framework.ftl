### Noms du référentiel DigComp 3.0 et phrases simples pour les dire.
### Les noms français sont proposés par ce projet : aucune traduction officielle n’existe encore.

## Domaines : le nom officiel, puis ce que la personne sait faire (après « Vous savez »).

area-1 = Recherche, évaluation et gestion de l’information
    .plain = chercher et trier des informations
area-2 = Communication et collaboration
    .plain = communiquer et travailler avec d’autres
area-3 = Création de contenu
    .plain = créer des textes et des images
area-4 = Sécurité, bien-être et usage responsable
    .plain = vous protéger en ligne
area-5 = Identification et résolution de problèmes
    .plain = trouver une solution quand quelque chose bloque

## Compétences.

competence-1-1 = Naviguer, rechercher et filtrer l’information
competence-1-2 = Évaluer l’information
competence-1-3 = Gérer l’information
competence-2-1 = Interagir au moyen et à l’aide des technologies numériques
competence-2-2 = Partager au moyen des technologies numériques
competence-2-3 = Exercer sa citoyenneté au moyen des technologies numériques
competence-2-4 = Collaborer au moyen des technologies numériques
competence-2-5 = Comportement numérique
competence-2-6 = Gérer son identité numérique
competence-3-1 = Produire du contenu numérique
competence-3-2 = Intégrer et retravailler du contenu numérique
competence-3-3 = Droit d’auteur et licences
competence-3-4 = Pensée informatique et programmation
competence-4-1 = Protéger ses appareils
competence-4-2 = Protéger les données personnelles et la vie privée
competence-4-3 = Favoriser le bien-être
competence-4-4 = Effets du numérique sur l’environnement
competence-5-1 = Identifier et résoudre des problèmes techniques
competence-5-2 = Identifier des besoins et des réponses technologiques numériques
competence-5-3 = Identifier des solutions créatives à l’aide des technologies numériques
competence-5-4 = Identifier et combler ses besoins en compétences numériques

## Niveaux annoncés : le nom, puis une phrase.

level-first-steps = Premiers pas
    .sentence = Vous commencez, à votre rythme.
level-basic = Élémentaire
    .sentence = Vous faites des choses simples, avec un peu d’aide parfois.
level-intermediate = Intermédiaire
    .sentence = Vous vous débrouillez sans aide pour les tâches courantes.
level-advanced = Avancé
    .sentence = Vous réglez des situations compliquées. Vous pouvez aider les autres.
