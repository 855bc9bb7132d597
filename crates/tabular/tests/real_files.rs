//! The real, dirty lists beside the project, when they are there: every row is accounted for and the columns are told.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use tabular::handles::Platform;
use tabular::value::{self, DecimalMark};
use tabular::{
    Cell, CustomKind, DateColumn, DateFormat, DateSurvey, Encoding, Entry, Field, Guesses, Kind, Limits, ReaderCommand, Sniffed, Table,
    TrendingAsChannels, TrendingChannel, TrendingLayout, Why, guess_columns, open, sniff_path,
};

/// The folder with the lists, or `None` with a word about it.
fn data() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = std::env::var_os("PERENNIAL_REAL_DATA").map_or(beside, PathBuf::from);
    if folder.join("influencers").is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: no real data at {} (set PERENNIAL_REAL_DATA)", folder.display());
    None
}

fn no_reader() -> ReaderCommand {
    ReaderCommand { program: PathBuf::from("/nonexistent"), args: Vec::new() }
}

/// The file unpacked if need be; the temporary one lives as long as the handle.
fn plain(path: &Path) -> (PathBuf, Option<tempfile::NamedTempFile>) {
    if path.extension().is_none_or(|extension| extension != "gz") {
        return (path.to_owned(), None);
    }
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(fs::File::open(path).unwrap()).read_to_end(&mut bytes).unwrap();
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&bytes).unwrap();
    (file.path().to_owned(), Some(file))
}

fn sniff(path: &Path) -> Sniffed {
    sniff_path(path, &Limits::default(), &no_reader()).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
}

fn table(path: &Path, sniffed: &Sniffed) -> Table<'static> {
    open(path, &sniffed.layout, &Limits::default(), &no_reader()).unwrap()
}

fn guesses(path: &Path, sniffed: &Sniffed) -> Guesses {
    guess_columns(&sniffed.columns, &sniffed.sample, &path.file_name().unwrap().to_string_lossy())
}

/// Reads a whole list: rows, and for each metric column how many cells could not be read.
fn read_list(path: &Path) -> (Guesses, u64) {
    let sniffed = sniff(path);
    assert_eq!(sniffed.layout.header, Some(1), "{}", path.display());
    let found = guesses(path, &sniffed);
    let mut table = table(path, &sniffed);
    let (mut entries, mut unreadable) = (0, Vec::new());
    for entry in table.by_ref() {
        entries += 1;
        let Entry::Row(row) = entry.unwrap() else { continue };
        for guess in found.columns.iter().filter(|guess| guess.field.is_metric()) {
            if let Err(problem) = value::count(&row.cells[guess.column], DecimalMark::Auto) {
                unreadable.push((row.line, guess.column, problem));
            }
        }
    }
    let tally = table.tally();
    assert_eq!(tally.total(), entries);
    assert_eq!(tally.refused, 0, "{}", path.display());
    assert!(unreadable.is_empty(), "{}: {unreadable:?}", path.display());
    (found, tally.rows)
}

fn fields(found: &Guesses) -> Vec<(usize, Field)> {
    found.columns.iter().map(|guess| (guess.column, guess.field)).filter(|(_, field)| *field != Field::Ignore).collect()
}

#[test]
fn lists_of_influencers() {
    let Some(data) = data() else { return };
    use Field::{
        Category, CommentsAverage as Comments, Country, DisplayName, EngagementAverage as Engagement, Followers, Handle,
        LikesAverage as Likes, SharesAverage as Shares, ViewsAverage as Views,
    };
    type Expected = (&'static str, u64, Platform, &'static [(usize, Field)]);
    let expected: [Expected; 9] = [
        (
            "instagram_2022-early",
            1_000,
            Platform::Instagram,
            &[(0, Handle), (1, DisplayName), (2, Category), (3, Category), (5, Followers), (6, Country)],
        ),
        (
            "instagram_2022-06",
            1_022,
            Platform::Instagram,
            &[(0, Handle), (1, DisplayName), (2, Category), (3, Category), (5, Followers), (6, Country), (8, Likes), (10, Comments)],
        ),
        (
            "instagram_2022-09",
            1_050,
            Platform::Instagram,
            &[(1, Handle), (2, DisplayName), (4, Followers), (5, Country), (10, Category), (11, Category)],
        ),
        (
            "tiktok_2022-early",
            1_000,
            Platform::Tiktok,
            &[(0, Handle), (1, DisplayName), (3, Followers), (5, Views), (7, Likes), (9, Comments), (11, Shares)],
        ),
        (
            "tiktok_2022-06",
            1_007,
            Platform::Tiktok,
            &[(0, Handle), (1, DisplayName), (3, Followers), (5, Views), (7, Likes), (9, Comments), (11, Shares)],
        ),
        (
            "tiktok_2022-09",
            1_000,
            Platform::Tiktok,
            &[(1, Handle), (2, DisplayName), (4, Followers), (6, Views), (8, Likes), (10, Comments), (12, Shares)],
        ),
        (
            "youtube_2022-early",
            1_000,
            Platform::Youtube,
            &[(0, Handle), (1, DisplayName), (2, Category), (4, Followers), (5, Country), (7, Views), (9, Likes), (11, Comments)],
        ),
        (
            "youtube_2022-06",
            1_021,
            Platform::Youtube,
            &[
                (0, Handle),
                (1, DisplayName),
                (2, Category),
                (3, Category),
                (5, Followers),
                (6, Country),
                (8, Views),
                (10, Likes),
                (12, Comments),
            ],
        ),
        (
            "youtube_2022-09",
            1_047,
            Platform::Youtube,
            &[(1, DisplayName), (2, Handle), (3, Country), (5, Followers), (6, Category), (8, Likes), (10, Comments), (11, Category)],
        ),
    ];
    for (name, rows, platform, columns) in expected {
        let (found, read) = read_list(&data.join(format!("influencers/{name}.csv")));
        assert_eq!(read, rows, "{name}");
        assert_eq!(found.platform, Some(platform), "{name}");
        let engagement = |(_, field): &(usize, Field)| !matches!(field, Engagement | Field::Custom(CustomKind::Number));
        let seen: Vec<_> = fields(&found).into_iter().filter(engagement).collect();
        assert_eq!(seen, columns, "{name}");
    }
}

