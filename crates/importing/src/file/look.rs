//! A first look at a file: how it can be read, what its columns probably mean, and all of it read once.

use std::{collections::HashMap, path::Path};

use creators::model::{ContactKind, CustomField, Platform};
use tabular::{
    Cell, DateColumn, DateSurvey, Entry, Field, FileProblem, Guess, Layout, Sniffed, TrendingLayout, Why, handles,
    value::{DecimalMark, ValueProblem},
};

use crate::model::{ColumnSeen, DatesSeen, Reading, Said, Target};

/// Different values shown of a column, and the longest of them in characters.
const EXAMPLES: usize = 4;
const LONGEST: usize = 80;
/// Rows shown of a file.
const FIRST: usize = 8;

/// Looks at a file; `layout` is how it is to be read when somebody knows better than its bytes. Fields of the workspace's own
/// are recognised by their labels.
pub fn look(path: &Path, file_name: &str, layout: Option<Layout>, fields: &[CustomField]) -> Result<Reading, FileProblem> {
    let sniffed = super::sniff(path, layout)?;
    let mut surveys: HashMap<usize, DateSurvey> = HashMap::new();
    for at in 0..sniffed.columns.len() {
        let name = &sniffed.columns[at];
        if DateColumn::analyse(name, sniffed.sample.iter().filter_map(|row| row.get(at))) != DateColumn::NoDates {
            surveys.insert(at, DateSurvey::default());
        }
    }
    let mut bare = vec![false; sniffed.columns.len()];
    let mut rows = 0;
    for entry in super::open(path, &sniffed.layout)? {
        rows += 1;
        if let Entry::Row(record) = entry? {
            surveys.iter_mut().for_each(|(at, survey)| record.cells.get(*at).into_iter().for_each(|cell| survey.add(cell)));
            for (bare, cell) in bare.iter_mut().zip(&record.cells).filter(|(bare, _)| !**bare) {
                *bare = handles::account(cell, None).is_err_and(|why| matches!(why, ValueProblem::NotALink(_)));
            }
        }
    }
    if rows == 0 {
        return Err(FileProblem::NoRows);
    }
    Ok(described(sniffed, &Whole { surveys, bare, rows }, file_name, fields))
}

/// What only a reading of all rows tells.
struct Whole {
    surveys: HashMap<usize, DateSurvey>,
    /// Of each column, whether a cell stands without a link.
    bare: Vec<bool>,
    rows: i64,
}

fn described(sniffed: Sniffed, whole: &Whole, file_name: &str, fields: &[CustomField]) -> Reading {
    let guesses = tabular::guess_columns(&sniffed.columns, &sniffed.sample, file_name);
    // Plain words under «name» may be names of accounts, but only where something tells on which platform.
    let elsewhere =
        guesses.platform.is_none() || guesses.columns.iter().any(|g| matches!(g.field, Field::Account(_) | Field::TelegramContact));
    let columns = guesses.columns.iter().map(|guess| {
        let guess = &match guess.why {
            Why::ContentOverHeader(Field::DisplayName) if guess.field == Field::Handle && elsewhere => {
                Guess { field: Field::DisplayName, why: Why::Header, confidence: 70, ..guess.clone() }
            }
            _ => guess.clone(),
        };
        let cells = || sniffed.sample.iter().filter_map(|row| row.get(guess.column));
        let name = sniffed.columns.get(guess.column).cloned().unwrap_or_default();
        let (mut target, mut confidence, mut why) = suggestion(guess, &name, cells().collect(), fields);
        // The other one of two columns of names.
        if matches!(guess.why, Why::BetterIn(best) if guesses.columns.get(best).is_some_and(|g| g.field == Field::DisplayName)) {
            (target, confidence) = (Target::List("other_names"), 60);
        }
        let called = matches!(guess.why, Why::HeaderAndContent | Why::Header);
        if target == Target::Handle && !called && !names_accounts(guesses.platform, cells()) {
            target = if guesses.column_of(Field::DisplayName).is_some() { Target::List("other_names") } else { Target::Text("goes_by") };
            (confidence, why) = (60, Said::new("import-why-content"));
        }
        if let Some(unfit) = unfit(target, guesses.platform, cells()) {
            (confidence, why) = (40, unfit);
        }
        ColumnSeen {
            examples: examples(cells()),
            dates: whole.surveys.get(&guess.column).map_or(DatesSeen::None, |survey| dates(survey.verdict(&name))),
            mark: DecimalMark::of_column(cells()),
            bare: whole.bare.get(guess.column).copied().unwrap_or(true),
            guess: target,
            confidence,
            why,
            name,
        }
    });
    let mut columns: Vec<ColumnSeen> = columns.collect();
    settle(&mut columns);
    Reading {
        columns,
        first: sniffed.sample.iter().take(FIRST).map(|row| row.iter().map(shown).collect()).collect(),
        videos: TrendingLayout::detect(&sniffed.columns).is_some(),
        platform: guesses.platform.map(|p| p.id().to_owned()),
        layout: sniffed.layout,
        encoding_sure: sniffed.encoding_sure,
        sheets: sniffed.sheets,
        rows: whole.rows,
    }
}

