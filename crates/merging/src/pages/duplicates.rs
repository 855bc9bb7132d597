//! Pairs that may be one person, and the merges of late, each with the way back.

use askama::Template;
use creators::{index::Why, model::script_lang, store::view::Brief};
use kernel::{
    Action, Msg,
    ids::{CreatorId, Uuid},
    paths,
    web::{At, Cursor, Cx, FormData, Page, Result, Shell, Toast},
};
use serde::Deserialize;

use crate::{
    DUPLICATES, MOST, actions,
    model::{MergeView, NotDuplicates},
    store::{
        merges,
        pairs::{self, After, Found},
    },
};

#[derive(Template)]
#[template(path = "duplicates.html", blocks = ["pairs"])]
pub struct DuplicatesPage {
    shell: Shell,
    can_merge: bool,
    count: i64,
    pairs: Vec<Pair>,
    /// The address of the following page.
    next: Option<String>,
    recent: Vec<Recent>,
}

impl Page for DuplicatesPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == "pairs").then(|| self.as_pairs().render())
    }
}

/// A pair as the list shows it; the record that was made first is the one to keep.
struct Pair {
    a: Who,
    b: Who,
    why: &'static str,
    sure: bool,
}

/// As much of a creator as tells who it is.
struct Who {
    id: CreatorId,
    name: String,
    lang: &'static str,
    initials: String,
    hue: u8,
    about: String,
}

/// A merge as the list shows it.
struct Recent {
    merge: MergeView,
    when: String,
}

fn why_key(why: Why) -> &'static str {
    match why {
        Why::Account => "merging-why-account",
        Why::Email => "merging-why-email",
        Why::Phone => "merging-why-phone",
        Why::Handle => "merging-why-handle",
        Why::Name => "merging-why-name",
    }
}

impl Who {
    fn of(shell: &Shell, brief: &Brief) -> Self {
        let account =
            brief.platform.zip(brief.handle.as_deref()).map(|(platform, handle)| format!("{} {handle}", shell.l.t(platform.key())));
        let country = brief.country.as_deref().map(|code| shell.l.country_name(code).to_owned());
        let about: Vec<String> = [brief.city.clone().or(country), account, brief.email.clone()].into_iter().flatten().collect();
        Self {
            id: brief.id,
            lang: script_lang(&brief.display_name).unwrap_or(""),
            initials: kernel::web::initials(&brief.display_name),
            hue: kernel::web::hue(&brief.id.to_string()),
            about: about.join(" · "),
            name: brief.display_name.clone(),
        }
    }
}

impl Pair {
    fn of(shell: &Shell, found: &Found, briefs: &[Brief]) -> Option<Self> {
        let who = |id: CreatorId| briefs.iter().find(|b| b.id == id).map(|b| Who::of(shell, b));
        Some(Self { a: who(found.a)?, b: who(found.b)?, why: why_key(found.why), sure: found.score >= 900 })
    }
}

#[derive(Deserialize)]
struct Asked {
    after: Option<String>,
}

/// Pairs on one page.
const SHOWN: i64 = 50;
/// Merges that can be taken back from the list.
const RECENT: i64 = 10;

pub async fn duplicates(cx: Cx) -> Result {
    let asked: Asked = cx.query()?;
    let after = asked.after.map(|sealed| Cursor::open(&sealed, cx.app.key())?.values::<After>()).transpose()?;
    let (count, (found, briefs), recent) =
        cx.read(move |tx| Ok((pairs::count(tx, MOST)?, pairs::with_briefs(tx, after, SHOWN)?, merges::recent(tx, RECENT)?))).await?;
    let more = i64::try_from(found.len()) == Ok(SHOWN);
    let next = found.last().filter(|_| more).map(|f| Cursor::of(&(f.score, f.a, f.b)).sealed(cx.app.key()));
    let recent = recent.into_iter().map(|merge| Recent { when: cx.l.datetime(&cx.local(merge.merged_at)), merge }).collect();
    let shell = cx.shell("partners");
    let pairs = found.iter().filter_map(|f| Pair::of(&shell, f, &briefs)).collect();
    cx.page(&page(shell, count, pairs, next.map(|n| format!("{DUPLICATES}?after={n}")), recent))
}

