//! Invented creators as the product takes them.

use creators::model::{NewChannel, NewContact, NewCreator};
use sample::{Account, Contact, ContactKind, Creator, Purpose, Script};

/// The creator as it would be typed: names, places, contacts, labels, accounts with the newest count of followers.
pub fn typed(from: &Creator) -> NewCreator {
    let own = from.names.first();
    let latin = from.name_in(Script::Latin).filter(|_| own.is_some_and(|n| n.script != Script::Latin));
    let text = |t: Option<&sample::Text>| t.map(ToString::to_string).unwrap_or_default();
    let list = |l: &[&str]| l.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>();
    let plain = own.map(sample::Name::short).unwrap_or_default();
    let mut new = NewCreator {
        given_name: own.map(|n| n.given.to_string()).unwrap_or_default(),
        patronymic: text(own.and_then(|n| n.patronymic.as_ref())),
        family_name: text(own.and_then(|n| n.family.as_ref())),
        goes_by: if from.display_name == plain { String::new() } else { from.display_name.clone() },
        given_latin: latin.map(|n| n.given.to_string()).unwrap_or_default(),
        family_latin: text(latin.and_then(|n| n.family.as_ref())),
        languages: list(&from.languages),
        market: from.market.filter(|m| matches!(*m, "US" | "RU")).unwrap_or_default().into(),
        country: from.market.unwrap_or_default().into(),
        city: from.city.map(|c| if from.languages.first() == Some(&"ru") { c.ru } else { c.en }).unwrap_or_default().into(),
        zone: from.zone.unwrap_or_default().into(),
        contacts: from.contacts.iter().map(contact).collect(),
        niches: list(&from.niches),
        tags: list(&from.tags),
        ..NewCreator::default()
    };
    new.channels = from.accounts.iter().map(channel).collect();
    new
}

fn contact(from: &Contact) -> NewContact {
    let kind = match from.kind {
        ContactKind::Email => "email",
        ContactKind::Telegram => "telegram",
        ContactKind::Vk => "vk",
        ContactKind::Instagram => "instagram",
        ContactKind::Phone => "phone",
        ContactKind::Discord => "discord",
        ContactKind::Max => "max",
    };
    let purpose = match from.purpose {
        Purpose::Everything => "any",
        Purpose::Papers => "papers",
        Purpose::Urgent => "urgent",
    };
    NewContact { kind: kind.into(), value: from.value.clone(), purpose: purpose.into(), ..NewContact::default() }
}

fn channel(from: &Account) -> NewChannel {
    let newest = from.history.iter().rev().find_map(|p| Some((p.on, p.followers?)));
    NewChannel {
        platform: from.platform.code().into(),
        handle: from.handle.clone(),
        title: from.title.clone().unwrap_or_default(),
        followers: newest.map(|(_, n)| n.to_string()).unwrap_or_default().as_str().into(),
        followers_on: newest.map(|(on, _)| on.to_string()).unwrap_or_default(),
        ..NewChannel::default()
    }
}
