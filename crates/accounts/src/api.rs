//! Accounts as JSON. Secrets are never part of it: tokens are made on a page, where the one who makes them sees them.

use jiff::Timestamp;
use kernel::{
    Error, Msg, Problems, Result,
    ids::{self, ApiTokenId, EventId, InvitationId, MemberId},
    paths,
    web::{At, Body, Cursor, Cx, Made, Paging, Query, Response},
};
use serde::{Deserialize, Serialize};

use crate::{
    actions::{
        invitations::{self, Links},
        members, tokens, workspaces,
    },
    letters::Letters,
    model::{EditMember, EditWorkspace, MeView, NewInvitation},
    secret::Secret,
    store::{self, audit::AuditFilter},
};

pub async fn me(cx: Cx) -> Result<Response> {
    let v = cx.visitor()?;
    cx.json(&MeView {
        person: v.person,
        member: v.member,
        role: v.role,
        name: v.name.clone(),
        name_latin: v.latin_name.clone(),
        language: v.lang.code().to_owned(),
        zone: v.zone.clone(),
        workspace: v.workspace_name.clone(),
        token_scopes: v.token_scopes.clone(),
    })
}

pub async fn workspace(cx: Cx) -> Result<Response> {
    let view = cx.read(store::workspaces::view).await?;
    cx.json_versioned(&view, view.version)
}

pub async fn edit_workspace(cx: Cx, Body(change): Body<EditWorkspace>) -> Result<Response> {
    let version = cx.if_match()?;
    let view = cx
        .write(move |tx| {
            workspaces::edit(tx, &change, version)?;
            store::workspaces::view(tx)
        })
        .await?;
    cx.json_versioned(&view, view.version)
}

pub async fn members(cx: Cx) -> Result<Response> {
    let paging = cx.paging()?;
    let list = cx.read(store::members::list).await?;
    paged(&cx, list, &paging, |m| m.id.0)
}

pub async fn member(cx: Cx, At(id): At<MemberId>) -> Result<Response> {
    let view = cx.read(move |tx| store::members::view(tx, id)).await?;
    cx.json_versioned(&view, view.version)
}

pub async fn edit_member(cx: Cx, At(id): At<MemberId>, Body(change): Body<EditMember>) -> Result<Response> {
    let version = cx.if_match()?;
    let view = cx
        .write(move |tx| {
            members::edit(tx, id, &change, version)?;
            store::members::view(tx, id)
        })
        .await?;
    cx.json_versioned(&view, view.version)
}

pub async fn remove_member(cx: Cx, At(id): At<MemberId>) -> Result<Response> {
    let version = cx.if_match()?;
    cx.write(move |tx| members::remove(tx, id, version)).await?;
    cx.no_content()
}

pub async fn invitations(cx: Cx) -> Result<Response> {
    let paging = cx.paging()?;
    let list = cx.read(store::invitations::list).await?;
    paged(&cx, list, &paging, |i| i.id.0)
}

pub async fn invite(cx: Cx, Body(new): Body<NewInvitation>) -> Result<Response> {
    let links = Links { mail: Secret::new(&cx.app), link: Secret::new(&cx.app) };
    let letters = Letters::of(&cx.app);
    cx.api_create(move |tx| {
        let id = invitations::invite(tx, &new, &links, &letters)?;
        Ok(Made::new(paths::api(&format!("/invitations/{id}")), 1, &store::invitations::view(tx, id)?))
    })
    .await
}

pub async fn revoke_invitation(cx: Cx, At(id): At<InvitationId>) -> Result<Response> {
    cx.write(move |tx| invitations::revoke(tx, id)).await?;
    cx.no_content()
}

pub async fn tokens(cx: Cx) -> Result<Response> {
    let paging = cx.paging()?;
    let list = cx.read(tokens::list).await?;
    paged(&cx, list, &paging, |t| t.id.0)
}

pub async fn revoke_token(cx: Cx, At(id): At<ApiTokenId>) -> Result<Response> {
    cx.write(move |tx| tokens::revoke(tx, id)).await?;
    cx.no_content()
}

/// The filters of the audit log, and the paging, which is read apart.
#[derive(Deserialize)]
pub struct AuditQuery {
    actor: Option<String>,
    subject_kind: Option<String>,
    from: Option<String>,
    until: Option<String>,
}

pub async fn audit(cx: Cx, Query(query): Query<AuditQuery>) -> Result<Response> {
    let filter = query.filter()?;
    let paging = cx.paging()?;
    let before = paging.after.as_ref().map(Cursor::values::<EventId>).transpose()?;
    let mut events = cx.read(move |tx| store::audit::page(tx, &filter, before, paging.limit + 1)).await?;
    let next = cut(&mut events, paging.limit).map(|e| Cursor::of(&e.id));
    cx.json_list(events, next)
}

impl AuditQuery {
    fn filter(self) -> Result<AuditFilter> {
        let mut p = Problems::none();
        let filter = AuditFilter {
            actor: parsed("actor", self.actor, ids::parse, &mut p),
            subject_kind: self.subject_kind,
            from: parsed("from", self.from, instant, &mut p),
            until: parsed("until", self.until, instant, &mut p),
        };
        p.check().map(|()| filter)
    }
}

fn instant(text: &str) -> Option<Timestamp> {
    text.parse().ok()
}

fn parsed<T>(field: &str, raw: Option<String>, parse: fn(&str) -> Option<T>, p: &mut Problems) -> Option<T> {
    let raw = raw?;
    let found = parse(&raw);
    if found.is_none() {
        p.add(field, Msg::new("accounts-not-readable"));
    }
    found
}

/// A short list in pages: the team, its invitations and tokens are read whole, and a page begins after an id of it.
fn paged<T: Serialize>(cx: &Cx, mut list: Vec<T>, paging: &Paging, id: fn(&T) -> ids::Uuid) -> Result<Response> {
    if let Some(after) = paging.after.as_ref().map(Cursor::values::<ids::Uuid>).transpose()? {
        let at = list.iter().position(|item| id(item) == after).ok_or_else(|| Error::field("after", Msg::new("error-cursor")))?;
        list.drain(..=at);
    }
    let next = cut(&mut list, paging.limit).map(|item| Cursor::of(&id(item)));
    cx.json_list(list, next)
}

/// Cuts a list to a page; the last item of the page if there is more after it.
fn cut<T>(list: &mut Vec<T>, limit: i64) -> Option<&T> {
    let limit = usize::try_from(limit).unwrap_or(0);
    let more = list.len() > limit;
    list.truncate(limit);
    if more { list.last() } else { None }
}
