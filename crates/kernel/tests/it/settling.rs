//! What follows from a change happens in its transaction, once, and fails with it.

use kernel::{
    Error, Event, Result, Tx, args,
    events::Touched,
    ids::{CreatorId, PartnershipId, Uuid},
    testing::TestDb,
};

/// Writes down whom it was told of; refuses one of them.
fn noting(tx: &mut Tx<'_>, touched: &Touched) -> Result<()> {
    for (ws, id) in &touched.partnerships {
        if id.0 == Uuid::from_u128(13) {
            return Err(Error::NotFound);
        }
        assert_eq!(*ws, tx.ws());
        Event::new("probe_settled", "probe", id.0).of_partnership(*id).fact("creators", touched.creators.len()).write(tx)?;
    }
    Ok(())
}

#[tokio::test]
async fn what_follows_is_written_with_the_change() {
    TestDb::each(|db| async move {
        db.follow_with(vec![noting], Vec::new());
        let ws = db.workspace(1).await;
        let change = |n: u128| {
            move |tx: &mut Tx<'_>| {
                let (creator, partnership) = (CreatorId(Uuid::from_u128(7)), PartnershipId(Uuid::from_u128(n)));
                for _ in 0..2 {
                    Event::new("probe_made", "probe", None).of_creator(creator).of_partnership(partnership).write(tx)?;
                }
                Ok(())
            }
        };
        db.write(&ws.owner(), change(1)).await.expect("written");
        assert!(db.write(&ws.owner(), change(13)).await.is_err(), "what follows is refused");
        let verbs = |tx: &mut Tx<'_>| {
            Ok(tx.all::<(String, i64)>(
                "select verb, cast(count(*) as bigint) from events where workspace_id = $1 group by verb order by verb",
                &args![tx.ws()],
            )?)
        };
        let written = db.read(&ws.owner(), verbs).await.expect("read");
        let probes: Vec<_> = written.into_iter().filter(|(verb, _)| verb.starts_with("probe")).collect();
        assert_eq!(probes, [("probe_made".to_owned(), 2), ("probe_settled".to_owned(), 1)]);
    })
    .await;
}
