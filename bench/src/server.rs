//! The shipped program, started and stopped by the bench.

use std::{
    net::{SocketAddr, TcpListener},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{client::Client, cluster, keys::Keys, process};

/// A serving process. It is stopped when this is dropped.
pub struct Server {
    child: Child,
    pub at: SocketAddr,
    /// From the start of the process to the first whole page.
    pub first_answer: Duration,
    /// The processes of PostgreSQL, where the database is one.
    database: Vec<u32>,
}

/// Processor time used so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Used {
    pub server: Duration,
    pub database: Duration,
}

impl Used {
    /// What was used since an earlier reading.
    pub fn since(self, earlier: Self) -> Self {
        Self { server: self.server.saturating_sub(earlier.server), database: self.database.saturating_sub(earlier.database) }
    }
}

impl Server {
    /// Starts `program` over a data folder on a free port.
    pub fn start(program: &Path, data: &Path, keys: &Keys) -> Result<Self, String> {
        let postgres = keys.database.starts_with("postgres");
        if postgres {
            cluster::start()?;
        }
        let at = free()?;
        let mut command = Command::new(program);
        command.arg("serve").arg("--data").arg(data).args(["--database", &keys.database, "--listen", &at.to_string()]);
        command.args(["--public-url", &format!("http://{at}")]);
        command.env("PERENNIAL_REQUESTS_PER_SECOND", "0").stdout(Stdio::null());
        let began = Instant::now();
        let child = command.spawn().map_err(|e| format!("{}: {e}", program.display()))?;
        let mut server =
            Self { child, at, first_answer: Duration::ZERO, database: if postgres { cluster::processes() } else { Vec::new() } };
        while Client::new(at, "").and_then(|mut c| c.get("/help")).is_err() {
            if began.elapsed() > Duration::from_secs(60) || server.child.try_wait().is_ok_and(|ended| ended.is_some()) {
                return Err("the server does not answer".into());
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        server.first_answer = began.elapsed();
        Ok(server)
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    pub fn used(&self) -> Used {
        Used { server: process::cpu(self.pid()), database: process::cpu_of(&self.database) }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = Command::new("kill").arg(self.pid().to_string()).status();
        let _ = self.child.wait();
    }
}

fn free() -> Result<SocketAddr, String> {
    TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).map_err(|e| e.to_string())
}
