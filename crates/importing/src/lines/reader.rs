//! A record read by the mapping: the person it describes.

use creators::model::{ContactKind, KnownBy, Metric, NewChannel, NewContact, NewCreator, Platform, handle_key};
use kernel::{Error, Problems};
use names::person::{Order, parts};
use tabular::{Cell, Record};

use super::{
    Content, Context, Count, Deal, Line, Person,
    cells::{self, Days},
    context::folded,
    print,
};
use crate::model::{BadCells, Fault, Said, Target, list_of, text_of};

/// Reads records one by one.
pub struct Reader<'c> {
    context: &'c Context,
}

/// Columns that a validated field came from, by the beginning of the field's path.
type Origins = Vec<(String, usize)>;

/// A row under way.
#[derive(Default)]
struct Draft {
    new: NewCreator,
    /// Which of the channels is the account of the row, to which belongs what names no platform.
    own: Option<usize>,
    /// Whether a column of the row's own account told it.
    has_handle: bool,
    platform: Option<Platform>,
    observed_on: Option<jiff::civil::Date>,
    counts: Vec<Counted>,
    /// The first column of parts of engagements, and their sum.
    engagement: Option<(usize, i64)>,
    title: Option<(usize, String)>,
    account_id: Option<(usize, String)>,
    notes: Vec<(usize, String)>,
    id: Option<kernel::ids::CreatorId>,
    deal: DealDraft,
    origins: Origins,
    faults: Vec<Fault>,
    remarks: Vec<Fault>,
}

/// A count with its column, before it is known whose it is.
struct Counted {
    at: usize,
    platform: Option<Platform>,
    metric: Metric,
    value: i64,
}

#[derive(Default)]
struct DealDraft {
    brand: Option<kernel::ids::BrandId>,
    stage: Option<partnerships::model::Stage>,
    tier: Option<kernel::ids::TierId>,
    manager: Option<kernel::ids::MemberId>,
    since: Option<jiff::civil::Date>,
}

impl<'c> Reader<'c> {
    pub fn new(context: &'c Context) -> Self {
        Self { context }
    }

    /// The line of a good record.
    pub fn read(&self, record: &Record) -> Line {
        let content = self.content(record).unwrap_or_else(Content::Refused);
        Line { number: signed(record.number), line: signed(record.line), content }
    }

    /// With bad cells left out, a row is read again without the columns to blame: each round blames at least one more.
    fn content(&self, record: &Record) -> Result<Content, Vec<Fault>> {
        let mut without: Vec<usize> = Vec::new();
        let mut left_out: Vec<Fault> = Vec::new();
        loop {
            let faults = match self.person(record, &without) {
                Ok(mut person) => {
                    person.remarks.extend(left_out);
                    return Ok(Content::Person(Box::new(person)));
                }
                Err(faults) => faults,
            };
            let blamed: Vec<usize> = faults.iter().filter_map(|f| f.column?.checked_sub(1)).filter(|c| !without.contains(c)).collect();
            if self.context.mapping.bad_cells == BadCells::Refuse || blamed.is_empty() {
                return Err([left_out, faults].concat());
            }
            without.extend(blamed);
            left_out.extend(faults);
        }
    }

    fn person(&self, record: &Record, without: &[usize]) -> Result<Person, Vec<Fault>> {
        let mut draft = Draft::default();
        let columns = self.context.mapping.columns.iter().enumerate().filter(|(at, _)| !without.contains(at));
        // What tells the platform and the day of the row comes first, wherever it stands.
        let (first, rest): (Vec<_>, Vec<_>) = columns.partition(|(_, c)| matches!(c.target, Target::Platform | Target::ObservedOn));
        for (at, column) in first.into_iter().chain(rest) {
            let cell = record.cells.get(at).unwrap_or(&Cell::Empty);
            if let Err(why) = self.put(&mut draft, at, column.target, cell) {
                draft.faults.push(self.fault(at, cell, why));
            }
        }
        self.finish(draft, record)
    }

    fn fault(&self, at: usize, cell: &Cell, why: Said) -> Fault {
        let name = self.context.reading.columns.get(at).map(|c| c.name.clone()).unwrap_or_default();
        Fault { column: Some(at + 1), name, value: cell.text().chars().take(200).collect(), why }
    }

    fn days(&self, at: usize) -> Days {
        let mapping = &self.context.mapping;
        Days { format: mapping.date_format(&self.context.reading, at), year: mapping.columns.get(at).and_then(|c| c.year) }
    }

