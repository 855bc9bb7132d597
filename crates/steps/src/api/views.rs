//! How steps and standings look in JSON.

use engine::facts::FactRef;
use i18n::{L, Lang};
use jiff::{Timestamp, civil::Date};
use kernel::{
    Msg,
    ids::{BrandId, CreatorId, MemberId, PartnershipId},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    model::{PlaybookRef, Standing, State, StepId},
    store::{
        counts::{GroupCount, Load, Tabs},
        lists::Shown,
    },
    why::{Why, address},
    words::{Pronoun, Reading},
};

/// A next step.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Step)]
pub struct StepView {
    pub id: StepId,
    pub partnership_id: PartnershipId,
    pub creator_id: CreatorId,
    pub creator_name: String,
    pub brand_id: BrandId,
    pub brand_name: String,
    /// The code of the rule; `hand` for a step that somebody wrote down.
    pub rule: String,
    pub group: String,
    /// `broken`, `due` or `soon`.
    pub urgency: String,
    #[schema(value_type = String, format = Date)]
    pub due_on: Date,
    /// Since when the creator has waited.
    #[schema(value_type = String, format = Date)]
    pub waiting_since: Date,
    /// What to do, in the language of the token's member.
    pub title: String,
    /// The fact that says most.
    pub because: Option<String>,
    /// The code of the primary action.
    pub action: String,
    pub member_id: Option<MemberId>,
    pub member_name: Option<String>,
    pub state: State,
    #[schema(value_type = Option<String>, format = Date)]
    pub snoozed_until: Option<Date>,
    /// Why it was dismissed, or what was done.
    pub reason: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    pub raised_at: Timestamp,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub closed_at: Option<Timestamp>,
    pub version: i64,
}

/// The language of the words, and the day they are said on.
#[derive(Clone)]
pub struct Speaker {
    pub l: L,
    pub today: Date,
}

impl Speaker {
    fn of<'a>(&'a self, step: &Shown) -> Reading<'a> {
        Reading { l: &self.l, today: self.today, pronoun: Pronoun::of(step.pronouns.as_deref()) }
    }

    pub fn view(&self, step: Shown) -> StepView {
        let reading = self.of(&step);
        StepView {
            title: reading.title(&step.rule, &step.advice, step.quote.as_deref()),
            because: reading.why(&step.advice),
            id: step.id,
            partnership_id: step.partnership,
            creator_id: step.creator,
            creator_name: step.creator_name,
            brand_id: step.brand,
            brand_name: step.brand_name,
            rule: step.rule,
            group: step.group.code().to_owned(),
            urgency: step.rank.urgency().code().to_owned(),
            due_on: step.due_on,
            waiting_since: step.waiting_since,
            action: step.advice.action.into_owned(),
            member_id: step.member,
            member_name: step.member_name,
            state: step.state,
            snoozed_until: step.snoozed_until,
            reason: step.reason,
            raised_at: step.raised_at,
            closed_at: step.closed_at,
            version: step.version,
        }
    }

    pub fn why(&self, why: Why) -> WhyView {
        let reading = self.of(&why.step);
        let step = &why.step;
        let ru = self.l.lang() == Lang::Ru;
        let evidence = step.advice.evidence.iter().map(|e| EvidenceView {
            says: reading.evidence(e),
            on: e.on,
            number: e.number,
            address: e.fact.map(|fact| address(fact, step.partnership, step.creator)),
            fact: e.fact.map(FactView::from),
        });
        let reason = why.reason.map(|text| if ru { text.ru } else { text.en });
        WhyView {
            rule: reading.rule(&step.rule, &step.advice, why.stage),
            settled_by: why.settled_by.map(|key| self.l.msg(&Msg::new(key))),
            stage: why.stage.code().to_owned(),
            setting: step.advice.rests_on.map(|applied| SettingView {
                setting: applied.setting.code().to_owned(),
                number: applied.number,
                own: applied.own,
                reason,
            }),
            playbook: if ru { why.playbook.ru } else { why.playbook.en },
            evidence: evidence.collect(),
            step: self.view(why.step),
        }
    }
}

/// A row of the database.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Fact)]
pub struct FactView {
    pub kind: String,
    pub id: String,
}

