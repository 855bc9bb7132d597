//! Mail about accounts, in the language of its reader. Links are made from the configured address, never from a request.

use kernel::{App, Lang, Result, Tx, mail};

use crate::{
    secret::Secret,
    store::{invitations, people::Account},
};

/// Writes letters into the outbox.
#[derive(Clone)]
pub struct Letters(App);

impl Letters {
    pub fn of(app: &App) -> Self {
        Self(app.clone())
    }

    /// The link that signs in, once.
    pub fn sign_in(&self, tx: &mut Tx<'_>, to: &Account, secret: &Secret) -> Result<()> {
        self.with_link(tx, to, ["accounts-letter-sign-in-subject", "accounts-letter-sign-in"], &sign_in_path(secret))
    }

    /// The link that sets a new password, once.
    pub fn reset(&self, tx: &mut Tx<'_>, to: &Account, secret: &Secret) -> Result<()> {
        self.with_link(tx, to, ["accounts-letter-reset-subject", "accounts-letter-reset"], &reset_path(secret))
    }

    /// Somebody is asked in. Where no mail leaves, none is written: it would keep the secret for nothing.
    pub fn invitation(&self, tx: &mut Tx<'_>, to: &str, lang: Lang, inviter: &str, workspace: &str, secret: &Secret) -> Result<()> {
        if self.0.config().mail == "none" {
            return Ok(());
        }
        let link = self.link(&invitation_path(secret));
        let days = invitations::LIFE.as_hours() / 24;
        let l = self.0.l(lang);
        let subject = l.f("accounts-letter-invitation-subject", &[("workspace", workspace.into())]);
        let args = [("inviter", inviter.into()), ("workspace", workspace.into()), ("link", link.into()), ("days", days.into())];
        send(tx, to, subject, l.f("accounts-letter-invitation", &args))
    }

    /// The password was changed: so that its owner hears of it if it was somebody else.
    pub fn password_set(&self, tx: &mut Tx<'_>, to: &Account) -> Result<()> {
        self.with_link(tx, to, ["accounts-letter-password-set-subject", "accounts-letter-password-set"], "/forgot")
    }

    /// The second factor was dropped.
    pub fn factor_off(&self, tx: &mut Tx<'_>, to: &Account) -> Result<()> {
        self.with_link(tx, to, ["accounts-letter-factor-off-subject", "accounts-letter-factor-off"], "/forgot")
    }

    /// The link that moves the account to the address it is sent to, once.
    pub fn address_confirm(&self, tx: &mut Tx<'_>, of: &Account, email: &str, secret: &Secret) -> Result<()> {
        let to = Account { email: email.to_owned(), ..of.clone() };
        self.with_link(tx, &to, ["accounts-letter-address-subject", "accounts-letter-address"], &address_path(secret))
    }

    /// Somebody asked to move the account: to the address it still has.
    pub fn address_asked(&self, tx: &mut Tx<'_>, to: &Account, email: &str) -> Result<()> {
        self.about_address(tx, to, ["accounts-letter-address-asked-subject", "accounts-letter-address-asked"], email)
    }

    /// The account has moved: to the address it had.
    pub fn address_changed(&self, tx: &mut Tx<'_>, to: &Account, email: &str) -> Result<()> {
        self.about_address(tx, to, ["accounts-letter-address-changed-subject", "accounts-letter-address-changed"], email)
    }

    fn about_address(&self, tx: &mut Tx<'_>, to: &Account, [subject, text]: [&'static str; 2], email: &str) -> Result<()> {
        let l = self.0.l(to.language);
        let args = [("name", to.name.as_str().into()), ("email", email.into()), ("link", self.link("/forgot").into())];
        send(tx, &to.email, l.t(subject).to_owned(), l.f(text, &args))
    }

    fn with_link(&self, tx: &mut Tx<'_>, to: &Account, [subject, text]: [&'static str; 2], path: &str) -> Result<()> {
        let l = self.0.l(to.language);
        let text = l.f(text, &[("name", to.name.as_str().into()), ("link", self.link(path).into())]);
        send(tx, &to.email, l.t(subject).to_owned(), text)
    }

    /// The address of a path as people reach it.
    pub fn link(&self, path: &str) -> String {
        self.0.config().link(path)
    }
}

pub fn sign_in_path(secret: &Secret) -> String {
    format!("/sign-in/link/{}", secret.text())
}

pub fn reset_path(secret: &Secret) -> String {
    format!("/reset/{}", secret.text())
}

pub fn address_path(secret: &Secret) -> String {
    format!("/address/{}", secret.text())
}

pub fn invitation_path(secret: &Secret) -> String {
    format!("/invitation/{}", secret.text())
}

fn send(tx: &mut Tx<'_>, to: &str, subject: String, text: String) -> Result<()> {
    mail::queue(tx, mail::Mail { to: to.to_owned(), subject, text }).map(drop)
}
