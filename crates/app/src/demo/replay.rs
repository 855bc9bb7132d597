//! The invented history as steps in order of time, and what each of them does.

use creators::model::{
    AddressForm, NewAssessment, NewAudienceFact, NewChannel, NewContact, NewCreator, NewExpertise, NewLine, NewNote, NewObservation,
};
use jiff::civil::Date;
use kernel::{
    Error, Result, Tx,
    ids::{CreatorId, PartnershipId},
};
use partnerships::model::{EndReason, NewPartnership, PartnerRole, Potential, PotentialInput, Stage};
use sample::{Account, Creator, Criterion, Demo, EventKind, Form, Hours, Partnership, PotentialKind, Script, Value, Words};

use super::{World, remembered, together};

/// Something that happened.
pub struct Step {
    pub on: Date,
    pub by: Option<&'static str>,
    pub what: What,
}

/// What happened, by its place in the demo.
#[derive(Clone, Copy, Debug)]
pub enum What {
    Creator(usize),
    /// The measured history of a creator's account, up to its last point.
    History(usize, usize),
    Note(usize, usize),
    Partnership(usize),
    Event(usize, usize),
    Assessment(usize, usize),
    Potential(usize),
    Since(usize),
    Role(usize),
    AddressForm(usize),
    Plan(usize, usize),
    Done(usize, usize),
    Guarantee(usize, usize),
    Promise(usize, usize),
    PromiseEnd(usize, usize),
    Remember(usize, usize),
}

/// Every step, the earliest first; those of one day in the order in which they depend on each other.
pub fn steps(demo: &Demo) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut step = |on, by, what| steps.push(Step { on, by, what });
    for (c, creator) in demo.creators.iter().enumerate() {
        let of = demo.partnerships.iter().find(|p| p.creator == creator.key);
        step(creator.created_on, of.and_then(|p| p.manager), What::Creator(c));
        for (a, account) in creator.accounts.iter().enumerate() {
            let last = account.history.last().map(|p| p.on);
            step(last.unwrap_or(creator.created_on).max(creator.created_on), None, What::History(c, a));
        }
        for (n, note) in creator.notes.iter().enumerate() {
            step(note.on.max(creator.created_on), note.by, What::Note(c, n));
        }
    }
    for (p, partnership) in demo.partnerships.iter().enumerate() {
        let created = born(demo, partnership);
        step(created, partnership.manager, What::Partnership(p));
        for (e, event) in partnership.events.iter().enumerate() {
            step(event.on.max(created), event.by, What::Event(p, e));
        }
        for (a, assessment) in partnership.assessments.iter().enumerate() {
            step(assessment.on.max(created), Some(assessment.by), What::Assessment(p, a));
        }
        if let Some(potential) = &partnership.potential {
            step(potential.decided_on.max(created), Some(potential.by), What::Potential(p));
        }
        if let Some(since) = partnership.since {
            step(since.max(created), partnership.manager, What::Since(p));
        }
        if partnership.role.is_some() {
            let last = partnership.events.last().map_or(created, |e| e.on.max(created));
            step(last, partnership.manager, What::Role(p));
        }
    }
    for (f, form) in demo.address_forms.iter().enumerate() {
        let created = demo.creators.iter().find(|c| c.key == form.creator).map_or(demo_end(demo), |c| c.created_on);
        step(created, Some(form.member), What::AddressForm(f));
    }
    together::steps(demo, &mut steps);
    remembered::steps(demo, &mut steps);
    steps.sort_by_key(|s| s.on);
    steps
}

fn demo_end(demo: &Demo) -> Date {
    demo.creators.iter().map(|c| c.created_on).max().unwrap_or(jiff::civil::date(2026, 1, 1))
}

/// A partnership cannot be older than our record of its creator.
fn born(demo: &Demo, partnership: &Partnership) -> Date {
    let creator = demo.creators.iter().find(|c| c.key == partnership.creator).map(|c| c.created_on);
    creator.map_or(partnership.created_on, |c| c.max(partnership.created_on))
}

