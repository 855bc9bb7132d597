//! What must hold for everything invented, whatever the seed.

use std::collections::{HashMap, HashSet};

use jiff::civil::{Date, date};
use sample::*;

const TODAY: Date = date(2026, 4, 14);

fn options(seed: u64, creators: usize) -> Options {
    Options { seed, today: TODAY, creators }
}

fn seeds() -> impl Iterator<Item = Demo> {
    (0..6).map(|seed| demo(options(seed, 120)))
}

#[test]
fn nothing_is_dated_after_today_and_nothing_happens_before_the_record() {
    for demo in seeds() {
        for creator in &demo.creators {
            check_dates(creator);
        }
        for partnership in &demo.partnerships {
            assert!(partnership.created_on >= demo.creators[partnership.creator as usize].created_on);
            assert!(partnership.events.is_sorted_by_key(|event| event.on));
            assert!(partnership.assessments.is_sorted_by_key(|assessment| assessment.on));
            let dated = partnership
                .events
                .iter()
                .map(|event| event.on)
                .chain(partnership.assessments.iter().map(|one| one.on))
                .chain(partnership.since);
            for on in dated {
                assert!(on >= partnership.created_on && on <= TODAY, "{on} of {partnership:#?}");
            }
            if let Some(potential) = &partnership.potential {
                assert!(potential.decided_on <= TODAY && potential.review_on > potential.decided_on);
            }
        }
    }
}

fn check_dates(creator: &Creator) {
    let notes = creator.notes.iter().map(|note| note.on);
    let audience = creator.audience.iter().map(|audience| audience.on);
    let consent = creator.consent.iter().map(|consent| consent.on);
    for on in notes.chain(audience).chain(consent) {
        assert!(on >= creator.created_on && on <= TODAY, "{}", creator.display_name);
    }
    for account in &creator.accounts {
        assert!(account.history.is_sorted_by(|a, b| a.on < b.on));
        assert!(account.history.iter().all(|point| point.on <= TODAY));
    }
    assert!(creator.created_on <= TODAY && creator.created_on >= date(2022, 4, 1));
}

#[test]
fn every_stage_is_reached_by_the_path_its_events_tell() {
    let mut seen = HashSet::new();
    for partnership in seeds().flat_map(|demo| demo.partnerships) {
        let mut stage = Stage::Prospect;
        for event in &partnership.events {
            if let EventKind::StageChanged { from, to } = &event.kind {
                assert_eq!(*from, stage, "{partnership:#?}");
                stage = *to;
            }
        }
        assert_eq!(stage, partnership.stage);
        assert_eq!(partnership.ended.is_some(), stage == Stage::Ended);
        assert_eq!(partnership.since.is_some(), partnership.events.iter().any(|event| event.kind == EventKind::FirstCollaboration));
        assert!(partnership.since.is_none() || stage != Stage::Prospect);
        assert!(partnership.role.is_none() || matches!(stage, Stage::Deepening | Stage::Expansion));
        seen.insert(stage);
    }
    assert_eq!(seen.len(), 6, "{seen:?}");
}

#[test]
fn names_are_in_their_scripts_and_differ() {
    for demo in seeds() {
        assert_eq!(demo.creators.len(), 120);
        let different: HashSet<&str> = demo.creators.iter().map(|creator| creator.display_name.as_str()).collect();
        assert_eq!(different.len(), 120);
        for creator in &demo.creators {
            let scripts: HashSet<Script> = creator.names.iter().map(|name| name.script).collect();
            assert_eq!(scripts.len(), creator.names.len(), "{} twice in one script", creator.display_name);
            for name in &creator.names {
                assert!(in_script(&name.given, name.script), "{name:?}");
                assert!(name.family.as_deref().is_none_or(|family| in_script(family, name.script)), "{name:?}");
            }
        }
        let known_in = |script| demo.creators.iter().filter(|creator| creator.name_in(script).is_some()).count();
        assert!(known_in(Script::Latin) > 100 && known_in(Script::Cyrillic) > 70);
        assert!(known_in(Script::Georgian) >= 1 && known_in(Script::Armenian) >= 1);
        assert!(demo.creators.iter().any(|creator| creator.name_in(Script::Latin).is_none()), "some Latin names are unknown");
    }
}

