//! The address of every concept's page, so that linking needs no dependency.

use crate::ids::{BrandId, CollaborationId, CreatorId, ImportId, MemberId, PartnershipId, PlaybookId, PromiseId, ViewId};

pub const SIGN_IN: &str = "/sign-in";
pub const DIRECTORY: &str = "/partners";
pub const SEARCH: &str = "/search";

pub fn creator(id: CreatorId) -> String {
    format!("/creators/{id}")
}
pub fn partnership(id: PartnershipId) -> String {
    format!("/partnerships/{id}")
}
/// Where what a member cares for is handed to others.
pub fn hand_over(from: MemberId) -> String {
    format!("/partnerships/hand-over#{from}")
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
pub fn promise(id: PromiseId) -> String {
    format!("/promises/{id}")
}
pub fn collaboration(id: CollaborationId) -> String {
    format!("/collaborations/{id}")
}
pub fn playbook(id: PlaybookId) -> String {
    format!("/playbooks/{id}")
}
pub fn api(path: &str) -> String {
    format!("/api/v1{path}")
}
