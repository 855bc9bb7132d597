//! The ways by which mail leaves: SMTP, a folder of `.eml` files, or not at all.

use std::{path::PathBuf, time::Duration};

use lettre::{
    Message, SmtpTransport, Transport,
    message::{
        Mailbox, SinglePart,
        header::{ContentTransferEncoding, ContentType, Date, HeaderName, HeaderValue},
    },
};

use super::store::Waiting;

/// How long one step of a conversation with a mail server may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Sends mail from one address.
#[derive(Clone)]
pub struct Mailer {
    from: Mailbox,
    way: Way,
}

#[derive(Clone)]
enum Way {
    Smtp(Box<SmtpTransport>),
    Folder(PathBuf),
    Nowhere,
}

/// What became of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    Yes,
    /// There is no transport: it stays in the outbox.
    Kept,
    /// It cannot be sent; why.
    Never(String),
    /// It may be sent later; why not now.
    Later(String),
}

impl Mailer {
    /// `way` is `none`, `file:FOLDER` or `smtp://user:password@host:port?tls=starttls` (or `tls=tls`, `tls=none`). Without a
    /// `tls` the connection is encrypted from the start on port 465 and by STARTTLS on every other.
    pub fn new(way: &str, from: &str) -> Result<Self, String> {
        let from = super::mailbox(from).ok_or_else(|| format!("the sender of mail «{from}» is not an address"))?;
        Ok(Self { from, way: parse_way(way)? })
    }

    pub(super) fn send(&self, mail: &Waiting) -> Sent {
        if matches!(self.way, Way::Nowhere) {
            return Sent::Kept;
        }
        let message = match self.message(mail) {
            Ok(message) => message,
            Err(why) => return Sent::Never(why),
        };
        match &self.way {
            Way::Nowhere => Sent::Kept,
            Way::Folder(folder) => write_file(folder, mail, &message),
            Way::Smtp(transport) => match transport.send(&message) {
                Ok(_) => Sent::Yes,
                Err(error) if error.is_permanent() => Sent::Never(error.to_string()),
                Err(error) => Sent::Later(error.to_string()),
            },
        }
    }

    fn message(&self, mail: &Waiting) -> Result<Message, String> {
        let to = super::mailbox(&mail.to).ok_or("the recipient is not an address")?;
        let domain = self.from.email.domain();
        let seconds = u64::try_from(mail.at.as_second()).unwrap_or(0);
        let builder = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(mail.subject.clone())
            .header(Date::from(std::time::UNIX_EPOCH + Duration::from_secs(seconds)))
            // The same each time it is tried, so that a doubled mail can be recognised.
            .message_id(Some(format!("<{}@{domain}>", mail.id)))
            // Tells other programs not to answer it by themselves (RFC 3834).
            .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned()));
        let body = mail.text.replace("\r\n", "\n").replace('\n', "\r\n");
        match self.way {
            // Read by people: as it is, not encoded.
            Way::Folder(_) => {
                let part = SinglePart::builder().header(ContentType::TEXT_PLAIN).header(ContentTransferEncoding::Binary);
                let body = lettre::message::Body::new_with_encoding(body, ContentTransferEncoding::Binary)
                    .map_err(|_| "the text cannot be written")?;
                builder.singlepart(part.body(body)).map_err(|e| e.to_string())
            }
            _ => builder.singlepart(SinglePart::plain(body)).map_err(|e| e.to_string()),
        }
    }
}

/// Written under another name first: whoever watches the folder never sees half a mail.
fn write_file(folder: &std::path::Path, mail: &Waiting, message: &Message) -> Sent {
    let (draft, path) = (folder.join(format!("{}.part", mail.id)), folder.join(format!("{}.eml", mail.id)));
    let written = std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&draft, message.formatted()))
        .and_then(|()| std::fs::rename(&draft, &path));
    match written {
        Ok(()) => Sent::Yes,
        Err(error) => Sent::Later(format!("{}: {error}", path.display())),
    }
}

