//! An event of any slice as a sentence: the message `event-` and its verb, with the event's facts as arguments.

use i18n::{Arg, L};
use serde_json::Value;

use crate::model::EventView;

/// What happened, in the reader's language; the verb itself where no message is written for it.
pub(in crate::pages) fn sentence(l: &L, event: &EventView) -> String {
    let key = format!("event-{}", event.verb);
    if !l.has(&key) {
        return event.verb.clone();
    }
    let facts: Vec<(&str, Arg)> =
        event.facts.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), argument(l, value))).collect();
    l.f(&key, &facts)
}

fn argument(l: &L, value: &Value) -> Arg {
    match value {
        Value::String(text) => Arg::Str(text.clone()),
        Value::Number(n) => n.as_i64().map_or_else(|| Arg::Float(n.as_f64().unwrap_or(0.0)), Arg::Int),
        Value::Array(items) => {
            let texts: Vec<String> = items.iter().map(|v| v.as_str().map_or_else(|| v.to_string(), str::to_owned)).collect();
            Arg::Str(l.list(&texts.iter().map(String::as_str).collect::<Vec<_>>()))
        }
        Value::Bool(yes) => Arg::Str(l.t(if *yes { "common-yes" } else { "common-no" }).to_owned()),
        Value::Null | Value::Object(_) => Arg::Str(String::new()),
    }
}

#[cfg(test)]
mod tests {
    use i18n::{Catalogue, Lang};
    use serde_json::json;

    use super::*;

    fn event(verb: &str, facts: Value) -> EventView {
        EventView {
            id: kernel::ids::EventId(kernel::ids::Uuid::nil()),
            at: jiff::Timestamp::UNIX_EPOCH,
            actor_kind: "member".into(),
            actor: None,
            actor_name: None,
            via: "page".into(),
            verb: verb.into(),
            subject_kind: "member".into(),
            subject: None,
            facts,
        }
    }

    #[test]
    fn every_event_of_accounts_reads_as_a_sentence() {
        let catalogue = Catalogue::new();
        for (verb, facts) in [
            ("sign_in", json!({ "by": "password" })),
            ("sign_in", json!({ "by": "code" })),
            ("member_rename", json!({ "from": "Maya", "to": "Майя" })),
            ("password_set", json!({})),
            ("sessions_end", json!({ "count": 3 })),
            ("account_claim", json!({ "sessions": 1, "tokens": 0 })),
            ("second_factor_on", json!({})),
            ("second_factor_off", json!({})),
            ("recovery_codes_new", json!({})),
            ("member_invite", json!({ "email": "vera@example.com", "role": "manager" })),
            ("invitation_revoke", json!({ "email": "vera@example.com" })),
            ("member_join", json!({ "name": "Vera", "email": "vera@example.com", "role": "manager" })),
            ("member_role", json!({ "name": "Vera", "from": "manager", "to": "owner" })),
            ("member_suspend", json!({ "name": "Vera" })),
            ("member_restore", json!({ "name": "Vera" })),
            ("member_remove", json!({ "name": "Vera", "tokens": 2 })),
            ("token_create", json!({ "name": "Warehouse", "scopes": ["read", "write"], "days": 30 })),
            ("token_revoke", json!({ "name": "Warehouse", "of": "Vera" })),
            ("workspace_create", json!({ "name": "Osier" })),
            ("workspace_edit", json!({ "name": "Osier", "changed": ["name", "zone"] })),
        ] {
            for lang in Lang::all() {
                let said = sentence(&catalogue.lang(*lang), &event(verb, facts.clone()));
                assert!(said.contains(' ') && !said.contains('{'), "{verb}: {said}");
            }
        }
        assert!(catalogue.missing().is_empty(), "{:?}", catalogue.missing());
        assert_eq!(sentence(&catalogue.lang(Lang::En), &event("of_another_age", json!({}))), "of_another_age");
    }
}
