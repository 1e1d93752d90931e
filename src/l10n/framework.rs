//! The names of areas, competences and levels, and the plain words to say them.

use super::L10n;
use crate::domain::framework::{Area, Competence, Level};
use crate::domain::id::ModuleId;

impl L10n {
    /// Returns the name of an area in DigComp 3.0.
    pub fn area(&self, area: Area) -> String {
        self.named(&format!("area-{area}"))
    }

    /// Returns what somebody can do who gets along in an area; it goes on from "You can".
    pub fn area_plain(&self, area: Area) -> String {
        self.find_attribute(&format!("area-{area}"), "plain", &[])
            .unwrap_or_else(|| self.area(area))
    }

    /// Returns the name of a competence in DigComp 3.0.
    pub fn competence(&self, competence: Competence) -> String {
        let (area, number) = (competence.area(), competence.number());
        self.named(&format!("competence-{area}-{number}"))
    }

    /// Returns the name of a module in the reader's words; a bank may have modules that only it knows.
    pub fn module(&self, module: &ModuleId) -> String {
        self.find(&format!("module-{module}"), &[]).unwrap_or_else(|| module.to_string())
    }

    /// Returns the name of a level.
    pub fn level(&self, level: Level) -> String {
        match level {
            Level::FirstSteps => self.level_first_steps(),
            Level::Basic => self.level_basic(),
            Level::Intermediate => self.level_intermediate(),
            Level::Advanced => self.level_advanced(),
        }
    }

    /// Returns one sentence that says what a level means.
    pub fn level_plain(&self, level: Level) -> String {
        match level {
            Level::FirstSteps => self.level_first_steps_sentence(),
            Level::Basic => self.level_basic_sentence(),
            Level::Intermediate => self.level_intermediate_sentence(),
            Level::Advanced => self.level_advanced_sentence(),
        }
    }

    /// Returns the words of a number in the framework; tests show that every number has some.
    fn named(&self, id: &str) -> String {
        self.find(id, &[]).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Lang;

    #[test]
    fn everything_in_the_framework_has_a_name() {
        for l10n in Lang::ALL.map(L10n::new) {
            for area in Area::all() {
                assert!(!l10n.area(area).is_empty(), "{area}");
                assert_ne!(l10n.area(area), l10n.area_plain(area), "{area}");
            }
            for competence in Competence::all() {
                assert!(!l10n.competence(competence).is_empty(), "{competence}");
            }
        }
    }

    #[test]
    fn levels_have_the_names_that_were_agreed() {
        let names = |lang| Level::ALL.map(|level| L10n::new(lang).level(level)).join(", ");
        assert_eq!(names(Lang::Fr), "Premiers pas, Élémentaire, Intermédiaire, Avancé");
        assert_eq!(names(Lang::Nl), "Eerste stappen, Basis, Intermediair, Gevorderd");
        assert_eq!(names(Lang::En), "First steps, Basic, Intermediate, Advanced");
    }
}
