//! What people send, as typed, and what it must be.

use kernel::{
    Lang, Msg, Problems, Result, Role,
    scope::TOKEN_SCOPES,
    text::{self, limit},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{CreatorWord, Density, Theme};

/// Longest life of an API token, in days.
pub const TOKEN_DAYS: i64 = 366;

/// What members say of themselves, and how they want the product to look to them.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditProfile {
    /// The name as its owner writes it, in any script.
    pub name: String,
    /// The same in Latin letters, for colleagues who read no Cyrillic.
    #[serde(default)]
    pub name_latin: String,
    /// `en` or `ru`.
    pub language: String,
    /// An IANA zone such as `Europe/Moscow`.
    pub zone: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// `compact`, `normal` or `cozy`.
    pub density: String,
}

/// A profile that may be stored.
#[derive(Clone, Debug)]
pub struct Profile {
    pub name: String,
    pub name_latin: Option<String>,
    pub language: Lang,
    pub zone: String,
    pub theme: Theme,
    pub density: Density,
}

impl EditProfile {
    pub fn validate(&self) -> Result<Profile> {
        let mut p = Problems::none();
        let profile = Profile {
            name: text::required_line("name", &self.name, limit::NAME, &mut p),
            name_latin: latin("name_latin", &self.name_latin, &mut p),
            language: language("language", &self.language, &mut p),
            zone: zone("zone", &self.zone, &mut p),
            theme: chosen("theme", Theme::parse(&self.theme), Theme::System, &mut p),
            density: chosen("density", Density::parse(&self.density), Density::Normal, &mut p),
        };
        p.check().map(|()| profile)
    }
}

/// One or two of the preferences that every page offers to change at once; what cannot be read is left as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Preferences {
    pub language: Option<Lang>,
    pub theme: Option<Theme>,
    pub density: Option<Density>,
}

/// Somebody to be invited.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewInvitation {
    pub email: String,
    /// `owner`, `manager`, `analyst` or `viewer`.
    pub role: String,
    /// The language of the mail: `en` or `ru`.
    pub language: String,
}

/// An invitation that may be sent.
#[derive(Clone, Debug)]
pub struct Invitation {
    pub email: String,
    pub role: Role,
    pub language: Lang,
}

impl NewInvitation {
    pub fn validate(&self) -> Result<Invitation> {
        let mut p = Problems::none();
        let invitation = Invitation {
            email: email("email", &self.email, &mut p),
            role: role("role", &self.role, &mut p),
            language: language("language", &self.language, &mut p),
        };
        p.check().map(|()| invitation)
    }
}

/// What of a member may be changed: the role, whether they may come in, the market they know.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditMember {
    /// `owner`, `manager`, `analyst` or `viewer`.
    #[serde(default)]
    pub role: Option<String>,
    /// `active` or `suspended`.
    #[serde(default)]
    pub state: Option<String>,
    /// The code of the market that the member knows from the inside; an empty text takes it away.
    #[serde(default)]
    pub market: Option<String>,
}

/// A member's place: what they may do, whether they may come in, and which market they know from the inside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    pub role: Role,
    pub active: bool,
    pub market: Option<String>,
}

impl EditMember {
    /// The place after the change; `markets` are those of the workspace.
    pub fn validate(&self, before: &Place, markets: &[String]) -> Result<Place> {
        let mut p = Problems::none();
        let after = Place {
            role: self.role.as_deref().map_or(before.role, |r| role("role", r, &mut p)),
            active: self.state.as_deref().map_or(before.active, |s| match s {
                "active" => true,
                "suspended" => false,
                _ => {
                    p.add("state", Msg::new("error-not-choice"));
                    before.active
                }
            }),
            market: self.market.as_deref().map_or_else(|| before.market.clone(), |m| (!m.is_empty()).then(|| m.to_owned())),
        };
        if after.market.as_ref().is_some_and(|m| after.market != before.market && !markets.contains(m)) {
            p.add("market", Msg::new("error-not-choice"));
        }
        p.check().map(|()| after)
    }
}

/// The settings of a workspace.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditWorkspace {
    pub name: String,
    /// `creator`, `kreator` or `blogger`.
    pub creator_word: String,
    /// The language of what is written for nobody in particular: `en` or `ru`.
    pub language: String,
    /// An IANA zone such as `America/New_York`.
    pub zone: String,
}

