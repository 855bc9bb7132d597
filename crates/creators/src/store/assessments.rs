//! Scorecards as they were filled in.

use jiff::{Timestamp, civil::Date};
use kernel::{
    Error, Result, Tx, args,
    db::Value,
    ids::{AssessmentId, CreatorId, MemberId},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::{Line, ValidAssessment, ValidLine, counts};

macro_rules! columns {
    () => {
        "a.id, a.creator_id, a.assessor_id, p.name, a.assessor_market, c.market, a.assessed_on, a.note, a.created_at, a.version from assessments a
        join creators c on c.workspace_id = a.workspace_id and c.id = a.creator_id
        join members m on m.workspace_id = a.workspace_id and m.id = a.assessor_id join people p on p.id = m.person_id"
    };
}

kernel::row! {
    struct Head {
        id: AssessmentId,
        creator_id: CreatorId,
        assessor_id: MemberId,
        assessor: String,
        assessor_market: Option<String>,
        creator_market: Option<String>,
        assessed_on: Date,
        note: Option<String>,
        created_at: Timestamp,
        version: i64,
    }
    struct LineRow {
        assessment: AssessmentId,
        line: Line,
        rating: Option<i64>,
        evidence: Option<String>,
        evidence_url: Option<String>,
    }
}

/// One assessor's judgement.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Assessment {
    pub id: AssessmentId,
    pub creator_id: CreatorId,
    pub assessor_id: MemberId,
    pub assessor: String,
    /// The market the assessor knew from within at the time.
    pub assessor_market: Option<String>,
    #[schema(value_type = String, format = Date)]
    pub assessed_on: Date,
    /// Lines with something in them; the others are unknown.
    pub lines: Vec<AssessedLine>,
    pub note: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    pub version: i64,
}

/// A line of the card as it was judged.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AssessedLine {
    pub line: Line,
    /// 1 to 5; absent means unknown, never zero.
    pub rating: Option<i64>,
    pub evidence: Option<String>,
    pub evidence_url: Option<String>,
    /// `false` for cultural fit judged from another market: an impression, kept and marked.
    pub settles: bool,
}

impl Assessment {
    fn new(head: Head, lines: Vec<LineRow>) -> Self {
        let settles = |line| counts(line, head.assessor_market.as_deref(), head.creator_market.as_deref());
        let lines = lines
            .into_iter()
            .map(|r| AssessedLine {
                line: r.line,
                rating: r.rating,
                evidence: r.evidence,
                evidence_url: r.evidence_url,
                settles: settles(r.line),
            })
            .collect();
        let Head { id, creator_id, assessor_id, assessor, assessor_market, assessed_on, note, created_at, version, .. } = head;
        Self { id, creator_id, assessor_id, assessor, assessor_market, assessed_on, lines, note, created_at, version }
    }

    /// What it says of one line.
    pub fn line(&self, line: Line) -> Option<&AssessedLine> {
        self.lines.iter().find(|l| l.line == line)
    }
}

/// All assessments of a creator, newest first.
pub fn of(tx: &mut Tx, creator: CreatorId) -> Result<Vec<Assessment>> {
    let heads: Vec<Head> = tx.all(OF, &args![tx.ws(), creator])?;
    with_lines(tx, heads)
}

/// How many there are of a creator.
pub fn count(tx: &mut Tx, creator: CreatorId) -> Result<usize> {
    let (n,): (i64,) = tx.one(COUNT, &args![tx.ws(), creator])?;
    Ok(usize::try_from(n).unwrap_or(usize::MAX))
}

/// One assessment of this creator.
pub fn one(tx: &mut Tx, creator: CreatorId, id: AssessmentId) -> Result<Assessment> {
    let heads: Vec<Head> = tx.all(ONE, &args![tx.ws(), creator, id])?;
    with_lines(tx, heads)?.pop().ok_or(Error::NotFound)
}

fn with_lines(tx: &mut Tx, heads: Vec<Head>) -> Result<Vec<Assessment>> {
    let ids: Vec<AssessmentId> = heads.iter().map(|h| h.id).collect();
    let mut lines: Vec<LineRow> = tx.all(LINES, &args![tx.ws(), Value::ids(&ids)])?;
    lines.sort_by_key(|l| l.line);
    let mut found = Vec::new();
    for head in heads {
        let (own, others) = lines.into_iter().partition(|l| l.assessment == head.id);
        lines = others;
        found.push(Assessment::new(head, own));
    }
    Ok(found)
}

/// The market that a member knows from within.
pub fn member_market(tx: &mut Tx, member: MemberId) -> Result<Option<String>> {
    let (market,) = tx.one(MEMBER_MARKET, &args![tx.ws(), member])?;
    Ok(market)
}

/// Adds an assessment by `assessor`.
pub fn insert(
    tx: &mut Tx,
    creator: CreatorId,
    assessor: MemberId,
    market: Option<&str>,
    on: Date,
    card: &ValidAssessment,
) -> Result<AssessmentId> {
    let id = AssessmentId(tx.new_id());
    tx.exec(INSERT, &args![tx.ws(), id, creator, assessor, market, on, &card.note, tx.now()])?;
    insert_lines(tx, id, &card.lines)?;
    Ok(id)
}

/// Writes an assessment over the row that has this version; the new version.
pub fn update(tx: &mut Tx, id: AssessmentId, version: i64, on: Date, card: &ValidAssessment) -> Result<i64> {
    let updated = tx.maybe::<(i64,)>(UPDATE, &args![tx.ws(), id, version, on, &card.note])?;
    let (version,) = updated.ok_or(Error::Stale)?;
    tx.exec(DELETE_LINES, &args![tx.ws(), id])?;
    insert_lines(tx, id, &card.lines)?;
    Ok(version)
}

/// Removes an assessment.
pub fn delete(tx: &mut Tx, id: AssessmentId) -> Result<()> {
    tx.exec(DELETE_LINES, &args![tx.ws(), id])?;
    tx.exec(DELETE, &args![tx.ws(), id])?;
    Ok(())
}

fn insert_lines(tx: &mut Tx, id: AssessmentId, lines: &[ValidLine]) -> Result<()> {
    let ws = tx.ws();
    let sets: Vec<Vec<Value>> = lines.iter().map(|l| args![ws, id, l.line, l.rating, &l.evidence, &l.evidence_url].to_vec()).collect();
    tx.exec_many(INSERT_LINE, &sets)?;
    Ok(())
}

kernel::statements! {
    OF = concat!("select ", columns!(), " where a.workspace_id = $1 and a.creator_id = $2 order by a.assessed_on desc, a.id desc");
    COUNT = "select cast(count(*) as bigint) from assessments where workspace_id = $1 and creator_id = $2";
    ONE = concat!("select ", columns!(), " where a.workspace_id = $1 and a.creator_id = $2 and a.id = $3");
    LINES = "select assessment_id, line, rating, evidence, evidence_url from assessment_lines where workspace_id = $1 and assessment_id = any($2)";
    MEMBER_MARKET = "select market from members where workspace_id = $1 and id = $2";
    INSERT = "insert into assessments (workspace_id, id, creator_id, assessor_id, assessor_market, assessed_on, note, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    UPDATE = "update assessments set assessed_on = $4, note = $5, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 returning version";
    DELETE = "delete from assessments where workspace_id = $1 and id = $2";
    INSERT_LINE = "insert into assessment_lines (workspace_id, assessment_id, line, rating, evidence, evidence_url) values ($1, $2, $3, $4, $5, $6)";
    DELETE_LINES = "delete from assessment_lines where workspace_id = $1 and assessment_id = $2";
}
