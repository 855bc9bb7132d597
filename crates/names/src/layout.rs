//! Text typed with the other keyboard layout switched on: `bdfy` for «иван», «шмфт» for ivan.

const LATIN: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>";
const RUSSIAN: &str = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ";

/// The same keys in the other layout, or `None` if the text has letters of both alphabets or of neither.
pub fn other_layout(text: &str) -> Option<String> {
    let latin = text.chars().any(|c| c.is_ascii_alphabetic());
    let russian = text.chars().any(|c| c.is_alphabetic() && RUSSIAN.contains(c));
    match (latin, russian) {
        (true, false) => Some(swap(text, LATIN, RUSSIAN)),
        (false, true) => Some(swap(text, RUSSIAN, LATIN)),
        _ => None,
    }
}

fn swap(text: &str, from: &str, to: &str) -> String {
    let key = |c| from.chars().position(|f| f == c).and_then(|at| to.chars().nth(at));
    text.chars().map(|c| key(c).unwrap_or(c)).collect()
}
