//! The forms of goals.

use kernel::{
    Msg, Tx,
    ids::{CreatorId, GoalId},
    web::{At, Cx, FormData, FormState, Result, Shell, Toast},
};

use super::form::{Field, FormPage, options, wrong};
use crate::{
    actions,
    model::{CloseGoal, GoalKind, GoalState, NewGoal},
    store::goals::{self, Goal},
};

/// Whose goal it is: the creator, and the name by which a page calls them.
pub(super) type Whose = (CreatorId, String);

fn whose(tx: &mut Tx<'_>, id: CreatorId) -> kernel::Result<Whose> {
    Ok((id, creators::store::person::row(tx, id)?.display_name))
}

pub(super) fn page(shell: Shell, (creator, name): &Whose, goal: Option<&Goal>, f: Option<FormState>) -> FormPage {
    let kinds = options!(shell.l, GoalKind);
    let fields = vec![
        Field::area("words", "memory-words").needed().helped("memory-words-help"),
        Field::pick("kind", "memory-goal-kind", kinds),
        Field::day("on_date", "memory-on-date").helped("memory-on-date-help"),
        Field::day("stated_on", "memory-stated-on").helped("memory-today-help"),
    ];
    let stored = || {
        goal.map_or_else(FormState::default, |goal| {
            FormState::of([
                ("version", goal.version.to_string()),
                ("words", goal.words.clone()),
                ("kind", goal.kind.code().to_owned()),
                ("on_date", goal.on_date.map(|day| day.to_string()).unwrap_or_default()),
                ("stated_on", goal.stated_on.to_string()),
            ])
        })
    };
    let key = if goal.is_some() { "memory-goal-edit" } else { "memory-goal-add" };
    made(shell, *creator, name, key, goal, fields, f.unwrap_or_else(stored))
}

pub(super) fn close_page(shell: Shell, (creator, name): &Whose, goal: Option<&Goal>, f: Option<FormState>) -> FormPage {
    let states = options!(shell.l, GoalState);
    let fields =
        vec![Field::pick("state", "memory-goal-state", states).needed(), Field::day("on", "memory-closed-on").helped("memory-today-help")];
    let stored = || {
        goal.map_or_else(FormState::default, |goal| {
            FormState::of([("version", goal.version.to_string()), ("state", GoalState::Reached.code().to_owned())])
        })
    };
    made(shell, *creator, name, "memory-goal-close", goal, fields, f.unwrap_or_else(stored))
}

fn made(
    shell: Shell,
    creator: CreatorId,
    name: &str,
    key: &'static str,
    goal: Option<&Goal>,
    fields: Vec<Field>,
    f: FormState,
) -> FormPage {
    let title = shell.l.t(key).to_owned();
    let back = super::list_of(creator, "goals");
    let shell = super::below(shell, name, kernel::paths::creator(creator)).crumb(title.clone(), None);
    FormPage {
        title,
        lede: name.to_owned(),
        words: goal.filter(|_| key == "memory-goal-close").map(|goal| goal.words.clone()),
        fields,
        f,
        back,
        remove: goal.filter(|_| key == "memory-goal-edit").map(|goal| format!("/goals/{}/remove", goal.id)),
        draft: format!("goal-{}", goal.map_or_else(|| creator.to_string(), |goal| goal.id.to_string())),
        shell,
    }
}

fn typed(form: &FormData) -> NewGoal {
    let text = |name: &str| form.text(name).to_owned();
    NewGoal { words: text("words"), language: String::new(), kind: text("kind"), on_date: text("on_date"), stated_on: text("stated_on") }
}

pub async fn new(cx: Cx, At(id): At<CreatorId>) -> Result {
    let whose = cx.read(move |tx| whose(tx, id)).await?;
    cx.page(&page(cx.shell("partners"), &whose, None, None))
}

pub async fn create(cx: Cx, At(id): At<CreatorId>, form: FormData) -> Result {
    let new = typed(&form);
    match cx.write(move |tx| actions::state_goal(tx, id, &new)).await {
        Ok(_) => cx.see_toast(&super::list_of(id, "goals"), Msg::new("common-saved")),
        Err(error) => {
            let (status, problems) = wrong(error)?;
            let whose = cx.read(move |tx| whose(tx, id)).await?;
            cx.page_with(status, &page(cx.shell("partners"), &whose, None, Some(form.state(problems))))
        }
    }
}

fn found(tx: &mut Tx<'_>, id: GoalId) -> kernel::Result<(Whose, Goal)> {
    let goal = goals::one(tx, id)?;
    Ok((whose(tx, goal.creator_id)?, goal))
}

type Drawn = fn(Shell, &Whose, Option<&Goal>, Option<FormState>) -> FormPage;

async fn show(cx: Cx, id: GoalId, draw: Drawn) -> Result {
    let (whose, goal) = cx.read(move |tx| found(tx, id)).await?;
    cx.page(&draw(cx.shell("partners"), &whose, Some(&goal), None))
}

async fn put(
    cx: Cx,
    id: GoalId,
    form: FormData,
    draw: Drawn,
    verb: impl Fn(&mut Tx<'_>, i64) -> kernel::Result<()> + Send + 'static,
) -> Result {
    let done = match form.version() {
        Ok(version) => cx.write(move |tx| verb(tx, version)).await,
        Err(error) => Err(error),
    };
    let (whose, goal) = cx.read(move |tx| found(tx, id)).await?;
    match done {
        Ok(()) => cx.see_toast(&super::list_of(whose.0, "goals"), Msg::new("common-saved")),
        Err(error) => {
            let (status, problems) = wrong(error)?;
            cx.page_with(status, &draw(cx.shell("partners"), &whose, Some(&goal), Some(form.state(problems))))
        }
    }
}

pub async fn edit(cx: Cx, At(id): At<GoalId>) -> Result {
    show(cx, id, page).await
}

pub async fn save(cx: Cx, At(id): At<GoalId>, form: FormData) -> Result {
    let change = typed(&form);
    put(cx, id, form, page, move |tx, version| actions::edit_goal(tx, id, &change, version).map(drop)).await
}

pub async fn close(cx: Cx, At(id): At<GoalId>) -> Result {
    show(cx, id, close_page).await
}

pub async fn put_close(cx: Cx, At(id): At<GoalId>, form: FormData) -> Result {
    let close = CloseGoal { state: form.text("state").to_owned(), on: form.text("on").to_owned() };
    put(cx, id, form, close_page, move |tx, version| actions::close_goal(tx, id, &close, version).map(drop)).await
}

pub async fn remove(cx: Cx, At(id): At<GoalId>) -> Result {
    let goal = cx.read(move |tx| goals::one(tx, id)).await?;
    cx.write(move |tx| actions::remove_goal(tx, id)).await?;
    let toast = Toast::saying(&cx.l, &Msg::new("common-deleted")).undo(format!("/goals/{id}/restore"));
    cx.see_with(&super::list_of(goal.creator_id, "goals"), toast)
}

pub async fn restore(cx: Cx, At(id): At<GoalId>) -> Result {
    let goal = cx
        .write(move |tx| {
            actions::restore_goal(tx, id)?;
            goals::one(tx, id)
        })
        .await?;
    cx.see_toast(&super::list_of(goal.creator_id, "goals"), Msg::new("common-undone"))
}
