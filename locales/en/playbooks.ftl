# Playbooks. The prefix is playbooks-; the names of the engine's values, measures, problems and collisions are here too.
# Sentences of the timeline begin with event-playbook, event-partnership_playbook, event-partnership_own_value.

# Values of a stage
playbooks-setting-collaborations_min = Collaborations a year, at least
playbooks-setting-collaborations_max = Collaborations a year, at most
playbooks-setting-projects_guaranteed = Projects guaranteed a year
playbooks-setting-fatigue_cap = Most the audience sees in twelve months
playbooks-setting-check_in_ideal_days = Check-in every
playbooks-setting-check_in_latest_days = Check-in at the latest after
playbooks-setting-review_days = Review every
playbooks-setting-results_due_days = Results shared within
playbooks-setting-answer_due_days = Answer within
playbooks-setting-autonomy = Theirs to decide
playbooks-setting-brief_lead_days = From brief to publication
playbooks-setting-revision_rounds = Rounds of changes
playbooks-setting-planning_days = Planning together every
playbooks-setting-first_look_hours = First look for
playbooks-setting-rate_step_percent = Rate rises each full year by
playbooks-setting-contacts_a_week = Messages from us in a week, at most
playbooks-setting-asks_per_gift = Requests for each time we give, at most

playbooks-help-collaborations_min = Work that the audience sees
playbooks-help-collaborations_max = Work that the audience sees
playbooks-help-projects_guaranteed = Any paid work counts, seen by the audience or not
playbooks-help-fatigue_cap = In any twelve months, not in a calendar year
playbooks-help-check_in_ideal_days = A conversation both ways that asks for nothing
playbooks-help-check_in_latest_days = After this, silence is late
playbooks-help-review_days = Once a quarter at the least while you work together
playbooks-help-results_due_days = From the end of a collaboration, weak results too
playbooks-help-answer_due_days = To an idea, a wish or a question; a no with a reason is an answer
playbooks-help-autonomy = How much of the work is the creator’s own
playbooks-help-brief_lead_days = Time between an agreed brief and the day it goes out
playbooks-help-revision_rounds = Said beforehand, and not exceeded
playbooks-help-planning_days = They hear early what will be, and say what should not be
playbooks-help-first_look_hours = Before others hear of an opportunity
playbooks-help-rate_step_percent = Counted from the first collaboration
playbooks-help-contacts_a_week = In any channel
playbooks-help-asks_per_gift = More than that, and we only write when we need something

playbooks-autonomy-scripted = nothing, we write the script
playbooks-autonomy-guided = how, within our brief
playbooks-autonomy-co_created = the idea, together with us
playbooks-autonomy-creator_led = the idea and the cut
playbooks-autonomy-full_ownership = everything but the facts

playbooks-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
 }
playbooks-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
 }
playbooks-unit-days = days
playbooks-unit-hours = hours
playbooks-unit-percent = %

# Groups of values
playbooks-group-work = How much we do together
playbooks-group-talk = How we keep in touch
playbooks-group-duty = What we owe
playbooks-group-trust = Freedom and reward

# Gates
playbooks-measure-collaborations = Collaborations so far
playbooks-measure-collaborations_12_months = Collaborations in twelve months
playbooks-measure-tenure_years = Full years together
playbooks-measure-results_shared_share = Share of results shared
playbooks-measure-lift_median = Median of the last three against their usual
playbooks-measure-broken_promises_6_months = Promises we broke in six months
playbooks-measure-promises_kept_share = Share of our promises kept in time
playbooks-measure-creator_wants_more = The creator wants more
playbooks-measure-check_ins_12_months = Check-ins in twelve months
playbooks-measure-regular_contact = Contact without long silences
playbooks-measure-wishes_current = Wishes asked for within a year
playbooks-measure-wishes_waiting = Wishes that wait for an answer
playbooks-measure-support_12_months = Times we helped in twelve months
playbooks-measure-style_notes = Notes on their style
playbooks-op-least = at least
playbooks-op-most = at most
playbooks-op-is = exactly
playbooks-gate = { $op ->
    [least] { $measure }: at least { $value }
    [most] { $measure }: at most { $value }
   *[is] { $measure }: { $value }
 }

