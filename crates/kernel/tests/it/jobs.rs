//! Jobs: at least once, never two at a time, ever more seldom, with the rights of the one who asked.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use jiff::SignedDuration;
use kernel::{
    Action, Error, Role, Scope, args,
    bell::Bell,
    jobs::{self, Every, JobError, JobKind, NewJob, Queue, Runner},
    testing::{TestDb, chance},
};
use tokio::sync::Semaphore;

/// What the jobs of a test share: a list of what happened, and a gate.
#[derive(Clone)]
struct Stage {
    seen: Arc<Mutex<Vec<String>>>,
    gate: Arc<Semaphore>,
}

impl Stage {
    fn new() -> Self {
        Self { seen: Arc::default(), gate: Arc::new(Semaphore::new(0)) }
    }

    fn note(&self, what: impl Into<String>) {
        self.seen.lock().expect("not poisoned").push(what.into());
    }

    fn seen(&self) -> Vec<String> {
        self.seen.lock().expect("not poisoned").clone()
    }
}

fn kinds() -> Vec<JobKind<Stage>> {
    vec![
        JobKind {
            name: "note",
            run: |cx| {
                Box::pin(async move {
                    let text: String = cx.payload()?;
                    let may = if cx.scope.can(Action::Edit) { "edits" } else { "reads" };
                    cx.app.note(format!("{text} {} {may} try {}", cx.scope.workspace().0, cx.attempt));
                    Ok(())
                })
            },
        },
        JobKind {
            name: "again",
            run: |cx| {
                Box::pin(async move {
                    cx.app.note("again");
                    Err(JobError::Retry("not yet".into()))
                })
            },
        },
        JobKind { name: "never", run: |_| Box::pin(async move { Err(JobError::Fail("it cannot be".into())) }) },
        JobKind { name: "panic", run: |_| Box::pin(async move { panic!("a job that panics") }) },
        JobKind {
            name: "wait",
            run: |cx| {
                Box::pin(async move {
                    cx.app.note("begun");
                    cx.app.gate.acquire().await.expect("the gate stays").forget();
                    cx.app.note("ended");
                    Ok(())
                })
            },
        },
        JobKind {
            name: "rename",
            run: |cx| {
                Box::pin(async move {
                    let name: String = cx.payload()?;
                    cx.finish(move |tx| Ok(tx.exec("update workspaces set name = name || $2 where id = $1", &args![tx.ws(), &name])?))
                        .await?;
                    Ok(())
                })
            },
        },
    ]
}

fn runner(db: &TestDb, stage: &Stage, every: Vec<Every>) -> Runner<Stage> {
    Runner::new(db.db(), stage.clone(), kinds(), every, chance())
}

async fn queue(db: &TestDb, scope: &Scope, job: NewJob) -> kernel::ids::JobId {
    db.write(scope, move |tx| job.clone().queue(tx)).await.expect("queued")
}

async fn count(db: &TestDb) -> Queue {
    db.read(&Scope::system("test"), jobs::queue).await.expect("readable")
}

#[tokio::test]
async fn a_job_runs_once_with_the_rights_of_its_member_today() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let stage = Stage::new();
        for role in [Role::Manager, Role::Viewer] {
            queue(&db, &ws.scope(role), NewJob::new("note", role.code())).await;
        }
        queue(&db, &Scope::of_system(ws.id, "test"), NewJob::new("note", "system")).await;
        let gone = ws.member(Role::Analyst);
        queue(&db, &ws.analyst(), NewJob::new("note", "analyst")).await;
        db.write(&ws.owner(), move |tx| {
            Ok(tx.exec("update members set state = 'removed' where workspace_id = $1 and id = $2", &args![tx.ws(), gone])?)
        })
        .await
        .expect("removed");
        assert_eq!(runner(&db, &stage, vec![]).run_all().await.expect("run"), 4);
        assert_eq!(stage.seen(), ["manager 1 edits try 1", "viewer 1 reads try 1", "system 1 edits try 1"]);
        let left = count(&db).await;
        assert_eq!((left.waiting, left.running, left.parked), (0, 0, 1));
        assert_eq!(runner(&db, &stage, vec![]).run_all().await.expect("run"), 0);
    })
    .await;
}

#[tokio::test]
async fn a_change_that_is_undone_queues_nothing() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let undone: kernel::Result<()> = db
            .write(&ws.owner(), |tx| {
                NewJob::new("note", "x").queue(tx)?;
                Err(Error::Stale)
            })
            .await;
        assert!(undone.is_err());
        assert_eq!(count(&db).await.waiting, 0);
    })
    .await;
}

#[tokio::test]
async fn the_same_is_queued_once_until_it_is_done() {
    TestDb::each(|db| async move {
        let (one, two) = (db.workspace(1).await.owner(), db.workspace(2).await.owner());
        let stage = Stage::new();
        let first = queue(&db, &one, NewJob::new("note", "a").once("k")).await;
        assert_eq!(queue(&db, &one, NewJob::new("note", "b").once("k")).await, first);
        assert_ne!(queue(&db, &two, NewJob::new("note", "c").once("k")).await, first);
        assert_ne!(queue(&db, &one, NewJob::new("note", "d").once("other")).await, first);
        runner(&db, &stage, vec![]).run_all().await.expect("run");
        assert_eq!(stage.seen().len(), 3);
        assert_ne!(queue(&db, &one, NewJob::new("note", "e").once("k")).await, first);
    })
    .await;
}

