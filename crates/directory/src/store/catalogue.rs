//! What a workspace calls things: the names behind the ids that filters and cells use.

use std::collections::HashMap;

use kernel::{
    Lang, Result, Tx, args,
    db::{Cell, FromCell, Json, WrongCell},
    ids::{BrandId, CustomFieldId, MemberId, TierId},
};

/// Names of a workspace, small lists all of them.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    pub markets: Vec<Market>,
    pub members: Vec<Member>,
    pub brands: Vec<Brand>,
    pub tiers: Vec<Tier>,
    pub own: Vec<Own>,
    by_member: HashMap<MemberId, usize>,
}

kernel::row! {
    #[derive(Clone, Debug)]
    pub struct Market { pub code: String, pub en: String, pub ru: String }

    /// A colleague. Those who have left keep their name.
    #[derive(Clone, Debug)]
    pub struct Member { pub id: MemberId, pub name: String, pub latin: Option<String>, pub active: bool }

    #[derive(Clone, Debug)]
    pub struct Brand { pub id: BrandId, pub name: String, pub archived: bool }

    #[derive(Clone, Debug)]
    pub struct Tier { pub id: TierId, pub name: String, pub archived: bool }

    /// A field of the workspace's own.
    #[derive(Clone, Debug)]
    pub struct Own { pub id: CustomFieldId, pub en: String, pub ru: String, pub kind: OwnKind, pub choices: Json<Vec<String>>, pub link: bool }
}

/// In which of its three columns a workspace's own field keeps its values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OwnKind {
    Text,
    Number,
    Date,
}
impl FromCell for OwnKind {
    fn from_cell(cell: Cell<'_>) -> Result<Self, WrongCell> {
        match cell {
            Cell::Text("text" | "choice" | "link") => Ok(Self::Text),
            Cell::Text("number") => Ok(Self::Number),
            Cell::Text("date") => Ok(Self::Date),
            _ => Err(WrongCell("a kind of field")),
        }
    }
}

impl Catalogue {
    pub fn load(tx: &mut Tx) -> Result<Self> {
        let ws = tx.ws();
        let (markets, members) = (tx.all(MARKETS, &args![ws])?, tx.all(MEMBERS, &args![ws])?);
        Ok(Self::of(markets, members, tx.all(BRANDS, &args![ws])?, tx.all(TIERS, &args![ws])?, tx.all(OWN, &args![ws])?))
    }

    pub fn of(markets: Vec<Market>, members: Vec<Member>, brands: Vec<Brand>, tiers: Vec<Tier>, own: Vec<Own>) -> Self {
        let by_member = members.iter().enumerate().map(|(at, m)| (m.id, at)).collect();
        Self { markets, members, brands, tiers, own, by_member }
    }

    pub fn own(&self, id: CustomFieldId) -> Option<&Own> {
        self.own.iter().find(|f| f.id == id)
    }

    pub fn member(&self, id: MemberId) -> Option<&Member> {
        self.by_member.get(&id).and_then(|&at| self.members.get(at))
    }

    pub fn brand(&self, id: BrandId) -> Option<&Brand> {
        self.brands.iter().find(|b| b.id == id)
    }

    pub fn tier(&self, id: TierId) -> Option<&Tier> {
        self.tiers.iter().find(|t| t.id == id)
    }

    pub fn market(&self, code: &str) -> Option<&Market> {
        self.markets.iter().find(|m| m.code == code)
    }
}

impl Market {
    pub fn name(&self, lang: Lang) -> &str {
        if lang == Lang::Ru { &self.ru } else { &self.en }
    }
}

impl Member {
    /// The name as a reader of the language can read it.
    pub fn name(&self, lang: Lang) -> &str {
        match (&self.latin, lang) {
            (Some(latin), Lang::En) => latin,
            _ => &self.name,
        }
    }
}

impl Own {
    pub fn label(&self, lang: Lang) -> &str {
        if lang == Lang::Ru { &self.ru } else { &self.en }
    }
}

kernel::statements! {
    MARKETS = "select code, name_en, name_ru from markets where workspace_id = $1 order by code";
    MEMBERS = "select m.id, q.name, q.name_latin, m.state = 'active' from members m join people q on q.id = m.person_id
        where m.workspace_id = $1 order by q.name, m.id";
    BRANDS = "select id, name, archived_at is not null from brands where workspace_id = $1 order by name, id";
    TIERS = "select id, name, archived_at is not null from tiers where workspace_id = $1 order by position, id";
    OWN = "select id, label_en, label_ru, kind, choices, kind = 'link' from custom_fields
        where workspace_id = $1 and archived_at is null order by position, id";
}
