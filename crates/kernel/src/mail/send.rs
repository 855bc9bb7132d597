//! The job that sends one mail.

use jiff::SignedDuration;

use super::{Mailer, Sent, store};
use crate::{
    Db, Result, Scope, args,
    db::Tx,
    ids::MailId,
    jobs::{JobError, JobKind},
};

/// The name of the kind of job that sends a mail.
pub const KIND: &str = "mail_send";
/// How long a mail that was sent is kept, for the question whether it was.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(24 * 30);

/// The kind of job that sends a mail, by what the configuration says.
pub fn kind() -> JobKind {
    JobKind {
        name: KIND,
        run: |cx| {
            Box::pin(async move {
                let config = cx.app.config();
                let mailer = Mailer::new(&config.mail, &config.mail_from).map_err(JobError::Retry)?;
                deliver(cx.db(), &mailer, cx.payload()?).await
            })
        },
    }
}

/// Sends a mail that still waits, and writes down what became of it.
pub async fn deliver(db: &Db, mailer: &Mailer, id: MailId) -> Result<(), JobError> {
    // The product's own scope: a mail of a sign-in belongs to no workspace.
    let system = Scope::system(KIND);
    let waiting: Option<store::Waiting> = db.read(&system, move |tx| Ok(tx.maybe(store::WAITING, &args![id])?)).await?;
    let Some(mail) = waiting else { return Ok(()) };
    let mailer = mailer.clone();
    let outcome =
        tokio::task::spawn_blocking(move || mailer.send(&mail)).await.unwrap_or_else(|_| Sent::Later("the transport panicked".into()));
    let written = outcome.clone();
    db.write(&system, move |tx| {
        match &written {
            Sent::Yes => tx.exec(store::SENT, &args![id, tx.now()])?,
            Sent::Kept => tx.exec(store::KEPT, &args![id])?,
            Sent::Never(why) => tx.exec(store::REFUSED, &args![id, why])?,
            Sent::Later(why) => tx.exec(store::FAILED, &args![id, why])?,
        };
        Ok(())
    })
    .await?;
    match outcome {
        Sent::Yes | Sent::Kept => Ok(()),
        Sent::Never(why) => Err(JobError::Fail(why)),
        Sent::Later(why) => Err(JobError::Retry(why)),
    }
}

/// Forgets mails that were sent long ago; how many.
pub fn sweep(tx: &mut Tx<'_>) -> Result<u64> {
    Ok(tx.exec(store::SWEEP, &args![tx.now() - REMEMBERED])?)
}
