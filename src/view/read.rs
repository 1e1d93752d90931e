//! Typed text → what it means on this screen. The number typed is the answer recorded: nothing is
//! ever pre-selected, and Enter alone answers nothing.
//!
//! Which keys mean which number is in [`super::typed`].

use std::collections::{BTreeMap, BTreeSet};

use super::screen::{Ask, Reply, Screen, Target};
use super::typed::{letter, number, one, pair_keys, several, unshifted};
use crate::domain::id::ChoiceId;
use crate::domain::item::Answer;
use crate::domain::session::Input;

/// The longest text that is looked at; anything longer is refused unread.
const LONGEST: usize = 200;

/// What a typed text means.
#[derive(Clone, Debug, PartialEq)]
pub enum Read {
    /// This, said back in these words.
    Taken {
        /// What it means.
        reply: Reply,
        /// What was chosen, in words; empty where nothing needs saying back.
        echo: String,
    },
    /// It has no meaning here.
    Refused,
}

/// Returns what a typed text means on a screen.
pub fn read(screen: &Screen, typed: &str) -> Read {
    // A pipe from Windows may begin with a byte-order mark.
    let typed = typed.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if typed.chars().count() > LONGEST {
        return Read::Refused;
    }
    command(screen, typed).or_else(|| answer(&screen.ask, typed)).unwrap_or(Read::Refused)
}

/// The commands stand before the answers, with keys that are never those of an answer.
fn command(screen: &Screen, typed: &str) -> Option<Read> {
    let commands = &screen.commands;
    let is_number = matches!(screen.ask, Ask::Number { .. });
    let dont_know = || {
        let choice = commands.dont_know.as_ref()?;
        Some(taken(Reply::Input(choice.input.clone()), choice.text.clone()))
    };
    let input = match typed.to_lowercase().as_str() {
        // `,` is the same key of an AZERTY keyboard without shift.
        "?" | "," if !commands.words.is_empty() => return Some(taken(Reply::Words, String::new())),
        // `v` begins the word for voice in French and for reading aloud in Dutch; no list has 22 entries.
        "v" if commands.listen => return Some(taken(Reply::Listen, String::new())),
        "p" if commands.print => return Some(taken(Reply::Print, String::new())),
        "n" => return dont_know(),
        // On a screen that asks for a number, 0 and à may be the number itself.
        "0" | "à" if !is_number => return dont_know(),
        "r" | "<" => commands.back.clone(),
        "s" => commands.stop.clone(),
        "l" => commands.language.clone(),
        _ => None,
    }?;
    Some(taken(Reply::Input(input), String::new()))
}

fn answer(ask: &Ask, typed: &str) -> Option<Read> {
    match ask {
        Ask::Nothing => None,
        Ask::Enter { .. } => {
            typed.is_empty().then(|| taken(Reply::Input(Input::Continue), String::new()))
        }
        Ask::One { choices, .. } => {
            let at = one(typed, choices.len())?;
            let echo = numbered(at, &choices[at].text);
            Some(taken(Reply::Input(choices[at].input.clone()), echo))
        }
        Ask::Many { options, .. } => many(typed, options),
        Ask::Check { options, none, .. } => check_off(typed, options, none),
        Ask::Order { options, .. } => order(typed, options),
        Ask::Match { options, targets, .. } => pairs(typed, options, targets),
        Ask::Number { .. } => {
            let typed = unshifted(typed).unwrap_or_else(|| typed.to_owned());
            let number = number(&typed)?;
            Some(taken(Reply::Input(Input::Answer(Answer::Number(number))), typed))
        }
        Ask::Where { otherwise, .. } => Some(if typed.is_empty() {
            taken(Reply::Input(otherwise.clone()), String::new())
        } else {
            taken(Reply::Where(typed.to_owned()), String::new())
        }),
        Ask::Candidates { candidates, .. } => {
            let at = one(typed, candidates.len())?;
            Some(taken(candidates[at].reply(), candidates[at].text.clone()))
        }
    }
}

fn taken(reply: Reply, echo: String) -> Read {
    Read::Taken { reply, echo }
}

