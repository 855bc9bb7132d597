//! Whom a contact is about and who of the team it was: read from the tables of those who own them.

use jiff::tz::TimeZone;
use kernel::{
    Error, Result, Tx, args,
    ids::{BrandId, CreatorId, MemberId, PartnershipId},
};

use crate::model::Clock;

kernel::row! {
    /// A partnership as a choice in a form.
    #[derive(Clone, Debug, PartialEq)]
    pub struct With {
        pub id: PartnershipId,
        pub creator_id: CreatorId,
        pub brand_id: BrandId,
        pub brand: String,
        /// The code of its stage; an ended one is no longer living.
        pub stage: String,
    }

    /// Somebody of the team.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Colleague {
        pub id: MemberId,
        pub name: String,
        /// `active`, `suspended` or `removed`.
        pub state: String,
    }
}

impl With {
    pub fn is_living(&self) -> bool {
        self.stage != "ended"
    }
}

/// The time of the transaction in the workspace's own zone.
pub fn clock(tx: &mut Tx) -> Result<Clock> {
    let (name,): (String,) = tx.one(ZONE, &args![tx.ws()])?;
    let zone = TimeZone::get(&name).map_err(|_| Error::internal("the workspace's zone is unknown"))?;
    Ok(Clock { now: tx.now(), zone })
}

/// A creator's partnerships, by brand.
pub fn partnerships(tx: &mut Tx, creator: CreatorId) -> Result<Vec<With>> {
    Ok(tx.all(OF_CREATOR, &args![tx.ws(), creator])?)
}

/// One partnership.
pub fn partnership(tx: &mut Tx, id: PartnershipId) -> Result<With> {
    Ok(tx.one(ONE, &args![tx.ws(), id])?)
}

/// Everybody who works here or has.
pub fn colleagues(tx: &mut Tx) -> Result<Vec<Colleague>> {
    Ok(tx.all(TEAM, &args![tx.ws()])?)
}

/// Whether there is such a member, working here still or not.
pub fn is_member(tx: &mut Tx, id: MemberId) -> Result<bool> {
    Ok(tx.maybe::<(MemberId,)>(MEMBER, &args![tx.ws(), id])?.is_some())
}

kernel::statements! {
    ZONE = "select zone from workspaces where id = $1";
    OF_CREATOR = "select p.id, p.creator_id, p.brand_id, b.name, p.stage from partnerships p
        join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id
        where p.workspace_id = $1 and p.creator_id = $2 order by b.name, p.id";
    ONE = "select p.id, p.creator_id, p.brand_id, b.name, p.stage from partnerships p
        join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id where p.workspace_id = $1 and p.id = $2";
    TEAM = "select m.id, p.name, m.state from members m join people p on p.id = m.person_id where m.workspace_id = $1 order by p.name, m.id";
    MEMBER = "select id from members where workspace_id = $1 and id = $2";
}
