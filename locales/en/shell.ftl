# The frame around every page: navigation, search, keys.
shell-sections = Sections
shell-path = Path to this page
shell-find = Name, handle, email…
shell-palette = Search and commands
shell-on-this-page = On this page
shell-place = {"{at}"} of {"{of}"}
shell-home = To the start page
shell-incident = Number for your administrator:
shell-keys = Keys
shell-key-palette = Search and commands
shell-key-help = This sheet
shell-key-next = Next row
shell-key-previous = Previous row
shell-key-pick = Pick the row
shell-key-edit = Edit the cell
shell-key-open = Open
shell-key-close = Close or cancel

error-query = We could not read the address: { $detail }
error-json = We could not read this: { $detail }
error-cursor = This place in the list is not one that we gave out
error-range = From { $min } to { $max }
