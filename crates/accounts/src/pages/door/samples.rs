//! The pages of the door with invented contents.

use kernel::{
    Msg, Problems, Role,
    web::{FormState, Shell},
};

use super::{
    GonePage,
    address::AddressLinkPage,
    code::CodePage,
    invitation::{InvitationPage, Way},
    link::LinkPage,
    reset::{ForgotPage, ResetPage},
    sign_in::{SentPage, SignInPage},
    welcome::WelcomePage,
};
use crate::pages::{
    samples::{html, wrong},
    wait,
};

pub fn all(shell: &Shell) -> Vec<(&'static str, String)> {
    let sign_in = |f, mail| html(&SignInPage { shell: shell.clone(), f, next: "/creators".into(), mail });
    let sent = |text| {
        html(&SentPage {
            shell: shell.clone(),
            text,
            email: "anna-maria.konstantinopolskaya-preobrazhenskaya@partnerships.osier.example".into(),
        })
    };
    let code = |f| html(&CodePage { shell: shell.clone(), f, next: String::new() });
    let forgot = |f, mail| html(&ForgotPage { shell: shell.clone(), f, mail });
    let reset = |f| html(&ResetPage { shell: shell.clone(), f });
    let gone = |text| html(&GonePage { shell: shell.clone(), text });
    let mut samples = vec![
        ("sign in", sign_in(FormState::default(), true)),
        ("sign in without mail", sign_in(FormState::default(), false)),
        ("sign in wrong", sign_in(wrong("", "accounts-wrong-password"), true)),
        ("sign in not an address", sign_in(wrong("email", "error-not-email"), true)),
        ("sign in too often", sign_in(FormState::default().with_problems(Problems::of("", wait(841))), true)),
        ("sent", sent("accounts-sent-link")),
        ("sent to reset", sent("accounts-sent-reset")),
        ("link", html(&LinkPage { shell: shell.clone(), next: "/".into() })),
        ("address link", html(&AddressLinkPage { shell: shell.clone(), email: "vera@example.com".into() })),
        ("code", code(FormState::default())),
        ("code wrong", code(wrong("code", "accounts-wrong-code"))),
        ("forgot", forgot(FormState::default(), true)),
        ("forgot without mail", forgot(FormState::default(), false)),
        ("forgot wrong", forgot(wrong("email", "error-required"), true)),
        ("reset", reset(FormState::default())),
        ("reset wrong", reset(wrong("password", "accounts-password-common"))),
        ("gone", gone("accounts-gone-lede")),
        ("nowhere", gone("accounts-nowhere")),
    ];
    samples.extend(invitations(shell));
    samples.extend(welcome(shell));
    samples
}

fn zones() -> Vec<(String, String)> {
    vec![("Europe/Moscow".into(), "Moscow".into()), ("America/New_York".into(), "New York".into())]
}

fn invitations(shell: &Shell) -> Vec<(&'static str, String)> {
    let page = |way, by_mail, f| {
        html(&InvitationPage {
            shell: shell.clone(),
            way,
            workspace: "Osier".into(),
            email: "vera@example.com".into(),
            role: Role::Manager,
            by_mail,
            here: "/invitation/0f".into(),
            f,
            zones: zones(),
        })
    };
    vec![
        ("invitation of a newcomer", page(Way::Newcomer, true, FormState::of([("zone", "Europe/Moscow")]))),
        ("invitation wrong", page(Way::Newcomer, true, wrong("password", "error-required"))),
        ("invitation to join", page(Way::Join, true, FormState::default())),
        ("invitation of another", page(Way::NotYours, true, FormState::default())),
        ("invitation after signing in", page(Way::SignIn, false, FormState::default())),
        ("invitation to come back", page(Way::Return, true, FormState::default())),
        ("invitation to come back by password", page(Way::Return, false, wrong("password", "accounts-wrong-password"))),
    ]
}

fn welcome(shell: &Shell) -> Vec<(&'static str, String)> {
    let page = |f| html(&WelcomePage { shell: shell.clone(), token: "0f".into(), f, zones: zones() });
    let mut problems = Problems::of("workspace", Msg::new("error-required"));
    problems.add("email", Msg::new("error-not-email"));
    vec![
        ("welcome", page(FormState::of([("zone", "Europe/Moscow")]))),
        ("welcome wrong", page(FormState::default().with_problems(problems))),
    ]
}
