### The remarks of `niveau bank check --explain`: what is found, why, and an example. For people who write questions.

lint-reason = Why: { $reason }
lint-example = Example: { $example }

lint-sentence-long = a long sentence
    .reason = Somebody who reads slowly has forgotten the beginning at the end. At most 12 words in French, 15 in Dutch.
    .example = “Amina opens the message, reads the link and calls her bank before she gives any answer at all.” → “Amina reads the message. She calls her bank.”

lint-stem-long = a long question
    .reason = A question of more than 35 words measures memory.
    .example = Put the story in a message to read; keep in the question only what is asked.

lint-why-long = a long reason
    .reason = A short reason is kept in mind. At most 20 words.
    .example = “A shared code opens your account to everybody.”

lint-explanation-long = a long explanation
    .reason = After the answer people read little. At most 40 words.
    .example = “The address ends in another name. The real bank always writes the same one.”

lint-reading-not-marked = much to read
    .reason = Reading much is one more difficulty. Above 90 words the item has to say so.
    .example = Shorten the message, or write `tags: [heavy_reading]`.

lint-hard-to-read = hard words and sentences
    .reason = The index counts syllables a word and words a sentence (Kandel & Moles 1958, Douma 1960). From 60 to 70 a text is standard; higher is easier. Limit: 60 in Dutch, and 70 in French, where the formula is milder. The index says nothing of the sense.
    .example = “Proceed to definitive deletion” → “Delete for ever”

lint-long-word = a long word
    .reason = A long word is read in several goes. At most 15 letters in French, 16 in Dutch. A word of the glossary is allowed.
    .example = `authentication` → “proving who you are”

lint-abbreviation-unexplained = an abbreviation without its words
    .reason = Somebody who does not know it is lost.
    .example = `DPO` → “data protection officer (DPO)”

lint-passive = the passive voice
    .reason = The passive hides who acts.
    .example = “The letter is sent by the town.” → “The town sends the letter.”

lint-double-negation = no twice
    .reason = Two negations make a riddle.
    .example = “Which one is not forbidden?” → “Which one is allowed?”

lint-shame-word = a word that hurts
    .reason = Nobody should feel small. A message that is shown may hold such a word: it imitates reality.
    .example = “a wrong answer” → “another answer”

lint-gender-mark = two genders in one word
    .reason = A screen reader stumbles over such signs, and so does a slow reader.
    .example = `he/she` → “that person”; `actor/actress` → “actors”

lint-address-unknown = an invented address
    .reason = An invented address may be a fraudster’s tomorrow. `.example` stays free for ever (RFC 2606).
    .example = `www.my-bank.be` → `www.my-bank.example`

lint-key-stands-out = a right option that is too long
    .reason = Whoever does not know takes the longest. Limit: one and a half times the longest other one, and 15 letters more.
    .example = “Yes” / “No, because the bank never asks for that code” → “Yes, at once” / “No, never”

lint-key-longest = the longest is the right one too often
    .reason = The program compares with chance: less than one in a hundred.
    .example = Shorten the right option in some items of that language.

lint-key-position = the right option at the same place
    .reason = A favourite place can be guessed. The program compares with chance (χ²): less than one in a hundred.
    .example = `options: [a, b, c, d]` → `options: [c, a, d, b]`

lint-keys-lean = the right options at the beginning or the end
    .reason = With several right options too, a favourite place can be guessed.
    .example = `options: [a, b, c, d]` → `options: [c, a, d, b]`

lint-why-missing = no reason
    .reason = The person should know what it is good for.
    .example = `why: "…"`

lint-explanation-missing = no explanation
    .reason = Whoever practises wants to know what is right and how one can see it.
    .example = `explanation: "…"`

lint-superseded = a name or number that was replaced
    .reason = Many pages keep old names and numbers.
    .example = `070 344 344` → `078 170 170` (Card Stop); `CIBG` → `Paradigm`

lint-figure-without-source = a figure without source
    .reason = A figure goes out of date where nobody looks. A fact has a source and a date.
    .example = “Card Stop: 078 170 170” → `facts: [card-stop-number]`

lint-offline-way-missing = no way without the internet
    .reason = A public service stays open by phone, by post and at a counter.
    .example = `offline_alternative: "…"`
