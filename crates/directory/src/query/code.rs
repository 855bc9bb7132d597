//! The closed lists a filter may choose from.

pub use creators::model::{ConsentBasis, Platform};
pub use partnerships::model::{Potential, Stage};

/// A closed list of codes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Codes {
    Stages,
    Platforms,
    Potentials,
    Consents,
    YesNo,
    Yes,
}

impl Codes {
    /// Each code with the message that names it.
    pub fn all(self) -> Vec<(&'static str, &'static str)> {
        macro_rules! named {
            ($list:expr) => {
                $list.iter().map(|one| (one.code(), one.key())).collect()
            };
        }
        match self {
            Self::Stages => named!(Stage::ALL),
            Self::Platforms => named!(Platform::ALL),
            Self::Potentials => named!(Potential::ALL),
            Self::Consents => named!(ConsentBasis::ALL),
            Self::YesNo => vec![("yes", "common-yes"), ("no", "common-no")],
            Self::Yes => vec![("yes", "common-yes")],
        }
    }

    /// The message that names a code.
    pub fn key(self, code: &str) -> Option<&'static str> {
        match self {
            Self::Stages => Stage::parse(code).map(Stage::key),
            Self::Platforms => Platform::parse(code).map(Platform::key),
            Self::Potentials => Potential::parse(code).map(Potential::key),
            Self::Consents => ConsentBasis::parse(code).map(ConsentBasis::key),
            Self::YesNo | Self::Yes => self.all().into_iter().find(|(c, _)| *c == code).map(|(_, key)| key),
        }
    }
}

/// Stages from the least to the furthest: of a creator with several partnerships the furthest speaks.
pub const STANDING: [Stage; 6] = [Stage::Ended, Stage::Paused, Stage::Prospect, Stage::Foundation, Stage::Deepening, Stage::Expansion];

/// How far a stage is: its place in [`STANDING`].
pub fn standing(stage: Stage) -> usize {
    STANDING.iter().position(|s| *s == stage).unwrap_or(0)
}
