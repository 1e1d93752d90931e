//! The desk: what settings say of a sitting, and what an animator reads and answers beside the questions.
//!
//! There is a desk where a person types at a terminal and the place has settings. A pipe has none: a script
//! is never asked a question that it did not expect.

use super::config::Config;
use super::content::Places;
use super::error::Error;
use super::{Streams, Voices, origin};
use crate::domain::gazetteer::Origin;
use crate::domain::id::Lang;
use crate::domain::report::Assistance;
use crate::domain::text::inert;
use crate::front::Front;
use crate::l10n::L10n;
use crate::view::{Reply, desk};

/// What a place adds to a sitting.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The name of the place, for the first screen and the result.
    pub place: Option<String>,
    /// The languages of the questions, in their order.
    pub languages: [Lang; 2],
    /// Whether an animator is still to be asked.
    pub is_attended: bool,
    /// Whether somebody helped, once that was asked and said.
    pub assistance: Option<Assistance>,
}

impl Default for Desk {
    fn default() -> Desk {
        let languages = [Lang::Fr, Lang::Nl];
        Desk { place: None, languages, is_attended: false, assistance: None }
    }
}

impl Desk {
    /// Returns the desk of a place, attended or not.
    pub fn of(config: &Config, is_attended: bool) -> Desk {
        let mut languages = [Lang::Fr, Lang::Nl];
        if config.languages.first() == Some(&Lang::Nl) {
            languages.reverse();
        }
        Desk { place: config.epn.name.clone(), languages, is_attended, assistance: None }
    }

    /// Returns the words of the questions' languages, in the order of the place.
    pub fn voices<'a>(&self, voices: &'a Voices) -> [&'a L10n; 2] {
        self.languages.map(|language| voices.speaking(Some(language)))
    }

    /// Asks whether somebody helped; from then on nobody is asked any more. Returns whether there is somebody
    /// to go on with.
    pub fn ask(&mut self, front: &mut dyn Front, l10n: &L10n) -> Result<bool, Error> {
        self.is_attended = false;
        let reply = front.show(&desk::assistance(l10n)).map_err(Error::Terminal)?;
        self.assistance = desk::assistance_of(&reply);
        Ok(reply != Reply::End)
    }
}

/// Returns the language that questions begin in: as asked for; else that of a place with one; else nothing
/// where a visitor stands at the desk and may choose; else that of the locale, or the place's first.
pub fn language(
    config: &Config,
    asked: Option<Lang>,
    of_locale: Option<Lang>,
    is_attended: bool,
) -> Option<Lang> {
    match (asked, &config.languages[..]) {
        (Some(asked), _) => Some(asked),
        (None, [only]) => Some(*only),
        (None, [_, ..]) if is_attended => None,
        (None, languages) => of_locale.or(languages.first().copied()),
    }
}

/// Returns where the place is. A commune that is not known any more is told, and stops nobody.
pub fn origin(
    commune: Option<&str>,
    places: &Places,
    streams: &mut Streams,
    voices: &Voices,
) -> Option<Origin> {
    let commune = commune?;
    let l10n = voices.interface();
    let found = origin::one_origin(commune, places, l10n);
    if found.is_err() {
        let help = super::help(l10n, &l10n.desk_commune_help());
        streams.remark(&format!("{}\n{help}", l10n.desk_commune_unknown(inert(commune))));
    }
    found.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_the_visitors_to_choose_where_there_is_a_choice() {
        let (fr, nl) = (Some(Lang::Fr), Some(Lang::Nl));
        for (set, asked, locale, is_attended, expected) in [
            (&[][..], None, fr, true, fr),
            (&[], None, None, true, None),
            (&[Lang::Nl], None, fr, true, nl),
            (&[Lang::Nl], fr, nl, true, fr),
            (&[Lang::Nl, Lang::Fr], None, fr, true, None),
            (&[Lang::Nl, Lang::Fr], None, fr, false, fr),
            (&[Lang::Nl, Lang::Fr], None, None, false, nl),
            (&[Lang::Nl, Lang::Fr], fr, None, true, fr),
        ] {
            let config = Config { languages: set.to_vec(), ..Config::default() };
            let found = language(&config, asked, locale, is_attended);
            assert_eq!(found, expected, "{set:?} {asked:?} {locale:?} {is_attended}");
        }
    }
}
