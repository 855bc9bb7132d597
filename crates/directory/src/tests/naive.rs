//! The filters and orders read plainly, over people in memory.

use std::cmp::Ordering;

use jiff::{civil::Date, tz::TimeZone};
use kernel::ids::MemberId;
use partnerships::model::tenure;

use super::world::{Partner, Person, Places, TODAY};
use crate::query::{DirectoryQuery, Field, Filter, Kind, Platform, STANDING, Sort, SortKey, Term};

pub struct Naive<'a> {
    pub places: &'a Places,
    pub me: MemberId,
    /// Members in the order of their names.
    pub managers: Vec<MemberId>,
}

impl Naive<'_> {
    /// Who is in the list, in its order.
    pub fn list<'p>(&self, people: &'p [Person], query: &DirectoryQuery) -> Vec<&'p Person> {
        let archived = query.filter(Field::Archived).is_some_and(|f| !f.negated);
        let shown = |p: &&Person| p.archived == archived && query.filters.iter().all(|f| f.field == Field::Archived || self.holds(p, f));
        let mut list: Vec<&Person> = people.iter().filter(shown).collect();
        list.sort_by(|a, b| self.order(query.order(), a, b));
        list
    }

    fn holds(&self, p: &Person, filter: &Filter) -> bool {
        filter.terms.iter().any(|t| self.meets(p, filter.field, t)) != filter.negated
    }

    fn meets(&self, p: &Person, field: Field, term: &Term) -> bool {
        let text = |held: Option<&str>| match term {
            Term::Nothing => held.is_none(),
            Term::Text(t) => held == Some(t.as_str()),
            _ => false,
        };
        let date = |held: Option<Date>| match *term {
            Term::Nothing => held.is_none(),
            Term::Dates(from, to) => held.is_some_and(|d| from.is_none_or(|f| d >= f) && to.is_none_or(|t| d <= t)),
            _ => false,
        };
        let number = |held: Option<f64>| match *term {
            Term::Nothing => held.is_none(),
            Term::Numbers(from, to) => held.is_some_and(|d| from.is_none_or(|f| d >= f) && to.is_none_or(|t| d <= t)),
            _ => false,
        };
        let local = |at: jiff::Timestamp| Some(at.to_zoned(TimeZone::UTC).date());
        let some = |test: &dyn Fn(&Partner) -> bool| p.partnerships.iter().any(test);
        let nothing = *term == Term::Nothing;
        match field {
            Field::Stage | Field::Brand | Field::Potential if nothing => p.partnerships.is_empty(),
            Field::Stage => some(&|k| text(Some(k.stage))),
            Field::Brand => some(&|k| *term == Term::Id(k.brand.0)),
            Field::Potential => some(&|k| text(Some(k.potential))),
            Field::Tier if nothing => !some(&|k| k.tier.is_some()),
            Field::Tier => some(&|k| k.tier.is_some_and(|t| *term == Term::Id(t.0))),
            Field::Manager if nothing => !some(&|k| k.manager.is_some()),
            Field::Manager => some(&|k| k.manager.is_some_and(|m| *term == Term::Id(m.0) || (*term == Term::Me && m == self.me))),
            Field::Review if nothing => !some(&|k| k.review.is_some()),
            Field::Review => some(&|k| date(k.review)),
            Field::Year if nothing => !some(&|k| k.since.is_some()),
            Field::Year => some(&|k| number(k.since.and_then(|s| tenure(s, TODAY)).map(|t| f64::from(t.year)))),
            Field::Market => text(p.market),
            Field::Country => text(p.country),
            Field::City => text(p.city),
            Field::Zone => text(p.zone),
            Field::Consent => text(p.consent),
            Field::Language if nothing => p.languages.is_empty(),
            Field::Language => p.languages.iter().any(|l| text(Some(l))),
            Field::Platform if nothing => p.channels.is_empty(),
            Field::Platform => p.channels.iter().any(|(platform, _)| text(Some(platform))),
            Field::Followers(on) => {
                let of = |platform: &str| on.is_none_or(|on| on.code() == platform);
                let mut counts = p.channels.iter().filter(|(platform, _)| of(platform)).filter_map(|(_, n)| n.map(|n| n as f64));
                if nothing { counts.next().is_none() } else { counts.any(|n| number(Some(n))) }
            }
            Field::Tag => self.label(p, "tag", term),
            Field::Niche => self.label(p, "niche", term),
            Field::Value => self.label(p, "value", term),
            Field::Expertise => {
                let mut proved = p.expertise.iter().filter(|(_, proved)| *proved).map(|(topic, _)| *topic);
                if nothing {
                    proved.next().is_none()
                } else {
                    proved.any(|topic| matches!(term, Term::Text(t) if t.to_lowercase() == topic.to_lowercase()))
                }
            }
            Field::Email => matches!(term, Term::Text(t) if (t == "yes") == p.email.is_some()),
            Field::Created => date(local(p.created_at)),
            Field::Updated => date(local(p.updated_at)),
            Field::CreatedBy if nothing => p.created_by.is_none(),
            Field::CreatedBy => p.created_by.is_some_and(|m| *term == Term::Id(m.0) || (*term == Term::Me && m == self.me)),
            Field::Archived => true,
            Field::Custom(id) => {
                let Term::Text(raw) = term else {
                    return if id == self.places.text {
                        p.text.is_none()
                    } else if id == self.places.number {
                        p.number.is_none()
                    } else {
                        p.date.is_none()
                    };
                };
                if id == self.places.text {
                    return p.text == Some(raw.as_str());
                }
                let kind = if id == self.places.number { Kind::Numbers } else { Kind::Dates };
                match Term::read(kind, raw).expect("a term of the field") {
                    Term::Numbers(from, to) => p.number.is_some_and(|n| from.is_none_or(|f| n >= f) && to.is_none_or(|t| n <= t)),
                    Term::Dates(from, to) => p.date.is_some_and(|d| from.is_none_or(|f| d >= f) && to.is_none_or(|t| d <= t)),
                    other => panic!("{other:?}"),
                }
            }
        }
    }

    fn label(&self, p: &Person, kind: &str, term: &Term) -> bool {
        let mut labels = p.labels.iter().filter(|(k, _)| *k == kind).map(|(_, label)| *label);
        match term {
            Term::Nothing => labels.next().is_none(),
            Term::Text(t) => labels.any(|l| l.to_lowercase().replace('ё', "е") == t.to_lowercase().replace('ё', "е")),
            _ => false,
        }
    }

    fn order(&self, sort: Sort, a: &Person, b: &Person) -> Ordering {
        let by_name = |a: &Person, b: &Person| (a.sort_name.as_bytes(), a.id).cmp(&(b.sort_name.as_bytes(), b.id));
        let down = |o: Ordering| if sort.descending { o.reverse() } else { o };
        match sort.key {
            SortKey::Relevance => panic!("no text is typed here"),
            SortKey::Name => down(by_name(a, b)),
            SortKey::Created => down((a.created_at, a.id).cmp(&(b.created_at, b.id))),
            SortKey::Updated => down((a.updated_at, a.id).cmp(&(b.updated_at, b.id))),
            SortKey::Stage => grouped(sort, furthest(a), furthest(b)).then_with(|| by_name(a, b)),
            SortKey::Market => grouped(sort, a.market, b.market).then_with(|| by_name(a, b)),
            SortKey::Manager => grouped(sort, self.manager(a, sort), self.manager(b, sort)).then_with(|| by_name(a, b)),
            SortKey::Tenure => {
                let since = |p: &Person| p.partnerships.iter().filter_map(|k| k.since).min();
                keyed(sort, (since(a), a), (since(b), b))
            }
            SortKey::Followers(on) => keyed(sort, (followers(a, on), a), (followers(b, on), b)),
            SortKey::Custom(id) if id == self.places.text => keyed(sort, (a.text, a), (b.text, b)),
            SortKey::Custom(id) if id == self.places.number => {
                keyed(sort, (a.number.map(|n| (n * 4.0) as i64), a), (b.number.map(|n| (n * 4.0) as i64), b))
            }
            SortKey::Custom(_) => keyed(sort, (a.date, a), (b.date, b)),
        }
    }

    /// The manager under whose name a creator stands: the first in the order of the list.
    fn manager(&self, p: &Person, sort: Sort) -> Option<usize> {
        let places = p.partnerships.iter().filter_map(|k| k.manager).filter_map(|m| self.managers.iter().position(|id| *id == m));
        if sort.descending { places.max() } else { places.min() }
    }
}

fn furthest(p: &Person) -> Option<usize> {
    p.partnerships.iter().filter_map(|k| STANDING.iter().position(|s| s.code() == k.stage)).max()
}

fn followers(p: &Person, on: Platform) -> Option<i64> {
    p.channels.iter().filter(|(platform, _)| *platform == on.code()).filter_map(|(_, n)| *n).max()
}

/// Groups in the order of their value, those without one last.
fn grouped<T: Ord>(sort: Sort, a: Option<T>, b: Option<T>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) if sort.descending => b.cmp(&a),
        (Some(a), Some(b)) => a.cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

/// By value then id; those without a value last, by name.
fn keyed<T: Ord>(sort: Sort, (a, p): (Option<T>, &Person), (b, q): (Option<T>, &Person)) -> Ordering {
    let last = a.is_none() && b.is_none();
    let ids = if sort.descending { q.id.cmp(&p.id) } else { p.id.cmp(&q.id) };
    let names = (p.sort_name.as_bytes(), p.id).cmp(&(q.sort_name.as_bytes(), q.id));
    grouped(sort, a, b).then(if last { names } else { ids })
}
