# Next steps. The prefix is steps-; what the engine says begins with engine-; sentences of the timeline with event-step.
# A date NAME comes with NAME_days, the days between it and today. $pronoun is she, he or other.

# What a step says. Titles are short and say what to do.
engine-promise-ours-soon = Keep our promise by { $due }
engine-promise-ours-due = Keep our promise, due { $due }
engine-promise-ours-broken = Say what became of our promise of { $due }
engine-promise-theirs = Ask about what was promised for { $due }
engine-answer-wish-soon = Answer a wish by { $due }
engine-answer-wish-due = Answer a wish, due { $due }
engine-answer-wish-broken = Answer a wish said { $said_days ->
    [one] { $said_days } day
   *[other] { $said_days } days
 } ago
engine-said-aloud = Make a promise of what was said on { $said }
engine-said-aloud-broken = The day we named aloud has passed: { $by }
engine-guarantee-at-risk = Book { $owed ->
    [one] { $owed } project
   *[other] { $owed } projects
 } before { $last_day }: the year is guaranteed
engine-guarantee-at-risk-due = Book { $owed ->
    [one] { $owed } project
   *[other] { $owed } projects
 } now, { $last_day } is the last day for it
engine-guarantee-broken = { $owed ->
    [one] { $owed } guaranteed project
   *[other] { $owed } guaranteed projects
 } cannot be made in time any more: talk about it
engine-check-in-soon = Ask how it is going
engine-check-in-due = Ask how it is going
engine-check-in-late = Ask how it is going, it has been { $from_days ->
    [one] { $from_days } day
   *[other] { $from_days } days
 }
engine-review-soon = Quarterly conversation by { $due }
engine-review-due = Quarterly conversation
engine-review-late = Quarterly conversation, due since { $due }
engine-planning-soon = Invite to the next planning session
engine-planning-due = Invite to a planning session
engine-ask-wishes = Ask what { $pronoun ->
    [she] she wants
    [he] he wants
   *[other] they want
 } from working with us
engine-over-cap-planned = Move one collaboration: { $count } in twelve months would be over the cap of { $cap }
engine-over-cap-now = Give { $pronoun ->
    [she] her
    [he] him
   *[other] them
 } a rest before the next brief
engine-silence = Write, nobody has spoken for { $from_days ->
    [one] { $from_days } day
   *[other] { $from_days } days
 }
engine-silence-long = Find out what happened: silence for { $from_days ->
    [one] { $from_days } day
   *[other] { $from_days } days
 }
engine-only-deliverables = Talk about something else than work
engine-asks-over-gifts = Give something before asking again
engine-quiet-hours = Keep to { $pronoun ->
    [she] her
    [he] his
   *[other] their
 } hours
engine-too-often = Leave { $pronoun ->
    [she] her
    [he] him
   *[other] them
 } in peace this week
engine-single-channel = Find a second way to reach { $pronoun ->
    [she] her
    [he] him
   *[other] them
 }
engine-no-manager = Find somebody to care for this partnership
engine-manager-leaving = Hand this partnership over before { $leaves }
engine-manager-gone = Hand this partnership over: nobody has cared for it since { $leaves }
engine-manager-overloaded = Hand this partnership to somebody with more time
engine-next-stage = Propose the next stage: { $stage ->
    [foundation] Foundation
    [deepening] Deepening
   *[expansion] Expansion
 }
engine-autonomy-earned = Give { $pronoun ->
    [she] her
    [he] him
   *[other] them
 } more freedom: { $to ->
    [guided] guided
    [co_created] co-created
    [creator_led] creator-led
    [full_ownership] full ownership
   *[scripted] scripted
 }
engine-format-untried = Try a format we have never done together
engine-support-goal = Help with a goal of { $pronoun ->
    [she] hers
    [he] his
   *[other] theirs
 }
engine-support-launch = Decide how we support the launch on { $on }
engine-anniversary = { $years ->
    [one] { $years } year together on { $on }
   *[other] { $years } years together on { $on }
 }
engine-round-collaboration = Collaboration number { $number }, say thank you
engine-followers = { $followers } followers: congratulate
engine-birthday-soon = Birthday on { $on }
engine-birthday = Birthday: { $on }
engine-own-launch = { $pronoun ->
    [she] Her
    [he] His
   *[other] Their
 } own launch: { $on }

