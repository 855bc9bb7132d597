//! The label at the head of the page: who it is, for whom, where they are and what hour it is there.

use askama::Template;
use collaborations::section::Pips;
use creators::{
    model::LabelKind,
    words::{Clock, home, labelled, other_name},
};
use i18n::L;
use jiff::{Timestamp, tz::TimeZone};
use kernel::{
    ids::MemberId,
    web::{Shell, hue, initials},
};
use partnerships::{
    cells::{Cell, Value, What},
    model::{Stage, tenure},
    store::views::Shown,
};

use super::html;
use crate::{
    read::Read,
    words::{foreign, in_script},
};

#[derive(Template)]
#[template(path = "story_head.html")]
pub struct Head<'a> {
    shell: &'a Shell,
    p: &'a Shown,
    hue: u8,
    initials: String,
    /// The name in the script of the page, and its language.
    name: String,
    name_lang: Option<&'static str>,
    /// The name in the other alphabet, its language, and whether we made it ourselves.
    other: Option<(String, Option<&'static str>, bool)>,
    niches: String,
    home: Option<String>,
    clock: Option<Clock>,
    speaks: String,
    pips: String,
    address: Option<String>,
    archived: bool,
}

/// Who looks, and when.
pub struct Look {
    pub now: Timestamp,
    pub zone: TimeZone,
    pub me: Option<MemberId>,
}

/// Accounts shown in one line.
const ACCOUNTS: usize = 4;

impl<'a> Head<'a> {
    pub fn of(shell: &'a Shell, look: &Look, read: &'a Read) -> Self {
        let (l, row) = (&shell.l, &read.person.row);
        let (other, derived) = other_name(l, row);
        let spelled = in_script(l, &row.display_name, row.latin_name.as_deref());
        Self {
            shell,
            p: &read.p,
            hue: hue(&row.id.to_string()),
            initials: initials(spelled),
            name: spelled.to_owned(),
            name_lang: foreign(l, spelled),
            other: if spelled == row.display_name { other.map(|name| (name, derived)) } else { Some((row.display_name.clone(), false)) }
                .map(|(name, derived)| (name.clone(), foreign(l, &name), derived)),
            niches: labelled(&read.person, LabelKind::Niche).join(", "),
            home: home(l, row),
            clock: Clock::of(l, look.now, row.zone.as_deref(), &look.zone, &row.hours()),
            speaks: speaks(l, read),
            pips: html(&Pips::new(shell, read.together.rhythm())),
            address: address(l, look.me, read),
            archived: row.archived_at.is_some(),
        }
    }

    fn cell(&self, what: What) -> String {
        html(&Cell {
            l: &self.shell.l,
            today: self.shell.today,
            partnership: self.p.id,
            editable: self.shell.can_edit(),
            value: Value::of(self.p, what),
        })
    }

    fn tenure_year(&self) -> String {
        let l = &self.shell.l;
        let year = self.p.state.since.and_then(|since| tenure(since, self.shell.today)).map(|t| t.year);
        year.map_or_else(|| l.t("partnerships-not-yet").to_owned(), |year| l.t1("partnerships-year", "year", year.to_string()))
    }

    /// Address and words of the moves that make sense now.
    fn moves(&self) -> &'static [(&'static str, &'static str, &'static str)] {
        const MOVE: (&str, &str, &str) = ("move", "partnerships-move", "arrow");
        const PAUSE: (&str, &str, &str) = ("pause", "partnerships-pause", "rest");
        const END: (&str, &str, &str) = ("end", "partnerships-end", "broken");
        match self.p.state.stage {
            Stage::Ended => &[("reopen", "partnerships-reopen", "undo")],
            Stage::Paused => &[("resume", "partnerships-resume", "undo"), END],
            _ => &[MOVE, PAUSE, END],
        }
    }

    /// Of a paused or ended partnership: since when it rests.
    fn rest(&self) -> Option<String> {
        let (l, day) = (&self.shell.l, self.shell.l.date_long(self.p.state.stage_since));
        match self.p.state.stage {
            Stage::Paused => Some(l.t1("partnerships-paused-since", "day", day)),
            Stage::Ended => Some(l.t1("partnerships-ended-on", "day", day)),
            _ => None,
        }
    }

    fn lang_of(&self, text: &str) -> Option<&'static str> {
        foreign(&self.shell.l, text)
    }
}

fn speaks(l: &L, read: &Read) -> String {
    let line = |c: &creators::store::channels::Channel| match c.followers {
        Some(count) => format!("{} {}", l.t(c.platform.key()), l.compact(count)),
        None => l.t(c.platform.key()).to_owned(),
    };
    read.channels.iter().take(ACCOUNTS).map(line).collect::<Vec<_>>().join(" · ")
}

/// «Ты» or «вы», as the reader has settled it; else as colleagues have.
fn address(l: &L, me: Option<MemberId>, read: &Read) -> Option<String> {
    let mine = read.addresses.iter().find(|(member, ..)| Some(*member) == me);
    match mine {
        Some((.., form)) => Some(l.t(form.key()).to_owned()),
        None => {
            let others: Vec<String> = read.addresses.iter().map(|(_, name, form)| [name, ": ", l.t(form.key())].concat()).collect();
            (!others.is_empty()).then(|| others.join("; "))
        }
    }
}
