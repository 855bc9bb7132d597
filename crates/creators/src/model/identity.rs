//! What a creator is known by: the part of a record from which the search index and the keys of identity are made.
//!
//! A key says that two records may be one person: an address, a number, an account, a name. Every key is text, so that one
//! table holds them all and one look-up asks for any mixture.

use names::{
    duplicates::dedupe_keys,
    search::{FieldKind, NameDoc},
};

use super::{ContactKind, NameParts, Platform, Profile, ValidChannel, ValidCreator, handle_key};

/// Names, accounts and addresses of one creator.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KnownBy {
    pub display_name: String,
    pub own: NameParts,
    pub latin: NameParts,
    pub other_names: Vec<String>,
    pub accounts: Vec<KnownAccount>,
    pub contacts: Vec<(ContactKind, String)>,
}

/// An account, as far as it tells who somebody is.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownAccount {
    pub platform: Platform,
    pub handle: String,
    pub title: Option<String>,
    pub external_id: Option<String>,
}

impl KnownBy {
    /// What a creator would be known by with this profile and these accounts.
    pub fn of(profile: &Profile, accounts: Vec<KnownAccount>) -> Self {
        let naming = &profile.naming;
        Self {
            display_name: naming.display_name.clone(),
            own: naming.own.clone(),
            latin: naming.latin.clone(),
            other_names: naming.other_names.clone(),
            accounts,
            contacts: profile.contacts.iter().map(|c| (c.kind, c.value.clone())).collect(),
        }
    }

    /// What the creator can be found by, the most telling first. Each text stands once.
    pub fn document(&self) -> NameDoc<'static> {
        let mut fields: Vec<(FieldKind, String)> = Vec::new();
        let mut add = |kind, text: &str| {
            if !fields.iter().any(|(_, known)| known == text) {
                fields.push((kind, text.to_owned()));
            }
        };
        add(FieldKind::Name, &self.display_name);
        for name in [self.own.full(), self.latin.full()].into_iter().flatten().chain(self.other_names.iter().cloned()) {
            add(FieldKind::Name, &name);
        }
        for account in &self.accounts {
            add(FieldKind::Handle, &account.handle);
            if let Some(title) = &account.title {
                add(FieldKind::Name, title);
            }
        }
        for (kind, value) in &self.contacts {
            match kind {
                ContactKind::Email => add(FieldKind::Email, value),
                ContactKind::Telegram | ContactKind::Vk | ContactKind::Instagram => add(FieldKind::Handle, value),
                _ => {}
            }
        }
        NameDoc::new(fields)
    }

    /// What another record of the same person would share: names without patronymics, which half of all records lack.
    fn recognised(&self) -> NameDoc<'static> {
        let names = [Some(self.display_name.clone()), self.own.short(), self.latin.short()]
            .into_iter()
            .flatten()
            .chain(self.other_names.iter().cloned());
        let names = names.map(|name| (FieldKind::Name, name));
        let accounts = self.accounts.iter().map(|a| (FieldKind::Handle, a.handle.clone()));
        let addresses = self.contacts.iter().filter_map(|(kind, value)| match kind {
            ContactKind::Email => Some((FieldKind::Email, value.clone())),
            ContactKind::Telegram | ContactKind::Vk | ContactKind::Instagram => Some((FieldKind::Handle, value.clone())),
            _ => None,
        });
        NameDoc::new(names.chain(accounts).chain(addresses))
    }

    /// The keys that leave no doubt: the same account, address or number.
    pub fn exact_keys(&self) -> Vec<String> {
        let mut keys = self.keys();
        keys.retain(|key| !key.starts_with(['=', '+', '~']));
        keys
    }

    /// The keys of identity, sorted, each once: exact ones, and those that see through spellings and alphabets.
    pub fn keys(&self) -> Vec<String> {
        let mut keys = dedupe_keys(&self.recognised());
        keys.extend(self.accounts.iter().flat_map(account_keys));
        keys.extend(self.contacts.iter().filter_map(|(kind, value)| contact_key(*kind, value)));
        keys.sort();
        keys.dedup();
        keys
    }
}

