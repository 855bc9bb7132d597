//! What a creator is known by, and the index rows this makes.

use std::borrow::Cow;

use crate::canon::canonical;
use crate::fold::{Word, words};
use crate::skeleton::{shortened, skeletons};

/// What a creator can be found by, most important first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NameDoc<'a> {
    pub fields: Vec<Field<'a>>,
}

/// One text a creator is known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field<'a> {
    pub kind: FieldKind,
    pub text: Cow<'a, str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldKind {
    /// A whole name in one script: display name, «given patronymic family», nickname.
    Name,
    /// An account's name on a platform, with or without `@`.
    Handle,
    Email,
}

impl<'a> NameDoc<'a> {
    /// From (kind, text); blank texts are left out.
    pub fn new<T: Into<Cow<'a, str>>>(fields: impl IntoIterator<Item = (FieldKind, T)>) -> Self {
        let fields = fields.into_iter().map(|(kind, text)| Field { kind, text: text.into() });
        Self { fields: fields.filter(|field| !field.text.trim().is_empty()).collect() }
    }
}

impl NameDoc<'_> {
    /// One line a field, for `search_docs`.
    pub fn encode(&self) -> String {
        let mut out = String::new();
        for field in &self.fields {
            out.push(match field.kind {
                FieldKind::Name => 'n',
                FieldKind::Handle => 'h',
                FieldKind::Email => 'e',
            });
            out.extend(field.text.chars().map(|c| if c.is_control() { ' ' } else { c }));
            out.push('\n');
        }
        out
    }

    /// From [`NameDoc::encode`]; lines of an unknown kind are passed over.
    pub fn decode(encoded: &str) -> NameDoc<'static> {
        NameDoc::new(encoded.lines().filter_map(|line| {
            let kind = match line.chars().next()? {
                'n' => FieldKind::Name,
                'h' => FieldKind::Handle,
                'e' => FieldKind::Email,
                _ => return None,
            };
            Some((kind, line[1..].to_owned()))
        }))
    }
}

/// A row of `search_names` but for workspace and creator.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NameRow {
    pub word: String,
    pub rest: String,
}

/// A row of `search_words` but for the workspace.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordRow {
    pub key: String,
    pub word: String,
}

/// All rows of one creator, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entries {
    pub names: Vec<NameRow>,
    pub words: Vec<WordRow>,
}

impl Entries {
    /// What to remove and what to add when a creator's rows change from these to `new`. Words are never removed.
    pub fn changes(self, new: Self) -> (Vec<NameRow>, Self) {
        let gone = self.names.iter().filter(|row| !new.names.contains(row)).cloned().collect();
        let names = new.names.into_iter().filter(|row| !self.names.contains(row)).collect();
        let words = new.words.into_iter().filter(|row| !self.words.contains(row)).collect();
        (gone, Self { names, words })
    }
}

/// No creator takes more rows than this, whatever is typed into the name.
const MOST_ROWS: usize = 32;
/// Words of one field beyond these are not indexed.
const MOST_WORDS: usize = 8;
/// Letters of one word beyond these are not indexed.
pub(super) const LONGEST: usize = 40;

/// The index rows of a creator.
pub fn entries(doc: &NameDoc) -> Entries {
    let mut entries = Entries::default();
    for field in doc.fields.iter().filter(|field| field.kind == FieldKind::Name) {
        add_name(&mut entries, &field.text);
    }
    let beside = entries.names.first().map(|row| join(&row.word, &row.rest)).unwrap_or_default();
    for field in &doc.fields {
        match field.kind {
            FieldKind::Name => {}
            FieldKind::Handle => add_handle(&mut entries, &field.text, &beside),
            FieldKind::Email => add_email(&mut entries, &field.text, &beside),
        }
    }
    entries
}

fn add_name(entries: &mut Entries, text: &str) {
    let mut found = words(text);
    found.truncate(MOST_WORDS);
    let canonicals: Vec<String> = found.iter().map(canonical_word).collect();
    for (at, word) in found.iter().enumerate() {
        let following = canonicals[at + 1..].iter().chain(&canonicals[..at]);
        let rest = following.fold(String::new(), |rest, other| join(&rest, other));
        add(entries, &canonicals[at], &rest);
        add_sounds(entries, word);
    }
}

