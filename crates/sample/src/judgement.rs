//! What the team thinks of somebody: the scorecard and the potential, each with its reason.
//!
//! A rating always has evidence; where there is none the line stays unknown. Cultural fit is rated only by somebody of the
//! creator's own market.

use jiff::civil::Date;

use crate::creator::{Made, days_before};
use crate::deck::Deck;
use crate::material::{LANGS, index, texts};
use crate::model::*;
use crate::people::Gender;
use crate::rng::Rng;
use crate::voice::inflect;
use crate::workspace::home_of;

const RATINGS: [u8; 4] = [2, 3, 4, 5];
const KINDS: [(PotentialKind, &str); 3] =
    [(PotentialKind::MultiYear, "multi_year"), (PotentialKind::OneOff, "one_off"), (PotentialKind::Unknown, "unknown")];
const FROM_CONVERSATION: [(Criterion, &str); 5] = [
    (Criterion::Expertise, "expertise"),
    (Criterion::Conduct, "conduct"),
    (Criterion::Reliability, "reliability"),
    (Criterion::Values, "values"),
    (Criterion::CulturalFit, "cultural_fit"),
];

/// The material for judging, in both languages.
pub struct Judge {
    /// By kind, then by language.
    reasons: Vec<[Deck<Text>; 2]>,
    /// By criterion of [`FROM_CONVERSATION`], then by rating, then by language.
    evidence: Vec<Vec<[Deck<Text>; 2]>>,
    summaries: [Deck<Text>; 2],
}

impl Judge {
    pub fn new() -> Self {
        let reasons = include_str!("../data/potential.txt");
        let evidence = include_str!("../data/evidence.txt");
        let both = |table, start: &[&str]| LANGS.map(|lang| Deck::new(texts(table, &[start, &[lang.code()]].concat())));
        Judge {
            reasons: KINDS.iter().map(|(_, code)| both(reasons, &[code])).collect(),
            evidence: FROM_CONVERSATION
                .iter()
                .map(|(_, code)| RATINGS.iter().map(|rating| both(evidence, &[code, &rating.to_string()])).collect())
                .collect(),
            summaries: both(include_str!("../data/summaries.txt"), &[]),
        }
    }

    /// What may come of it. One-off is as good an answer as any.
    pub fn potential(&mut self, rng: &mut Rng, gender: Gender, stage: Stage, by: &'static str, on: Date) -> Potential {
        let kind = match (stage, rng.below(100)) {
            (Stage::Deepening | Stage::Expansion, 0..85) | (_, 0..45) => 0,
            (Stage::Deepening | Stage::Expansion, _) | (_, 68..) => 2,
            _ => 1,
        };
        let lang = home_of(by).1;
        let text = inflect(self.reasons[kind][index(lang)].deal(rng), gender);
        let review_on = days_before(on, -(rng.between(90, 400) as i64));
        Potential { kind: KINDS[kind].0, reason: Words { lang, text }, decided_on: on, review_on, by }
    }

    /// A scorecard filled by one person, whose general impression is `mood`, a rating from 3 to 4. How reliable somebody is
    /// shows in work only.
    pub fn assessment(&mut self, rng: &mut Rng, made: &Made, by: &'static str, (on, since): (Date, Option<Date>), mood: u8) -> Assessment {
        let lang = home_of(by).1;
        let lines = CRITERIA.map(|criterion| {
            let found = match criterion {
                Criterion::Performance => performance(&made.creator, on, lang),
                Criterion::AudienceFit => audience_fit(&made.creator, on, lang),
                Criterion::CulturalFit if made.creator.market != Some(home_of(by).0) => None,
                Criterion::Reliability if since.is_none_or(|since| since > on) => None,
                Criterion::Expertise if rng.chance(45) => own_work(&made.creator, lang, mood),
                _ => self.impression(rng, made.gender, criterion, lang, mood),
            };
            let link = (found.is_some() && rng.chance(18)).then(|| format!("https://notes.example.com/{by}/{}", made.creator.key).into());
            let (rating, evidence) = found.unzip();
            Line { criterion, rating, evidence: evidence.map(|text| Words { lang, text }), link }
        });
        let summary = rng.chance(70).then(|| Words { lang, text: self.summaries[index(lang)].deal(rng) });
        Assessment { by, on, lines: lines.into(), summary }
    }

