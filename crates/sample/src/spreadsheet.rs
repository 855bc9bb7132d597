//! A spreadsheet as people keep it: a title above the header, three ways to write every number, and rows gone wrong.

use jiff::civil::Date;

use crate::Options;
use crate::creator::{Cast, Maker, day_between, days_before};
use crate::judgement::grouped;
use crate::model::*;
use crate::rng::Rng;

const HEADER: &str = "№;ФИО;Ник;Площадка;Подписчики;Просмотры в среднем;Город;Почта;Тел.;Первый контакт;Ставка;Комментарий";
const COLUMNS: usize = 12;
/// How many rows are drawn; the others are written below.
const DRAWN: usize = 42;

/// People of the showcase as somebody else wrote them down: in the other alphabet, in another order, by handle.
const KNOWN: [&str; 8] = [
    "Vera Lesnikova;@vera_tropa;Telegram;96,4 тыс.;;Ekaterinburg;;;09.09.24;185 000 ₽;итоги до 17.04",
    "Галеев Тимур;galeev.dvor;ВК;310к;41 тыс.;Казань;;;12.02.2023;240000;",
    "Джун Кастеллано;castellano.walks;Ютуб;402000;;Портленд;;;10/03/25;$4,200;пишет по-английски",
    "Zhuravleva Alina;;tg;54.1K;9 000;Москва;;;март 2024;;любит длинные письма",
    "Окафор-Рид Лена;;YouTube;149 тыс;;Детройт;;;2023-06-01;;",
    "Вдовина Катя;;Telegram;27300;;Ярославль;;;;60000;пироги",
    "M. Whitaker;marisol.makes.soup;Instagram;68,9 тыс.;;Tucson;;;05/06/24;;",
    "Иван Северов ;severov_reka;Телеграм;212 тыс.;;Мурманск;;;1 октября 2024 г.;150 тыс.;\"«Только зимой»; летом в море\"",
];

/// Rows that cannot be taken as they are.
const BROKEN: [&str; 9] = [
    ";нет имени, но есть ставка;ВК;;;Тверь;;;;90 000 ₽;кто это?",
    "Зимина М.;;ВК;61 тыс.;;Калининград;;;11.11.2024;;две подходят",
    "Кирилл Нестеров;nesterov.nauka;Youtube;77 тыс.;;Новосибирск;;;12.02.2062;;дата опечатка",
    "Nora Feld;;TikTok;1,1 млн;;Denver;nora@feld;;;;",
    "Пропавшая ячейка;один;два",
    "Семён Ягодкин;yagodkin_sad;Дзен;много;средне;Пермь;;;31.02.2025;дорого;узнать точно",
    "Лишние столбцы;kto_to;VK;12000;800;Уфа;a@example.com;;01.02.2025;;есть;ещё;и ещё",
    "Аркадий \"Аркаша\" Лосев;losev_chinit;Rutube;-500;;Самара;;;15.13.2024;;минус?",
    "Итого;;;2,9 млн;;;;;;;",
];

pub fn text(options: Options) -> String {
    let mut maker = Maker::new(options.seed ^ 0x5EED_5EED, options.today, Cast::Showcase);
    let mut rows: Vec<String> = (0..)
        .map(|key| maker.creator(key))
        .filter(encodable)
        .take(DRAWN)
        .enumerate()
        .map(|(at, creator)| row(&creator, at, options.today))
        .collect();
    scatter(&mut rows, &KNOWN, 5, 3);
    scatter(&mut rows, &BROKEN[..BROKEN.len() - 1], 4, 6);
    rows.insert(30, ";".repeat(COLUMNS - 2));
    rows.push(rows[7].clone());
    rows.push(BROKEN[BROKEN.len() - 1].to_owned());

    let mut out = format!("Авторы на сезон, черновик{}\r\n{HEADER}\r\n", ";".repeat(COLUMNS - 1));
    for (at, row) in rows.iter().enumerate() {
        out.push_str(&format!("{};{row}\r\n", at + 1));
    }
    // The rouble sign is not in windows-1251.
    out.replace('₽', "руб.")
}

fn scatter(rows: &mut Vec<String>, others: &[&str], every: usize, first: usize) {
    for (nth, row) in others.iter().enumerate() {
        rows.insert(first + nth * every, (*row).to_owned());
    }
}

