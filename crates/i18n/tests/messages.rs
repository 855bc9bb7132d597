//! What must hold between the languages and inside Russian, read from the sources themselves.

#[path = "messages/sources.rs"]
mod sources;

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Expression, InlineExpression, VariantKey};
use i18n::{Catalogue, Lang};
use sources::{Message, messages};

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

#[test]
fn a_key_stands_once_in_a_language() {
    for lang in Lang::all() {
        let mut seen = BTreeMap::new();
        for message in messages(lang.code()) {
            let before = seen.insert(message.key.clone(), message.place.clone());
            assert_eq!(before, None, "{} and {}: {}", message.place, before.as_deref().unwrap_or(""), message.key);
        }
    }
}

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments() {
    let english = arguments("en");
    let mut faults = Vec::new();
    for lang in Lang::all().iter().filter(|lang| lang.code() != "en") {
        let other = arguments(lang.code());
        for (key, arguments) in &english {
            match other.get(key) {
                None => faults.push(format!("{key}: only in en, not in {}", lang.code())),
                // How a date is written is the language's own affair; the catalogue checks these patterns itself.
                Some(theirs) if theirs != arguments && !key.starts_with("format-") => {
                    faults.push(format!("{key}: en has {arguments:?}, {} has {theirs:?}", lang.code()));
                }
                Some(_) => {}
            }
        }
        let extra = other.keys().filter(|key| !english.contains_key(*key));
        faults.extend(extra.map(|key| format!("{key}: only in {}, not in en", lang.code())));
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_choice_by_number_has_the_forms_of_its_language() {
    let mut faults = Vec::new();
    for (lang, needed) in [("en", &["one", "other"][..]), ("ru", &["one", "few", "many", "other"][..])] {
        for message in messages(lang) {
            for forms in number_choices(&message) {
                let missing: Vec<_> = needed.iter().filter(|form| !forms.contains(**form)).collect();
                if !missing.is_empty() {
                    faults.push(format!("{} {}: lacks {missing:?}", message.place, message.key));
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The forms of each select expression whose variants are plural categories.
fn number_choices(message: &Message) -> Vec<BTreeSet<String>> {
    let mut choices = Vec::new();
    message.visit(&mut |expression| {
        if let Expression::Select { variants, .. } = expression {
            let names: BTreeSet<String> = variants
                .iter()
                .filter_map(|variant| match &variant.key {
                    VariantKey::Identifier { name } => Some(name.clone()),
                    VariantKey::NumberLiteral { .. } => None,
                })
                .collect();
            // Between certain numbers and all others no noun is counted.
            let exact = names.len() == 1 && variants.len() > 1;
            if !exact && names.iter().all(|name| CATEGORIES.contains(&name.as_str())) {
                choices.push(names);
            }
        }
    });
    choices
}

#[test]
fn russian_has_no_english_left_in_it() {
    let allowed: BTreeSet<&str> = include_str!("messages/latin_in_russian.txt").split_whitespace().collect();
    let mut faults = Vec::new();
    for message in messages("ru").iter().filter(|m| m.key != "format-plural") {
        for text in message.texts() {
            let words = text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_');
            let foreign = words.filter(|w| w.chars().any(|c| c.is_ascii_alphabetic()) && !allowed.contains(w));
            faults.extend(foreign.map(|word| format!("{} {}: {word}", message.place, message.key)));
        }
    }
    assert!(faults.is_empty(), "translate, or add to tests/messages/latin_in_russian.txt:\n{}", faults.join("\n"));
}

#[test]
fn russian_is_set_like_russian() {
    let mut faults = Vec::new();
    for message in messages("ru") {
        let text = message.texts().join(" ");
        let mut fault = |found: bool, what: &str| {
            if found {
                faults.push(format!("{} {}: {what}", message.place, message.key));
            }
        };
        fault(text.contains('"') || (text.contains('“') && !text.contains('„')), "quotation marks are «ёлочки»");
        fault(text.contains(" - "), "a dash is —");
        fault(text.contains("..."), "an ellipsis is one character, …");
        fault(message.texts().iter().any(|text| has_capital_you(text)), "«вы» is lower case");
        fault(text.contains('!'), "no exclamation marks");
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// «Вы» with a capital anywhere but at the start of a sentence.
fn has_capital_you(text: &str) -> bool {
    let mut sentence_begins = true;
    text.split_whitespace().any(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphabetic());
        let you = ["Вы", "Вас", "Вам", "Вами"].contains(&bare) || bare.starts_with("Ваш");
        let found = you && !sentence_begins && !word.starts_with('«');
        sentence_begins = word.ends_with(['.', '?', '…', ':']);
        found
    })
}

#[test]
fn english_is_set_like_english() {
    let mut faults = Vec::new();
    for message in messages("en") {
        let text = message.texts().join(" ");
        let cyrillic = text.chars().any(|c| matches!(c, 'А'..='я' | 'Ё' | 'ё'));
        if cyrillic && !message.key.ends_with("-example") {
            faults.push(format!("{} {}: Cyrillic", message.place, message.key));
        }
        if text.contains('!') || text.contains("...") {
            faults.push(format!("{} {}: an exclamation mark or three full stops", message.place, message.key));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn a_message_without_arguments_is_ready_and_one_with_them_is_not() {
    let catalogue = Catalogue::new();
    for lang in Lang::all() {
        let l = catalogue.lang(*lang);
        for (key, arguments) in arguments(lang.code()) {
            assert!(l.has(&key), "{key}");
            if arguments.is_empty() {
                l.t(&key);
            }
        }
    }
    assert!(catalogue.missing().is_empty(), "{:?}", catalogue.missing());
    assert_eq!(catalogue.lang(Lang::Ru).t("no-such-key"), "no-such-key");
    assert_eq!(catalogue.missing(), ["ru: no-such-key"]);
}

/// The arguments of each message, those inside its variants and of messages and terms it refers to among them.
fn arguments(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let all = messages(lang);
    let own: BTreeMap<&str, (BTreeSet<String>, BTreeSet<String>)> = all.iter().map(|m| (m.key.as_str(), mentions(m))).collect();
    let mut result = BTreeMap::new();
    for message in &all {
        let mut found = BTreeSet::new();
        let mut open = vec![message.key.clone()];
        let mut seen = BTreeSet::new();
        while let Some(key) = open.pop() {
            if let Some((variables, references)) = own.get(key.as_str())
                && seen.insert(key)
            {
                found.extend(variables.iter().cloned());
                open.extend(references.iter().cloned());
            }
        }
        if !message.key.starts_with('-') {
            result.insert(message.key.clone(), found);
        }
    }
    result
}

/// The variables a message uses and the messages (or `-terms`) it refers to.
fn mentions(message: &Message) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut variables, mut references) = (BTreeSet::new(), BTreeSet::new());
    message.visit(&mut |expression| {
        let inline = match expression {
            Expression::Inline(inline) | Expression::Select { selector: inline, .. } => inline,
        };
        match inline {
            InlineExpression::VariableReference { id } => {
                variables.insert(id.name.clone());
            }
            InlineExpression::MessageReference { id, .. } => {
                references.insert(id.name.clone());
            }
            InlineExpression::TermReference { id, .. } => {
                references.insert(format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    if let InlineExpression::VariableReference { id } = argument {
                        variables.insert(id.name.clone());
                    }
                }
            }
            _ => {}
        }
    });
    (variables, references)
}
