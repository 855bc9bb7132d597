//! Markdown that people type, as HTML that is safe to show.
//!
//! What must always hold: no script, style, image, form or frame comes through; links lead to http, https or mail and tell
//! the other side nothing about us. Headings begin at the fourth level, because those above belong to the page.

use std::{fmt, sync::OnceLock};

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

/// HTML that [`render`] has made. Templates show it as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The one type of ours that templates do not escape: nothing but [`render`] can make it.
impl askama::filters::HtmlSafe for Html {}

/// Markdown with tables and strikethrough as HTML. A single line break stays one, as people expect of a note; bare
/// addresses become links.
pub fn render(markdown: &str) -> Html {
    let parser = Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    let (mut linked, mut depth) = (0_usize, 0_usize);
    let events = parser.flat_map(move |event| {
        match &event {
            Event::Start(Tag::Link { .. } | Tag::CodeBlock(_)) => linked += 1,
            Event::End(TagEnd::Link | TagEnd::CodeBlock) => linked = linked.saturating_sub(1),
            _ => {}
        }
        let level = level(&event, &mut depth);
        if level > DEEPEST { Vec::new() } else { shown(event, linked > 0) }
    });
    let mut text = String::with_capacity(markdown.len() * 3 / 2);
    html::push_html(&mut text, events);
    Html(cleaner().clean(&text).to_string())
}

/// Quotations and lists within each other beyond this are shown as if they stood here: their cost grows with the square.
const DEEPEST: usize = 12;

/// How deep a quotation or list that begins or ends here lies; 0 of anything else.
fn level(event: &Event<'_>, depth: &mut usize) -> usize {
    match event {
        Event::Start(Tag::BlockQuote(_) | Tag::List(_) | Tag::Item) => {
            *depth += 1;
            *depth
        }
        Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item) => {
            *depth -= 1;
            *depth + 1
        }
        _ => 0,
    }
}

/// An event as it is shown: headings lowered, soft breaks kept, typed HTML as text, bare addresses as links.
fn shown(event: Event<'_>, linked: bool) -> Vec<Event<'_>> {
    match event {
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            vec![Event::Start(Tag::Heading { level: lower(level), id, classes, attrs })]
        }
        Event::End(TagEnd::Heading(level)) => vec![Event::End(TagEnd::Heading(lower(level)))],
        Event::SoftBreak => vec![Event::HardBreak],
        Event::Html(text) | Event::InlineHtml(text) => vec![Event::Text(text)],
        Event::Text(text) if !linked && text.contains("://") => with_links(&text),
        other => vec![other],
    }
}

fn lower(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H4,
        HeadingLevel::H2 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}

/// A text with its bare addresses made links.
fn with_links(text: &str) -> Vec<Event<'static>> {
    let mut events = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find("https://").into_iter().chain(rest.find("http://")).min() {
        let (before, from) = rest.split_at(at);
        let end = from.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '»')).unwrap_or(from.len());
        // A mark that ends the sentence is not part of the address.
        let address = from[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']);
        events.push(Event::Text(before.to_owned().into()));
        if crate::text::is_url(address) {
            let link = Tag::Link { link_type: LinkType::Autolink, dest_url: address.to_owned().into(), title: "".into(), id: "".into() };
            events.extend([Event::Start(link), Event::Text(address.to_owned().into()), Event::End(TagEnd::Link)]);
        } else {
            events.push(Event::Text(address.to_owned().into()));
        }
        rest = &from[address.len()..];
    }
    events.push(Event::Text(rest.to_owned().into()));
    events
}

/// The second wall: whatever the parser let through, only these elements and attributes leave.
fn cleaner() -> &'static ammonia::Builder<'static> {
    static CLEANER: OnceLock<ammonia::Builder<'static>> = OnceLock::new();
    CLEANER.get_or_init(|| {
        let tags = [
            "p",
            "br",
            "em",
            "strong",
            "del",
            "a",
            "ul",
            "ol",
            "li",
            "code",
            "pre",
            "blockquote",
            "h4",
            "h5",
            "h6",
            "hr",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
        ];
        let mut builder = ammonia::Builder::empty();
        builder
            .tags(tags.into())
            .tag_attributes([("a", ["href"].into()), ("ol", ["start"].into())].into())
            .url_schemes(["http", "https", "mailto"].into())
            .url_relative(ammonia::UrlRelative::Deny)
            .link_rel(Some("noopener noreferrer nofollow"));
        builder
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_shown() {
        for (typed, shown) in [
            ("**да** и _нет_", "<p><strong>да</strong> и <em>нет</em></p>\n"),
            ("раз\nдва", "<p>раз<br>\nдва</p>\n"),
            ("# Итог", "<h4>Итог</h4>\n"),
            ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
            ("~~a~~ `<b>`", "<p><del>a</del> <code>&lt;b&gt;</code></p>\n"),
        ] {
            assert_eq!(render(typed).as_str(), shown, "{typed}");
        }
    }

    #[test]
    fn links_lead_only_outside_and_tell_nothing() {
        let rel = "rel=\"noopener noreferrer nofollow\"";
        assert_eq!(render("[a](https://example.com/?q=1)").as_str(), format!("<p><a href=\"https://example.com/?q=1\" {rel}>a</a></p>\n"));
        assert_eq!(
            render("см. https://example.com/a_b_c.").as_str(),
            format!("<p>см. <a href=\"https://example.com/a_b_c\" {rel}>https://example.com/a_b_c</a>.</p>\n")
        );
        for hostile in [
            "[a](javascript:alert(1))",
            "[a](data:text/html,x)",
            "[a](/creators)",
            "[a](//evil.example)",
            "[a](JaVaScRiPt:x)",
            "<javascript:alert(1)>",
        ] {
            assert!(!render(hostile).as_str().contains("href"), "{hostile}: {}", render(hostile));
        }
        assert!(!render("```\nhttps://example.com\n```").as_str().contains("href"), "code is left alone");
    }

    #[test]
    fn nothing_live_comes_through() {
        for hostile in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "![x](https://evil.example/pixel.png)",
            "<svg><style><img src=x onerror=alert(1)>",
            "<a href=\"https://a.example\" onclick=\"x()\">a</a>",
            "<form action=//evil><input></form>",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<p style=\"position:fixed\">x</p>",
        ] {
            let html = render(hostile).0.to_lowercase();
            let tags: Vec<&str> = html.split('<').skip(1).filter_map(|t| t.split(['>', ' ', '/']).find(|name| !name.is_empty())).collect();
            assert!(tags.iter().all(|t| *t == "p"), "{hostile} became {html}");
        }
    }

    #[test]
    fn hostile_depth_is_survived() {
        let most = crate::text::limit::NOTE;
        for deep in [
            format!("{}a", ">".repeat(most - 1)),
            "[".repeat(most),
            "- ".repeat(most / 2),
            "*a ".repeat(most / 3),
            "`".repeat(most),
            "|a".repeat(most / 2),
        ] {
            let began = std::time::Instant::now();
            render(&deep);
            assert!(began.elapsed().as_secs() < 3, "{} took {:?}", &deep[..6], began.elapsed());
        }
    }
}
