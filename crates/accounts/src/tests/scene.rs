//! A workspace with people who have passwords, over a fresh database.

use kernel::{
    App, Config, Error, Lang, Result, Role, Scope, Tx,
    ids::{MemberId, PersonId},
    testing::{TestDb, TestWorkspace},
    web::Visitor,
};

use crate::{
    actions::{
        account::Here,
        enter::{self, Entry, How},
    },
    gate,
    letters::Letters,
    model::Device,
    secret::Secret,
    store,
    vault::Vault,
};

/// A hash that no password has; verbs never look inside.
pub const HASH: &str = "$argon2id$stored";

pub struct Scene {
    pub db: TestDb,
    pub app: App,
    pub ws: TestWorkspace,
}

impl Scene {
    pub async fn new(db: TestDb) -> Self {
        let ws = db.workspace(1).await;
        let config = Config { public_url: "https://perennial.example".into(), mail: "file:letters".into(), ..Config::default() };
        let app = App::new(config, db.db(), db.clock().clone(), kernel::testing::chance(), [1; 32], gate::doorkeeper(), &[]);
        Self { db, app, ws }
    }

    pub fn letters(&self) -> Letters {
        Letters::of(&self.app)
    }

    pub fn vault(&self) -> Vault {
        Vault::of(&self.app)
    }

    pub fn secret(&self) -> Secret {
        Secret::new(&self.app)
    }

    /// Does something outside every workspace.
    pub async fn system<T: Send + 'static>(&self, work: impl Fn(&mut Tx<'_>) -> Result<T> + Send + 'static) -> Result<T> {
        self.db.write(&Scope::system("test"), work).await
    }

    pub async fn owner<T: Send + 'static>(&self, work: impl Fn(&mut Tx<'_>) -> Result<T> + Send + 'static) -> Result<T> {
        self.db.write(&self.ws.owner(), work).await
    }

    /// The person with a role in the first workspace.
    pub async fn person(&self, role: Role) -> PersonId {
        let member = self.ws.member(role);
        self.db.read(&self.ws.owner(), move |tx| store::members::person_of(tx, member)).await.expect("everybody is somebody")
    }

    /// Signs a person in by their first factor.
    pub async fn enter(&self, person: PersonId) -> (Entry, Secret) {
        let secret = self.secret();
        let given = secret.clone();
        let entry = self.system(move |tx| enter::enter(tx, person, How::Password, &given, &device())).await.expect("the door answers");
        (entry, secret)
    }

    /// Signs a person in whole: the secret of the session.
    pub async fn sign_in(&self, role: Role) -> Secret {
        let person = self.person(role).await;
        let (entry, secret) = self.enter(person).await;
        assert_eq!(entry, Entry::In);
        secret
    }

    /// Whom a session's secret shows.
    pub async fn visitor(&self, secret: &Secret) -> Option<Visitor> {
        let hash = secret.hash();
        self.db.read(&Scope::system("test"), move |tx| gate::session(tx, &hash)).await.expect("the gate answers")
    }

    /// A signed-in person about to change what opens their account.
    pub async fn here(&self, secret: &Secret) -> Here {
        let visitor = self.visitor(secret).await.expect("somebody is signed in");
        Here { person: visitor.person, session: visitor.session.expect("by a session"), secret: self.secret() }
    }

    /// Subjects and texts of the outbox, oldest first.
    pub async fn outbox(&self) -> Vec<(String, String, String)> {
        let read = |tx: &mut Tx<'_>| Ok(tx.all("select recipient, subject, body_text from mail order by id", &[])?);
        self.db.read(&Scope::system("test"), read).await.expect("the outbox can be read")
    }

    /// Verbs of the workspace's events, oldest first.
    pub async fn events(&self) -> Vec<String> {
        let rows: Vec<(String,)> =
            self.db.read(&self.ws.owner(), |tx| Ok(tx.all("select verb from events order by id", &[])?)).await.expect("events can be read");
        rows.into_iter().map(|(verb,)| verb).collect()
    }

    pub async fn version(&self, member: MemberId) -> i64 {
        self.db.read(&self.ws.owner(), move |tx| store::members::view(tx, member)).await.expect("the member is there").version
    }

    pub async fn speaks(&self, person: PersonId, lang: Lang) {
        let preferences = crate::model::Preferences { language: Some(lang), ..Default::default() };
        self.system(move |tx| store::people::update_preferences(tx, person, preferences)).await.expect("stored");
    }
}

pub fn device() -> Device {
    Device::new([192, 0, 2, 1].into(), "Firefox/144.0 Linux")
}

/// The message of a refusal.
pub fn refusal<T: std::fmt::Debug>(result: Result<T>) -> String {
    match result {
        Err(Error::Conflict(m)) => m.key.to_owned(),
        Err(Error::Invalid(p)) => p.all().map(|p| format!("{}: {}", p.field, p.message.key)).collect::<Vec<_>>().join(", "),
        Err(other) => other.to_string(),
        Ok(value) => panic!("it was accepted: {value:?}"),
    }
}
