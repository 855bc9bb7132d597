//! Many steps at once, from the boxes of the queue.

use kernel::{
    Error, Msg, Problems,
    web::{Cx, FormData, Result, Toast},
};
use steps::{
    actions,
    model::{BulkInput, StepId},
};

use super::{
    act::Act,
    acts,
    asked::Asked,
    page::{self, After},
};

pub async fn change(cx: Cx, form: FormData) -> Result {
    let back = Asked::of_back(form.text("back")).unwrap_or_default().address();
    let (act, when) = match form.text("do") {
        "tomorrow" => (Act::Snooze, "tomorrow"),
        "good" => (Act::Snooze, "good"),
        other => (Act::parse(other).ok_or(Error::NotFound)?, ""),
    };
    // A box that names no step was not made by us; it counts as one that cannot be changed.
    let ids: Vec<StepId> = form.all("id").into_iter().filter_map(kernel::ids::parse).collect();
    let (when, readers) = (when.to_owned(), cx.today);
    let done = cx.write(move |tx| {
        let change = acts::change(tx, act, &when, &form, readers)?;
        actions::bulk(tx, &BulkInput { ids: ids.clone(), change })
    });
    match done.await {
        Ok(done) => {
            let said = Msg::new("desk-bulk-done").with("n", done.changed).with("skipped", done.skipped);
            acts::finish(&cx, &back, None, said, Some(done.undo_id).filter(|_| done.changed > 0)).await
        }
        Err(Error::Invalid(problems)) => wrong(&cx, &back, &problems),
        Err(Error::Stale) => acts::refused(&cx, &back, Msg::new("desk-error-stale")),
        Err(error) => Err(error),
    }
}

/// What is wrong is said, and with a script the page stays as it is, boxes and all.
fn wrong(cx: &Cx, back: &str, problems: &Problems) -> Result {
    let text = problems.all().map(|p| format!("{}: {}", cx.l.t(label(&p.field)), cx.l.msg(&p.message))).collect::<Vec<_>>().join(" ");
    let toast = Toast { text, undo: None, bad: true };
    if cx.fragment.is_some() {
        return cx.page_with(422, &After { queue: String::new(), shell: page::shell(cx), toast });
    }
    cx.see_with(back, toast)
}

fn label(field: &str) -> &'static str {
    match field {
        "until" => "desk-until",
        "to" => "desk-to",
        "reason" => "desk-reason",
        _ => "desk-bulk-picked",
    }
}
