//! What a process uses: processor time and memory, as the system counts them.

use std::{fs, time::Duration};

/// Processor time of a process and of all processes below it.
pub fn cpu(pid: u32) -> Duration {
    let own = own_ticks(pid) + children(pid).into_iter().map(own_ticks).sum::<u64>();
    Duration::from_millis(own * TICK)
}

/// Processor time of several processes, each with those below it.
pub fn cpu_of(pids: &[u32]) -> Duration {
    pids.iter().map(|&pid| cpu(pid)).sum()
}

/// Memory of a process that is in use now, in bytes.
pub fn resident(pid: u32) -> u64 {
    status(pid, "VmRSS:")
}

/// Memory that belongs to the process alone: what is read from files through the page cache is not counted, in bytes.
pub fn own_memory(pid: u32) -> u64 {
    status(pid, "RssAnon:")
}

/// The same of a process and of those below it.
pub fn own_memory_of_all(pid: u32) -> u64 {
    own_memory(pid) + children(pid).into_iter().map(own_memory).sum::<u64>()
}

/// The most memory a process has used, in bytes.
pub fn peak(pid: u32) -> u64 {
    status(pid, "VmHWM:")
}

/// How many milliseconds a tick of the system's accounts lasts: a hundred a second on every Linux that people run.
const TICK: u64 = 10;

fn status(pid: u32, name: &str) -> u64 {
    let text = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = text.lines().find(|l| l.starts_with(name)).unwrap_or("");
    line.split_whitespace().nth(1).and_then(|n| n.parse::<u64>().ok()).unwrap_or(0) * 1024
}

/// User and system time, with that of children that have ended and were waited for.
fn own_ticks(pid: u32) -> u64 {
    let text = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    // The name may hold spaces; the figures follow the last bracket.
    let after = text.rsplit(')').next().unwrap_or("");
    (11..=14).filter_map(|n| after.split_whitespace().nth(n)?.parse::<u64>().ok()).sum()
}

/// Of all threads: each has a list of the processes that it started.
fn children(pid: u32) -> Vec<u32> {
    let threads = fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten();
    let lists = threads.filter_map(|thread| fs::read_to_string(thread.path().join("children")).ok());
    lists.flat_map(|list| list.split_whitespace().filter_map(|c| c.parse().ok()).collect::<Vec<u32>>()).collect()
}