    fn put(&self, draft: &mut Draft, at: usize, target: Target, cell: &Cell) -> Result<(), Said> {
        let mark = self.context.reading.columns.get(at).map(|c| c.mark).unwrap_or_default();
        let platform = draft.platform.or(self.context.mapping.platform);
        match target {
            Target::Ignore => {}
            // The field is not there yet; its values are read all the same, so that a check finds what a run would refuse.
            Target::NewCustom(kind) => drop(cells::own(kind, cell, self.days(at), mark)?),
            Target::Text(name) => {
                if let Some((value, place)) = cells::field(name, cell, self.days(at))?.zip(text_of(&mut draft.new, name)) {
                    *place = if place.is_empty() { value } else { format!("{place}\n{value}") };
                    draft.origins.push((name.to_owned(), at));
                }
            }
            Target::List(name) => {
                let items = cells::list(name, cell)?;
                if let Some(list) = list_of(&mut draft.new, name) {
                    for item in items {
                        if !list.contains(&item) {
                            list.push(item);
                        }
                    }
                    draft.origins.push((name.to_owned(), at));
                }
            }
            Target::FullName => self.full_name(draft, at, cell),
            Target::CreatorId => draft.id = cells::text(cell).and_then(|text| text.trim().parse().ok()),
            Target::Handle => draft.handle(at, cells::account(cell, platform)?),
            Target::Account(p) => drop(draft.account(at, cells::account(cell, Some(p))?, platform.is_none_or(|own| own == p))),
            Target::AccountTitle => draft.title = cells::text(cell).map(|text| (at, text.into_owned())),
            Target::AccountId => draft.account_id = cells::text(cell).map(|text| (at, text.trim().to_owned())),
            Target::Platform => draft.platform = cells::platform(cell)?,
            Target::ObservedOn => draft.observed_on = cells::day(cell, self.days(at))?,
            Target::Followers(p) => self.counted(draft, at, cell, p, Metric::Followers, mark)?,
            Target::Views => self.counted(draft, at, cell, None, Metric::Views, mark)?,
            Target::Engagements => self.counted(draft, at, cell, None, Metric::Engagements, mark)?,
            Target::Posts => self.counted(draft, at, cell, None, Metric::Posts, mark)?,
            Target::EngagementPart => {
                if let Some((value, _)) = cells::count(cell, mark)? {
                    let (first, sum) = draft.engagement.unwrap_or((at, 0));
                    draft.engagement = Some((first, sum.saturating_add(value)));
                }
            }
            Target::Contact(kind) => draft.contact(at, kind, cell)?,
            Target::Custom(id) => {
                let field = self.context.known.fields.iter().find(|f| f.id == id).ok_or_else(|| Said::new("error-unknown-field"))?;
                if let Some(value) = cells::own(field.kind, cell, self.days(at), mark)? {
                    draft.new.custom.insert(id, value);
                    draft.origins.push((format!("custom.{id}"), at));
                }
            }
            Target::Note => draft.notes.extend(cells::text(cell).map(|text| (at, text.into_owned()))),
            Target::Brand => draft.deal.brand = self.named(cell, &self.context.names.brands, "import-value-unknown-brand")?,
            Target::Stage => draft.deal.stage = self.named(cell, &self.context.names.stages, "import-value-unknown-stage")?,
            Target::Tier => draft.deal.tier = self.named(cell, &self.context.names.tiers, "import-value-unknown-tier")?,
            Target::Manager => draft.deal.manager = self.named(cell, &self.context.names.managers, "import-value-unknown-manager")?,
            Target::Since => {
                draft.deal.since = cells::day(cell, self.days(at))?;
                if draft.deal.since.is_some_and(|day| day > self.context.today) {
                    return Err(Said::new("import-value-future").with("value", cell.text().into_owned()));
                }
            }
        }
        Ok(())
    }

    fn full_name(&self, draft: &mut Draft, at: usize, cell: &Cell) {
        let Some(text) = cells::text(cell) else { return };
        let order = if self.context.mapping.family_first { Order::FamilyFirst } else { Order::GivenFirst };
        let found = parts(&text, order);
        for (name, part) in [("given_name", found.given), ("patronymic", found.patronymic), ("family_name", found.family)] {
            if let Some((part, place)) = part.zip(text_of(&mut draft.new, name)).filter(|(_, place)| place.is_empty()) {
                *place = part;
                draft.origins.push((name.to_owned(), at));
            }
        }
    }

