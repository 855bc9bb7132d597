//! What a slice hands over to the application.

use crate::{
    Action, Result, Tx,
    db::verify::Check,
    events::Settle,
    jobs::JobKind,
    moving::Moves,
    web::{Routes, Shell},
};

/// One concept of the product, whole: its addresses, jobs, invariants, statements and page samples.
pub struct Slice {
    pub name: &'static str,
    pub routes: Routes,
    pub jobs: Vec<JobKind>,
    pub checks: &'static [Check],
    /// Every named statement, for the walk that prepares each on both engines.
    pub statements: Vec<&'static [(&'static str, &'static str)]>,
    /// Every page with invented contents (empty, one, many, longest, wrong), for the walk through all languages.
    pub samples: fn(&Shell) -> Vec<(&'static str, String)>,
    /// Entries of the navigation.
    pub nav: &'static [Nav],
    /// What a new workspace begins with: run in the transaction that makes it, in its scope.
    pub seed: Option<fn(&mut Tx<'_>) -> Result<()>>,
    /// What follows from a change: run in the transaction of every verb that wrote an event, before it is committed.
    pub settle: Option<Settle>,
    /// How its rows go along when two records of one creator become one.
    pub moves: Option<Moves>,
}

impl Slice {
    /// A slice without anything yet; fields are then set.
    pub fn named(name: &'static str) -> Self {
        Self {
            name,
            routes: Routes::new(),
            jobs: Vec::new(),
            checks: &[],
            statements: Vec::new(),
            samples: |_| Vec::new(),
            nav: &[],
            seed: None,
            settle: None,
            moves: None,
        }
    }
}

/// An entry of the navigation.
#[derive(Clone, Copy, Debug)]
pub struct Nav {
    /// The name by which a page says that it belongs here.
    pub section: &'static str,
    pub href: &'static str,
    /// The Fluent key of its words.
    pub key: &'static str,
    /// The icon's name, without `i-`.
    pub icon: &'static str,
    /// Who sees it.
    pub action: Action,
    /// Where it stands; lower comes first.
    pub position: u8,
    /// The letter after `g` that leads here.
    pub letter: &'static str,
}