fn add_handle(entries: &mut Entries, text: &str, beside: &str) {
    let found = words(text);
    let parts: Vec<String> = found.iter().map(canonical_word).collect();
    add(entries, &shorten(&parts.concat()), beside);
    for (word, part) in found.iter().zip(&parts).take(MOST_WORDS) {
        if parts.len() > 1 {
            add_unless_known(entries, part, beside);
        }
        let letters = word.text.trim_matches(|c: char| c.is_ascii_digit());
        if letters.len() > 2 && letters.len() < word.text.len() {
            add_unless_known(entries, &shorten(&canonical(letters)), beside);
        }
    }
    if let [only] = &found[..]
        && only.text.bytes().all(|b| b.is_ascii_lowercase())
        && !entries.words.iter().any(|row| row.word == only.text)
        && let Some(sound) = skeletons(&only.text).into_iter().next()
        && only.text.len() <= LONGEST
    {
        entries.words.push(WordRow { key: whole_key(&sound), word: only.text.clone() });
    }
}

fn add_email(entries: &mut Entries, text: &str, beside: &str) {
    let address = address(text);
    add(entries, &shorten(&address), beside);
    let Some((local, domain)) = address.split_once('@') else { return };
    for word in words(local).iter().take(MOST_WORDS) {
        let letters = word.text.trim_matches(|c: char| c.is_ascii_digit());
        if letters.len() > 2 {
            add_unless_known(entries, &shorten(&canonical(letters)), beside);
        }
    }
    let host = domain.split('.').next().unwrap_or("");
    if !PROVIDERS.contains(&host) && host.len() > 2 {
        add_unless_known(entries, &shorten(&canonical(host)), beside);
    }
}

/// An address as it is compared: lower case, without blanks and control characters.
pub(super) fn address(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// Hosts that say nothing about a person.
const PROVIDERS: &[&str] = &[
    "gmail",
    "googlemail",
    "mail",
    "yandex",
    "ya",
    "bk",
    "list",
    "inbox",
    "rambler",
    "outlook",
    "hotmail",
    "live",
    "icloud",
    "me",
    "yahoo",
    "proton",
    "protonmail",
    "vk",
    "gmx",
    "aol",
];

fn canonical_word(word: &Word) -> String {
    shorten(&canonical(&word.text))
}

/// At most [`LONGEST`] letters.
fn shorten(word: &str) -> String {
    word.chars().take(LONGEST).collect()
}

fn join(left: &str, right: &str) -> String {
    if left.is_empty() || right.is_empty() { [left, right].concat() } else { format!("{left} {right}") }
}

fn add(entries: &mut Entries, word: &str, rest: &str) {
    let row = NameRow { word: word.to_owned(), rest: rest.chars().take(2 * LONGEST).collect() };
    if !word.is_empty() && entries.names.len() < MOST_ROWS && !entries.names.contains(&row) {
        entries.names.push(row);
    }
}

fn add_unless_known(entries: &mut Entries, word: &str, rest: &str) {
    if !entries.names.iter().any(|row| row.word == word) {
        add(entries, word, rest);
    }
}

fn add_sounds(entries: &mut Entries, word: &Word) {
    if word.text.chars().count() > LONGEST || entries.words.iter().any(|row| row.word == word.text) {
        return;
    }
    let readings = skeletons(&word.text);
    for reading in &readings {
        entries.words.push(WordRow { key: whole_key(reading), word: word.text.clone() });
    }
    for shorter in readings.first().map(|main| shortened(main)).unwrap_or_default() {
        entries.words.push(WordRow { key: short_key(&shorter), word: word.text.clone() });
    }
}

/// The vocabulary key of a whole skeleton.
pub(super) fn whole_key(skeleton: &str) -> String {
    format!("={skeleton}")
}

/// The vocabulary key of a skeleton with one consonant left out.
pub(super) fn short_key(skeleton: &str) -> String {
    format!("-{skeleton}")
}
