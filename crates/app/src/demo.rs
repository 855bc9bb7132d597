//! The demo: invented years of work, replayed through the same verbs that people use, each at its own time and by its own
//! member. So everything in it (timeline, search, versions) is as if it had happened.

mod people;
mod remembered;
mod replay;
mod together;
mod views;

use std::collections::HashMap;

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use kernel::{
    App, Db, Result, Role, Scope, Tx, Via,
    db::Address,
    ids::{BrandId, CollaborationId, CreatorId, CustomFieldId, MemberId, PersonId, PromiseId, TierId, WorkspaceId},
};
use sample::Demo;

/// The seed of the demo: its people stay the same over versions.
pub const SEED: u64 = 7;
/// How many creators it has.
pub const CREATORS: usize = 120;

/// Who is who, once made.
pub struct World {
    pub workspace: WorkspaceId,
    pub people: HashMap<&'static str, PersonId>,
    members: HashMap<&'static str, (MemberId, Role)>,
    brands: HashMap<&'static str, BrandId>,
    tiers: HashMap<&'static str, TierId>,
    fields: HashMap<&'static str, CustomFieldId>,
    creators: HashMap<u64, CreatorId>,
    /// By the places of partnership and work in the demo.
    work: HashMap<(usize, usize), CollaborationId>,
    /// By the places of partnership and promise in the demo.
    promises: HashMap<(usize, usize), PromiseId>,
}

impl World {
    /// The scope of a member; of the product itself where nobody is named.
    fn scope(&self, key: Option<&'static str>) -> Scope {
        match key.and_then(|k| self.members.get(k)) {
            Some((id, role)) => Scope::of_member(self.workspace, *id, *role, Via::Page),
            None => Scope::of_system(self.workspace, "demo"),
        }
    }

    fn member(&self, key: &'static str) -> Option<MemberId> {
        self.members.get(key).map(|(id, _)| *id)
    }
}

/// Fills an empty database. Ids must follow the invented time, so it opens the database by a clock that stands at the beginning.
pub async fn fill(app: &App, today: Date) -> std::result::Result<HashMap<&'static str, PersonId>, String> {
    let address: Address = app.config().address()?;
    let demo = sample::demo(sample::Options { seed: SEED, today, creators: CREATORS });
    let clock = kernel::Clock::set_to(beginning(&demo));
    let db = Db::open(&address, clock, kernel::Chance::system()).map_err(|e| e.to_string())?;
    let app = app.clone();
    let filled = db.write(&Scope::system("demo"), move |tx| make(tx, &app, &demo)).await;
    filled.map(|world| world.people).map_err(|e| format!("the demo could not be made: {e}"))
}

fn make(tx: &mut Tx<'_>, app: &App, demo: &Demo) -> Result<World> {
    let mut world = people::make(tx, app, demo, beginning(demo))?;
    for step in replay::steps(demo) {
        let at = noon(step.on);
        let scope = world.scope(step.by);
        tx.replay(&scope, at, |tx| replay::run(tx, &mut world, demo, &step))
            .map_err(|e| kernel::Error::internal(format!("{:?} of {}: {e}", step.what, step.on)))?;
    }
    let last = replay::steps(demo).last().map_or(beginning(demo), |s| noon(s.on));
    views::make(tx, &world, last)?;
    // What there is to do is there at the first look, as it would be after a morning.
    let system = world.scope(None);
    tx.replay(&system, app.clock().now(), steps::jobs::catch_up_now)?;
    Ok(world)
}

/// Before everything else in the demo.
fn beginning(demo: &Demo) -> Timestamp {
    let creators = demo.creators.iter().map(|c| c.created_on);
    let partnerships = demo.partnerships.iter().map(|p| p.created_on);
    let first = creators.chain(partnerships).min().unwrap_or(jiff::civil::date(2022, 1, 1));
    noon(first) - jiff::SignedDuration::from_hours(24 * 30)
}

/// The middle of a day, so that it is the same day in every zone of the demo.
fn noon(day: Date) -> Timestamp {
    day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).map_or(Timestamp::UNIX_EPOCH, |z| z.timestamp())
}

/// The address of somebody in the demo.
pub fn email(key: &str) -> Option<&'static str> {
    let options = sample::Options { seed: SEED, today: jiff::civil::date(2026, 1, 1), creators: 1 };
    sample::demo(options).members.into_iter().find(|m| m.key == key).map(|m| m.email)
}
