# Accounts: the door, one's own settings, the team, the workspace, the audit log; letters begin with accounts-letter-.

# The door
accounts-door-voice = From a partner
accounts-door-quote = I am way more loyal to brands that treat me like a partner, not just content labor.
accounts-sign-in = Sign in
accounts-sign-in-title = Sign in
accounts-sign-in-lede = With your password, or with a link that we send to your address.
accounts-sign-in-lede-password = With your address and your password.
accounts-send-link = Send me a link
accounts-forgot = Forgot your password?
accounts-forgot-no-mail = This server sends no mail. If you have forgotten your password, ask whoever runs it for a link.
accounts-back-to-sign-in = Back to sign-in
accounts-email = Email
accounts-password = Password
accounts-wrong-password = This address and this password do not belong together
accounts-too-many-tries = { $seconds ->
    [one] Too many attempts. Try again in { $seconds } second
   *[other] Too many attempts. Try again in { $seconds } seconds
 }
accounts-nowhere = Your account does not belong to any workspace. Ask an owner of the workspace to invite you.
accounts-no-mail = This server sends no mail; sign in with your password
accounts-sent-title = Look into your mail
accounts-sent-link = If { $email } belongs to an account here, a link is on its way. It opens once, within fifteen minutes.
accounts-sent-reset = If { $email } belongs to an account here, a link to set a new password is on its way. It opens once, within an hour.
accounts-sent-help = Nothing after a few minutes? Look among the unwanted mail, and check that the address is the one you were invited at.
accounts-link-title = One more click
accounts-link-lede = Mail programs open links before people do, so this one waits for you.
accounts-code-title = Your second factor
accounts-code-lede = Type the six digits that your authenticator app shows.
accounts-code = Code
accounts-code-help = No phone at hand? A recovery code will do as well.
accounts-wrong-code = This code is wrong, too old, or has been used
accounts-forgot-title = A new password
accounts-forgot-lede = We send a link to your address; it lets you choose a new password.
accounts-forgot-send = Send the link
accounts-reset-title = Choose a new password
accounts-reset-lede = You will be signed out on every other device.
accounts-reset-do = Set it and sign in
accounts-gone-title = This link leads nowhere
accounts-gone-lede = It has been used, or it is too old. Ask for a new one.
accounts-signed-out = You are signed out
accounts-signed-out-everywhere = You are signed out on every device

# Coming in by invitation
accounts-join-title = Join { $workspace }
accounts-join = Join
accounts-join-lede = You are invited as { $email }. Role: { $role }.
accounts-join-new = You are invited as { $email }. Role: { $role }. Tell the team your name and choose a password.
accounts-join-sign-in = There is an account with the address { $email }. Sign in to it, and you will come back here.
accounts-join-not-yours = This invitation is for { $email }, and you are signed in as somebody else. Sign out and open the link again.

# The first start
accounts-welcome-title = Welcome to Perennial
accounts-welcome-lede = Nobody is here yet. Name the workspace and yourself; you become its owner and can invite the others.
accounts-welcome-do = Set it up

