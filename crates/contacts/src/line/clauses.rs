//! A line in clauses, and what each of them is: a wish, a promise, a request of ours, or part of the contact itself.

use std::ops::Range;

use jiff::civil::Date;

use super::{
    PromiseDraft, Side,
    dates::{self, Toward},
    names::People,
    russian,
    text::Text,
    words as w,
};

/// What a clause is.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    Wish(String),
    Promise(PromiseDraft),
    /// We asked for something.
    Request(Range<usize>),
    Plain(Range<usize>),
}

/// Who does what a clause says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    We,
    They,
}

/// The parts of a line, in its order.
pub fn parts(text: &Text, people: &People, today: Date) -> Vec<Part> {
    let reader = Reader { text, people, today };
    let mut parts = Vec::new();
    let mut start = 0;
    for at in 1..text.len() {
        let joined = w::AND.contains(&text.low(at));
        if text.get(at).is_some_and(|word| word.breaks) && !reader.goes_on(at) {
            parts.extend(reader.part(start..at));
            start = at + usize::from(joined);
        } else if joined && at > start && reader.begins_anew(at + 1) {
            parts.extend(reader.part(start..at));
            start = at + 1;
        }
    }
    parts.extend(reader.part(start..text.len()));
    parts
}

struct Reader<'a> {
    text: &'a Text<'a>,
    people: &'a People,
    today: Date,
}

/// Words between a subject and its verb.
const BETWEEN: &[&str] =
    &["also", "really", "still", "now", "just", "очень", "пока", "тоже", "сама", "сам", "сами", "теперь", "только", "уже", "еще"];

/// Verbs that are nouns as well: they begin a promise only with a day.
const NOUNS: &[&str] =
    &["call", "email", "mail", "check", "draft", "post", "order", "answer", "show", "book", "find", "ask", "write", "make", "tell"];

/// After "asked her" these begin a question, which asks for nothing.
const QUESTION: &[&str] =
    &["about", "how", "if", "whether", "what", "why", "when", "where", "про", "о", "об", "как", "когда", "почему", "что"];