fn row(creator: &Creator, at: usize, today: Date) -> String {
    // Each row has its own habits, and reading one more column must not change the others.
    let rng = &mut Rng::new(creator.key ^ 0xC0FFEE);
    let account = creator.accounts.first();
    let email = creator.contacts.iter().find(|contact| contact.kind == ContactKind::Email);
    let phone = creator.contacts.iter().find(|contact| contact.kind == ContactKind::Phone);
    let views = account.and_then(|account| account.history.last()).and_then(|point| point.views);
    let on = day_between(rng, days_before(today, 900), today);
    let cells = [
        name(creator, at),
        account.map(|account| handle(account, at)).unwrap_or_default(),
        account.map(|account| platform(account.platform, at).to_owned()).unwrap_or_default(),
        account.and_then(Account::followers).map(|count| number(count, at)).unwrap_or_default(),
        views.map(|count| number(count, at + 3)).unwrap_or_default(),
        creator.city.map(|city| if at % 4 == 1 { city.en } else { city.ru }.to_owned()).unwrap_or_default(),
        email.map(|contact| contact.value.clone()).unwrap_or_default(),
        phone.map(|contact| contact.value.clone()).unwrap_or_default(),
        if at % 9 == 8 { String::new() } else { date(on, at) },
        fee(rng, at),
        remark(creator, at),
    ];
    cells.map(|cell| quoted(&cell)).join(";")
}

fn name(creator: &Creator, at: usize) -> String {
    let own = &creator.names[0];
    let family = own.family.as_deref().unwrap_or_default();
    match at % 6 {
        0 => format!("{family} {}", own.given),
        1 => format!(" {}", creator.display_name),
        2 => format!("{family} {} {}", own.given, own.patronymic.as_deref().unwrap_or_default()).trim_end().to_owned(),
        3 => creator.display_name.to_uppercase(),
        _ => creator.display_name.clone(),
    }
}

fn handle(account: &Account, at: usize) -> String {
    let handle = &account.handle;
    match (account.platform, at % 3) {
        (Platform::Telegram, 0) => format!("t.me/{handle}"),
        (Platform::Vk, 0) => format!("vk.com/{handle}"),
        (_, 1) => format!("@{handle}"),
        _ => handle.clone(),
    }
}

fn platform(platform: Platform, at: usize) -> &'static str {
    let ways: [&str; 3] = match platform {
        Platform::Telegram => ["Telegram", "тг", "Телеграм"],
        Platform::Vk => ["ВК", "VK", "вконтакте"],
        Platform::Youtube => ["YouTube", "ютуб", "YT"],
        Platform::Instagram => ["Instagram", "инст", "IG"],
        Platform::Dzen => ["Дзен", "dzen", "Яндекс Дзен"],
        Platform::Tiktok => ["TikTok", "тикток", "TT"],
        Platform::Rutube => ["Rutube", "рутуб", "RT"],
        other => [other.code(); 3],
    };
    ways[at % 3]
}

/// One number in one of eight forms people mix.
fn number(count: u64, at: usize) -> String {
    let thousands = count as f64 / 1e3;
    let millions = count as f64 / 1e6;
    match at % 8 {
        0 if count >= 1_000_000 => decimal_comma(millions) + " млн",
        0 => decimal_comma(thousands) + " тыс.",
        1 => grouped(count, Lang::Ru),
        2 => format!("{count}.0"),
        3 => format!("{thousands:.0}к"),
        4 => format!("{thousands:.1}K"),
        5 => grouped(count, Lang::Ru).replace('\u{a0}', " "),
        6 => format!("~{thousands:.0} тыс"),
        _ => count.to_string(),
    }
}

fn decimal_comma(number: f64) -> String {
    format!("{number:.1}").replace('.', ",")
}

const MONTHS: [&str; 12] =
    ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

/// One day in one of six forms; `10/03/25` may be read two ways.
fn date(on: Date, at: usize) -> String {
    let (year, month, day) = (on.year(), on.month(), on.day());
    match at % 6 {
        0 => format!("{day:02}.{month:02}.{year}"),
        1 => format!("{day:02}.{month:02}.{:02}", year % 100),
        2 => format!("{month:02}/{day:02}/{:02}", year % 100),
        3 => on.to_string(),
        4 => format!("{day} {} {year} г.", MONTHS[month as usize - 1]),
        _ => format!("{day}.{month}.{year}"),
    }
}

fn fee(rng: &mut Rng, at: usize) -> String {
    let thousands = rng.between(15, 240);
    match at % 5 {
        0 => format!("{} ₽", grouped(thousands * 1000, Lang::Ru)),
        1 => format!("{thousands} тыс."),
        2 => String::new(),
        3 => format!("${}", grouped(thousands * 20, Lang::En)),
        _ => (thousands * 1000).to_string(),
    }
}

fn remark(creator: &Creator, at: usize) -> String {
    match at % 4 {
        0 => creator.tags.join(", "),
        1 => creator.notes.first().map(|note| note.words.text.replace("\n\n", "\n")).unwrap_or_default(),
        _ => String::new(),
    }
}

fn quoted(cell: &str) -> String {
    if cell.contains([';', '"', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

/// Whether the names exist in windows-1251; other scripts would have been lost in such a file.
fn encodable(creator: &Creator) -> bool {
    creator.display_name.chars().all(|c| c.is_ascii() || matches!(c, 'А'..='я' | 'Ё' | 'ё'))
}
