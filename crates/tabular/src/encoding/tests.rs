use super::*;
use std::io::Read;

fn detect(bytes: &[u8]) -> Encoding {
    let mut detector = Detector::default();
    // Pieces of three bytes cut every multi-byte character somewhere.
    bytes.chunks(3).for_each(|piece| detector.feed(piece));
    detector.finish().encoding
}

fn utf16(text: &str, big: bool) -> Vec<u8> {
    text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

#[test]
fn short_russian_samples_are_1251() {
    for text in [
        "Имя;Город\nИван;Москва\n",
        "name,city\nИван,Omsk\n",
        "имя\nЮлия\n",
        "и",
        "№ 5;Ёж",
        "Подписчики\n1,5 млн\n",
        "ИВАН;ПЕТРОВ",
        "цена\n5 €\n",
    ] {
        let (bytes, _, lost) = encoding_rs::WINDOWS_1251.encode(text);
        assert!(!lost);
        assert_eq!(detect(&bytes), Encoding::Windows1251, "{text}");
    }
}

#[test]
fn short_western_samples_are_1252() {
    for text in [
        "name,city\nJosé,Málaga\n",
        "nom;ville\nRenée;Orléans",
        "price\n€ 1,296\n",
        "price\n5 €\n",
        "Süß,Köln",
        "naïve café",
        "Señor Muñoz\n",
        "créée",
        "£5",
    ] {
        let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(text);
        assert!(!lost);
        assert_eq!(detect(&bytes), Encoding::Windows1252, "{text}");
    }
}

#[test]
fn utf8_stays_utf8_even_with_a_damaged_letter() {
    assert_eq!(detect("Имя,Город\n😀,й".as_bytes()), Encoding::Utf8);
    assert_eq!(detect(b"plain,ascii\n1,2\n"), Encoding::Utf8);
    let mut damaged = "много русского текста в этом файле".as_bytes().to_vec();
    damaged.extend_from_slice(b"\n\xD0\n");
    assert_eq!(detect(&damaged), Encoding::Utf8);
}

#[test]
fn utf16_is_told_with_and_without_a_mark() {
    let text = "Имя\tГород\nИван\tМосква\n";
    for (big, encoding) in [(false, Encoding::Utf16Le), (true, Encoding::Utf16Be)] {
        assert_eq!(detect(&utf16(text, big)), encoding);
        assert_eq!(detect(&utf16(&format!("\u{FEFF}{text}"), big)), encoding);
        assert_eq!(detect(&utf16("a,b\n1,2\n", big)), encoding);
    }
}

#[test]
fn utf16_becomes_utf8_and_lone_halves_become_invalid() {
    for big in [false, true] {
        let encoding = if big { Encoding::Utf16Be } else { Encoding::Utf16Le };
        let mut out = Vec::new();
        Utf16ToUtf8::new(&utf16("\u{FEFF}Ж😀", big)[..], encoding).read_to_end(&mut out).unwrap();
        assert_eq!(out, "Ж😀".as_bytes());
    }
    let mut out = Vec::new();
    Utf16ToUtf8::new(&[0x41, 0, 0x00, 0xD8, 0x42, 0, 0x43][..], Encoding::Utf16Le).read_to_end(&mut out).unwrap();
    assert_eq!(out, [b'A', 0xED, 0xA0, 0x80, b'B', 0xFF]);
}
