//! Transactions: what one costs when it does next to nothing, and how many changes a second become durable.

use kernel::{Scope, Tx, args, ids::CreatorId};

use super::{repeat, scene::Scene};

pub async fn measure(engine: &str, scene: &Scene, only: &str) -> Result<(), String> {
    for tasks in [1, 32] {
        one(engine, scene, only, "one-row read", tasks, |scene, _| {
            let (db, scope) = (scene.0.clone(), scene.1.clone());
            async move {
                db.read(&scope, |tx| Ok(tx.one::<(String,)>("select name from workspaces where id = $1", &args![tx.ws()])?)).await.map(drop)
            }
        })
        .await?;
        one(engine, scene, only, "note with its event", tasks, |scene, creator| {
            let (db, scope) = (scene.0.clone(), scene.1.clone());
            async move { db.write(&scope, move |tx| note(tx, creator)).await }
        })
        .await?;
    }
    Ok(())
}

type Ground = (kernel::Db, Scope);

async fn one<F>(
    engine: &str,
    scene: &Scene,
    only: &str,
    name: &str,
    tasks: usize,
    work: impl Fn(&Ground, CreatorId) -> F + Clone + Send + 'static,
) -> Result<(), String>
where
    F: Future<Output = kernel::Result<()>> + Send,
{
    let name = format!("{engine}, {name}");
    if !name.contains(only) {
        return Ok(());
    }
    let (ground, creator) = ((scene.db.clone(), scene.member.clone()), scene.creator);
    repeat(&name, tasks, move || {
        let done = work(&ground, creator);
        async move { done.await.map_err(|e| e.to_string()) }
    })
    .await
}

fn note(tx: &mut Tx<'_>, creator: CreatorId) -> kernel::Result<()> {
    let new =
        creators::model::NewNote { body: "Called her about the spring collection; she asked for a week.".into(), ..Default::default() };
    creators::actions::notes::add(tx, creator, &new).map(drop)
}
