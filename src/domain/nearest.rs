//! The nearest known word, for "did you mean".

/// Returns the known word that is nearest to the given one, if it is a slip of the fingers away: one
/// letter, and one more for every four letters of the known word. Letters that changed places count
/// as one (optimal string alignment).
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let distance = |other: &str| strsim::osa_distance(word, other);
    let near = |other: &&str| distance(other) <= 1 + other.chars().count() / 4;
    let best = known.into_iter().filter(near).min_by_key(|other| distance(other));
    best.map(str::to_owned)
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
