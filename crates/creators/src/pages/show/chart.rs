//! A count over time as a line: geometry in numbers, drawn wide and narrow so that its letters stay the size of the page's.

use i18n::L;
use jiff::civil::{Date, date};

/// A drawing, in the units of its view box.
pub struct Drawing {
    pub width: f64,
    pub height: f64,
    /// The `d` of the line.
    pub line: String,
    pub dots: Vec<Dot>,
    /// Lines across, with what they stand for.
    pub levels: Vec<Mark>,
    /// Days along the foot.
    pub days: Vec<Mark>,
    pub left: f64,
    pub right: f64,
    pub foot: f64,
}

/// A point of the line.
pub struct Dot {
    pub x: f64,
    pub y: f64,
    pub label: String,
}

/// A label with its place, and which way it grows from there.
pub struct Mark {
    pub at: f64,
    pub label: String,
    pub anchor: &'static str,
}

const HEIGHT: f64 = 148.0;
const TOP: f64 = 10.0;
const FOOT: f64 = 122.0;
const LEFT: f64 = 46.0;
const EDGE: f64 = 6.0;
/// Room that a letter of a label takes.
const LETTER: f64 = 6.2;
/// Room around a label.
const APART: f64 = 12.0;

/// Draws counts of successive days. Two or more are needed for a line.
pub fn draw(l: &L, points: &[(Date, f64)], width: f64) -> Drawing {
    let (low, high, step) = scale(points);
    let right = width - EDGE;
    let y = |value: f64| round(FOOT - (value - low) / (high - low) * (FOOT - TOP));
    let x = along(points, right);
    let dots: Vec<Dot> = points.iter().map(|(day, value)| Dot { x: x(*day), y: y(*value), label: said(l, *day, *value) }).collect();
    let line = dots.iter().enumerate().map(|(i, d)| format!("{}{} {}", if i == 0 { 'M' } else { 'L' }, d.x, d.y)).collect();
    let levels = (0..=((high - low) / step).round() as i64)
        .map(|i| low + step * i as f64)
        .map(|value| Mark { at: y(value), label: l.compact(value as i64), anchor: "end" })
        .collect();
    Drawing { width, height: HEIGHT, line, levels, days: days(l, points, right), dots, left: LEFT, right, foot: FOOT }
}

fn said(l: &L, day: Date, value: f64) -> String {
    format!("{}: {}", l.date(day), l.int(value as i64))
}

fn round(at: f64) -> f64 {
    (at * 10.0).round() / 10.0
}

/// Where a day stands between the first and the last.
fn along(points: &[(Date, f64)], right: f64) -> impl Fn(Date) -> f64 {
    let first = points.first().map(|p| p.0).unwrap_or_default();
    let span = points.last().map_or(0, |p| (p.0 - first).get_days()).max(1);
    move |day| round(LEFT + f64::from((day - first).get_days()) / f64::from(span) * (right - LEFT))
}

/// The lowest and highest level, and the step between levels: round numbers, at most four steps.
fn scale(points: &[(Date, f64)]) -> (f64, f64, f64) {
    let values = || points.iter().map(|p| p.1);
    let (least, most) = (values().fold(f64::INFINITY, f64::min), values().fold(0.0, f64::max));
    let least = if least.is_finite() { least } else { 0.0 };
    // A flat line lies in the middle of its neighbourhood.
    let range = (most - least).max(most * 0.04).max(2.0);
    let mut step = nice(range / 3.0);
    let mut low = (least / step).floor() * step;
    while low + step * 4.0 < most {
        step = nice(step * 1.5);
        low = (least / step).floor() * step;
    }
    let steps = ((most - low) / step).ceil().max(1.0);
    (low, low + step * steps, step)
}

/// The next of 1, 2, 5, 10, 20, 50 …
fn nice(at_least: f64) -> f64 {
    let power = 10_f64.powf(at_least.max(1.0).log10().floor());
    [1.0, 2.0, 5.0, 10.0].iter().map(|m| m * power).find(|n| *n >= at_least).unwrap_or(power * 10.0)
}

