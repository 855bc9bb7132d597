//! Accounts and how they grew: months of steady growth, plateaus, dips and sudden interest.

use std::fmt::Write as _;

use jiff::civil::Date;

use crate::material::NICHES;
use crate::model::{Account, Lang, Platform, Point, Source, Text};
use crate::people::Person;
use crate::rng::Rng;

/// Percent of people in a market who have an account there, the places where they are at home first.
fn habits(market: &str) -> &'static [(Platform, u64)] {
    use Platform::{Blog, Dzen, Instagram, Podcast, Rutube, Telegram, Tiktok, Twitch, Vk, X, Youtube};
    match market {
        "RU" => &[
            (Telegram, 72),
            (Vk, 58),
            (Youtube, 34),
            (Dzen, 26),
            (Rutube, 18),
            (Instagram, 14),
            (Tiktok, 9),
            (Podcast, 5),
            (Blog, 5),
            (Twitch, 3),
        ],
        "US" => &[(Instagram, 66), (Youtube, 52), (Tiktok, 46), (Podcast, 10), (Blog, 11), (X, 8), (Twitch, 4)],
        _ => &[(Instagram, 62), (Youtube, 44), (Telegram, 34), (Tiktok, 34), (Vk, 9), (Blog, 6), (Podcast, 5)],
    }
}

/// Views of a post for each follower, and answers for each view, both in thousandths: what is usual on the platform.
fn usual(platform: Platform) -> Option<(u64, u64)> {
    Some(match platform {
        Platform::Youtube => (160, 42),
        Platform::Instagram => (240, 46),
        Platform::Tiktok => (420, 62),
        Platform::Vk => (190, 24),
        Platform::Telegram => (310, 31),
        Platform::Twitch => (60, 90),
        Platform::Rutube => (110, 14),
        Platform::Dzen => (220, 18),
        Platform::X => (130, 19),
        Platform::Podcast | Platform::Blog => return None,
    })
}

const MAGNITUDES: [u64; 12] = [1_400, 2_600, 4_800, 8_200, 14_000, 23_000, 38_000, 61_000, 98_000, 170_000, 340_000, 820_000];

/// One to four accounts, the largest first.
pub fn draw(rng: &mut Rng, person: &Person, niche: usize, serial: Option<u64>, title: Option<Text>, today: Date) -> Vec<Account> {
    let habits = habits(person.market);
    let mut platforms: Vec<Platform> =
        habits.iter().filter(|(_, percent)| rng.chance(*percent)).map(|(platform, _)| *platform).take(4).collect();
    if platforms.is_empty() {
        platforms.push(habits[0].0);
    }
    let scale = MAGNITUDES[rng.below(6) as usize + rng.below(7) as usize];
    let style = rng.below(4);
    let mut accounts: Vec<Account> = platforms
        .into_iter()
        .map(|platform| {
            let size = (scale as f64 * rng.within(0.35, 1.6)) as u64;
            Account { handle: handle(person, niche, platform, style, serial), ..account(rng, platform, size, today) }
        })
        .collect();
    accounts.sort_by_key(|account| std::cmp::Reverse(account.followers()));
    if let Some(title) = title {
        accounts[0].title = Some(title.into_owned());
    }
    accounts
}

/// An account of about this many followers, without a handle.
pub fn account(rng: &mut Rng, platform: Platform, size: u64, today: Date) -> Account {
    let source = match rng.below(10) {
        0..4 => Source::Platform,
        4..7 => Source::Import,
        _ => Source::Manual,
    };
    let history = if rng.chance(6) { Vec::new() } else { history(rng, platform, size, source, today) };
    Account { platform, handle: String::new(), title: None, source, history }
}