# Pillars of health
playbooks-pillar-predictability = Predictability
playbooks-pillar-transparency = Transparency
playbooks-pillar-investment = Investment
playbooks-pillar-bridge = Cultural bridge
playbooks-pillar-performance = Performance

# What is wrong with a playbook
playbooks-at = Line { $line }, column { $column }: { $what }
playbooks-of = { $place }: { $what }
playbooks-wrong-syntax = this is not TOML
playbooks-wrong-too-long = the text is too long: at most { $most } bytes
playbooks-wrong-unknown-key = nothing is called “{ $key }”
playbooks-wrong-unknown-key-meant = nothing is called “{ $key }”; perhaps “{ $meant }” was meant
playbooks-wrong-missing = “{ $key }” is missing
playbooks-wrong-type = { $expected ->
    [whole] a whole number belongs here
    [number] a number belongs here
    [yes_no] true or false belongs here
    [yes_or_no] yes or no belongs here
    [text] a text in quotation marks belongs here
    [table] a table belongs here
    [list] a list belongs here
   *[other] something else belongs here
 }{ $found ->
    [whole] , not a whole number
    [number] , not a number with a fraction
    [yes_no] , not true or false
    [text] , not a text
    [date] , not a date
    [list] , not a list
    [table] , not a table
   *[other] { "" }
 }
playbooks-wrong-unknown-name = there is no “{ $name }” to choose
playbooks-wrong-unknown-name-meant = there is no “{ $name }” to choose; perhaps “{ $meant }” was meant
playbooks-wrong-out-of-range = from { $least } to { $most }
playbooks-wrong-empty = this says nothing: write it in both languages
playbooks-wrong-long-text = too long: at most { $most } characters
playbooks-wrong-min-over-max = { $min } at least and { $max } at most cannot both hold
playbooks-wrong-alone = says nothing without “{ $with }”
playbooks-wrong-review-too-rare = every { $days } days is too rare: while you work together there is a review every { $most } days at the least
playbooks-wrong-contradiction = no partnership can meet both conditions on “{ $measure }”
playbooks-wrong-gate-at-the-end = no stage comes after “{ $stage }”, so nothing leads on from it
playbooks-wrong-format = this version reads format 1, and this is format { $found }
playbooks-wrong-no-weight = no pillar weighs anything, so health could not be told

# Where values pull against each other
playbooks-collision-guarantee-over-cap = Guarantee { $guaranteed } exceeds cap { $cap }: { $unseen } must be work the audience does not see
playbooks-collision-guarantee-over-range = { $guaranteed } projects are guaranteed, and at most { $max } collaborations planned: { $unseen } must be work the audience does not see
playbooks-collision-range-over-cap = Up to { $max } collaborations a year are planned, and the audience should see no more than { $cap }
playbooks-collision-least-over-cap = At least { $min } collaborations a year are wanted, and the audience should see no more than { $cap }: every partnership here has too many and too few at once
playbooks-collision-gate-over-cap = The next stage asks for { $asked } collaborations in twelve months, and the cap is { $cap }: nobody can grow without tiring the audience
playbooks-collision-check-in-rarer-than-review = A friendly word every { $check_in } days is rarer than the review every { $review }
playbooks-collision-less-freedom-next = The next stage gives less freedom: “{ $next }” after “{ $level }”
playbooks-collision-less-guaranteed-next = The next stage guarantees less: { $next } after { $guaranteed }
playbooks-collision-later-look-next = The next stage hears of opportunities later: { $next } hours ahead after { $hours }
playbooks-collision-smaller-step-next = The rate rises by less at the next stage: { $next }% after { $percent }%

# Pages
playbooks-lede = How you treat your partners: a set of promises that grows with the years.
playbooks-new = New playbook
playbooks-new-lede = It begins as a copy; then change any value of it.
playbooks-new-make = Copy and edit
playbooks-from = Begin with
playbooks-from-own = Yours
playbooks-from-shipped = As shipped
playbooks-none = No playbooks yet
playbooks-none-help = Until there is one, the shipped default holds for every partnership.
playbooks-held = Partnerships
playbooks-held-none = nobody
playbooks-held-none-help = Choose this playbook for a partnership, or make it the usual one.
playbooks-holds-for = { $n ->
    [0] Holds for no partnership.
    [one] Holds for { $n } partnership.
   *[other] Holds for { $n } partnerships.
 }