fn numbered(at: usize, text: &str) -> String {
    format!("{}, {text}", at + 1)
}

fn texts(options: &[Target], places: &[usize]) -> String {
    places.iter().map(|at| numbered(*at, &options[*at].text)).collect::<Vec<_>>().join(" · ")
}

fn many(typed: &str, options: &[Target]) -> Option<Read> {
    let places: BTreeSet<usize> = several(typed, options.len())?.into_iter().collect();
    let places: Vec<usize> = places.into_iter().collect();
    let chosen = places.iter().map(|at| options[*at].id.clone()).collect();
    let echo = texts(options, &places);
    Some(taken(Reply::Input(Input::Answer(Answer::Many(chosen))), echo))
}

/// Reads which options hold. "None of these" beside one of them has no meaning.
fn check_off(typed: &str, options: &[Target], none: &str) -> Option<Read> {
    let places: BTreeSet<usize> = several(typed, options.len() + 1)?.into_iter().collect();
    if !places.contains(&options.len()) {
        return many(typed, options);
    }
    let nothing = Input::Answer(Answer::Many(BTreeSet::new()));
    let echo = numbered(options.len(), none);
    (places.len() == 1).then(|| taken(Reply::Input(nothing), echo))
}

fn order(typed: &str, options: &[Target]) -> Option<Read> {
    let places = several(typed, options.len())?;
    let distinct: BTreeSet<_> = places.iter().collect();
    if places.len() != options.len() || distinct.len() != options.len() {
        return None;
    }
    let ids = places.iter().map(|at| options[*at].id.clone()).collect();
    let echo = texts(options, &places);
    Some(taken(Reply::Input(Input::Answer(Answer::Order(ids))), echo))
}