fn history(rng: &mut Rng, platform: Platform, size: u64, source: Source, today: Date) -> Vec<Point> {
    let months = rng.between(6, 36) as usize;
    let day = rng.between(1, 28) as i8;
    let (mut year, mut month) = (today.year(), today.month());
    if today.day() < day {
        (year, month) = month_before(year, month);
    }
    let levels = levels(rng, size, months);
    let rates = usual(platform)
        .map(|(views, answers)| (views as f64 / 1000.0 * rng.within(0.5, 1.8), answers as f64 / 1000.0 * rng.within(0.5, 1.9)));
    let metrics_known = rates.filter(|_| source != Source::Manual || rng.chance(40));

    let mut points: Vec<Point> = levels
        .into_iter()
        .rev()
        .map(|level| {
            let on = Date::new(year, month, day).expect("every month has 28 days");
            (year, month) = month_before(year, month);
            let followers = (!rng.chance(4)).then(|| if source == Source::Import { three_figures(level) } else { level });
            let views = metrics_known.map(|(rate, _)| (level as f64 * rate * rng.within(0.75, 1.3)) as u64 + 1);
            let engagements = views.zip(metrics_known).map(|(views, (_, rate))| (views as f64 * rate * rng.within(0.8, 1.25)) as u64);
            let posts = metrics_known.map(|_| rng.between(1, 14) as u32);
            Point { on, followers, views, engagements, posts }
        })
        .collect();
    points.reverse();
    points
}

fn month_before(year: i16, month: i8) -> (i16, i8) {
    if month == 1 { (year - 1, 12) } else { (year, month - 1) }
}

/// Follower counts month by month, oldest first, ending at `size`.
fn levels(rng: &mut Rng, size: u64, months: usize) -> Vec<u64> {
    let mut levels = Vec::with_capacity(months);
    let mut level = size.max(50) as f64;
    let mut left = 0;
    let mut phase = 0;
    // Walked backwards, so that the newest number is the one asked for.
    for _ in 0..months {
        levels.push(level as u64);
        if left == 0 {
            phase = rng.below(10);
            left = if phase == 9 { 1 } else { rng.between(2, 8) };
        }
        left -= 1;
        let growth = match phase {
            0..5 => rng.within(1.008, 1.035),
            5..7 => rng.within(0.998, 1.004),
            7..9 => rng.within(0.972, 0.996),
            _ => rng.within(1.08, 1.30),
        };
        level = (level / growth).max(40.0);
    }
    levels.reverse();
    levels
}

/// As a spreadsheet has it: 96,412 becomes 96,400.
pub fn three_figures(count: u64) -> u64 {
    let mut unit = 1;
    while count / unit >= 1000 {
        unit *= 10;
    }
    count / unit * unit
}

fn handle(person: &Person, niche: usize, platform: Platform, style: u64, serial: Option<u64>) -> String {
    let (given, family) = (&person.slugs.0, &person.slugs.1);
    let niche = &NICHES[niche];
    let word = if person.voice == Lang::Ru { niche.word_ru } else { niche.word_en };
    let separator = match platform {
        Platform::Podcast | Platform::Blog => "-",
        Platform::Instagram | Platform::Vk | Platform::Youtube => ".",
        _ => "_",
    };
    let parts: [&str; 5] = match style {
        0 => [word, separator, family, "", ""],
        1 => [given, separator, family, separator, word],
        2 => [given, separator, word, &family[..family.len().min(3)], ""],
        _ => [family, separator, word, "", ""],
    };
    let mut handle = parts.concat();
    if let Some(serial) = serial {
        handle.push_str(separator);
        let _ = write!(handle, "{serial}");
    }
    if separator == "-" {
        handle.push_str(".example.org");
    }
    handle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn histories_run_month_by_month_up_to_the_last_day_and_reach_the_size() {
        let today = jiff::civil::date(2026, 3, 5);
        for seed in 0..200 {
            let mut rng = Rng::new(seed);
            let points = history(&mut rng, Platform::Youtube, 61_234, Source::Platform, today);
            assert!((6..=36).contains(&points.len()));
            assert!(points.is_sorted_by(|a, b| a.on < b.on));
            assert!(points.iter().all(|point| point.on <= today));
            assert!(points.last().is_some_and(|last| last.followers.is_none_or(|count| count == 61_234)));
        }
    }

    #[test]
    fn imported_counts_keep_three_figures() {
        assert_eq!([7, 999, 96_412, 1_234_567].map(three_figures), [7, 999, 96_400, 1_230_000]);
    }
}
