//! One creator after another.

use std::collections::{HashMap, HashSet};

use jiff::SignedDuration;
use jiff::civil::{Date, Time, time};

use crate::course::Story;
use crate::material::{LANGS, NICHES, index, rows};
use crate::model::*;
use crate::people::{Gender, People, Person};
use crate::rng::Rng;
use crate::voice::Voice;
use crate::{accounts, audience, contacts};

/// How far back records were made, in days.
pub const YEARS: u64 = 4 * 365;

/// Whether names may come up again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cast {
    /// A few people for showing: every name is a different one.
    Showcase,
    /// Any number for measuring: names repeat as in life, handles are numbered.
    Load,
}

/// A creator and what only the makers of the rest need.
pub struct Made {
    pub creator: Creator,
    pub gender: Gender,
    pub voice: Lang,
    /// How far the partnership has come, where that is not left to chance.
    pub story: Option<Story>,
}

/// Makes creators in order; the same beginnings give the same people.
pub struct Maker {
    pub rng: Rng,
    pub today: Date,
    cast: Cast,
    people: People,
    voices: [Voice; 2],
    taken: HashSet<String>,
    families: HashMap<String, u32>,
}

impl Maker {
    pub fn new(seed: u64, today: Date, cast: Cast) -> Self {
        let taken = rows(include_str!("../data/well_known.txt")).map(|row| row[0].to_owned()).collect();
        Maker { rng: Rng::new(seed), today, cast, people: People::new(), voices: LANGS.map(Voice::new), taken, families: HashMap::new() }
    }

    pub fn voice(&mut self, lang: Lang) -> (&mut Voice, &mut Rng) {
        (&mut self.voices[index(lang)], &mut self.rng)
    }

    pub fn creator(&mut self, key: u64) -> Creator {
        self.make(key).creator
    }

    pub fn make(&mut self, key: u64) -> Made {
        let person = self.person();
        let niche = self.rng.below(NICHES.len() as u64) as usize;
        let created_on = days_before(self.today, self.rng.below(YEARS) as i64);
        self.compose(key, person, niche, created_on)
    }

    fn person(&mut self) -> Person {
        loop {
            let person = self.people.draw(&mut self.rng);
            if self.cast == Cast::Load || self.is_new(&person) {
                return person;
            }
        }
    }

    /// In a showcase nobody shares a name or has that of a public figure, and hardly any share a family name.
    fn is_new(&mut self, person: &Person) -> bool {
        let bearers = self.families.entry(person.slugs.1.clone()).or_default();
        let crowded = *bearers >= 2 && self.taken.len() < 500;
        if crowded || !self.taken.insert(person.display_name.clone()) {
            return false;
        }
        *bearers += 1;
        true
    }

    /// Keeps a name from being drawn.
    pub fn reserve(&mut self, person: &Person) {
        self.taken.insert(person.display_name.clone());
        *self.families.entry(person.slugs.1.clone()).or_default() += 1;
    }

