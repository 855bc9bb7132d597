//! What people would type to find somebody, made from the invented people themselves.

use sample::{Creator, Script};

/// Kinds of search, each with its texts.
pub type Searches = Vec<(String, Vec<String>)>;

/// How many people searches are made from.
const PEOPLE: usize = 400;

/// Collects searches from a few people spread evenly over all.
#[derive(Debug)]
pub struct Terms {
    every: usize,
    searches: Searches,
}

impl Terms {
    pub fn new(creators: usize) -> Self {
        Self { every: (creators / PEOPLE).max(1), searches: Vec::new() }
    }

    pub fn take(&mut self, creator: &Creator) {
        if !(creator.key as usize).is_multiple_of(self.every) {
            return;
        }
        let Some(own) = creator.names.first() else { return };
        let latin = creator.name_in(Script::Latin);
        self.add("name in its own script", Some(own.short()));
        self.add("name in the other script", latin.filter(|n| *n != own).map(|n| n.short().to_lowercase()));
        let family = own.family.as_deref().unwrap_or(&own.given);
        self.add("beginning of a name", Some(family.chars().take(4).collect()));
        self.add("two letters", Some(own.given.chars().take(2).collect()));
        self.add("name with a letter missing", Some(format!("{} {}", own.given, without_one(family))));
        self.add("account", creator.accounts.first().map(|a| a.handle.clone()));
        self.add("nobody", Some(format!("{}qx{}", family.chars().rev().collect::<String>(), creator.key)));
    }

    pub fn done(self) -> Searches {
        self.searches
    }

    fn add(&mut self, kind: &str, text: Option<String>) {
        let Some(text) = text.filter(|t| !t.is_empty()) else { return };
        match self.searches.iter_mut().find(|(k, _)| k == kind) {
            Some((_, texts)) => texts.push(text),
            None => self.searches.push((kind.to_owned(), vec![text])),
        }
    }
}

/// The word without its fourth letter: short words stay whole.
fn without_one(word: &str) -> String {
    word.chars().enumerate().filter(|(at, _)| *at != 3).map(|(_, c)| c).collect()
}
