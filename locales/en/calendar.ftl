# The calendar, its feeds, times to meet. The prefix is calendar-; sentences of the timeline begin with event-feed and event-meeting.
calendar-mine = My calendar
calendar-team = The team’s calendar
calendar-whose = Whose calendar
calendar-what = What is shown
calendar-with = Clocks beside yours
calendar-everything = Everything
calendar-kind-check-in = Check-ins
calendar-kind-review = Reviews
calendar-kind-meeting = Meetings
calendar-kind-promise = Promises
calendar-kind-collaboration = Collaborations
calendar-kind-renewal = Renewals
calendar-kind-birthday = Birthdays
calendar-kind-anniversary = Anniversaries
calendar-kind-holiday = Holidays
calendar-view-month = Month
calendar-view-week = Week
calendar-view-day = Day
calendar-how-much = How much is shown
calendar-earlier = Earlier
calendar-later = Later
calendar-span = { $from } to { $to }
calendar-day-of = { $day }, { $year }
calendar-two-zones = This week in two time zones
calendar-chart = Working hours of the week in { $here } and in { $there }, and the hours that both share
calendar-upper = above
calendar-lower = below
calendar-both = both at work
calendar-clocks-forward = { $place }: clocks go { $minutes } minutes forward on { $day }. That day has { $hours } hours.
calendar-clocks-back = { $place }: clocks go { $minutes } minutes back on { $day }. That day has { $hours } hours.
calendar-none = Nothing in these days
calendar-none-help = Check-ins, promises and plans appear here by themselves.
calendar-show-everything = Show everything
calendar-show-team = See the team’s calendar
calendar-full = There is more than fits here. Choose a kind, or fewer days.
calendar-more = { $n ->
    [one] { $n } more
   *[other] { $n } more
}
calendar-is-late = late

calendar-of = { $name }: { $what }
calendar-check-in = a plain check-in
calendar-review = the quarterly review
calendar-planning = invite to planning
calendar-look-again = look at the potential again
calendar-commitment-ends = our commitment ends, time to renew
calendar-birthday = birthday
calendar-anniversary = { $n ->
    [one] { $n } year together
   *[other] { $n } years together
}
calendar-promise-ours = we promised “{ $words }”
calendar-quoted = “{ $words }”
calendar-promise-theirs = promised us “{ $words }”
calendar-meeting = meeting
calendar-holiday = { $name } ({ $market })
calendar-hours-there = { $hours }, { $place }

calendar-feeds = Calendar feeds
calendar-feeds-lede = A secret address shows this calendar in Google Calendar, Apple Calendar, Outlook and others.
calendar-feeds-none = No feeds yet
calendar-feeds-none-help = Make one below and paste its address into your calendar program.
calendar-feed-made = Here is the address. We show it only once.
calendar-feed-made-help = Whoever knows it can read this calendar. If it leaks, revoke it and make another.
calendar-feed-language = Language
calendar-feed-used = Last read
calendar-feed-since = Made
calendar-feed-ends-in = ends in
calendar-feed-new = A new feed
calendar-language = Language of the titles
calendar-feed-make = Make the address
calendar-feed-revoke = Revoke
calendar-feed-revoked = The address no longer works
calendar-error-feeds = You have { $max } feeds already. Revoke one first.

calendar-meet = A time to meet
calendar-length = Length
calendar-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
calendar-starts-at = Choose a time
calendar-subject = What it is about
calendar-arrange = Arrange the meeting
calendar-no-overlap = Your working hours do not meet.
calendar-no-overlap-help = Each of these costs someone time outside work. Whoever has given less so far comes first.
calendar-burden = Outside working hours in the last year: you { $ours } min, { $name } { $theirs } min.
calendar-cost-ours = { $n } min outside your hours
calendar-cost-theirs = { $n } min outside the hours of { $name }
calendar-cost-both = { $ours } min outside your hours, { $theirs } min outside those of { $name }
calendar-no-time = No hour suits you both in the next three weeks
calendar-no-time-help = Quiet hours, days off and other meetings leave nothing. A message can be answered when it suits.
calendar-no-zone-help = Write the time zone on the creator’s page, so that nobody is woken.
calendar-meetings = Meetings
calendar-download = Calendar file
calendar-call-off = Call off
calendar-called-off = Called off:
calendar-reason = Reason
calendar-meeting-made = The meeting is in the calendar
calendar-meeting-cancelled = The meeting is called off

calendar-error-backwards = The last day is before the first
calendar-error-long = At most { $days } days at once
calendar-error-peace = That is in someone’s quiet hours or on a day off
calendar-error-taken = One of you has another meeting then
calendar-error-cancelled = It has been called off already
calendar-error-no-zone = We do not know the time zone of this creator
calendar-error-minutes = Between 15 minutes and 8 hours, in quarters of an hour
calendar-error-past = That time has passed
calendar-error-far = More than a year ahead
calendar-error-choose = Choose one of the times

event-feed_create = Calendar feed made, ends in { $hint }
event-feed_revoke = Calendar feed revoked, ended in { $hint }
event-meeting_arrange = { $brand }: meeting arranged, { $minutes } min, { $ours } here, { $theirs } there
event-meeting_cancel = { $brand }: meeting called off ({ $ours } here): { $reason }
