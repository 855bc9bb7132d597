//! The wish for a letter, in JSON; and the verb behind it.

use kernel::{
    Action, Error, Event, Tx,
    web::{Body, Cx, Result},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::store;

/// Whether a member gets the letter of the morning.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MorningLetter {
    pub wanted: bool,
}

pub async fn show(cx: Cx) -> Result {
    let wanted = cx.read(wanted).await?;
    cx.json(&MorningLetter { wanted })
}

pub async fn save(cx: Cx, Body(wish): Body<MorningLetter>) -> Result {
    cx.write(move |tx| decide(tx, wish.wanted)).await?;
    cx.json(&wish)
}

/// Whether the member who asks wants it.
pub(crate) fn wanted(tx: &mut Tx<'_>) -> kernel::Result<bool> {
    tx.scope().must(Action::Own)?;
    let member = tx.scope().member().ok_or(Error::Forbidden)?;
    store::wanted(tx, member)
}

/// Writes down whether the member who acts wants it. Nothing happens where nothing changes.
pub(crate) fn decide(tx: &mut Tx<'_>, wanted: bool) -> kernel::Result<()> {
    tx.scope().must(Action::Own)?;
    let member = tx.scope().member().ok_or(Error::Forbidden)?;
    if store::wanted(tx, member)? != wanted {
        store::wish(tx, member, wanted)?;
        let verb = if wanted { "letter_start" } else { "letter_stop" };
        Event::new(verb, "member", member.0).write(tx)?;
    }
    Ok(())
}
