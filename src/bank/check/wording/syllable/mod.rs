//! How many syllables a word has, by its spelling: near enough for an index over a whole item.
//!
//! Flesch (1948) counts syllables as they are spoken, and a figure, a sign or a shortened word as one.
//! The tables of the tests were compared with the phonemes of espeak-ng 1.51; where it drops a vowel
//! that careful speech keeps (`maintenant`), the careful count stands.

mod dutch;
mod french;

use super::sentence::is_address;
use crate::domain::id::Lang;

/// Returns the number of syllables of a word as it is counted in a sentence, at least 1.
pub(super) fn syllables(word: &str, language: Lang) -> usize {
    let is_shortened = !word.chars().any(char::is_lowercase);
    if is_shortened || is_address(word) {
        return 1;
    }
    let spoken = |run: &str| match language {
        Lang::Fr => french::syllables(run),
        Lang::Nl | Lang::En => dutch::syllables(run),
    };
    let lower = word.to_lowercase();
    let runs = lower.split(|c: char| !c.is_alphabetic());
    runs.filter(|run| !run.is_empty()).map(spoken).sum::<usize>().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rustfmt::skip]
    const FRENCH: [(&str, usize); 80] = [
        ("chat", 1), ("table", 1), ("page", 1), ("école", 2), ("idée", 2), ("année", 2),
        ("famille", 2), ("fille", 1), ("travail", 2), ("travailler", 3), ("question", 2),
        ("information", 4), ("société", 3), ("client", 2), ("oublier", 3), ("ouvrier", 3),
        ("février", 3), ("pied", 1), ("réaliser", 4), ("vidéo", 3), ("maïs", 2), ("naïf", 2),
        ("noël", 2), ("payer", 2), ("essayer", 3), ("envoyer", 3), ("voyage", 2), ("pays", 2),
        ("yeux", 1), ("eau", 1), ("bureau", 2), ("août", 1), ("chaos", 2), ("parlent", 1),
        ("ouvrent", 1), ("expliquent", 2), ("effectuent", 3), ("continuent", 3), ("argent", 2),
        ("moment", 2), ("appartement", 4), ("fréquent", 2), ("récemment", 3), ("souvent", 2),
        ("aiment", 1), ("suppriment", 2), ("vient", 1), ("oublient", 2), ("téléphone", 3),
        ("numéro", 3), ("européen", 4), ("lycée", 2), ("créer", 2), ("jouent", 1), ("bouton", 2),
        ("oui", 1), ("lui", 1), ("nuit", 1), ("cuisine", 2), ("mangeons", 2), ("guide", 1),
        ("langue", 1), ("qualité", 3), ("musique", 2), ("maintenant", 3), ("seulement", 3),
        ("acheter", 3), ("presque", 1), ("cœur", 1), ("œuvre", 1), ("poésie", 3), ("aérer", 3),
        ("ordinateur", 4), ("abonnement", 4), ("étaient", 2), ("actualités", 4), ("l'appli", 2),
        ("peut-être", 2), ("SMS", 1), ("www.test.example", 1),
    ];

    #[rustfmt::skip]
    const DUTCH: [(&str, usize); 80] = [
        ("huis", 1), ("zee", 1), ("naar", 1), ("computer", 3), ("informatie", 4), ("gemeente", 3),
        ("nieuw", 1), ("nieuwe", 2), ("sneeuw", 1), ("moeilijk", 2), ("mooi", 1), ("leeuw", 1),
        ("draai", 1), ("koeien", 2), ("boeien", 2), ("bijen", 2), ("blij", 1), ("reizen", 2),
        ("buiten", 2), ("geopend", 3), ("beoordelen", 4), ("beantwoorden", 4), ("geïnstalleerd", 4),
        ("zoals", 2), ("hoe", 1), ("januari", 4), ("februari", 4), ("radio", 3), ("station", 2),
        ("cadeau", 2), ("bureau", 2), ("niveau", 2), ("museum", 3), ("hobby", 2), ("type", 2),
        ("systeem", 2), ("yoghurt", 2), ("website", 2), ("online", 2), ("smartphone", 2),
        ("update", 2), ("foto's", 2), ("cliënt", 2), ("Italië", 4), ("financieel", 4),
        ("theater", 3), ("video", 3), ("via", 2), ("duo", 2), ("iedereen", 3), ("bijeenkomst", 3),
        ("bibliotheek", 4), ("ziekenfonds", 3), ("identiteitskaart", 5), ("openbare", 4),
        ("ruimte", 2), ("computerruimte", 5), ("toestemming", 3), ("wachtwoord", 2),
        ("gebruiksnaam", 3), ("rijksregisternummer", 6), ("e-mailadres", 4), ("één", 1),
        ("vóór", 1), ("enquête", 3), ("bankrekeningnummer", 6), ("schermvergrendeling", 5),
        ("team", 1), ("uw", 1), ("kopieën", 3), ("auto", 2), ("actie", 2), ("eeuwen", 2),
        ("vrouwen", 2), ("uitgeschreven", 4), ("gsm", 1), ("GSM", 1), ("aangifte", 3), ("thuis", 1),
        ("doei", 1),
    ];

    #[test]
    fn syllables_are_those_of_careful_speech() {
        for (table, language) in [(&FRENCH[..], Lang::Fr), (&DUTCH[..], Lang::Nl)] {
            for (word, expected) in table {
                assert_eq!(syllables(word, language), *expected, "{word}");
            }
        }
    }
}
