//! Playbooks as programs see them.

use std::collections::BTreeMap;

use engine::{
    facts::Stage,
    health::Pillar,
    playbook::{Gate, MeasureKind, Playbook, Setting, StagePlan, Text, Value},
};
use jiff::{Timestamp, civil::Date};
use kernel::ids::{PartnershipId, PlaybookId};
use serde::Serialize;
use utoipa::ToSchema;

use crate::store::{books::Book, versions::Version};

/// Words in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PlaybookWords)]
pub struct Words {
    pub en: String,
    pub ru: String,
}

impl From<&Text> for Words {
    fn from(text: &Text) -> Self {
        Self { en: text.en.clone(), ru: text.ru.clone() }
    }
}

/// A playbook in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlaybookView {
    pub id: PlaybookId,
    pub name: Words,
    /// Of which shipped playbook it began as a copy.
    pub preset: Option<String>,
    /// The number of the version in force.
    pub number: i64,
    /// It holds wherever no other has been chosen.
    pub is_default: bool,
    pub archived: bool,
    /// How many partnerships that have not ended are held to it.
    pub partnerships: i64,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    pub version: i64,
}

impl PlaybookView {
    pub fn of(book: &Book, partnerships: i64) -> Self {
        Self {
            id: book.id,
            name: Words { en: book.name_en.clone(), ru: book.name_ru.clone() },
            preset: book.preset.clone(),
            number: book.current,
            is_default: book.is_default,
            archived: book.archived_at.is_some(),
            partnerships,
            created_at: book.created_at,
            version: book.version,
        }
    }
}

/// A playbook with all that it says.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlaybookWhole {
    #[serde(flatten)]
    pub playbook: PlaybookView,
    pub about: Words,
    /// How much each pillar of health weighs, by its code.
    pub health: BTreeMap<&'static str, ValueView>,
    /// What holds at each stage, from the first to the last.
    pub stages: Vec<StageView>,
    /// Where values pull against each other.
    pub collisions: Vec<CollisionView>,
    /// All of it as it goes out and comes in.
    pub toml: String,
}

/// What holds at a stage.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PlaybookStage)]
pub struct StageView {
    pub stage: &'static str,
    /// By the code of the setting.
    pub values: BTreeMap<&'static str, ValueView>,
    pub perks: Vec<Words>,
    /// What must hold before the next stage is proposed.
    pub gates: Vec<GateView>,
}

/// A value with its reason. Freedom is a level from 1 to 5.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PlaybookValue)]
pub struct ValueView {
    pub value: i32,
    pub why: Words,
}

impl From<&Value> for ValueView {
    fn from(value: &Value) -> Self {
        Self { value: value.number, why: (&value.why).into() }
    }
}

/// A condition over a named fact. Of a yes or no, 1 is yes.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PlaybookGate)]
pub struct GateView {
    pub measure: &'static str,
    /// `count`, `share`, `ratio` or `yes_no`.
    pub kind: &'static str,
    /// `>=`, `<=` or `=`.
    pub is: &'static str,
    pub value: f64,
    pub why: Words,
}

impl From<&Gate> for GateView {
    fn from(gate: &Gate) -> Self {
        let kind = match gate.measure.kind() {
            MeasureKind::Count => "count",
            MeasureKind::Share => "share",
            MeasureKind::Ratio => "ratio",
            MeasureKind::YesNo => "yes_no",
        };
        Self { measure: gate.measure.code(), kind, is: gate.op.code(), value: gate.value, why: (&gate.why).into() }
    }
}

/// Two values that pull against each other.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PlaybookCollision)]
pub struct CollisionView {
    pub stage: &'static str,
    pub code: &'static str,
    /// In the words of the reader's language.
    pub message: String,
}

/// All stages of a playbook.
pub fn stages(playbook: &Playbook) -> Vec<StageView> {
    Stage::GROWING.iter().map(|&stage| stage_view(stage, playbook.stage(stage))).collect()
}

fn stage_view(stage: Stage, plan: &StagePlan) -> StageView {
    StageView {
        stage: stage.code(),
        values: Setting::ALL.iter().filter_map(|&s| Some((s.code(), plan.get(s)?.into()))).collect(),
        perks: plan.perks.iter().map(Words::from).collect(),
        gates: plan.gates.iter().map(GateView::from).collect(),
    }
}

/// The weights of the pillars.
pub fn weights(playbook: &Playbook) -> BTreeMap<&'static str, ValueView> {
    Pillar::ALL.iter().filter_map(|&p| Some((p.code(), playbook.weights.get(p as usize)?.as_ref()?.into()))).collect()
}

/// A version of a playbook.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PlaybookVersion)]
pub struct VersionView {
    pub number: i64,
    pub note: Option<String>,
    /// The older version that this one repeats.
    pub back_to: Option<i64>,
    pub made_by: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    pub made_at: Timestamp,
    /// What it changed of the version before, in the words of the reader's language.
    pub changes: Vec<ChangeView>,
    pub toml: String,
}

impl VersionView {
    pub fn of(version: Version, changes: Vec<ChangeView>) -> Self {
        let Version { number, toml, note, back_to, who, made_at } = version;
        Self { number, note, back_to, made_by: who, made_at, changes, toml }
    }
}

/// One difference, in the words of the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PlaybookChange)]
pub struct ChangeView {
    /// Null for what holds at every stage.
    pub stage: Option<&'static str>,
    pub what: String,
    pub old: Option<String>,
    pub new: Option<String>,
    /// Nothing but words changed, so no partnership is touched.
    pub only_words: bool,
}

/// What changing a playbook would change, for whom.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PlaybookPreview)]
pub struct PreviewView {
    pub changes: Vec<ChangeView>,
    pub collisions: Vec<CollisionView>,
    /// How many partnerships would be held to something else than now.
    pub partnerships: i64,
    /// The first of them.
    pub first: Vec<TouchedView>,
    /// How many next steps would appear, where it can be told.
    pub steps_appear: Option<usize>,
    /// How many would go.
    pub steps_go: Option<usize>,
}

/// A partnership that would be held to something else.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PlaybookTouched)]
pub struct TouchedView {
    pub partnership_id: PartnershipId,
    pub creator: String,
    pub brand: String,
    pub stage: &'static str,
}

/// What a partnership is held to.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PartnershipPolicy)]
pub struct PolicyView {
    pub partnership_id: PartnershipId,
    /// Null in a workspace without playbooks, which is held to the shipped default.
    pub playbook_id: Option<PlaybookId>,
    pub number: Option<i64>,
    pub name: Words,
    /// It was chosen for this partnership; otherwise the workspace's usual one holds.
    pub chosen: bool,
    #[schema(value_type = Option<String>, format = Date)]
    pub since: Option<Date>,
    pub reason: Option<String>,
    /// The growing stage whose part of the playbook holds.
    pub stage: &'static str,
    pub values: Vec<InForceView>,
}

/// A value in force for a partnership.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PartnershipPolicyValue)]
pub struct InForceView {
    pub setting: &'static str,
    /// What holds; null where nothing does.
    pub value: Option<i32>,
    /// What the playbook says.
    pub playbook: Option<i32>,
    /// It is the partnership's own, for this reason.
    pub own: Option<String>,
}