fn in_script(name: &str, script: Script) -> bool {
    let range = match script {
        Script::Latin => '\0'..='\u{024F}',
        Script::Cyrillic => '\u{0400}'..='\u{052F}',
        Script::Georgian => '\u{10A0}'..='\u{10FF}',
        Script::Armenian => '\u{0530}'..='\u{058F}',
        Script::Arabic => '\u{0600}'..='\u{06FF}',
    };
    name.chars().filter(|c| c.is_alphabetic()).all(|c| range.contains(&c))
}

#[test]
fn zones_keys_and_numbers_are_sound() {
    for demo in seeds() {
        let members: HashSet<&str> = demo.members.iter().map(|member| member.key).collect();
        let brands: HashSet<&str> = demo.brands.iter().map(|brand| brand.key).collect();
        let tiers: HashSet<&str> = demo.tiers.iter().map(|tier| tier.key).collect();
        let fields: HashSet<&str> = FIELDS.iter().map(|field| field.key).collect();
        let niches: HashSet<&str> = NICHES.iter().map(|niche| niche.key).collect();
        for zone in demo.creators.iter().filter_map(|creator| creator.zone).chain(demo.members.iter().map(|member| member.zone)) {
            assert!(jiff::tz::TimeZone::get(zone).is_ok(), "{zone}");
        }
        for (at, creator) in demo.creators.iter().enumerate() {
            assert_eq!(creator.key, at as u64);
            assert!(creator.niches.iter().all(|niche| niches.contains(niche)));
            assert!(creator.fields.iter().all(|(key, _)| fields.contains(key)));
            assert!(creator.notes.iter().all(|note| note.by.is_some_and(|by| members.contains(by))));
            for point in creator.accounts.iter().flat_map(|account| &account.history) {
                assert!(point.followers != Some(0) && point.views != Some(0));
            }
        }
        for partnership in &demo.partnerships {
            assert!(brands.contains(partnership.brand));
            assert!(partnership.manager.is_none_or(|manager| members.contains(manager)));
            assert!(partnership.tier.is_none_or(|tier| tiers.contains(tier)));
        }
        assert!(demo.views.iter().all(|view| members.contains(view.owner)));
        assert!(demo.address_forms.iter().all(|form| members.contains(form.member)));
        let pairs: HashSet<(u64, &str)> = demo.partnerships.iter().map(|one| (one.creator, one.brand)).collect();
        assert_eq!(pairs.len(), demo.partnerships.len(), "a creator has one partnership with a brand");
    }
}

#[test]
fn audiences_add_up() {
    for audience in stream(options(4, 5_000)).filter_map(|creator| creator.audience) {
        assert!(audience.ages.is_none_or(|ages| ages.iter().sum::<u16>() == 1000));
        assert!(audience.genders.is_none_or(|(women, men)| women + men <= 1000 && women + men >= 970));
        for shares in [&audience.countries, &audience.languages] {
            assert!(shares.is_sorted_by(|a, b| a.1 >= b.1), "{shares:?}");
            assert!(shares.iter().map(|(_, share)| *share).sum::<u16>() <= 1000);
        }
    }
}

#[test]
fn ratings_have_evidence_and_cultural_fit_a_judge_of_that_market() {
    let mut differing = 0;
    for demo in seeds() {
        let market_of = |member| demo.members.iter().find(|one| one.key == member).map(|one| one.market);
        for partnership in &demo.partnerships {
            let creator = &demo.creators[partnership.creator as usize];
            for assessment in &partnership.assessments {
                assert_eq!(assessment.lines.iter().map(|line| line.criterion).collect::<Vec<_>>(), CRITERIA);
                for line in &assessment.lines {
                    assert_eq!(line.rating.is_some(), line.evidence.is_some());
                    assert!(line.rating.is_none_or(|rating| (1..=5).contains(&rating)));
                    if line.criterion == Criterion::CulturalFit && line.rating.is_some() {
                        assert_eq!(market_of(assessment.by), creator.market);
                    }
                }
            }
            if let [first, second] = &partnership.assessments[..] {
                assert_ne!(first.by, second.by);
                differing += usize::from(first.lines.iter().zip(&second.lines).any(|(a, b)| a.rating != b.rating));
            }
        }
    }
    assert!(differing >= 20, "{differing} pairs of assessments differ");
}

