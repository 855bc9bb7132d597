//! How good a partner we are: five pillars, each opening into the facts for and against; and the page with every one of them.

use askama::Template;
use engine::{
    day::Day,
    health::{self, Part, Pillar},
    rules::Cx as Rules,
};
use i18n::L;
use kernel::{
    ids::PartnershipId,
    web::{At, Cx, Page, Result, Shell},
};
use partnerships::store::views::{self, Shown};
use steps::{
    model::Standing,
    words::{Pronoun, Reading},
};

use crate::{
    read::{self, Read},
    words::why,
};

#[derive(Template)]
#[template(path = "story_health.html")]
pub struct Health {
    shell: Shell,
    id: PartnershipId,
    score: Option<String>,
    /// How much of what counts is known, and from how many facts.
    aside: String,
    voice: Option<String>,
    pillars: Vec<PillarPart>,
}

struct PillarPart {
    code: &'static str,
    name: String,
    /// 0 to 100; none where nothing is known.
    value: Option<i64>,
    tone: &'static str,
    signs: Vec<Sign>,
    /// Facts beyond those shown at once, and how many of all are on the other page.
    more: Vec<Sign>,
    all: String,
    /// What would lift it, and where that step is.
    lift: Option<(String, Option<String>)>,
}

/// A fact that counts.
pub struct Sign {
    pub good: bool,
    pub said: String,
    pub href: Option<String>,
}

/// Facts shown at once: the newest, what speaks against us first. And those that a pillar opens into.
const SHOWN: usize = 3;
const OPENED: usize = 12;

/// Below this a pillar needs care.
const CARE: f64 = 70.0;

impl Health {
    pub fn of(shell: &Shell, read: &Read, standing: &Standing) -> Self {
        let l = &shell.l;
        let reading = reading(l, read);
        let day = Day::new(read.today);
        let rules = Rules::new(&read.facts, read.held.policy(), &day);
        let mut counted = 0;
        let pillars = standing.health.pillars.iter().filter(|p| p.applies).map(|p| {
            let parts = health::explain(&rules, p.pillar);
            let signs = newest(&reading, read.p.id, read.p.creator, &parts);
            counted += signs.len();
            pillar(l, p.pillar, p.value, signs, lift(&reading, read, standing, p.pillar))
        });
        let pillars = pillars.collect();
        let known = l.percent(standing.health.coverage, 0);
        Self {
            id: read.p.id,
            score: standing.health.score.map(|n| l.int(n.round() as i64)),
            aside: l.t2("story-health-aside", "n", counted, "known", known),
            voice: standing.health.voice.map(|(on, n)| l.t2("story-health-voice", "n", l.decimal(n, 1), "month", l.month_year(on))),
            pillars,
            shell: shell.clone(),
        }
    }
}

fn reading<'a>(l: &'a L, read: &Read) -> Reading<'a> {
    Reading { l, today: read.today, pronoun: Pronoun::of(read.person.row.pronouns.as_deref()) }
}

type Explained = Vec<(Part, f64, Vec<health::Reason>)>;

/// The facts of a pillar, the newest first.
fn newest(reading: &Reading<'_>, id: PartnershipId, creator: kernel::ids::CreatorId, parts: &Explained) -> Vec<Sign> {
    let mut reasons: Vec<&health::Reason> = parts.iter().flat_map(|(.., reasons)| reasons).collect();
    reasons.sort_by_key(|r| std::cmp::Reverse(r.on));
    reasons.into_iter().map(|r| sign(reading, id, creator, r)).collect()
}

fn sign(reading: &Reading<'_>, id: PartnershipId, creator: kernel::ids::CreatorId, r: &health::Reason) -> Sign {
    Sign { good: r.good, said: reading.fact(r.says, r.on, r.number), href: r.fact.map(|fact| steps::why::address(fact, id, creator)) }
}

fn pillar(l: &L, pillar: Pillar, value: Option<f64>, signs: Vec<Sign>, lift: Option<(String, Option<String>)>) -> PillarPart {
    let all = signs.len();
    let (against, for_us): (Vec<Sign>, Vec<Sign>) = signs.into_iter().partition(|s| !s.good);
    // At least one of each kind is seen at once, where there is one.
    let bad = against.len().min(if for_us.is_empty() { SHOWN } else { SHOWN - 1 });
    let (mut against, mut for_us) = (against.into_iter(), for_us.into_iter());
    let mut shown: Vec<Sign> = against.by_ref().take(bad).collect();
    shown.splice(0..0, for_us.by_ref().take(SHOWN - bad));
    PillarPart {
        code: pillar.code(),
        name: playbooks::words::pillar(l, pillar),
        value: value.map(|n| n.round() as i64),
        tone: value.map_or("", |n| if n < CARE { "is-due" } else { "" }),
        signs: shown,
        more: against.chain(for_us).take(OPENED).collect(),
        all: l.n("story-facts", all),
        lift,
    }
}

/// The step that lifts the lowest pillar most.
fn lift(reading: &Reading<'_>, read: &Read, standing: &Standing, pillar: Pillar) -> Option<(String, Option<String>)> {
    let identity = standing.health.lift.as_ref().filter(|_| standing.health.lowest == Some(pillar))?;
    let step = read.steps.iter().find(|s| s.identity == *identity)?;
    Some((reading.title(&step.rule, &step.advice, step.quote.as_deref()), Some(why(step))))
}

/// Every fact behind every pillar.
#[derive(Template)]
#[template(path = "story_facts.html")]
pub struct FactsPage {
    shell: Shell,
    p: Shown,
    pillars: Vec<Whole>,
}
impl Page for FactsPage {}

struct Whole {
    code: &'static str,
    name: String,
    parts: Vec<WholePart>,
}

struct WholePart {
    name: String,
    value: i64,
    weight: String,
    signs: Vec<Sign>,
}

pub async fn explain(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let (p, pronouns, today, (facts, held)) = cx
        .read(move |tx| {
            let p = views::find(tx, id)?;
            let pronouns = creators::store::person::row(tx, p.creator)?.pronouns;
            Ok((p, pronouns, steps::load::today(tx)?, read::facts(tx, id)?))
        })
        .await?;
    let shell = cx.shell("partners");
    let reading = Reading { l: &cx.l, today, pronoun: Pronoun::of(pronouns.as_deref()) };
    cx.page(&facts_page(shell, &reading, p, &facts, &held))
}

pub fn facts_page(shell: Shell, reading: &Reading<'_>, p: Shown, facts: &engine::facts::Facts, held: &playbooks::Held) -> FactsPage {
    let l = &shell.l;
    let day = Day::new(reading.today);
    let rules = Rules::new(facts, held.policy(), &day);
    let part = |(part, value, mut reasons): (Part, f64, Vec<health::Reason>)| {
        reasons.reverse();
        WholePart {
            name: l.t(&["story-part-", part.code()].concat()).to_owned(),
            value: value.round() as i64,
            weight: l.percent(part.weight() / 100.0, 0),
            signs: reasons.iter().map(|r| sign(reading, p.id, p.creator, r)).collect(),
        }
    };
    let whole = |&pillar: &Pillar| Whole {
        code: pillar.code(),
        name: playbooks::words::pillar(l, pillar),
        parts: health::explain(&rules, pillar).into_iter().map(part).collect(),
    };
    let pillars = Pillar::ALL.iter().map(whole).collect();
    let title = l.t("story-how-counted").to_owned();
    FactsPage { pillars, shell: super::below(shell, &p, &title), p }
}
