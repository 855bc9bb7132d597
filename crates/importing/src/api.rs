//! The JSON API: the same verbs.

use axum::extract::multipart::{Multipart, MultipartRejection};
use kernel::{
    Error, Msg, Problems, Result as Outcome_, Tx,
    ids::{CreatorId, ImportId},
    paths,
    web::{At, Body, Cursor, Cx, Made, Query, Result},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    actions, file,
    model::{ColumnSeen, Counts, DatesSeen, Fault, Mapping, Outcome, ReadingInput, Said, State},
    pages::Refusal,
    store::{self, Import, RowShown},
};

/// An import.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImportView {
    pub id: ImportId,
    pub file_name: String,
    /// Bytes.
    pub file_size: i64,
    pub state: State,
    pub reading: ReadingView,
    pub mapping: Mapping,
    /// Rows of the file below the header.
    pub rows: i64,
    /// Rows checked or written so far.
    pub done: i64,
    pub counts: Counts,
    /// Rows that undoing has taken back, and those it kept because somebody has changed them since.
    pub taken_back: i64,
    pub kept: i64,
    pub problem: Option<Said>,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: jiff::Timestamp,
    pub version: i64,
}

/// How the file is read, and what was found in it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReadingView {
    pub layout: ReadingInput,
    pub sheets: Vec<String>,
    pub columns: Vec<ColumnView>,
    /// Whether it can be read as a list of the channels of trending videos.
    pub videos: bool,
}

/// A column of the file.
#[derive(Debug, Serialize, ToSchema)]
pub struct ColumnView {
    pub name: String,
    pub examples: Vec<String>,
    /// Where it most likely goes.
    pub guess: String,
    /// 0 to 100.
    pub confidence: u8,
    pub why: Said,
    /// The orders in which its days can be read, where somebody has to say which is right.
    pub date_formats: Vec<String>,
}

/// What became of a row.
#[derive(Debug, Serialize, ToSchema)]
pub struct RowView {
    /// Below the header, from 1.
    pub number: i64,
    pub line: i64,
    pub outcome: Outcome,
    pub creator_id: Option<CreatorId>,
    pub reasons: Vec<Fault>,
    /// `taken_back` or `kept`, once the import was undone.
    pub undo: Option<String>,
    /// Why undoing has kept it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub undo_why: Vec<Said>,
}

impl From<&ColumnSeen> for ColumnView {
    fn from(c: &ColumnSeen) -> Self {
        let formats = if let DatesSeen::Ask { formats, .. } = &c.dates { &formats[..] } else { &[] };
        let code = |f| serde_json::to_value(f).ok().and_then(|v: serde_json::Value| v.as_str().map(str::to_owned));
        Self {
            name: c.name.clone(),
            examples: c.examples.clone(),
            guess: c.guess.id(),
            confidence: c.confidence,
            why: c.why.clone(),
            date_formats: formats.iter().filter_map(code).collect(),
        }
    }
}

impl From<Import> for ImportView {
    fn from(i: Import) -> Self {
        let counts = i.counts();
        let reading = i.reading.0;
        Self {
            id: i.id,
            file_name: i.file_name,
            file_size: i.file_bytes,
            state: i.state,
            reading: ReadingView {
                layout: ReadingInput::of(&reading.layout),
                columns: reading.columns.iter().map(ColumnView::from).collect(),
                sheets: reading.sheets,
                videos: reading.videos,
            },
            mapping: i.mapping.0,
            rows: i.rows_total,
            done: if i.state == State::Checking { i.rows_seen } else { i.rows_done },
            counts,
            taken_back: i.taken_back,
            kept: i.kept,
            problem: i.problem.map(|p| p.0),
            created_at: i.created_at,
            version: i.version,
        }
    }
}

impl From<RowShown> for RowView {
    fn from(r: RowShown) -> Self {
        let reasons = r.reasons.map(|r| r.0).unwrap_or_default();
        Self {
            number: r.number,
            line: r.line,
            outcome: r.outcome,
            creator_id: r.creator_id,
            reasons,
            undo: r.undo,
            undo_why: r.undo_why.map(|w| w.0).unwrap_or_default(),
        }
    }
}

fn view(tx: &mut Tx, id: ImportId) -> Outcome_<ImportView> {
    Ok(store::find(tx, id)?.into())
}