#[tokio::test]
async fn a_failing_job_is_tried_ever_more_seldom_and_then_put_aside() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let stage = Stage::new();
        queue(&db, &ws.owner(), NewJob::new("again", ())).await;
        let runner = runner(&db, &stage, vec![]);
        let mut waited = Vec::new();
        for attempt in 1..=10 {
            assert_eq!(runner.run_all().await.expect("run"), 1, "try {attempt}");
            let Some(next) = count(&db).await.oldest else { break };
            assert_eq!(runner.run_all().await.expect("run"), 0, "not before its time");
            let pause = next.duration_since(db.clock().now());
            waited.push(pause.as_secs());
            db.clock().advance(pause);
        }
        assert_eq!(waited.len(), 9);
        for (turn, pause) in waited.iter().enumerate() {
            let middle = 10 << turn;
            assert!((middle * 8 / 10..=middle * 12 / 10).contains(pause), "{waited:?}");
        }
        assert_eq!((stage.seen().len(), count(&db).await.parked), (10, 1));
        let why: (String,) = db.read(&Scope::system("test"), |tx| Ok(tx.one("select last_error from jobs", &[])?)).await.expect("readable");
        assert_eq!(why.0, "not yet");
    })
    .await;
}

#[tokio::test]
async fn what_cannot_succeed_is_put_aside_at_once_and_a_panic_is_a_failure() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let stage = Stage::new();
        queue(&db, &ws.owner(), NewJob::new("never", ())).await;
        queue(&db, &ws.owner(), NewJob::new("panic", ())).await;
        queue(&db, &ws.owner(), NewJob::new("unknown", ())).await;
        assert_eq!(runner(&db, &stage, vec![]).run_all().await.expect("run"), 2);
        let left = count(&db).await;
        // The one that panicked waits for its next try; the unknown one for a process that knows it.
        assert_eq!((left.parked, left.waiting), (1, 2));
    })
    .await;
}

#[tokio::test]
async fn a_runner_that_died_is_succeeded_and_can_change_nothing_more() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let (first, second) = (Stage::new(), Stage::new());
        queue(&db, &ws.owner(), NewJob::new("wait", ())).await;
        let stuck = runner(&db, &first, vec![]);
        let lost = tokio::spawn(async move { stuck.run_all().await });
        while first.seen().is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let taker = runner(&db, &second, vec![]);
        assert_eq!(taker.run_all().await.expect("run"), 0, "its lease still holds");
        db.clock().advance(SignedDuration::from_secs(61));
        second.gate.add_permits(1);
        assert_eq!(taker.run_all().await.expect("run"), 1);
        assert_eq!(second.seen(), ["begun", "ended"]);
        let done = |db: &TestDb| {
            let db = db.db();
            async move {
                db.read(&Scope::system("test"), |tx| Ok(tx.one::<(String, i64)>("select state, attempts from jobs", &[])?))
                    .await
                    .expect("readable")
            }
        };
        assert_eq!(done(&db).await, ("done".into(), 2));
        first.gate.add_permits(1);
        lost.await.expect("no panic").expect("it ends");
        assert_eq!(done(&db).await, ("done".into(), 2));
    })
    .await;
}

#[tokio::test]
async fn an_effect_and_the_end_are_one() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        queue(&db, &ws.owner(), NewJob::new("rename", "!")).await;
        assert_eq!(runner(&db, &Stage::new(), vec![]).run_all().await.expect("run"), 1);
        let name: (String,) =
            db.read(&ws.owner(), |tx| Ok(tx.one("select name from workspaces where id = $1", &args![tx.ws()])?)).await.expect("readable");
        assert_eq!(name.0, "Workspace 1!");
        assert_eq!(count(&db).await, Queue { waiting: 0, running: 0, parked: 0, oldest: None });
    })
    .await;
}

#[tokio::test]
async fn one_workspace_does_not_take_every_place() {
    TestDb::each(|db| async move {
        let (one, two) = (db.workspace(1).await.owner(), db.workspace(2).await.owner());
        let stage = Stage::new();
        for _ in 0..5 {
            queue(&db, &one, NewJob::new("wait", ())).await;
        }
        queue(&db, &two, NewJob::new("wait", ())).await;
        let (runner, bell) = (runner(&db, &stage, vec![]), Bell::default());
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let running = tokio::spawn(async move {
            runner
                .run(&bell, async {
                    let _ = stopped.await;
                })
                .await
        });
        while stage.seen().len() < 3 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        assert_eq!((count(&db).await.running, count(&db).await.waiting), (3, 3));
        stage.gate.add_permits(6);
        while count(&db).await.waiting + count(&db).await.running > 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        stop.send(()).expect("it runs");
        running.await.expect("it ends");
        assert_eq!(stage.seen().iter().filter(|s| *s == "ended").count(), 6);
    })
    .await;
}

