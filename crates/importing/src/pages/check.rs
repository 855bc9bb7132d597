//! The third step: what would happen, row by row for the first of each kind, and what to do with people who are there already.

use askama::Template;
use kernel::{
    ids::ImportId,
    paths,
    web::{At, Cx, FormData, Page, Result, Shell},
};

use super::{Progress, Step, form, rendered, steps, within};
use crate::{
    actions,
    model::{Outcome, Policy, State},
    preview::{self, Preview, Sample},
    store::{self, Import},
    words,
};

#[derive(Template)]
#[template(path = "check.html", blocks = ["work"])]
pub struct CheckPage {
    shell: Shell,
    import: Import,
    steps: Vec<Step>,
    preview: Preview,
    progress: Progress,
    before: Option<(String, String)>,
}

impl Page for CheckPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == "work").then(|| self.as_work().render())
    }
}

pub async fn page(cx: &Cx, import: Import) -> Result {
    let id = import.id;
    let mut page = of(cx.shell("imports"), import);
    page.before = cx.read(move |tx| store::twin(tx, id)).await?.map(|(id, at)| (paths::import(id), cx.l.datetime(&cx.local(at))));
    cx.page(&page)
}

pub async fn decide(cx: Cx, At(id): At<ImportId>, form: FormData) -> Result {
    let version = form.version()?;
    let then_run = form.on("run");
    let import = cx.read(move |tx| store::find(tx, id)).await?;
    let mapping = form::decisions(&form, &import.mapping.0);
    if then_run && mapping == import.mapping.0 {
        cx.write(move |tx| actions::run(tx, id)).await?;
    } else {
        cx.write(move |tx| actions::decide(tx, id, version, &mapping)).await?;
    }
    cx.see(&paths::import(id))
}

pub async fn run(cx: Cx, At(id): At<ImportId>) -> Result {
    cx.write(move |tx| actions::run(tx, id)).await?;
    cx.see(&paths::import(id))
}

fn of(shell: Shell, import: Import) -> CheckPage {
    let shell = within(shell, &import);
    let steps = steps(&shell, &import, 2);
    let progress = Progress::of(&shell, "import-checking", import.rows_seen, import.rows_total);
    let preview = import.preview.as_ref().map(|p| p.0.clone()).unwrap_or_default();
    CheckPage { shell, import, steps, preview, progress, before: None }
}

/// What the template asks for.
impl CheckPage {
    fn working(&self) -> bool {
        self.import.state == State::Checking
    }

    /// Each kind of row with how many there are.
    fn totals(&self) -> Vec<(String, String, &'static str)> {
        Outcome::ALL
            .iter()
            .map(|o| {
                let n = self.preview.counts.of(*o);
                let tone = if *o == Outcome::Refused && n > 0 { "is-due" } else { "" };
                (self.shell.l.t(&format!("import-will-{}", o.code())).to_owned(), self.shell.l.int(n), tone)
            })
            .collect()
    }

    fn duplicates(&self) -> Vec<&Sample> {
        self.preview.decidable().collect()
    }

    fn refused(&self) -> Vec<&Sample> {
        self.preview.of(Outcome::Refused).collect()
    }

    fn made(&self) -> Vec<&Sample> {
        self.preview.of(Outcome::Made).filter(|s| s.policy.is_none()).take(9).collect()
    }

    /// Rows passed over for another reason than that somebody is there already.
    fn skipped(&self) -> Vec<&Sample> {
        self.preview.of(Outcome::Skipped).filter(|s| s.policy.is_none()).take(6).collect()
    }

    fn policies(&self, chosen: Policy) -> Vec<(&'static str, &str, bool)> {
        Policy::ALL.iter().map(|p| (p.code(), self.shell.l.t(p.key()), *p == chosen)).collect()
    }

    fn policy(&self) -> Policy {
        self.import.mapping.0.policy
    }

    fn policy_of(&self, sample: &&Sample) -> Policy {
        sample.policy.unwrap_or(self.import.mapping.0.policy)
    }

    fn why(&self, sample: &&Sample) -> String {
        let l = &self.shell.l;
        let why = sample.why.map_or("", |w| l.t(w.key()));
        match sample.earlier {
            Some(row) => l.t2("import-skip-repeated", "row", row, "why", why),
            None => why.to_owned(),
        }
    }

    fn field(&self, name: &str) -> String {
        words::field(&self.shell.l, name)
    }

    fn said(&self, fault: &crate::model::Fault) -> String {
        preview::sentence(&self.shell.l, &fault.why)
    }

    fn initials(&self, name: &str) -> String {
        names::person::initials(name)
    }

    fn hue(&self, name: &str) -> u8 {
        kernel::web::hue(name)
    }

    fn creator_href(&self, sample: &&Sample) -> String {
        sample.creator_id.map(paths::creator).unwrap_or_default()
    }
}

pub(super) fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    let page = |state| of(shell.clone(), super::sample::import(state));
    let mut empty = page(State::Checked);
    empty.preview = Preview::default();
    let mut longest = page(State::Checked);
    for sample in &mut longest.preview.shown {
        sample.name = "Иннокентий-Вольдемар Задунайский-Преображенский ".repeat(2);
    }
    let part = page(State::Checking).fragment("work").and_then(std::result::Result::ok).unwrap_or_default();
    vec![
        ("import checking", rendered(&page(State::Checking))),
        ("import checking part", part),
        ("import checked", rendered(&page(State::Checked))),
        ("import checked empty", rendered(&empty)),
        ("import checked longest", rendered(&longest)),
    ]
}
