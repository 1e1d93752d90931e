//! Append-only text: for screen readers, braille lines, dumb terminals, pipes and tests.
//!
//! Never an escape byte, never a redraw: every option stands on its own line with its number, and
//! what was chosen is said back. Results go to one writer, conversation to the other.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};

use super::incoming::{self, Typed};
use super::{Front, prompt, without_controls};
use crate::view::{Ask, Read, Reply, Screen, lines, question_lines, read, wrapped};

/// Lines of this many columns, unless said otherwise.
const COLUMNS: usize = 80;

/// The same through a pipe: what mail and print-outs bear.
const PIPED_COLUMNS: usize = 72;

/// How many screens say a hint unasked. Braille readers dislike meeting it again and again (cli/cli
/// #10710), yet nobody remembers every key: later, whoever types something without meaning gets it.
const HINTS: usize = 2;

/// Nobody is there to read a refusal when a pipe is refused this often in a row.
const PIPED_REFUSALS: usize = 1000;

/// Whether the person sees what is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typing {
    /// A terminal shows it, and moves on to the next line.
    Seen,
    /// It comes through a pipe.
    Piped,
}

/// The front-end without one escape byte.
pub struct Plain<R, W, E> {
    input: R,
    results: W,
    conversation: E,
    columns: usize,
    typing: Typing,
    hints: BTreeMap<String, usize>,
}

impl<R: BufRead, W: Write, E: Write> Plain<R, W, E> {
    /// Returns a front-end that reads what a person types at a terminal.
    pub fn new(input: R, results: W, conversation: E) -> Self {
        let (columns, typing) = (COLUMNS, Typing::Seen);
        Plain { input, results, conversation, columns, typing, hints: BTreeMap::new() }
    }

    /// Returns this front-end with lines of at most that many columns.
    pub fn columns(self, columns: usize) -> Self {
        Plain { columns, ..self }
    }

    /// Returns this front-end for input through a pipe, which no terminal shows.
    pub fn piped(self) -> Self {
        Plain { typing: Typing::Piped, columns: PIPED_COLUMNS, ..self }
    }

    fn paint(&mut self, screen: &Screen) -> io::Result<()> {
        let body = lines(screen, self.columns);
        let question = question_lines(screen, self.columns);
        let out: &mut dyn Write =
            if screen.is_result { &mut self.results } else { &mut self.conversation };
        for line in &body {
            writeln!(out, "{}", without_controls(&line.text))?;
        }
        if !body.is_empty() && !question.is_empty() {
            writeln!(out)?;
        }
        for line in &question {
            writeln!(out, "{}", without_controls(&line.text))?;
        }
        writeln!(out)?;
        out.flush()
    }

    /// Says the hint on the first screens that have it; returns whether this screen is one of them.
    fn hint(&mut self, screen: &Screen) -> io::Result<bool> {
        let hint = &screen.commands.hint;
        let said = self.hints.entry(hint.clone()).or_default();
        let is_said = *said < HINTS;
        if is_said {
            *said += 1;
            self.say(hint)?;
        }
        Ok(is_said)
    }

    /// Waits for a line that means something. On one screen the hint is said once at the most.
    fn ask(&mut self, screen: &Screen, mut is_hint_said: bool) -> io::Result<Reply> {
        let mut refusals = 0;
        loop {
            let prompt = prompt(&screen.ask);
            match self.typing {
                Typing::Seen => write!(self.conversation, "{prompt}")?,
                // Nothing is typed beside it.
                Typing::Piped => write!(self.conversation, "{}", prompt.trim_end())?,
            }
            self.conversation.flush()?;
            let typed = incoming::line(&mut self.input)?;
            if self.typing == Typing::Piped || typed == Typed::End {
                writeln!(self.conversation)?;
            }
            let read = match typed {
                Typed::End => return Ok(Reply::End),
                Typed::Strange => Read::Refused,
                Typed::Text(text) => read(screen, &text),
            };
            if let Read::Taken { reply, echo } = read {
                self.echo(screen, &echo)?;
                return Ok(reply);
            }
            refusals += 1;
            if self.typing == Typing::Piped && refusals == PIPED_REFUSALS {
                return Ok(Reply::End);
            }
            self.say(&screen.refused)?;
            if !std::mem::replace(&mut is_hint_said, true) {
                self.say(&screen.commands.hint)?;
            }
        }
    }

    fn echo(&mut self, screen: &Screen, echo: &str) -> io::Result<()> {
        if !echo.is_empty() {
            self.say(&format!("{}{echo}", screen.echo))?;
        }
        writeln!(self.conversation)
    }

