# Bringing files in. Keys begin with import-.

import-title = Import creators
import-lede = Bring a CSV or Excel file as it is. You will see what becomes of every row before anything is saved, and the whole import can be undone.
import-file = Import a file
import-drop = Drop a CSV or XLSX file here, or choose one
import-drop-help = Up to { $max }. Any encoding, any separators, any order of columns.
import-not-taken = This file was not taken
import-empty = Nothing has been brought in yet
import-empty-help = Files you import will stay here, with what became of each row.
import-recent = Recent imports
import-head-file = File
import-head-state = State
import-head-rows = Rows
import-head-who = By
import-other-file = Choose another file
import-nothing-saved = Nothing is saved until the last step.
import-nothing-saved-yet = Nothing is saved yet: the next step only shows what would happen.
import-same-file = This very file was brought in on { $when }. People who came with it will be recognised.
import-same-file-link = See that import

import-steps = Steps
import-step-file = File
import-step-file-about = { $rows } rows, { $columns } columns
import-step-columns = Columns
import-step-check = Check
import-step-import = Import

import-state-read = Columns to settle
import-state-checking = Being checked
import-state-checked = Ready to import
import-state-running = Being brought in
import-state-done = Done
import-state-failed = Stopped
import-state-undoing = Being undone
import-state-undone = Undone

# How a file is read
import-found-csv = { $encoding }, { $delimiter }
import-found-sheet = sheet “{ $sheet }”
import-how-read = How the file was read
import-read-sure = No doubt about the encoding
import-read-unsure = The encoding is our best guess: look whether the letters are right
import-encoding = Encoding
import-delimiter = Between cells
import-delimiter-comma = comma
import-delimiter-semicolon = semicolon
import-delimiter-tab = tab
import-delimiter-pipe = vertical bar
import-sheet = Sheet
import-header = Row with the column names
import-header-help = 0 if there is none
import-quoting = Quotation marks hold cells together
import-read-again = Read again
import-first-rows = First rows
import-column-unnamed = Column { $n }
import-next-columns = Next: columns

# Columns
import-columns = Columns
import-columns-matched = { $matched } of { $columns } matched
import-head-column = In your file
import-head-values = First values
import-head-goes = Goes to
import-head-note = Note
import-goes-label = Where “{ $column }” goes
import-date-label = How days in “{ $column }” are written
import-year-label = The year of days in “{ $column }”
import-date-choose = Choose how to read it
import-date-which = Day or month first? Choose
import-which-platform = On which platform? Choose
import-platform-choose = Choose the platform
import-platform-label = The platform of “{ $column }”
import-date-example = { $text } is { $day }
import-videos = Trending videos
import-videos-as-channels = Read the rows as videos and bring in their channels
import-videos-help = Each channel becomes one creator, whatever the number of its videos. The columns below are then not needed.
import-whole-file = For the whole file
import-platform = Platform
import-platform-by-row = As links and columns tell
import-platform-help = Of names that stand without a link
import-observed-on = Counted on
import-observed-on-help = The day on which followers and views were counted, where no column tells
import-brand = Partnership with
import-brand-none = Creators only, no partnership
import-brand-help = Where no column names a brand
import-stage-none = Prospect, or as a column tells
import-manager-none = Nobody, or as a column tells
import-bad-cells = If a cell cannot be read
import-bad-refuse = Refuse the row and say why
import-bad-leave-out = Leave the cell out, bring in the rest
import-family-first = Full names begin with the family name
import-next-check = Next: check

