//! The tables `playbooks`, `playbook_versions`, `partnership_playbooks` and `playbook_overrides`.

pub mod affected;
pub mod books;
pub mod choices;
pub mod overrides;
pub mod versions;

/// Every named statement of the slice.
pub fn statements() -> Vec<&'static [(&'static str, &'static str)]> {
    vec![affected::STATEMENTS, books::STATEMENTS, choices::STATEMENTS, overrides::STATEMENTS, versions::STATEMENTS]
}
