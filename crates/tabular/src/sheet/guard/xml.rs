//! A scan of XML for what makes parsers suffer. It does not understand XML; it only refuses more than a parser would.

use crate::{FileProblem, Limits};

/// Longest text between two tags: a cell holds at most 32,767 characters, rich text splits it further.
const TEXT: usize = 1 << 20;
const TAG: usize = 64 << 10;
const ATTRIBUTES: usize = 200;
/// The beginning of a tag that is kept to recognise it.
const HEAD: usize = 128;

#[derive(Clone, Copy, PartialEq)]
enum State {
    Text,
    Tag,
    Quoted(u8),
    Comment,
    Cdata,
}

/// Takes one part, piece by piece.
pub(super) struct Scanner<'a> {
    limits: &'a Limits,
    state: State,
    length: usize,
    attributes: usize,
    head: Vec<u8>,
    last: [u8; 3],
}

impl<'a> Scanner<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self { limits, state: State::Text, length: 0, attributes: 0, head: Vec::new(), last: [0; 3] }
    }

    pub(super) fn feed(&mut self, piece: &[u8]) -> Result<(), FileProblem> {
        piece.iter().try_for_each(|byte| self.step(*byte))
    }

    fn step(&mut self, byte: u8) -> Result<(), FileProblem> {
        self.length += 1;
        match self.state {
            State::Text if byte == b'<' => self.enter(State::Tag),
            State::Text | State::Cdata if self.length > TEXT => {
                return Err(FileProblem::CellTooLong { limit: self.limits.cell_bytes });
            }
            State::Text if byte == 0 => return Err(FileProblem::HostileXml),
            State::Text => {}
            State::Tag => self.in_tag(byte)?,
            State::Quoted(quote) if byte == quote => self.state = State::Tag,
            State::Comment if byte == b'>' && self.last[1..] == *b"--" => self.enter(State::Text),
            State::Cdata if byte == b'>' && self.last[1..] == *b"]]" => self.enter(State::Text),
            State::Quoted(_) if self.length > TAG => return Err(FileProblem::HostileXml),
            State::Quoted(_) | State::Comment | State::Cdata => {}
        }
        if self.head.len() < HEAD && matches!(self.state, State::Tag | State::Quoted(_)) {
            self.head.push(byte);
        }
        self.last = [self.last[1], self.last[2], byte];
        Ok(())
    }

    fn enter(&mut self, state: State) {
        self.state = state;
        self.length = 0;
        self.attributes = 0;
        self.head.clear();
    }

    fn in_tag(&mut self, byte: u8) -> Result<(), FileProblem> {
        match byte {
            b'>' => {
                self.check_dimension()?;
                self.enter(State::Text);
            }
            b'"' | b'\'' => self.state = State::Quoted(byte),
            b'=' => self.attributes += 1,
            b'-' if self.head == *b"<!-" => self.enter(State::Comment),
            b'[' if self.head == *b"<![CDATA" => self.enter(State::Cdata),
            // A document type is where entities are declared; no spreadsheet has one.
            b'D' | b'E' if self.head == *b"<!" => return Err(FileProblem::HostileXml),
            _ => {}
        }
        let hostile = self.length > TAG || self.attributes > ATTRIBUTES;
        if hostile { Err(FileProblem::HostileXml) } else { Ok(()) }
    }

    /// A sheet that says it fills the whole grid is refused; one that is only said to be long or wide has leftover
    /// formats, and its real cells are counted when they are read.
    fn check_dimension(&self) -> Result<(), FileProblem> {
        if !self.head.starts_with(b"<dimension ") {
            return Ok(());
        }
        let head = String::from_utf8_lossy(&self.head);
        let Some((columns, rows)) = head.split_once("ref=").and_then(|(_, rest)| last_cell(rest)) else {
            return Ok(());
        };
        if rows > self.limits.rows && columns > self.limits.columns as u64 {
            return Err(FileProblem::GiantSheet { rows, columns });
        }
        Ok(())
    }
}

/// Column and row of the second corner of `"A1:XFD1048576"`.
fn last_cell(reference: &str) -> Option<(u64, u64)> {
    let corner = reference.trim_matches(['"', '\'']).split(['"', '\'']).next()?.split(':').next_back()?;
    let digits = corner.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = corner.split_at(digits);
    let column =
        letters.bytes().try_fold(0_u64, |sum, letter| letter.is_ascii_uppercase().then(|| sum * 26 + u64::from(letter - b'A') + 1))?;
    Some((column, row.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scan(xml: &str) -> Result<(), FileProblem> {
        let limits = Limits::default();
        let mut scanner = Scanner::new(&limits);
        xml.as_bytes().chunks(7).try_for_each(|piece| scanner.feed(piece))
    }

    #[test]
    fn ordinary_parts_pass() {
        let xml = "<?xml version=\"1.0\"?><!-- a --><s><dimension ref=\"A1:F100000\"/><c r=\"A1\"><v>1</v></c><![CDATA[x>y]]></s>";
        assert_eq!(scan(xml), Ok(()));
        assert_eq!(scan("<dimension ref=\"A1:C1048576\"/>"), Ok(()));
    }

    #[test]
    fn entities_are_refused() {
        assert_eq!(scan("<!DOCTYPE lolz [<!ENTITY lol \"lol\">]><s/>"), Err(FileProblem::HostileXml));
    }

    #[test]
    fn thousands_of_attributes_are_refused() {
        let attributes: String = (0..60_000).map(|n| format!(" a{n}=\"\"")).collect();
        assert_eq!(scan(&format!("<s{attributes}/>")), Err(FileProblem::HostileXml));
        assert_eq!(scan(&format!("<s a=\"{}\"/>", "x".repeat(70_000))), Err(FileProblem::HostileXml));
    }

    #[test]
    fn giant_texts_and_dimensions_are_refused() {
        assert_eq!(scan(&format!("<t>{}</t>", "x".repeat(2 << 20))), Err(FileProblem::CellTooLong { limit: 64 << 10 }));
        let giant = FileProblem::GiantSheet { rows: 1_048_576, columns: 16_384 };
        assert_eq!(scan("<dimension ref=\"A1:XFD1048576\"/>"), Err(giant));
    }
}
