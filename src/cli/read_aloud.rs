//! Reading aloud: which program speaks a language, what it is told, and which recording stands for an item.
//!
//! `front::Kiosk` and the lines share this: [`ReadAloud::say`] before a screen is shown,
//! [`ReadAloud::hush`] at the next key.

use std::cell::Cell;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::config;
use crate::domain::id::{ItemId, Lang};
use crate::l10n::L10n;
use crate::view::{self, Block, Screen};
use crate::world::speech::{Job, Silent, Speaker, find, succeeds};

/// Stands for the text, for the file and for the language among the words of a command.
const TEXT: &str = "{text}";
const FILE: &str = "{file}";
const LANGUAGE: &str = "{lang}";

/// A program and its arguments, one by one; no shell reads them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Command {
    program: PathBuf,
    arguments: Vec<String>,
    at_stop: Option<&'static str>,
}

/// A program that comes with many machines.
struct Usual {
    arguments: &'static [&'static str],
    /// Succeeds where the program has such a voice, and says nothing.
    check: &'static [&'static str],
    at_stop: Option<&'static str>,
}

/// A daemon that speaks for many programs; it says whether it is there.
const DAEMON: Usual = Usual {
    arguments: &["spd-say", "-w", "-l", LANGUAGE, "--", TEXT],
    check: &["-O"],
    at_stop: Some("-C"),
};

const FRENCH: [Usual; 3] = [
    espeak(&["espeak-ng", "-v", "fr-be", "-s", "150", "--stdin"], &["-q", "-v", "fr-be", "a"]),
    espeak(&["espeak-ng", "-v", "fr", "-s", "150", "--stdin"], &["-q", "-v", "fr", "a"]),
    DAEMON,
];

const DUTCH: [Usual; 2] =
    [espeak(&["espeak-ng", "-v", "nl", "-s", "150", "--stdin"], &["-q", "-v", "nl", "a"]), DAEMON];

const ENGLISH: [Usual; 2] =
    [espeak(&["espeak-ng", "-v", "en", "-s", "150", "--stdin"], &["-q", "-v", "en", "a"]), DAEMON];

/// 150 words a minute are slower than the 175 that espeak-ng takes by itself.
const fn espeak(arguments: &'static [&'static str], check: &'static [&'static str]) -> Usual {
    Usual { arguments, check, at_stop: None }
}

/// Returns the programs that speak a language, in the order in which they are tried.
fn voices(language: Lang) -> &'static [Usual] {
    match language {
        Lang::Fr => &FRENCH,
        Lang::Nl => &DUTCH,
        Lang::En => &ENGLISH,
    }
}

/// The programs that play a recording.
const PLAYERS: [&[&str]; 3] = [&["aplay", "-q", FILE], &["paplay", FILE], &["pw-play", FILE]];

/// What staff say about reading aloud.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// The program that speaks a language, with its arguments.
    pub voices: Vec<(Lang, Vec<String>)>,
    /// The program that speaks every other language.
    pub voice: Option<Vec<String>>,
    /// The program that plays recordings.
    pub player: Option<Vec<String>>,
    /// Where recordings are: `<folder>/<language>/<item>.wav`.
    pub recordings: Vec<PathBuf>,
}

impl Wishes {
    /// Returns what a command line says, the words of a program between spaces, or else the settings.
    pub fn of(
        asked: Option<&Option<String>>,
        settings: &config::ReadAloud,
        recordings: Vec<PathBuf>,
    ) -> Wishes {
        let words = |command: &String| command.split_whitespace().map(str::to_owned).collect();
        let voice: Option<Vec<String>> = asked.and_then(Option::as_ref).map(words);
        let own = [(Lang::Fr, &settings.fr), (Lang::Nl, &settings.nl)];
        let own = own.into_iter().filter(|_| voice.is_none());
        let voices = own.filter_map(|(language, words)| Some((language, words.clone()?))).collect();
        Wishes { voices, voice, player: None, recordings }
    }
}

/// Speaks screens. Its clones are the same voice.
#[derive(Clone, Debug)]
pub struct ReadAloud {
    speaker: Speaker,
    /// The commands in the order of [`Lang::ALL`]; the name of the program where it is missing.
    voices: Vec<Result<Command, String>>,
    player: Option<Command>,
    recordings: Vec<PathBuf>,
    is_told: std::rc::Rc<Cell<bool>>,
}

