//! The newest contacts as a part of another page.

use askama::Template;
use jiff::tz::TimeZone;
use kernel::{ids::PartnershipId, web::Shell};

use super::Shown;
use crate::store::rows::Contact;

/// How many contacts the part shows.
pub const SHOWN: i64 = 5;

/// "Conversations": the newest contacts of a partnership, and the way to write one down.
#[derive(Template)]
#[template(path = "contacts_section.html")]
pub struct Section {
    shell: Shell,
    id: PartnershipId,
    contacts: Vec<Shown>,
    more: bool,
}

impl Section {
    /// Of the contacts that `store::list::of_partnership` gives for one more than [`SHOWN`].
    pub fn new(shell: &Shell, zone: &TimeZone, id: PartnershipId, mut contacts: Vec<Contact>) -> Self {
        let most = usize::try_from(SHOWN).unwrap_or(0);
        let more = contacts.len() > most;
        contacts.truncate(most);
        let contacts = contacts.into_iter().map(|c| Shown::of(&shell.l, zone, c)).collect();
        Self { shell: shell.clone(), id, contacts, more }
    }
}
