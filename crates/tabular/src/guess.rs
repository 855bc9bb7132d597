//! What the columns of a file mean, by their names and by what they hold. Contents win over names: in real files the
//! name columns are swapped, and `Views avg.` holds the country.

use crate::Cell;
use crate::fields::{Field, HeaderMatch, by_header, words};
use crate::handles::Platform;
use profile::Profile;

mod names;
mod profile;

/// A proposal for one column.
#[derive(Clone, Debug, PartialEq)]
pub struct Guess {
    /// From 0.
    pub column: usize,
    pub field: Field,
    /// 0 to 100; below 50 the user should look.
    pub confidence: u8,
    pub why: Why,
}

/// What a proposal rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    HeaderAndContent,
    /// The column holds too little to check its name.
    Header,
    Content,
    /// The name says this field and the contents say another.
    ContentOverHeader(Field),
    /// Of two name columns this one holds handles, or display names, whatever its name says.
    ComparedWith(usize),
    /// The same thing is given more exactly in another column.
    LessExactThan(usize),
    /// Another column is called so more clearly.
    BetterIn(usize),
    RowNumber,
    Empty,
    Unknown,
}

impl Why {
    /// The key of the message in the Fluent files; `ContentOverHeader` takes `field` (an id), the comparisons `column`
    /// (a number from 1).
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::HeaderAndContent => "import-why-header-and-content",
            Self::Header => "import-why-header",
            Self::Content => "import-why-content",
            Self::ContentOverHeader(_) => "import-why-content-over-header",
            Self::ComparedWith(_) => "import-why-compared-with",
            Self::LessExactThan(_) => "import-why-less-exact-than",
            Self::BetterIn(_) => "import-why-better-in",
            Self::RowNumber => "import-why-row-number",
            Self::Empty => "import-why-empty",
            Self::Unknown => "import-why-unknown",
        }
    }

    /// The arguments of the message.
    #[must_use]
    pub fn args(self) -> crate::problem::Args {
        match self {
            Self::ContentOverHeader(field) => vec![("field", crate::problem::text(field.id()))],
            Self::ComparedWith(column) | Self::LessExactThan(column) | Self::BetterIn(column) => {
                vec![("column", crate::problem::number(column + 1))]
            }
            _ => Vec::new(),
        }
    }
}

/// Proposals for a whole file.
#[derive(Clone, Debug, PartialEq)]
pub struct Guesses {
    /// One for every column, in order.
    pub columns: Vec<Guess>,
    /// The platform of all handles, when headers, links or the file's name tell it.
    pub platform: Option<Platform>,
}

struct Column<'a> {
    header: &'a str,
    said: Option<HeaderMatch>,
    profile: Profile,
}

/// Proposes a field for every column, from the names and some rows. `file_name` helps only to tell the platform.
#[must_use]
pub fn guess_columns(headers: &[String], sample: &[Vec<Cell>], file_name: &str) -> Guesses {
    let columns: Vec<Column> = headers
        .iter()
        .enumerate()
        .map(|(index, header)| {
            let cells = sample.iter().filter_map(|row| row.get(index));
            Column { header, said: by_header(header), profile: Profile::of(cells) }
        })
        .collect();
    let mut guesses: Vec<Guess> = columns.iter().enumerate().map(|(index, column)| alone(index, column)).collect();
    names::settle(&mut guesses, headers, sample);
    settle_telegram(&mut guesses, &columns);
    settle_followers(&mut guesses);
    settle_repeats(&mut guesses, &columns);
    let platform = platform(&guesses, &columns, file_name);
    Guesses { columns: guesses, platform }
}

/// The proposal for a column by itself.
fn alone(index: usize, column: &Column<'_>) -> Guess {
    let guess = |field, confidence, why| Guess { column: index, field, confidence, why };
    let profile = &column.profile;
    if column.said == Some(HeaderMatch::Exact(Field::Ignore)) || (column.header.is_empty() && profile.is_row_number()) {
        return guess(Field::Ignore, 90, Why::RowNumber);
    }
    let said = column.said.map(HeaderMatch::field);
    if profile.filled == 0 {
        return said.map_or(guess(Field::Ignore, 60, Why::Empty), |field| guess(field, 40, Why::Header));
    }
    if let Some(said) = said {
        let field = more_precise(said, column);
        let exact = matches!(column.said, Some(HeaderMatch::Exact(_)));
        match profile.supports(field) {
            Some(true) => return guess(field, if exact { 95 } else { 75 }, Why::HeaderAndContent),
            None => return guess(field, if exact { 70 } else { 50 }, Why::Header),
            Some(false) => {}
        }
    }
    match (profile.by_content(), said) {
        (Some(field), Some(said)) => guess(field, 60, Why::ContentOverHeader(said)),
        (Some(field), None) => guess(field, 65, Why::Content),
        // A column that is called by a platform, or holds birthdays by its name, is not taken for something else because of cells
        // that are none: those are shown as what they are.
        (None, Some(said @ (Field::Account(_) | Field::Birthday))) if matches!(column.said, Some(HeaderMatch::Exact(_))) => {
            guess(said, 40, Why::Header)
        }
        (None, _) => guess(Field::Custom(profile.custom_kind()), 30, Why::Unknown),
    }
}

