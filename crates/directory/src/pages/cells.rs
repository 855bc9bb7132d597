//! Cells of the creator's own fields, edited where they stand or, without script, on a page of their own. Cells of a
//! partnership are served by its own slice.

use askama::Template;
use creators::{actions as verbs, model::EditCreator};
use kernel::{
    Error, Msg, Result,
    ids::CreatorId,
    web::{At, Cx, FormData, FormState, Page, Response, Shell},
};

use super::{list::ListPage, parts};
use crate::{
    listing::{self, Line},
    query::Column,
    store::catalogue::OwnKind,
};

/// The cell as it stands.
#[derive(Template)]
#[template(path = "cell.html")]
struct Cell<'a> {
    page: &'a ListPage,
    line: &'a Line,
    column: Column,
}
impl Page for Cell<'_> {}

/// The form that takes its place.
#[derive(Template)]
#[template(path = "cell_form.html", blocks = ["cell"])]
pub struct CellForm {
    pub shell: Shell,
    pub id: CreatorId,
    pub column: Column,
    pub words: String,
    pub f: FormState,
    pub input: Input,
}

/// How the value is typed.
pub enum Input {
    Text,
    Number,
    Date,
    Choice(Vec<(String, String)>),
    /// The market, and the city beside it.
    Market(Vec<(String, String)>),
}

impl Page for CellForm {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == self.cell()).then(|| self.as_cell().render())
    }
}

impl CellForm {
    fn cell(&self) -> String {
        format!("c-{}-{}", self.column.name(), self.id)
    }
}

/// The columns whose cells are edited here.
fn column(name: &str) -> Result<Column> {
    let column = Column::parse(name).ok_or(Error::NotFound)?;
    let ours = matches!(column, Column::Market | Column::City | Column::Tags | Column::Niches | Column::Values | Column::Custom(_));
    if ours { Ok(column) } else { Err(Error::NotFound) }
}

/// The list of one creator and one column.
async fn list(cx: &Cx, id: CreatorId, column: Column) -> Result<ListPage> {
    let at = cx.read(move |tx| listing::one(tx, id, column)).await?;
    Ok(ListPage::of(
        cx.shell("partners").crumb(cx.l.t("nav-partners"), Some(kernel::paths::DIRECTORY.to_owned())),
        at,
        cx.zone.clone(),
        &|_| String::new(),
    ))
}

fn form(page: ListPage, id: CreatorId, column: Column, f: Option<FormState>) -> Result<CellForm> {
    let lang = page.shell.lang();
    let line = page.at.lines.first().ok_or(Error::NotFound)?;
    let own = |field: kernel::ids::CustomFieldId| page.at.catalogue.own(field).ok_or(Error::NotFound);
    let (now, input) = match column {
        Column::Market => {
            let none = (String::new(), page.shell.l.t("directory-nothing").to_owned());
            let markets = page.at.catalogue.markets.iter().map(|m| (m.code.clone(), m.name(lang).to_owned()));
            (line.row.market.clone().unwrap_or_default(), Input::Market([none].into_iter().chain(markets).collect()))
        }
        Column::City => (line.row.city.clone().unwrap_or_default(), Input::Text),
        Column::Custom(field) => {
            let (own, value) = (own(field)?, line.facts.own(field));
            let typed =
                value.map(|v| v.text.clone().or(v.number.map(|n| n.to_string())).or(v.date.map(|d| d.to_string())).unwrap_or_default());
            let none = (String::new(), page.shell.l.t("directory-nothing").to_owned());
            let input = match own.kind {
                OwnKind::Number => Input::Number,
                OwnKind::Date => Input::Date,
                OwnKind::Text if own.choices.0.is_empty() => Input::Text,
                OwnKind::Text => Input::Choice([none].into_iter().chain(own.choices.0.iter().map(|c| (c.clone(), c.clone()))).collect()),
            };
            (typed.unwrap_or_default(), input)
        }
        labels => {
            (parts::labels_of(labels).map(|kind| line.facts.labels(kind).collect::<Vec<_>>().join(", ")).unwrap_or_default(), Input::Text)
        }
    };
    let city = line.row.city.clone().unwrap_or_default();
    let f = f.unwrap_or_else(|| FormState::of([("to", now), ("city", city), ("version", line.row.version.to_string())]));
    let words = parts::column_words(&page.shell, &page.at.catalogue, column).ok_or(Error::NotFound)?;
    Ok(CellForm { id, column, words, f, input, shell: page.shell })
}

pub async fn edit(cx: Cx, At((id, name)): At<(CreatorId, String)>) -> Result<Response> {
    let column = column(&name)?;
    cx.page(&form(list(&cx, id, column).await?, id, column, None)?)
}

pub async fn save(cx: Cx, At((id, name)): At<(CreatorId, String)>, typed: FormData) -> Result<Response> {
    let column = column(&name)?;
    let (version, change) = (typed.version()?, change(column, &typed));
    let problems = match cx.write(move |tx| verbs::edit(tx, id, &change, version)).await {
        Ok(_) if cx.fragment.is_none() => return cx.see(&kernel::paths::creator(id)),
        Ok(_) => {
            let page = list(&cx, id, column).await?;
            let line = page.at.lines.first().ok_or(Error::NotFound)?;
            return cx.page(&Cell { page: &page, line, column });
        }
        Err(Error::Invalid(problems)) => (422, problems),
        Err(Error::Stale) => (412, kernel::Problems::of("to", Msg::new("error-stale"))),
        Err(other) => return Err(other),
    };
    let page = form(list(&cx, id, column).await?, id, column, Some(typed.state(problems.1)))?;
    cx.page_with(problems.0, &page)
}

fn change(column: Column, typed: &FormData) -> EditCreator {
    let text = typed.text("to").to_owned();
    let words = || text.split(',').map(|w| w.trim().to_owned()).filter(|w| !w.is_empty()).collect::<Vec<_>>();
    let mut change = EditCreator::default();
    match column {
        Column::Market => {
            change.market = Some(text);
            change.city = typed.has("city").then(|| typed.text("city").to_owned());
        }
        Column::City => change.city = Some(text),
        Column::Tags => change.tags = Some(words()),
        Column::Niches => change.niches = Some(words()),
        Column::Values => change.values = Some(words()),
        Column::Custom(id) => change.custom = Some([(id, text)].into()),
        _ => {}
    }
    change
}
