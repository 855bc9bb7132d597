//! People the showcase is built on: those of the pictures, and those with a name or a record that pages often get wrong.

use crate::accounts;
use crate::course::Story;
use crate::creator::{Made, Maker, YEARS, days_before};
use crate::latin::slug;
use crate::material::NICHES;
use crate::model::*;
use crate::people::{Gender, Person, address, script_of};
use crate::places;

/// How many people are always there.
pub const PLANTED: usize = CAST.len();

/// Keys of people who are one and the same: known in two alphabets, and under two names with one handle.
pub const DUPLICATES: [(u64, u64); 2] = [(19, 20), (21, 22)];

const NAME_ONLY: u64 = 18;
const SHARED_HANDLE: &str = "marisol.makes.soup";

struct Role {
    gender: Gender,
    market: &'static str,
    town: &'static str,
    niche: &'static str,
    /// In each script, the person's own first: given, patronymic, family; an empty one is absent.
    names: &'static [(&'static str, &'static str, &'static str)],
    /// In Russian and in English; an empty one is unknown.
    friendly: (&'static str, &'static str),
    /// Empty for whatever the draw gives.
    accounts: &'static [(Platform, u64)],
}

use Gender::{Any, Man, Woman};
use Platform::{Dzen, Instagram, Rutube, Telegram, Tiktok, Vk, Youtube};

#[rustfmt::skip]
const CAST: [Role; 30] = [
    role(Woman, "RU", "Yekaterinburg", "outdoors", &[("Вера", "Андреевна", "Лесникова"), ("Vera", "", "Lesnikova")], ("Вера", "Vera"), &[(Telegram, 96_400), (Vk, 143_000), (Youtube, 61_200)]),
    role(Man, "RU", "Kazan", "city", &[("Тимур", "", "Галеев"), ("Timur", "", "Galeev")], ("Тимур", "Timur"), &[(Vk, 310_000), (Telegram, 88_000)]),
    role(Woman, "US", "Portland, OR", "outdoors", &[("June", "", "Castellano"), ("Джун", "", "Кастеллано")], ("Джун", "June"), &[(Youtube, 402_000), (Instagram, 118_000)]),
    role(Woman, "RU", "Moscow", "books", &[("Алина", "Игоревна", "Журавлёва"), ("Alina", "", "Zhuravlyova")], ("Алина", "Alina"), &[(Telegram, 54_100), (Dzen, 38_000)]),
    role(Man, "US", "Atlanta, GA", "thrift", &[("Marcus", "", "Bell"), ("Маркус", "", "Белл")], ("", ""), &[(Tiktok, 640_000), (Instagram, 210_000)]),
    role(Woman, "US", "Austin, TX", "cooking", &[("Priya", "", "Raman"), ("Прия", "", "Раман")], ("", ""), &[(Instagram, 94_300), (Youtube, 58_000)]),
    role(Man, "US", "Chicago, IL", "history", &[("Theo", "", "Whitaker"), ("Тео", "", "Уитакер")], ("Тео", "Theo"), &[(Youtube, 231_000)]),
    role(Woman, "RU", "St. Petersburg", "ceramics", &[("Соня", "", "Баркова"), ("Sonya", "", "Barkova")], ("Соня", "Sonya"), &[(Dzen, 180_000), (Telegram, 47_000)]),
    role(Man, "RU", "Murmansk", "fishing", &[("Иван", "Петрович", "Северов"), ("Ivan", "", "Severov")], ("Иван", "Ivan"), &[(Telegram, 212_000), (Youtube, 90_000)]),
    role(Man, "US", "Miami, FL", "photo", &[("Ivan", "", "Duarte"), ("Иван", "", "Дуарте")], ("", ""), &[(Instagram, 128_000)]),
    role(Woman, "RU", "Kaliningrad", "home", &[("Марта", "", "Зимина"), ("Marta", "", "Zimina")], ("", ""), &[(Vk, 61_000), (Telegram, 33_000)]),
    role(Woman, "US", "Detroit, MI", "garden", &[("Lena", "", "Okafor-Reed"), ("Лена", "", "Окафор-Рид")], ("Лена", "Lena"), &[(Youtube, 149_000), (Instagram, 77_000)]),
    role(Man, "RU", "Novosibirsk", "science", &[("Кирилл", "", "Нестеров"), ("Kirill", "", "Nesterov")], ("", ""), &[(Youtube, 77_000)]),
    role(Woman, "US", "Denver, CO", "fitness", &[("Nora", "", "Feld"), ("Нора", "", "Фелд")], ("", ""), &[(Tiktok, 1_100_000)]),
    role(Woman, "US", "Savannah, GA", "renovation", &[("Maximiliana", "", "Featherstone-Haverbrook van den Winterbourne")], ("", "Max"), &[]),
    role(Woman, "RU", "Veliky Novgorod", "history", &[("Аполлинария", "Константиновна", "Верхотурцева-Добросельская"), ("Apollinaria", "", "Verkhoturtseva-Dobroselskaya")], ("Полина Константиновна", "Polina"), &[(Vk, 8_700), (Rutube, 3_100)]),
    role(Any, "US", "Santa Fe, NM", "music", &[("Halcyon", "", "")], ("", ""), &[]),
    role(Man, "RU", "Perm", "tech", &[("Геннадий", "", "Подгорный"), ("Gennady", "", "Podgorny")], ("Гена", "Gena"), &[(Youtube, 39_800), (Telegram, 12_600)]),
    role(Woman, "RU", "Moscow", "home", &[("Оксана", "", "Терехова")], ("", ""), &[]),
    role(Woman, "RU", "Yaroslavl", "baking", &[("Екатерина", "", "Вдовина")], ("Катя", ""), &[(Telegram, 27_300)]),
    role(Woman, "RU", "Yaroslavl", "baking", &[("Katya", "", "Vdovina")], ("", "Katya"), &[(Vk, 15_900)]),
    role(Woman, "US", "Tucson, AZ", "cooking", &[("Marisol", "", "Peña-Whitaker")], ("", "Mari"), &[(Instagram, 71_400)]),
    role(Woman, "US", "Tucson, AZ", "cooking", &[("M.", "", "Whitaker")], ("", ""), &[(Instagram, 68_900)]),
    role(Woman, "US", "Philadelphia, PA", "sewing", &[("Siobhán", "", "O'Malley-D'Amico"), ("Шивон", "", "О’Мэлли-Д’Амико")], ("", "Shiv"), &[]),
    role(Woman, "KZ", "Almaty", "parenting", &[("Әсель", "", "Қуанышбаева"), ("Assel", "", "Kuanyshbayeva")], ("Асель", "Assel"), &[]),
    role(Woman, "GE", "Tbilisi", "cooking", &[("ნინო", "", "ხუციშვილი"), ("Nino", "", "Khutsishvili"), ("Нино", "", "Хуцишвили")], ("Нино", "Nino"), &[]),
    role(Man, "AM", "Gyumri", "wood", &[("Տիգրան", "", "Հովհաննիսյան"), ("Tigran", "", "Hovhannisyan"), ("Тигран", "", "Оганесян")], ("Тигран", "Tigran"), &[]),
    role(Woman, "RS", "Novi Sad", "garden", &[("Đurđica", "", "Đorđević"), ("Ђурђица", "", "Ђорђевић")], ("", "Đurđica"), &[]),
    role(Man, "US", "San Diego, CA", "wood", &[("Jesús", "", "Muñoz-Núñez")], ("", "Chuy"), &[]),
    role(Woman, "DE", "Leipzig", "books", &[("Anna-Sophie", "", "Großmann-von Weiß")], ("", "Anso"), &[]),
];

