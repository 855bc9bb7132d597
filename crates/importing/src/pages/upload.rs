//! A file arriving: streamed to disk under a limit, looked at whole, then kept as an import.

use axum::extract::multipart::{Multipart, MultipartRejection};
use kernel::{
    Error, Msg,
    files::Kept,
    ids::ImportId,
    paths,
    web::{Cx, Result},
};

use crate::{actions, file, model::Said, store::Arrived};

/// Longest name of a file that is kept, in characters.
const NAME: usize = 200;

/// A file on disk that is not an import yet.
pub struct Received {
    pub id: ImportId,
    name: String,
    kept: Kept,
}

/// Why a file was not taken.
pub enum Refusal {
    /// With the reason to show.
    File(Said),
    Other(Error),
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        match error {
            Error::TooLarge(limit) => Self::File(Said::new("import-file-too-large").with("megabytes", limit >> 20)),
            other => Self::Other(other),
        }
    }
}

pub async fn upload(cx: Cx, parts: std::result::Result<Multipart, MultipartRejection>) -> Result {
    match arrive(&cx, parts).await {
        Ok(new) => {
            let id = new.id;
            match cx.write(move |tx| actions::arrive(tx, &new)).await {
                Ok(()) => cx.see(&paths::import(id)),
                Err(error) => {
                    file::files(&cx.app).remove(id.0).await?;
                    Err(error)
                }
            }
        }
        Err(Refusal::File(why)) => super::list::refused(&cx, &why).await,
        Err(Refusal::Other(error)) => Err(error),
    }
}

/// Receives a file and looks at it; one that cannot be read leaves nothing behind.
pub async fn arrive(cx: &Cx, parts: std::result::Result<Multipart, MultipartRejection>) -> std::result::Result<Arrived, Refusal> {
    let parts = parts.map_err(|_| Error::Bad(415, Msg::new("error-media-type")))?;
    let received = receive(cx, parts).await?;
    let id = received.id;
    let looked = look(cx, received).await;
    if looked.is_err() {
        file::files(&cx.app).remove(id.0).await?;
    }
    looked
}

/// Streams the part named `file` to disk.
pub async fn receive(cx: &Cx, mut parts: Multipart) -> std::result::Result<Received, Refusal> {
    let torn = |_| Error::Bad(400, Msg::new("error-bad-request"));
    while let Some(mut part) = parts.next_field().await.map_err(torn)? {
        if part.name() != Some("file") {
            continue;
        }
        let name = tidy(part.file_name().unwrap_or_default());
        let id = ImportId(cx.read(|tx| Ok(tx.new_id())).await?);
        let mut incoming = file::files(&cx.app).begin(id.0, file::LARGEST).await?;
        while let Some(bytes) = part.chunk().await.map_err(torn)? {
            incoming.write(&bytes).await?;
        }
        let kept = incoming.finish().await?;
        return Ok(Received { id, name, kept });
    }
    Err(Refusal::File(Said::new("import-file-none")))
}

/// The name without the folders that some browsers send, and without marks that would spoil a line.
fn tidy(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String =
        last.chars().filter(|c| !c.is_control() && !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')).take(NAME).collect();
    let plain = plain.trim().to_owned();
    if plain.is_empty() { "file".to_owned() } else { plain }
}

async fn look(cx: &Cx, received: Received) -> std::result::Result<Arrived, Refusal> {
    let Received { id, name, kept } = received;
    if kept.bytes == 0 {
        return Err(Refusal::File(Said::from(&tabular::FileProblem::Empty)));
    }
    let reading = super::reading::look(cx, id, &name, None).await??;
    let mapping = {
        let reading = reading.clone();
        cx.read(move |tx| actions::first_mapping(tx, &reading)).await?
    };
    let bytes = i64::try_from(kept.bytes).unwrap_or(i64::MAX);
    Ok(Arrived { id, file_name: name, bytes, sha256: kept.sha256.to_vec(), reading, mapping })
}

impl From<Said> for Refusal {
    fn from(why: Said) -> Self {
        Self::File(why)
    }
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn a_name_is_a_name_and_no_path() {
        assert_eq!(tidy("C:\\Users\\Вера\\партнёры-2026.xlsx"), "партнёры-2026.xlsx");
        assert_eq!(tidy("../../etc/passwd\u{202e}\0"), "passwd");
        assert_eq!(tidy("  "), "file");
    }
}
