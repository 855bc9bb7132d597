//! An account on a platform: added, shown with its whole history, changed, moved, removed.

use askama::Template;
use i18n::L;
use jiff::civil::Date;
use kernel::{
    Error, Msg, Tx,
    ids::{ChannelId, CreatorId},
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};

use super::show::{self, ChannelPart};
use crate::{
    actions::channels,
    model::{EditChannel, Metric, NewChannel, NewObservation, Observation, Platform, Typed},
    store::{self, channels::Channel, person::CreatorRow},
};

/// How many observations the page shows: ten years of months, for every metric.
const SHOWN: i64 = 480;

#[derive(Template)]
#[template(path = "channel_new.html")]
pub struct NewPage {
    shell: Shell,
    creator: CreatorRow,
    f: FormState,
}
impl Page for NewPage {}

#[derive(Template)]
#[template(path = "channel.html")]
pub struct ChannelPage {
    shell: Shell,
    creator: CreatorRow,
    part: ChannelPart,
    days: Vec<Observed>,
    f: FormState,
    observation: FormState,
}
impl Page for ChannelPage {}

/// What was counted on one day, in the order of the metrics.
struct Observed {
    on: Date,
    day: String,
    values: [Option<String>; Metric::ALL.len()],
    source: &'static str,
}

/// What the page of a channel is made of.
pub type Read = (CreatorRow, Channel, Vec<Observation>);

pub fn new_page(shell: Shell, creator: CreatorRow, f: FormState) -> NewPage {
    let title = shell.l.t("creators-channel-add").to_owned();
    NewPage { shell: super::below(shell, &creator).crumb(title, None), creator, f }
}

/// `observations` are the newest first.
pub fn page(shell: Shell, (creator, channel, observations): Read, f: Option<FormState>, observation: FormState) -> ChannelPage {
    let l = shell.l.clone();
    let histories: Vec<(ChannelId, Observation)> = observations.iter().rev().map(|o| (channel.id, *o)).collect();
    let f = f.unwrap_or_else(|| shown(&channel));
    let part = show::channel(&l, channel, &histories);
    let title = format!("{}, {}", part.platform, part.channel.handle);
    ChannelPage { shell: super::below(shell, &creator).crumb(title, None), creator, part, days: days(&l, &observations), f, observation }
}

/// Observations by day, the newest first.
fn days(l: &L, observations: &[Observation]) -> Vec<Observed> {
    let mut days: Vec<Observed> = Vec::new();
    for o in observations {
        if days.last().is_none_or(|d| d.on != o.on) {
            days.push(Observed { on: o.on, day: l.date(o.on), values: Default::default(), source: o.source.key() });
        }
        let column = Metric::ALL.iter().position(|m| *m == o.metric);
        if let Some(cell) = days.last_mut().zip(column).and_then(|(day, column)| day.values.get_mut(column)) {
            *cell = Some(l.int(o.value as i64));
        }
    }
    days
}

fn read(tx: &mut Tx, creator: CreatorId, id: ChannelId) -> kernel::Result<Read> {
    Ok((store::person::row(tx, creator)?, store::channels::one(tx, creator, id)?, store::channels::history(tx, id, SHOWN)?))
}

fn shown(c: &Channel) -> FormState {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    FormState::of([
        ("version", c.version.to_string()),
        ("handle", c.handle.clone()),
        ("title", text(&c.title)),
        ("url", text(&c.url)),
        ("external_id", text(&c.external_id)),
        ("language", text(&c.language)),
    ])
}

pub async fn new(cx: Cx, At(creator): At<CreatorId>) -> Result {
    let row = cx.read(move |tx| store::person::row(tx, creator)).await?;
    cx.page(&new_page(cx.shell("partners"), row, FormState::default()))
}

pub async fn create(cx: Cx, At(creator): At<CreatorId>, form: FormData) -> Result {
    let text = |name: &str| form.text(name).to_owned();
    let new = NewChannel {
        platform: text("platform"),
        handle: text("handle"),
        title: text("title"),
        language: super::typed::place_code(&cx, "language", form.text("language")),
        followers: Typed(text("followers")),
        followers_on: text("followers_on"),
        ..NewChannel::default()
    };
    match cx.write(move |tx| channels::add(tx, creator, &new)).await {
        Ok(_) => cx.see(&super::place(creator, "channels")),
        Err(error) => {
            let (status, f) = super::again(form, error)?;
            let row = cx.read(move |tx| store::person::row(tx, creator)).await?;
            cx.page_with(status, &new_page(cx.shell("partners"), row, f))
        }
    }
}

