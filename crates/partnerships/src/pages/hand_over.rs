//! Handing everything that one member cares for to another: for somebody who is suspended or leaves.

use askama::Template;
use kernel::{
    Error, Msg, Problems,
    web::{Cx, FormData, Page, Result, Shell, Toast},
};

use super::details::id;
use crate::{
    actions,
    store::people::{self, Carer, Colleague},
};

const HERE: &str = "/partnerships/hand-over";

#[derive(Template)]
#[template(path = "hand_over.html")]
pub struct HandOverPage {
    shell: Shell,
    carers: Vec<Carer>,
    colleagues: Vec<Colleague>,
    problem: String,
}
impl Page for HandOverPage {}

impl HandOverPage {
    /// To whom what this one cares for can go.
    fn others(&self, from: &Carer) -> Vec<&Colleague> {
        self.colleagues.iter().filter(|c| c.id != from.id).collect()
    }
}

pub(super) fn page(shell: Shell, carers: Vec<Carer>, colleagues: Vec<Colleague>, problem: String) -> HandOverPage {
    let title = shell.l.t("partnerships-hand-over").to_owned();
    HandOverPage { shell: super::among_partners(shell).crumb(title, None), carers, colleagues, problem }
}

async fn read(cx: &Cx, problem: String) -> kernel::Result<HandOverPage> {
    let (carers, colleagues) = cx.read(|tx| Ok((people::carers(tx)?, people::colleagues(tx)?))).await?;
    Ok(page(cx.shell("partners"), carers, colleagues, problem))
}

pub async fn show(cx: Cx) -> Result {
    cx.page(&read(&cx, String::new()).await?)
}

pub async fn give(cx: Cx, form: FormData) -> Result {
    let mut problems = Problems::none();
    let (Some(from), Some(to)) = (id(&form, "from", &mut problems), id(&form, "to", &mut problems)) else {
        let problem = cx.l.t("partnerships-hand-to").to_owned();
        return cx.page_with(422, &read(&cx, problem).await?);
    };
    match cx.write(move |tx| actions::hand_over(tx, from, to)).await {
        Ok(done) => {
            let said = Msg::new("partnerships-bulk-done").with("n", done.changed).with("skipped", done.skipped);
            cx.see_with(HERE, Toast::saying(&cx.l, &said).undo(format!("/partnerships/undo/{}?back={HERE}", done.undo_id)))
        }
        Err(Error::Invalid(problems)) => {
            let problem = problems.all().next().map_or_else(String::new, |p| cx.l.msg(&p.message));
            cx.page_with(422, &read(&cx, problem).await?)
        }
        Err(other) => Err(other),
    }
}
