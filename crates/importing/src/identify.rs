//! Who is there already: a whole portion of rows compared with the directory by a few statements, and with each other.
//!
//! What must always hold: the same account, address, number, id or the very same row is the same person; a name alone is never
//! more than a remark, and counts only together with another fact that agrees.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use creators::index;
use kernel::{Result, Tx, ids::CreatorId};
use names::{
    duplicates::{SAME, dedupe_keys, similar},
    search::{FieldKind, NameDoc},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    lines::{Content, Line, Person},
    store::{self, Candidate},
};

/// By what somebody was recognised, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Match {
    Id,
    SameRow,
    Account,
    Email,
    Phone,
    /// The name through spellings and alphabets, and a city, a birthday or an account's name.
    NameAndMore,
}

impl Match {
    /// The Fluent key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Id => "import-match-id",
            Self::SameRow => "import-match-same-row",
            Self::Account => "import-match-account",
            Self::Email => "import-match-email",
            Self::Phone => "import-match-phone",
            Self::NameAndMore => "import-match-name-and-more",
        }
    }

    fn of_key(key: &str) -> Self {
        match key {
            key if key.starts_with('@') => Self::Email,
            key if key.starts_with("tel:") => Self::Phone,
            _ => Self::Account,
        }
    }
}

/// Whose row it is.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Somebody in the directory.
    pub creator: Option<CreatorId>,
    /// A row of the file above this one.
    pub earlier: Option<i64>,
    pub why: Option<Match>,
    /// Somebody with nearly the same name, where nothing else agrees.
    pub alike: Option<CreatorId>,
}

impl Found {
    pub fn is_duplicate(&self) -> bool {
        self.creator.is_some() || self.earlier.is_some()
    }
}

/// Keys and fingerprints of rows seen so far, as hashes: eight bytes each, so that a check can remember a whole file.
#[derive(Default)]
pub struct Seen {
    rows: HashMap<u64, i64, BuildHasherDefault<DefaultHasher>>,
}

impl Seen {
    fn hash(&self, key: &str) -> u64 {
        self.rows.hasher().hash_one(key)
    }

    /// The row above that shares the most telling key, and this row remembered for those below.
    fn meet(&mut self, person: &Person, number: i64) -> Option<(i64, Match)> {
        let print = person.print.map(|p| p.to_string());
        let keys =
            print.iter().map(|p| (p.as_str(), Match::SameRow)).chain(person.exact.iter().map(|key| (key.as_str(), Match::of_key(key))));
        let mut met: Option<(i64, Match)> = None;
        for (key, why) in keys {
            let hash = self.hash(key);
            let first = *self.rows.entry(hash).or_insert(number);
            if first != number && met.is_none_or(|(_, known)| why < known) {
                met = Some((first, why));
            }
        }
        met
    }
}

/// How many bearers of the keys that leave no doubt are read for one portion.
const MOST: i64 = 20_000;

/// Whether people with nothing but a like name are wanted too: a check says how many there are, a run has no use for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Namesakes {
    Wanted,
    Unwanted,
}

/// Whose rows these are; one answer for each line, empty where the line is nobody. `made` are people whom rows above have made:
/// a like name and a city do not make two rows of one file one person.
pub fn identify(tx: &mut Tx, lines: &[Line], seen: &mut Seen, namesakes: Namesakes, made: &HashSet<CreatorId>) -> Result<Vec<Found>> {
    let people: Vec<(usize, i64, &Person)> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| if let Content::Person(person) = &line.content { Some((at, line.number, &**person)) } else { None })
        .collect();
    let mut found = vec![Found::default(); lines.len()];
    let sure = surely(tx, &people)?;
    for (at, number, person) in &people {
        let above = seen.meet(person, *number);
        let known = sure.by_person(person);
        found[*at] = match (known, above) {
            (Some((id, why)), _) => Found { creator: Some(id), why: Some(why), ..Found::default() },
            (None, Some((row, why))) => Found { earlier: Some(row), why: Some(why), ..Found::default() },
            (None, None) => Found::default(),
        };
    }
    let unknown: Vec<&(usize, i64, &Person)> = people.iter().filter(|(at, ..)| !found[*at].is_duplicate()).collect();
    for (at, who) in by_name(tx, &unknown, namesakes, made)? {
        found[at] = who;
    }
    Ok(found)
}

/// What leaves no doubt, read for all people at once.
struct Surely {
    /// Ids that files give, with whom they stand for now.
    living: HashMap<CreatorId, CreatorId>,
    printed: HashMap<kernel::ids::Uuid, CreatorId>,
    keys: HashMap<String, CreatorId>,
}