# One’s own settings
accounts-profile = Profile
accounts-profile-lede = You sign in as { $email }.
accounts-name = Name
accounts-name-help = As you write it yourself, in any alphabet.
accounts-name-latin = Name in Latin letters
accounts-name-latin-help = For colleagues who do not read Cyrillic.
accounts-not-latin = Only Latin letters here
accounts-language = Language
accounts-zone = Time zone
accounts-theme = Appearance
accounts-density = Rows
accounts-density-compact = Compact
accounts-density-normal = Usual
accounts-density-cozy = Roomy
accounts-address-title = Another address
accounts-address-change = Change the address
accounts-address-new = New address
accounts-address-help = A link goes there; the account moves when you open it. The old address is told.
accounts-address-same = This is the address you have
accounts-address-sent = A link is on its way to { $email }
accounts-address-sent-help = It works once, within an hour. Until you open it, you sign in with the old address.
accounts-address-no-mail = This server sends no mail, so a new address cannot be confirmed. Ask whoever runs it to change yours.
accounts-address-come-in-again = You have no password, so sign out and in again by a link, then change the address within fifteen minutes
accounts-address-link-title = Move your account here?
accounts-address-link-lede = From now on you sign in with { $email }. You will be signed out on your other devices.
accounts-address-link-do = Use this address
accounts-address-done = The address is changed. Other devices are signed out.
accounts-security = Security
accounts-security-lede = What opens your account, and where it is open.
accounts-password-lede = A new password signs you out on every other device.
accounts-password-none = You have no password yet and sign in by link.
accounts-password-help = At least ten characters; several words are fine.
accounts-password-set = Set the password
accounts-password-done = The password is set. Other devices are signed out; look through your API tokens too.
accounts-password-common = This is one of the commonest passwords; choose another
accounts-new-password = New password
accounts-current = Current password
accounts-wrong-current = This is not your current password
accounts-factor = Second factor
accounts-factor-lede = A code from an app on your phone, asked for after the password or the link.
accounts-factor-begin = Set it up
accounts-factor-on = On
accounts-factor-none = Off
accounts-factor-off = Turn it off
accounts-factor-dropped = The second factor is off. Other devices are signed out.
accounts-factor-is-on = The second factor is on already
accounts-code-or-recovery = Code from the app, or a recovery code
accounts-codes-new = New recovery codes
accounts-codes-left = { $n ->
    [0] No recovery codes are left. Make new ones before you need them.
    [one] { $n } recovery code is left.
   *[other] { $n } recovery codes are left.
 }
accounts-codes-title = Your recovery codes
accounts-codes-lede = Each opens your account once when your phone is not there. Keep them where you keep what must not be lost: you see them only now.
accounts-codes-kept = I have kept them
accounts-app-title = Set up the second factor
accounts-app-lede = Read the square with an authenticator app, then type the code that it shows.
accounts-app-qr = Square to be read by an authenticator app
accounts-app-by-hand = No camera? Type this key into the app:
accounts-app-code-help = Six digits, new every half a minute.
accounts-app-confirm = Turn it on
accounts-devices = Devices
accounts-devices-count = { $n ->
    [one] signed in on { $n } device
   *[other] signed in on { $n } devices
 }
accounts-devices-end = Sign out everywhere
accounts-device-name = { $browser }, { $system }
accounts-device-unknown = Unknown device
accounts-device-seen = last used { $at }, signed in { $since }
accounts-device-this = This one
accounts-device-end = Sign out
accounts-device-ended = That device is signed out

# API tokens
accounts-tokens = API tokens
accounts-tokens-lede = A token lets a program act for you: never more than you may yourself, and only what you tick.
accounts-tokens-docs = What the API can do
accounts-tokens-empty = No tokens
accounts-tokens-empty-help = Make one when a program should read or bring in data for you.
accounts-token-new = New token
accounts-token-create = Make the token
accounts-token-made = Your new token. Copy it now: it is not shown again.
accounts-token-name = What it is for
accounts-token-name-help = So that you know later what stops when you end it.
accounts-token-scopes = May
accounts-token-days = Ends after
accounts-token-used = Last used
accounts-token-until = Ends
accounts-token-revoke = End it
accounts-token-revoked = The token has ended
accounts-scope-read = read
accounts-scope-write = change
accounts-scope-import = import
accounts-scope-export = export

# The team
accounts-members-lede = { $n ->
    [one] { $n } person works here.
   *[other] { $n } people work here.
 }
accounts-role = Role
accounts-market = Market
accounts-market-none = None
accounts-market-help = The market this person knows from the inside: what they say of cultural fit counts there.
accounts-cares-for = { $n ->
    [one] Looks after { $n } partnership.
   *[other] Looks after { $n } partnerships.
 }
