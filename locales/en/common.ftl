# Words that every page may use. A prefix belongs to one file; these are common-, count-, error-, nav-, platform-, role-, stage-, term-.

# Buttons
common-save = Save
common-cancel = Cancel
common-edit = Edit
common-change = Change
common-delete = Delete
common-remove = Remove
common-undo = Undo
common-add = Add
common-create = Create
common-choose = Choose
common-apply = Apply
common-clear = Clear
common-reset = Reset
common-search = Search
common-open = Open
common-close = Close
common-back = Back
common-next = Next
common-previous = Previous
common-continue = Continue
common-done = Done
common-confirm = Confirm
common-retry = Try again
common-copy = Copy
common-send = Send
common-share = Share
common-download = Download
common-upload = Upload
common-import = Import
common-export = Export
common-merge = Merge
common-move-up = Move up
common-move-down = Move down
common-show = Show
common-hide = Hide
common-show-more = Show more
common-show-less = Show less
common-select-all = Select all

# Words
common-more = More
common-all = All
common-any = Any
common-none = None
common-other = Other
common-yes = Yes
common-no = No
common-and = and
common-or = or
common-on = On
common-off = Off
common-unknown = Unknown
common-not-set = Not set
common-empty = Empty
common-optional = optional
common-required = required
common-from = From
common-to = To
common-since = Since
common-until = Until
common-now = Now
common-today = Today
common-yesterday = Yesterday
common-tomorrow = Tomorrow
common-never = Never
common-name = Name
common-title = Title
common-email = Email
common-phone = Phone
common-password = Password
common-date = Date
common-time = Time
common-language = Language
common-country = Country
common-city = City
common-zone = Time zone
common-currency = Currency
common-tags = Tags
common-notes = Notes
common-reason = Reason
common-details = Details
common-actions = Actions
common-options = Options
common-example = Example

# What is going on
common-loading = Loading…
common-saving = Saving…
common-sending = Sending…
common-saved = Saved
common-deleted = Deleted
common-copied = Copied
common-sent = Sent
common-undone = It is as it was before
common-unsaved = You have changes that are not saved
common-no-results = Nothing found
common-selected = { $n } selected
common-showing = Showing { $shown } of { $total }

# Navigation
nav-skip = Skip to content
nav-menu = Menu
nav-today = Today
nav-calendar = Calendar
nav-partners = Partners
nav-promises = Promises
nav-brands = Brands
nav-playbooks = Playbooks
nav-imports = Imports
nav-settings = Settings
nav-help = Help
nav-account = Account
nav-sign-in = Sign in
nav-sign-out = Sign out
nav-theme = Theme
nav-theme-light = Light
nav-theme-dark = Dark
nav-theme-system = As in the system
nav-language = Language

# Stages of a partnership
stage-prospect = Prospect
stage-foundation = Foundation
stage-deepening = Deepening
stage-expansion = Expansion
stage-paused = Paused
stage-ended = Ended

# Roles of a member
role-owner = Owner
role-manager = Manager
role-analyst = Analyst
role-viewer = Viewer

# Platforms, in full and where there is room for two letters
platform-youtube = YouTube
platform-instagram = Instagram
platform-tiktok = TikTok
platform-vk = VK
platform-telegram = Telegram
platform-twitch = Twitch
platform-rutube = Rutube
platform-dzen = Dzen
platform-x = X
platform-podcast = Podcast
platform-blog = Blog
platform-short-youtube = YT
platform-short-instagram = IG
platform-short-tiktok = TT
platform-short-vk = VK
platform-short-telegram = TG
platform-short-twitch = TW
platform-short-rutube = RT
platform-short-dzen = DZ
platform-short-x = X
platform-short-podcast = Pod
platform-short-blog = Blog

