### A questionnaire on paper: the sheets of the person, then that of the animator.

## The sheets of the person

paper-title = Your questions on paper
paper-no-name = Do not write your name.
paper-time = Take the time you need.
paper-dont-know = You do not know? Tick “I don’t know”. That is fine.
paper-read = Somebody may read the questions to you.
paper-one = Tick one box:
paper-many = Tick every box that fits:
paper-order = Write the letters in the right order:
paper-match = Write a letter after each number:
paper-number = Write a number:
paper-give = Look at the result with the person who helps you. Then take your sheets home.

## The sheet of the animator

paper-key-title = For the animator: expected answers and levels
paper-key-hide = Keep this sheet to yourself.
paper-key-count = Count 1 when the answer is exactly this.
paper-key-zero = “I don’t know” and a question without an answer count 0.
paper-key-minimum = { $least ->
    [one] At least { $least } question must be answered. Otherwise say no level.
   *[other] At least { $least } questions must be answered. Otherwise say no level.
}
paper-keys = Expected answers
paper-range = from { $low } to { $high }
paper-table-title = From the number of right answers to the level
paper-table-right = right
paper-table-say = what to say
paper-table-chance = chance
paper-table-ability = θ ± margin
paper-percent = { $percent } %
paper-table-meaning = “Chance”: the probability that this level holds. “θ”: the measured ability.
paper-table-say-words = Say the level in words, never as a number. Begin with what went well.
