//! The forms of wishes.

use kernel::{
    Msg, Tx,
    ids::{PartnershipId, WishId},
    paths,
    web::{At, Cx, FormData, FormState, Result, Shell, Toast},
};

use super::form::{Field, FormPage, wrong};
use crate::{
    actions,
    model::{DeclineWish, EditWish, NewAnswer, NewWish, WishesAsked},
    store::{
        self, With,
        wishes::{self, Wish},
    },
};

fn words(required: &'static str) -> Vec<Field> {
    vec![
        Field::area("words", required).needed().helped("memory-words-help"),
        Field::area("translation", "memory-translation").helped("memory-translation-help"),
    ]
}

fn page(shell: Shell, with: &With, key: &str, wish: Option<&Wish>, fields: Vec<Field>, f: FormState) -> FormPage {
    let (title, lede) = (shell.l.t(key).to_owned(), super::both(&shell, with));
    let shell = super::below(shell, &lede, paths::partnership(with.id)).crumb(title.clone(), None);
    FormPage {
        title,
        lede,
        words: wish.filter(|_| !fields.iter().any(|field| field.name == "words")).map(|wish| wish.words.clone()),
        fields,
        f,
        back: super::place(with.id, "wishes"),
        remove: wish.filter(|_| key == "memory-wish-edit").map(|wish| format!("/wishes/{}/remove", wish.id)),
        draft: format!("wish-{}", wish.map_or_else(|| with.id.to_string(), |wish| wish.id.to_string())),
        shell,
    }
}

pub(super) fn new_page(shell: Shell, with: &With, f: FormState) -> FormPage {
    let mut fields = words("memory-words");
    fields.push(Field::day("asked_on", "memory-asked-on").helped("memory-asked-on-help"));
    page(shell, with, "memory-wish-add", None, fields, f)
}

pub(super) fn edit_page(shell: Shell, with: &With, wish: &Wish, f: Option<FormState>) -> FormPage {
    let mut fields = words("memory-words");
    fields.push(Field::tick("anew", "memory-anew"));
    let stored = || {
        FormState::of([
            ("version", wish.version.to_string()),
            ("words", wish.words.clone()),
            ("translation", wish.translation.clone().unwrap_or_default()),
        ])
    };
    page(shell, with, "memory-wish-edit", Some(wish), fields, f.unwrap_or_else(stored))
}

pub(super) fn answer_page(shell: Shell, with: &With, wish: &Wish, f: Option<FormState>) -> FormPage {
    let fields = vec![
        Field::area("what", "memory-what").needed(),
        Field::day("done_on", "memory-done-on").helped("memory-today-help"),
        Field::tick("under_way", "memory-under-way"),
        Field::tick("partly", "memory-partly"),
    ];
    page(shell, with, "memory-wish-answer", Some(wish), fields, f.unwrap_or_else(|| version(wish)))
}

pub(super) fn decline_page(shell: Shell, with: &With, wish: &Wish, f: Option<FormState>) -> FormPage {
    let fields = vec![Field::area("reason", "memory-reason").needed().helped("memory-reason-help")];
    page(shell, with, "memory-wish-decline", Some(wish), fields, f.unwrap_or_else(|| version(wish)))
}

fn version(wish: &Wish) -> FormState {
    FormState::of([("version", wish.version.to_string())])
}

pub async fn new(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let with = cx.read(move |tx| store::with(tx, id)).await?;
    cx.page(&new_page(cx.shell("partners"), &with, FormState::default()))
}

pub async fn create(cx: Cx, At(id): At<PartnershipId>, form: FormData) -> Result {
    let text = |name: &str| form.text(name).to_owned();
    let new = NewWish { words: text("words"), translation: text("translation"), asked_on: text("asked_on"), ..NewWish::default() };
    match cx.write(move |tx| actions::record_wish(tx, id, &new)).await {
        Ok(_) => cx.see_toast(&super::place(id, "wishes"), Msg::new("memory-wish-noted")),
        Err(error) => {
            let (status, problems) = wrong(error)?;
            let with = cx.read(move |tx| store::with(tx, id)).await?;
            cx.page_with(status, &new_page(cx.shell("partners"), &with, form.state(problems)))
        }
    }
}

