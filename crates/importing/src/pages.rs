//! The way of a file: arriving, how it is read, what its columns mean, what would happen, what has happened.

mod check;
mod columns;
mod form;
mod list;
mod reading;
mod result;
mod sample;
mod upload;

pub use self::{
    check::{decide, run},
    columns::{columns, save_columns},
    list::list,
    reading::{again, read_otherwise, reading},
    result::{errors, undo},
    upload::{Refusal, arrive, upload},
};

use kernel::{
    ids::ImportId,
    paths,
    web::{At, Cx, Page, Result, Shell},
};

use crate::{
    model::State,
    store::{self, Import},
};

/// An import stands where it stands: its address shows that.
pub async fn show(cx: Cx, At(id): At<ImportId>) -> Result {
    let import = cx.read(move |tx| store::find(tx, id)).await?;
    match import.state {
        State::Read => reading::page(&cx, import).await,
        State::Checking | State::Checked => check::page(&cx, import).await,
        _ => result::page(&cx, import).await,
    }
}

/// The frame of a page of one import.
fn within(shell: Shell, import: &Import) -> Shell {
    let list = shell.l.t("nav-imports").to_owned();
    shell.crumb(list, Some("/imports".to_owned())).crumb(&import.file_name, None)
}

/// A step of the way: its name, what is said under it, and where it stands to the one shown.
pub struct Step {
    name: String,
    about: String,
    /// `done`, `here` or nothing.
    class: &'static str,
    icon: &'static str,
    href: Option<String>,
    current: bool,
}

/// The steps, with the one shown.
fn steps(shell: &Shell, import: &Import, here: usize) -> Vec<Step> {
    let l = &shell.l;
    let columns = import.reading.0.columns.len();
    let about = [
        l.t2("import-step-file-about", "rows", import.rows_total, "columns", columns),
        String::new(),
        String::new(),
        if here == 3 { l.t(import.state.key()).to_owned() } else { String::new() },
    ];
    let base = paths::import(import.id);
    let open = import.state.is_open();
    let hrefs = [open.then(|| format!("{base}/reading")), open.then(|| format!("{base}/columns")), None, None];
    let names = ["import-step-file", "import-step-columns", "import-step-check", "import-step-import"];
    let each = names.iter().zip(about).zip(hrefs).enumerate();
    each.map(|(at, ((key, about), href))| {
        let (class, icon) = match at.cmp(&here) {
            std::cmp::Ordering::Less => ("done", "kept"),
            std::cmp::Ordering::Equal if matches!(import.state, State::Done | State::Undone) => ("done", "kept"),
            std::cmp::Ordering::Equal => ("here", "half"),
            std::cmp::Ordering::Greater => ("", "open"),
        };
        Step { name: l.t(key).to_owned(), about, class, icon, href: href.filter(|_| at < here), current: at == here }
    })
    .collect()
}

/// How much of the work under way is done.
pub struct Progress {
    pub done: i64,
    pub total: i64,
    pub text: String,
}

impl Progress {
    fn of(shell: &Shell, key: &str, done: i64, total: i64) -> Self {
        let l = &shell.l;
        Self { done, total: total.max(1), text: l.t2(key, "done", l.int(done), "total", l.int(total)) }
    }
}

/// Every page with invented contents.
pub fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    [list::samples(shell), reading::samples(shell), columns::samples(shell), check::samples(shell), result::samples(shell)].concat()
}

fn rendered(page: &impl Page) -> String {
    page.render().unwrap_or_else(|e| e.to_string())
}
