# Duplicates and merging

merging-duplicates = Possible duplicates
merging-found = { $n ->
    [one] { $n } pair.
   *[other] { $n } pairs.
 }
merging-found-many = { $n ->
    [one] At least { $n } pair.
   *[other] At least { $n } pairs.
 }
merging-lede = Records that look like one person: by account, email, phone, or a name in either alphabet.
merging-none = No duplicates in sight
merging-none-help = A minute after each change we compare the record with all others. If two look like one person, they will be here.
merging-why-account = Same account
merging-why-email = Same email
merging-why-phone = Same phone number
merging-why-handle = Same account name on different platforms
merging-why-name = Similar names
merging-unsure = look closely
merging-compare = Compare
merging-apart = Different people
merging-apart-said = We will not suggest this pair again
merging-recent = Merged lately
merging-took-in = together with { $name }

# Two records side by side
merging-title = Merge two records
merging-title-lede = { $keep } stays, with everything from both. Links to { $gone } will lead there too.
merging-swap = Keep { $name } instead
merging-not-done = Not merged yet
merging-choose = Choose what stays
merging-choose-help = Where only one is filled in, that one is chosen; where both are, the one from the record changed last.
merging-stays = stays
merging-goes = joins it
merging-changed = changed { $when }
merging-archived = archived
merging-until = until { $date }
merging-both-texts = Keep both texts, one after the other
merging-all-kept = All of this is kept
merging-all-kept-help = Lists are joined; what is in both stands once.
merging-in-both = In both records
merging-both-account = { $account }: the two histories become one.
merging-both-brand = { $brand }: the partnership of { $name } goes on, at the further of the two stages.
merging-both-topic = { $topic }: the evidence from both is kept.
merging-both-audience = { $label }: the newer measurement counts.
merging-both-form = { $member }: ty or vy, as agreed last.
merging-can-undo = You can undo a merge at any time.

merging-field-goes-by = Goes by
merging-field-given-name = Given name
merging-field-patronymic = Patronymic
merging-field-family-name = Family name
merging-field-given-latin = Given name in Latin letters
merging-field-patronymic-latin = Patronymic in Latin letters
merging-field-family-latin = Family name in Latin letters
merging-field-pronouns = Pronouns
merging-field-address-en = Salutation in English
merging-field-address-ru = Salutation in Russian
merging-field-market = Home market
merging-field-country = Country
merging-field-city = City
merging-field-zone = Time zone
merging-field-work-hours = Working hours
merging-field-quiet-hours = Quiet hours
merging-field-birthday = Birthday
merging-field-goals = Goals
merging-field-audience-note = About the audience
merging-field-consent = Consent

merging-list-names = Other names
merging-list-languages = Languages
merging-list-channels = Channels
merging-list-contacts = Contacts
merging-list-partnerships = Partnerships
merging-list-niches = Niches
merging-list-values = Values
merging-list-tags = Tags
merging-list-expertise = Expertise
merging-list-audience = Audience
merging-list-forms = Ty or vy
merging-list-assessments = Scorecards
merging-list-notes = Notes
merging-list-files = Files

# What was done, and why not
merging-done = Merged: everything is here now
merging-undone = Undone: both records are as they were
merging-undone-changed = The records are two again. Changes made after the merge stay with the kept one: { $changed }
merging-undone-removed = The records are two again. Removed after the merge and not brought back: { $removed }
merging-undone-both = The records are two again. Changes made after the merge stay with the kept one: { $changed }. Removed since and not brought back: { $removed }
merging-same = This is one and the same record
merging-already = One of these records has been merged already
merging-keep-archived = { $name } is archived. Bring it back first, or keep the other record
merging-stale = One of the records changed while you were choosing. Below is how they are now; your choices are still made, so look once more
merging-undo-first = First undo the later merge with { $name }
merging-undone-already = This merge has been undone already
