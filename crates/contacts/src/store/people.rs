//! Whom a line may be about: those whom the search finds by its words.

use creators::index::FoundIn;
use kernel::{Result, Tx, ids::CreatorId};

use crate::line::{Person, wanted};

/// How many are looked at for one word of the line.
const FOR_ONE: usize = 5;

/// How near a name must be to count as the one that was meant.
const SAME: f32 = 0.85;

/// The people a line may name. A bounded number of searches, whatever was typed.
pub fn for_line(tx: &mut Tx, line: &str) -> Result<Vec<Person>> {
    let mut found: Vec<Person> = Vec::new();
    for word in wanted(line) {
        for hit in creators::search(tx, &word, FOR_ONE)? {
            // A near match is another name; what sounds the same in the other alphabet is the same one.
            if hit.found_in != FoundIn::Name || hit.score < SAME {
                continue;
            }
            match found.iter_mut().find(|person| person.id == hit.id) {
                Some(person) => person.names.push(word.clone()),
                None => found.push(person(hit.id, &word, hit.display_name, hit.latin_name)),
            }
        }
    }
    Ok(found)
}

fn person(id: CreatorId, word: &str, name: String, latin: Option<String>) -> Person {
    Person { id, names: [Some(name), latin, Some(word.to_owned())].into_iter().flatten().collect() }
}
