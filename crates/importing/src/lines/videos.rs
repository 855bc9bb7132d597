//! Rows of trending videos as a list of channels: the first row of a channel stands for it, the others say whose they are.

use std::collections::HashMap;

use creators::model::{KnownBy, NewChannel, NewCreator};
use kernel::{Error, Msg, Problems};
use tabular::{Entry, TrendingAsChannels, TrendingChannel, TrendingLayout};

use super::{Content, Context, Line, Person, print};
use crate::model::{Fault, Said};

/// The channels of a whole file, found by a first reading of it.
pub struct Videos<'c> {
    context: &'c Context,
    /// By the number of their first row.
    first: HashMap<u64, TrendingChannel>,
    /// The first row of the channel of each key.
    keys: HashMap<String, u64>,
    layout: TrendingLayout,
    second: TrendingAsChannels,
}

impl<'c> Videos<'c> {
    /// Folds all entries; `None` where the columns are not those of videos.
    pub fn of<E>(context: &'c Context, entries: impl Iterator<Item = Result<Entry, E>>) -> Result<Option<Self>, E> {
        let names: Vec<String> = context.reading.columns.iter().map(|c| c.name.clone()).collect();
        let Some(layout) = TrendingLayout::detect(&names) else { return Ok(None) };
        let fresh = || {
            let format = layout.observed_on.map_or(tabular::DateFormat::Plain, |at| context.mapping.date_format(&context.reading, at));
            let year = layout.observed_on.and_then(|at| context.mapping.columns.get(at)?.year);
            TrendingAsChannels::new(layout.clone(), format, year)
        };
        let mut folding = fresh();
        for entry in entries {
            folding.add(entry?);
        }
        let channels = folding.finish();
        let keys = channels.iter().map(|c| (key(c.channel_id.as_deref(), &c.title), c.first_number)).collect::<HashMap<_, _>>();
        // A channel without an id goes by any of its titles.
        let aliases =
            channels.iter().flat_map(|c| c.aliases.iter().map(move |title| (key(c.channel_id.as_deref(), title), c.first_number)));
        let keys = aliases.chain(keys).collect();
        let first = channels.into_iter().map(|c| (c.first_number, c)).collect();
        let second = fresh();
        Ok(Some(Self { context, first, keys, layout, second }))
    }

    /// The line of the next entry, in the order of the file.
    pub fn read(&mut self, entry: Entry) -> Line {
        let row = match self.second.add(entry) {
            Entry::Row(record) => record,
            Entry::Skipped(s) => return line(s.number, s.line, Content::Skipped(Fault::of_row(Said::new(s.why.key())))),
            Entry::Refused(r) => return crate::file::refused(&self.context.reading, r),
        };
        let content = match self.first.get(&row.number) {
            Some(channel) => self.person(channel),
            None => {
                let text =
                    |at: Option<usize>| at.and_then(|at| row.cells.get(at)).map(|c| c.text().trim().to_owned()).filter(|t| !t.is_empty());
                let title = text(Some(self.layout.channel_title)).unwrap_or_default();
                let first = self.keys.get(&key(text(self.layout.channel_id).as_deref(), &title)).copied().unwrap_or(row.number);
                Content::Same { first: i64::try_from(first).unwrap_or(i64::MAX) }
            }
        };
        line(row.number, row.line, content)
    }

    fn person(&self, channel: &TrendingChannel) -> Content {
        let mut new = NewCreator { goes_by: named(channel), ..NewCreator::default() };
        new.other_names = channel.aliases.iter().filter(|name| **name != new.goes_by).take(20).cloned().collect();
        if let Some(id) = &channel.channel_id {
            let title = if channel.title == new.goes_by { String::new() } else { channel.title.clone() };
            let account =
                NewChannel { platform: "youtube".into(), handle: id.clone(), external_id: id.clone(), title, ..NewChannel::default() };
            new.channels.push(account);
        }
        let valid = match new.validate(&self.context.known) {
            Ok(valid) => valid,
            Err(Error::Invalid(problems)) => return refused(&problems, channel),
            Err(other) => return refused(&Problems::of("", Msg::new("error-bad-request").with("detail", other.to_string())), channel),
        };
        let known = KnownBy::from(&valid);
        let (alike, exact): (Vec<String>, Vec<String>) = known.keys().into_iter().partition(|k| k.starts_with(['=', '+', '~']));
        let exact_less = exact.is_empty();
        let own = channel.channel_id.clone().unwrap_or_else(|| channel.title.clone());
        Content::Person(Box::new(Person {
            new,
            valid,
            known,
            exact,
            alike,
            named_by_account: false,
            id: None,
            print: exact_less.then(|| print([own.into()].into_iter())),
            counts: Vec::new(),
            deal: self.context.mapping.brand.map(|brand| super::Deal {
                brand,
                stage: self.context.mapping.stage,
                tier: None,
                manager: self.context.mapping.manager,
                since: None,
            }),
            remarks: Vec::new(),
        }))
    }
}

/// A channel whose latest row has no title goes by another, and at last by its id.
fn named(channel: &TrendingChannel) -> String {
    let titled = std::iter::once(&channel.title).chain(&channel.aliases).find(|title| !title.trim().is_empty());
    titled.or(channel.channel_id.as_ref()).cloned().unwrap_or_default()
}

fn refused(problems: &Problems, channel: &TrendingChannel) -> Content {
    Content::Refused(problems.all().map(|p| Fault { value: channel.title.clone(), ..Fault::of_row(Said::from(&p.message)) }).collect())
}

fn line(number: u64, at: u64, content: Content) -> Line {
    let signed = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    Line { number: signed(number), line: signed(at), content }
}

/// What makes two rows of one channel: its id, else its title.
fn key(id: Option<&str>, title: &str) -> String {
    id.map_or_else(|| title.to_lowercase(), str::to_owned)
}
