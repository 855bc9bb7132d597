//! Filling in the scorecard: a line at a time, each with what shows it.

use askama::Template;
use kernel::{
    Error, Msg, Tx,
    ids::{AssessmentId, CreatorId, MemberId},
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};

use crate::{
    actions::assessments,
    model::{Line, NewAssessment, NewLine, Typed, counts},
    store::{self, assessments::Assessment, person::CreatorRow},
};

#[derive(Template)]
#[template(path = "assessment.html")]
pub struct CardPage {
    shell: Shell,
    creator: CreatorRow,
    title: String,
    /// The market of whoever fills it in.
    market: Option<String>,
    /// The one that is changed.
    card: Option<AssessmentId>,
    f: FormState,
}
impl Page for CardPage {}

pub fn page(shell: Shell, creator: CreatorRow, market: Option<String>, card: Option<AssessmentId>, f: FormState) -> CardPage {
    let title = shell.l.t(if card.is_some() { "creators-assess-again" } else { "creators-assess" }).to_owned();
    CardPage { shell: super::below(shell, &creator).crumb(&title, None), creator, title, market, card, f }
}

fn typed(form: &FormData) -> NewAssessment {
    let line = |line: &Line| {
        let text = |name: &str| form.text(&field(*line, name)).to_owned();
        NewLine {
            line: line.code().to_owned(),
            rating: Typed(text("rating")),
            evidence: text("evidence"),
            evidence_url: text("evidence_url"),
        }
    };
    NewAssessment { lines: Line::ALL.iter().map(line).collect(), note: form.text("note").to_owned() }
}

/// The name of a line's field, as problems name it.
fn field(line: Line, name: &str) -> String {
    format!("lines.{}.{name}", line.code())
}

fn shown(a: &Assessment) -> FormState {
    let mut pairs = vec![("version".to_owned(), a.version.to_string()), ("note".to_owned(), a.note.clone().unwrap_or_default())];
    for l in &a.lines {
        pairs.push((field(l.line, "rating"), l.rating.map(|r| r.to_string()).unwrap_or_default()));
        pairs.push((field(l.line, "evidence"), l.evidence.clone().unwrap_or_default()));
        pairs.push((field(l.line, "evidence_url"), l.evidence_url.clone().unwrap_or_default()));
    }
    FormState::of(pairs)
}

/// The creator, and the market of whoever is about to judge.
fn needs(tx: &mut Tx, creator: CreatorId, me: Option<MemberId>) -> kernel::Result<(CreatorRow, Option<String>)> {
    let market = me.map(|me| store::assessments::member_market(tx, me)).transpose()?.flatten();
    Ok((store::person::row(tx, creator)?, market))
}

async fn card(cx: &Cx, creator: CreatorId, status: u16, card: Option<AssessmentId>, f: FormState) -> Result {
    let me = cx.scope.member();
    let (row, market) = cx.read(move |tx| needs(tx, creator, me)).await?;
    cx.page_with(status, &page(cx.shell("partners"), row, market, card, f))
}

pub async fn new(cx: Cx, At(creator): At<CreatorId>) -> Result {
    card(&cx, creator, 200, None, FormState::default()).await
}

pub async fn create(cx: Cx, At(creator): At<CreatorId>, form: FormData) -> Result {
    let new = typed(&form);
    match cx.write(move |tx| assessments::assess(tx, creator, &new)).await {
        Ok(_) => cx.see(&super::place(creator, "scorecard")),
        Err(error) => {
            let (status, f) = super::again(form, error)?;
            card(&cx, creator, status, None, f).await
        }
    }
}

/// One's own assessment; another's is not there to be changed.
pub async fn edit(cx: Cx, At((creator, id)): At<(CreatorId, AssessmentId)>) -> Result {
    let assessment = cx.read(move |tx| store::assessments::one(tx, creator, id)).await?;
    if cx.scope.member() != Some(assessment.assessor_id) {
        return Err(Error::NotFound);
    }
    card(&cx, creator, 200, Some(id), shown(&assessment)).await
}

pub async fn save(cx: Cx, At((creator, id)): At<(CreatorId, AssessmentId)>, form: FormData) -> Result {
    let (change, version) = (typed(&form), form.version()?);
    match cx.write(move |tx| assessments::edit(tx, creator, id, &change, version)).await {
        Ok(_) => cx.see_toast(&super::place(creator, "scorecard"), Msg::new("common-saved")),
        Err(error) => {
            let (status, f) = super::again(form, error)?;
            card(&cx, creator, status, Some(id), f).await
        }
    }
}

pub async fn remove(cx: Cx, At((creator, id)): At<(CreatorId, AssessmentId)>) -> Result {
    cx.write(move |tx| assessments::remove(tx, creator, id)).await?;
    cx.see_toast(&super::place(creator, "scorecard"), Msg::new("common-deleted"))
}

/// What the template asks for.
impl CardPage {
    fn lines(&self) -> &'static [Line] {
        Line::ALL
    }

    fn name(&self, line: &Line, name: &str) -> String {
        field(*line, name)
    }

    /// Whether what this person says of the line will only be an impression.
    fn is_from_outside(&self, line: &Line) -> bool {
        !counts(*line, self.market.as_deref(), self.creator.market.as_deref())
    }

    /// What the line asks.
    fn question(&self, line: &Line) -> &'static str {
        match line {
            Line::Performance => "creators-ask-performance",
            Line::Audience => "creators-ask-audience",
            Line::Expertise => "creators-ask-expertise",
            Line::Conduct => "creators-ask-conduct",
            Line::Reliability => "creators-ask-reliability",
            Line::Values => "creators-ask-values",
            Line::CulturalFit => "creators-ask-cultural-fit",
        }
    }

    fn ratings(&self) -> [i64; 5] {
        [1, 2, 3, 4, 5]
    }

    fn is_rating(&self, line: &Line, rating: &i64) -> bool {
        self.f.is(&field(*line, "rating"), &rating.to_string())
    }

    /// Nothing chosen is unknown, which is an answer too.
    fn is_unknown(&self, line: &Line) -> bool {
        self.f.value(&field(*line, "rating")).is_empty()
    }

    fn wrong(&self) -> Vec<(String, String, String)> {
        let of = |path: &str| path.split('.').nth(1).and_then(Line::parse).map(|l| self.shell.l.t(l.key()).to_owned()).unwrap_or_default();
        self.f.problems().all().map(|p| (format!("f-{}", p.field), of(&p.field), self.shell.l.msg(&p.message))).collect()
    }
}
