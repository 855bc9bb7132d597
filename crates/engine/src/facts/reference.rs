//! Which row a fact comes from, so that every reason is a link.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

crate::codes::codes! {
    /// What kind of row. A slice with a new kind adds it here.
    pub enum Kind {
        Partnership = "partnership",
        Creator = "creator",
        Member = "member",
        Channel = "channel",
        Contact = "contact",
        Promise = "promise",
        Collaboration = "collaboration",
        Commitment = "commitment",
        Wish = "wish",
        Goal = "goal",
        Support = "support",
        Style = "style",
        Planned = "planned",
        Results = "results",
    }
}

/// A row's id: the bytes of its UUID.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Id(pub [u8; 16]);

impl From<u128> for Id {
    fn from(number: u128) -> Self {
        Self(number.to_be_bytes())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, byte) in self.0.iter().enumerate() {
            if matches!(i, 4 | 6 | 8 | 10) {
                f.write_str("-")?;
            }
            write!(f, "{byte:02x}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A piece of text that is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let dashes = text.len() == 36 && [8, 13, 18, 23].iter().all(|&at| text.as_bytes()[at] == b'-');
        let digits: String = text.chars().filter(|&c| c != '-').collect();
        let right = dashes && digits.len() == 32 && digits.bytes().all(|b| b.is_ascii_hexdigit());
        u128::from_str_radix(&digits, 16).ok().filter(|_| right).map(Self::from).ok_or(NotAnId)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(from)?;
        text.parse().map_err(|NotAnId| serde::de::Error::custom("not an id"))
    }
}

/// A row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FactRef {
    pub kind: Kind,
    pub id: Id,
}

impl fmt::Display for FactRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.kind.code(), self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_written_and_read_as_a_uuid() {
        let id = Id::from(0x0199_aabb_ccdd_7eef_8001_0203_0405_0607);
        assert_eq!(id.to_string(), "0199aabb-ccdd-7eef-8001-020304050607");
        assert_eq!(id.to_string().parse(), Ok(id));
        for wrong in ["", "0199aabbccdd7eef8001020304050607", "0199aabb-ccdd-7eef-8001-02030405060", "0199aabb-ccdd-7eef-8001-0203040506g7"]
        {
            assert_eq!(wrong.parse::<Id>(), Err(NotAnId), "{wrong}");
        }
        let json = serde_json::to_string(&FactRef { kind: Kind::Contact, id }).expect("it is written");
        assert_eq!(json, r#"{"kind":"contact","id":"0199aabb-ccdd-7eef-8001-020304050607"}"#);
        assert_eq!(serde_json::from_str::<FactRef>(&json).expect("it is read"), FactRef { kind: Kind::Contact, id });
    }
}
