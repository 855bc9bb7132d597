//! A partnership's story by programs.

use jiff::Timestamp;
use kernel::{
    ids::{EventId, PartnershipId, Uuid},
    web::{At, Cursor, Cx, Result},
};
use partnerships::store::views;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    dossier,
    model::Kind,
    store::events::{self, Happened, Which},
    words::without,
};

/// Something that happened, in the caller's language.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TimelineView {
    pub id: EventId,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// `promise_keep`, `contact_log` and so on.
    pub verb: String,
    /// What it is about, such as `promise`, and its id.
    pub subject_kind: String,
    #[schema(value_type = Option<String>, format = Uuid)]
    pub subject_id: Option<Uuid>,
    /// Who did it; null, if the product did.
    pub who: Option<String>,
    /// The sentence that the page shows.
    pub said: String,
    #[schema(value_type = Object)]
    pub facts: serde_json::Value,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    #[serde(default)]
    kind: Kind,
    #[expect(dead_code, reason = "read by Cx::paging; named so that it is not an unknown field")]
    limit: Option<String>,
    #[expect(dead_code, reason = "read by Cx::paging; named so that it is not an unknown field")]
    after: Option<String>,
}

pub async fn timeline(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let asked: Asked = cx.query()?;
    let paging = cx.paging()?;
    let before: Option<EventId> = paging.after.as_ref().map(Cursor::values).transpose()?;
    let limit = usize::try_from(paging.limit).unwrap_or(usize::MAX);
    let (brand, mut happened) = cx
        .read(move |tx| {
            let p = views::find(tx, id)?;
            let which = Which { partnership: id, creator: p.creator, subjects: asked.kind.subjects(), before };
            Ok((p.brand_name, events::page(tx, which, limit + 1)?))
        })
        .await?;
    let more = happened.len() > limit;
    happened.truncate(limit);
    let next = happened.last().filter(|_| more).map(|e| Cursor::of(&e.id));
    let view = |e: Happened| TimelineView {
        said: without(&brand, creators::words::sentence(&cx.l, &e.verb, &e.facts.0)),
        id: e.id,
        at: e.at,
        verb: e.verb,
        subject_kind: e.subject_kind,
        subject_id: e.subject_id,
        who: e.who,
        facts: e.facts.0,
    };
    cx.json_list(happened.into_iter().map(view).collect(), next)
}

pub async fn show(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let source = cx.read(move |tx| dossier::source(tx, id)).await?;
    cx.json(&dossier::dossier(source))
}
