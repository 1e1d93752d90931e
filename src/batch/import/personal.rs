//! Columns that tell who somebody is, by their headings in French, Dutch, English and now and then German, and
//! by what their cells hold.

use super::fold::{fold, words};
use crate::domain::column::Personal;

/// Words of headings that tell of a person, with what they tell; folded. Blanks stand inside phrases.
const PERSONAL: &[(&str, Personal)] = &[
    ("name", Personal::Name),
    ("nom", Personal::Name),
    ("naam", Personal::Name),
    ("prénom", Personal::Name),
    ("prenom", Personal::Name),
    ("voornaam", Personal::Name),
    ("achternaam", Personal::Name),
    ("familienaam", Personal::Name),
    ("first name", Personal::Name),
    ("firstname", Personal::Name),
    ("last name", Personal::Name),
    ("lastname", Personal::Name),
    ("surname", Personal::Name),
    ("vorname", Personal::Name),
    ("nachname", Personal::Name),
    ("fullname", Personal::Name),
    ("full name", Personal::Name),
    ("patronyme", Personal::Name),
    ("nom de famille", Personal::Name),
    ("user display name", Personal::Name),
    ("nom affiché", Personal::Name),
    ("weergavenaam", Personal::Name),
    ("submittername", Personal::Name),
    ("respondent", Personal::Name),
    ("répondant", Personal::Name),
    ("email", Personal::Email),
    ("e-mail", Personal::Email),
    ("mail", Personal::Email),
    ("courriel", Personal::Email),
    ("email address", Personal::Email),
    ("adresse e-mail", Personal::Email),
    ("adresse mail", Personal::Email),
    ("adresse de messagerie", Personal::Email),
    ("adresse électronique", Personal::Email),
    ("adresse de courriel", Personal::Email),
    ("e-mailadres", Personal::Email),
    ("mailadres", Personal::Email),
    ("emailadres", Personal::Email),
    ("e-mailadresse", Personal::Email),
    ("phone", Personal::Phone),
    ("phone number", Personal::Phone),
    ("phonenumber", Personal::Phone),
    ("telephone", Personal::Phone),
    ("téléphone", Personal::Phone),
    ("tel", Personal::Phone),
    ("tél", Personal::Phone),
    ("gsm", Personal::Phone),
    ("mobile", Personal::Phone),
    ("portable", Personal::Phone),
    ("telefoon", Personal::Phone),
    ("telefoonnummer", Personal::Phone),
    ("numéro de téléphone", Personal::Phone),
    ("gsm-nummer", Personal::Phone),
    ("telefon", Personal::Phone),
    ("telefonnummer", Personal::Phone),
    ("whatsapp", Personal::Phone),
    ("ip", Personal::Ip),
    ("ip address", Personal::Ip),
    ("ipaddr", Personal::Ip),
    ("ipaddress", Personal::Ip),
    ("adresse ip", Personal::Ip),
    ("ip-adres", Personal::Ip),
    ("ip-adresse", Personal::Ip),
    ("national number", Personal::NationalNumber),
    ("numéro national", Personal::NationalNumber),
    ("niss", Personal::NationalNumber),
    ("insz", Personal::NationalNumber),
    ("rijksregisternummer", Personal::NationalNumber),
    ("rijksregister", Personal::NationalNumber),
    ("registre national", Personal::NationalNumber),
    ("numéro de registre national", Personal::NationalNumber),
    ("bis", Personal::NationalNumber),
    ("address", Personal::Address),
    ("adresse", Personal::Address),
    ("adres", Personal::Address),
    ("rue", Personal::Address),
    ("straat", Personal::Address),
    ("street", Personal::Address),
    ("straße", Personal::Address),
    ("birth date", Personal::BirthDate),
    ("birthdate", Personal::BirthDate),
    ("date of birth", Personal::BirthDate),
    ("date de naissance", Personal::BirthDate),
    ("geboortedatum", Personal::BirthDate),
    ("geburtsdatum", Personal::BirthDate),
    ("naissance", Personal::BirthDate),
    ("gps", Personal::Location),
    ("latitude", Personal::Location),
    ("longitude", Personal::Location),
    ("_geolocation", Personal::Location),
    ("iban", Personal::Account),
    ("username", Personal::Account),
];

/// Names of accounts that are personal only as the whole heading.
const ACCOUNTS: &[&str] =
    &["user id", "userid", "user_id", "nom d'utilisateur", "gebruikersnaam", "_submitted_by"];

/// A heading with more words than this is a question.
const MOST_WORDS: usize = 6;

/// Returns what a heading tells about a person.
pub fn personal_heading(heading: &str) -> Option<Personal> {
    let folded = fold(heading);
    if ACCOUNTS.contains(&folded.as_str()) {
        return Some(Personal::Account);
    }
    if words(&folded).count() > MOST_WORDS {
        return None;
    }
    // The longest phrase counts: `adresse e-mail` is no street.
    let spaced = format!(
        " {} ",
        folded.replace(['_', '/', '.', ',', ';', '(', ')', '[', ']', ':', '?', '\''], " ")
    );
    let found = PERSONAL.iter().filter(|(phrase, _)| -> bool {
        let phrase = phrase.replace('_', " ");
        spaced.contains(&format!(" {} ", phrase.trim()))
    });
    found.max_by_key(|(phrase, _)| phrase.len()).map(|(_, personal)| *personal)
}

