//! Given names that translate rather than transliterate, and the short forms friends use: Eugene is Евгений, Саша is
//! Александр, though no rule of letters says so. Only names that sound does not bring together. All forms are canonical (see [`crate::canon`]).

const FAMILIES: &[&[&str]] = &[
    &["evgeni", "eugen", "eugene", "zhenia"],
    &["evgenia", "eugenia", "zhenia"],
    &["aleksandr", "aleksander", "aleks", "sasha", "shura"],
    &["aleksandra", "sasha", "shura"],
    &["aleksei", "aleks", "alesha", "lesha"],
    &["ekaterina", "katerina", "katerine", "kate", "katia"],
    &["elena", "helen", "helena", "lena"],
    &["mihail", "michael", "misha"],
    &["andrei", "andrev"],
    &["nikolai", "nicholas", "nikolas", "kolia"],
    &["petr", "peter", "petia"],
    &["pavel", "paul", "pasha"],
    &["iosif", "iosef", "osip"],
    &["georgi", "george", "zhora"],
    &["fedor", "fiodor", "teodor", "teodore"],
    &["vasili", "basil", "vasia"],
    &["maria", "mari", "masha"],
    &["ana", "ane", "ania"],
    &["irina", "irene", "ira"],
    &["natalia", "natali", "natasha"],
    &["sofia", "sofi", "sonia"],
    &["iakov", "iakob"],
    &["ivan", "vania"],
    &["dmitri", "dima", "mitia"],
    &["anastasia", "nastia", "stasia"],
    &["vladimir", "vova", "volodia"],
    &["sergei", "serezha", "serioga"],
    &["tatiana", "tania"],
    &["olga", "olia"],
    &["ksenia", "ksiusha"],
    &["viktoria", "vika"],
    &["konstantin", "kostia"],
    &["edvard", "eduard", "edik"],
    &["arseni", "senia"],
    &["elizaveta", "elizabet", "liza"],
];

/// The other forms of a given name, each once.
pub(crate) fn others(canonical: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    for family in FAMILIES.iter().filter(|family| family.contains(&canonical)) {
        for form in family.iter().filter(|form| **form != canonical) {
            if !found.contains(form) {
                found.push(*form);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canon::canonical;

    #[test]
    fn every_form_is_canonical() {
        for form in FAMILIES.iter().copied().flatten() {
            assert_eq!(canonical(form), *form);
        }
    }
}
