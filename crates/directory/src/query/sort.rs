//! The orders a list can have. By followers is offered and is never what one gets unasked.

use kernel::ids::{CustomFieldId, Uuid};

use super::Platform;

/// What rows are ordered by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SortKey {
    /// Nearest to the typed text first.
    Relevance,
    Name,
    Created,
    Updated,
    /// By the furthest stage with any brand, then by name.
    Stage,
    /// By the day of the earliest partnership.
    Tenure,
    /// By market, then by name.
    Market,
    /// By the name of the manager, then by name.
    Manager,
    Followers(Platform),
    Custom(CustomFieldId),
}

/// An order and its direction. Creators without a value come last in either direction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sort {
    pub key: SortKey,
    pub descending: bool,
}

impl SortKey {
    /// The orders that are the same in every workspace, in the order of the menu.
    pub const FIXED: &[Self] = &[Self::Name, Self::Created, Self::Updated, Self::Stage, Self::Tenure, Self::Market, Self::Manager];

    pub fn name(self) -> String {
        match self {
            Self::Relevance => "relevance".into(),
            Self::Name => "name".into(),
            Self::Created => "created".into(),
            Self::Updated => "updated".into(),
            Self::Stage => "stage".into(),
            Self::Tenure => "tenure".into(),
            Self::Market => "market".into(),
            Self::Manager => "manager".into(),
            Self::Followers(platform) => format!("followers.{}", platform.code()),
            Self::Custom(id) => format!("custom.{id}"),
        }
    }

    fn parse(name: &str) -> Option<Self> {
        if let Some(platform) = name.strip_prefix("followers.") {
            return Platform::parse(platform).map(Self::Followers);
        }
        if let Some(id) = name.strip_prefix("custom.") {
            return Uuid::parse_str(id).ok().map(|id| Self::Custom(CustomFieldId(id)));
        }
        Self::FIXED.iter().copied().chain([Self::Relevance]).find(|k| k.name() == name)
    }
}

impl Sort {
    pub const NAME: Self = Self { key: SortKey::Name, descending: false };
    pub const RELEVANCE: Self = Self { key: SortKey::Relevance, descending: false };

    /// `name`, `-created`, `-followers.youtube`.
    pub fn parse(raw: &str) -> Option<Self> {
        let (descending, name) = raw.strip_prefix('-').map_or((false, raw), |rest| (true, rest));
        let key = SortKey::parse(name)?;
        (!(descending && key == SortKey::Relevance)).then_some(Self { key, descending })
    }

    pub fn name(self) -> String {
        format!("{}{}", if self.descending { "-" } else { "" }, self.key.name())
    }

    /// The direction people mean when they ask for this order: the newest, the furthest, the most first.
    pub fn natural(key: SortKey) -> Self {
        let descending = matches!(key, SortKey::Created | SortKey::Updated | SortKey::Stage | SortKey::Followers(_));
        Self { key, descending }
    }

    pub fn reversed(self) -> Self {
        Self { descending: !self.descending, ..self }
    }
}