/// The first and the last day, and the beginnings of years between them where there is room.
fn days(l: &L, points: &[(Date, f64)], right: f64) -> Vec<Mark> {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return Vec::new() };
    let wide = |label: &str| label.chars().count() as f64 * LETTER;
    let mut marks = vec![Mark { at: LEFT, label: l.date(first.0), anchor: "start" }];
    let x = along(points, right);
    let half = wide("2026") / 2.0 + APART;
    let (mut free, end) = (LEFT + wide(&l.date(first.0)) + half, right - wide(&l.date(last.0)) - half);
    for year in first.0.year() + 1..=last.0.year() {
        let at = x(date(year, 1, 1));
        if at > free && at < end {
            marks.push(Mark { at, label: year.to_string(), anchor: "middle" });
            free = at + 2.0 * half;
        }
    }
    if last.0 > first.0 {
        marks.push(Mark { at: right, label: l.date(last.0), anchor: "end" });
    }
    marks
}

/// What the line says, in a sentence; `name` is whose line it is.
pub fn finding(l: &L, name: &str, points: &[(Date, f64)]) -> String {
    let (Some((begun, from)), Some((ended, to))) = (points.first(), points.last()) else { return name.to_owned() };
    let count = |value: f64| l.compact(value as i64);
    let change = if *from > 0.0 { (to - from) / from } else { 0.0 };
    let key = match change {
        c if c >= STEADY => "creators-chart-grew",
        c if c <= -STEADY => "creators-chart-fell",
        _ => "creators-chart-steady",
    };
    l.f(
        key,
        &[
            ("name", name.into()),
            ("percent", l.percent(change.abs(), 0).into()),
            ("span", span(l, *begun, *ended).into()),
            ("from", count(*from).into()),
            ("to", count(*to).into()),
        ],
    )
}

/// A change smaller than this is called none.
const STEADY: f64 = 0.02;

fn span(l: &L, from: Date, to: Date) -> String {
    let months = from.until((jiff::Unit::Month, to)).map_or(0, |span| span.get_months());
    if months < 1 { l.n("count-days", (to - from).get_days()) } else { l.duration_months(months) }
}

#[cfg(test)]
mod tests {
    use i18n::{Catalogue, Lang};

    use super::*;

    fn year() -> Vec<(Date, f64)> {
        vec![(date(2025, 4, 1), 128_000.0), (date(2025, 10, 1), 131_500.0), (date(2026, 4, 1), 143_000.0)]
    }

    #[test]
    fn every_point_lies_inside_and_in_order() {
        let l = Catalogue::new().lang(Lang::En);
        for points in
            [year(), vec![(date(2026, 1, 1), 5.0), (date(2026, 1, 2), 5.0)], vec![(date(2016, 2, 29), 0.0), (date(2026, 2, 28), 9e9)]]
        {
            for width in [540.0, 340.0] {
                let d = draw(&l, &points, width);
                assert!(d.dots.iter().all(|p| p.x >= LEFT && p.x <= width && p.y >= TOP - 0.1 && p.y <= FOOT + 0.1), "{:?}", d.line);
                assert!(d.dots.windows(2).all(|w| w[0].x < w[1].x));
                assert!((2..=5).contains(&d.levels.len()), "{} levels", d.levels.len());
                assert!(d.days.windows(2).all(|w| w[1].at - w[0].at > 40.0), "labels do not touch");
            }
        }
    }

    #[test]
    fn levels_are_round_numbers() {
        let l = Catalogue::new().lang(Lang::En);
        let labels: Vec<String> = draw(&l, &year(), 540.0).levels.into_iter().map(|m| m.label).collect();
        assert_eq!(labels, ["125K", "130K", "135K", "140K", "145K"]);
    }

    #[test]
    fn the_title_says_what_the_line_says() {
        let l = Catalogue::new().lang(Lang::En);
        let finding = |l: &L, name: &str, points: &[(Date, f64)]| super::finding(l, name, points).replace('\u{a0}', " ");
        assert_eq!(finding(&l, "VK", &year()), "VK: followers up 12% in 1 yr, from 128K to 143K");
        let down = [(date(2026, 3, 1), 1_000.0), (date(2026, 3, 13), 900.0)];
        assert_eq!(finding(&l, "VK", &down), "VK: followers down 10% in 12 days, from 1K to 900");
        let flat = [(date(2026, 1, 1), 1_000.0), (date(2026, 4, 1), 1_010.0)];
        assert_eq!(finding(&l, "VK", &flat), "VK: about as many followers as 3 mo ago, 1K then and 1K now");
        let ru = Catalogue::new().lang(Lang::Ru);
        assert_eq!(finding(&ru, "ВКонтакте", &year()), "ВКонтакте: подписчиков больше на 12 % за 1 г., было 128 тыс., стало 143 тыс.");
    }
}
