//! What happened, as one sentence: the message `event-VERB` with the event's facts as its arguments.

use i18n::{Arg, L};
use jiff::civil::Date;
use serde_json::{Map, Value};

/// The sentence of an event. A fact that is a civil date is written as the language writes dates.
pub fn sentence(l: &L, verb: &str, facts: &Map<String, Value>) -> String {
    let args: Vec<(&str, Arg)> = facts.iter().filter_map(|(name, value)| Some((name.as_str(), argument(l, value)?))).collect();
    l.f(&["event-", verb].concat(), &args)
}

fn argument(l: &L, value: &Value) -> Option<Arg> {
    match value {
        Value::String(text) => Some(date(text).map_or_else(|| text.as_str().into(), |day| l.date_long(day).into())),
        Value::Number(n) => n.as_i64().map(Arg::from).or_else(|| n.as_f64().map(Arg::from)),
        _ => None,
    }
}

fn date(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use i18n::{Catalogue, Lang};
    use serde_json::json;

    use super::*;

    fn said(lang: Lang, verb: &str, facts: Value) -> String {
        let Value::Object(facts) = facts else { panic!("facts are an object") };
        sentence(&Catalogue::new().lang(lang), verb, &facts)
    }

    #[test]
    fn stages_names_and_dates_are_said_in_words() {
        let moved = json!({ "brand": "Osier", "from": "foundation", "to": "deepening", "why": "none" });
        assert_eq!(said(Lang::En, "partnership_stage", moved.clone()), "Osier: Foundation became Deepening");
        assert_eq!(said(Lang::Ru, "partnership_stage", moved), "Osier: был этап «Основа», стал «Углубление»");
        let since = json!({ "brand": "Osier", "given": "day", "since": "2024-02-29" });
        assert_eq!(said(Lang::En, "partnership_since", since), "Osier: working together since February 29, 2024");
    }
}
