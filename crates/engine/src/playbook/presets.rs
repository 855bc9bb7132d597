//! The playbooks that come with the product.

use super::{Playbook, Problem};

/// A playbook that comes with the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preset {
    pub code: &'static str,
    pub toml: &'static str,
}

/// The default first.
pub const PRESETS: &[Preset] = &[
    Preset { code: "default", toml: include_str!("../../presets/default.toml") },
    Preset { code: "three_years", toml: include_str!("../../presets/three_years.toml") },
    Preset { code: "strategic_repetition", toml: include_str!("../../presets/strategic_repetition.toml") },
    Preset { code: "predictable_partner", toml: include_str!("../../presets/predictable_partner.toml") },
    Preset { code: "three_tiers", toml: include_str!("../../presets/three_tiers.toml") },
];

impl Preset {
    pub fn by_code(code: &str) -> Option<&'static Self> {
        PRESETS.iter().find(|preset| preset.code == code)
    }

    /// # Errors
    /// None for a preset of the product, which a test proves.
    pub fn playbook(&self) -> Result<Playbook, Vec<Problem>> {
        Playbook::from_toml(self.toml)
    }
}
