//! All of one record, as the page that compares two shows it.

use creators::{
    model::{AddressForm, CreatorFields, CustomField},
    store::{
        address,
        audience::{self, AudienceFact},
        channels::{self, Channel},
        custom,
        expertise::{self, Expertise},
        person::{self, Record},
    },
};
use kernel::{
    Result, Tx, args,
    ids::{BrandId, CreatorId, MemberId},
};

/// A record with everything attached to it.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub record: Record,
    pub fields: CreatorFields,
    pub channels: Vec<Channel>,
    pub expertise: Vec<Expertise>,
    pub audience: Vec<AudienceFact>,
    pub forms: Vec<(MemberId, String, AddressForm)>,
    pub partnerships: Vec<Partnership>,
    pub counts: Counts,
}

kernel::row! {
    #[derive(Clone, Debug)]
    pub struct Partnership {
        pub brand: BrandId,
        pub name: String,
        pub stage: String,
    }

    /// What is only counted: it moves as it is.
    #[derive(Clone, Copy, Debug, Default)]
    pub struct Counts {
        pub notes: i64,
        pub attachments: i64,
        pub assessments: i64,
    }
}

/// What the words of both records are made with.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// Code, English and Russian name of each market.
    pub markets: Vec<(String, String, String)>,
    pub fields: Vec<CustomField>,
}

pub fn sheet(tx: &mut Tx, id: CreatorId) -> Result<Sheet> {
    let record = person::record(tx, id)?;
    Ok(Sheet {
        fields: record.fields(),
        record,
        channels: channels::of(tx, id)?,
        expertise: expertise::of(tx, id)?,
        audience: audience::of(tx, id)?,
        forms: address::of(tx, id)?,
        partnerships: tx.all(PARTNERSHIPS, &args![tx.ws(), id])?,
        counts: tx.one(COUNTS, &args![tx.ws(), id])?,
    })
}

pub fn words(tx: &mut Tx) -> Result<Words> {
    Ok(Words { markets: tx.all(MARKETS, &args![tx.ws()])?, fields: custom::fields(tx)? })
}

kernel::statements! {
    PARTNERSHIPS = "select p.brand_id, b.name, p.stage from partnerships p join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id
        where p.workspace_id = $1 and p.creator_id = $2 order by b.name, p.id";
    COUNTS = "select (select cast(count(*) as bigint) from notes where workspace_id = $1 and creator_id = $2 and deleted_at is null),
        (select cast(count(*) as bigint) from attachments where workspace_id = $1 and creator_id = $2 and deleted_at is null),
        (select cast(count(*) as bigint) from assessments where workspace_id = $1 and creator_id = $2)";
    MARKETS = "select code, name_en, name_ru from markets where workspace_id = $1 order by code";
}
