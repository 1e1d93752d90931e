//! Text of place files → directory and gazetteer, or all the faults; search by name.
//!
//! Texts come in as values: nothing here opens a file or knows what day it is.

mod about;
#[cfg(test)]
mod advice_tests;
mod around;
mod check;
mod columns;
mod coordinates;
#[cfg(test)]
mod coverage_tests;
mod decide;
mod entries;
mod exact;
mod exchange;
mod fold;
mod holidays;
pub mod hours;
mod import;
mod index;
mod landmark_names;
mod landmarks;
mod likeness;
mod load;
#[cfg(test)]
mod load_tests;
mod merge;
#[cfg(test)]
mod moment_tests;
#[cfg(test)]
mod need_tests;
mod outside;
mod packed;
mod phrase;
mod rank;
mod record;
mod rows;
mod score;
mod search;
#[cfg(test)]
mod search_tests;
mod signs;
mod sound;
mod street_index;
mod streets;
mod thing;

pub use about::ABOUT;
pub use around::{AROUND, Around, around_problems};
pub use check::{SUPERSEDED, inspect};
pub use exchange::{Exported, Exporting, export, export_formats};
pub use import::{Imported, Importing, LARGEST_IMPORT, formats, import};
pub use landmark_names::LandmarkNames;
pub use load::{FILES, STREETS, load, load_streets};
pub use merge::{Clash, MERGED, Merged, follow, merge, read_list, write_list};
pub use record::{Record, write_places};
pub use search::{Found, Search, find_postcode};
pub use streets::Streets;

/// The files of this repository, read once for the tests.
#[cfg(test)]
pub(crate) mod fixtures {
    use std::sync::LazyLock;

    use super::{Around, Search, Streets, around_problems, load, load_streets};
    use crate::domain::gazetteer::Gazetteer;
    use crate::domain::place::Directory;
    use crate::domain::problem::Problem;

    /// The files that [`load`] reads.
    pub const TEXTS: [(&str, &str); 9] = [
        ("places/communes.csv", include_str!("../../places/communes.csv")),
        ("places/postcodes.csv", include_str!("../../places/postcodes.csv")),
        ("places/stations.csv", include_str!("../../places/stations.csv")),
        ("places/quarters.csv", include_str!("../../places/quarters.csv")),
        ("places/epns.csv", include_str!("../../places/epns.csv")),
        ("places/trainings.csv", include_str!("../../places/trainings.csv")),
        ("places/helplines.csv", include_str!("../../places/helplines.csv")),
        ("places/events.csv", include_str!("../../places/events.csv")),
        ("places/directory.yaml", include_str!("../../places/directory.yaml")),
    ];

    /// The same with the streets and the names that were given up.
    pub const ALL_TEXTS: [(&str, &str); 11] = {
        let mut all = [("", ""); 11];
        let mut at = 0;
        while at < TEXTS.len() {
            all[at] = TEXTS[at];
            at += 1;
        }
        all[at] = ("places/streets.csv", STREETS_TEXT);
        all[at + 1] = ("places/superseded.csv", include_str!("../../places/superseded.csv"));
        all
    };

    /// The streets.
    pub const STREETS_TEXT: &str = include_str!("../../places/streets.csv");

    type Loaded = (Option<(Directory, Gazetteer)>, Vec<Problem>);
    static LOADED: LazyLock<Loaded> = LazyLock::new(|| load(&TEXTS));
    static READ_STREETS: LazyLock<(Option<Streets>, Vec<Problem>)> =
        LazyLock::new(|| load_streets("places/streets.csv", STREETS_TEXT, gazetteer()));

    fn lists() -> &'static (Directory, Gazetteer) {
        LOADED.0.as_ref().expect("the lists of the repository can be used")
    }

    /// Everything that was found at fault in the files of the repository.
    pub fn problems() -> impl Iterator<Item = Problem> {
        let read = LOADED.1.iter().chain(&READ_STREETS.1).cloned();
        read.chain(around_problems(BORDER, TOWNS))
    }

    /// The directory.
    pub fn directory() -> &'static Directory {
        &lists().0
    }

    /// The gazetteer.
    pub fn gazetteer() -> &'static Gazetteer {
        &lists().1
    }

    const BORDER: (&str, &str) = ("places/border.csv", include_str!("../../places/border.csv"));
    const TOWNS: (&str, &str) = ("places/around.csv", include_str!("../../places/around.csv"));
    static AROUND: LazyLock<Around> = LazyLock::new(|| Around::new(BORDER, TOWNS));
    static SEARCH: LazyLock<Search<'static>> =
        LazyLock::new(|| Search::new(gazetteer(), Some(streets()), Some(around())));

    /// What lies around the Region.
    pub fn around() -> &'static Around {
        &AROUND
    }

    /// All of it, ready to be searched.
    pub fn search() -> &'static Search<'static> {
        &SEARCH
    }

    /// The streets.
    pub fn streets() -> &'static Streets {
        READ_STREETS.0.as_ref().expect("the streets of the repository can be used")
    }
}
