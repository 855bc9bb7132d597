//! What the columns of a file mean, as somebody decided, and what is true of the file as a whole.

use std::collections::{BTreeMap, BTreeSet};

use creators::model::Platform;
use jiff::civil::Date;
use kernel::{
    Msg, Problems, Result,
    ids::{BrandId, MemberId},
};
use partnerships::model::Stage;
use serde::{Deserialize, Serialize};
use tabular::DateFormat;
use utoipa::ToSchema;

use super::{BadCells, DatesSeen, Policy, Reading, Target};

/// The meaning of a whole file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// One for each column, in order.
    pub columns: Vec<ColumnUse>,
    /// Of accounts whose platform neither a link nor a column tells.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub platform: Option<Platform>,
    /// The day on which counts were true, where no column tells.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub observed_on: Option<Date>,
    /// Whether whole names begin with the family name.
    #[serde(default)]
    pub family_first: bool,
    /// Begins a partnership of everybody with this brand, where no column names one.
    #[serde(default)]
    pub brand: Option<BrandId>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub stage: Option<Stage>,
    #[serde(default)]
    pub manager: Option<MemberId>,
    /// Reads trending videos as a list of their channels; the columns are then not asked.
    #[serde(default)]
    pub videos: bool,
    #[serde(default = "refuse")]
    pub bad_cells: BadCells,
    /// What to do with people who are there already.
    #[serde(default = "skip")]
    pub policy: Policy,
    /// The same for single rows, by their number.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schema(value_type = Object)]
    pub decisions: BTreeMap<i64, Policy>,
}

fn refuse() -> BadCells {
    BadCells::Refuse
}

fn skip() -> Policy {
    Policy::Skip
}

/// What one column means.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ColumnUse {
    #[schema(value_type = String)]
    pub target: Target,
    /// The order of numbers in days that can be read in several ways.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub date: Option<DateFormat>,
    /// Of days without a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
}

impl ColumnUse {
    pub fn of(target: Target) -> Self {
        Self { target, date: None, year: None }
    }
}

impl Mapping {
    /// What was guessed. `today` is the day on which counts are taken to be true.
    pub fn guessed(reading: &Reading, today: Date) -> Self {
        let certain = |dates: &DatesSeen| match dates {
            DatesSeen::Certain(format) => Some(*format),
            _ => None,
        };
        let columns = reading.columns.iter().map(|c| ColumnUse { target: c.guess, date: certain(&c.dates), year: None });
        Self {
            columns: columns.collect(),
            platform: reading.platform.as_deref().and_then(Platform::parse),
            observed_on: Some(today),
            family_first: false,
            brand: None,
            stage: None,
            manager: None,
            videos: reading.videos,
            bad_cells: BadCells::Refuse,
            policy: Policy::Skip,
            decisions: BTreeMap::new(),
        }
    }

    /// What was decided for a file with the same columns, for this one: days are asked anew, for they depend on the contents.
    pub fn again(self, reading: &Reading, today: Date) -> Self {
        let fresh = Self::guessed(reading, today);
        if self.columns.len() != fresh.columns.len() {
            return fresh;
        }
        let columns = self.columns.iter().zip(&fresh.columns).map(|(old, new)| ColumnUse { target: old.target, ..*new }).collect();
        Self { columns, observed_on: fresh.observed_on, videos: fresh.videos && self.videos, decisions: BTreeMap::new(), ..self }
    }

    /// The format of a column of days; what the user said, else what the column itself tells.
    pub fn date_format(&self, reading: &Reading, column: usize) -> DateFormat {
        let said = self.columns.get(column).and_then(|c| c.date);
        let seen = reading.columns.get(column).map(|c| &c.dates);
        said.unwrap_or(match seen {
            Some(DatesSeen::Certain(format)) => *format,
            _ => DateFormat::Plain,
        })
    }

    /// Everything that must be settled before the rows can be read. Problems of a column are named `columns.N.target`, from 0.
    pub fn check(&self, reading: &Reading, today: Date) -> Result<()> {
        let mut problems = Problems::none();
        if self.columns.len() != reading.columns.len() {
            let (got, max) = (self.columns.len(), reading.columns.len());
            problems.add("columns", Msg::new("import-error-columns").with("got", got).with("max", max));
            return problems.check();
        }
        if self.observed_on.is_some_and(|day| day > today) {
            problems.add("observed_on", Msg::new("creators-date-ahead"));
        }
        if self.videos {
            self.check_videos(reading, &mut problems);
        } else {
            self.check_columns(reading, &mut problems);
        }
        problems.check()
    }

