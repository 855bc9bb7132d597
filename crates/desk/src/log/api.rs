//! The same for programs. A line is read by `POST /contact-drafts`.

use kernel::web::{Body, Cx, Made, Result};

use super::save::{self, NewLog};

pub async fn log(cx: Cx, Body(new): Body<NewLog>) -> Result {
    cx.api_create(move |tx| {
        let view = save::save(tx, &new)?;
        let version = contacts::store::rows::one(tx, view.contact_id)?.version;
        Ok(Made::new(kernel::paths::api(&format!("/contacts/{}", view.contact_id)), version, &view))
    })
    .await
}
