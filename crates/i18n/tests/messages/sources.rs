//! The message files as their authors wrote them, parsed.

use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

pub struct Message {
    /// A term has its leading hyphen.
    pub key: String,
    /// `ru/common.ftl`
    pub place: String,
    pattern: Pattern<String>,
}

impl Message {
    /// Every expression of the message, those inside variants and other expressions included.
    pub fn visit(&self, see: &mut dyn FnMut(&Expression<String>)) {
        visit_pattern(&self.pattern, see);
    }

    /// Every piece of text a reader may see.
    pub fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        collect_texts(&self.pattern, &mut texts);
        texts
    }
}

/// All messages of a language, in the order of files and lines.
pub fn messages(lang: &str) -> Vec<Message> {
    let mut all = Vec::new();
    for path in files(lang) {
        let text = fs::read_to_string(&path).expect("a file just listed can be read");
        let place = format!("{lang}/{}", path.file_name().unwrap_or_default().to_string_lossy());
        let resource = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{place}: {errors:?}"));
        for entry in resource.body {
            let (key, pattern) = match entry {
                Entry::Message(m) => {
                    assert!(m.attributes.is_empty(), "{place} {}: attributes are not used", m.id.name);
                    (m.id.name, m.value)
                }
                Entry::Term(t) => (format!("-{}", t.id.name), Some(t.value)),
                _ => continue,
            };
            let pattern = pattern.unwrap_or_else(|| panic!("{place} {key}: no text"));
            all.push(Message { key, place: place.clone(), pattern });
        }
    }
    assert!(!all.is_empty(), "no messages in {lang}");
    all
}

fn files(lang: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(lang);
    let entries = fs::read_dir(&folder).expect("a language has a folder").map(|entry| entry.expect("it can be listed").path());
    let mut files: Vec<_> = entries.filter(|path| path.extension().is_some_and(|e| e == "ftl")).collect();
    files.sort();
    files
}

fn visit_pattern(pattern: &Pattern<String>, see: &mut dyn FnMut(&Expression<String>)) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            visit_expression(expression, see);
        }
    }
}

fn visit_expression(expression: &Expression<String>, see: &mut dyn FnMut(&Expression<String>)) {
    see(expression);
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter().for_each(|variant| visit_pattern(&variant.value, see));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => visit_expression(expression, see),
        Expression::Inline(_) => {}
    }
}

fn collect_texts(pattern: &Pattern<String>, texts: &mut Vec<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => texts.push(value.clone()),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().for_each(|variant| collect_texts(&variant.value, texts));
            }
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                texts.push(value.clone());
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}
