# Creators: their page, the forms, the scorecard, fields of a workspace's own. The prefix is creators-; sentences of the
# timeline begin with event-creator, event-channel, event-note, event-attachment, event-assessment, event-expertise,
# event-audience, event-address, event-custom.

# Fields, as labels
creators-given-name = Given name
creators-patronymic = Patronymic
creators-family-name = Family name
creators-goes-by = Goes by
creators-given-latin = Given name in Latin letters
creators-patronymic-latin = Patronymic in Latin letters
creators-family-latin = Family name in Latin letters
creators-other-names = Other names
creators-pronouns = Pronouns
creators-address-en = How to address them in English
creators-address-ru = How to address them in Russian
creators-languages = Languages
creators-market = Home market
creators-country = Country
creators-city = City
creators-city-other = City in the other alphabet
creators-zone = Time zone
creators-work-days = Working days
creators-work-from = Works from
creators-work-to = Works until
creators-quiet-from = Quiet from
creators-quiet-to = Quiet until
creators-birthday = Birthday
creators-contacts = Ways to reach them
creators-niches = Niches
creators-values = Values
creators-tags = Tags
creators-goals = Goals
creators-audience-note = About the audience
creators-consent-basis = Ground
creators-consent-on = Since
creators-consent-until = Until
creators-consent-note = Where that is written
creators-custom = Our own fields

# The form
creators-new = Add a creator
creators-edit = Edit
creators-new-lede = A name is enough to begin; the rest can come with time.
creators-made = Added
creators-part-name = Name
creators-part-address = How to speak to them
creators-part-contacts = Ways to reach them
creators-part-where = Place
creators-part-hours = Hours
creators-part-work = What they do
creators-part-note = First note
creators-given-name-help = As the person writes it, in their own alphabet. Nothing is corrected.
creators-goes-by-help = If lists should show another name
creators-given-latin-help = As the person spells it. Left empty, we write it as a passport would and mark it as ours.
creators-other-names-help = In other alphabets, earlier names, pseudonyms, with commas between. They are found by these too.
creators-languages-help = By name, with commas between, the best first
creators-birthday-help = Month and day, for example 04-14. We never ask the year.
creators-contacts-help = In the order they prefer. Keep two that do not depend on each other.
creators-contact-kind = Way of contact
creators-contact-value = Address, number or name
creators-contact-purpose = What it is for
creators-city-other-help = For colleagues who read the other alphabet
creators-zone-help = Choose one, or type any zone such as Asia/Tomsk
creators-quiet-help = We do not write in these hours; they may go over midnight
creators-list-help = With commas between, the main one first
creators-values-help = What they stand for
creators-tags-help = Our own marks, seen by the team alone
creators-goals-help = In their own words, if you have them
creators-draft = What you had typed is here again.
creators-draft-drop = Go back to what was saved
creators-alike = This may be somebody who is here already.
creators-alike-help = Look before you make a second record of one person.
creators-alike-sure = It is somebody else: add all the same
creators-why-account = the same account
creators-why-email = the same email
creators-why-phone = the same number
creators-why-handle = the same handle
creators-why-name = the same name

# What cannot be taken
creators-name-needed = A given name, a family name or the name they go by is needed
creators-birthday-form = Month and day, for example 04-14
creators-date-ahead = This day is still to come
creators-is-merged = This record went into another one; change that one
creators-evidence-needed = Say what shows it: a rating needs evidence
creators-assessment-empty = Say something of at least one line
creators-file-empty = This file is empty
creators-file-type = We do not keep files of this kind
creators-no-room = There are { $max } already, and there cannot be more; remove one first
creators-files-many = There are { $max } files already; remove one first
creators-choice-in-use = { $n ->
    [one] { $n } creator still has a value that you took away
   *[other] { $n } creators still have a value that you took away
 }

# Days, contacts, purposes
creators-day-mon = Mon
creators-day-tue = Tue
creators-day-wed = Wed
creators-day-thu = Thu
creators-day-fri = Fri
creators-day-sat = Sat
creators-day-sun = Sun
creators-contact-email = Email
creators-contact-phone = Phone
creators-contact-telegram = Telegram
creators-contact-whatsapp = WhatsApp
creators-contact-vk = VK
creators-contact-max = MAX
creators-contact-instagram = Instagram
creators-contact-discord = Discord
creators-contact-agent = Agent
creators-contact-other = Another way
creators-purpose-any = for anything
creators-purpose-papers = for papers
creators-purpose-urgent = when urgent
creators-label-tag = Tag
creators-label-niche = Niche
creators-label-value = Value
creators-consent = Why we may keep this
creators-consent-consent = Consent
creators-consent-contract = Contract
creators-consent-interest = Legitimate interest

