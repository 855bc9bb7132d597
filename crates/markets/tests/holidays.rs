//! The table of holidays says what the reference says. `WRITE_HOLIDAYS=1 cargo test -p markets` writes it anew.

use std::{collections::BTreeMap, fmt::Write as _, path::Path};

use serde_json::Value;

/// Russian names of days whose reference has none in Russian.
const RUSSIAN: &[(&str, &str)] = &[
    ("Ascension Day", "Вознесение Господне"),
    ("Boxing Day", "День подарков"),
    ("Capital Day", "День столицы"),
    ("Christmas Day", "Рождество"),
    ("Columbus Day", "День Колумба"),
    ("Constitution Day", "День Конституции"),
    ("Defender of the Fatherland Day", "День защитника Отечества"),
    ("Easter Monday", "Пасхальный понедельник"),
    ("Eid al-Adha", "Курбан-айт"),
    ("German Unity Day", "День германского единства"),
    ("Good Friday", "Страстная пятница"),
    ("Independence Day", "День независимости"),
    ("International Women's Day", "Международный женский день"),
    ("Juneteenth National Independence Day", "Джунтинт, день освобождения"),
    ("Kazakhstan's People Solidarity Holiday", "Праздник единства народа Казахстана"),
    ("Labor Day", "День труда"),
    ("Late Summer Bank Holiday", "Летний банковский выходной"),
    ("Martin Luther King Jr. Day", "День Мартина Лютера Кинга"),
    ("May Day", "Первое мая"),
    ("Memorial Day", "День памяти"),
    ("New Year's Day", "Новый год"),
    ("Nowruz Holiday", "Наурыз"),
    ("Orthodox Christmas", "Православное Рождество"),
    ("Pentecost Monday", "Духов день"),
    ("Republic Day", "День Республики"),
    ("Second Day of Christmas", "Второй день Рождества"),
    ("Spring Bank Holiday", "Весенний банковский выходной"),
    ("Thanksgiving Day", "День благодарения"),
    ("Veterans Day", "День ветеранов"),
    ("Victory Day", "День Победы"),
    ("Washington's Birthday", "День рождения Вашингтона"),
];

const MONTHS: [(&str, &str); 12] = [
    ("January", "января"),
    ("February", "февраля"),
    ("March", "марта"),
    ("April", "апреля"),
    ("May", "мая"),
    ("June", "июня"),
    ("July", "июля"),
    ("August", "августа"),
    ("September", "сентября"),
    ("October", "октября"),
    ("November", "ноября"),
    ("December", "декабря"),
];

#[test]
fn the_table_is_what_the_reference_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("../../reference/holidays.json")).expect("the reference is in the project");
    let wanted = table(&serde_json::from_str(&text).expect("it is JSON"));
    let path = root.join("src/holidays/table.rs");
    if std::env::var_os("WRITE_HOLIDAYS").is_some() {
        std::fs::write(&path, &wanted).expect("the table can be written");
    }
    // rustfmt breaks the lines, and puts commas where it does.
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != ',').collect::<String>();
    let there = std::fs::read_to_string(&path).expect("the table is there");
    assert!(bare(&there) == bare(&wanted), "run WRITE_HOLIDAYS=1 cargo test -p markets, then cargo fmt -p markets");
}

type Calendar = BTreeMap<(String, String), Vec<String>>;

fn table(reference: &Value) -> String {
    let mut out = String::from(
        "//! Written by tests/holidays.rs from reference/holidays.json (PyPI holidays 0.109, MIT).\n\nuse jiff::civil::{Date, date};\n\nuse super::Days;\n\nconst fn d(year: i16, month: i8, day: i8) -> Date {\n    date(year, month, day)\n}\n",
    );
    let mut codes = Vec::new();
    for calendar in reference["calendars"].as_array().expect("calendars") {
        let code = code_of(calendar);
        write_calendar(&mut out, &code, &days_of(&code, calendar));
        codes.push(code);
    }
    let list = codes.iter().map(|c| format!("\"{c}\"")).collect::<Vec<_>>().join(", ");
    let _ = write!(
        out,
        "\n/// The calendars there are: a country, or a part of one.\npub const CALENDARS: &[&str] = &[{list}];\n\npub(super) fn calendar(code: &str) -> &'static [Days] {{\n    match code {{\n"
    );
    for code in codes {
        let _ = writeln!(out, "        \"{code}\" => {},", code.replace('-', "_"));
    }
    out.push_str("        _ => &[],\n    }\n}\n");
    out
}

fn code_of(calendar: &Value) -> String {
    let country = calendar["country"].as_str().expect("a country");
    calendar["subdivision"].as_str().map_or_else(|| country.to_owned(), |part| format!("{country}-{part}"))
}

fn days_of(code: &str, calendar: &Value) -> Calendar {
    let mut days = Calendar::new();
    for day in calendar["days"].as_array().expect("days").iter().filter(|d| d["category"] == "public") {
        let name = day["name"].as_str().expect("a name");
        let local = (code == "RU").then(|| day["name_local"].as_str().expect("a Russian name"));
        days.entry((english(name), russian(name, local))).or_default().push(day["date"].as_str().expect("a date").to_owned());
    }
    days
}

fn write_calendar(out: &mut String, code: &str, days: &Calendar) {
    let _ = write!(out, "\nconst {}: &[Days] = &[\n", code.replace('-', "_"));
    for ((en, ru), dates) in days {
        let list = dates.iter().map(|day| call(day)).collect::<Vec<_>>().join(", ");
        let _ = writeln!(out, "    Days {{ name_en: \"{en}\", name_ru: \"{ru}\", dates: &[{list}] }},");
    }
    out.push_str("];\n");
}

fn call(day: &str) -> String {
    let numbers: Vec<String> = day.split('-').map(|n| n.trim_start_matches('0').to_owned()).collect();
    format!("d({})", numbers.join(", "))
}

fn english(name: &str) -> String {
    match moved_from(name) {
        Some((month, day, year)) => format!("Day off, moved from {} {day}, {year}", MONTHS[month - 1].0),
        None => name.replace("(observed)", "(day off)").replace("(estimated)", "(expected date)"),
    }
}

fn russian(name: &str, local: Option<&str>) -> String {
    if let Some((month, day, year)) = moved_from(name) {
        return format!("Выходной, перенесён с {day} {} {year}", MONTHS[month - 1].1);
    }
    if let Some(local) = local {
        return local.to_owned();
    }
    let plain = name.replace(" (observed)", "").replace(" (estimated)", "");
    let known = RUSSIAN.iter().find(|(en, _)| *en == plain).unwrap_or_else(|| panic!("«{plain}» has no Russian name"));
    let mark = if name.contains("(observed)") {
        " (выходной)"
    } else if name.contains("(estimated)") {
        " (ожидаемая дата)"
    } else {
        ""
    };
    format!("{}{mark}", known.1)
}

/// Month, day and year of «Day off (substituted from 04/27/2024)».
fn moved_from(name: &str) -> Option<(usize, usize, usize)> {
    let date = name.strip_prefix("Day off (substituted from ")?.strip_suffix(')')?;
    let mut parts = date.split('/').map(|n| n.parse().expect("a number"));
    Some((parts.next()?, parts.next()?, parts.next()?))
}
