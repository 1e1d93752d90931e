//! Every fault that a file can have: what is at fault, where, and how grave it is.
//!
//! A fault is a value. Its sentence and its help are words and live in `l10n`; the line with a caret
//! is drawn there too. A new fault is one variant here; the compiler then asks for its code, and the
//! tests for its words in every language and for an example in `tests/faults`.

use super::id::Lang;

/// Where in a file, in characters and bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
    /// First byte, from 0.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

/// A fault in a file, with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The file, as the reader would name it.
    pub file: String,
    /// The place in the file, unless the fault is the file itself.
    pub span: Option<Span>,
    /// What is at fault.
    pub fault: Fault,
}

impl Problem {
    /// Returns a fault of a whole file.
    pub fn of_file(file: &str, fault: Fault) -> Problem {
        Problem { file: file.to_owned(), span: None, fault }
    }

    /// Returns a fault at a place.
    pub fn at(file: &str, span: Span, fault: Fault) -> Problem {
        Problem { file: file.to_owned(), span: Some(span), fault }
    }
}

/// How grave a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something to know; nothing is refused for it.
    Remark,
    /// The file can be used; `--strict` refuses it.
    Warning,
    /// The file cannot be used.
    Error,
}

/// A value that a fault carries, for whoever makes words of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// A text from the file, or about it: not to be trusted.
    Text(&'a str),
    /// A number of things.
    Count(usize),
    /// A size.
    Bytes(u64),
    /// Words that would have been right.
    Words(&'a [String]),
    /// What was expected.
    Expected(Expected),
    /// A language.
    Lang(Lang),
    /// Nothing is known.
    Nothing,
}

macro_rules! values {
    ($($given:ty => |$it:ident| $value:expr;)*) => {$(
        impl<'a> From<&'a $given> for Value<'a> {
            fn from($it: &'a $given) -> Value<'a> {
                $value
            }
        }
    )*};
}

values! {
    String => |text| Value::Text(text);
    usize => |count| Value::Count(*count);
    u8 => |count| Value::Count(usize::from(*count));
    u64 => |bytes| Value::Bytes(*bytes);
    Vec<String> => |words| Value::Words(words);
    Expected => |expected| Value::Expected(*expected);
    Lang => |lang| Value::Lang(*lang);
    Option<String> => |text| text.as_deref().map_or(Value::Nothing, Value::Text);
}

/// What a value in a file should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A list.
    List,
    /// Keys with values.
    Mapping,
    /// A calendar date, `2026-11-21`.
    Date,
}

