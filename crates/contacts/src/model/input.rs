//! A contact as it is sent by a form or a program, and as it is kept.

use creators::model::Typed;
use jiff::Timestamp;
use kernel::{
    Lang, Msg, Problems, Result,
    ids::{MemberId, PartnershipId},
    text::{self, limit},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Clock, Direction, Kind, Means, Mood, Reply};

/// A contact as it was sent. Everything but the channel may be left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = ContactToLog)]
pub struct NewContact {
    /// The partnership that is meant, where there are several; the only living one is taken without asking.
    pub partnership_id: Option<PartnershipId>,
    /// An instant (RFC 3339), or a civil moment or day in `zone`; now when left out.
    pub happened_at: String,
    /// The zone of civil moments; the workspace's own when left out.
    pub zone: String,
    /// `email`, `telegram`, `vk`, `whatsapp`, `phone`, `video`, `meeting`, `direct`, `sms`, `portal` or `other`.
    pub channel: String,
    /// `out`, `in` or `both`; what is usual for the channel when left out.
    pub direction: String,
    /// `check_in`, `ask`, `project`, `review`, `support` or `other`; `other` when left out.
    pub kind: String,
    /// Somebody asked the other for something.
    pub has_request: bool,
    /// It was about a project.
    pub about_project: bool,
    /// `none`, `awaited` or `answered`; a conversation needs no answer.
    pub reply: String,
    /// When the other side answered, as `happened_at`.
    pub replied_at: String,
    /// How long it took us, in minutes.
    #[schema(value_type = Option<String>)]
    pub minutes: Typed,
    /// `good`, `fine`, `tense` or `worried`.
    pub mood: String,
    /// What was said, in Markdown.
    pub body: String,
    /// The language you spoke, by its code.
    pub language: String,
    /// Who of the team it was; whoever writes it down when left out.
    pub member_id: Option<MemberId>,
}

/// A contact, valid but for what only the database knows.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidContact {
    pub happened_at: Timestamp,
    pub channel: Means,
    pub direction: Direction,
    pub kind: Kind,
    pub has_request: bool,
    pub about_project: bool,
    pub reply: Reply,
    pub replied_at: Option<Timestamp>,
    pub minutes: Option<i64>,
    pub mood: Option<Mood>,
    pub body: Option<String>,
    pub language: Option<String>,
}

/// The most minutes that one contact can take: a day.
const DAY: i64 = 24 * 60;

impl NewContact {
    /// Reads it by a clock. A zone of its own goes before the clock's.
    pub fn validate(&self, clock: &Clock) -> Result<ValidContact> {
        let mut problems = Problems::none();
        let clock = self.clock(clock, &mut problems);
        let happened_at = clock.read("happened_at", &self.happened_at, &mut problems).unwrap_or(clock.now);
        let channel = Means::read("channel", &self.channel, &mut problems);
        if channel.is_none() && problems.get("channel").is_none() {
            problems.add("channel", Msg::new("contacts-error-channel"));
        }
        let channel = channel.unwrap_or(Means::Other);
        let direction = Direction::read("direction", &self.direction, &mut problems).unwrap_or_else(|| channel.usual());
        let kind = Kind::read("kind", &self.kind, &mut problems).unwrap_or(Kind::Other);
        let (reply, replied_at) = self.answer(&clock, direction, happened_at, &mut problems);
        let minutes = self.minutes.count("minutes", &mut problems);
        if minutes.is_some_and(|m| m > DAY) && problems.get("minutes").is_none() {
            problems.add("minutes", Msg::new("error-number-large").with("max", DAY));
        }
        let valid = ValidContact {
            happened_at,
            channel,
            direction,
            kind,
            // An ask asks, and what is about a project is about a project: the kind has said it already.
            has_request: self.has_request || kind == Kind::Ask,
            about_project: self.about_project || kind == Kind::Project,
            reply,
            replied_at,
            minutes,
            mood: Mood::read("mood", &self.mood, &mut problems),
            body: text::paragraph("body", &self.body, limit::NOTE, &mut problems),
            language: language("language", &self.language, &mut problems),
        };
        problems.check()?;
        Ok(valid)
    }

    fn clock(&self, clock: &Clock, problems: &mut Problems) -> Clock {
        let zone = text::zone("zone", &self.zone, problems).and_then(|name| jiff::tz::TimeZone::get(&name).ok());
        zone.map_or_else(|| clock.clone(), |zone| Clock { now: clock.now, zone })
    }

    /// In a conversation nobody waits; an answer has come at some time after what it answers.
    fn answer(&self, clock: &Clock, direction: Direction, asked: Timestamp, problems: &mut Problems) -> (Reply, Option<Timestamp>) {
        let said = Reply::read("reply", &self.reply, problems);
        let at = clock.read("replied_at", &self.replied_at, problems);
        if at.is_some_and(|at| at < asked) && problems.get("replied_at").is_none() {
            problems.add("replied_at", Msg::new("contacts-error-answer-early"));
        }
        if direction == Direction::Both {
            return (Reply::None, None);
        }
        let reply = if at.is_some() { Reply::Answered } else { said.unwrap_or(Reply::None) };
        (reply, at)
    }
}

