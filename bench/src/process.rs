//! What a process uses: processor time and memory, as the system counts them.

use std::{fs, time::Duration};

/// Processor time of a process and of all processes below it.
pub fn cpu(pid: u32) -> Duration {
    let mut ticks = own_ticks(pid);
    for child in children(pid) {
        ticks += own_ticks(child);
    }
    Duration::from_millis(ticks * 10)
}

/// Memory of a process that is in use now, in bytes.
pub fn resident(pid: u32) -> u64 {
    status(pid, "VmRSS:")
}

/// The most memory a process has used, in bytes.
pub fn peak(pid: u32) -> u64 {
    status(pid, "VmHWM:")
}

fn status(pid: u32, name: &str) -> u64 {
    let text = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = text.lines().find(|l| l.starts_with(name)).unwrap_or("");
    line.split_whitespace().nth(1).and_then(|n| n.parse::<u64>().ok()).unwrap_or(0) * 1024
}

fn own_ticks(pid: u32) -> u64 {
    let text = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    // The name may hold spaces; the figures follow the last bracket.
    let after = text.rsplit(')').next().unwrap_or("");
    let field = |n: usize| after.split_whitespace().nth(n).and_then(|v| v.parse::<u64>().ok()).unwrap_or(0);
    field(11) + field(12)
}

fn children(pid: u32) -> Vec<u32> {
    let text = fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap_or_default();
    text.split_whitespace().filter_map(|c| c.parse().ok()).collect()
}
