//! Ways to reach somebody, the preferred one first.

use jiff::civil::Date;
use kernel::{
    Problems,
    text::{self, limit},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

kernel::codes! {
    /// By what somebody is reached.
    pub enum ContactKind {
        Email = "email" "creators-contact-email",
        Phone = "phone" "creators-contact-phone",
        Telegram = "telegram" "creators-contact-telegram",
        Whatsapp = "whatsapp" "creators-contact-whatsapp",
        Vk = "vk" "creators-contact-vk",
        Max = "max" "creators-contact-max",
        Instagram = "instagram" "creators-contact-instagram",
        Discord = "discord" "creators-contact-discord",
        Agent = "agent" "creators-contact-agent",
        Other = "other" "creators-contact-other",
    }

    /// What a way of contact is for.
    pub enum Purpose {
        Any = "any" "creators-purpose-any",
        Papers = "papers" "creators-purpose-papers",
        Urgent = "urgent" "creators-purpose-urgent",
    }
}

/// A way of contact as it was sent. The order of the list is the order of preference.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewContact {
    #[schema(value_type = ContactKind)]
    pub kind: String,
    /// An address, a number or a name of an account.
    pub value: String,
    /// What it is for; for anything when left out.
    #[schema(value_type = Option<Purpose>)]
    pub purpose: String,
    /// ISO 639-1 code of the language to use there.
    pub language: String,
    /// The day somebody last made sure that it works.
    #[schema(value_type = Option<String>, format = Date)]
    pub checked_on: String,
}

/// A way of contact, validated.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    pub kind: ContactKind,
    pub value: String,
    pub purpose: Purpose,
    pub language: Option<String>,
    pub checked_on: Option<Date>,
}

impl NewContact {
    /// A line left wholly empty is no contact: forms have spare lines.
    pub fn is_blank(&self) -> bool {
        self.value.trim().is_empty()
    }

    pub(super) fn validate(&self, path: &str, problems: &mut Problems) -> Option<Contact> {
        let field = |name: &str| format!("{path}.{name}");
        let kind = ContactKind::read(&field("kind"), &self.kind, problems);
        if kind.is_none() && problems.get(&field("kind")).is_none() {
            problems.add(field("kind"), kernel::Msg::new("error-required"));
        }
        let value = match kind {
            Some(ContactKind::Email) => text::email(&field("value"), &self.value, problems),
            _ => text::line(&field("value"), &self.value, limit::LINE, problems),
        };
        let purpose = Purpose::read(&field("purpose"), &self.purpose, problems).unwrap_or(Purpose::Any);
        let language = super::language(&field("language"), &self.language, problems);
        let checked_on = text::date(&field("checked_on"), &self.checked_on, problems);
        Some(Contact { kind: kind?, value: value?, purpose, language, checked_on })
    }
}

impl From<&Contact> for NewContact {
    fn from(contact: &Contact) -> Self {
        Self {
            kind: contact.kind.code().to_owned(),
            value: contact.value.clone(),
            purpose: contact.purpose.code().to_owned(),
            language: contact.language.clone().unwrap_or_default(),
            checked_on: contact.checked_on.map(|d| d.to_string()).unwrap_or_default(),
        }
    }
}