pub async fn asked(cx: Cx, At(id): At<PartnershipId>) -> Result {
    cx.write(move |tx| actions::ask_wishes(tx, id, &WishesAsked::default())).await?;
    cx.see_toast(&super::place(id, "wishes"), Msg::new("memory-asked-noted"))
}

type Drawn = fn(Shell, &With, &Wish, Option<FormState>) -> FormPage;

async fn show(cx: Cx, id: WishId, draw: Drawn) -> Result {
    let (with, wish) = cx.read(move |tx| found(tx, id)).await?;
    cx.page(&draw(cx.shell("partners"), &with, &wish, None))
}

fn found(tx: &mut Tx<'_>, id: WishId) -> kernel::Result<(With, Wish)> {
    let wish = wishes::one(tx, id)?;
    Ok((store::with(tx, wish.partnership_id)?, wish))
}

/// Does what the form asks for, or shows it again.
async fn put(
    cx: Cx,
    id: WishId,
    form: FormData,
    draw: Drawn,
    verb: impl Fn(&mut Tx<'_>, i64) -> kernel::Result<()> + Send + 'static,
) -> Result {
    let done = match form.version() {
        Ok(version) => cx.write(move |tx| verb(tx, version)).await,
        Err(error) => Err(error),
    };
    let (with, wish) = cx.read(move |tx| found(tx, id)).await?;
    match done {
        Ok(()) => cx.see_toast(&super::place(with.id, "wishes"), Msg::new("common-saved")),
        Err(error) => {
            let (status, problems) = wrong(error)?;
            cx.page_with(status, &draw(cx.shell("partners"), &with, &wish, Some(form.state(problems))))
        }
    }
}

pub async fn edit(cx: Cx, At(id): At<WishId>) -> Result {
    show(cx, id, edit_page).await
}

pub async fn save(cx: Cx, At(id): At<WishId>, form: FormData) -> Result {
    let text = |name: &str| form.text(name).to_owned();
    let change = EditWish { words: text("words"), translation: text("translation"), language: String::new(), anew: form.on("anew") };
    put(cx, id, form, edit_page, move |tx, version| actions::reword_wish(tx, id, &change, version).map(drop)).await
}

pub async fn answer(cx: Cx, At(id): At<WishId>) -> Result {
    show(cx, id, answer_page).await
}

pub async fn put_answer(cx: Cx, At(id): At<WishId>, form: FormData) -> Result {
    let new = NewAnswer {
        what: form.text("what").to_owned(),
        done_on: form.text("done_on").to_owned(),
        under_way: form.on("under_way"),
        partly: form.on("partly"),
        ..NewAnswer::default()
    };
    put(cx, id, form, answer_page, move |tx, version| actions::answer_wish(tx, id, &new, version).map(drop)).await
}

pub async fn decline(cx: Cx, At(id): At<WishId>) -> Result {
    show(cx, id, decline_page).await
}

pub async fn put_decline(cx: Cx, At(id): At<WishId>, form: FormData) -> Result {
    let decline = DeclineWish { reason: form.text("reason").to_owned() };
    put(cx, id, form, decline_page, move |tx, version| actions::decline_wish(tx, id, &decline, version).map(drop)).await
}

pub async fn reopen(cx: Cx, At(id): At<WishId>, form: FormData) -> Result {
    let version = form.version()?;
    let wish = cx
        .write(move |tx| {
            actions::reopen_wish(tx, id, version)?;
            wishes::one(tx, id)
        })
        .await?;
    cx.see_toast(&super::place(wish.partnership_id, "wishes"), Msg::new("common-saved"))
}

pub async fn remove(cx: Cx, At(id): At<WishId>) -> Result {
    let wish = cx.read(move |tx| wishes::one(tx, id)).await?;
    cx.write(move |tx| actions::remove_wish(tx, id)).await?;
    let toast = Toast::saying(&cx.l, &Msg::new("common-deleted")).undo(format!("/wishes/{id}/restore"));
    cx.see_with(&super::place(wish.partnership_id, "wishes"), toast)
}

pub async fn restore(cx: Cx, At(id): At<WishId>) -> Result {
    let wish = cx
        .write(move |tx| {
            actions::restore_wish(tx, id)?;
            wishes::one(tx, id)
        })
        .await?;
    cx.see_toast(&super::place(wish.partnership_id, "wishes"), Msg::new("common-undone"))
}