fn page(shell: Shell, count: i64, pairs: Vec<Pair>, next: Option<String>, recent: Vec<Recent>) -> DuplicatesPage {
    let title = shell.l.t("merging-duplicates").to_owned();
    let shell = super::within(shell).crumb(title, None);
    DuplicatesPage { can_merge: shell.can(Action::Merge), shell, count, pairs, next, recent }
}

impl DuplicatesPage {
    /// How many there are, in words.
    fn counted(&self) -> String {
        let key = if self.count < MOST { "merging-found" } else { "merging-found-many" };
        self.shell.l.n(key, self.count)
    }
}

fn sent(form: &FormData) -> kernel::Result<NotDuplicates> {
    let id = |name: &str| form.text(name).parse().map_err(|_| kernel::Error::field(name, Msg::new("error-required")));
    Ok(NotDuplicates { a: id("a")?, b: id("b")? })
}

pub async fn tell_apart(cx: Cx, form: FormData) -> Result {
    let pair = sent(&form)?;
    cx.write(move |tx| actions::tell_apart(tx, pair)).await?;
    let toast = Toast::saying(&cx.l, &Msg::new("merging-apart-said")).undo(format!("/not-duplicates/{}/{}/undo", pair.a, pair.b));
    cx.see_with(DUPLICATES, toast)
}

pub async fn not_apart(cx: Cx, At((a, b)): At<(CreatorId, CreatorId)>) -> Result {
    cx.write(move |tx| actions::not_apart(tx, NotDuplicates { a, b })).await?;
    cx.see_toast(DUPLICATES, Msg::new("common-undone"))
}

pub(super) fn samples(shell: &Shell) -> Vec<(&'static str, DuplicatesPage)> {
    let who = |n: u128, name: &str, about: &str| Who {
        id: CreatorId(Uuid::from_u128(n)),
        name: name.into(),
        lang: script_lang(name).unwrap_or(""),
        initials: kernel::web::initials(name),
        hue: kernel::web::hue(name),
        about: about.into(),
    };
    let pair = |why, sure| Pair {
        a: who(1, "Вера Лесникова", "Екатеринбург · Telegram vera_walks · vera@example.com"),
        b: who(2, "Vera Lesnikova", "YouTube Vera.Walks"),
        why: why_key(why),
        sure,
    };
    let long = "Константин Константинович Константинопольский-Переяславский ".repeat(2);
    let longest = Pair { a: who(3, &long, &long), b: who(4, &long.replace(' ', ""), ""), why: why_key(Why::Name), sure: false };
    let at = jiff::Timestamp::UNIX_EPOCH;
    let merge = MergeView {
        id: kernel::ids::MergeId(Uuid::from_u128(9)),
        kept_id: CreatorId(Uuid::from_u128(1)),
        kept_name: "Вера Лесникова".into(),
        gone_id: CreatorId(Uuid::from_u128(2)),
        gone_name: "Vera Lesnikova".into(),
        merged_by: Some("Maya Lindqvist".into()),
        merged_at: at,
        undone_at: None,
    };
    let recent = vec![Recent { when: shell.l.date(shell.today), merge }];
    let many = [Why::Account, Why::Email, Why::Phone, Why::Handle, Why::Name]
        .map(|why| pair(why, why != Why::Name))
        .into_iter()
        .chain([longest])
        .collect();
    let next = paths::api("/duplicates");
    vec![
        ("duplicates empty", page(shell.clone(), 0, Vec::new(), None, Vec::new())),
        ("duplicates one", page(shell.clone(), 1, vec![pair(Why::Account, true)], None, recent)),
        ("duplicates many", page(shell.clone(), MOST, many, Some(next), Vec::new())),
    ]
}
