### La lecture à voix haute.

command-listen = v = écouter
# $program (String) - a program that speaks
listen-silent = La lecture à voix haute ne marche pas ici. Le programme « { $program } » manque ou ne répond pas. Le questionnaire continue sans la voix.
