//! Playbooks, without what they say.

use std::collections::HashMap;

use jiff::Timestamp;
use kernel::{Lang, Result, Tx, args, ids::PlaybookId};

kernel::row! {
    /// A playbook as lists show it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Book {
        pub id: PlaybookId,
        /// Of which shipped playbook it began as a copy.
        pub preset: Option<String>,
        pub name_en: String,
        pub name_ru: String,
        /// The number of the version in force.
        pub current: i64,
        /// It holds wherever no other has been chosen.
        pub is_default: bool,
        pub archived_at: Option<Timestamp>,
        pub created_at: Timestamp,
        pub version: i64,
    }
}

impl Book {
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.name_en,
            Lang::Ru => &self.name_ru,
        }
    }
}

macro_rules! book {
    ($which:literal) => {
        concat!(
            "select id, preset, name_en, name_ru, current, is_default, archived_at, created_at, version from playbooks where workspace_id = $1",
            $which
        )
    };
}

kernel::statements! {
    pub ALL = book!(" order by is_default desc, created_at, id");
    pub FIND = book!(" and id = $2");
    pub DEFAULT = book!(" and is_default");
    NAMED = "select id from playbooks where workspace_id = $1 and archived_at is null and (name_en = $2 or name_ru = $3)";
    pub IN_USE = "select c.playbook_id, cast(count(*) as bigint) from partnerships p
        join creators w on w.workspace_id = p.workspace_id and w.id = p.creator_id and w.archived_at is null
        left join partnership_playbooks c on c.workspace_id = p.workspace_id and c.partnership_id = p.id
        where p.workspace_id = $1 and p.stage <> 'ended' group by c.playbook_id";
    LANGUAGE = "select language from workspaces where id = $1";
    INSERT = "insert into playbooks (workspace_id, id, preset, name_en, name_ru, current, is_default, created_at) values ($1, $2, $3, $4, $5, 1, $6, $7)";
    FORWARD = "update playbooks set name_en = $4, name_ru = $5, current = current + 1, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 returning current, version";
    ARCHIVE = "update playbooks set archived_at = $4, version = version + 1 where workspace_id = $1 and id = $2 and version = $3 returning version";
    NO_DEFAULT = "update playbooks set is_default = $2, version = version + 1 where workspace_id = $1 and is_default";
    MAKE_DEFAULT = "update playbooks set is_default = $4, version = version + 1 where workspace_id = $1 and id = $2 and version = $3 returning version";
}

/// All of them, the usual one first, archived ones among them.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Book>> {
    Ok(tx.all(ALL, &args![tx.ws()])?)
}

/// Those that can be chosen.
pub fn open(tx: &mut Tx<'_>) -> Result<Vec<Book>> {
    Ok(all(tx)?.into_iter().filter(|book| book.archived_at.is_none()).collect())
}

pub fn find(tx: &mut Tx<'_>, id: PlaybookId) -> Result<Book> {
    Ok(tx.one(FIND, &args![tx.ws(), id])?)
}

/// The one that holds wherever no other has been chosen.
pub fn usual(tx: &mut Tx<'_>) -> Result<Option<Book>> {
    Ok(tx.maybe(DEFAULT, &args![tx.ws()])?)
}

/// Whether another playbook at work has the name, in either language.
pub fn is_taken(tx: &mut Tx<'_>, name: &engine::playbook::Text, except: Option<PlaybookId>) -> Result<bool> {
    let found: Vec<(PlaybookId,)> = tx.all(NAMED, &args![tx.ws(), &name.en, &name.ru])?;
    Ok(found.into_iter().any(|(id,)| Some(id) != except))
}

/// How many partnerships that have not ended are held to each.
pub fn in_use(tx: &mut Tx<'_>) -> Result<HashMap<PlaybookId, i64>> {
    let counted: Vec<(Option<PlaybookId>, i64)> = tx.all(IN_USE, &args![tx.ws()])?;
    let usual = usual(tx)?.map(|book| book.id);
    let mut used = HashMap::new();
    for (chosen, count) in counted {
        if let Some(id) = chosen.or(usual) {
            *used.entry(id).or_default() += count;
        }
    }
    Ok(used)
}

/// The workspace's own language, in which events are written down.
pub(crate) fn language(tx: &mut Tx<'_>) -> Result<Lang> {
    Ok(tx.one::<(Lang,)>(LANGUAGE, &args![tx.ws()])?.0)
}

pub(crate) fn insert(tx: &mut Tx<'_>, id: PlaybookId, preset: Option<&str>, name: &engine::playbook::Text, is_default: bool) -> Result<()> {
    tx.exec(INSERT, &args![tx.ws(), id, preset, &name.en, &name.ru, is_default, tx.now()])?;
    Ok(())
}

/// Makes room for the next version: its number, and the row's version. None when somebody else saved in between.
pub(crate) fn forward(tx: &mut Tx<'_>, id: PlaybookId, name: &engine::playbook::Text, version: i64) -> Result<Option<(i64, i64)>> {
    Ok(tx.maybe(FORWARD, &args![tx.ws(), id, version, &name.en, &name.ru])?)
}

/// Archives, or brings back. The new version, or none when somebody else saved in between.
pub(crate) fn archive(tx: &mut Tx<'_>, id: PlaybookId, at: Option<Timestamp>, version: i64) -> Result<Option<i64>> {
    Ok(tx.maybe::<(i64,)>(ARCHIVE, &args![tx.ws(), id, version, at])?.map(|row| row.0))
}

/// Makes one the usual one. The new version, or none when somebody else saved in between.
pub(crate) fn make_default(tx: &mut Tx<'_>, id: PlaybookId, version: i64) -> Result<Option<i64>> {
    tx.exec(NO_DEFAULT, &args![tx.ws(), false])?;
    Ok(tx.maybe::<(i64,)>(MAKE_DEFAULT, &args![tx.ws(), id, version, true])?.map(|row| row.0))
}
