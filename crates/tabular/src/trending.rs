//! A collection of trending videos read as a list of channels.
//!
//! One row is one video at one moment. Rows are folded to distinct channels while every row is counted: into a channel,
//! skipped or refused, so that the totals still equal the rows of the file.

use crate::dates::{DateFormat, Moment, date};
use crate::fields::words;
use crate::handles::is_channel_id;
use crate::table::{Entry, Record, Refused, Skipped, Tally};
use crate::value::{DecimalMark, count, filled};
use crate::{Cell, RowProblem, SkipReason};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};
use unicode_normalization::UnicodeNormalization;

/// Where the parts of a video row stand, columns from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrendingLayout {
    pub video_id: usize,
    pub channel_id: Option<usize>,
    pub channel_title: usize,
    pub views: usize,
    /// The day of the observation.
    pub observed_on: Option<usize>,
    pub category: Option<usize>,
    columns: Vec<String>,
}

impl TrendingLayout {
    /// Recognises a collection of video rows by its column names.
    #[must_use]
    pub fn detect(columns: &[String]) -> Option<Self> {
        let named: Vec<String> = columns.iter().map(|name| words(name)).collect();
        // The first name that the file has wins, wherever it stands.
        let find = |names: &[&str]| names.iter().find_map(|name| named.iter().position(|column| column == name));
        Some(Self {
            video_id: find(&["video id"])?,
            channel_id: find(&["channel id"]),
            channel_title: find(&["channel title", "channel name", "channel"])?,
            views: find(&["views", "view count"])?,
            observed_on: find(&["trending date", "date", "collected at", "timestamp"]),
            category: find(&["category id", "category"]),
            columns: columns.to_vec(),
        })
    }
}

/// A channel and what its rows tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrendingChannel {
    /// The only stable key; older collections have none and go by title.
    pub channel_id: Option<String>,
    /// The title of the latest row.
    pub title: String,
    /// Its other titles, in the order of the file.
    pub aliases: Vec<String>,
    /// Distinct videos.
    pub videos: u64,
    pub first_seen: Option<Date>,
    pub last_seen: Option<Date>,
    /// Rows of the file that went into it.
    pub rows: u64,
    /// Number and line of its first row, for messages.
    pub first_number: u64,
    pub first_line: u64,
}

struct Folding {
    channel: TrendingChannel,
    videos: HashSet<[u8; 11]>,
    title_date: Option<Date>,
}

/// Folds video rows to channels. Holds the channels and the ids of their videos, not the rows.
pub struct TrendingAsChannels {
    layout: TrendingLayout,
    dates: DateFormat,
    year: Option<i16>,
    channels: Vec<Folding>,
    by_key: HashMap<String, usize>,
    tally: Tally,
}

impl TrendingAsChannels {
    /// `dates` is the format of the column of observation days, `year` the year for formats without one.
    #[must_use]
    pub fn new(layout: TrendingLayout, dates: DateFormat, year: Option<i16>) -> Self {
        Self { layout, dates, year, channels: Vec::new(), by_key: HashMap::new(), tally: Tally::default() }
    }

    /// Takes the next entry of the table and tells what became of it: a row that went into a channel, or its reason.
    pub fn add(&mut self, entry: Entry) -> Entry {
        let entry = match entry {
            Entry::Row(record) => self.fold(record),
            other => other,
        };
        self.tally.count(&entry);
        entry
    }

    /// What became of the entries so far.
    #[must_use]
    pub fn tally(&self) -> Tally {
        self.tally
    }

    /// The channels in the order of their first rows.
    #[must_use]
    pub fn finish(self) -> Vec<TrendingChannel> {
        let finished = self.channels.into_iter().map(|folding| {
            let mut channel = folding.channel;
            channel.videos = folding.videos.len() as u64;
            channel.aliases.retain(|alias| *alias != channel.title);
            channel
        });
        finished.collect()
    }

    fn fold(&mut self, record: Record) -> Entry {
        if self.is_only_filler(&record.cells) {
            return Entry::Skipped(Skipped { number: record.number, line: record.line, why: SkipReason::OnlyFiller });
        }
        match self.check(&record.cells) {
            Ok(video) => {
                self.take(&record, video);
                Entry::Row(record)
            }
            Err((column, problem)) => {
                let excerpt = record.cells.iter().map(Cell::text).collect::<Vec<_>>().join(" | ");
                let excerpt = excerpt.chars().take(1_000).collect();
                let Record { number, line, .. } = record;
                Entry::Refused(Refused { number, line, column: Some(column + 1), problem, excerpt })
            }
        }
    }

    /// Nothing in any named column but a category of `-1` or the like.
    fn is_only_filler(&self, cells: &[Cell]) -> bool {
        let named = cells.iter().zip(&self.layout.columns).filter(|(_, name)| !name.is_empty());
        named.filter_map(|(cell, _)| filled(cell)).all(|text| matches!(text.trim(), "-1" | "0"))
    }

    /// The id of the video, if the row can be taken as one observation.
    fn check(&self, cells: &[Cell]) -> Result<[u8; 11], (usize, RowProblem)> {
        let TrendingLayout { video_id, channel_id, channel_title, views, .. } = self.layout;
        let text = |column: usize| cells.get(column).and_then(filled);
        let bad_channel = channel_id.filter(|column| !text(*column).is_some_and(|id| is_channel_id(id.trim())));
        let Some(id) = text(video_id) else { return Err((video_id, RowProblem::MissingVideoId)) };
        let video = video(id.trim());
        if let Some(column) = bad_channel {
            let shifted = video.is_none() || text(column).is_some();
            return Err((column, if shifted { RowProblem::ShiftedColumns } else { RowProblem::MissingChannel }));
        }
        let video = video.ok_or_else(|| (video_id, RowProblem::MalformedVideoId { found: id.chars().take(60).collect() }))?;
        let counted = cells.get(views).is_some_and(|cell| matches!(count(cell, DecimalMark::Auto), Ok(Some(_))));
        if !counted {
            return Err((views, RowProblem::MissingCount { column: self.layout.columns[views].clone() }));
        }
        let titled = text(channel_title).is_some() || channel_id.is_some();
        if titled { Ok(video) } else { Err((channel_title, RowProblem::MissingChannel)) }
    }

