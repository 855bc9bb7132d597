//! Work together, guarantees and promises of the invented history.

use collaborations::model::{DoneCollaboration, NewCollaboration, NewCommitment, WorkFormat};
use jiff::civil::Date;
use kernel::{
    Error, Result, Tx,
    ids::{CollaborationId, PartnershipId, PromiseId},
};
use promises::model::{BreakPromise, KeepPromise, NewPromise, PromiseSide, PromiseSubject, ReleasePromise};
use sample::{Demo, Fate, Lang, Partnership, Pledge, Work};

use super::{
    World,
    replay::{Step, What},
};

/// The cap by which the demo's plans are made; what goes over it says why.
const CAP: usize = 4;

/// What happened, by its day. A record cannot know of anything older than itself.
pub fn steps(demo: &Demo, steps: &mut Vec<Step>) {
    for (p, partnership) in demo.partnerships.iter().enumerate() {
        let born = born(demo, partnership);
        let mut step = |on: Date, by, what| steps.push(Step { on: on.max(born), by: Some(by), what });
        for (w, work) in partnership.work.iter().enumerate() {
            step(work.planned_on, work.by, What::Plan(p, w));
            if work.done {
                step(ended(work), work.by, What::Done(p, w));
            }
        }
        for (g, guarantee) in partnership.guarantees.iter().enumerate() {
            step(guarantee.made_on, guarantee.by, What::Guarantee(p, g));
        }
        for (n, pledge) in partnership.pledges.iter().enumerate() {
            step(pledge.made_on, pledge.by, What::Promise(p, n));
            if let Some(on) = closed(pledge) {
                step(on, pledge.by, What::PromiseEnd(p, n));
            }
        }
    }
}

fn born(demo: &Demo, partnership: &Partnership) -> Date {
    let creator = demo.creators.iter().find(|c| c.key == partnership.creator).map(|c| c.created_on);
    creator.map_or(partnership.created_on, |c| c.max(partnership.created_on))
}

fn ended(work: &Work) -> Date {
    work.ended.unwrap_or(work.on)
}

fn closed(pledge: &Pledge) -> Option<Date> {
    match &pledge.fate {
        Fate::Open => None,
        Fate::Kept(on, _) | Fate::Broken(on, _) | Fate::Released(on, _) => Some(*on),
    }
}

fn partnership(tx: &mut Tx<'_>, world: &World, of: &Partnership) -> Result<PartnershipId> {
    let brand = world.brands.get(of.brand).copied().ok_or_else(|| Error::internal("a brand of the demo"))?;
    let creator = world.creators.get(&of.creator).copied().ok_or_else(|| Error::internal("a creator of the demo"))?;
    Ok(partnerships::store::rows::pair(tx, creator, brand)?.ok_or(Error::NotFound)?.id)
}

pub fn plan(tx: &mut Tx<'_>, world: &mut World, demo: &Demo, (p, w): (usize, usize)) -> Result<()> {
    let (of, from) = (&demo.partnerships[p], &demo.partnerships[p].work[w]);
    let id = partnership(tx, world, of)?;
    let russian = of.brand != "tansy-rill";
    let ((ru, en), (topic_ru, topic_en)) = (&from.title, &from.topic);
    let (title, other, topic) = if russian { (ru, en, topic_ru) } else { (en, ru, topic_en) };
    let format = WorkFormat::parse(from.format).ok_or_else(|| Error::internal("a format of the demo"))?;
    let why = if russian {
        "Так просит сам автор: повод бывает раз в году"
    } else {
        "The creator asked for it: the occasion comes once a year"
    };
    let new = NewCollaboration {
        title_other: other.to_string(),
        audience: Some(from.audience),
        topic: topic.to_string(),
        fee_minor: Some(from.fee.0),
        currency: from.fee.1.into(),
        over_cap_reason: Some(why.into()),
        ..NewCollaboration::of(id, title.to_string(), format, from.on)
    };
    let made = collaborations::actions::plan(tx, &new, Some(CAP))?;
    world.work.insert((p, w), made);
    Ok(())
}

pub fn done(tx: &mut Tx<'_>, world: &World, demo: &Demo, (p, w): (usize, usize)) -> Result<()> {
    let from = &demo.partnerships[p].work[w];
    let id: CollaborationId = world.work.get(&(p, w)).copied().ok_or_else(|| Error::internal("work of the demo"))?;
    let hundredths = |n: u32| f64::from(n) / 100.0;
    let how = DoneCollaboration {
        happens_on: Some(from.on),
        ended_on: from.ended,
        learned: from.learned.as_ref().map(|w| w.text.to_string()).unwrap_or_default(),
        usual_index: from.usual.map(|u| hundredths(u.0)),
        usual_low: from.usual.map(|u| hundredths(u.1)),
        usual_high: from.usual.map(|u| hundredths(u.2)),
    };
    let version = collaborations::store::work::find(tx, id)?.version;
    collaborations::actions::done(tx, id, &how, version).map(drop)
}

pub fn guarantee(tx: &mut Tx<'_>, world: &World, demo: &Demo, (p, g): (usize, usize)) -> Result<()> {
    let (of, from) = (&demo.partnerships[p], &demo.partnerships[p].guarantees[g]);
    let new = NewCommitment {
        projects_min: from.projects.map(|n| n.0),
        projects_max: from.projects.map(|n| n.1),
        words: from.words.as_ref().map(|w| w.text.to_string()).unwrap_or_default(),
        shown: from.shown,
        ..NewCommitment::year(partnership(tx, world, of)?, from.from, 1)
    };
    collaborations::actions::commit(tx, &new).map(drop)
}

pub fn promise(tx: &mut Tx<'_>, world: &mut World, demo: &Demo, (p, n): (usize, usize)) -> Result<()> {
    let (of, from) = (&demo.partnerships[p], &demo.partnerships[p].pledges[n]);
    let id = partnership(tx, world, of)?;
    let today = partnerships::store::today(tx)?;
    let new = NewPromise {
        subject: PromiseSubject::parse(from.about),
        language: match from.words.lang {
            Lang::Ru => "ru",
            Lang::En => "en",
        }
        .into(),
        translation: from.translation.as_ref().map(ToString::to_string).unwrap_or_default(),
        ..NewPromise::of(id, side(from), from.words.text.to_string(), from.due_on.max(today))
    };
    let made = promises::actions::make(tx, &new)?;
    world.promises.insert((p, n), made);
    Ok(())
}

fn side(from: &Pledge) -> PromiseSide {
    if from.ours { PromiseSide::Ours } else { PromiseSide::Theirs }
}

pub fn promise_end(tx: &mut Tx<'_>, world: &World, demo: &Demo, (p, n): (usize, usize)) -> Result<()> {
    let from = &demo.partnerships[p].pledges[n];
    let id: PromiseId = world.promises.get(&(p, n)).copied().ok_or_else(|| Error::internal("a promise of the demo"))?;
    let version = promises::store::rows::find(tx, id)?.version;
    match &from.fate {
        Fate::Open => Ok(()),
        Fate::Kept(_, how) => {
            let how = KeepPromise { on: None, outcome: how.as_ref().map(ToString::to_string).unwrap_or_default() };
            promises::actions::keep(tx, id, &how, version).map(drop)
        }
        Fate::Broken(_, words) => {
            promises::actions::break_(tx, id, &BreakPromise { on: None, outcome: words.to_string() }, version).map(drop)
        }
        Fate::Released(_, why) => promises::actions::release(tx, id, &ReleasePromise { reason: why.to_string() }, version).map(drop),
    }
}
