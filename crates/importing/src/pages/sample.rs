//! An invented import, for the samples of pages.

use jiff::{Timestamp, civil::date};
use kernel::{
    db::Json,
    ids::{CreatorId, ImportId, MemberId, Uuid},
};
use tabular::{DateFormat, value::DecimalMark};

use crate::{
    identify::Match,
    model::{ColumnSeen, Counts, DatesSeen, Fault, Mapping, Outcome, Policy, Reading, Said, State, Target, plain_csv},
    preview::{Change, Preview, Sample},
    store::{Import, RowShown},
};

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + n)
}

fn column(name: &str, examples: &[&str], target: &str, confidence: u8, why: &str) -> ColumnSeen {
    ColumnSeen {
        name: name.into(),
        examples: examples.iter().map(|e| (*e).to_owned()).collect(),
        guess: Target::from_id(target).unwrap_or(Target::Ignore),
        confidence,
        why: Said::new(why),
        dates: DatesSeen::None,
        mark: DecimalMark::Auto,
        bare: true,
    }
}

pub fn reading() -> Reading {
    let mut since = column("Начало", &["09.09.24", "12.02.2023", "10/03/25"], "since", 75, "import-why-header-and-content");
    since.dates = DatesSeen::Ask {
        formats: vec![DateFormat::DayMonthYear, DateFormat::MonthDayYear],
        examples: vec![("10/03/25".into(), vec![Some(date(2025, 3, 10)), Some(date(2025, 10, 3))])],
    };
    Reading {
        layout: plain_csv(),
        encoding_sure: true,
        sheets: Vec::new(),
        columns: vec![
            column("ФИО", &["Вера Лесникова", "Галеев Тимур", "Соня Баркова"], "full_name", 95, "import-why-header-and-content"),
            column("Город", &["Екатеринбург", "Казань", "СПб"], "city", 95, "import-why-header-and-content"),
            column("TG", &["@vera_walks", "t.me/galeev", "sonya.b"], "account_telegram", 95, "import-why-header-and-content"),
            column("Подписчики", &["96,4 тыс.", "88 000", "47к"], "followers", 95, "import-why-header-and-content"),
            since,
            column("", &["A", "B"], "ignore", 30, "import-why-unknown"),
        ],
        first: vec![
            ["Вера Лесникова", "Екатеринбург", "@vera_walks", "96,4 тыс.", "09.09.24", "A"].map(str::to_owned).to_vec(),
            ["Галеев Тимур", "Казань", "t.me/galeev", "88 000", "12.02.2023", "A"].map(str::to_owned).to_vec(),
        ],
        rows: 47,
        videos: false,
        platform: Some("telegram".into()),
    }
}

fn fault(column: usize, name: &str, value: &str, why: Said) -> Fault {
    Fault { column: Some(column), name: name.into(), value: value.into(), why }
}

fn wrong_email() -> Fault {
    fault(7, "Почта", "nora@feld", Said::new("import-value-not-an-email").with("value", "nora@feld"))
}

pub fn refused_rows() -> Vec<RowShown> {
    let row = |number: i64, fault: Fault| RowShown {
        number,
        line: number + 1,
        outcome: Outcome::Refused,
        creator_id: None,
        creator: None,
        reasons: Some(Json(vec![fault])),
        undo: None,
        undo_why: None,
    };
    vec![row(17, wrong_email()), row(41, Fault::of_row(Said::new("creators-name-needed")))]
}

fn preview() -> Preview {
    let sample =
        |number, outcome, name: &str| Sample { number, line: number + 1, outcome: Some(outcome), name: name.into(), ..Sample::default() };
    let there = |number, outcome, policy, name: &str, creator: &str, why| Sample {
        creator_id: Some(CreatorId(id(9))),
        creator: creator.into(),
        why: Some(why),
        policy: Some(policy),
        ..sample(number, outcome, name)
    };
    Preview {
        counts: Counts { made: 40, changed: 1, skipped: 2, refused: 4 },
        duplicates: 3,
        alike: 1,
        shown: vec![
            there(1, Outcome::Skipped, Policy::Skip, "Вера Лесникова", "Vera Lesnikova", Match::Account),
            Sample {
                changes: vec![
                    Change { field: "city".into(), old: "Казань".into(), new: "Иннополис".into() },
                    Change { field: "followers".into(), old: String::new(), new: "88000".into() },
                ],
                ..there(2, Outcome::Changed, Policy::Overwrite, "Галеев Тимур", "Timur Galeev", Match::NameAndMore)
            },
            Sample {
                earlier: Some(2),
                policy: Some(Policy::Skip),
                why: Some(Match::SameRow),
                ..sample(5, Outcome::Skipped, "Галеев Тимур")
            },
            Sample { about: "Санкт-Петербург · sonya.b".into(), ..sample(3, Outcome::Made, "Соня Баркова") },
            Sample { faults: vec![wrong_email()], ..sample(17, Outcome::Refused, "") },
            Sample { faults: vec![Fault::of_row(Said::new("import-skip-blank"))], ..sample(30, Outcome::Skipped, "") },
        ],
    }
}

/// An import of 47 rows in the state.
pub fn import(state: State) -> Import {
    let at: Timestamp = Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(493_000);
    let reading = reading();
    let mapping = Mapping::guessed(&reading, date(2026, 4, 14));
    let counts = match state {
        State::Read | State::Checking | State::Checked => Counts::default(),
        State::Running | State::Failed => Counts { made: 12, changed: 1, skipped: 1, refused: 1 },
        _ => Counts { made: 40, changed: 2, skipped: 1, refused: 4 },
    };
    Import {
        id: ImportId(id(1)),
        member_id: MemberId(id(2)),
        member: "Maya Lindqvist".into(),
        file_name: "партнёры-2026.xlsx".into(),
        file_bytes: 48_213,
        file_sha256: vec![7; 32],
        state,
        mapping: Json(mapping),
        reading: Json(reading),
        preview: (state != State::Read).then(|| Json(preview())),
        rows_total: 47,
        rows_seen: 20,
        rows_done: counts.total(),
        made: counts.made,
        changed: counts.changed,
        skipped: counts.skipped,
        refused: counts.refused,
        taken_back: if state == State::Undoing { 20 } else { 0 },
        kept: 0,
        problem: (state == State::Failed).then(|| Json(Said::new("import-problem-stopped"))),
        created_at: at,
        started_at: Some(at),
        finished_at: (!state.is_working()).then_some(at),
        undone_at: None,
        version: 1,
    }
}

/// Rows that undoing has kept.
pub fn kept_rows() -> Vec<RowShown> {
    let row = |number: i64, name: &str, why: Vec<Said>| RowShown {
        number,
        line: number + 1,
        outcome: Outcome::Made,
        creator_id: Some(CreatorId(id(9))),
        creator: Some(name.into()),
        reasons: None,
        undo: Some("kept".into()),
        undo_why: Some(Json(why)),
    };
    vec![
        row(2, "Тимур Галеев", vec![Said::new("import-kept-edited"), Said::new("import-kept-notes")]),
        row(5, "Соня Баркова", vec![Said::new("import-kept-merged").with("name", "Sonya Barkova")]),
        row(9, "Vera Lesnikova", vec![Said::new("import-kept-parts").with("n", 2)]),
    ]
}
