//! What the chosen columns show, fetched for the rows of one page: one statement for each table that a column needs.

use std::collections::HashMap;

use jiff::{Timestamp, civil::Date};
use kernel::{
    Result, Tx, args,
    db::{FromRow, Json, Value},
    ids::{BrandId, ChannelId, CreatorId, CustomFieldId, MemberId, PartnershipId, TierId},
};

use crate::query::{Column, Platform, Stage, standing};

/// What is shown of one creator beside the name.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    pub channels: Vec<Channel>,
    /// The furthest first, then the earliest.
    pub partnerships: Vec<Partnership>,
    pub labels: Vec<Label>,
    pub expertise: Vec<Expertise>,
    pub own: Vec<OwnValue>,
    pub more: Option<More>,
}

kernel::row! {
    #[derive(Clone, Debug)]
    pub struct Channel { pub creator: CreatorId, pub id: ChannelId, pub platform: Platform, pub followers: Option<i64> }

    #[derive(Clone, Debug)]
    pub struct Partnership {
        pub creator: CreatorId,
        pub id: PartnershipId,
        pub brand: BrandId,
        pub stage: Stage,
        pub manager: Option<MemberId>,
        pub tier: Option<TierId>,
        pub since: Option<Date>,
        pub potential: String,
        pub review_on: Option<Date>,
    }

    #[derive(Clone, Debug)]
    pub struct Label { pub creator: CreatorId, pub kind: String, pub label: String }

    #[derive(Clone, Debug)]
    pub struct Expertise { pub creator: CreatorId, pub topic: String, pub proved: bool }

    #[derive(Clone, Debug)]
    pub struct OwnValue { pub creator: CreatorId, pub field: CustomFieldId, pub text: Option<String>, pub number: Option<f64>, pub date: Option<Date> }

    /// The columns of the creator's row that few tables show.
    #[derive(Clone, Debug)]
    pub struct More {
        pub creator: CreatorId,
        pub country: Option<String>,
        pub zone: Option<String>,
        pub languages: Json<Vec<String>>,
        pub email: Option<String>,
        pub pronouns: Option<String>,
        pub consent: Option<String>,
        pub created_at: Timestamp,
        pub created_by: Option<MemberId>,
        pub updated_at: Timestamp,
    }
}

impl Facts {
    /// The partnership that stands for the creator where there is room for one.
    pub fn lead(&self) -> Option<&Partnership> {
        self.partnerships.first()
    }

    /// The first day of the earliest partnership.
    pub fn since(&self) -> Option<Date> {
        self.partnerships.iter().filter_map(|p| p.since).min()
    }

    pub fn labels<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a str> {
        self.labels.iter().filter(move |l| l.kind == kind).map(|l| l.label.as_str())
    }

    /// The most followers on a platform.
    pub fn followers(&self, on: Platform) -> Option<i64> {
        self.channels.iter().filter(|c| c.platform == on).filter_map(|c| c.followers).max()
    }

    pub fn own(&self, field: CustomFieldId) -> Option<&OwnValue> {
        self.own.iter().find(|v| v.field == field)
    }
}

/// What the columns show, in the order of the rows.
pub fn facts(tx: &mut Tx, rows: &[CreatorId], columns: &[Column]) -> Result<Vec<Facts>> {
    let mut page = Gathered {
        at: rows.iter().enumerate().map(|(at, id)| (*id, at)).collect(),
        facts: vec![Facts::default(); rows.len()],
        ids: Value::ids(rows),
    };
    let any = |wanted: fn(&Column) -> bool| columns.iter().any(wanted);
    if any(|c| matches!(c, Column::Channels | Column::Followers(_))) {
        page.gather(tx, CHANNELS, |row: &Channel| row.creator, |facts, row| facts.channels.push(row))?;
    }
    if any(|c| {
        matches!(c, Column::Stage | Column::Tenure | Column::Manager | Column::Tier | Column::Brand | Column::Potential | Column::Review)
    }) {
        page.gather(tx, PARTNERSHIPS, |row: &Partnership| row.creator, |facts, row| facts.partnerships.push(row))?;
        page.facts
            .iter_mut()
            .for_each(|f| f.partnerships.sort_by_key(|p| (std::cmp::Reverse(standing(p.stage)), p.since.unwrap_or(Date::MAX), p.id)));
    }
    for (column, kind) in [(Column::Tags, "tag"), (Column::Niches, "niche"), (Column::Values, "value")] {
        if columns.contains(&column) {
            let of_kind = args![tx.ws(), page.ids.clone(), kind];
            page.gather_by(tx, LABELS, &of_kind, |row: &Label| row.creator, |facts, row| facts.labels.push(row))?;
        }
    }
    if any(|c| matches!(c, Column::Expertise)) {
        page.gather(tx, EXPERTISE, |row: &Expertise| row.creator, |facts, row| facts.expertise.push(row))?;
    }
    if any(|c| matches!(c, Column::Custom(_))) {
        page.gather(tx, OWN, |row: &OwnValue| row.creator, |facts, row| facts.own.push(row))?;
    }
    if any(|c| {
        use Column::{Consent, Country, Created, CreatedBy, Email, Languages, Pronouns, Updated, Zone};
        matches!(c, Country | Zone | Languages | Email | Pronouns | Consent | Created | CreatedBy | Updated)
    }) {
        page.gather(tx, MORE, |row: &More| row.creator, |facts, row| facts.more = Some(row))?;
    }
    Ok(page.facts)
}

struct Gathered {
    at: HashMap<CreatorId, usize>,
    facts: Vec<Facts>,
    ids: Value,
}

impl Gathered {
    fn gather<T: FromRow>(&mut self, tx: &mut Tx, sql: &str, of: fn(&T) -> CreatorId, put: fn(&mut Facts, T)) -> Result<()> {
        let of_these = args![tx.ws(), self.ids.clone()];
        self.gather_by(tx, sql, &of_these, of, put)
    }

    fn gather_by<T: FromRow>(
        &mut self,
        tx: &mut Tx,
        sql: &str,
        args: &[Value],
        of: fn(&T) -> CreatorId,
        put: fn(&mut Facts, T),
    ) -> Result<()> {
        let Self { at, facts, .. } = self;
        tx.each(sql, args, |row: T| {
            if let Some(facts) = at.get(&of(&row)).and_then(|&at| facts.get_mut(at)) {
                put(facts, row);
            }
            Ok(())
        })?;
        Ok(())
    }
}

kernel::statements! {
    CHANNELS = "select creator_id, id, platform, followers from channels where workspace_id = $1 and creator_id = any($2)
        order by creator_id, position";
    PARTNERSHIPS = "select creator_id, id, brand_id, stage, manager_id, tier_id, since, potential, potential_review_on
        from partnerships where workspace_id = $1 and creator_id = any($2)";
    LABELS = "select creator_id, kind, label from creator_labels where workspace_id = $1 and creator_id = any($2) and kind = $3
        order by creator_id, position";
    EXPERTISE = "select creator_id, topic, evidence is not null or evidence_url is not null from expertise
        where workspace_id = $1 and creator_id = any($2) order by creator_id, topic_key";
    OWN = "select creator_id, field_id, text_value, number_value, date_value from custom_values
        where workspace_id = $1 and creator_id = any($2)";
    MORE = "select id, country, zone, languages, email, pronouns, consent_basis, created_at, created_by, updated_at from creators
        where workspace_id = $1 and id = any($2)";
}