/// Settings that may be stored.
#[derive(Clone, Debug)]
pub struct WorkspaceSettings {
    pub name: String,
    pub creator_word: CreatorWord,
    pub language: Lang,
    pub zone: String,
}

impl EditWorkspace {
    pub fn validate(&self) -> Result<WorkspaceSettings> {
        let mut p = Problems::none();
        let settings = WorkspaceSettings {
            name: text::required_line("name", &self.name, limit::NAME, &mut p),
            creator_word: chosen("creator_word", CreatorWord::parse(&self.creator_word), CreatorWord::Creator, &mut p),
            language: language("language", &self.language, &mut p),
            zone: zone("zone", &self.zone, &mut p),
        };
        p.check().map(|()| settings)
    }
}

/// An API token to be made.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewToken {
    /// What it is for, in the owner's words.
    pub name: String,
    /// Any of `read`, `write`, `import`, `export`.
    pub scopes: Vec<String>,
    /// Days until it ends, at most 366.
    pub days: i64,
}

/// A token that may be made.
#[derive(Clone, Debug)]
pub struct TokenPlan {
    pub name: String,
    pub scopes: Vec<String>,
    pub days: i64,
}

impl NewToken {
    pub fn validate(&self) -> Result<TokenPlan> {
        let mut p = Problems::none();
        if self.scopes.is_empty() {
            p.add("scopes", Msg::new("error-required"));
        } else if self.scopes.iter().any(|s| !TOKEN_SCOPES.contains(&s.as_str())) {
            p.add("scopes", Msg::new("error-not-choice"));
        }
        if self.days < 1 {
            p.add("days", Msg::new("error-number-small").with("min", 1));
        } else if self.days > TOKEN_DAYS {
            p.add("days", Msg::new("error-number-large").with("max", TOKEN_DAYS));
        }
        let plan = TokenPlan {
            name: text::required_line("name", &self.name, limit::NAME, &mut p),
            scopes: TOKEN_SCOPES.iter().filter(|s| self.scopes.iter().any(|g| g == *s)).map(|s| (*s).to_owned()).collect(),
            days: self.days,
        };
        p.check().map(|()| plan)
    }
}

/// A person who comes in for the first time.
#[derive(Clone, Debug, Default)]
pub struct NewPerson {
    pub name: String,
    pub name_latin: String,
    pub zone: String,
}

/// A person's names and zone, checked; problems are added to those of the rest of the form.
#[derive(Clone, Debug)]
pub struct Newcomer {
    pub name: String,
    pub name_latin: Option<String>,
    pub zone: String,
}

impl NewPerson {
    pub fn validate(&self, p: &mut Problems) -> Newcomer {
        Newcomer {
            name: text::required_line("name", &self.name, limit::NAME, p),
            name_latin: latin("name_latin", &self.name_latin, p),
            zone: zone("zone", &self.zone, p),
        }
    }
}

/// An address that somebody must have typed, in lower case.
pub fn email(field: &str, raw: &str, p: &mut Problems) -> String {
    let found = text::email(field, raw, p);
    needed(field, found, p)
}

/// A language of the interface.
pub fn language(field: &str, raw: &str, p: &mut Problems) -> Lang {
    Lang::parse(raw).unwrap_or_else(|| {
        p.add(field, Msg::new("error-not-language"));
        Lang::En
    })
}

/// A time zone that somebody must have chosen.
pub fn zone(field: &str, raw: &str, p: &mut Problems) -> String {
    let found = text::zone(field, raw, p);
    needed(field, found, p)
}

fn role(field: &str, raw: &str, p: &mut Problems) -> Role {
    chosen(field, Role::parse(raw), Role::Viewer, p)
}

fn chosen<T>(field: &str, found: Option<T>, otherwise: T, p: &mut Problems) -> T {
    found.unwrap_or_else(|| {
        p.add(field, Msg::new("error-not-choice"));
        otherwise
    })
}

fn needed(field: &str, found: Option<String>, p: &mut Problems) -> String {
    found.unwrap_or_else(|| {
        if p.get(field).is_none() {
            p.add(field, Msg::new("error-required"));
        }
        String::new()
    })
}

