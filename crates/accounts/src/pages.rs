//! The pages of accounts: the door, through which people come in, and the settings.

pub mod door;
mod samples;
pub mod settings;
pub mod workspaces;
mod zones;

pub use samples::samples;

use i18n::L;
use jiff::{Timestamp, tz::TimeZone};
use kernel::{
    App, Msg, Problems, Result, Scope, Tx,
    web::{Cx, FormData, FormState},
};

/// Does something outside every workspace; letters that it wrote leave at once.
async fn system<T: Send + 'static>(app: &App, work: impl Fn(&mut Tx<'_>) -> Result<T> + Send + 'static) -> Result<T> {
    let done = app.db().write(&Scope::system("accounts"), work).await;
    app.jobs().ring();
    done
}

/// Looks something up outside every workspace.
async fn look<T: Send + 'static>(app: &App, work: impl Fn(&mut Tx<'_>) -> Result<T> + Send + 'static) -> Result<T> {
    app.db().read(&Scope::system("accounts"), work).await
}

/// A form that comes back with one problem. Passwords and codes are typed again.
fn back(form: FormData, field: &str, message: Msg) -> FormState {
    with_problems(form, Problems::of(field, message))
}

fn with_problems(form: FormData, problems: Problems) -> FormState {
    ["password", "current", "code"].iter().fold(form.state(problems), |state, secret| state.without(secret))
}

/// How long to wait after too many attempts.
fn wait(seconds: u64) -> Msg {
    Msg::new("accounts-too-many-tries").with("seconds", seconds)
}

/// Instants as the reader's clock shows them.
struct Clockface {
    l: L,
    zone: TimeZone,
}

impl Clockface {
    fn of(cx: &Cx) -> Self {
        Self { l: cx.l.clone(), zone: cx.zone.clone() }
    }

    fn show(&self, at: Timestamp) -> String {
        self.l.datetime(&at.to_zoned(self.zone.clone()))
    }

    fn day(&self, at: Timestamp) -> String {
        self.l.date(at.to_zoned(self.zone.clone()).date())
    }
}
