//! All languages, read once from the embedded files and checked.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::{ResolverError, errors::ReferenceKind};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use crate::format::{Formats, number};
use crate::translator::L;
use crate::{Lang, typography};

/// (language, file name, text), sorted.
static FILES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

type Bundle = FluentBundle<FluentResource>;

/// The messages of all languages. A clone shares them.
#[derive(Clone)]
pub struct Catalogue {
    languages: Arc<[L]>,
}

/// One language, ready for requests.
pub(crate) struct Language {
    pub(crate) lang: Lang,
    pub(crate) bundle: Bundle,
    /// The finished text of each message without arguments.
    pub(crate) plain: HashMap<Box<str>, Box<str>>,
    pub(crate) formats: Formats,
    missing: Mutex<BTreeSet<String>>,
}

impl Catalogue {
    /// The embedded messages. Panics with file and line when they are not sound: that is a fault of the build, which the
    /// tests of this crate find before any user does.
    pub fn new() -> Self {
        match Self::load(FILES) {
            Ok(catalogue) => catalogue,
            Err(fault) => panic!("messages: {fault}"),
        }
    }

    /// The translator of one language.
    pub fn lang(&self, lang: Lang) -> L {
        self.languages.iter().find(|l| l.lang() == lang).expect("every language is loaded").clone()
    }

    /// What was asked for in vain since the start, sorted: keys, and sentences that lacked an argument. Always empty in
    /// builds without debug assertions.
    pub fn missing(&self) -> Vec<String> {
        self.languages.iter().flat_map(L::missing).collect()
    }

    fn load(files: &[(&str, &str, &str)]) -> Result<Self, String> {
        if let Some((code, file, _)) = files.iter().find(|(code, ..)| Lang::parse(code).is_none()) {
            return Err(format!("{code}/{file}: no such language"));
        }
        let languages = Lang::all().iter().map(|lang| Language::load(*lang, files).map(L::new));
        Ok(Self { languages: languages.collect::<Result<_, _>>()? })
    }
}

impl Default for Catalogue {
    fn default() -> Self {
        Self::new()
    }
}

impl Language {
    fn load(lang: Lang, files: &[(&str, &str, &str)]) -> Result<Self, String> {
        let locale: LanguageIdentifier = lang.code().parse().map_err(|e| format!("{}: {e}", lang.code()))?;
        let mut bundle = Bundle::new_concurrent(vec![locale]);
        // Isolation marks would end up in e-mail subjects, CSV and the clipboard; foreign runs are marked in the HTML.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(formatter(lang)));
        bundle.add_builtins().map_err(|e| e.to_string())?;
        let mut keys = Vec::new();
        for (code, file, text) in files.iter().filter(|(code, ..)| *code == lang.code()) {
            let resource = parse(lang, text).map_err(|e| format!("{code}/{file}:{e}"))?;
            keys.extend(message_keys(&resource));
            bundle.add_resource(resource).map_err(|e| format!("{code}/{file}: {}", joined(&e)))?;
        }
        let plain = finished(&bundle, &keys).map_err(|e| format!("{}: {e}", lang.code()))?;
        let formats = Formats::new(&plain, |key, names| marked(&bundle, key, names)).map_err(|e| format!("{}: {e}", lang.code()))?;
        Ok(Self { lang, bundle, plain, formats, missing: Mutex::default() })
    }

    pub(crate) fn note_missing(&self, what: impl FnOnce() -> String) {
        if cfg!(debug_assertions) {
            let entry = format!("{}: {}", self.lang.code(), what());
            self.missing.lock().unwrap_or_else(PoisonError::into_inner).insert(entry);
        }
    }

    pub(crate) fn missing(&self) -> Vec<String> {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }
}

/// `Err` begins with the line of the first fault.
fn parse(lang: Lang, text: &str) -> Result<FluentResource, String> {
    let source = if lang.spec().ties_short_words { typography::tie(text) } else { text.to_owned() };
    FluentResource::try_new(source).map_err(|(resource, errors)| {
        let line = |at: usize| resource.source().bytes().take(at).filter(|b| *b == b'\n').count() + 1;
        let faults = errors.iter().map(|e| format!("{}: {e}", line(e.pos.start)));
        faults.collect::<Vec<_>>().join("; ")
    })
}

fn message_keys(resource: &FluentResource) -> Vec<String> {
    let messages = resource.entries().filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    });
    messages.collect()
}

