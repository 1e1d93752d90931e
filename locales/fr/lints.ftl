### Les remarques de `niveau bank check --explain` : ce qui est relevé, pourquoi, et un exemple. Pour qui écrit des questions.

# $reason (String) - why it is said
lint-reason = Pourquoi : { $reason }
# $example (String) - what to write instead
lint-example = Exemple : { $example }

lint-sentence-long = une phrase longue
    .reason = Qui lit lentement a oublié le début à la fin de la phrase. Maximum : 12 mots en français, 15 en néerlandais.
    .example = « Amina ouvre le message, lit le lien et appelle sa banque avant de répondre. » → « Amina lit le message. Elle appelle sa banque. »

lint-stem-long = une question longue
    .reason = Une question de plus de 35 mots mesure la mémoire.
    .example = Mettez l’histoire dans un message à lire ; gardez dans la question ce qui est demandé.

lint-why-long = une raison longue
    .reason = Une raison courte reste en tête. Maximum : 20 mots.
    .example = « Un code partagé ouvre votre compte à tout le monde. »

lint-explanation-long = une explication longue
    .reason = Après la réponse, on lit peu. Maximum : 40 mots.
    .example = « L’adresse finit par un autre nom. La vraie banque écrit toujours le même. »

lint-reading-not-marked = beaucoup à lire
    .reason = Lire beaucoup est une difficulté de plus. Au-delà de 90 mots, la question doit le dire.
    .example = Raccourcissez le message, ou écrivez `tags: [heavy_reading]`.

lint-hard-to-read = des mots et des phrases difficiles
    .reason = L’indice compte les syllabes par mot et les mots par phrase (Kandel et Moles 1958, Douma 1960). De 60 à 70, un texte est normal ; plus haut, il est plus facile. Seuil : 70 en français, dont la formule est plus généreuse, et 60 en néerlandais. L’indice ne dit rien du sens.
    .example = « Procéder à la suppression définitive » → « Effacer pour toujours »

lint-long-word = un mot long
    .reason = Un mot long se lit en plusieurs fois. Maximum : 15 lettres en français, 16 en néerlandais. Un mot du glossaire est permis.
    .example = `authentification` → « prouver qui l’on est »

lint-abbreviation-unexplained = un sigle sans explication
    .reason = Qui ne connaît pas le sigle est perdu.
    .example = `EPN` → « espace public numérique (EPN) »

lint-passive = la voix passive
    .reason = Le passif cache qui agit.
    .example = « La lettre est envoyée par la commune. » → « La commune envoie la lettre. »

lint-double-negation = deux fois non
    .reason = Deux négations font une devinette.
    .example = « Lequel n’est pas interdit ? » → « Lequel est permis ? »

lint-shame-word = un mot qui blesse
    .reason = Personne ne doit se sentir petit. Un message montré peut contenir un tel mot : il imite la réalité.
    .example = « un faux site » → « un site imité »

lint-gender-mark = deux genres dans un mot
    .reason = Une synthèse vocale bute sur ces signes, et qui lit lentement aussi.
    .example = `étudiant(e)` → « personne qui étudie » ; `il/elle` → « la personne »

lint-address-unknown = une adresse inventée
    .reason = Une adresse inventée peut appartenir demain à un escroc. `.example` reste libre pour toujours (RFC 2606).
    .example = `www.ma-banque.be` → `www.ma-banque.example`

lint-key-stands-out = une bonne option trop longue
    .reason = Qui ne sait pas choisit la plus longue. Limite : une fois et demie la plus longue des autres, et 15 lettres de plus.
    .example = « Oui » / « Non, car la banque ne demande jamais ce code » → « Oui, tout de suite » / « Non, jamais »

lint-key-longest = la plus longue est trop souvent la bonne
    .reason = Le programme compare avec le hasard : moins d’une chance sur cent.
    .example = Raccourcissez la bonne option dans quelques questions de cette langue.

lint-key-position = la bonne option à la même place
    .reason = Une place préférée se devine. Le programme compare avec le hasard (χ²) : moins d’une chance sur cent.
    .example = `options: [a, b, c, d]` → `options: [c, a, d, b]`

lint-keys-lean = les bonnes options au début ou à la fin
    .reason = Avec plusieurs bonnes options aussi, une place préférée se devine.
    .example = `options: [a, b, c, d]` → `options: [c, a, d, b]`

lint-why-missing = pas de raison
    .reason = La personne doit savoir à quoi cela lui sert.
    .example = `why: "Un code partagé ouvre votre compte à tout le monde."`

lint-explanation-missing = pas d’explication
    .reason = Pour s’exercer, il faut savoir ce qui est juste et à quoi on le voit.
    .example = `explanation: "L’adresse finit par un autre nom."`

lint-superseded = un nom ou un numéro remplacé
    .reason = Beaucoup de pages gardent d’anciens noms et numéros.
    .example = `070 344 344` → `078 170 170` (Card Stop) ; `CIRB` → `Paradigm`

lint-figure-without-source = un chiffre sans source
    .reason = Un chiffre vieillit là où personne ne regarde. Un fait a une source et une date.
    .example = « Card Stop : 078 170 170 » → `facts: [card-stop-number]`

lint-offline-way-missing = aucun moyen sans internet
    .reason = Un service public reste ouvert par téléphone, par courrier et au guichet.
    .example = `offline_alternative: "Allez au guichet de votre commune."`
