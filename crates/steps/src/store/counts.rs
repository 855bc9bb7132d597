//! How many steps wait: by group, by tab, by member. Each is one walk of an index.

use engine::step::Group;
use jiff::Timestamp;
use kernel::{Result, Tx, args, ids::MemberId};

use crate::model::{self, Rank};

kernel::row! {
    /// What a member carries.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Load {
        pub member: MemberId,
        pub name: String,
        /// `active`, `suspended` or `removed`.
        pub state: String,
        /// Partnerships that are neither paused nor ended.
        pub partnerships: i64,
        /// Open steps, and those of them that are due or broken.
        pub waiting: i64,
        pub due: i64,
    }

    /// How many steps each tab has.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Tabs {
        pub mine: i64,
        /// Of `mine`: due or broken.
        pub due: i64,
        pub team: i64,
        pub snoozed: i64,
        pub done: i64,
    }
}

/// How many open steps a group has, and how many of those are due or broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupCount {
    pub group: Group,
    pub waiting: i64,
    pub due: i64,
}

kernel::statements! {
    pub GROUPS = "select grp, cast(count(*) as bigint), cast(coalesce(sum(case when rank < $3 then 1 else 0 end), 0) as bigint) from steps
        where workspace_id = $1 and member_id = $2 and state = 'open' group by grp";
    pub TEAM_GROUPS = "select grp, cast(count(*) as bigint), cast(coalesce(sum(case when rank < $2 then 1 else 0 end), 0) as bigint) from steps
        where workspace_id = $1 and state = 'open' group by grp";
    pub TABS = "select (select cast(count(*) as bigint) from steps where workspace_id = $1 and member_id = $2 and state = 'open'),
          (select cast(count(*) as bigint) from steps where workspace_id = $1 and member_id = $2 and state = 'open' and rank < $3),
          (select cast(count(*) as bigint) from steps where workspace_id = $1 and state = 'open'),
          (select cast(count(*) as bigint) from steps where workspace_id = $1 and state = 'snoozed' and member_id = $2),
          (select cast(count(*) as bigint) from steps where workspace_id = $1 and state in ('done', 'dismissed') and closed_at >= $4 and closed_by = $2)";
    pub LOAD = "select m.id, o.name, m.state, coalesce(p.n, 0), coalesce(s.n, 0), coalesce(s.due, 0)
        from members m join people o on o.id = m.person_id
        left join (select manager_id, cast(count(*) as bigint) as n from partnerships
            where workspace_id = $1 and manager_id is not null and stage not in ('paused', 'ended') group by manager_id) p on p.manager_id = m.id
        left join (select member_id, cast(count(*) as bigint) as n, cast(sum(case when rank < $2 then 1 else 0 end) as bigint) as due from steps
            where workspace_id = $1 and state = 'open' and member_id is not null group by member_id) s on s.member_id = m.id
        where m.workspace_id = $1 and (m.state = 'active' and m.role in ('owner', 'manager') or p.n > 0 or s.n > 0)
        order by coalesce(s.n, 0) desc, o.name, m.id";
    pub NOBODY = "select cast(count(*) as bigint) from steps where workspace_id = $1 and member_id is null and state = 'open'";
}

/// The groups that have open steps, in the order in which they are shown: of one member, or of everybody.
pub fn groups(tx: &mut Tx<'_>, member: Option<MemberId>) -> Result<Vec<GroupCount>> {
    let rows: Vec<(String, i64, i64)> = match member {
        Some(member) => tx.all(GROUPS, &args![tx.ws(), member, Rank::soon()])?,
        None => tx.all(TEAM_GROUPS, &args![tx.ws(), Rank::soon()])?,
    };
    let mut counts: Vec<GroupCount> =
        rows.into_iter().map(|(code, waiting, due)| GroupCount { group: model::group(&code), waiting, due }).collect();
    counts.sort_by_key(|count| count.group);
    Ok(counts)
}

/// The counts of the tabs of a member; `since` is the beginning of their day.
pub fn tabs(tx: &mut Tx<'_>, member: MemberId, since: Timestamp) -> Result<Tabs> {
    Ok(tx.one(TABS, &args![tx.ws(), member, Rank::soon(), since])?)
}

/// Who carries what, the most first. Members who no longer work here are there as long as something waits for them.
pub fn load(tx: &mut Tx<'_>) -> Result<Vec<Load>> {
    Ok(tx.all(LOAD, &args![tx.ws(), Rank::soon()])?)
}

/// Open steps that wait for nobody.
pub fn nobody(tx: &mut Tx<'_>) -> Result<i64> {
    Ok(tx.one::<(i64,)>(NOBODY, &args![tx.ws()])?.0)
}