pub async fn show(cx: Cx, At((creator, id)): At<(CreatorId, ChannelId)>) -> Result {
    let read = cx.read(move |tx| read(tx, creator, id)).await?;
    let today = FormState::of([("on", cx.today.to_string())]);
    cx.page(&page(cx.shell("partners"), read, None, today))
}

pub async fn save(cx: Cx, At((creator, id)): At<(CreatorId, ChannelId)>, form: FormData) -> Result {
    let text = |name: &str| Some(form.text(name).to_owned());
    let language = super::typed::place_code(&cx, "language", form.text("language"));
    let change = EditChannel {
        handle: text("handle"),
        title: text("title"),
        url: text("url"),
        external_id: text("external_id"),
        language: Some(language),
    };
    let version = form.version()?;
    match cx.write(move |tx| channels::edit(tx, creator, id, &change, version)).await {
        Ok(_) => cx.see_toast(&super::place(creator, "channels"), Msg::new("common-saved")),
        Err(error @ (Error::Invalid(_) | Error::Stale)) => {
            let (status, f) = super::again(form, error)?;
            let read = cx.read(move |tx| read(tx, creator, id)).await?;
            cx.page_with(status, &page(cx.shell("partners"), read, Some(f), FormState::default()))
        }
        Err(other) => Err(other),
    }
}

pub async fn observe(cx: Cx, At((creator, id)): At<(CreatorId, ChannelId)>, form: FormData) -> Result {
    let new = NewObservation {
        metric: form.text("metric").to_owned(),
        on: form.text("on").to_owned(),
        value: Typed(form.text("value").to_owned()),
    };
    match cx.write(move |tx| channels::observe(tx, creator, id, &new)).await {
        Ok(()) => cx.see(&format!("/creators/{creator}/channels/{id}")),
        Err(error @ Error::Invalid(_)) => {
            let (status, f) = super::again(form, error)?;
            let read = cx.read(move |tx| read(tx, creator, id)).await?;
            cx.page_with(status, &page(cx.shell("partners"), read, None, f))
        }
        Err(other) => Err(other),
    }
}

/// Takes back all that was counted on one day. A single number is put right by writing it down again.
pub async fn forget(cx: Cx, At((creator, id)): At<(CreatorId, ChannelId)>, form: FormData) -> Result {
    let Ok(on) = form.text("on").parse::<Date>() else { return Err(Error::NotFound) };
    cx.write(move |tx| {
        let counted = store::channels::history(tx, id, SHOWN)?.into_iter().filter(|o| o.on == on);
        counted.collect::<Vec<_>>().into_iter().try_for_each(|o| channels::forget(tx, creator, id, o.metric, on))
    })
    .await?;
    cx.see_toast(&format!("/creators/{creator}/channels/{id}"), Msg::new("common-deleted"))
}

/// One place up or down in the creator's list.
pub async fn shift(cx: Cx, At((creator, id)): At<(CreatorId, ChannelId)>, form: FormData) -> Result {
    let up = form.text("move") == "up";
    cx.write(move |tx| {
        let mut order: Vec<ChannelId> = store::channels::of(tx, creator)?.into_iter().map(|c| c.id).collect();
        let at = order.iter().position(|c| *c == id).ok_or(Error::NotFound)?;
        let other = if up { at.saturating_sub(1) } else { (at + 1).min(order.len() - 1) };
        order.swap(at, other);
        channels::reorder(tx, creator, &order)
    })
    .await?;
    cx.see(&super::place(creator, "channels"))
}

pub async fn remove(cx: Cx, At((creator, id)): At<(CreatorId, ChannelId)>) -> Result {
    cx.write(move |tx| channels::remove(tx, creator, id)).await?;
    cx.see_toast(&super::place(creator, "channels"), Msg::new("creators-channel-removed"))
}

/// What the templates ask for.
impl NewPage {
    fn platforms(&self) -> &'static [Platform] {
        Platform::ALL
    }
}

impl ChannelPage {
    fn metrics(&self) -> &'static [Metric] {
        Metric::ALL
    }

    fn path(&self) -> String {
        format!("/creators/{}/channels/{}", self.creator.id, self.part.channel.id)
    }
}