# The words of the product, as labels
term-workspace = Workspace
term-member = Member
term-members = Members
term-brand = Brand
term-brands = Brands
term-market = Market
term-markets = Markets
term-creator = Creator
term-creators = Creators
term-partner = Partner
term-partners = Partners
term-channel = Channel
term-channels = Channels
term-partnership = Partnership
term-partnerships = Partnerships
term-playbook = Playbook
term-stage = Stage
term-collaboration = Collaboration
term-collaborations = Collaborations
term-campaign = Campaign
term-brief = Brief
term-deliverable = Deliverable
term-snapshot = Snapshot
term-results = Results
term-learning = Learning
term-check-in = Check-in
term-interaction = Contact
term-promise = Promise
term-promises = Promises
term-idea = Idea
term-ideas = Ideas
term-feedback = Feedback
term-wish = Wish
term-wishes = Wishes
term-support = Support
term-opportunity = Opportunity
term-commitment = Commitment
term-agreement = Agreement
term-payment = Payment
term-payments = Payments
term-introduction = Introduction
term-council = Council
term-planning-session = Planning session
term-guide = Guide
term-question = Question
term-next-step = Next step
term-health = Health
term-tier = Tier
term-followers = Followers
term-manager = Cared for by

# Fields that cannot be taken as they are
error-required = Fill this in
error-not-choice = Choose one of the values offered
error-not-email = This is not an email address: it needs an @ and a dot after it
error-not-url = This is not a web address: it begins with https:// or http://
error-not-date = This is not a date. Example: 2026-04-14
error-not-time = This is not a time of day. Example: 18:42
error-not-number = This is not a number
error-not-zone = We do not know this time zone; choose one from the list
error-not-currency = A currency is three letters, such as USD
error-not-language = We do not know this language; choose one from the list
error-not-country = We do not know this country; choose one from the list
error-number-small = The least is { $min }
error-number-large = The most is { $max }
error-date-order = The end comes before the start
error-control-chars = There are invisible control characters here; paste it as plain text
error-unknown-field = There is no such field
error-duplicate = This stands here twice
error-taken = This is already taken

# Requests that cannot be carried out
error-bad-request = We could not read this request
error-stale = Someone else saved this while you were editing. What you typed is still here: compare and save again
error-version-required = Say which version you are changing: the If-Match header is missing
error-key-reused = This idempotency key belongs to another request
error-in-progress = The same request is still being carried out
error-not-found = There is no such page, or it is not yours to see
error-gone = This link has been used or is too old
error-forbidden = Your role does not allow this
error-sign-in = Sign in to go on
error-csrf = This did not come from our own page. Reload the page and repeat
error-method = This address does not accept such requests
error-media-type = We cannot read this kind of content
error-too-large = This is too large: the most we take is { $max }
error-timeout = This took too long and was stopped. Try again or ask for less
error-unavailable = We cannot do this right now. Nothing was changed; try again in a minute
error-outcome-unknown = We could not learn whether this was saved. Look before you repeat it
error-disk-full = The server has run out of disk space. Nothing was saved; everything can still be read
error-internal = Something broke on our side. If it happens again, give your administrator this number: { $incident }
error-offline = The server does not answer. What you typed is still here

error-form = { $n ->
    [one] One field needs your attention
   *[other] { $n } fields need your attention
 }
error-too-short = { $min ->
    [one] At least { $min } character
   *[other] At least { $min } characters
 }
error-too-long = { $max ->
    [one] At most { $max } character; there are { $got } here
   *[other] At most { $max } characters; there are { $got } here
 }
error-too-many-items = { $max ->
    [one] At most { $max } item; there are { $got } here
   *[other] At most { $max } items; there are { $got } here
 }
error-too-many = { $seconds ->
    [one] Too many requests at once. Try again in { $seconds } second
   *[other] Too many requests at once. Try again in { $seconds } seconds
 }

# How many
count-creators = { $n ->
    [one] { $n } creator
   *[other] { $n } creators
 }
count-partners = { $n ->
    [one] { $n } partner
   *[other] { $n } partners
 }
count-brands = { $n ->
    [one] { $n } brand
   *[other] { $n } brands
 }
count-followers = { $n ->
    [one] { $n } follower
   *[other] { $n } followers
 }
count-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
 }
count-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
 }
