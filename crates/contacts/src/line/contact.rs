//! The contact itself: by what means, who spoke, when, for how long; and what is left for the note.

use std::ops::Range;

use jiff::civil::Date;

use super::{
    Draft,
    dates::{self, Toward},
    names::People,
    text::Text,
    words as w,
};
use crate::model::{Direction, Kind, Means, Reply};

/// After these a clause tells what was spoken of, and its words say nothing of the contact.
const ABOUT: &[&str] = &["about", "regarding", "re", "про", "о", "об", "насчет", "по поводу"];

/// Words that lead to the means, and go with it.
const BEFORE_MEANS: &[&str] =
    &["on", "via", "by", "over", "through", "in", "a", "an", "the", "had", "have", "at", "в", "по", "на", "через", "во", "была", "был"];

/// A note of nothing but these says nothing.
const FILLERS: &[&str] = &[
    "a", "an", "the", "and", "with", "on", "we", "i", "had", "got", "from", "for", "to", "her", "him", "them", "she", "he", "they", "was",
    "were", "и", "с", "со", "мы", "я", "она", "он", "они", "был", "была", "было", "at", "in", "ей", "ему", "им", "ней", "ним", "ними",
    "message", "sent",
];

/// Takes what a clause says of the contact into the draft; what is left of it.
pub fn read(draft: &mut Draft, text: &Text, range: Range<usize>, people: &People, today: Date) -> Option<String> {
    let mut taken = Taken { from: range.start, words: vec![false; range.len()] };
    let about = range.clone().find(|&at| at > range.start && ABOUT.contains(&text.low(at))).unwrap_or(range.end);
    let head = range.start..about;
    mark(draft, text, range.clone());
    let first = draft.channel.is_none();
    if first && let Some((channel, direction)) = means(text, head.clone(), &mut taken) {
        draft.channel = Some(channel);
        draft.direction = Some(who_spoke(text, head.clone(), people).or(direction).unwrap_or_else(|| channel.usual()));
        if let Some(said) = dates::find(text, head.clone(), today, Toward::Past).filter(|said| said.day <= today) {
            draft.on = Some(said.day).filter(|day| *day < today);
            taken.take(said.words);
        }
    }
    if draft.minutes.is_none()
        && let Some((minutes, words)) = minutes(text, head.clone())
    {
        draft.minutes = Some(minutes);
        taken.take(words);
    }
    if first && draft.channel.is_some() {
        take_people(text, head.clone(), people, &mut taken);
        take_phrases(text, head, w::KINDS.iter().map(|(phrase, _)| *phrase), &mut taken);
    }
    let rest = text.rest(range, &taken.words);
    let says = rest.split_whitespace().any(|word| !FILLERS.contains(&word.to_lowercase().as_str()));
    says.then_some(rest)
}

/// What follows from all of it together.
pub fn conclude(draft: &mut Draft, text: &Text) {
    if find(text, 0..text.len(), w::UNREACHED).is_some() {
        draft.channel = draft.channel.or(Some(Means::Phone));
        draft.direction = Some(Direction::Out);
        draft.reply = Some(Reply::Awaited);
    }
    draft.kind = match draft.kind {
        _ if draft.has_request => Some(Kind::Ask),
        None if draft.about_project => Some(Kind::Project),
        kind => kind,
    };
}

/// What a clause says of the purpose.
pub fn mark(draft: &mut Draft, text: &Text, range: Range<usize>) {
    if draft.kind.is_none() {
        draft.kind = w::KINDS.iter().find(|(phrase, _)| find(text, range.clone(), &[phrase]).is_some()).map(|(_, kind)| *kind);
    }
    draft.about_project |= range.clone().any(|at| w::PROJECT.contains(&text.low(at)));
}

/// Which words of a clause were understood.
struct Taken {
    from: usize,
    words: Vec<bool>,
}

impl Taken {
    fn take(&mut self, words: Range<usize>) {
        for at in words {
            if let Some(word) = at.checked_sub(self.from).and_then(|i| self.words.get_mut(i)) {
                *word = true;
            }
        }
    }

    fn has(&self, at: usize) -> bool {
        at.checked_sub(self.from).and_then(|i| self.words.get(i)).copied().unwrap_or(false)
    }
}

/// The means: one that is named goes before a verb, and of two verbs the first counts.
fn means(text: &Text, head: Range<usize>, taken: &mut Taken) -> Option<(Means, Option<Direction>)> {
    let mut found: Vec<(bool, usize, Means, Option<Direction>)> = Vec::new();
    for (phrase, channel, direction) in w::MEANS {
        if let Some(words) = find(text, head.clone(), &[phrase]) {
            let verb = w::WROTE.contains(phrase) || matches!(channel, Means::Phone | Means::Meeting);
            found.push((verb, words.start, *channel, *direction));
            let mut from = words.start;
            while from > head.start && BEFORE_MEANS.contains(&text.low(from - 1)) {
                from -= 1;
            }
            taken.take(from..words.end);
        }
    }
    found.sort_by_key(|(verb, at, ..)| (*verb, *at));
    found.first().map(|(.., channel, direction)| (*channel, *direction))
}

