//! What calibration costs; `cargo bench --bench calibration`, kept runs are in `RUNS.md`.

fn main() {}
