### Wat de kolommen van een antwoordbestand zijn, en waarom. Voor wie bestanden verwerkt.

columns-column = kolom
columns-is = wat het is
columns-because = waarom

column-item = de vraag { $item }
column-option = de optie { $option } van { $item }
column-place = plaats { $place } van { $item }
column-dont-know = “ik weet het niet” bij { $item }
column-variable = de variabele { $name }
column-id = de identificatie
column-personal = persoonsgegeven: { $kind }
column-kept = bewaard
column-used = gebruikt
column-ignored = overgeslagen
column-unmapped = niet herkend

column-why-name = het is de naam
column-why-spelling = het is de naam, anders geschreven
column-why-group = de naam staat na die van een groep
column-why-part = de kop bevat de naam of de tekst
column-why-text = het is de tekst van de vraag ({ $language })
column-why-long-text = de kop bevat de tekst van de vraag
column-why-beside = de kolom “{ $column }” geeft de tekst van de vraag
column-why-answers = de antwoorden zijn opties van alleen die vraag
column-why-mapping = het koppelbestand zegt het
column-why-asked = gevraagd op de opdrachtregel
column-why-tool = formuliertools noemen het zo
column-why-heading = de kop zegt het
column-why-cells = de cellen tonen het
column-why-summary = samenvatting: de kolommen van de opties tellen mee
column-why-other-text = vrije tekst naast de opties
column-why-not-scored = die vraag telt niet mee
column-why-ambiguous = meerdere vragen hebben die tekst
column-why-name-elsewhere = een andere kolom heeft precies die naam
column-why-nothing = niets zegt het

personal-name = naam
personal-email = e-mailadres
personal-phone = telefoon
personal-ip = IP-adres
personal-national-number = rijksregisternummer
personal-address = adres
personal-birth-date = geboortedatum
personal-location = plaats
personal-account = gebruikersaccount

note-windows-1252 = De tekst is geen UTF-8. Hij wordt gelezen als Windows-1252.
note-utf16 = De tekst is UTF-16.
note-second-heading = Regel { $line } herhaalt de koppen en telt niet mee.
note-codes-are-places = “{ $column }” bevat codes: 2 is de tweede optie.
note-two-columns = “{ $first }” en “{ $second }” zijn dezelfde vraag. Verschillen ze, dan wordt de rij geweigerd.
note-summary-left = “{ $column }” vat andere kolommen samen: die van de opties tellen mee.
note-other-text-left = “{ $column }” is vrije tekst en telt niet mee.
note-personal-id = De identificatie “{ $column }” is een persoonsgegeven.
note-repaired = “{ $column }” heeft beschadigde letters: ze zijn hersteld.
note-by-answers = “{ $column }” geldt als { $item }, alleen op basis van de antwoorden.
