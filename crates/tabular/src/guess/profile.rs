//! What the cells of one column look like, as shares of the filled ones.

use crate::Cell;
use crate::dates::candidates;
use crate::fields::{CustomKind, Field};
use crate::handles::{self, Platform};
use crate::places;
use crate::value::{self, DecimalMark, filled};
use std::collections::{BTreeMap, HashSet};

/// Cells looked at.
const ENOUGH: usize = 200;

/// The shares.
#[derive(Debug, Default)]
pub(super) struct Profile {
    pub filled: usize,
    /// Of all cells.
    pub filled_share: f64,
    pub exact_count: f64,
    pub spaced: f64,
    count: f64,
    rate: f64,
    email: f64,
    phone: f64,
    link: f64,
    channel_id: f64,
    at_sign: f64,
    country: f64,
    language: f64,
    date: f64,
    platform: f64,
    boolean: f64,
    long: f64,
    distinct: f64,
    words: f64,
    platforms: BTreeMap<Platform, usize>,
    counts: Vec<Option<u64>>,
    ascending: bool,
}

impl Profile {
    pub(super) fn of<'a>(cells: impl Iterator<Item = &'a Cell>) -> Self {
        let cells: Vec<&Cell> = cells.take(ENOUGH).collect();
        let mut profile = Self::default();
        let mut distinct = HashSet::new();
        for cell in &cells {
            profile.counts.push(value::count(cell, DecimalMark::Auto).ok().flatten().map(|count| count.value));
            if let Some(text) = filled(cell) {
                distinct.insert(text.to_lowercase());
                profile.add(cell, text.trim());
            }
        }
        profile.distinct = distinct.len() as f64;
        profile.filled_share = profile.filled as f64 / cells.len().max(1) as f64;
        let known: Vec<u64> = profile.counts.iter().flatten().copied().collect();
        profile.ascending = known.len() > 2 && known.len() == profile.filled && known.windows(2).all(|pair| pair[0] + 1 == pair[1]);
        profile.into_shares()
    }

    fn add(&mut self, cell: &Cell, text: &str) {
        let one = |fits: bool| f64::from(u8::from(fits));
        let count = value::count(cell, DecimalMark::Auto).ok().flatten();
        let number = value::decimal(cell, DecimalMark::Auto).is_ok();
        self.filled += 1;
        self.count += one(count.is_some());
        self.exact_count += one(count.is_some_and(|count| count.exact));
        self.rate += one(number || value::percent(cell, DecimalMark::Auto).is_ok());
        self.email += one(value::email(cell).is_ok());
        self.phone += one(is_phone(text));
        self.channel_id += one(handles::is_channel_id(text));
        self.at_sign += one(text.starts_with('@'));
        self.country += one(places::country(cell).is_ok());
        self.language += one(value::list(cell).iter().all(|item| places::language(&Cell::Text(item.clone())).is_ok()));
        self.date += one(!candidates(cell).is_empty());
        self.platform += one(Platform::named(text).is_some());
        self.boolean += one(value::boolean(cell).is_ok());
        self.spaced += one(text.contains(' '));
        self.long += one(text.chars().count() > 80);
        self.words += one(text.chars().any(char::is_alphabetic));
        if handles::is_link(text) {
            self.link += 1.0;
            if let Ok(Some(account)) = handles::account(cell, None) {
                *self.platforms.entry(account.platform).or_default() += 1;
            }
        }
    }

    fn into_shares(mut self) -> Self {
        let filled = self.filled.max(1) as f64;
        for share in [
            &mut self.count,
            &mut self.exact_count,
            &mut self.rate,
            &mut self.email,
            &mut self.phone,
            &mut self.link,
            &mut self.channel_id,
            &mut self.at_sign,
            &mut self.country,
            &mut self.language,
            &mut self.date,
            &mut self.platform,
            &mut self.boolean,
            &mut self.spaced,
            &mut self.long,
            &mut self.distinct,
            &mut self.words,
        ] {
            *share /= filled;
        }
        self
    }

    /// 0, 1, 2 … or 1, 2, 3 …
    pub(super) fn is_row_number(&self) -> bool {
        self.ascending && self.counts.first().is_some_and(|first| first.is_some_and(|first| first <= 1))
    }

    /// The platform that most links lead to.
    pub(super) fn link_platform(&self) -> Option<Platform> {
        if self.channel_id > 0.7 {
            return Some(Platform::Youtube);
        }
        let (platform, links) = self.platforms.iter().max_by_key(|(_, links)| **links)?;
        (*links * 10 > self.filled * 7 && *platform != Platform::Blog).then_some(*platform)
    }

    /// The share of links to accounts on any platform.
    fn account_links(&self) -> f64 {
        let links: usize = self.platforms.iter().filter(|(platform, _)| **platform != Platform::Blog).map(|(_, links)| links).sum();
        links as f64 / self.filled.max(1) as f64
    }

    /// Whether the figures of two columns are the same within the rounding of `50.7M`.
    pub(super) fn counts_agree(&self, other: &Self) -> bool {
        let pairs = self.counts.iter().zip(&other.counts).filter_map(|(one, two)| one.zip(*two));
        let (mut all, mut same) = (0, 0);
        for (one, two) in pairs {
            all += 1;
            same += u32::from(one.abs_diff(two) <= one.max(two) / 50);
        }
        all > 2 && same * 10 >= all * 8
    }

    /// Whether the contents fit a field; `None` where contents tell nothing.
    pub(super) fn supports(&self, field: Field) -> Option<bool> {
        let fits = match field {
            field if field.is_metric() => self.count > 0.7,
            Field::EngagementRate => self.rate > 0.7,
            Field::Country => self.country > 0.6,
            Field::Language => self.language > 0.6,
            Field::Email => self.email > 0.5,
            Field::Phone => self.phone > 0.5,
            Field::Birthday | Field::Since | Field::ObservedOn => self.date > 0.5,
            Field::Platform => self.platform > 0.6,
            Field::Account(platform) => match self.link_platform() {
                Some(found) => found == platform,
                None => self.link < 0.3 && self.spaced < 0.3 && self.words > 0.3,
            },
            Field::Category | Field::Tags | Field::City | Field::Brand | Field::Stage | Field::Manager => {
                self.words > 0.5 && self.link < 0.3 && self.email < 0.3
            }
            Field::GivenName | Field::FamilyName | Field::Patronymic | Field::GivenNameLatin | Field::FamilyNameLatin | Field::FullName => {
                self.words > 0.7 && self.link < 0.3 && self.count < 0.5
            }
            Field::DisplayName | Field::Handle => self.words > 0.5 && self.email < 0.5 && self.date < 0.5,
            Field::TelegramContact => self.spaced < 0.5 && self.email < 0.5,
            _ => return None,
        };
        Some(fits)
    }

    /// The field that the contents tell by themselves.
    pub(super) fn by_content(&self) -> Option<Field> {
        let platform = self.link_platform();
        if self.email > 0.7 {
            Some(Field::Email)
        } else if let Some(platform) = platform {
            Some(Field::Account(platform))
        } else if self.account_links() > 0.7 {
            // Links to several platforms: each tells its own.
            Some(Field::Handle)
        } else if self.platform > 0.8 {
            Some(Field::Platform)
        } else if self.country > 0.8 && self.words > 0.9 {
            Some(Field::Country)
        } else if self.language > 0.8 && self.words > 0.9 {
            Some(Field::Language)
        } else if self.at_sign > 0.6 {
            Some(Field::Handle)
        } else if self.phone > 0.7 && self.exact_count < 0.3 {
            Some(Field::Phone)
        } else {
            None
        }
    }

    pub(super) fn custom_kind(&self) -> CustomKind {
        if self.date > 0.7 {
            CustomKind::Date
        } else if self.rate > 0.8 || self.count > 0.8 {
            CustomKind::Number
        } else if self.link > 0.7 {
            CustomKind::Link
        } else if self.distinct < 0.2 && self.long == 0.0 && self.filled > 9 {
            CustomKind::Choice
        } else {
            CustomKind::Text
        }
    }
}

fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let plain = text.chars().all(|letter| letter.is_ascii_digit() || " +-().".contains(letter));
    plain && (10..=15).contains(&digits) && (text.starts_with(['+', '(', '8', '7']) || text.contains(['-', '(']))
}
