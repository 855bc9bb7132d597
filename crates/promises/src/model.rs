//! What is known of promises: the types, and the rules that need no database.

mod input;
mod rate;
mod standing;

pub use self::{input::*, rate::*, standing::*};

kernel::codes! {
    /// Who owes it.
    pub enum PromiseSide {
        Ours = "ours" "promises-side-ours",
        Theirs = "theirs" "promises-side-theirs",
    }

    /// What became of it.
    pub enum PromiseState {
        Open = "open" "promises-state-open",
        Kept = "kept" "promises-state-kept",
        Broken = "broken" "promises-state-broken",
        Released = "released" "promises-state-released",
    }

    /// What it is about, so that openness can be told from punctuality.
    pub enum PromiseSubject {
        Results = "results" "promises-subject-results",
        Payment = "payment" "promises-subject-payment",
        Answer = "answer" "promises-subject-answer",
        Introduction = "introduction" "promises-subject-introduction",
        FirstLook = "first_look" "promises-subject-first-look",
        Delivery = "delivery" "promises-subject-delivery",
        Other = "other" "promises-subject-other",
    }

    /// Where it came from.
    pub enum PromiseSource {
        Hand = "hand" "promises-source-hand",
        Contact = "contact" "promises-source-contact",
        Rule = "rule" "promises-source-rule",
        Playbook = "playbook" "promises-source-playbook",
        Commitment = "commitment" "promises-source-commitment",
    }
}
