//! The statements of the outbox.

use jiff::Timestamp;

use crate::{ids::Uuid, row};

crate::statements! {
    pub(super) INSERT = "insert into mail (id, workspace_id, recipient, subject, body_text, created_at) values ($1, $2, $3, $4, $5, $6)";
    pub(super) WAITING = "select id, recipient, subject, body_text, created_at from mail where id = $1 and state = 'waiting'";
    // What was sent is forgotten: it may hold links that open something.
    pub(super) SENT = "update mail set state = 'sent', body_text = '', sent_at = $2, last_error = null where id = $1 and state = 'waiting'";
    pub(super) KEPT = "update mail set state = 'kept' where id = $1 and state = 'waiting'";
    pub(super) REFUSED = "update mail set state = 'refused', last_error = $2 where id = $1 and state = 'waiting'";
    pub(super) FAILED = "update mail set last_error = $2 where id = $1 and state = 'waiting'";
    pub(super) SWEEP = "delete from mail where state = 'sent' and sent_at < $1";
}

row! {
    /// A mail that has not left yet.
    #[derive(Clone, Debug)]
    pub(super) struct Waiting {
        pub id: Uuid,
        pub to: String,
        pub subject: String,
        pub text: String,
        pub at: Timestamp,
    }
}
