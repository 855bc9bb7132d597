# The letter of the morning. The prefix is morning-; sentences of the audit log begin with event-letter.
morning-letters = Morning letter
morning-lede = What is due today, by email at { $when }. Nothing due, no letter.
morning-want = Send me the morning letter
morning-where = It comes in the language and the time zone of your profile.
morning-no-mail = This server sends no email. Your administrator can set it up.
morning-started = The letter comes tomorrow morning
morning-stopped = No more morning letters

morning-subject = { $day }: { $n ->
    [one] { $n } thing for today
   *[other] { $n } things for today
}
morning-subject-late = { $day }: { $n ->
    [one] { $n } thing for today
   *[other] { $n } things for today
}, { $late } late
morning-subject-meetings = { $day }: { $n ->
    [one] { $n } meeting
   *[other] { $n } meetings
}
morning-hello = Good morning, { $name }.
morning-due = { $n ->
    [one] { $n } thing waits for you today.
   *[other] { $n } things wait for you today.
}
morning-due-late = { $n ->
    [one] { $n } thing waits for you today,
   *[other] { $n } things wait for you today,
} { $late ->
    [one] { $late } of them late.
   *[other] { $late } of them late.
}
morning-only-meetings = Nothing is due today; { $n ->
    [one] there is { $n } meeting.
   *[other] there are { $n } meetings.
}
morning-meetings = Meetings
morning-meeting = meeting
morning-hours = { $hours }, { $place }
morning-late = { $n ->
    [one] { $n } day late
   *[other] { $n } days late
}
morning-more = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
}
morning-all = All of today: { $link }
morning-stop = No more letters: { $link }

event-letter_start = Morning letter switched on
event-letter_stop = Morning letter switched off
