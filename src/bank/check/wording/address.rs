//! Web and mail addresses: an invented one could be somebody's, tomorrow if not today. So each ends in
//! `.example`, which RFC 2606 keeps free for ever, or belongs to a fact that the item names.

use super::passage::Wording;
use crate::domain::problem::{Fault, Problem};

/// Ends of addresses; other words with a point are names of files or shortened words.
const ENDS: [&str; 45] = [
    "be",
    "com",
    "net",
    "org",
    "eu",
    "brussels",
    "info",
    "fr",
    "nl",
    "gov",
    "io",
    "app",
    "shop",
    "online",
    "site",
    "xyz",
    "click",
    "top",
    "club",
    "biz",
    "vlaanderen",
    "gent",
    "me",
    "uk",
    "de",
    "lu",
    "example",
    "bank",
    "co",
    "live",
    "store",
    "link",
    "help",
    "support",
    "news",
    "web",
    "website",
    "email",
    "ru",
    "cn",
    "ma",
    "cd",
    "it",
    "es",
    "us",
];

/// Returns every address that no fact of the item holds.
pub(super) fn check(wording: &Wording) -> Vec<Problem> {
    let Some(facts) = wording.facts else {
        return Vec::new();
    };
    let named = wording.item.raw.facts.iter().filter_map(|id| facts.get(id.as_str()));
    let texts = named.flat_map(|fact| [fact.value.as_str(), fact.source.as_str()]);
    let known: Vec<String> = texts.flat_map(addresses).map(|(_, host)| host).collect();
    let mut problems = Vec::new();
    for passage in wording.all() {
        for (address, host) in addresses(passage.text) {
            if !is_free(&host) && !known.iter().any(|known| belong_together(known, &host)) {
                let fault = Fault::AddressUnknown { address: address.to_owned() };
                problems.push(wording.at(passage, address, fault));
            }
        }
    }
    problems
}

/// Returns whether nobody can ever own an address: RFC 2606.
fn is_free(host: &str) -> bool {
    let own = ["example.com", "example.org", "example.net"];
    host.ends_with(".example") || own.iter().any(|own| belong_together(own, host))
}

/// Returns whether one host is the other or a part of it.
fn belong_together(one: &str, other: &str) -> bool {
    let is_below = |low: &str, high: &str| {
        low == high || low.strip_suffix(high).is_some_and(|rest| rest.ends_with('.'))
    };
    is_below(one, other) || is_below(other, one)
}

/// Returns the addresses of a text, each with its host in small letters and without `www`.
fn addresses(text: &str) -> Vec<(&str, String)> {
    let signs = |c: char| c.is_whitespace() || "<>()[]«»“”\"'’,;|".contains(c);
    text.split(signs).filter_map(address).collect()
}

fn address(piece: &str) -> Option<(&str, String)> {
    let piece =
        piece.trim_matches(|c: char| !c.is_alphanumeric() && c != '/').trim_end_matches('/');
    let is_web = piece.contains("://");
    let rest = piece.split_once("://").map_or(piece, |(_, rest)| rest);
    let rest = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().to_lowercase();
    let host = host.strip_prefix("www.").map(str::to_owned).unwrap_or(host);
    let labels: Vec<&str> = host.split('.').collect();
    let is_label =
        |label: &&str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let is_host = labels.len() > 1 && labels.iter().all(is_label);
    let has_end = labels.last().is_some_and(|end| ENDS.contains(end));
    let is_mail = piece.contains('@');
    (is_host && (has_end || is_web || is_mail)).then_some((piece, host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_files_and_words() {
        for (text, expected) in [
            ("Ziekenfonds <info@zorg-24.com>", &["zorg-24.com"][..]),
            ("Allez sur https://www.Irisbox.brussels/fr.", &["irisbox.brussels"]),
            ("photo.jpg, p.ex. 1.000 et CV.pdf", &[]),
            ("www.immo.example/visite?id=2", &["immo.example"]),
            ("verdacht@safeonweb.be.", &["safeonweb.be"]),
            ("Fini.Ensuite etc.", &[]),
        ] {
            let found: Vec<String> = addresses(text).into_iter().map(|(_, host)| host).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_host_belongs_to_its_domain() {
        assert!(belong_together("safeonweb.be", "campagne.safeonweb.be"));
        assert!(belong_together("campagne.safeonweb.be", "safeonweb.be"));
        assert!(!belong_together("safeonweb.be", "onweb.be"));
        assert!(is_free("banque.example") && is_free("example.com") && !is_free("example.be"));
    }
}