/// Where more is told than the field: links under «Account», a channel under «Telegram», a platform beside «followers».
fn more_precise(said: Field, column: &Column<'_>) -> Field {
    match (said, column.profile.link_platform()) {
        (Field::Handle | Field::DisplayName | Field::TelegramContact, Some(platform)) => Field::Account(platform),
        (Field::GivenName, _) if column.profile.spaced > 0.5 => Field::FullName,
        (Field::Followers, _) => Platform::mentioned(column.header).map_or(said, Field::FollowersOn),
        _ => said,
    }
}

/// A bare «Telegram» is where to write to, unless there are followers and nothing else that they could be of.
fn settle_telegram(guesses: &mut [Guess], columns: &[Column<'_>]) {
    let counted = guesses.iter().any(|g| matches!(g.field, Field::Followers | Field::FollowersOn(Platform::Telegram)));
    let account = guesses.iter().any(|g| matches!(g.field, Field::Handle | Field::Account(_)));
    let bare = |g: &&mut Guess| g.field == Field::TelegramContact && Platform::named(&words(columns[g.column].header)).is_some();
    if counted
        && !account
        && let Some(guess) = guesses.iter_mut().find(bare)
    {
        guess.field = Field::Account(Platform::Telegram);
    }
}

/// «Instagram, Followers, YouTube, Followers»: where each of several platforms has its followers right beside it, they are its own.
fn settle_followers(guesses: &mut [Guess]) {
    let beside: Vec<(usize, Option<Platform>)> = guesses
        .iter()
        .filter(|guess| guess.field == Field::Followers)
        .map(|guess| {
            let left = guess.column.checked_sub(1).and_then(|left| guesses.get(left));
            (guess.column, left.and_then(|left| if let Field::Account(platform) = left.field { Some(platform) } else { None }))
        })
        .collect();
    let mut platforms: Vec<Platform> = beside.iter().filter_map(|(_, platform)| *platform).collect();
    platforms.sort_unstable();
    platforms.dedup();
    if platforms.len() < 2 || platforms.len() < beside.len() {
        return;
    }
    for (column, platform) in beside {
        if let Some((guess, platform)) = guesses.get_mut(column).zip(platform) {
            guess.field = Field::FollowersOn(platform);
        }
    }
}

/// One field, one column: of several the clearest name wins, and among equal names the most exact contents.
fn settle_repeats(guesses: &mut [Guess], columns: &[Column<'_>]) {
    for index in 0..guesses.len() {
        let field = guesses[index].field;
        if field.can_repeat() {
            continue;
        }
        let rivals = guesses.iter().filter(|guess| guess.field == field).map(|guess| guess.column);
        let rank = |column: usize| {
            let profile = &columns[column].profile;
            let exact_header = matches!(columns[column].said, Some(HeaderMatch::Exact(said)) if said == field);
            let exactness = if field.is_metric() { percent(profile.exact_count) } else { 0 };
            (exact_header, exactness, percent(profile.filled_share), std::cmp::Reverse(column))
        };
        let Some(best) = rivals.max_by_key(|column| rank(*column)).filter(|best| *best != index) else { continue };
        guesses[index] = lose(index, best, field, columns);
    }
}

fn lose(index: usize, best: usize, field: Field, columns: &[Column<'_>]) -> Guess {
    let same_thing =
        words(columns[index].header) == words(columns[best].header) || columns[index].profile.counts_agree(&columns[best].profile);
    if same_thing && field.is_metric() {
        return Guess { column: index, field: Field::Ignore, confidence: 90, why: Why::LessExactThan(best) };
    }
    let kind = columns[index].profile.custom_kind();
    Guess { column: index, field: Field::Custom(kind), confidence: 40, why: Why::BetterIn(best) }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share from 0 to 1")]
fn percent(share: f64) -> u32 {
    (share * 100.0).round() as u32
}

/// The platform that the links, else the headers, else the file's name agree on. The name of a column of accounts that are not
/// links, or of one to write to, says where those are, and nothing of others.
fn platform(guesses: &[Guess], columns: &[Column<'_>], file_name: &str) -> Option<Platform> {
    let only = |mut found: Vec<Platform>| {
        found.sort_unstable();
        found.dedup();
        if let [platform] = found[..] { Some(platform) } else { None }
    };
    let links: Vec<Platform> = columns.iter().filter_map(|column| column.profile.link_platform()).collect();
    let of_others = guesses.iter().filter(|guess| !matches!(guess.field, Field::Account(_) | Field::TelegramContact));
    let named: Vec<Platform> = of_others.filter_map(|guess| Platform::mentioned(columns[guess.column].header)).collect();
    if !links.is_empty() || !named.is_empty() {
        return only(if links.is_empty() { named } else { links });
    }
    Platform::mentioned(file_name)
}

impl Guesses {
    /// The column that was given this field.
    #[must_use]
    pub fn column_of(&self, field: Field) -> Option<usize> {
        self.columns.iter().find(|guess| guess.field == field).map(|guess| guess.column)
    }
}

#[cfg(test)]
mod tests;