/// Who turned to whom, where the words tell: «Вера написала», "heard from Vera".
fn who_spoke(text: &Text, head: Range<usize>, people: &People) -> Option<Direction> {
    if find(text, head.clone(), w::CAME).is_some() {
        return Some(Direction::In);
    }
    let verb = head.clone().find(|&at| w::WROTE.contains(&text.low(at)))?;
    let named = people.find(text, head.start..verb).into_iter().any(|named| named.is_subject);
    let they = (head.start..verb).any(|at| w::THEY.contains(&text.low(at)));
    Some(if named || they { Direction::In } else { Direction::Out })
}

/// The names, their prepositions and pronouns.
fn take_people(text: &Text, head: Range<usize>, people: &People, taken: &mut Taken) {
    for named in people.find(text, head.clone()) {
        let before = named.words.start.checked_sub(1).filter(|&at| at >= head.start && w::BEFORE_NAME.contains(&text.low(at)));
        taken.take(before.unwrap_or(named.words.start)..named.words.end);
    }
    for at in head.clone() {
        let pronoun = w::WHOM.contains(&text.low(at)) || matches!(text.low(at), "ней" | "ним" | "ними");
        let preposition = at > head.start && w::BEFORE_NAME.contains(&text.low(at - 1));
        if pronoun && (at > head.start && taken.has(at - 1) || preposition) {
            taken.take(at - usize::from(preposition)..at + 1);
        }
        if at == head.start && (w::WE.contains(&text.low(at)) || w::THEY.contains(&text.low(at))) {
            taken.take(at..at + 1);
        }
    }
}

fn take_phrases<'p>(text: &Text, head: Range<usize>, phrases: impl Iterator<Item = &'p str>, taken: &mut Taken) {
    for phrase in phrases {
        if let Some(words) = find(text, head.clone(), &[phrase]) {
            taken.take(words);
        }
    }
}

/// Where the first of some phrases stands.
fn find(text: &Text, range: Range<usize>, phrases: &[&str]) -> Option<Range<usize>> {
    range.clone().find_map(|at| phrases.iter().find_map(|phrase| Some(at..text.has(at, range.end, phrase)?)))
}

/// How long it took: "20 min", "half an hour", «полтора часа», «минут 20».
fn minutes(text: &Text, head: Range<usize>) -> Option<(i64, Range<usize>)> {
    const PHRASES: &[(&str, i64)] = &[
        ("an hour and a half", 90),
        ("hour and a half", 90),
        ("half an hour", 30),
        ("half hour", 30),
        ("a quarter of an hour", 15),
        ("quarter of an hour", 15),
        ("two hours", 120),
        ("an hour", 60),
        ("one hour", 60),
        ("полтора часа", 90),
        ("два часа", 120),
        ("полчаса", 30),
        ("четверть часа", 15),
        ("пару минут", 2),
        ("около часа", 60),
        ("целый час", 60),
    ];
    let from = |at: usize| at - usize::from(at > head.start && matches!(text.low(at - 1), "for" | "about" | "на" | "около" | "минут"));
    for at in head.clone() {
        if let Some((minutes, end)) = PHRASES.iter().find_map(|(phrase, n)| Some((*n, text.has(at, head.end, phrase)?))) {
            return Some((minutes, from(at)..end));
        }
        let low = text.low(at);
        let digits: String = low.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
        let Ok(number) = digits.parse::<f64>() else { continue };
        let unit = low.get(digits.len()..).unwrap_or("");
        let before = at > head.start && text.low(at - 1) == "минут";
        let (unit, end) = if unit.is_empty() && at + 1 < head.end { (text.low(at + 1), at + 2) } else { (unit, at + 1) };
        let minutes = match unit.trim_start_matches('-') {
            "m" | "min" | "mins" | "minute" | "minutes" | "мин" | "минут" | "минуты" | "минуту" => number,
            "h" | "hr" | "hrs" | "hour" | "hours" | "ч" | "час" | "часа" | "часов" => number * 60.0,
            _ if before => return whole(number).map(|n| (n, from(at)..at + 1)),
            _ => continue,
        };
        return whole(minutes).map(|n| (n, from(at)..end));
    }
    None
}

fn whole(minutes: f64) -> Option<i64> {
    (1.0..=1440.0).contains(&minutes).then_some(minutes.round() as i64)
}
