### Practice: the same questions, with an explanation, without a level.

practice-title = Practice
practice-what = You answer, then you read a short explanation.
practice-no-level = Nothing is counted. There is no level.
practice-module = Which theme would you like?
practice-all = All themes, from easy to hard
practice-right = Yes, that is it
practice-together = Let us look at it together
practice-answer = The answer
practice-next = Press Enter for the next question:
practice-after = Take up a theme again whenever you like, with or without help.
practice-done = { $questions ->
    [one] You looked at { $questions } question.
   *[other] You looked at { $questions } questions.
}
error-module = there are no questions on the theme “{ $module }”; choose from { $modules }

module-admin = Public services
module-identity = Identity card and digital keys
module-bank = Bank and payments
module-health = Health
module-work = Work
module-school = School
module-mobility = Getting around
module-communication = Messages and calls
module-search = Search and artificial intelligence
module-security = Safety and fraud
module-privacy = Privacy
module-devices = Devices and files
module-accessibility = Accessibility
module-moving = Moving house
module-youth = Young people
