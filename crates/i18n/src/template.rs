//! A message whose arguments are filled in without Fluent: dates and numbers are shown hundreds of times on a page.

/// Text with numbered gaps. Made from a Fluent message by formatting it once with a mark for each argument.
pub(crate) struct Template(Vec<Part>);

enum Part {
    Text(Box<str>),
    Gap(usize),
}

impl Template {
    /// The mark of the argument number `gap`: a character from a private plane, which no message contains.
    pub(crate) fn mark(gap: usize) -> String {
        u32::try_from(gap).ok().and_then(|n| char::from_u32(MARKS + n)).expect("few arguments").to_string()
    }

    /// The template of a text in which each argument stands as its mark.
    pub(crate) fn from_marked(text: &str) -> Self {
        let mut parts = Vec::new();
        for piece in text.split_inclusive(is_mark) {
            let plain = piece.trim_end_matches(is_mark);
            if !plain.is_empty() {
                parts.push(Part::Text(plain.into()));
            }
            if let Some(mark) = piece.chars().next_back().filter(|c| is_mark(*c)) {
                parts.push(Part::Gap((u32::from(mark) - MARKS) as usize));
            }
        }
        Self(parts)
    }

    /// Writes the text, asking `fill` for each gap in turn.
    pub(crate) fn write(&self, out: &mut String, mut fill: impl FnMut(usize, &mut String)) {
        for part in &self.0 {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Gap(gap) => fill(*gap, out),
            }
        }
    }
}

const MARKS: u32 = 0x10_F000;

fn is_mark(c: char) -> bool {
    (MARKS..MARKS + 0x100).contains(&u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::Template;

    #[test]
    fn gaps_are_filled_where_their_marks_stood() {
        let (a, b) = (Template::mark(0), Template::mark(1));
        let template = Template::from_marked(&format!("до {b}{a}, {b}!"));
        let mut out = String::new();
        template.write(&mut out, |gap, out| out.push_str(["x", "yy"][gap]));
        assert_eq!(out, "до yyx, yy!");
    }
}