playbooks-usual = The usual one
playbooks-usual-help = It holds wherever no other has been chosen.
playbooks-usual-is = The usual one: { $name }
playbooks-make-usual = Make it the usual one
playbooks-archived = Archived
playbooks-archived-one = Archived
playbooks-archive = Archive
playbooks-restore = Bring back
playbooks-archived-toast = Archived. Whoever is held to it stays so
playbooks-copy = Copy
playbooks-created-toast = The playbook is there
playbooks-collisions = Collisions
playbooks-collisions-here = { $n ->
    [one] { $n } place where values pull against each other.
   *[other] { $n } places where values pull against each other.
 }
playbooks-collisions-help = Nothing forbids it; know it and decide.
playbooks-value = Value
playbooks-holds = Holds here
playbooks-pillar = Pillar
playbooks-weight = Weight
playbooks-health = Weights of health
playbooks-health-help = How much each pillar counts in the score. What is not known does not count against anybody.
playbooks-gates = What leads to the next stage
playbooks-gates-help = When all of it holds, the next stage is proposed. A person decides.
playbooks-way = From { $from } to { $to }
playbooks-gate-one = Condition
playbooks-gate-measure = What
playbooks-gate-is = Compared
playbooks-gate-help = A share is written as 90%, a yes or no as a word.
playbooks-gate-add = Add a condition
playbooks-gate-drop = Remove condition
playbooks-perks = What the creator gets besides
playbooks-perk = Perk
playbooks-perk-add = Add a perk
playbooks-perk-drop = Remove perk

# Editing
playbooks-edit = Edit “{ $name }”
playbooks-edit-lede = Leave a value empty where nothing is to hold. Every value has its reason: the team reads it wherever the value applies.
playbooks-name = Name
playbooks-name-en = Name in English
playbooks-name-ru = Name in Russian
playbooks-about = About
playbooks-about-en = About, in English
playbooks-about-ru = About, in Russian
playbooks-why-en = Why, in English
playbooks-why-ru = Why, in Russian
playbooks-in-english = In English
playbooks-in-russian = In Russian
playbooks-note = Why you change it
playbooks-note-help = It stays with this version.
playbooks-draft = What you had typed is back.
playbooks-draft-drop = Show what is saved
playbooks-preview = See what would change
playbooks-preview-title = What would change
playbooks-go-on-editing = Go on editing
playbooks-changes = Changes
playbooks-no-changes = Nothing changes.
playbooks-only-words = only the words
playbooks-all-stages = Every stage
playbooks-was = Was
playbooks-becomes = Becomes
playbooks-whom = For whom
playbooks-whom-nobody = For no partnership: nobody is held to what changes here.
playbooks-whom-count = { $n ->
    [one] { $n } partnership would be held to something else.
   *[other] { $n } partnerships would be held to something else.
 }
playbooks-whom-of = The playbook holds for { $all } in all.
playbooks-whom-spared = { $n ->
    [one] { $n } more has values of its own in place of all that changes.
   *[other] { $n } more have values of their own in place of all that changes.
 }
playbooks-whom-all = All it holds for
playbooks-steps = Next steps that would appear: { $appear }. That would go: { $go }.

# As text
playbooks-toml-out = Download TOML
playbooks-toml-in = From TOML
playbooks-toml-lede = The whole playbook as text. Nothing is saved before it has been read to the end.
playbooks-file = File
playbooks-file-help = A file comes before the text below.
playbooks-text = Text
playbooks-wrong-count = { $n ->
    [one] { $n } place is wrong
   *[other] { $n } places are wrong
 }

# Versions
playbooks-version = Version { $number }
playbooks-versions = Versions
playbooks-versions-lede = Every version stays. Going back makes a new one.
playbooks-in-force = In force
playbooks-go-back = Go back to this
playbooks-back-to = It repeats version { $number }.
playbooks-back-toast = As in version { $number } again
playbooks-first-version = The first version.

# A partnership’s own
playbooks-of-partnership = What holds here
playbooks-playbook-id = Playbook
playbooks-chosen = Chosen
playbooks-choose = Choose another playbook
playbooks-choose-many = Choose for partnerships
playbooks-choose-many-lede = For all that match; those that have it already are left alone.
playbooks-choose-do = Choose for all of them
playbooks-brand = Brand
playbooks-stage = Stage
playbooks-tier = Tier
playbooks-manager = Cared for by
playbooks-reason = Reason
playbooks-reason-help = It stays in the partnership’s history.
playbooks-own = own
playbooks-own-value = Value here
playbooks-own-none = Nothing is to hold here
playbooks-own-reason-help = Shown wherever this value applies.
playbooks-own-end = Let the playbook hold again
playbooks-otherwise = Set otherwise
playbooks-says = the playbook says { $value }
playbooks-not-held = does not hold here

