//! The form of one market: the same for a new one and for one that exists.

use askama::Template;
use kernel::{
    Error, Msg, Problems,
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};

use crate::{
    actions, holidays,
    model::{Market, MarketInput, NAME_ORDERS, PLATFORMS},
    store,
};

#[derive(Template)]
#[template(path = "market.html")]
pub struct FormPage {
    shell: Shell,
    title: String,
    fresh: bool,
    /// Every platform, in the order in which the form shows them.
    platforms: Vec<String>,
    f: FormState,
}
impl Page for FormPage {}

const LIST: &str = "/settings/markets";

impl FormPage {
    /// `code` is that of a market that exists.
    fn of(shell: Shell, code: Option<&str>, f: FormState) -> Self {
        let title = code.map_or_else(|| shell.l.t("markets-add").to_owned(), |code| shell.l.t1("markets-edit", "code", code));
        let list = shell.l.t("markets-title").to_owned();
        let shell = super::within(shell).crumb(list, Some(LIST.to_owned())).crumb(&title, None);
        Self { shell, title, fresh: code.is_none(), platforms: in_order(&f), f }
    }
}

/// The platforms in the order of the form; those it does not name come last.
fn in_order(f: &FormState) -> Vec<String> {
    let mut order: Vec<String> = f.values("order").into_iter().filter(|p| PLATFORMS.contains(p)).map(str::to_owned).collect();
    order.extend(PLATFORMS.iter().filter(|p| !f.is("order", p)).map(|&p| p.to_owned()));
    order
}

fn shown(market: &Market) -> FormState {
    let one = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut values = vec![
        one("version", &market.version.to_string()),
        one("name_en", &market.name_en),
        one("name_ru", &market.name_ru),
        one("languages", &market.languages.0.join(", ")),
        one("currency", &market.currency),
        one("zone", &market.zone),
        one("name_order", &market.name_order),
        one("holidays", market.holidays.as_deref().unwrap_or("")),
    ];
    for platform in &market.platforms.0 {
        values.extend([one("order", platform), one("platform", platform)]);
    }
    FormState::of(values)
}

fn typed(form: &FormData) -> MarketInput {
    let text = |name: &str| form.text(name).to_owned();
    MarketInput {
        code: text("code"),
        name_en: text("name_en"),
        name_ru: text("name_ru"),
        languages: form.text("languages").split([',', ' ', ';']).map(str::to_owned).collect(),
        currency: text("currency"),
        zone: text("zone"),
        name_order: text("name_order"),
        holidays: form.opt("holidays"),
        platforms: form.all("platform").into_iter().map(str::to_owned).collect(),
    }
}

/// Without script the arrows send the form: it comes back with the platform one place further.
fn moved(form: &FormData) -> Option<FormState> {
    let (way, platform) = form.text("move").split_once(':')?;
    let mut pairs = form.pairs().to_vec();
    let places: Vec<usize> = (0..pairs.len()).filter(|&i| pairs[i].0 == "order").collect();
    let at = places.iter().position(|&i| pairs[i].1 == platform)?;
    let other = if way == "up" { at.checked_sub(1)? } else { at + 1 };
    let (from, to) = (*places.get(at)?, *places.get(other)?);
    pairs.swap(from, to);
    Some(FormState::of(pairs))
}

pub async fn new(cx: Cx) -> Result {
    cx.page(&FormPage::of(cx.shell("settings"), None, FormState::of([("name_order", NAME_ORDERS[0])])))
}

pub async fn create(cx: Cx, form: FormData) -> Result {
    if let Some(state) = moved(&form) {
        return cx.page(&FormPage::of(cx.shell("settings"), None, state));
    }
    let new = typed(&form);
    match cx.write(move |tx| actions::create(tx, &new)).await {
        Ok(_) => cx.see_toast(LIST, Msg::new("common-saved")),
        Err(Error::Invalid(p)) => cx.page_with(422, &FormPage::of(cx.shell("settings"), None, form.state(p))),
        Err(other) => Err(other),
    }
}

