//! What people are shown of accounts. No view holds a secret or its hash.

use jiff::Timestamp;
use kernel::{
    Lang, Role,
    ids::{ApiTokenId, EventId, InvitationId, MemberId, PersonId, SessionId, Uuid, WorkspaceId},
    row,
};
use serde::Serialize;
use utoipa::ToSchema;

/// Whoever asks.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MeView {
    pub person: PersonId,
    pub member: MemberId,
    pub role: Role,
    pub name: String,
    pub name_latin: Option<String>,
    /// `en` or `ru`.
    pub language: String,
    pub zone: String,
    pub workspace: String,
    /// Of an API token: what it was given.
    pub token_scopes: Option<Vec<String>>,
}

/// A workspace's settings.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WorkspaceView {
    pub name: String,
    pub creator_word: String,
    pub language: String,
    pub zone: String,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    pub version: i64,
}

/// A member of the team.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MemberView {
    pub id: MemberId,
    pub name: String,
    pub name_latin: Option<String>,
    pub email: String,
    pub role: Role,
    /// `active` or `suspended`.
    pub state: String,
    /// The code of the market that the member knows from the inside.
    pub market: Option<String>,
    pub second_factor: bool,
    #[schema(value_type = String, format = DateTime)]
    pub since: Timestamp,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub seen_at: Option<Timestamp>,
    pub version: i64,
}

/// An invitation that nobody has accepted yet.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InvitationView {
    pub id: InvitationId,
    pub email: String,
    pub role: Role,
    pub language: String,
    pub invited_by: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
}

/// An API token, without its secret.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TokenView {
    pub id: ApiTokenId,
    pub name: String,
    /// How it begins.
    pub hint: String,
    pub scopes: Vec<String>,
    pub member: MemberId,
    pub member_name: String,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub used_at: Option<Timestamp>,
}

/// Something that happened.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EventView {
    pub id: EventId,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// `member` or `system`.
    pub actor_kind: String,
    #[schema(value_type = Option<String>, format = Uuid)]
    pub actor: Option<Uuid>,
    pub actor_name: Option<String>,
    /// `page`, `api`, `job` or `cli`.
    pub via: String,
    pub verb: String,
    pub subject_kind: String,
    #[schema(value_type = Option<String>, format = Uuid)]
    pub subject: Option<Uuid>,
    #[schema(value_type = Object)]
    pub facts: serde_json::Value,
}

row! {
    /// A person, as their own settings show them.
    #[derive(Clone, Debug)]
    pub struct Person {
        pub id: PersonId,
        pub email: String,
        pub name: String,
        pub name_latin: Option<String>,
        pub language: Lang,
        pub zone: String,
        pub theme: String,
        pub density: String,
        pub has_password: bool,
        pub second_factor: bool,
        pub version: i64,
    }

    /// A place in a workspace.
    #[derive(Clone, Debug)]
    pub struct Membership {
        pub workspace: WorkspaceId,
        pub member: MemberId,
        pub role: Role,
        pub workspace_name: String,
    }

    /// A device that is signed in.
    #[derive(Clone, Debug)]
    pub struct Session {
        pub id: SessionId,
        pub address: Option<String>,
        pub agent: Option<String>,
        pub workspace_name: Option<String>,
        pub created_at: Timestamp,
        pub seen_at: Timestamp,
    }
}
