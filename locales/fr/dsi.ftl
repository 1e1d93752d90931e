### L’indicateur européen : ce que la personne a fait, jamais ce qu’elle sait.

dsi-no-internet = Vous n’avez pas utilisé internet ces trois derniers mois. C’est le cas d’autres personnes aussi. Quelqu’un peut vous aider à essayer.
# $areas (Number) - in how many areas something was done
# $of (String) - how many areas there are
dsi-areas = { $areas ->
    [one] Vous avez fait des activités dans { $areas } domaine sur { $of }.
   *[other] Vous avez fait des activités dans { $areas } domaines sur { $of }.
}
dsi-none-yet = Vous avez répondu : c’est déjà un pas.
dsi-not-all-asked = Vous n’avez pas vu toutes les questions.
dsi-already = Ce que vous faites déjà
# $done (Number) - how many activities were done
# $of (String) - how many there are
dsi-done = { $done ->
    [one] { $done } activité sur { $of }
   *[other] { $done } activités sur { $of }
}
dsi-not-yet = Pas encore ces trois derniers mois
dsi-plain-information = chercher et vérifier des informations
dsi-plain-communication = communiquer avec d’autres
dsi-plain-content = créer des textes, des tableaux, des images
dsi-plain-safety = protéger vos données
dsi-plain-problems = régler vos affaires et apprendre en ligne

## Les mots de l’indicateur

dsi-indicator = Compétences selon l’indicateur d’Eurostat
dsi-overall = Ensemble
dsi-area-information = Information
dsi-area-communication = Communication et collaboration
dsi-area-content = Création de contenu
dsi-area-safety = Sécurité
dsi-area-problems = Résolution de problèmes
dsi-level-above-basic = supérieures aux compétences de base
dsi-level-basic = de base
dsi-level-low = faibles (4 domaines sur 5)
dsi-level-narrow = étroites (3 sur 5)
dsi-level-limited = limitées (2 sur 5)
dsi-level-none = aucune (0 ou 1 sur 5)
dsi-level-not-yet = pas encore d’activité
dsi-level-not-assessed = non évaluées (pas d’internet depuis 3 mois)
dsi-not-ability = L’indicateur compte des activités. Il ne dit pas ce que vous savez faire.

## Les autres

dsi-others = Et les autres ?
dsi-in-all = Vous avez des activités dans les 5 domaines.
dsi-not-in-all = Vous n’avez pas encore d’activités dans les 5 domaines.
# $people (Number) - how many people out of ten
dsi-people-brussels = { $people ->
    [one] À Bruxelles, environ { $people } personne sur dix est dans ce cas.
   *[other] À Bruxelles, environ { $people } personnes sur dix sont dans ce cas.
}
# $people (Number) - how many people out of ten
dsi-people-belgium = { $people ->
    [one] En Belgique, c’est environ { $people } personne sur dix.
   *[other] En Belgique, c’est environ { $people } personnes sur dix.
}
# $years (String) - the years of the figures
dsi-figures = Chiffres : Eurostat, { $years }.
# $years (String) - the years of the figures
dsi-published = Chiffres publiés ({ $years })
dsi-percent = % des 16-74 ans
dsi-region-brussels = Bruxelles
dsi-region-belgium = Belgique
dsi-source = Source : Eurostat
