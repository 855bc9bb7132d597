//! What may come in.

use serde_json::{Value, json};

const JSON: Option<&str> = Some("application/json");

/// Bodies that are not what any operation takes: a name, the media type, the bytes.
pub fn bodies() -> Vec<(&'static str, Option<&'static str>, Vec<u8>)> {
    let text = |what, body: &str| (what, JSON, body.as_bytes().to_vec());
    vec![
        text("nothing", ""),
        text("white space", " \r\n\t"),
        text("half an object", "{\"name\": \"a"),
        text("one brace", "{"),
        text("null", "null"),
        text("true", "true"),
        text("a number", "-1e999"),
        text("a text", "\"{}\""),
        text("an empty list", "[]"),
        text("a list", "[{}, {}]"),
        text("two objects", "{} {}"),
        text("an unknown field", "{\"nothing_of_the_kind\": 1}"),
        text("a prototype", "{\"__proto__\": {\"admin\": true}}"),
        text("a key twice", "{\"id\": 1, \"id\": 2}"),
        text("NUL in a key", "{\"a\\u0000b\": 1}"),
        text("a lone surrogate", "{\"name\": \"\\ud800\"}"),
        text("NaN", "{\"name\": NaN}"),
        text("single quotes", "{'name': 'a'}"),
        text("a comment", "{/* */}"),
        text("depth", &"{\"a\":".repeat(100_000)),
        text("depth of lists", &format!("{{\"a\":{}", "[".repeat(200_000))),
        text("many keys", &format!("{{{}\"z\": 1}}", (0..20_000).map(|i| format!("\"k{i}\": 1,")).collect::<String>())),
        text("one large key", &format!("{{\"{}\": 1}}", "k".repeat(900_000))),
        text("more than a megabyte", &format!("{{\"name\": \"{}\"}}", "x".repeat(1 << 20))),
        ("a byte order mark", JSON, b"\xef\xbb\xbf{}".to_vec()),
        ("UTF-16", JSON, b"\xff\xfe{\0}\0".to_vec()),
        ("bytes that are no text", JSON, b"{\"name\": \"\xff\xfe\xc0\x80\"}".to_vec()),
        ("no media type", None, b"{}".to_vec()),
        ("a form", Some("application/x-www-form-urlencoded"), b"name=a".to_vec()),
        ("XML", Some("application/xml"), b"<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".to_vec()),
        ("a form of parts", Some("multipart/form-data; boundary=x"), b"--x\r\n\r\n".to_vec()),
        ("a media type like JSON", Some("application/jsonp"), b"{}".to_vec()),
    ]
}

/// Values in the place of a good one.
pub fn values() -> Vec<Value> {
    let mut all = vec![
        Value::Null,
        json!(true),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(1e308),
        json!(-1e308),
        json!(5e-324),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!([]),
        json!({}),
        json!([[]]),
        json!([null, {}]),
        json!({ "a": 1 }),
        json!(vec!["a"; 300]),
    ];
    let texts = [
        "",
        " ",
        "a\u{0}b",
        "\u{202e}abc",
        "\u{ffff}",
        "\u{feff}",
        "a\u{301}\u{301}\u{301}",
        "2026-02-30",
        "9999-12-31",
        "-009999-01-01",
        "0000-01-01",
        "1582-10-10",
        "25:61",
        "00000000-0000-0000-0000-000000000000",
        "00000000-0000-7000-8000-000000000000",
        "'; drop table creators; --",
        "<script>alert(1)</script>",
        "javascript:alert(1)",
        "%00",
        "../../etc/passwd",
        "=cmd|' /C calc'!A0",
        "NaN",
        "Infinity",
        "1e999",
        "٣",
        "I\u{307}",
    ];
    all.extend(texts.map(Value::from));
    all.extend(["x".repeat(5_000), "🌲".repeat(50_000), "\n".repeat(30_000)].map(Value::from));
    all
}

/// Steps of a path in the place of an id.
pub const PATHS: &[&str] = &[
    "x",
    "0",
    "-1",
    "99999999999999999999",
    "null",
    "%00",
    "%FF",
    "%F0%9F%8C%B2",
    "%2e%2e",
    "%2e%2e%2fetc%2fpasswd",
    "..",
    "'",
    "%27%20or%201=1",
    "%20",
    "00000000-0000-0000-0000-000000000000",
    "00000000-0000-7000-8000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "%7Bid%7D",
    "a;b",
    "*",
    "2026-02-30",
    "RU",
    LONG,
];

const LONG: &str = include_str!("long.txt");

/// Values of a parameter, as they stand in an address.
pub fn queries() -> Vec<String> {
    let mut all: Vec<String> = [
        "",
        "0",
        "-1",
        "1",
        "201",
        "99999999999999999999",
        "1e9",
        "NaN",
        "x",
        "null",
        "%00",
        "%FF",
        "%",
        "%zz",
        "%F0%9F%8C%B2",
        "%D0%B8%D0%B2%D0%B0%D0%BD",
        "'%20or%201=1%20--",
        "%25",
        "_",
        "2026-02-30",
        "9999-12-31",
        "-009999-01-01",
        "00000000-0000-7000-8000-000000000000",
        "%5B%5D",
        "%7B%7D",
        "%7B%22a%22:1%7D",
        "..%2F..",
        "%E2%80%AE",
        "deadbeefdeadbeef5b5d",
        "RU",
        "a%20b%20c%20d%20e%20f%20g%20h%20i%20j%20k%20l%20m%20n%20o%20p",
    ]
    .map(str::to_owned)
    .to_vec();
    all.push("a".repeat(8_000));
    all.push("ab".repeat(4_000));
    all
}
