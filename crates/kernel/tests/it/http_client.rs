//! Where requests may go, how they are spelt, and what is taken in.

use std::{
    io::{Read, Write},
    net::{IpAddr, SocketAddr, TcpListener},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use kernel::http_client::{Answer, Outgoing, Refused, Request, Rules, is_public};

const NOT_PUBLIC: &[&str] = &[
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.1",
    "100.127.255.255",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.0.170",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.0.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.255",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "64:ff9b::808:808",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:2::1",
    "2001:10::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:808:808::1",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
];

const PUBLIC: &[&str] = &[
    "1.1.1.1",
    "8.8.8.8",
    "9.255.255.255",
    "11.0.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "126.255.255.255",
    "128.0.0.0",
    "172.15.255.255",
    "172.32.0.0",
    "192.0.1.1",
    "192.167.255.255",
    "198.17.255.255",
    "198.20.0.0",
    "223.255.255.255",
    "::ffff:8.8.8.8",
    "2001:200::1",
    "2001:4860:4860::8888",
    "2606:4700:4700::1111",
    "2a00:1450::1",
];

#[test]
fn only_addresses_of_the_world_are_public() {
    for (list, wanted) in [(NOT_PUBLIC, false), (PUBLIC, true)] {
        for text in list {
            assert_eq!(is_public(text.parse::<IpAddr>().expect("an address")), wanted, "{text}");
        }
    }
}

#[test]
fn an_address_is_taken_only_in_its_plain_spelling() {
    let client = Outgoing::new(Rules::default());
    for good in [
        "https://example.org/hook?a=b",
        "https://example.org:8443/",
        "https://8.8.8.8/",
        "https://[2606:4700::1]/",
        "https://xn--e1afmkfd.xn--p1ai/",
        "https://a1.b2/",
    ] {
        assert!(client.check(good).is_ok(), "{good}");
    }
    let long = format!("https://example.org/{}", "a".repeat(2100));
    let bad = [
        "",
        "example.org",
        "//example.org/",
        "/hook",
        "http://example.org/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://x/",
        "javascript:1",
        "https://",
        "https:///x",
        "https://:443/",
        "https://a@example.org/",
        "https://a:b@example.org/",
        "https://example.org@127.0.0.1/",
        "https://0177.0.0.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://0x7F.1/",
        "https://127.1/",
        "https://127.0.1/",
        "https://017700000001/",
        "https://127.0.0.1./",
        "https://1.2.3.4.5/",
        "https://256.1.1.1/",
        "https://example.0x/",
        "https://[::1%25eth0]/",
        "https://127.0.0.1%2f.example.org/",
        "https://example.org:99999/",
        "https://exa mple.org/",
        "https://[::ffff:7f00:1",
        "https://１２７.0.0.1/",
        &long,
    ];
    for url in bad {
        assert!(matches!(client.check(url), Err(Refused::Url(_))), "{url}: {:?}", client.check(url));
    }
    let private = [
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:7f00:1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://169.254.169.254/latest/meta-data",
        "https://[fd00::1]/",
        "https://0.0.0.0/",
        "https://10.0.0.1:443/",
        "https://8.8.8.8:22/",
        "https://8.8.8.8:6379/",
        "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/",
    ];
    for url in private {
        assert_eq!(client.check(url), Err(Refused::Private), "{url}");
    }
}

fn get(url: String) -> Request {
    Request { method: http::Method::GET, url, headers: vec![], body: vec![] }
}

#[tokio::test]
async fn a_name_that_leads_inside_is_refused_after_it_is_looked_up() {
    for found in [vec!["127.0.0.1"], vec!["8.8.8.8", "127.0.0.1"], vec!["2606:4700::1", "::ffff:10.0.0.1"], vec!["fe80::1"]] {
        let addresses: Vec<SocketAddr> = found.iter().map(|a| SocketAddr::new(a.parse().expect("an address"), 443)).collect();
        let lookup = Arc::new(move |_: &str, _: u16| Ok(addresses.clone()));
        let outcome = Outgoing::new(Rules { lookup, ..Rules::default() }).send(get("https://example.org/".into())).await;
        assert_eq!(outcome, Err(Refused::Private), "{found:?}");
    }
    let outcome = Outgoing::new(Rules::default()).send(get("https://localhost/".into())).await;
    assert_eq!(outcome, Err(Refused::Private));
}

/// A web server that gives the same answer to everyone; what it was asked is counted.
fn server(answer: Vec<u8>, pause: Duration) -> (SocketAddr, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            counted.fetch_add(1, Ordering::SeqCst);
            let mut asked = [0; 4096];
            let _ = stream.read(&mut asked);
            for part in answer.chunks(answer.len().div_ceil(20).max(1)) {
                if stream.write_all(part).is_err() {
                    break;
                }
                std::thread::sleep(pause);
            }
        }
    });
    (address, count)
}

