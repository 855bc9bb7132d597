//! What the operator does with people, from the command line: with the rights of the product itself.

use kernel::{
    App, Error, Lang, Msg, Problems, Result, Role, Scope, Tx,
    ids::{MemberId, PersonId, WorkspaceId},
    text,
};

use crate::{
    actions::workspaces::{self, Joining},
    letters,
    model::{CreatorWord, Newcomer, WorkspaceSettings},
    secret::Secret,
    store::{
        self,
        entry::{self, Purpose},
    },
};

/// Somebody about to become a member.
#[derive(Clone, Copy, Debug)]
pub struct NewMember<'a> {
    pub email: &'a str,
    pub name: &'a str,
    /// The name in Latin letters, where the name is in others.
    pub latin: Option<&'a str>,
    pub role: Role,
    pub language: Lang,
    pub zone: &'a str,
    /// The market the member knows from the inside.
    pub market: Option<&'a str>,
}

/// Whether there is no workspace yet.
pub async fn is_empty(app: &App) -> Result<bool> {
    app.db().read(&Scope::system("operator"), |tx| Ok(!store::workspaces::any(tx)?)).await
}

/// Where nobody has set the product up: the link that does, good for a day and for one use.
pub async fn first_run(app: &App) -> Result<Option<String>> {
    if !is_empty(app).await? {
        return Ok(None);
    }
    let secret = Secret::new(app);
    let hash = secret.hash();
    app.db().write(&Scope::system("operator"), move |tx| entry::insert(tx, None, Purpose::Setup, &hash)).await?;
    Ok(Some(app.config().link(&format!("/welcome?token={}", secret.text()))))
}

/// Everybody, a line each.
pub async fn list(app: &App) -> Result<Vec<String>> {
    type Row = (i64, String, String, String, String, String);
    let rows: Vec<Row> = app.db().read(&Scope::system("operator"), |tx| Ok(tx.all(EVERYBODY, &[])?)).await?;
    Ok(rows
        .into_iter()
        .map(|(ws, workspace, email, name, role, state)| format!("{ws}  {workspace}  {role}  {state}  {email}  {name}"))
        .collect())
}

/// Makes a workspace with its first owner; the link that signs the owner in.
pub async fn make_workspace(app: &App, name: &str, owner: &NewMember<'_>) -> Result<String> {
    let mut problems = Problems::none();
    let name = text::required_line("name", name, text::limit::NAME, &mut problems);
    let joining = joining(owner, &mut problems);
    problems.check()?;
    let settings = WorkspaceSettings { name, creator_word: CreatorWord::Creator, language: owner.language, zone: owner.zone.to_owned() };
    let (inner, email) = (app.clone(), joining.email.clone());
    app.db()
        .write(&Scope::system("operator"), move |tx| {
            let ws = store::workspaces::next(tx)?;
            let (scope, now) = (Scope::of_system(ws, "operator"), tx.now());
            tx.replay(&scope, now, |tx| workspaces::create(tx, &inner, &settings, &joining))
        })
        .await?;
    link(app, &email).await
}

/// Adds a member; the link that signs them in.
pub async fn add(app: &App, workspace: i64, new: &NewMember<'_>) -> Result<String> {
    let mut problems = Problems::none();
    let joining = joining(new, &mut problems);
    problems.check()?;
    let (role, email, market) = (new.role, joining.email.clone(), new.market.map(str::to_owned));
    let scope = Scope::of_system(WorkspaceId(workspace), "operator");
    app.db()
        .write(&scope, move |tx| {
            store::workspaces::view(tx)?;
            let (_, member) = workspaces::join(tx, &joining, role)?;
            store::members::set_market(tx, member, market.as_deref())
        })
        .await?;
    link(app, &email).await
}