/// Reads `1b 2a 3c`, or just the letters in order, `b a c`.
fn pairs(typed: &str, options: &[Target], targets: &[Target]) -> Option<Read> {
    let mut given: BTreeMap<ChoiceId, ChoiceId> = BTreeMap::new();
    let mut echo = Vec::new();
    for (turn, (number, target)) in pair_keys(typed)?.into_iter().enumerate() {
        let place = number.map_or(Some(turn), |number| number.checked_sub(1))?;
        let option = options.get(place)?;
        let target = targets.get(letter(target)?)?;
        if given.insert(option.id.clone(), target.id.clone()).is_some() {
            return None;
        }
        echo.push(format!("{} – {}", option.text, target.text));
    }
    (given.len() == options.len())
        .then(|| taken(Reply::Input(Input::Answer(Answer::Pairs(given))), echo.join(" · ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::samples::{self, answer, chosen, ordered, paired};

    fn reply(screen: &Screen, typed: &str) -> Option<Reply> {
        match read(screen, typed) {
            Read::Taken { reply, .. } => Some(reply),
            Read::Refused => None,
        }
    }

    fn check(screen: &Screen, expected: Option<&Reply>, all_typed: &[&str]) {
        for typed in all_typed {
            assert_eq!(reply(screen, typed).as_ref(), expected, "{typed:?}");
        }
    }

    #[test]
    fn the_number_typed_is_the_answer_recorded() {
        let screen = samples::question();
        check(&screen, Some(&answer(0)), &["1", "&", "a", "A", "01", "\u{feff}1"]);
        check(&screen, Some(&answer(1)), &["2", "é", "É", "b", "2.", "b)", " 2 ", "2\r", "2 ."]);
        check(&screen, Some(&answer(2)), &["3", "\"", "c", "\t3"]);
        check(&screen, Some(&answer(3)), &["4", "'", "d", "D)"]);
        let nothing = ["", " ", "5", "(", "e", "22", "2 2", "éé", "-1", "1,2", "2x", "²", "00"];
        check(&screen, None, &nothing);
        check(&screen, None, &["\0", "2\0", "\x1b[A", "٢", "２", &"1".repeat(300)]);
    }

    #[test]
    fn two_digits_where_there_are_many() {
        let screen = samples::choices(18);
        check(&screen, Some(&answer(11)), &["12", "&é", "12."]);
        check(&screen, Some(&answer(15)), &["16", "&-", "&§"]);
        check(&screen, Some(&answer(10)), &["11", "k"]);
        check(&screen, None, &["1-", "é2", "19", "99", "120", "l", "m", "q"]);
    }

    #[test]
    fn commands_come_before_answers() {
        let screen = samples::question();
        let input = |input| Some(Reply::Input(input));
        let dont_know = input(Input::Answer(Answer::DontKnow));
        check(&screen, dont_know.as_ref(), &["n", "0", "à", " N "]);
        check(&screen, input(Input::Back).as_ref(), &["r", "R", "<"]);
        check(&screen, input(Input::Stop).as_ref(), &["s", "S"]);
        check(&screen, None, &["l", "?", "??", "stop"]);
    }

    #[test]
    fn hard_words_are_asked_for_where_there_are_some() {
        let mut screen = samples::question();
        screen.commands.words = vec![("lien".to_owned(), "Un texte à toucher.".to_owned())];
        check(&screen, Some(&Reply::Words), &["?", " ? ", ","]);
    }

    #[test]
    fn a_screen_that_is_read_aloud_is_heard_again() {
        let mut screen = samples::question();
        check(&screen, None, &["v", "V"]);
        screen.commands.listen = true;
        check(&screen, Some(&Reply::Listen), &["v", "V", " v "]);
    }

    #[test]
    fn several_answers() {
        let screen = samples::many();
        let same =
            ["13", "31", "1,3", "1, 3", "1 3", "1;3", "1-3", "1 & 3", "a c", "ac", "& \"", "&\""];
        check(&screen, Some(&chosen(&[0, 2])), &same);
        check(
            &screen,
            Some(&chosen(&[0, 2])),
            &["1 1 3", "1+3", "1/3", "1) 3)", "(1, 3)", "1. 3."],
        );
        check(&screen, Some(&chosen(&[1, 2])), &["2 & 3", "2-3", "é\"", "2_3"]);
        check(&screen, Some(&chosen(&[3])), &["4", "'", "d"]);
        check(&screen, None, &["", ",", "15", "1 5", "1 et 3", "10", "1?3", "-"]);
    }

    #[test]
    fn none_of_these_stands_alone() {
        let screen = samples::check();
        check(&screen, Some(&chosen(&[])), &["5", "(", "e", "5 5", " 5. "]);
        check(&screen, Some(&chosen(&[0, 3])), &["1 4", "41", "a d", "& '"]);
        check(&screen, None, &["", "1 5", "e a", "6", "&(", "5 6"]);
        let dont_know = Reply::Input(Input::Answer(Answer::DontKnow));
        check(&screen, Some(&dont_know), &["n", "0", "à"]);
    }

    #[test]
    fn signs_between_digits_choose_nothing_where_there_are_six_options() {
        let mut screen = samples::many();
        if let Ask::Many { options, .. } = &mut screen.ask {
            *options = samples::options(6);
        }
        check(&screen, Some(&chosen(&[0, 2])), &["1-3", "1 - 3", "a-c", "1§3", "1(3)"]);
        check(&screen, Some(&chosen(&[0, 5])), &["&-", "& -", "&§", "16"]);
    }

    #[test]
    fn an_order_names_every_option_once() {
        let screen = samples::order();
        let same = ["312", "3 1 2", "3-1-2", "3 > 1 > 2", "c a b", "\"&é", "\" & é"];
        check(&screen, Some(&ordered(&[2, 0, 1])), &same);
        check(&screen, None, &["", "31", "3112", "311", "314", "3-1"]);
    }

    #[test]
    fn pairs_name_a_letter_for_each_number() {
        let screen = samples::pairs();
        let same = ["1b 2a", "1b2a", "2a 1b", "ba", "b a", "B,A", "1-b, 2-a", "1 - b / 2 - a"];
        check(&screen, Some(&paired(&[1, 0])), &same);
        let same = [
            "&b éa",
            "1:b 2:a",
            "1=b;2=a",
            "1 b 2 a",
            "1) b 2) a",
            "1b - 2a",
            "1(b) 2(a)",
            "1b -2a",
        ];
        check(&screen, Some(&paired(&[1, 0])), &same);
        check(&screen, Some(&paired(&[0, 0])), &["1a 2a", "aa"]);
        check(
            &screen,
            None,
            &["", "1b", "1b 1a", "1b 2", "12", "b1 a2", "1c 2a", "0b 2a", "1é 2a"],
        );
    }

    #[test]
    fn a_sign_is_a_digit_where_a_letter_follows() {
        let mut screen = samples::pairs();
        if let Ask::Match { options, .. } = &mut screen.ask {
            *options = samples::options(6);
        }
        let expected = paired(&[0, 0, 0, 0, 0, 1]);
        let same = ["&a éa \"a 'a (a -b", "1a 2a 3a 4a 5a 6b", "aaaaab", "1-a 2-a 3-a 4-a 5-a 6-b"];
        check(&screen, Some(&expected), &same);
    }

    #[test]
    fn numbers() {
        let rows: &[(f64, &[&str])] = &[
            (12.5, &["12,5", "12.5", "12,50", "€ 12,5", "12,5 €", "12,5 euro", "€12.5"]),
            (1200.0, &["1200", "1 200", "1\u{a0}200", "1\u{202f}200", "1.200", "1.200,00"]),
            (1234.56, &["1.234,56", "1234.56", "1 234,56"]),
            (1.2, &["1,200", "1,2"]),
            (0.125, &["0.125", "0,125", ".125"]),
            (1_234_567.0, &["1.234.567"]),
            (15.0, &["15", "&(", "15 euro", "15%", "15 %", "15.", "015"]),
            (0.0, &["0", "à", "0 €"]),
            (-3.0, &["-3", "-3 °C", "- 3"]),
            (66.0, &["66", "--", "§§"]),
        ];
        for (number, all_typed) in rows {
            let expected = Reply::Input(Input::Answer(Answer::Number(*number)));
            check(&samples::number(), Some(&expected), all_typed);
        }
        let nothing = ["", "€", "quinze", "NaN", "inf", "1e9999", "--5", "5-3", "1,2,3", "1.2.3"];
        check(&samples::number(), None, &nothing);
        check(&samples::number(), None, &["1,234.56", "9999999999999999", "1/2", "."]);
        let dont_know = Reply::Input(Input::Answer(Answer::DontKnow));
        check(&samples::number(), Some(&dont_know), &["n", "N"]);
    }

    #[test]
    fn words_are_handed_on() {
        let place = samples::place();
        check(&place, Some(&Reply::Where("1080".to_owned())), &["1080", " 1080 "]);
        check(&place, Some(&Reply::Input(Input::Continue)), &["", "  "]);
        check(&samples::results(), Some(&Reply::Input(Input::Continue)), &["", " "]);
        check(&samples::results(), None, &["x", "1"]);
        check(&samples::goodbye(), None, &["", "1", "s"]);
    }

    #[test]
    fn what_was_understood_is_said_back() {
        let echo = |screen: &Screen, typed: &str| match read(screen, typed) {
            Read::Taken { echo, .. } => echo,
            Read::Refused => "refused".to_owned(),
        };
        assert_eq!(echo(&samples::question(), "é"), "2, Un mot de passe différent");
        assert_eq!(echo(&samples::many(), "41"), "1, Le même partout · 4, 1234");
        assert_eq!(echo(&samples::check(), "("), "5, Rien de tout cela");
        assert_eq!(echo(&samples::number(), "&("), "15");
        assert_eq!(echo(&samples::number(), "12,5 €"), "12,5 €");
        assert_eq!(echo(&samples::candidates(8), "2"), "Rue de l'Église, Etterbeek");
        assert_eq!(echo(&samples::question(), "n"), "Je ne sais pas");
        assert_eq!(echo(&samples::question(), "r"), "");
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(typed in "(.|[0-9a-z&é\"'(§è!çà_?.,€ -]){0,20}") {
            for screen in samples::all() {
                let _ = read(&screen, &typed);
            }
        }

        #[test]
        fn a_taken_choice_is_the_one_typed(place in 1_usize..18) {
            let screen = samples::choices(18);
            proptest::prop_assert_eq!(reply(&screen, &place.to_string()), Some(answer(place - 1)));
        }
    }
}
