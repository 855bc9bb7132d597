//! How many steps wait: by group, by tab, by member. Each is one walk of an index, and no longer than [`COUNTED`] where it
//! stands on a page that people open all day.

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

/// Counted so far and no further, so that the page of somebody with ten thousand partnerships costs what anybody's does. One more
/// means: more than so many.
pub const COUNTED: i64 = 1000;

/// Open steps that something holds of, counted up to one more than [`COUNTED`] along the index that begins with the order.
macro_rules! so_far {
    ($holds:literal, $order:literal) => {
        concat!(
            "(select cast(count(*) as bigint) from (select 1 from steps s where s.workspace_id = $1 and s.state = 'open'",
            $holds,
            " order by ",
            $order,
            " limit 1001) n)"
        )
    };
}

macro_rules! each_group {
    () => {
        " from (select 'promises' as grp union all select 'check_ins' union all select 'risks' union all select 'growth' union all select 'moments'
          union all select 'compliance') g"
    };
}

kernel::statements! {
    pub GROUPS = concat!("select g.grp, ", so_far!(" and s.member_id = $2 and s.grp = g.grp", "s.rank"), ",
          ", so_far!(" and s.member_id = $2 and s.grp = g.grp and s.rank < $3", "s.rank"), each_group!());
    pub TEAM_GROUPS = concat!("select g.grp, ", so_far!(" and s.grp = g.grp", "s.rank"), ",
          ", so_far!(" and s.grp = g.grp and s.rank < $2", "s.rank"), each_group!());
    pub TABS = concat!("select ", so_far!(" and s.member_id = $2", "s.rank"), ", ", so_far!(" and s.member_id = $2 and s.rank < $3", "s.rank"), ",
          ", so_far!("", "s.rank"), ",
          (select cast(count(*) as bigint) from (select 1 from steps where workspace_id = $1 and state = 'snoozed' and member_id = $2 limit 1001) n),
          (select cast(count(*) as bigint) from steps where workspace_id = $1 and state in ('done', 'dismissed') and closed_at >= $4 and closed_by = $2)");
    pub LOAD = "select m.id, o.name, m.state, coalesce(p.n, 0), coalesce(s.n, 0), coalesce(s.due, 0)
        from members m join people o on o.id = m.person_id
        left join (select manager_id, cast(count(*) as bigint) as n from partnerships
            where workspace_id = $1 and manager_id is not null and stage not in ('paused', 'ended') group by manager_id) p on p.manager_id = m.id
        left join (select member_id, cast(count(*) as bigint) as n, cast(sum(case when rank < $2 then 1 else 0 end) as bigint) as due from steps
            where workspace_id = $1 and state = 'open' and member_id is not null group by member_id) s on s.member_id = m.id
        where m.workspace_id = $1 and (m.state = 'active' and m.role in ('owner', 'manager') or p.n > 0 or s.n > 0)
        order by coalesce(s.n, 0) desc, o.name, m.id";
    pub NOBODY = concat!("select ", so_far!(" and s.member_id is null", "s.rank"));
}

/// The groups that have open steps, in the order in which they are shown: of one member, or of everybody.
pub fn groups(tx: &mut Tx<'_>, member: Option<MemberId>) -> Result<Vec<GroupCount>> {
    let rows: Vec<(String, i64, i64)> = match member {
        Some(member) => tx.all(GROUPS, &args![tx.ws(), member, Rank::soon()])?,
        None => tx.all(TEAM_GROUPS, &args![tx.ws(), Rank::soon()])?,
    };
    let mut counts: Vec<GroupCount> = rows
        .into_iter()
        .filter(|(_, waiting, _)| *waiting > 0)
        .map(|(code, waiting, due)| GroupCount { group: model::group(&code), waiting, due })
        .collect();
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