fn dates(found: DateColumn) -> DatesSeen {
    match found {
        DateColumn::NoDates => DatesSeen::None,
        DateColumn::Certain(format) => DatesSeen::Certain(format),
        DateColumn::Ambiguous { formats, examples } => DatesSeen::Ask { formats, examples },
    }
}

fn examples<'a>(cells: impl Iterator<Item = &'a Cell>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for cell in cells {
        let text = shown(cell);
        if !text.is_empty() && !found.contains(&text) {
            found.push(text);
        }
        if found.len() == EXAMPLES {
            break;
        }
    }
    found
}

fn shown(cell: &Cell) -> String {
    let text = cell.text();
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST { line } else { line.chars().take(LONGEST - 1).chain(['…']).collect() }
}

/// Where a column most likely goes: a field of the workspace's own by its label, else by what the table reader says.
fn suggestion(guess: &Guess, name: &str, cells: Vec<&Cell>, fields: &[CustomField]) -> (Target, u8, Said) {
    let label = name.trim().to_lowercase();
    let own = fields.iter().find(|f| !f.archived && [&f.label_en, &f.label_ru].iter().any(|l| l.to_lowercase() == label));
    if let Some(field) = own {
        return (Target::Custom(field.id), 95, Said::new("import-why-own-field"));
    }
    let beside = matches!(guess.field, Field::FollowersOn(_));
    if let Some(target) = Target::from_id(&label).filter(|t| *t != Target::Ignore && !beside) {
        return (target, 100, Said::new("import-why-our-name"));
    }
    let filled: Vec<&str> = cells.iter().filter_map(|c| if let Cell::Text(text) = c { Some(text.trim()) } else { None }).collect();
    let ids = !filled.is_empty() && filled.iter().all(|text| text.len() == 36 && text.parse::<kernel::ids::CreatorId>().is_ok());
    if ids {
        return (Target::CreatorId, 90, Said::new("import-why-our-id"));
    }
    let doubtful = matches!(guess.why, Why::Unknown | Why::ContentOverHeader(_))
        || matches!((guess.field, guess.why), (Field::Account(_), Why::Header));
    if doubtful && let Some(platform) = accounts_on(name, &cells) {
        return (Target::Account(platform), 85, Said::new("import-why-header-and-content"));
    }
    let why = Said::of_tabular(guess.why.key(), guess.why.args());
    // A message can only name a field in a language; its id would be no word.
    let why = match guess.why {
        Why::ContentOverHeader(_) => Said::new("import-why-content-over-header"),
        _ => why,
    };
    match target_of(guess.field) {
        Some(target) => (target, guess.confidence, why),
        None => (
            Target::Ignore,
            guess.confidence.min(40),
            if matches!(guess.why, Why::Unknown) { why } else { Said::new("import-why-no-place") },
        ),
    }
}

/// The platform that a header mentions, where nearly all cells name accounts there, written in whatever ways.
fn accounts_on(name: &str, cells: &[&Cell]) -> Option<Platform> {
    let platform = handles::Platform::mentioned(name)?;
    let (mut filled, mut fit) = (0, 0);
    for cell in cells {
        match handles::account(cell, Some(platform)) {
            Ok(None) => {}
            Ok(Some(account)) => (filled, fit) = (filled + 1, fit + usize::from(account.platform == platform)),
            Err(_) => filled += 1,
        }
    }
    (fit > 0 && fit * 10 >= filled * 8).then(|| Platform::parse(platform.id())).flatten()
}

