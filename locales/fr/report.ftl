### Le bilan que la personne emporte.

report-title = Votre bilan numérique
