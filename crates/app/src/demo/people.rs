//! What the demo begins with: workspace, members, brands, tiers, fields.

use std::collections::HashMap;

use accounts::cli::NewMember;
use jiff::Timestamp;
use kernel::{App, Lang, Result, Role, Scope, Tx, ids::WorkspaceId};
use partnerships::model::{TierLine, TiersInput};
use sample::{Access, Demo, FieldKind, Member};

use super::World;

pub(super) fn lang(lang: sample::Lang) -> Lang {
    match lang {
        sample::Lang::En => Lang::En,
        sample::Lang::Ru => Lang::Ru,
    }
}

pub(super) fn make(tx: &mut Tx<'_>, app: &App, demo: &Demo, at: Timestamp) -> Result<World> {
    let workspace = WorkspaceId(1);
    let scope = Scope::of_system(workspace, "demo");
    let mut world = World {
        workspace,
        people: HashMap::new(),
        members: HashMap::new(),
        brands: HashMap::new(),
        tiers: HashMap::new(),
        fields: HashMap::new(),
        creators: HashMap::new(),
        work: HashMap::new(),
        promises: HashMap::new(),
    };
    tx.replay(&scope, at, |tx| {
        members(tx, app, demo, &mut world)?;
        brands(tx, demo, &mut world)?;
        tiers(tx, demo, &mut world)?;
        fields(tx, demo, &mut world)
    })?;
    Ok(world)
}

fn members(tx: &mut Tx<'_>, app: &App, demo: &Demo, world: &mut World) -> Result<()> {
    let members: Vec<NewMember<'_>> = demo.members.iter().map(member).collect();
    let made = accounts::cli::people(tx, app, demo.workspace.name, demo.workspace.zone, lang(demo.workspace.lang), &members)?;
    for ((member, new), (person, id)) in demo.members.iter().zip(&members).zip(made) {
        world.people.insert(member.key, person);
        world.members.insert(member.key, (id, new.role));
    }
    Ok(())
}

fn member(member: &Member) -> NewMember<'static> {
    let (name, latin) = match member.lang {
        sample::Lang::Ru => (member.name_ru, Some(member.name_en)),
        sample::Lang::En => (member.name_en, None),
    };
    let role = match member.access {
        Access::Owner => Role::Owner,
        Access::Manager => Role::Manager,
        Access::Analyst => Role::Analyst,
        Access::Viewer => Role::Viewer,
    };
    NewMember { email: member.email, name, latin, role, language: lang(member.lang), zone: member.zone, market: Some(member.market) }
}

fn brands(tx: &mut Tx<'_>, demo: &Demo, world: &mut World) -> Result<()> {
    for brand in &demo.brands {
        let about = if brand.market == "RU" { brand.about_ru } else { brand.about_en };
        let input = partnerships::model::BrandInput {
            name: brand.name.into(),
            market: Some(brand.market.into()),
            about: Some(about.into()),
            ..Default::default()
        };
        world.brands.insert(brand.key, partnerships::actions::create_brand(tx, &input)?);
    }
    Ok(())
}

fn tiers(tx: &mut Tx<'_>, demo: &Demo, world: &mut World) -> Result<()> {
    let russian = demo.workspace.lang == sample::Lang::Ru;
    let line = |t: &sample::Tier| TierLine { id: None, name: if russian { t.ru } else { t.en }.to_owned() };
    let version = partnerships::store::tiers::version(tx)?;
    let wanted = TiersInput { tiers: demo.tiers.iter().map(line).collect() };
    partnerships::actions::arrange_tiers(tx, &wanted, version)?;
    let made = partnerships::store::tiers::open(tx)?;
    world.tiers = demo.tiers.iter().map(|t| t.key).zip(made.into_iter().map(|t| t.id)).collect();
    Ok(())
}

fn fields(tx: &mut Tx<'_>, demo: &Demo, world: &mut World) -> Result<()> {
    for field in &demo.fields {
        let (kind, choices) = match field.kind {
            FieldKind::Text => ("text", Vec::new()),
            FieldKind::Number => ("number", Vec::new()),
            FieldKind::Date => ("date", Vec::new()),
            FieldKind::Link => ("link", Vec::new()),
            FieldKind::Choice(choices) => ("choice", choices.iter().map(|c| c.en.to_owned()).collect()),
        };
        let new = creators::model::NewCustomField { label_en: field.en.into(), label_ru: field.ru.into(), kind: kind.into(), choices };
        world.fields.insert(field.key, creators::actions::custom::define(tx, &new)?);
    }
    Ok(())
}
