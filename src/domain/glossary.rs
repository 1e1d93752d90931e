//! Hard words and what they mean, found again in any text.
//!
//! Words are compared without their case, as whole words; a form may be several words. Where two forms
//! begin at the same place the longer one is meant: "search engine" is not "search".

use std::collections::{BTreeMap, BTreeSet};

use super::id::Lang;

/// The hard words of every language.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    by_language: BTreeMap<Lang, Vec<Entry>>,
    /// The forms that begin with a word, the longest first.
    beginnings: BTreeMap<(Lang, String), Vec<Form>>,
}

/// The words of a form, and the place of its entry.
type Form = (Vec<String>, usize);

/// A hard word of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The word as it is said.
    pub word: String,
    /// Every form under which it stands in a text, the word itself among them.
    pub forms: Vec<String>,
    /// What it means, in one short sentence.
    pub means: String,
}

impl Glossary {
    /// Puts in a word.
    pub fn insert(&mut self, language: Lang, entry: Entry) {
        let entries = self.by_language.entry(language).or_default();
        for form in &entry.forms {
            let form = words(form);
            let Some(first) = form.first() else {
                continue;
            };
            let known = self.beginnings.entry((language, first.clone())).or_default();
            known.push((form, entries.len()));
            known.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
        }
        entries.push(entry);
    }

    /// Returns the words of a language, in the order they were put in.
    pub fn entries(&self, language: Lang) -> &[Entry] {
        self.by_language.get(&language).map_or(&[], Vec::as_slice)
    }

    /// Returns the hard words of a text, each once, in the order in which they stand there.
    pub fn found(&self, language: Lang, text: &str) -> Vec<&Entry> {
        let entries = self.entries(language);
        let words = words(text);
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let forms = self.beginnings.get(&(language, words[at].clone()));
            let form = forms.into_iter().flatten().find(|(form, _)| words[at..].starts_with(form));
            match form {
                Some((form, entry)) => {
                    at += form.len();
                    if seen.insert(*entry) {
                        found.push(&entries[*entry]);
                    }
                }
                None => at += 1,
            }
        }
        found
    }
}

/// Returns the words of a text in lower case; web and mail addresses hold none.
pub fn words(text: &str) -> Vec<String> {
    let pieces = text.split_whitespace().filter(|piece| !is_address(piece));
    let words = pieces.flat_map(|piece| piece.split(|c: char| !c.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Returns whether a piece of text is an address: an @, or a dot inside.
fn is_address(piece: &str) -> bool {
    let core = piece.trim_matches(|c: char| !c.is_alphanumeric());
    let is_dotted = core.split('.').filter(|part| part.len() > 1).count() > 1;
    core.contains('@') || (is_dotted && !core.contains(".."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary() -> Glossary {
        let mut glossary = Glossary::default();
        for forms in [&["recherche"][..], &["moteur de recherche"], &["e-mail", "e-mails"]] {
            let forms: Vec<String> = forms.iter().map(|form| (*form).to_owned()).collect();
            let entry = Entry { word: forms[0].clone(), forms, means: "Ceci.".to_owned() };
            glossary.insert(Lang::Fr, entry);
        }
        glossary
    }

    #[test]
    fn whole_words_are_found_once_and_the_longest_form_first() {
        let cases: [(&str, &[&str]); 8] = [
            ("Une Recherche, puis une recherche.", &["recherche"]),
            ("Le moteur de recherche trouve.", &["moteur de recherche"]),
            ("Des e\u{2011}mails ? L’E-MAIL d’une recherche", &["e-mail", "recherche"]),
            ("Recherches de moteur", &[]),
            ("un moteur de", &[]),
            ("Écrivez à recherche@e-mail.example ou www.recherche.example.", &[]),
            ("Une recherche.Puis rien", &[]),
            ("", &[]),
        ];
        let glossary = glossary();
        for (text, expected) in cases {
            let found = glossary.found(Lang::Fr, text);
            let words: Vec<&str> = found.iter().map(|entry| entry.word.as_str()).collect();
            assert_eq!(words, expected, "{text}");
        }
        assert!(glossary.found(Lang::Nl, "recherche").is_empty());
    }
}
