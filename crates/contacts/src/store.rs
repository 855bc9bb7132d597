//! The table `contacts`: rows in, types out. Nothing is decided here.

/// The columns of a contact and the tables they come from.
macro_rules! select_contact {
    () => {
        "select c.id, c.creator_id, a.display_name, c.partnership_id, b.id, b.name, c.happened_at, c.channel, c.direction, c.kind, c.has_request,
          c.about_project, c.reply, c.replied_at, c.minutes, c.mood, c.body, c.language, c.member_id, w.name, c.created_at, c.updated_at, c.version
        from contacts c join creators a on a.workspace_id = c.workspace_id and a.id = c.creator_id
        left join partnerships p on p.workspace_id = c.workspace_id and p.id = c.partnership_id
        left join brands b on b.workspace_id = p.workspace_id and b.id = p.brand_id
        left join members m on m.workspace_id = c.workspace_id and m.id = c.member_id left join people w on w.id = m.person_id"
    };
}

pub mod about;
pub mod list;
pub mod people;
pub mod rows;

/// Every named statement of the slice.
pub fn statements() -> Vec<&'static [(&'static str, &'static str)]> {
    vec![about::STATEMENTS, rows::STATEMENTS, crate::facts::STATEMENTS]
}
