//! A reader that computes the SHA-256 of all that goes through it.

use std::io::{self, Read};

use sha2::{Digest, Sha256};

/// The SHA-256 of several inputs, one after another, as `cat a b | sha256sum` computes it.
#[derive(Default)]
pub struct Fingerprint {
    hasher: Sha256,
}

impl Fingerprint {
    /// Returns a reader of an input whose bytes count.
    pub fn reading<R: Read>(&mut self, input: R) -> Fingerprinted<'_, R> {
        Fingerprinted { input, hasher: &mut self.hasher }
    }

    /// Returns the SHA-256 as 64 hexadecimal digits.
    pub fn finish(self) -> String {
        self.hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// An input whose bytes count.
pub struct Fingerprinted<'a, R> {
    input: R,
    hasher: &'a mut Sha256,
}

impl<R: Read> Read for Fingerprinted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.hasher.update(&buffer[..count]);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_are_one_text() {
        let mut fingerprint = Fingerprint::default();
        for part in ["ab", "", "c"] {
            io::copy(&mut fingerprint.reading(part.as_bytes()), &mut io::sink()).expect("memory");
        }
        // FIPS 180-2, appendix B.1.
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(fingerprint.finish(), expected);
    }
}
