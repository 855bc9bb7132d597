//! A workspace: its team, brands, fields, views.

use serde::Serialize;

use super::{Creator, Lang, Partnership, Text, Value};

/// Everything the showcase needs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Demo {
    pub workspace: Workspace,
    pub brands: Vec<Brand>,
    pub members: Vec<Member>,
    pub tiers: Vec<Tier>,
    pub fields: Vec<Field>,
    pub views: Vec<View>,
    pub creators: Vec<Creator>,
    pub partnerships: Vec<Partnership>,
    /// The form each pair of people has settled on. It belongs to the pair, not to either of them.
    pub address_forms: Vec<AddressForm>,
    /// Pairs of keys that are one person, for the merge page.
    pub duplicates: Vec<(u64, u64)>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Workspace {
    pub name: &'static str,
    pub lang: Lang,
    pub zone: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Brand {
    pub key: &'static str,
    pub name: &'static str,
    /// ISO 3166.
    pub market: &'static str,
    pub about_en: &'static str,
    pub about_ru: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Member {
    pub key: &'static str,
    pub name_en: &'static str,
    pub name_ru: &'static str,
    pub email: &'static str,
    pub access: Access,
    /// The market the person grew up in and may judge cultural fit for.
    pub market: &'static str,
    pub lang: Lang,
    pub zone: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Access {
    Owner,
    Manager,
    Analyst,
    Viewer,
}

/// The workspace's own name for a rhythm of work. Tiers are not in an order of worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tier {
    pub key: &'static str,
    pub en: &'static str,
    pub ru: &'static str,
}

/// A field the workspace added to its creators.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Field {
    pub key: &'static str,
    pub en: &'static str,
    pub ru: &'static str,
    pub kind: FieldKind,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldKind {
    Text,
    Number,
    Date,
    Choice(&'static [Choice]),
    Link,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Choice {
    pub key: &'static str,
    pub en: &'static str,
    pub ru: &'static str,
}

/// A saved view of the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct View {
    pub name: Text,
    /// [`Member::key`].
    pub owner: &'static str,
    pub shared: bool,
    /// All must hold.
    pub filters: Vec<Filter>,
    pub sort: (&'static str, Direction),
    pub columns: Vec<&'static str>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Filter {
    /// A column of the directory, or `field.` and the key of a [`Field`].
    pub column: &'static str,
    pub test: Test,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    AnyOf(Vec<&'static str>),
    AtLeast(i64),
    AtMost(i64),
    Is(Value),
    Empty,
    NotEmpty,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    Ascending,
    Descending,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AddressForm {
    pub member: &'static str,
    pub creator: u64,
    pub form: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// «ты»
    Informal,
    /// «вы»
    Formal,
}
