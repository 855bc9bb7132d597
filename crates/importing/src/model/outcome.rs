//! What becomes of rows, and what to do with people who are there already.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

kernel::codes! {
    /// What became of a row. Every row of a file has exactly one.
    pub enum Outcome {
        Made = "made" "import-outcome-made",
        Changed = "changed" "import-outcome-changed",
        Skipped = "skipped" "import-outcome-skipped",
        Refused = "refused" "import-outcome-refused",
    }

    /// What to do with a row of somebody who is there already.
    pub enum Policy {
        Skip = "skip" "import-policy-skip",
        Fill = "fill" "import-policy-fill",
        Overwrite = "overwrite" "import-policy-overwrite",
        New = "new" "import-policy-new",
    }

    /// What to do with a row one of whose cells cannot be read.
    pub enum BadCells {
        Refuse = "refuse" "import-bad-refuse",
        LeaveOut = "leave_out" "import-bad-leave-out",
    }

    /// Where an import stands. `checking` and the states of work under way pass by themselves.
    #[schema(as = ImportState)]
    pub enum State {
        Read = "read" "import-state-read",
        Checking = "checking" "import-state-checking",
        Checked = "checked" "import-state-checked",
        Running = "running" "import-state-running",
        Done = "done" "import-state-done",
        Failed = "failed" "import-state-failed",
        Undoing = "undoing" "import-state-undoing",
        Undone = "undone" "import-state-undone",
    }
}

impl State {
    /// Whether a job is at it.
    pub fn is_working(self) -> bool {
        matches!(self, Self::Checking | Self::Running | Self::Undoing)
    }

    /// Whether nothing has been written yet, so that everything can still be changed.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Read | Self::Checking | Self::Checked)
    }
}

/// How many rows became what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Counts {
    pub made: i64,
    pub changed: i64,
    pub skipped: i64,
    pub refused: i64,
}

impl Counts {
    pub fn add(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Made => self.made += 1,
            Outcome::Changed => self.changed += 1,
            Outcome::Skipped => self.skipped += 1,
            Outcome::Refused => self.refused += 1,
        }
    }

    pub fn of(self, outcome: Outcome) -> i64 {
        match outcome {
            Outcome::Made => self.made,
            Outcome::Changed => self.changed,
            Outcome::Skipped => self.skipped,
            Outcome::Refused => self.refused,
        }
    }

    /// All rows.
    pub fn total(self) -> i64 {
        self.made + self.changed + self.skipped + self.refused
    }
}
