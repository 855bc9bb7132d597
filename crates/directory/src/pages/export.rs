//! A list as a file.

use std::{fs::File, io::Read};

use http_body_util::channel::{Channel, Sender};
use kernel::{
    Error, Event, Msg, Result,
    ids::CreatorId,
    web::{Cx, FormData, Response},
};

use crate::{
    export::{Format, write},
    listing::{self, Asked, Chosen},
    query::pairs,
    store::Cache,
};

/// How much is read from disk at once.
const CHUNK: usize = 64 * 1024;

pub async fn all(cx: Cx, cache: Cache) -> Result<Response> {
    let typed = pairs(&cx.query);
    let format = typed.iter().find(|(k, _)| k == "format").map_or("csv", |(_, v)| v.as_str());
    send(&cx, Asked::of(&cx)?, None, format, cache).await
}

pub async fn picked(cx: Cx, form: FormData, cache: Cache) -> Result<Response> {
    let (asked, only) = match super::bulk::chosen(&form)? {
        Chosen::Named(ids) => (super::bulk::asked(Default::default()), Some(ids)),
        Chosen::Matching(query) => (super::bulk::asked(query), None),
    };
    send(&cx, asked, only, form.text("format"), cache).await
}

/// Writes the file and sends it; that data left is noted first.
pub async fn send(cx: &Cx, asked: Asked, only: Option<Vec<CreatorId>>, format: &str, cache: Cache) -> Result<Response> {
    let format = Format::parse(format).ok_or_else(|| Error::field("format", Msg::new("error-not-choice")))?;
    let (asking, lang, folder) = (listing::asking(cx), cx.lang(), cx.app.folder("exports"));
    let noted = listing::said(&asked);
    let file = cx
        .read(move |tx| {
            let ready = listing::ready(tx, &asked, &asking, &cache)?;
            let only = only.as_deref().map(|ids| crate::actions::bulk::known(tx, ids)).transpose()?;
            write(tx, &ready, only.as_deref(), format, lang, &folder).map(std::sync::Arc::new)
        })
        .await?;
    cx.write(move |tx| Event::new("directory_export", "directory", None).fact("query", &noted).write(tx)).await?;
    let file = std::sync::Arc::into_inner(file).ok_or_else(|| Error::internal("an export is held twice"))?;
    let (sender, body) = Channel::new(4);
    let runtime = tokio::runtime::Handle::current();
    tokio::task::spawn_blocking(move || stream(file, sender, &runtime));
    cx.file(format.media(), &format.file_name(cx.today), axum::body::Body::new(body))
}

/// Sends a file a piece at a time; a reader who leaves ends it.
fn stream(mut file: File, mut sender: Sender<axum::body::Bytes, std::io::Error>, runtime: &tokio::runtime::Handle) {
    let mut piece = vec![0; CHUNK];
    loop {
        match file.read(&mut piece) {
            Ok(0) => return,
            Ok(n) => {
                if runtime.block_on(sender.send_data(axum::body::Bytes::copy_from_slice(&piece[..n]))).is_err() {
                    return;
                }
            }
            // The answer is cut off, so that nobody takes a part for the whole.
            Err(error) => return sender.abort(error),
        }
    }
}
