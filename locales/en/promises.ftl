# Promises of either side. The prefix is promises-; sentences of the timeline begin with event-promise.
# A sentence begins with “{ $brand }: ”, which pages about one partnership leave out.
promises-lede = What we owe our partners and what they owe us. What is late comes first.
promises-new = Write down a promise
promises-edit = Change the promise
promises-made-to = Promises made to { $name }
promises-which = Which promises
promises-how = How it went
promises-history = What happened
promises-note = Note for the team
promises-note-help = The creator is never shown it.
promises-source = Where it comes from

# Sides, states, subjects
promises-side = Whose promise
promises-side-ours = We promised
promises-side-theirs = They promised
promises-both-sides = Both sides
promises-state-open = open
promises-state-due = due
promises-state-late = late
promises-state-kept = Kept
promises-state-broken = Broken
promises-state-released = Let go
promises-filter-state = What became of them
promises-which-open = Open
promises-which-closed = Kept or broken
promises-any-day = Any day
promises-anybody = Anybody
promises-due-late = Late
promises-due-today = Due today
promises-due-week = Due within a week
promises-due-later = Later than a week
promises-subject = About
promises-subject-results = Results
promises-subject-payment = A payment
promises-subject-answer = An answer
promises-subject-introduction = An introduction
promises-subject-first-look = First look
promises-subject-delivery = Something to send or make
promises-subject-other = Something else
promises-source-hand = Written down
promises-source-contact = Conversation
promises-source-rule = Made by a rule of the playbook
promises-source-playbook = Playbook
promises-source-commitment = Guaranteed work
promises-from = { $what }, { $day }
promises-from-member = { $who }, { $day }
promises-from-contact = { $who }, conversation of { $day }

# The ledger
promises-tab-recent = Open and recent
promises-tab-kept = Kept
promises-tab-broken = Broken
promises-tab-theirs = Made by { $name }
promises-year = { $kept } of { $of } kept in 12 months
promises-open-count = { $n ->
    [one] { $n } open
   *[other] { $n } open
 }
promises-late-count = { $n ->
    [one] { $n } late
   *[other] { $n } late
 }
promises-none-here = Nothing here.
promises-none = Nothing is owed
promises-none-help = Promises made in conversations, by agreements and by hand will stand here, with the day by which they are due.
promises-of-all = Show all promises
promises-span = Closed from { $from } to { $to }
promises-how-late = { $n ->
    [one] { $n } day late
   *[other] { $n } days late
 }
promises-how-today = due today
promises-how-kept = kept
promises-how-early = { $n ->
    [one] kept, { $n } day early
   *[other] kept, { $n } days early
 }
promises-how-kept-late = { $n ->
    [one] kept, { $n } day late
   *[other] kept, { $n } days late
 }
promises-how-broken = broken
promises-how-released = let go

# As the creator sees it
promises-as-shown = As the creator sees it
promises-as-shown-lede = The same ledger without your notes, in the creator’s language: { $language }.
promises-untranslated = { $n ->
    [one] { $n } promise has no translation: it is shown as it was said
   *[other] { $n } promises have no translation: they are shown as they were said
 }
promises-shown-ours = What { $brand } promised you
promises-shown-theirs = What you promised
promises-shown-none = Nothing yet.
promises-shown = What the creator is shown

# Fields
promises-words = What was promised
promises-words-help = As it was said, in one sentence.
promises-due-on = Due
promises-due-reason = Why the day moves
promises-due-reason-help = Needed if you change the day. It stays in the history.
promises-made-on = Promised on
promises-made-on-help = Today, unless you choose a day.
promises-owner-id = Who keeps it
promises-keeper = Kept by
promises-keeper-manager = Whoever cares for the partnership
promises-clause = Where it is written
promises-clause-help = For example: Agreement, clause 6
promises-language = Language
promises-language-told = Told from the letters
promises-translation = The same in the other language
promises-translation-help = Without it the creator sees the words as they were said.
promises-on = On
promises-outcome = What we did about it
promises-outcome-help = Both sides will read it.
promises-outcome-kept = How it went
promises-reason = Reason
promises-release-help = Why nobody owes it any more. Both sides will read it.
promises-reopen-help = It stays in the history.
promises-closed-on = Closed

# Verbs
promises-keep = Kept
promises-break = Broken
promises-release = Let it go
promises-reopen = Open it again
promises-made-toast = The promise is written down
promises-kept-toast = Kept
promises-broken-toast = It stays visible to both sides, with what was done about it
promises-released-toast = Nobody owes it any more
promises-reopened-toast = Open again

# How well they are kept
promises-rate = How well promises are kept
promises-rate-lede = By quarter, all partnerships together.
promises-rate-unknown = nothing closed
promises-rate-method = The share is those kept by their day, of all that were kept or broken in the quarter. What was let go counts neither way. Where nothing was closed, the share is not known.
promises-period = Quarter
promises-quarter = Q{ $quarter } { $year }
promises-in-time = Kept in time
promises-kept-late = Kept late
promises-of-n = { $kept } of { $n }

# What cannot be accepted
promises-error-made-future = A promise cannot have been made in the future
promises-error-made-long-ago = This is too long ago: look at the year
promises-error-due-before-made = It is due before it was made: look at both days
promises-error-due-far = This is more than ten years away: look at the year
promises-error-due-reason = Say why the day moves
promises-error-owner = Only an active owner or manager can keep a promise for us
promises-error-owner-theirs = Their promise is theirs to keep: name nobody here
promises-error-closed = This promise is closed; open it again first
promises-error-open = This promise is open already
promises-error-on-future = Choose a day that has come
promises-error-on-before-made = Choose a day after it was made
promises-error-outcome = Say what was done about it
promises-error-reason = Say why

# What happened
event-promise_make = { $side ->
    [theirs] { $brand }: the creator promised by { $due }: “{ $promise }”
   *[ours] { $brand }: promised by { $due }: “{ $promise }”
 }
event-promise_edit = { $brand }: promise put differently: “{ $promise }”
event-promise_move = { $brand }: promise moved from { $due } to { $to }: “{ $promise }”
event-promise_keep = { $timely ->
    [yes] { $brand }: promise kept: “{ $promise }”
   *[no] { $brand }: promise kept late, on { $on } instead of { $due }: “{ $promise }”
 }
event-promise_break = { $brand }: promise broken, it was due { $due }: “{ $promise }”
event-promise_release = { $brand }: promise let go: “{ $promise }”
event-promise_reopen = { $brand }: promise open again: “{ $promise }”
