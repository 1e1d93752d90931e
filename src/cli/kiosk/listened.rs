//! A screen of the kiosk with a voice beside it: unasked or at a key, silent at the next one.

use std::io;

use super::House;
use crate::domain::id::{ItemId, Lang};
use crate::front::kiosk::{Heard, Kiosk, Paper, Patience, Source};
use crate::view::{KioskWords, Scene, Screen};

/// How often a voice that still speaks makes nobody ask whether somebody is there. A program that hangs must
/// not keep answers on the screen for ever.
const LONG_SPEECHES: usize = 4;

/// How a screen is shown and listened to.
pub(super) struct Listened<'a> {
    pub(super) house: &'a House<'a>,
    pub(super) language: Option<Lang>,
    pub(super) item: Option<&'a ItemId>,
    pub(super) words: KioskWords,
    pub(super) patience: Patience,
}

impl Listened<'_> {
    /// Shows a screen until something comes of it but to be heard again.
    pub(super) fn show<P: Paper, S: Source>(
        &self,
        kiosk: &mut Kiosk<P, S>,
        screen: Screen,
        scene: &Scene,
    ) -> io::Result<Heard> {
        let voice = self.house.read_aloud;
        let screen = match voice {
            Some(voice) => voice.on(screen, self.language, scene.l10n),
            None => screen,
        };
        let say = || {
            voice
                .iter()
                .for_each(|voice| voice.say(&screen, self.language, self.item, scene.voices));
        };
        self.house.witness.shown(&screen);
        if self.house.speaks_first {
            say();
        }
        let mut heard = kiosk.show(&screen, &self.words, self.patience)?;
        let mut longer = 0;
        loop {
            let is_speaking = voice.is_some_and(|voice| voice.speaker().is_speaking());
            match heard {
                Heard::Listen => say(),
                Heard::Nobody if is_speaking && longer < LONG_SPEECHES => longer += 1,
                _ => break,
            }
            heard = kiosk.go_on(&screen, &self.words, self.patience)?;
        }
        voice.iter().for_each(|voice| voice.hush());
        Ok(heard)
    }
}
