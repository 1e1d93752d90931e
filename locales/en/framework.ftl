### Names of the DigComp 3.0 framework, and plain phrases to say them.
### Source of the names: Cosgrove & Cachia, DigComp 3.0, 2025 (CC BY 4.0).

## Areas: the official name, then what the person can do (after “You can”).

area-1 = Information search, evaluation and management
    .plain = find and sort information
area-2 = Communication and collaboration
    .plain = keep in touch and work with others
area-3 = Content creation
    .plain = make texts and pictures
area-4 = Safety, wellbeing and responsible use
    .plain = stay safe online
area-5 = Problem identification and solving
    .plain = find a way out when something does not work

## Competences.

competence-1-1 = Browsing, searching and filtering information
competence-1-2 = Evaluating information
competence-1-3 = Managing information
competence-2-1 = Interacting through and with digital technologies
competence-2-2 = Sharing through digital technologies
competence-2-3 = Engaging in citizenship through digital technologies
competence-2-4 = Collaborating through digital technologies
competence-2-5 = Digital behaviour
competence-2-6 = Managing digital identity
competence-3-1 = Developing digital content
competence-3-2 = Integrating and re-elaborating digital content
competence-3-3 = Copyright and licences
competence-3-4 = Computational thinking and programming
competence-4-1 = Protecting devices
competence-4-2 = Protecting personal data and privacy
competence-4-3 = Supporting wellbeing
competence-4-4 = Environmental impacts of digital technologies
competence-5-1 = Identifying and solving technical problems
competence-5-2 = Identifying needs and digital technological responses
competence-5-3 = Identifying creative solutions using digital technologies
competence-5-4 = Identifying and addressing digital competence needs

## Reported levels: the name, then a sentence.

level-first-steps = First steps
    .sentence = You are beginning, at your own pace.
level-basic = Basic
    .sentence = You do simple things, sometimes with a little help.
level-intermediate = Intermediate
    .sentence = You manage everyday tasks without help.
level-advanced = Advanced
    .sentence = You deal with tricky situations. You can help others.
