//! Lists: order, filters, pages, the ledger's counts, the rate, and what each costs.

use jiff::civil::{Date, date};
use kernel::{
    Role,
    ids::{MemberId, PromiseId},
    testing::TestDb,
};
use promises::{
    actions,
    model::{BreakPromise, KeepPromise, NewPromise, PromiseSide, ReleasePromise, quarters},
    section,
    store::{
        lists::{self, Filter, LedgerTab, PromiseDue, PromiseWhich, place},
        rates,
        rows::Promise,
    },
};

use crate::world::{World, world};

const TODAY: Date = date(2026, 4, 14);

async fn page(w: &World, filter: Filter, after: Option<lists::After>, limit: i64) -> Vec<Promise> {
    w.db.read(&w.ws.viewer(), move |tx| lists::page(tx, &filter, TODAY, after, limit)).await.expect("a list")
}

async fn words(w: &World, filter: Filter) -> Vec<String> {
    page(w, filter, None, 50).await.into_iter().map(|p| p.words).collect()
}

async fn keep(w: &World, id: PromiseId, on: Date) {
    let how = KeepPromise { on: Some(on), outcome: String::new() };
    w.db.write(&w.ws.manager(), move |tx| actions::keep(tx, id, &how, 1)).await.expect("kept");
}

/// Late, today, this week, later; one theirs; kept in time, kept late, broken, let go.
async fn full(w: &World) {
    for (said, due) in [("later", date(2026, 6, 1)), ("week", date(2026, 4, 21)), ("today", TODAY), ("late", date(2026, 4, 1))] {
        w.made(w.ours(said, due)).await;
    }
    w.made(NewPromise { side: PromiseSide::Theirs, ..w.ours("theirs", date(2026, 4, 2)) }).await;
    let (a, b) = (w.made(w.ours("kept", date(2026, 3, 3))).await, w.made(w.ours("kept late", date(2026, 2, 1))).await);
    let (c, d) = (w.made(w.ours("broken", date(2026, 2, 2))).await, w.made(w.ours("let go", date(2026, 2, 2))).await);
    keep(w, a, date(2026, 3, 3)).await;
    keep(w, b, date(2026, 2, 7)).await;
    let said = BreakPromise { on: Some(date(2026, 2, 9)), outcome: "Said sorry".into() };
    w.db.write(&w.ws.manager(), move |tx| actions::break_(tx, c, &said, 1)).await.expect("broken");
    let why = ReleasePromise { reason: "Not needed".into() };
    w.db.write(&w.ws.manager(), move |tx| actions::release(tx, d, &why, 1)).await.expect("let go");
}

#[tokio::test]
async fn what_is_late_comes_first_and_filters_do_what_they_say() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        full(&w).await;
        let open = || Filter::of(PromiseWhich::Open);
        assert_eq!(words(&w, open()).await, ["late", "theirs", "today", "week", "later"]);
        assert_eq!(words(&w, Filter { side: Some(PromiseSide::Theirs), ..open() }).await, ["theirs"]);
        let due = |due| Filter { due: Some(due), side: Some(PromiseSide::Ours), ..open() };
        assert_eq!(words(&w, due(PromiseDue::Late)).await, ["late"]);
        assert_eq!(words(&w, due(PromiseDue::Today)).await, ["today"]);
        assert_eq!(words(&w, due(PromiseDue::Week)).await, ["late", "today", "week"]);
        assert_eq!(words(&w, due(PromiseDue::Later)).await, ["later"]);
        assert_eq!(words(&w, Filter::of(PromiseWhich::Closed)).await, ["kept", "broken", "kept late"]);
        assert_eq!(words(&w, Filter::of(PromiseWhich::Released)).await, ["let go"]);
        let february = Filter { from: Some(date(2026, 2, 1)), to: Some(date(2026, 2, 28)), ..Filter::of(PromiseWhich::Closed) };
        assert_eq!(words(&w, february).await, ["broken", "kept late"]);
        assert_eq!(words(&w, Filter::of(PromiseWhich::All)).await.len(), 9);
        let nowhere = Filter { partnership: Some(kernel::ids::PartnershipId(kernel::ids::Uuid::nil())), ..open() };
        assert!(words(&w, nowhere).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_promise_is_kept_by_who_is_named_or_by_who_cares_for_the_partnership() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let (manager, owner) = (w.ws.member(Role::Manager), w.ws.member(Role::Owner));
        w.made(w.ours("anybody", TODAY)).await;
        w.made(NewPromise { owner_id: Some(owner), ..w.ours("named", TODAY) }).await;
        let of = |who: MemberId| Filter { keeper: Some(who), ..Filter::of(PromiseWhich::Open) };
        assert!(words(&w, of(manager)).await.is_empty(), "nobody cares for the partnership yet");
        let id = w.id;
        w.db.write(&w.ws.owner(), move |tx| partnerships::actions::set_manager(tx, id, Some(manager), 1)).await.expect("handed over");
        assert_eq!(words(&w, of(manager)).await, ["anybody"], "it goes with the partnership");
        assert_eq!(words(&w, of(owner)).await, ["named"]);
    })
    .await;
}

