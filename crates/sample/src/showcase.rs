//! The workspace one sees first.

use crate::Options;
use crate::creator::{Cast, Made, Maker, day_between};
use crate::model::*;
use crate::people::Gender;
use crate::planted::{self, PLANTED};
use crate::relations::Relations;
use crate::rng::Rng;
use crate::workspace::{self, RU_BRAND, US_BRAND, managers};

pub fn demo(options: Options) -> Demo {
    let mut maker = Maker::new(options.seed, options.today, Cast::Showcase);
    let mut cast = planted::cast(&mut maker);
    let count = options.creators.max(PLANTED) as u64;
    cast.extend((PLANTED as u64..count).map(|key| maker.make(key)));

    let mut relations = Relations::new();
    let mut partnerships = Vec::new();
    let mut address_forms = Vec::new();
    for made in &mut cast {
        let own = partnerships_of(&mut relations, &mut maker.rng, made, options);
        address_forms.extend(forms(&mut maker.rng, made, &own));
        sign_notes(&mut maker, made, own.first().and_then(|partnership| partnership.manager));
        partnerships.extend(own);
    }
    Demo {
        workspace: workspace::WORKSPACE,
        brands: workspace::brands(),
        members: workspace::members(),
        tiers: workspace::tiers(),
        fields: workspace::FIELDS.to_vec(),
        views: workspace::views(),
        creators: cast.into_iter().map(|made| made.creator).collect(),
        partnerships,
        address_forms,
        duplicates: planted::DUPLICATES.to_vec(),
    }
}

/// One partnership for most, two for a few, none for people nobody has written to yet.
fn partnerships_of(relations: &mut Relations, rng: &mut Rng, made: &Made, options: Options) -> Vec<Partnership> {
    if planted::without_partnership(made.creator.key) {
        return Vec::new();
    }
    let (first, second) = if made.voice == Lang::Ru { (("RU", RU_BRAND), ("US", US_BRAND)) } else { (("US", US_BRAND), ("RU", RU_BRAND)) };
    let count = match rng.below(100) {
        _ if planted::always_partner(made.creator.key) => 1,
        0..9 => 0,
        9..88 => 1,
        _ => 2,
    };
    [first, second]
        .into_iter()
        .take(count)
        .map(|(market, brand)| {
            let manager = *rng.pick(&managers(market));
            relations.partnership(rng, made, brand, manager, options.today)
        })
        .collect()
}

/// «Ты» or «вы» between the Russian members and those who write Russian.
fn forms(rng: &mut Rng, made: &Made, partnerships: &[Partnership]) -> Vec<AddressForm> {
    if made.voice != Lang::Ru || partnerships.is_empty() {
        return Vec::new();
    }
    let mut forms = Vec::new();
    for member in managers("RU") {
        let cares = partnerships.iter().any(|partnership| partnership.manager == Some(member));
        if cares || rng.chance(35) {
            let form = if rng.chance(if cares { 45 } else { 15 }) { Form::Informal } else { Form::Formal };
            forms.push(AddressForm { member, creator: made.creator.key, form });
        }
    }
    forms
}

/// Says who wrote each note, and adds what the other team noted of a few.
fn sign_notes(maker: &mut Maker, made: &mut Made, manager: Option<&'static str>) {
    for note in &mut made.creator.notes {
        note.by = Some(author(&mut maker.rng, note.words.lang, manager));
    }
    let other = if made.voice == Lang::Ru { Lang::En } else { Lang::Ru };
    // Russian endings need a gender that is not everybody's.
    let says = made.gender != Gender::Any || other == Lang::En;
    if !made.creator.notes.is_empty() && says && maker.rng.chance(14) {
        let today = maker.today;
        let (voice, rng) = maker.voice(other);
        let words = voice.note(rng, made.gender);
        let by = Some(author(rng, other, None));
        let on = day_between(rng, made.creator.notes[0].on, today);
        made.creator.notes.push(Note { on, words, by });
    }
}

fn author(rng: &mut Rng, lang: Lang, manager: Option<&'static str>) -> &'static str {
    let own = managers(if lang == Lang::Ru { "RU" } else { "US" });
    manager.filter(|one| own.contains(one)).unwrap_or_else(|| *rng.pick(&own))
}
