//! How to reach somebody. Addresses are in domains reserved for examples, numbers in ranges reserved for fiction.

use crate::model::{Account, Contact, ContactKind, Lang, Platform, Purpose};
use crate::people::Person;
use crate::rng::Rng;

const DOMAINS: [&str; 3] = ["example.com", "example.org", "example.net"];
const US_AREAS: [u16; 8] = [212, 312, 404, 503, 512, 617, 734, 808];

/// One to four ways, the preferred first.
pub fn draw(rng: &mut Rng, person: &Person, accounts: &[Account], serial: Option<u64>) -> Vec<Contact> {
    let social = |platform: Platform, kind| {
        accounts.iter().find(|account| account.platform == platform).map(|account| (kind, account.handle.clone()))
    };
    let telegram = social(Platform::Telegram, ContactKind::Telegram);
    let vk = social(Platform::Vk, ContactKind::Vk);
    let instagram = social(Platform::Instagram, ContactKind::Instagram);
    let email = rng.chance(88).then(|| (ContactKind::Email, email(rng, person, serial)));
    let phone = if rng.chance(22) { phone(rng, person.market).map(|number| (ContactKind::Phone, number)) } else { None };

    let order = match person.voice {
        Lang::Ru => [telegram, vk, email, instagram, phone],
        Lang::En if rng.chance(70) => [email, instagram, phone, telegram, vk],
        Lang::En => [instagram, email, telegram, phone, vk],
    };
    let mut contacts: Vec<Contact> =
        order.into_iter().flatten().take(4).map(|(kind, value)| Contact { kind, value, purpose: purpose(kind) }).collect();
    if let Some(first) = contacts.first_mut() {
        first.purpose = Purpose::Everything;
    }
    contacts
}

fn purpose(kind: ContactKind) -> Purpose {
    match kind {
        ContactKind::Email => Purpose::Papers,
        ContactKind::Phone => Purpose::Urgent,
        _ => Purpose::Everything,
    }
}

fn email(rng: &mut Rng, person: &Person, serial: Option<u64>) -> String {
    let (given, family) = (&person.slugs.0, &person.slugs.1);
    let domain = *rng.pick(&DOMAINS);
    let mut name = match rng.below(4) {
        0 => [given.as_str(), family].join("."),
        1 => ["hello", given].join("."),
        2 => [family.as_str(), given].join("."),
        _ => [&given[..given.len().min(1)], family].concat(),
    };
    if let Some(serial) = serial {
        name.push_str(&serial.to_string());
    }
    [&name, "@", domain].concat()
}

/// 555-0100 to 555-0199 in North America and 07700 900000 to 900999 in the United Kingdom. Other numbering plans set nothing aside.
fn phone(rng: &mut Rng, market: &str) -> Option<String> {
    match market {
        "US" => Some(format!("+1 {} 555 01{:02}", rng.pick(&US_AREAS), rng.below(100))),
        "GB" => Some(format!("+44 7700 900{:03}", rng.below(1000))),
        _ => None,
    }
}