#[test]
fn the_column_of_views_that_holds_countries_is_noticed() {
    let Some(data) = data() else { return };
    let (found, _) = read_list(&data.join("influencers/instagram_2022-06.csv"));
    assert_eq!(found.columns[6].why, Why::ContentOverHeader(Field::ViewsAverage));
    assert_eq!(found.columns[4].why, Why::LessExactThan(5));
}

#[test]
fn lists_of_youtubers() {
    let Some(data) = data() else { return };
    let (found, rows) = read_list(&data.join("influencers/top1000_youtubers_2023.csv"));
    assert_eq!(rows, 1_000);
    let expected = [
        (1, Field::Handle),
        (2, Field::Category),
        (3, Field::Followers),
        (4, Field::Country),
        (5, Field::ViewsAverage),
        (6, Field::LikesAverage),
        (7, Field::CommentsAverage),
        (8, Field::Account(Platform::Youtube)),
    ];
    assert_eq!(fields(&found), expected);

    let (found, rows) = read_list(&data.join("influencers/global_youtube_statistics_2023.csv"));
    assert_eq!(rows, 995);
    for (column, field) in [
        (1, Field::DisplayName),
        (2, Field::Followers),
        (3, Field::TotalViews),
        (4, Field::Category),
        (6, Field::Uploads),
        (7, Field::Country),
    ] {
        assert_eq!(found.columns[column].field, field, "{column}");
    }
    let repeated: Vec<_> = found.columns.iter().filter(|guess| !guess.field.can_repeat()).map(|guess| guess.field).collect();
    let mut distinct = repeated.clone();
    distinct.sort_unstable();
    distinct.dedup();
    assert_eq!(distinct.len(), repeated.len(), "{repeated:?}");
}

#[test]
fn countries_of_every_list_are_known() {
    let Some(data) = data() else { return };
    let mut unknown: Vec<(std::ffi::OsString, _)> = Vec::new();
    for entry in fs::read_dir(data.join("influencers")).unwrap() {
        let path = entry.unwrap().path();
        let sniffed = sniff(&path);
        let Some(column) = guesses(&path, &sniffed).column_of(Field::Country) else { continue };
        for entry in table(&path, &sniffed) {
            let Entry::Row(row) = entry.unwrap() else { continue };
            if let Err(problem) = tabular::places::country(&row.cells[column]) {
                unknown.push((path.file_name().unwrap().to_owned(), problem));
            }
        }
    }
    // The list whose column of views holds countries holds views in some rows.
    assert_eq!(unknown.len(), 16, "{unknown:?}");
    assert!(unknown.iter().all(|(name, _)| name == "instagram_2022-06.csv"));
}

#[test]
fn a_campaign_list_in_windows_1252() {
    let Some(data) = data() else { return };
    let path = data.join("synthetic/influencer_marketing_roi.csv");
    let sniffed = sniff(&path);
    let Kind::Csv(dialect) = &sniffed.layout.kind else { panic!("no CSV") };
    assert_eq!(dialect.encoding, Encoding::Windows1252);
    let found = guesses(&path, &sniffed);
    assert_eq!(found.columns[0].field, Field::ExternalId);
    assert_eq!(found.columns[1].field, Field::Platform);
    assert_eq!(found.columns[5].field, Field::EngagementAverage);
    let mut dates = [DateSurvey::default(), DateSurvey::default()];
    let (mut rows, mut warned) = (0, 0);
    for entry in table(&path, &sniffed) {
        let Entry::Row(row) = entry.unwrap() else { panic!("every row is readable") };
        rows += 1;
        dates[0].add(&row.cells[4]);
        dates[1].add(&row.cells[9]);
        for column in [5, 6, 7, 8] {
            let count = value::count(&row.cells[column], DecimalMark::Auto).unwrap();
            warned += u64::from(count.is_some_and(|count| count.warning.is_some()));
        }
    }
    assert_eq!((rows, warned), (1_339, 27));
    assert_eq!(dates[0].verdict("start_date"), DateColumn::Certain(DateFormat::Plain));
    assert_eq!(dates[1].verdict("end_date"), DateColumn::Certain(DateFormat::DayMonthYear));
}