/// Returns what cells tell about persons: one e-mail address or national number is enough; computers and
/// telephones must be half of the cells, since other numbers look like them.
pub fn personal_cells<'c>(cells: impl Iterator<Item = &'c str>) -> Option<Personal> {
    let (mut all, mut computers, mut phones) = (0, 0, 0);
    for cell in cells.map(str::trim).filter(|cell| !cell.is_empty()) {
        if is_email(cell) {
            return Some(Personal::Email);
        }
        if is_national_number(cell) {
            return Some(Personal::NationalNumber);
        }
        all += 1;
        computers += usize::from(is_ip(cell));
        phones += usize::from(is_phone(cell));
    }
    match (all > 0, computers * 2 >= all, phones * 2 >= all) {
        (true, true, _) => Some(Personal::Ip),
        (true, _, true) => Some(Personal::Phone),
        _ => None,
    }
}

/// Returns whether cells that should be codes of persons hold names: one in ten at least has no digit, and a
/// small letter or a blank.
pub fn has_names<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let (mut all, mut names) = (0, 0);
    for cell in cells.map(str::trim).filter(|cell| !cell.is_empty()) {
        all += 1;
        let has_digit = cell.chars().any(char::is_numeric);
        let is_worded = cell.chars().any(|one| one.is_lowercase() || one.is_whitespace());
        names += usize::from(!has_digit && is_worded && cell.chars().count() > 1);
    }
    all > 0 && names * 10 >= all
}

fn is_email(cell: &str) -> bool {
    cell.split(|one: char| one.is_whitespace() || "<>;,()\"".contains(one)).any(|word| {
        word.split_once('@').is_some_and(|(name, domain)| {
            let is_domain = |part: &str| {
                !part.is_empty() && part.chars().all(|one| one.is_alphanumeric() || one == '-')
            };
            !name.is_empty()
                && domain.contains('.')
                && domain.trim_end_matches('.').split('.').all(is_domain)
        })
    })
}

fn is_ip(cell: &str) -> bool {
    let parts: Vec<&str> = cell.split('.').collect();
    let is_short = parts.len() == 4 && parts.iter().all(|part| part.parse::<u8>().is_ok());
    let is_hexadecimal = |one: char| one.is_ascii_hexdigit() || one == ':';
    is_short
        || (cell.matches(':').count() >= 2
            && cell.contains("::")
            && cell.chars().all(is_hexadecimal))
        || (cell.matches(':').count() == 7 && cell.chars().all(is_hexadecimal))
}

/// Returns whether a cell is a Belgian telephone number, or one with the prefix of a country.
fn is_phone(cell: &str) -> bool {
    let is_between = |one: char| " ./-()\u{a0}\u{202f}".contains(one);
    if !cell.chars().all(|one| one.is_ascii_digit() || one == '+' || is_between(one)) {
        return false;
    }
    let bare: String = cell.chars().filter(|one| !is_between(*one)).collect();
    let digits = bare.trim_start_matches('+').len();
    let is_abroad = (bare.starts_with('+') || bare.starts_with("00")) && (9..=15).contains(&digits);
    let is_mobile = bare.starts_with("04") && digits == 10;
    is_abroad || is_mobile || (bare.starts_with('0') && !bare.starts_with("00") && digits == 9)
}

/// Returns whether a cell is a number of the Belgian national register: eleven digits, of which the last two
/// are 97 less the remainder of the others by 97, with a 2 before them for whoever was born from 2000 on.
fn is_national_number(cell: &str) -> bool {
    let is_between = |one: char| " .-".contains(one);
    if !cell.chars().all(|one| one.is_ascii_digit() || is_between(one)) {
        return false;
    }
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    let (Some(number), Some(check)) = (digits.get(..9), digits.get(9..)) else { return false };
    let month = digits[2..4].parse().unwrap_or(99) % 20;
    if digits.len() != 11 || month > 12 || digits[4..6] > *"31" {
        return false;
    }
    let remainder = |text: String| 97 - text.parse::<u64>().unwrap_or(0) % 97;
    let check: u64 = check.parse().unwrap_or(0);
    [number.to_owned(), format!("2{number}")].into_iter().any(|text| remainder(text) == check)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_that_tell_of_a_person_are_known() {
        for (heading, expected) in [
            ("Nom", Some(Personal::Name)),
            ("First name", Some(Personal::Name)),
            ("User display name", Some(Personal::Name)),
            ("Adresse de messagerie", Some(Personal::Email)),
            ("Adresse e-mail", Some(Personal::Email)),
            ("E-mailadres", Some(Personal::Email)),
            ("ipaddr", Some(Personal::Ip)),
            ("IP address", Some(Personal::Ip)),
            ("Votre numéro de téléphone ?", Some(Personal::Phone)),
            ("GSM", Some(Personal::Phone)),
            ("Rijksregisternummer", Some(Personal::NationalNumber)),
            ("Adresse", Some(Personal::Address)),
            ("Geboortedatum", Some(Personal::BirthDate)),
            ("_geolocation", Some(Personal::Location)),
            ("User ID", Some(Personal::Account)),
            ("Postcode", None),
            ("Commune", None),
            ("Vous recevez un e-mail de votre banque. Que faites-vous ensuite ?", None),
            ("", None),
        ] {
            assert_eq!(personal_heading(heading), expected, "{heading}");
        }
    }

    #[test]
    fn cells_that_tell_of_a_person_are_known() {
        for (cells, expected) in [
            (&["x", "an@epn.example"][..], Some(Personal::Email)),
            (&["85.07.30-033.28"], Some(Personal::NationalNumber)),
            (&["17073003384"], Some(Personal::NationalNumber)),
            (&["85.07.30-033.29"], None),
            (&["192.168.1.4", "::1", ""], Some(Personal::Ip)),
            (&["0470 12 34 56", "02/274.48.00"], Some(Personal::Phone)),
            (&["+32 2 274 48 00"], Some(Personal::Phone)),
            (&["1080", "1000", "2026-05-04"], None),
            (&["", ""], None),
        ] {
            assert_eq!(personal_cells(cells.iter().copied()), expected, "{cells:?}");
        }
    }
}
