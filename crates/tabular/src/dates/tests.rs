use super::*;

fn cell(text: &str) -> Cell {
    Cell::from_text(text.to_owned())
}

fn day(text: &str, format: DateFormat) -> Option<String> {
    date(&cell(text), format, None).ok().flatten().map(|moment| moment.date().to_string())
}

fn analyse(texts: &[&str]) -> DateColumn {
    DateColumn::analyse("", &texts.iter().map(|text| cell(text)).collect::<Vec<_>>())
}

#[test]
fn dates_that_mean_one_thing_are_read_under_any_format() {
    for (text, expected) in [
        ("2026-04-17", "2026-04-17"),
        ("2026/4/17", "2026-04-17"),
        ("20260417", "2026-04-17"),
        ("01-Jan-22", "2022-01-01"),
        ("17 апреля 2026", "2026-04-17"),
        ("17 апр. 2026 г.", "2026-04-17"),
        ("1 мая 2026 года", "2026-05-01"),
        ("Apr 17, 2026", "2026-04-17"),
        ("April 17th, 2026", "2026-04-17"),
        ("2018-10-31T15:58:59.000Z", "2018-10-31"),
        ("2023-12-14T23:30:00-05:00", "2023-12-15"),
        ("46129", "2026-04-17"),
        ("15.янв.2022", "2022-01-15"),
    ] {
        for format in [DateFormat::Plain, DateFormat::MonthDayYear, DateFormat::YearDayMonth] {
            assert_eq!(day(text, format).as_deref(), Some(expected), "{text}");
        }
    }
}

#[test]
fn the_order_of_numbers_comes_from_the_format() {
    assert_eq!(day("18.01.11", DateFormat::YearDayMonth).as_deref(), Some("2018-11-01"));
    assert_eq!(day("03/08/2026", DateFormat::DayMonthYear).as_deref(), Some("2026-08-03"));
    assert_eq!(day("03/08/2026", DateFormat::MonthDayYear).as_deref(), Some("2026-03-08"));
    assert_eq!(day("17.04.85", DateFormat::DayMonthYear).as_deref(), Some("1985-04-17"));
    assert_eq!(day("17.04.2026 г.", DateFormat::DayMonthYear).as_deref(), Some("2026-04-17"));
    assert_eq!(day("31.02.2026", DateFormat::DayMonthYear), None);
    assert_eq!(day("03/08/2026", DateFormat::Plain), None);
    let polled = date(&cell("04-01-2020 20:23"), DateFormat::DayMonthYear, None);
    assert_eq!(polled, Ok(Some(Moment::Local("2020-01-04T20:23".parse().unwrap()))));
    let evening = date(&cell("1/4/2020 8:23 PM"), DateFormat::MonthDayYear, None);
    assert_eq!(evening, Ok(Some(Moment::Local("2020-01-04T20:23".parse().unwrap()))));
}

#[test]
fn lost_zeros_and_missing_years() {
    let read = |text: &str, format| date(&cell(text), format, Some(2017)).unwrap().unwrap().date().to_string();
    assert_eq!(read("1.1", DateFormat::DayMonthZeroLost), "2017-10-01");
    assert_eq!(read("10.1", DateFormat::DayMonthZeroLost), "2017-10-10");
    assert_eq!(read("13.09", DateFormat::DayMonthZeroLost), "2017-09-13");
    assert_eq!(date(&cell("13.09"), DateFormat::DayMonth, None), Err(ValueProblem::NoYear("13.09".into())));
    assert_eq!(analyse(&["13.09", "30.09", "1.1", "10.1"]), DateColumn::Certain(DateFormat::DayMonthZeroLost));
    assert_eq!(analyse(&["13.09", "30.09"]), DateColumn::Certain(DateFormat::DayMonth));
}

#[test]
fn a_column_decides_when_it_can() {
    assert_eq!(analyse(&["01/02/2022", "15/01/2022"]), DateColumn::Certain(DateFormat::DayMonthYear));
    assert_eq!(analyse(&["01/02/2022", "01/15/2022"]), DateColumn::Certain(DateFormat::MonthDayYear));
    assert_eq!(analyse(&["19.22.11", "19.23.11"]), DateColumn::Certain(DateFormat::YearDayMonth));
    assert_eq!(analyse(&["2022-01-01", "01-Jan-22", "44600", ""]), DateColumn::Certain(DateFormat::Plain));
    assert_eq!(analyse(&["03.08.2026"]), DateColumn::Certain(DateFormat::DayMonthYear));
    assert_eq!(analyse(&["Spain", "Italy", "03/08/2026"]), DateColumn::NoDates);
    assert_eq!(analyse(&["1", "2", "44600x"]), DateColumn::NoDates);
}

#[test]
fn the_user_is_asked_when_it_cannot() {
    let DateColumn::Ambiguous { formats, examples } = analyse(&["03/08/2026", "04/05/2026"]) else { panic!("certain") };
    assert_eq!(formats, [DateFormat::DayMonthYear, DateFormat::MonthDayYear]);
    let first: Vec<String> = examples[0].1.iter().flatten().map(Date::to_string).collect();
    assert_eq!(first, ["2026-08-03", "2026-03-08"]);

    let DateColumn::Ambiguous { formats, .. } = analyse(&["18.01.11"]) else { panic!("certain") };
    assert_eq!(formats, [DateFormat::DayMonthYear, DateFormat::YearMonthDay, DateFormat::YearDayMonth]);
    let known = DateColumn::analyse("trending_date", &[cell("18.01.11")]);
    assert_eq!(known, DateColumn::Certain(DateFormat::YearDayMonth));

    let both = analyse(&["13/01/2022", "01/13/2022"]);
    assert!(matches!(both, DateColumn::Ambiguous { .. }), "{both:?}");
}

#[test]
fn dates_with_slashes_among_dates_with_points_are_asked() {
    let DateColumn::Ambiguous { formats, examples } = analyse(&["09.09.24", "03.04.2025", "12.02.2023", "3/4/2025"]) else {
        panic!("certain")
    };
    assert_eq!(formats, [DateFormat::DayMonthYear, DateFormat::MonthDayYear]);
    assert_eq!(examples[0].0, "3/4/2025");
    assert_eq!(analyse(&["03.04.2025", "25/12/2024", "3/4/2025"]), DateColumn::Certain(DateFormat::DayMonthYear));
    assert_eq!(analyse(&["03.04.2025", "12/25/2024", "12/30/2024"]), DateColumn::Certain(DateFormat::MonthDayYear));
    assert_eq!(day("03.04.2025", DateFormat::MonthDayYear).as_deref(), Some("2025-04-03"), "points put the day first");
}
