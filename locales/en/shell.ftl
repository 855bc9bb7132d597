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
shell-key-send = Save what you are writing
shell-key-close = Close or cancel

error-query = We could not read the address: { $detail }
error-json = We could not read this: { $detail }
error-cursor = This place in the list is not one that we gave out
error-range = From { $min } to { $max }

# The description of the API.
api-title = API
api-lede = Everything the pages do, for your own programs
api-document = OpenAPI document
api-begin = To begin
api-begin-text = Make a token in the settings of your account and send it with each request.
api-rule-errors = Errors are problem documents: “errors” names each field, and “code” stays the same in every language.
api-rule-versions = What can be edited carries an ETag. Send it back in If-Match; if someone has saved meanwhile, the answer is 412 and nothing is lost.
api-rule-keys = Send an Idempotency-Key when you create something: a repeat gets the first answer and makes nothing twice.
api-rule-pages = Lists come in pages; give “next” back as “after”.
api-scope = Needs a token with the scope
api-parameters = Parameters
api-takes = Takes
api-gives = Gives