accounts-hand-over = Hand over
accounts-roles-help = Owners decide about the team and the workspace. Managers change creators, import and merge. Analysts read and export. Viewers read.
accounts-seen = Last here
accounts-suspended = Suspended
accounts-already-member = Somebody with this address is a member already
accounts-invite = Invite somebody
accounts-invite-language = Language of the mail
accounts-invite-do = Invite
accounts-invited-mail = An invitation is on its way to { $email }. The same invitation as a link, to hand over another way; it is not shown again:
accounts-invited-link = This server sends no mail. Hand this link to { $email }; it is not shown again:
accounts-invitations = Open invitations
accounts-invitation-by = invited by { $name }
accounts-invitation-until = until { $day }
accounts-invitation-revoke = Take back
accounts-invitation-revoked = The invitation is taken back
accounts-member-end = Suspend or remove
accounts-member-removed = The member is removed
accounts-suspend = Suspend
accounts-suspend-help = Shuts the member out at once, until you let them in again.
accounts-restore = Let in again
accounts-restore-help = The member can sign in again.
accounts-remove = Remove
accounts-remove-help = Ends the membership and its API tokens. What the member did stays under their name.
accounts-last-owner = A workspace needs an owner. Make somebody else an owner first.

# The workspace
accounts-workspaces-title = Your workspaces
accounts-workspaces-lede = { $n ->
    [one] You belong to { $n } workspace.
   *[other] You belong to { $n } workspaces.
 }
accounts-workspace-here = You are here
accounts-workspace-lede = What holds for the whole team.
accounts-workspace-name = Name of the workspace
accounts-workspace-name-help = Your company or agency.
accounts-workspace-creator-word = Creators are called
accounts-workspace-language = Language
accounts-workspace-zone = Time zone
accounts-word-creator = Creator
accounts-word-kreator = Creator (in Russian as in English)
accounts-word-blogger = Blogger

# The audit log
accounts-audit = Audit log
accounts-audit-lede = Who did what, when, and by which door. Nothing here can be changed.
accounts-audit-who = Who
accounts-audit-what = With what
accounts-audit-from = From
accounts-audit-to = To
accounts-audit-product = Perennial
accounts-audit-empty = Nothing happened
accounts-audit-empty-help = Not in these days, not by this person. Ask for less.
accounts-audit-end = That is the beginning.
accounts-via-page = on a page
accounts-via-api = by API
accounts-via-job = by a job
accounts-via-cli = on the server
accounts-kind-member = Members
accounts-kind-invitation = Invitations
accounts-kind-token = API tokens
accounts-kind-workspace = The workspace
accounts-kind-market = Markets
accounts-kind-brand = Brands
accounts-kind-tier = Tiers
accounts-kind-creator = Creators
accounts-kind-channel = Channels
accounts-kind-expertise = Expertise
accounts-kind-audience = Audiences
accounts-kind-assessment = Assessments
accounts-kind-note = Notes
accounts-kind-attachment = Attachments
accounts-kind-merge = Merges
accounts-kind-field = Custom fields
accounts-kind-partnership = Partnerships
accounts-kind-view = Views
accounts-kind-import = Imports
accounts-not-readable = We cannot read this

event-sign_in = { $by ->
    [password] Signed in by password
    [link] Signed in by link
    [code] Signed in with a second factor
    [reset] Signed in after setting a new password
    [invitation] Signed in by invitation
    [demo] Signed in by a demo link
    [setup] Signed in after setting up
    [switch] Came over from another workspace
   *[other] Signed in
 }
event-member_rename = Name: { $from } → { $to }
event-member_email = { $name }: address { $from } → { $to }
event-password_set = Password set, other devices signed out
event-sessions_end = Signed out everywhere ({ $count })
event-account_claim = The owner of the address came by mail; what had been set up before was taken away
event-second_factor_on = Second factor turned on
event-second_factor_off = Second factor turned off
event-recovery_codes_new = New recovery codes made
event-member_invite = { $email } invited, role: { $role ->
    [owner] owner
    [manager] manager
    [analyst] analyst
   *[viewer] viewer
 }
