//! Reading the hand-written material of `data/`: one thing a line, columns between bars, `#` for remarks.

use std::borrow::Cow;

use crate::model::{Lang, Text};

/// A field of work, with its name in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Niche {
    pub key: &'static str,
    pub en: &'static str,
    pub ru: &'static str,
    /// What people in each language put into a handle for it.
    pub(crate) word_en: &'static str,
    pub(crate) word_ru: &'static str,
}

const fn niche(key: &'static str, en: &'static str, ru: &'static str, word_en: &'static str, word_ru: &'static str) -> Niche {
    Niche { key, en, ru, word_en, word_ru }
}

/// Every field of work that creators are given.
#[rustfmt::skip]
pub const NICHES: [Niche; 22] = [
    niche("home", "home and interiors", "дом и интерьер", "athome", "doma"),
    niche("garden", "gardening", "сад и огород", "garden", "sad"),
    niche("cooking", "home cooking", "домашняя кухня", "kitchen", "kuhnya"),
    niche("baking", "baking", "выпечка", "bakes", "pechet"),
    niche("renovation", "renovation", "ремонт", "fixes", "remont"),
    niche("ceramics", "ceramics", "керамика", "clay", "glina"),
    niche("sewing", "sewing and knitting", "шитьё и вязание", "stitches", "nitki"),
    niche("outdoors", "hiking and walks", "походы и прогулки", "walks", "tropa"),
    niche("travel", "slow travel", "неспешные поездки", "onfoot", "vputi"),
    niche("books", "books", "книги", "reads", "chitaet"),
    niche("parenting", "family", "семья", "family", "semya"),
    niche("fitness", "movement and health", "движение и здоровье", "moves", "zaryadka"),
    niche("music", "music", "музыка", "plays", "zvuk"),
    niche("tech", "everyday technology", "техника в быту", "gadgets", "tehnika"),
    niche("photo", "photography", "фотография", "frames", "kadr"),
    niche("pets", "animals", "животные", "paws", "hvost"),
    niche("history", "local history", "краеведение", "oldtown", "starina"),
    niche("science", "science for everyone", "популярная наука", "explains", "nauka"),
    niche("fishing", "fishing and rivers", "рыбалка и реки", "river", "reka"),
    niche("thrift", "second-hand and mending", "старые вещи и починка", "mends", "chinit"),
    niche("wood", "woodworking", "столярное дело", "workshop", "doski"),
    niche("city", "city life", "городская жизнь", "cornerstore", "dvor"),
];

/// The lines of a table as columns.
pub fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| line.split('|').collect())
}

/// The last column of the lines that begin with these columns.
pub fn texts(table: &'static str, start: &[&str]) -> Vec<Text> {
    rows(table).filter(|row| row.starts_with(start)).filter_map(|row| row.last().copied()).map(text).collect()
}

/// A cell as a text; `\n` in it stands for a new line.
pub fn text(cell: &'static str) -> Text {
    if cell.contains("\\n") { Cow::Owned(cell.replace("\\n", "\n")) } else { Cow::Borrowed(cell) }
}

/// Both languages, in the order of [`index`].
pub const LANGS: [Lang; 2] = [Lang::En, Lang::Ru];

/// The place of a language in [`LANGS`].
pub fn index(lang: Lang) -> usize {
    match lang {
        Lang::En => 0,
        Lang::Ru => 1,
    }
}
