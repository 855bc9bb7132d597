//! A device as people know it: which browser, on what.

/// Where a session was begun.
#[derive(Clone, Debug, Default)]
pub struct Device {
    /// The network address.
    pub address: String,
    /// What the browser says of itself.
    pub agent: String,
}

/// Longest `User-Agent` that is kept, in characters.
const AGENT: usize = 300;

impl Device {
    pub fn new(address: std::net::IpAddr, agent: &str) -> Self {
        Self { address: address.to_string(), agent: agent.chars().filter(|c| !c.is_control()).take(AGENT).collect() }
    }
}

/// The browser and the system of a `User-Agent`; either may be unknown. The order matters: most browsers also claim to be others.
pub fn browser_and_system(agent: &str) -> (Option<&'static str>, Option<&'static str>) {
    let first = |list: &[(&str, &'static str)]| list.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    let browser = first(&[
        ("YaBrowser/", "Yandex Browser"),
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
        ("curl/", "curl"),
    ]);
    let system = first(&[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    (browser, system)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_have_names_people_know() {
        for (agent, browser, system) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36 Edg/141.0",
                Some("Edge"),
                Some("Windows"),
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 YaBrowser/25.8 Safari/537.36",
                Some("Yandex Browser"),
                Some("Windows"),
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 15_6) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15",
                Some("Safari"),
                Some("macOS"),
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0 Mobile Safari/604.1",
                Some("Chrome"),
                Some("iPhone"),
            ),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0", Some("Firefox"), Some("Linux")),
            (
                "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Mobile Safari/537.36",
                Some("Chrome"),
                Some("Android"),
            ),
            ("", None, None),
            ("<script>alert(1)</script>", None, None),
        ] {
            assert_eq!(browser_and_system(agent), (browser, system), "{agent}");
        }
    }

    #[test]
    fn what_a_browser_says_is_bounded() {
        let device = Device::new([127, 0, 0, 1].into(), &format!("a\r\nb{}", "x".repeat(10_000)));
        assert_eq!(device.agent.chars().count(), AGENT);
        assert!(device.agent.starts_with("abx"));
    }
}
