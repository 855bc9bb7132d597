//! A directory full of invented people, kept in memory as well as in the database: what the statements find can be compared
//! with what a plain reading of the filters finds.

use jiff::{Timestamp, ToSpan, civil::Date};
use kernel::{
    Chance, Result, Tx, args,
    db::Value,
    ids::{BrandId, CreatorId, CustomFieldId, MemberId, PartnershipId, TierId, Uuid},
};

/// A person of the world, as the database has them.
#[derive(Clone, Debug)]
pub struct Person {
    pub id: CreatorId,
    pub name: String,
    pub sort_name: String,
    pub latin: Option<String>,
    pub market: Option<&'static str>,
    pub country: Option<&'static str>,
    pub city: Option<&'static str>,
    pub zone: Option<&'static str>,
    pub languages: Vec<&'static str>,
    pub email: Option<String>,
    pub consent: Option<&'static str>,
    pub archived: bool,
    pub created_at: Timestamp,
    pub created_by: Option<MemberId>,
    pub updated_at: Timestamp,
    pub channels: Vec<(&'static str, Option<i64>)>,
    pub partnerships: Vec<Partner>,
    pub labels: Vec<(&'static str, &'static str)>,
    pub expertise: Vec<(&'static str, bool)>,
    pub text: Option<&'static str>,
    pub number: Option<f64>,
    pub date: Option<Date>,
}

#[derive(Clone, Debug)]
pub struct Partner {
    pub id: PartnershipId,
    pub brand: BrandId,
    pub stage: &'static str,
    pub manager: Option<MemberId>,
    pub tier: Option<TierId>,
    pub since: Option<Date>,
    pub potential: &'static str,
    pub review: Option<Date>,
}

/// What everybody shares.
#[derive(Clone, Debug)]
pub struct Places {
    pub brands: Vec<BrandId>,
    pub tiers: Vec<TierId>,
    pub members: Vec<MemberId>,
    pub text: CustomFieldId,
    pub number: CustomFieldId,
    pub date: CustomFieldId,
}

pub const TODAY: Date = jiff::civil::date(2026, 4, 14);
const GIVEN: [(&str, &str); 10] = [
    ("Вера", "Vera"),
    ("Иван", "Ivan"),
    ("Тимур", "Timur"),
    ("Алина", "Alina"),
    ("Соня", "Sonya"),
    ("June", "June"),
    ("Marcus", "Marcus"),
    ("Theo", "Theo"),
    ("Priya", "Priya"),
    ("Lena", "Lena"),
];
const FAMILY: [(&str, &str); 12] = [
    ("Лесникова", "Lesnikova"),
    ("Северов", "Severov"),
    ("Галеев", "Galeev"),
    ("Журавлёва", "Zhuravlyova"),
    ("Баркова", "Barkova"),
    ("Ким", "Kim"),
    ("Castellano", "Castellano"),
    ("Bell", "Bell"),
    ("Whitaker", "Whitaker"),
    ("Raman", "Raman"),
    ("Okafor-Reed", "Okafor-Reed"),
    ("Duarte", "Duarte"),
];
const STAGES: [&str; 6] = ["prospect", "foundation", "deepening", "expansion", "paused", "ended"];
const PLATFORMS: [&str; 5] = ["youtube", "instagram", "telegram", "vk", "tiktok"];
const TAGS: [&str; 5] = ["походы", "ёлки", "north", "studio", "c++"];

/// Brands, tiers and fields of a workspace.
pub fn places(tx: &mut Tx, members: Vec<MemberId>) -> Result<Places> {
    let (ws, now) = (tx.ws(), tx.now());
    let places = Places {
        brands: (0..2).map(|_| BrandId(tx.new_id())).collect(),
        tiers: (0..3).map(|_| TierId(tx.new_id())).collect(),
        text: CustomFieldId(tx.new_id()),
        number: CustomFieldId(tx.new_id()),
        date: CustomFieldId(tx.new_id()),
        members,
    };
    for (at, id) in places.brands.iter().enumerate() {
        tx.exec(
            "insert into brands (workspace_id, id, name, created_at) values ($1, $2, $3, $4)",
            &args![ws, *id, ["Osier", "Vetla"][at], now],
        )?;
    }
    for (at, id) in places.tiers.iter().enumerate() {
        tx.exec(
            "insert into tiers (workspace_id, id, name, position) values ($1, $2, $3, $4)",
            &args![ws, *id, ["One", "Two", "Three"][at], at],
        )?;
    }
    for (at, (id, kind)) in [(places.text, "choice"), (places.number, "number"), (places.date, "date")].into_iter().enumerate() {
        tx.exec(
            "insert into custom_fields (workspace_id, id, label_en, label_ru, kind, choices, position) values ($1, $2, $3, $4, $5, $6, $7)",
            &args![ws, id, format!("Field {kind}"), format!("Поле {kind}"), kind, Value::Json(r#"["red","blue","-"]"#.into()), at],
        )?;
    }
    Ok(places)
}

/// People invented from a seed.
pub fn people(tx: &Tx, places: &Places, chance: &mut Chance, count: usize) -> Vec<Person> {
    (0..count).map(|_| person(tx, places, &mut Dice(chance))).collect()
}

struct Dice<'a>(&'a mut Chance);

impl Dice<'_> {
    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.0.next_u64() % n as u64).unwrap_or(0)
    }
    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
    /// True in so many of a hundred cases.
    fn often(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
    fn maybe<T: Copy>(&mut self, percent: usize, list: &[T]) -> Option<T> {
        let one = self.of(list);
        self.often(percent).then_some(one)
    }
}

fn person(tx: &Tx, places: &Places, dice: &mut Dice) -> Person {
    let (given, family) = (dice.of(&GIVEN), dice.of(&FAMILY));
    let name = format!("{} {}", given.0, family.0);
    let market = dice.maybe(90, &["RU", "RU", "US"]);
    let stamp =
        |dice: &mut Dice| Timestamp::from_second(1_700_000_000 + i64::try_from(dice.below(70_000_000)).unwrap_or(0)).expect("in range");
    let created_at = stamp(dice);
    let brands = dice.below(10);
    let wanted: Vec<BrandId> = match brands {
        0 => Vec::new(),
        1 | 2 => places.brands.clone(),
        n => vec![places.brands[n % 2]],
    };
    let partnerships = wanted.into_iter().map(|brand| partner(tx, places, brand, dice)).collect();
    let channels = (0..dice.below(4))
        .map(|_| (dice.of(&PLATFORMS), dice.often(90).then(|| i64::try_from(dice.below(900_000)).unwrap_or(0))))
        .collect();
    let mut labels: Vec<(&'static str, &'static str)> =
        (0..dice.below(4)).map(|_| (dice.of(&["tag", "tag", "niche", "value"]), dice.of(&TAGS))).collect();
    labels.sort_unstable();
    labels.dedup();
    let mut expertise: Vec<(&'static str, bool)> =
        (0..dice.below(3)).map(|_| (dice.of(&["монтаж", "color", "Sound"]), dice.often(50))).collect();
    expertise.sort_unstable();
    expertise.dedup_by_key(|(topic, _)| *topic);
    Person {
        id: CreatorId(tx.new_id()),
        sort_name: names::sort_key(&name),
        latin: dice.often(80).then(|| format!("{} {}", given.1, family.1)),
        name,
        market,
        country: dice.maybe(80, &["RU", "US", "KZ"]),
        city: dice.maybe(70, &["Казань", "Perm", "Austin"]),
        zone: dice.maybe(70, &["Europe/Moscow", "America/Chicago"]),
        languages: [("ru", 60), ("en", 60), ("kk", 10)]
            .into_iter()
            .filter(|(_, percent)| dice.often(*percent))
            .map(|(code, _)| code)
            .collect(),
        email: dice.often(60).then(|| "someone@example.com".to_owned()),
        consent: dice.maybe(50, &["consent", "contract", "legitimate_interest"]),
        archived: dice.often(8),
        created_at,
        created_by: dice.maybe(80, &places.members),
        updated_at: stamp(dice),
        channels,
        partnerships,
        labels,
        expertise,
        text: dice.maybe(60, &["red", "blue", "-"]),
        number: dice.often(60).then(|| f64::from(u32::try_from(dice.below(40)).unwrap_or(0)) / 4.0),
        date: dice.often(60).then(|| TODAY + i64::try_from(dice.below(400)).unwrap_or(0).days() - 200.days()),
    }
}

fn partner(tx: &Tx, places: &Places, brand: BrandId, dice: &mut Dice) -> Partner {
    let potential = dice.of(&["unknown", "one_off", "multi_year"]);
    Partner {
        id: PartnershipId(tx.new_id()),
        brand,
        stage: dice.of(&STAGES),
        manager: dice.maybe(80, &places.members),
        tier: dice.maybe(60, &places.tiers),
        since: dice.often(80).then(|| TODAY - i64::try_from(dice.below(1500)).unwrap_or(0).days()),
        potential,
        review: (potential != "unknown" || dice.often(10)).then(|| TODAY + i64::try_from(dice.below(200)).unwrap_or(0).days() - 100.days()),
    }
}

/// Writes people, a table at a time.
pub fn insert(tx: &mut Tx, places: &Places, people: &[Person]) -> Result<()> {
    let ws = tx.ws();
    let now = tx.now();
    let creators: Vec<Vec<Value>> = people
        .iter()
        .map(|p| {
            args![
                ws,
                p.id,
                &p.name,
                &p.sort_name,
                &p.latin,
                Value::Json("[]".into()),
                Value::json(&p.languages),
                p.market,
                p.country,
                p.city,
                p.zone,
                &p.email,
                p.consent,
                p.archived.then_some(now),
                p.created_by,
                p.created_at,
                p.updated_at,
            ]
            .to_vec()
        })
        .collect();
    tx.exec_many(
        "insert into creators (workspace_id, id, display_name, sort_name, latin_name, other_names, languages, market, country, city, zone, email, consent_basis,
         archived_at, created_by, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        &creators,
    )?;
    let mut rows: Vec<Vec<Value>> = Vec::new();
    for p in people {
        for (at, (platform, followers)) in p.channels.iter().enumerate() {
            rows.push(args![ws, tx.new_id(), p.id, *platform, "h", *followers, at, now].to_vec());
        }
    }
    tx.exec_many(
        "insert into channels (workspace_id, id, creator_id, platform, handle, handle_key, followers, position, created_at) values ($1, $2, $3, $4, $5, $5, $6, $7, $8)",
        &rows,
    )?;
    let rows: Vec<Vec<Value>> = people
        .iter()
        .flat_map(|p| {
            p.partnerships.iter().map(move |k| {
                let rests = matches!(k.stage, "paused" | "ended").then_some("foundation");
                let over = (k.stage == "ended").then_some("mutual");
                args![ws, k.id, p.id, k.brand, k.manager, k.stage, TODAY, rests, over, k.tier, k.potential, k.review, k.since, now].to_vec()
            })
        })
        .collect();
    tx.exec_many(
        "insert into partnerships (workspace_id, id, creator_id, brand_id, manager_id, stage, stage_since, stage_before, ended_reason, tier_id, potential,
         potential_reason, potential_review_on, since, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'why', $12, $13, $14, $14)",
        &rows,
    )?;
    creators::store::partnerships::note_stages(tx, &people.iter().map(|p| p.id).collect::<Vec<_>>())?;
    let rows: Vec<Vec<Value>> = people
        .iter()
        .flat_map(|p| {
            p.labels.iter().enumerate().map(move |(at, (kind, label))| args![ws, *kind, label.replace('ё', "е"), p.id, *label, at].to_vec())
        })
        .collect();
    tx.exec_many(
        "insert into creator_labels (workspace_id, kind, label_key, creator_id, label, position) values ($1, $2, $3, $4, $5, $6)",
        &rows,
    )?;
    let mut rows: Vec<Vec<Value>> = Vec::new();
    for p in people {
        for (topic, proved) in &p.expertise {
            rows.push(args![ws, tx.new_id(), p.id, *topic, topic.to_lowercase(), proved.then_some("seen it"), now].to_vec());
        }
    }
    tx.exec_many(
        "insert into expertise (workspace_id, id, creator_id, topic, topic_key, evidence, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
        &rows,
    )?;
    let mut rows: Vec<Vec<Value>> = Vec::new();
    for p in people {
        let (none, no_number, no_date) = (None::<&str>, None::<f64>, None::<Date>);
        if p.text.is_some() {
            rows.push(args![ws, places.text, p.id, p.text, no_number, no_date].to_vec());
        }
        if p.number.is_some() {
            rows.push(args![ws, places.number, p.id, none, p.number, no_date].to_vec());
        }
        if p.date.is_some() {
            rows.push(args![ws, places.date, p.id, none, no_number, p.date].to_vec());
        }
    }
    tx.exec_many(
        "insert into custom_values (workspace_id, field_id, creator_id, text_value, number_value, date_value)
         values ($1, $2, $3, $4, $5, $6)",
        &rows,
    )?;
    Ok(())
}

/// An id that nothing has.
pub fn nothing() -> Uuid {
    Uuid::from_u128(7)
}