fn inside() -> Rules {
    Rules { networks: vec!["127.0.0.0/8".parse().expect("a network")], plain: true, ..Rules::default() }
}

async fn fetch(rules: Rules, answer: &str, pause: Duration) -> (Result<Answer, Refused>, usize) {
    let (address, count) = server(answer.as_bytes().to_vec(), pause);
    let outcome = Outgoing::new(rules).send(get(format!("http://{address}/hook"))).await;
    (outcome, count.load(Ordering::SeqCst))
}

#[tokio::test]
async fn a_network_that_the_operator_named_is_reached() {
    let (outcome, asked) = fetch(inside(), "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", Duration::ZERO).await;
    let answer = outcome.expect("an answer");
    assert_eq!((answer.status, answer.body, asked), (200, b"ok".to_vec(), 1));
    let (outcome, asked) = fetch(Rules { plain: true, ..Rules::default() }, "HTTP/1.1 200 OK\r\n\r\n", Duration::ZERO).await;
    assert_eq!((outcome, asked), (Err(Refused::Private), 0));
    let (outcome, asked) = fetch(Rules { plain: false, ..inside() }, "HTTP/1.1 200 OK\r\n\r\n", Duration::ZERO).await;
    assert!(matches!(outcome, Err(Refused::Url(_))) && asked == 0, "{outcome:?}");
}

#[tokio::test]
async fn the_address_that_was_checked_is_the_one_connected_to() {
    let (address, count) = server(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec(), Duration::ZERO);
    let turns = Arc::new(AtomicUsize::new(0));
    let turn = turns.clone();
    // The second answer would lead elsewhere; it must never be asked for.
    let lookup = Arc::new(move |_: &str, _: u16| {
        let first = turn.fetch_add(1, Ordering::SeqCst) == 0;
        Ok(vec![if first { address } else { "127.0.0.2:1".parse().expect("an address") }])
    });
    let answer = Outgoing::new(Rules { lookup, ..inside() })
        .send(get(format!("http://rebound.example:{}/", address.port())))
        .await
        .expect("an answer");
    assert_eq!((answer.status, turns.load(Ordering::SeqCst), count.load(Ordering::SeqCst)), (204, 1, 1));
}

#[tokio::test]
async fn a_redirect_is_an_answer_and_not_followed() {
    let (other, reached) = server(b"HTTP/1.1 200 OK\r\n\r\n".to_vec(), Duration::ZERO);
    let (outcome, asked) =
        fetch(inside(), &format!("HTTP/1.1 302 Found\r\nLocation: http://{other}/\r\nContent-Length: 0\r\n\r\n"), Duration::ZERO).await;
    assert_eq!((outcome.expect("an answer").status, asked, reached.load(Ordering::SeqCst)), (302, 1, 0));
    let (outcome, _) = fetch(inside(), "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n", Duration::ZERO).await;
    assert_eq!(outcome.expect("an answer").status, 500);
}

#[tokio::test]
async fn an_endless_answer_ends() {
    let exact = format!("HTTP/1.1 200 OK\r\nContent-Length: 65536\r\n\r\n{}", "x".repeat(65_536));
    assert_eq!(fetch(inside(), &exact, Duration::ZERO).await.0.expect("it just fits").body.len(), 65_536);
    let large = format!("HTTP/1.1 200 OK\r\n\r\n{}", "x".repeat(200_000));
    assert_eq!(fetch(inside(), &large, Duration::ZERO).await.0, Err(Refused::TooLarge));

    let rules = Rules { total: Duration::from_millis(400), ..inside() };
    let began = Instant::now();
    let slow = format!("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{}", "x".repeat(1000));
    assert_eq!(fetch(rules.clone(), &slow, Duration::from_millis(100)).await.0, Err(Refused::TooSlow));
    assert!(began.elapsed() < Duration::from_millis(1500), "{:?}", began.elapsed());

    let lookup = Arc::new(|_: &str, _: u16| {
        std::thread::sleep(Duration::from_secs(3));
        Ok(vec![])
    });
    let began = Instant::now();
    let outcome = Outgoing::new(Rules { lookup, ..rules }).send(get("http://slow.example/".into())).await;
    assert_eq!(outcome, Err(Refused::TooSlow));
    assert!(began.elapsed() < Duration::from_millis(1500), "{:?}", began.elapsed());
}

#[tokio::test]
async fn a_server_without_a_certificate_is_not_spoken_to() {
    let (address, _) = server(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".to_vec(), Duration::ZERO);
    let outcome = Outgoing::new(inside()).send(get(format!("https://{address}/"))).await;
    assert!(matches!(outcome, Err(Refused::Failed(_))), "{outcome:?}");
}
