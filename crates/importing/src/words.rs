//! Names of things in a language: targets, fields that change, states.

use creators::model::CustomField;
use i18n::L;

use crate::model::Target;

/// The name of a target.
pub fn target(l: &L, target: Target, fields: &[CustomField]) -> String {
    match target {
        Target::Account(p) => l.t1("import-field-account", "platform", l.t(p.key())),
        Target::Followers(Some(p)) => l.t1("import-field-followers-on", "platform", l.t(p.key())),
        Target::Contact(kind) => l.t1("import-field-contact", "kind", l.t(kind.key())),
        Target::Custom(id) => {
            fields.iter().find(|f| f.id == id).map_or_else(|| l.t("import-field-own").to_owned(), |f| f.label(l.lang()).to_owned())
        }
        other => l.t(&format!("import-field-{}", other.id().replace('_', "-"))).to_owned(),
    }
}

/// The name of a field that changes, as [`crate::preview::Change`] has it.
pub fn field(l: &L, name: &str) -> String {
    match name {
        "contacts" | "custom" => l.t(&format!("import-field-{name}")).to_owned(),
        name => match Target::from_id(name) {
            Some(found) => target(l, found, &[]),
            None => name.to_owned(),
        },
    }
}

/// A choice of the mapping's menu: group, then value and words.
pub type Menu = Vec<(String, Vec<(String, String)>)>;

/// Everything a column can go to.
pub fn menu(l: &L, fields: &[CustomField], may_make: bool) -> Menu {
    let entry = |t: Target| (t.id(), target(l, t, fields));
    let mut menu: Menu =
        Target::groups().into_iter().map(|(key, targets)| (l.t(key).to_owned(), targets.into_iter().map(entry).collect())).collect();
    let own: Vec<_> = fields.iter().filter(|f| !f.archived).map(|f| entry(Target::Custom(f.id))).collect();
    if !own.is_empty() {
        menu.push((l.t("import-group-own").to_owned(), own));
    }
    if may_make {
        menu.push((l.t("import-group-new").to_owned(), Target::NEW.into_iter().map(entry).collect()));
    }
    menu
}
