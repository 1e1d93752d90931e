### Nombres, distances, dates et listes : les morceaux dont les phrases sont faites.

number-mark = ,

# $items (String) - all but the last, already joined by commas
# $last (String) - the last
number-list = { $items } et { $last }

# $metres (String) - a number
number-metres = { $metres } m

# $kilometres (String) - a number
number-kilometres = { $kilometres } km

# $distance (String) - a distance or a walk
number-about = environ { $distance }

# $distance (String) - a distance with its unit
number-below = moins de { $distance }

# $minutes (Number) - a number
number-walk = { $minutes ->
    [one] { $minutes } minute à pied
   *[other] { $minutes } minutes à pied
}

# $size (String) - a number of mebibytes
number-size = { $size } Mo

# $month (Number) - 1 to 12
number-month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}

# $day (String) - 1 to 31, with the mark of a first day
# $month (String) - its name
# $year (String) - four digits
number-date = { $day } { $month } { $year }

number-first-day = 1er

# $day (Number) - 1 to 7, Monday first
number-weekday = { $day ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}

# $hour (String) - 0 to 24
number-clock = { $hour } h

# $hour (String) - 0 to 24
# $minute (String) - two digits
number-clock-minute = { $hour } h { $minute }

# $clock (String) - an hour of the day
number-time = { $clock }

# $from (String) - an hour of the day
# $to (String) - a later one
number-times = de { $from } à { $to }

# $from (String) - a day of the week
# $to (String) - a later one
number-span = du { $from } au { $to }

hours-off = fermé
# $days (String) - when it is closed
hours-closed = fermé : { $days }
# $first (String) - opening hours
# $next (String) - those of other days
hours-between = { $first } ; { $next }
hours-holidays = jours fériés
hours-school-holidays = congés scolaires
# $when (String) - days such as school holidays
# $hours (String) - the opening hours on these days
hours-during = { $when } : { $hours }
