### Oefenen: dezelfde vragen, met uitleg, zonder niveau.

practice-title = Oefenen
practice-what = U antwoordt en leest daarna een korte uitleg.
practice-no-level = Niets telt mee. Er is geen niveau.
practice-module = Welk thema wilt u bekijken?
practice-all = Alle thema’s, van gemakkelijk naar moeilijk
practice-right = Ja, dat klopt
practice-together = We bekijken het samen
practice-answer = Het antwoord
practice-next = Druk op Enter voor de volgende vraag:
practice-after = U kunt een thema altijd opnieuw doen, met of zonder hulp.
practice-done = { $questions ->
    [one] U hebt { $questions } vraag bekeken.
   *[other] U hebt { $questions } vragen bekeken.
}
error-module = er zijn geen vragen over het thema “{ $module }”; kies uit: { $modules }

module-admin = Overheid en openbare diensten
module-identity = De identiteitskaart en digitale sleutels
module-bank = De bank en betalen
module-health = Gezondheid
module-work = Werk
module-school = School
module-mobility = Zich verplaatsen
module-communication = Berichten en gesprekken
module-search = Zoeken en artificiële intelligentie
module-security = Veiligheid en fraude
module-privacy = Privacy
module-devices = Toestellen en bestanden
module-accessibility = Toegankelijkheid
module-moving = Verhuizen
module-youth = Jongeren
