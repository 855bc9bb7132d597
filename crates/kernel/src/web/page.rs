//! Pages: what every one of them is wrapped in, and the parts of it that a script may ask for alone.

use i18n::L;
use serde::{Deserialize, Serialize};

use super::cx::Cx;
use crate::{Action, Lang, Msg, slice::Nav};

/// A page made from a template.
pub trait Page: askama::Template {
    /// The part with this id, where the page offers it alone; the whole page otherwise.
    fn fragment(&self, _id: &str) -> Option<askama::Result<String>> {
        None
    }

    /// About how many bytes the whole page takes, so that a long one is not moved again and again as it grows.
    fn size(&self) -> usize {
        16 << 10
    }
}

/// The frame around the work: navigation, top bar, language, scheme, toasts.
#[derive(Clone)]
pub struct Shell {
    pub l: L,
    pub section: &'static str,
    pub crumbs: Vec<Crumb>,
    pub viewer: Option<Viewer>,
    pub nav: Vec<NavItem>,
    pub theme: String,
    pub density: String,
    /// Where a switch of language comes back to.
    pub here: String,
    pub toast: Option<Toast>,
    pub clocks: Vec<(String, String)>,
    pub today: jiff::civil::Date,
    /// The address under which the assets of this build stand.
    pub assets: &'static str,
}

/// Whom the frame shows as signed in.
#[derive(Clone, Debug)]
pub struct Viewer {
    pub name: String,
    pub initials: String,
    pub hue: u8,
    pub workspace: String,
    pub creator_word: String,
    pub role: crate::Role,
    scope: crate::Scope,
}

/// An entry of the navigation as shown.
#[derive(Clone, Debug)]
pub struct NavItem {
    pub nav: Nav,
    pub current: bool,
}

/// A step of the path that leads to the page; the last one is the page itself and has no address.
#[derive(Clone, Debug)]
pub struct Crumb {
    pub text: String,
    pub href: Option<String>,
}

impl Shell {
    pub(super) fn of(cx: &Cx, section: &'static str) -> Self {
        let nav = cx
            .app
            .nav()
            .iter()
            .filter(|n| cx.visitor.is_some() && cx.scope.can(n.action))
            .map(|&nav| NavItem { nav, current: nav.section == section })
            .collect();
        let visitor = cx.visitor.as_ref();
        Self {
            l: cx.l.clone(),
            section,
            crumbs: Vec::new(),
            viewer: visitor.map(|v| Viewer {
                // In the script of the page, where the name is known in it.
                initials: initials(v.latin_name.as_ref().filter(|_| cx.lang() == Lang::En).unwrap_or(&v.name)),
                hue: hue(&v.person.to_string()),
                name: v.name.clone(),
                workspace: v.workspace_name.clone(),
                creator_word: v.creator_word.clone(),
                role: v.role,
                scope: cx.scope.clone(),
            }),
            nav,
            theme: visitor.map_or_else(|| cx.cookie("theme").unwrap_or("system").to_owned(), |v| v.theme.clone()),
            density: visitor.map_or_else(|| "normal".to_owned(), |v| v.density.clone()),
            here: if cx.query.is_empty() { cx.path.clone() } else { format!("{}?{}", cx.path, cx.query) },
            toast: cx.toast.clone(),
            clocks: clocks(cx),
            today: cx.today,
            assets: concat_assets(),
        }
    }

    /// A frame without a request: for the samples of pages.
    pub fn sample(l: &L, signed_in: bool) -> Self {
        let viewer = signed_in.then(|| Viewer {
            name: "Maya Lindqvist".into(),
            initials: "ML".into(),
            hue: 4,
            workspace: "Osier".into(),
            creator_word: "creator".into(),
            role: crate::Role::Owner,
            scope: crate::Scope::of_system(crate::ids::WorkspaceId(1), "sample"),
        });
        Self {
            l: l.clone(),
            section: "",
            crumbs: Vec::new(),
            viewer,
            nav: Vec::new(),
            theme: "system".into(),
            density: "normal".into(),
            here: "/".into(),
            toast: None,
            clocks: vec![("Moscow".into(), "16:42".into())],
            today: jiff::civil::date(2026, 4, 14),
            assets: concat_assets(),
        }
    }

    /// Adds a step to the path.
    pub fn crumb(mut self, text: impl Into<String>, href: impl Into<Option<String>>) -> Self {
        self.crumbs.push(Crumb { text: text.into(), href: href.into() });
        self
    }

    /// Whether the viewer may do it: to leave out what would be refused.
    pub fn can(&self, action: Action) -> bool {
        self.viewer.as_ref().is_some_and(|v| v.scope.can(action))
    }

