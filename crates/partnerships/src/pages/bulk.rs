//! Many at once, from a list with boxes, and back.

use kernel::{
    Error, Msg, Problems,
    ids::{PartnershipId, UndoId},
    paths,
    web::{At, Cx, FormData, Result, Toast},
};

use super::details::id;
use crate::{
    actions,
    model::{BulkInput, Change, Filter, Stage},
};

/// Where the list was: a path of ours, or the directory.
fn back(path: &str) -> &str {
    if path.starts_with('/') { path } else { paths::DIRECTORY }
}

pub async fn change(cx: Cx, form: FormData) -> Result {
    let input = typed(&form)?;
    let path = back(form.text("back")).to_owned();
    let done = cx.write(move |tx| actions::bulk(tx, &input)).await?;
    let said = Msg::new("partnerships-bulk-done").with("n", done.changed).with("skipped", done.skipped);
    let undo = serde_form(&path);
    let toast = Toast::saying(&cx.l, &said);
    cx.see_with(&path, if done.changed == 0 { toast } else { toast.undo(format!("/partnerships/undo/{}?back={undo}", done.undo_id)) })
}

/// A path as the value of a query.
fn serde_form(path: &str) -> String {
    path.replace('%', "%25").replace('&', "%26").replace('?', "%3F").replace('=', "%3D").replace('#', "%23")
}

fn typed(form: &FormData) -> kernel::Result<BulkInput> {
    let mut problems = Problems::none();
    let p = &mut problems;
    let change = match form.text("set") {
        "stage" => Stage::read("stage", form.text("stage"), p).map(Change::Stage),
        "tier" => Some(Change::Tier(id(form, "tier", p))),
        "manager" => Some(Change::Manager(id(form, "manager", p))),
        _ => None,
    };
    let filter = form.on("all").then(|| Filter {
        brand: id(form, "brand", p),
        stage: Stage::read("filter_stage", form.text("filter_stage"), p),
        ..Filter::default()
    });
    let ids: Option<Vec<PartnershipId>> = form.all("id").into_iter().map(kernel::ids::parse).collect();
    let (Some(ids), Some(change), true) = (ids, change, p.is_empty()) else {
        return Err(Error::field("set", Msg::new("error-not-choice")));
    };
    // Boxes stay ticked when everything that matches is meant.
    let ids = if filter.is_some() { Vec::new() } else { ids };
    Ok(BulkInput { ids, filter, change, reason: form.opt("reason") })
}

pub async fn undo(cx: Cx, At(id): At<UndoId>) -> Result {
    #[derive(serde::Deserialize)]
    struct From {
        back: Option<String>,
    }
    let from = cx.query::<From>().ok().and_then(|q| q.back).unwrap_or_default();
    cx.write(move |tx| actions::undo(tx, id)).await?;
    cx.see_toast(back(&from), Msg::new("common-undone"))
}