/// Does a step, in the scope and at the time that the transaction stands at.
pub fn run(tx: &mut Tx<'_>, world: &mut World, demo: &Demo, step: &Step) -> Result<()> {
    match step.what {
        What::Creator(c) => creator(tx, world, &demo.creators[c]),
        What::History(c, a) => history(tx, id_of(world, demo.creators[c].key)?, &demo.creators[c].accounts[a], step.on),
        What::Note(c, n) => note(tx, id_of(world, demo.creators[c].key)?, &demo.creators[c].notes[n].words),
        What::Partnership(p) => start(tx, world, &demo.partnerships[p]),
        What::Event(p, e) => event(tx, world, &demo.partnerships[p], e),
        What::Assessment(p, a) => assess(tx, id_of(world, demo.partnerships[p].creator)?, &demo.partnerships[p].assessments[a]),
        What::Potential(p) => potential(tx, world, &demo.partnerships[p]),
        What::Since(p) => since(tx, world, &demo.partnerships[p]),
        What::Role(p) => role(tx, world, &demo.partnerships[p]),
        What::Plan(p, w) => together::plan(tx, world, demo, (p, w)),
        What::Done(p, w) => together::done(tx, world, demo, (p, w)),
        What::Guarantee(p, g) => together::guarantee(tx, world, demo, (p, g)),
        What::Promise(p, n) => together::promise(tx, world, demo, (p, n)),
        What::PromiseEnd(p, n) => together::promise_end(tx, world, demo, (p, n)),
        What::Remember(p, n) => remembered::remember(tx, world, demo, (p, n)),
        What::AddressForm(f) => {
            let form = match demo.address_forms[f].form {
                Form::Informal => AddressForm::Informal,
                Form::Formal => AddressForm::Formal,
            };
            let creator = id_of(world, demo.address_forms[f].creator)?;
            creators::actions::address::settle(tx, creator, Some(form))
        }
    }
}

fn id_of(world: &World, key: u64) -> Result<CreatorId> {
    world.creators.get(&key).copied().ok_or_else(|| Error::internal(format!("creator {key} was not made yet")))
}

fn creator(tx: &mut Tx<'_>, world: &mut World, from: &Creator) -> Result<()> {
    let new = NewCreator { channels: from.accounts.iter().map(channel).collect(), ..fields(world, from) };
    let id = creators::actions::create(tx, &new)?;
    world.creators.insert(from.key, id);
    for expertise in &from.expertise {
        let evidence = expertise.evidence.as_ref().map(|w| w.text.to_string()).unwrap_or_default();
        let new = NewExpertise { topic: expertise.skill.text.to_string(), evidence, ..Default::default() };
        creators::actions::expertise::put(tx, id, &new)?;
    }
    audience(tx, id, from)
}

fn fields(world: &World, from: &Creator) -> NewCreator {
    let own = from.names.first();
    let latin = from.name_in(Script::Latin).filter(|_| own.is_some_and(|n| n.script != Script::Latin));
    let text = |t: Option<&sample::Text>| t.map(ToString::to_string).unwrap_or_default();
    let spoken = |lang: sample::Lang| from.how_to_address.iter().find(|w| w.lang == lang).map(|w| w.text.to_string()).unwrap_or_default();
    let russian = from.languages.first() == Some(&"ru");
    let (city, city_other) = from.city.as_ref().map_or(("", ""), |c| if russian { (c.ru, c.en) } else { (c.en, c.ru) });
    let plain = own.map(|n| n.short()).unwrap_or_default();
    NewCreator {
        given_name: own.map(|n| n.given.to_string()).unwrap_or_default(),
        patronymic: text(own.and_then(|n| n.patronymic.as_ref())),
        family_name: text(own.and_then(|n| n.family.as_ref())),
        goes_by: if from.display_name == plain { String::new() } else { from.display_name.clone() },
        given_latin: latin.map(|n| n.given.to_string()).unwrap_or_default(),
        patronymic_latin: text(latin.and_then(|n| n.patronymic.as_ref())),
        family_latin: text(latin.and_then(|n| n.family.as_ref())),
        pronouns: from.pronouns.unwrap_or_default().into(),
        address_en: spoken(sample::Lang::En),
        address_ru: spoken(sample::Lang::Ru),
        languages: from.languages.iter().map(|l| (*l).to_owned()).collect(),
        market: from.market.filter(|m| matches!(*m, "US" | "RU")).unwrap_or_default().into(),
        country: from.market.unwrap_or_default().into(),
        city: city.into(),
        city_other: city_other.into(),
        zone: from.zone.unwrap_or_default().into(),
        work_days: from.working.as_ref().map(days).unwrap_or_default(),
        work_from: from.working.as_ref().map(|h| clock(h.from)).unwrap_or_default(),
        work_to: from.working.as_ref().map(|h| clock(h.to)).unwrap_or_default(),
        quiet_from: from.quiet.as_ref().map(|h| clock(h.from)).unwrap_or_default(),
        quiet_to: from.quiet.as_ref().map(|h| clock(h.to)).unwrap_or_default(),
        birthday: from.birthday.map(|b| format!("{:02}-{:02}", b.month, b.day)).unwrap_or_default(),
        contacts: from.contacts.iter().map(contact).collect(),
        niches: from.niches.iter().map(|n| (*n).to_owned()).collect(),
        values: from.values.iter().map(|w| w.text.to_string()).collect(),
        tags: from.tags.iter().map(|t| (*t).to_owned()).collect(),
        goals: from.goals.iter().map(|w| w.text.to_string()).collect::<Vec<_>>().join("\n\n"),
        consent_basis: from.consent.map(|c| basis(c.basis)).unwrap_or_default().into(),
        consent_on: from.consent.map(|c| c.on.to_string()).unwrap_or_default(),
        custom: from.fields.iter().filter_map(|(key, value)| Some((*world.fields.get(key)?, value_text(key, value)))).collect(),
        ..Default::default()
    }
}

