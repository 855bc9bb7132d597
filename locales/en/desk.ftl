# Search, the palette, help.
desk-lede = A name in either alphabet, a handle, an email address. Small mistakes do no harm.
desk-field = Whom are you looking for?
desk-none = Nobody found for “{ $q }”
desk-none-why = Try fewer letters, the family name alone, or a handle.
desk-add = Add this creator
desk-found = { $n ->
    [one] { $n } person found
   *[other] { $n } people found
}
desk-people = People
desk-go-to = Go to

desk-help-lede = What each part is for, and how it behaves.
desk-help-find = Finding people
desk-help-find-example = Press Ctrl K anywhere, or / when you are not typing. “ivan” finds Иван, «иван» finds Ivan: names are compared by how they sound, in both alphabets.
desk-help-find-2 = Passport, everyday and English spellings all work: Julia, Yulia and Iuliia are one name. So do handles, email addresses, and one or two mistyped letters.
desk-help-find-3 = If you forgot to switch the keyboard, we try the other layout too.
desk-help-directory = The directory
desk-help-directory-1 = Filters are chips: values inside a chip are alternatives, chips together narrow the list. What you see is in the address, so any list can be sent as a link.
desk-help-directory-2 = A view keeps filters, order and columns under a name. Views are yours until you share them; there is no limit to their number.
desk-help-directory-3 = Followers are never the first order. We list people, not audiences.
desk-help-words = Stage, tier, tenure
desk-help-words-1 = Stage says where a partnership is: Prospect, Foundation, Deepening, Expansion. A person decides when it moves, and the reason is kept.
desk-help-words-2 = Tier is your own way of grouping partnerships. Name it as you like.
desk-help-words-3 = Tenure is counted from the first collaboration. It never depends on stage or tier.
desk-help-words-4 = Potential, one-off or several years, always carries its reason and a date to look again.
desk-help-import = Importing
desk-help-import-1 = Bring a CSV or Excel file as it is. We find its encoding, separators and header row, guess what each column means, and ask where the data do not decide.
desk-help-import-2 = Before anything is written you see what would be added, changed and skipped, and why. Made, changed, skipped and refused rows always add up to the rows of the file.
desk-help-import-3 = A whole import can be undone. The same file brought in twice adds nobody twice.
desk-help-merge = Duplicates
desk-help-merge-1 = We suggest pairs that are probably one person: the same email, the same account, the same name in two alphabets. You compare them side by side and choose what to keep.
desk-help-merge-2 = Everything attached moves along, and a merge can be undone.
desk-help-roles = Who may do what
desk-help-roles-1 = An owner does everything: members, markets, fields, the audit log.
desk-help-roles-2 = A manager works with creators and partnerships, imports, merges and exports.
desk-help-roles-3 = An analyst reads and exports.
desk-help-roles-4 = A viewer reads, and may keep private views.
desk-help-safe = Nothing is lost
desk-help-safe-1 = If two people edit the same thing, the second one is told, and what they typed stays on the page.
desk-help-safe-2 = Bulk changes, imports and merges can be undone. Every change is in the timeline with who and when.
desk-help-safe-3 = What is not known is shown as unknown, never as zero.

