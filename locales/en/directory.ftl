# The directory: the list of creators, its filters, views, board, what is done to many at once.
directory-lede = Everybody you work with, or might. Filters narrow the list; what you see is in the address, so any list can be sent as a link.
directory-list = Creators
directory-creator = Creator
directory-add = Add a creator
directory-import = Import a spreadsheet
directory-find = Name, handle, email…
directory-columns = Columns
directory-table = Table
directory-board = Board
directory-more = Show more
directory-end = That is everybody
directory-duplicates = Possible duplicates: { $count }
directory-link = Copy a link to this list
directory-density = Row height
directory-density-cozy = Roomy
directory-density-normal = Usual
directory-density-compact = Tight

# Filters
directory-filters = Filters
directory-filter = Filter
directory-filter-off = Remove the filter: { $field }
directory-not = not
directory-except = Everybody except these
directory-nothing = Nothing known
directory-nobody = Nobody
directory-me = Me
directory-words = Words, with commas between them
directory-in-use = In use
directory-no-values = There are none yet
directory-on-platform = On one platform:
directory-from = from { $value }
directory-to = up to { $value }
directory-overdue = Overdue
directory-year-more = Year 3 and later
directory-year = Year { $n }
directory-field-year = Year together
directory-field-potential = Potential
directory-field-review = Review of the potential
directory-field-platform = Platform
directory-field-tag = Tag
directory-field-niche = Niche
directory-field-value = What they stand for
directory-field-expertise = Expertise
directory-field-consent = Ground for keeping data
directory-field-email = Has an email address
directory-field-created = Added
directory-field-updated = Changed
directory-field-created-by = Added by
directory-field-archived = Archived
directory-field-own = A field of yours
directory-column-tenure = Together
directory-column-languages = Languages
directory-column-niches = Niches
directory-column-values = Stand for
directory-column-pronouns = Pronouns
directory-column-followers = Followers on { $platform }

# Orders
directory-order = Order
directory-sort-relevance = Nearest match first
directory-sort-name = By name
directory-sort-name-down = By name, from the end
directory-sort-newest = Newest first
directory-sort-oldest = Oldest first
directory-sort-changed = Changed last first
directory-sort-unchanged = Longest unchanged first
directory-sort-furthest = Furthest stage first
directory-sort-nearest = Earliest stage first
directory-sort-longest = Longest together first
directory-sort-shortest = Shortest together first
directory-sort-market = By market
directory-sort-manager = By who cares for them
directory-sort-followers = Most followers on { $platform } first
directory-sort-followers-up = Fewest followers on { $platform } first

# Views
directory-view = View
directory-views = Saved views
directory-views-all = All views
directory-views-lede = Lists you come back to. A private one only you can see; a shared one is everybody’s.
directory-views-none = No views yet
directory-views-none-why = Filter the list, then save it: it will stand above the list as a tab.
directory-view-save = Save this view
directory-view-keep = Save changes
directory-view-changed = This is no longer quite “{ $name }”
directory-view-actions = Actions for the view { $name }
directory-view-rename = Rename and share
directory-view-duplicate = Duplicate
directory-view-copy = { $name } (copy)
directory-view-share = Share with everybody in the workspace
directory-view-made = The view is saved
directory-view-gone = The view is deleted
directory-shared = shared
directory-private = private

# Empty
directory-first = Nobody here yet
directory-first-why = Three ways to begin. Each takes a few minutes and none is final.
directory-first-add = Add a creator you already work with
directory-first-import = Bring in the spreadsheet you have
directory-first-invite = Invite a colleague
directory-none = Nobody matches
directory-none-why = Take off a filter, or look for fewer letters of the name.
directory-show-all = Show everybody

# Many at once
directory-bulk = Actions for those picked
directory-picked = Selected:
directory-pick-matching = All { $count } that match
directory-unpick = Clear the selection
directory-hand-over = Hand over
directory-stage-why = Needed where somebody goes back a stage.
directory-to-stage = Move to the stage
directory-to-tier = Put into the tier
directory-archive = Archive
directory-restore = Bring back
directory-move = Move
directory-export-csv = Export as CSV
directory-export-xlsx = Export as XLSX
directory-nobody-chosen = Pick at least one creator
directory-too-many = At most { $max } creators can be changed at once: narrow the list
directory-bulk-title = A change of many
directory-bulk-running = The change is under way. You can leave this page; it goes on.
directory-bulk-undoing = The change is being taken back. You can leave this page; it goes on.
directory-bulk-undone = The change has been taken back
directory-bulk-again = This change has been taken back already, or is still under way
directory-bulk-progress = { $done } of { $total } looked at
directory-bulk-done = { $n ->
    [one] { $n } creator changed
   *[other] { $n } creators changed
}
directory-bulk-do-tag = Add the tag “{ $what }”
directory-bulk-do-untag = Remove the tag “{ $what }”
directory-bulk-do-stage = Move to the stage { $what }
directory-bulk-do-archive = Archive
directory-bulk-do-restore = Bring back from the archive

# What is not in the language of lists
directory-no-field = There is no field “{ $field }” to filter by
directory-no-value = “{ $value }” is not something { $field } can be
directory-empty-filter = The filter { $field } has no values
directory-field-twice = The field { $field } is filtered twice: put all values into one filter
directory-no-sort = There is no order “{ $value }”
directory-no-column = There is no column “{ $value }”
directory-no-layout = There is no layout “{ $value }”
directory-ids-or-query = Name the creators or give a query, not both
directory-export-rows = A spreadsheet holds at most { $limit } rows: narrow the list, or choose CSV
directory-export-cell = The text in row { $row }, column { $column } is too long for a spreadsheet: choose CSV
