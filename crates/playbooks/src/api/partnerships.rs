//! What partnerships are held to.

use engine::playbook::Setting;
use kernel::{
    Error, Tx,
    ids::{PartnershipId, PlaybookId},
    web::{At, Body, Cursor, Cx, Result},
};
use partnerships::{model::Stage, store::views};

use super::playbooks::touched;
use crate::{
    actions,
    model::{ChooseInput, ChooseOne, InForceView, OwnInput, PolicyView},
    shelf::{self, stage_of},
    store::{affected, books, choices},
};

pub async fn held(cx: Cx, At(id): At<PlaybookId>) -> Result {
    let paging = cx.paging()?;
    let after: Option<PartnershipId> = paging.after.map(|cursor| cursor.values()).transpose()?;
    let limit = paging.limit;
    let held = cx
        .read(move |tx| {
            let book = books::find(tx, id)?;
            affected::page(tx, &book, &Stage::GROWING, after, limit + 1)
        })
        .await?;
    let shown = usize::try_from(limit).unwrap_or(usize::MAX);
    let next = held.get(shown).and(held.get(shown - 1)).map(|last| Cursor::of(&last.id));
    cx.json_list(held.iter().take(shown).map(touched).collect(), next)
}

pub async fn choose_many(cx: Cx, At(id): At<PlaybookId>, Body(input): Body<ChooseInput>) -> Result {
    let chosen = cx
        .write(move |tx| {
            books::find(tx, id)?;
            actions::choose_many(tx, id, &input)
        })
        .await?;
    cx.json(&chosen)
}

fn policy(tx: &mut Tx<'_>, id: PartnershipId) -> kernel::Result<PolicyView> {
    let p = views::find(tx, id)?;
    let (held, stage) = (shelf::policy(tx, id)?, stage_of(&p));
    let choice = choices::find(tx, id)?;
    let value = |&setting: &Setting| {
        let (now, says) = (held.policy().number(stage, setting), held.playbook.stage(stage).number(setting));
        let own = held.overrides.iter().find(|o| o.setting == setting).map(|o| o.why.clone());
        (now.is_some() || says.is_some() || own.is_some()).then(|| InForceView { setting: setting.code(), value: now, playbook: says, own })
    };
    Ok(PolicyView {
        partnership_id: id,
        playbook_id: held.version.map(|(id, _)| id),
        number: held.version.map(|(_, number)| number),
        name: (&held.playbook.name).into(),
        chosen: choice.is_some(),
        since: choice.as_ref().map(|c| c.since),
        reason: choice.and_then(|c| c.reason),
        stage: stage.code(),
        values: Setting::ALL.iter().filter_map(value).collect(),
    })
}

pub async fn show(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let view = cx.read(move |tx| policy(tx, id)).await?;
    cx.json(&view)
}

pub async fn choose(cx: Cx, At(id): At<PartnershipId>, Body(input): Body<ChooseOne>) -> Result {
    let view = cx
        .write(move |tx| {
            actions::choose_one(tx, id, input.playbook_id, &input.reason)?;
            policy(tx, id)
        })
        .await?;
    cx.json(&view)
}

fn named(code: &str) -> kernel::Result<Setting> {
    Setting::parse(code).ok_or(Error::NotFound)
}

pub async fn set_own(cx: Cx, At((id, code)): At<(PartnershipId, String)>, Body(input): Body<OwnInput>) -> Result {
    let setting = named(&code)?;
    let view = cx
        .write(move |tx| {
            actions::set_own(tx, id, setting, input.value, &input.reason)?;
            policy(tx, id)
        })
        .await?;
    cx.json(&view)
}

pub async fn clear_own(cx: Cx, At((id, code)): At<(PartnershipId, String)>) -> Result {
    let setting = named(&code)?;
    let view = cx
        .write(move |tx| {
            actions::clear_own(tx, id, setting)?;
            policy(tx, id)
        })
        .await?;
    cx.json(&view)
}
