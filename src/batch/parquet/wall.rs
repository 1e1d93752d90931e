//! The one wall behind which the Parquet library runs: where it panics on damaged bytes, the file is refused.
//!
//! A panic is also told on standard error, by the hook of the whole program, before it is caught. That hook
//! asks [`is_expected`] whether it should keep quiet; it is set where the program begins, not here.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, Location, catch_unwind};
use std::path::Path;

use super::ParquetFault;

thread_local! {
    /// Whether this thread is behind the wall.
    static IS_BEHIND: Cell<bool> = const { Cell::new(false) };
}

/// Runs the library behind the wall: where it panics, the file is damaged.
pub(super) fn contained<T>(work: impl FnOnce() -> T) -> Result<T, ParquetFault> {
    let before = IS_BEHIND.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work));
    IS_BEHIND.set(before);
    done.map_err(|_| ParquetFault::Damaged { column: None, why: "the library gave up".to_owned() })
}

/// Returns whether a panic of this thread is one that the wall is there for: it began behind it, and not in
/// our own sources, which the compiler names relative to the package, as it names no library.
pub fn is_expected(place: Option<&Location>) -> bool {
    IS_BEHIND.get() && place.is_none_or(|place| Path::new(place.file()).is_absolute())
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::*;

    #[test]
    fn only_the_library_behind_the_wall_is_expected_to_panic() {
        let here = Location::caller();
        let is_own = Path::new(here.file()).is_relative();
        assert!(!is_expected(None) && !is_expected(Some(here)));
        let seen = contained(|| [is_expected(None), is_expected(Some(here))]).expect("no panic");
        assert_eq!(seen, [true, !is_own]);
        assert!(catch_unwind(|| contained(|| panic!("as wanted"))).expect("caught").is_err());
        assert!(!is_expected(None), "the wall ends with the work");
    }
}
