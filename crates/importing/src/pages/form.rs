//! The form of the columns, read into a mapping.

use creators::model::Platform;
use kernel::{Msg, Problems, web::FormData};
use partnerships::model::Stage;

use crate::model::{BadCells, ColumnUse, Mapping, Policy, Reading, Target};

/// The mapping with what the form says. What the form does not hold stays as it was.
pub fn mapping(form: &FormData, before: &Mapping, reading: &Reading) -> kernel::Result<Mapping> {
    let mut problems = Problems::none();
    let columns = before.columns.iter().enumerate().map(|(at, old)| column(form, at, old, reading, &mut problems)).collect();
    let observed = form.text("observed_on").trim();
    let observed_on = if observed.is_empty() { None } else { kernel::text::date("observed_on", observed, &mut problems) };
    let mapping = Mapping {
        columns,
        platform: Platform::read("platform", form.text("platform"), &mut problems),
        observed_on,
        family_first: form.on("family_first"),
        brand: if form.has("brand") { id(form, "brand", &mut problems) } else { before.brand },
        stage: Stage::read("stage", form.text("stage"), &mut problems),
        manager: if form.has("manager") { id(form, "manager", &mut problems) } else { before.manager },
        videos: form.on("videos"),
        bad_cells: BadCells::parse(form.text("bad_cells")).unwrap_or(before.bad_cells),
        policy: before.policy,
        decisions: Default::default(),
    };
    problems.check()?;
    Ok(mapping)
}

fn column(form: &FormData, at: usize, old: &ColumnUse, reading: &Reading, problems: &mut Problems) -> ColumnUse {
    let name = format!("t{at}");
    let target = if form.has(&name) { Target::from_id(form.text(&name)) } else { Some(old.target) };
    if target.is_none() {
        problems.add(format!("columns.{at}.target"), Msg::new("error-not-choice"));
    }
    // On which platform the names of this column are.
    let target = match Platform::read(&format!("columns.{at}.platform"), form.text(&format!("p{at}")), problems) {
        Some(platform) if target == Some(Target::Handle) => Some(Target::Account(platform)),
        _ => target,
    };
    let date = match form.text(&format!("d{at}")) {
        "" => old.date,
        code => serde_json::from_value(code.into()).ok(),
    };
    let year = match form.text(&format!("y{at}")).trim() {
        "" => None,
        typed => {
            let year = typed.parse::<i16>().ok().filter(|y| (1900..=2200).contains(y));
            if year.is_none() {
                problems.add(format!("columns.{at}.year"), Msg::new("import-error-year").with("column", reading.column_name(at)));
            }
            year
        }
    };
    ColumnUse { target: target.unwrap_or(old.target), date, year }
}

fn id<T: std::str::FromStr>(form: &FormData, name: &str, problems: &mut Problems) -> Option<T> {
    let typed = form.text(name).trim();
    let id = typed.parse().ok();
    if id.is_none() && !typed.is_empty() {
        problems.add(name, Msg::new("error-not-choice"));
    }
    id
}

/// Policy and decisions of the check page.
pub fn decisions(form: &FormData, before: &Mapping) -> Mapping {
    let policy = Policy::parse(form.text("policy")).unwrap_or(before.policy);
    let rows = form.pairs().iter().filter_map(|(name, value)| Some((name.strip_prefix("row_")?.parse::<i64>().ok()?, value)));
    let mut decisions = before.decisions.clone();
    decisions.extend(rows.filter_map(|(row, value)| Some((row, Policy::parse(value)?))));
    decisions.retain(|_, chosen| *chosen != policy);
    Mapping { policy, decisions, ..before.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::sample::reading;

    fn before() -> Mapping {
        Mapping::guessed(&reading(), jiff::civil::date(2026, 4, 14))
    }

    fn form(pairs: &[(&str, &str)]) -> FormData {
        FormData::from_pairs(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect())
    }

    #[test]
    fn a_decision_for_one_row_can_be_taken_back() {
        let chosen = decisions(&form(&[("policy", "skip"), ("row_5", "new"), ("row_6", "skip")]), &before());
        assert_eq!(chosen.decisions.into_iter().collect::<Vec<_>>(), [(5, Policy::New)]);
        let with = Mapping { decisions: [(5, Policy::New)].into(), ..before() };
        assert!(decisions(&form(&[("policy", "skip"), ("row_5", "skip")]), &with).decisions.is_empty());
    }

    #[test]
    fn columns_go_where_the_form_says_and_nonsense_is_refused() {
        let read = mapping(&form(&[("t0", "note"), ("y1", "2024"), ("brand", "")]), &before(), &reading()).expect("it is fine");
        assert_eq!((read.columns[0].target, read.columns[1].year, read.brand), (Target::Note, Some(2024), None));
        assert!(mapping(&form(&[("t0", "nowhere")]), &before(), &reading()).is_err());
        assert!(mapping(&form(&[("brand", "x")]), &before(), &reading()).is_err());
        assert!(mapping(&form(&[("observed_on", "yesterday")]), &before(), &reading()).is_err());
    }
}
