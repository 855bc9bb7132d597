//! The table `standings`.

use std::collections::HashMap;

use engine::{health::Band, warmth::Warmth};
use jiff::civil::Date;
use kernel::{
    Result, Tx, args,
    db::{FromRow, Json, Row, Value},
    ids::{PartnershipId, Uuid},
};

use crate::model::{PlaybookRef, Standing};

macro_rules! columns {
    () => {
        "next_change_on, playbook_id, playbook_version, tenure_year, warmth, regular, score, band, depth, booked_until, health, gates, commitment, cadence, depth_parts, check_in_on, review_on"
    };
}

kernel::statements! {
    PRINTS = "select partnership_id, print from standings where workspace_id = $1 and partnership_id = any($2)";
    pub DUE = "select partnership_id from standings where workspace_id = $1 and next_change_on <= $2 order by next_change_on, partnership_id limit $3";
    pub FIND = concat!("select evaluated_on, ", columns!(), " from standings where workspace_id = $1 and partnership_id = $2");
    SAVE = concat!("insert into standings (workspace_id, partnership_id, evaluated_on, print, ", columns!(), ")
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
        on conflict (workspace_id, partnership_id) do update set evaluated_on = excluded.evaluated_on, print = excluded.print,
          next_change_on = excluded.next_change_on, playbook_id = excluded.playbook_id, playbook_version = excluded.playbook_version,
          tenure_year = excluded.tenure_year, warmth = excluded.warmth, regular = excluded.regular, score = excluded.score, band = excluded.band,
          depth = excluded.depth, booked_until = excluded.booked_until, health = excluded.health, gates = excluded.gates,
          commitment = excluded.commitment, cadence = excluded.cadence, depth_parts = excluded.depth_parts,
          check_in_on = excluded.check_in_on, review_on = excluded.review_on");
}

/// The print of each standing that there is.
pub(crate) fn prints(tx: &mut Tx<'_>, ids: &[PartnershipId]) -> Result<HashMap<PartnershipId, i64>> {
    let rows: Vec<(PartnershipId, i64)> = tx.all(PRINTS, &args![tx.ws(), Value::ids(ids)])?;
    Ok(rows.into_iter().collect())
}

/// Partnerships of which something changes by that day.
pub fn due(tx: &mut Tx<'_>, today: Date, limit: usize) -> Result<Vec<PartnershipId>> {
    let rows: Vec<(PartnershipId,)> = tx.all(DUE, &args![tx.ws(), today, limit])?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// How a partnership stands, and the day as of which that was last written; nothing has changed since.
pub fn find(tx: &mut Tx<'_>, id: PartnershipId) -> Result<(Date, Standing)> {
    let Found(on, standing) = tx.one(FIND, &args![tx.ws(), id])?;
    Ok((on, standing))
}

struct Found(Date, Standing);

impl FromRow for Found {
    fn from_row(row: &mut Row<'_>) -> kernel::db::Result<Self> {
        let on = row.take()?;
        let next_change_on = row.take()?;
        let (id, version): (Option<Uuid>, Option<i64>) = (row.take()?, row.take()?);
        let tenure_year: Option<i64> = row.take()?;
        let warmth: String = row.take()?;
        let regular = row.take()?;
        // Score, band, depth and the last booked day stand in the parts too; the columns are for lists.
        let _: (Option<f64>, String) = (row.take()?, row.take()?);
        let depth = row.take()?;
        let _: Option<Date> = row.take()?;
        let (health, gates, commitment, cadence, parts): (Json<_>, Json<_>, Option<Json<_>>, Json<_>, Json<_>) =
            (row.take()?, row.take()?, row.take()?, row.take()?, row.take()?);
        let standing = Standing {
            next_change_on,
            playbook: id.zip(version).map(|(id, version)| PlaybookRef { id, version }),
            tenure_year: tenure_year.and_then(|year| i32::try_from(year).ok()),
            warmth: Warmth::parse(&warmth).unwrap_or_default(),
            regular,
            health: health.0,
            gates: gates.0,
            commitment: commitment.map(|c| c.0),
            cadence: cadence.0,
            check_in_on: row.take()?,
            review_on: row.take()?,
            depth,
            depth_parts: parts.0,
        };
        Ok(Self(on, standing))
    }
}

/// Writes standings as of a day, each with its print.
pub(crate) fn save(tx: &mut Tx<'_>, all: &[(PartnershipId, Standing, i64)], today: Date) -> Result<()> {
    let ws = tx.ws();
    let set = |(id, s, print): &(PartnershipId, Standing, i64)| {
        args![
            ws,
            *id,
            today,
            *print,
            s.next_change_on,
            s.playbook.map(|p| p.id),
            s.playbook.map(|p| p.version),
            s.tenure_year,
            s.warmth.code(),
            s.regular,
            s.health.score,
            Band::code(s.health.band),
            s.depth,
            s.cadence.booked_until,
            Value::json(&s.health),
            Value::json(&s.gates),
            s.commitment.as_ref().map_or(Value::Null, Value::json),
            Value::json(&s.cadence),
            Value::json(&s.depth_parts),
            s.check_in_on,
            s.review_on,
        ]
        .to_vec()
    };
    tx.exec_many(SAVE, &all.iter().map(set).collect::<Vec<_>>())?;
    Ok(())
}
