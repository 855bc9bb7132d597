//! A contact as pages show it: in sentences.

use i18n::L;
use jiff::tz::TimeZone;
use kernel::markdown::{self, Html};

use crate::{
    model::{Direction, Reply},
    store::rows::Contact,
};

/// A contact in words.
#[derive(Clone, Debug)]
pub struct Shown {
    pub c: Contact,
    pub icon: &'static str,
    /// "Call, 35 minutes".
    pub said: String,
    pub when: String,
    pub stamp: String,
    pub html: Option<Html>,
    /// The language of what was written down, where it is not the page's.
    pub lang: Option<&'static str>,
    /// What it counts as, for all to see.
    pub counts: bool,
    /// Somebody waits for an answer.
    pub waits: bool,
}

impl Shown {
    pub fn of(l: &L, zone: &TimeZone, c: Contact) -> Self {
        let local = c.happened_at.to_zoned(zone.clone());
        let said = l.f("contacts-said", &[("channel", c.channel.code().into()), ("direction", c.direction.code().into())]);
        let said = match c.minutes {
            Some(n) => [said.as_str(), &l.n("contacts-minutes-count", n)].join(", "),
            None => said,
        };
        Self {
            icon: c.channel.icon(),
            said,
            when: l.weekday_date(local.date()),
            stamp: c.happened_at.to_string(),
            html: c.body.as_deref().map(markdown::render),
            lang: c.body.as_deref().and_then(|body| super::foreign(l, body)),
            counts: c.shape().is_check_in(),
            waits: c.reply == Reply::Awaited,
            c,
        }
    }

    /// Whether it can still be answered: nobody answers a conversation.
    pub fn is_open(&self) -> bool {
        self.c.direction != Direction::Both && self.c.reply != Reply::Answered
    }
}