import-group-person = Name
import-group-accounts = Channels
import-group-counts = Counts
import-group-contacts = Contacts
import-group-place = Place and time
import-group-known = What is known
import-group-partnership = Partnership
import-group-own = Your own fields
import-group-new = A new field of your own
import-field-ignore = Do not import
import-field-full-name = Full name
import-field-given-name = Given name
import-field-patronymic = Patronymic
import-field-family-name = Family name
import-field-goes-by = Name they go by
import-field-given-latin = Given name, Latin
import-field-patronymic-latin = Patronymic, Latin
import-field-family-latin = Family name, Latin
import-field-other-names = Other names
import-field-pronouns = Pronouns
import-field-address-en = How to address, English
import-field-address-ru = How to address, Russian
import-field-creator-id = Perennial’s own id
import-field-handle = Channel: name or link
import-field-platform = Channel: platform
import-field-account = Channel: { $platform }
import-field-account-title = Channel: title
import-field-account-id = Channel: the platform’s own id
import-field-followers = Followers
import-field-followers-on = Followers: { $platform }
import-field-views = Views of a post
import-field-engagements = Engagements of a post
import-field-engagement-part = Part of engagements (likes, comments, shares)
import-field-posts = Posts in 30 days
import-field-observed-on = Day of the counts
import-field-contact = Contact: { $kind }
import-field-contacts = Contacts
import-field-country = Country
import-field-market = Market
import-field-city = City
import-field-city-other = City in the other language
import-field-zone = Time zone
import-field-birthday = Birthday
import-field-languages = Languages
import-field-work-days = Working days
import-field-work-from = Works from
import-field-work-to = Works until
import-field-quiet-from = Quiet from
import-field-quiet-to = Quiet until
import-field-niches = Niches
import-field-tags = Tags
import-field-values = Values
import-field-note = Note
import-field-goals = Goals
import-field-audience-note = Audience, in words
import-field-consent-basis = Basis for keeping data
import-field-consent-on = Consent given on
import-field-consent-until = Consent until
import-field-consent-note = Consent, note
import-field-brand = Brand
import-field-stage = Stage
import-field-tier = Tier
import-field-manager = Cared for by
import-field-since = Together since
import-field-own = A field of your own
import-field-custom = Your own fields
import-field-new-text = New field: text
import-field-new-number = New field: number
import-field-new-date = New field: date
import-field-new-link = New field: link

import-why-header-and-content = By its name and by what is in it
import-why-header = By its name
import-why-content = By what is in it
import-why-content-over-header = By what is in it, not by its name
import-why-compared-with = Compared with column { $column }
import-why-less-exact-than = Column { $column } says the same more exactly
import-why-better-in = Column { $column } fits better
import-why-row-number = Row numbers
import-why-empty = Empty
import-why-unknown = Not matched. Choose where it goes, or leave it out
import-why-own-field = Your own field of this name
import-why-our-name = Named as we name it
import-why-our-id = Ids from an export of ours
import-why-no-place = There is no place for this; it can become a field of your own
import-why-taken = Another column goes there
import-why-in-engagements = Counted in engagements
import-why-no-account = There is no channel to which these counts belong. Choose its column, or leave them out
import-why-unfit = { $n ->
    [one] { $n } of the first values cannot be a channel on { $platform }: { $value }. Its row will be refused
   *[other] { $n } of the first values cannot be channels on { $platform }, such as { $value }. Their rows will be refused
 }
import-why-chosen = Chosen by you

import-date-plain = As it is
import-date-day-month-year = Day, month, year
import-date-month-day-year = Month, day, year
import-date-year-month-day = Year, month, day
import-date-year-day-month = Year, day, month
import-date-day-month = Day and month, no year
import-date-month-day = Month and day, no year
import-date-day-month-zero-lost = Day and month, the zero at the end lost

import-error-columns = The file has { $max } columns, the mapping { $got }
import-error-twice = Another column goes where “{ $column }” goes. Choose one of them
import-error-nobody = No column tells who the people are: choose one for the name or for a channel
import-error-whose-counts = Whose counts are in “{ $column }”? Choose the column with the channel, or do not import these
import-error-which-account = To which channel do the counts in “{ $column }” belong? Choose followers of one platform, or one platform for the whole file
import-error-which-platform = On which platform are the names in “{ $column }”? Choose it
import-error-brand = Choose the brand these partnerships are with
import-error-date-order = Say how the days in “{ $column }” are written: day or month first
import-error-year = Give the year of the days in “{ $column }”, four digits
import-error-not-videos = These columns are not those of trending videos
import-error-configure = Only an owner can add fields; choose another place or leave it out
import-error-field-taken = A field of this name exists already; choose it from the list
import-error-reading = The file cannot be read this way. Nothing was changed