# The page
creators-on-page = On this page
creators-about = About
creators-history = What happened
creators-where = Where they are
creators-yours = { $time } for you
creators-publishes = Publishes on
creators-reach = Best reached by
creators-together = Together since
creators-since = since { $day }
creators-derived = our spelling, as a passport would write it
creators-hour-good = a good hour
creators-hour-early = early there
creators-hour-late = late there
creators-hour-off = a day off there
creators-hour-quiet = quiet hours
creators-is-archived = Archived.
creators-is-archived-help = Lists and search leave this record out. Everything in it is kept.
creators-archive = Archive
creators-restore = Bring back
creators-archived = Archived
creators-restored = Brought back
creators-merge = Merge with another record
creators-merge-lede = Choose the record of the same person. Then you see both side by side and choose field by field.
creators-merge-find = Name, handle or email
creators-merge-nobody = Nobody here looks like the same person
creators-merge-nobody-help = Search by another spelling, a handle or an email.
creators-full-name = Name in papers
creators-latin-full = In Latin letters
creators-quiet = Quiet hours
creators-between = { $from } to { $to }
creators-checked = checked { $day }
creators-contacts-order = the preferred one first
creators-address-form = Form of address in Russian
creators-address-ty = informal, “ty”
creators-address-vy = formal, “vy”
creators-address-none = not settled
creators-wants = What matters to them
creators-nothing-known = Nothing is known yet.
creators-fill-in = Fill it in
creators-see = see
creators-remove-topic = Remove { $topic }

# Partnerships
creators-partnership-start = Begin a partnership
creators-no-partnerships = No partnership yet. The first one begins with a brand and a stage.

# Channels
creators-no-channels = No channel is known yet.
creators-channel-add = Add a channel
creators-channel-edit = Change the channel
creators-channel-open = Open { $handle } on { $platform }
creators-channel-remove = Remove the channel
creators-channel-remove-help = Its whole history goes with it. If the account is only quiet, leave it: the history is worth keeping.
creators-channel-removed = Channel removed
creators-chart-grew = { $name }: followers up { $percent } in { $span }, from { $from } to { $to }
creators-chart-fell = { $name }: followers down { $percent } in { $span }, from { $from } to { $to }
creators-chart-steady = { $name }: about as many followers as { $span } ago, { $from } then and { $to } now
creators-counted = counted { $day }
creators-numbers = The numbers
creators-one-count = A line needs two counts on different days.
creators-observations = Everything counted
creators-no-observations = Nothing was counted yet.
creators-observe = Write down a count
creators-metric = What was counted
creators-metric-followers = Followers
creators-metric-views = Views of a usual post
creators-metric-engagements = Reactions to a usual post
creators-metric-posts = Posts in 30 days
creators-value = Number
creators-on = Day
creators-on-help = A day counted before gets the new number.
creators-source = Source
creators-source-manual = by hand
creators-source-import = import
creators-source-api = API
creators-source-platform = platform
creators-forget = Take back what was counted on { $day }
creators-platform = Platform
creators-platform-needed = Choose the platform, or paste the whole address
creators-platform-by-address = Told by the link
creators-handle = Link or handle
creators-handle-help = A link or a handle. A link tells the platform by itself.
creators-title = Title of the channel
creators-language = Language
creators-followers = Followers
creators-followers-help = Leave it empty if nobody has counted
creators-followers-on = Counted on
creators-followers-on-help = Today if left empty
creators-url = Link
creators-external-id = The platform’s own number

# Scorecard
creators-scorecard = Scorecard
creators-scorecard-help = Each line with what shows it. Nothing is added up.
creators-no-assessments = Nobody has filled it in yet.
creators-assess = Fill in the scorecard
creators-assess-again = Change my scorecard
creators-assess-lede = A rating needs evidence. What you do not know stays unknown, which is never zero. Another’s opinion stands beside yours.
creators-assess-remove = Remove my scorecard
creators-whole = The whole in a few words
creators-line = Line
creators-line-unknown = unknown
creators-line-performance = Performance
creators-line-audience = Audience
creators-line-expertise = Expertise
creators-line-conduct = Conduct
creators-line-reliability = Reliability
creators-line-values = Values
creators-line-cultural-fit = Cultural fit
creators-ask-performance = What do real numbers of past work say, against their own usual?
creators-ask-audience = Is the audience the people the brand speaks to?
creators-ask-expertise = What do they know, and where does it show?
creators-ask-conduct = How do they treat people, in public and in the comments?
creators-ask-reliability = Do they keep to what was agreed?
creators-ask-values = What do they stand for, and does it go with what the brand does?
creators-ask-cultural-fit = Is the work at home in its own culture?
creators-outside-help = You are not of this market, so this will stand as an impression and leave the line unknown.
creators-from-outside = from another market
creators-rating-of = { $rating } of 5
creators-evidence = What shows it
creators-evidence-help = A work, a result, somebody’s word
creators-evidence-url = Link to it

