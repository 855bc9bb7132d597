//! What rows are read against: the workspace's markets, own fields, brands, tiers and people, and what was decided of the file.

use std::collections::HashMap;

use creators::model::Known;
use i18n::{Catalogue, Lang};
use jiff::civil::Date;
use kernel::{
    App, Result, Tx,
    ids::{BrandId, MemberId, TierId},
};
use partnerships::{model::Stage, store as deals};

use crate::{
    model::{Mapping, Reading},
    store,
};

/// Everything that reading a row needs.
#[derive(Clone, Debug)]
pub struct Context {
    pub reading: Reading,
    pub mapping: Mapping,
    pub known: Known,
    pub names: Names,
    /// The last day that has begun in the workspace: a partnership cannot have begun later.
    pub today: Date,
}

/// What names in cells stand for, each in small letters.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pub brands: HashMap<String, BrandId>,
    pub tiers: HashMap<String, TierId>,
    /// By name and by address.
    pub managers: HashMap<String, MemberId>,
    pub stages: HashMap<String, Stage>,
}

/// A name as it is looked up.
pub fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase().replace('ё', "е")
}

impl Context {
    pub fn load(tx: &mut Tx, stages: &HashMap<String, Stage>, reading: Reading, mapping: Mapping) -> Result<Self> {
        let mut names = Names { stages: stages.clone(), ..Names::default() };
        for brand in deals::brands::open(tx)? {
            let other = brand.name_other.iter().map(|n| (folded(n), brand.id)).collect::<Vec<_>>();
            names.brands.extend(std::iter::once((folded(&brand.name), brand.id)).chain(other));
        }
        names.tiers.extend(deals::tiers::open(tx)?.into_iter().map(|tier| (folded(&tier.name), tier.id)));
        for (id, name, email) in store::colleagues(tx)? {
            names.managers.insert(folded(&name), id);
            names.managers.insert(folded(&email), id);
        }
        Ok(Self { reading, mapping, known: creators::actions::known(tx)?, names, today: store::today(tx)? })
    }
}

/// The stages by their codes and by their names in every language.
pub fn stages(app: &App) -> HashMap<String, Stage> {
    stage_names(app.catalogue())
}

fn stage_names(catalogue: &Catalogue) -> HashMap<String, Stage> {
    let named = Lang::all().iter().flat_map(|&lang| {
        let l = catalogue.lang(lang);
        Stage::GROWING.iter().map(move |&stage| (folded(l.t(stage.key())), stage)).collect::<Vec<_>>()
    });
    Stage::GROWING.iter().map(|&stage| (stage.code().to_owned(), stage)).chain(named).collect()
}