# Check
import-checking = Checking: { $done } of { $total } rows
import-running = Bringing in: { $done } of { $total } rows
import-undoing = Taking back: { $done } of { $total } rows
import-look-again = Look again
import-change-columns = Change columns
import-will-made = Will be added
import-will-changed = Will be changed
import-will-skipped = Will be skipped
import-will-refused = Refused
import-outcome-made = Added
import-outcome-changed = Changed
import-outcome-skipped = Skipped
import-outcome-refused = Refused
import-count-made = { $n ->
    [one] { $n } added
   *[other] { $n } added
 }
import-count-changed = { $n ->
    [one] { $n } changed
   *[other] { $n } changed
 }
import-count-skipped = { $n ->
    [one] { $n } skipped
   *[other] { $n } skipped
 }
import-count-refused = { $n ->
    [one] { $n } refused
   *[other] { $n } refused
 }
import-rows-refused = Rows that cannot be brought in
import-rows-refused-help = Mend them in your file and bring it in again: the others will be recognised
import-whole-row = the whole row
import-known = People we may already know
import-known-count = { $n ->
    [0] none
    [one] { $n } row
   *[other] { $n } rows
 }
import-policy = What to do with them
import-policy-of = What to do with row { $row }
import-policy-skip = Skip
import-policy-fill = Fill what is blank
import-policy-overwrite = Overwrite
import-policy-new = Add as someone new
import-alike = { $n ->
    [one] { $n } more row has a name very like somebody’s, and nothing else in common. It will be added.
   *[other] { $n } more rows have names very like somebody’s, and nothing else in common. They will be added.
 }
import-alike-to = Named like { $name }
import-in-file = In your file, row { $row }
import-in-directory = In Perennial
import-row-above = A row above
import-row-n = Row { $row }
import-check-again = Check again
import-how-look = How they will look
import-how-look-help = the first of them
import-also-skipped = Also skipped
import-undo-possible = The whole import can be undone.
import-run = Import
import-match-id = same Perennial id
import-match-same-row = the very same row
import-match-account = same account
import-match-email = same email
import-match-phone = same phone
import-match-name-and-more = same name, and the city, birthday or account name agrees
import-skip-repeated = repeats row { $row }: { $why }
import-skip-same-channel = one more video of the channel in row { $row }
import-skip-nothing-new = brings nothing new
import-skip-blank = Blank row
import-skip-repeated-header = The header once more
import-skip-only-filler = Nothing but filler

# Result
import-done = Done: every row of the file is accounted for.
import-to-directory = To the directory
import-failed-kept = What had been brought in before is kept and can be undone.
import-undone = { $n ->
    [one] Undone: { $n } row was taken back.
   *[other] Undone: { $n } rows were taken back.
 }
import-undone-kept = { $n ->
    [one] { $n } row is kept, see below why.
   *[other] { $n } rows are kept, see below why.
 }
import-kept = What stays
import-kept-help = Nothing that people have done since is lost
import-kept-who = Who
import-kept-why = Why
import-kept-more = The first fifty are shown.
import-kept-merged = Merged into { $name } since
import-kept-took-in = Another record was merged into this one since
import-kept-notes = Has new notes
import-kept-partnership = Something has happened in a partnership since
import-kept-channels = The channels were changed since
import-kept-edited = Edited since
import-kept-away = Put away since, left as it is
import-kept-parts = { $n ->
    [one] Changed by someone since: { $n } detail was left as it is now
   *[other] Changed by someone since: { $n } details were left as they are now
 }
import-kept-tangled = What was there before does not go together with what was changed since
import-kept-unknown = It is not known what was there before
import-undo = Undo
import-undo-help = Whoever came with this file is put away, what was changed goes back. Whoever was edited, merged or written about since stays, and we say why.
import-undo-all = Undo the whole import
import-undo-reason = The import of { $file } was undone
import-errors-row = Row
import-errors-line = Line
import-errors-column = Column
import-errors-name = Column name
import-errors-value = Value
import-errors-why = What is wrong
import-errors-download = Download all as CSV
import-errors-more = The first fifty are shown; all are in the file to download.
import-errors-file = refused rows of { $file }.csv
import-problem-stopped = The import stopped because of a fault on our side.
import-problem-count = The file had { $rows } rows, and { $done } were read.
import-conflict-begun = This import has been run already
import-conflict-unchecked = This import has not been checked yet
import-conflict-not-done = Only an import that was run can be undone