#[tokio::test]
async fn a_stop_hands_back_what_does_not_end() {
    let db = TestDb::sqlite();
    let ws = db.workspace(1).await;
    let stage = Stage::new();
    queue(&db, &ws.owner(), NewJob::new("wait", ())).await;
    let (runner, bell) = (runner(&db, &stage, vec![]), Bell::default());
    let begun = stage.clone();
    let stop = async move {
        while begun.seen().is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), runner.run(&bell, stop)).await.expect("it stops within ten seconds");
    let left: (String, i64) =
        db.read(&Scope::system("test"), |tx| Ok(tx.one("select state, attempts from jobs", &[])?)).await.expect("readable");
    assert_eq!(left, ("waiting".into(), 0));
    assert_eq!(stage.seen(), ["begun"]);
}

#[tokio::test]
async fn a_ring_wakes_the_runner() {
    let db = TestDb::sqlite();
    let ws = db.workspace(1).await;
    let stage = Stage::new();
    let (runner, bell) = (runner(&db, &stage, vec![]), Arc::new(Bell::default()));
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let heard = bell.clone();
    let running = tokio::spawn(async move {
        runner
            .run(&heard, async {
                let _ = stopped.await;
            })
            .await
    });
    tokio::time::sleep(Duration::from_millis(50)).await;
    let began = std::time::Instant::now();
    for turn in 0..5 {
        queue(&db, &ws.owner(), NewJob::new("note", "x")).await;
        bell.ring();
        while stage.seen().len() <= turn {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }
    assert!(began.elapsed() < Duration::from_millis(2500), "five jobs took {:?}", began.elapsed());
    stop.send(()).expect("it runs");
    running.await.expect("it ends");
}

#[tokio::test]
async fn a_recurring_job_runs_once_in_its_slot_whoever_plans_it() {
    TestDb::each(|db| async move {
        let stage = Stage::new();
        let every = || vec![Every::minutes("again", 15), Every::day_at("rename", 3, 0)];
        let (one, two) = (runner(&db, &stage, every()), runner(&db, &stage, every()));
        let (a, b) = tokio::join!(one.run_all(), two.run_all());
        assert_eq!(a.expect("run") + b.expect("run"), 2);
        assert_eq!(runner(&db, &stage, every()).run_all().await.expect("run"), 0, "a restart does not repeat it");
        // The quarter's job still waits for its next try, so the next quarter adds none; the day's has failed for good.
        db.clock().advance(SignedDuration::from_mins(15));
        assert_eq!(one.run_all().await.expect("run"), 1);
        db.clock().advance(SignedDuration::from_hours(24));
        assert!(two.run_all().await.expect("run") >= 2);
    })
    .await;
}

#[tokio::test]
async fn a_job_of_another_workspace_is_not_counted() {
    let db = TestDb::postgres();
    let (one, two) = (db.workspace(1).await.owner(), db.workspace(2).await.owner());
    queue(&db, &one, NewJob::new("note", "x")).await;
    assert_eq!(db.read(&one, jobs::queue).await.expect("readable").waiting, 1);
    assert_eq!(db.read(&two, jobs::queue).await.expect("readable").waiting, 0);
}

#[tokio::test]
async fn old_answers_and_mails_are_forgotten_at_night() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let answer = "insert into idempotency (workspace_id, actor_id, idem_key, request_hash, status, body, created_at) values ($1, $2, $3, $4, 200, '', $5)";
        db.write(&ws.owner(), move |tx| {
            for (key, hours) in [("old", 49), ("new", 1)] {
                tx.exec(answer, &args![tx.ws(), tx.new_id(), key, vec![0_u8], tx.now() - SignedDuration::from_hours(hours)])?;
            }
            Ok(())
        })
        .await
        .expect("stored");
        let runner = Runner::new(db.db(), (), vec![jobs::housekeeping()], vec![jobs::NIGHTLY], chance());
        assert_eq!(runner.run_all().await.expect("run"), 1);
        let kept: Vec<(String,)> = db.read(&ws.owner(), |tx| Ok(tx.all("select idem_key from idempotency where workspace_id = $1", &args![tx.ws()])?)).await.expect("readable");
        assert_eq!(kept, [("new".to_owned(),)]);
        assert_eq!((count(&db).await.waiting, count(&db).await.parked), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn what_was_done_long_ago_is_forgotten() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        queue(&db, &ws.owner(), NewJob::new("note", "x")).await;
        queue(&db, &ws.owner(), NewJob::new("never", ())).await;
        runner(&db, &Stage::new(), vec![]).run_all().await.expect("run");
        assert_eq!(db.write(&Scope::system("test"), jobs::sweep).await.expect("swept"), 0);
        db.clock().advance(SignedDuration::from_hours(15 * 24));
        assert_eq!(db.write(&Scope::system("test"), jobs::sweep).await.expect("swept"), 1);
        assert_eq!(count(&db).await.parked, 1);
    })
    .await;
}
