//! Lists and sizes.

use super::Source;
use crate::L;
use crate::template::Template;

pub(crate) struct ListFormats {
    /// Two items in all; then the joints of a longer list: between its items, and before the last.
    two: Template,
    middle: Template,
    end: Template,
}

impl ListFormats {
    pub(super) fn new(source: &Source) -> Result<Self, String> {
        let pair = |key: &str| source.template(key, &["before", "after"]);
        Ok(Self { two: pair("format-list-two")?, middle: pair("format-list-middle")?, end: pair("format-list-end")? })
    }
}

impl L {
    /// Items in a sentence: `a, b, and c`.
    pub fn list(&self, items: &[&str]) -> String {
        let formats = &self.0.formats.list;
        let Some((first, rest)) = items.split_first() else {
            return String::new();
        };
        let mut out = (*first).to_owned();
        for (i, item) in rest.iter().enumerate() {
            let template = match rest.len() - i {
                1 if rest.len() == 1 => &formats.two,
                1 => &formats.end,
                _ => &formats.middle,
            };
            let before = std::mem::take(&mut out);
            template.write(&mut out, |gap, out| out.push_str(if gap == 0 { &before } else { item }));
        }
        out
    }

    /// The size of a file. A KB is 1024 bytes, as in file managers, so that a limit of 10 MB reads as one.
    pub fn file_size(&self, bytes: u64) -> String {
        const UNITS: [&str; 3] = ["format-kilobytes", "format-megabytes", "format-gigabytes"];
        if bytes < 1024 {
            return self.n("format-bytes", bytes);
        }
        let mut size = bytes as f64 / 1024.0;
        let mut unit = 0;
        while size >= 1023.5 && unit + 1 < UNITS.len() {
            size /= 1024.0;
            unit += 1;
        }
        let number = self.decimal(size, usize::from(size < 99.95));
        self.t1(UNITS[unit], "number", number)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Catalogue, Lang};

    #[test]
    fn lists_read_like_sentences() {
        let catalogue = Catalogue::new();
        let (en, ru) = (catalogue.lang(Lang::En), catalogue.lang(Lang::Ru));
        assert_eq!(en.list(&[]), "");
        assert_eq!(ru.list(&["а"]), "а");
        assert_eq!(en.list(&["a", "b"]), "a and b");
        assert_eq!(en.list(&["a", "b", "c", "d"]), "a, b, c, and d");
        assert_eq!(ru.list(&["а", "б"]), "а и\u{a0}б");
        assert_eq!(ru.list(&["а", "б", "в"]), "а, б и\u{a0}в");
    }

    #[test]
    fn sizes_have_one_unit() {
        let catalogue = Catalogue::new();
        let (en, ru) = (catalogue.lang(Lang::En), catalogue.lang(Lang::Ru));
        for (bytes, english, russian) in [
            (0, "0\u{a0}bytes", "0\u{a0}байт"),
            (1, "1\u{a0}byte", "1\u{a0}байт"),
            (1023, "1,023\u{a0}bytes", "1\u{a0}023\u{a0}байта"),
            (1536, "1.5\u{a0}KB", "1,5\u{a0}КБ"),
            (10 * 1024 * 1024, "10\u{a0}MB", "10\u{a0}МБ"),
            (1024 * 1024 - 1, "1\u{a0}MB", "1\u{a0}МБ"),
            (5 << 30, "5\u{a0}GB", "5\u{a0}ГБ"),
            (5 << 40, "5,120\u{a0}GB", "5\u{a0}120\u{a0}ГБ"),
        ] {
            assert_eq!(en.file_size(bytes), english);
            assert_eq!(ru.file_size(bytes), russian);
        }
    }
}
