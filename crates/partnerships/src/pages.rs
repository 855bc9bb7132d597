//! The pages of brands, tiers and partnerships.

pub mod brand;
pub mod brand_form;
pub mod brands;
pub mod bulk;
pub mod cell;
pub mod details;
pub mod hand_over;
mod samples;
pub mod start;
pub mod step;
pub mod tiers;

pub use samples::samples;

use kernel::web::Shell;

/// The steps that lead to a brand's pages.
fn among_brands(shell: Shell) -> Shell {
    let brands = shell.l.t("nav-brands").to_owned();
    shell.crumb(brands, Some("/brands".to_owned()))
}

/// The steps that lead to a creator's or a partnership's pages.
fn among_partners(shell: Shell) -> Shell {
    let partners = shell.l.t("nav-partners").to_owned();
    shell.crumb(partners, Some(kernel::paths::DIRECTORY.to_owned()))
}

/// Choices of a field: what is sent, and what is read.
type Options = Vec<(String, String)>;