/// Makes a workspace's people in a transaction that is under way: for the demo.
pub fn people(
    tx: &mut Tx<'_>,
    app: &App,
    name: &str,
    zone: &str,
    language: Lang,
    members: &[NewMember<'_>],
) -> Result<Vec<(PersonId, MemberId)>> {
    let mut problems = Problems::none();
    let settings = WorkspaceSettings { name: name.to_owned(), creator_word: CreatorWord::Creator, language, zone: zone.to_owned() };
    let joinings: Vec<Joining> = members.iter().map(|m| joining(m, &mut problems)).collect();
    problems.check()?;
    let owner = members.iter().position(|m| m.role == Role::Owner).and_then(|i| joinings.get(i));
    workspaces::create(tx, app, &settings, owner.ok_or_else(|| Error::internal("a workspace has an owner"))?)?;
    let mut made = Vec::new();
    for (member, joining) in members.iter().zip(&joinings) {
        let (person, id) = workspaces::join(tx, joining, member.role)?;
        store::members::set_market(tx, id, member.market)?;
        made.push((person, id));
    }
    Ok(made)
}

/// A link that signs somebody in once.
pub async fn link(app: &App, email: &str) -> Result<String> {
    let secret = given(app, email, Purpose::SignIn).await?;
    Ok(app.config().link(&letters::sign_in_path(&secret)))
}

/// A link that opens the demo as somebody, again and again.
pub async fn demo_link(app: &App, email: &str) -> Result<String> {
    let secret = given(app, email, Purpose::Demo).await?;
    Ok(app.config().link(&format!("/open/{}", secret.text())))
}

async fn given(app: &App, email: &str, purpose: Purpose) -> Result<Secret> {
    let secret = Secret::new(app);
    let (hash, email) = (secret.hash(), email.trim().to_lowercase());
    app.db()
        .write(&Scope::system("operator"), move |tx| {
            let account = store::people::by_email(tx, &email)?.ok_or(Error::NotFound)?;
            entry::insert(tx, Some(account.person), purpose, &hash)
        })
        .await?;
    Ok(secret)
}

/// Moves an account to another address on the operator's word: where no mail leaves, nobody can prove theirs.
pub async fn move_address(app: &App, from: &str, to: &str) -> Result<()> {
    let mut problems = Problems::none();
    let to = crate::model::email("email", to, &mut problems);
    problems.check()?;
    let (from, letters) = (from.trim().to_lowercase(), crate::letters::Letters::of(app));
    app.db()
        .write(&Scope::system("operator"), move |tx| {
            let account = store::people::by_email(tx, &from)?.ok_or(Error::NotFound)?;
            match crate::actions::address::move_to(tx, account.person, crate::actions::By::Operator, &to, None, &letters)? {
                true => Ok(()),
                false => Err(Error::field("email", Msg::new("error-taken"))),
            }
        })
        .await
}

/// How the second factors of a database stand with a key.
pub struct Sealed {
    /// How many people have one.
    pub all: usize,
    /// Addresses of those whose key this one does not open.
    pub shut: Vec<String>,
}

/// Tries a key on every second factor.
pub async fn second_factors(db: &kernel::Db, key: &[u8; 32]) -> Result<Sealed> {
    let vault = crate::vault::Vault::with(key);
    let sealed = db.read(&Scope::system("operator"), store::people::sealed_keys).await?;
    let all = sealed.len();
    let shut = sealed.into_iter().filter(|(person, _, key)| vault.open(*person, key).is_none()).map(|(_, email, _)| email).collect();
    Ok(Sealed { all, shut })
}

/// Takes the second factor off an account.
pub async fn drop_factor(app: &App, email: &str) -> Result<()> {
    let email = email.trim().to_lowercase();
    app.db()
        .write(&Scope::system("operator"), move |tx| {
            let account = store::people::by_email(tx, &email)?.ok_or(Error::NotFound)?;
            crate::actions::second_factor::drop_factor(tx, account.person, crate::actions::By::Operator)
        })
        .await
}

/// What an error says to an operator.
pub fn told(app: &App, error: &Error) -> String {
    let l = app.l(Lang::En);
    match error {
        Error::Invalid(problems) => problems.all().map(|p| format!("{}: {}", p.field, l.msg(&p.message))).collect::<Vec<_>>().join("; "),
        Error::NotFound => "there is nobody with that address, or no such workspace".into(),
        other => other.to_string(),
    }
}

fn joining(new: &NewMember<'_>, problems: &mut Problems) -> Joining {
    let email = text::email("email", new.email, problems).unwrap_or_default();
    if email.is_empty() && problems.get("email").is_none() {
        problems.add("email", Msg::new("error-required"));
    }
    let zone = text::zone("zone", new.zone, problems).unwrap_or_else(|| "UTC".into());
    let name = text::required_line("name", new.name, text::limit::NAME, problems);
    Joining {
        email,
        newcomer: Newcomer { name, name_latin: new.latin.map(str::to_owned), zone },
        language: new.language,
        password_hash: None,
    }
}

kernel::statements! {
    EVERYBODY = "select m.workspace_id, w.name, p.email, p.name, m.role, m.state from members m
        join workspaces w on w.id = m.workspace_id join people p on p.id = m.person_id order by m.workspace_id, p.email";
}
