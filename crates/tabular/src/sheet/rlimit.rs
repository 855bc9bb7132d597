//! The walls around the reading process.

/// Address space of the reader: calamine holds the packed file and all shared strings of a 100,000-row sheet.
const MEMORY: u64 = 512 << 20;
/// Processor seconds.
const CPU: u64 = 10;

#[cfg(all(target_os = "linux", target_env = "gnu"))]
type Resource = libc::__rlimit_resource_t;
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
type Resource = libc::c_int;

/// Takes from this process, for good, the memory and time beyond its task and the right to open or write files.
pub(super) fn lock_down() -> std::io::Result<()> {
    set(libc::RLIMIT_AS, MEMORY)?;
    set(libc::RLIMIT_CPU, CPU)?;
    set(libc::RLIMIT_FSIZE, 0)?;
    set(libc::RLIMIT_CORE, 0)?;
    // Standard streams stay open; nothing can be added to them.
    set(libc::RLIMIT_NOFILE, 3)
}

#[expect(unsafe_code, reason = "the standard library has no way to limit the own process")]
fn set(resource: Resource, value: u64) -> std::io::Result<()> {
    let limit = libc::rlimit { rlim_cur: value, rlim_max: value };
    // SAFETY: `limit` is a valid rlimit for the time of the call, and the call changes nothing but this process's limits.
    let result = unsafe { libc::setrlimit(resource, &raw const limit) };
    if result == 0 { Ok(()) } else { Err(std::io::Error::last_os_error()) }
}
