//! The columns a table can have beside the name, which it always has.

use kernel::ids::{CustomFieldId, Uuid};

use super::{Platform, SortKey};

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Column {
    Market,
    Channels,
    Stage,
    Tenure,
    Tags,
    Manager,
    Tier,
    Brand,
    Potential,
    Review,
    Country,
    City,
    Zone,
    Languages,
    Niches,
    Values,
    Expertise,
    Email,
    Pronouns,
    Consent,
    Created,
    CreatedBy,
    Updated,
    Followers(Platform),
    Custom(CustomFieldId),
}

impl Column {
    /// What a table has until somebody chooses.
    pub const USUAL: &[Self] = &[Self::Market, Self::Channels, Self::Stage, Self::Tenure, Self::Tags, Self::Manager];

    /// The columns that are the same in every workspace, in the order of the menu.
    pub const FIXED: &[Self] = &[
        Self::Market,
        Self::Channels,
        Self::Stage,
        Self::Tenure,
        Self::Tags,
        Self::Manager,
        Self::Tier,
        Self::Brand,
        Self::Potential,
        Self::Review,
        Self::Country,
        Self::City,
        Self::Zone,
        Self::Languages,
        Self::Niches,
        Self::Values,
        Self::Expertise,
        Self::Email,
        Self::Pronouns,
        Self::Consent,
        Self::Created,
        Self::CreatedBy,
        Self::Updated,
    ];

    pub fn name(self) -> String {
        match self {
            Self::Followers(platform) => format!("followers.{}", platform.code()),
            Self::Custom(id) => format!("custom.{id}"),
            other => other.word().to_owned(),
        }
    }

    /// The word of the column, also the end of its class in the stylesheet.
    pub fn word(self) -> &'static str {
        match self {
            Self::Market => "market",
            Self::Channels => "channels",
            Self::Stage => "stage",
            Self::Tenure => "tenure",
            Self::Tags => "tags",
            Self::Manager => "manager",
            Self::Tier => "tier",
            Self::Brand => "brand",
            Self::Potential => "potential",
            Self::Review => "review",
            Self::Country => "country",
            Self::City => "city",
            Self::Zone => "zone",
            Self::Languages => "languages",
            Self::Niches => "niches",
            Self::Values => "values",
            Self::Expertise => "expertise",
            Self::Email => "email",
            Self::Pronouns => "pronouns",
            Self::Consent => "consent",
            Self::Created => "created",
            Self::CreatedBy => "created_by",
            Self::Updated => "updated",
            Self::Followers(_) => "followers",
            Self::Custom(_) => "custom",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        if let Some(platform) = name.strip_prefix("followers.") {
            return Platform::parse(platform).map(Self::Followers);
        }
        if let Some(id) = name.strip_prefix("custom.") {
            return Uuid::parse_str(id).ok().map(|id| Self::Custom(CustomFieldId(id)));
        }
        Self::FIXED.iter().copied().find(|c| c.word() == name)
    }

    /// The message that names it; a workspace's own field is named by its label.
    pub fn key(self) -> &'static str {
        match self {
            Self::Market => "term-market",
            Self::Channels => "term-channels",
            Self::Stage => "term-stage",
            Self::Tenure => "directory-column-tenure",
            Self::Tags => "common-tags",
            Self::Manager => "term-manager",
            Self::Tier => "term-tier",
            Self::Brand => "term-brand",
            Self::Potential => "directory-field-potential",
            Self::Review => "directory-field-review",
            Self::Country => "common-country",
            Self::City => "common-city",
            Self::Zone => "common-zone",
            Self::Languages => "directory-column-languages",
            Self::Niches => "directory-column-niches",
            Self::Values => "directory-column-values",
            Self::Expertise => "directory-field-expertise",
            Self::Email => "common-email",
            Self::Pronouns => "directory-column-pronouns",
            Self::Consent => "directory-field-consent",
            Self::Created => "directory-field-created",
            Self::CreatedBy => "directory-field-created-by",
            Self::Updated => "directory-field-updated",
            Self::Followers(platform) => platform.key(),
            Self::Custom(_) => "directory-field-own",
        }
    }

    /// The order that a click on its heading gives.
    pub fn sort(self) -> Option<SortKey> {
        match self {
            Self::Market => Some(SortKey::Market),
            Self::Stage => Some(SortKey::Stage),
            Self::Tenure => Some(SortKey::Tenure),
            Self::Manager => Some(SortKey::Manager),
            Self::Created => Some(SortKey::Created),
            Self::Updated => Some(SortKey::Updated),
            Self::Followers(platform) => Some(SortKey::Followers(platform)),
            Self::Custom(id) => Some(SortKey::Custom(id)),
            _ => None,
        }
    }
}
