//! The scorecard as the page shows it: each line with every assessor's word beside the others'. Nothing is added up.

use i18n::L;

use crate::{
    model::Line,
    store::assessments::{AssessedLine, Assessment},
};

/// A line of the card with what each assessor says.
pub struct CardLine {
    pub line: Line,
    /// In the order of the assessments; `None` is unknown.
    pub said: Vec<Option<Said>>,
    /// Whether nobody who can has judged it.
    pub unknown: bool,
}

/// One assessor's word on one line.
pub struct Said {
    /// 1 to 5, or unknown.
    pub rating: Option<i64>,
    pub evidence: Option<String>,
    pub url: Option<String>,
    /// An impression from another market: kept, marked, and not settling.
    pub outside: bool,
}

impl Said {
    /// The five marks, those that are given first.
    pub fn marks(&self) -> [bool; 5] {
        [1, 2, 3, 4, 5].map(|n| self.rating.is_some_and(|r| r >= n))
    }

    pub fn words(&self, l: &L) -> String {
        self.rating.map_or_else(|| l.t("common-unknown").to_owned(), |r| l.t1("creators-rating-of", "rating", r))
    }
}

/// Every line of the card, in its order.
pub fn lines(assessments: &[Assessment]) -> Vec<CardLine> {
    Line::ALL
        .iter()
        .map(|&line| {
            let said: Vec<Option<Said>> = assessments.iter().map(|a| a.line(line).map(said)).collect();
            let unknown = !assessments.iter().filter_map(|a| a.line(line)).any(|l| l.rating.is_some() && l.settles);
            CardLine { line, said, unknown }
        })
        .collect()
}

fn said(l: &AssessedLine) -> Said {
    Said { rating: l.rating, evidence: l.evidence.clone(), url: l.evidence_url.clone(), outside: l.rating.is_some() && !l.settles }
}
