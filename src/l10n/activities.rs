//! The names of the Digital Skills Indicator: areas, levels, regions. They are not those of DigComp 3.0.

use super::L10n;
use crate::domain::scoring::dsi::{Area, AreaLevel, Overall, Region};

impl L10n {
    /// Returns the name of an area of the indicator.
    pub fn dsi_area(&self, area: Area) -> String {
        match area {
            Area::Information => self.dsi_area_information(),
            Area::Communication => self.dsi_area_communication(),
            Area::Content => self.dsi_area_content(),
            Area::Safety => self.dsi_area_safety(),
            Area::Problems => self.dsi_area_problems(),
        }
    }

    /// Returns what somebody does who is active in an area.
    pub fn dsi_area_plain(&self, area: Area) -> String {
        match area {
            Area::Information => self.dsi_plain_information(),
            Area::Communication => self.dsi_plain_communication(),
            Area::Content => self.dsi_plain_content(),
            Area::Safety => self.dsi_plain_safety(),
            Area::Problems => self.dsi_plain_problems(),
        }
    }

    /// Returns the name of the level of an area.
    pub fn dsi_area_level(&self, level: AreaLevel) -> String {
        match level {
            AreaLevel::None => self.dsi_level_not_yet(),
            AreaLevel::Basic => self.dsi_level_basic(),
            AreaLevel::AboveBasic => self.dsi_level_above_basic(),
        }
    }

    /// Returns the name of the level over all areas.
    pub fn dsi_level(&self, level: Overall) -> String {
        match level {
            Overall::AboveBasic => self.dsi_level_above_basic(),
            Overall::Basic => self.dsi_level_basic(),
            Overall::Low => self.dsi_level_low(),
            Overall::Narrow => self.dsi_level_narrow(),
            Overall::Limited => self.dsi_level_limited(),
            Overall::NoSkills => self.dsi_level_none(),
            Overall::NotAssessed => self.dsi_level_not_assessed(),
        }
    }

    /// Returns the name of a region.
    pub fn dsi_region(&self, region: Region) -> String {
        match region {
            Region::Brussels => self.dsi_region_brussels(),
            Region::Belgium => self.dsi_region_belgium(),
        }
    }

    /// Returns that so many people out of ten of a region are in the same case.
    pub fn dsi_people(&self, region: Region, people: usize) -> String {
        match region {
            Region::Brussels => self.dsi_people_brussels(people as i64),
            Region::Belgium => self.dsi_people_belgium(people as i64),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Lang;

    #[test]
    fn levels_have_the_names_that_were_agreed() {
        let names = |lang| Overall::ALL.map(|level| L10n::new(lang).dsi_level(level)).join(" | ");
        assert_eq!(
            names(Lang::Fr),
            "supérieures aux compétences de base | de base | faibles (4 domaines sur 5) | \
             étroites (3 sur 5) | limitées (2 sur 5) | aucune (0 ou 1 sur 5) | \
             non évaluées (pas d’internet depuis 3 mois)"
        );
        assert_eq!(
            names(Lang::Nl),
            "meer dan basisvaardigheden | basisvaardigheden | laag (4 van de 5 domeinen) | \
             smal (3 van de 5) | beperkt (2 van de 5) | geen (0 of 1 van de 5) | \
             niet beoordeeld (geen internet in de laatste 3 maanden)"
        );
    }

    #[test]
    fn every_area_has_a_name_and_plain_words() {
        for l10n in Lang::ALL.map(L10n::new) {
            for area in Area::ALL {
                assert_ne!(l10n.dsi_area(area), l10n.dsi_area_plain(area), "{area:?}");
            }
        }
    }
}
