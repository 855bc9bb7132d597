//! A creator that was found, as a line to click: both names, where the match was, its parts marked.

use creators::index::{Found, FoundIn};
use i18n::L;
use kernel::{paths, web};

/// A piece of text, marked or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub text: String,
    pub marked: bool,
}

/// One line.
#[derive(Clone, Debug)]
pub struct Line {
    pub href: String,
    pub initials: String,
    pub hue: u8,
    pub name: Vec<Piece>,
    pub name_lang: &'static str,
    /// The other script's name, the handle or the address that matched.
    pub under: Vec<Piece>,
    pub under_lang: &'static str,
    pub market: String,
}

impl Line {
    pub fn of(found: &Found, l: &L) -> Self {
        let marked = pieces(&found.text, &found.ranges.iter().map(|r| (r.from, r.to)).collect::<Vec<_>>());
        let matches_display = found.text == found.display_name;
        let other = found.latin_name.clone().filter(|n| *n != found.display_name).or_else(|| found.handle.clone());
        let (name, under) = match (matches_display, found.found_in) {
            (true, _) => (marked, other.map(plain)),
            (false, FoundIn::Name | FoundIn::Handle | FoundIn::Email) => (plain(found.display_name.clone()), Some(marked)),
        };
        let under = under.unwrap_or_default();
        Self {
            href: paths::creator(found.id),
            initials: web::initials(&found.display_name),
            hue: web::hue(&found.id.to_string()),
            name_lang: script(&name),
            under_lang: script(&under),
            name,
            under,
            market: found.market.as_deref().map_or_else(String::new, |m| l.country_name(m).to_owned()),
        }
    }
}

fn plain(text: String) -> Vec<Piece> {
    vec![Piece { text, marked: false }]
}

/// The language whose script a text is in, for `lang`.
fn script(pieces: &[Piece]) -> &'static str {
    let cyrillic = pieces.iter().flat_map(|p| p.text.chars()).any(|c| ('\u{400}'..='\u{4ff}').contains(&c));
    if cyrillic { "ru" } else { "en" }
}

/// Cuts a text at the ends of what matched. Ranges that do not fall between characters are ignored.
fn pieces(text: &str, ranges: &[(usize, usize)]) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut at = 0;
    for &(from, to) in ranges {
        if from < at || to <= from || to > text.len() || !text.is_char_boundary(from) || !text.is_char_boundary(to) {
            continue;
        }
        if from > at {
            out.push(Piece { text: text[at..from].to_owned(), marked: false });
        }
        out.push(Piece { text: text[from..to].to_owned(), marked: true });
        at = to;
    }
    if at < text.len() {
        out.push(Piece { text: text[at..].to_owned(), marked: false });
    }
    out
}

/// Invented lines for the samples of pages.
pub fn samples() -> Vec<Line> {
    let line = |name: &str, under: &str, ranges: &[(usize, usize)]| {
        let (name, under) = (pieces(name, &[]), pieces(under, ranges));
        Line {
            href: "/creators/0".into(),
            initials: "ВЛ".into(),
            hue: 8,
            name_lang: script(&name),
            under_lang: script(&under),
            name,
            under,
            market: String::new(),
        }
    };
    vec![
        line("Иван Берёзин", "Ivan Berezin", &[(0, 4)]),
        line("Wolfeschlegelsteinhausenbergerdorff-Montgomery O’Sullivan-Castellano", "@a_very_long_handle_that_goes_on_and_on", &[]),
        line("ivan", "", &[]),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_the_ends_of_what_matched() {
        let cut = |text: &str, ranges: &[(usize, usize)]| {
            pieces(text, ranges).into_iter().map(|p| if p.marked { format!("[{}]", p.text) } else { p.text }).collect::<String>()
        };
        assert_eq!(cut("Иван Берёзин", &[(0, 8)]), "[Иван] Берёзин");
        assert_eq!(cut("Ivan Berezin", &[(0, 2), (5, 8)]), "[Iv]an [Ber]ezin");
        assert_eq!(cut("Иван", &[(1, 3)]), "Иван", "inside a letter");
        assert_eq!(cut("Ivan", &[(2, 9)]), "Ivan", "past the end");
        assert_eq!(cut("", &[]), "");
    }
}