fn parse_way(way: &str) -> Result<Way, String> {
    if way == "none" {
        return Ok(Way::Nowhere);
    }
    if let Some(folder) = way.strip_prefix("file:").filter(|f| !f.is_empty()) {
        return Ok(Way::Folder(folder.into()));
    }
    // The password stays out of the message.
    let wrong = || "mail: expected none, file:FOLDER or smtp://user:password@host:port?tls=starttls (or tls, none)".to_owned();
    let rest = way.strip_prefix("smtp://").ok_or_else(wrong)?;
    let (server, options) = rest.split_once('?').unwrap_or((rest, ""));
    let address = match options {
        "" if server.ends_with(":465") => format!("smtps://{server}"),
        "tls=tls" => format!("smtps://{server}"),
        "" | "tls=starttls" => format!("smtp://{server}?tls=required"),
        "tls=none" => format!("smtp://{server}"),
        _ => return Err(wrong()),
    };
    let transport = SmtpTransport::from_url(&address).map_err(|_| wrong())?;
    Ok(Way::Smtp(Box::new(transport.timeout(Some(PATIENCE)).build())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mailer(way: &str) -> Mailer {
        Mailer::new(way, "Perennial <hello@example.org>").expect("a mailer")
    }

    fn waiting(to: &str, subject: &str) -> Waiting {
        let at = "2026-04-14T13:42:00Z".parse().expect("an instant");
        Waiting {
            id: uuid::Uuid::from_u128(7), to: to.into(), subject: subject.into(), text: "Здравствуйте!\nhttps://x/?a=b".into(), at
        }
    }

    #[test]
    fn what_the_operator_writes_is_understood_or_refused() {
        for good in
            ["none", "file:out", "smtp://h", "smtp://u:p%40@h:587?tls=starttls", "smtp://h:465", "smtp://h:25?tls=none", "smtp://h?tls=tls"]
        {
            assert!(Mailer::new(good, "a@b.c").is_ok(), "{good}");
        }
        for bad in ["", "file:", "smtp://", "http://h", "smtp://h?tls=maybe", "smtp://h?x=y", "None"] {
            assert!(Mailer::new(bad, "a@b.c").is_err(), "{bad}");
        }
        let told = Mailer::new("smtp://u:hunter2@h?tls=odd", "a@b.c").map(drop).expect_err("odd");
        assert!(!told.contains("hunter2"));
        assert!(Mailer::new("none", "a@b\r\nBcc: c@d").is_err());
    }

    #[test]
    fn a_message_has_the_headers_it_should_and_no_others() {
        let message = mailer("smtp://h").message(&waiting("Анна Королёва <anna@example.com>", "Вход в «Perennial»")).expect("a message");
        let text = String::from_utf8(message.formatted()).expect("text");
        let (head, body) = text.split_once("\r\n\r\n").expect("a head and a body");
        let mut names: Vec<&str> =
            head.lines().filter(|l| !l.starts_with([' ', '\t'])).filter_map(|l| l.split_once(':')).map(|(n, _)| n).collect();
        names.sort_unstable();
        assert_eq!(
            names,
            ["Auto-Submitted", "Content-Transfer-Encoding", "Content-Type", "Date", "From", "MIME-Version", "Message-ID", "Subject", "To"]
        );
        assert!(head.contains("Message-ID: <00000000-0000-0000-0000-000000000007@example.org>"), "{head}");
        assert!(head.contains("Date: Tue, 14 Apr 2026 13:42:00 +0000"), "{head}");
        assert!(head.is_ascii() && body.is_ascii());
        assert_eq!(message.envelope().to().len(), 1);
    }

    #[test]
    fn a_file_can_be_read_as_it_is() {
        let message = mailer("file:x").message(&waiting("anna@example.com", "Hi")).expect("a message");
        assert!(String::from_utf8(message.formatted()).expect("text").trim_end().ends_with("\r\n\r\nЗдравствуйте!\r\nhttps://x/?a=b"));
    }
}
