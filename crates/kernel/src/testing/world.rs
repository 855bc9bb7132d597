//! A workspace with one person of every role and the two shipped markets, by plain SQL: no slice is needed to get there.

use jiff::Timestamp;

use super::TestDb;
use crate::{
    Role, Scope, Tx, Via, args,
    ids::{MemberId, WorkspaceId},
};

/// A workspace of a test and its people.
#[derive(Clone, Debug)]
pub struct TestWorkspace {
    pub id: WorkspaceId,
    members: [MemberId; 4],
}

impl TestWorkspace {
    /// The member who has the role.
    pub fn member(&self, role: Role) -> MemberId {
        let at = Role::ALL.iter().position(|&r| r == role).expect("every role is listed");
        self.members[at]
    }

    /// What that member may do, by way of a page.
    pub fn scope(&self, role: Role) -> Scope {
        Scope::of_member(self.id, self.member(role), role, Via::Page)
    }

    pub fn owner(&self) -> Scope {
        self.scope(Role::Owner)
    }

    pub fn manager(&self) -> Scope {
        self.scope(Role::Manager)
    }

    pub fn analyst(&self) -> Scope {
        self.scope(Role::Analyst)
    }

    pub fn viewer(&self) -> Scope {
        self.scope(Role::Viewer)
    }
}

impl TestDb {
    /// A workspace of that number with one member of each role and the markets US and RU.
    pub async fn workspace(&self, number: i64) -> TestWorkspace {
        self.write(&Scope::system("test"), move |tx| insert(tx, WorkspaceId(number))).await.expect("a workspace can be made")
    }
}

fn insert(tx: &mut Tx<'_>, ws: WorkspaceId) -> crate::Result<TestWorkspace> {
    let at = tx.now();
    let name = format!("Workspace {}", ws.0);
    tx.exec(
        "insert into workspaces (id, name, language, zone, created_at) values ($1, $2, 'en', 'Europe/Berlin', $3)",
        &args![ws, name, at],
    )?;
    let mut members = [MemberId(crate::ids::Uuid::nil()); 4];
    for (member, role) in members.iter_mut().zip(Role::ALL) {
        *member = insert_member(tx, ws, role, at)?;
    }
    insert_market(tx, ws, ["US", "United States", "США", r#"["en"]"#, "USD", "America/New_York", r#"["youtube","instagram","tiktok"]"#])?;
    insert_market(tx, ws, ["RU", "Russia", "Россия", r#"["ru"]"#, "RUB", "Europe/Moscow", r#"["youtube","telegram","vk"]"#])?;
    Ok(TestWorkspace { id: ws, members })
}

fn insert_member(tx: &mut Tx<'_>, ws: WorkspaceId, role: Role, at: Timestamp) -> crate::Result<MemberId> {
    let (person, member) = (tx.new_id(), tx.new_id());
    let (email, name) = (format!("{}@w{}.example", role.code(), ws.0), format!("The {}", role.code()));
    tx.exec(
        "insert into people (id, email, name, language, zone, created_at) values ($1, $2, $3, 'en', 'Europe/Berlin', $4)",
        &args![person, email, name, at],
    )?;
    tx.exec(
        "insert into members (workspace_id, id, person_id, role, created_at) values ($1, $2, $3, $4, $5)",
        &args![ws, member, person, role, at],
    )?;
    Ok(MemberId(member))
}

fn insert_market(tx: &mut Tx<'_>, ws: WorkspaceId, row: [&str; 7]) -> crate::Result<()> {
    let [code, en, ru, languages, currency, zone, platforms] = row;
    tx.exec(
        "insert into markets (workspace_id, code, name_en, name_ru, languages, currency, zone, name_order, holidays, platforms, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'given_first', $2, $8, $9)",
        &args![ws, code, en, ru, languages, currency, zone, platforms, tx.now()],
    )?;
    Ok(())
}
