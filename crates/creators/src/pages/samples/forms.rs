//! The forms, and the lists that are kept in settings.

use super::*;

pub(super) fn forms(shell: &Shell) -> Vec<Sample> {
    let from = Sources {
        markets: vec![("RU".into(), "Russia".into(), "Россия".into()), ("US".into(), "United States".into(), "США".into())],
        fields: fields(),
    };
    let page = |creator, alike, f| form::page(shell.clone(), creator, from.clone(), alike, f);
    let creator = Some((CreatorId(id(1)), "Вера Лесникова".to_owned()));
    let whole = typed::shown(&shell.l, &full().record.fields(), 3);
    let contact = NewContact { kind: "email".into(), value: "vera@".into(), purpose: "any".into(), ..NewContact::default() };
    let mut problems = Problems::of("given_name", Msg::new("creators-name-needed"));
    problems.add("contacts.0.value", Msg::new("error-not-email"));
    problems.add("channels.0.handle", Msg::new("error-required"));
    problems.add(format!("custom.{}", id(902)), Msg::new("error-not-number"));
    problems.add("", Msg::new("error-stale"));
    let wrong = typed::shown(&shell.l, &CreatorFields { contacts: vec![contact], ..CreatorFields::default() }, 1).with_problems(problems);
    let brief = Brief {
        id: CreatorId(id(2)),
        display_name: "Вера Лесникова".into(),
        latin_name: text("Vera Lesnikova"),
        market: text("RU"),
        city: text("Екатеринбург"),
        city_other: None,
        country: text("RU"),
        email: text("vera@example.com"),
        archived: false,
        platform: Some(Platform::Vk),
        handle: text("veralesnik"),
        followers: Some(143_000),
    };
    let alike = [Why::Account, Why::Email, Why::Phone, Why::Handle, Why::Name].map(|why| AlikeLine { brief: brief.clone(), why }).to_vec();
    vec![
        made("creator form new", &page(None, Vec::new(), FormState::default())),
        made("creator form edit", &page(creator, Vec::new(), whole.clone())),
        made("creator form wrong", &page(None, Vec::new(), wrong)),
        made("creator form alike", &page(None, alike, whole)),
        made("creator merge with nobody", &merge::page(shell.clone(), vera(), String::new(), Vec::new())),
        made(
            "creator merge with one",
            &merge::page(shell.clone(), vera(), String::new(), vec![merge::Line { brief: brief.clone(), why: Some(Why::Name) }]),
        ),
        made(
            "creator merge with found",
            &merge::page(shell.clone(), vera(), "вера".into(), (0..10).map(|_| merge::Line { brief: brief.clone(), why: None }).collect()),
        ),
    ]
}

pub(super) fn parts(shell: &Shell) -> Vec<Sample> {
    let vk = account(1, Platform::Vk, "veralesnik", Some(143_000));
    let mut points: Vec<Observation> = counts(vk.id, 128_000.0, 0.005).into_iter().map(|(_, o)| o).collect();
    points.extend([Metric::Views, Metric::Engagements, Metric::Posts].map(|metric| Observation {
        metric,
        on: date(2026, 4, 1),
        value: 12.0,
        source: Source::Platform,
    }));
    points.sort_by_key(|o| std::cmp::Reverse(o.on));
    let observation = FormState::of([("value", "many")]).with_problems(Problems::of("value", Msg::new("error-not-number")));
    let handle = FormState::default().with_problems(Problems::of("handle", Msg::new("error-duplicate")));
    let mut card_problems = Problems::of("lines.values.evidence", Msg::new("creators-evidence-needed"));
    card_problems.add("", Msg::new("creators-assessment-empty"));
    let card = FormState::of([("lines.values.rating", "4"), ("lines.conduct.evidence", "Отвечает спокойно")]);
    let body = FormState::of([("body", "Созвонились"), ("version", "1"), ("pinned", "1")]);
    vec![
        made("channel many", &channel::page(shell.clone(), (vera(), vk.clone(), points.clone()), None, FormState::default())),
        made("channel wrong", &channel::page(shell.clone(), (vera(), vk, points), Some(handle.clone()), observation)),
        made(
            "channel empty",
            &channel::page(
                shell.clone(),
                (vera(), account(3, Platform::Blog, "vera.example", None), Vec::new()),
                None,
                FormState::default(),
            ),
        ),
        made("channel new", &channel::new_page(shell.clone(), vera(), FormState::default())),
        made("channel new wrong", &channel::new_page(shell.clone(), vera(), handle)),
        made("note edit", &note::page(shell.clone(), vera(), note_of(1, "Созвонились", true), body.clone())),
        made(
            "note wrong",
            &note::page(shell.clone(), vera(), note_of(1, "", true), body.with_problems(Problems::of("body", Msg::new("error-required")))),
        ),
        made("assessment new", &assessment::page(shell.clone(), vera(), text("RU"), None, FormState::default())),
        made("assessment from outside", &assessment::page(shell.clone(), vera(), text("US"), Some(AssessmentId(id(400))), card.clone())),
        made("assessment wrong", &assessment::page(shell.clone(), vera(), None, None, card.with_problems(card_problems))),
    ]
}

pub(super) fn own_fields(shell: &Shell) -> Vec<Sample> {
    let long = CustomField {
        label_en: "W".repeat(120),
        label_ru: "Ы".repeat(120),
        choices: Json((0..50).map(|i| format!("вариант {i}")).collect()),
        ..own(4, "", "", CustomKind::Choice)
    };
    let wrong = FormState::of([("kind", "choice")]).with_problems(Problems::of("choices", Msg::new("creators-choice-in-use").with("n", 3)));
    let archived = own(5, "Press kit", "Медиакит", CustomKind::Link);
    vec![
        made("own fields empty", &custom::list_page(shell.clone(), Vec::new())),
        made("own fields one", &custom::list_page(shell.clone(), fields().into_iter().take(1).collect())),
        made("own fields many", &custom::list_page(shell.clone(), fields())),
        made("own fields longest", &custom::list_page(shell.clone(), vec![long.clone()])),
        made("own field new", &custom::field_page(shell.clone(), None, FormState::of([("kind", "text")]))),
        made("own field edit", &custom::field_page(shell.clone(), Some(long), FormState::of([("version", "1")]))),
        made("own field archived", &custom::field_page(shell.clone(), Some(archived), FormState::of([("version", "2")]))),
        made("own field wrong", &custom::field_page(shell.clone(), None, wrong)),
    ]
}

#[cfg(test)]
mod tests {
    use kernel::Lang;

    use super::*;

    /// The walk in `app` looks at every slice; this one is near, and names what is wrong with ours.
    #[test]
    fn every_page_is_whole_in_every_language() {
        let catalogue = i18n::Catalogue::new();
        for lang in Lang::all() {
            for signed_in in [true, false] {
                let shell = Shell::sample(&catalogue.lang(*lang), signed_in);
                for (name, html) in samples(&shell) {
                    assert_eq!(html.matches("<h1").count(), 1, "{name}: {html}");
                    let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|r| r.split('"').next()).collect();
                    ids.sort_unstable();
                    let doubled: Vec<_> = ids.windows(2).filter(|w| w[0] == w[1]).map(|w| w[0]).collect();
                    assert!(doubled.is_empty(), "{name} has two of {doubled:?}");
                    for held in [" style=\"", "<script>", "Some(", "None\"", "{ $"] {
                        assert!(!html.contains(held), "{name} holds {held}");
                    }
                }
            }
        }
        assert_eq!(catalogue.missing(), Vec::<String>::new());
    }
}