fn value_text(key: &str, value: &Value) -> String {
    match value {
        Value::Text(t) => t.to_string(),
        Value::Number(n) => n.to_string(),
        Value::Date(d) => d.to_string(),
        Value::Link(l) => l.clone(),
        Value::Choice(c) => choice(key, c),
    }
}

/// The label under which a choice was defined.
fn choice(field: &str, key: &str) -> String {
    let found = sample::FIELDS.iter().find(|f| f.key == field).and_then(|f| match f.kind {
        sample::FieldKind::Choice(choices) => choices.iter().find(|c| c.key == key),
        _ => None,
    });
    found.map_or(key, |c| c.en).to_owned()
}

fn basis(basis: sample::Basis) -> &'static str {
    match basis {
        sample::Basis::Consent => "consent",
        sample::Basis::Contract => "contract",
        sample::Basis::LegitimateInterest => "legitimate_interest",
    }
}

fn clock(time: jiff::civil::Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn days(hours: &Hours) -> Vec<String> {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    DAYS.iter().zip(hours.days).filter(|(_, on)| *on).map(|(d, _)| (*d).to_owned()).collect()
}

fn contact(from: &sample::Contact) -> NewContact {
    use sample::{ContactKind, Purpose};
    let kind = match from.kind {
        ContactKind::Email => "email",
        ContactKind::Telegram => "telegram",
        ContactKind::Vk => "vk",
        ContactKind::Instagram => "instagram",
        ContactKind::Phone => "phone",
        ContactKind::Discord => "discord",
        ContactKind::Max => "max",
    };
    let purpose = match from.purpose {
        Purpose::Everything => "any",
        Purpose::Papers => "papers",
        Purpose::Urgent => "urgent",
    };
    NewContact { kind: kind.into(), value: from.value.clone(), purpose: purpose.into(), ..Default::default() }
}

fn channel(from: &Account) -> NewChannel {
    NewChannel {
        platform: from.platform.code().into(),
        handle: from.handle.clone(),
        title: from.title.clone().unwrap_or_default(),
        ..Default::default()
    }
}

fn audience(tx: &mut Tx<'_>, id: CreatorId, from: &Creator) -> Result<()> {
    let Some(audience) = &from.audience else { return Ok(()) };
    let mut facts: Vec<(&str, String, u16)> = Vec::new();
    facts.extend(
        audience
            .ages
            .iter()
            .flat_map(|shares| sample::AGE_BANDS.iter().zip(shares).map(|(band, share)| ("age", (*band).to_owned(), *share))),
    );
    facts.extend(audience.countries.iter().map(|(code, share)| ("country", (*code).to_owned(), *share)));
    facts.extend(audience.languages.iter().map(|(code, share)| ("language", (*code).to_owned(), *share)));
    facts.extend(
        audience.genders.iter().flat_map(|(women, men)| [("gender", "female".to_owned(), *women), ("gender", "male".to_owned(), *men)]),
    );
    for (kind, label, share) in facts.into_iter().filter(|(.., share)| *share > 0) {
        let new = NewAudienceFact {
            kind: kind.into(),
            label,
            share_percent: (format!("{}.{}", share / 10, share % 10)).as_str().into(),
            source: audience.source.into(),
            observed_on: audience.on.min(from.created_on).to_string(),
        };
        creators::actions::audience::put(tx, id, &new)?;
    }
    Ok(())
}

fn history(tx: &mut Tx<'_>, creator: CreatorId, account: &Account, until: Date) -> Result<()> {
    let handle = creators::model::handle_key(&account.handle);
    let channels = creators::store::channels::of(tx, creator)?;
    let Some(channel) =
        channels.iter().find(|c| c.platform.code() == account.platform.code() && creators::model::handle_key(&c.handle) == handle)
    else {
        return Ok(());
    };
    let mut points = Vec::new();
    for point in account.history.iter().filter(|p| p.on <= until) {
        let mut put = |metric: &str, value: Option<u64>| {
            points.extend(value.map(|v| NewObservation {
                metric: metric.into(),
                on: point.on.to_string(),
                value: v.to_string().as_str().into(),
            }));
        };
        put("followers", point.followers);
        put("views", point.views);
        put("engagements", point.engagements);
        put("posts", point.posts.map(u64::from));
    }
    for part in points.chunks(50) {
        creators::actions::channels::observe_all(tx, creator, channel.id, part)?;
    }
    Ok(())
}

fn note(tx: &mut Tx<'_>, creator: CreatorId, words: &Words) -> Result<()> {
    let new = NewNote { body: words.text.to_string(), language: words.lang.code().into(), pinned: false };
    creators::actions::notes::add(tx, creator, &new).map(drop)
}

fn start(tx: &mut Tx<'_>, world: &World, from: &Partnership) -> Result<()> {
    let brand = world.brands.get(from.brand).copied().ok_or_else(|| Error::internal("a brand of the demo"))?;
    let first_manager = from.events.iter().find_map(|e| match e.kind {
        EventKind::ManagerChanged { from, .. } => Some(from),
        _ => None,
    });
    let first_tier = from.events.iter().find_map(|e| match e.kind {
        EventKind::TierChanged { from, .. } => Some(from),
        _ => None,
    });
    let first_stage = from.events.iter().find_map(|e| match e.kind {
        EventKind::StageChanged { from, .. } => Some(from),
        _ => None,
    });
    let mut new = NewPartnership::of(id_of(world, from.creator)?, brand);
    new.stage = Some(stage(first_stage.unwrap_or(from.stage))).filter(|s| !matches!(s, Stage::Paused | Stage::Ended));
    new.manager_id = first_manager.unwrap_or(from.manager).and_then(|m| world.member(m));
    new.tier_id = first_tier.unwrap_or(from.tier).and_then(|t| world.tiers.get(t).copied());
    partnerships::actions::start(tx, &new).map(drop)
}

fn stage(stage: sample::Stage) -> Stage {
    match stage {
        sample::Stage::Prospect => Stage::Prospect,
        sample::Stage::Foundation => Stage::Foundation,
        sample::Stage::Deepening => Stage::Deepening,
        sample::Stage::Expansion => Stage::Expansion,
        sample::Stage::Paused => Stage::Paused,
        sample::Stage::Ended => Stage::Ended,
    }
}

/// The partnership as it now stands.
fn found(tx: &mut Tx<'_>, world: &World, from: &Partnership) -> Result<(PartnershipId, i64)> {
    let brand = world.brands.get(from.brand).copied().ok_or_else(|| Error::internal("a brand of the demo"))?;
    let kept = partnerships::store::rows::pair(tx, id_of(world, from.creator)?, brand)?.ok_or(Error::NotFound)?;
    Ok((kept.id, kept.version))
}

fn event(tx: &mut Tx<'_>, world: &World, of: &Partnership, index: usize) -> Result<()> {
    let event = &of.events[index];
    let words = event.words.as_ref().map(|w| w.text.to_string());
    let (id, version) = found(tx, world, of)?;
    match event.kind {
        EventKind::StageChanged { to, .. } => change_stage(tx, id, version, to, of, words.as_deref()),
        EventKind::ManagerChanged { to, .. } => partnerships::actions::set_manager(tx, id, world.member(to), version).map(drop),
        EventKind::TierChanged { to, .. } => partnerships::actions::set_tier(tx, id, world.tiers.get(to).copied(), version).map(drop),
        // The rest was written when the record was made.
        _ => remembered::event(tx, world, of, event),
    }
}

fn change_stage(tx: &mut Tx<'_>, id: PartnershipId, version: i64, to: sample::Stage, of: &Partnership, words: Option<&str>) -> Result<()> {
    use partnerships::actions::{end, move_stage, pause, reopen, resume};
    let reason = words.or_else(|| of.stage_reason.as_ref().map(|w| w.text.as_ref()));
    let now = partnerships::store::rows::find(tx, id)?.state.stage;
    let version = match (now, to) {
        (Stage::Paused, sample::Stage::Ended) | (_, sample::Stage::Paused | sample::Stage::Ended) => version,
        (Stage::Paused, _) => resume(tx, id, reason, version)?,
        (Stage::Ended, _) => reopen(tx, id, reason, version)?,
        _ => version,
    };
    let now = partnerships::store::rows::find(tx, id)?.state.stage;
    match to {
        sample::Stage::Paused => pause(tx, id, reason, version).map(drop),
        sample::Stage::Ended => end(tx, id, end_reason(of.ended), reason.unwrap_or("—"), version).map(drop),
        _ if now == stage(to) => Ok(()),
        // A step back must say why.
        _ => move_stage(tx, id, stage(to), reason.or((stage(to) < now).then_some("—")), version).map(drop),
    }
}

fn end_reason(reason: Option<sample::EndReason>) -> EndReason {
    match reason {
        Some(sample::EndReason::Ours) => EndReason::Ours,
        Some(sample::EndReason::Theirs) => EndReason::Theirs,
        Some(sample::EndReason::Mutual) => EndReason::Mutual,
        Some(sample::EndReason::Product) => EndReason::Product,
        Some(sample::EndReason::MarketRule) => EndReason::MarketRule,
        Some(sample::EndReason::Unknown) | None => EndReason::Unknown,
    }
}

fn potential(tx: &mut Tx<'_>, world: &World, of: &Partnership) -> Result<()> {
    let Some(from) = &of.potential else { return Ok(()) };
    let kind = match from.kind {
        PotentialKind::OneOff => Potential::OneOff,
        PotentialKind::MultiYear => Potential::MultiYear,
        PotentialKind::Unknown => return Ok(()),
    };
    let (id, version) = found(tx, world, of)?;
    let input = PotentialInput { kind, reason: Some(from.reason.text.to_string()), review_on: Some(from.review_on) };
    partnerships::actions::set_potential(tx, id, &input, version).map(drop)
}

fn since(tx: &mut Tx<'_>, world: &World, of: &Partnership) -> Result<()> {
    let (id, version) = found(tx, world, of)?;
    partnerships::actions::set_since(tx, id, of.since, version).map(drop)
}

fn role(tx: &mut Tx<'_>, world: &World, of: &Partnership) -> Result<()> {
    let (id, version) = found(tx, world, of)?;
    let role = of.role.map(|r| match r {
        sample::Role::Ambassador => PartnerRole::Ambassador,
        sample::Role::Advisor => PartnerRole::Advisor,
    });
    let change = partnerships::model::EditPartnership { role: Some(role), ..Default::default() };
    partnerships::actions::edit(tx, id, &change, version).map(drop)
}

fn assess(tx: &mut Tx<'_>, creator: CreatorId, from: &sample::Assessment) -> Result<()> {
    let lines = from
        .lines
        .iter()
        .map(|line| NewLine {
            line: criterion(line.criterion).into(),
            rating: line.rating.map(|r| r.to_string()).unwrap_or_default().as_str().into(),
            evidence: line.evidence.as_ref().map(|w| w.text.to_string()).unwrap_or_default(),
            evidence_url: line.link.as_ref().map(ToString::to_string).unwrap_or_default(),
        })
        .collect();
    let new = NewAssessment { lines, note: from.summary.as_ref().map(|w| w.text.to_string()).unwrap_or_default() };
    creators::actions::assessments::assess(tx, creator, &new).map(drop)
}

fn criterion(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Performance => "performance",
        Criterion::AudienceFit => "audience",
        Criterion::Expertise => "expertise",
        Criterion::Conduct => "conduct",
        Criterion::Reliability => "reliability",
        Criterion::Values => "values",
        Criterion::CulturalFit => "cultural_fit",
    }
}
