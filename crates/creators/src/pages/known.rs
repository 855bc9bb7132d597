//! Expertise and audience: said and taken back on the creator's page.

use kernel::{
    Msg,
    ids::{AudienceFactId, CreatorId, ExpertiseId},
    web::{At, Cx, FormData, Result},
};

use super::show::{self, Forms};
use crate::{
    actions::{audience, expertise},
    model::{NewAudienceFact, NewExpertise, Typed},
};

pub async fn add_expertise(cx: Cx, At(creator): At<CreatorId>, form: FormData) -> Result {
    let text = |name: &str| form.text(name).to_owned();
    let new = NewExpertise { topic: text("topic"), evidence: text("evidence"), evidence_url: text("evidence_url") };
    match cx.write(move |tx| expertise::put(tx, creator, &new)).await {
        Ok(_) => cx.see(&super::place(creator, "expertise")),
        Err(error) => {
            let (status, expertise) = super::again(form, error)?;
            show::with_forms(&cx, creator, status, Forms { expertise, ..Forms::default() }).await
        }
    }
}

pub async fn remove_expertise(cx: Cx, At((creator, id)): At<(CreatorId, ExpertiseId)>) -> Result {
    cx.write(move |tx| expertise::remove(tx, creator, id)).await?;
    cx.see_toast(&super::place(creator, "expertise"), Msg::new("common-deleted"))
}

pub async fn add_audience(cx: Cx, At(creator): At<CreatorId>, form: FormData) -> Result {
    let text = |name: &str| form.text(name).to_owned();
    let new = NewAudienceFact {
        kind: text("kind"),
        label: super::typed::place_code(&cx, form.text("kind"), form.text("label")),
        share_percent: Typed(text("share_percent").replace('%', "")),
        source: text("source"),
        observed_on: text("observed_on"),
    };
    match cx.write(move |tx| audience::put(tx, creator, &new)).await {
        Ok(_) => cx.see(&super::place(creator, "audience")),
        Err(error) => {
            let (status, audience) = super::again(form, error)?;
            show::with_forms(&cx, creator, status, Forms { audience, ..Forms::default() }).await
        }
    }
}

pub async fn remove_audience(cx: Cx, At((creator, id)): At<(CreatorId, AudienceFactId)>) -> Result {
    cx.write(move |tx| audience::remove(tx, creator, id)).await?;
    cx.see_toast(&super::place(creator, "audience"), Msg::new("common-deleted"))
}
