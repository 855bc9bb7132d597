# Work together and what is guaranteed. The prefix is collaborations-; sentences of the timeline begin with event-collaboration, event-commitment.
# A sentence begins with “{ $brand }: ”, which pages about one partnership leave out.
collaborations-new = Plan a collaboration
collaborations-aside = Engagement against the creator’s own median of the 90 days before
collaborations-none = Nothing made together yet. What is planned and done will stand here, each against the creator’s own usual.
collaborations-in-year = In twelve months:
collaborations-count = { $n ->
    [one] { $n } collaboration
   *[other] { $n } collaborations
 }
collaborations-count-of = { $count } of { $cap }
collaborations-nth = Collaboration { $nth }
collaborations-unseen = not seen by the audience
collaborations-first = first
collaborations-weeks = { $n ->
    [0] no rest
    [one] { $n } week
   *[other] { $n } weeks
 }
collaborations-from-to = { $from } to { $to }
collaborations-history = What happened
collaborations-was-it-done = was it done?
collaborations-removed = Removed

# Columns and fields
collaborations-title = Title
collaborations-title-other = Title in the other script
collaborations-format = Format
collaborations-format-long-video = Long video
collaborations-format-short-video = Short video
collaborations-format-post = Post
collaborations-format-story = Story
collaborations-format-stream = Stream
collaborations-format-podcast = Podcast
collaborations-format-article = Article
collaborations-format-event = Event
collaborations-format-product = Product
collaborations-format-advice = Advice
collaborations-format-other = Something else
collaborations-topic = What is made
collaborations-topic-help = For example: two walks, one long video
collaborations-happens-on = Day
collaborations-happens-on-help = When the audience first sees it, or when the work is done.
collaborations-ended-on = Last day
collaborations-audience = Seen by the audience
collaborations-audience-yes = Yes: it counts against the cap
collaborations-audience-no = No: advice, work on a product, footage for us
collaborations-state = State
collaborations-state-planned = planned
collaborations-state-done = done
collaborations-state-cancelled = called off
collaborations-fee = Fee
collaborations-autonomy = Whose it is to shape
collaborations-autonomy-scripted = By our script
collaborations-autonomy-guided = By our outline
collaborations-autonomy-co-created = Made together
collaborations-autonomy-creator-led = Led by the creator
collaborations-autonomy-full-ownership = Entirely the creator’s
collaborations-learned = What we learned
collaborations-rest = Rest before
collaborations-against-usual = Against their usual
collaborations-usual-help = 1 is the creator’s usual, 1.31 is 31% above it. The interval says what is likely.
collaborations-usual-index = Times their usual
collaborations-usual-low = Likely from
collaborations-usual-high = Likely to
collaborations-usual = { $index } times their usual
collaborations-usual-between = { $index } times their usual, likely between { $low } and { $high }
collaborations-usual-chance = { $index } times their usual, likely between { $low } and { $high }: could be chance
collaborations-between = { $low } to { $high }
collaborations-chance = could be chance
collaborations-reason = Reason
collaborations-over-cap = Over the cap
collaborations-over-cap-reason = Why go on
collaborations-over-cap-help = It stays beside the collaboration and in the history.

# Verbs
collaborations-done = It was done
collaborations-cancel = Call off
collaborations-cancel-help = It stays in the history, and no longer counts anywhere.
collaborations-reopen = Plan it again

# What is guaranteed
collaborations-plan = What they can count on
collaborations-plan-none = Nothing is guaranteed yet. A year of so many projects, or a direction for years to come, will stand here.
collaborations-commit = Guarantee work
collaborations-commitment-edit = Change the guarantee
collaborations-projects-least = { $n ->
    [one] At least { $n } project
   *[other] At least { $n } projects
 }
collaborations-projects-range = { $n ->
    [one] { $min } to { $n } project
   *[other] { $min } to { $n } projects
 }
collaborations-done-n = { $n ->
    [one] { $n } done
   *[other] { $n } done
 }
collaborations-booked-n = { $n ->
    [one] { $n } booked
   *[other] { $n } booked
 }
collaborations-owed-n = { $n ->
    [one] { $n } still owed
   *[other] { $n } still owed
 }
collaborations-money-of = { $so_far } of { $all }
collaborations-months-ahead = { $n ->
    [one] confirmed work for { $n } month ahead
   *[other] confirmed work for { $n } months ahead
 }
collaborations-starts-on = From
collaborations-ends-on = To
collaborations-ends-on-help = A year, unless you choose a day.
collaborations-projects-min = Projects at least
collaborations-projects-max = Projects at most
collaborations-projects-help = Every project counts, also what the audience does not see.
collaborations-amount = Amount in all
collaborations-words = In words
collaborations-words-help = A theme, a direction, a plan for a year to come.
collaborations-shown = Show it to the creator
collaborations-is-shown = shown
collaborations-release = Give the guarantee up
collaborations-release-help = Why it no longer holds. It stays in the history.
collaborations-released = No longer holds

# What cannot be accepted
collaborations-error-over-cap = This would be number { $count } in the twelve months to { $until }, and the playbook’s cap is { $cap }. It fits from { $free } on. Choose another day, or say why to go on
collaborations-error-over-cap-never = This would be number { $count } in the twelve months to { $until }, and the playbook’s cap is { $cap }. No day within two years fits. Say why to go on
collaborations-error-amount = This is not an amount in this currency
collaborations-error-index = This is a number such as 1.31
collaborations-error-interval = An interval has two ends: give both, or none
collaborations-error-outside = The number lies outside its interval
collaborations-error-far = This is too far away: look at the year
collaborations-error-done-future = What is done cannot lie in the future
collaborations-error-not-planned = Only planned work can be done or called off
collaborations-error-planned = It is planned already
collaborations-error-reason = Say why
collaborations-error-nothing = Say how many projects, what amount, or what is meant in words
collaborations-error-projects = Between 1 and 100 projects
collaborations-error-overlap = Something is guaranteed for some of these days already: change that, or choose other days
collaborations-error-released = This guarantee has been given up

# What happened
event-collaboration_plan = { $brand }: “{ $title }” planned for { $on }
event-collaboration_record = { $brand }: “{ $title }” of { $on } written down
event-collaboration_edit = { $brand }: “{ $title }” changed
event-collaboration_move = { $brand }: “{ $title }” moved from { $from } to { $on }
event-collaboration_done = { $nth ->
    [0] { $brand }: “{ $title }” done
   *[other] { $brand }: “{ $title }” done, collaboration { $nth }
 }
event-collaboration_cancel = { $brand }: “{ $title }” called off
event-collaboration_reopen = { $brand }: “{ $title }” planned again
event-collaboration_remove = { $brand }: “{ $title }” removed
event-collaboration_restore = { $brand }: “{ $title }” brought back
event-commitment_make = { $min ->
    [0] { $brand }: work planned from { $starts } to { $ends }
   *[other] { $brand }: guaranteed from { $starts } to { $ends }: at least { $min } { $min ->
        [one] project
       *[other] projects
     }
 }
event-commitment_edit = { $min ->
    [0] { $brand }: plan for { $starts } to { $ends } changed
   *[other] { $brand }: now guaranteed from { $starts } to { $ends }: at least { $min } { $min ->
        [one] project
       *[other] projects
     }
 }
event-commitment_release = { $min ->
    [0] { $brand }: plan for { $starts } to { $ends } given up
   *[other] { $brand }: guarantee for { $starts } to { $ends } given up, at least { $min } { $min ->
        [one] project
       *[other] projects
     }
 }
