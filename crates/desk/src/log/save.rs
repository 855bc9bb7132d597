//! What is saved of a line, in one transaction.

use contacts::{line::Side, model::NewContact};
use jiff::civil::Date;
use kernel::{
    Error, Msg, Problems, Result, Tx,
    ids::{ContactId, CreatorId, PartnershipId, PromiseId, WishId},
};
use memory::model::NewWish;
use promises::model::{NewPromise, PromiseSide};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The most wishes and the most promises that one conversation has.
pub const MOST: usize = 20;

/// A conversation with what came of it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewLog {
    pub creator_id: CreatorId,
    pub contact: NewContact,
    /// What the creator wants, in their own words.
    #[serde(default)]
    pub wishes: Vec<String>,
    #[serde(default)]
    pub promises: Vec<LoggedPromise>,
}

/// Something that one side will do.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LoggedPromise {
    pub side: Side,
    pub words: String,
    #[schema(value_type = String, format = Date)]
    pub due_on: Date,
}

/// What was saved.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LogView {
    pub contact_id: ContactId,
    /// The partnership it is about; none where it is about the person.
    pub partnership_id: Option<PartnershipId>,
    pub wishes: Vec<WishId>,
    pub promises: Vec<PromiseId>,
}

/// Saves all of it or nothing. A wish and a promise belong to a partnership: where the creator has several, one is named.
pub fn save(tx: &mut Tx<'_>, new: &NewLog) -> Result<LogView> {
    few("wishes", new.wishes.len())?;
    few("promises", new.promises.len())?;
    let contact_id = contacts::actions::log(tx, new.creator_id, &new.contact)?;
    let partnership_id = contacts::store::rows::one(tx, contact_id)?.partnership_id;
    let mut saved = LogView { contact_id, partnership_id, wishes: Vec::new(), promises: Vec::new() };
    if new.wishes.is_empty() && new.promises.is_empty() {
        return Ok(saved);
    }
    let id = partnership_id.ok_or_else(|| Error::field("partnership_id", Msg::new("desk-log-which")))?;
    for (n, words) in new.wishes.iter().enumerate() {
        let wish = NewWish { words: words.clone(), contact_id: Some(contact_id), ..NewWish::default() };
        saved.wishes.push(memory::actions::record_wish(tx, id, &wish).map_err(|e| of("wishes", n, e))?);
    }
    for (n, promise) in new.promises.iter().enumerate() {
        let side = match promise.side {
            Side::Ours => PromiseSide::Ours,
            Side::Theirs => PromiseSide::Theirs,
        };
        let promise = NewPromise::of(id, side, promise.words.clone(), promise.due_on);
        saved.promises.push(promises::actions::from_contact(tx, contact_id.0, &promise).map_err(|e| of("promises", n, e))?);
    }
    Ok(saved)
}

fn few(field: &str, got: usize) -> Result<()> {
    if got <= MOST { Ok(()) } else { Err(Error::field(field, Msg::new("error-too-many-items").with("max", MOST).with("got", got))) }
}

/// A problem of one of several, under its place: `promises.0.due_on`.
fn of(list: &str, n: usize, error: Error) -> Error {
    let Error::Invalid(problems) = error else { return error };
    let mut placed = Problems::none();
    for problem in problems.all() {
        placed.add(format!("{list}.{n}.{}", problem.field), problem.message.clone());
    }
    Error::Invalid(placed)
}
