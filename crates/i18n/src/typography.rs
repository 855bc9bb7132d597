//! What a typesetter would do and a translator should not have to type: spaces at which a line may not break.

/// Russian sources with no-break spaces after words of one or two letters and before a dash, in Fluent text. Syntax is
/// left alone because it has no Cyrillic letters and no dashes; the number of lines stays, so positions of errors too.
pub(crate) fn tie(source: &str) -> String {
    let mut out = String::with_capacity(source.len() + source.len() / 16);
    let mut word = 0;
    let mut characters = source.chars().peekable();
    while let Some(c) = characters.next() {
        let before_dash = matches!(characters.peek(), Some('—' | '–')) && !out.ends_with([' ', '\n']);
        if c == ' ' && (before_dash || matches!(word, 1 | 2)) {
            out.push('\u{a0}');
        } else {
            out.push(c);
        }
        word = if is_cyrillic(c) {
            word + 1
        } else if c.is_alphanumeric() || c == '-' {
            usize::MAX / 2
        } else {
            0
        };
    }
    out
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, 'А'..='я' | 'Ё' | 'ё')
}

#[cfg(test)]
mod tests {
    use super::tie;

    #[test]
    fn ties_short_words_and_dashes() {
        assert_eq!(tie("key = Мы не писали ей — и зря"), "key = Мы\u{a0}не\u{a0}писали ей\u{a0}— и\u{a0}зря");
        assert_eq!(tie("«О нас» в CSV"), "«О\u{a0}нас» в\u{a0}CSV");
        assert_eq!(tie("из-за дождя, кое-кто по-русски"), "из-за дождя, кое-кто по-русски");
    }

    #[test]
    fn leaves_syntax_and_indentation_alone() {
        let source = "# note\nkey = { $n ->\n    [one] { $n } автор\n   *[other] { $n } авторов\n    }\n    — так\n";
        assert_eq!(tie(source), source);
        assert_eq!(tie(source).lines().count(), source.lines().count());
    }
}
