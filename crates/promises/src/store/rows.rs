//! Promises as verbs and pages read them, and as verbs write them.

use jiff::{Timestamp, civil::Date};
use kernel::{
    Lang, Result, Tx, args,
    ids::{CreatorId, MemberId, PartnershipId, PromiseId, Uuid},
};

use crate::model::{Origin, PromiseSide, PromiseSource, PromiseState, PromiseSubject, Standing, Valid, standing};

kernel::row! {
    /// A promise with the names of whom it is about.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Promise {
        pub id: PromiseId,
        pub partnership: PartnershipId,
        pub creator: CreatorId,
        pub creator_name: String,
        /// The name in Latin letters, where the first one is not.
        pub creator_latin: Option<String>,
        pub brand_name: String,
        pub side: PromiseSide,
        pub subject: PromiseSubject,
        pub words: String,
        pub language: Lang,
        pub translation: Option<String>,
        pub due_on: Date,
        pub made_on: Date,
        /// The member who wrote it down; nobody, if the product did.
        pub made_by: Option<MemberId>,
        pub made_by_name: Option<String>,
        /// Who is named to keep it for us.
        pub owner: Option<MemberId>,
        /// Who keeps it: the one named, or whoever cares for the partnership.
        pub keeper: Option<MemberId>,
        pub keeper_name: Option<String>,
        pub source_kind: PromiseSource,
        pub source_id: Option<Uuid>,
        pub source_rule: Option<String>,
        pub clause: Option<String>,
        /// For the team alone.
        pub note: Option<String>,
        pub state: PromiseState,
        pub closed_on: Option<Date>,
        /// How it was kept, or what was done about its breach.
        pub outcome: Option<String>,
        pub released_reason: Option<String>,
        pub created_at: Timestamp,
        pub version: i64,
    }
}

impl Promise {
    pub fn standing(&self, today: Date) -> Standing {
        standing(self.state, self.due_on, self.closed_on, today)
    }

    /// Whether a person said it, and not a rule.
    pub fn was_said(&self) -> bool {
        matches!(self.source_kind, PromiseSource::Hand | PromiseSource::Contact) && self.clause.is_none()
    }

    /// The words in a language, as far as they are known in it.
    pub fn words_in(&self, lang: Lang) -> (&str, Lang) {
        match &self.translation {
            Some(other) if self.language != lang => (other, lang),
            _ => (&self.words, self.language),
        }
    }

    /// What a change begins from.
    pub(crate) fn valid(&self) -> Valid {
        Valid {
            subject: self.subject,
            words: self.words.clone(),
            language: self.language,
            translation: self.translation.clone(),
            due_on: self.due_on,
            made_on: self.made_on,
            owner: self.owner,
            clause: self.clause.clone(),
            note: self.note.clone(),
        }
    }
}

/// Every column of a [`Promise`], and the tables they come from.
macro_rules! shown {
    () => {
        "select p.id, p.partnership_id, p.creator_id, c.display_name, nullif(c.latin_name, c.display_name), b.name, p.side, p.subject, p.words, p.language, p.translation,
          p.due_on, p.made_on, p.made_by, mp.name, p.owner_id, k.id, kp.name, p.source_kind, p.source_id, p.source_rule, p.clause, p.note, p.state,
          p.closed_on, p.outcome, p.released_reason, p.created_at, p.version
        from promises p join partnerships s on s.workspace_id = p.workspace_id and s.id = p.partnership_id
        join creators c on c.workspace_id = p.workspace_id and c.id = p.creator_id
        join brands b on b.workspace_id = p.workspace_id and b.id = s.brand_id
        left join members m on m.workspace_id = p.workspace_id and m.id = p.made_by left join people mp on mp.id = m.person_id
        left join members k on k.workspace_id = p.workspace_id and k.id = coalesce(p.owner_id, case when p.side = 'ours' then s.manager_id end)
        left join people kp on kp.id = k.person_id"
    };
}
pub(super) use shown;

