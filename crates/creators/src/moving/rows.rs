//! The rows that belong to a creator, but for accounts: each moves, or says the same as one that is there.

use jiff::{Timestamp, civil::Date};
use kernel::{
    Result, Tx, args,
    db::Value,
    ids::{AssessmentId, AttachmentId, AudienceFactId, CreatorId, CustomFieldId, ExpertiseId, MemberId, NoteId},
};
use serde::{Deserialize, Serialize};

use super::Left;
use crate::model::{AddressForm, ContactKind, LabelKind};

/// What has moved, and what the kept creator's rows said before they were written over.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Rows {
    /// Kind, value, position before. By value: a form that is saved writes every contact anew.
    contacts: Vec<(ContactKind, String, i64)>,
    labels: Vec<(LabelKind, String, i64)>,
    notes: Vec<NoteId>,
    attachments: Vec<AttachmentId>,
    assessments: Vec<AssessmentId>,
    expertise: Vec<ExpertiseId>,
    audience: Vec<AudienceFactId>,
    forms: Vec<MemberId>,
    custom: Vec<CustomFieldId>,
    over_expertise: Vec<Over<ExpertiseId, Evidence>>,
    over_audience: Vec<Over<AudienceFactId, Measure>>,
    over_forms: Vec<Over<MemberId, Agreed>>,
    over_custom: Vec<Over<CustomFieldId, Held>>,
}

/// A row of the kept creator that was written over: what it said, and what the merge made of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Over<K, V> {
    key: K,
    before: V,
    after: V,
}

type Evidence = (Option<String>, Option<String>);
type Measure = (Option<Exact>, Option<String>, Option<Date>);
type Agreed = (AddressForm, Timestamp);
type Held = (Option<String>, Option<Exact>, Option<Date>);

/// A number that comes back to the last bit: JSON alone does not promise it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Exact(String);

impl kernel::db::FromCell for Exact {
    fn from_cell(cell: kernel::db::Cell<'_>) -> Result<Self, kernel::db::WrongCell> {
        f64::from_cell(cell).map(|number| Self(number.to_string()))
    }
}
impl From<Exact> for Value {
    fn from(exact: Exact) -> Self {
        exact.0.parse::<f64>().map_or(Self::Null, Self::Real)
    }
}

impl Rows {
    /// Moves the rows. `custom` are the fields in which the other creator's value is written over the one there.
    pub(super) fn take(tx: &mut Tx, keep: CreatorId, gone: CreatorId, custom: &[CustomFieldId]) -> Result<Self> {
        // What stands at both is settled while it is still at both.
        let both = (keep, gone);
        let over_expertise = write_over(tx, both, EXPERTISE_AT_BOTH, PUT_EXPERTISE, expertise_of_both)?;
        let over_audience = write_over(tx, both, AUDIENCE_AT_BOTH, PUT_AUDIENCE, newer_measure)?;
        let over_forms = write_over(tx, both, FORMS_AT_BOTH, PUT_FORM, later_agreement)?;
        let over_custom = write_over(tx, both, CUSTOM_AT_BOTH, PUT_CUSTOM, |row: CustomPair| {
            custom.contains(&row.key).then_some(Over {
                key: row.key,
                before: (row.text, row.number, row.day),
                after: (row.g_text, row.g_number, row.g_day),
            })
        })?;
        let pair = args![tx.ws(), gone, keep];
        Ok(Self {
            contacts: tx.all(TAKE_CONTACTS, &pair)?,
            labels: tx.all(TAKE_LABELS, &pair)?,
            notes: ids(tx, TAKE_NOTES, &pair)?,
            attachments: ids(tx, TAKE_ATTACHMENTS, &pair)?,
            assessments: ids(tx, TAKE_ASSESSMENTS, &pair)?,
            expertise: ids(tx, TAKE_EXPERTISE, &pair)?,
            audience: ids(tx, TAKE_AUDIENCE, &pair)?,
            forms: ids(tx, TAKE_FORMS, &pair)?,
            custom: ids(tx, TAKE_CUSTOM, &pair)?,
            over_expertise,
            over_audience,
            over_forms,
            over_custom,
        })
    }