# Today
desk-today-greeting = { $part ->
    [morning] Good morning, { $name }.
    [day] Good afternoon, { $name }.
   *[evening] Good evening, { $name }.
}
desk-today-waits-none = Nothing waits for you.
desk-today-waits-many = More than { $n } things wait for you.
desk-today-waits = { $n ->
    [one] { $n } thing waits for you, and it is not due yet.
   *[other] { $n } things wait for you, none of them due yet.
}
desk-today-waits-some = { $n ->
    [one] { $n } thing waits for you;
   *[other] { $n } things wait for you;
}
desk-today-due-some = { $n ->
    [one] { $n } is due.
   *[other] { $n } are due.
}
desk-today-at-desk = { $city } is at its desk until { $time } your time, so start there.
desk-today-off = A day off today in { $market }: { $holiday }. Better not to ask anything of anyone there.
desk-today-whose = Whose steps
desk-today-filters = Filters
desk-today-filter-off = Take off the filter: { $field }
desk-today-group = Group
desk-today-nobody = nobody’s
desk-today-standing = { $stage }, year { $year } · { $brand }
desk-today-late = late since { $day }
desk-today-due = due { $day }
desk-today-since = due since { $day }
desk-today-until = Put off until { $day }
desk-today-done-at = Done at { $time }
desk-today-dismissed-at = Dismissed at { $time }
desk-today-unfiltered = Show all of them
desk-today-all-of = { $n ->
    [one] Show all: { $n }
   *[other] Show all { $n }
}
desk-today-all-done = Nothing waits
desk-today-done-count = { $n ->
    [one] { $n } thing done today.
   *[other] { $n } things done today.
}
desk-today-back-on = The first of what was put off comes back on { $day }.
desk-today-comes-by-itself = What comes next comes here by itself.
desk-today-all-done-moments = There is time for a word that asks for nothing: see what there is to celebrate.
desk-today-help-team = { $n ->
    [one] { $n } thing waits for the team
   *[other] { $n } things wait for the team
}
desk-today-none-snoozed = Nothing is put off
desk-today-none-done = Nothing done yet today
desk-hour = { $why ->
    [good] good hour
    [early] too early{ $known ->
        [yes] {", from "}{ $from }
       *[no] {""}
    }
    [late] late there{ $known ->
        [yes] {", from "}{ $from }
       *[no] {""}
    }
    [off] day off there{ $known ->
        [yes] {", from "}{ $from }
       *[no] {""}
    }
    [holiday] holiday there: { $holiday }{ $known ->
        [yes] {", from "}{ $from }
       *[no] {""}
    }
   *[quiet] quiet hours{ $known ->
        [yes] {", from "}{ $from }
       *[no] {""}
    }
}
desk-beside = Week and promises
desk-week = The week in two time zones
desk-week-hours = { $from } to { $to }
desk-week-both = both at work
desk-week-together = Working hours of the week. { $own } and { $other } are both at work { $hours } in { $own }, { $theirs } in { $other }.
desk-week-apart = Working hours of the week. { $own } and { $other } are never at work at the same time.
desk-celebrate = Worth a word
desk-promised = Promised for this week
desk-team-load = Who carries what
desk-team-nobody = { $n ->
    [one] { $n } thing is nobody’s
   *[other] { $n } things are nobody’s
}
desk-team-away = no longer works here
desk-team-hand-over = hand over
desk-team-partners = { $n ->
    [one] { $n } partner
   *[other] { $n } partners
}
desk-team-waiting = { $n ->
    [one] { $n } waiting
   *[other] { $n } waiting
}
desk-bulk = Chosen steps
desk-bulk-picked = Chosen:
desk-bulk-unpick = Choose none
desk-bulk-done = { $n ->
    [one] { $n } step changed
   *[other] { $n } steps changed
}{ $skipped ->
    [0] {""}
   *[other] {", left as they were: "}{ $skipped }
}
desk-snooze-tomorrow = Tomorrow
desk-snooze-good = Their next good day
desk-snooze-good-day = Next good day: { $day }
desk-until = Until
desk-to = To whom
desk-reason = Why not
desk-reason-help = Kept with the step. It comes back only for a new cause.
desk-what = What was done
desk-act-done = Done
desk-act-done-how = Done, with a word on how
desk-act-snooze = Snooze
desk-act-hand-over = Hand over
desk-act-dismiss = Not for us
desk-act-take-up = Take up again
desk-said-done = Done
desk-said-snoozed = Put off
desk-said-handed-over = Handed over
desk-said-dismissed = Dismissed; the reason is kept
desk-said-taken-up = Taken up again
desk-error-stale = Somebody changed this step meanwhile. Look at it once more.
desk-pick = Choose: { $title }
desk-done-of = Done: { $title }
desk-snooze-of = Snooze: { $name }
desk-more-of = More: { $title }
desk-key-open = open
desk-key-done = done
desk-key-snooze = snooze
desk-key-why = why this rule
desk-key-more = more
desk-key-move = move
desk-why = Why do I see this?
desk-why-rule = Rule
desk-why-facts = Facts
desk-why-settled = What settles it
desk-why-playbook = Playbook “{ $playbook }”, { $stage }

