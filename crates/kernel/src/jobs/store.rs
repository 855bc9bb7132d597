//! The statements of the queue. Every change to a claimed job names its lease.

use jiff::Timestamp;

use crate::{
    Result, args,
    db::Tx,
    ids::{JobId, MemberId, Uuid, WorkspaceId},
    row,
};

crate::statements! {
    pub(super) INSERT = "insert into jobs (id, workspace_id, actor_id, kind, payload, unique_key, run_at, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (workspace_id, kind, unique_key) where unique_key is not null and state in ('waiting', 'running') do nothing
        returning id";
    pub(super) THE_SAME = "select id from jobs where workspace_id = $1 and kind = $2 and unique_key = $3 and state in ('waiting', 'running')";
    /// The job of a slot, whatever became of it, or of an earlier slot that is not over yet and serves for this one too.
    pub(super) PLANNED = "select 1 from jobs where workspace_id = $1 and kind = $2 and (unique_key = $3 or state in ('waiting', 'running')) limit 1";
    pub(super) DUE = "select 1 from jobs where state = 'waiting' and run_at <= $1
        union all select 1 from jobs where state = 'running' and lease_until < $1 limit 1";
    /// Jobs whose runner has not been heard of: waiting again, or put aside if it was the last try.
    pub(super) RECLAIM = "update jobs set state = case when attempts >= $2 then 'parked' else 'waiting' end, lease = null, lease_until = null,
        last_error = 'the process that ran it stopped' where state = 'running' and lease_until < $1";
    pub(super) CLAIM = "update jobs set state = 'running', attempts = attempts + 1, lease = $1, lease_until = $2 where id = (
          select id from jobs where state = 'waiting' and run_at <= $3 and kind = any($4) and workspace_id not in (
            select workspace_id from jobs where state = 'running' group by workspace_id having count(*) >= $5)
          order by run_at, id limit 1 /*pg for update skip locked*/)
        returning id, workspace_id, actor_id, kind, payload, attempts, lease";
    pub(super) EXTEND = "update jobs set lease_until = $3 where id = $1 and lease = $2 and state = 'running'";
    pub(super) DONE = "update jobs set state = 'done', finished_at = $3, lease_until = null, last_error = null
        where id = $1 and lease = $2 and state = 'running'";
    pub(super) AGAIN = "update jobs set state = 'waiting', run_at = $3, last_error = $4, lease = null, lease_until = null
        where id = $1 and lease = $2 and state = 'running'";
    pub(super) PARK = "update jobs set state = 'parked', finished_at = $3, last_error = $4, lease = null, lease_until = null
        where id = $1 and lease = $2 and state = 'running'";
    /// Of a job that was not given the time to end: this try does not count.
    pub(super) HAND_BACK = "update jobs set state = 'waiting', attempts = attempts - 1, lease = null, lease_until = null
        where id = $1 and lease = $2 and state = 'running'";
    pub(super) MEMBER = "select role from members where workspace_id = $1 and id = $2 and state = 'active'";
    pub(super) SWEEP = "delete from jobs where state = 'done' and finished_at < $1";
    QUEUE = "select cast(coalesce(sum(case when state = 'waiting' then 1 else 0 end), 0) as bigint),
        cast(coalesce(sum(case when state = 'running' then 1 else 0 end), 0) as bigint),
        cast(coalesce(sum(case when state = 'parked' then 1 else 0 end), 0) as bigint),
        min(case when state = 'waiting' then run_at end)
        from jobs where state <> 'done'";
}

row! {
    /// A job that this process holds.
    #[derive(Clone, Debug)]
    pub(super) struct Claimed {
        pub id: Uuid,
        pub workspace: WorkspaceId,
        pub actor: Option<Uuid>,
        pub kind: String,
        pub payload: serde_json::Value,
        pub attempts: i64,
        pub lease: Uuid,
    }

    /// How much there is to do.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Queue {
        pub waiting: i64,
        pub running: i64,
        /// Put aside after a failure; an operator should look.
        pub parked: i64,
        /// When the longest waiting could have run.
        pub oldest: Option<Timestamp>,
    }
}

impl Claimed {
    pub(super) fn job(&self) -> JobId {
        JobId(self.id)
    }

    pub(super) fn member(&self) -> Option<MemberId> {
        self.actor.map(MemberId)
    }
}

/// How much there is to do: in the workspace of the scope, or in all of them for the product's own scope.
pub fn queue(tx: &mut Tx<'_>) -> Result<Queue> {
    Ok(tx.one(QUEUE, &args![])?)
}