impl From<FactRef> for FactView {
    fn from(fact: FactRef) -> Self {
        Self { kind: fact.kind.code().to_owned(), id: fact.id.to_string() }
    }
}

/// A dated fact that speaks for a step.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Evidence)]
pub struct EvidenceView {
    pub says: String,
    #[schema(value_type = Option<String>, format = Date)]
    pub on: Option<Date>,
    pub number: Option<f64>,
    pub fact: Option<FactView>,
    /// Where it can be looked at.
    pub address: Option<String>,
}

/// The value of the playbook that a step rests on.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = AppliedSetting)]
pub struct SettingView {
    pub setting: String,
    pub number: i32,
    /// The partnership has it otherwise than its playbook.
    pub own: bool,
    pub reason: Option<String>,
}

/// A step and why it is there.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = StepWhy)]
pub struct WhyView {
    pub step: StepView,
    /// The rule in one line.
    pub rule: String,
    pub settled_by: Option<String>,
    pub stage: String,
    pub playbook: String,
    pub setting: Option<SettingView>,
    pub evidence: Vec<EvidenceView>,
}

/// Counts of Today.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = StepCounts)]
pub struct CountsView {
    pub mine: i64,
    /// Of mine: due or broken.
    pub due: i64,
    pub team: i64,
    pub snoozed: i64,
    pub done: i64,
    pub groups: Vec<GroupView>,
}

/// A group of one's own open steps.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = StepGroup)]
pub struct GroupView {
    pub group: String,
    pub waiting: i64,
    pub due: i64,
}

impl CountsView {
    pub fn of(tabs: Tabs, groups: Vec<GroupCount>) -> Self {
        let Tabs { mine, due, team, snoozed, done } = tabs;
        let group = |g: GroupCount| GroupView { group: g.group.code().to_owned(), waiting: g.waiting, due: g.due };
        Self { mine, due, team, snoozed, done, groups: groups.into_iter().map(group).collect() }
    }
}

/// What a member carries.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = StepLoad)]
pub struct LoadView {
    pub member_id: MemberId,
    pub name: String,
    /// `active`, `suspended` or `removed`.
    pub state: String,
    pub partnerships: i64,
    pub waiting: i64,
    pub due: i64,
}

impl From<Load> for LoadView {
    fn from(l: Load) -> Self {
        Self { member_id: l.member, name: l.name, state: l.state, partnerships: l.partnerships, waiting: l.waiting, due: l.due }
    }
}

/// How a partnership stands.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Standing)]
pub struct StandingView {
    pub partnership_id: PartnershipId,
    /// The day as of which it was last written; nothing has changed since.
    #[schema(value_type = String, format = Date)]
    pub evaluated_on: Date,
    #[schema(value_type = Option<String>, format = Date)]
    pub next_change_on: Option<Date>,
    #[schema(value_type = Option<Object>)]
    pub playbook: Option<PlaybookRef>,
    pub tenure_year: Option<i32>,
    /// `unknown`, `warm`, `cooling` or `cold`.
    pub warmth: String,
    pub regular: bool,
    #[schema(value_type = Object)]
    pub health: crate::model::HealthView,
    #[schema(value_type = Vec<Object>)]
    pub gates: Vec<crate::model::GateView>,
    #[schema(value_type = Option<Object>)]
    pub commitment: Option<crate::model::CommitmentView>,
    #[schema(value_type = Object)]
    pub cadence: crate::model::CadenceView,
    /// 0 to 100; null where less than half is known.
    pub depth: Option<f64>,
    #[schema(value_type = Object)]
    pub depth_parts: std::collections::BTreeMap<String, f64>,
}

impl StandingView {
    pub fn of(id: PartnershipId, evaluated_on: Date, s: Standing) -> Self {
        Self {
            partnership_id: id,
            evaluated_on,
            next_change_on: s.next_change_on,
            playbook: s.playbook,
            tenure_year: s.tenure_year,
            warmth: s.warmth.code().to_owned(),
            regular: s.regular,
            health: s.health,
            gates: s.gates,
            commitment: s.commitment,
            cadence: s.cadence,
            depth: s.depth,
            depth_parts: s.depth_parts.into_iter().map(|(part, value)| (part.code().to_owned(), value)).collect(),
        }
    }
}
