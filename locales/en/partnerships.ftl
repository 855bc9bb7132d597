# Brands, tiers and partnerships. The prefix is partnerships-; sentences of the timeline begin with event-partnership, event-brand, event-tiers.
# A sentence about a partnership begins with “{ $brand }: ”, which the page of that partnership leaves out.
partnerships-with = { $creator } and { $brand }
partnerships-heading = { $stage }, year { $year }
partnerships-year = Year { $year }
partnerships-tenure = Tenure
partnerships-not-yet = Nothing made together yet
partnerships-since = Together since
partnerships-since-help = The day of the first collaboration. The year of the partnership is counted from it.
partnerships-stage-since = since { $day }
partnerships-paused-since = Paused since { $day }
partnerships-ended-on = Ended on { $day }
partnerships-older = Earlier
partnerships-count = { $n ->
    [one] { $n } partnership
   *[other] { $n } partnerships
 }

# Choices
partnerships-manager-id = Cared for by
partnerships-tier-id = Tier
partnerships-brand-id = Brand
partnerships-stage = Stage
partnerships-no-manager = Nobody yet
partnerships-no-tier = No tier
partnerships-no-since = No day yet
partnerships-role = Role
partnerships-no-role = No role
partnerships-role-ambassador = Ambassador
partnerships-role-advisor = Advisor
partnerships-potential = Potential
partnerships-potential-kind = What may come of it
partnerships-potential-unknown = Not known yet
partnerships-potential-one-off = One project
partnerships-potential-multi-year = Several years
partnerships-potential-reason = Why
partnerships-potential-help = What you saw or heard. It is shown wherever the potential is.
partnerships-potential-set = Said on
partnerships-potential-review-on = Look again on
partnerships-review-help = Half a year from now, unless you choose a day
partnerships-potential-none = Nobody has said yet whether this is for one project or for years.

# Moves
partnerships-start = Begin a partnership
partnerships-move = Move to a stage
partnerships-move-help = A step back needs a reason. It stays in the history.
partnerships-pause = Pause
partnerships-resume = Go on
partnerships-end = End
partnerships-end-help = One honest sentence: whoever comes next will read it.
partnerships-end-kind = What ended it
partnerships-reopen = Begin again
partnerships-reason = Reason
partnerships-reason-help = It stays in the history.
partnerships-end-ours = Our decision
partnerships-end-theirs = Their decision
partnerships-end-mutual = Decided together
partnerships-end-product = The product is no more
partnerships-end-market-rule = The market’s rules
partnerships-end-unknown = Not known

# Brands
partnerships-brands-lede = Whom your partnerships are with.
partnerships-brand-add = Add a brand
partnerships-no-brands = No brands yet
partnerships-no-brands-help = A partnership is between a creator and a brand, so the first brand comes before the first partnership.
partnerships-brand-name = Name
partnerships-brand-name-other = Name in the other alphabet
partnerships-brand-name-other-help = How it is written where people use another script
partnerships-brand-market = Home market
partnerships-brand-website = Website
partnerships-brand-about = What it makes
partnerships-about = About
partnerships-at-work = At work
partnerships-archived = Archived
partnerships-archive = Archive
partnerships-restore = Bring back
partnerships-brand-archived = The brand is archived; its partnerships stay as they are
partnerships-none = No partnerships here
partnerships-none-help = Open a creator and begin a partnership; it will stand here.
partnerships-picked = Selected:
partnerships-bulk-done = { $n ->
    [one] { $n } partnership changed, { $skipped } left as they were
   *[other] { $n } partnerships changed, { $skipped } left as they were
 }

# Tiers
partnerships-tiers = Tiers
partnerships-tiers-lede = Your own classes of partners, in your own words. A tier says nothing of the stage or of how long you have worked together.
partnerships-tiers-help = Clear a line with the cross to archive it: partnerships that have it keep it.
partnerships-tier-new = A new tier
partnerships-no-tiers = No tiers yet
partnerships-no-tiers-help = An owner can add them.

