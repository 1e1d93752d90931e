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
