use super::*;
use crate::{Encoding, LineEnd};

/// Dialect and header of a text in an encoding.
fn sniffed(text: &str, encoding: Encoding) -> (Dialect, Option<u64>) {
    let units = || text.encode_utf16();
    let bytes = match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf16Le => units().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => units().flat_map(u16::to_be_bytes).collect(),
        Encoding::Windows1251 => encoding_rs::WINDOWS_1251.encode(text).0.into_owned(),
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
    };
    sniff_bytes(&bytes, &Limits::default()).unwrap()
}

fn delimiter(text: &str) -> char {
    char::from(sniffed(text, Encoding::Utf8).0.delimiter)
}

#[test]
fn every_delimiter_in_every_encoding() {
    for delimiter in [',', ';', '\t', '|'] {
        let text = "Имя;Город;Подписчики\r\nЮлия;Омск;\"1,5 млн\"\r\nИван;Москва;\"96,4 тыс.\"\r\n".replace(';', &delimiter.to_string());
        for encoding in [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1251] {
            let (found, header) = sniffed(&text, encoding);
            let expected = Dialect { encoding, delimiter: delimiter as u8, quoting: true, line_end: LineEnd::CrLf };
            assert_eq!((found, header), (expected, Some(1)));
        }
    }
}

#[test]
fn decimal_commas_and_tags_do_not_mislead() {
    assert_eq!(delimiter("имя;er;рост\nа;1,5;2,5\nб;3,5;4,5\nв;5,5;6,5\n"), ';');
    assert_eq!(delimiter("id,tags\n1,a|b\n2,c|d\n3,e|f\n"), ',');
    assert_eq!(delimiter("a\tb\nx, y\tz\nu, v\tw\n"), '\t');
    assert_eq!(delimiter("name,bio\na,\"x;y;z\"\nb,\"u;v;w\"\n"), ',');
}

#[test]
fn inch_marks_in_a_file_without_quoting() {
    let text = "size\tname\n\"5\" wide\tx\n\"6\" wide\ty\n\"7\" wide\tz\n\"8\" wide\tu\n";
    let (dialect, _) = sniffed(text, Encoding::Utf8);
    assert!(!dialect.quoting);
    assert_eq!(dialect.delimiter, b'\t');
}

#[test]
fn the_header_can_stand_below_a_title_or_be_missing() {
    let header = |text: &str| sniffed(text, Encoding::Utf8).1;
    assert_eq!(header("Список блогеров,,\n,,\nИмя,Ник,Подписчики\nЮлия,@ju,5\nИван,@iv,6\n"), Some(3));
    assert_eq!(header("Отчёт за май\n\nname;followers;country\na;5;US\nb;6;RU\n"), Some(3));
    assert_eq!(header("a@b.com,5,2026-01-01\nc@d.org,6,2026-01-02\n"), None);
    assert_eq!(header("col one,col two\nx,y\n"), Some(1));
    assert_eq!(header("name,\"multi\nline\",name\na,b,c\n"), Some(1));
}

#[test]
fn no_full_row_is_taken_for_a_title() {
    let header = |text: &str| sniffed(text, Encoding::Utf8).1;
    assert_eq!(header("foo,bar,baz\nx,name,status\ny,brand,city\n"), Some(1));
    assert_eq!(header("sep=;\nfoo;bar\nx;y\n"), Some(2));
    assert_eq!(header("5,foo,2026-01-01\nname,followers,city\n"), None);
}

#[test]
fn line_ends_are_told() {
    let line_end = |text: &str| sniffed(text, Encoding::Utf8).0.line_end;
    assert_eq!(line_end("a,b\n1,2\n"), LineEnd::Lf);
    assert_eq!(line_end("a,b\r\n1,\"x\ry\"\r\n"), LineEnd::CrLf);
    assert_eq!(line_end("a,b\r1,2\r"), LineEnd::Cr);
}

#[test]
fn a_single_column_is_a_table_too() {
    let (dialect, header) = sniffed("handle\n@a\n@b\n", Encoding::Utf8);
    assert_eq!((dialect.delimiter, header), (b',', Some(1)));
}

#[test]
fn what_is_no_table_is_said() {
    let refused = |bytes: &[u8]| sniff_bytes(bytes, &Limits::default()).unwrap_err();
    assert_eq!(refused(b""), FileProblem::Empty);
    assert_eq!(refused(&[0; 1000]), FileProblem::Binary);
    assert_eq!(refused(b"\n\n \n"), FileProblem::NoRows);
}
