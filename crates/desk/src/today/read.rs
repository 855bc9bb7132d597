//! Everything that Today reads, in one transaction and a fixed number of statements.

use jiff::{Timestamp, ToSpan, civil::Date};
use kernel::{Result, Tx, args, ids::MemberId};
use markets::{
    holidays::{self, Holiday},
    model::Market,
};
use partnerships::{
    model::Brand,
    store::{brands, people},
};
use promises::{
    model::PromiseSide,
    store::{
        lists::{PromiseDue, PromiseWhich},
        rows::Promise,
    },
};
use steps::{
    model::{Filter, Place, Query, Tab},
    store::{
        counts::{self, GroupCount, Load, Tabs},
        lists::{self, Shown},
    },
};

use super::asked::Asked;

/// How many lines each part beside the queue has.
const BESIDE: i64 = 5;
/// How far ahead days off are looked for: as far as the next good hour is.
const AHEAD: i32 = 21;

/// What a Today rests on.
pub struct Read {
    pub today: Date,
    pub tabs: Tabs,
    pub groups: Vec<GroupCount>,
    pub steps: Vec<Shown>,
    pub markets: Vec<Market>,
    /// The coming days off of each market, by its code.
    pub off: Vec<(String, Vec<Holiday>)>,
    pub brands: Vec<Brand>,
    pub colleagues: Vec<people::Colleague>,
    /// What is worth a word these days, of the whole team.
    pub moments: Vec<Shown>,
    /// What the reader has promised for this week.
    pub promised: Vec<Promise>,
    /// On the list of the team: who carries what, and how much waits for nobody.
    pub load: Option<(Vec<Load>, i64)>,
    /// When the first of what was put off comes back; asked for where nothing is open.
    pub next: Option<Date>,
    /// There is no partnership yet.
    pub is_first_run: bool,
}

kernel::statements! {
    ANY = "select exists (select 1 from partnerships where workspace_id = $1)";
    NEXT = "select min(snoozed_until) from steps where workspace_id = $1 and member_id = $2 and state = 'snoozed'";
}

pub fn read(tx: &mut Tx<'_>, asked: &Asked, me: MemberId, after: Option<Place>, since: Timestamp) -> Result<Read> {
    let today = steps::load::today(tx)?;
    let query = asked.query(me, after);
    let tabs = counts::tabs(tx, me, since)?;
    let groups = match asked.tab {
        Tab::Mine => counts::groups(tx, Some(me))?,
        Tab::Team => counts::groups(tx, None)?,
        Tab::Snoozed | Tab::Done => Vec::new(),
    };
    let steps = if asked.is_grouped() { lists::today(tx, &query)? } else { lists::page(tx, &query, since)? };
    let markets = markets::store::all(tx)?;
    let nothing = tabs.mine == 0 && steps.is_empty();
    Ok(Read {
        today,
        groups,
        steps,
        off: off(&markets, today),
        brands: brands::open(tx)?,
        colleagues: people::colleagues(tx)?,
        moments: lists::page(tx, &moments(me), since)?,
        promised: promised(tx, me, today)?,
        load: if asked.tab == Tab::Team { Some((counts::load(tx)?, counts::nobody(tx)?)) } else { None },
        next: if nothing { tx.one::<(Option<Date>,)>(NEXT, &args![tx.ws(), me])?.0 } else { None },
        is_first_run: nothing && tabs.team == 0 && !tx.one::<(bool,)>(ANY, &args![tx.ws()])?.0,
        tabs,
        markets,
    })
}

fn moments(me: MemberId) -> Query {
    let filter = Filter { group: Some(engine::step::Group::Moments), ..Filter::default() };
    Query { tab: Tab::Team, me: Some(me), filter, after: None, limit: BESIDE }
}

fn promised(tx: &mut Tx<'_>, me: MemberId, today: Date) -> Result<Vec<Promise>> {
    let filter = promises::store::lists::Filter {
        side: Some(PromiseSide::Ours),
        keeper: Some(me),
        due: Some(PromiseDue::Week),
        ..promises::store::lists::Filter::of(PromiseWhich::Open)
    };
    promises::store::lists::page(tx, &filter, today, None, BESIDE)
}

/// The days off of each market from yesterday on, because it may still be yesterday there.
pub fn off(markets: &[Market], today: Date) -> Vec<(String, Vec<Holiday>)> {
    let from = today.checked_sub(1.day()).unwrap_or(today);
    let until = today.checked_add(AHEAD.days()).unwrap_or(today);
    let of = |market: &Market| {
        let days = market.holidays.as_deref().map(|calendar| holidays::between(calendar, from, until)).unwrap_or_default();
        (market.code.clone(), days)
    };
    markets.iter().map(of).collect()
}