/// Whether most cells can be names of accounts on the platform, or links to them; what is said of the others is [`unfit`].
fn names_accounts<'a>(platform: Option<handles::Platform>, cells: impl Iterator<Item = &'a Cell>) -> bool {
    let read: Vec<bool> =
        cells.map(|cell| handles::account(cell, platform)).filter(|r| !matches!(r, Ok(None))).map(|r| r.is_ok()).collect();
    // Without a platform only links tell; which platform plain names are on is asked.
    platform.is_none() || read.iter().filter(|fits| **fits).count() * 2 >= read.len()
}

/// What to say of a column of accounts some of whose cells can be none: their rows will be refused.
fn unfit<'a>(target: Target, of_file: Option<handles::Platform>, cells: impl Iterator<Item = &'a Cell>) -> Option<Said> {
    let platform = match target {
        Target::Account(p) => handles::Platform::named(p.code()),
        Target::Handle => of_file,
        _ => return None,
    }?;
    let mut unfit = cells.filter(|cell| handles::account(cell, Some(platform)).is_err());
    let first = shown(unfit.next()?);
    Some(Said::new("import-why-unfit").with("n", 1 + unfit.count()).with("value", first).with("platform", platform.id()))
}

/// The place of what the table reader calls a field. Some figures have none: they can become fields of the workspace's own.
fn target_of(field: Field) -> Option<Target> {
    Some(match field {
        Field::GivenName => Target::Text("given_name"),
        Field::Patronymic => Target::Text("patronymic"),
        Field::FamilyName => Target::Text("family_name"),
        Field::GivenNameLatin => Target::Text("given_latin"),
        Field::FamilyNameLatin => Target::Text("family_latin"),
        Field::FullName => Target::FullName,
        Field::DisplayName => Target::Text("goes_by"),
        Field::Handle => Target::Handle,
        Field::Account(platform) => Target::Account(Platform::parse(platform.id())?),
        Field::Followers => Target::Followers(None),
        Field::FollowersOn(platform) => Target::Followers(Some(Platform::parse(platform.id())?)),
        Field::LikesAverage | Field::CommentsAverage | Field::SharesAverage => Target::EngagementPart,
        Field::ViewsAverage => Target::Views,
        Field::EngagementAverage => Target::Engagements,
        Field::Country => Target::Text("country"),
        Field::City => Target::Text("city"),
        Field::Language => Target::List("languages"),
        Field::Email => Target::Contact(ContactKind::Email),
        Field::Phone => Target::Contact(ContactKind::Phone),
        Field::TelegramContact => Target::Contact(ContactKind::Telegram),
        Field::Category => Target::List("niches"),
        Field::Tags => Target::List("tags"),
        Field::Birthday => Target::Text("birthday"),
        Field::Note => Target::Note,
        Field::Brand => Target::Brand,
        Field::Stage => Target::Stage,
        Field::Tier => Target::Tier,
        Field::Manager => Target::Manager,
        Field::Since => Target::Since,
        Field::ObservedOn => Target::ObservedOn,
        Field::Platform => Target::Platform,
        Field::Ignore => Target::Ignore,
        Field::ExternalId | Field::EngagementRate | Field::Uploads | Field::TotalViews | Field::Custom(_) => return None,
    })
}

/// No place is suggested twice that holds one thing.
fn settle(columns: &mut [ColumnSeen]) {
    for at in 0..columns.len() {
        let target = columns[at].guess;
        let earlier = columns[..at].iter().any(|c| c.guess == target);
        if earlier && !target.can_repeat() {
            columns[at].guess = Target::Ignore;
            columns[at].confidence = 40;
            columns[at].why = Said::new("import-why-taken");
        }
    }
    // Engagement given as a whole is not summed again from its parts.
    if columns.iter().any(|c| c.guess == Target::Engagements) {
        for column in columns.iter_mut().filter(|c| c.guess == Target::EngagementPart) {
            column.guess = Target::Ignore;
            column.why = Said::new("import-why-in-engagements");
        }
    }
    // Counts that are nobody's are not passed over: somebody says whose they are, or that they are not wanted.
    let account = columns.iter().any(|c| matches!(c.guess, Target::Handle | Target::Account(_)));
    for column in columns.iter_mut().filter(|c| !account && c.guess.is_of_own_account()) {
        column.confidence = 40;
        column.why = Said::new("import-why-no-account");
    }
}
