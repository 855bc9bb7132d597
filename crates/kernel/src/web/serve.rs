//! Listening: connections with limits, compression of what is worth it, a stop that finishes what was begun.

use std::{convert::Infallible, io::Write, time::Duration};

use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Path, Request, State},
    response::IntoResponse,
};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{net::TcpListener, sync::Semaphore};
use tower::ServiceExt;

use super::{Response, answer};
use crate::App;

/// What a server did before it stopped.
#[derive(Debug, PartialEq, Eq)]
pub enum Served {
    /// Every request in flight was answered.
    Finished,
    /// Some were not answered in time.
    Cut,
}

/// How long requests in flight may take once a stop was asked for.
const GRACE: Duration = Duration::from_secs(10);

/// Serves until `stop` is ready, then answers what is in flight.
pub async fn serve(app: App, router: Router, listener: TcpListener, stop: impl Future<Output = ()>) -> Served {
    let graceful = GracefulShutdown::new();
    let open = std::sync::Arc::new(Semaphore::new(app.config().connections));
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let Ok((stream, peer)) = accepted else {
            // Out of file handles: wait a moment rather than spin.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let Ok(permit) = open.clone().try_acquire_owned() else { continue };
        let _ = stream.set_nodelay(true);
        let service = router.clone().map_request(move |mut req: http::Request<hyper::body::Incoming>| {
            req.extensions_mut().insert(ConnectInfo(peer));
            req.map(Body::new)
        });
        let service = tower::service_fn(move |req| {
            let service = service.clone();
            async move { Ok::<_, Infallible>(compressed(service, req).await) }
        });
        let mut http = hyper::server::conn::http1::Builder::new();
        http.timer(TokioTimer::new()).header_read_timeout(Duration::from_secs(10)).max_buf_size(64 * 1024).keep_alive(true);
        let connection = graceful.watch(http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service)));
        tokio::spawn(async move {
            let _ = connection.await;
            drop(permit);
        });
    }
    drop(listener);
    tokio::select! {
        () = graceful.shutdown() => Served::Finished,
        () = tokio::time::sleep(GRACE) => Served::Cut,
    }
}

async fn compressed<S>(service: S, req: http::Request<hyper::body::Incoming>) -> Response
where
    S: tower::Service<http::Request<hyper::body::Incoming>, Response = Response, Error = Infallible>,
{
    let wanted = takes_gzip(req.headers());
    let response = match service.oneshot(req).await {
        Ok(response) => response,
        Err(never) => match never {},
    };
    if wanted && worth_it(&response) { shrink(response).await } else { response }
}

fn takes_gzip(headers: &HeaderMap) -> bool {
    headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains("gzip"))
}

/// Pages and JSON; files are sent as they are, and assets were compressed when the program was built.
fn worth_it(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
    let text = kind.starts_with("text/html") || kind.contains("json");
    // What is larger goes out as it is, rather than once more into memory.
    let text = text && axum::body::HttpBody::size_hint(response.body()).exact().is_some_and(|size| size <= 16 << 20);
    text && !response.headers().contains_key(header::CONTENT_ENCODING) && !response.headers().contains_key(header::CONTENT_DISPOSITION)
}

async fn shrink(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, 64 << 20).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    if bytes.len() < 1_000 {
        return Response::from_parts(parts, Body::from(bytes));
    }
    // The quickest setting: four fifths of the gain for a fifth of the work.
    let mut gz = flate2::write::GzEncoder::new(Vec::with_capacity(bytes.len() / 3), flate2::Compression::fast());
    let small = gz.write_all(&bytes).and_then(|()| gz.finish());
    match small {
        Ok(small) => {
            parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            parts.headers.remove(header::CONTENT_LENGTH);
            Response::from_parts(parts, Body::from(small))
        }
        Err(_) => Response::from_parts(parts, Body::from(bytes)),
    }
}

/// A file of this build. Its address holds the hash of all files, so it may be kept for ever.
pub(super) async fn asset(Path((_hash, path)): Path<(String, String)>, req: Request) -> Response {
    let Some(asset) = assets::find(&path) else { return StatusCode::NOT_FOUND.into_response() };
    let gzip = asset.gzip.filter(|_| takes_gzip(req.headers()));
    let mut response = Body::from(gzip.unwrap_or(asset.bytes)).into_response();
    if gzip.is_some() {
        answer::set(&mut response, "content-encoding", "gzip");
    }
    answer::set(&mut response, "content-type", asset.media);
    answer::set(&mut response, "cache-control", "public, max-age=31536000, immutable");
    answer::set(&mut response, "vary", "accept-encoding");
    answer::set(&mut response, "x-content-type-options", "nosniff");
    answer::set(&mut response, "cross-origin-resource-policy", "same-origin");
    response
}

pub(super) async fn favicon() -> Response {
    (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, format!("/assets/{}/favicon.svg", assets::HASH))]).into_response()
}

/// Whether this process can serve: the database answers.
pub(super) async fn health(State(app): State<App>) -> Response {
    let answer = app.db().read(&crate::Scope::system("health"), |tx| Ok(tx.one::<(i64,)>("select cast(1 as bigint)", &[])?)).await;
    match answer {
        Ok(_) => (StatusCode::OK, "ok\n").into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response(),
    }
}
