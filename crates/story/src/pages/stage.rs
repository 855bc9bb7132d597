//! The stage: how it came to it, who moved it and why, and what the next stage still needs.

use std::collections::BTreeMap;

use askama::Template;
use engine::{
    gates::Verdict,
    playbook::{Gate, Whose},
};
use i18n::L;
use jiff::{civil::Date, tz::TimeZone};
use kernel::web::Shell;
use partnerships::{
    model::{Stage, tenure},
    store::views::Shown,
};
use steps::model::{GateView, Standing};

use crate::{
    read::Read,
    store::moves::Move,
    words::{foreign, without},
};

#[derive(Template)]
#[template(path = "story_stage.html")]
pub struct Band<'a> {
    shell: &'a Shell,
    p: &'a Shown,
    track: Vec<Track>,
    moves: Vec<Told>,
    gates: Vec<Needs>,
    /// The next stage, where there is one to grow into.
    next: Option<String>,
    met: usize,
    ours: usize,
    playbook: Vec<String>,
}

/// A stage of the track.
struct Track {
    name: String,
    class: &'static str,
    here: bool,
    when: String,
}

/// A move in words.
pub struct Told {
    pub said: String,
    pub who: Option<String>,
    pub words: Option<String>,
    pub when: String,
    pub stamp: String,
}

/// A gate in words.
struct Needs {
    class: &'static str,
    icon: &'static str,
    state: String,
    what: String,
    found: String,
    href: Option<String>,
    whose: Option<String>,
    clears: Option<String>,
}

impl<'a> Band<'a> {
    pub fn of(shell: &'a Shell, zone: &TimeZone, read: &'a Read, standing: &Standing) -> Self {
        let (l, p) = (&shell.l, &read.p);
        let moves: Vec<&Move> = read.moves.iter().filter(|m| !m.is_of_manager()).collect();
        let open = |gate: &&GateView| gate.verdict != Verdict::Met;
        Self {
            track: track(l, zone, p, &moves),
            moves: moves.iter().map(|m| told(l, zone, &p.brand_name, m)).collect(),
            gates: standing.gates.iter().map(|gate| needs(l, read, gate)).collect(),
            next: next(p).filter(|_| !standing.gates.is_empty()).map(|stage| l.t(stage.key()).to_owned()),
            met: standing.gates.iter().filter(|gate| !open(gate)).count(),
            ours: standing.gates.iter().filter(open).filter(|gate| gate.whose == Whose::Ours).count(),
            playbook: perks(l, read),
            shell,
            p,
        }
    }

    fn heading(&self) -> String {
        let l = &self.shell.l;
        let stage = l.t(self.p.state.growing().key()).to_owned();
        match self.p.state.since.and_then(|since| tenure(since, self.shell.today)) {
            Some(tenure) => l.t2("partnerships-heading", "stage", stage, "year", tenure.year.to_string()),
            None => stage,
        }
    }

    /// What was said at the last move, where the banner does not say it already.
    fn words(&self) -> Option<&str> {
        self.p.state.stage_reason.as_deref().filter(|_| self.p.state.stage_before.is_none())
    }

    /// Who moved it last.
    fn by(&self) -> Option<&str> {
        self.moves.first()?.who.as_deref()
    }

    fn aside(&self) -> String {
        let l = &self.shell.l;
        let met = l.t2("story-gates-met", "met", self.met, "of", self.gates.len());
        if self.ours == 0 { met } else { [met, l.n("story-gates-ours", self.ours)].join(" ") }
    }

    fn all_met(&self) -> bool {
        self.met == self.gates.len()
    }

    fn lang_of(&self, text: &str) -> Option<&'static str> {
        foreign(&self.shell.l, text)
    }

    fn potential_days(&self) -> (Option<String>, Option<(String, bool)>) {
        let (l, state) = (&self.shell.l, &self.p.state);
        let review = state.potential_review_on.map(|day| (l.date_long(day), day <= self.shell.today));
        (state.potential_set_on.map(|day| l.date_long(day)), review)
    }
}

/// The stage that follows the present one.
fn next(p: &Shown) -> Option<Stage> {
    Stage::GROWING.into_iter().find(|stage| *stage > p.state.growing())
}

/// The four growing stages: those left behind, the present one, those to come.
fn track(l: &L, zone: &TimeZone, p: &Shown, moves: &[&Move]) -> Vec<Track> {
    let now = p.state.growing();
    let reached = reached(zone, moves);
    let step = |&stage: &Stage| {
        let here = stage == now && p.state.stage != Stage::Ended;
        let day = if here && p.state.stage == stage { Some(p.state.stage_since) } else { reached.get(&stage).copied() };
        let when = match day.filter(|_| stage <= now) {
            Some(day) if here => l.t1("partnerships-stage-since", "day", l.date_long(day)),
            Some(day) => l.month_year(day),
            None => String::new(),
        };
        let class = match (here, stage <= now) {
            (true, _) => "here",
            (false, true) => "done",
            (false, false) => "",
        };
        Track { name: l.t(stage.key()).to_owned(), class, here, when }
    };
    Stage::GROWING.iter().map(step).collect()
}

/// When each stage was last reached, as far as the events say.
pub fn reached(zone: &TimeZone, moves: &[&Move]) -> BTreeMap<Stage, Date> {
    let arrival = |m: &&Move| {
        let to = m.fact("to").and_then(Stage::parse)?;
        Some((to, m.at.to_zoned(zone.clone()).date()))
    };
    moves.iter().rev().filter_map(arrival).collect()
}

pub fn told(l: &L, zone: &TimeZone, brand: &str, m: &Move) -> Told {
    Told {
        said: without(brand, creators::words::sentence(l, &m.verb, &m.facts.0)),
        who: m.who.clone(),
        words: m.fact("reason").map(str::to_owned),
        when: l.date_long(m.at.to_zoned(zone.clone()).date()),
        stamp: m.at.to_string(),
    }
}

fn needs(l: &L, read: &Read, gate: &GateView) -> Needs {
    let (class, icon, state) = match gate.verdict {
        Verdict::Met => ("is-done", "kept", "story-gate-met"),
        Verdict::Unmet => ("is-open", "open", "story-gate-open"),
        Verdict::Unknown => ("is-open", "half", "story-gate-unknown"),
    };
    let asked = Gate { measure: gate.measure, op: gate.op, value: gate.value, why: Default::default() };
    let found = gate.found.map(|n| l.t1("story-gate-now", "value", playbooks::words::measured(l, gate.measure, n)));
    let whose = (gate.verdict != Verdict::Met).then_some(match gate.whose {
        Whose::Ours => "story-whose-ours",
        Whose::Theirs => "story-whose-theirs",
        Whose::Both => "story-whose-both",
    });
    Needs {
        class,
        icon,
        state: l.t(state).to_owned(),
        what: playbooks::words::gate(l, &asked),
        found: found.unwrap_or_else(|| l.t("story-gate-nothing").to_owned()),
        href: gate.fact.map(|fact| steps::why::address(fact, read.p.id, read.p.creator)),
        whose: whose.map(|key| l.t(key).to_owned()),
        clears: gate.clears.map(|day| l.t1("story-gate-clears", "day", l.date_long(day))),
    }
}

/// What the playbook gives at this stage.
fn perks(l: &L, read: &Read) -> Vec<String> {
    let stage = playbooks::stage_of(&read.p);
    read.held.playbook.stage(stage).perks.iter().map(|perk| playbooks::words::text(l, perk).to_owned()).collect()
}
