//! What people say, in one language: every text is dealt once before any is repeated.

use std::borrow::Cow;

use crate::deck::Deck;
use crate::material::{NICHES, rows, text, texts};
use crate::model::{Expertise, Lang, Text, Words};
use crate::people::Gender;
use crate::rng::Rng;

/// The material of one language.
pub struct Voice {
    lang: Lang,
    wishes: Deck<Text>,
    goals: Deck<Text>,
    values: Deck<Text>,
    met: Deck<Text>,
    work: Deck<Text>,
    keep: Deck<Text>,
    parcels: Deck<Text>,
    tags: Deck<&'static str>,
    /// By place in [`NICHES`].
    skills: Vec<Deck<(Text, Text)>>,
    titles: Vec<Deck<Text>>,
}

impl Voice {
    pub fn new(lang: Lang) -> Self {
        let deck = |table| Deck::new(texts(table, &[lang.code()]));
        let skills = include_str!("../data/skills.txt");
        let titles = include_str!("../data/titles.txt");
        Voice {
            lang,
            wishes: deck(include_str!("../data/wishes.txt")),
            goals: deck(include_str!("../data/goals.txt")),
            values: deck(include_str!("../data/values.txt")),
            met: deck(include_str!("../data/notes_met.txt")),
            work: deck(include_str!("../data/notes_work.txt")),
            keep: deck(include_str!("../data/notes_keep.txt")),
            parcels: deck(include_str!("../data/parcels.txt")),
            tags: Deck::new(rows(include_str!("../data/tags.txt")).filter(|row| row[0] == lang.code()).map(|row| row[1]).collect()),
            skills: NICHES.iter().map(|niche| Deck::new(skills_of(skills, niche.key, lang))).collect(),
            titles: NICHES.iter().map(|niche| Deck::new(texts(titles, &[niche.key, lang.code()]))).collect(),
        }
    }

    pub fn wish(&mut self, rng: &mut Rng, gender: Gender) -> Words {
        let text = self.wishes.deal(rng);
        self.words(text, gender)
    }

    pub fn goals(&mut self, rng: &mut Rng, count: u64) -> Vec<Words> {
        (0..count).map(|_| Words { lang: self.lang, text: self.goals.deal(rng) }).collect()
    }

    pub fn values(&mut self, rng: &mut Rng, count: u64) -> Vec<Words> {
        (0..count).map(|_| Words { lang: self.lang, text: self.values.deal(rng) }).collect()
    }

    /// Markdown of two or three paragraphs: how it began, how they work, what to remember.
    pub fn note(&mut self, rng: &mut Rng, gender: Gender) -> Words {
        let mut parts = vec![self.met.deal(rng), self.work.deal(rng)];
        if rng.chance(70) {
            parts.push(self.keep.deal(rng));
        }
        self.words(parts.join("\n\n").into(), gender)
    }

    pub fn skill(&mut self, rng: &mut Rng, niche: usize, gender: Gender) -> Expertise {
        let (skill, evidence) = self.skills[niche].deal(rng);
        let known = rng.chance(88);
        Expertise { skill: self.words(skill, gender), evidence: known.then(|| self.words(evidence, gender)) }
    }

    pub fn title(&mut self, rng: &mut Rng, niche: usize) -> Text {
        self.titles[niche].deal(rng)
    }

    pub fn parcels(&mut self, rng: &mut Rng) -> Text {
        self.parcels.deal(rng)
    }

    pub fn tags(&mut self, rng: &mut Rng, count: u64) -> Vec<&'static str> {
        let mut tags: Vec<_> = (0..count).map(|_| self.tags.deal(rng)).collect();
        tags.sort_unstable();
        tags.dedup();
        tags
    }

    fn words(&self, text: Text, gender: Gender) -> Words {
        Words { lang: self.lang, text: inflect(text, gender) }
    }
}

fn skills_of(table: &'static str, niche: &str, lang: Lang) -> Vec<(Text, Text)> {
    rows(table).filter(|row| row[0] == niche && row[1] == lang.code()).map(|row| (text(row[2]), text(row[3]))).collect()
}

/// Chooses the endings written as `[man's/woman's]`.
pub fn inflect(text: Text, gender: Gender) -> Text {
    if !text.contains('[') {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest: &str = &text;
    while let Some((before, after)) = rest.split_once('[') {
        let (choice, tail) = after.split_once(']').expect("every ending in the material is closed");
        let (man, woman) = choice.split_once('/').expect("every ending in the material has two forms");
        out.push_str(before);
        out.push_str(if gender == Gender::Woman { woman } else { man });
        rest = tail;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_follow_gender() {
        let both = |text: &'static str| [Gender::Man, Gender::Woman].map(|gender| inflect(text.into(), gender).into_owned());
        assert_eq!(both("долж[ен/на] найти сам[/а]"), ["должен найти сам", "должна найти сама"]);
    }
}