    /// Moves the same rows back.
    pub(super) fn give_back(&self, tx: &mut Tx, keep: CreatorId, gone: CreatorId, left: &mut Left) -> Result<()> {
        let ws = tx.ws();
        let placed = |(kind, key, position): (Value, &String, i64)| {
            args![ws, keep, gone].into_iter().chain([kind, key.into(), position.into()]).collect()
        };
        let contacts: Vec<Vec<Value>> = self.contacts.iter().map(|(kind, value, at)| placed((Value::from(*kind), value, *at))).collect();
        let labels: Vec<Vec<Value>> = self.labels.iter().map(|(kind, key, at)| placed((Value::from(*kind), key, *at))).collect();
        left.missed(contacts.len(), tx.exec_many(RETURN_CONTACT, &contacts)?);
        left.missed(labels.len(), tx.exec_many(RETURN_LABEL, &labels)?);
        for (statement, list, count) in [
            (RETURN_NOTES, Value::ids(&self.notes), self.notes.len()),
            (RETURN_ATTACHMENTS, Value::ids(&self.attachments), self.attachments.len()),
            (RETURN_ASSESSMENTS, Value::ids(&self.assessments), self.assessments.len()),
            (RETURN_EXPERTISE, Value::ids(&self.expertise), self.expertise.len()),
            (RETURN_AUDIENCE, Value::ids(&self.audience), self.audience.len()),
            (RETURN_FORMS, Value::ids(&self.forms), self.forms.len()),
            (RETURN_CUSTOM, Value::ids(&self.custom), self.custom.len()),
        ] {
            left.missed(count, tx.exec(statement, &args![ws, keep, gone, list])?);
        }
        put_back(tx, keep, EXPERTISE_NOW, PUT_EXPERTISE, &self.over_expertise, left, |row: EvidenceNow| {
            (row.key, (row.evidence, row.url))
        })?;
        put_back(tx, keep, AUDIENCE_NOW, PUT_AUDIENCE, &self.over_audience, left, |row: MeasureNow| {
            (row.key, (row.share, row.source, row.day))
        })?;
        put_back(tx, keep, FORMS_NOW, PUT_FORM, &self.over_forms, left, |row: AgreedNow| (row.key, (row.form, row.since)))?;
        put_back(tx, keep, CUSTOM_NOW, PUT_CUSTOM, &self.over_custom, left, |row: HeldNow| (row.key, (row.text, row.number, row.day)))
    }
}

impl Left {
    fn missed(&mut self, wanted: usize, found: u64) {
        self.removed += (wanted as u64).saturating_sub(found);
    }
}

