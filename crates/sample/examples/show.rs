//! Prints invented people for reading over, or counts how many a second can be made: `show`, `show sheet`, `show speed`.

use std::io::Write as _;
use std::time::Instant;

use jiff::civil::date;
use sample::{Options, demo, spreadsheet, stream};

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let options = Options { seed: 7, today: date(2026, 4, 14), creators: 120 };
    match std::env::args().nth(1).as_deref() {
        Some("sheet") => write!(out, "{}", spreadsheet(options)),
        Some("speed") => {
            let start = Instant::now();
            let creators = 1_000_000;
            let points: usize =
                stream(Options { creators, ..options }).flat_map(|one| one.accounts).map(|account| account.history.len()).sum();
            let seconds = start.elapsed().as_secs_f64();
            writeln!(out, "{creators} creators with {points} measurements in {seconds:.2} s, {:.0} a second", creators as f64 / seconds)
        }
        _ => writeln!(out, "{:#?}", demo(options)),
    }
}