/// An answer that has come, or that we have given.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewReply {
    /// An instant (RFC 3339), or a civil moment or day in `zone`; now when left out.
    pub replied_at: String,
    /// The zone of civil moments; the workspace's own when left out.
    pub zone: String,
}

impl NewReply {
    /// When it came, for a contact of `asked`.
    pub fn validate(&self, clock: &Clock, asked: Timestamp) -> Result<Timestamp> {
        let as_contact = NewContact { zone: self.zone.clone(), ..NewContact::default() };
        let mut problems = Problems::none();
        let clock = as_contact.clock(clock, &mut problems);
        let at = clock.read("replied_at", &self.replied_at, &mut problems).unwrap_or(clock.now);
        if at < asked && problems.get("replied_at").is_none() {
            problems.add("replied_at", Msg::new("contacts-error-answer-early"));
        }
        problems.check()?;
        Ok(at)
    }
}

/// A language that people speak, by its code of two or three letters.
pub(crate) fn language(field: &str, raw: &str, problems: &mut Problems) -> Option<String> {
    let code = text::line(field, raw, 40, problems)?.to_lowercase();
    if Lang::parse(&code).is_none() && !(matches!(code.len(), 2 | 3) && code.chars().all(|c| c.is_ascii_lowercase())) {
        problems.add(field, Msg::new("error-not-language"));
    }
    Some(code)
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;
    use kernel::Error;

    use super::*;

    fn clock() -> Clock {
        Clock { now: "2026-04-14T13:42:00Z".parse().expect("an instant"), zone: TimeZone::UTC }
    }

    fn problems(new: &NewContact) -> Vec<(String, &'static str)> {
        match new.validate(&clock()) {
            Err(Error::Invalid(problems)) => problems.all().map(|p| (p.field.clone(), p.message.key)).collect(),
            other => panic!("it must be refused: {other:?}"),
        }
    }

    #[test]
    fn a_channel_alone_is_enough() {
        let call = NewContact { channel: "phone".into(), ..NewContact::default() }.validate(&clock()).expect("a call");
        assert_eq!((call.direction, call.kind, call.happened_at), (Direction::Both, Kind::Other, clock().now));
        let letter = NewContact { channel: "email".into(), reply: "awaited".into(), ..NewContact::default() };
        let letter = letter.validate(&clock()).expect("a letter");
        assert_eq!((letter.direction, letter.reply, letter.replied_at), (Direction::Out, Reply::Awaited, None));
    }

    #[test]
    fn an_ask_asks_and_an_answer_answers() {
        let ask = NewContact { channel: "vk".into(), kind: "ask".into(), ..NewContact::default() };
        assert!(ask.validate(&clock()).expect("valid").has_request);
        let answered = NewContact {
            channel: "vk".into(),
            happened_at: "2026-04-13T10:00".into(),
            replied_at: "2026-04-14T10:00".into(),
            ..NewContact::default()
        };
        assert_eq!(answered.validate(&clock()).expect("valid").reply, Reply::Answered);
        let spoke = NewContact { channel: "phone".into(), reply: "awaited".into(), ..NewContact::default() };
        assert_eq!(spoke.validate(&clock()).expect("valid").reply, Reply::None, "in a conversation nobody waits");
    }

    #[test]
    fn everything_wrong_is_named() {
        let all_wrong = NewContact {
            happened_at: "2026-04-15".into(),
            zone: "Mars/Olympus".into(),
            channel: String::new(),
            direction: "up".into(),
            kind: "sale".into(),
            reply: "maybe".into(),
            minutes: "1441".into(),
            mood: "blue".into(),
            body: "x".repeat(limit::NOTE + 1),
            language: "русский".into(),
            ..NewContact::default()
        };
        let found = problems(&all_wrong);
        let fields: Vec<&str> = found.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["zone", "happened_at", "channel", "direction", "kind", "reply", "minutes", "mood", "body", "language"]);
        let early = NewContact {
            channel: "sms".into(),
            happened_at: "2026-04-13T10:00".into(),
            replied_at: "2026-04-13T09:59".into(),
            ..NewContact::default()
        };
        assert_eq!(problems(&early), [("replied_at".to_owned(), "contacts-error-answer-early")]);
        for minutes in ["-1", "a while", "1e9"] {
            let new = NewContact { channel: "sms".into(), minutes: minutes.into(), ..NewContact::default() };
            assert_eq!(problems(&new)[0].0, "minutes", "{minutes}");
        }
    }
}