fn ids<T: kernel::db::FromCell>(tx: &mut Tx, statement: &str, args: &[Value]) -> Result<Vec<T>> {
    let rows: Vec<(T,)> = tx.all(statement, args)?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The values of a row that can be written over, as a statement takes them.
trait Values: Clone {
    fn values(&self) -> Vec<Value>;
}
impl<A: Clone + Into<Value>, B: Clone + Into<Value>> Values for (A, B) {
    fn values(&self) -> Vec<Value> {
        vec![self.0.clone().into(), self.1.clone().into()]
    }
}
impl<A: Clone + Into<Value>, B: Clone + Into<Value>, C: Clone + Into<Value>> Values for (A, B, C) {
    fn values(&self) -> Vec<Value> {
        vec![self.0.clone().into(), self.1.clone().into(), self.2.clone().into()]
    }
}

fn put<K: Copy + Into<Value>, V: Values>(tx: &mut Tx, keep: CreatorId, statement: &str, key: K, values: &V) -> Result<()> {
    let mut all = vec![tx.ws().into(), keep.into(), key.into()];
    all.extend(values.values());
    tx.exec(statement, &all)?;
    Ok(())
}

/// Writes over the kept creator's rows what `judge` makes of them and of those that say something else of the same.
fn write_over<R: kernel::db::FromRow, K: Copy + Into<Value>, V: Values>(
    tx: &mut Tx,
    (keep, gone): (CreatorId, CreatorId),
    at_both: &str,
    statement: &str,
    judge: impl Fn(R) -> Option<Over<K, V>>,
) -> Result<Vec<Over<K, V>>> {
    let rows: Vec<R> = tx.all(at_both, &args![tx.ws(), gone, keep])?;
    let over: Vec<Over<K, V>> = rows.into_iter().filter_map(judge).collect();
    over.iter().try_for_each(|o| put(tx, keep, statement, o.key, &o.after))?;
    Ok(over)
}

fn put_back<R: kernel::db::FromRow, K: Copy + PartialEq + Into<Value>, V: Values + PartialEq>(
    tx: &mut Tx,
    keep: CreatorId,
    now: &str,
    statement: &str,
    over: &[Over<K, V>],
    left: &mut Left,
    read: impl Fn(R) -> (K, V),
) -> Result<()> {
    if over.is_empty() {
        return Ok(());
    }
    let rows: Vec<R> = tx.all(now, &args![tx.ws(), keep])?;
    let now: Vec<(K, V)> = rows.into_iter().map(read).collect();
    for Over { key, before, after } in over {
        match now.iter().find(|(k, _)| k == key) {
            Some((_, value)) if value == after => put(tx, keep, statement, *key, before)?,
            Some(_) => left.changed += 1,
            None => left.removed += 1,
        }
    }
    Ok(())
}

/// One topic with evidence from both: nothing that was written is dropped.
fn expertise_of_both(row: ExpertisePair) -> Option<Over<ExpertiseId, Evidence>> {
    let before = (row.evidence, row.url);
    let second_url = row.g_url.clone().filter(|url| before.1.as_ref().is_some_and(|own| own != url));
    let mut parts: Vec<String> = Vec::new();
    for part in [before.0.clone(), row.g_evidence, second_url].into_iter().flatten() {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    let after = ((!parts.is_empty()).then(|| parts.join("\n\n")), before.1.clone().or(row.g_url));
    (after != before).then_some(Over { key: row.key, before, after })
}

/// The newer measure counts; of the same day, the one that has a number.
fn newer_measure(row: AudiencePair) -> Option<Over<AudienceFactId, Measure>> {
    let newer = (row.g_day, row.g_share.is_some()) > (row.day, row.share.is_some());
    newer.then_some(Over { key: row.key, before: (row.share, row.source, row.day), after: (row.g_share, row.g_source, row.g_day) })
}

/// What a member and the person agreed on later.
fn later_agreement(row: FormPair) -> Option<Over<MemberId, Agreed>> {
    (row.g_since > row.since).then_some(Over { key: row.key, before: (row.form, row.since), after: (row.g_form, row.g_since) })
}

kernel::row! {
    struct ExpertisePair {
        key: ExpertiseId,
        evidence: Option<String>,
        url: Option<String>,
        g_evidence: Option<String>,
        g_url: Option<String>,
    }
    struct AudiencePair {
        key: AudienceFactId,
        share: Option<Exact>,
        source: Option<String>,
        day: Option<Date>,
        g_share: Option<Exact>,
        g_source: Option<String>,
        g_day: Option<Date>,
    }
    struct FormPair {
        key: MemberId,
        form: AddressForm,
        since: Timestamp,
        g_form: AddressForm,
        g_since: Timestamp,
    }
    struct CustomPair {
        key: CustomFieldId,
        text: Option<String>,
        number: Option<Exact>,
        day: Option<Date>,
        g_text: Option<String>,
        g_number: Option<Exact>,
        g_day: Option<Date>,
    }
    struct EvidenceNow {
        key: ExpertiseId,
        evidence: Option<String>,
        url: Option<String>,
    }
    struct MeasureNow {
        key: AudienceFactId,
        share: Option<Exact>,
        source: Option<String>,
        day: Option<Date>,
    }
    struct AgreedNow {
        key: MemberId,
        form: AddressForm,
        since: Timestamp,
    }
    struct HeldNow {
        key: CustomFieldId,
        text: Option<String>,
        number: Option<Exact>,
        day: Option<Date>,
    }
}

/// Moves every row of a table from one creator ($2) to another ($3).
macro_rules! take {
    ($table:literal) => {
        concat!("update ", $table, " set creator_id = $3 where workspace_id = $1 and creator_id = $2 returning id")
    };
    // Only rows whose columns the other creator has no row of.
    ($table:literal, $returning:literal, $same:literal $(, $set:literal)?) => {
        concat!(
            "update ", $table, " set creator_id = $3", $($set,)? " where workspace_id = $1 and creator_id = $2
            and not exists (select 1 from ", $table, " k where k.workspace_id = $1 and k.creator_id = $3 and ", $same, ") returning ", $returning
        )
    };
}
/// Moves rows named by a column from one creator ($2) to another ($3).
macro_rules! back {
    ($table:literal, $key:literal) => {
        concat!("update ", $table, " set creator_id = $3 where workspace_id = $1 and creator_id = $2 and ", $key, " = any($4)")
    };
}

kernel::statements! {
    TAKE_NOTES = take!("notes");
    TAKE_ATTACHMENTS = take!("attachments");
    TAKE_ASSESSMENTS = take!("assessments");
    TAKE_EXPERTISE = take!("expertise", "id", "k.topic_key = expertise.topic_key");
    TAKE_AUDIENCE = take!("audience_facts", "id", "k.kind = audience_facts.kind and k.label = audience_facts.label");
    TAKE_FORMS = take!("address_forms", "member_id", "k.member_id = address_forms.member_id");
    TAKE_CUSTOM = take!("custom_values", "field_id", "k.field_id = custom_values.field_id");
    TAKE_CONTACTS = take!("contact_points", "kind, value, position - 100000", "k.kind = contact_points.kind and k.value = contact_points.value",
        ", position = position + 100000");
    TAKE_LABELS = take!("creator_labels", "kind, label_key, position - 100000", "k.kind = creator_labels.kind and k.label_key = creator_labels.label_key",
        ", position = position + 100000");

    RETURN_NOTES = back!("notes", "id");
    RETURN_ATTACHMENTS = back!("attachments", "id");
    RETURN_ASSESSMENTS = back!("assessments", "id");
    RETURN_EXPERTISE = back!("expertise", "id");
    RETURN_AUDIENCE = back!("audience_facts", "id");
    RETURN_FORMS = back!("address_forms", "member_id");
    RETURN_CUSTOM = back!("custom_values", "field_id");
    RETURN_CONTACT = "update contact_points set creator_id = $3, position = $6 where workspace_id = $1 and creator_id = $2 and kind = $4 and value = $5";
    RETURN_LABEL = "update creator_labels set creator_id = $3, position = $6 where workspace_id = $1 and creator_id = $2 and kind = $4 and label_key = $5";

    EXPERTISE_AT_BOTH = "select k.id, k.evidence, k.evidence_url, g.evidence, g.evidence_url from expertise g
        join expertise k on k.workspace_id = g.workspace_id and k.topic_key = g.topic_key and k.creator_id = $3
        where g.workspace_id = $1 and g.creator_id = $2";
    AUDIENCE_AT_BOTH = "select k.id, k.share_percent, k.source, k.observed_on, g.share_percent, g.source, g.observed_on from audience_facts g
        join audience_facts k on k.workspace_id = g.workspace_id and k.kind = g.kind and k.label = g.label and k.creator_id = $3
        where g.workspace_id = $1 and g.creator_id = $2";
    FORMS_AT_BOTH = "select k.member_id, k.form, k.since, g.form, g.since from address_forms g
        join address_forms k on k.workspace_id = g.workspace_id and k.member_id = g.member_id and k.creator_id = $3
        where g.workspace_id = $1 and g.creator_id = $2";
    CUSTOM_AT_BOTH = "select k.field_id, k.text_value, k.number_value, k.date_value, g.text_value, g.number_value, g.date_value from custom_values g
        join custom_values k on k.workspace_id = g.workspace_id and k.field_id = g.field_id and k.creator_id = $3
        where g.workspace_id = $1 and g.creator_id = $2";
    EXPERTISE_NOW = "select id, evidence, evidence_url from expertise where workspace_id = $1 and creator_id = $2";
    AUDIENCE_NOW = "select id, share_percent, source, observed_on from audience_facts where workspace_id = $1 and creator_id = $2";
    FORMS_NOW = "select member_id, form, since from address_forms where workspace_id = $1 and creator_id = $2";
    CUSTOM_NOW = "select field_id, text_value, number_value, date_value from custom_values where workspace_id = $1 and creator_id = $2";
    PUT_EXPERTISE = "update expertise set evidence = $4, evidence_url = $5 where workspace_id = $1 and creator_id = $2 and id = $3";
    PUT_AUDIENCE = "update audience_facts set share_percent = $4, source = $5, observed_on = $6 where workspace_id = $1 and creator_id = $2 and id = $3";
    PUT_FORM = "update address_forms set form = $4, since = $5 where workspace_id = $1 and creator_id = $2 and member_id = $3";
    PUT_CUSTOM = "update custom_values set text_value = $4, number_value = $5, date_value = $6
        where workspace_id = $1 and creator_id = $2 and field_id = $3";
}
