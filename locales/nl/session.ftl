### Wat iemand leest tijdens de vragen.

session-title = niveau
session-progress = Vraag { $place } van { $of }
session-progress-at-most = Vraag { $place } van hoogstens { $of }
session-progress-open = Vraag { $place }
session-practice = Een vraag om te proberen (ze telt niet mee)
session-practice-how = Typ het nummer van uw antwoord. Druk daarna op Enter.
session-more = Druk op Enter voor het vervolg:
session-echo = Antwoord:
session-dont-know = Ik weet het niet
session-none-of-these = Niets van dit alles
session-choose-language = Kies uw taal

## Eerste scherm: hoogstens veertig woorden.

notice-title = Welkom
notice-what = { $questions ->
    [one] { $questions } vraag, en daarna hulp bij u in de buurt.
   *[other] { $questions } vragen, en daarna hulp bij u in de buurt.
}
notice-what-at-most = { $questions ->
    [one] Hoogstens { $questions } vraag, en daarna hulp bij u in de buurt.
   *[other] Hoogstens { $questions } vragen, en daarna hulp bij u in de buurt.
}
notice-not-exam = Dit is een zelftest, geen examen.
notice-nothing-kept = Er wordt niets bewaard. Er wordt niets doorgestuurd.
notice-kept = Uw antwoorden worden op deze computer in een bestand bewaard. Er wordt niets doorgestuurd.
notice-result-kept = Alleen uw resultaat komt in een bestand. Er wordt niets doorgestuurd.
notice-stop = U kunt altijd stoppen.
notice-continue = Druk op Enter om te beginnen:

## Toestel

equipment-title = Uw toestel
equipment-question = Wat gebruikt u gewoonlijk?
equipment-computer = Een computer
equipment-phone-only = Alleen een gsm of tablet
equipment-none = Geen van deze toestellen

## Stoppen

stopping-title = Stoppen?
stopping-question = Wilt u echt stoppen?
stopping-resume = Nee, ik ga verder
stopping-results = Ja, ik wil mijn resultaat zien
stopping-leave = Ja, wis mijn antwoorden
stopping-finish = Ja, ik ben klaar

still-there-title = Bent u er nog?
still-there-continue = Druk op Enter om verder te gaan:

## Wat u moet typen

prompt-one = Uw antwoord (1 tot { $last }):
prompt-many = Alle nummers die passen (bijvoorbeeld 1 3):
prompt-order = Alle nummers, in volgorde (bijvoorbeeld 2 1 3):
prompt-match = Een letter bij elk nummer (bijvoorbeeld 1b 2a):
prompt-number = Uw antwoord (een getal):
prompt-number-unit = Uw antwoord ({ $unit }):
prompt-where = Postcode, gemeente of straat (of Enter om over te slaan):
prompt-where-here = Postcode, gemeente of straat (of Enter om hier te zoeken):
prompt-continue = Druk op Enter om verder te gaan:
refused-one = Typ een nummer van 1 tot { $last }.
refused-question = Typ een nummer van 1 tot { $last }. Of n als u het niet weet.
refused-many = Typ een of meer nummers van 1 tot { $last }. Of n als u het niet weet.
refused-check = Typ een of meer nummers. Of { $last } voor “niets van dit alles”.
refused-order = Typ elk nummer van 1 tot { $last } één keer. Of n als u het niet weet.
refused-match = Typ bij elk nummer een letter. Of n als u het niet weet.
refused-number = Typ een getal, of n als u het niet weet.
refused-continue = Druk op Enter.
refused-where = Typ een postcode, een gemeente of een straat.

## De toetsen die altijd dezelfde zijn

command-dont-know = 0 of n = ik weet het niet
command-dont-know-number = n = ik weet het niet
command-words = ? = moeilijke woorden
command-back = r = terug
command-print = p = afdrukken
command-stop = s = stop
command-language = l = { $language }

## Wat vóór een vraag getoond wordt

stimulus-email = E-mail
stimulus-from = Van:
stimulus-to = Aan:
stimulus-subject = Onderwerp:
stimulus-attachments = Bijlagen:
stimulus-sms = Sms
stimulus-web = Webpagina
stimulus-address = Adres:
stimulus-search = Zoekopdracht:
stimulus-files = Bestanden
stimulus-folder = map
stimulus-dialog = Venster:
stimulus-buttons = Knoppen:
stimulus-table = Tabel
stimulus-text = Tekst

goodbye-title = Tot ziens
goodbye-thanks = Bedankt dat u de tijd nam.
goodbye-nothing-kept = Er is niets bewaard.
goodbye-kept = Uw antwoorden blijven in het gekozen bestand.
goodbye-result-kept = Uw resultaat staat in het gekozen bestand.

words-title = Moeilijke woorden
words-back = Druk op Enter om terug te gaan:
