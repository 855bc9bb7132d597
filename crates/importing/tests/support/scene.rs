//! An application that imports, and somebody who sends it files.

use kernel::{
    Role, Scope,
    db::verify,
    jobs::Runner,
    testing::{Answer, Person, TestApp, TestDb, chance},
};

pub struct Scene {
    pub app: TestApp,
    pub who: Person,
}

/// What an import came to.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub struct Totals {
    pub made: i64,
    pub changed: i64,
    pub skipped: i64,
    pub refused: i64,
}

pub fn totals(made: i64, changed: i64, skipped: i64, refused: i64) -> Totals {
    Totals { made, changed, skipped, refused }
}

impl Scene {
    pub async fn on(db: TestDb) -> Self {
        let app = TestApp::over(db, vec![markets::slice(), creators::slice(), importing::slice()]).await;
        let who = app.manager();
        Self { app, who }
    }

    pub fn as_owner(&mut self) {
        self.who = self.app.owner();
    }

    pub async fn each<F: Future<Output = ()>>(body: impl Fn(Self) -> F) {
        TestDb::each(|db| async { body(Self::on(db).await).await }).await;
    }

    pub async fn upload(&self, name: &str, bytes: &[u8]) -> Answer {
        self.upload_to("/imports", name, bytes).await
    }

    pub async fn upload_to(&self, path: &str, name: &str, bytes: &[u8]) -> Answer {
        let mut body = format!(
            "--xyz\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\ncontent-type: application/octet-stream\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--xyz--\r\n");
        self.who.send(http::Method::POST, path, Some("multipart/form-data; boundary=xyz"), body).await
    }

    /// Sends a file that must be taken; the address of its import.
    pub async fn sent(&self, name: &str, bytes: &[u8]) -> String {
        let answer = self.upload(name, bytes).await;
        answer.is(303);
        answer.header("location").to_owned()
    }

    /// The import as the API shows it.
    pub async fn import(&self, at: &str) -> serde_json::Value {
        self.token().get(&format!("/api/v1{at}")).await.is(200).json()
    }

    pub fn token(&self) -> Person {
        self.app.token(Role::Manager)
    }

    /// Saves the columns as they are guessed, with these fields of the form said otherwise.
    pub async fn columns(&self, at: &str, fields: &[(&str, &str)]) -> Answer {
        let version = self.import(at).await["version"].to_string();
        let mut all = vec![("version", version.as_str())];
        all.extend_from_slice(fields);
        self.who.post(&format!("{at}/columns"), &all).await
    }

    pub async fn jobs(&self) -> usize {
        let runner = Runner::new(self.app.app.db().clone(), self.app.app.clone(), importing::slice().jobs, Vec::new(), chance());
        runner.run_all().await.unwrap()
    }

    /// From the columns to the end.
    pub async fn brought(&self, at: &str, fields: &[(&str, &str)]) -> Totals {
        self.columns(at, fields).await.is(303);
        self.jobs().await;
        assert_eq!(self.import(at).await["state"], "checked", "{}", self.import(at).await);
        self.who.post(&format!("{at}/run"), &[]).await.is(303);
        self.jobs().await;
        self.ended(at).await
    }

    /// The totals of an import that is done, proved against the rows.
    pub async fn ended(&self, at: &str) -> Totals {
        let import = self.import(at).await;
        assert_eq!(import["state"], "done", "{import}");
        let n = |name: &str| import["counts"][name].as_i64().unwrap();
        let found = totals(n("made"), n("changed"), n("skipped"), n("refused"));
        assert_eq!(
            found.made + found.changed + found.skipped + found.refused,
            import["rows"].as_i64().unwrap(),
            "every row became something"
        );
        self.whole().await;
        found
    }

    /// Every invariant of the slice holds.
    pub async fn whole(&self) {
        let findings = verify::verify(self.app.app.db(), importing::slice().checks.to_vec()).await.unwrap();
        assert!(findings.is_empty(), "{findings:?}");
    }

    /// A number that a statement gives, in the first workspace.
    pub async fn count(&self, sql: &'static str) -> i64 {
        let scope: Scope = self.app.here.manager();
        self.app.app.db().read(&scope, move |tx| Ok(tx.one::<(i64,)>(sql, &[tx.ws().into()])?.0)).await.unwrap()
    }

    pub async fn living(&self) -> i64 {
        self.count("select cast(count(*) as bigint) from creators where workspace_id = $1 and archived_at is null").await
    }

    /// What a statement gives as texts.
    pub async fn texts(&self, sql: &'static str) -> Vec<String> {
        let scope: Scope = self.app.here.manager();
        let rows = self.app.app.db().read(&scope, move |tx| Ok(tx.all::<(String,)>(sql, &[tx.ws().into()])?)).await.unwrap();
        rows.into_iter().map(|(text,)| text).collect()
    }

    pub async fn names(&self) -> Vec<String> {
        self.texts("select display_name from creators where workspace_id = $1 and archived_at is null order by sort_name, id").await
    }
}
