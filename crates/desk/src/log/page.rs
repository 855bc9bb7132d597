//! One field for a line; under it what was understood, to be put right and saved.

use askama::Template;
use contacts::{
    line::{self, Draft, Setting, Side},
    pages::form::{self, Choices, Fields},
    store::people,
};
use kernel::{
    Error, Msg, Problems, Tx,
    ids::CreatorId,
    paths, text,
    web::{Cx, FormData, FormState, Page, Result, Shell, Toast},
};
use serde::Deserialize;

use super::{
    PATH,
    save::{self, LogView, LoggedPromise, MOST, NewLog},
};
use crate::today::{foreign, names};

/// How many people of a name are offered.
const OFFERED: usize = 12;

/// What the address says: a line, and perhaps whom it is about.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    line: String,
    /// A name, where the line names nobody or somebody else was meant.
    who: String,
    creator: String,
}

/// Somebody whom the line may be about.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub id: CreatorId,
    pub name: String,
    pub lang: Option<&'static str>,
    pub other: Option<String>,
    /// Where they live, to tell two of one name apart.
    pub place: String,
}

#[derive(Template)]
#[template(path = "log.html", blocks = ["draft"])]
pub struct LogPage {
    pub shell: Shell,
    pub line: String,
    pub who: String,
    /// What was understood, or typed since; nothing before a line was read.
    pub f: Option<FormState>,
    pub candidates: Vec<Candidate>,
    pub choices: Choices,
}
impl Page for LogPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == "draft").then(|| self.as_draft().render())
    }
}

/// A promise as the form has it.
pub struct Row<'f> {
    pub n: usize,
    pub words: &'f str,
    pub is_theirs: bool,
    pub due: &'f str,
    pub error: Option<String>,
}

/// What the template asks for.
impl LogPage {
    fn fields(&self, f: &FormState) -> String {
        Fields { shell: &self.shell, f, choices: &self.choices }.render().unwrap_or_default()
    }

    /// What the field for a name is called: nobody was found, or several were.
    fn who_key(&self) -> &'static str {
        if self.candidates.is_empty() { "desk-log-nobody" } else { "desk-log-several" }
    }

    fn is_chosen(&self, f: &FormState, candidate: &Candidate) -> bool {
        f.is("creator_id", &candidate.id.to_string())
    }

    /// The wishes and one empty field, each with what is wrong with it.
    fn wishes(&self, f: &FormState) -> Vec<(usize, String, Option<String>)> {
        let typed = f.values("wish");
        let all = typed.iter().copied().chain(std::iter::once("")).enumerate();
        all.map(|(n, words)| (n, words.to_owned(), self.wrong(f, &format!("wishes.{n}.words")))).collect()
    }

    /// The promises and one empty row.
    fn promises<'f>(&self, f: &'f FormState) -> Vec<Row<'f>> {
        let (words, sides, due) = (f.values("promise"), f.values("promise_side"), f.values("promise_due"));
        let row = |n: usize| Row {
            n,
            words: words.get(n).copied().unwrap_or_default(),
            is_theirs: sides.get(n).copied() == Some("theirs"),
            due: due.get(n).copied().unwrap_or_default(),
            error: self.wrong(f, &format!("promises.{n}.words")).or_else(|| self.wrong(f, &format!("promises.{n}.due_on"))),
        };
        (0..=words.len()).map(row).collect()
    }

    fn wrong(&self, f: &FormState, field: &str) -> Option<String> {
        f.error(field).map(|message| self.shell.l.msg(message))
    }

    /// Everything that is wrong: the field's place on the page, its name, and what is wrong with it.
    fn problems(&self, f: &FormState) -> Vec<(String, String, String)> {
        let l = &self.shell.l;
        let one = |field: &str| {
            let mut parts = field.split('.');
            match (parts.next().unwrap_or_default(), parts.next()) {
                ("wishes", Some(n)) => (format!("f-wish-{n}"), l.t("desk-log-wish").to_owned()),
                ("promises", Some(n)) => (format!("f-promise-{n}"), l.t("desk-log-promise").to_owned()),
                ("creator_id", _) => ("f-creator_id".to_owned(), l.t("desk-log-who").to_owned()),
                (other, _) => (format!("f-{other}"), l.t(&format!("contacts-{}", other.replace('_', "-"))).to_owned()),
            }
        };
        let problem = |p: &kernel::error::Problem| {
            let (place, label) = one(&p.field);
            (place, label, l.msg(&p.message))
        };
        f.problems().all().map(problem).collect()
    }
}

