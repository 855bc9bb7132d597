//! Versions of playbooks: every one stays, as its text.

use engine::playbook::Playbook;
use jiff::Timestamp;
use kernel::{Error, Result, Tx, args, db::Value, ids::PlaybookId};

kernel::row! {
    /// A version.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Version {
        pub number: i64,
        pub toml: String,
        /// Why, in the words of who made it.
        pub note: Option<String>,
        /// The older version that this one repeats.
        pub back_to: Option<i64>,
        /// Who made it; nobody, if the product did.
        pub who: Option<String>,
        pub made_at: Timestamp,
    }
}

macro_rules! version {
    ($which:literal) => {
        concat!(
            "select v.number, v.toml, v.note, v.back_to, p.name, v.made_at from playbook_versions v
            left join members m on m.workspace_id = v.workspace_id and m.id = v.made_by left join people p on p.id = m.person_id
            where v.workspace_id = $1 and v.playbook_id = $2 and ",
            $which
        )
    };
}

kernel::statements! {
    pub FIND = version!("v.number = $3");
    pub PAGE = version!("v.number < $3 order by v.number desc limit $4");
    pub CURRENT = "select b.id, b.current, v.toml from playbooks b
        join playbook_versions v on v.workspace_id = b.workspace_id and v.playbook_id = b.id and v.number = b.current
        where b.workspace_id = $1 and b.id = any($2)";
    INSERT = "insert into playbook_versions (workspace_id, playbook_id, number, toml, note, back_to, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
}

pub fn find(tx: &mut Tx<'_>, id: PlaybookId, number: i64) -> Result<Version> {
    Ok(tx.one(FIND, &args![tx.ws(), id, number])?)
}

/// At most `limit` versions older than `before`, the newest first.
pub fn page(tx: &mut Tx<'_>, id: PlaybookId, before: i64, limit: i64) -> Result<Vec<Version>> {
    Ok(tx.all(PAGE, &args![tx.ws(), id, before, limit])?)
}

/// The versions in force of some playbooks: number and text.
pub fn current(tx: &mut Tx<'_>, ids: &[PlaybookId]) -> Result<Vec<(PlaybookId, i64, String)>> {
    Ok(tx.all(CURRENT, &args![tx.ws(), Value::ids(ids)])?)
}

/// What a playbook says now.
pub fn in_force(tx: &mut Tx<'_>, id: PlaybookId) -> Result<Playbook> {
    let (_, number, toml) = current(tx, &[id])?.pop().ok_or(Error::NotFound)?;
    kept(id, number, &toml)
}

/// Reads what was kept: it was whole when it was saved, so anything else is a mistake of ours.
pub fn kept(id: PlaybookId, number: i64, toml: &str) -> Result<Playbook> {
    Playbook::from_toml(toml).map_err(|problems| {
        let first = problems.first().map_or("", |p| p.what.key());
        Error::internal(format!("playbook {id}, version {number} cannot be read: {first}"))
    })
}

/// What is added with a version.
pub(crate) struct New<'a> {
    pub number: i64,
    pub playbook: &'a Playbook,
    pub note: Option<&'a str>,
    pub back_to: Option<i64>,
}

pub(crate) fn insert(tx: &mut Tx<'_>, id: PlaybookId, new: &New<'_>) -> Result<()> {
    let who = super::overrides::who(tx);
    tx.exec(INSERT, &args![tx.ws(), id, new.number, new.playbook.to_toml(), new.note, new.back_to, who, tx.now()])?;
    Ok(())
}