# What cannot be done
playbooks-error-default-archived = This is the usual playbook; make another one the usual first
playbooks-error-archived = This playbook is archived; bring it back first
playbooks-error-name-taken = Another playbook has this name now
playbooks-error-in-force = This version is in force already
playbooks-error-not-text = The file is not text in UTF-8
playbooks-error-one-source = Give exactly one of toml, copy_of and preset
playbooks-error-whole = Choose at least one condition; for everybody there is the usual playbook

# The timeline
event-playbook_create = Playbook “{ $name }” added
event-playbook_change = Playbook “{ $name }” changed: version { $number }
event-playbook_back = Playbook “{ $name }” is again as in version { $to }: version { $number }
event-playbook_archive = Playbook “{ $name }” archived
event-playbook_restore = Playbook “{ $name }” brought back
event-playbook_default = Playbook “{ $name }” is the usual one now
event-partnership_playbook = { $to ->
    [usual] { $brand }: the usual playbook holds again
   *[own] { $brand }: held to the playbook “{ $name }”
 }
event-partnership_own_value = { $brand }: { "“" }{ $setting ->
    [collaborations_min] { playbooks-setting-collaborations_min }
    [collaborations_max] { playbooks-setting-collaborations_max }
    [projects_guaranteed] { playbooks-setting-projects_guaranteed }
    [fatigue_cap] { playbooks-setting-fatigue_cap }
    [check_in_ideal_days] { playbooks-setting-check_in_ideal_days }
    [check_in_latest_days] { playbooks-setting-check_in_latest_days }
    [review_days] { playbooks-setting-review_days }
    [results_due_days] { playbooks-setting-results_due_days }
    [answer_due_days] { playbooks-setting-answer_due_days }
    [autonomy] { playbooks-setting-autonomy }
    [brief_lead_days] { playbooks-setting-brief_lead_days }
    [revision_rounds] { playbooks-setting-revision_rounds }
    [planning_days] { playbooks-setting-planning_days }
    [first_look_hours] { playbooks-setting-first_look_hours }
    [rate_step_percent] { playbooks-setting-rate_step_percent }
    [contacts_a_week] { playbooks-setting-contacts_a_week }
   *[asks_per_gift] { playbooks-setting-asks_per_gift }
 }{ "” here:" } { $value ->
    [none] does not hold
    [scripted] { playbooks-autonomy-scripted }
    [guided] { playbooks-autonomy-guided }
    [co_created] { playbooks-autonomy-co_created }
    [creator_led] { playbooks-autonomy-creator_led }
    [full_ownership] { playbooks-autonomy-full_ownership }
   *[other] { $value }
 }
event-partnership_own_value_end = { $brand }: the playbook holds again for { "“" }{ $setting ->
    [collaborations_min] { playbooks-setting-collaborations_min }
    [collaborations_max] { playbooks-setting-collaborations_max }
    [projects_guaranteed] { playbooks-setting-projects_guaranteed }
    [fatigue_cap] { playbooks-setting-fatigue_cap }
    [check_in_ideal_days] { playbooks-setting-check_in_ideal_days }
    [check_in_latest_days] { playbooks-setting-check_in_latest_days }
    [review_days] { playbooks-setting-review_days }
    [results_due_days] { playbooks-setting-results_due_days }
    [answer_due_days] { playbooks-setting-answer_due_days }
    [autonomy] { playbooks-setting-autonomy }
    [brief_lead_days] { playbooks-setting-brief_lead_days }
    [revision_rounds] { playbooks-setting-revision_rounds }
    [planning_days] { playbooks-setting-planning_days }
    [first_look_hours] { playbooks-setting-first_look_hours }
    [rate_step_percent] { playbooks-setting-rate_step_percent }
    [contacts_a_week] { playbooks-setting-contacts_a_week }
   *[asks_per_gift] { playbooks-setting-asks_per_gift }
 }{ "”" }