    fn counted(
        &self,
        draft: &mut Draft,
        at: usize,
        cell: &Cell,
        platform: Option<Platform>,
        metric: Metric,
        mark: tabular::value::DecimalMark,
    ) -> Result<(), Said> {
        let Some((value, remark)) = cells::count(cell, mark)? else { return Ok(()) };
        draft.counts.push(Counted { at, platform, metric, value });
        draft.remarks.extend(remark.map(|why| self.fault(at, cell, why)));
        Ok(())
    }

    fn named<T: Copy>(&self, cell: &Cell, names: &std::collections::HashMap<String, T>, unknown: &str) -> Result<Option<T>, Said> {
        let Some(text) = cells::text(cell) else { return Ok(None) };
        match names.get(&folded(&text)) {
            Some(id) => Ok(Some(*id)),
            None => Err(Said::new(unknown).with("value", text.into_owned())),
        }
    }

    fn finish(&self, mut draft: Draft, record: &Record) -> Result<Person, Vec<Fault>> {
        // What a bad cell drags along is not said besides.
        if !draft.faults.is_empty() {
            return Err(draft.faults);
        }
        self.settle_account(&mut draft, record);
        let counts = self.settle_counts(&mut draft, record);
        if !draft.faults.is_empty() {
            return Err(draft.faults);
        }
        self.settle_place(&mut draft);
        draft.new.note = self.note(&draft);
        let named_by_account = draft.settle_name();
        let valid = draft.new.validate(&self.context.known).map_err(|error| self.blamed(error, &draft, record))?;
        let known = KnownBy::from(&valid);
        let (alike, exact): (Vec<String>, Vec<String>) = known.keys().into_iter().partition(|key| key.starts_with(['=', '+', '~']));
        Ok(Person {
            known,
            print: exact.is_empty().then(|| print(record.cells.iter().map(Cell::text))),
            exact,
            alike,
            named_by_account,
            id: draft.id,
            counts,
            deal: self.deal(&draft.deal),
            remarks: draft.remarks,
            valid,
            new: draft.new,
        })
    }

    /// What the row says of its account besides the name. What belongs to no account is said, and never left out in silence.
    fn settle_account(&self, draft: &mut Draft, record: &Record) {
        let (title, id) = (draft.title.take(), draft.account_id.take());
        if let Some((at, id)) = &id
            && draft.own.is_none()
            && tabular::handles::is_channel_id(id)
        {
            draft.handle(*at, Some((Platform::Youtube, id.clone())));
        }
        match draft.own.and_then(|own| draft.new.channels.get_mut(own)) {
            Some(channel) => {
                channel.title = title.map(|(_, title)| title).unwrap_or_default();
                if let Some((_, id)) = id {
                    channel.external_id = id;
                }
            }
            None => {
                let nobodys = [title, id].into_iter().flatten().map(|(at, _)| self.nobodys(at, record, None));
                draft.faults.extend(nobodys.collect::<Vec<_>>());
            }
        }
    }

    /// Gives counts to the accounts they belong to: of the platform that the column names, else of the row.
    fn settle_counts(&self, draft: &mut Draft, record: &Record) -> Vec<Count> {
        let on = draft.observed_on.or(self.context.mapping.observed_on).unwrap_or(self.context.today);
        if let Some((at, value)) = draft.engagement {
            draft.counts.push(Counted { at, platform: None, metric: Metric::Engagements, value });
        }
        let mut counts = Vec::new();
        for counted in std::mem::take(&mut draft.counts) {
            let channel = match counted.platform {
                Some(p) => draft.new.channels.iter().position(|c| c.platform == p.code()),
                None => draft.own,
            };
            match channel.and_then(|at| Some((at, draft.new.channels.get_mut(at)?))) {
                Some((_, channel)) if counted.metric == Metric::Followers => {
                    channel.followers = counted.value.into();
                    channel.followers_on = on.to_string();
                }
                Some((at, _)) => counts.push(Count { channel: at, metric: counted.metric, on, value: counted.value }),
                // A nought beside no account is how spreadsheets say that there is none.
                None if counted.value == 0 => {}
                None => draft.faults.push(self.nobodys(counted.at, record, counted.platform)),
            }
        }
        counts
    }

    /// A cell that belongs to an account which the row does not name.
    fn nobodys(&self, at: usize, record: &Record, platform: Option<Platform>) -> Fault {
        let why = match platform {
            Some(p) => Said::new("import-value-nobodys-on").with("platform", p.code()),
            None => Said::new("import-value-nobodys"),
        };
        self.fault(at, record.cells.get(at).unwrap_or(&Cell::Empty), why)
    }