macro_rules! faults {
    ($($(#[doc = $doc:literal])* $severity:ident $code:literal $name:ident $({$($field:ident: $type:ty),* $(,)?})?;)*) => {
        /// What is at fault in a file.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Fault {$(
            $(#[doc = $doc])*
            $name $({$(#[allow(missing_docs)] $field: $type),*})?,
        )*}

        impl Fault {
            /// Every code there is.
            pub const CODES: &'static [&'static str] = &[$($code),*];

            /// Returns the stable code: lower case words joined by hyphens.
            pub fn code(&self) -> &'static str {
                match self {$(Fault::$name $({$($field: _),*})? => $code,)*}
            }

            /// Returns how grave the fault is.
            pub fn severity(&self) -> Severity {
                match self {$(Fault::$name $({$($field: _),*})? => Severity::$severity,)*}
            }

            /// Returns the names and values of what it carries.
            pub fn values(&self) -> Vec<(&'static str, Value<'_>)> {
                match self {$(Fault::$name $({$($field),*})? => {
                    vec![$($((stringify!($field), Value::from($field))),*)?]
                })*}
            }

            /// The rows of the table in `docs/formats.md`.
            #[cfg(test)]
            const ROWS: &'static [(&'static str, Severity, &'static str)] =
                &[$(($code, Severity::$severity, concat!($($doc),*))),*];

            /// Returns one of each, for tests of their words.
            #[cfg(test)]
            pub(crate) fn samples() -> Vec<Fault> {
                vec![$(Fault::$name $({$($field: samples::Sample::sample()),*})?),*]
            }
        }
    };
}

faults! {
    // Files
    /// The file is not there.
    Error "file-missing" FileMissing;
    /// The file cannot be read; the reason is the system's.
    Error "file-unreadable" FileUnreadable { reason: String };
    /// The file is larger than is accepted.
    Error "file-too-large" FileTooLarge { bytes: u64, limit: u64 };
    /// The bytes are not UTF-8.
    Error "not-utf8" NotUtf8;
    /// The text is not YAML.
    Error "not-yaml" NotYaml { reason: String };
    /// The text is not TOML.
    Error "not-toml" NotToml;
    /// Aliases, depth or number of nodes go beyond what is accepted.
    Error "alias-bomb" AliasBomb;
    /// The file has a format number that this program does not know.
    Error "unknown-format" UnknownFormat { found: String };
    /// The file names nothing that is checked.
    Error "bank-empty" BankEmpty;
    /// A language folder of the bank has no file.
    Error "language-missing" LanguageMissing { language: String };

    // Shape
    /// A key stands twice in one mapping.
    Error "duplicate-key" DuplicateKey { key: String };
    /// A key that this place does not know.
    Error "unknown-key" UnknownKey { key: String, nearest: Option<String> };
    /// A key that must be there.
    Error "missing-key" MissingKey { key: String };
    /// A value of another type than expected.
    Error "wrong-type" WrongType { expected: Expected };
    /// A word that is none of those known here.
    Error "unknown-word" UnknownWord { word: String, known: Vec<String>, nearest: Option<String> };
    /// A list of another length than expected.
    Error "wrong-length" WrongLength { found: usize, expected: usize };
    /// A number outside its bounds.
    Error "out-of-range" OutOfRange { low: String, high: String };

    /// A setting that there is not.
    Error "unknown-setting" UnknownSetting { key: String, known: Vec<String>, nearest: Option<String> };
    /// A text or a list that is longer than is accepted.
    Error "too-long" TooLong { found: usize, most: usize };
    /// What shall be an Argon2 hash is something else.
    Error "phrase-not-hashed" PhraseNotHashed;

    // Items
    /// The id is not lower case words joined by hyphens.
    Error "bad-id" BadId { id: String };
    /// Two things of one kind have the same id.
    Error "duplicate-id" DuplicateId { id: String, first: String };
    /// The kind of item does not use this key.
    Error "key-of-other-kind" KeyOfOtherKind { key: String, kind: String };
    /// The key names none of the options.
    Error "key-not-an-option" KeyNotAnOption { key: String, options: Vec<String> };
    /// No option is right.
    Error "no-key" NoKey { kind: String, key: String };
    /// Fewer options than the kind needs.
    Error "too-few-options" TooFewOptions { found: usize, least: usize };
    /// More options than the kind can show.
    Error "too-many-options" TooManyOptions { found: usize, most: usize };
    /// The right order is not every option once.
    Error "sequence-incomplete" SequenceIncomplete;
    /// The right order is the order shown.
    Error "order-already-solved" OrderAlreadySolved;
    /// An option has no target, or one that is none of the targets.
    Error "pairs-incomplete" PairsIncomplete { option: String };
    /// The range is empty or not finite.
    Error "range-empty" RangeEmpty;
    /// A graded item gives fewer than two points beyond what needs no thought.
    Error "graded-too-coarse" GradedTooCoarse { points: usize };
    /// No such competence.
    Error "unknown-competence" UnknownCompetence { code: String };
    /// No such proficiency level for an item.
    Error "unknown-level" UnknownLevel { level: String };
    /// No such learning outcome.
    Error "unknown-outcome" UnknownOutcome { id: String };
    /// The learning outcome belongs to another competence.
    Error "outcome-of-other-competence" OutcomeOfOtherCompetence { id: String, competence: String };
    /// An item that is scored names no learning outcome.
    Error "no-outcome" NoOutcome;
    /// An enemy that is no item of the bank.
    Error "unknown-enemy" UnknownEnemy { id: String, nearest: Option<String> };
    /// An item that names itself as its enemy.
    Error "enemy-of-itself" EnemyOfItself { id: String };
    /// No such fact in `facts.yaml`.
    Error "unknown-fact" UnknownFact { id: String, nearest: Option<String> };

    // Words
    /// The words of an item are missing in a language.
    Error "words-missing" WordsMissing { id: String, language: String };
    /// Words for an item that does not exist.
    Error "words-extra" WordsExtra { id: String, nearest: Option<String> };
    /// A text that another language has is missing.
    Error "text-missing" TextMissing { field: String, language: String };
    /// A text that the item does not use.
    Error "text-extra" TextExtra { field: String };
    /// The texts of the options are not one for each option.
    Error "option-texts-differ" OptionTextsDiffer { found: usize, expected: usize };
    /// A text is empty.
    Error "empty-text" EmptyText { field: String };
    /// Two options read the same.
    Error "same-option-text" SameOptionText { first: String, second: String };
    /// The stimulus has other fields or other lengths than in another language.
    Error "stimulus-differs" StimulusDiffers { field: String, other: Lang };
    /// A table whose rows differ in length.
    Error "table-ragged" TableRagged;
    /// A control character or a character that changes the direction of writing.
    Error "control-character" ControlCharacter { character: String };
    /// The text does not fit a screen of 56 columns and 15 rows.
    Error "text-too-long" TextTooLong { rows: usize, limit: usize };
    /// The item touches a public service and names no way that is not online.
    Error "offline-way-missing" OfflineWayMissing;

    // Wording
    /// A sentence with more words than its language bears.
    Warning "sentence-long" SentenceLong { found: usize, most: usize };
    /// A question with more words than somebody keeps in mind.
    Warning "stem-long" StemLong { found: usize, most: usize };
    /// A reason that is no longer short.
    Warning "why-long" WhyLong { found: usize, most: usize };
    /// An explanation that is no longer short.
    Warning "explanation-long" ExplanationLong { found: usize, most: usize };
    /// Much to read before the answer, without the tag `heavy_reading`.
    Warning "reading-not-marked" ReadingNotMarked { found: usize, most: usize };
    /// The words of an item are harder to read than standard.
    Warning "hard-to-read" HardToRead { score: String, least: String };
    /// A long word that the glossary does not explain.
    Warning "long-word" LongWord { word: String, found: usize, most: usize };
    /// A short form in capitals that nothing explains.
    Warning "abbreviation-unexplained" AbbreviationUnexplained { found: String };
    /// A sentence in the passive voice.
    Warning "passive" Passive { participle: String };
    /// A question that says no twice.
    Warning "double-negation" DoubleNegation;
    /// A word that makes a person feel small.
    Warning "shame-word" ShameWord { word: String };
    /// A sign of gender inside a word, or two pronouns with a slash.
    Warning "gender-mark" GenderMark { word: String };
    /// An address that is neither free for examples nor that of a fact of the item.
    Warning "address-unknown" AddressUnknown { address: String };
    /// The key is much longer than every other option.
    Warning "key-stands-out" KeyStandsOut { found: usize, longest: usize };
    /// In a language, the key is the longest option more often than chance allows.
    Warning "key-longest" KeyLongest { language: Lang, found: usize, of: usize, expected: String };
    /// Keys stand at some places more often than chance allows.
    Warning "key-position" KeyPosition { options: usize, places: Vec<String> };
    /// The keys of items with several lie nearer to one end than chance allows.
    Warning "keys-lean" KeysLean { found: String, expected: String };
    /// A scored item that does not say why it matters.
    Warning "why-missing" WhyMissing;
    /// A scored item that explains nothing after practice.
    Warning "explanation-missing" ExplanationMissing;

    // Facts
    /// A fact without a source.
    Error "fact-without-source" FactWithoutSource { id: String };
    /// A fact whose day of review has passed.
    Error "fact-overdue" FactOverdue { id: String, review_by: String };
    /// A fact to be reviewed more than twelve months after it was checked.
    Error "review-too-late" ReviewTooLate { id: String };
    /// A figure that no fact of the item holds.
    Error "figure-without-source" FigureWithoutSource { figure: String };
    /// A name, number or address that has been replaced.
    Error "superseded" Superseded { found: String, instead: String };
    /// A fact that no item uses.
    Warning "fact-unused" FactUnused { id: String };

    // Bank
    /// The cut scores do not increase.
    Error "cuts-not-increasing" CutsNotIncreasing;
    /// The items of an area cannot fill a form.
    Error "blueprint-unfillable" BlueprintUnfillable { form: String, area: u8, needed: usize, found: usize };
    /// An item for people who have never used a device that needs one.
    Error "device-needed" DeviceNeeded { id: String, device: String };
    /// The fewest items of a form are more than the most.
    Error "minimum-above-maximum" MinimumAboveMaximum { minimum: usize, maximum: usize };
    /// A form may stop with fewer answers than its level needs.
    Error "stop-before-level" StopBeforeLevel { items: usize, answers: usize };
    /// The scoring model of the bank does not use this key.
    Error "key-of-other-scoring" KeyOfOtherScoring { key: String, scoring: String };
    /// No item asks for a survey variable that the scoring model needs.
    Error "variable-missing" VariableMissing { variable: String };
    /// Published shares that are not together 100 percent.
    Error "shares-not-whole" SharesNotWhole { sum: String };
    /// A competence has fewer items than a bank should have.
    Warning "few-items" FewItems { competence: String, found: usize, least: usize };
    /// A hash that is not 64 hexadecimal digits.
    Error "bad-hash" BadHash;
    /// Cut scores that are called final, of a panel too small for that.
    Warning "panel-small" PanelSmall { found: usize, least: usize };

    // Judges
    /// No such item, or one that is never scored.
    Error "unknown-item" UnknownItem { id: String, nearest: Option<String> };
    /// The same judge judges the same thing twice in one round.
    Error "duplicate-judgement" DuplicateJudgement { judge: String, first: String };
    /// A judge left out something that is judged in that round.
    Error "judgements-missing" JudgementsMissing { judge: String, cut: String, item: String };
    /// Too few judges to say how far they lie apart.
    Error "too-few-judges" TooFewJudges { found: usize, least: usize };
    /// An expected number right that no ability has.
    Error "cut-out-of-reach" CutOutOfReach { cut: String, sum: String, range: String };
    /// The cuts that the judges set do not increase.
    Error "judged-cuts-not-increasing" JudgedCutsNotIncreasing { lower: String, higher: String };
    /// The cuts of one judge do not increase.
    Warning "judge-not-increasing" JudgeNotIncreasing { judge: String, lower: String, higher: String };
    /// A judge whose cut lies far from the others.
    Warning "judge-far" JudgeFar { judge: String, cut: String };
    /// A judge who is not in the last round.
    Warning "judge-left" JudgeLeft { judge: String, round: usize };
    /// No judge read the items in a language of the bank.
    Warning "panel-one-language" PanelOneLanguage { missing: Vec<String> };
    /// Items that nobody has calibrated were judged.
    Warning "items-uncalibrated" ItemsUncalibrated { found: usize, of: usize };
    /// A cut where the bank has no item.
    Warning "cut-outside-items" CutOutsideItems { cut: String, theta: String, range: String };

    // Calibration
    /// A discrimination that is not above 0.
    Error "discrimination-not-positive" DiscriminationNotPositive;
    /// The model does not use this key.
    Error "key-of-other-model" KeyOfOtherModel { key: String, model: String };
    /// The model has another number of steps than the item has credits above 0.
    Error "steps-differ" StepsDiffer { found: usize, expected: usize };
    /// A parameter so far out that few answers can tell it.
    Warning "far-parameter" FarParameter { parameter: String, value: String };
    /// The search for the parameters was stopped before its end.
    Warning "not-converged" NotConverged;

    // Place lists
    /// A quoted cell that never ends.
    Error "unclosed-quote" UnclosedQuote;
    /// So many faults in one file that the rest was not looked for.
    Error "too-many-faults" TooManyFaults { limit: usize };
    /// Something between the quote that closes a cell and the next cell.
    Error "text-after-quote" TextAfterQuote;
    /// A row with more or fewer cells than the heading.
    Error "ragged-row" RaggedRow { found: usize, expected: usize };
    /// A column that must be there.
    Error "column-missing" ColumnMissing { column: String };
    /// A column that is not known.
    Error "unknown-column" UnknownColumn { column: String, nearest: Option<String> };
    /// A cell that must be filled.
    Error "empty-cell" EmptyCell { column: String };
    /// A coordinate outside the Region.
    Error "outside-region" OutsideRegion;
    /// A postcode or commune that the gazetteer does not know.
    Error "unknown-place" UnknownPlace { name: String };
    /// An entry that points to a place which is not in the list.
    Error "unknown-entry" UnknownEntry { id: String, nearest: Option<String> };
    /// An event whose last day lies before its first.
    Error "ends-before-start" EndsBeforeStart { starts: String };
    /// A label without where it was read, or without a date.
    Warning "label-without-source" LabelWithoutSource { id: String, column: String };
    /// A phone number that cannot be dialled in Belgium.
    Warning "phone-not-belgian" PhoneNotBelgian { phone: String };
    /// An address of a site without its scheme, or one that may lead elsewhere.
    Warning "website-unsafe" WebsiteUnsafe { address: String };
    /// A postcode that is not one of the commune.
    Warning "postcode-of-other-commune" PostcodeOfOtherCommune { postcode: String, commune: String };
    /// A street that the commune does not have.
    Warning "street-unknown" StreetUnknown { street: String, commune: String, nearest: Option<String> };
    /// A point far from its street or its commune.
    Warning "point-far" PointFar { metres: usize, from: String };
    /// Opening hours that are not in the syntax of OpenStreetMap.
    Warning "bad-hours" BadHours { hours: String };
    /// A place that stands in the list under another id too.
    Warning "duplicate-place" DuplicatePlace { id: String, first: String };
    /// A name of an organisation that was given up.
    Warning "name-superseded" NameSuperseded { found: String, instead: String };
    /// A place without a street.
    Remark "no-street" NoStreet { id: String };
    /// A source without a date.
    Remark "source-undated" SourceUndated { id: String };
    /// A source older than twelve months: people are told to check first.
    Remark "source-stale" SourceStale { date: String };
    /// A source older than five years: the entry is ranked last.
    Remark "source-old" SourceOld { date: String };
    /// A training or an event whose last day has passed.
    Remark "entry-ended" EntryEnded { day: String };
    /// The text is not JSON, or a key stands twice in it.
    Error "not-json" NotJson { reason: String };
    /// A document in none of the formats of places.
    Error "not-places" NotPlaces;
    /// Something without a point that can be read.
    Error "not-a-point" NotAPoint;
    /// A row of somebody else that does not say where it comes from.
    Error "no-source" NoSource { id: String };
    /// A row without a source.
    Warning "row-without-source" RowWithoutSource { id: String };

    // Response files
    /// A cell whose bytes are not UTF-8, in a file of UTF-8.
    Error "responses-encoding" ResponsesEncoding;
    /// A workbook of a spreadsheet program, not text.
    Error "responses-spreadsheet" ResponsesSpreadsheet { found: String };
    /// A compressed file.
    Error "responses-compressed" ResponsesCompressed { found: String };
    /// A document that is no table of answers.
    Error "responses-not-a-table" ResponsesNotATable { found: String };
    /// A Parquet file whose end is missing.
    Error "parquet-truncated" ParquetTruncated;
    /// A Parquet file that is damaged, encrypted or compressed in a way that is not read.
    Error "parquet-unreadable" ParquetUnreadable { reason: String };
    /// The file has no row of column names.
    Error "no-heading" NoHeading;
    /// No column is an item.
    Error "no-items" NoItems;
    /// A column name stands twice.
    Error "duplicate-column" DuplicateColumn { column: String };
    /// More columns than are accepted.
    Error "too-many-columns" TooManyColumns { found: usize, limit: usize };
    /// A row longer than is accepted: a quote may never end.
    Error "row-too-long" RowTooLong { limit: u64 };
    /// A row that goes beyond what is read and is left out; the others are read.
    Error "row-passed-over" RowPassedOver { limit: u64 };
    /// A cell that is no answer to its item.
    Error "not-an-answer" NotAnAnswer { column: String, found: String, example: String };
    /// Two columns that answer one item say different things.
    Error "answers-differ" AnswersDiffer { column: String, other: String };
    /// A column of an option that says neither yes nor no.
    Error "not-a-mark" NotAMark { column: String, found: String };
    /// A cell that is no code of its survey variable.
    Error "not-a-code" NotACode { column: String, found: String, most: usize };
    /// A line that is no JSON object of answers.
    Error "not-a-record" NotARecord { reason: String };
    /// One JSON list of all objects, where each should have a line of its own.
    Error "records-in-one-list" RecordsInOneList;
    /// Rows of a person that come after those of somebody else.
    Error "person-again" PersonAgain { id: String };
    /// A cell that is no credit of its item.
    Error "not-a-credit" NotACredit { column: String, found: String, most: usize };
    /// A cell that is no weight: a number from 0 up.
    Error "not-a-weight" NotAWeight { column: String, found: String };
    /// A column that held credits and then something else: it is no item.
    Warning "column-not-credits" ColumnNotCredits { column: String, found: String };
}

/// A value for each type that a fault may carry.
#[cfg(test)]
mod samples {
    use super::{Expected, Lang};

    pub trait Sample {
        fn sample() -> Self;
    }

    macro_rules! samples {
        ($($given:ty = $value:expr;)*) => {$(
            impl Sample for $given {
                fn sample() -> $given {
                    $value
                }
            }
        )*};
    }

    samples! {
        String = "sample".to_owned();
        usize = 3;
        u8 = 4;
        u64 = 2_097_153;
        Vec<String> = ["a", "b", "c"].map(str::to_owned).to_vec();
        Expected = Expected::List;
        Lang = Lang::Nl;
        Option<String> = Some("simple".to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn codes_are_unique_ids() {
        let unique: BTreeSet<_> = Fault::CODES.iter().collect();
        assert_eq!(unique.len(), Fault::CODES.len());
        for code in Fault::CODES {
            assert!(crate::domain::id::is_id(code), "{code}");
        }
    }
    /// The table is made of the comments above: to change one, change the other alike.
    #[test]
    fn every_fault_is_in_the_formats_as_it_is_here() {
        let formats = include_str!("../../docs/formats.md");
        let heading = "| code | | meaning |\n|---|---|---|\n";
        let (_, table) = formats.split_once(heading).expect("the table of faults");
        let told: Vec<&str> = table.lines().take_while(|line| line.starts_with('|')).collect();
        let row = |(code, severity, meaning): &(&str, Severity, &str)| {
            let severity = match severity {
                Severity::Remark => "remark",
                Severity::Warning => "warning",
                Severity::Error => "error",
            };
            format!("| `{code}` | {severity} | {} |", meaning.trim().trim_end_matches('.'))
        };
        assert_eq!(told, Fault::ROWS.iter().map(row).collect::<Vec<_>>());
    }
}
