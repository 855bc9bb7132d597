//! A small HTTP/1.1 client on plain sockets: one connection, one request at a time, nothing that would cost more than what is
//! measured.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

/// One kept connection.
pub struct Client {
    at: SocketAddr,
    stream: BufReader<TcpStream>,
    headers: String,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    /// Bytes of the whole answer as sent: status line, headers, body.
    pub wire: usize,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(k, _)| k.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str())
    }
}

impl Client {
    /// Connects; `headers` are sent with every request (each line ended by CR LF).
    pub fn new(at: SocketAddr, headers: &str) -> std::io::Result<Self> {
        Ok(Self { at, stream: connect(at)?, headers: headers.to_owned() })
    }

    pub fn get(&mut self, path: &str) -> std::io::Result<Answer> {
        self.send("GET", path, "", &[])
    }

    pub fn post_json(&mut self, path: &str, body: &str) -> std::io::Result<Answer> {
        self.send("POST", path, "Content-Type: application/json\r\n", body.as_bytes())
    }

    pub fn send(&mut self, method: &str, path: &str, more: &str, body: &[u8]) -> std::io::Result<Answer> {
        let head = format!("{method} {path} HTTP/1.1\r\nHost: {}\r\n{}{more}Content-Length: {}\r\n\r\n", self.at, self.headers, body.len());
        self.stream.get_mut().write_all(head.as_bytes())?;
        // A server that refuses a body answers before it has all of it; that answer says why.
        let sent = self.stream.get_mut().write_all(body);
        let answer = self.read().or_else(|silent| sent.and(Err(silent)))?;
        if answer.header("connection").is_some_and(|c| c.eq_ignore_ascii_case("close")) {
            self.stream = connect(self.at)?;
        }
        Ok(answer)
    }

    fn read(&mut self) -> std::io::Result<Answer> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        let mut wire = line.len();
        let status = line.split(' ').nth(1).and_then(|s| s.parse().ok()).ok_or_else(|| std::io::Error::other("no status line"))?;
        let mut headers = Vec::new();
        loop {
            line.clear();
            wire += self.stream.read_line(&mut line)?;
            let Some((name, value)) = line.trim_end().split_once(':') else { break };
            headers.push((name.to_owned(), value.trim().to_owned()));
        }
        let mut answer = Answer { status, headers, body: Vec::new(), wire };
        answer.body = self.body(&answer)?;
        answer.wire += answer.body.len();
        Ok(answer)
    }

    fn body(&mut self, answer: &Answer) -> std::io::Result<Vec<u8>> {
        if answer.header("transfer-encoding").is_some_and(|t| t.contains("chunked")) {
            return self.chunks();
        }
        let length = answer.header("content-length").and_then(|l| l.parse().ok()).unwrap_or(0);
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok(body)
    }

    fn chunks(&mut self) -> std::io::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line)?;
            let length = usize::from_str_radix(line.trim(), 16).map_err(std::io::Error::other)?;
            let from = body.len();
            body.resize(from + length, 0);
            self.stream.read_exact(&mut body[from..])?;
            self.stream.read_line(&mut line)?;
            if length == 0 {
                return Ok(body);
            }
        }
    }
}

fn connect(at: SocketAddr) -> std::io::Result<BufReader<TcpStream>> {
    let stream = TcpStream::connect(at)?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(Duration::from_secs(120)))?;
    Ok(BufReader::with_capacity(128 * 1024, stream))
}
