//! Where a column can go.

use creators::model::{ContactKind, CustomKind, NewCreator, Platform};
use kernel::ids::CustomFieldId;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The meaning of a column. Stored and sent by its [`Target::id`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    Ignore,
    /// A whole personal name, to be split.
    FullName,
    /// A field of the creator that holds one text, by its name.
    Text(&'static str),
    /// A field of the creator that holds a list, by its name.
    List(&'static str),
    /// The id that an export of ours gave.
    CreatorId,
    /// A name or link of an account, on the platform of the link, the row or the file.
    Handle,
    /// An account on one platform.
    Account(Platform),
    AccountTitle,
    /// The platform's own id of the account.
    AccountId,
    /// The platform of the row's account.
    Platform,
    /// Followers of the row's account, or of its account on one platform.
    Followers(Option<Platform>),
    Views,
    Engagements,
    /// Likes, comments, shares: summed to engagements.
    EngagementPart,
    Posts,
    /// The day on which the counts of the row were true.
    ObservedOn,
    Contact(ContactKind),
    Custom(CustomFieldId),
    /// A field of the workspace's own that is still to be made, named as the column.
    NewCustom(CustomKind),
    Note,
    Brand,
    Stage,
    Tier,
    Manager,
    /// The day of the first collaboration.
    Since,
}

/// Fields that hold one text, as they are named in [`NewCreator`].
pub const TEXTS: [&str; 24] = [
    "given_name",
    "patronymic",
    "family_name",
    "goes_by",
    "given_latin",
    "patronymic_latin",
    "family_latin",
    "pronouns",
    "address_en",
    "address_ru",
    "country",
    "market",
    "city",
    "city_other",
    "zone",
    "birthday",
    "work_from",
    "work_to",
    "quiet_from",
    "quiet_to",
    "goals",
    "audience_note",
    "consent_basis",
    "consent_note",
];
/// Fields that hold a day.
pub const DAYS: [&str; 2] = ["consent_on", "consent_until"];
/// Fields that hold a list.
pub const LISTS: [&str; 6] = ["niches", "tags", "values", "languages", "other_names", "work_days"];

const PLAIN: [(&str, Target); 18] = [
    ("full_name", Target::FullName),
    ("creator_id", Target::CreatorId),
    ("handle", Target::Handle),
    ("platform", Target::Platform),
    ("account_title", Target::AccountTitle),
    ("account_id", Target::AccountId),
    ("followers", Target::Followers(None)),
    ("views", Target::Views),
    ("engagements", Target::Engagements),
    ("engagement_part", Target::EngagementPart),
    ("posts", Target::Posts),
    ("observed_on", Target::ObservedOn),
    ("note", Target::Note),
    ("brand", Target::Brand),
    ("stage", Target::Stage),
    ("tier", Target::Tier),
    ("manager", Target::Manager),
    ("since", Target::Since),
];

impl Target {
    /// Every meaning that is the same in all workspaces, by group, in the order of the menu.
    pub fn groups() -> Vec<(&'static str, Vec<Self>)> {
        let texts = |names: &[&'static str]| names.iter().map(|name| Self::Text(name)).collect::<Vec<_>>();
        let person = [vec![Self::FullName], texts(&TEXTS[..10]), vec![Self::List("other_names")]].concat();
        let place = [texts(&TEXTS[10..16]), vec![Self::List("languages")], texts(&TEXTS[16..20]), vec![Self::List("work_days")]].concat();
        let accounts = [
            vec![Self::Handle, Self::Platform, Self::AccountTitle, Self::AccountId],
            Platform::ALL.iter().map(|p| Self::Account(*p)).collect(),
        ];
        let counts = [
            vec![Self::Followers(None), Self::Views, Self::Engagements, Self::EngagementPart, Self::Posts, Self::ObservedOn],
            Platform::ALL.iter().map(|p| Self::Followers(Some(*p))).collect(),
        ];
        let contacts = ContactKind::ALL.iter().map(|kind| Self::Contact(*kind)).collect();
        let known = [
            vec![Self::List("niches"), Self::List("tags"), Self::List("values"), Self::Note],
            texts(&TEXTS[20..22]),
            vec![
                Self::Text("consent_basis"),
                Self::Text("consent_on"),
                Self::Text("consent_until"),
                Self::Text("consent_note"),
                Self::CreatorId,
            ],
        ];
        vec![
            ("import-group-person", person),
            ("import-group-accounts", accounts.concat()),
            ("import-group-counts", counts.concat()),
            ("import-group-contacts", contacts),
            ("import-group-place", place),
            ("import-group-known", known.concat()),
            ("import-group-partnership", vec![Self::Brand, Self::Stage, Self::Tier, Self::Manager, Self::Since]),
        ]
    }

    /// Kinds of fields that an import can make.
    pub const NEW: [Self; 4] = [
        Self::NewCustom(CustomKind::Text),
        Self::NewCustom(CustomKind::Number),
        Self::NewCustom(CustomKind::Date),
        Self::NewCustom(CustomKind::Link),
    ];

    pub fn id(self) -> String {
        match self {
            Self::Ignore => "ignore".into(),
            Self::Text(name) | Self::List(name) => name.into(),
            Self::Account(platform) => format!("account_{}", platform.code()),
            Self::Followers(Some(platform)) => format!("followers_{}", platform.code()),
            Self::Contact(kind) => format!("contact_{}", kind.code()),
            Self::Custom(id) => format!("custom_{id}"),
            Self::NewCustom(kind) => format!("new_{}", kind.code()),
            plain => PLAIN.iter().find(|(_, target)| *target == plain).map_or("ignore", |(id, _)| id).into(),
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        let named = |names: &[&'static str]| names.iter().copied().find(|name| *name == id);
        if let Some(name) = named(&TEXTS).or_else(|| named(&DAYS)) {
            return Some(Self::Text(name));
        }
        if let Some(name) = named(&LISTS) {
            return Some(Self::List(name));
        }
        if let Some((_, target)) = PLAIN.iter().find(|(known, _)| *known == id) {
            return Some(*target);
        }
        match id.split_once('_') {
            None => (id == "ignore").then_some(Self::Ignore),
            Some(("account", code)) => Platform::parse(code).map(Self::Account),
            Some(("followers", code)) => Platform::parse(code).map(|p| Self::Followers(Some(p))),
            Some(("contact", code)) => ContactKind::parse(code).map(Self::Contact),
            Some(("new", code)) => CustomKind::parse(code).filter(|kind| *kind != CustomKind::Choice).map(Self::NewCustom),
            Some(("custom", id)) => id.parse().ok().map(Self::Custom),
            _ => None,
        }
    }

    /// Whether several columns may go there.
    pub fn can_repeat(self) -> bool {
        match self {
            Self::Ignore
            | Self::List(_)
            | Self::Account(_)
            | Self::Handle
            | Self::Contact(_)
            | Self::Note
            | Self::EngagementPart
            | Self::NewCustom(_) => true,
            Self::Text(name) => matches!(name, "goals" | "audience_note" | "consent_note"),
            _ => false,
        }
    }

    /// Whether the cells are numbers counted at the row's account, on whatever platform it is.
    pub fn is_of_own_account(self) -> bool {
        matches!(self, Self::Followers(None) | Self::Views | Self::Engagements | Self::EngagementPart | Self::Posts)
    }

    /// Whether the cells are days, whose order of numbers must be known.
    pub fn is_date(self) -> bool {
        match self {
            Self::ObservedOn | Self::Since | Self::NewCustom(CustomKind::Date) => true,
            Self::Text(name) => name == "birthday" || DAYS.contains(&name),
            _ => false,
        }
    }
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.id().serialize(to)
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let id = String::deserialize(from)?;
        Self::from_id(&id).ok_or_else(|| de::Error::custom(format!("unknown target {id}")))
    }
}

/// The text of a creator's field by its name.
pub fn text_of<'c>(creator: &'c mut NewCreator, name: &str) -> Option<&'c mut String> {
    Some(match name {
        "given_name" => &mut creator.given_name,
        "patronymic" => &mut creator.patronymic,
        "family_name" => &mut creator.family_name,
        "goes_by" => &mut creator.goes_by,
        "given_latin" => &mut creator.given_latin,
        "patronymic_latin" => &mut creator.patronymic_latin,
        "family_latin" => &mut creator.family_latin,
        "pronouns" => &mut creator.pronouns,
        "address_en" => &mut creator.address_en,
        "address_ru" => &mut creator.address_ru,
        "country" => &mut creator.country,
        "market" => &mut creator.market,
        "city" => &mut creator.city,
        "city_other" => &mut creator.city_other,
        "zone" => &mut creator.zone,
        "birthday" => &mut creator.birthday,
        "work_from" => &mut creator.work_from,
        "work_to" => &mut creator.work_to,
        "quiet_from" => &mut creator.quiet_from,
        "quiet_to" => &mut creator.quiet_to,
        "goals" => &mut creator.goals,
        "audience_note" => &mut creator.audience_note,
        "consent_basis" => &mut creator.consent_basis,
        "consent_note" => &mut creator.consent_note,
        "consent_on" => &mut creator.consent_on,
        "consent_until" => &mut creator.consent_until,
        _ => return None,
    })
}

/// The list of a creator's field by its name.
pub fn list_of<'c>(creator: &'c mut NewCreator, name: &str) -> Option<&'c mut Vec<String>> {
    Some(match name {
        "niches" => &mut creator.niches,
        "tags" => &mut creator.tags,
        "values" => &mut creator.values,
        "languages" => &mut creator.languages,
        "other_names" => &mut creator.other_names,
        "work_days" => &mut creator.work_days,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_comes_back_from_its_id_and_reaches_its_field() {
        let mut creator = NewCreator::default();
        let all = Target::groups().into_iter().flat_map(|(_, targets)| targets).chain(Target::NEW).chain([Target::Ignore]);
        let mut seen = std::collections::HashSet::new();
        for target in all {
            assert_eq!(Target::from_id(&target.id()), Some(target));
            assert!(seen.insert(target), "{target:?} stands in the menu twice");
            match target {
                Target::Text(name) => assert!(text_of(&mut creator, name).is_some(), "{name}"),
                Target::List(name) => assert!(list_of(&mut creator, name).is_some(), "{name}"),
                _ => {}
            }
        }
        for name in TEXTS.iter().chain(&DAYS).chain(&LISTS) {
            assert!(seen.iter().any(|t| t.id() == *name), "{name} is in no menu");
        }
    }
}
