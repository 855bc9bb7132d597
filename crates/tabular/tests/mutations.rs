//! Damaged files: whatever the bytes are, nothing panics, every record is counted, and lines only go forward.

use tabular::handles::{self, Platform};
use tabular::value::{self, DecimalMark};
use tabular::{
    Cell, DateColumn, DateFormat, Entry, Limits, Table, TrendingAsChannels, TrendingLayout, dates, guess_columns, places, sniff,
};

/// A linear congruential generator: the same damage on every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

const SEEDS: [&str; 3] = [
    "№;ФИО;Ник;Подписчики;Дата\r\n1;\"Иванова; Юлия\";@ju;1,5 млн;17.04.2026\r\n2;Пётр;vk.com/id1;96,4 тыс.;17 апр. 2026 г.\r\n",
    ",video_id,title,channelId,channelTitle,views,trending_date\n0,i2U4V2FKUWY,\"a\rb\",UCtGJ_XI0ZGwEmKZaj3VQITw,Настя,5.0,18.01.11\n",
    "name\tlink\tmoney\n\"x\ny\"\thttps://youtube.com/channel/UC%D0%94\t$1,234.5\n€ 5\t🇺🇸\t#VALOR!\n",
];

const PIECES: [&[u8]; 16] = [
    b"\"",
    b"\"\"",
    b"\r",
    b"\n",
    b"\r\n",
    b",",
    b";",
    b"\0",
    b"\xFF",
    b"\xED\xA0\x80",
    "й".as_bytes(),
    "😀".as_bytes(),
    b"%",
    b"1.2.3",
    b"9999999999999999999999",
    b"e+99",
];

fn damaged(chance: &mut Chance) -> Vec<u8> {
    let mut bytes = SEEDS[chance.below(SEEDS.len())].as_bytes().to_vec();
    for _ in 0..=chance.below(6) {
        let at = chance.below(bytes.len());
        match chance.below(4) {
            0 => bytes[at] = chance.below(256) as u8,
            1 => drop(bytes.splice(at..at, PIECES[chance.below(PIECES.len())].iter().copied())),
            2 => drop(bytes.remove(at)),
            _ => bytes.truncate(at.max(1)),
        }
        if bytes.is_empty() {
            bytes.push(b'x');
        }
    }
    bytes
}

fn read_every_way(cell: &Cell) {
    let _ = value::count(cell, DecimalMark::Auto);
    let _ = value::decimal(cell, DecimalMark::Comma);
    let _ = value::percent(cell, DecimalMark::Point);
    let _ = value::money(cell, value::currency("₽"), DecimalMark::Auto);
    let _ = value::boolean(cell);
    let _ = value::email(cell);
    let _ = value::list(cell);
    let _ = places::country(cell);
    let _ = places::language(cell);
    let _ = handles::platform(cell);
    for platform in Platform::ALL {
        let _ = handles::account(cell, Some(platform));
    }
    for format in [DateFormat::Plain, DateFormat::DayMonthYear, DateFormat::YearDayMonth, DateFormat::DayMonthZeroLost] {
        let _ = dates::date(cell, format, Some(2017));
    }
}

#[test]
fn damaged_files_never_panic_and_every_record_is_counted() {
    let mut chance = Chance(7);
    let mut opened = 0;
    for _ in 0..1_000 {
        let bytes = damaged(&mut chance);
        let Ok((dialect, header)) = sniff::sniff_bytes(&bytes, &Limits::default()) else { continue };
        let Ok(mut table) = Table::from_csv(&bytes[..], dialect, header, &Limits::default()) else { continue };
        opened += 1;
        let columns = table.columns().to_vec();
        let mut folding = TrendingLayout::detect(&columns).map(|layout| TrendingAsChannels::new(layout, DateFormat::YearDayMonth, None));
        let (mut count, mut last_line, mut rows) = (0, 0, Vec::new());
        for entry in table.by_ref() {
            let entry = entry.unwrap();
            count += 1;
            let line = match &entry {
                Entry::Row(row) => row.line,
                Entry::Skipped(skipped) => skipped.line,
                Entry::Refused(refused) => refused.line,
            };
            assert!(line > last_line, "{:?}", String::from_utf8_lossy(&bytes));
            last_line = line;
            if let Entry::Row(row) = &entry {
                assert_eq!(row.cells.len(), columns.len());
                row.cells.iter().for_each(read_every_way);
                rows.push(row.cells.clone());
            }
            if let Some(folding) = &mut folding {
                folding.add(entry);
            }
        }
        assert_eq!(table.tally().total(), count);
        assert!(folding.is_none_or(|folding| folding.tally().total() == count));
        let guesses = guess_columns(&columns, &rows, "list.csv");
        assert_eq!(guesses.columns.len(), columns.len());
        for column in 0..columns.len() {
            let _ = DateColumn::analyse(&columns[column], rows.iter().map(|row| &row[column]));
        }
    }
    assert!(opened > 500, "{opened}");
}