    fn impression(&mut self, rng: &mut Rng, gender: Gender, criterion: Criterion, lang: Lang, mood: u8) -> Option<(u8, Text)> {
        if rng.chance(30) {
            return None;
        }
        let rating = match rng.below(10) {
            0..2 => mood - 1,
            2..7 => mood,
            _ => mood + 1,
        };
        let row = FROM_CONVERSATION.iter().position(|(one, _)| *one == criterion)?;
        let column = RATINGS.iter().position(|one| *one == rating)?;
        let text = self.evidence[row][column][index(lang)].deal(rng);
        Some((rating, counted(rng, inflect(text, gender))))
    }
}

/// Puts numbers where the material has `{n}`, one less at `{k}` and a larger one at `{m}`.
fn counted(rng: &mut Rng, text: Text) -> Text {
    if !text.contains('{') {
        return text;
    }
    let n = rng.between(4, 11);
    let filled = text.replace("{n}", &n.to_string()).replace("{k}", &(n - 1).to_string());
    filled.replace("{m}", &rng.between(21, 94).to_string()).into()
}

/// What the creator's own record already shows.
fn own_work(creator: &Creator, lang: Lang, mood: u8) -> Option<(u8, Text)> {
    let evidence = creator.expertise.first()?.evidence.as_ref()?;
    (evidence.lang == lang).then(|| (mood, evidence.text.clone()))
}

/// The last half-year of views against the half-year before it; unknown without both.
fn performance(creator: &Creator, on: Date, lang: Lang) -> Option<(u8, Text)> {
    let account = creator.accounts.first()?;
    let views: Vec<u64> = account.history.iter().filter(|point| point.on <= on).filter_map(|point| point.views).collect();
    let recent = median(views.len().checked_sub(6).map(|start| &views[start..])?)?;
    let before = median(views.len().checked_sub(12).map(|start| &views[start..start + 6])?)?;
    let ratio = recent as f64 / before as f64;
    let rating = match ratio {
        r if r > 1.3 => 5,
        r if r > 1.08 => 4,
        r if r > 0.92 => 3,
        _ => 2,
    };
    let (recent, before, where_) = (grouped(recent, lang), grouped(before, lang), platform_name(account.platform, lang));
    let text = match lang {
        Lang::En => format!("{where_}: a usual post had {recent} views over six months, {before} in the six before."),
        Lang::Ru => format!("{where_}, просмотры обычного выпуска: {recent} за полгода, {before} за предыдущие полгода."),
    };
    Some((rating, text.into()))
}

/// Where and how old the audience is; unknown when nobody has measured it.
fn audience_fit(creator: &Creator, on: Date, lang: Lang) -> Option<(u8, Text)> {
    let audience = creator.audience.as_ref().filter(|audience| audience.on <= on)?;
    let ages = audience.ages?;
    let home = audience.countries.first()?.1;
    let buyers = ages[2] + ages[3] + ages[4];
    let rating = match (home, buyers) {
        (700.., 600..) => 5,
        (550.., 500..) => 4,
        (400.., _) => 3,
        _ => 2,
    };
    let (home, buyers) = (home.div_ceil(10), buyers.div_ceil(10));
    let text = match lang {
        Lang::En => format!("{home}% live in the home market, {buyers}% are between 25 and 54, as our buyers are."),
        Lang::Ru => format!("{home}\u{a0}% живут на домашнем рынке, {buyers}\u{a0}% от 25 до 54 лет, как и наши покупатели."),
    };
    Some((rating, text.into()))
}

fn median(values: &[u64]) -> Option<u64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied()
}

/// A whole number with its thousands apart: `41,200` or `41 200`.
pub fn grouped(number: u64, lang: Lang) -> String {
    let separator = if lang == Lang::En { ',' } else { '\u{a0}' };
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

fn platform_name(platform: Platform, lang: Lang) -> &'static str {
    match (platform, lang) {
        (Platform::Youtube, _) => "YouTube",
        (Platform::Instagram, _) => "Instagram",
        (Platform::Tiktok, _) => "TikTok",
        (Platform::Vk, _) => "VK",
        (Platform::Telegram, _) => "Telegram",
        (Platform::Twitch, _) => "Twitch",
        (Platform::Rutube, _) => "Rutube",
        (Platform::Dzen, Lang::Ru) => "Дзен",
        (Platform::Dzen, Lang::En) => "Dzen",
        (Platform::X, _) => "X",
        (Platform::Podcast, Lang::Ru) => "Подкаст",
        (Platform::Podcast, Lang::En) => "Podcast",
        (Platform::Blog, Lang::Ru) => "Блог",
        (Platform::Blog, Lang::En) => "Blog",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!([7, 999, 41_200, 1_000_000].map(|n| grouped(n, Lang::En)), ["7", "999", "41,200", "1,000,000"]);
        assert_eq!(grouped(41_200, Lang::Ru), "41\u{a0}200");
    }
}
