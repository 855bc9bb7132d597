//! Everything known of some hundred creators at once, for a file.

use std::collections::HashMap;

use creators::{
    model::{ContactKind, CustomValue, Held, Label, LabelKind, Platform},
    store::person::{CreatorRow, Record},
};
use jiff::civil::Date;
use kernel::{
    Result, Tx, args,
    db::Value,
    ids::{BrandId, CreatorId, CustomFieldId, MemberId, TierId},
};
use partnerships::model::Stage;

/// A creator with everything a file says of them.
pub struct Whole {
    pub record: Record,
    pub contacts: Vec<ContactRow>,
    pub accounts: Vec<AccountRow>,
    pub partnerships: Vec<PartnerRow>,
}

kernel::row! {
    pub struct ContactRow { pub creator: CreatorId, pub kind: ContactKind, pub value: String }

    pub struct AccountRow {
        pub creator: CreatorId,
        pub platform: Platform,
        pub handle: String,
        pub title: Option<String>,
        pub external_id: Option<String>,
        pub followers: Option<i64>,
        pub followers_on: Option<Date>,
    }

    pub struct PartnerRow {
        pub creator: CreatorId,
        pub brand: BrandId,
        pub stage: Stage,
        pub tier: Option<TierId>,
        pub manager: Option<MemberId>,
        pub since: Option<Date>,
    }

    struct LabelRow { creator: CreatorId, kind: LabelKind, key: String, label: String }
    struct OwnRow { creator: CreatorId, field: CustomFieldId, text: Option<String>, number: Option<f64>, date: Option<Date> }
}

/// These creators, in this order.
pub fn whole(tx: &mut Tx, ids: &[CreatorId]) -> Result<Vec<Whole>> {
    let args = args![tx.ws(), Value::ids(ids)];
    let rows: Vec<CreatorRow> = tx.all(ROWS, &args)?;
    let mut known: HashMap<CreatorId, Whole> = rows.into_iter().map(|row| (row.id, Whole::of(row))).collect();
    for row in tx.all::<ContactRow>(CONTACTS, &args)? {
        known.entry(row.creator).and_modify(|w| w.contacts.push(row));
    }
    for row in tx.all::<AccountRow>(ACCOUNTS, &args)? {
        known.entry(row.creator).and_modify(|w| w.accounts.push(row));
    }
    for row in tx.all::<PartnerRow>(PARTNERS, &args)? {
        known.entry(row.creator).and_modify(|w| w.partnerships.push(row));
    }
    for row in tx.all::<LabelRow>(LABELS, &args)? {
        known.entry(row.creator).and_modify(|w| w.record.labels.push(Label { kind: row.kind, key: row.key, label: row.label }));
    }
    for row in tx.all::<OwnRow>(OWN, &args)? {
        let held = row.text.map(Held::Text).or(row.number.map(Held::Number)).or(row.date.map(Held::Date));
        let value = held.map(|value| CustomValue { field: row.field, value });
        known.entry(row.creator).and_modify(|w| w.record.custom.extend(value));
    }
    Ok(ids.iter().filter_map(|id| known.remove(id)).collect())
}

impl Whole {
    fn of(row: CreatorRow) -> Self {
        let record = Record { row, contacts: Vec::new(), labels: Vec::new(), custom: Vec::new() };
        Self { record, contacts: Vec::new(), accounts: Vec::new(), partnerships: Vec::new() }
    }
}

kernel::statements! {
    ROWS = "select id, archived_at, merged_into, created_by, created_at, updated_at, version, display_name, sort_name, given_name, patronymic,
        family_name, given_latin, patronymic_latin, family_latin, latin_name, latin_derived, other_names, pronouns, address_en, address_ru,
        languages, market, country, city, city_other, zone, work_days, work_from, work_to, quiet_from, quiet_to, birthday, email, goals,
        audience_note, consent_basis, consent_on, consent_until, consent_note
        from creators where workspace_id = $1 and id = any($2)";
    CONTACTS = "select creator_id, kind, value from contact_points where workspace_id = $1 and creator_id = any($2) order by creator_id, position";
    ACCOUNTS = "select creator_id, platform, handle, title, external_id, followers, followers_on from channels
        where workspace_id = $1 and creator_id = any($2) order by creator_id, position, id";
    PARTNERS = "select creator_id, brand_id, stage, tier_id, manager_id, since from partnerships
        where workspace_id = $1 and creator_id = any($2) order by creator_id, id";
    LABELS = "select creator_id, kind, label_key, label from creator_labels where workspace_id = $1 and creator_id = any($2)
        order by creator_id, kind, position";
    OWN = "select creator_id, field_id, text_value, number_value, date_value from custom_values
        where workspace_id = $1 and creator_id = any($2) order by creator_id, field_id";
}