fn surely(tx: &mut Tx, people: &[(usize, i64, &Person)]) -> Result<Surely> {
    let ids: Vec<CreatorId> = people.iter().filter_map(|(_, _, p)| p.id).collect();
    let keys: Vec<String> = people.iter().flat_map(|(_, _, p)| p.exact.iter().cloned()).collect();
    let living = if ids.is_empty() { HashMap::new() } else { store::stood_for(tx, &ids)? };
    let mut bearers = if keys.is_empty() { Vec::new() } else { index::bearers(tx, &keys, MOST)? };
    // Of several bearers the one who has been there longest.
    bearers.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
    let prints: Vec<_> = people.iter().filter_map(|(_, _, p)| p.print).collect();
    let printed = if prints.is_empty() { HashMap::new() } else { store::printed(tx, prints)? };
    Ok(Surely { living, printed, keys: bearers.into_iter().collect() })
}

impl Surely {
    fn by_person(&self, person: &Person) -> Option<(CreatorId, Match)> {
        let by_id = person.id.and_then(|id| self.living.get(&id)).map(|id| (*id, Match::Id));
        let by_print = || self.printed.get(&person.print?).map(|id| (*id, Match::SameRow));
        let by_key = || person.exact.iter().filter_map(|key| Some((*self.keys.get(key)?, Match::of_key(key)))).min_by_key(|(_, why)| *why);
        by_id.or_else(by_print).or_else(by_key)
    }
}

/// Namesakes under one key that a row is compared with at most: the commonest names gather hundreds, and tell the least.
const COMPARED: i64 = 12;

/// The keys under which somebody could stand who is this person by name and one fact more. Without a city and a birthday that
/// fact can only be the name of an account, which has a key of its own.
fn telling_keys(person: &Person, namesakes: Namesakes) -> Vec<String> {
    let placed = !person.new.city.is_empty() || !person.new.birthday.is_empty();
    if placed || namesakes == Namesakes::Wanted {
        return person.alike.clone();
    }
    let handles = person.new.channels.iter().filter(|c| c.handle.chars().count() >= TELLING).map(|c| (FieldKind::Handle, c.handle.clone()));
    dedupe_keys(&NameDoc::new(handles))
}

fn by_name(tx: &mut Tx, people: &[&(usize, i64, &Person)], namesakes: Namesakes, made: &HashSet<CreatorId>) -> Result<Vec<(usize, Found)>> {
    let asked: Vec<(usize, &Person, Vec<String>)> =
        people.iter().map(|(at, _, person)| (*at, *person, telling_keys(person, namesakes))).collect();
    let keys: Vec<String> = asked.iter().flat_map(|(.., keys)| keys.iter().cloned()).collect();
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let mut bearers: HashMap<String, Vec<CreatorId>> = HashMap::new();
    for (key, id) in index::first_bearers(tx, &keys, COMPARED)?.into_iter().filter(|(_, id)| !made.contains(id)) {
        bearers.entry(key).or_default().push(id);
    }
    if bearers.is_empty() {
        return Ok(Vec::new());
    }
    let ids: HashSet<CreatorId> = bearers.values().flatten().copied().collect();
    let candidates = store::candidates(tx, &ids.into_iter().collect::<Vec<_>>())?;
    Ok(asked.iter().filter_map(|(at, person, keys)| Some((*at, judge(person, keys, &bearers, &candidates)?))).collect())
}

fn judge(
    person: &Person,
    keys: &[String],
    bearers: &HashMap<String, Vec<CreatorId>>,
    candidates: &HashMap<CreatorId, Candidate>,
) -> Option<Found> {
    let mut ids: Vec<CreatorId> = keys.iter().filter_map(|key| bearers.get(key)).flatten().copied().collect();
    ids.sort();
    ids.dedup();
    let others: Vec<(CreatorId, &Candidate)> = ids.into_iter().filter_map(|id| Some((id, candidates.get(&id)?))).collect();
    if others.is_empty() {
        return None;
    }
    let doc = person.known.document();
    let like = |other: &Candidate| similar(&doc, &other.doc).score >= SAME;
    // A fact is compared in no time, a name in ten microseconds.
    if let Some((id, _)) = others.iter().find(|(_, other)| agrees(person, other) && like(other)) {
        return Some(Found { creator: Some(*id), why: Some(Match::NameAndMore), ..Found::default() });
    }
    let alike = others.iter().take(COMPARED as usize).find(|(_, other)| like(other));
    alike.map(|(id, _)| Found { alike: Some(*id), ..Found::default() })
}

/// Shortest name of an account that two people do not choose by chance.
const TELLING: usize = 6;

/// Whether something besides the name agrees.
fn agrees(person: &Person, other: &Candidate) -> bool {
    let same = |one: &str, two: &Option<String>| {
        !one.trim().is_empty() && two.as_ref().is_some_and(|two| one.trim().to_lowercase() == two.to_lowercase())
    };
    let handle = |text: &str| text.trim_start_matches('@').to_lowercase();
    let theirs: HashSet<String> = other.doc.fields.iter().filter(|f| f.kind == FieldKind::Handle).map(|f| handle(&f.text)).collect();
    same(&person.new.city, &other.city)
        || same(&person.new.birthday, &other.birthday)
        || person.new.channels.iter().any(|c| c.handle.chars().count() >= TELLING && theirs.contains(&handle(&c.handle)))
}
