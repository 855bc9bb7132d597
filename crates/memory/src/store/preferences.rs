//! How creators like to work: one row for a partnership, once anything is known.

use collaborations::model::Autonomy;
use jiff::civil::Date;
use kernel::{
    Error, Result, Tx, args,
    db::{Json, Value},
    ids::PartnershipId,
};
use serde::{Deserialize, Serialize, Serializer};
use utoipa::ToSchema;

use crate::model::{OffLimits, ValidPreferences};

macro_rules! columns {
    () => {
        "partnership_id, lead_days, revision_rounds, contact_every_days, autonomy, calls, films_in, likes, never, off_limits, contact_paused_until,
        paused_reason, wishes_asked_on, version"
    };
}

kernel::row! {
    /// How a creator likes to work with one brand.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    #[schema(as = PreferencesView)]
    pub struct Preferences {
        pub partnership_id: PartnershipId,
        pub lead_days: Option<i64>,
        pub revision_rounds: Option<i64>,
        pub contact_every_days: Option<i64>,
        pub autonomy: Option<Autonomy>,
        pub calls: Option<String>,
        pub films_in: Option<String>,
        pub likes: Option<String>,
        pub never: Option<String>,
        #[serde(serialize_with = "plain")]
        #[schema(value_type = Vec<OffLimits>)]
        pub off_limits: Json<Vec<OffLimits>>,
        #[schema(value_type = Option<String>, format = Date)]
        pub contact_paused_until: Option<Date>,
        pub paused_reason: Option<String>,
        /// When the creator was last asked what they want.
        #[schema(value_type = Option<String>, format = Date)]
        pub wishes_asked_on: Option<Date>,
        /// 0 where nothing is known yet.
        pub version: i64,
    }
}

fn plain<S: Serializer>(list: &Json<Vec<OffLimits>>, to: S) -> Result<S::Ok, S::Error> {
    list.0.serialize(to)
}

/// What a merge remembers of a row it has written over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Known {
    pub lead_days: Option<i64>,
    pub revision_rounds: Option<i64>,
    pub contact_every_days: Option<i64>,
    pub autonomy: Option<Autonomy>,
    pub calls: Option<String>,
    pub films_in: Option<String>,
    pub likes: Option<String>,
    pub never: Option<String>,
    pub off_limits: Vec<OffLimits>,
    pub contact_paused_until: Option<Date>,
    pub paused_reason: Option<String>,
    pub wishes_asked_on: Option<Date>,
}

impl Preferences {
    /// Of a partnership of which nothing is known.
    pub fn unknown(partnership_id: PartnershipId) -> Self {
        Self {
            partnership_id,
            lead_days: None,
            revision_rounds: None,
            contact_every_days: None,
            autonomy: None,
            calls: None,
            films_in: None,
            likes: None,
            never: None,
            off_limits: Json(Vec::new()),
            contact_paused_until: None,
            paused_reason: None,
            wishes_asked_on: None,
            version: 0,
        }
    }

    pub(crate) fn known(&self) -> Known {
        Known {
            lead_days: self.lead_days,
            revision_rounds: self.revision_rounds,
            contact_every_days: self.contact_every_days,
            autonomy: self.autonomy,
            calls: self.calls.clone(),
            films_in: self.films_in.clone(),
            likes: self.likes.clone(),
            never: self.never.clone(),
            off_limits: self.off_limits.0.clone(),
            contact_paused_until: self.contact_paused_until,
            paused_reason: self.paused_reason.clone(),
            wishes_asked_on: self.wishes_asked_on,
        }
    }
}

impl Known {
    /// The preferences of a form, and the day that is not of the form.
    pub fn of(p: &ValidPreferences, wishes_asked_on: Option<Date>) -> Self {
        let p = p.clone();
        Self {
            lead_days: p.lead_days,
            revision_rounds: p.revision_rounds,
            contact_every_days: p.contact_every_days,
            autonomy: p.autonomy,
            calls: p.calls,
            films_in: p.films_in,
            likes: p.likes,
            never: p.never,
            off_limits: p.off_limits,
            contact_paused_until: p.contact_paused_until,
            paused_reason: p.paused_reason,
            wishes_asked_on,
        }
    }

