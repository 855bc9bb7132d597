//! What can be filtered by.

use kernel::ids::{CustomFieldId, Uuid};

use super::code::{Codes, Platform};

/// A field of a creator or of their partnerships.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Field {
    Stage,
    Tier,
    /// Which year of the partnership it is, the first being 1.
    Year,
    Brand,
    Manager,
    Potential,
    /// Day on which the judgement of the potential is to be looked at again.
    Review,
    Market,
    Country,
    City,
    Zone,
    Language,
    Platform,
    /// Followers on any platform, or on one.
    Followers(Option<Platform>),
    Tag,
    Niche,
    Value,
    /// Expertise that stands on evidence.
    Expertise,
    Consent,
    Email,
    Created,
    Updated,
    CreatedBy,
    Archived,
    Custom(CustomFieldId),
}

/// What kind of terms a field takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// One of a closed list.
    Codes(Codes),
    /// A row of another table.
    Ids,
    /// A member: also `me`.
    People,
    /// Words as they were typed.
    Words,
    Numbers,
    Dates,
    /// Of a workspace's own field: known when the field is looked up.
    Own,
}

impl Field {
    /// The fields that are the same in every workspace, in the order of the menu.
    pub const FIXED: &[Self] = &[
        Self::Stage,
        Self::Tier,
        Self::Year,
        Self::Brand,
        Self::Manager,
        Self::Potential,
        Self::Review,
        Self::Market,
        Self::Country,
        Self::City,
        Self::Zone,
        Self::Language,
        Self::Platform,
        Self::Followers(None),
        Self::Tag,
        Self::Niche,
        Self::Value,
        Self::Expertise,
        Self::Consent,
        Self::Email,
        Self::Created,
        Self::Updated,
        Self::CreatedBy,
        Self::Archived,
    ];

    /// The name in addresses and JSON.
    pub fn name(self) -> String {
        match self {
            Self::Followers(Some(platform)) => format!("followers.{}", platform.code()),
            Self::Custom(id) => format!("custom.{id}"),
            other => other.word().to_owned(),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Tier => "tier",
            Self::Year => "year",
            Self::Brand => "brand",
            Self::Manager => "manager",
            Self::Potential => "potential",
            Self::Review => "review",
            Self::Market => "market",
            Self::Country => "country",
            Self::City => "city",
            Self::Zone => "zone",
            Self::Language => "language",
            Self::Platform => "platform",
            Self::Followers(_) => "followers",
            Self::Tag => "tag",
            Self::Niche => "niche",
            Self::Value => "value",
            Self::Expertise => "expertise",
            Self::Consent => "consent",
            Self::Email => "email",
            Self::Created => "created",
            Self::Updated => "updated",
            Self::CreatedBy => "created_by",
            Self::Archived => "archived",
            Self::Custom(_) => "custom",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        if let Some(platform) = name.strip_prefix("followers.") {
            return Platform::parse(platform).map(|p| Self::Followers(Some(p)));
        }
        if let Some(id) = name.strip_prefix("custom.") {
            return Uuid::parse_str(id).ok().map(|id| Self::Custom(CustomFieldId(id)));
        }
        Self::FIXED.iter().copied().find(|f| f.word() == name)
    }

    /// The message that names it; a workspace's own field is named by its label.
    pub fn key(self) -> &'static str {
        match self {
            Self::Stage => "term-stage",
            Self::Tier => "term-tier",
            Self::Year => "directory-field-year",
            Self::Brand => "term-brand",
            Self::Manager => "term-manager",
            Self::Potential => "directory-field-potential",
            Self::Review => "directory-field-review",
            Self::Market => "term-market",
            Self::Country => "common-country",
            Self::City => "common-city",
            Self::Zone => "common-zone",
            Self::Language => "common-language",
            Self::Platform => "directory-field-platform",
            Self::Followers(None) => "term-followers",
            Self::Followers(Some(platform)) => platform.key(),
            Self::Tag => "directory-field-tag",
            Self::Niche => "directory-field-niche",
            Self::Value => "directory-field-value",
            Self::Expertise => "directory-field-expertise",
            Self::Consent => "directory-field-consent",
            Self::Email => "directory-field-email",
            Self::Created => "directory-field-created",
            Self::Updated => "directory-field-updated",
            Self::CreatedBy => "directory-field-created-by",
            Self::Archived => "directory-field-archived",
            Self::Custom(_) => "directory-field-own",
        }
    }

    pub fn kind(self) -> Kind {
        match self {
            Self::Stage => Kind::Codes(Codes::Stages),
            Self::Potential => Kind::Codes(Codes::Potentials),
            Self::Platform => Kind::Codes(Codes::Platforms),
            Self::Consent => Kind::Codes(Codes::Consents),
            Self::Email => Kind::Codes(Codes::YesNo),
            Self::Archived => Kind::Codes(Codes::Yes),
            Self::Tier | Self::Brand => Kind::Ids,
            Self::Manager | Self::CreatedBy => Kind::People,
            Self::Year | Self::Followers(_) => Kind::Numbers,
            Self::Review | Self::Created | Self::Updated => Kind::Dates,
            Self::Market | Self::Country | Self::City | Self::Zone | Self::Language => Kind::Words,
            Self::Tag | Self::Niche | Self::Value | Self::Expertise => Kind::Words,
            Self::Custom(_) => Kind::Own,
        }
    }

    /// Whether a creator may have nothing here, so that «nothing» can be asked for.
    pub fn may_be_empty(self) -> bool {
        !matches!(self, Self::Email | Self::Created | Self::Updated | Self::Archived)
    }
}