fn shell(cx: &Cx) -> Shell {
    cx.shell("today").crumb(cx.l.t("nav-today"), Some("/today".to_owned())).crumb(cx.l.t("desk-log"), None)
}

/// What a line says and whom it may be about.
struct Understood {
    draft: Draft,
    candidates: Vec<Candidate>,
    choices: Choices,
}

fn understand(
    tx: &mut Tx<'_>,
    l: &i18n::L,
    line: &str,
    who: &str,
    creator: Option<CreatorId>,
    today: jiff::civil::Date,
) -> kernel::Result<Understood> {
    let people = people::for_line(tx, line)?;
    let mut draft = line::read(line, &Setting { today, people: &people });
    if let Some(creator) = creator {
        draft.people = vec![creator];
    } else if !who.is_empty() {
        draft.people = creators::search(tx, who, OFFERED)?.into_iter().map(|found| found.id).collect();
    }
    draft.people.truncate(OFFERED);
    let (candidates, choices) = about(tx, l, &draft.people)?;
    Ok(Understood { draft, candidates, choices })
}

/// People by their ids as candidates; of a single one also the partnerships.
fn about(tx: &mut Tx<'_>, l: &i18n::L, people: &[CreatorId]) -> kernel::Result<(Vec<Candidate>, Choices)> {
    let mut candidates = Vec::new();
    for &id in people {
        let row = creators::store::person::row(tx, id)?;
        let (name, other) = names(l.lang(), &row.display_name, row.latin_name.as_deref().filter(|latin| *latin != row.display_name));
        candidates.push(Candidate {
            id,
            name: name.to_owned(),
            lang: foreign(l, name),
            other: other.map(str::to_owned),
            place: row.city.clone().or_else(|| row.market.as_deref().map(|m| l.country_name(m).to_owned())).unwrap_or_default(),
        });
    }
    let choices = match people {
        [one] => Choices::load(tx, *one)?,
        _ => Choices { team: contacts::store::about::colleagues(tx)?, ..Choices::default() },
    };
    Ok((candidates, choices))
}

pub async fn show(cx: Cx) -> Result {
    let asked: Asked = cx.query().unwrap_or_default();
    let line: String = asked.line.trim().chars().take(line::LONGEST).collect();
    let who = asked.who.trim().to_owned();
    let creator = kernel::ids::parse::<CreatorId>(&asked.creator);
    if line.is_empty() {
        let page = LogPage { shell: shell(&cx), line, who, f: None, candidates: Vec::new(), choices: Choices::default() };
        return cx.page(&page);
    }
    let (text, name, l, today) = (line.clone(), who.clone(), cx.l.clone(), cx.today);
    let understood = cx.read(move |tx| understand(tx, &l, &text, &name, creator, today)).await?;
    let Understood { draft, candidates, choices } = understood;
    let f = drafted(&draft, &line, &choices, cx.scope.member().map(|id| id.to_string()).unwrap_or_default());
    cx.page(&LogPage { shell: shell(&cx), line, who, f: Some(f), candidates, choices })
}

/// A draft as the form shows it.
fn drafted(draft: &Draft, line: &str, choices: &Choices, member: String) -> FormState {
    let contact = form::drafted(draft);
    let names = ["channel", "direction", "kind", "reply", "happened_on", "minutes", "has_request", "about_project", "body"];
    let mut pairs: Vec<(String, String)> = names.iter().map(|name| ((*name).to_owned(), contact.value(name).to_owned())).collect();
    // Where every word of the line became a wish or a promise, the line itself is what was said: nothing typed is lost.
    if contact.value("body").is_empty() {
        pairs.retain(|(name, _)| name != "body");
        pairs.push(("body".to_owned(), line.to_owned()));
    }
    let mut add = |name: &str, value: String| pairs.push((name.to_owned(), value));
    add("line", line.to_owned());
    add("member_id", member);
    if let [one] = draft.people.as_slice() {
        add("creator_id", one.to_string());
    }
    if let [only] = choices.partnerships.as_slice() {
        add("partnership_id", only.id.to_string());
    }
    for wish in &draft.wishes {
        add("wish", wish.words.clone());
    }
    for promise in &draft.promises {
        add("promise", promise.words.clone());
        add("promise_side", if promise.side == Side::Theirs { "theirs" } else { "ours" }.to_owned());
        add("promise_due", promise.due.map(|day| day.to_string()).unwrap_or_default());
    }
    FormState::of(pairs)
}