    /// Both together: what is known here, its gaps filled from the other.
    pub fn united(&self, other: &Self) -> Self {
        let mut off_limits = self.off_limits.clone();
        off_limits.extend(other.off_limits.iter().filter(|off| !self.off_limits.contains(off)).cloned());
        off_limits.sort_by_key(|off| (off.from, off.to));
        let texts = |a: &Option<String>, b: &Option<String>| match (a, b) {
            (Some(a), Some(b)) if a != b && !a.contains(b.as_str()) => Some([a.as_str(), b.as_str()].join("\n\n")),
            (a, b) => a.clone().or_else(|| b.clone()),
        };
        let paused = self.contact_paused_until.max(other.contact_paused_until);
        let theirs = paused == other.contact_paused_until && paused != self.contact_paused_until;
        Self {
            lead_days: self.lead_days.or(other.lead_days),
            revision_rounds: self.revision_rounds.or(other.revision_rounds),
            contact_every_days: self.contact_every_days.or(other.contact_every_days),
            autonomy: self.autonomy.or(other.autonomy),
            calls: self.calls.clone().or_else(|| other.calls.clone()),
            films_in: self.films_in.clone().or_else(|| other.films_in.clone()),
            likes: texts(&self.likes, &other.likes),
            never: texts(&self.never, &other.never),
            off_limits,
            contact_paused_until: paused,
            paused_reason: if theirs {
                other.paused_reason.clone()
            } else {
                self.paused_reason.clone().or_else(|| other.paused_reason.clone())
            },
            wishes_asked_on: self.wishes_asked_on.max(other.wishes_asked_on),
        }
    }
}

/// The preferences of a partnership; all unknown where nobody wrote any down.
pub fn of_partnership(tx: &mut Tx, id: PartnershipId) -> Result<Preferences> {
    Ok(tx.maybe(ONE, &args![tx.ws(), id])?.unwrap_or_else(|| Preferences::unknown(id)))
}

/// Writes them over the row that has this version (0 where there is none); the new version.
pub(crate) fn put(tx: &mut Tx, id: PartnershipId, version: i64, p: &Known) -> Result<i64> {
    let mut values = args![tx.ws(), id, tx.now(), version].to_vec();
    values.extend(args![
        p.lead_days,
        p.revision_rounds,
        p.contact_every_days,
        p.autonomy,
        &p.calls,
        &p.films_in,
        &p.likes,
        &p.never,
        Value::json(&p.off_limits),
        p.contact_paused_until,
        &p.paused_reason,
        p.wishes_asked_on,
    ]);
    tx.maybe::<(i64,)>(PUT, &values)?.map(|(version,)| version).ok_or(Error::Stale)
}

kernel::statements! {
    ONE = concat!("select ", columns!(), " from preferences where workspace_id = $1 and partnership_id = $2");
    PUT = "insert into preferences (workspace_id, partnership_id, updated_at, version, lead_days, revision_rounds, contact_every_days, autonomy, calls, films_in,
          likes, never, off_limits, contact_paused_until, paused_reason, wishes_asked_on)
        values ($1, $2, $3, cast($4 as bigint) + 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        on conflict (workspace_id, partnership_id) do update set updated_at = excluded.updated_at, version = preferences.version + 1,
          lead_days = excluded.lead_days, revision_rounds = excluded.revision_rounds, contact_every_days = excluded.contact_every_days,
          autonomy = excluded.autonomy, calls = excluded.calls, films_in = excluded.films_in, likes = excluded.likes, never = excluded.never,
          off_limits = excluded.off_limits, contact_paused_until = excluded.contact_paused_until, paused_reason = excluded.paused_reason,
          wishes_asked_on = excluded.wishes_asked_on
        where preferences.version = $4 returning version";
}
