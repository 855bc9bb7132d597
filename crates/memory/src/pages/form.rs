//! A form as a list of fields: the same page for whatever is remembered.

use askama::Template;
use kernel::{
    Error, Msg, Problems, Result,
    web::{FormState, Page, Shell},
};

/// How a field is filled in.
pub enum Input {
    /// One line, with the type of its `input`.
    Line(&'static str),
    /// One line over the whole width.
    Wide,
    Area,
    /// Codes and what is read; the first may be empty.
    Pick(Vec<(String, String)>),
    Tick,
}

/// A field of a form.
pub struct Field {
    pub name: String,
    /// The Fluent key of its label.
    pub key: &'static str,
    pub help: Option<&'static str>,
    pub required: bool,
    pub input: Input,
}

impl Field {
    fn of(name: &str, key: &'static str, input: Input) -> Self {
        Self { name: name.to_owned(), key, help: None, required: false, input }
    }

    pub fn line(name: &str, key: &'static str) -> Self {
        Self::of(name, key, Input::Line("text"))
    }

    pub fn day(name: &str, key: &'static str) -> Self {
        Self::of(name, key, Input::Line("date"))
    }

    pub fn url(name: &str, key: &'static str) -> Self {
        Self::of(name, key, Input::Line("url"))
    }

    pub fn wide(name: &str, key: &'static str) -> Self {
        Self::of(name, key, Input::Wide)
    }

    pub fn area(name: &str, key: &'static str) -> Self {
        Self::of(name, key, Input::Area)
    }

    pub fn tick(name: &str, key: &'static str) -> Self {
        Self::of(name, key, Input::Tick)
    }

    pub fn pick(name: &str, key: &'static str, options: Vec<(String, String)>) -> Self {
        Self::of(name, key, Input::Pick(options))
    }

    pub fn needed(mut self) -> Self {
        self.required = true;
        self
    }

    pub fn helped(mut self, key: &'static str) -> Self {
        self.help = Some(key);
        self
    }
}

#[derive(Template)]
#[template(path = "memory_form.html")]
pub struct FormPage {
    pub shell: Shell,
    pub title: String,
    pub lede: String,
    /// Somebody's own words that the form is about.
    pub words: Option<String>,
    pub fields: Vec<Field>,
    pub f: FormState,
    /// Where «Cancel» leads.
    pub back: String,
    /// The address to which a form posts that removes the thing.
    pub remove: Option<String>,
    /// Tells the drafts of different forms apart.
    pub draft: String,
}
impl Page for FormPage {}

impl FormPage {
    /// Every problem: the field it stands at, what the field is called, and what is wrong.
    fn wrong(&self) -> Vec<(String, String, String)> {
        let l = &self.shell.l;
        let one = |problem: &kernel::error::Problem| {
            let label = self.fields.iter().find(|field| field.name == problem.field).map(|field| l.t(field.key).to_owned());
            (problem.field.clone(), label.unwrap_or_default(), l.msg(&problem.message))
        };
        self.f.problems().all().map(one).collect()
    }

    fn lang_of(&self, text: &str) -> Option<&'static str> {
        super::foreign(&self.shell.l, text)
    }
}

/// What a form can say itself: its problems, or that somebody saved meanwhile.
pub fn wrong(error: Error) -> Result<(u16, Problems)> {
    match error {
        Error::Invalid(problems) => Ok((422, problems)),
        Error::Stale => Ok((412, Problems::of("", Msg::new("error-stale")))),
        other => Err(other),
    }
}

/// An id as a choice sends it; nothing chosen is `None`.
pub fn id<T: std::str::FromStr>(raw: &str, field: &str, problems: &mut Problems) -> Option<T> {
    let id = kernel::ids::parse(raw);
    if id.is_none() && !raw.is_empty() {
        problems.add(field, Msg::new("error-not-choice"));
    }
    id
}

/// The choices of an enumeration, with an empty one before them if nothing may be chosen.
macro_rules! options {
    ($l:expr, $of:ty) => {
        <$of>::ALL.iter().map(|one| (one.code().to_owned(), $l.t(one.key()).to_owned())).collect::<Vec<(String, String)>>()
    };
    ($l:expr, $of:ty, none) => {
        std::iter::once((String::new(), String::new())).chain(options!($l, $of)).collect::<Vec<(String, String)>>()
    };
}
pub(crate) use options;