pub async fn save(cx: Cx, form: FormData) -> Result {
    let mut problems = Problems::none();
    let new = typed(&cx, &form, &mut problems);
    let saved = match (problems.check(), new) {
        (Ok(()), Some(new)) => cx.write(move |tx| save::save(tx, &new)).await,
        (Err(error), _) => Err(error),
        (Ok(()), None) => Err(Error::field("creator_id", Msg::new("desk-log-nobody"))),
    };
    match saved {
        Ok(saved) => cx.see_with(&home(&form, &saved), said(&cx, &saved)),
        Err(Error::Invalid(problems)) => again(&cx, form, problems).await,
        Err(error) => Err(error),
    }
}

/// Where one goes afterwards: to the partnership, where all of it stands now.
fn home(form: &FormData, saved: &LogView) -> String {
    match saved.partnership_id {
        Some(id) => format!("{}#contacts", paths::partnership(id)),
        None => {
            kernel::ids::parse(form.text("creator_id")).map_or_else(|| PATH.to_owned(), |id| format!("{}/contacts", paths::creator(id)))
        }
    }
}

fn said(cx: &Cx, saved: &LogView) -> Toast {
    Toast::saying(&cx.l, &Msg::new("desk-log-saved").with("wishes", saved.wishes.len()).with("promises", saved.promises.len()))
}

/// What the form says; none where nobody is chosen.
fn typed(cx: &Cx, form: &FormData, problems: &mut Problems) -> Option<NewLog> {
    let contact = form::typed(form, &cx.zone, problems);
    let wishes = form.all("wish").into_iter().take(MOST + 1).map(str::trim).filter(|words| !words.is_empty()).map(str::to_owned).collect();
    let (sides, due) = (form.all("promise_side"), form.all("promise_due"));
    let mut promises = Vec::new();
    for (n, words) in form.all("promise").into_iter().take(MOST + 1).enumerate() {
        if words.trim().is_empty() {
            continue;
        }
        let field = format!("promises.{n}.due_on");
        let raw = due.get(n).copied().unwrap_or_default();
        if raw.trim().is_empty() {
            problems.add(&field, Msg::new("error-required"));
        }
        let side = if sides.get(n).copied() == Some("theirs") { Side::Theirs } else { Side::Ours };
        if let Some(due_on) = text::date(&field, raw, problems) {
            promises.push(LoggedPromise { side, words: words.to_owned(), due_on });
        }
    }
    let creator_id = kernel::ids::parse(form.text("creator_id"))?;
    Some(NewLog { creator_id, contact, wishes, promises })
}

/// No more rows than can be saved and one that says so: a page is not made of a hundred thousand.
fn shortened(form: &FormData) -> FormData {
    let mut seen = std::collections::HashMap::new();
    let kept = form.pairs().iter().filter(|(name, _)| {
        let count = seen.entry(name.clone()).or_insert(0_usize);
        *count += 1;
        *count <= MOST + 1
    });
    FormData::from_pairs(kept.cloned().collect())
}

/// The form with what is wrong, and everything that was typed.
async fn again(cx: &Cx, form: FormData, problems: Problems) -> Result {
    let form = shortened(&form);
    let line = form.text("line").chars().take(line::LONGEST).collect::<String>();
    let offered: Vec<CreatorId> = form.all("offered").into_iter().take(OFFERED).filter_map(kernel::ids::parse).collect();
    let (l, people) = (cx.l.clone(), offered.clone());
    let (candidates, choices) = cx.read(move |tx| about(tx, &l, &people)).await?;
    let page = LogPage { shell: shell(cx), line, who: String::new(), f: Some(form.state(problems)), candidates, choices };
    cx.page_with(422, &page)
}
