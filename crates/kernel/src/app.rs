//! The one application state: concrete, shared, without globals.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use i18n::{Catalogue, L};

use crate::{
    Chance, Clock, Config, Db, Lang, Result, Slice, Tx,
    slice::Nav,
    web::{Doorkeeper, Limiter},
};

/// Everything a request or a job may need. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    config: Config,
    db: Db,
    clock: Clock,
    chance: Mutex<Chance>,
    en: L,
    ru: L,
    catalogue: Catalogue,
    doorkeeper: Doorkeeper,
    nav: Vec<Nav>,
    seeds: Vec<fn(&mut Tx<'_>) -> Result<()>>,
    limiter: Limiter,
    /// Signs what is given out and must come back unchanged (page cursors).
    key: [u8; 32],
    jobs: crate::bell::Bell,
    /// The description of the API, made once from the route tables.
    api: serde_json::Value,
}

impl App {
    /// Joins the parts. `key` should outlive a restart, or page links given out before it stop working.
    pub fn new(config: Config, db: Db, clock: Clock, chance: Chance, key: [u8; 32], doorkeeper: Doorkeeper, slices: &[Slice]) -> Self {
        let catalogue = Catalogue::new();
        let mut nav: Vec<Nav> = slices.iter().flat_map(|s| s.nav.iter().copied()).collect();
        nav.sort_by_key(|n| n.position);
        let limiter = Limiter::new(config.requests_per_second);
        db.follow_with(slices.iter().filter_map(|s| s.settle).collect(), slices.iter().filter_map(|s| s.moves).collect());
        Self(Arc::new(Inner {
            limiter,
            db,
            clock,
            chance: Mutex::new(chance),
            en: catalogue.lang(Lang::En),
            ru: catalogue.lang(Lang::Ru),
            catalogue,
            doorkeeper,
            nav,
            seeds: slices.iter().filter_map(|s| s.seed).collect(),
            key,
            jobs: crate::bell::Bell::default(),
            api: crate::web::openapi(slices.iter().flat_map(|s| s.routes.iter()), config.public_url.trim_end_matches('/')),
            config,
        }))
    }

    pub fn config(&self) -> &Config {
        &self.0.config
    }

    pub fn db(&self) -> &Db {
        &self.0.db
    }

    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// The translator of a language.
    pub fn l(&self, lang: Lang) -> &L {
        match lang {
            Lang::En => &self.0.en,
            Lang::Ru => &self.0.ru,
        }
    }

    pub fn catalogue(&self) -> &Catalogue {
        &self.0.catalogue
    }

    pub fn doorkeeper(&self) -> Doorkeeper {
        self.0.doorkeeper
    }

    pub fn nav(&self) -> &[Nav] {
        &self.0.nav
    }

    /// Gives a new workspace what the slices want it to begin with.
    pub fn seed(&self, tx: &mut Tx<'_>) -> Result<()> {
        self.0.seeds.iter().try_for_each(|seed| seed(tx))
    }

    pub fn limiter(&self) -> &Limiter {
        &self.0.limiter
    }

    pub fn key(&self) -> &[u8; 32] {
        &self.0.key
    }

    /// Rung when a job has been queued, so that it need not wait for the next look.
    pub fn jobs(&self) -> &crate::bell::Bell {
        &self.0.jobs
    }

    /// The OpenAPI document.
    pub fn api(&self) -> &serde_json::Value {
        &self.0.api
    }

    /// A new 256-bit secret, in hexadecimal.
    pub fn secret(&self) -> String {
        let mut chance = self.0.chance.lock().unwrap_or_else(PoisonError::into_inner);
        crate::text::hex(&chance.secret())
    }

    /// Random bits that are not secret: jitter, incident numbers.
    pub fn random(&self) -> u64 {
        self.0.chance.lock().unwrap_or_else(PoisonError::into_inner).next_u64()
    }

    /// A folder below the data folder.
    pub fn folder(&self, name: &str) -> PathBuf {
        self.0.config.data.join(name)
    }
}