# Expertise and audience
creators-expertise = Expertise
creators-no-expertise = Nothing written down yet.
creators-no-evidence = nothing shows it yet
creators-expertise-add = Add expertise
creators-topic = Topic
creators-audience = Audience
creators-no-audience = Nothing measured yet.
creators-audience-add = Add a fact
creators-kind = What it is about
creators-audience-age = Age
creators-audience-gender = Gender
creators-audience-country = Country
creators-audience-language = Language
creators-audience-interest = Interest
creators-label = Who
creators-label-help = For example 25–34, Kazakhstan, hiking
creators-share-percent = Per cent of the audience
creators-observed-on = Measured on

# Notes and files
creators-note-write = Write a note
creators-note-edit = Edit a note
creators-note-removed = Note removed
creators-body = Note
creators-markdown = Markdown works. Write what you could show the person.
creators-pin = Keep on top
creators-pinned = on top
creators-no-notes = No note yet.
creators-files = Files
creators-no-files = No file yet.
creators-file = File
creators-file-help = Documents, pictures, sound and video up to { $max }
creators-file-removed = File removed

# What happened
creators-kinds = Which events
creators-kind-record = The record
creators-kind-notes = Notes and files
creators-kind-contacts = Conversations and memory
creators-no-events = Nothing of this kind has happened.
creators-older = What happened before
creators-event-other = Another change ({ $verb })

# Fields of a workspace's own
creators-own-fields = Our own fields
creators-own-fields-lede = What your team wants to know of every creator and we did not think of.
creators-no-own-fields = No field of your own yet
creators-no-own-fields-help = A field becomes a line of the form, a column, a filter, and a column of the export.
creators-field-add = Add a field
creators-field-archived = Field archived
creators-field-archive-help = An archived field leaves forms and lists; the values stay and come back with it.
creators-archived-badge = archived
creators-label-en = Name in English
creators-label-ru = Name in Russian
creators-label-both = One of the two is enough; it serves both languages then.
creators-custom-kind = Kind
creators-custom-kind-help = It cannot be changed later: the values would lose their meaning.
creators-custom-text = Text
creators-custom-number = Number
creators-custom-date = Date
creators-custom-choice = Choice
creators-custom-link = Link
creators-choices = Choices
creators-choices-help = One a line; only for a choice

# Sentences of the timeline
event-creator_create = Record made
event-creator_edit = Changed: { $changed }
event-creator_archive = Archived
event-creator_restore = Brought back
event-creator_label = { $kind ->
    [niche] Niche given: { $label }
    [value] Value given: { $label }
   *[tag] Tag given: { $label }
 }
event-creator_unlabel = { $kind ->
    [niche] Niche taken away: { $label }
    [value] Value taken away: { $label }
   *[tag] Tag taken away: { $label }
 }
event-channel_add = { $platform }, { $handle }: channel added
event-channel_edit = { $platform }, { $handle }: channel changed
event-channel_remove = { $platform }, { $handle }: channel removed
event-channel_reorder = Channels put in another order
event-channel_observe = { $platform }, { $handle }: new numbers
event-channel_forget = { $platform }: a number of { $on } taken back
event-note_add = Note written
event-note_edit = Note changed
event-note_remove = Note removed
event-note_restore = Note brought back
event-attachment_add = File added: { $name }
event-attachment_remove = File removed
event-attachment_restore = File brought back
event-assessment_add = { $lines ->
    [one] Scorecard filled in, { $lines } line
   *[other] Scorecard filled in, { $lines } lines
 }
event-assessment_edit = { $lines ->
    [one] Scorecard changed, { $lines } line
   *[other] Scorecard changed, { $lines } lines
 }
event-assessment_remove = Scorecard removed
event-expertise_put = { $evidence ->
    [yes] Expertise with evidence: { $topic }
   *[no] Expertise: { $topic }
 }
event-expertise_remove = Expertise taken away: { $topic }
event-audience_put = Audience measured: { $label }
event-audience_remove = A fact about the audience taken away
event-address_settle = { $form ->
    [ty] Settled on the informal “ty”
    [vy] Settled on the formal “vy”
   *[none] Form of address no longer settled
 }
event-creator_merge = Another record went into this one
event-creator_unmerge = A merge was taken back
event-creators_apart = Told apart from another record
event-creators_not_apart = No longer told apart from another record
event-creator_import = From row { $row } of an import
event-custom_define = Field added: { $label }
event-custom_edit = Field changed: { $label }
event-custom_archive = Field archived: { $label }
event-custom_restore = Field brought back: { $label }
event-custom_reorder = Fields put in another order
