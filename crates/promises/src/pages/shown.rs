//! The ledger as the creator is shown it: the same promises, in the creator's language, without the team's notes.

use askama::Template;
use i18n::L;
use jiff::civil::Date;
use kernel::{
    Lang,
    db::Json,
    ids::{CreatorId, PartnershipId},
    web::{At, Cx, Page, Result, Shell},
};
use partnerships::store::{
    today,
    views::{self, Shown},
};

use crate::{
    model::PromiseSide,
    section::Line,
    store::{lists, rows::Promise},
};

/// How many rows of a side are shown at most.
const ROWS: i64 = 100;

#[derive(Template)]
#[template(path = "promises_shown.html")]
pub struct ShownPage {
    shell: Shell,
    /// The creator's language, in which the ledger is.
    theirs: L,
    p: Shown,
    ours: Vec<Promise>,
    given: Vec<Promise>,
    today: Date,
}
impl Page for ShownPage {}

/// What the page is made of.
pub(super) struct Read {
    pub p: Shown,
    pub ours: Vec<Promise>,
    pub given: Vec<Promise>,
    pub lang: Lang,
    pub today: Date,
}

kernel::statements! {
    LANGUAGES = "select languages from creators where workspace_id = $1 and id = $2";
}

/// The first of a creator's languages that the product speaks.
fn language(tx: &mut kernel::Tx<'_>, id: CreatorId) -> kernel::Result<Option<Lang>> {
    let (languages,): (Json<Vec<String>>,) = tx.one(LANGUAGES, &kernel::args![tx.ws(), id])?;
    Ok(languages.0.iter().find_map(|code| Lang::parse(code)))
}

pub(super) fn page(shell: Shell, theirs: L, read: Read) -> ShownPage {
    let Read { p, ours, given, today, .. } = read;
    let here = shell.l.t("promises-as-shown").to_owned();
    ShownPage { shell: super::of_partnership(shell, &p).crumb(here, None), theirs, p, ours, given, today }
}

pub async fn show(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let own = cx.lang();
    let read = cx
        .read(move |tx| {
            let p = views::find(tx, id)?;
            let lang = language(tx, p.creator)?.unwrap_or(own);
            let today = today(tx)?;
            let ours = lists::shown_to_creator(tx, id, PromiseSide::Ours, ROWS)?;
            let given = lists::shown_to_creator(tx, id, PromiseSide::Theirs, ROWS)?;
            Ok(Read { p, ours, given, lang, today })
        })
        .await?;
    let theirs = cx.app.l(read.lang).clone();
    cx.page(&page(cx.shell("partners"), theirs, read))
}

impl ShownPage {
    fn line<'r>(&'r self, p: &'r Promise) -> Line<'r> {
        Line { l: &self.theirs, p, today: self.today }
    }

    /// The words in the creator's language, and the language where it is another.
    fn words<'r>(&'r self, p: &'r Promise) -> (&'r str, Option<&'static str>) {
        let (words, lang) = p.words_in(self.theirs.lang());
        (words, (lang != self.theirs.lang()).then(|| lang.code()))
    }

    /// How many of them nobody has put into the creator's language.
    fn untranslated(&self) -> i64 {
        let count = self.ours.iter().chain(&self.given).filter(|p| self.words(p).1.is_some()).count();
        i64::try_from(count).unwrap_or(i64::MAX)
    }

    fn sides(&self) -> [(String, &[Promise]); 2] {
        let said = |key: &str| self.theirs.t1(key, "brand", &self.p.brand_name);
        [(said("promises-shown-ours"), self.ours.as_slice()), (self.theirs.t("promises-shown-theirs").to_owned(), self.given.as_slice())]
    }
}
