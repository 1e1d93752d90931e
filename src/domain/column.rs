//! What a column of somebody's file was taken for, and why: values, so that they can be told in any
//! language. Which column is what is decided where files are read.

use std::collections::BTreeMap;

use super::id::{ChoiceId, ItemId, Lang};

/// A column of a file with what it was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading, as the file has it.
    pub heading: String,
    /// What it is.
    pub role: ColumnRole,
    /// What showed that.
    pub why: Why,
}

/// What a column is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnRole {
    /// The answers to an item.
    Item(ItemId),
    /// Whether one option of an item was chosen, or with what it was matched, or its rank.
    Option(ItemId, ChoiceId),
    /// The option that stands at this place of an order, from 1.
    Place(ItemId, usize),
    /// Whether "I don't know" was chosen at an item.
    DontKnow(ItemId),
    /// A variable of a survey.
    Variable(String),
    /// Who the person is.
    Id,
    /// Something that tells who a person is: it reaches no output unless somebody asks for it.
    Personal(Personal),
    /// A column that somebody asked to keep.
    Kept,
    /// A column that somebody asked to use beside the answers: to group by, or for a postcode.
    Used,
    /// A column that plays no part, for a reason that is known.
    Ignored,
    /// A column that was not recognised.
    Unmapped,
}

/// What showed what a column is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The heading is the name itself.
    Name,
    /// The heading is the name, spelt otherwise: `info_search` for `info-search`.
    Spelling,
    /// The name stands behind the names of groups: `data-info-search`, `group/info-search`.
    Group,
    /// The heading holds the name and more: a code, a text, a part in brackets.
    Part,
    /// The heading is the question in this language.
    Text(Lang),
    /// The heading holds the question and what is shown before it, or the question in two languages.
    LongText,
    /// Another column, with this heading, holds the question.
    Beside(String),
    /// All answers of the first rows are texts of that item's options and of no other's.
    Answers,
    /// The mapping file says so.
    Mapping,
    /// It was asked for on the command line.
    Asked,
    /// Form tools give this name to it.
    Tool,
    /// The heading tells of a person.
    Heading,
    /// The cells of the first rows tell of persons.
    Cells,
    /// The item has columns for its options, and those count.
    Summary,
    /// It holds what somebody wrote beside the options.
    OtherText,
    /// The item is never scored.
    NotScored,
    /// The question is that of several items; which one, the answers do not tell.
    Ambiguous,
    /// Its item has a column with exactly its name.
    NameElsewhere,
    /// Nothing is known.
    Nothing,
}

/// What a personal column tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Personal {
    /// A name.
    Name,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// The address of a computer.
    Ip,
    /// The number of the national register.
    NationalNumber,
    /// A street, a house.
    Address,
    /// The date of birth.
    BirthDate,
    /// A place on earth.
    Location,
    /// An account: of a bank, of a tool.
    Account,
}

/// What somebody's mapping file says about the columns and cells of a form tool.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// What a heading means.
    pub columns: BTreeMap<String, Mapped>,
    /// What a cell of an item means.
    pub answers: BTreeMap<ItemId, BTreeMap<String, ChoiceId>>,
    /// Cells that say "I don't know".
    pub dont_know: Vec<String>,
    /// Cells that say nothing.
    pub not_reached: Vec<String>,
}

/// What a mapping file says about a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mapped {
    /// The answers to an item.
    Item(ItemId),
    /// One option of an item.
    Option(ItemId, ChoiceId),
    /// A variable of a survey.
    Variable(String),
    /// Who the person is.
    Id,
    /// Nothing.
    Ignored,
}

/// What was found out about a file and somebody may want to know: none is a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportNote {
    /// The text is not UTF-8 and was read as Windows-1252.
    Windows1252,
    /// The text is UTF-16.
    Utf16,
    /// A second row of headings, at this line, was passed over.
    SecondHeading(u64),
    /// Cells of this column are codes of a form tool and were read as places: `A2` is the second option.
    CodesArePlaces(String),
    /// Both columns answer one item; a row where they differ is refused.
    TwoColumns(String, String),
    /// The columns of options count, not this summary of them.
    SummaryLeft(String),
    /// What was written beside the options, in this column, plays no part.
    OtherTextLeft(String),
    /// The column that says who a person is holds personal data.
    PersonalId(String),
    /// The column was taken for this item by its answers alone.
    ByAnswers(String, ItemId),
    /// Texts were damaged by a program that read UTF-8 as Windows-1252; they were repaired.
    Repaired(String),
}
