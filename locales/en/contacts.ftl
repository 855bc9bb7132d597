# Contacts: what was said and done with a creator. The prefix is contacts-; sentences of the timeline begin with event-contact.
contacts-title = Conversations
contacts-log = Log a contact
contacts-edit = Change a contact
contacts-remove = Remove this contact
contacts-logged = Written down
contacts-removed = Contact removed
contacts-answer-noted = The answer is noted
contacts-none = Nothing written down yet
contacts-none-help = Calls, letters and meetings will stand here, the newest first. Only a conversation of two that asks for nothing counts as a check-in.
contacts-all = All conversations
contacts-earlier = Earlier conversations
contacts-filters = Which conversations
contacts-more = Time, answer, mood and more
contacts-the-person = The person, no brand in particular
contacts-with-request = with a request
contacts-without-request = without a request
contacts-request = Request
contacts-answered = Answered
contacts-minutes-count = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
 }
contacts-said = { $channel ->
    [email] { $direction ->
        [out] Letter from us
        [in] Letter to us
       *[both] Letters
     }
    [phone] { $direction ->
        [out] We called
        [in] A call to us
       *[both] Call
     }
    [video] Video call
    [meeting] Meeting
    [portal] Message in the portal
    [sms] { $direction ->
        [out] Text from us
        [in] Text to us
       *[both] Texts
     }
    [direct] { $direction ->
        [out] Direct message from us
        [in] Direct message to us
       *[both] Direct messages
     }
    [telegram] { $direction ->
        [out] Telegram, from us
        [in] Telegram, to us
       *[both] Telegram
     }
    [vk] { $direction ->
        [out] VK, from us
        [in] VK, to us
       *[both] VK
     }
    [whatsapp] { $direction ->
        [out] WhatsApp, from us
        [in] WhatsApp, to us
       *[both] WhatsApp
     }
   *[other] { $direction ->
        [out] Contact from us
        [in] Contact to us
       *[both] Contact
     }
 }

# Fields
contacts-channel = How
contacts-channel-email = Email
contacts-channel-telegram = Telegram
contacts-channel-vk = VK
contacts-channel-whatsapp = WhatsApp
contacts-channel-phone = Phone
contacts-channel-video = Video call
contacts-channel-meeting = Meeting
contacts-channel-direct = Direct message
contacts-channel-sms = Text message
contacts-channel-portal = Portal
contacts-channel-other = Other
contacts-direction = Who spoke
contacts-direction-usual = As usual for this
contacts-direction-out = We turned to them
contacts-direction-in = They turned to us
contacts-direction-both = Both, in one conversation
contacts-kind = What for
contacts-kind-help = A check-in sells nothing and asks for nothing.
contacts-kind-check-in = Check-in
contacts-kind-ask = A request
contacts-kind-project = Project
contacts-kind-review = Review of the quarter
contacts-kind-support = Support
contacts-kind-other = Other
contacts-has-request = Someone asked the other for something
contacts-about-project = It was about a project
contacts-reply = Answer
contacts-reply-none = None needed
contacts-reply-awaited = Awaited
contacts-reply-answered = Answered
contacts-replied-at = Answered on
contacts-happened-at = When
contacts-happened-help = Now, if you leave it empty. By your own clock.
contacts-minutes = Minutes
contacts-mood = How it felt
contacts-mood-good = Good
contacts-mood-fine = Calm
contacts-mood-tense = Tense
contacts-mood-worried = Worried
contacts-body = What was said
contacts-body-help = Markdown, in either language.
contacts-language = Language you spoke
contacts-member-id = Who of us
contacts-partnership-id = Brand

# What cannot be
contacts-error-channel = Choose how you spoke
contacts-error-moment = This is not a date or a time. Example: 2026-04-14
contacts-error-future = This has not happened yet: choose a day and a time that have passed
contacts-error-long-ago = Nothing is kept from before 1990
contacts-error-answer-early = An answer cannot come before what it answers
contacts-error-both-spoke = Both spoke here, nobody waits for an answer

# The timeline
event-contact-what = { contacts-said }{ $kind ->
    [check_in] : check-in
    [ask] : a request
    [project] : project
    [review] : review of the quarter
    [support] : support
   *[other] { "" }
 }
event-contact_log = { event-contact-what }
event-contact_edit = Changed in the record: { event-contact-what }
event-contact_reply = Answered: { event-contact-what }
event-contact_remove = Removed from the record: { event-contact-what }
event-contact_restore = Back in the record: { event-contact-what }