    fn check_videos(&self, reading: &Reading, problems: &mut Problems) {
        if !reading.videos {
            problems.add("videos", Msg::new("import-error-not-videos"));
        }
    }

    fn check_columns(&self, reading: &Reading, problems: &mut Problems) {
        for (at, column) in self.columns.iter().enumerate() {
            let earlier = self.columns.iter().take(at).any(|other| other.target == column.target);
            if earlier && !column.target.can_repeat() {
                problems.add(format!("columns.{at}.target"), Msg::new("import-error-twice").with("column", reading.column_name(at)));
            }
            if column.target.is_date() {
                self.check_dates(reading, at, problems);
            }
        }
        let has = |wanted: fn(Target) -> bool| self.columns.iter().any(|c| wanted(c.target));
        if !has(names_somebody) {
            problems.add("columns", Msg::new("import-error-nobody"));
        }
        self.check_platform(reading, problems);
        self.check_counts(reading, problems);
        let unclear = has(|t| t == Target::Stage || t == Target::Tier || t == Target::Manager || t == Target::Since)
            || self.stage.is_some()
            || self.manager.is_some();
        if unclear && self.brand.is_none() && !has(|t| t == Target::Brand) {
            problems.add("brand", Msg::new("import-error-brand"));
        }
    }

    /// Names of accounts without a link need a platform.
    fn check_platform(&self, reading: &Reading, problems: &mut Problems) {
        for at in (0..self.columns.len()).filter(|at| self.lacks_platform(reading, *at)) {
            problems.add(format!("columns.{at}.platform"), Msg::new("import-error-which-platform").with("column", reading.column_name(at)));
        }
    }

    /// Whether nothing tells on which platform the accounts of this column are.
    pub fn lacks_platform(&self, reading: &Reading, at: usize) -> bool {
        let told = self.platform.is_some() || self.columns.iter().any(|c| c.target == Target::Platform);
        let of = |c: &ColumnUse| c.target == Target::Handle;
        !told && self.columns.get(at).is_some_and(of) && reading.columns.get(at).is_some_and(|seen| seen.bare)
    }

    /// Counts belong to somebody's account, and it must be clear to which.
    fn check_counts(&self, reading: &Reading, problems: &mut Problems) {
        let handle = self.columns.iter().any(|c| c.target == Target::Handle);
        let on: BTreeSet<&str> =
            self.columns.iter().filter_map(|c| if let Target::Account(p) = c.target { Some(p.code()) } else { None }).collect();
        let told = handle || self.platform.is_some() || self.columns.iter().any(|c| c.target == Target::Platform);
        for (at, column) in self.columns.iter().enumerate() {
            let key = match column.target {
                Target::Followers(Some(p)) if !handle && !on.contains(p.code()) => "import-error-whose-counts",
                target if !target.is_of_own_account() => continue,
                _ if !handle && on.is_empty() => "import-error-whose-counts",
                _ if !told && on.len() > 1 => "import-error-which-account",
                _ => continue,
            };
            problems.add(format!("columns.{at}.target"), Msg::new(key).with("column", reading.column_name(at)));
        }
    }

    fn check_dates(&self, reading: &Reading, at: usize, problems: &mut Problems) {
        let Some((column, seen)) = self.columns.get(at).zip(reading.columns.get(at)) else { return };
        if matches!(seen.dates, DatesSeen::Ask { .. }) && column.date.is_none() {
            problems.add(format!("columns.{at}.date"), Msg::new("import-error-date-order").with("column", reading.column_name(at)));
        }
        if self.date_format(reading, at).needs_year() && column.year.is_none() {
            problems.add(format!("columns.{at}.year"), Msg::new("import-error-year").with("column", reading.column_name(at)));
        }
    }

    /// Columns for which a field of the workspace's own has to be made.
    pub fn new_fields(&self) -> Vec<usize> {
        let fresh = self.columns.iter().enumerate().filter(|(_, c)| !self.videos && matches!(c.target, Target::NewCustom(_)));
        fresh.map(|(at, _)| at).collect()
    }

    /// What to do with a row of somebody who is there already.
    pub fn policy_of(&self, row: i64) -> Policy {
        self.decisions.get(&row).copied().unwrap_or(self.policy)
    }
}

fn names_somebody(target: Target) -> bool {
    match target {
        Target::FullName | Target::Handle | Target::Account(_) | Target::CreatorId | Target::AccountTitle => true,
        Target::Text(name) => matches!(name, "given_name" | "family_name" | "goes_by" | "given_latin" | "family_latin"),
        _ => false,
    }
}
