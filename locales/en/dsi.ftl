### The European indicator: what somebody did, never what somebody can do.

dsi-no-internet = You did not use the internet in the last three months. That is true of other people too. Somebody can help you try.
dsi-areas = { $areas ->
    [one] You did activities in { $areas } area out of { $of }.
   *[other] You did activities in { $areas } areas out of { $of }.
}
dsi-none-yet = You answered: that is a step already.
dsi-not-all-asked = You have not seen all the questions.
dsi-already = What you do already
dsi-done = { $done ->
    [one] { $done } activity out of { $of }
   *[other] { $done } activities out of { $of }
}
dsi-not-yet = Not yet in the last three months
dsi-plain-information = looking for information and checking it
dsi-plain-communication = communicating with others
dsi-plain-content = making texts, tables, pictures
dsi-plain-safety = protecting your data
dsi-plain-problems = settling your affairs and learning online

## The words of the indicator

dsi-indicator = Skills according to the indicator of Eurostat
dsi-overall = Overall
dsi-area-information = Information
dsi-area-communication = Communication and collaboration
dsi-area-content = Content creation
dsi-area-safety = Safety
dsi-area-problems = Problem solving
dsi-level-above-basic = above basic
dsi-level-basic = basic
dsi-level-low = low (4 areas out of 5)
dsi-level-narrow = narrow (3 out of 5)
dsi-level-limited = limited (2 out of 5)
dsi-level-none = no skills (0 or 1 out of 5)
dsi-level-not-yet = no activity yet
dsi-level-not-assessed = not assessed (no internet in the last 3 months)
dsi-not-ability = The indicator counts activities. It does not say what you can do.

## The others

dsi-others = And the others?
dsi-in-all = You have activities in all 5 areas.
dsi-not-in-all = You do not have activities in all 5 areas yet.
dsi-people-brussels = { $people ->
    [one] In Brussels, that is true of about { $people } person in ten.
   *[other] In Brussels, that is true of about { $people } people in ten.
}
dsi-people-belgium = { $people ->
    [one] In Belgium, it is about { $people } person in ten.
   *[other] In Belgium, it is about { $people } people in ten.
}
dsi-figures = Figures: Eurostat, { $years }.
dsi-published = Published figures ({ $years })
dsi-percent = % of people of 16 to 74
dsi-region-brussels = Brussels
dsi-region-belgium = Belgium
dsi-source = Source: Eurostat
