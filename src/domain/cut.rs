//! Placeholder for the merge.

/// Cut scores between the four levels.
#[derive(Clone, Debug, PartialEq)]
pub struct CutTable {
    /// Version of the table.
    pub version: String,
    /// Whether a standard setting is still to come.
    pub provisional: bool,
    thetas: [f64; 3],
}

impl CutTable {
    /// Makes a table; the cuts must increase.
    pub fn new(version: String, provisional: bool, thetas: [f64; 3]) -> Option<CutTable> {
        let sound =
            thetas.iter().all(|t| t.is_finite()) && thetas[0] < thetas[1] && thetas[1] < thetas[2];
        sound.then_some(CutTable {
            version,
            provisional,
            thetas,
        })
    }
}