    fn say(&mut self, text: &str) -> io::Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        let lines = wrapped(&without_controls(text), self.columns);
        lines.iter().try_for_each(|line| writeln!(self.conversation, "{line}"))
    }
}

impl<R: BufRead, W: Write, E: Write> Front for Plain<R, W, E> {
    fn show(&mut self, screen: &Screen) -> io::Result<Reply> {
        self.paint(screen)?;
        if screen.ask == Ask::Nothing {
            return Ok(Reply::End);
        }
        let is_hint_said = self.hint(screen)?;
        self.ask(screen, is_hint_said)
    }
}

#[cfg(test)]
mod tests {
    use std::slice::from_ref;

    use std::io::ErrorKind;

    use super::super::incoming::{ENDLESS, LONGEST_LINE};
    use super::*;
    use crate::domain::session::Input;
    use crate::view::samples;

    /// Shows the screens one after the other and returns results, conversation and replies.
    fn sitting(typed: impl AsRef<[u8]>, screens: &[Screen]) -> (String, String, Vec<Reply>) {
        let (mut results, mut conversation) = (Vec::new(), Vec::new());
        let mut front = Plain::new(typed.as_ref(), &mut results, &mut conversation).piped();
        let replies = screens.iter().map(|screen| front.show(screen).expect("in memory")).collect();
        // Unbreakable spaces are hard to tell from others in a golden text.
        let text = |bytes| String::from_utf8(bytes).expect("only text").replace('\u{a0}', " ");
        (text(results), text(conversation), replies)
    }