event-invitation_revoke = Invitation to { $email } taken back
event-member_join = { $name } joined, role: { $role ->
    [owner] owner
    [manager] manager
    [analyst] analyst
   *[viewer] viewer
 }
event-member_role = { $name }: role { $from ->
    [owner] owner
    [manager] manager
    [analyst] analyst
   *[viewer] viewer
 } → { $to ->
    [owner] owner
    [manager] manager
    [analyst] analyst
   *[viewer] viewer
 }
event-member_market = { $name }: market { $from ->
    [none] none
   *[other] { $from }
 } → { $to ->
    [none] none
   *[other] { $to }
 }
event-member_suspend = { $name } suspended
event-member_restore = { $name } let in again
event-member_remove = { $name } removed, { $tokens ->
    [one] { $tokens } API token ended
   *[other] { $tokens } API tokens ended
 }
event-token_create = API token “{ $name }” made
event-token_revoke = API token “{ $name }” of { $of } ended
event-workspace_create = Workspace { $name } made
event-workspace_edit = Settings of the workspace changed

event-view_create = View “{ $name }” saved
event-view_edit = View “{ $name }” changed
event-view_delete = View “{ $name }” removed
event-view_order = Views put into another order
event-bulk_start = { $total ->
    [one] Change of { $total } creator at once
   *[other] Change of { $total } creators at once
 }
event-bulk_undo = A change of many at once undone
event-directory_export = The directory exported
event-import_start = Import of { $file } begun, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }
event-import_done = Import of { $file } done: { $made } made, { $changed } changed
event-import_undo = Import of { $file } undone

# Letters
accounts-letter-sign-in-subject = Your link to sign in to Perennial
accounts-letter-sign-in =
    Hello { $name },

    this link signs you in. It works once, within fifteen minutes:

    { $link }

    If you did not ask for it, there is nothing to do: without this mail nobody can use it.
accounts-letter-reset-subject = A new password for Perennial
accounts-letter-reset =
    Hello { $name },

    here you can choose a new password. The link works once, within an hour:

    { $link }

    If you did not ask for it, there is nothing to do: your password stays as it is.
accounts-letter-invitation-subject = You are invited to { $workspace }
accounts-letter-invitation =
    Hello,

    { $inviter } invites you to work together in { $workspace }, in Perennial. To join, open this link within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }:

    { $link }

    If you do not know what this is about, there is nothing to do.
accounts-letter-password-set-subject = Your password has been changed
accounts-letter-password-set =
    Hello { $name },

    the password of your account in Perennial has just been changed, and every other device is signed out.

    If that was not you, set a new one at once:

    { $link }
accounts-letter-factor-off-subject = Your second factor has been turned off
accounts-letter-factor-off =
    Hello { $name },

    the second factor of your account in Perennial has just been turned off.

    If that was not you, set a new password at once:

    { $link }
accounts-letter-address-subject = Your new address for Perennial
accounts-letter-address =
    Hello { $name },

    this link makes this the address with which you sign in to Perennial. It works once, within an hour:

    { $link }

    If you did not ask for it, there is nothing to do.
accounts-letter-address-asked-subject = Somebody asks to change your address
accounts-letter-address-asked =
    Hello { $name },

    somebody who is signed in to your account in Perennial asks to move it to { $email }. A link is on its way there.

    If that was not you, set a new password at once: it stops the move and signs every device out.

    { $link }
accounts-letter-address-changed-subject = Your address has been changed
accounts-letter-address-changed =
    Hello { $name },

    from now on you sign in to Perennial with { $email }, and no longer with this address.

    If that was not you, tell an owner of your workspace at once.
