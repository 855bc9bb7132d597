//! Lists of steps read an index and nothing else, on both engines, however many there are.

use engine::step::{Group, Urgency};
use jiff::civil::date;
use kernel::{
    Role, args,
    ids::{MemberId, PartnershipId, Uuid},
    testing::TestDb,
};
use stats::calendar::plus_days;
use steps::{
    model::{Advice, Filter, Place, Query, Rank, StepId, Tab},
    store::{self, counts, lists, rows, stale, standings},
};

use crate::world::{TODAY, World, noon, world};

/// Enough steps that a whole scan would be the worse plan.
async fn many(w: &World) {
    let (partnership, members) = (w.id, [w.ws.member(Role::Owner), w.ws.member(Role::Manager)]);
    w.db.write(&w.ws.owner(), move |tx| {
        let (ws, now) = (tx.ws(), tx.now());
        let advice = kernel::db::Value::json(&Advice::by_hand("x".into()));
        let mut rows = Vec::new();
        for n in 0..6_000_usize {
            let group = Group::ALL[n % 6];
            let rank = Rank::new(Urgency::ALL[n % 3], engine::facts::Stage::ALL[n % 5]);
            let state = ["open", "open", "open", "snoozed", "done"][n % 5];
            let days = i32::try_from(n % 300).unwrap_or(0);
            let (until, closed) = ((state == "snoozed").then(|| plus_days(TODAY, days)), (state == "done").then_some(now));
            let member = if n % 50 == 0 { members[1] } else { members[0] };
            let id = tx.new_id();
            rows.push(
                args![ws, id, partnership, format!("hand:{id}"), group.code(), rank, plus_days(date(2026, 1, 1), days), advice.clone(), member, state, until, now, closed]
                    .to_vec(),
            );
        }
        tx.exec_many(
            "insert into steps (workspace_id, id, partnership_id, identity, rule, grp, rank, due_on, waiting_since, advice, print, member_id, passed, state, snoozed_until, raised_at, closed_at)
             values ($1, $2, $3, $4, 'hand', $5, $6, $7, $7, $8, 1, $9, '[]', $10, $11, $12, $13)",
            &rows,
        )?;
        Ok(())
    })
    .await
    .expect("many steps");
    w.db.write(&w.ws.owner(), |tx| Ok(tx.exec("analyze", &[])?)).await.expect("the planner knows");
}

#[tokio::test]
async fn every_list_walks_an_index_in_its_order() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        many(&w).await;
        let me = Some(w.ws.member(Role::Manager));
        let ranked = Place::Ranked(9, TODAY, TODAY, StepId(Uuid::from_u128(1)));
        for (tab, group, after, index) in [
            (Tab::Mine, None, None, "steps_mine"),
            (Tab::Mine, None, Some(ranked.clone()), "steps_mine"),
            (Tab::Mine, Some(Group::Risks), None, "steps_groups"),
            (Tab::Team, None, None, "steps_team"),
            (Tab::Team, None, Some(ranked), "steps_team"),
            (Tab::Snoozed, None, None, "steps_snoozed"),
            (Tab::Done, None, None, "steps_closed"),
        ] {
            let me = if tab == Tab::Mine { me } else { None };
            let query = Query { tab, me, filter: Filter { group, ..Filter::default() }, after, limit: 50 };
            let plan =
                w.db.read(&w.ws.owner(), move |tx| {
                    let sql = lists::statement(tx, &query, noon(TODAY));
                    Ok(tx.plan(sql.text(), sql.args())?)
                })
                .await
                .expect("a plan");
            assert!(plan.contains(index), "{tab:?} {group:?} wants {index}:\n{plan}");
            assert!(!whole_scan(&plan), "it reads the whole table:\n{plan}");
        }
    })
    .await;
}

/// Whether steps are read without an index, or sorted after they were read.
fn whole_scan(plan: &str) -> bool {
    plan.lines().any(|l| {
        l.contains("Seq Scan on steps") || (l.starts_with("SCAN s") && !l.contains("USING")) || l.contains("USE TEMP B-TREE FOR ORDER BY")
    })
}

/// On SQLite alone: PostgreSQL's plans of keyed look-ups change with the number of rows, the key that is used is the same.
#[tokio::test]
async fn counts_and_single_rows_are_found_by_key() {
    let w = world(TestDb::sqlite()).await;
    many(&w).await;
    let ids = kernel::db::Value::ids(&[PartnershipId(Uuid::from_u128(1))]);
    let values = args![w.ws.id, w.id, 1_i64, 1_i64];
    for (sql, second, used) in [
        (counts::GROUPS, None, 3),
        (counts::NOBODY, None, 1),
        (rows::FIND, None, 2),
        (rows::KEPT, Some(ids.clone()), 2),
        (standings::FIND, None, 2),
        (standings::DUE, None, 3),
        (stale::SOME, None, 2),
    ] {
        let mut values = values.to_vec();
        if let Some(second) = second {
            values[1] = second;
        }
        let plan = w.db.read(&w.ws.owner(), move |tx| Ok(tx.plan(sql, &values[..used])?)).await.expect("a plan");
        // `g` are the groups and `n` what was counted: neither is a table.
        let bounded = ["SCAN CONSTANT ROW", "SCAN g", "SCAN n"];
        let whole = |l: &&str| l.starts_with("SCAN") && !l.contains("VIRTUAL") && !l.contains("array") && !bounded.contains(l);
        assert_eq!(plan.lines().map(str::trim).find(whole), None, "{sql}\n{plan}");
    }
}

#[tokio::test]
async fn pages_go_on_where_the_last_one_ended_and_groups_show_their_first() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        many(&w).await;
        let me: Option<MemberId> = Some(w.ws.member(Role::Manager));
        let query = move |after: Option<Place>| Query { tab: Tab::Mine, me, filter: Filter::default(), after, limit: 20 };
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let query = query(after);
            let page = w.db.read(&w.ws.owner(), move |tx| lists::page(tx, &query, noon(TODAY))).await.expect("a page");
            let Some(last) = page.last() else { break };
            after = Some(last.place(Tab::Mine));
            seen.extend(page.iter().map(|s| (s.rank, s.waiting_since, s.due_on, s.id)));
        }
        assert!(seen.is_sorted(), "in order");
        let (groups, today) =
            w.db.read(&w.ws.owner(), move |tx| Ok((counts::groups(tx, me)?, lists::today(tx, &Query { limit: 3, ..query(None) })?)))
                .await
                .expect("read");
        assert_eq!(groups.iter().map(|g| g.waiting).sum::<i64>(), i64::try_from(seen.len()).expect("few"));
        assert!(groups.iter().all(|g| g.due <= g.waiting) && groups.iter().any(|g| g.due < g.waiting));
        for group in groups {
            let shown = today.iter().filter(|s| s.group == group.group).count();
            assert_eq!(i64::try_from(shown).expect("few"), group.waiting.min(3), "{group:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn every_statement_is_understood_by_both_engines() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        for (name, sql) in store::statements().into_iter().flatten() {
            db.read(&ws.owner(), |tx| Ok(tx.prepare(sql)?)).await.unwrap_or_else(|e| panic!("{name}: {e}"));
        }
    })
    .await;
}
