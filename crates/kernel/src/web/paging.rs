//! Keyset paging: a page begins after the last row of the one before, wherever that row now stands in the list.

use hmac::{Hmac, KeyInit, Mac};
use serde::{Serialize, de::DeserializeOwned};
use sha2::Sha256;

use super::cx::Cx;
use crate::{Error, Msg, Result, error::Problems, text};

/// The place after which a page begins: the sort values of the last row, as JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct Cursor(String);

impl Cursor {
    pub fn of(values: &impl Serialize) -> Self {
        Self(serde_json::to_string(values).unwrap_or_default())
    }

    /// The values it was made of; of another shape means that it belongs to another list.
    pub fn values<T: DeserializeOwned>(&self) -> Result<T> {
        serde_json::from_str(&self.0).map_err(|_| wrong())
    }

    /// As text that a client keeps and gives back unchanged.
    pub fn sealed(&self, key: &[u8; 32]) -> String {
        format!("{}{}", text::hex(&seal(key, self.0.as_bytes())), text::hex(self.0.as_bytes()))
    }

    /// The cursor of a sealed text; a forged or damaged one is a problem of the parameter.
    pub fn open(sealed: &str, key: &[u8; 32]) -> Result<Self> {
        let bytes = text::from_hex(sealed).ok_or_else(wrong)?;
        let (mark, rest) = bytes.split_at_checked(8).ok_or_else(wrong)?;
        if !bool::from(subtle::ConstantTimeEq::ct_eq(mark, seal(key, rest).as_slice())) {
            return Err(wrong());
        }
        String::from_utf8(rest.to_vec()).map(Self).map_err(|_| wrong())
    }
}

fn wrong() -> Error {
    Error::Invalid(Problems::of("after", Msg::new("error-cursor")))
}

fn seal(key: &[u8; 32], bytes: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any length of key will do");
    mac.update(bytes);
    mac.finalize().into_bytes().iter().take(8).copied().collect()
}

/// Which page of a list is asked for.
#[derive(Clone, Debug)]
pub struct Paging {
    pub limit: i64,
    pub after: Option<Cursor>,
}

/// How many rows a page has when nobody says otherwise.
const USUAL: i64 = 50;
/// How many it may have.
const MOST: i64 = 200;

impl Cx {
    /// `limit` and `after` of the query.
    pub fn paging(&self) -> Result<Paging> {
        let value = |name: &str| query_value(&self.query, name);
        let limit = match value("limit") {
            None => USUAL,
            Some(raw) => raw
                .parse()
                .ok()
                .filter(|n| (1..=MOST).contains(n))
                .ok_or_else(|| Error::Invalid(Problems::of("limit", Msg::new("error-range").with("min", 1).with("max", MOST))))?,
        };
        let after = value("after").map(|raw| Cursor::open(&raw, self.app.key())).transpose()?;
        Ok(Paging { limit, after })
    }
}

fn query_value(query: &str, name: &str) -> Option<String> {
    let pairs: Vec<(String, String)> = serde_html_form::from_str(query).unwrap_or_default();
    pairs.into_iter().find(|(k, _)| k == name).map(|(_, v)| v)
}

/// The same query with another `after`: the address of the next page.
pub fn with_after(query: &str, after: &str) -> String {
    let mut pairs: Vec<(String, String)> = serde_html_form::from_str(query).unwrap_or_default();
    pairs.retain(|(k, _)| k != "after");
    pairs.push(("after".into(), after.into()));
    serde_html_form::to_string(pairs).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_only_unchanged() {
        let key = [7; 32];
        let cursor = Cursor::of(&("лесникова", 3));
        let sealed = cursor.sealed(&key);
        let values: (String, i64) = Cursor::open(&sealed, &key).and_then(|c| c.values()).expect("it is ours");
        assert_eq!(values, ("лесникова".into(), 3));
        for at in 0..sealed.len() {
            let mut bent = sealed.clone().into_bytes();
            bent[at] = if bent[at] == b'0' { b'1' } else { b'0' };
            let bent = String::from_utf8(bent).expect("ascii");
            assert!(Cursor::open(&bent, &key).is_err(), "changed at {at}");
        }
        assert!(Cursor::open("zz", &key).is_err() && Cursor::open("", &key).is_err() && Cursor::open("é", &key).is_err());
    }
}
