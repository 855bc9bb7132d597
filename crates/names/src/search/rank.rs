//! The order of what was found, and which part of which text matched.

use std::ops::Range;

pub use super::compare::Matched;
use super::compare::{Likeness, Typed};
use super::document::{self, Field, FieldKind, NameDoc};
use super::plan::Query;
use crate::canon::canonical;
use crate::fold::{Word, plain, sort_key, words};

/// A person that the index led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate<Id> {
    pub id: Id,
    pub doc: NameDoc<'static>,
}

/// A person found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit<Id> {
    pub id: Id,
    /// 0 to 1; 1 is the very word.
    pub score: f32,
    /// The weakest agreement among the words typed.
    pub how: Matched,
    /// Index of the matched field in the candidate's document.
    pub field: usize,
    /// Bytes of that field's text that agree, in order, apart from each other.
    pub ranges: Vec<Range<usize>>,
}

/// Candidates that agree with the query, best first, then by name. People that agree with only some of several words come
/// after those that agree with all.
pub fn rank<Id: Clone>(query: &Query, candidates: &[Candidate<Id>]) -> Vec<Hit<Id>> {
    let mut judged: Vec<(Hit<Id>, String)> =
        candidates.iter().filter_map(|candidate| Some((judge(query, candidate)?, name_key(&candidate.doc)))).collect();
    judged.sort_by(|(left, left_key), (right, right_key)| right.score.total_cmp(&left.score).then_with(|| left_key.cmp(right_key)));
    judged.into_iter().map(|(hit, _)| hit).collect()
}

fn name_key(doc: &NameDoc) -> String {
    doc.fields.first().map(|field| sort_key(&field.text)).unwrap_or_default()
}

fn judge<Id: Clone>(query: &Query, candidate: &Candidate<Id>) -> Option<Hit<Id>> {
    let fields: Vec<Read> = candidate.doc.fields.iter().enumerate().map(|(at, field)| Read::new(at, field)).collect();
    let own = judge_words(query, &fields);
    let enough = own.as_ref().is_some_and(|verdict| verdict.score >= SWAPPED);
    let swapped = query.swapped.as_ref().filter(|_| !enough);
    let by_other_keys = swapped.and_then(|other| judge_words(other, &fields)).map(|mut verdict| {
        verdict.score *= SWAPPED;
        verdict
    });
    let best = match (own, by_other_keys) {
        (Some(own), Some(other)) => Some(if own.score >= other.score { own } else { other }),
        (one, other) => one.or(other),
    }?;
    Some(Hit { id: candidate.id.clone(), score: best.score, how: best.how, field: best.field, ranges: best.ranges })
}

/// What typing in the wrong layout costs, a missing word, and a match outside the name.
const SWAPPED: f32 = 0.6;
const MISSING: f32 = 0.35;
const HANDLE: f32 = 0.985;
const EMAIL: f32 = 0.97;

/// Shorter words say too little: of several typed, they find nobody without the others.
const TELLING: usize = 3;

struct Read<'a> {
    at: usize,
    field: &'a Field<'a>,
    /// With their canonical forms.
    words: Vec<(Word, String)>,
    weight: f32,
}

impl<'a> Read<'a> {
    fn new(at: usize, field: &'a Field<'a>) -> Self {
        let weight = match field.kind {
            FieldKind::Name => 1.0,
            FieldKind::Handle => HANDLE,
            FieldKind::Email => EMAIL,
        };
        let words = words(&field.text).into_iter().map(|word| {
            let canonical = canonical(&word.text);
            (word, canonical)
        });
        Self { at, field, words: words.collect(), weight }
    }
}

struct Verdict {
    score: f32,
    how: Matched,
    field: usize,
    ranges: Vec<Range<usize>>,
}

fn judge_words(query: &Query, fields: &[Read]) -> Option<Verdict> {
    let address = query.address.as_ref().and_then(|address| judge_address(address, fields));
    let separate = judge_separate(query, fields);
    let joined = query.joined.as_ref().and_then(|joined| judge_joined(joined, fields));
    let only = query.words.first().filter(|_| query.words.len() == 1).and_then(|word| judge_joined(word, fields));
    [address, separate, joined, only].into_iter().flatten().max_by(|left, right| left.score.total_cmp(&right.score))
}

