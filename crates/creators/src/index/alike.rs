//! Who might be the same person: asked before a creator is made, and of pairs that share a key.

use kernel::{Result, Tx, ids::CreatorId};
use names::{
    duplicates::{Evidence, SUGGEST, similar},
    search::NameDoc,
};
use serde::Serialize;
use utoipa::ToSchema;

use super::{keys, search};
use crate::model::KnownBy;

/// Why two records may be of one person, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The same account on the same platform.
    Account,
    Email,
    Phone,
    /// The same name of an account on different platforms.
    Handle,
    Name,
}

impl Why {
    /// The Fluent key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Account => "creators-why-account",
            Self::Email => "creators-why-email",
            Self::Phone => "creators-why-phone",
            Self::Handle => "creators-why-handle",
            Self::Name => "creators-why-name",
        }
    }
}

/// A creator who may be the same person.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, ToSchema)]
pub struct Alike {
    pub id: CreatorId,
    /// 0 to 1; from 0.9 on a person would say yes at sight.
    pub score: f32,
    pub why: Why,
}

/// Rows read for one question. A key of a common name gathers more, and the rest would not be looked at anyway.
const READ: i64 = 120;

/// A name that more than so many bear says nothing of a person: among a hundred thousand creators there are hundreds of Ivan
/// Ivanovs, and a list of every two of them would bury the pairs that are one.
const COMMON: usize = 12;

/// Living creators who may be the person known by this, the likeliest first.
pub fn alike(tx: &mut Tx, known: &KnownBy, except: Option<CreatorId>) -> Result<Vec<Alike>> {
    let exact = keys::bearers(tx, &known.exact_keys(), READ)?;
    let by_name = keys::bearers(tx, &known.keys(), READ)?;
    let mut ids: Vec<CreatorId> = exact.iter().chain(&by_name).map(|(_, id)| *id).filter(|id| Some(*id) != except).collect();
    ids.sort();
    ids.dedup();
    let mine = known.document();
    let mut found: Vec<Alike> = search::documents(tx, &ids)?
        .into_iter()
        .filter_map(|(id, doc)| {
            let shared: Vec<&str> = exact.iter().filter(|(_, bearer)| *bearer == id).map(|(key, _)| key.as_str()).collect();
            compared(id, &mine, &doc, &shared)
        })
        .collect();
    if found.iter().filter(|alike| alike.why == Why::Name).count() > COMMON {
        found.retain(|alike| alike.why != Why::Name);
    }
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.id.cmp(&b.id)));
    Ok(found)
}

/// A judgement on one pair that shares these exact keys; `None` where they are not worth a person's look.
pub fn compared(id: CreatorId, one: &NameDoc, other: &NameDoc, shared: &[&str]) -> Option<Alike> {
    let exact = shared.iter().filter_map(|key| why_of(key)).min();
    let near = similar(one, other);
    if let Some(why) = exact {
        return Some(Alike { id, score: 0.99, why });
    }
    let why = match near.by {
        Evidence::Name => Why::Name,
        Evidence::Handle => Why::Handle,
        Evidence::Email => Why::Email,
    };
    (near.score >= SUGGEST).then_some(Alike { id, score: near.score, why })
}

/// What an exact key says; names and bare handles say nothing for certain.
fn why_of(key: &str) -> Option<Why> {
    match key.as_bytes().first()? {
        b'@' => Some(Why::Email),
        b'=' | b'+' | b'~' => None,
        _ if key.starts_with("tel:") => Some(Why::Phone),
        _ => Some(Why::Account),
    }
}
