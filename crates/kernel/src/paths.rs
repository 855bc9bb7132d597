//! The address of every concept's page, so that linking needs no dependency.

use crate::ids::{BrandId, CreatorId, ImportId, PartnershipId, ViewId};

pub const SIGN_IN: &str = "/sign-in";
pub const DIRECTORY: &str = "/partners";
pub const SEARCH: &str = "/search";

pub fn creator(id: CreatorId) -> String {
    format!("/creators/{id}")
}
pub fn partnership(id: PartnershipId) -> String {
    format!("/partnerships/{id}")
}
pub fn brand(id: BrandId) -> String {
    format!("/brands/{id}")
}
pub fn view(id: ViewId) -> String {
    format!("/partners?view={id}")
}
pub fn import(id: ImportId) -> String {
    format!("/imports/{id}")
}
pub fn api(path: &str) -> String {
    format!("/api/v1{path}")
}
