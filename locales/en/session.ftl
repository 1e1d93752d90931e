### What a person reads during the questions.

session-title = niveau
session-progress = Question { $place } of { $of }
session-progress-at-most = Question { $place } of { $of } at most
session-progress-open = Question { $place }
session-practice = A question to try (it does not count)
session-practice-how = Type the number of your answer. Then press Enter.
session-more = Press Enter to read on:
session-echo = Answer:
session-dont-know = I don’t know
session-none-of-these = None of these
session-choose-language = Choose your language

## First screen: forty words at most.

notice-title = Welcome
notice-what = { $questions ->
    [one] { $questions } question, then help near you.
   *[other] { $questions } questions, then help near you.
}
notice-what-at-most = { $questions ->
    [one] { $questions } question at most, then help near you.
   *[other] { $questions } questions at most, then help near you.
}
notice-not-exam = This is a self-assessment, not an exam.
notice-nothing-kept = Nothing is kept. Nothing is sent to anybody.
notice-kept = Your answers are kept in a file on this computer. Nothing is sent.
notice-result-kept = Only your result is kept, in a file. Nothing is sent.
notice-stop = You can stop at any moment.
notice-continue = Press Enter to begin:

## Equipment

equipment-title = Your equipment
equipment-question = What do you usually use?
equipment-computer = A computer
equipment-phone-only = Only a phone or a tablet
equipment-none = None of these

## Stopping

stopping-title = Stop?
stopping-question = Do you really want to stop?
stopping-resume = No, I go on
stopping-results = Yes, I want to see my result
stopping-leave = Yes, erase my answers
stopping-finish = Yes, I am done

still-there-title = Are you still there?
still-there-continue = Press Enter to go on:

## What to type

prompt-one = Your answer (1 to { $last }):
prompt-many = All numbers that fit (for example 1 3):
prompt-order = All numbers, in order (for example 2 1 3):
prompt-match = A letter for each number (for example 1b 2a):
prompt-number = Your answer (a number):
prompt-number-unit = Your answer ({ $unit }):
prompt-where = Postcode, commune or street (or Enter to skip):
prompt-where-here = Postcode, commune or street (or Enter to look here):
prompt-continue = Press Enter to go on:
refused-one = Type a number from 1 to { $last }.
refused-question = Type a number from 1 to { $last }, or n if you don’t know.
refused-many = Type one or more numbers from 1 to { $last }. Or n if you don’t know.
refused-check = Type one or more numbers. Or { $last } for “none of these”.
refused-order = Type each number from 1 to { $last } once. Or n if you don’t know.
refused-match = Type a letter for each number. Or n if you don’t know.
refused-number = Type a number, or n if you don’t know.
refused-continue = Press Enter.
refused-where = Type a postcode, a commune or a street.

## The keys that are always the same

command-dont-know = 0 or n = I don’t know
command-dont-know-number = n = I don’t know
command-words = ? = hard words
command-back = r = back
command-print = p = print
command-stop = s = stop
command-language = l = { $language }

## What is shown before a question

stimulus-email = E-mail
stimulus-from = From:
stimulus-to = To:
stimulus-subject = Subject:
stimulus-attachments = Attachments:
stimulus-sms = Text message
stimulus-web = Web page
stimulus-address = Address:
stimulus-search = Search:
stimulus-files = Files
stimulus-folder = folder
stimulus-dialog = Window:
stimulus-buttons = Buttons:
stimulus-table = Table
stimulus-text = Text

goodbye-title = Goodbye
goodbye-thanks = Thank you for your time.
goodbye-nothing-kept = Nothing was kept.
goodbye-kept = Your answers stay in the file that was chosen.
goodbye-result-kept = Your result is in the file that was chosen.

words-title = Hard words
words-back = Press Enter to go back:
