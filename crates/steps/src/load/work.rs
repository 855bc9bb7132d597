//! Work together, done and booked, what was promised of it, and how the creator's style goes on.

use engine::facts::{Agreed, Autonomy, Collaboration, Style};
use jiff::civil::Date;
use kernel::{
    Result, Tx, args,
    ids::{CollaborationId, CommitmentId, CreatorId, PartnershipId, StyleEntryId},
};
use stats::calendar::plus_days;

use super::{Batch, id};

/// Formats of work and of style: the place in this list tells one from another.
const FORMATS: [&str; 11] =
    ["long_video", "short_video", "post", "story", "stream", "podcast", "article", "event", "product", "advice", "other"];

kernel::row! {
    struct WorkRow {
        partnership: PartnershipId,
        id: CollaborationId,
        on: Date,
        audience: bool,
        format: String,
        done: bool,
        index: Option<f64>,
        autonomy: Option<String>,
    }
}

kernel::statements! {
    pub(super) WORK = "select partnership_id, id, happens_on, audience, format, state = 'done', usual_index, autonomy from collaborations
        where workspace_id = $1 and partnership_id = any($2) and deleted_at is null and state <> 'cancelled' order by partnership_id, happens_on, id";
    AGREED = "select partnership_id, id, starts_on, ends_on, projects_min from commitments
        where workspace_id = $1 and partnership_id = any($2) and released_at is null and projects_min is not null";
    STYLE = "select creator_id, id, noted_on, format from style_entries where workspace_id = $1 and creator_id = any($2) and deleted_at is null";
}

pub(super) fn load(tx: &mut Tx<'_>, batch: &mut Batch) -> Result<()> {
    let values = args![tx.ws(), batch.ids()];
    tx.each::<WorkRow>(WORK, &values, |row| {
        let Some(loaded) = batch.of(row.partnership) else { return Ok(()) };
        let (standing, all) = (&mut loaded.facts.standing, &mut loaded.facts.collaborations);
        if row.done {
            standing.started = standing.started.or(Some(row.on));
            // The newest work that says so: the rows come in the order of their days.
            standing.autonomy = row.autonomy.as_deref().and_then(Autonomy::parse).or(standing.autonomy);
        }
        all.push(Collaboration {
            id: id(row.id.0),
            on: row.on,
            sequence: u16::try_from(all.len() + 1).unwrap_or(u16::MAX),
            audience_facing: row.audience,
            format: format(&row.format),
            index: row.index.map(|index| index as f32),
        });
        Ok(())
    })?;
    agreed(tx, batch)?;
    style(tx, batch)
}

fn agreed(tx: &mut Tx<'_>, batch: &mut Batch) -> Result<()> {
    let values = args![tx.ws(), batch.ids()];
    tx.each::<(PartnershipId, CommitmentId, Date, Date, i64)>(AGREED, &values, |(partnership, commitment, from, last, projects)| {
        let Some(loaded) = batch.of(partnership) else { return Ok(()) };
        let projects = i32::try_from(projects).unwrap_or(i32::MAX);
        loaded.facts.agreed.push(Agreed { id: id(commitment.0), from, until: plus_days(last, 1), projects });
        Ok(())
    })?;
    Ok(())
}

fn style(tx: &mut Tx<'_>, batch: &mut Batch) -> Result<()> {
    let values = args![tx.ws(), batch.creators()];
    tx.each::<(CreatorId, StyleEntryId, Date, String)>(STYLE, &values, |(creator, entry, on, code)| {
        let note = Style { id: id(entry.0), on, format: format(&code) };
        batch.each_of(creator, |loaded| loaded.facts.style.push(note));
        Ok(())
    })?;
    Ok(())
}

fn format(code: &str) -> Option<u16> {
    FORMATS.iter().position(|&f| f == code).and_then(|at| u16::try_from(at).ok())
}
