//! The creator's own row, ways of contact, and what they are known by.

use jiff::{Timestamp, civil::Date};
use kernel::{
    Error, Msg, Result, Tx, args,
    db::{Json, Value},
    ids::{ContactPointId, CreatorId, MemberId},
};

use super::{channels, custom, labels};
use crate::model::{
    ConsentBasis, Contact, ContactKind, CreatorFields, CustomValue, Day, Hours, KnownBy, Label, LabelKind, NameParts, NewContact, Profile,
    Purpose, Span, clock_time, time_code,
};

/// The columns that a profile fills, in the order of [`profile_values`].
macro_rules! columns {
    () => {
        "display_name, sort_name, given_name, patronymic, family_name, given_latin, patronymic_latin, family_latin, latin_name,
        latin_derived, other_names, pronouns, address_en, address_ru, languages, market, country, city, city_other, zone, work_days,
        work_from, work_to, quiet_from, quiet_to, birthday, email, goals, audience_note, consent_basis, consent_on, consent_until, consent_note"
    };
}

kernel::row! {
    /// The row itself.
    #[derive(Clone, Debug)]
    pub struct CreatorRow {
        pub id: CreatorId,
        pub archived_at: Option<Timestamp>,
        pub merged_into: Option<CreatorId>,
        pub created_by: Option<MemberId>,
        pub created_at: Timestamp,
        pub updated_at: Timestamp,
        pub version: i64,
        pub display_name: String,
        pub sort_name: String,
        pub given_name: Option<String>,
        pub patronymic: Option<String>,
        pub family_name: Option<String>,
        pub given_latin: Option<String>,
        pub patronymic_latin: Option<String>,
        pub family_latin: Option<String>,
        pub latin_name: Option<String>,
        pub latin_derived: bool,
        pub other_names: Json<Vec<String>>,
        pub pronouns: Option<String>,
        pub address_en: Option<String>,
        pub address_ru: Option<String>,
        pub languages: Json<Vec<String>>,
        pub market: Option<String>,
        pub country: Option<String>,
        pub city: Option<String>,
        pub city_other: Option<String>,
        pub zone: Option<String>,
        pub work_days: Option<String>,
        pub work_from: Option<String>,
        pub work_to: Option<String>,
        pub quiet_from: Option<String>,
        pub quiet_to: Option<String>,
        pub birthday: Option<String>,
        pub email: Option<String>,
        pub goals: Option<String>,
        pub audience_note: Option<String>,
        pub consent_basis: Option<ConsentBasis>,
        pub consent_on: Option<Date>,
        pub consent_until: Option<Date>,
        pub consent_note: Option<String>,
    }
}

/// Keeps others from merging the creator away until the transaction ends. SQLite has one writer and needs nothing.
pub fn hold(tx: &mut Tx, id: CreatorId) -> Result<()> {
    tx.exec(HOLD, &args![tx.ws(), id])?;
    Ok(())
}

/// A creator with all that one form holds.
#[derive(Clone, Debug)]
pub struct Record {
    pub row: CreatorRow,
    pub contacts: Vec<Contact>,
    pub labels: Vec<Label>,
    pub custom: Vec<CustomValue>,
}

/// A creator's row; a creator of another workspace is not found.
pub fn row(tx: &mut Tx, id: CreatorId) -> Result<CreatorRow> {
    Ok(tx.one(ROW, &args![tx.ws(), id])?)
}

/// A creator with all that one form holds.
pub fn record(tx: &mut Tx, id: CreatorId) -> Result<Record> {
    Ok(Record { row: row(tx, id)?, contacts: contacts(tx, id)?, labels: labels::of(tx, id)?, custom: custom::values(tx, id)? })
}

/// What a creator is known by, from the tables themselves.
pub fn known_by(tx: &mut Tx, record: &Record) -> Result<KnownBy> {
    let accounts = channels::of(tx, record.row.id)?;
    Ok(KnownBy {
        display_name: record.row.display_name.clone(),
        own: record.row.own(),
        latin: record.row.latin(),
        other_names: record.row.other_names.0.clone(),
        accounts: accounts.into_iter().map(channels::Channel::known).collect(),
        contacts: record.contacts.iter().map(|c| (c.kind, c.value.clone())).collect(),
    })
}

/// Adds creators with their contacts, labels and values of own fields.
pub fn insert(tx: &mut Tx, made: &[(CreatorId, &Profile)]) -> Result<()> {
    let (ws, now, by) = (tx.ws(), tx.now(), tx.scope().member());
    let sets: Vec<Vec<Value>> = made
        .iter()
        .map(|(id, profile)| {
            let mut values = args![ws, *id, by, now, now].to_vec();
            values.extend(profile_values(profile));
            values
        })
        .collect();
    tx.exec_many(INSERT, &sets)?;
    insert_contacts(tx, made)?;
    labels::insert(tx, made)?;
    custom::insert_values(tx, made)
}