fn judge_address(address: &str, fields: &[Read]) -> Option<Verdict> {
    fields.iter().filter(|read| read.field.kind == FieldKind::Email).find_map(|read| {
        let text = &read.field.text;
        let found = document::address(text);
        let lead = text.len() - text.trim_start().len();
        let marked = if text.is_ascii() { lead..lead + address.len() } else { 0..text.len() };
        let (score, how) = if found == address { (1.0, Matched::Equal) } else { (0.9, Matched::Begun) };
        found.starts_with(address).then(|| Verdict {
            score,
            how,
            field: read.at,
            ranges: std::iter::once(marked.start..marked.end.min(text.len())).collect(),
        })
    })
}

/// A handle or an address taken as one word: `vera.lesnikova` by «вераlesnikova», `agentgirl` by its beginning.
fn judge_joined(typed: &Typed, fields: &[Read]) -> Option<Verdict> {
    fields.iter().filter(|read| read.field.kind != FieldKind::Name && read.words.len() > 1).find_map(|read| {
        let whole = canonical(&read.words.iter().map(|(word, _)| word.text.as_str()).collect::<String>());
        let how = if whole == typed.canonical {
            Matched::Equal
        } else if whole.starts_with(&typed.canonical) {
            Matched::Begun
        } else {
            return None;
        };
        let score = if how == Matched::Equal { 0.97 } else { 0.85 } * read.weight;
        let ((first, _), (last, _)) = (read.words.first()?, read.words.last()?);
        let range = first.range.start..last.range.end;
        Some(Verdict { score, how, field: read.at, ranges: std::iter::once(range).collect() })
    })
}

fn judge_separate(query: &Query, fields: &[Read]) -> Option<Verdict> {
    let found: Vec<Option<Place>> = query.words.iter().map(|typed| best_place(typed, fields)).collect();
    let matched = found.iter().flatten();
    let shown = matched.clone().max_by(|l, r| l.weighted.total_cmp(&r.weighted))?.field;
    let total: f32 = matched.clone().map(|place| place.weighted).sum();
    let missing = found.iter().filter(|place| place.is_none()).count() as f32;
    let telling = query.words.iter().zip(&found).any(|(typed, place)| place.is_some() && typed.text.chars().count() >= TELLING);
    if missing > 0.0 && !telling {
        return None;
    }
    let how = matched.clone().map(|place| place.likeness.how).max()?;
    let read = &fields[shown];
    let typed_here = query.words.iter().filter_map(|typed| place_in(typed, read));
    let mut ranges: Vec<Range<usize>> = typed_here.map(|place| place.range).collect();
    ranges.sort_by_key(|range| range.start);
    ranges.dedup_by(|next, kept| next.start < kept.end);
    let score = total / query.words.len() as f32 * MISSING.powf(missing);
    Some(Verdict { score, how, field: shown, ranges })
}

struct Place {
    field: usize,
    likeness: Likeness,
    weighted: f32,
    range: Range<usize>,
}

fn best_place(typed: &Typed, fields: &[Read]) -> Option<Place> {
    let mut best: Option<Place> = None;
    for place in fields.iter().filter_map(|read| place_in(typed, read)) {
        let equal = place.likeness.score >= 1.0;
        if best.as_ref().is_none_or(|best| place.weighted > best.weighted) {
            best = Some(place);
        }
        if equal {
            break;
        }
    }
    best
}

fn place_in(typed: &Typed, read: &Read) -> Option<Place> {
    let mut best: Option<(&Word, Likeness)> = None;
    for (word, canonical) in &read.words {
        let floor = best.as_ref().map_or(0.0, |(_, likeness)| likeness.score);
        match typed.likeness_above(&word.text, canonical, floor) {
            Some(likeness) if likeness.score > floor => best = Some((word, likeness)),
            _ => {}
        }
    }
    let (word, likeness) = best?;
    let range = if likeness.how == Matched::Begun { begun(typed, word, &read.field.text) } else { word.range.clone() };
    Some(Place { field: read.at, likeness, weighted: likeness.score * read.weight, range })
}

/// The shortest beginning of the word that holds what was typed.
fn begun(typed: &Typed, word: &Word, text: &str) -> Range<usize> {
    let Some(original) = text.get(word.range.clone()) else { return word.range.clone() };
    let enough = |end: usize| {
        words(&original[..end]).first().is_some_and(|part| {
            plain(&part.text).starts_with(&plain(&typed.text))
                || typed.beginnings.iter().any(|b| canonical(&part.text).starts_with(b.as_str()))
        })
    };
    let mut ends = original.char_indices().map(|(at, letter)| at + letter.len_utf8());
    let end = ends.find(|end| enough(*end)).unwrap_or(original.len());
    word.range.start..word.range.start + end
}