kernel::statements! {
    FIND = concat!(shown!(), " where p.workspace_id = $1 and p.id = $2");
    INSERT = "insert into promises (workspace_id, id, partnership_id, creator_id, created_at, updated_at, side, made_by, source_kind, source_id, source_rule,
          subject, words, language, translation, due_on, made_on, owner_id, clause, note)
        values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";
    SAVE = "update promises set updated_at = $4, words = $5, language = $6, translation = $7, due_on = $8, owner_id = $9, clause = $10, note = $11, subject = $12,
          version = version + 1
        where workspace_id = $1 and id = $2 and version = $3";
    CLOSE = "update promises set updated_at = $4, state = $5, closed_on = $6, outcome = $7, released_reason = $8, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3";
    SAID_TO = "select creator_id from contacts where workspace_id = $1 and id = $2 and deleted_at is null";
    BY_SOURCE = "select id from promises where workspace_id = $1 and source_kind = $2 and source_id = $3 and source_rule = $4 order by id limit 1";
}

pub fn find(tx: &mut Tx<'_>, id: PromiseId) -> Result<Promise> {
    Ok(tx.one(FIND, &args![tx.ws(), id])?)
}

/// With whom a conversation was, if it is there.
pub(crate) fn said_to(tx: &mut Tx<'_>, contact: Uuid) -> Result<Option<CreatorId>> {
    let row: Option<(CreatorId,)> = tx.maybe(SAID_TO, &args![tx.ws(), contact])?;
    Ok(row.map(|(id,)| id))
}

/// The promise that a rule has made about something, whatever became of it.
pub fn of_rule(tx: &mut Tx<'_>, rule: &str, about: Uuid) -> Result<Option<PromiseId>> {
    let row: Option<(PromiseId,)> = tx.maybe(BY_SOURCE, &args![tx.ws(), PromiseSource::Rule, about, rule])?;
    Ok(row.map(|(id,)| id))
}

pub(crate) fn insert(
    tx: &mut Tx<'_>,
    id: PromiseId,
    (partnership, creator): (PartnershipId, CreatorId),
    side: PromiseSide,
    origin: &Origin,
    valid: &Valid,
) -> Result<()> {
    let by = tx.scope().member();
    let values = args![
        tx.ws(),
        id,
        partnership,
        creator,
        tx.now(),
        side,
        by,
        origin.kind,
        origin.id,
        &origin.rule,
        valid.subject,
        &valid.words,
        valid.language,
        &valid.translation,
        valid.due_on,
        valid.made_on,
        valid.owner,
        &valid.clause,
        &valid.note,
    ];
    tx.exec(INSERT, &values)?;
    Ok(())
}

/// Writes a promise over the row that still has this version; whether it had it.
pub(crate) fn save(tx: &mut Tx<'_>, id: PromiseId, version: i64, valid: &Valid) -> Result<bool> {
    let values = args![
        tx.ws(),
        id,
        version,
        tx.now(),
        &valid.words,
        valid.language,
        &valid.translation,
        valid.due_on,
        valid.owner,
        &valid.clause,
        &valid.note,
        valid.subject,
    ];
    Ok(tx.exec(SAVE, &values)? == 1)
}

/// What became of a promise.
#[derive(Clone, Debug)]
pub(crate) struct Fate {
    pub state: PromiseState,
    pub closed_on: Option<Date>,
    pub outcome: Option<String>,
    pub reason: Option<String>,
}

/// Writes what became of it over the row that still has this version; whether it had it.
pub(crate) fn close(tx: &mut Tx<'_>, id: PromiseId, version: i64, fate: &Fate) -> Result<bool> {
    let values = args![tx.ws(), id, version, tx.now(), fate.state, fate.closed_on, &fate.outcome, &fate.reason];
    Ok(tx.exec(CLOSE, &values)? == 1)
}
