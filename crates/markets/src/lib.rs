//! Markets: the countries a workspace works in, as data. The United States and Russia are shipped; an owner adds others.
//!
//! What always holds: a market's code never changes and is what other tables refer to; its zone, currency, languages,
//! calendar and platforms are ones the product knows.

pub mod actions;
mod api;
pub mod holidays;
pub mod model;
mod pages;
mod shipped;
pub mod store;

use kernel::{
    Action, Slice,
    web::{Allow, Doc, Routes},
};
use model::{HolidayView, MarketInput, MarketView};

/// The slice, for the application.
pub fn slice() -> Slice {
    Slice {
        routes: routes(),
        statements: vec![store::STATEMENTS],
        samples: pages::samples,
        seed: Some(actions::seed),
        ..Slice::named("markets")
    }
}

fn routes() -> Routes {
    let (read, configure) = (Allow::can(Action::Read), Allow::can(Action::Configure));
    Routes::new()
        .get("/settings/markets", read, pages::list)
        .get("/settings/markets/new", configure, pages::new)
        .post("/settings/markets/new", configure, pages::create)
        .get("/settings/markets/{code}", configure, pages::edit)
        .post("/settings/markets/{code}", configure, pages::save)
        .api_get("/markets", read, api::list, Doc::new("markets", "List the markets").list::<MarketView>())
        .api_post("/markets", configure, api::create, Doc::new("markets", "Add a market").body::<MarketInput>().made::<MarketView>())
        .api_get("/markets/{code}", read, api::show, Doc::new("markets", "Show a market").ok::<MarketView>())
        .api_put(
            "/markets/{code}",
            configure,
            api::edit,
            Doc::new("markets", "Change a market").body::<MarketInput>().ok::<MarketView>().versioned(),
        )
        .api_get(
            "/markets/{code}/holidays",
            read,
            api::days_off,
            Doc::new("markets", "List a market's days off")
                .list::<HolidayView>()
                .query("from", "First day; today unless said")
                .query("to", "Last day; a year on unless said"),
        )
}
