use kernel::Error;

use super::*;

fn read(url: &str) -> kernel::Result<DirectoryQuery> {
    DirectoryQuery::of_pairs(&pairs(url))
}

fn problem(url: &str) -> (String, &'static str) {
    match read(url) {
        Err(Error::Invalid(problems)) => problems.all().next().map(|p| (p.field.clone(), p.message.key)).expect("a problem"),
        other => panic!("{url}: {other:?}"),
    }
}

#[test]
fn what_is_written_reads_back_the_same() {
    let id = "018f2f6e-7c1a-7000-8000-000000000001";
    for url in [
        "",
        "f=stage:prospect|foundation",
        "f=!tag:%D0%BF%D0%BE%D1%85%D0%BE%D0%B4%D1%8B",
        "f=followers.youtube:10000..500000&f=year:1|3..&sort=-followers.youtube",
        "f=manager:me|-&f=market:RU&q=%D0%B8%D0%B2%D0%B0%D0%BD&sort=stage&cols=market,stage&layout=board",
        "f=created:2026-01-01..2026-04-14&f=review:..2026-04-14&f=email:yes",
        &format!("f=custom.{id}:5..|-&sort=custom.{id}&cols=custom.{id},followers.vk"),
        &format!("f=tier:{id}"),
        "cols=",
    ] {
        let query = read(url).unwrap_or_else(|e| panic!("{url}: {e}"));
        assert_eq!(query.to_url(), url);
        let spec = QuerySpec::from(&query);
        let json = serde_json::to_string(&spec).expect("it is written");
        assert_eq!(serde_json::from_str::<QuerySpec>(&json).expect("it is read").read().expect("it is meant"), query, "{json}");
    }
}

#[test]
fn signs_inside_words_survive() {
    for word in ["a|b", "\\", "-", "\\-", "a\\|b", "\\|", "50%", "a&b=c", "«ёж»", "a+b c", "x\\"] {
        let query = DirectoryQuery {
            filters: vec![Filter { field: Field::Tag, negated: true, terms: vec![Term::Text(word.into()), Term::Nothing] }],
            ..Default::default()
        };
        let url = query.to_url();
        assert_eq!(read(&url).unwrap_or_else(|e| panic!("{url}: {e}")), query, "{word} as {url}");
    }
}

#[test]
fn what_is_not_in_the_language_is_named() {
    for (url, field, key) in [
        ("f=fee:1000", "f", "directory-no-field"),
        ("f=Stage:prospect", "f", "directory-no-field"),
        ("f=c.email:yes", "f", "directory-no-field"),
        ("f=followers.myspace:1..", "f", "directory-no-field"),
        ("f=custom.nothing:1", "f", "directory-no-field"),
        ("f=stage:friend", "f", "directory-no-value"),
        ("f=stage:prospect'--", "f", "directory-no-value"),
        ("f=tier:me", "f", "directory-no-value"),
        ("f=email:-", "f", "directory-no-value"),
        ("f=year:x", "f", "directory-no-value"),
        ("f=year:3..1", "f", "directory-no-value"),
        ("f=year:..", "f", "directory-no-value"),
        ("f=year:NaN", "f", "directory-no-value"),
        ("f=created:2026-02-30..", "f", "directory-no-value"),
        ("f=tag:a%00b", "f", "directory-no-value"),
        ("f=stage:", "f", "directory-empty-filter"),
        ("f=stage", "f", "directory-empty-filter"),
        ("f=stage:prospect&f=!stage:ended", "f", "directory-field-twice"),
        ("sort=name;--", "sort", "directory-no-sort"),
        ("sort=-relevance", "sort", "directory-no-sort"),
        ("sort=(case%20when%201=1%20then%20name%20end)", "sort", "directory-no-sort"),
        ("cols=market,password_hash", "cols", "directory-no-column"),
        ("layout=gallery", "layout", "directory-no-layout"),
        ("q=a%00b", "q", "error-control-chars"),
    ] {
        assert_eq!(problem(url), (field.to_owned(), key), "{url}");
    }
}

#[test]
fn lists_are_bounded() {
    let many = |n: usize| (0..n).map(|i| format!("w{i}")).collect::<Vec<_>>().join("|");
    assert!(read(&format!("f=tag:{}", many(limits::VALUES))).is_ok());
    assert_eq!(problem(&format!("f=tag:{}", many(limits::VALUES + 1))).1, "error-too-many-items");
    let filters = |n: u128| (0..n).map(|i| format!("f=custom.{}:a", kernel::ids::Uuid::from_u128(i))).collect::<Vec<_>>().join("&");
    assert!(read(&filters(20)).is_ok());
    assert_eq!(problem(&filters(21)).1, "error-too-many-items");
    assert_eq!(problem(&format!("q={}", "x".repeat(limits::TEXT + 1))).1, "error-too-long");
}

#[test]
fn json_refuses_what_it_does_not_know() {
    for json in [r#"{"where": "1=1"}"#, r#"{"filters": [{"field": "stage", "any": ["prospect"], "or": 1}]}"#, r#"{"layout": "gallery"}"#] {
        assert!(serde_json::from_str::<QuerySpec>(json).is_err(), "{json}");
    }
    let spec: QuerySpec = serde_json::from_str(r#"{"filters": [{"field": "fee", "any": ["1"]}]}"#).expect("the shape is right");
    let Err(Error::Invalid(problems)) = spec.read() else { panic!("an unknown field passed") };
    assert_eq!(problems.get("filters[0]").map(|m| m.key), Some("directory-no-field"));
}

#[test]
fn every_name_is_read_back() {
    let platforms = Platform::ALL.iter().copied();
    for field in Field::FIXED.iter().copied().chain(platforms.clone().map(|p| Field::Followers(Some(p)))) {
        assert_eq!(Field::parse(&field.name()), Some(field));
    }
    for column in Column::FIXED.iter().copied().chain(platforms.clone().map(Column::Followers)) {
        assert_eq!(Column::parse(&column.name()), Some(column));
        if let Some(key) = column.sort() {
            assert_eq!(Sort::parse(&Sort::natural(key).name()), Some(Sort::natural(key)));
        }
    }
    for key in SortKey::FIXED {
        assert_eq!(Sort::parse(&key.name()), Some(Sort { key: *key, descending: false }));
    }
}

#[test]
fn followers_are_never_the_order_one_gets_unasked() {
    let mut query = DirectoryQuery::default();
    assert_eq!(query.order(), Sort::NAME);
    query.text = "vera".into();
    assert_eq!(query.order(), Sort::RELEVANCE);
}

#[test]
fn a_chip_is_put_on_changed_and_taken_off() {
    let on = read("f=stage:prospect&f=market:RU").expect("read");
    let other = Filter { field: Field::Stage, negated: true, terms: vec![Term::Text("ended".into())] };
    assert_eq!(on.with(other).to_url(), "f=!stage:ended&f=market:RU");
    assert_eq!(on.without(Field::Stage).to_url(), "f=market:RU");
    assert_eq!(on.without(Field::Tag), on);
}