    /// The market of a country, where the workspace has one by that code.
    fn settle_place(&self, draft: &mut Draft) {
        if draft.new.market.is_empty() && self.context.known.markets.contains(&draft.new.country) {
            draft.new.market = draft.new.country.clone();
        }
    }

    /// Notes of several columns become one, each under its column's name.
    fn note(&self, draft: &Draft) -> String {
        match &draft.notes[..] {
            [] => String::new(),
            [(_, only)] => only.clone(),
            many => {
                let name = |at: usize| self.context.reading.columns.get(at).map_or("", |c| c.name.as_str());
                many.iter().map(|(at, text)| format!("**{}**: {text}", name(*at))).collect::<Vec<_>>().join("\n\n")
            }
        }
    }

    fn deal(&self, draft: &DealDraft) -> Option<Deal> {
        let mapping = &self.context.mapping;
        Some(Deal {
            brand: draft.brand.or(mapping.brand)?,
            stage: draft.stage.or(mapping.stage),
            tier: draft.tier,
            manager: draft.manager.or(mapping.manager),
            since: draft.since,
        })
    }

    /// Problems of the creator's fields, each with the cell that is to blame.
    fn blamed(&self, error: Error, draft: &Draft, record: &Record) -> Vec<Fault> {
        let problems = match error {
            Error::Invalid(problems) => problems,
            other => Problems::of("", kernel::Msg::new("error-bad-request").with("detail", other.to_string())),
        };
        let faults = problems.all().map(|problem| {
            let origin = draft.origins.iter().find(|(field, _)| problem.field == *field || problem.field.starts_with(&format!("{field}.")));
            let why = Said::from(&problem.message);
            match origin {
                Some((_, at)) => self.fault(*at, record.cells.get(*at).unwrap_or(&Cell::Empty), why),
                None => Fault::of_row(why),
            }
        });
        faults.collect()
    }
}

impl Draft {
    /// The row's own account, before those of columns that are called by a platform.
    fn handle(&mut self, at: usize, found: Option<(Platform, String)>) {
        let first = self.account(at, found, true);
        if first.is_some() && !self.has_handle {
            (self.own, self.has_handle) = (first, true);
        }
    }

    /// Its place among the channels.
    fn account(&mut self, at: usize, found: Option<(Platform, String)>, own: bool) -> Option<usize> {
        let (platform, handle) = found?;
        let key = handle_key(&handle);
        let known = self.new.channels.iter().position(|c| c.platform == platform.code() && handle_key(&c.handle) == key);
        let place = known.unwrap_or(self.new.channels.len());
        if known.is_none() {
            // A YouTube channel's id is its own handle, and its external id as well.
            let external_id = if tabular::handles::is_channel_id(&handle) { handle.clone() } else { String::new() };
            self.new.channels.push(NewChannel { platform: platform.code().to_owned(), handle, external_id, ..NewChannel::default() });
            self.origins.push((format!("channels.{place}"), at));
        }
        if own {
            self.own = self.own.or(Some(place));
        }
        Some(place)
    }

    fn contact(&mut self, at: usize, kind: ContactKind, cell: &Cell) -> Result<(), Said> {
        let values = match kind {
            ContactKind::Email => cells::emails(cell)?,
            ContactKind::Telegram => cells::account(cell, Some(Platform::Telegram))?.into_iter().map(|(_, handle)| handle).collect(),
            _ => cells::text(cell).map(|text| text.trim().to_owned()).into_iter().collect(),
        };
        for value in values {
            if self.new.contacts.iter().any(|c| c.kind == kind.code() && c.value.eq_ignore_ascii_case(&value)) {
                continue;
            }
            self.origins.push((format!("contacts.{}", self.new.contacts.len()), at));
            self.new.contacts.push(NewContact { kind: kind.code().to_owned(), value, ..NewContact::default() });
        }
        Ok(())
    }

    /// Whoever has no name goes by that of their first account.
    fn settle_name(&mut self) -> bool {
        let n = &self.new;
        let nameless =
            [&n.given_name, &n.family_name, &n.goes_by, &n.given_latin, &n.family_latin].iter().all(|name| name.trim().is_empty());
        let account = self.new.channels.first().map(|c| if c.title.is_empty() { c.handle.clone() } else { c.title.clone() });
        match account.filter(|_| nameless) {
            Some(name) => {
                self.new.goes_by = name;
                true
            }
            None => false,
        }
    }
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
