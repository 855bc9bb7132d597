//! The search index in our tables, driven by the `names` crate.

use std::collections::BTreeSet;

use kernel::{
    Error, Result, Tx, args,
    db::{self, Value},
    ids::{CreatorId, WorkspaceId},
};
use names::search::{self as index, ANALYSIS, Candidate, Entries, FieldKind, Hit, Index, NameDoc, Query, entries};
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::KnownBy;

pub(super) fn add(tx: &mut Tx, made: &[(CreatorId, KnownBy)]) -> Result<()> {
    let ws = tx.ws();
    let documents: Vec<(CreatorId, NameDoc)> = made.iter().map(|(id, known)| (*id, known.document())).collect();
    let docs: Vec<Vec<Value>> = documents.iter().map(|(id, doc)| args![ws, *id, doc.encode(), ANALYSIS].to_vec()).collect();
    tx.exec_many(PUT_DOC, &docs)?;
    add_rows(tx, documents.iter().map(|(id, doc)| (*id, entries(doc))))
}

fn add_rows(tx: &mut Tx, rows: impl Iterator<Item = (CreatorId, Entries)>) -> Result<()> {
    let ws = tx.ws();
    let (mut names, mut words) = (Vec::new(), BTreeSet::new());
    for (id, entries) in rows {
        names.extend(entries.names.into_iter().map(|row| (row, id)));
        words.extend(entries.words);
    }
    // In the order of the tables, so that each of their pages is changed once and not at random.
    names.sort();
    let names: Vec<Vec<Value>> = names.into_iter().map(|(row, id)| args![ws, row.word, row.rest, id].to_vec()).collect();
    tx.exec_many(index::ADD_NAME, &names)?;
    let words: Vec<Vec<Value>> = words.into_iter().map(|row| args![ws, row.key, row.word].to_vec()).collect();
    tx.exec_many(index::ADD_WORD, &words)?;
    Ok(())
}

pub(super) fn change(tx: &mut Tx, id: CreatorId, before: &KnownBy, after: &KnownBy) -> Result<()> {
    let (old, new) = (before.document(), after.document());
    if old == new {
        return Ok(());
    }
    let ws = tx.ws();
    tx.exec(PUT_DOC, &args![ws, id, new.encode(), ANALYSIS])?;
    let (gone, fresh) = entries(&old).changes(entries(&new));
    let gone: Vec<Vec<Value>> = gone.into_iter().map(|row| args![ws, row.word, row.rest, id].to_vec()).collect();
    tx.exec_many(index::REMOVE_NAME, &gone)?;
    add_rows(tx, std::iter::once((id, fresh)))
}

pub(super) fn remove(tx: &mut Tx, id: CreatorId, known: &KnownBy) -> Result<()> {
    let ws = tx.ws();
    let gone: Vec<Vec<Value>> =
        entries(&known.document()).names.into_iter().map(|row| args![ws, row.word, row.rest, id].to_vec()).collect();
    tx.exec_many(index::REMOVE_NAME, &gone)?;
    tx.exec(index::REMOVE_DOC, &args![ws, id])?;
    Ok(())
}

/// Makes the rows of the whole workspace again from the documents: after the rules that make them have changed.
pub fn rebuild(tx: &mut Tx) -> Result<()> {
    let ws = tx.ws();
    tx.exec(EMPTY_NAMES, &args![ws])?;
    tx.exec(EMPTY_WORDS, &args![ws])?;
    let docs: Vec<(CreatorId, String)> = tx.all(ALL_DOCS, &args![ws])?;
    for part in docs.chunks(1_000) {
        add_rows(tx, part.iter().map(|(id, doc)| (*id, entries(&NameDoc::decode(doc)))))?;
    }
    tx.exec(MARK_DOCS, &args![ws, ANALYSIS])?;
    Ok(())
}

/// Makes the rows of a few creators again whose rows are of older rules; how many they were.
pub(super) fn renew(tx: &mut Tx, limit: i64) -> Result<usize> {
    let ws = tx.ws();
    let docs: Vec<(CreatorId, String)> = tx.all(OLD_DOCS, &args![ws, ANALYSIS, limit])?;
    add_rows(tx, docs.iter().map(|(id, doc)| (*id, entries(&NameDoc::decode(doc)))))?;
    let ids: Vec<CreatorId> = docs.iter().map(|(id, _)| *id).collect();
    tx.exec(MARK_SOME, &args![ws, ANALYSIS, Value::ids(&ids)])?;
    Ok(docs.len())
}

/// Every workspace.
pub(super) fn workspaces(tx: &mut Tx) -> Result<Vec<WorkspaceId>> {
    let rows: Vec<(WorkspaceId,)> = tx.all(WORKSPACES, &[])?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// What these creators are found by.
pub(super) fn documents(tx: &mut Tx, ids: &[CreatorId]) -> Result<Vec<(CreatorId, NameDoc<'static>)>> {
    let rows: Vec<(CreatorId, String)> = tx.all(LIVING, &args![tx.ws(), Value::ids(ids)])?;
    Ok(rows.into_iter().map(|(id, doc)| (id, NameDoc::decode(&doc))).collect())
}

/// Where in a creator's record the match was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum FoundIn {
    Name,
    Handle,
    Email,
}

