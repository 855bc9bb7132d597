//! Files kept with a creator. The bytes are on disk before the row is written; a removed file is kept and can be brought back.

use kernel::{
    Action, Error, Event, Msg, Problems, Result, Tx,
    files::Kept,
    ids::{AttachmentId, CreatorId},
    text::{self, limit},
};

use crate::store::attachments;

/// The largest file, in bytes.
pub const LARGEST: u64 = 20 << 20;
/// How many files one creator may have.
pub const MOST: i64 = 200;

/// A file that is about to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAttachment {
    pub name: String,
    /// What it is, by its name and first bytes; see [`media_type`].
    pub media_type: &'static str,
}

/// Adds a file whose bytes lie under `id` already.
pub fn add(tx: &mut Tx, creator: CreatorId, id: AttachmentId, new: &NewAttachment, kept: &Kept) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, creator)?;
    if kept.bytes == 0 {
        return Err(Error::field("file", Msg::new("creators-file-empty")));
    }
    if attachments::count(tx, creator)? >= MOST {
        return Err(Error::field("file", Msg::new("creators-files-many").with("max", MOST)));
    }
    let name = file_name(&new.name)?;
    attachments::insert(tx, creator, id, &name, new.media_type, kept)?;
    Event::new("attachment_add", "attachment", id.0).of_creator(creator).fact("name", name).write(tx)?;
    Ok(())
}

/// The last part of what a browser sent, on one line.
fn file_name(raw: &str) -> Result<String> {
    let mut problems = Problems::none();
    let last = raw.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = text::required_line("file", last, limit::LINE, &mut problems);
    problems.check()?;
    Ok(name)
}

/// Removes a file; it can be brought back.
pub fn remove(tx: &mut Tx, creator: CreatorId, id: AttachmentId) -> Result<()> {
    set_deleted(tx, creator, id, true, "attachment_remove")
}

/// Brings a removed file back.
pub fn restore(tx: &mut Tx, creator: CreatorId, id: AttachmentId) -> Result<()> {
    set_deleted(tx, creator, id, false, "attachment_restore")
}

fn set_deleted(tx: &mut Tx, creator: CreatorId, id: AttachmentId, deleted: bool, verb: &'static str) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    if !attachments::set_deleted(tx, creator, id, deleted)? {
        return Err(Error::NotFound);
    }
    Event::new(verb, "attachment", id.0).of_creator(creator).write(tx)?;
    Ok(())
}

/// Types that may be kept, by the end of the name and, where files of the type begin alike, by their first bytes. A file is
/// always served to be saved, never shown, so the list only keeps programs and pages out of people's hands.
const TYPES: &[(&str, &str, &[u8])] = &[
    ("pdf", "application/pdf", b"%PDF"),
    ("png", "image/png", b"\x89PNG"),
    ("jpg", "image/jpeg", b"\xff\xd8"),
    ("jpeg", "image/jpeg", b"\xff\xd8"),
    ("gif", "image/gif", b"GIF8"),
    ("webp", "image/webp", b"RIFF"),
    ("heic", "image/heic", b""),
    ("mp4", "video/mp4", b""),
    ("mov", "video/quicktime", b""),
    ("mp3", "audio/mpeg", b""),
    ("m4a", "audio/mp4", b""),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", b"PK"),
    ("odt", "application/vnd.oasis.opendocument.text", b"PK"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet", b"PK"),
    ("zip", "application/zip", b"PK"),
    ("rtf", "application/rtf", b"{\\rtf"),
    ("txt", "text/plain", b""),
    ("md", "text/markdown", b""),
    ("csv", "text/csv", b""),
];

/// The type of a file by its name and beginning; one that we do not keep is a problem of the field `file`.
pub fn media_type(name: &str, beginning: &[u8]) -> Result<&'static str> {
    let ending = name.rsplit_once('.').map(|(_, e)| e.to_lowercase()).unwrap_or_default();
    TYPES
        .iter()
        .find(|(end, _, magic)| *end == ending && beginning.starts_with(magic))
        .map(|(_, media, _)| *media)
        .ok_or_else(|| Error::field("file", Msg::new("creators-file-type")))
}

/// The stored type as one of the list, for a header.
pub fn known_type(stored: &str) -> &'static str {
    TYPES.iter().find(|(_, media, _)| *media == stored).map_or("application/octet-stream", |(_, media, _)| media)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_told_by_name_and_beginning() {
        assert_eq!(media_type("Договор.PDF", b"%PDF-1.7").expect("kept"), "application/pdf");
        for (name, beginning) in
            [("a.pdf", b"MZ\x90\x00".as_slice()), ("a.exe", b"MZ"), ("a.html", b"<html>"), ("a.svg", b"<svg"), ("pdf", b"%PDF"), ("", b"")]
        {
            assert!(media_type(name, beginning).is_err(), "{name}");
        }
        assert_eq!(known_type("text/html"), "application/octet-stream");
    }

    #[test]
    fn a_name_never_holds_a_path() {
        assert_eq!(file_name("..\\..\\etc/passwd.txt").expect("a name"), "passwd.txt");
        assert!(file_name("folder/").is_err());
    }
}