impl Reader<'_> {
    /// Whether the clause before goes on here: a subordinate clause, or the year of a date.
    fn goes_on(&self, at: usize) -> bool {
        let year = self.text.low(at).len() == 4 && self.text.low(at).parse::<u16>().is_ok();
        let instead = matches!(self.text.low(at), "а" | "but" | "and") && matches!(self.text.low(at + 1), "не" | "not");
        w::GOES_ON.contains(&self.text.low(at)) || year || instead
    }

    /// Whether a clause of its own begins here, though no mark says so.
    fn begins_anew(&self, at: usize) -> bool {
        let range = at..self.end_of(at);
        !range.is_empty() && !matches!(self.read(range), Part::Plain(_))
    }

    fn end_of(&self, at: usize) -> usize {
        (at + 1..self.text.len()).find(|&i| self.text.get(i).is_some_and(|word| word.breaks) && !self.goes_on(i)).unwrap_or(self.text.len())
    }

    fn part(&self, range: Range<usize>) -> Option<Part> {
        (!range.is_empty()).then(|| self.read(range))
    }

    fn read(&self, range: Range<usize>) -> Part {
        let (subject, mut at) = self.subject(range.start, range.end);
        while at < range.end && BETWEEN.contains(&self.text.low(at)) {
            at += 1;
        }
        let rest = at..range.end;
        if let Some(()) = self.request(subject, rest.clone()) {
            return Part::Request(range);
        }
        let found = self.promise(subject, range.start, rest.clone()).map(Part::Promise).or_else(|| self.wish(subject, range.start, rest));
        found.unwrap_or(Part::Plain(range))
    }

    /// Who does it, if the clause begins with that, and where the verb may stand.
    pub fn subject(&self, at: usize, end: usize) -> (Option<Subject>, usize) {
        let low = self.text.low(at);
        let bare = low.split('\'').next().unwrap_or(low);
        if w::WE.contains(&bare) {
            return (Some(Subject::We), at + 1);
        }
        if w::THEY.contains(&bare) {
            return (Some(Subject::They), at + 1);
        }
        // «Ей нужно», «ему хочется».
        let needs = matches!(self.text.low(at + 1), "нужен" | "нужна" | "нужно" | "нужны" | "хочется" | "хотелось" | "не") && at + 1 < end;
        if matches!(low, "ей" | "ему" | "им") && needs {
            return (Some(Subject::They), at + 1);
        }
        match self.people.at(self.text, at, end).filter(|named| named.is_subject) {
            Some(named) => (Some(Subject::They), named.words.end),
            None => (None, at),
        }
    }

    /// What was run together with the subject: "she'll", "I'd".
    fn suffix(&self, at: usize) -> &str {
        self.text.low(at).split_once('\'').map_or("", |(_, suffix)| suffix)
    }

    /// We asked the creator for something: "asked her to film", «предложили Вере снять», «попросили прислать».
    fn request(&self, subject: Option<Subject>, rest: Range<usize>) -> Option<()> {
        let low = self.text.low(rest.start);
        if subject == Some(Subject::They) || rest.is_empty() {
            return None;
        }
        if matches!(low, "попросили" | "просили") && russian::is_infinitive(self.text.low(rest.start + 1)) {
            return Some(());
        }
        let whom = rest.start + 1;
        let after = match self.people.at(self.text, whom, rest.end) {
            Some(named) => named.words.end,
            None if w::WHOM.contains(&self.text.low(whom)) && whom < rest.end => whom + 1,
            None => return None,
        };
        (w::ASKED.contains(&low) && after < rest.end && !QUESTION.contains(&self.text.low(after))).then_some(())
    }

    fn wish(&self, subject: Option<Subject>, start: usize, rest: Range<usize>) -> Option<Part> {
        if subject == Some(Subject::We) {
            return None;
        }
        let said = |range: Range<usize>| Some(self.text.slice(range)).filter(|words| !words.is_empty());
        if w::WANTS_NOT.iter().any(|phrase| self.text.has(rest.start, rest.end, phrase).is_some()) {
            return said(rest).map(Part::Wish);
        }
        let (phrase, after) = match self.suffix(start) {
            "d" if subject.is_some() && matches!(self.text.low(rest.start), "like" | "love" | "prefer") => ("'d", rest.start + 1),
            _ => self.longest(w::WANTS, rest.clone())?,
        };
        let needs_subject = ["want", "wish", "prefer", "нужен", "нужна", "нужно", "нужны", "hopes to"];
        if subject.is_none() && needs_subject.contains(&phrase) {
            return None;
        }
        let after = if self.text.low(after) == "to" { after + 1 } else { after };
        said(after..rest.end).map(Part::Wish)
    }

    fn promise(&self, subject: Option<Subject>, start: usize, rest: Range<usize>) -> Option<PromiseDraft> {
        let side = if subject == Some(Subject::They) { Side::Theirs } else { Side::Ours };
        if rest.is_empty() {
            return None;
        }
        let low = self.text.low(rest.start);
        if self.suffix(start) == "ll" && rest.start > start {
            return self.owed(side, "", rest);
        }
        if let Some((phrase, after)) = self.longest(w::WILL, rest.clone()) {
            return self.owed(side, "", after..rest.end).filter(|_| phrase != "going to" || subject.is_some());
        }
        if let Some((phrase, after)) = self.longest(w::PROMISED, rest.clone()) {
            let side = match phrase {
                "обещает" | "обещают" | "promises to" | "promised us to" => Side::Theirs,
                "promised her to" | "promised him to" | "promised them to" | "обещаю" | "обещаем" => Side::Ours,
                "agreed to" if subject != Some(Subject::They) => return None,
                _ => side,
            };
            let after = after + usize::from(matches!(self.text.low(after), "что" | "that" | "нам" | "ей" | "ему" | "us"));
            return self.owed(side, "", after..rest.end);
        }
        if let Some((infinitive, side)) = russian::promised(low) {
            return self.owed(side, infinitive, rest.start + 1..rest.end);
        }
        if russian::is_infinitive(self.text.low(rest.start + 1)) {
            match low {
                "буду" | "будем" => return self.owed(Side::Ours, "", rest.start + 1..rest.end),
                "будет" | "будут" => return self.owed(Side::Theirs, "", rest.start + 1..rest.end),
                _ => {}
            }
        }
        if subject == Some(Subject::They) {
            return None;
        }
        self.must(rest.clone()).or_else(|| self.bare(subject, rest))
    }

    /// "must send", «надо отправить».
    fn must(&self, rest: Range<usize>) -> Option<PromiseDraft> {
        let (phrase, after) = self.longest(w::MUST, rest.clone())?;
        let verb = self.text.low(after);
        let does = match phrase {
            "to" => w::DO.contains(&verb),
            "надо" | "нужно" | "должны" | "должна" | "должен" | "не забыть" => {
                russian::is_infinitive(verb)
            }
            _ => true,
        };
        if does { self.owed(Side::Ours, "", after..rest.end) } else { None }
    }

    /// "send terms by Friday".
    fn bare(&self, subject: Option<Subject>, rest: Range<usize>) -> Option<PromiseDraft> {
        let low = self.text.low(rest.start);
        if !w::DO.contains(&low) || rest.len() < 2 || subject.is_some() && low != "owe" {
            return None;
        }
        let promise = self.owed(Side::Ours, low, rest.start + 1..rest.end)?;
        let as_noun = matches!(self.text.low(rest.start + 1), "with" | "from" | "to" | "about");
        (!NOUNS.contains(&low) || promise.due.is_some() && !as_noun).then_some(promise)
    }

    /// A promise in the words of a range, without the day by which it is due.
    fn owed(&self, side: Side, verb: &str, range: Range<usize>) -> Option<PromiseDraft> {
        if matches!(self.text.low(range.start), "not" | "never" | "не") && !range.is_empty() {
            return None;
        }
        let due = dates::find(self.text, range.clone(), self.today, Toward::Future).filter(|said| said.day >= self.today);
        let taken: Vec<bool> = range.clone().map(|at| due.as_ref().is_some_and(|said| said.words.contains(&at))).collect();
        let rest = self.text.rest(range.clone(), &taken);
        // «Обещала, что пришлёт» is a promise to send.
        let first = self.text.low(range.start);
        let rest =
            match russian::promised(first).filter(|_| verb.is_empty() && !range.is_empty() && !taken.first().copied().unwrap_or(false)) {
                Some((infinitive, _)) => [infinitive, rest.split_once(' ').map_or("", |(_, tail)| tail)].join(" "),
                None => rest,
            };
        let words = [verb, rest.as_str()].join(" ").trim().to_owned();
        (!words.is_empty()).then_some(PromiseDraft { side, words, due: due.map(|said| said.day) })
    }

    fn longest(&self, phrases: &'static [&'static str], range: Range<usize>) -> Option<(&'static str, usize)> {
        let found = phrases.iter().filter_map(|phrase| Some((*phrase, self.text.has(range.start, range.end, phrase)?)));
        found.max_by_key(|(_, end)| *end)
    }
}