# Today before there is anything
desk-first-title = Nothing is promised yet
desk-first-lede = Today fills up by itself once Perennial knows who your partners are, how you mean to treat them, and what you have promised. Three things, about twenty minutes.
desk-first-bring = Bring the creators you already know
desk-first-bring-how = A spreadsheet is enough. Names in either alphabet: we know one name in two spellings, and ask before merging anyone.
desk-first-import = Import a spreadsheet
desk-first-one = Add one by hand
desk-first-treat = Decide how you will treat them
desk-first-treat-how = A playbook is a set of promises that grows with the years. Start from the usual one and change any value.
desk-first-playbooks = Look at the playbooks
desk-first-promise = Write down the first promise
desk-first-promise-how = You have certainly made one already. It will come back here the day before it is due.
desk-first-here = What you will find here
desk-first-promises = what anyone on the team said they would do
desk-first-check-ins = people you have not spoken to when you needed nothing
desk-first-risks = who is asked too often, who has gone quiet
desk-first-growth = what could come next, once its conditions are met
desk-first-moments = their launches, birthdays and years together

# One line
desk-log = Log a conversation
desk-log-line = What was said, in one line
desk-log-example = called Vera, wants fewer gifts, send terms by Friday
desk-log-read = Read it
desk-log-lede = Write it as you would tell a colleague. Nothing is saved before you have seen what was understood.
desk-log-understood = This is what was understood
desk-log-not-saved = nothing is saved yet
desk-log-who = With whom
desk-log-nobody = Nobody of that name was found. With whom?
desk-log-several = There are several of that name. Somebody else?
desk-log-promises = Promises
desk-log-promise = What was promised
desk-log-side = Who promised
desk-log-ours = we did
desk-log-theirs = they did
desk-log-by = By when
desk-log-wishes = What they want, in their words
desk-log-wish = Wish
desk-log-save = Save
desk-log-which = Promises and wishes belong to a partnership: choose with which brand, or leave them out
desk-log-saved = Conversation saved{ $promises ->
    [0] {""}
    [one] {", "}{ $promises } promise
   *[other] {", "}{ $promises } promises
}{ $wishes ->
    [0] {""}
    [one] {", "}{ $wishes } wish
   *[other] {", "}{ $wishes } wishes
}
desk-log-this = Log: { $line }
desk-commands = Commands
desk-command-promises = Promises that are open
desk-command-wishes = Wishes without an answer

desk-help-today-1 = Today lists what to do next, the broken before the due before the soon. Every line says its reason first and its rule after it; press “Rule” for the facts, each with a link to where it comes from.
desk-help-today-2 = J and K move, E says it is done, H snoozes, R tells why, M has everything else. X chooses several at once. Whatever you do can be undone from the note at the foot of the page.
desk-help-today-3 = A step goes by itself when its cause is gone, and comes back only for a new one. What you dismissed stays dismissed for as long as its cause is the same.
desk-help-today-4 = The strip shows the creator’s own day: their good hours, and now. If now is not a good hour, the next one is named.
desk-help-log-1 = Write one line, here or in the palette: “called Vera, wants fewer gifts, send terms by Friday”. You see what was understood before anything is saved.
desk-help-log-2 = A conversation in which we asked for something is never a check-in. Only one in which both sides spoke counts.
desk-help-promises-1 = A date said aloud is a promise. Ours and theirs are kept in one ledger, and a broken one stays in it with what we did about it.
desk-help-promises-2 = A promise goes along when a partnership is handed over: it belongs to whoever cares for the partnership, unless somebody is named.
desk-help-playbooks-1 = A playbook says what we owe at each stage: projects a year, conversations, answers, freedom, and the conditions for the next stage. Each value has its reason.
desk-help-playbooks-2 = Before a change is saved you see for whom it changes what, and which next steps would appear and go.
desk-help-playbooks-3 = A partnership may differ in single values, with a reason that everybody sees.
desk-help-calendar = The calendar
desk-help-calendar-1 = Check-ins, reviews, promises, renewals and birthdays by month and by week, in two time zones.
desk-help-calendar-2 = A feed shows the same in your own calendar program. Its address is a secret of yours and can be withdrawn at any time.
