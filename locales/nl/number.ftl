### Getallen, afstanden, datums en lijsten: de stukken waaruit zinnen bestaan.

number-mark = ,

number-list = { $items } en { $last }

number-metres = { $metres } m

number-kilometres = { $kilometres } km

number-about = ongeveer { $distance }

number-below = minder dan { $distance }

number-walk = { $minutes ->
    [one] { $minutes } minuut te voet
   *[other] { $minutes } minuten te voet
}

number-size = { $size } MB

number-month = { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
}

number-date = { $day } { $month } { $year }

number-first-day = 1

number-weekday = { $day ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[7] zondag
}

number-clock = { $hour }

number-clock-minute = { $hour }.{ $minute }

number-time = { $clock } uur

number-times = { $from } tot { $to } uur

number-span = { $from } tot { $to }

hours-off = gesloten
hours-closed = gesloten: { $days }
hours-between = { $first }; { $next }
hours-holidays = feestdagen
hours-school-holidays = schoolvakantie
hours-during = { $when }: { $hours }