    /// Everything that is known of a person.
    pub fn compose(&mut self, key: u64, person: Person, niche: usize, created_on: Date) -> Made {
        let serial = (self.cast == Cast::Load).then_some(key);
        let Maker { rng, today, voices, .. } = self;
        let (today, gender) = (*today, person.gender);
        let voice = &mut voices[index(person.voice)];

        let title = rng.chance(45).then(|| voice.title(rng, niche));
        let accounts = accounts::draw(rng, &person, niche, serial, title, today);
        let contacts = contacts::draw(rng, &person, &accounts, serial);
        let audience = rng.chance(60).then(|| {
            let on = day_between(rng, created_on, today);
            audience::draw(rng, &person, accounts[0].platform, on)
        });
        let mut niches = vec![NICHES[niche].key];
        let second = NICHES[rng.below(NICHES.len() as u64) as usize].key;
        if rng.chance(45) && second != niches[0] {
            niches.push(second);
        }
        let skills = if rng.chance(80) { rng.between(1, 2) } else { 0 };
        let creator = Creator {
            key,
            expertise: (0..skills).map(|_| voice.skill(rng, niche, gender)).collect(),
            values: {
                let count = rng.below(4);
                voice.values(rng, count)
            },
            goals: {
                let count = rng.below(3);
                voice.goals(rng, count)
            },
            wish: rng.chance(74).then(|| voice.wish(rng, gender)),
            tags: {
                let count = rng.below(4);
                voice.tags(rng, count)
            },
            fields: fields(rng, voice, &person, created_on, today, serial),
            notes: if rng.chance(82) {
                vec![Note { on: day_between(rng, created_on, today), words: voice.note(rng, gender), by: None }]
            } else {
                Vec::new()
            },
            consent: consent(rng, created_on, today),
            working: rng.chance(62).then(|| working(rng)),
            quiet: rng.chance(50).then(|| quiet(rng)),
            birthday: rng.chance(28).then(|| Birthday { month: rng.between(1, 12) as i8, day: rng.between(1, 28) as i8 }),
            names: person.names,
            display_name: person.display_name,
            pronouns: person.pronouns,
            how_to_address: person.how_to_address,
            languages: person.languages,
            market: Some(person.market),
            city: rng.chance(93).then_some(person.city),
            zone: Some(person.zone),
            contacts,
            niches,
            audience,
            accounts,
            created_on,
        };
        Made { creator, gender, voice: person.voice, story: None }
    }
}

pub fn days_before(day: Date, days: i64) -> Date {
    day.checked_sub(SignedDuration::from_hours(24 * days)).expect("the invented history is a few years long")
}

/// A day from `first` to `last`, both included.
pub fn day_between(rng: &mut Rng, first: Date, last: Date) -> Date {
    days_before(last, rng.below(days_between(first, last) + 1) as i64)
}

/// How many days after `first` the day `last` is; 0 when it is before.
pub fn days_between(first: Date, last: Date) -> u64 {
    last.duration_since(first).as_hours().max(0) as u64 / 24
}

fn consent(rng: &mut Rng, created_on: Date, today: Date) -> Option<Consent> {
    let basis = match rng.below(100) {
        0..52 => Basis::Consent,
        52..70 => Basis::Contract,
        70..84 => Basis::LegitimateInterest,
        _ => return None,
    };
    Some(Consent { basis, on: day_between(rng, created_on, today) })
}

fn working(rng: &mut Rng) -> Hours {
    let from = time(rng.between(8, 12) as i8, 0, 0, 0);
    let to = time(rng.between(16, 20) as i8, if rng.chance(25) { 30 } else { 0 }, 0, 0);
    let mut days = [true, true, true, true, true, false, false];
    if rng.chance(30) {
        days[rng.below(5) as usize] = false;
    }
    days[5] = rng.chance(15);
    Hours { from, to, days }
}

fn quiet(rng: &mut Rng) -> Hours {
    let from: Time = time(rng.between(20, 23) as i8, 0, 0, 0);
    Hours { from, to: time(rng.between(7, 10) as i8, 0, 0, 0), days: [true; 7] }
}

fn fields(
    rng: &mut Rng,
    voice: &mut Voice,
    person: &Person,
    created_on: Date,
    today: Date,
    serial: Option<u64>,
) -> Vec<(&'static str, Value)> {
    let mut fields = Vec::new();
    if rng.chance(55) {
        fields.push(("rounds", Value::Number(rng.between(1, 3) as i64)));
    }
    if rng.chance(60) {
        fields.push(("lead_weeks", Value::Number(rng.between(1, 8) as i64)));
    }
    if rng.chance(70) {
        fields.push(("format", Value::Choice(rng.pick(&crate::workspace::FORMATS).key)));
    }
    if rng.chance(25) {
        fields.push(("parcels", Value::Text(voice.parcels(rng))));
    }
    if rng.chance(35) {
        fields.push(("sample_sent", Value::Date(day_between(rng, created_on, today))));
    }
    if rng.chance(20) {
        let serial = serial.map(|serial| format!("-{serial}")).unwrap_or_default();
        fields.push(("portfolio", Value::Link(format!("https://{}{serial}.example.org/", person.slugs.1))));
    }
    fields
}