impl ReadAloud {
    /// Returns the voice that the command line asks for, or else the settings; recordings stand beside the
    /// bank.
    pub fn chosen(
        asked: Option<&Option<String>>,
        bank: Option<&Path>,
        settings: &config::ReadAloud,
    ) -> ReadAloud {
        let recordings = bank.iter().map(|bank| bank.join("audio")).collect();
        ReadAloud::new(&Wishes::of(asked, settings, recordings))
    }

    /// Returns the voice that suits the wishes and the machine.
    pub fn new(wishes: &Wishes) -> ReadAloud {
        let chosen = |language: Lang| {
            let own = wishes.voices.iter().find(|(one, _)| *one == language);
            match own.map(|(_, words)| words).or(wishes.voice.as_ref()) {
                Some(words) => command(words).ok_or_else(|| named(words)),
                None => usual(language),
            }
        };
        let players = PLAYERS.map(|words| words.iter().map(|word| (*word).to_owned()).collect());
        let player = match &wishes.player {
            Some(words) => command(words),
            None => players.iter().find_map(|words: &Vec<String>| command(words)),
        };
        ReadAloud {
            speaker: Speaker::default(),
            voices: Lang::ALL.into_iter().map(chosen).collect(),
            player,
            recordings: wishes.recordings.clone(),
            is_told: std::rc::Rc::default(),
        }
    }

    /// Returns every program that may be started: nothing else has to be.
    pub fn programs(&self) -> Vec<&Path> {
        let voices = self.voices.iter().filter_map(|voice| voice.as_ref().ok());
        voices.chain(&self.player).map(|command| command.program.as_path()).collect()
    }

    /// Returns whether a language can be heard.
    pub fn speaks(&self, language: Lang) -> bool {
        self.voice(language).is_ok()
    }

    /// Returns what ends the voice, for those who hear of a key or of a signal first.
    pub fn speaker(&self) -> Speaker {
        self.speaker.clone()
    }

    /// Returns a screen on which one can ask to hear it again; where nothing speaks, one that says so, once.
    pub fn on(&self, screen: Screen, language: Option<Lang>, l10n: &L10n) -> Screen {
        let missing = match self.speaker.take_silent() {
            Some(Silent { program }) => Some(program.display().to_string()),
            None => self.voice(language.unwrap_or(Lang::Fr)).err().cloned(),
        };
        let Some(program) = missing else {
            return if language.is_some() { view::with_voice(screen, l10n) } else { screen };
        };
        let mut screen = screen;
        if !self.is_told.replace(true) {
            let program = crate::domain::text::inert(&program);
            screen.body.insert(0, Block::Paragraph(l10n.listen_silent(program)));
        }
        screen
    }

    /// Says a screen, or plays the recording of its item; stops what was said before.
    pub fn say(
        &self,
        screen: &Screen,
        language: Option<Lang>,
        item: Option<&ItemId>,
        all: &[&L10n],
    ) {
        let jobs = match language {
            None => {
                let pieces = view::spoken_languages(all);
                pieces.iter().filter_map(|(language, text)| self.spoken(*language, text)).collect()
            }
            Some(language) => match item.and_then(|item| self.recorded(language, item)) {
                Some(job) => vec![job],
                None => {
                    let pieces = view::spoken(screen);
                    pieces.iter().filter_map(|text| self.spoken(language, text)).collect()
                }
            },
        };
        self.speaker.say(jobs);
    }

    /// Falls silent.
    pub fn hush(&self) {
        self.speaker.hush();
    }

    fn voice(&self, language: Lang) -> Result<&Command, &String> {
        let at = Lang::ALL.iter().position(|one| *one == language).unwrap_or(0);
        self.voices[at].as_ref()
    }

    fn spoken(&self, language: Lang, text: &str) -> Option<Job> {
        let command = self.voice(language).ok()?;
        let reads = !command.arguments.iter().any(|word| word.contains(TEXT));
        let filled = |word: &String| {
            OsString::from(word.replace(LANGUAGE, language.code()).replace(TEXT, text))
        };
        Some(Job {
            program: command.program.clone(),
            arguments: command.arguments.iter().map(filled).collect(),
            input: if reads { format!("{text}\n") } else { String::new() },
            at_stop: command.at_stop.map(|word| vec![word.into()]),
        })
    }

    /// Returns how to play the recording of an item, if there is one.
    fn recorded(&self, language: Lang, item: &ItemId) -> Option<Job> {
        let player = self.player.as_ref()?;
        let path = |folder: &PathBuf| folder.join(language.code()).join(format!("{item}.wav"));
        let path = self.recordings.iter().map(path).find(|path| path.is_file())?;
        let mut arguments: Vec<OsString> = Vec::new();
        for word in &player.arguments {
            arguments.push(if word == FILE { path.clone().into() } else { word.into() });
        }
        if !player.arguments.iter().any(|word| word == FILE) {
            arguments.push(path.into());
        }
        let program = player.program.clone();
        Some(Job { program, arguments, input: String::new(), at_stop: None })
    }
}