pub async fn list(cx: Cx) -> Result {
    let paging = cx.paging()?;
    let before: Option<ImportId> = paging.after.as_ref().map(Cursor::values).transpose()?;
    let mut imports = cx.read(move |tx| store::page(tx, before, paging.limit + 1)).await?;
    let more = imports.len() as i64 > paging.limit;
    imports.truncate(usize::try_from(paging.limit).unwrap_or(usize::MAX));
    let next = imports.last().filter(|_| more).map(|i| Cursor::of(&i.id));
    cx.json_list(imports.into_iter().map(ImportView::from).collect(), next)
}

/// `multipart/form-data` with the file in the part `file`.
pub async fn upload(cx: Cx, parts: std::result::Result<Multipart, MultipartRejection>) -> Result {
    let new = match crate::pages::arrive(&cx, parts).await {
        Ok(new) => std::sync::Arc::new(new),
        Err(Refusal::File(why)) => return Err(refused(&why)),
        Err(Refusal::Other(error)) => return Err(error),
    };
    let id = new.id;
    let made = cx
        .api_create(move |tx| {
            actions::arrive(tx, &new)?;
            let view = view(tx, id)?;
            Ok(Made::new(paths::api(&paths::import(id)), view.version, &view))
        })
        .await;
    // A repeat is answered with the import that the first call made; its own copy of the file is not needed.
    let kept = cx.read(move |tx| Ok(store::find(tx, id).is_ok())).await?;
    if !kept {
        file::files(&cx.app).remove(id.0).await?;
    }
    made
}

/// What is wrong with a file, as a problem of the field that holds it.
fn refused(why: &Said) -> Error {
    let key = crate::model::FILE_KEYS.iter().find(|key| **key == why.key).copied().unwrap_or("import-file-unreadable");
    let message = why.args.iter().fold(Msg::new(key), |message, (name, word)| match FILE_ARGS.iter().find(|known| *known == name) {
        Some(name) => message.with(name, i18n::Arg::from(word)),
        None => message,
    });
    Error::Invalid(Problems::of("file", message))
}

/// The arguments of messages about files.
const FILE_ARGS: [&str; 11] = ["megabytes", "times", "limit", "found", "line", "kilobytes", "format", "rows", "columns", "sheet", "reason"];

pub async fn show(cx: Cx, At(id): At<ImportId>) -> Result {
    let view = cx.read(move |tx| view(tx, id)).await?;
    cx.json_versioned(&view, view.version)
}

pub async fn set_reading(cx: Cx, At(id): At<ImportId>, Body(input): Body<ReadingInput>) -> Result {
    let version = cx.if_match()?;
    let import = cx.read(move |tx| store::find(tx, id)).await?;
    if !import.state.is_open() {
        return Err(Error::Conflict(Msg::new("import-conflict-begun")));
    }
    crate::pages::again(&cx, &import, &input, version).await?;
    show(cx, At(id)).await
}

pub async fn set_mapping(cx: Cx, At(id): At<ImportId>, Body(mapping): Body<Mapping>) -> Result {
    let version = cx.if_match()?;
    cx.write(move |tx| actions::decide(tx, id, version, &mapping)).await?;
    show(cx, At(id)).await
}

pub async fn show_preview(cx: Cx, At(id): At<ImportId>) -> Result {
    let import = cx.read(move |tx| store::find(tx, id)).await?;
    match import.preview.filter(|_| import.state != State::Checking) {
        Some(preview) => cx.json(&preview.0),
        None => Err(Error::Conflict(Msg::new("import-conflict-unchecked"))),
    }
}

pub async fn run(cx: Cx, At(id): At<ImportId>) -> Result {
    cx.write(move |tx| actions::run(tx, id)).await?;
    show(cx, At(id)).await
}

pub async fn undo(cx: Cx, At(id): At<ImportId>) -> Result {
    cx.write(move |tx| actions::undo(tx, id)).await?;
    show(cx, At(id)).await
}

/// Which rows.
#[derive(Debug, Deserialize)]
pub struct RowsQuery {
    outcome: Option<Outcome>,
}

pub async fn rows(cx: Cx, At(id): At<ImportId>, Query(query): Query<RowsQuery>) -> Result {
    let paging = cx.paging()?;
    let after: i64 = paging.after.as_ref().map(Cursor::values).transpose()?.unwrap_or(0);
    let outcome = query.outcome;
    let mut rows = cx
        .read(move |tx| {
            store::find(tx, id)?;
            store::rows(tx, id, outcome, after, paging.limit + 1)
        })
        .await?;
    let more = rows.len() as i64 > paging.limit;
    rows.truncate(usize::try_from(paging.limit).unwrap_or(usize::MAX));
    let next = rows.last().filter(|_| more).map(|r| Cursor::of(&r.number));
    cx.json_list(rows.into_iter().map(RowView::from).collect(), next)
}