pub async fn edit(cx: Cx, At(code): At<String>) -> Result {
    let market = cx.read(move |tx| store::find(tx, &code)).await?;
    cx.page(&FormPage::of(cx.shell("settings"), Some(&market.code), shown(&market)))
}

pub async fn save(cx: Cx, At(code): At<String>, form: FormData) -> Result {
    if let Some(state) = moved(&form) {
        return cx.page(&FormPage::of(cx.shell("settings"), Some(&code), state));
    }
    let (change, version, market) = (typed(&form), form.version()?, code.clone());
    match cx.write(move |tx| actions::edit(tx, &market, &change, version)).await {
        Ok(_) => cx.see_toast(LIST, Msg::new("common-saved")),
        Err(Error::Invalid(p)) => cx.page_with(422, &FormPage::of(cx.shell("settings"), Some(&code), form.state(p))),
        Err(Error::Stale) => {
            let problems = Problems::of("", Msg::new("error-stale"));
            cx.page_with(412, &FormPage::of(cx.shell("settings"), Some(&code), form.state(problems)))
        }
        Err(other) => Err(other),
    }
}

/// The Fluent key of an order of names.
pub(super) fn order_key(order: &str) -> &'static str {
    if order == "family_first" { "markets-order-family" } else { "markets-order-given" }
}

/// What the template asks for.
impl FormPage {
    fn currencies(&self) -> impl Iterator<Item = &'static str> {
        i18n::CURRENCIES.iter().map(|c| c.code)
    }

    /// Each order of names with its words.
    fn orders(&self) -> Vec<(&'static str, &str)> {
        NAME_ORDERS.iter().map(|&order| (order, self.shell.l.t(order_key(order)))).collect()
    }

    /// Each calendar with its name.
    fn calendars(&self) -> Vec<(&'static str, String)> {
        let name = |code: &str| self.shell.l.t(&["markets-calendar-", &code.to_lowercase()].concat()).to_owned();
        holidays::CALENDARS.iter().map(|&code| (code, name(code))).collect()
    }

    fn platform_name(&self, code: &str) -> String {
        self.shell.l.t(&format!("platform-{code}")).to_owned()
    }
}

pub(super) fn samples(shell: &Shell) -> Vec<(&'static str, FormPage)> {
    let full = [
        ("version", "3"),
        ("name_en", "Kazakhstan"),
        ("name_ru", "Казахстан"),
        ("languages", "kk, ru"),
        ("currency", "KZT"),
        ("zone", "Asia/Almaty"),
        ("name_order", "given_first"),
        ("holidays", "KZ"),
        ("order", "instagram"),
        ("platform", "instagram"),
    ];
    let wrong =
        MarketInput { code: "К".into(), currency: "ZZZ".into(), zone: "Mars".into(), name_en: "x".repeat(300), ..MarketInput::default() };
    let problems = match wrong.validate_new() {
        Err(Error::Invalid(problems)) => problems,
        _ => Problems::none(),
    };
    vec![
        ("market new", FormPage::of(shell.clone(), None, FormState::default())),
        ("market edit", FormPage::of(shell.clone(), Some("KZ"), FormState::of(full))),
        ("market wrong", FormPage::of(shell.clone(), None, FormState::of([("code", "К"), ("zone", "Mars")]).with_problems(problems))),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_moves_a_platform_by_one_and_keeps_what_was_typed() {
        let pairs = [("name_en", "Here"), ("order", "vk"), ("platform", "vk"), ("order", "x"), ("order", "blog"), ("move", "up:x")];
        let form = FormData::from_pairs(pairs.map(|(k, v)| (k.to_owned(), v.to_owned())).to_vec());
        let state = moved(&form).expect("an arrow was pressed");
        assert_eq!(in_order(&state)[..3], ["x", "vk", "blog"]);
        assert_eq!((state.value("name_en"), state.is("platform", "vk")), ("Here", true));
        let first = FormData::from_pairs(vec![("order".into(), "vk".into()), ("move".into(), "up:vk".into())]);
        assert!(moved(&first).is_none(), "the first cannot go up");
    }
}