/// Returns a command whose program is there.
fn command(words: &[String]) -> Option<Command> {
    let (program, arguments) = words.split_first()?;
    let program = find(program)?;
    Some(Command { program, arguments: arguments.to_vec(), at_stop: None })
}

fn named(words: &[String]) -> String {
    words.first().cloned().unwrap_or_default()
}

/// Returns the first of the usual programs that has a voice for a language.
fn usual(language: Lang) -> Result<Command, String> {
    let works = |usual: &Usual| {
        let words: Vec<String> = usual.arguments.iter().map(|word| (*word).to_owned()).collect();
        let check: Vec<OsString> = usual.check.iter().map(OsString::from).collect();
        let command = command(&words).filter(|command| succeeds(&command.program, &check))?;
        Some(Command { at_stop: usual.at_stop, ..command })
    };
    voices(language).iter().find_map(works).ok_or_else(|| "espeak-ng".to_owned())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::{Duration, Instant};

    use super::*;
    use crate::view::samples;

    /// Returns a program that writes what it is told and what it reads to a file, one run a line.
    fn program(folder: &Path, rest: &[&str]) -> Vec<String> {
        use std::os::unix::fs::PermissionsExt;
        let path = folder.join("voice");
        let text = "#!/bin/sh\n{ printf '%s|' \"$@\"; cat; echo; } >>\"${0%/*}/said\"\n";
        fs::write(&path, text).expect("room");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).expect("ours");
        let path = path.to_string_lossy().into_owned();
        [path].into_iter().chain(rest.iter().map(|word| (*word).to_owned())).collect()
    }

    /// Says a question in French with these wishes; returns what the programs were told.
    fn said(folder: &Path, wishes: Wishes, item: Option<&str>) -> String {
        let voice = ReadAloud::new(&wishes);
        let item = item.and_then(ItemId::parse);
        voice.say(&samples::question(), Some(Lang::Fr), item.as_ref(), &[]);
        let begun = Instant::now();
        while voice.speaker.is_speaking() {
            assert!(begun.elapsed() < Duration::from_secs(20), "it never ends");
            std::thread::sleep(Duration::from_millis(10));
        }
        let said = fs::read_to_string(folder.join("said")).unwrap_or_default();
        said.replace(&folder.display().to_string(), "")
    }

    #[test]
    fn the_text_is_an_argument_or_what_the_program_reads() {
        let own = |folder: &Path, rest: &[&str]| Wishes {
            voices: vec![(Lang::Fr, program(folder, rest))],
            ..Wishes::default()
        };
        let folder = tempfile::tempdir().expect("a folder for the test");
        insta::assert_snapshot!(said(folder.path(), own(folder.path(), &["-v", "{lang}"]), None), @"
        -v|fr|Question 3 sur 12

        -v|fr|Quel mot de passe choisissez-vous ?

        -v|fr|1, Le même partout

        -v|fr|2, Un mot de passe différent

        -v|fr|3, Mon prénom

        -v|fr|4, 1234

        -v|fr|0, Je ne sais pas
        ");
        let folder = tempfile::tempdir().expect("a folder for the test");
        insta::assert_snapshot!(said(folder.path(), own(folder.path(), &["{text}", "$HOME;ls"]), None), @"
        Question 3 sur 12|$HOME;ls|
        Quel mot de passe choisissez-vous ?|$HOME;ls|
        1, Le même partout|$HOME;ls|
        2, Un mot de passe différent|$HOME;ls|
        3, Mon prénom|$HOME;ls|
        4, 1234|$HOME;ls|
        0, Je ne sais pas|$HOME;ls|
        ");
    }

    /// Returns what a command line wishes where the settings name a program for Dutch.
    fn wishes(command: Option<&str>) -> Wishes {
        let settings = config::ReadAloud { fr: None, nl: Some(vec!["spreek".to_owned()]) };
        Wishes::of(Some(&command.map(str::to_owned)), &settings, Vec::new())
    }

    #[test]
    fn the_command_line_comes_before_the_settings() {
        let spoken = |words: &[&str]| Some(words.iter().map(|word| (*word).to_owned()).collect());
        let asked = wishes(Some("dis --lang {lang}"));
        assert_eq!((asked.voice, asked.voices), (spoken(&["dis", "--lang", "{lang}"]), vec![]));
        let unnamed = wishes(None);
        assert_eq!(unnamed.voice, None);
        assert_eq!(unnamed.voices, [(Lang::Nl, vec!["spreek".to_owned()])]);
    }

    #[test]
    fn a_recording_stands_for_its_item() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let audio = folder.path().join("audio/fr");
        fs::create_dir_all(&audio).expect("room");
        fs::write(audio.join("password-new.wav"), "RIFF").expect("room");
        let wishes = || Wishes {
            voice: Some(vec!["/no/such/voice".to_owned()]),
            player: Some(program(folder.path(), &["-q"])),
            recordings: vec![folder.path().join("audio")],
            ..Wishes::default()
        };
        let played = said(folder.path(), wishes(), Some("password-new"));
        assert_eq!(played, "-q|/audio/fr/password-new.wav|\n");
        let as_before = said(folder.path(), wishes(), Some("password-old"));
        assert_eq!(as_before, played, "nothing else is played");
    }

    #[test]
    fn a_missing_program_is_told_once_and_offers_nothing() {
        let l10n = L10n::new(Lang::Fr);
        let voice = ReadAloud::new(&wishes(Some("/no/such/voice --fast")));
        let screen = voice.on(samples::question(), Some(Lang::Fr), &l10n);
        assert!(!screen.commands.listen);
        let words = "La lecture à voix haute ne marche pas ici. Le programme « /no/such/voice » \
                     manque ou ne répond pas. Le questionnaire continue sans la voix.";
        assert_eq!(screen.body, [Block::Paragraph(words.to_owned())]);
        let again = voice.on(samples::question(), Some(Lang::Fr), &l10n);
        assert_eq!(again, samples::question());
        assert_eq!(voice.programs(), Vec::<&Path>::new().as_slice());
    }

    #[test]
    fn a_voice_offers_to_be_heard_again() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let voice = ReadAloud::new(&Wishes {
            voice: Some(program(folder.path(), &[])),
            ..Wishes::default()
        });
        let screen = voice.on(samples::question(), Some(Lang::Nl), &L10n::new(Lang::Nl));
        assert!(screen.commands.listen);
        assert!(screen.commands.hint.ends_with("v\u{a0}=\u{a0}voorlezen"), "{:?}", screen.commands);
    }

    /// With the program that most machines have. Where it is missing there is nothing to measure.
    #[test]
    fn what_is_spoken_can_be_heard() {
        let Some(espeak) = find("espeak-ng") else {
            let _ = std::io::Write::write_all(&mut std::io::stderr(), b"skipped: no espeak-ng\n");
            return;
        };
        for (language, name) in [(Lang::Fr, "fr-be"), (Lang::Nl, "nl")] {
            let folder = tempfile::tempdir().expect("a folder for the test");
            let file = folder.path().join("said.wav").display().to_string();
            let program = espeak.display().to_string();
            let words = [&program, "-v", name, "-w", &file, "--stdin"].map(str::to_owned).to_vec();
            let voice =
                ReadAloud::new(&Wishes { voices: vec![(language, words)], ..Wishes::default() });
            let question = Screen {
                progress: None,
                title: "Un mot de passe différent pour chaque site".to_owned(),
                question: Vec::new(),
                ask: view::Ask::Nothing,
                commands: view::Commands::default(),
                ..samples::question()
            };
            voice.say(&question, Some(language), None, &[]);
            while voice.speaker.is_speaking() {
                std::thread::sleep(Duration::from_millis(10));
            }
            let (seconds, loudness) = measured(&fs::read(&file).expect("a recording"));
            assert!((1.0..10.0).contains(&seconds), "{language:?}: {seconds} s");
            assert!(loudness > 500.0, "{language:?}: silent, {loudness}");
        }
    }

    /// Returns the seconds and the root mean square of a WAV file of 16 bits and one channel.
    fn measured(wav: &[u8]) -> (f64, f64) {
        assert_eq!((&wav[..4], &wav[8..12]), (&b"RIFF"[..], &b"WAVE"[..]));
        let rate = u32::from_le_bytes(wav[24..28].try_into().expect("four bytes"));
        let samples = wav[44..].chunks_exact(2).map(|two| i16::from_le_bytes([two[0], two[1]]));
        let count = samples.len() as f64;
        let squares: f64 = samples.map(|sample| f64::from(sample).powi(2)).sum();
        (count / f64::from(rate), (squares / count).sqrt())
    }
}
