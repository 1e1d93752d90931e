//! The names of stops and quarters cut into words: `build.rs` does it for the lists that the program carries,
//! because that takes longer than a search.

use super::index::Index;

/// The names of stops and, numbered after them, of quarters.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct LandmarkNames(pub(super) Index);

impl LandmarkNames {
    /// Takes names that the build packed; none when these are other bytes.
    #[allow(dead_code)] // the build only packs
    pub fn packed(mut bytes: &'static [u8]) -> Option<LandmarkNames> {
        Index::unpack(&mut bytes).map(LandmarkNames)
    }

    /// Writes the names as bytes.
    #[allow(dead_code)] // `build.rs` packs
    pub fn pack(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.0.pack(&mut bytes);
        bytes
    }

    /// Cuts names into words: French and Dutch ones, of which one may be empty, of stops and of quarters.
    pub fn cut<'n>(
        stops: impl Iterator<Item = [&'n str; 2]>,
        quarters: impl Iterator<Item = [&'n str; 2]>,
    ) -> LandmarkNames {
        let (mut index, mut plain, mut number) = (Index::default(), String::new(), 0);
        let filled = |names: [&'n str; 2]| names.into_iter().filter(|name| !name.is_empty());
        for names in stops {
            filled(names).for_each(|name| index.push(number, name, &mut plain));
            number += 1;
        }
        for names in quarters {
            // "Flagey - Malibran" is looked for by either name.
            let several = filled(names).filter(|name| name.contains(" - "));
            let parts = several.flat_map(|name| name.split(" - "));
            filled(names).chain(parts).for_each(|name| index.push(number, name, &mut plain));
            number += 1;
        }
        LandmarkNames(index)
    }
}