#[tokio::test]
async fn pages_join_without_gap_or_repeat() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let mut kept = Vec::new();
        for n in 0..23_i8 {
            let id = w.made(w.ours(&format!("open {n}"), date(2026, 5, 1 + n % 4))).await;
            let id2 = w.made(w.ours(&format!("kept {n}"), TODAY)).await;
            kept.push((id, id2));
        }
        for (n, (_, id)) in kept.iter().enumerate() {
            keep(&w, *id, date(2026, 4, 1 + i8::try_from(n % 5).unwrap_or(0))).await;
        }
        for which in [PromiseWhich::Open, PromiseWhich::Kept, PromiseWhich::All] {
            let whole: Vec<PromiseId> = page(&w, Filter::of(which), None, 200).await.into_iter().map(|p| p.id).collect();
            assert_eq!(whole.len(), if which == PromiseWhich::All { 46 } else { 23 });
            let (mut after, mut walked) = (None, Vec::new());
            loop {
                let next = page(&w, Filter::of(which), after, 7).await;
                let Some(last) = next.last() else { break };
                after = Some(place(which, last));
                walked.extend(next.into_iter().map(|p| p.id));
            }
            assert_eq!(walked, whole, "{which:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_ledger_counts_what_its_tabs_show() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        full(&w).await;
        let id = w.id;
        let viewer = w.ws.viewer();
        let read = |tab| w.db.read(&viewer, move |tx| section::read(tx, id, tab));
        for &tab in LedgerTab::ALL {
            let ledger = read(tab).await.expect("a ledger");
            assert_eq!(ledger.size(tab), i64::try_from(ledger.rows.len()).expect("few"), "{tab:?}");
        }
        let ledger = read(LedgerTab::Recent).await.expect("a ledger");
        assert_eq!((ledger.open(), ledger.year()), ((4, 1), (2, 3)));
        let shown: Vec<&str> = ledger.rows.iter().map(|p| p.words.as_str()).collect();
        assert_eq!(shown, ["late", "today", "week", "later", "let go", "kept", "broken", "kept late"]);
    })
    .await;
}

#[tokio::test]
async fn the_rate_counts_what_was_closed_and_by_whom() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        full(&w).await;
        let id = w.id;
        let viewer = w.ws.viewer();
        let closed = |side, of| w.db.read(&viewer, move |tx| rates::closed(tx, side, of, date(2026, 1, 1)));
        let ours = quarters(&closed(PromiseSide::Ours, Some(id)).await.expect("counts"), TODAY, 2);
        let first = &ours[0];
        assert_eq!((first.in_time, first.kept_late, first.broken, first.released, first.n()), (1, 1, 1, 0, 3));
        assert_eq!((ours[1].n(), ours[1].rate(), ours[1].released), (0, None, 1), "what was let go is not a zero");
        assert!(closed(PromiseSide::Theirs, None).await.expect("counts").is_empty());
    })
    .await;
}

#[tokio::test]
async fn lists_go_by_an_index() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let manager = w.ws.member(Role::Manager);
        for (filter, index) in [
            (Filter::of(PromiseWhich::Open), "promises_due"),
            (Filter { keeper: Some(manager), due: Some(PromiseDue::Late), ..Filter::of(PromiseWhich::Open) }, "promises_due"),
            (Filter::of(PromiseWhich::Kept), "promises_closed"),
        ] {
            let plan =
                w.db.read(&w.ws.viewer(), move |tx| {
                    let sql = lists::statement(tx, &filter, TODAY, Some((TODAY, PromiseId(kernel::ids::Uuid::nil()))), 50);
                    let (text, args) = (sql.text().to_owned(), sql.args().to_vec());
                    Ok(tx.plan(&text, &args)?)
                })
                .await
                .expect("a plan");
            // A small table is read whole by PostgreSQL, whatever there is to read it by.
            if w.db.engine() == kernel::db::Engine::Sqlite {
                assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{plan}");
            }
        }
    })
    .await;
}
