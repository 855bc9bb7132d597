//! Finding people, as the palette and every form that asks for a person do.

use kernel::{
    Problems,
    text::{self, limit},
    web::{Cx, Query, Result},
};
use serde::Deserialize;

/// What is looked for. (`limit` is read by the paging.)
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
}

pub async fn find(cx: Cx, Query(asked): Query<Asked>) -> Result {
    let mut problems = Problems::none();
    let typed = text::required_line("q", &asked.q, limit::LINE, &mut problems);
    problems.check()?;
    let limit = usize::try_from(cx.paging()?.limit).unwrap_or(0);
    let found = cx.read(move |tx| crate::search(tx, &typed, limit)).await?;
    cx.json_list(found, None)
}
