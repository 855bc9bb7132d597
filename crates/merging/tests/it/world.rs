//! Pairs of records: made with the product's own verbs, from dice that fall the same on every run.

use creators::{
    actions::{address, assessments, audience, channels, custom, expertise, notes},
    model::{AddressForm, NewAssessment, NewAudienceFact, NewChannel, NewCreator, NewCustomField, NewExpertise, NewNote, NewObservation},
    store,
};
use kernel::{
    Chance, Result, Role, Tx, args,
    ids::{BrandId, CreatorId, CustomFieldId, MemberId, MergeId},
    testing::{TestDb, TestWorkspace},
};
use merging::model::NewMerge;
use serde_json::{Value, json};

pub struct Dice(Chance);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(Chance::seeded(seed))
    }
    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.0.next_u64() % n as u64).expect("small")
    }
    fn coin(&mut self) -> bool {
        self.below(2) == 0
    }
    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
    /// One of these, or nothing.
    fn perhaps(&mut self, of: &[&'static str]) -> &'static str {
        if self.below(3) == 0 { "" } else { self.one(of) }
    }
    /// Any of these, each once.
    fn some(&mut self, of: &[&'static str]) -> Vec<&'static str> {
        of.iter().copied().filter(|_| self.coin()).collect()
    }
}

/// What is in the workspace before any record.
#[derive(Clone, Debug)]
pub struct Ground {
    pub members: Vec<MemberId>,
    pub brands: Vec<BrandId>,
    pub fields: Vec<CustomFieldId>,
}

pub async fn ground(db: &TestDb, ws: &TestWorkspace) -> Ground {
    let members = Role::ALL.map(|role| ws.member(role)).to_vec();
    db.write(&ws.owner(), move |tx| {
        let field = |label: &str, kind: &str, choices: &[&str]| -> NewCustomField {
            serde_json::from_value(json!({ "label_en": label, "kind": kind, "choices": choices })).expect("a field")
        };
        let fields = [
            field("Size", "text", &[]),
            field("Rate", "number", &[]),
            field("Met on", "date", &[]),
            field("Home", "choice", &["flat", "house"]),
        ];
        let fields = fields.iter().map(|f| custom::define(tx, f)).collect::<Result<_>>()?;
        let brand = |name: &str| serde_json::from_value(json!({ "name": name })).expect("a brand");
        let brands = ["Osier", "Vereya"].map(brand);
        let brands = brands.iter().map(|b| partnerships::actions::create_brand(tx, b)).collect::<Result<_>>()?;
        Ok(Ground { members: members.clone(), brands, fields })
    })
    .await
    .expect("a ground")
}

/// A record with anything at all, much of it the same as in the next one.
pub fn record(tx: &mut Tx, ground: &Ground, dice: &mut Dice) -> Result<CreatorId> {
    let new: NewCreator = serde_json::from_value(fields(ground, dice)).expect("fields");
    let id = creators::actions::create(tx, &new)?;
    attach(tx, ground, dice, id)?;
    Ok(id)
}

fn fields(ground: &Ground, dice: &mut Dice) -> Value {
    let contacts = [("email", "vera@example.com"), ("email", "v@example.org"), ("phone", "+7 900 111-22-33"), ("telegram", "vera_walks")];
    let contacts: Vec<Value> =
        contacts.iter().filter(|_| dice.coin()).map(|(kind, value)| json!({ "kind": kind, "value": value })).collect();
    let work = dice.coin();
    let mut custom = serde_json::Map::new();
    for (field, values) in ground.fields.iter().zip([["S", "M"], ["0.1", "1000000.3"], ["2026-01-02", "2025-12-31"], ["flat", "house"]]) {
        if dice.coin() {
            custom.insert(field.to_string(), json!(dice.one(&values)));
        }
    }
    json!({
        "given_name": dice.one(&["Вера", "Верочка"]),
        "patronymic": dice.perhaps(&["Юрьевна"]),
        "family_name": dice.perhaps(&["Лесникова", "Лесник"]),
        "goes_by": dice.perhaps(&["Vera Walks", "Вера гуляет"]),
        "given_latin": dice.perhaps(&["Vera"]),
        "family_latin": dice.perhaps(&["Lesnikova", "Lesnik"]),
        "other_names": dice.some(&["Лесная", "V. L."]),
        "languages": dice.some(&["ru", "en", "kk"]),
        "market": dice.perhaps(&["RU", "US"]),
        "country": dice.perhaps(&["RU", "KZ"]),
        "city": dice.perhaps(&["Екатеринбург", "Омск"]),
        "zone": dice.perhaps(&["Asia/Yekaterinburg", "Asia/Omsk"]),
        "work_days": if work { vec!["mon", "wed"] } else { vec![] },
        "work_from": if work { "10:00" } else { "" },
        "work_to": if work { "18:30" } else { "" },
        "birthday": dice.perhaps(&["02-29", "04-14"]),
        "contacts": contacts,
        "niches": dice.some(&["город", "история", "Walks"]),
        "values": dice.some(&["честность", "тишина"]),
        "tags": dice.some(&["утро", "Утро!", "vip"]),
        "goals": dice.perhaps(&["Книга о городе", "A podcast"]),
        "audience_note": dice.perhaps(&["Студенты"]),
        "consent_basis": dice.perhaps(&["consent", "contract"]),
        "custom": custom,
        "note": dice.perhaps(&["Первая заметка"]),
    })
}

fn attach(tx: &mut Tx, ground: &Ground, dice: &mut Dice, id: CreatorId) -> Result<()> {
    for (platform, handle) in [("youtube", "Vera.Walks"), ("telegram", "vera_walks"), ("vk", "veralesnik")] {
        if dice.coin() {
            account(tx, dice, id, platform, handle)?;
        }
    }
    for topic in dice.some(&["Городская история", "Editing"]) {
        let new = NewExpertise {
            topic: topic.into(),
            evidence: dice.perhaps(&["Лекция", "A film"]).into(),
            evidence_url: dice.perhaps(&["https://example.com/a", "https://example.com/b"]).into(),
        };
        expertise::put(tx, id, &new)?;
    }
    for (kind, label) in [("age", "25-34"), ("country", "RU"), ("gender", "f")] {
        if dice.coin() {
            let fact = json!({ "kind": kind, "label": label, "share_percent": dice.one(&["0.1", "0.30000000000000004", "0.7"]), "observed_on": dice.one(&["2025-01-01", "2026-02-02"]) });
            audience::put(tx, id, &serde_json::from_value::<NewAudienceFact>(fact).expect("a fact"))?;
        }
    }
    for member in ground.members.clone() {
        if dice.coin() {
            let since = dice.one(&[AddressForm::Informal, AddressForm::Formal]);
            address::settle_for(tx, id, member, Some(since))?;
            let at = tx.now() - jiff::SignedDuration::from_hours(dice.below(9) as i64);
            tx.exec(
                "update address_forms set since = $4 where workspace_id = $1 and creator_id = $2 and member_id = $3",
                &args![tx.ws(), id, member, at],
            )?;
        }
    }
    for body in dice.some(&["Созвонились", "She prefers mornings"]) {
        let note = notes::add(tx, id, &NewNote { body: body.into(), ..NewNote::default() })?;
        if dice.below(4) == 0 {
            notes::remove(tx, id, note)?;
        }
    }
    if dice.coin() {
        let card = json!({ "lines": [{ "line": store_line(), "rating": 4, "evidence": "Видно по выпускам" }] });
        assessments::assess(tx, id, &serde_json::from_value::<NewAssessment>(card).expect("a card"))?;
    }
    if dice.coin() {
        tx.exec(
            "insert into attachments (workspace_id, id, creator_id, name, media_type, bytes, sha256, created_at) values ($1, $2, $3, 'kit.pdf', 'application/pdf', 9, $4, $5)",
            &args![tx.ws(), tx.new_id(), id, vec![7_u8; 32], tx.now()],
        )?;
    }
    for brand in ground.brands.clone() {
        if dice.coin() {
            let new = json!({ "creator_id": id, "brand_id": brand, "stage": dice.one(&["prospect", "foundation", "deepening"]) });
            partnerships::actions::start(tx, &serde_json::from_value(new).expect("a partnership"))?;
        }
    }
    Ok(())
}

fn store_line() -> &'static str {
    creators::model::Line::ALL[0].code()
}

fn account(tx: &mut Tx, dice: &mut Dice, id: CreatorId, platform: &str, handle: &str) -> Result<()> {
    let external = if platform == "youtube" { dice.perhaps(&["UCX6OQ3DkcsbYNE6H8uQQuVA"]) } else { "" };
    let new = NewChannel {
        platform: platform.into(),
        handle: handle.into(),
        title: dice.perhaps(&["Прогулки"]).into(),
        external_id: external.into(),
        ..NewChannel::default()
    };
    let channel = channels::add(tx, id, &new)?;
    for day in dice.some(&["2026-01-01", "2026-02-01", "2026-03-01"]) {
        let value = dice.one(&[1200, 96_400]);
        let point = json!({ "metric": "followers", "on": day, "value": value });
        channels::observe(tx, id, channel, &serde_json::from_value::<NewObservation>(point).expect("a point"))?;
    }
    Ok(())
}

/// Somebody by name, with nothing else but what is said.
pub async fn named(db: &TestDb, ws: &TestWorkspace, fields: Value) -> CreatorId {
    let new: NewCreator = serde_json::from_value(fields).expect("fields");
    db.write(&ws.manager(), move |tx| creators::actions::create(tx, &new)).await.expect("a creator")
}

/// The merge of two records as they stand.
pub async fn asked(db: &TestDb, ws: &TestWorkspace, keep: CreatorId, gone: CreatorId) -> NewMerge {
    let versions = read(db, ws, move |tx| Ok((store::person::row(tx, keep)?.version, store::person::row(tx, gone)?.version)));
    let (keep_version, gone_version) = versions.await.expect("both are there");
    NewMerge { keep, gone, keep_version, gone_version, choices: Default::default() }
}

/// Merges two records as they stand.
pub async fn merged(db: &TestDb, ws: &TestWorkspace, keep: CreatorId, gone: CreatorId) -> MergeId {
    let new = asked(db, ws, keep, gone).await;
    db.write(&ws.manager(), move |tx| merging::merge(tx, &new)).await.expect("they are merged")
}

/// Runs `work` in a transaction of the manager's.
pub async fn write<T: Send + 'static>(db: &TestDb, ws: &TestWorkspace, work: impl Fn(&mut Tx) -> Result<T> + Send + 'static) -> Result<T> {
    db.write(&ws.manager(), work).await
}

/// Reads as the viewer.
pub async fn read<T: Send + 'static>(db: &TestDb, ws: &TestWorkspace, work: impl Fn(&mut Tx) -> Result<T> + Send + 'static) -> Result<T> {
    db.read(&ws.viewer(), work).await
}