/// How far those of the pictures have come: the stage and the months of it all.
const STORIES: [(Stage, i64); 14] = [
    (Stage::Deepening, 19),
    (Stage::Expansion, 38),
    (Stage::Expansion, 32),
    (Stage::Deepening, 23),
    (Stage::Foundation, 8),
    (Stage::Foundation, 5),
    (Stage::Foundation, 11),
    (Stage::Foundation, 6),
    (Stage::Foundation, 10),
    (Stage::Deepening, 24),
    (Stage::Foundation, 4),
    (Stage::Expansion, 41),
    (Stage::Prospect, 0),
    (Stage::Prospect, 0),
];

type Names = &'static [(&'static str, &'static str, &'static str)];

const fn role(
    gender: Gender,
    market: &'static str,
    town: &'static str,
    niche: &'static str,
    names: Names,
    friendly: (&'static str, &'static str),
    accounts: &'static [(Platform, u64)],
) -> Role {
    Role { gender, market, town, niche, names, friendly, accounts }
}

/// Everybody planted, in the order of their keys.
pub fn cast(maker: &mut Maker) -> Vec<Made> {
    CAST.iter().enumerate().map(|(key, role)| play(maker, key as u64, role)).collect()
}

/// Half of each pair of duplicates and the person of whom only the name is known.
pub fn without_partnership(key: u64) -> bool {
    key == NAME_ONLY || DUPLICATES.iter().any(|(_, second)| *second == key)
}

/// Those of the pictures have exactly one partnership.
pub fn always_partner(key: u64) -> bool {
    STORIES.len() as u64 > key
}

