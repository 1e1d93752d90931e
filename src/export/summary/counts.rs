//! Exact counts as JSON, format 1, written and read again: what adding several summaries needs. It holds
//! counts of single persons and says itself that it is not to be published.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::StampDocument;
use crate::domain::summary::{MOST_PERSONS, Measure, Summary};

/// The only format there is.
const FORMAT: u64 = 1;

/// Why a text cannot be used as exact counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCounts {
    /// Something else, or damaged.
    Unreadable,
    /// A format that this program does not know.
    Format,
}

/// Exact counts of many results: never to be published.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "niveau summary counts, format 1")]
pub(super) struct CountsDocument {
    /// Always 1.
    #[schemars(extend("const" = 1))]
    format: u64,
    /// Always false: counts of single persons are in it.
    #[schemars(extend("const" = false))]
    publish: bool,
    /// What the results were measured with.
    measured_with: StampDocument,
    /// The scoring model, which says what the categories are.
    scoring: String,
    /// The column whose values are the groups; null without groups.
    by: Option<String>,
    /// How many rows could not be scored.
    rejected: u64,
    /// The groups; without a column everybody is the only one.
    groups: Vec<GroupDocument>,
}

/// The counts of a group.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct GroupDocument {
    /// The value in the column; null for whoever has none.
    value: Option<String>,
    /// For each scale how many persons are in each category, in the order of the published file.
    counts: Vec<Vec<u64>>,
}

/// What every format has.
#[derive(Deserialize)]
struct Head {
    format: u64,
    publish: bool,
}

/// Returns exact counts as JSON, format 1, with its line break.
pub fn counts(summary: &Summary) -> serde_json::Result<String> {
    let lengths: Vec<usize> =
        summary.measure().scales().iter().map(|scale| scale.categories.len()).collect();
    let group = |(value, counts): (Option<&str>, &[u64])| {
        let mut rest = counts;
        let scale = |length: &usize| {
            let (scale, after) = rest.split_at(*length);
            rest = after;
            scale.to_vec()
        };
        GroupDocument {
            value: value.map(str::to_owned),
            counts: lengths.iter().map(scale).collect(),
        }
    };
    let document = CountsDocument {
        format: FORMAT,
        publish: false,
        measured_with: StampDocument::of(summary.stamp()),
        scoring: summary.measure().scoring.to_owned(),
        by: summary.by().map(str::to_owned),
        rejected: summary.rejected(),
        groups: summary.exact().into_iter().map(group).collect(),
    };
    serde_json::to_string(&document).map(|text| text + "\n")
}

/// Reads exact counts; everything in them is checked.
pub fn read_counts(bytes: &[u8]) -> Result<Summary, NotCounts> {
    let head: Head = serde_json::from_slice(bytes).map_err(|_| NotCounts::Unreadable)?;
    if head.format != FORMAT {
        return Err(NotCounts::Format);
    }
    let document: CountsDocument =
        serde_json::from_slice(bytes).map_err(|_| NotCounts::Unreadable)?;
    summary(document).filter(|_| !head.publish).ok_or(NotCounts::Unreadable)
}

fn summary(document: CountsDocument) -> Option<Summary> {
    let measure = Measure::of(&document.scoring)?;
    let lengths: Vec<usize> = measure.scales().iter().map(|scale| scale.categories.len()).collect();
    let has_shape =
        |group: &GroupDocument| group.counts.iter().map(Vec::len).eq(lengths.iter().copied());
    if !document.groups.iter().all(has_shape) || document.rejected > MOST_PERSONS {
        return None;
    }
    let rows = document.groups.into_iter().map(|group| (group.value, group.counts.concat()));
    let empty = Summary::new(measure, document.measured_with.stamp(), document.by);
    Summary::of_exact(empty, document.rejected, rows.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::summary::Stamp;

    fn sample(by: Option<&str>) -> Summary {
        let measure = Measure::of("digcomp").expect("a row");
        let stamp = Stamp { bank: "own \"bank\"".to_owned(), ..Stamp::default() };
        let mut summary = Summary::new(measure, stamp, by.map(str::to_owned));
        for (group, categories) in
            [(Some("=b"), [0, 1, 2, 3, 4, 5]), (None, [5; 6]), (Some("é\n"), [2; 6])]
        {
            summary.add(group, &categories).expect("few groups");
        }
        summary.reject(3);
        summary
    }

    #[test]
    fn what_is_written_is_read() {
        for by in [None, Some("place")] {
            let text = counts(&sample(by)).expect("counts are JSON");
            let again = read_counts(text.as_bytes()).expect("counts");
            assert_eq!(counts(&again).expect("counts are JSON"), text);
            assert_eq!(again.hide(Default::default()), sample(by).hide(Default::default()));
        }
    }

    #[test]
    fn what_is_no_counts_is_refused() {
        let sound = counts(&sample(Some("place"))).expect("counts are JSON");
        for (part, instead, expected) in [
            ("\"format\":1", "\"format\":2", NotCounts::Format),
            ("\"publish\":false", "\"publish\":true", NotCounts::Unreadable),
            ("\"publish\":false,", "", NotCounts::Unreadable),
            ("\"rejected\":3", "\"rejected\":-3", NotCounts::Unreadable),
            ("\"rejected\":3", "\"rejected\":18446744073709551615", NotCounts::Unreadable),
            ("\"rejected\":3", "\"more\":1,\"rejected\":3", NotCounts::Unreadable),
            ("\"scoring\":\"digcomp\"", "\"scoring\":\"dsi\"", NotCounts::Unreadable),
            ("[1,0,0,0,0,0]", "[2,0,0,0,0,0]", NotCounts::Unreadable),
            ("[1,0,0,0,0,0]", "[1,0,0,0,0,0,0]", NotCounts::Unreadable),
            ("[1,0,0,0,0,0]", "[1.5,0,0,0,0,0]", NotCounts::Unreadable),
            ("\"=b\"", "\"é\"", NotCounts::Unreadable),
            ("\"=b\"", "\" \"", NotCounts::Unreadable),
            ("}\n", "", NotCounts::Unreadable),
            ("}\n", "}}", NotCounts::Unreadable),
        ] {
            let text = sound.replacen(part, instead, 1);
            assert_ne!(text, sound, "{part}");
            let found = read_counts(text.as_bytes()).map(|_| ());
            assert_eq!(found, Err(expected), "{part} → {instead}");
        }
        assert_eq!(read_counts(b"\xff").map(|_| ()), Err(NotCounts::Unreadable));
        let deep = "[".repeat(100_000);
        assert_eq!(read_counts(deep.as_bytes()).map(|_| ()), Err(NotCounts::Unreadable));
    }
}
