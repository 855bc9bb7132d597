# What is remembered: wishes, goals, support, style, preferences. The prefix is memory-; sentences of the timeline begin with
# event-wish, event-goal, event-support, event-style and event-preferences.

# Wishes
memory-what-i-want = What I want
memory-their-words = in their own words, { $month }
memory-wishes = Wishes
memory-wishes-lede = What creators want of us, in their own words, and what came of it.
memory-wishes-unanswered = Asked, not acted on
memory-wishes-open = Open
memory-wishes-matched = Done
memory-wishes-declined = Declined
memory-wishes-none = No wishes yet
memory-wishes-none-help = Ask a partner what they want of the years to come, and write it down as they said it.
memory-no-wishes = Nobody has written down what they want. Ask, and keep their own words.
memory-all-wishes = All wishes
memory-wish-open = Open
memory-wish-matched = Done
memory-wish-declined = Declined
memory-wish-add = Write a wish down
memory-wish-edit = Change a wish
memory-wish-answer = What we did about it
memory-wish-decline = Decline, with a reason
memory-wish-reopen = Open again
memory-wish-noted = The wish is written down
memory-asked = Last asked on { $day }
memory-asked-today = We asked today
memory-asked-noted = Noted that you asked today
memory-matched-on = Done on { $day }
memory-declined-on = Declined on { $day }
memory-under-way-short = under way
memory-older = Older ones
memory-words = In their own words
memory-words-help = As they said it, not as we would put it.
memory-translation = The same in the other language
memory-translation-help = Shown under the original.
memory-asked-on = When they said it
memory-asked-on-help = Today, if you leave it empty
memory-anew = They said it anew: it is open again
memory-what = What was done
memory-done-on = When
memory-today-help = Today, if you leave it empty
memory-under-way = It is under way, not done yet
memory-partly = It is only a part: the wish stays open
memory-reason = Why it cannot be
memory-reason-help = The creator is told this.

# Goals
memory-goals = Where they want to go
memory-no-goals = Nobody has asked about their goals yet.
memory-goal-add = Write a goal down
memory-goal-edit = Change a goal
memory-goal-close = How it ended
memory-goal-kind = What kind
memory-goal-growth = Growth
memory-goal-launch = A launch of their own
memory-goal-learning = Learning
memory-goal-other = Other
memory-goal-state = What became of it
memory-goal-open = Still open
memory-goal-reached = Reached
memory-goal-dropped = Given up
memory-goal-closed = { $state }, { $day }
memory-on-date = Day of the launch, or by when
memory-on-date-help = We will think of support before it.
memory-stated-on = When they said it
memory-closed-on = When

# Support
memory-supports = What we did for them
memory-no-supports = Nothing yet that asked for nothing in return.
memory-all-supports = All of it
memory-support-log = Write support down
memory-support-edit = Change support
memory-support-noted = Support is written down
memory-support-kind = What kind
memory-support-shared = Shared their content
memory-support-promoted = Promoted their own product
memory-support-introduced = Introduced them
memory-support-bought = Bought what they make
memory-support-advised = Advised
memory-support-gifted = Gave a present
memory-support-other = Other
memory-conflict-checked = We asked ourselves whether it conflicts with a brand, an agreement or a promise
memory-conflict-help = Needed before we promote a creator’s own product or introduce them. The answer is kept.
memory-conflict-note = What the answer was
memory-conflict-said = Conflict: { $note }
memory-for-goal = for “{ $goal }”
memory-minutes = Minutes it took us
memory-cost-minor = What it cost us
memory-currency = Currency
memory-goal-id = Which of their goals it serves
memory-link = Link
memory-link-open = Look

# Style
memory-style = How their style changes
memory-style-all = Every note on style
memory-no-style = No notes on style yet. Note a format, a tone or a hook once in a while, and the years will show.
memory-style-add = Note on style
memory-style-edit = Change a note on style
memory-format = Format
memory-formats = { $n ->
    [one] { $n } format
   *[other] { $n } formats
 }
memory-untried = Never tried: { $formats }
memory-noted-on = When
memory-topic = Topic
memory-tone = Tone
memory-hook = Hook
memory-hook-help = How it begins, and what holds people
memory-result-index = Against their own usual
memory-result-help = 1 is their usual, 1.3 is thirty percent above
memory-result = { $n } of their usual
memory-partnership-id = Seen in work with
memory-own-work = their own work
memory-note = Note

# Preferences
memory-how-to-work = How they like to work
memory-preferences-edit = How they like to work
memory-no-preferences = Nobody has asked yet. Lead time, rounds of revision and days off are worth knowing before the first brief.
memory-calls = Calls
memory-films-in = Needs to film
memory-lead-days = From brief to publication
memory-lead-help = In days, at least
memory-revision-rounds = Rounds of revision
memory-contact-every-days = Not more often than once in
memory-contact-every-help = In days
memory-every = { $n ->
    [one] every day
   *[other] { $n } days
 }
memory-autonomy = Freedom they asked for
memory-likes = Likes
memory-never = Never
memory-off-limits = Off limits
memory-off-from = Off limits from
memory-off-to = to
memory-off-why = Why
memory-from-to = { $from } to { $to }
memory-paused = Contact paused
memory-until = until { $day }
memory-contact-paused-until = No contact before
memory-paused-help = Reminders wait until then.
memory-paused-reason = Why contact is paused

# What cannot be
memory-error-future = This day has not come yet
memory-error-past = Choose a day that has not passed
memory-error-long-ago = Nothing is kept from before 1990
memory-error-far = Nobody plans that far ahead
memory-error-before-wish = This was before the wish was said
memory-error-before-goal = This was before the goal was said
memory-error-conflict = Ask first whether this conflicts with a brand, an agreement or a promise
memory-error-conflict-note = Write down what the answer was
memory-error-too-long-off = At most two years at once
memory-error-wish-open = This wish is open already

# The timeline
event-wish_record = A wish was written down
event-wish_ask = Asked what they want
event-wish_reword = A wish was said anew
event-wish_correct = A wish was corrected
event-wish_answer = { $settles ->
    [yes] A wish came true
   *[no] Something was done about a wish
 }
event-wish_decline = A wish was declined
event-wish_reopen = A wish is open again
event-wish_remove = A wish was removed
event-wish_restore = A wish was brought back
event-goal_state = { $kind ->
    [launch] A launch of their own was written down
   *[other] A goal was written down
 }
event-goal_edit = A goal was changed
event-goal_close = { $to ->
    [reached] A goal was reached
    [dropped] A goal was given up
   *[open] A goal is open again
 }
event-goal_remove = A goal was removed
event-goal_restore = A goal was brought back
event-support-what = { $kind ->
    [shared] shared their content
    [promoted] promoted their own product
    [introduced] introduced them
    [bought] bought what they make
    [advised] advised
    [gifted] gave a present
   *[other] helped
 }
event-support_log = We { event-support-what }
event-support_edit = Changed in the record: we { event-support-what }
event-support_remove = Support was removed from the record
event-support_restore = Support is back in the record
event-style_note = A note on style
event-style_edit = A note on style was changed
event-style_remove = A note on style was removed
event-style_restore = A note on style was brought back
event-preferences_edit = How they like to work was changed
