//! The bytes of attachments on their way in and out, a part at a time.
//!
//! What must always hold: a file over the limit is refused while it arrives; what was not accepted leaves nothing behind.

use std::{
    io,
    pin::{Pin, pin},
    task::{Context, Poll, ready},
};

use axum::{
    body::{Body, Bytes, HttpBody},
    extract::{FromRequest, Multipart, Request, multipart::Field},
};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::{Frame, SizeHint};
use kernel::{
    App, Error, Msg, Result,
    files::{Files, Incoming, Kept},
    ids::AttachmentId,
    web::Cx,
};
use serde::Deserialize;
use tokio::{
    fs::File,
    io::{AsyncRead, ReadBuf},
};

use crate::actions::attachments::{LARGEST, media_type};

/// The largest body that brings a file: the file, and what a form puts around it.
pub const LARGEST_BODY: u64 = LARGEST + (64 << 10);

/// A file that lies in its place and waits for its row.
pub struct Arrived {
    pub name: String,
    pub media_type: &'static str,
    pub kept: Kept,
}

/// Where attachments lie.
pub fn kept(app: &App) -> Files {
    Files::under(app.folder("attachments"))
}

/// Takes in a file: the body itself, named by `name` of the query, or the part `file` of a form.
pub async fn arrive(cx: &Cx, id: AttachmentId, req: Request) -> Result<Arrived> {
    let declared = cx.header("content-length").and_then(|n| n.parse::<u64>().ok());
    if declared.is_some_and(|n| n > LARGEST_BODY) {
        return Err(Error::TooLarge(LARGEST));
    }
    if cx.header("content-encoding").is_some() {
        return Err(Error::Bad(415, Msg::new("error-media-type")));
    }
    let most = usize::try_from(LARGEST_BODY).unwrap_or(usize::MAX);
    let req = req.map(|body| Body::new(Limited::new(body, most)));
    let parts = Parts { incoming: kept(&cx.app).begin(id.0, LARGEST).await?, beginning: Vec::new() };
    if cx.header("content-type").is_some_and(|kind| kind.starts_with("multipart/form-data")) {
        of_form(parts, req).await
    } else {
        bare(cx, parts, req).await
    }
}

#[derive(Deserialize)]
struct Named {
    #[serde(default)]
    name: String,
}

async fn bare(cx: &Cx, mut parts: Parts, req: Request) -> Result<Arrived> {
    let Named { name } = cx.query()?;
    if name.trim().is_empty() {
        return Err(Error::field("name", Msg::new("error-required")));
    }
    let mut body = req.into_body();
    while let Some(frame) = body.frame().await {
        if let Ok(bytes) = frame.map_err(|e| broken(&e))?.into_data() {
            parts.add(&bytes).await?;
        }
    }
    parts.finish(name).await
}

async fn of_form(mut parts: Parts, req: Request) -> Result<Arrived> {
    let mut form = Multipart::from_request(req, &()).await.map_err(|_| unreadable())?;
    let mut name = None;
    while let Some(field) = form.next_field().await.map_err(|e| broken(&e))? {
        name = match (field.name().unwrap_or_default(), name) {
            ("file", None) => Some(file(&mut parts, field).await?),
            ("file", Some(_)) => return Err(Error::field("file", Msg::new("error-duplicate"))),
            (other, _) => return Err(Error::field(other, Msg::new("error-unknown-field"))),
        };
    }
    // Only now, when nothing can be refused any more but the file itself.
    parts.finish(name.unwrap_or_default()).await
}

/// Takes one part in; what the file is called.
async fn file(parts: &mut Parts, mut field: Field<'_>) -> Result<String> {
    let name = field.file_name().unwrap_or_default().to_owned();
    while let Some(bytes) = field.chunk().await.map_err(|e| broken(&e))? {
        parts.add(&bytes).await?;
    }
    Ok(name)
}

/// A file that arrives, and its first bytes, which tell what it is.
struct Parts {
    incoming: Incoming,
    beginning: Vec<u8>,
}

/// More than any type needs to be told by.
const BEGINNING: usize = 16;

impl Parts {
    async fn add(&mut self, bytes: &[u8]) -> Result<()> {
        self.beginning.extend(bytes.iter().take(BEGINNING.saturating_sub(self.beginning.len())));
        self.incoming.write(bytes).await
    }

    async fn finish(self, name: String) -> Result<Arrived> {
        if name.is_empty() {
            return Err(Error::field("file", Msg::new("error-required")));
        }
        let media_type = media_type(&name, &self.beginning)?;
        Ok(Arrived { kept: self.incoming.finish().await?, name, media_type })
    }
}

fn unreadable() -> Error {
    Error::Bad(400, Msg::new("error-bad-request"))
}

/// Why a body broke off: it was too long, or it was no such body.
fn broken(error: &(dyn std::error::Error + 'static)) -> Error {
    let too_long = std::iter::successors(Some(error), |e| e.source()).any(|e| e.is::<LengthLimitError>());
    if too_long { Error::TooLarge(LARGEST) } else { unreadable() }
}

/// Opens a file to hand it out.
pub async fn open(cx: &Cx, id: AttachmentId) -> Result<FileBody> {
    let (file, left) = kept(&cx.app).open(id.0).await?;
    Ok(FileBody { file, left, part: vec![0; PART] })
}

/// How much is read from disk at a time.
const PART: usize = 64 << 10;

/// A file as the body of an answer.
pub struct FileBody {
    file: File,
    left: u64,
    part: Vec<u8>,
}

impl HttpBody for FileBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let Self { file, left, part } = self.get_mut();
        if *left == 0 {
            return Poll::Ready(None);
        }
        let mut read = ReadBuf::new(part);
        if let Err(error) = ready!(pin!(file).poll_read(cx, &mut read)) {
            return Poll::Ready(Some(Err(error)));
        }
        let bytes = Bytes::copy_from_slice(read.filled());
        if bytes.is_empty() {
            return Poll::Ready(Some(Err(io::ErrorKind::UnexpectedEof.into())));
        }
        *left = left.saturating_sub(bytes.len() as u64);
        Poll::Ready(Some(Ok(Frame::data(bytes))))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}