/// What became of the rows of a trending file, by kind.
struct Folded {
    channels: Vec<TrendingChannel>,
    rows: u64,
    kinds: BTreeMap<&'static str, u64>,
    dates: DateColumn,
}

fn fold(path: &Path) -> Folded {
    let (path, _unpacked) = plain(path);
    let sniffed = sniff(&path);
    let layout = TrendingLayout::detect(&sniffed.columns).expect("video rows");
    let column = layout.observed_on.expect("a day");
    let mut survey = DateSurvey::default();
    for entry in table(&path, &sniffed) {
        if let Entry::Row(row) = entry.unwrap() {
            survey.add(&row.cells[column]);
        }
    }
    let dates = survey.verdict(&sniffed.columns[column]);
    let DateColumn::Certain(format) = dates else { panic!("{}: {dates:?}", path.display()) };
    let mut folding = TrendingAsChannels::new(layout, format, Some(2017));
    let mut kinds = BTreeMap::new();
    let mut table = table(&path, &sniffed);
    for entry in table.by_ref() {
        match folding.add(entry.unwrap()) {
            Entry::Row(_) => {}
            Entry::Skipped(skipped) => *kinds.entry(skipped.why.key()).or_default() += 1,
            Entry::Refused(refused) => *kinds.entry(refused.problem.key()).or_default() += 1,
        }
    }
    let tally = folding.tally();
    assert_eq!(tally.total(), table.tally().total());
    assert_eq!(tally.skipped + tally.refused, kinds.values().sum::<u64>());
    let channels = folding.finish();
    assert_eq!(channels.iter().map(|channel| channel.rows).sum::<u64>(), tally.rows);
    Folded { channels, rows: tally.total(), kinds, dates }
}

#[test]
fn trending_files_become_channels_and_every_row_is_counted() {
    let Some(data) = data() else { return };
    let mut kinds: BTreeMap<&str, u64> = BTreeMap::new();
    let mut rows = 0;
    let mut distinct: BTreeMap<&str, std::collections::BTreeSet<String>> = BTreeMap::new();
    for entry in fs::read_dir(data.join("trending")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.contains(".csv") {
            continue;
        }
        let folded = fold(&path);
        rows += folded.rows;
        folded.kinds.iter().for_each(|(kind, count)| *kinds.entry(kind).or_default() += count);
        let market = distinct.entry(if name.starts_with("ru") { "ru" } else { "us" }).or_default();
        market.extend(folded.channels.iter().filter_map(|channel| channel.channel_id.clone()));
        let expected = if name.contains("2017") { DateFormat::DayMonthZeroLost } else { DateFormat::YearDayMonth };
        assert_eq!(folded.dates, DateColumn::Certain(expected), "{name}");
    }
    assert_eq!(rows, 13_886);
    let expected = BTreeMap::from([
        ("import-skip-repeated-header", 14),
        ("import-skip-only-filler", 21),
        ("import-row-missing-video-id", 102),
        ("import-row-malformed-video-id", 1),
        ("import-row-missing-count", 12),
        ("import-row-shifted-columns", 2),
    ]);
    assert_eq!(kinds, expected);
    assert_eq!(kinds.values().sum::<u64>(), 152);
    assert_eq!((distinct["ru"].len(), distinct["us"].len()), (840, 665));
}

#[test]
fn channels_have_their_days_and_names() {
    let Some(data) = data() else { return };
    let folded = fold(&data.join("trending/us_2017-09-13_10-21.csv.gz"));
    let days = |pick: fn(&TrendingChannel) -> Option<jiff::civil::Date>| folded.channels.iter().filter_map(pick);
    assert_eq!(days(|channel| channel.first_seen).min().unwrap().to_string(), "2017-09-13");
    assert_eq!(days(|channel| channel.last_seen).max().unwrap().to_string(), "2017-10-22");
    let polled = fold(&data.join("trending/ru_2020-01-04_polled.csv.gz"));
    assert!(polled.channels.iter().any(|channel| channel.title == "KREOSAN"));
    assert!(polled.channels.iter().all(|channel| channel.videos <= channel.rows && !channel.aliases.contains(&channel.title)));
}

#[test]
fn lone_cr_never_tears_a_row() {
    let Some(data) = data() else { return };
    let (path, _unpacked) = plain(&data.join("trending/us_2020-01-04_polled.csv.gz"));
    let sniffed = sniff(&path);
    let mut held = 0;
    for entry in table(&path, &sniffed) {
        if let Entry::Row(row) = entry.unwrap() {
            held += row.cells.iter().map(|cell| cell.text().matches('\r').count()).sum::<usize>();
        }
    }
    assert_eq!(held, 3_350);
    assert_eq!(sniffed.sample[0].iter().filter(|cell| **cell == Cell::Empty).count(), 0);
}