fn latin(field: &str, raw: &str, p: &mut Problems) -> Option<String> {
    let name = text::line(field, raw, limit::NAME, p)?;
    if name.chars().any(|c| c.is_alphabetic() && !('\u{41}'..='\u{24f}').contains(&c) && !('\u{1e00}'..='\u{1eff}').contains(&c)) {
        p.add(field, Msg::new("accounts-not-latin"));
    }
    Some(name)
}

#[cfg(test)]
mod tests {
    use kernel::Error;

    use super::*;

    fn problems<T: std::fmt::Debug>(result: Result<T>) -> Vec<(String, &'static str)> {
        match result {
            Ok(_) => Vec::new(),
            Err(Error::Invalid(p)) => p.all().map(|p| (p.field.clone(), p.message.key)).collect(),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn every_problem_of_a_profile_is_named_at_once() {
        let good = EditProfile {
            name: "  Вера Лесникова ".into(),
            name_latin: "Vera Lesnikova".into(),
            language: "ru".into(),
            zone: "Asia/Yekaterinburg".into(),
            theme: "dark".into(),
            density: "compact".into(),
        };
        let profile = good.validate().expect("all is well");
        assert_eq!((profile.name.as_str(), profile.name_latin.as_deref()), ("Вера Лесникова", Some("Vera Lesnikova")));
        let bad = EditProfile {
            name: " ".into(),
            name_latin: "Вера".into(),
            language: "de".into(),
            zone: "Mars/Crater".into(),
            theme: "pink".into(),
            density: "huge".into(),
        };
        let expected = [
            ("name", "error-required"),
            ("name_latin", "accounts-not-latin"),
            ("language", "error-not-language"),
            ("zone", "error-not-zone"),
            ("theme", "error-not-choice"),
            ("density", "error-not-choice"),
        ];
        assert_eq!(problems(bad.validate()), expected.map(|(f, k)| (f.to_owned(), k)));
    }

    #[test]
    fn a_latin_name_may_have_its_accents() {
        let mut p = Problems::none();
        for name in ["Maya Lindqvist", "José Ñandú", "Nguyễn Thị Hồng", "Siobhán O’Brien-Smith", "Łukasz"] {
            latin("n", name, &mut p);
        }
        assert!(p.is_empty(), "{p:?}");
        latin("n", "Bеra", &mut p);
        assert!(p.get("n").is_some(), "a Cyrillic е among Latin letters");
    }

    #[test]
    fn tokens_have_known_scopes_and_an_end() {
        let token =
            |scopes: &[&str], days| NewToken { name: "Warehouse".into(), scopes: scopes.iter().map(|&s| s.to_owned()).collect(), days };
        let plan = token(&["write", "read", "read"], 90).validate().expect("all is well");
        assert_eq!(plan.scopes, ["read", "write"]);
        for (scopes, days, field) in
            [(&[][..], 90, "scopes"), (&["admin"], 90, "scopes"), (&["read"], 0, "days"), (&["read"], 367, "days"), (&["read"], -1, "days")]
        {
            let found = problems(token(scopes, days).validate());
            assert_eq!(found.iter().map(|(f, _)| f.as_str()).collect::<Vec<_>>(), [field], "{scopes:?} {days}");
        }
    }

    #[test]
    fn a_change_of_a_member_leaves_the_rest() {
        let markets = ["RU".to_owned(), "US".to_owned()];
        let before = Place { role: Role::Manager, active: true, market: Some("RU".into()) };
        let edit = |[role, state, market]: [Option<&str>; 3]| EditMember {
            role: role.map(str::to_owned),
            state: state.map(str::to_owned),
            market: market.map(str::to_owned),
        };
        for (change, after) in [
            ([None, None, None], before.clone()),
            ([Some("viewer"), None, None], Place { role: Role::Viewer, ..before.clone() }),
            ([None, Some("suspended"), None], Place { active: false, ..before.clone() }),
            ([None, None, Some("US")], Place { market: Some("US".into()), ..before.clone() }),
            ([None, None, Some("")], Place { market: None, ..before.clone() }),
        ] {
            assert_eq!(edit(change).validate(&before, &markets).expect("all is well"), after);
        }
        assert_eq!(problems(edit([Some("admin"), Some("removed"), Some("ZZ")]).validate(&before, &markets)).len(), 3);
        assert!(edit([None, None, Some("RU")]).validate(&before, &[]).is_ok(), "a market that they had stays, whatever became of it");
    }
}
