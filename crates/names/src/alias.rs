//! Given names that translate rather than transliterate: Eugene is Евгений, though no rule of letters says so.
//!
//! Only pairs that sound does not bring together. All forms are canonical (see [`crate::canon`]).

const FAMILIES: &[&[&str]] = &[
    &["evgeni", "eugen", "eugene", "zhenia", "jenia", "ienia"],
    &["evgenia", "eugenia", "zhenia", "jenia", "ienia"],
    &["aleksandr", "aleksander", "alexander", "aleks", "sasha", "shura"],
    &["aleksandra", "sasha", "shura", "sandra"],
    &["aleksei", "aleks", "alesha", "lesha", "aleksis"],
    &["ekaterina", "katerina", "katherine", "katerine", "kate", "katia", "ketrin"],
    &["elena", "helen", "helena", "lena"],
    &["mihail", "michael", "maikl", "misha"],
    &["andrei", "andrev", "andrea"],
    &["nikolai", "nikolas", "nicholas", "nicolas", "kolia"],
    &["petr", "peter", "petia"],
    &["pavel", "paul", "pasha"],
    &["iosif", "ioseph", "iosef", "josef", "osip"],
    &["georgi", "george", "iuri", "egor", "zhora"],
    &["fedor", "fiodor", "teodor", "teodore"],
    &["vasili", "basil", "vasia"],
    &["maria", "mary", "mari", "masha"],
    &["anna", "ana", "ann", "anne", "ane", "an", "ania"],
    &["irina", "irene", "ira"],
    &["natalia", "natali", "natale", "natasha"],
    &["sofia", "sophi", "sofi", "sonia"],
    &["iakov", "iakob", "iames"],
    &["ioan", "iohn", "ivan", "vania"],
    &["ilia", "eliiah", "elias"],
    &["dmitri", "dima", "mitia"],
    &["anastasia", "nastia", "stasia"],
    &["vladimir", "vova", "volodia"],
    &["sergei", "serezha"],
    &["tatiana", "tania"],
    &["olga", "olia"],
    &["iulia", "iulka", "iulii"],
    &["ksenia", "ksiusha", "oksana"],
    &["viktoria", "vika"],
    &["konstantin", "kostia"],
    &["mihael", "mihail", "mikael"],
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
