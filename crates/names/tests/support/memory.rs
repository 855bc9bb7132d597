//! The two search tables in memory, ordered as their primary keys are.

use std::collections::{BTreeSet, HashMap};
use std::convert::Infallible;

use names::search::{Candidate, Index, NameDoc, entries};

#[derive(Default)]
pub struct Memory {
    pub names: BTreeSet<(String, String, u32)>,
    pub words: BTreeSet<(String, String)>,
    people: HashMap<u32, NameDoc<'static>>,
}

impl Memory {
    pub fn add(&mut self, id: u32, doc: NameDoc<'static>) {
        let rows = entries(&doc);
        self.names.extend(rows.names.into_iter().map(|row| (row.word, row.rest, id)));
        self.words.extend(rows.words.into_iter().map(|row| (row.key, row.word)));
        self.people.insert(id, doc);
    }
}

impl Index for Memory {
    type Id = u32;
    type Error = Infallible;

    fn bearers(&mut self, word: &str, from: &str, below: &str, limit: i64) -> Result<Vec<(u32, String)>, Infallible> {
        let range = (word.to_owned(), from.to_owned(), 0)..(word.to_owned(), below.to_owned(), 0);
        Ok(self.names.range(range).take(limit as usize).map(|(_, rest, id)| (*id, rest.clone())).collect())
    }

    fn begun(&mut self, from: &str, below: &str, limit: i64) -> Result<Vec<(u32, String)>, Infallible> {
        let range = (from.to_owned(), String::new(), 0)..(below.to_owned(), String::new(), 0);
        Ok(self.names.range(range).take(limit as usize).map(|(word, _, id)| (*id, word.clone())).collect())
    }

    fn words(&mut self, keys: &[String], limit: i64) -> Result<Vec<String>, Infallible> {
        let of_key = |key: &String| self.words.range((key.clone(), String::new())..(format!("{key}\0"), String::new()));
        Ok(keys.iter().flat_map(of_key).take(limit as usize).map(|(_, word)| word.clone()).collect())
    }

    fn candidates(&mut self, ids: &[u32]) -> Result<Vec<Candidate<u32>>, Infallible> {
        Ok(ids.iter().map(|id| Candidate { id: *id, doc: self.people[id].clone() }).collect())
    }
}
