//! What somebody is good at, and what makes us think so. One topic stands once; saying it again replaces the evidence.

use kernel::{
    Problems, Result,
    text::{self, limit},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::label_key;

/// Expertise as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewExpertise {
    pub topic: String,
    /// What shows it: a work, a result, somebody's word.
    pub evidence: String,
    /// Where that can be seen.
    pub evidence_url: String,
}

/// Expertise, validated.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidExpertise {
    pub topic: String,
    pub topic_key: String,
    pub evidence: Option<String>,
    pub evidence_url: Option<String>,
}

impl NewExpertise {
    pub fn validate(&self) -> Result<ValidExpertise> {
        let mut problems = Problems::none();
        let topic = text::required_line("topic", &self.topic, limit::NAME, &mut problems);
        let evidence = text::paragraph("evidence", &self.evidence, limit::PARAGRAPH, &mut problems);
        let evidence_url = text::url("evidence_url", &self.evidence_url, &mut problems);
        problems.check()?;
        Ok(ValidExpertise { topic_key: label_key(&topic), topic, evidence, evidence_url })
    }
}
