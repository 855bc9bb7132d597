//! Who acts, where, and with which rights. A [`Scope`] is the only key to data.

use serde::{Deserialize, Serialize};

use crate::ids::{MemberId, WorkspaceId};

/// What a member may be.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    Owner,
    Manager,
    Analyst,
    Viewer,
}

impl Role {
    pub const ALL: [Self; 4] = [Self::Owner, Self::Manager, Self::Analyst, Self::Viewer];

    pub fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Manager => "manager",
            Self::Analyst => "analyst",
            Self::Viewer => "viewer",
        }
    }

    /// The Fluent key of the role's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Owner => "role-owner",
            Self::Manager => "role-manager",
            Self::Analyst => "role-analyst",
            Self::Viewer => "role-viewer",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.code() == code)
    }
}
impl crate::db::FromCell for Role {
    fn from_cell(cell: crate::db::Cell<'_>) -> Result<Self, crate::db::WrongCell> {
        match cell {
            crate::db::Cell::Text(t) => Self::parse(t).ok_or(crate::db::WrongCell("role")),
            _ => Err(crate::db::WrongCell("role")),
        }
    }
}
impl From<Role> for crate::db::Value {
    fn from(role: Role) -> Self {
        role.code().into()
    }
}

/// What can be done. The table of who may do what is [`Action::allowed`]; it is data, and the matrix test reads it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum Action {
    /// Read the directory, creators, partnerships, views.
    Read,
    /// Take data out as a file.
    Export,
    /// Change creators, channels, notes, labels, assessments; keep views.
    Edit,
    /// Keep one's own private views.
    KeepViews,
    /// Bring a file in, take an import back.
    Import,
    /// Merge creators and take a merge back.
    Merge,
    /// Change brands, markets, tiers, custom fields.
    Configure,
    /// Invite, change and remove members.
    Members,
    /// Read the audit log.
    Audit,
    /// One's own account, devices and tokens.
    Own,
}

impl Action {
    pub const ALL: [Self; 10] = [
        Self::Read,
        Self::Export,
        Self::Edit,
        Self::KeepViews,
        Self::Import,
        Self::Merge,
        Self::Configure,
        Self::Members,
        Self::Audit,
        Self::Own,
    ];

    /// Whether a role may do it.
    pub fn allowed(self, role: Role) -> bool {
        match self {
            Self::Read | Self::KeepViews | Self::Own => true,
            Self::Export => matches!(role, Role::Owner | Role::Manager | Role::Analyst),
            Self::Edit | Self::Import | Self::Merge => matches!(role, Role::Owner | Role::Manager),
            Self::Configure | Self::Members | Self::Audit => role == Role::Owner,
        }
    }

    /// The scope an API token must carry, or `None` where no token may act at all (members and one's own account).
    pub fn token_scope(self) -> Option<&'static str> {
        match self {
            Self::Read | Self::Audit => Some("read"),
            Self::Export => Some("export"),
            Self::Edit | Self::KeepViews | Self::Merge | Self::Configure => Some("write"),
            Self::Import => Some("import"),
            Self::Members | Self::Own => None,
        }
    }
}

/// What a token can be given. Order as shown.
pub const TOKEN_SCOPES: [&str; 4] = ["read", "write", "import", "export"];

/// By which door an action came.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Via {
    Page,
    Api,
    Job,
    Cli,
}

impl Via {
    pub fn code(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Api => "api",
            Self::Job => "job",
            Self::Cli => "cli",
        }
    }
}

/// Who acts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Actor {
    Member(MemberId),
    /// The product itself, by the name of the task.
    System(&'static str),
}

/// A workspace, an actor and the actor's rights. Made only by sign-in, by a job that was queued in a scope, or by the operator.
#[derive(Clone, Debug)]
pub struct Scope {
    workspace: WorkspaceId,
    actor: Actor,
    role: Role,
    /// Of a token: the scopes it was given. A session has none and may do all that its role may.
    token_scopes: Option<Vec<String>>,
    via: Via,
}

impl Scope {
    /// A member's scope. Called by the session and token look-up and by the job runner alone (a test reads the sources to keep it so).
    pub fn of_member(workspace: WorkspaceId, member: MemberId, role: Role, via: Via) -> Self {
        Self { workspace, actor: Actor::Member(member), role, token_scopes: None, via }
    }

    /// The product's own scope inside one workspace: jobs without a member, the command line.
    pub fn of_system(workspace: WorkspaceId, task: &'static str) -> Self {
        Self { workspace, actor: Actor::System(task), role: Role::Owner, token_scopes: None, via: Via::Job }
    }

    /// Outside every workspace: sign-in, the job queue, verification. The second wall in PostgreSQL lets only this one pass.
    pub fn system(task: &'static str) -> Self {
        Self::of_system(WorkspaceId(0), task)
    }

    /// The same scope limited to what a token was given.
    pub fn limited_to(mut self, scopes: Vec<String>) -> Self {
        self.token_scopes = Some(scopes);
        self
    }

    /// The same scope by another door.
    pub fn through(mut self, via: Via) -> Self {
        self.via = via;
        self
    }

    pub fn workspace(&self) -> WorkspaceId {
        self.workspace
    }

    pub fn role(&self) -> Role {
        self.role
    }

    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    pub fn via(&self) -> Via {
        self.via
    }

    /// The member who acts, if one does.
    pub fn member(&self) -> Option<MemberId> {
        match self.actor {
            Actor::Member(id) => Some(id),
            Actor::System(_) => None,
        }
    }

    /// Whether this scope may do `action`.
    pub fn can(&self, action: Action) -> bool {
        action.allowed(self.role)
            && match (&self.token_scopes, action.token_scope()) {
                (None, _) => true,
                (Some(given), Some(wanted)) => given.iter().any(|s| s == wanted),
                (Some(_), None) => false,
            }
    }

    /// The one gate below pages, API, jobs and the command line.
    pub fn must(&self, action: Action) -> crate::Result<()> {
        if self.can(action) { Ok(()) } else { Err(crate::Error::Forbidden) }
    }
}
