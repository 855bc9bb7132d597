//! The selection scorecard: one assessor's judgement, line by line, each with what shows it.
//!
//! What must always hold: a line without a rating is unknown, never zero; a rating has evidence; nothing adds lines up to
//! a mark, because people are not ranked. Cultural fit can be judged only from within: an assessor of another market may
//! write down an impression, and it is kept, but it is marked and does not settle the line.

use kernel::{
    Msg, Problems, Result,
    text::{self, limit},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Typed;

kernel::codes! {
    /// A line of the scorecard, in the order it is shown.
    pub enum Line {
        /// What real numbers say about past work.
        Performance = "performance" "creators-line-performance",
        /// Whether the audience is whom the brand speaks to.
        Audience = "audience" "creators-line-audience",
        /// What the creator knows.
        Expertise = "expertise" "creators-line-expertise",
        /// How the creator treats people.
        Conduct = "conduct" "creators-line-conduct",
        /// Whether the creator keeps to what was agreed.
        Reliability = "reliability" "creators-line-reliability",
        /// What the creator stands for, beside what the brand does.
        Values = "values" "creators-line-values",
        /// Whether the work is at home in its market's culture.
        CulturalFit = "cultural_fit" "creators-line-cultural-fit",
    }
}

/// A line as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewLine {
    #[schema(value_type = Line)]
    pub line: String,
    /// 1 to 5; left out when it is not known.
    #[schema(value_type = Option<i64>, minimum = 1, maximum = 5)]
    pub rating: Typed,
    /// What shows it. A rating needs it.
    pub evidence: String,
    pub evidence_url: String,
}

/// An assessment as it was sent. Lines that are left out are unknown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewAssessment {
    pub lines: Vec<NewLine>,
    /// The whole in words.
    pub note: String,
}

/// A line, validated.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidLine {
    pub line: Line,
    pub rating: Option<i64>,
    pub evidence: Option<String>,
    pub evidence_url: Option<String>,
}

/// An assessment, validated: lines with something in them, in the order of the card.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidAssessment {
    pub lines: Vec<ValidLine>,
    pub note: Option<String>,
}

impl NewAssessment {
    pub fn validate(&self) -> Result<ValidAssessment> {
        let mut problems = Problems::none();
        let mut lines: Vec<ValidLine> = Vec::new();
        for typed in super::at_most("lines", &self.lines, &mut problems) {
            let Some(line) = typed.validate(&mut problems) else { continue };
            if lines.iter().any(|l| l.line == line.line) {
                problems.add(format!("lines.{}", line.line.code()), Msg::new("error-duplicate"));
            }
            lines.push(line);
        }
        let note = text::paragraph("note", &self.note, limit::PARAGRAPH, &mut problems);
        lines.retain(|l| l.rating.is_some() || l.evidence.is_some());
        if lines.is_empty() && note.is_none() && problems.is_empty() {
            problems.add("", Msg::new("creators-assessment-empty"));
        }
        problems.check()?;
        lines.sort_by_key(|l| l.line);
        Ok(ValidAssessment { lines, note })
    }
}

impl NewLine {
    fn validate(&self, problems: &mut Problems) -> Option<ValidLine> {
        let Some(line) = Line::parse(self.line.trim()) else {
            problems.add("lines", Msg::new("error-not-choice"));
            return None;
        };
        let field = |name: &str| format!("lines.{}.{name}", line.code());
        let rating = self.rating.number(&field("rating"), problems);
        if rating.is_some_and(|r| r.fract() != 0.0 || !(1.0..=5.0).contains(&r)) {
            problems.add(field("rating"), Msg::new("error-not-choice"));
        }
        let evidence = text::paragraph(&field("evidence"), &self.evidence, limit::PARAGRAPH, problems);
        let evidence_url = text::url(&field("evidence_url"), &self.evidence_url, problems);
        if rating.is_some() && evidence.is_none() && problems.get(&field("evidence")).is_none() {
            problems.add(field("evidence"), Msg::new("creators-evidence-needed"));
        }
        Some(ValidLine { line, rating: rating.map(|r| r as i64), evidence, evidence_url })
    }
}

/// Whether a rating of this line by an assessor of that market settles it for a creator of this one.
pub fn counts(line: Line, assessor_market: Option<&str>, creator_market: Option<&str>) -> bool {
    line != Line::CulturalFit || (creator_market.is_some() && assessor_market == creator_market)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(line: &str, rating: &str, evidence: &str) -> NewLine {
        NewLine { line: line.into(), rating: rating.into(), evidence: evidence.into(), ..Default::default() }
    }

    #[test]
    fn a_rating_needs_evidence_and_unknown_is_not_zero() {
        let typed = NewAssessment {
            lines: vec![line("values", "4", ""), line("conduct", "0", "x"), line("expertise", "2.5", "x")],
            ..Default::default()
        };
        let Err(kernel::Error::Invalid(problems)) = typed.validate() else { panic!("it must be refused") };
        assert_eq!(problems.get("lines.values.evidence").map(|m| m.key), Some("creators-evidence-needed"));
        assert_eq!(problems.get("lines.conduct.rating").map(|m| m.key), Some("error-not-choice"), "there is no zero");
        assert_eq!(problems.get("lines.expertise.rating").map(|m| m.key), Some("error-not-choice"));
        let typed = NewAssessment {
            lines: vec![line("values", "", ""), line("conduct", "", "Answers trolls kindly"), line("audience", "3", "x")],
            ..Default::default()
        };
        let valid = typed.validate().expect("valid");
        assert_eq!(valid.lines.iter().map(|l| (l.line, l.rating)).collect::<Vec<_>>(), [(Line::Audience, Some(3)), (Line::Conduct, None)]);
    }

    #[test]
    fn an_assessment_says_something() {
        let empty = NewAssessment { lines: vec![line("values", "", " ")], ..Default::default() };
        assert!(matches!(empty.validate(), Err(kernel::Error::Invalid(p)) if p.get("").is_some()));
        let twice = NewAssessment { lines: vec![line("values", "3", "a"), line("values", "4", "b")], ..Default::default() };
        assert!(twice.validate().is_err());
    }

    #[test]
    fn cultural_fit_is_settled_from_within() {
        assert!(counts(Line::CulturalFit, Some("RU"), Some("RU")));
        assert!(!counts(Line::CulturalFit, Some("US"), Some("RU")));
        assert!(!counts(Line::CulturalFit, None, None), "unknown markets settle nothing");
        assert!(counts(Line::Values, Some("US"), Some("RU")));
    }
}