/// Writes a profile over the row that has this version; the new version.
pub fn update(tx: &mut Tx, id: CreatorId, version: i64, profile: &Profile) -> Result<i64> {
    let mut values = args![tx.ws(), id, version, tx.now()].to_vec();
    values.extend(profile_values(profile));
    match tx.maybe::<(i64,)>(UPDATE, &values)? {
        Some((version,)) => Ok(version),
        None => Err(why_not_updated(tx, id)?),
    }
}

fn why_not_updated(tx: &mut Tx, id: CreatorId) -> Result<Error> {
    let row = row(tx, id)?;
    Ok(if row.merged_into.is_some() { Error::Conflict(Msg::new("creators-is-merged")) } else { Error::Stale })
}

/// Puts another list of contacts in place of the one there.
pub fn replace_contacts(tx: &mut Tx, id: CreatorId, profile: &Profile) -> Result<()> {
    tx.exec(DELETE_CONTACTS, &args![tx.ws(), id])?;
    insert_contacts(tx, &[(id, profile)])
}

fn insert_contacts(tx: &mut Tx, made: &[(CreatorId, &Profile)]) -> Result<()> {
    let ws = tx.ws();
    let mut sets = Vec::new();
    for (creator, profile) in made {
        for (position, c) in profile.contacts.iter().enumerate() {
            let id = ContactPointId(tx.new_id());
            sets.push(args![ws, id, *creator, position, c.kind, &c.value, c.purpose, &c.language, c.checked_on].to_vec());
        }
    }
    tx.exec_many(INSERT_CONTACT, &sets)?;
    Ok(())
}

/// Ways of contact, the preferred one first.
pub fn contacts(tx: &mut Tx, id: CreatorId) -> Result<Vec<Contact>> {
    let rows: Vec<ContactRow> = tx.all(CONTACTS, &args![tx.ws(), id])?;
    Ok(rows
        .into_iter()
        .map(|r| Contact { kind: r.kind, value: r.value, purpose: r.purpose, language: r.language, checked_on: r.checked_on })
        .collect())
}

kernel::row! {
    struct ContactRow {
        kind: ContactKind,
        value: String,
        purpose: Purpose,
        language: Option<String>,
        checked_on: Option<Date>,
    }
}

/// Marks a creator as put away, or brings them back; `false` if nothing changed.
pub fn set_archived(tx: &mut Tx, id: CreatorId, archived: bool) -> Result<bool> {
    let at = archived.then(|| tx.now());
    Ok(tx.exec(ARCHIVE, &args![tx.ws(), id, at, tx.now(), archived])? > 0)
}

/// Says that something about a creator has changed.
pub fn touch(tx: &mut Tx, id: CreatorId) -> Result<()> {
    tx.exec(TOUCH, &args![tx.ws(), id, tx.now()])?;
    Ok(())
}

/// Marks a creator as gone into another, or takes that back.
pub fn set_merged(tx: &mut Tx, id: CreatorId, into: Option<CreatorId>) -> Result<()> {
    let at = into.map(|_| tx.now());
    tx.exec(MERGE, &args![tx.ws(), id, into, at, tx.now()])?;
    Ok(())
}

/// The markets a creator can be at home in.
pub fn markets(tx: &mut Tx) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx.all(MARKETS, &args![tx.ws()])?;
    Ok(rows.into_iter().map(|(code,)| code).collect())
}

/// The same with their names in English and in Russian, for a choice.
pub fn market_names(tx: &mut Tx) -> Result<Vec<(String, String, String)>> {
    Ok(tx.all(MARKET_NAMES, &args![tx.ws()])?)
}

impl CreatorRow {
    pub fn own(&self) -> NameParts {
        NameParts { given: self.given_name.clone(), patronymic: self.patronymic.clone(), family: self.family_name.clone() }
    }

    pub fn latin(&self) -> NameParts {
        NameParts { given: self.given_latin.clone(), patronymic: self.patronymic_latin.clone(), family: self.family_latin.clone() }
    }

    /// The pseudonym, where the name shown is not simply given and family name.
    fn goes_by(&self) -> String {
        let plain = self.own().short().or_else(|| self.latin().short());
        if plain.as_ref() == Some(&self.display_name) { String::new() } else { self.display_name.clone() }
    }

    /// Working and quiet hours.
    pub fn hours(&self) -> Hours {
        let span = |from: &Option<String>, to: &Option<String>| {
            Some(Span { from: clock_time(from.as_deref()?)?, to: clock_time(to.as_deref()?)? })
        };
        Hours {
            days: day_list(self.work_days.as_deref()),
            work: span(&self.work_from, &self.work_to),
            quiet: span(&self.quiet_from, &self.quiet_to),
        }
    }
}