    #[test]
    fn one_sitting() {
        let screens = [samples::question(), samples::number(), samples::number()];
        let (_, conversation, _) = sitting("7\né\n12,5\nn\n", &screens);
        insta::assert_snapshot!(conversation, @"
        Question 3 sur 12

        Quel mot de passe choisissez-vous ?
        1. Le même partout
        2. Un mot de passe différent
        3. Mon prénom
        4. 1234

        n : je ne sais pas. r : revenir. s : arrêter.
        Votre réponse (1 à 4) :
        Tapez un nombre de 1 à 4, puis Entrée.
        Votre réponse (1 à 4) :
        Réponse : 2, Un mot de passe différent

        Question 3 sur 12

        Quel mot de passe choisissez-vous ?

        n : je ne sais pas. r : revenir. s : arrêter.
        Combien d'euros ?
        Réponse : 12,5

        Question 3 sur 12

        Quel mot de passe choisissez-vous ?

        Combien d'euros ?
        Réponse : Je ne sais pas
        ");
    }

    #[test]
    fn results_go_to_one_writer_and_prompts_to_the_other() {
        let screens = [samples::results(), samples::goodbye()];
        let (results, conversation, replies) = sitting("\n", &screens);
        assert_eq!(replies, [Reply::Input(Input::Continue), Reply::End]);
        insta::assert_snapshot!(results, @"
        Vos résultats

        Ce que vous savez déjà

        - Vous trouvez une information.
        ");
        insta::assert_snapshot!(conversation, @"
        Entrée pour continuer :

        Merci et à bientôt !
        ");
    }

    #[test]
    fn several_pairs_and_places() {
        let screens = [samples::many(), samples::pairs(), samples::candidates(3)];
        let (_, conversation, _) = sitting("13\n1b 2a\n3\n", &screens);
        insta::assert_snapshot!(conversation, @"
        Question 3 sur 12

        Quel mot de passe choisissez-vous ?
        1. Le même partout
        2. Un mot de passe différent
        3. Mon prénom
        4. 1234

        n : je ne sais pas. r : revenir. s : arrêter.
        Vos réponses :
        Réponse : 1, Le même partout · 3, Mon prénom

        Question 3 sur 12

        Quel mot de passe choisissez-vous ?
        1. Photo
        2. Lettre
          a. Traitement de texte
          b. Appareil

        n : je ne sais pas. r : revenir. s : arrêter.
        Vos paires :
        Réponse : Photo – Appareil · Lettre – Traitement de texte

        Question 3 sur 12

        Quel mot de passe choisissez-vous ?
        1. Rue de l’Église, Anderlecht
        2. Rue de l’Église, Etterbeek
        3. Rue de l’Église, Forest

        Quelle rue ?
        Réponse : Rue de l’Église, Forest
        ");
    }

    #[test]
    fn every_line_fits() {
        let mut conversation = Vec::new();
        let typed = &b"9\n2\n"[..];
        let mut front = Plain::new(typed, io::sink(), &mut conversation).piped().columns(24);
        assert_eq!(front.show(&samples::question()).ok(), Some(samples::answer(1)));
        let text = String::from_utf8(conversation).expect("only text");
        assert!(text.lines().all(|line| line.chars().count() <= 24), "{text}");
    }

    #[test]
    fn the_end_of_input_ends() {
        let question = samples::question();
        for typed in ["", "9", "9\n", "\n\n", "\0\0"] {
            assert_eq!(sitting(typed, from_ref(&question)).2, [Reply::End], "{typed:?}");
        }
        assert_eq!(sitting("2", from_ref(&question)).2, [samples::answer(1)]);
        assert_eq!(sitting("2\r\n", &[question]).2, [samples::answer(1)]);
    }

    #[test]
    fn strange_lines_are_refused_and_the_next_one_counts() {
        let long = vec![b'1'; 200_000];
        let just_too_long = [vec![b' '; LONGEST_LINE], b"1".to_vec()].concat();
        for strange in [&b"\xff\xfe2"[..], b"\xe9", b"2\0", b"\x1b[A", &long, &just_too_long] {
            let typed = [strange, b"\n2\n"].concat();
            assert_eq!(sitting(typed, &[samples::question()]).2, [samples::answer(1)]);
        }
    }

    #[test]
    fn a_pipe_that_is_always_refused_ends() {
        struct Forever;
        impl io::Read for Forever {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                buffer.fill(b'\n');
                Ok(buffer.len())
            }
        }
        let endless = io::BufReader::new(Forever);
        let mut front = Plain::new(endless, io::sink(), io::sink()).piped();
        assert_eq!(front.show(&samples::question()).ok(), Some(Reply::End));
    }

    #[test]
    fn a_line_without_end_ends() {
        let mut front = Plain::new(io::BufReader::new(io::repeat(0)), io::sink(), io::sink());
        assert_eq!(front.show(&samples::question()).ok(), Some(Reply::End));
        let long = [vec![b' '; ENDLESS - 1], b"\n2\n".to_vec()].concat();
        let mut front = Plain::new(long.as_slice(), io::sink(), io::sink());
        assert_eq!(front.show(&samples::question()).ok(), Some(samples::answer(1)));
    }

    #[test]
    fn the_keys_are_said_twice_and_then_to_whoever_is_lost() {
        let screens =
            [samples::question(), samples::question(), samples::question(), samples::many()];
        // (typed, how often the hint is said)
        let rows = [
            ("1\n1\n1\n1\n", 2),
            ("9\n9\n1\n1\n1\n1\n", 2),
            ("1\n1\n9\n1\n1\n", 3),
            ("1\n1\n9\n9\n9\n1\n1\n", 3),
            ("1\n1\n9\n1\n9\n1\n", 4),
        ];
        for (typed, expected) in rows {
            let (_, conversation, _) = sitting(typed, &screens);
            let hint = "n : je ne sais pas. r : revenir. s : arrêter.";
            assert_eq!(conversation.matches(hint).count(), expected, "{typed:?}: {conversation}");
        }
    }

    #[test]
    fn a_megabyte_of_anything_ends() {
        let mut state = 1_u32;
        let bytes: Vec<u8> = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .take(1_000_000)
        .collect();
        let mut conversation = Vec::new();
        let mut front = Plain::new(bytes.as_slice(), io::sink(), &mut conversation);
        while front.show(&samples::question()).expect("in memory") != Reply::End {}
        assert!(!conversation.contains(&0x1b));
    }

    #[test]
    fn a_closed_pipe_is_told_upwards() {
        struct Closed;
        impl Write for Closed {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let mut front = Plain::new(&b"\n"[..], Closed, io::sink());
        let error = front.show(&samples::results()).map_err(|error| error.kind());
        assert_eq!(error, Err(ErrorKind::BrokenPipe));
    }

    #[test]
    fn no_escape_byte_and_no_carriage_return_whatever_the_screen_says() {
        let hostile = "a\x1b[2J\u{9b}31m\rb\x07";
        let mut screen = samples::question();
        screen.question = vec![crate::view::Block::Paragraph(hostile.to_owned())];
        screen.title = hostile.to_owned();
        screen.refused = hostile.to_owned();
        screen.commands.hint = hostile.to_owned();
        screen.echo = hostile.to_owned();
        let (_, conversation, _) = sitting("\x1b\n2\n", &[screen]);
        assert!(!conversation.chars().any(|c| c.is_control() && c != '\n'), "{conversation:?}");
    }

    proptest::proptest! {
        #[test]
        fn no_escape_byte_whatever_is_typed(typed: Vec<u8>) {
            let screens = [samples::question(), samples::number(), samples::place(), samples::many()];
            let (results, conversation, _) = sitting(typed, &screens);
            proptest::prop_assert!(!(results + &conversation).contains(['\x1b', '\r']));
        }
    }
}
