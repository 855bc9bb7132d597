//! All playbooks: which of them hold, for how many, and where values of them pull against each other.

use std::collections::HashMap;

use askama::Template;
use engine::playbook::Playbook;
use kernel::{
    ids::PlaybookId,
    web::{Cx, Page, Result, Shell},
};

use crate::{
    store::{books, books::Book, versions},
    words,
};

#[derive(Template)]
#[template(path = "playbooks.html")]
pub struct ListPage {
    shell: Shell,
    rows: Vec<Row>,
    archived: Vec<Row>,
}
impl Page for ListPage {}

/// A playbook as the list shows it.
struct Row {
    book: Book,
    name: String,
    about: String,
    used: i64,
    collisions: Vec<(String, String)>,
}

/// What is stored: each playbook with what it says, and how many partnerships are held to it.
pub(super) type Stored = (Vec<(Book, Playbook)>, HashMap<PlaybookId, i64>);

pub async fn list(cx: Cx) -> Result {
    let stored = cx
        .read(|tx| {
            let books = books::all(tx)?;
            let ids: Vec<PlaybookId> = books.iter().map(|book| book.id).collect();
            let mut texts: HashMap<PlaybookId, Playbook> = HashMap::new();
            for (id, number, toml) in versions::current(tx, &ids)? {
                texts.insert(id, versions::kept(id, number, &toml)?);
            }
            let whole = books.into_iter().filter_map(|book| texts.remove(&book.id).map(|playbook| (book, playbook))).collect();
            Ok((whole, books::in_use(tx)?))
        })
        .await?;
    cx.page(&page(cx.shell("playbooks"), stored))
}

pub(super) fn page(shell: Shell, (whole, used): Stored) -> ListPage {
    let title = shell.l.t("nav-playbooks").to_owned();
    let shell = shell.crumb(title, None);
    let row = |(book, playbook): (Book, Playbook)| Row {
        name: book.name(shell.lang()).to_owned(),
        about: words::text(&shell.l, &playbook.about).to_owned(),
        used: used.get(&book.id).copied().unwrap_or(0),
        collisions: super::show::collisions(&shell.l, &playbook),
        book,
    };
    let (archived, rows) = whole.into_iter().map(row).partition(|row| row.book.archived_at.is_some());
    ListPage { rows, archived, shell }
}
