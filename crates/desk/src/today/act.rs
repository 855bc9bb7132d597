//! What can be done with a step.

kernel::codes! {
    /// What can be done.
    pub enum Act {
        Done = "done" "desk-act-done",
        Snooze = "snooze" "desk-act-snooze",
        HandOver = "hand-over" "desk-act-hand-over",
        Dismiss = "dismiss" "desk-act-dismiss",
        Unsnooze = "unsnooze" "desk-act-take-up",
        Reopen = "reopen" "desk-act-take-up",
    }
}

impl Act {
    /// What is said once it is done.
    pub fn said(self) -> &'static str {
        match self {
            Self::Done => "desk-said-done",
            Self::Snooze => "desk-said-snoozed",
            Self::HandOver => "desk-said-handed-over",
            Self::Dismiss => "desk-said-dismissed",
            Self::Unsnooze | Self::Reopen => "desk-said-taken-up",
        }
    }
}
