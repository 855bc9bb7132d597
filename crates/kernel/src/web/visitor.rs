//! Who is at the door. The accounts slice looks people up; the kernel only asks.

use crate::{
    Lang, Result, Role, Scope, Tx, Via,
    ids::{ApiTokenId, MemberId, PersonId, SessionId, WorkspaceId},
};

/// A person who is signed in (or a token that acts for one), with what every page shows of them.
#[derive(Clone, Debug)]
pub struct Visitor {
    pub session: Option<SessionId>,
    /// Of an API token: which.
    pub token: Option<ApiTokenId>,
    pub person: PersonId,
    pub member: MemberId,
    pub role: Role,
    pub workspace: WorkspaceId,
    pub workspace_name: String,
    pub creator_word: String,
    pub name: String,
    pub latin_name: Option<String>,
    pub lang: Lang,
    pub zone: String,
    pub theme: String,
    pub density: String,
    /// Of an API token: what it was given.
    pub token_scopes: Option<Vec<String>>,
    /// Whether the session is due to be marked as seen (at most once in a few minutes).
    pub touch: bool,
}

impl Visitor {
    /// The scope of what this visitor does by a door.
    pub fn scope(&self, via: Via) -> Scope {
        let scope = Scope::of_member(self.workspace, self.member, self.role, via);
        match &self.token_scopes {
            Some(scopes) => scope.limited_to(scopes.clone()),
            None => scope,
        }
    }
}

/// How the kernel asks the accounts slice who somebody is. Each function makes one indexed look-up by the hash of a secret.
#[derive(Clone, Copy)]
pub struct Doorkeeper {
    pub session: fn(&mut Tx<'_>, &[u8]) -> Result<Option<Visitor>>,
    pub token: fn(&mut Tx<'_>, &[u8]) -> Result<Option<Visitor>>,
    /// Marks a session or token as seen now.
    pub touch: fn(&mut Tx<'_>, &Visitor) -> Result<()>,
}

impl Doorkeeper {
    /// Lets nobody in: for tests of a slice that needs no sign-in.
    pub fn nobody() -> Self {
        Self { session: |_, _| Ok(None), token: |_, _| Ok(None), touch: |_, _| Ok(()) }
    }
}

/// The hash under which a secret is kept. The secret itself is never stored.
pub fn hash(secret: &str) -> Vec<u8> {
    use sha2::Digest;
    sha2::Sha256::digest(secret.as_bytes()).to_vec()
}