fn play(maker: &mut Maker, key: u64, role: &Role) -> Made {
    let person = person(role);
    maker.reserve(&person);
    let niche = NICHES.iter().position(|niche| niche.key == role.niche).expect("planted people have known niches");
    let story = STORIES.get(key as usize).map(|(stage, months)| Story { stage: *stage, months: *months });
    let days = match story {
        // The first letter went out two months before the first work.
        Some(story) => story.days() + 60,
        None => maker.rng.below(YEARS) as i64,
    };
    let created_on = days_before(maker.today, days);
    let mut made = Made { story, ..maker.compose(key, person, niche, created_on) };
    let creator = &mut made.creator;
    creator.city = Some(town(role).city);
    if !role.accounts.is_empty() {
        let handle = creator.accounts[0].handle.replace(".example.org", "");
        let title = creator.accounts[0].title.clone();
        creator.accounts = role
            .accounts
            .iter()
            .map(|(platform, size)| Account { handle: handle.clone(), ..with_history(maker, *platform, *size) })
            .collect();
        creator.accounts[0].title = title;
        if let Some(audience) = &mut creator.audience {
            audience.platform = role.accounts[0].0;
        }
        creator.contacts.retain(|contact| matches!(contact.kind, ContactKind::Email | ContactKind::Phone));
        creator.contacts.splice(0..0, reachable(&creator.accounts));
    }
    twist(key, creator);
    made
}

/// The accounts one can write to.
fn reachable(accounts: &[Account]) -> Vec<Contact> {
    accounts
        .iter()
        .filter_map(|account| {
            let kind = match account.platform {
                Telegram => ContactKind::Telegram,
                Vk => ContactKind::Vk,
                Instagram => ContactKind::Instagram,
                _ => return None,
            };
            Some(Contact { kind, value: account.handle.clone(), purpose: Purpose::Everything })
        })
        .collect()
}

fn twist(key: u64, creator: &mut Creator) {
    match key {
        17 => creator.accounts[0].title = Some("Чайник ☕ и провода 🔧".to_owned()),
        NAME_ONLY => *creator = only_the_name(creator),
        19 | 20 => creator.quiet = None,
        21 | 22 => creator.accounts[0].handle = SHARED_HANDLE.to_owned(),
        _ => {}
    }
}

fn only_the_name(known: &Creator) -> Creator {
    Creator {
        key: known.key,
        names: known.names.clone(),
        display_name: known.display_name.clone(),
        created_on: known.created_on,
        pronouns: None,
        how_to_address: Vec::new(),
        languages: Vec::new(),
        market: None,
        city: None,
        zone: None,
        working: None,
        quiet: None,
        contacts: Vec::new(),
        niches: Vec::new(),
        expertise: Vec::new(),
        audience: None,
        values: Vec::new(),
        goals: Vec::new(),
        wish: None,
        tags: Vec::new(),
        fields: Vec::new(),
        consent: None,
        notes: Vec::new(),
        accounts: Vec::new(),
        birthday: None,
    }
}

/// The history of these is always known, because pictures show it.
fn with_history(maker: &mut Maker, platform: Platform, size: u64) -> Account {
    loop {
        let account = accounts::account(&mut maker.rng, platform, size, maker.today);
        if account.followers() == Some(size) {
            return account;
        }
    }
}

fn town(role: &Role) -> &'static places::Place {
    places::of_market(role.market).iter().find(|place| place.city.en == role.town).expect("planted people live in known towns")
}

fn person(role: &Role) -> Person {
    let some = |text: &'static str| (!text.is_empty()).then_some(Text::Borrowed(text));
    let names: Vec<Name> = role
        .names
        .iter()
        .map(|(given, patronymic, family)| Name {
            script: script_of(given),
            given: (*given).into(),
            patronymic: some(patronymic),
            family: some(family),
        })
        .collect();
    let latin = names.iter().find(|name| name.script == Script::Latin).unwrap_or(&names[0]);
    let slugs = match slug(&latin.given) {
        given if given.is_empty() => ("author".to_owned(), role.niche.to_owned()),
        given => (given, latin.family.as_deref().map(slug).unwrap_or_default()),
    };
    let (voice, languages) = match role.market {
        "RU" => (Lang::Ru, vec!["ru", "en"]),
        "KZ" => (Lang::Ru, vec!["kk", "ru"]),
        "GE" => (Lang::Ru, vec!["ka", "ru", "en"]),
        "AM" => (Lang::Ru, vec!["hy", "ru"]),
        "RS" => (Lang::En, vec!["sr", "en"]),
        "DE" => (Lang::En, vec!["de", "en"]),
        _ => (Lang::En, vec!["en"]),
    };
    let town = town(role);
    Person {
        gender: role.gender,
        display_name: names[0].short(),
        names,
        how_to_address: address(Some(role.friendly)),
        pronouns: (role.gender == Any).then_some("they/them"),
        market: role.market,
        city: town.city,
        zone: town.zone,
        voice,
        languages,
        slugs,
    }
}
