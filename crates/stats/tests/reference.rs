//! Every case of the reference files, read from them.

use jiff::civil::Date;
use serde_json::Value;
use stats::{
    cadence,
    score::{self, Band, Part},
};

fn reference(name: &str) -> Vec<Value> {
    let path = format!("{}/../../reference/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the reference is there");
    let cases = serde_json::from_str::<Value>(&text).expect("it is JSON")["cases"].as_array().cloned().unwrap_or_default();
    assert!(cases.len() >= 3, "{name} has cases");
    cases
}

fn near(found: Option<f64>, expected: &Value, what: &str) {
    match (found, expected.as_f64()) {
        (None, None) => assert!(expected.is_null(), "{what}"),
        (Some(found), Some(expected)) => {
            assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1e-3), "{what}: {found}, not {expected}")
        }
        (found, _) => panic!("{what}: {found:?}, not {expected}"),
    }
}

fn date(value: &Value) -> Option<Date> {
    Some(value.as_str()?.parse().expect("a date"))
}

#[test]
fn health() {
    for case in reference("health_score") {
        let (signals, weights, expected) = (&case["input"]["signals"], &case["input"]["weights"], &case["expected"]);
        let number = |name: &str| signals[name].as_f64();
        let whole = |name: &str| signals[name].as_i64().map(|n| i32::try_from(n).expect("small"));
        let target = |name: &str| whole(name).expect("a target");
        let both = |kept: &str, due: &str| score::kept(number(kept).unwrap_or(0.0), number(due).unwrap_or(0.0));
        // In the order of their names, so that the first among equals is the one that the reference wants.
        let components = [
            ("cadence", whole("count_12m").map(|n| score::cadence(n, target("target_min"), target("target_max")))),
            ("contact", whole("days_since_contact").map(|n| score::contact(n, target("contact_target_days")))),
            ("creator_voice", number("survey_1_to_5").map(score::voice)),
            ("delivery_by_creator", both("deliverables_on_time", "deliverables_due")),
            ("performance", number("shrunk_log_lift").map(score::performance)),
            ("promises_kept_by_us", both("our_promises_kept", "our_promises_due")),
        ];
        for (name, value) in components {
            near(value, &expected["components"][name], name);
        }
        let parts = components.map(|(name, value)| Part { weight: weights[name].as_f64().expect("a weight"), value });
        let found = score::score(&parts, case["input"]["minimum_coverage"].as_f64().expect("a minimum"));
        near(found.value, &expected["score"], "score");
        near(Some(found.coverage), &expected["coverage"], "coverage");
        let band = match found.band {
            Band::Strong => "strong",
            Band::Steady => "steady",
            Band::Watch => "watch",
            Band::AtRisk => "at_risk",
            Band::Unknown => "unknown",
        };
        assert_eq!(band, expected["band"]);
        assert_eq!(score::lowest(&parts).map(|i| components[i].0), expected["lowest"].as_str());
    }
}

#[test]
fn cadence_of_twelve_months() {
    for case in reference("cadence_rolling_12m") {
        let (input, expected) = (&case["input"], &case["expected"]);
        let dates: Vec<Date> = input["dates"].as_array().into_iter().flatten().filter_map(date).collect();
        let as_of = date(&input["as_of"]).expect("a day");
        let cap = input["cap"].as_u64().expect("a cap") as usize;
        let points = cadence::sequence(&dates, as_of);
        let wanted = expected["sequence"].as_array().expect("a sequence");
        assert_eq!(points.len(), wanted.len(), "{}", case["name"]);
        for (point, wanted) in points.iter().zip(wanted) {
            assert_eq!(Some(point.date), date(&wanted["date"]));
            assert_eq!(Some(point.count as u64), wanted["count_12m"].as_u64(), "{} {}", case["name"], point.date);
            assert_eq!(point.days_since_previous.map(i64::from), wanted["days_since_previous"].as_i64());
        }
        let past = &dates[..points.len()];
        assert_eq!(Some(cadence::count(past, as_of) as u64), expected["current_12m"].as_u64(), "{}", case["name"]);
        assert_eq!(points.iter().map(|p| p.count).max().unwrap_or(0) as u64, expected["peak_12m"].as_u64().expect("a peak"));
        let since = past.last().map(|&last| i64::from(stats::calendar::days_between(last, as_of)));
        assert_eq!(since, expected["days_since_last"].as_i64());
        near(cadence::median_gap(&points), &expected["median_gap"], "median gap");
        assert_eq!(cadence::next_slot(&dates, as_of, cap), date(&expected["next_slot"]), "{}", case["name"]);
    }
}
