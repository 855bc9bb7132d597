//! Short labels: tags of the team, niches of the work, values of the person.

use kernel::{Problems, text};

kernel::codes! {
    /// What a label says.
    pub enum LabelKind {
        /// The team's own mark, for its own use.
        Tag = "tag" "creators-label-tag",
        /// What the creator makes things about.
        Niche = "niche" "creators-label-niche",
        /// What the creator stands for.
        Value = "value" "creators-label-value",
    }
}

/// Longest label, in characters.
const LONGEST: usize = 60;

/// A label, validated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    pub kind: LabelKind,
    /// What makes two spellings one label.
    pub key: String,
    pub label: String,
}

impl Label {
    /// One label; blank text is none.
    pub fn read(kind: LabelKind, field: &str, raw: &str, problems: &mut Problems) -> Option<Self> {
        let label = text::line(field, raw.trim().trim_start_matches('#'), LONGEST, problems)?;
        Some(Self { kind, key: label_key(&label), label })
    }
}

/// The labels of one kind, each once, in the order typed.
pub(super) fn labels(kind: LabelKind, field: &str, raw: &[String], problems: &mut Problems) -> Vec<Label> {
    let mut found: Vec<Label> = Vec::new();
    for raw in super::at_most(field, raw, problems) {
        if let Some(label) = Label::read(kind, field, raw, problems)
            && found.iter().all(|other| other.key != label.key)
        {
            found.push(label);
        }
    }
    found
}

/// Case and ё do not make another label; signs do (`C` and `C++`).
pub fn label_key(label: &str) -> String {
    label.to_lowercase().replace('ё', "е")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_label_are_one() {
        let raw = ["Походы", "#походы", " ПОХОДЫ ", "", "C", "C++", "ёж", "Еж"].map(String::from);
        let mut problems = Problems::none();
        let found = labels(LabelKind::Tag, "tags", &raw, &mut problems);
        assert!(problems.is_empty());
        assert_eq!(found.iter().map(|l| l.label.as_str()).collect::<Vec<_>>(), ["Походы", "C", "C++", "ёж"]);
    }
}
