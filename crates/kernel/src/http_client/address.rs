//! Which addresses are public, and which spellings of an address are taken at all.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    str::FromStr,
};

use http::Uri;

use super::Refused;

/// The longest address that is taken, in bytes.
const LONGEST: usize = 2048;

/// A network in CIDR notation, `10.1.0.0/16` or `fd00::/8`; an address alone is a network of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    base: IpAddr,
    bits: u8,
}

impl FromStr for Network {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("«{text}» is not a network such as 10.1.0.0/16");
        let (base, bits) = text.split_once('/').map_or((text, None), |(base, bits)| (base, Some(bits)));
        let base: IpAddr = base.parse().map_err(|_| wrong())?;
        let longest = if base.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(longest), |b| b.parse().map_err(|_| wrong()))?;
        if bits <= longest { Ok(Self { base, bits }) } else { Err(wrong()) }
    }
}

impl Network {
    const fn v4(a: u8, b: u8, c: u8, d: u8, bits: u8) -> Self {
        Self { base: IpAddr::V4(Ipv4Addr::new(a, b, c, d)), bits }
    }

    const fn v6(a: u16, b: u16, bits: u8) -> Self {
        Self { base: IpAddr::V6(Ipv6Addr::new(a, b, 0, 0, 0, 0, 0, 0)), bits }
    }

    pub fn contains(&self, ip: IpAddr) -> bool {
        match (self.base, ip.to_canonical()) {
            (IpAddr::V4(base), IpAddr::V4(ip)) => (base.to_bits() ^ ip.to_bits()).checked_shr(32 - u32::from(self.bits)).unwrap_or(0) == 0,
            (IpAddr::V6(base), IpAddr::V6(ip)) => (base.to_bits() ^ ip.to_bits()).checked_shr(128 - u32::from(self.bits)).unwrap_or(0) == 0,
            _ => false,
        }
    }
}

/// IPv4 without the rest of the world: IANA's registry of special-purpose addresses, multicast and what is reserved.
const SPECIAL_V4: [Network; 15] = [
    Network::v4(0, 0, 0, 0, 8),
    Network::v4(10, 0, 0, 0, 8),
    Network::v4(100, 64, 0, 0, 10),
    Network::v4(127, 0, 0, 0, 8),
    Network::v4(169, 254, 0, 0, 16),
    Network::v4(172, 16, 0, 0, 12),
    Network::v4(192, 0, 0, 0, 24),
    Network::v4(192, 0, 2, 0, 24),
    Network::v4(192, 88, 99, 0, 24),
    Network::v4(192, 168, 0, 0, 16),
    Network::v4(198, 18, 0, 0, 15),
    Network::v4(198, 51, 100, 0, 24),
    Network::v4(203, 0, 113, 0, 24),
    Network::v4(224, 0, 0, 0, 4),
    Network::v4(240, 0, 0, 0, 4),
];

/// What of IPv6 is given out to the world.
const GLOBAL_V6: Network = Network::v6(0x2000, 0, 3);

/// What of that is special: protocols (Teredo among them), documentation, 6to4.
const SPECIAL_V6: [Network; 4] =
    [Network::v6(0x2001, 0, 23), Network::v6(0x2001, 0xdb8, 32), Network::v6(0x2002, 0, 16), Network::v6(0x3fff, 0, 20)];

/// Whether an address belongs to the public internet. One that carries another (mapped, NAT64, 6to4) is judged as what
/// it reaches, or refused.
pub fn is_public(ip: IpAddr) -> bool {
    match ip.to_canonical() {
        v4 @ IpAddr::V4(_) => !SPECIAL_V4.iter().any(|n| n.contains(v4)),
        v6 @ IpAddr::V6(_) => GLOBAL_V6.contains(v6) && !SPECIAL_V6.iter().any(|n| n.contains(v6)),
    }
}

/// An absolute address of an allowed scheme, without user or password.
pub(super) fn parse(url: &str, plain: bool) -> Result<Uri, Refused> {
    if url.len() > LONGEST {
        return Err(Refused::Url("the address is too long"));
    }
    let uri: Uri = url.parse().map_err(|_| Refused::Url("this is not an address"))?;
    match uri.scheme_str() {
        Some("https") => {}
        Some("http") if plain => {}
        _ => return Err(Refused::Url("the address must begin with https://")),
    }
    let authority = uri.authority().ok_or(Refused::Url("the address names no server"))?;
    if authority.as_str().contains('@') {
        return Err(Refused::Url("an address with a user or a password is not taken"));
    }
    let host = authority.host();
    let port = authority.as_str().strip_prefix(host).unwrap_or_default();
    if host.is_empty() || !(port.is_empty() || port.strip_prefix(':').is_some_and(|p| p.parse::<u16>().is_ok())) {
        return Err(Refused::Url("the address names no server"));
    }
    Ok(uri)
}

/// The number that stands for the server, if it is one. A number in any but its usual spelling (`0177.0.0.1`, `2130706433`)
/// is refused: programs do not agree on what it means.
pub(super) fn literal(uri: &Uri) -> Result<Option<IpAddr>, Refused> {
    const ODD: Refused = Refused::Url("a number is taken only in its usual spelling");
    let host = uri.host().unwrap_or_default();
    if let Some(inner) = host.strip_prefix('[') {
        let ip = inner.strip_suffix(']').and_then(|h| h.parse::<Ipv6Addr>().ok());
        return ip.map(|ip| Some(IpAddr::V6(ip))).ok_or(ODD);
    }
    let last = host.strip_suffix('.').unwrap_or(host).rsplit('.').next().unwrap_or_default();
    let hexadecimal = last.get(..2).is_some_and(|p| p.eq_ignore_ascii_case("0x"));
    if !hexadecimal && (last.is_empty() || !last.bytes().all(|b| b.is_ascii_digit())) {
        return if host.contains('%') { Err(ODD) } else { Ok(None) };
    }
    host.parse::<Ipv4Addr>().map(|ip| Some(IpAddr::V4(ip))).map_err(|_| ODD)
}
