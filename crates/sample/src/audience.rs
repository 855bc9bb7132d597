//! Who watches somebody.

use jiff::civil::Date;

use crate::model::{AGE_BANDS, Audience, Platform};
use crate::people::{Gender, Person};
use crate::rng::Rng;

const SHAPES: [[u64; AGE_BANDS.len()]; 5] = [
    [40, 180, 320, 260, 130, 70],
    [10, 90, 250, 320, 210, 120],
    [120, 380, 290, 130, 50, 30],
    [5, 40, 130, 230, 280, 315],
    [20, 130, 400, 280, 110, 60],
];

const SOURCES: [&str; 4] = ["platform statistics", "creator's screenshot", "media kit", "survey of viewers"];

pub fn draw(rng: &mut Rng, person: &Person, platform: Platform, on: Date) -> Audience {
    let ages = rng.chance(90).then(|| ages(rng));
    let women = match person.gender {
        Gender::Woman => rng.between(420, 880),
        _ => rng.between(180, 640),
    };
    let undisclosed = rng.below(31);
    let genders = rng.chance(85).then_some((women as u16, (1000 - women - undisclosed) as u16));
    Audience {
        on,
        platform,
        source: rng.pick::<&str>(&SOURCES),
        ages,
        countries: countries(rng, person.market),
        languages: languages(rng, person),
        genders,
    }
}

fn ages(rng: &mut Rng) -> [u16; AGE_BANDS.len()] {
    let weights = rng.pick(&SHAPES).map(|share| share as f64 * rng.within(0.7, 1.3));
    let total: f64 = weights.iter().sum();
    let mut shares = weights.map(|weight| (weight / total * 1000.0) as u16);
    // What rounding lost goes to the middle.
    shares[2] += 1000 - shares.iter().sum::<u16>();
    shares
}

fn countries(rng: &mut Rng, market: &'static str) -> Vec<(&'static str, u16)> {
    let neighbours: [&'static str; 3] = match market {
        "RU" => ["KZ", "BY", "DE"],
        "US" => ["CA", "GB", "MX"],
        "DE" | "GB" | "AE" => ["US", "FR", "IN"],
        _ => ["RU", "DE", "US"],
    };
    let home = rng.between(if matches!(market, "RU" | "US") { 620 } else { 280 }, 900);
    split(rng, market, home, neighbours)
}

fn languages(rng: &mut Rng, person: &Person) -> Vec<(&'static str, u16)> {
    let (first, others) = if person.voice == crate::model::Lang::Ru { ("ru", ["en", "kk", "uk"]) } else { ("en", ["es", "fr", "de"]) };
    let home = rng.between(700, 960);
    split(rng, first, home, others)
}

/// The largest share first, then what is left, halved each time and not quite used up.
fn split(rng: &mut Rng, first: &'static str, share: u64, others: [&'static str; 3]) -> Vec<(&'static str, u16)> {
    let mut shares = Vec::with_capacity(4);
    shares.push((first, share as u16));
    let mut most = (1000 - share).min(share);
    for other in others {
        let next = (most as f64 * rng.within(0.25, 0.5)) as u64;
        if next < 5 {
            break;
        }
        shares.push((other, next as u16));
        most -= next;
        most = most.min(next);
    }
    shares
}
