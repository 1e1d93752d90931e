//! Pseudonyms: the same id and the same key always give the same one, and without the key nobody can tell
//! whose it is, nor try ids until one fits.
//!
//! HMAC-SHA256 (RFC 2104, FIPS 198-1) of the bytes of the id, its first 128 bits as 32 hexadecimal digits:
//! among ten million ids two that share one are about as likely as 1 in 10^24.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The shortest key, in bytes: 128 bits, as many as a pseudonym has.
pub const SHORTEST_KEY: usize = 16;

/// How many hexadecimal digits a pseudonym has.
pub const DIGITS: usize = 32;

/// A key that is too short to keep anything secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShortKey {
    /// How many bytes it has.
    pub bytes: usize,
}

/// Makes pseudonyms with one key.
#[derive(Clone)]
pub struct Pseudonyms {
    keyed: Hmac<Sha256>,
}

impl Pseudonyms {
    /// Takes the bytes of a key file; a line break at its end is none of the key.
    pub fn new(key: &[u8]) -> Result<Pseudonyms, ShortKey> {
        let key = key.strip_suffix(b"\n").unwrap_or(key);
        let key = key.strip_suffix(b"\r").unwrap_or(key);
        match Hmac::new_from_slice(key) {
            Ok(keyed) if key.len() >= SHORTEST_KEY => Ok(Pseudonyms { keyed }),
            _ => Err(ShortKey { bytes: key.len() }),
        }
    }

    /// Returns the pseudonym of an id, as hexadecimal digits in lower case.
    pub fn of(&self, id: &[u8]) -> [u8; DIGITS] {
        const HEXADECIMAL: &[u8; 16] = b"0123456789abcdef";
        let code = self.keyed.clone().chain_update(id).finalize().into_bytes();
        std::array::from_fn(|at| {
            let byte = code[at / 2];
            HEXADECIMAL[usize::from(if at % 2 == 0 { byte >> 4 } else { byte & 15 })]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 4231, test cases 1, 3, 4, 6 and 7; in test case 2 the key is too short.
    #[test]
    fn pseudonyms_are_those_of_the_standard() {
        let counting: Vec<u8> = (1..=25).collect();
        let long = "This is a test using a larger than block-size key and a larger than block-size \
                    data. The key needs to be hashed before being used by the HMAC algorithm.";
        let first = "Test Using Larger Than Block-Size Key - Hash Key First";
        for (key, id, expected) in [
            (&[0x0b; 20][..], &b"Hi There"[..], "b0344c61d8db38535ca8afceaf0bf12b"),
            (&[0xaa; 20], &[0xdd; 50], "773ea91e36800e46854db8ebd09181a7"),
            (&counting, &[0xcd; 50], "82558a389a443c0ea4cc819899f2083a"),
            (&[0xaa; 131], first.as_bytes(), "60e431591ee0b67f0d8a26aacbf5b77f"),
            (&[0xaa; 131], long.as_bytes(), "9b09ffa71b942fcb27635fbcd5b0e944"),
        ] {
            for ending in [&b""[..], b"\n", b"\r\n"] {
                let pseudonyms = Pseudonyms::new(&[key, ending].concat()).expect("a long key");
                assert_eq!(std::str::from_utf8(&pseudonyms.of(id)), Ok(expected));
            }
        }
    }

    #[test]
    fn a_short_key_is_refused() {
        for (key, expected) in [
            (&b"Jefe"[..], Some(4)),
            (b"", Some(0)),
            (b"fifteen letters\n", Some(15)),
            (b"sixteen letters!\n", None),
        ] {
            assert_eq!(Pseudonyms::new(key).err().map(|short| short.bytes), expected);
        }
    }
}