impl From<&ValidChannel> for KnownAccount {
    fn from(channel: &ValidChannel) -> Self {
        Self {
            platform: channel.platform,
            handle: channel.handle.clone(),
            title: channel.title.clone(),
            external_id: channel.external_id.clone(),
        }
    }
}

impl From<&ValidCreator> for KnownBy {
    fn from(creator: &ValidCreator) -> Self {
        Self::of(&creator.profile, creator.channels.iter().map(KnownAccount::from).collect())
    }
}

fn account_keys(account: &KnownAccount) -> Vec<String> {
    let by_id = account.external_id.as_ref().map(|id| format!("{}#{id}", account.platform.code()));
    by_id.into_iter().chain([account_key(account.platform, &account.handle)]).collect()
}

/// An account's key, whether it is known as a channel or as a way of contact.
pub fn account_key(platform: Platform, handle: &str) -> String {
    format!("{}/{}", platform.code(), handle_key(handle))
}

fn contact_key(kind: ContactKind, value: &str) -> Option<String> {
    match kind {
        // The document holds it.
        ContactKind::Email => None,
        ContactKind::Phone | ContactKind::Whatsapp => phone_key(value),
        ContactKind::Telegram => Some(account_key(Platform::Telegram, value)),
        ContactKind::Vk => Some(account_key(Platform::Vk, value)),
        ContactKind::Instagram => Some(account_key(Platform::Instagram, value)),
        ContactKind::Max | ContactKind::Discord | ContactKind::Agent | ContactKind::Other => None,
    }
}

/// A number by its digits. Inside Russia people write 8 for +7.
fn phone_key(value: &str) -> Option<String> {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    let digits = match digits.strip_prefix('8') {
        Some(rest) if digits.len() == 11 => format!("7{rest}"),
        _ => digits,
    };
    (digits.len() >= 7).then(|| format!("tel:{digits}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_address_are_one_key() {
        let by = |contacts: &[(ContactKind, &str)]| {
            KnownBy { contacts: contacts.iter().map(|(k, v)| (*k, (*v).to_owned())).collect(), ..KnownBy::default() }.keys()
        };
        assert_eq!(by(&[(ContactKind::Phone, "8 (912) 345-67-89")]), by(&[(ContactKind::Whatsapp, "+79123456789")]));
        assert_eq!(by(&[(ContactKind::Phone, "12-34")]), Vec::<String>::new(), "an extension is nobody's own");
        let channel = KnownAccount { platform: Platform::Telegram, handle: "Vera_Walks".into(), title: None, external_id: None };
        let by_channel = KnownBy { accounts: vec![channel], ..KnownBy::default() }.keys();
        assert!(
            by_channel.contains(&"telegram/vera_walks".to_owned()) && by(&[(ContactKind::Telegram, "@vera_walks")]) == by_channel,
            "{by_channel:?}"
        );
        assert_eq!(by(&[(ContactKind::Email, "V@Example.com")]), by(&[(ContactKind::Email, "v@example.com")]));
    }

    #[test]
    fn a_creator_is_found_by_every_name_once() {
        let known = KnownBy {
            display_name: "Вера Лесникова".into(),
            own: NameParts { given: Some("Вера".into()), patronymic: None, family: Some("Лесникова".into()) },
            other_names: vec!["Vera L.".into()],
            accounts: vec![KnownAccount {
                platform: Platform::Vk,
                handle: "veralesnik".into(),
                title: Some("Прогулки".into()),
                external_id: None,
            }],
            contacts: vec![(ContactKind::Email, "v@example.com".into()), (ContactKind::Telegram, "veralesnik".into())],
            ..KnownBy::default()
        };
        let texts: Vec<String> = known.document().fields.iter().map(|f| f.text.to_string()).collect();
        assert_eq!(texts, ["Вера Лесникова", "Vera L.", "veralesnik", "Прогулки", "v@example.com"]);
    }
}