# The one thing to press.
engine-action-keep_promise = Keep it
engine-action-ask_about_promise = Ask about it
engine-action-answer_wish = Answer
engine-action-make_promise = Make a promise
engine-action-book_project = Book a project
engine-action-check_in = Write
engine-action-schedule_review = Offer three times
engine-action-invite_to_planning = Invite
engine-action-ask_wishes = Ask
engine-action-plan_rest = Plan a rest
engine-action-write = Write
engine-action-support = Support
engine-action-see_hours = See the hours
engine-action-see_contacts = See the contacts
engine-action-add_contact_point = Add a contact
engine-action-hand_over = Hand over
engine-action-propose_stage = Propose it
engine-action-raise_autonomy = Raise it
engine-action-propose_format = Propose it
engine-action-check_conflict = Check for conflicts
engine-action-congratulate = Congratulate
engine-action-do = Done

# What settles it.
engine-settled-promise = It goes when the promise is kept, broken or released.
engine-settled-answer = It goes when the wish has an answer.
engine-settled-said-aloud = It goes when a promise is made of it.
engine-settled-guarantee = It goes when enough projects are booked.
engine-settled-check-in = It goes when both sides have talked and we asked for nothing.
engine-settled-review = It goes when the conversation was held, or has a day.
engine-settled-planning = It goes when the session was held, or has a day.
engine-settled-wishes = It goes when wishes have been asked for.
engine-settled-over-cap = It goes when there are no more than the cap in any twelve months.
engine-settled-silence = It goes when both sides have spoken.
engine-settled-only-deliverables = It goes with the first conversation that is not about work.
engine-settled-asks = It goes when we have given more than we asked for.
engine-settled-quiet-hours = It goes after two weeks without a message at a quiet hour.
engine-settled-too-often = It goes with the week.
engine-settled-single-channel = It goes with the first contact by another way.
engine-settled-manager = It goes when somebody cares for the partnership.
engine-settled-load = It goes when the load is even.
engine-settled-stage = It goes when the stage has changed.
engine-settled-autonomy = It goes when the next work gives that freedom.
engine-settled-format = It goes when the format was tried.
engine-settled-support = It goes when we have helped.
engine-settled-moment = It goes a few days later by itself.

# The rule, in one line. $stage is a stage of the playbook, $number its value.
engine-rule-hand = Somebody wrote this step down.
engine-rule-promise_ours = A promise is kept by its day.
engine-rule-promise_theirs = What was promised to us is asked about on its day.
engine-rule-answer_wish = { $stage }, every wish gets an answer within { $number ->
    [one] { $number } day
   *[other] { $number } days
 }.
engine-rule-said_aloud = A date said aloud is a promise.
engine-rule-guarantee_at_risk = { $stage }, { $number ->
    [one] { $number } project
   *[other] { $number } projects
 } guaranteed each year.
engine-rule-check_in = { $stage }, a conversation every { $number ->
    [one] { $number } day
   *[other] { $number } days
 }.
engine-rule-review = { $stage }, a real conversation every { $number ->
    [one] { $number } day
   *[other] { $number } days
 }, always.
engine-rule-planning = { $stage }, a planning session every { $number ->
    [one] { $number } day
   *[other] { $number } days
 }.
engine-rule-ask_wishes = Wishes are asked for once a year.
engine-rule-over_cap = { $stage }, at most { $number ->
    [one] { $number } collaboration
   *[other] { $number } collaborations
 } in any twelve months.
engine-rule-silence = Silence for twice the longest gap between conversations.
engine-rule-only_deliverables = Not every conversation in ninety days is about work.
engine-rule-asks_over_gifts = { $stage }, at most { $number ->
    [one] { $number } request
   *[other] { $number } requests
 } for each time we give.
engine-rule-quiet_hours = No message at a quiet hour.
engine-rule-too_often = { $stage }, at most { $number ->
    [one] { $number } message
   *[other] { $number } messages
 } a week.
engine-rule-single_channel = Nobody is reached by one way alone.
engine-rule-no_manager = Somebody cares for every partnership.
engine-rule-manager_leaving = A partnership is handed over three weeks before its manager leaves.
engine-rule-manager_overloaded = Nobody cares for more partnerships than agreed.
engine-rule-next_stage = All gates met: a person decides.
engine-rule-autonomy_earned = { $stage }, autonomy level { $number }.
engine-rule-format_untried = What they make well, we try together.
engine-rule-support_goal = Support what they build.
engine-rule-support_launch = Support what they build, after the check for conflicts.
engine-rule-anniversary = A year together is worth a word.
engine-rule-round_collaboration = The fifth and every tenth are worth a word.
engine-rule-followers = A round number is worth a word.
engine-rule-birthday = A birthday is worth a word.
engine-rule-own_launch = Their launch is worth a word.

