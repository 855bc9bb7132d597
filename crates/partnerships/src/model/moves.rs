//! Moves from stage to stage. Any growing stage can follow any other: a person decides, the product asks why where a step is
//! back or an end.

use jiff::civil::Date;
use kernel::{Error, Msg, Result};

use super::{EndReason, Stage, State};

/// A move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Move {
    /// To another growing stage; a step back needs a reason.
    To(Stage),
    /// A rest, with the intention to go on.
    Pause,
    /// From a pause, to where it stood.
    Resume,
    /// The end; it needs a reason.
    End(EndReason),
    /// From an end, to where it stood.
    Reopen,
}

impl State {
    /// The state after a move made today, or why the move cannot be made.
    pub fn moved(&self, how: Move, reason: Option<&str>, today: Date) -> Result<Self> {
        let at = |stage, before, ended| Self {
            stage,
            stage_since: today,
            stage_before: before,
            stage_reason: reason.map(str::to_owned),
            ended_reason: ended,
            ..self.clone()
        };
        match (how, self.stage) {
            (Move::To(to), _) if to.rank().is_none() => Err(Error::field("stage", Msg::new("error-not-choice"))),
            (Move::To(_) | Move::Pause, Stage::Ended) => Err(refused("partnerships-error-ended")),
            (Move::To(_) | Move::Pause, Stage::Paused) => Err(refused("partnerships-error-paused")),
            (Move::To(to), from) if to == from => Ok(self.clone()),
            (Move::To(to), from) if to < from && reason.is_none() => {
                Err(Error::field("reason", Msg::new("partnerships-error-back-reason")))
            }
            (Move::To(to), _) => Ok(at(to, None, None)),
            (Move::Pause, from) => Ok(at(Stage::Paused, Some(from), None)),
            (Move::Resume, Stage::Paused) | (Move::Reopen, Stage::Ended) => Ok(at(self.growing(), None, None)),
            (Move::Resume, _) => Err(refused("partnerships-error-not-paused")),
            (Move::Reopen, _) => Err(refused("partnerships-error-not-ended")),
            (Move::End(_), Stage::Ended) => Err(refused("partnerships-error-ended")),
            (Move::End(_), _) if reason.is_none() => Err(Error::field("reason", Msg::new("partnerships-error-end-reason"))),
            (Move::End(why), _) => Ok(at(Stage::Ended, Some(self.growing()), Some(why))),
        }
    }
}

fn refused(key: &'static str) -> Error {
    Error::Conflict(Msg::new(key))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 4, 14);

    fn at(stage: Stage) -> State {
        let grown = State::beginning(Stage::Deepening, date(2025, 1, 1));
        match stage {
            Stage::Paused => grown.moved(Move::Pause, None, date(2025, 2, 1)),
            Stage::Ended => grown.moved(Move::End(EndReason::Ours), Some("no"), date(2025, 2, 1)),
            growing => Ok(State::beginning(growing, date(2025, 1, 1))),
        }
        .expect("it can stand there")
    }

    /// What becomes of a move, in a word.
    fn outcome(from: Stage, how: Move, reason: Option<&str>) -> String {
        match at(from).moved(how, reason, TODAY) {
            Ok(after) => after.stage.code().to_owned(),
            Err(Error::Conflict(m)) => m.key.trim_start_matches("partnerships-error-").to_owned(),
            Err(Error::Invalid(p)) => p.all().map(|p| format!("{}?", p.field)).collect(),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn every_move_from_every_stage() {
        use Stage::{Deepening, Ended, Expansion, Foundation, Paused, Prospect};
        let to = Move::To;
        let end = Move::End(EndReason::Mutual);
        for (from, how, reason, expected) in [
            (Prospect, to(Foundation), None, "foundation"),
            (Prospect, to(Expansion), None, "expansion"),
            (Deepening, to(Foundation), None, "reason?"),
            (Deepening, to(Foundation), Some("too soon"), "foundation"),
            (Deepening, to(Deepening), None, "deepening"),
            (Deepening, to(Paused), Some("x"), "stage?"),
            (Deepening, to(Ended), Some("x"), "stage?"),
            (Paused, to(Expansion), None, "paused"),
            (Ended, to(Expansion), None, "ended"),
            (Prospect, Move::Pause, None, "paused"),
            (Paused, Move::Pause, None, "paused"),
            (Ended, Move::Pause, None, "ended"),
            (Paused, Move::Resume, None, "deepening"),
            (Deepening, Move::Resume, None, "not-paused"),
            (Ended, Move::Resume, None, "not-paused"),
            (Deepening, end, None, "reason?"),
            (Deepening, end, Some("x"), "ended"),
            (Paused, end, Some("x"), "ended"),
            (Ended, end, Some("x"), "ended"),
            (Ended, Move::Reopen, None, "deepening"),
            (Paused, Move::Reopen, None, "not-ended"),
        ] {
            assert_eq!(outcome(from, how, reason), expected, "{from:?} {how:?} {reason:?}");
        }
    }

    #[test]
    fn a_pause_within_keeps_what_was_before_and_everything_else() {
        let paused = at(Stage::Paused);
        let ended = paused.moved(Move::End(EndReason::Product), Some("they changed subject"), TODAY).expect("it ends");
        assert_eq!((ended.stage_before, ended.ended_reason, ended.stage_since), (Some(Stage::Deepening), Some(EndReason::Product), TODAY));
        let again = ended.moved(Move::Reopen, None, TODAY).expect("it goes on");
        assert_eq!((again.stage, again.stage_before, again.ended_reason, again.stage_reason), (Stage::Deepening, None, None, None));
        let still = at(Stage::Deepening).moved(Move::To(Stage::Deepening), Some("again"), TODAY).expect("nothing to do");
        assert_eq!(still, at(Stage::Deepening), "a move to the same stage changes nothing");
    }
}