# Handing over
partnerships-hand-over = Hand over
partnerships-hand-over-lede = When someone leaves, nobody they cared for should be left alone. History, stages and dates stay.
partnerships-left = No longer here
partnerships-hand-to = Hand to
partnerships-hand = Hand over
partnerships-nobody-cares = Nothing to hand over
partnerships-nobody-cares-help = No partnership has somebody who cares for it yet.

# What cannot be done
partnerships-error-already = They have a partnership already
partnerships-error-ended = This partnership has ended; begin it again first
partnerships-error-paused = This partnership is paused; let it go on first
partnerships-error-not-paused = This partnership is not paused
partnerships-error-not-ended = This partnership has not ended
partnerships-error-back-reason = Say why it goes a step back
partnerships-error-end-reason = Say why it ends
partnerships-error-potential-reason = Say why you think so
partnerships-error-review-past = Choose a day that is still to come
partnerships-error-since-future = The first collaboration cannot be in the future
partnerships-error-manager = Only an active owner or manager can care for a partnership
partnerships-error-which = Name the partnerships, or give a filter
partnerships-error-undone = This has been taken back already
partnerships-error-changed-since = Somebody has changed one of them since, so nothing was taken back

# What happened
event-partnership_start = { $brand }: partnership begun, stage { $to ->
    [prospect] { stage-prospect }
    [foundation] { stage-foundation }
    [deepening] { stage-deepening }
   *[expansion] { stage-expansion }
 }
event-partnership_stage = { $brand }: { $from ->
    [prospect] { stage-prospect }
    [foundation] { stage-foundation }
    [deepening] { stage-deepening }
   *[expansion] { stage-expansion }
 } became { $to ->
    [prospect] { stage-prospect }
    [foundation] { stage-foundation }
    [deepening] { stage-deepening }
   *[expansion] { stage-expansion }
 }
event-partnership_pause = { $brand }: paused
event-partnership_resume = { $brand }: going on after a pause, stage { $to ->
    [prospect] { stage-prospect }
    [foundation] { stage-foundation }
    [deepening] { stage-deepening }
   *[expansion] { stage-expansion }
 }
event-partnership_end = { $brand }: partnership ended{ $why ->
    [ours] , our decision
    [theirs] , their decision
    [mutual] , decided together
    [product] , the product is no more
    [market_rule] , the market’s rules
   *[other] {""}
 }
event-partnership_reopen = { $brand }: begun again, stage { $to ->
    [prospect] { stage-prospect }
    [foundation] { stage-foundation }
    [deepening] { stage-deepening }
   *[expansion] { stage-expansion }
 }
event-partnership_manager = { $given ->
    [first] { $brand }: { $to } cares for it
    [none] { $brand }: nobody cares for it now, { $from } did before
   *[next] { $brand }: { $to } cares for it now, { $from } did before
 }
event-partnership_tier = { $given ->
    [first] { $brand }: tier “{ $to }”
    [none] { $brand }: no tier any more, was “{ $from }”
   *[next] { $brand }: tier “{ $to }”, was “{ $from }”
 }
event-partnership_role = { $to ->
    [ambassador] { $brand }: role of an ambassador
    [advisor] { $brand }: role of an advisor
   *[none] { $brand }: no role any more
 }
event-partnership_since = { $given ->
    [day] { $brand }: working together since { $since }
   *[none] { $brand }: the first day of working together was cleared
 }
event-partnership_potential = { $to ->
    [one_off] { $brand }: potential for one project, to be looked at again on { $review }
    [multi_year] { $brand }: potential for several years, to be looked at again on { $review }
   *[unknown] { $brand }: potential not known
 }
event-partnership_undo = { $brand }: a change of many was taken back
event-partnership_join = { $brand }: joined with the partnership of a duplicate
event-brand_create = Brand { $brand } added
event-brand_edit = Brand { $brand } changed
event-brand_archive = Brand { $brand } archived
event-brand_restore = Brand { $brand } brought back
event-tiers_arrange = Tiers are now: { $tiers }
