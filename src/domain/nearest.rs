//! The nearest known word, for "did you mean".

/// The least likeness (Jaro–Winkler) that is still called near: `kye` is near `key`, `colour` is not
/// near `module`.
const NEAR: f64 = 0.7;

/// Returns the known word that is most like the given one, if one is near.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let likeness = |other: &'a str| (strsim::jaro_winkler(word, other), other);
    known
        .into_iter()
        .map(likeness)
        .filter(|(likeness, _)| *likeness >= NEAR)
        .max_by(|left, right| left.0.total_cmp(&right.0))
        .map(|(_, other)| other.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_near_word_is_proposed() {
        let known = ["key", "keys", "kind", "module", "options"];
        for (word, expected) in [
            ("kye", Some("key")),
            ("option", Some("options")),
            ("modul", Some("module")),
            ("colour", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, known).as_deref(), expected, "{word}");
        }
    }
}