#[test]
fn the_planted_cases_are_there() {
    let demo = demo(options(7, 0));
    assert_eq!(demo.creators.len(), PLANTED);
    let [(a, b), (c, d)] = demo.duplicates[..] else { panic!("two pairs of duplicates") };
    let creator = |key: u64| &demo.creators[key as usize];
    assert!(creator(a).name_in(Script::Latin).is_none() && creator(b).name_in(Script::Cyrillic).is_none());
    assert_eq!((creator(a).city, creator(a).zone), (creator(b).city, creator(b).zone));
    assert_eq!(creator(c).accounts[0].handle, creator(d).accounts[0].handle);
    let vera = &demo.partnerships[0];
    assert_eq!((vera.creator, vera.stage), (0, Stage::Deepening));
    assert!(demo.creators.iter().any(|one| one.contacts.is_empty() && one.accounts.is_empty() && one.market.is_none()));
    assert!(demo.creators.iter().any(|one| one.names[0].family.is_none()));
    assert!(
        demo.creators
            .iter()
            .any(|one| one.accounts.iter().any(|account| account.title.as_deref().is_some_and(|title| title.contains('🔧'))))
    );
    assert!(demo.creators.iter().any(|one| one.display_name.chars().count() > 50));
    assert!(demo.creators.iter().all(|one| one.accounts.iter().all(|account| !account.handle.is_empty())));
}

#[test]
fn texts_are_finished() {
    for demo in seeds() {
        let json = serde_json::to_string(&demo).expect("a demo can be written as JSON");
        for mark in ["[а", "/а]", "[/", "\\\\n", "  ", "{n}", "{k}", "{m}"] {
            let left = json.find(mark).map(|at| json[at..].chars().take(60).collect::<String>());
            assert_eq!(left, None);
        }
    }
}

#[test]
fn a_reader_of_the_showcase_meets_no_text_again_and_again() {
    for demo in seeds() {
        let mut notes = HashMap::<&str, u32>::new();
        let mut wishes = HashMap::<&str, u32>::new();
        for creator in &demo.creators {
            for note in &creator.notes {
                note.words.text.split("\n\n").for_each(|part| *notes.entry(part).or_default() += 1);
            }
            creator.wish.iter().for_each(|wish| *wishes.entry(&wish.text).or_default() += 1);
        }
        assert!(wishes.values().all(|times| *times == 1), "{wishes:#?}");
        assert!(notes.values().all(|times| *times <= 2), "{notes:#?}");
    }
}

#[test]
fn contacts_lead_nowhere() {
    for contact in stream(options(9, 3_000)).flat_map(|creator| creator.contacts) {
        let value = contact.value;
        match contact.kind {
            ContactKind::Email => {
                assert!(["@example.com", "@example.org", "@example.net"].iter().any(|end| value.ends_with(end)), "{value}")
            }
            ContactKind::Phone => assert!(value.contains(" 555 01") || value.starts_with("+44 7700 900"), "{value}"),
            _ => assert!(!value.is_empty()),
        }
    }
}

#[test]
fn a_stream_looks_like_the_world_it_claims() {
    let creators: Vec<Creator> = stream(options(1, 20_000)).collect();
    let share = |market| creators.iter().filter(|creator| creator.market == Some(market)).count() as f64 / 20_000.0;
    assert!((share("RU") - 0.45).abs() < 0.02 && (share("US") - 0.45).abs() < 0.02);
    let annas = creators.iter().filter(|creator| creator.names[0].given == "Анна").count();
    assert!((300..2_000).contains(&annas), "{annas}");
    let handles: HashSet<(Platform, &str)> =
        creators.iter().flat_map(|one| &one.accounts).map(|account| (account.platform, account.handle.as_str())).collect();
    assert_eq!(handles.len(), creators.iter().map(|one| one.accounts.len()).sum::<usize>(), "handles are unique on a platform");
    creators.iter().for_each(check_dates);
}

#[test]
fn a_shorter_stream_is_the_beginning_of_a_longer_one() {
    assert!(stream(options(5, 40)).eq(stream(options(5, 400)).take(40)));
}
