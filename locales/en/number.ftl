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