/// A part of a text that matched, in bytes of UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Range {
    pub from: usize,
    pub to: usize,
}

/// A creator that a search has found.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Found {
    pub id: CreatorId,
    /// The name a list shows.
    pub display_name: String,
    pub latin_name: Option<String>,
    pub market: Option<String>,
    /// Their main account.
    pub handle: Option<String>,
    pub found_in: FoundIn,
    /// The text that matched, and its parts that did.
    pub text: String,
    pub ranges: Vec<Range>,
    /// 0 to 1; 1 is the very word.
    pub score: f32,
}

/// Living creators found by what was typed, in either alphabet, the nearest first; at most `limit` of them.
pub fn search(tx: &mut Tx, typed: &str, limit: usize) -> Result<Vec<Found>> {
    let mut rows = Rows { tx, documents: Vec::new() };
    let hits = index::find(&mut rows, &Query::new(typed), limit)?;
    let documents = rows.documents;
    let ids: Vec<CreatorId> = hits.iter().map(|hit| hit.id).collect();
    let briefs = crate::store::view::briefs(tx, &ids)?;
    let found = hits.into_iter().filter_map(|hit| {
        let brief = briefs.iter().find(|b| b.id == hit.id)?;
        let doc = documents.iter().find(|c| c.id == hit.id).map(|c| &c.doc)?;
        shown(hit, doc, brief)
    });
    Ok(found.collect())
}

fn shown(hit: Hit<CreatorId>, doc: &NameDoc, brief: &crate::store::view::Brief) -> Option<Found> {
    let field = doc.fields.get(hit.field)?;
    Some(Found {
        id: hit.id,
        display_name: brief.display_name.clone(),
        latin_name: brief.latin_name.clone(),
        market: brief.market.clone(),
        handle: brief.handle.clone(),
        found_in: match field.kind {
            FieldKind::Name => FoundIn::Name,
            FieldKind::Handle => FoundIn::Handle,
            FieldKind::Email => FoundIn::Email,
        },
        text: field.text.to_string(),
        ranges: hit.ranges.into_iter().map(|r| Range { from: r.start, to: r.end }).collect(),
        score: hit.score,
    })
}

/// The tables as the walk reads them.
struct Rows<'t, 'c> {
    tx: &'t mut Tx<'c>,
    /// Read once, for ranking and for showing what matched.
    documents: Vec<Candidate<CreatorId>>,
}

impl Index for Rows<'_, '_> {
    type Id = CreatorId;
    type Error = Error;

    fn bearers(&mut self, word: &str, from: &str, below: &str, limit: i64) -> Result<Vec<(CreatorId, String)>> {
        Ok(self.tx.all(index::BEARERS, &args![self.tx.ws(), word, from, below, limit])?)
    }

    fn begun(&mut self, from: &str, below: &str, limit: i64) -> Result<Vec<(CreatorId, String)>> {
        Ok(self.tx.all(index::BEGUN, &args![self.tx.ws(), from, below, limit])?)
    }

    fn words(&mut self, keys: &[String], limit: i64) -> Result<Vec<String>> {
        let rows: db::Result<Vec<(String,)>> = self.tx.all(index::WORDS, &args![self.tx.ws(), keys.to_vec(), limit]);
        Ok(rows?.into_iter().map(|(word,)| word).collect())
    }

    fn candidates(&mut self, ids: &[CreatorId]) -> Result<Vec<Candidate<CreatorId>>> {
        let found: Vec<_> = documents(self.tx, ids)?.into_iter().map(|(id, doc)| Candidate { id, doc }).collect();
        self.documents.extend(found.iter().cloned());
        Ok(found)
    }
}

kernel::statements! {
    PUT_DOC = "insert into search_docs (workspace_id, creator_id, doc, analysis) values ($1, $2, $3, $4)
        on conflict (workspace_id, creator_id) do update set doc = excluded.doc, analysis = excluded.analysis";
    ALL_DOCS = "select creator_id, doc from search_docs where workspace_id = $1 order by creator_id";
    OLD_DOCS = "select creator_id, doc from search_docs where workspace_id = $1 and analysis <> $2 limit $3";
    MARK_SOME = "update search_docs set analysis = $2 where workspace_id = $1 and creator_id = any($3)";
    WORKSPACES = "select id from workspaces order by id";
    MARK_DOCS = "update search_docs set analysis = $2 where workspace_id = $1";
    EMPTY_NAMES = "delete from search_names where workspace_id = $1";
    EMPTY_WORDS = "delete from search_words where workspace_id = $1";
    LIVING = "select d.creator_id, d.doc from search_docs d join creators c on c.workspace_id = d.workspace_id and c.id = d.creator_id
        where d.workspace_id = $1 and d.creator_id = any($2) and c.archived_at is null";
    BEARERS = index::BEARERS;
    BEGUN = index::BEGUN;
    WORDS = index::WORDS;
    ADD_NAME = index::ADD_NAME;
    ADD_WORD = index::ADD_WORD;
    REMOVE_NAME = index::REMOVE_NAME;
    REMOVE_DOC = index::REMOVE_DOC;
}
