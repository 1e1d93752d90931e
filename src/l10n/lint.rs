//! What a remark on wording means, why it is made, and an example: the message `lint-<code>` with its
//! attributes `reason` and `example`.

use super::L10n;

/// What is said about a lint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LintWords {
    /// What is found, in a few words: lower case, no full stop.
    pub title: String,
    /// Why it matters to a reader.
    pub reason: String,
    /// What to write instead.
    pub example: String,
}

impl L10n {
    /// Returns the words for the code of a lint.
    pub fn lint(&self, code: &str) -> LintWords {
        let id = format!("lint-{code}");
        let attribute = |name: &str| self.find_attribute(&id, name, &[]).unwrap_or_default();
        LintWords {
            title: self.find(&id, &[]).unwrap_or_else(|| code.to_owned()),
            reason: attribute("reason"),
            example: attribute("example"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Lang;

    #[test]
    fn every_lint_is_explained_in_every_language() {
        for l10n in Lang::ALL.map(L10n::new) {
            for code in crate::bank::lints() {
                let words = l10n.lint(code);
                assert!(words.title != code && !words.title.ends_with('.'), "{code}: {words:?}");
                assert!(
                    words.reason.ends_with('.') && !words.example.is_empty(),
                    "{code}: {words:?}"
                );
            }
        }
    }
}
