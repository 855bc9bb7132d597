//! Contacts in JSON.

use kernel::{
    Error,
    ids::{ContactId, CreatorId, MemberId, PartnershipId},
    web::{At, Body, Cursor, Cx, Made, Result},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    actions, line,
    model::{Direction, Filter, Kind, Means, NewContact, NewReply},
    store::{about, list as lists, people, rows},
};

/// Conditions and paging of a list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListQuery {
    creator: Option<CreatorId>,
    partnership: Option<PartnershipId>,
    kind: Option<Kind>,
    channel: Option<Means>,
    direction: Option<Direction>,
    member: Option<MemberId>,
    request: Option<bool>,
    #[expect(dead_code, reason = "read by Cx::paging; named so that it is not an unknown field")]
    limit: Option<String>,
    #[expect(dead_code, reason = "read by Cx::paging; named so that it is not an unknown field")]
    after: Option<String>,
}

/// A line of text to be read.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ContactLine)]
pub struct NewLine {
    /// What was said and done, in English or Russian.
    pub text: String,
}

pub async fn list(cx: Cx) -> Result {
    let q: ListQuery = cx.query()?;
    let (creator, partnership) = (q.creator, q.partnership);
    answer(cx, q, Filter { creator, partnership, ..Filter::default() }).await
}

pub async fn of_creator(cx: Cx, At(id): At<CreatorId>) -> Result {
    cx.read(move |tx| creators::store::person::row(tx, id)).await?;
    let q: ListQuery = cx.query()?;
    let partnership = q.partnership;
    answer(cx, q, Filter { creator: Some(id), partnership, ..Filter::default() }).await
}

pub async fn of_partnership(cx: Cx, At(id): At<PartnershipId>) -> Result {
    cx.read(move |tx| about::partnership(tx, id)).await?;
    let q: ListQuery = cx.query()?;
    let creator = q.creator;
    answer(cx, q, Filter { creator, partnership: Some(id), ..Filter::default() }).await
}

async fn answer(cx: Cx, q: ListQuery, of: Filter) -> Result {
    let filter = Filter { kind: q.kind, channel: q.channel, direction: q.direction, member: q.member, request: q.request, ..of };
    let paging = cx.paging()?;
    let after = paging.after.as_ref().map(Cursor::values).transpose()?;
    let mut rows = cx.read(move |tx| lists::page(tx, &filter, after, paging.limit + 1)).await?;
    let limit = usize::try_from(paging.limit).unwrap_or(usize::MAX);
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|c| Cursor::of(&(c.happened_at, c.id)));
    cx.json_list(rows, next)
}

pub async fn show(cx: Cx, At(id): At<ContactId>) -> Result {
    let contact = cx.read(move |tx| rows::one(tx, id)).await?;
    cx.json_versioned(&contact, contact.version)
}

pub async fn log(cx: Cx, At(creator): At<CreatorId>, Body(new): Body<NewContact>) -> Result {
    cx.api_create(move |tx| {
        let id = actions::log(tx, creator, &new)?;
        made(&rows::one(tx, id)?)
    })
    .await
}

pub async fn log_in_partnership(cx: Cx, At(id): At<PartnershipId>, Body(new): Body<NewContact>) -> Result {
    cx.api_create(move |tx| {
        let with = about::partnership(tx, id)?;
        if new.partnership_id.is_some_and(|named| named != id) {
            return Err(Error::field("partnership_id", kernel::Msg::new("error-not-choice")));
        }
        let id = actions::log(tx, with.creator_id, &NewContact { partnership_id: Some(id), ..new.clone() })?;
        made(&rows::one(tx, id)?)
    })
    .await
}

fn made(contact: &rows::Contact) -> kernel::Result<Made> {
    Ok(Made::new(kernel::paths::api(&format!("/contacts/{}", contact.id)), contact.version, contact))
}

pub async fn edit(cx: Cx, At(id): At<ContactId>, Body(change): Body<NewContact>) -> Result {
    let version = cx.if_match()?;
    let contact = cx
        .write(move |tx| {
            actions::edit(tx, id, &change, version)?;
            rows::one(tx, id)
        })
        .await?;
    cx.json_versioned(&contact, contact.version)
}

pub async fn reply(cx: Cx, At(id): At<ContactId>, Body(new): Body<NewReply>) -> Result {
    let version = cx.if_match()?;
    let contact = cx
        .write(move |tx| {
            actions::reply(tx, id, &new, version)?;
            rows::one(tx, id)
        })
        .await?;
    cx.json_versioned(&contact, contact.version)
}

pub async fn remove(cx: Cx, At(id): At<ContactId>) -> Result {
    let seen = cx.header("if-match").is_some().then(|| cx.if_match()).transpose()?;
    cx.write(move |tx| {
        // A removal can be taken back, so a version may be left out.
        if seen.is_some_and(|seen| rows::one(tx, id).is_ok_and(|c| c.version != seen)) {
            return Err(Error::Stale);
        }
        actions::remove(tx, id)
    })
    .await?;
    cx.no_content()
}

pub async fn restore(cx: Cx, At(id): At<ContactId>) -> Result {
    let contact = cx
        .write(move |tx| {
            actions::restore(tx, id)?;
            rows::one(tx, id)
        })
        .await?;
    cx.json_versioned(&contact, contact.version)
}

pub async fn draft(cx: Cx, Body(new): Body<NewLine>) -> Result {
    let mut problems = kernel::Problems::none();
    let text = kernel::text::required_line("text", &new.text, line::LONGEST, &mut problems);
    problems.check()?;
    let today = cx.today;
    let draft = cx
        .read(move |tx| {
            let people = people::for_line(tx, &text)?;
            Ok(line::read(&text, &line::Setting { today, people: &people }))
        })
        .await?;
    cx.json(&draft)
}
