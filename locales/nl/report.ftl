### Het overzicht dat de persoon meeneemt.

report-title = Uw digitaal overzicht
