//! A bell in this process: rung when there may be a job to do, so that it need not wait for the next look at the queue.

use tokio::sync::Notify;

/// Rings at most one waiting runner; a ring that nobody hears is kept for the next.
#[derive(Default, Debug)]
pub struct Bell(Notify);

impl Bell {
    pub fn ring(&self) {
        self.0.notify_one();
    }

    /// Waits for the next ring.
    pub async fn heard(&self) {
        self.0.notified().await;
    }
}
