//! Cells of a table that are edited where they stand: stage, tier, manager, first day. Any page that lists partnerships may show
//! them; the link in a cell leads to the form that takes its place.

use askama::Template;
use i18n::L;
use jiff::civil::Date;
use kernel::{ids::PartnershipId, web::Page};

use crate::{
    model::{Stage, tenure},
    store::views::Shown,
};

/// Which of the four.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    Stage,
    Tier,
    Manager,
    Since,
}

impl What {
    pub const ALL: [Self; 4] = [Self::Stage, Self::Tier, Self::Manager, Self::Since];

    /// The last part of the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Tier => "tier",
            Self::Manager => "manager",
            Self::Since => "since",
        }
    }

    /// The Fluent key of its heading.
    pub fn key(self) -> &'static str {
        match self {
            Self::Stage => "term-stage",
            Self::Tier => "term-tier",
            Self::Manager => "term-manager",
            Self::Since => "partnerships-since",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|w| w.code() == code)
    }

    /// The id of the element that a cell is.
    pub fn cell(self, id: PartnershipId) -> String {
        format!("{}-{id}", self.code())
    }
}

/// What a cell shows.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// `before` is where a paused or ended partnership stood.
    Stage {
        stage: Stage,
        before: Option<Stage>,
    },
    Tier(Option<&'a str>),
    Manager(Option<&'a str>),
    Since(Option<Date>),
}

impl<'a> Value<'a> {
    /// What a partnership has.
    pub fn of(p: &'a Shown, what: What) -> Self {
        match what {
            What::Stage => Self::Stage { stage: p.state.stage, before: p.state.stage_before },
            What::Tier => Self::Tier(p.tier_name.as_deref()),
            What::Manager => Self::Manager(p.manager_name.as_deref()),
            What::Since => Self::Since(p.state.since),
        }
    }

    fn what(&self) -> What {
        match self {
            Self::Stage { .. } => What::Stage,
            Self::Tier(_) => What::Tier,
            Self::Manager(_) => What::Manager,
            Self::Since(_) => What::Since,
        }
    }
}

/// A cell. In a template: `{{ cell|safe }}` inside a `td` or `dd`.
#[derive(Template)]
#[template(path = "cell.html")]
pub struct Cell<'a> {
    pub l: &'a L,
    pub today: Date,
    pub partnership: PartnershipId,
    /// Whether the viewer may change it.
    pub editable: bool,
    pub value: Value<'a>,
}

/// Saved in place, a cell is the whole answer.
impl Page for Cell<'_> {}

/// What a cell looks like.
enum Face {
    /// Nothing known.
    None(String),
    /// How far the mark is filled, and the stage's name.
    Stage(u8, String),
    Person(String),
    /// And a quieter addition.
    Text(String, String),
}

impl Cell<'_> {
    fn face(&self) -> Face {
        let l = self.l;
        let none = |key| Face::None(l.t(key).to_owned());
        match self.value {
            Value::Stage { stage, before } => Face::Stage(before.unwrap_or(stage).rank().unwrap_or(0), l.t(stage.key()).to_owned()),
            Value::Tier(name) => name.map_or_else(|| none("partnerships-no-tier"), |name| Face::Text(name.to_owned(), String::new())),
            Value::Manager(name) => name.map_or_else(|| none("partnerships-no-manager"), |name| Face::Person(name.to_owned())),
            Value::Since(day) => day.map_or_else(|| none("partnerships-no-since"), |day| Face::Text(l.date_long(day), self.duration(day))),
        }
    }

    fn duration(&self, since: Date) -> String {
        tenure(since, self.today).filter(|t| t.months > 0).map_or_else(String::new, |t| self.l.duration_months(t.months))
    }

    /// A stage that rests is not moved in passing: its page says what going on means.
    fn is_open(&self) -> bool {
        self.editable && !matches!(self.value, Value::Stage { before: Some(_), .. })
    }

    fn element(&self) -> String {
        self.value.what().cell(self.partnership)
    }

    fn address(&self) -> String {
        format!("/partnerships/{}/cell/{}", self.partnership, self.value.what().code())
    }
}