    fn take(&mut self, record: &Record, video: [u8; 11]) {
        let text = |column: usize| record.cells.get(column).and_then(filled).map(|text| text.trim().to_owned());
        let channel_id = self.layout.channel_id.and_then(text);
        let title = text(self.layout.channel_title).unwrap_or_default();
        let seen = self.observed_on(&record.cells);
        let key = channel_id.clone().unwrap_or_else(|| title.nfc().collect::<String>().to_lowercase());
        let index = *self.by_key.entry(key).or_insert_with(|| {
            self.channels.push(Folding::new(channel_id, title.clone(), record));
            self.channels.len() - 1
        });
        self.channels[index].take(title, seen, video);
    }

    fn observed_on(&self, cells: &[Cell]) -> Option<Date> {
        let cell = cells.get(self.layout.observed_on?)?;
        date(cell, self.dates, self.year).ok().flatten().map(Moment::date)
    }
}

impl Folding {
    fn new(channel_id: Option<String>, title: String, record: &Record) -> Self {
        let channel = TrendingChannel {
            channel_id,
            title,
            aliases: Vec::new(),
            videos: 0,
            first_seen: None,
            last_seen: None,
            rows: 0,
            first_number: record.number,
            first_line: record.line,
        };
        Self { channel, videos: HashSet::new(), title_date: None }
    }

    fn take(&mut self, title: String, seen: Option<Date>, video: [u8; 11]) {
        let channel = &mut self.channel;
        self.videos.insert(video);
        channel.rows += 1;
        channel.first_seen = channel.first_seen.into_iter().chain(seen).min();
        channel.last_seen = channel.last_seen.into_iter().chain(seen).max();
        if title.is_empty() {
            return;
        }
        if !channel.aliases.contains(&title) {
            channel.aliases.push(title.clone());
        }
        if seen >= self.title_date || channel.title.is_empty() {
            self.title_date = seen;
            channel.title = title;
        }
    }
}

/// A YouTube video id: eleven characters of URL-safe base 64.
fn video(text: &str) -> Option<[u8; 11]> {
    let fits = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    text.as_bytes().try_into().ok().filter(|_| fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(rows: &[[&str; 6]]) -> (Vec<Entry>, Tally, Vec<TrendingChannel>) {
        let columns = ["", "video_id", "channelId", "channelTitle", "views", "trending_date"].map(str::to_owned);
        let layout = TrendingLayout::detect(&columns).expect("a video table");
        let mut folding = TrendingAsChannels::new(layout, DateFormat::YearDayMonth, None);
        let entries = rows.iter().zip(1..).map(|(row, number)| {
            let cells = row.iter().map(|text| Cell::from_text((*text).to_owned())).collect();
            folding.add(Entry::Row(Record { number, line: number + 1, cells }))
        });
        let entries = entries.collect();
        (entries, folding.tally(), folding.finish())
    }

    const ID: &str = "UCtGJ_XI0ZGwEmKZaj3VQITw";

    #[test]
    fn rows_become_channels_with_their_latest_title() {
        let (_, tally, channels) = fold(&[
            ["0", "i2U4V2FKUWY", ID, "Новое имя", "5.0", "18.02.11"],
            ["1", "i2U4V2FKUWY", ID, "Настя Ивлеева", "4", "18.01.11"],
            ["2", "NKtzKwMuO60", ID, "Новое имя", "5", "18.03.11"],
        ]);
        assert_eq!(tally, Tally { rows: 3, skipped: 0, refused: 0 });
        let [channel] = &channels[..] else { panic!("{channels:?}") };
        assert_eq!((channel.title.as_str(), &channel.aliases[..]), ("Новое имя", &["Настя Ивлеева".to_owned()][..]));
        assert_eq!((channel.videos, channel.rows), (2, 3));
        let seen = (channel.first_seen.unwrap().to_string(), channel.last_seen.unwrap().to_string());
        assert_eq!(seen, ("2018-11-01".into(), "2018-11-03".into()));
    }

    #[test]
    fn rows_that_are_no_observation_are_counted_with_their_reason() {
        let (entries, tally, channels) = fold(&[
            ["0", "", "", "", "-1", ""],
            ["1", "", ID, "a", "1", ""],
            ["2", "24.09xcaeyJTx4Co", ID, "a", "1", ""],
            ["3", "i2U4V2FKUWY", ID, "a", "", ""],
            ["4", "126350", "279", "208", "False", ""],
            ["5", "i2U4V2FKUWY", "", "a", "1", ""],
        ]);
        let reasons: Vec<&str> = entries
            .iter()
            .map(|entry| match entry {
                Entry::Refused(refused) => refused.problem.key(),
                Entry::Skipped(skipped) => skipped.why.key(),
                Entry::Row(_) => "row",
            })
            .collect();
        let expected = [
            "import-skip-only-filler",
            "import-row-missing-video-id",
            "import-row-malformed-video-id",
            "import-row-missing-count",
            "import-row-shifted-columns",
            "import-row-missing-channel",
        ];
        assert_eq!(reasons, expected);
        assert_eq!((tally.total(), channels.len()), (6, 0));
    }
}