/// The text of every message that needs no argument. A reference to a message, term or function that does not exist is
/// an error, here and not when somebody opens the page.
fn finished(bundle: &Bundle, keys: &[String]) -> Result<HashMap<Box<str>, Box<str>>, String> {
    let mut plain = HashMap::with_capacity(keys.len());
    for key in keys {
        let pattern = bundle.get_message(key).and_then(|m| m.value()).ok_or_else(|| format!("{key}: no text"))?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, None, &mut errors);
        if errors.is_empty() {
            plain.insert(key.as_str().into(), text.into());
        } else if !errors.iter().all(lacks_argument) {
            return Err(format!("{key}: {}", joined(&errors)));
        }
    }
    Ok(plain)
}

fn lacks_argument(error: &FluentError) -> bool {
    matches!(error, FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { .. })))
}

/// The text of a message in which each argument is replaced by a mark.
fn marked(bundle: &Bundle, key: &str, marks: &[(&'static str, String)]) -> Result<String, String> {
    let pattern = bundle.get_message(key).and_then(|m| m.value()).ok_or_else(|| format!("{key}: is needed"))?;
    let arguments: FluentArgs = marks.iter().map(|(name, mark)| (*name, mark.as_str())).collect();
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
    if errors.is_empty() { Ok(text) } else { Err(format!("{key}: {}", joined(&errors))) }
}

/// How numbers inside sentences are written. Fluent takes a function, not a closure: one for each language.
fn formatter<M>(lang: Lang) -> fn(&FluentValue, &M) -> Option<String> {
    match lang {
        Lang::En => |value, _| shown(Lang::En, value),
        Lang::Ru => |value, _| shown(Lang::Ru, value),
    }
}

fn shown(lang: Lang, value: &FluentValue) -> Option<String> {
    let FluentValue::Number(n) = value else {
        return None;
    };
    let least = n.options.minimum_fraction_digits.unwrap_or(0).min(6);
    let most = n.options.maximum_fraction_digits.unwrap_or(3).min(6);
    Some(number::decimal(lang, n.value, least, most.max(least)))
}

fn joined(errors: &[FluentError]) -> String {
    errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The real files with `text` put in place of, or added as, `ru/extra.ftl`.
    fn with_extra(text: &'static str) -> Result<Catalogue, String> {
        let files: Vec<_> = FILES.iter().copied().chain([("ru", "extra.ftl", text)]).collect();
        Catalogue::load(&files)
    }

    fn fault(text: &'static str) -> String {
        with_extra(text).err().expect("must be refused")
    }

    #[test]
    fn the_embedded_messages_are_sound_and_shareable() {
        fn shareable<T: Send + Sync + Clone + 'static>(_: &T) {}
        let catalogue = Catalogue::new();
        shareable(&catalogue);
        shareable(&catalogue.lang(Lang::Ru));
        assert!(catalogue.missing().is_empty());
    }

    #[test]
    fn a_fault_is_reported_with_file_and_line() {
        let fault = fault("x-one = Один\n\nx-two = { $n ->\n    [one] один\n    }\n");
        assert!(fault.starts_with("ru/extra.ftl:"), "{fault}");
        assert!(fault.contains("default variant"), "{fault}");
        let line: usize = fault.split(':').nth(1).unwrap().parse().unwrap();
        assert!((3..=5).contains(&line), "{fault}");
    }

    #[test]
    fn a_key_stands_once_in_a_language() {
        let fault = fault("common-save = Ещё раз\n");
        assert!(fault.contains("ru/extra.ftl") && fault.contains("common-save"), "{fault}");
    }

    #[test]
    fn a_reference_to_nothing_is_refused() {
        let fault = fault("x-see = См. { no-such-message }\n");
        assert!(fault.contains("x-see") && fault.contains("no-such-message"), "{fault}");
    }

    #[test]
    fn a_folder_without_a_language_is_refused() {
        let files: Vec<_> = FILES.iter().copied().chain([("xx", "a.ftl", "a = a\n")]).collect();
        assert_eq!(Catalogue::load(&files).err().expect("must be refused"), "xx/a.ftl: no such language");
    }

    #[test]
    fn numbers_in_sentences_choose_the_form_and_are_grouped() {
        let catalogue = with_extra(
            "x-n = { $n ->\n    [one] { $n } автор\n    [few] { $n } автора\n    [many] { $n } авторов\n   *[other] { $n } автора\n }\n",
        )
        .unwrap_or_else(|e| panic!("{e}"));
        let ru = catalogue.lang(Lang::Ru);
        for (n, text) in [(1, "1 автор"), (22, "22 автора"), (11, "11 авторов"), (12_345, "12\u{a0}345 авторов")] {
            assert_eq!(ru.n("x-n", n), text);
        }
        assert_eq!(ru.f("x-n", &[("n", 1.5.into())]), "1,5 автора");
        assert!(catalogue.missing().is_empty());
        assert_eq!(ru.f("x-n", &[]), "{$n} автора");
        assert_eq!(catalogue.missing(), ["ru: x-n lacks an argument"]);
    }
}
