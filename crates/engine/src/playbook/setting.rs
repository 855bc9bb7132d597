//! The values a playbook can set for a stage.

crate::codes::codes! {
    /// One value of a stage.
    pub enum Setting {
        /// Audience-facing collaborations a year that the stage is for.
        CollaborationsMin = "collaborations_min",
        CollaborationsMax = "collaborations_max",
        /// Projects of any kind that are guaranteed in a year of the partnership.
        ProjectsGuaranteed = "projects_guaranteed",
        /// The most audience-facing collaborations in any twelve months.
        FatigueCap = "fatigue_cap",
        /// Days after which a conversation that asks for nothing is due.
        CheckInIdeal = "check_in_ideal_days",
        /// Days after which it is late.
        CheckInLatest = "check_in_latest_days",
        /// Days from review to review; a quarter at most in an active partnership.
        Review = "review_days",
        /// Days from the end of a collaboration to its results.
        ResultsDue = "results_due_days",
        /// Days in which an idea, a wish or a question gets its answer.
        AnswerDue = "answer_due_days",
        /// How much the creator decides, 1 to 5.
        Autonomy = "autonomy",
        /// Days from an agreed brief to publication.
        BriefLead = "brief_lead_days",
        /// Rounds of changes to a draft.
        RevisionRounds = "revision_rounds",
        /// Days from one planning session with the creator to the next.
        Planning = "planning_days",
        /// Hours for which an opportunity is offered before others hear of it.
        FirstLook = "first_look_hours",
        /// By how much the rate rises with each full year.
        RateStep = "rate_step_percent",
        /// The most messages from us in a week.
        ContactsAWeek = "contacts_a_week",
        /// The most times we ask for each time we give.
        AsksPerGift = "asks_per_gift",
    }
}

/// What a setting is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Times, projects, rounds.
    Times,
    Days,
    Hours,
    Percent,
    /// A level of autonomy, written by its name.
    Level,
}

impl Setting {
    pub fn unit(self) -> Unit {
        match self {
            Self::CheckInIdeal
            | Self::CheckInLatest
            | Self::Review
            | Self::ResultsDue
            | Self::AnswerDue
            | Self::BriefLead
            | Self::Planning => Unit::Days,
            Self::FirstLook => Unit::Hours,
            Self::RateStep => Unit::Percent,
            Self::Autonomy => Unit::Level,
            Self::CollaborationsMin
            | Self::CollaborationsMax
            | Self::ProjectsGuaranteed
            | Self::FatigueCap
            | Self::RevisionRounds
            | Self::ContactsAWeek
            | Self::AsksPerGift => Unit::Times,
        }
    }

    /// The least and the most that can be said.
    pub fn range(self) -> (i32, i32) {
        match self {
            Self::CollaborationsMin | Self::ProjectsGuaranteed => (0, 52),
            Self::CollaborationsMax | Self::FatigueCap => (1, 52),
            Self::CheckInIdeal | Self::CheckInLatest => (1, 366),
            Self::Review => (7, 366),
            Self::ResultsDue | Self::AnswerDue => (1, 180),
            Self::Autonomy => (1, 5),
            Self::BriefLead => (1, 180),
            Self::RevisionRounds => (0, 10),
            Self::Planning => (28, 731),
            Self::FirstLook => (1, 2_160),
            Self::RateStep => (0, 100),
            Self::ContactsAWeek => (1, 50),
            Self::AsksPerGift => (1, 20),
        }
    }
}
