//! The words with which staff leave a kiosk. They are kept as an Argon2id hash alone, compared in constant time,
//! and whoever guesses waits longer each time.

mod set;

use std::fmt;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier};
use zeroize::Zeroizing;

use crate::domain::back_off::BackOff;

pub use set::set;

/// The fewest characters of the words: four short ones.
pub const LEAST: usize = 8;

/// The most memory and passes of a hash that is believed, in KiB and in number: settings are not trusted to
/// keep the machine busy. The usual ones are 19 456 and 2.
const MOST: (u32, u32) = (256 * 1024, 32);

/// The words, as a hash in the PHC string format.
#[derive(Clone, PartialEq, Eq)]
pub struct Phrase(String);

impl fmt::Debug for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phrase(..)")
    }
}

impl Phrase {
    /// Returns the words that a text stands for, if it is a hash of the family Argon2 of usual cost.
    pub fn parse(text: &str) -> Option<Phrase> {
        let hash = PasswordHash::new(text).ok()?;
        Algorithm::try_from(hash.algorithm.as_str()).ok()?;
        let cost = Params::try_from(&hash).ok()?;
        let is_bearable = cost.m_cost() <= MOST.0 && cost.t_cost() <= MOST.1;
        (is_bearable && hash.hash.is_some() && hash.salt.is_some()).then(|| Phrase(text.to_owned()))
    }

    /// Returns the hash of words, with a salt of its own.
    pub fn of(words: &str) -> Phrase {
        let hash = Argon2::default().hash_password(words.as_bytes());
        Phrase(hash.expect("a system has chance to give, and words are short").to_string())
    }

    /// Returns whether these are the words, in a time that does not depend on how much of them is right.
    pub fn fits(&self, words: &str) -> bool {
        Argon2::default().verify_password(words.as_bytes(), self.0.as_str()).is_ok()
    }

    /// Returns the hash.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What came of trying to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// These are the words.
    Open,
    /// They are not.
    Closed,
    /// Nothing was looked at: so many seconds are still to be waited.
    Wait(u64),
}

/// The way out of a kiosk.
#[derive(Clone, Debug)]
pub struct Door {
    phrase: Option<Phrase>,
    back_off: BackOff,
}

impl Door {
    /// Returns a door that these words open. Without words it has no lock.
    pub fn new(phrase: Option<Phrase>) -> Door {
        Door { phrase, back_off: BackOff::default() }
    }

    /// Returns whether words have to be known.
    pub fn has_lock(&self) -> bool {
        self.phrase.is_some()
    }

    /// Returns the seconds that are still to be waited at a moment in milliseconds.
    pub fn wait(&self, now: u64) -> u64 {
        self.back_off.left(now).div_ceil(1000)
    }

    /// Tries words at a moment in milliseconds, and overwrites them.
    pub fn open(&mut self, words: String, now: u64) -> Tried {
        let words = Zeroizing::new(words);
        let Some(phrase) = &self.phrase else { return Tried::Open };
        match self.wait(now) {
            0 if phrase.fits(words.trim()) => {
                self.back_off.accepted();
                Tried::Open
            }
            0 => {
                self.back_off.refused(now);
                Tried::Closed
            }
            seconds => Tried::Wait(seconds),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of the words `acht kleine vissen`, at the least cost there is.
    const CHEAP: &str = "$argon2id$v=19$m=8,t=1,p=1$";

    fn cheap(words: &str) -> Phrase {
        use argon2::Version;
        let cost = Params::new(8, 1, 1, None).expect("the least there is");
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, cost);
        let hash =
            argon.hash_password_with_salt(words.as_bytes(), b"a salt of test").expect("hashed");
        Phrase(hash.to_string())
    }

    #[test]
    fn only_the_words_open_and_who_guesses_waits() {
        let phrase = cheap("acht kleine vissen");
        assert!(phrase.as_str().starts_with(CHEAP), "{}", phrase.as_str());
        let mut door = Door::new(Some(phrase));
        // (words, moment, what comes of it)
        let rows = [
            ("acht kleine visjes", 0, Tried::Closed),
            ("acht kleine vissen", 0, Tried::Wait(1)),
            ("acht kleine vissen", 999, Tried::Wait(1)),
            ("", 1_000, Tried::Closed),
            ("", 2_999, Tried::Wait(1)),
            ("ACHT KLEINE VISSEN", 3_000, Tried::Closed),
            (" acht kleine vissen\n", 6_500, Tried::Wait(1)),
            (" acht kleine vissen\n", 7_000, Tried::Open),
            ("acht kleine visjes", 7_001, Tried::Closed),
            ("", 7_002, Tried::Wait(1)),
        ];
        for (words, now, expected) in rows {
            assert_eq!(door.open(words.to_owned(), now), expected, "{words:?} at {now}");
        }
    }

    #[test]
    fn a_door_without_words_has_no_lock() {
        let mut door = Door::new(None);
        assert!(!door.has_lock());
        assert_eq!(door.open(String::new(), 0), Tried::Open);
    }

    #[test]
    fn a_hash_is_read_again_and_hides_the_words() {
        let phrase = Phrase::of("acht kleine vissen");
        assert_eq!(Phrase::parse(phrase.as_str()), Some(phrase.clone()));
        assert!(phrase.fits("acht kleine vissen") && !phrase.fits("acht kleine visse"));
        assert_ne!(Phrase::of("acht kleine vissen"), phrase, "a salt each time");
        assert!(!phrase.as_str().contains("vissen") && format!("{phrase:?}") == "Phrase(..)");
    }

    #[test]
    fn what_is_no_hash_or_too_dear_is_refused() {
        let sound = cheap("acht kleine vissen").as_str().to_owned();
        assert!(Phrase::parse(&sound).is_some());
        let refused = [
            "",
            "acht kleine vissen",
            "$argon2id$",
            "$argon2id$v=19$m=8,t=1,p=1",
            &sound.replace("argon2id", "scrypt"),
            &sound.replace("m=8,", "m=4194304,"),
            &sound.replace("t=1,", "t=4000000,"),
            &sound[..sound.rfind('$').expect("a hash")],
        ];
        for text in refused {
            assert_eq!(Phrase::parse(text), None, "{text:?}");
        }
    }
}