# Facts that speak for it: $on is a day, $number a count.
engine-fact-promise-made = Promised on { $on }
engine-fact-promise-kept = Kept on { $on }
engine-fact-promise-kept-late = Kept late, on { $on }
engine-fact-promise-broken = Broken on { $on }
engine-fact-promise-overdue = Overdue since { $on }
engine-fact-wish-said = Said on { $on }, { $on_days ->
    [one] { $on_days } day
   *[other] { $on_days } days
 } ago
engine-fact-wish-answered = Answered in time on { $on }
engine-fact-wish-answered-late = Answered late, on { $on }
engine-fact-wish-waits = Waits for an answer since { $on }
engine-fact-said-aloud = A day was named aloud on { $on }, and no promise was made of it
engine-fact-done = Done this year: { $number }
engine-fact-booked = Booked: { $number }
engine-fact-project = Project on { $on }
engine-fact-commitment = Promised for the time that began on { $on }
engine-fact-last-check-in = { $on_days ->
    [one] { $on_days } day
   *[other] { $on_days } days
 } since anyone spoke with { $pronoun ->
    [she] her
    [he] him
   *[other] them
 } outside a project: { $on }
engine-fact-no-check-in = Nobody has talked with { $pronoun ->
    [she] her
    [he] him
   *[other] them
 } outside a project since { $on }
engine-fact-contact-not-counted = The contact on { $on } does not count: nobody answered, it was about work, or we asked for something
engine-fact-last-time = Last time: { $on }
engine-fact-never = Never yet; counted from { $on }
engine-fact-last-wishes = Last asked or said on { $on }
engine-fact-no-wishes = Never asked; counted from { $on }
engine-fact-collaboration = Collaboration on { $on }
engine-fact-last-contact = Both sides last spoke on { $on }
engine-fact-no-contact = No conversation of two since { $on }
engine-fact-about-work = About work: { $on }
engine-fact-ask = We asked for something: { $on }
engine-fact-quiet-hour = Sent at a quiet hour: { $on }
engine-fact-message = Message of { $on }
engine-fact-one-channel = The same way again: { $on }
engine-fact-no-manager = Nobody cares for it
engine-fact-manager-leaves = The last day here: { $on }
engine-fact-manager-over = Partnerships more than agreed: { $number }
engine-fact-stage-since = At this stage since { $on }
engine-fact-style = Note on style of { $on }
engine-fact-goal = Goal told on { $on }
engine-fact-helped = We last helped on { $on }
engine-fact-launch = Launch on { $on }
engine-fact-started = First collaboration on { $on }
engine-fact-followers = Passed on { $on }
engine-fact-birthday = Birthday on { $on }
engine-fact-check-in = Talked on { $on }
engine-fact-check-in-old = Last talked on { $on }, too long ago
engine-fact-check-in-never = Nobody has talked since { $on }
engine-fact-support = We helped on { $on }
engine-fact-support-never = We have not helped with anything yet
engine-fact-balance = We ask no more than we give
engine-fact-balance-asks = { $number ->
    [none] We asked and gave nothing
   *[other] Requests for each time we gave: { $number }
 }
engine-fact-their-language = Contacts in their language: { $number }
engine-fact-other-language = Written in another language: { $on }
engine-fact-good-hour = Contacts at a good hour: { $number }
engine-fact-guarantee-kept = The guarantee of the year to { $on } is kept
engine-fact-guarantee-booked = All that is guaranteed to { $on } is booked
engine-fact-guarantee-open = Still to book by { $on }: { $number }
engine-fact-guarantee-at-risk = At risk until { $on }, still to book: { $number }
engine-fact-guarantee-lost = Not kept by { $on }, missing: { $number }
engine-fact-collaborations-few = Collaborations in twelve months: { $number }, fewer than planned
engine-fact-collaborations-right = Collaborations in twelve months: { $number }, as planned
engine-fact-collaborations-many = Collaborations in twelve months: { $number }, more than planned
engine-fact-lift = Against the usual: { $number }
engine-fact-lift-below = Below the usual: { $number }
engine-measure-collaborations = Collaborations: { $number }
engine-measure-collaborations-12-months = Collaborations in twelve months: { $number }
engine-measure-tenure-years = Full years together: { $number }
engine-measure-results-shared-share = Share of results shared in time: { $number }
engine-measure-lift-median = Median against the usual: { $number }
engine-measure-broken-promises-6-months = Promises broken or overdue in six months: { $number }
engine-measure-promises-kept-share = Share of promises kept: { $number }
engine-measure-creator-wants-more = { $number ->
    [0] Wants more: no
   *[other] Wants more: yes
 }
