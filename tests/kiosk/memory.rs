//! What the kernel says of the memory of this process, and whether it grew.

use std::fs;

/// Returns how much of it is nobody else's and no file's (RssAnon), in KiB, where the kernel says so.
pub fn own() -> Option<u64> {
    field("RssAnon:")
}

/// Returns the most that there ever was (VmHWM), in KiB, where the kernel says so.
pub fn most() -> Option<u64> {
    field("VmHWM:")
}

fn field(name: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

/// What an allocator may hold on to beyond what the first tenth needed, in KiB.
const SLACK: u64 = 1024;

/// Panics where memory, read again and again, grew after the first tenth of the readings.
pub fn stays_flat(readings: &[u64]) {
    let (first, later) = readings.split_at(readings.len().div_ceil(10));
    let most = |some: &[u64]| some.iter().max().copied().unwrap_or_default();
    let tenths: Vec<u64> = readings.chunks(readings.len().div_ceil(10).max(1)).map(most).collect();
    assert!(most(later) <= most(first) + SLACK, "it grows, tenth by tenth, in KiB: {tenths:?}");
    tell(&format!("most of each tenth, KiB: {tenths:?}"));
}

/// Says something beside the result of a measurement, under `--nocapture`.
pub fn tell(words: &str) {
    std::io::Write::write_all(&mut std::io::stderr(), format!("{words}\n").as_bytes())
        .expect("standard error");
}
