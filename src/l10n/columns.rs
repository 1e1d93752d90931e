//! Columns of response files in words: what each is, why, and what somebody may want to know of a file.

use super::L10n;
use super::quoted::quoted;
use crate::domain::column::{ColumnRole, ImportNote, Personal, Why};

impl L10n {
    /// Returns what a column is.
    pub fn column_role(&self, role: &ColumnRole) -> String {
        match role {
            ColumnRole::Item(item) => self.column_item(item.as_str()),
            ColumnRole::Option(item, option) => self.column_option(option.as_str(), item.as_str()),
            ColumnRole::Place(item, place) => self.column_place(place.to_string(), item.as_str()),
            ColumnRole::DontKnow(item) => self.column_dont_know(item.as_str()),
            ColumnRole::Variable(name) => self.column_variable(name.as_str()),
            ColumnRole::Id => self.column_id(),
            ColumnRole::Personal(kind) => self.column_personal(self.personal(*kind)),
            ColumnRole::Kept => self.column_kept(),
            ColumnRole::Used => self.column_used(),
            ColumnRole::Ignored => self.column_ignored(),
            ColumnRole::Unmapped => self.column_unmapped(),
        }
    }

    /// Returns what showed that.
    pub fn column_why(&self, why: &Why) -> String {
        match why {
            Why::Name => self.column_why_name(),
            Why::Spelling => self.column_why_spelling(),
            Why::Group => self.column_why_group(),
            Why::Part => self.column_why_part(),
            Why::Text(language) => self.column_why_text(language.code()),
            Why::LongText => self.column_why_long_text(),
            Why::Beside(column) => self.column_why_beside(quoted(column)),
            Why::Answers => self.column_why_answers(),
            Why::Mapping => self.column_why_mapping(),
            Why::Asked => self.column_why_asked(),
            Why::Tool => self.column_why_tool(),
            Why::Heading => self.column_why_heading(),
            Why::Cells => self.column_why_cells(),
            Why::Summary => self.column_why_summary(),
            Why::OtherText => self.column_why_other_text(),
            Why::NotScored => self.column_why_not_scored(),
            Why::Ambiguous => self.column_why_ambiguous(),
            Why::NameElsewhere => self.column_why_name_elsewhere(),
            Why::Nothing => self.column_why_nothing(),
        }
    }

    /// Returns what a personal column tells.
    pub fn personal(&self, kind: Personal) -> String {
        match kind {
            Personal::Name => self.personal_name(),
            Personal::Email => self.personal_email(),
            Personal::Phone => self.personal_phone(),
            Personal::Ip => self.personal_ip(),
            Personal::NationalNumber => self.personal_national_number(),
            Personal::Address => self.personal_address(),
            Personal::BirthDate => self.personal_birth_date(),
            Personal::Location => self.personal_location(),
            Personal::Account => self.personal_account(),
        }
    }

    /// Returns what somebody may want to know.
    pub fn import_note(&self, note: &ImportNote) -> String {
        match note {
            ImportNote::Windows1252 => self.note_windows_1252(),
            ImportNote::Utf16 => self.note_utf16(),
            ImportNote::SecondHeading(line) => self.note_second_heading(line.to_string()),
            ImportNote::CodesArePlaces(column) => self.note_codes_are_places(quoted(column)),
            ImportNote::TwoColumns(first, second) => {
                self.note_two_columns(quoted(first), quoted(second))
            }
            ImportNote::SummaryLeft(column) => self.note_summary_left(quoted(column)),
            ImportNote::OtherTextLeft(column) => self.note_other_text_left(quoted(column)),
            ImportNote::PersonalId(column) => self.note_personal_id(quoted(column)),
            ImportNote::ByAnswers(column, item) => {
                self.note_by_answers(quoted(column), item.as_str())
            }
            ImportNote::Repaired(column) => self.note_repaired(quoted(column)),
        }
    }
}