engine-measure-check-ins-12-months = Conversations in twelve months: { $number }
engine-measure-regular-contact = { $number ->
    [0] Regular contact: no
   *[other] Regular contact: yes
 }
engine-measure-wishes-current = { $number ->
    [0] Wishes known: no
   *[other] Wishes known: yes
 }
engine-measure-wishes-waiting = Wishes that wait for an answer: { $number }
engine-measure-support-12-months = Acts of support in twelve months: { $number }
engine-measure-style-notes = Notes on style: { $number }

# Lists
steps-tab-mine = Mine
steps-tab-team = Team
steps-tab-snoozed = Snoozed
steps-tab-done = Done today
steps-state-open = Open
steps-state-snoozed = Snoozed
steps-state-done = Done
steps-state-dismissed = Dismissed
steps-state-gone = Settled
steps-group-promises = What we owe
steps-group-check_ins = Check-ins
steps-group-risks = Risks
steps-group-growth = Growth
steps-group-moments = Moments
steps-group-compliance = Compliance
steps-aside-promises = Ours to keep
steps-aside-check_ins = Nothing to ask for, just how it is going
steps-aside-risks = Seen early enough to change
steps-aside-growth = What could come next
steps-aside-moments = Their calendar, not ours
steps-aside-compliance = Marks, reports and rules
steps-quoted = { $title }: “{ $quote }”
steps-rule = Rule: { $rule }

# What cannot be done
steps-error-reason = Say why; it is kept with the step
steps-error-until-past = Choose a day after today
steps-error-until-far = That is more than two years away, check the year
steps-error-due-past = Choose today or a day to come
steps-error-closed = The step is closed; take it up again first
steps-error-not-closed = The step is not closed, or its cause is gone
steps-error-not-snoozed = The step is not snoozed
steps-error-member = Only an active owner or manager can do a step
steps-error-member-away = { $name } no longer works here
steps-error-same-member = { $name } has this step already
steps-error-circle = { $name } handed this step on; it would go round in a circle. Talk first, or choose somebody else
steps-error-undone = That has been taken back already
steps-error-changed-since = Somebody has changed one of the steps since; nothing was taken back

# The timeline
event-step_name = { $rule ->
    [promise_ours] our promise
    [promise_theirs] what was promised to us
    [answer_wish] an answer to a wish
    [said_aloud] a date said aloud
    [guarantee_at_risk] the guarantee of the year
    [check_in] a conversation
    [review] the quarterly conversation
    [planning] the planning session
    [ask_wishes] asking for wishes
    [over_cap] too many collaborations
    [silence] silence
    [only_deliverables] talk about work alone
    [asks_over_gifts] asking more than giving
    [quiet_hours] quiet hours
    [too_often] too many messages
    [single_channel] a single way of contact
    [no_manager] nobody cares for it
    [manager_leaving] the manager leaves
    [manager_overloaded] too much for one manager
    [next_stage] the next stage
    [autonomy_earned] more freedom
    [format_untried] a new format
    [support_goal] help with a goal
    [support_launch] support for a launch
    [anniversary] the anniversary
    [round_collaboration] a round number of collaborations
    [followers] a round number of followers
    [birthday] the birthday
    [own_launch] their own launch
   *[other] “{ $words }”
 }
event-step_add = { $brand }: step written down, due { $due }: { event-step_name }
event-step_snooze = { $brand }: put off until { $until }: { event-step_name }
event-step_unsnooze = { $brand }: taken up again before its day: { event-step_name }
event-step_done = { $brand }: step done: { event-step_name }
event-step_dismiss = { $brand }: step dismissed: { event-step_name }
event-step_reopen = { $brand }: step taken up again: { event-step_name }
event-step_hand_over = { $brand }: handed to { $to }: { event-step_name }
event-step_undo = { $brand }: change of steps taken back: { event-step_name }
