//! Invented people in any number: common names are common, rare ones rare, both alphabets, handles and addresses.

use names::search::{FieldKind, NameDoc};
use names::translit::{Scheme, transliterate};

/// A fixed sequence (splitmix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % sides as u64) as usize
    }

    /// Low numbers often, high ones seldom.
    pub fn skewed(&mut self, sides: usize) -> usize {
        let unit = self.below(1 << 30) as f64 / f64::from(1 << 30);
        (sides as f64 * unit * unit * unit) as usize
    }

    pub fn of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }
}

pub const RUSSIAN: &[&str] = &[
    "Анна",
    "Мария",
    "Анастасия",
    "Дмитрий",
    "Александр",
    "Екатерина",
    "Сергей",
    "Елена",
    "Алексей",
    "Ольга",
    "Иван",
    "Наталья",
    "Андрей",
    "Юлия",
    "Михаил",
    "Татьяна",
    "Ирина",
    "Ксения",
    "Евгений",
    "Максим",
    "Дарья",
    "Светлана",
    "Артём",
    "Виктория",
    "Никита",
    "Полина",
    "Кирилл",
    "Елизавета",
    "Илья",
    "Софья",
    "Егор",
    "Вера",
    "Роман",
    "Алина",
    "Павел",
    "Валерия",
    "Владимир",
    "Марина",
    "Константин",
    "Кристина",
    "Тимур",
    "Маргарита",
    "Фёдор",
    "Любовь",
    "Глеб",
    "Надежда",
    "Ярослав",
    "Эльвира",
    "Станислав",
    "Жанна",
    "Арсений",
    "Лидия",
    "Захар",
    "Людмила",
    "Юрий",
    "Алёна",
];
const ENGLISH: &[&str] = &[
    "James",
    "Mary",
    "Michael",
    "Emma",
    "John",
    "Olivia",
    "Jessica",
    "William",
    "Ashley",
    "Joseph",
    "Sarah",
    "Tyler",
    "Hannah",
    "Brandon",
    "Chloe",
    "Ethan",
    "Madison",
    "Logan",
    "Grace",
    "Hugo",
    "Zoe",
    "Charlotte",
    "Jean",
    "Chen",
];
const STEMS: &[&str] = &[
    "иван",
    "петр",
    "сидор",
    "кузнец",
    "соколов",
    "лебед",
    "морозов",
    "волк",
    "козл",
    "новик",
    "павл",
    "семён",
    "голуб",
    "виноград",
    "богдан",
    "воробь",
    "фёдор",
    "михайл",
    "бел",
    "тарас",
    "щербак",
    "жук",
    "хрущ",
    "цветк",
    "чернышев",
    "шишк",
    "юдин",
    "яковл",
    "эйх",
    "гусь",
    "лесник",
    "мышк",
    "ёлк",
    "зайц",
    "дьяк",
    "калин",
    "рыб",
    "туров",
    "уткин",
    "филат",
];
const MIDDLES: &[&str] = &["", "", "", "ар", "ен", "ич", "ал", "ут", "ыш", "ок", "ад", "ём", "уш", "ян", "ик", "об", "ет", "аж"];
const ENDINGS: &[&str] = &["ов", "ова", "ев", "ева", "ин", "ина", "ский", "ская", "енко", "ук", "ян", "цев", "ых"];
const WESTERN: &[&str] = &[
    "Sm", "Johns", "Will", "Br", "Jon", "Mill", "Dav", "Garc", "Wils", "And", "Tayl", "Mart", "Harr", "Cl", "Schm", "Zuck", "Shak",
    "Thomp", "Wh", "Fitz", "O'Br", "Mac", "Hern", "Lop",
];
const WESTERN_ENDINGS: &[&str] =
    &["ith", "son", "iams", "own", "es", "er", "is", "ia", "erson", "or", "in", "ark", "berg", "ite", "ez", "ley", "ford", "man"];

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

pub fn russian_family(dice: &mut Dice) -> String {
    let (stem, middle) = (STEMS[dice.skewed(STEMS.len())], MIDDLES[dice.below(MIDDLES.len())]);
    let more = if dice.below(3) == 0 { MIDDLES[dice.below(MIDDLES.len())] } else { "" };
    capital(&format!("{stem}{middle}{more}{}", ENDINGS[dice.skewed(ENDINGS.len())]))
}

fn western_family(dice: &mut Dice) -> String {
    let middle = ["", "", "a", "er", "on", "in", "el"][dice.below(7)];
    format!("{}{middle}{}{}", dice.of(WESTERN), dice.of(WESTERN_ENDINGS), ["", "", "", "s", "e"][dice.below(5)])
}

/// The person of this number; the number alone decides.
pub fn person(number: u64) -> NameDoc<'static> {
    person_among(number, &[])
}

/// The same, with a surname out of `families` for every third person if there are any.
pub fn person_among(number: u64, families: &[String]) -> NameDoc<'static> {
    let mut dice = Dice(number.wrapping_mul(0x2545_f491_4f6c_dd1d));
    let western = dice.below(10) < 3;
    let (shown, latin) = if !families.is_empty() && dice.below(3) == 0 {
        let family = capital(&families[dice.below(families.len())]);
        let given = if family.is_ascii() { ENGLISH } else { RUSSIAN };
        let name = format!("{} {family}", given[dice.skewed(given.len())]);
        (name.clone(), transliterate(&name, Scheme::BgnPcgn))
    } else if western {
        let name = format!("{} {}", ENGLISH[dice.skewed(ENGLISH.len())], western_family(&mut dice));
        (name.clone(), name)
    } else {
        let name = format!("{} {}", RUSSIAN[dice.skewed(RUSSIAN.len())], russian_family(&mut dice));
        let scheme = if dice.below(2) == 0 { Scheme::Icao9303 } else { Scheme::BgnPcgn };
        (name.clone(), transliterate(&name, scheme))
    };
    let plain: String = latin.to_lowercase().chars().filter(|c| c.is_ascii_alphanumeric() || *c == ' ').collect();
    let handle = format!("{}{}", plain.replace(' ', ["", "_", "."][dice.below(3)]), number % 9973);
    let mut fields = vec![(FieldKind::Name, shown)];
    if !western && dice.below(2) == 0 {
        fields.push((FieldKind::Name, latin));
    }
    fields.push((FieldKind::Handle, handle));
    fields.push((FieldKind::Email, format!("{}{}@example.org", plain.replace(' ', "."), number % 7919)));
    NameDoc::new(fields)
}
