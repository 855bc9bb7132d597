//! What of a partnership's past is asked for.

kernel::codes! {
    /// What the timeline shows: everything, or events about one kind of thing.
    #[derive(Default)]
    #[schema(as = TimelineKind)]
    pub enum Kind {
        #[default]
        All = "all" "common-all",
        Contacts = "contacts" "story-kind-contacts",
        Promises = "promises" "nav-promises",
        Projects = "projects" "term-collaborations",
        Wishes = "wishes" "story-kind-wishes",
        Stage = "stage" "story-kind-stage",
        Steps = "steps" "story-kind-steps",
        Numbers = "numbers" "story-kind-numbers",
    }
}

impl Kind {
    /// What the events shown are about; `None` is anything.
    pub fn subjects(self) -> Option<&'static [&'static str]> {
        match self {
            Self::All => None,
            Self::Contacts => Some(&["contact"]),
            Self::Promises => Some(&["promise"]),
            Self::Projects => Some(&["collaboration", "commitment"]),
            Self::Wishes => Some(&["wish", "goal", "support", "style", "preferences"]),
            Self::Stage => Some(&["partnership"]),
            Self::Steps => Some(&["step"]),
            Self::Numbers => Some(&["channel"]),
        }
    }
}
