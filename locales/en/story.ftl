# A partnership's whole story on one page, and the dossier. The prefix is story-.

story-for = For
story-log = Log a conversation
story-dossier = Handover dossier
story-dossier-open = Read the handover dossier
story-twelve-months = In 12 months
story-address = How we speak
story-on-this-page = On this page
story-jump-health = Health
story-jump-past = History
story-jump-terms = Terms
story-aside-wants = What they want and how they work
story-aside-terms = Terms and people

# Stage
story-playbook-gives = The playbook gives:
story-moves = How it came here
story-needs = What { $stage } still needs
story-gates-met = { $met } of { $of } met.
story-gates-ours = { $n ->
    [one] { $n } of the others is ours to do.
   *[other] { $n } of the others are ours to do.
 }
story-gate-met = Met
story-gate-open = Open
story-gate-unknown = Not known
story-gate-now = now { $value }
story-gate-nothing = nobody knows yet
story-gate-clears = clears by itself on { $day }
story-whose-ours = ours
story-whose-theirs = theirs
story-whose-both = both sides
story-propose = Propose { $stage }

# Health
story-health = How good a partner we are: { $score }
story-health-unknown = How good a partner we are: too little is known
story-health-aside = { $n ->
    [one] Counted from { $n } fact of the last 12 months; { $known } of what counts is known.
   *[other] Counted from { $n } facts of the last 12 months; { $known } of what counts is known.
 }
story-health-voice = Their own answer, { $month }: { $n } of 5.
story-how-counted = How it is counted
story-how-counted-lede = Every fact of the last twelve months that counts, newest first. Recent ones weigh more. Unknown is never zero.
story-unknown = Not known
story-no-facts = No facts yet.
story-against = Against us
story-facts = { $n ->
    [one] { $n } fact
   *[other] All { $n } facts
 }
story-all-facts = All facts and weights
story-lift = What lifts it most:
story-weight = weight { $weight }
story-part-promises = Our promises kept by their day
story-part-guarantee = The guarantee of the year
story-part-range = As many collaborations as planned
story-part-results = Results shared by their day
story-part-answers = Wishes answered by their day
story-part-check_ins = Conversations that ask for nothing
story-part-support = Help with what they build
story-part-balance = Giving against asking
story-part-language = Their language
story-part-hours = Their hours
story-part-introductions = Introductions made as promised
story-part-lift = Lift over their usual

# Next
story-all-steps = All next steps
story-no-steps = Nothing to do just now.
story-done = Done: { $title }
story-snoozed = put off until { $day }

# The chart
story-so-far = The partnership so far
story-so-far-aside = Above the ground, what was made. Below it, what kept the ground alive.
story-usual = the usual
story-together = Together
story-between = In between
story-month = Month
story-as-table = The same as a table
story-key-work = collaboration, height is lift over the usual
story-key-tired = over the cap
story-key-talk = check-in
story-key-results = results shared
story-key-answer = wish answered
story-key-help = introduction or help
story-key-owed = owed
story-key-silent = silent month
story-finding-done = { $n ->
    [0] No collaborations since { $since } yet.
    [one] { $n } collaboration since { $since }.
   *[other] { $n } collaborations since { $since }.
 }
story-finding-rates = Against the usual: { $rates }.
story-finding-talks = { $n ->
    [0] No conversations outside projects in between.
    [one] { $n } conversation in between.
   *[other] { $n } conversations in between.
 }
story-finding-given = { $n ->
    [one] Results, answers, introductions and help: { $n } time.
   *[other] Results, answers, introductions and help: { $n } times.
 }
story-finding-silent = Nobody spoke in { $months }.
story-mark-collaboration = { $n ->
    [one] { $n } collaboration
   *[other] { $n } collaborations
 }
story-mark-check-in = { $n ->
    [one] { $n } check-in
   *[other] { $n } check-ins
 }
story-mark-review = { $n ->
    [one] { $n } review
   *[other] { $n } reviews
 }
story-mark-support = { $n ->
    [one] helped { $n } time
   *[other] helped { $n } times
 }
story-mark-results = { $n ->
    [one] results shared { $n } time
   *[other] results shared { $n } times
 }
story-mark-answer = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }
story-mark-introduction = { $n ->
    [one] { $n } introduction
   *[other] { $n } introductions
 }
story-mark-owed = { $n ->
    [one] { $n } promise owed or broken
   *[other] { $n } promises owed or broken
 }

# The past
story-past = Everything that happened
story-past-none = Nothing of this kind yet.
story-kinds = Kinds
story-kind-contacts = Conversations
story-kind-wishes = Wishes and support
story-kind-stage = Stage and people
story-kind-steps = Steps
story-kind-numbers = Numbers
story-numbers-of = New numbers: { $accounts }
story-contact-of = { $contact } on { $day }

# Continuity
story-continuity = Continuity
story-nobody-cared = Nobody has cared for it yet.
story-cares-since = since { $day }
story-cared = { $from } to { $to }
story-spoke = spoke with them, last on { $day }

# The dossier
story-dossier-lede = Handover dossier for { $brand }, as of { $day }
story-dossier-print = Print it from the browser, or save it as a PDF: the page leaves its menus behind.
story-dossier-who = Who they are and how to speak with them
story-dossier-stands = Where it stands
story-dossier-health = How good a partner we are
story-dossier-we-owe = What we promised and still owe
story-dossier-they-owe = What was promised to us
story-dossier-owe-none = Nothing is open.
story-dossier-wishes-none = Nobody has written down what they want.
story-dossier-worked = What worked
story-dossier-did-not = What did not
story-dossier-lessons-none = Nothing known yet.
story-dossier-ahead = The next half year
story-dossier-ahead-none = No days are known.
story-dossier-know = Who knows them
story-dossier-know-none = Nobody has spoken with them yet.
story-dossier-contacts = The last real conversations
story-dossier-contacts-none = There has been no conversation of two yet.
story-due = due { $day }
story-lesson-index = { $index } of the usual
story-lesson-cancelled = called off
story-lesson-broken = a promise we broke
story-ahead-promise-ours = Our promise is due
story-ahead-promise-theirs = Their promise is due
story-ahead-collaboration = Collaboration
story-ahead-check-in = Check-in due
story-ahead-review = Quarterly conversation due
story-ahead-birthday = Birthday
story-ahead-anniversary = Anniversary of working together
story-ahead-off-limits = Off limits
story-ahead-guarantee-ends = The year’s guarantee ends
story-ahead-potential-review = Look again at the potential
story-contacts-count = { $n ->
    [one] { $n } contact
   *[other] { $n } contacts
 }
story-last = last on { $day }