impl Record {
    /// All of it as a form shows it.
    pub fn fields(&self) -> CreatorFields {
        let row = self.row.clone();
        let text = Option::unwrap_or_default;
        let day = |date: Option<Date>| date.map(|d| d.to_string()).unwrap_or_default();
        CreatorFields {
            goes_by: row.goes_by(),
            given_name: text(row.given_name),
            patronymic: text(row.patronymic),
            family_name: text(row.family_name),
            given_latin: text(row.given_latin),
            patronymic_latin: text(row.patronymic_latin),
            family_latin: text(row.family_latin),
            other_names: row.other_names.0,
            pronouns: text(row.pronouns),
            address_en: text(row.address_en),
            address_ru: text(row.address_ru),
            languages: row.languages.0,
            market: text(row.market),
            country: text(row.country),
            city: text(row.city),
            city_other: text(row.city_other),
            zone: text(row.zone),
            work_days: day_list(row.work_days.as_deref()).into_iter().map(|d| d.code().to_owned()).collect(),
            work_from: text(row.work_from),
            work_to: text(row.work_to),
            quiet_from: text(row.quiet_from),
            quiet_to: text(row.quiet_to),
            birthday: text(row.birthday),
            contacts: self.contacts.iter().map(NewContact::from).collect(),
            niches: self.labelled(LabelKind::Niche),
            values: self.labelled(LabelKind::Value),
            tags: self.labelled(LabelKind::Tag),
            goals: text(row.goals),
            audience_note: text(row.audience_note),
            consent_basis: row.consent_basis.map(|b| b.code().to_owned()).unwrap_or_default(),
            consent_on: day(row.consent_on),
            consent_until: day(row.consent_until),
            consent_note: text(row.consent_note),
            custom: self.custom.iter().map(|v| (v.field, v.value.typed())).collect(),
        }
    }

    fn labelled(&self, kind: LabelKind) -> Vec<String> {
        self.labels.iter().filter(|l| l.kind == kind).map(|l| l.label.clone()).collect()
    }
}

/// The values of [`columns`], in their order.
fn profile_values(p: &Profile) -> [Value; 33] {
    let n = &p.naming;
    let days: Vec<&str> = p.hours.days.iter().map(|d| d.code()).collect();
    let (work, quiet) = (p.hours.work, p.hours.quiet);
    args![
        &n.display_name,
        &n.sort_name,
        &n.own.given,
        &n.own.patronymic,
        &n.own.family,
        &n.latin.given,
        &n.latin.patronymic,
        &n.latin.family,
        &n.latin_name,
        n.latin_derived,
        Value::json(&n.other_names),
        &p.pronouns,
        &p.address_en,
        &p.address_ru,
        Value::json(&p.languages),
        &p.market,
        &p.country,
        &p.city,
        &p.city_other,
        &p.zone,
        (!days.is_empty()).then(|| days.join(",")),
        work.map(|s| time_code(s.from)),
        work.map(|s| time_code(s.to)),
        quiet.map(|s| time_code(s.from)),
        quiet.map(|s| time_code(s.to)),
        &p.birthday,
        p.email(),
        &p.goals,
        &p.audience_note,
        p.consent.basis,
        p.consent.on,
        p.consent.until,
        &p.consent.note,
    ]
}

/// Working days as they are stored: codes with commas between.
fn day_list(stored: Option<&str>) -> Vec<Day> {
    stored.unwrap_or_default().split(',').filter_map(Day::parse).collect()
}

kernel::statements! {
    HOLD = "select 1 from creators where workspace_id = $1 and id = $2 /*pg for share*/";
    ROW = concat!("select id, archived_at, merged_into, created_by, created_at, updated_at, version, ", columns!(), "
        from creators where workspace_id = $1 and id = $2");
    INSERT = concat!("insert into creators (workspace_id, id, created_by, created_at, updated_at, ", columns!(), ")
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27,
        $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38)");
    UPDATE = concat!("update creators set version = version + 1, updated_at = $4, (", columns!(), ")
        = ($5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31,
        $32, $33, $34, $35, $36, $37)
        where workspace_id = $1 and id = $2 and version = $3 and merged_into is null returning version");
    CONTACTS = "select kind, value, purpose, language, checked_on from contact_points where workspace_id = $1 and creator_id = $2 order by position";
    INSERT_CONTACT = "insert into contact_points (workspace_id, id, creator_id, position, kind, value, purpose, language, checked_on)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    DELETE_CONTACTS = "delete from contact_points where workspace_id = $1 and creator_id = $2";
    ARCHIVE = "update creators set archived_at = $3, updated_at = $4, version = version + 1
        where workspace_id = $1 and id = $2 and merged_into is null and (archived_at is null) = $5";
    TOUCH = "update creators set updated_at = $3 where workspace_id = $1 and id = $2";
    MERGE = "update creators set merged_into = $3, archived_at = $4, updated_at = $5, version = version + 1 where workspace_id = $1 and id = $2";
    MARKETS = "select code from markets where workspace_id = $1 order by code";
    MARKET_NAMES = "select code, name_en, name_ru from markets where workspace_id = $1 order by code";
}
