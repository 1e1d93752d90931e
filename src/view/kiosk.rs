//! What a kiosk says besides its screens: the keys that are always there, and the screens that a machine
//! shared by many needs, each in every language, because nobody knows who stands there.

use super::{Ask, Block, Scene, Screen};
use crate::domain::session::Input;
use crate::l10n::L10n;

/// The words of what is always there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KioskWords {
    /// `Enter`.
    pub enter: String,
    /// What Enter does: `OK`.
    pub accept: String,
    /// `back`.
    pub back: String,
    /// `I don't know`.
    pub dont_know: String,
    /// `listen`; nothing where no voice was set up.
    pub listen: Option<String>,
    /// `hard words`.
    pub words: String,
    /// `size`.
    pub size: String,
    /// `stop`.
    pub stop: String,
    /// The name of the other language.
    pub language: String,
    /// `Page 1 of 3`, in words; one a page that there may be.
    pub pages: Pages,
    /// The window is too small.
    pub too_small: String,
}

/// `Page 1 of 3` with `{1}` and `{2}` where the numbers stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pages(String);

impl Pages {
    /// Returns the words for a page, counted from 1.
    pub fn words(&self, page: usize, of: usize) -> String {
        self.0.replace("{1}", &page.to_string()).replace("{2}", &of.to_string())
    }
}

/// Whether what is asked can be listened to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// Somebody set up a program that reads aloud.
    Speaks,
    /// Nobody did.
    Silent,
}

/// Returns the words of the keys in the language of a scene; in every language before one was chosen.
pub fn kiosk_words(scene: &Scene, voice: Voice, is_chosen: bool) -> KioskWords {
    let l10n = scene.l10n;
    let say = |say: fn(&L10n) -> String| if is_chosen { say(l10n) } else { in_all(scene, say) };
    let other = scene.voices.iter().find(|one| one.lang != l10n.lang);
    KioskWords {
        enter: say(|voice| voice.kiosk_enter()),
        accept: say(|voice| voice.kiosk_accept()),
        back: l10n.kiosk_back(),
        dont_know: l10n.session_dont_know(),
        listen: match voice {
            Voice::Speaks => Some(say(|voice| voice.kiosk_listen())),
            Voice::Silent => None,
        },
        words: l10n.kiosk_words(),
        size: say(|voice| voice.kiosk_size()),
        stop: l10n.kiosk_stop(),
        language: other.map(|other| other.language_name()).unwrap_or_default(),
        pages: Pages(l10n.kiosk_page("{1}", "{2}")),
        too_small: in_all(scene, |voice| voice.kiosk_too_small()),
    }
}

/// Returns the same in every language, one after the other.
fn in_all(scene: &Scene, say: fn(&L10n) -> String) -> String {
    in_each(scene.voices, say)
}

/// Returns the same in each of these languages, one after the other.
fn in_each(voices: &[&L10n], say: fn(&L10n) -> String) -> String {
    let mut said: Vec<String> = voices.iter().map(|voice| say(voice)).collect();
    said.dedup();
    said.join(" / ")
}

/// Returns whether anybody is there, in every language; it stands still, and nothing counts down.
pub fn anybody_there(scene: &Scene) -> Screen {
    let ask = |voice: &&L10n| {
        [Block::Heading(voice.still_there_title()), Block::Paragraph(voice.kiosk_any_key())]
    };
    Screen {
        body: scene.voices.iter().flat_map(ask).collect(),
        ask: Ask::Enter { prompt: String::new() },
        ..scene.blank(String::new())
    }
}

/// What is said of words that did not lead out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// They are not those of the staff.
    Closed,
    /// Nothing is looked at for so many seconds.
    Wait(u64),
}

/// Returns a question for the words of the staff in these languages, with a remark on what was typed.
pub fn staff(voices: &[&L10n], remark: Option<Remark>) -> Screen {
    let said = |voice: &L10n| match remark? {
        Remark::Closed => Some(voice.staff_closed()),
        Remark::Wait(seconds) => Some(voice.staff_wait(seconds as i64)),
    };
    let remarks = voices.iter().filter_map(|voice| said(voice));
    let questions = voices.iter().map(|voice| voice.staff_question());
    let prompt = in_each(voices, |voice| voice.staff_prompt());
    Screen {
        question: remarks.chain(questions).map(Block::Paragraph).collect(),
        ask: Ask::Where { prompt, otherwise: Input::Continue },
        refused: in_each(voices, |voice| voice.staff_closed()),
        is_result: false,
        ..Screen::page(in_each(voices, |voice| voice.staff_title()), Vec::new())
    }
}

/// Returns a calm sentence in every language, where something went amiss and the kiosk begins anew.
pub fn one_moment(scene: &Scene) -> Screen {
    let say = |voice: &&L10n| {
        [Block::Heading(voice.kiosk_moment()), Block::Paragraph(voice.kiosk_anew())]
    };
    Screen {
        body: scene.voices.iter().flat_map(say).collect(),
        ask: Ask::Enter { prompt: in_all(scene, |voice| voice.kiosk_any_key()) },
        ..scene.blank(String::new())
    }
}

/// Returns a screen as a kiosk shows it: Enter begins anew after the end.
pub fn for_kiosk(screen: Screen, scene: &Scene) -> Screen {
    match screen.ask {
        Ask::Nothing => Screen { ask: Ask::Enter { prompt: scene.l10n.kiosk_any_key() }, ..screen },
        _ => screen,
    }
}