# What can be wrong with a file
import-file-none = No file was sent. Choose one
import-file-empty = The file is empty
import-file-no-rows = There are no rows in the file
import-file-unreadable = The file could not be read from the disk: { $reason }
import-file-too-large = The file is larger than { $megabytes } MB
import-file-too-many-rows = The file has more than { $limit } rows. Split it
import-file-too-many-columns = The file has { $found } columns; the most is { $limit }
import-file-record-too-long = The row that begins in line { $line } is longer than { $kilobytes } KB. Is a closing quotation mark missing?
import-file-cell-too-long = A cell is longer than { $kilobytes } KB
import-file-binary = This is not a table: there are binary data in it
import-file-old-excel = This is an old Excel file (.xls). Save it as .xlsx or CSV
import-file-other-format = This is { $format }, not a CSV or XLSX table
import-file-broken-zip = The XLSX file is damaged. Open it in Excel and save it again
import-file-zip-bomb = Unpacked, the XLSX file is larger than { $megabytes } MB
import-file-too-dense = Something in the XLSX file unpacks to more than { $times } times its size, as no spreadsheet program packs it. Save it as CSV
import-file-too-many-parts = The XLSX file has { $found } parts; the most is { $limit }
import-file-hostile-xml = There is something in the XLSX file that no spreadsheet program writes
import-file-giant-sheet = The sheet claims { $rows } rows and { $columns } columns. Delete the empty ones and save it again
import-file-encrypted = The file is protected by a password. Save it without one
import-file-no-sheet = There is no sheet “{ $sheet }”
import-file-broken-sheet = The sheet cannot be read: { $reason }
import-file-reader-died = Reading the file took too much memory. Save it as CSV
import-file-reader-too-slow = The file could not be read in { $seconds } seconds. Save it as CSV
import-file-no-reader = The server cannot read XLSX files now: { $reason }. Save it as CSV

# What can be wrong with a row
import-row-too-few-cells = { $found } cells instead of { $expected }
import-row-too-many-cells = { $found } cells instead of { $expected }
import-row-cell-too-long = A cell is longer than { $kilobytes } KB
import-row-nul = A NUL character
import-row-invalid-bytes = Bytes that are no text in { $encoding }
import-row-lone-surrogate = Half a character
import-row-unclosed-quote = A quotation mark is not closed
import-row-text-after-quote = Text after a closing quotation mark
import-row-missing-video-id = No video id
import-row-malformed-video-id = This is no video id: { $found }
import-row-missing-count = No count in “{ $column }”
import-row-shifted-columns = The cells stand in other columns than their headers say
import-row-missing-channel = No channel

# What can be wrong with a cell
import-value-not-a-number = Not a number: { $value }
import-value-negative = Less than zero: { $value }
import-value-too-large = Too large: { $value }
import-value-not-money = Not an amount: { $value }
import-value-no-currency = An amount without a currency: { $value }
import-value-not-a-date = Not a date: { $value }
import-value-no-year = A date without a year: { $value }
import-value-not-a-boolean = Neither yes nor no: { $value }
import-value-not-an-email = Not an email address: { $value }
import-value-not-a-link = Not a link: { $value }
import-value-link-to-post = A link to a post, not to a channel: { $value }
import-value-not-a-handle = No account can be named so on { $platform }: { $value }
import-value-which-platform = On which platform is { $value }? Choose it for the whole file
import-value-nobodys = There is no channel in this row to which this belongs
import-value-nobodys-on = There is no channel on { $platform } in this row to which this belongs
import-value-unknown-platform = We do not know this platform: { $value }
import-value-unknown-country = We do not know this country: { $value }
import-value-unknown-language = We do not know this language: { $value }
import-value-unknown-brand = There is no brand of this name: { $value }
import-value-unknown-stage = There is no stage of this name: { $value }
import-value-unknown-tier = There is no tier of this name: { $value }
import-value-unknown-manager = No colleague of this name can care for partnerships: { $value }
import-value-future = The day is in the future: { $value }
import-warning-currency-in-count = A currency sign in a count ({ $sign }); the number was kept
import-warning-rounded = { $value } was rounded
import-warning-perhaps-fraction = { $value } was read as a thousand
