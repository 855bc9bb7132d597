//! "Why do I see this?": the rule, the playbook's value with its reason, and the dated facts, each a link to its row.

use askama::Template;
use kernel::web::{At, Cx, Page, Result, Shell};
use steps::{
    model::StepId,
    why::{self, Why},
    words::{Pronoun, Reading},
};

use super::{PATH, acts, task::Task};

/// A fact and its row.
#[derive(Clone, Debug)]
pub struct Fact {
    pub words: String,
    pub href: Option<String>,
}

#[derive(Template)]
#[template(path = "today_why.html", blocks = ["dialog"])]
pub struct WhyPage {
    pub shell: Shell,
    pub task: Task,
    pub rule: String,
    pub facts: Vec<Fact>,
    /// Why the playbook has its value.
    pub reason: Option<String>,
    /// The playbook and the stage, in words.
    pub playbook: Option<String>,
    pub settled: Option<String>,
    pub back: String,
}
impl Page for WhyPage {
    fn fragment(&self, _: &str) -> Option<askama::Result<String>> {
        Some(self.as_dialog().render())
    }
}

impl WhyPage {
    fn escaped(&self) -> String {
        acts::escaped(&self.back)
    }
}

pub async fn show(cx: Cx, At(id): At<StepId>) -> Result {
    let (today, why) = cx.read(move |tx| Ok((steps::load::today(tx)?, why::why(tx, id)?))).await?;
    let task = acts::task(&cx, &why.step, today);
    cx.page(&page(&cx, why, today, task))
}

fn page(cx: &Cx, why: Why, today: jiff::civil::Date, task: Task) -> WhyPage {
    let l = &cx.l;
    let step = &why.step;
    let reading = Reading { l, today, pronoun: Pronoun::of(step.pronouns.as_deref()) };
    let fact = |e: &engine::step::Evidence| Fact {
        words: reading.evidence(e),
        href: e.fact.map(|fact| why::address(fact, step.partnership, step.creator)),
    };
    let in_lang = |text: &engine::playbook::Text| if l.lang() == kernel::Lang::Ru { text.ru.clone() } else { text.en.clone() };
    let stage = l.t(&["stage-", why.stage.code()].concat()).to_owned();
    let rests = step.advice.rests_on.map(|_| l.t2("desk-why-playbook", "playbook", in_lang(&why.playbook), "stage", stage));
    WhyPage {
        shell: cx.shell("today").crumb(l.t("nav-today"), Some(PATH.to_owned())).crumb(l.t("desk-why"), None),
        rule: reading.rule(&step.rule, &step.advice, why.stage),
        facts: step.advice.evidence.iter().map(fact).collect(),
        reason: why.reason.as_ref().map(in_lang).filter(|text| !text.is_empty()),
        playbook: rests,
        settled: why.settled_by.map(|key| reading.says(key, &Vec::new())),
        task,
        back: acts::Whence::of(cx),
    }
}
