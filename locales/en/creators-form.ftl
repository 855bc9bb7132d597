# The forms to add and to edit a creator.
creators-form-new = Add a creator
creators-form-new-creator = Add a creator
creators-form-new-blogger = Add a blogger
creators-form-new-kreator = Add a creator
creators-form-edit = Edit
creators-form-lede = A name is enough to begin; the rest can come with time.
creators-form-made = Added
creators-form-alike = { $n ->
    [one] Somebody here may be the same person
   *[other] { $n } people here may be the same person
}
creators-form-sure = It is somebody else: add all the same
creators-form-commas = Separate them by commas

creators-form-name = Name
creators-form-name-help = As the person writes it, in their own alphabet. Nothing is corrected.
creators-form-given-name = Given name
creators-form-patronymic = Patronymic
creators-form-family-name = Family name
creators-form-goes-by = Goes by
creators-form-goes-by-help = If the name in lists should be another
creators-form-given-latin = Given name in Latin letters
creators-form-patronymic-latin = Patronymic in Latin letters
creators-form-family-latin = Family name in Latin letters
creators-form-latin-help = As the person writes it. Left empty, we make it from the name and mark it as ours.
creators-form-other-names = Other names

creators-form-address = How to speak to them
creators-form-address-en = How to address them in English
creators-form-address-en-help = For example: Julia
creators-form-address-ru = How to address them in Russian
creators-form-address-ru-help = In Russian letters, as one would begin a message
creators-form-pronouns = Pronouns
creators-form-birthday = Birthday
creators-form-birthday-help = Month and day, for example 04-14. We never ask the year.
creators-form-languages = Languages
creators-form-language-at = Language { $n }

creators-form-place = Place and hours
creators-form-market = Home market
creators-form-country = Country
creators-form-city = City
creators-form-city-other = City in the other alphabet
creators-form-zone = Time zone
creators-form-work-days = Working days
creators-form-work-from = Works from
creators-form-work-to = Works until
creators-form-quiet-from = Quiet from
creators-form-quiet-to = Quiet until
creators-form-quiet-help = We do not write in these hours

creators-form-contacts = Ways to reach them
creators-form-contacts-help = In the order they prefer. Keep two that do not depend on each other.
creators-form-contact-kind = Way { $n }
creators-form-contact-value = Address or name { $n }
creators-form-contact-purpose = Purpose { $n }

creators-form-channels = Channels
creators-form-channels-help = A link or a handle. From a link we tell the platform ourselves.
creators-form-by-link = Told by the link
creators-form-channel-platform = Platform { $n }
creators-form-channel-handle = Link or handle { $n }

creators-form-work = What they do
creators-form-niches = Niches
creators-form-values = Values
creators-form-tags = Tags
creators-form-goals = Their goals
creators-form-goals-help = In their own words, if you have them
creators-form-audience-note = About their audience
creators-form-custom = Our own fields

creators-form-consent = Why we may keep this
creators-form-consent-help = The ground on which these data are kept.
creators-form-consent-basis = Ground
creators-form-consent-on = Since
creators-form-consent-until = Until
creators-form-consent-note = Where that is written
creators-form-note-head = First note
creators-form-note = Note
creators-form-note-help = Markdown. Write what you could show the person.
