//! Mail: written in the transaction of the change, sent by a job.
//!
//! What must always hold: no text that a person typed can become a header; what was promised to be sent is a row, and is sent
//! at least once (the same `Message-ID` each time) or is marked as refused, with the reason.

mod send;
mod store;
mod transport;

use lettre::message::Mailbox;

pub use self::{
    send::{KIND, deliver, kind, sweep},
    store::STATEMENTS,
    transport::{Mailer, Sent},
};
use crate::{Error, Msg, Result, args, db::Tx, ids::MailId, jobs::NewJob};

/// A mail about to be queued: plain text, final, in the language of its reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// One address, or a name and an address: `Анна <anna@example.org>`.
    pub to: String,
    /// One line.
    pub subject: String,
    pub text: String,
}

/// Whether mail can be addressed to it: exactly one address.
pub fn is_address(text: &str) -> bool {
    mailbox(text).is_some()
}

fn mailbox(text: &str) -> Option<Mailbox> {
    (!text.contains(['\r', '\n', '\0'])).then(|| text.parse().ok()).flatten()
}

/// Queues a mail in the scope of the transaction, and the job that sends it. An address that is none and a subject of several
/// lines are refused ([`Error::Invalid`]).
pub fn queue(tx: &mut Tx<'_>, mail: Mail) -> Result<MailId> {
    if mailbox(&mail.to).is_none() {
        return Err(Error::field("email", Msg::new("error-not-email")));
    }
    if mail.subject.chars().any(char::is_control) {
        return Err(Error::internal("a subject is one line"));
    }
    let id = MailId(tx.new_id());
    tx.exec(store::INSERT, &args![id, tx.ws(), mail.to, mail.subject, mail.text, tx.now()])?;
    NewJob::new(KIND, id).queue(tx)?;
    Ok(id)
}
