//! The pages as people click through them, with the product's own doorkeeper.

mod address;
mod api;
mod door;
mod settings;
mod walk;

use kernel::{
    App, Config, Role, Scope, Slice, Tx,
    ids::PersonId,
    testing::{Person, TestDb, TestWorkspace},
    web::router,
};

use crate::{
    actions::enter::{self, How},
    gate,
    password::Password,
    secret::Secret,
    store,
};

use super::scene::device;

pub const PASSWORD: &str = "тёплый хлеб с мёдом";
const ORIGIN: &str = "http://perennial.test";

/// The application with accounts alone and the product's own doorkeeper.
struct House {
    app: App,
    db: TestDb,
    here: TestWorkspace,
    elsewhere: TestWorkspace,
    routes: axum::Router,
}

impl House {
    /// Two workspaces; everybody of the first has the password. No letter leaves.
    async fn new(db: TestDb) -> Self {
        Self::with_mail(db, "none").await
    }

    /// The same where letters leave.
    async fn with_mail(db: TestDb, mail: &str) -> Self {
        Self::at(db, ORIGIN, mail).await
    }

    async fn at(db: TestDb, origin: &str, mail: &str) -> Self {
        let (here, elsewhere) = (db.workspace(1).await, db.workspace(2).await);
        let (app, routes) = application(&db, origin, mail, Vec::new());
        let house = Self { app, db, here, elsewhere, routes };
        let hash = Password::new("p", PASSWORD, &mut kernel::Problems::none()).hashed(Secret::new(&house.app)).await.unwrap();
        for role in Role::ALL {
            let (person, hash) = (house.person(role).await, hash.clone());
            house.system(move |tx| store::people::set_password(tx, person, &hash)).await;
        }
        house
    }

    fn nobody(&self) -> Person {
        Person::at(self.routes.clone())
    }

    /// Somebody who is signed in, without going through the door.
    async fn inside(&self, role: Role) -> Person {
        let person = self.person(role).await;
        self.as_person(person).await
    }

    async fn as_person(&self, person: PersonId) -> Person {
        let secret = Secret::new(&self.app);
        let given = secret.clone();
        self.system(move |tx| enter::enter(tx, person, How::Password, &given, &device())).await;
        self.nobody().with_cookie("perennial", secret.text())
    }

    async fn person(&self, role: Role) -> PersonId {
        let member = self.here.member(role);
        self.db.read(&self.here.owner(), move |tx| store::members::person_of(tx, member)).await.unwrap()
    }

    async fn system<T: Send + 'static>(&self, work: impl Fn(&mut Tx<'_>) -> kernel::Result<T> + Send + 'static) -> T {
        self.db.write(&Scope::system("test"), work).await.unwrap()
    }

    async fn letters(&self) -> Vec<String> {
        let rows: Vec<(String,)> = self.system(|tx| Ok(tx.all("select body_text from mail order by id", &[])?)).await;
        rows.into_iter().map(|(text,)| text).collect()
    }

    /// The path of the link in the last letter.
    async fn last_link(&self) -> String {
        let text = self.letters().await.pop().expect("a letter waits");
        path(text.split_whitespace().find(|word| word.starts_with("http")).expect("a link"))
    }
}

/// An application of the accounts slice and perhaps others, and its router.
fn application(db: &TestDb, origin: &str, mail: &str, others: Vec<Slice>) -> (App, axum::Router) {
    let config = Config { public_url: origin.into(), mail: mail.into(), requests_per_second: 0, ..Config::default() };
    let slices: Vec<Slice> = std::iter::once(crate::slice()).chain(others).collect();
    let app = App::new(config, db.db(), db.clock().clone(), kernel::testing::chance(), [7; 32], gate::doorkeeper(), &slices);
    let routes = router(&app, &crate::slice().routes);
    (app, routes)
}

/// The path of a link to the configured address.
fn path(link: &str) -> String {
    link.strip_prefix(ORIGIN).unwrap_or_else(|| panic!("{link} leads elsewhere")).to_owned()
}

fn email(role: Role) -> String {
    format!("{}@w1.example", role.code())
}

/// What stands between `mark` and `end`.
fn between<'t>(text: &'t str, mark: &str, end: char) -> &'t str {
    let at = text.find(mark).unwrap_or_else(|| panic!("no {mark} in {text}"));
    text[at + mark.len()..].split(end).next().expect("something stands there")
}
