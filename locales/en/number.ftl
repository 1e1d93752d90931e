### Numbers, distances, dates and lists: the pieces that sentences are made of.

number-mark = .

number-list = { $items } and { $last }

number-metres = { $metres } m

number-kilometres = { $kilometres } km

number-about = about { $distance }

number-below = less than { $distance }

number-walk = { $minutes ->
    [one] { $minutes } minute on foot
   *[other] { $minutes } minutes on foot
}

number-size = { $size } MB

number-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

number-date = { $day } { $month } { $year }

number-first-day = 1

number-weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}

number-clock = { $hour }:00

number-clock-minute = { $hour }:{ $minute }

number-time = { $clock }

number-times = { $from } to { $to }

number-span = { $from } to { $to }

hours-off = closed
hours-closed = closed: { $days }
hours-between = { $first }; { $next }
hours-holidays = public holidays
hours-school-holidays = school holidays
hours-during = { $when }: { $hours }
