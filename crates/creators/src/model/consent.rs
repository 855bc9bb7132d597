//! Why a person's data may be kept, and until when.

use jiff::civil::Date;
use kernel::{
    Msg, Problems,
    text::{self, limit},
};

use super::CreatorFields;

kernel::codes! {
    /// The ground on which data is kept.
    pub enum ConsentBasis {
        Consent = "consent" "creators-consent-consent",
        Contract = "contract" "creators-consent-contract",
        LegitimateInterest = "legitimate_interest" "creators-consent-interest",
    }
}

/// A ground and its dates.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Consent {
    pub basis: Option<ConsentBasis>,
    pub on: Option<Date>,
    pub until: Option<Date>,
    pub note: Option<String>,
}

impl Consent {
    pub(super) fn read(typed: &CreatorFields, problems: &mut Problems) -> Self {
        let consent = Self {
            basis: ConsentBasis::read("consent_basis", &typed.consent_basis, problems),
            on: text::date("consent_on", &typed.consent_on, problems),
            until: text::date("consent_until", &typed.consent_until, problems),
            note: text::paragraph("consent_note", &typed.consent_note, limit::PARAGRAPH, problems),
        };
        if consent.basis.is_none() && (consent.on.is_some() || consent.until.is_some()) && problems.get("consent_basis").is_none() {
            problems.add("consent_basis", Msg::new("error-required"));
        }
        if consent.on.zip(consent.until).is_some_and(|(on, until)| until < on) {
            problems.add("consent_until", Msg::new("error-date-order"));
        }
        consent
    }
}
