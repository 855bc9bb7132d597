//! A creator as the API shows it, and the few words by which lists point to one.

use jiff::Timestamp;
use kernel::{Result, Tx, args, db::Value, ids::CreatorId};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    address,
    audience::{self, AudienceFact},
    channels::{self, Channel},
    expertise::{self, Expertise},
    person,
};
use crate::model::{AddressForm, CreatorFields};

/// A creator with everything that is known of them.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CreatorView {
    pub id: CreatorId,
    /// The name a list shows.
    pub display_name: String,
    /// The name in Latin letters.
    pub latin_name: Option<String>,
    /// Whether `latin_name` is a transliteration of ours rather than the person's own spelling.
    pub latin_derived: bool,
    #[serde(flatten)]
    pub fields: CreatorFields,
    /// Accounts on platforms, the main one first.
    pub channels: Vec<Channel>,
    pub expertise: Vec<Expertise>,
    pub audience: Vec<AudienceFact>,
    /// The form of address between the caller and the creator.
    pub address_form: Option<AddressForm>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub archived_at: Option<Timestamp>,
    /// The creator that this record went into.
    pub merged_into: Option<CreatorId>,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub updated_at: Timestamp,
    pub version: i64,
}

/// A creator as the API shows it.
pub fn creator(tx: &mut Tx, id: CreatorId) -> Result<CreatorView> {
    let record = person::record(tx, id)?;
    let address_form = match tx.scope().member() {
        Some(member) => address::between(tx, id, member)?,
        None => None,
    };
    let fields = record.fields();
    let row = record.row;
    Ok(CreatorView {
        id,
        display_name: row.display_name,
        latin_name: row.latin_name,
        latin_derived: row.latin_derived,
        fields,
        channels: channels::of(tx, id)?,
        expertise: expertise::of(tx, id)?,
        audience: audience::of(tx, id)?,
        address_form,
        archived_at: row.archived_at,
        merged_into: row.merged_into,
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    })
}

kernel::row! {
    /// As much of a creator as a line of a list shows.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    pub struct Brief {
        pub id: CreatorId,
        pub display_name: String,
        pub latin_name: Option<String>,
        pub market: Option<String>,
        pub city: Option<String>,
        pub city_other: Option<String>,
        pub country: Option<String>,
        pub email: Option<String>,
        pub archived: bool,
        /// Their main account: platform, name, followers.
        #[schema(value_type = Option<String>)]
        pub platform: Option<crate::model::Platform>,
        pub handle: Option<String>,
        pub followers: Option<i64>,
    }
}

/// The briefs of these creators, in the order of `ids`; those that are not there are left out.
pub fn briefs(tx: &mut Tx, ids: &[CreatorId]) -> Result<Vec<Brief>> {
    let mut found: Vec<Brief> = tx.all(BRIEFS, &args![tx.ws(), Value::ids(ids)])?;
    found.sort_by_key(|b| ids.iter().position(|id| *id == b.id));
    Ok(found)
}

kernel::statements! {
    BRIEFS = "select c.id, c.display_name, c.latin_name, c.market, c.city, c.city_other, c.country, c.email, c.archived_at is not null,
        h.platform, h.handle, h.followers
        from creators c left join channels h on h.workspace_id = c.workspace_id and h.creator_id = c.id and h.id =
            (select id from channels where workspace_id = c.workspace_id and creator_id = c.id order by position, id limit 1)
        where c.workspace_id = $1 and c.id = any($2)";
}
