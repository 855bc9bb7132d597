# Search, the palette, help.
desk-lede = A name in either alphabet, a handle, an email address. Small mistakes do no harm.
desk-field = Whom are you looking for?
desk-none = Nobody found for “{ $q }”
desk-none-why = Try fewer letters, the family name alone, or a handle.
desk-add = Add this creator
desk-found = { $n ->
    [one] { $n } person found
   *[other] { $n } people found
}
desk-people = People
desk-go-to = Go to

desk-help-lede = What each part is for, and how it behaves.
desk-help-find = Finding people
desk-help-find-example = Press Ctrl K anywhere, or / when you are not typing. “ivan” finds Иван, «иван» finds Ivan: names are compared by how they sound, in both alphabets.
desk-help-find-2 = Passport, everyday and English spellings all work: Julia, Yulia and Iuliia are one name. So do handles, email addresses, and one or two mistyped letters.
desk-help-find-3 = If you forgot to switch the keyboard, we try the other layout too.
desk-help-directory = The directory
desk-help-directory-1 = Filters are chips: values inside a chip are alternatives, chips together narrow the list. What you see is in the address, so any list can be sent as a link.
desk-help-directory-2 = A view keeps filters, order and columns under a name. Views are yours until you share them; there is no limit to their number.
desk-help-directory-3 = Followers are never the first order. We list people, not audiences.
desk-help-words = Stage, tier, tenure
desk-help-words-1 = Stage says where a partnership is: Prospect, Foundation, Deepening, Expansion. A person decides when it moves, and the reason is kept.
desk-help-words-2 = Tier is your own way of grouping partnerships. Name it as you like.
desk-help-words-3 = Tenure is counted from the first collaboration. It never depends on stage or tier.
desk-help-words-4 = Potential, one-off or several years, always carries its reason and a date to look again.
desk-help-import = Importing
desk-help-import-1 = Bring a CSV or Excel file as it is. We find its encoding, separators and header row, guess what each column means, and ask where the data do not decide.
desk-help-import-2 = Before anything is written you see what would be added, changed and skipped, and why. Made, changed, skipped and refused rows always add up to the rows of the file.
desk-help-import-3 = A whole import can be undone. The same file brought in twice adds nobody twice.
desk-help-merge = Duplicates
desk-help-merge-1 = We suggest pairs that are probably one person: the same email, the same account, the same name in two alphabets. You compare them side by side and choose what to keep.
desk-help-merge-2 = Everything attached moves along, and a merge can be undone.
desk-help-roles = Who may do what
desk-help-roles-1 = An owner does everything: members, markets, fields, the audit log.
desk-help-roles-2 = A manager works with creators and partnerships, imports, merges and exports.
desk-help-roles-3 = An analyst reads and exports.
desk-help-roles-4 = A viewer reads, and may keep private views.
desk-help-safe = Nothing is lost
desk-help-safe-1 = If two people edit the same thing, the second one is told, and what they typed stays on the page.
desk-help-safe-2 = Bulk changes, imports and merges can be undone. Every change is in the timeline with who and when.
desk-help-safe-3 = What is not known is shown as unknown, never as zero.
