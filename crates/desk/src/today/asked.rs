//! Which part of Today is asked for, as the address says it.

use engine::step::Group;
use jiff::Timestamp;
use kernel::{
    Result,
    ids::{BrandId, MemberId},
    web::{Cursor, Cx},
};
use serde::Deserialize;
use steps::model::{Filter, Place, Query, Tab};

use super::PATH;

/// How many steps a flat list shows at a time.
pub const PAGE: usize = 40;
/// How many of each group a Today in groups shows.
pub const OF_GROUP: usize = 5;

/// What is chosen. Nothing chosen is what waits for oneself.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    pub tab: Tab,
    pub group: Option<Group>,
    pub market: Option<String>,
    pub brand: Option<BrandId>,
    /// On the team's list: whose.
    pub member: Option<MemberId>,
}

/// The address as text: what it does not know is left out, so that an old link still leads to a Today.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Raw {
    tab: String,
    group: String,
    market: String,
    brand: String,
    member: String,
}

impl Asked {
    /// Of the address that was asked for, and where its page begins.
    pub fn of(cx: &Cx) -> Result<(Self, Option<Place>)> {
        let raw: Raw = cx.query()?;
        let after = cx.paging()?.after.as_ref().map(Cursor::values).transpose()?;
        Ok((Self::from(raw), after))
    }

    /// Of an address that a form has carried along.
    pub fn of_back(back: &str) -> Option<Self> {
        let query = back.strip_prefix(PATH)?;
        let pairs: Vec<(&str, &str)> = match query.strip_prefix('?') {
            Some(query) => query.split('&').filter_map(|pair| pair.split_once('=')).collect(),
            None if query.is_empty() => Vec::new(),
            None => return None,
        };
        let of = |name: &str| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()).unwrap_or_default();
        Some(Self::from(Raw { tab: of("tab"), group: of("group"), market: of("market"), brand: of("brand"), member: of("member") }))
    }

    /// Its address.
    pub fn address(&self) -> String {
        let tab = (self.tab != Tab::Mine).then(|| format!("tab={}", self.tab.code()));
        let group = self.group.map(|group| format!("group={}", group.code()));
        let market = self.market.as_ref().map(|market| format!("market={market}"));
        let brand = self.brand.map(|brand| format!("brand={brand}"));
        let member = self.member.map(|member| format!("member={member}"));
        let parts: Vec<String> = [tab, group, market, brand, member].into_iter().flatten().collect();
        if parts.is_empty() { PATH.to_owned() } else { format!("{PATH}?{}", parts.join("&")) }
    }

    /// Open steps stand in groups unless one group is asked for; what was put off or done stands in the order of its time.
    pub fn is_grouped(&self) -> bool {
        self.group.is_none() && matches!(self.tab, Tab::Mine | Tab::Team)
    }

    /// Whether fewer steps are shown than the counts say: by something other than tab and group.
    pub fn is_narrowed(&self) -> bool {
        self.market.is_some() || self.brand.is_some() || self.member.is_some()
    }

    pub fn with_tab(&self, tab: Tab) -> Self {
        Self { tab, group: None, member: None, ..self.clone() }
    }

    /// What the store is asked: one more than is shown, to know whether there is more.
    pub fn query(&self, me: MemberId, after: Option<Place>) -> Query {
        let filter = Filter { group: self.group, market: self.market.clone(), brand: self.brand, partnership: None, member: self.member };
        let limit = if self.is_grouped() { OF_GROUP } else { PAGE } + 1;
        Query { tab: self.tab, me: Some(me), filter, after, limit: i64::try_from(limit).unwrap_or(i64::MAX) }
    }
}

impl Default for Asked {
    fn default() -> Self {
        Self::from(Raw::default())
    }
}

impl From<Raw> for Asked {
    fn from(raw: Raw) -> Self {
        let tab = Tab::parse(&raw.tab).unwrap_or(Tab::Mine);
        // A code of a market is letters, digits and a dash; anything else would have to be written otherwise in an address.
        let is_code = |code: &String| !code.is_empty() && code.len() <= 6 && code.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        Self {
            tab,
            group: Group::parse(&raw.group),
            market: Some(raw.market).filter(is_code),
            brand: kernel::ids::parse(&raw.brand),
            member: kernel::ids::parse(&raw.member).filter(|_| tab == Tab::Team),
        }
    }
}

/// When the visitor's day began.
pub fn beginning(cx: &Cx) -> Timestamp {
    cx.today.to_zoned(cx.zone.clone()).map_or(cx.now, |day| day.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_it_was_made_of() {
        for address in ["/today", "/today?tab=team&group=risks", "/today?tab=snoozed&market=RU", "/today?group=check_ins&market=GB-ENG"] {
            assert_eq!(Asked::of_back(address).map(|asked| asked.address()).as_deref(), Some(address));
        }
    }

    #[test]
    fn what_an_address_does_not_know_is_left_out() {
        for (said, kept) in [
            ("/today?tab=all&group=nothing", Some("/today")),
            ("/today?member=018f0000-0000-7000-8000-000000000001", Some("/today")),
            ("/today?market=%22%3E", Some("/today")),
            ("/today?after=00", Some("/today")),
            ("/todays", None),
            ("//today", None),
            ("/partnerships/1", None),
        ] {
            assert_eq!(Asked::of_back(said).map(|asked| asked.address()).as_deref(), kept, "{said}");
        }
    }
}