    /// For templates, which cannot name the enum.
    pub fn can_edit(&self) -> bool {
        self.can(Action::Edit)
    }
    pub fn can_import(&self) -> bool {
        self.can(Action::Import)
    }
    pub fn can_export(&self) -> bool {
        self.can(Action::Export)
    }
    pub fn can_configure(&self) -> bool {
        self.can(Action::Configure)
    }
    pub fn can_members(&self) -> bool {
        self.can(Action::Members)
    }

    pub fn lang(&self) -> Lang {
        self.l.lang()
    }

    /// The address of an asset.
    pub fn asset(&self, path: &str) -> String {
        format!("{}{path}", self.assets)
    }

    /// Code, own name and short name of every language.
    pub fn languages(&self) -> Vec<(&'static str, &'static str, &'static str)> {
        Lang::all().iter().map(|l| (l.code(), l.native_name(), if *l == Lang::Ru { "RU" } else { "EN" })).collect()
    }

    /// The first entries of the navigation: what a phone's bar has room for.
    pub fn tabs(&self) -> &[NavItem] {
        self.nav.get(..self.nav.len().min(4)).unwrap_or(&[])
    }

    /// Keys that work everywhere, and the message that names each.
    pub fn keys(&self) -> [(&'static str, &'static str); 9] {
        [
            ("Ctrl K", "shell-key-palette"),
            ("?", "shell-key-help"),
            ("j", "shell-key-next"),
            ("k", "shell-key-previous"),
            ("x", "shell-key-pick"),
            ("e", "shell-key-edit"),
            ("Enter", "shell-key-open"),
            ("Ctrl Enter", "shell-key-send"),
            ("Esc", "shell-key-close"),
        ]
    }

    /// The message for the workspace's own word for a creator: `key` with `-kreator` or `-blogger` after it, where
    /// such a message exists.
    pub fn word(&self, key: &str) -> String {
        let word = self.viewer.as_ref().map_or("creator", |v| v.creator_word.as_str());
        let chosen = format!("{key}-{word}");
        if word != "creator" && self.l.has(&chosen) { self.l.t(&chosen).to_owned() } else { self.l.t(key).to_owned() }
    }
}

/// The first letters of the first two words of a name.
pub fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|w| w.chars().find(|c| c.is_alphabetic())).take(2).flat_map(char::to_uppercase).collect()
}

/// The colour of an avatar: one of eight, the same for a person everywhere.
pub fn hue(seed: &str) -> u8 {
    let sum = seed.bytes().fold(0_u32, |sum, b| sum.wrapping_mul(31).wrapping_add(u32::from(b)));
    u8::try_from(sum % 8).unwrap_or(0) + 1
}

fn concat_assets() -> &'static str {
    static ADDRESS: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    ADDRESS.get_or_init(|| format!("/assets/{}/", assets::HASH))
}

/// The viewer's own time and that of the other market, because no time stands without a place.
fn clocks(cx: &Cx) -> Vec<(String, String)> {
    let Some(visitor) = &cx.visitor else { return Vec::new() };
    let other = if visitor.zone.starts_with("America/") { "Europe/Moscow" } else { "America/New_York" };
    [visitor.zone.as_str(), other]
        .iter()
        .filter_map(|zone| {
            let local = jiff::tz::TimeZone::get(zone).ok()?;
            Some((cx.l.zone_city(zone).into_owned(), cx.l.time(cx.now.to_zoned(local).time())))
        })
        .collect()
}

/// A sentence that says what was just done, and perhaps a way to take it back.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq)]
pub struct Toast {
    pub text: String,
    /// The path to which a form posts to undo.
    pub undo: Option<String>,
    #[serde(default)]
    pub bad: bool,
}

impl Toast {
    pub(super) const COOKIE: &'static str = "toast";
    pub(super) const GONE: &'static str = "toast=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax";

    pub fn saying(l: &L, message: &Msg) -> Self {
        Self { text: l.msg(message), undo: None, bad: false }
    }

    /// Offers to undo by posting to `path`.
    pub fn undo(mut self, path: impl Into<String>) -> Self {
        self.undo = Some(path.into());
        self
    }

    /// Carried to the next page in a cookie that lives half a minute.
    pub(super) fn cookie(&self) -> String {
        let json = serde_json::to_vec(self).unwrap_or_default();
        format!("{}={}; Path=/; Max-Age=30; HttpOnly; SameSite=Lax", Self::COOKIE, crate::text::hex(&json))
    }

    pub(super) fn from_cookie(value: &str) -> Option<Self> {
        let toast: Self = serde_json::from_slice(&crate::text::from_hex(value)?).ok()?;
        toast.undo.as_ref().is_none_or(|u| u.starts_with('/') && !u.starts_with("//")).then_some(toast)
    }
}
