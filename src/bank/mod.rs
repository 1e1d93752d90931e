//! From the text of question files to a [`Bank`], or to every fault of every file in one run.
//!
//! Texts come in as values and nothing is read here: `world` finds the files. The order of work is
//! text → spanned tree (`read`) → shape (`shape`) → raw mirrors (`raw`) → sense (`check`) → domain.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::domain::bank::Bank;
use crate::domain::calendar::Date;
use crate::domain::fact::Fact;
use crate::domain::framework::Framework;
use crate::domain::problem::Problem;
use crate::domain::words::BankWords;

/// One file of a bank folder.
#[derive(Clone, Debug)]
pub struct BankFile {
    /// The file as the reader would name it.
    pub name: String,
    /// Its path inside the bank folder, with `/` between the parts: `items/1-information.yaml`.
    pub path: String,
    /// What it holds.
    pub bytes: Cow<'static, [u8]>,
}

/// What came of the files of a bank.
#[derive(Debug)]
pub struct Loaded {
    /// The bank and its words, unless a problem is an error.
    pub bank: Option<(Bank, BankWords)>,
    /// The facts that are sound, in the order of the file.
    pub facts: Vec<Fact>,
    /// Every fault of every file, sorted by file, line, column and code.
    pub problems: Vec<Problem>,
    /// The text of each file that is text, by name, without its byte-order mark: spans point into it.
    pub sources: BTreeMap<String, String>,
}

/// Returns the bank that the files make, or all that is wrong with them.
pub fn load(_files: &[BankFile], _framework: &Framework, _today: Date) -> Loaded {
    Loaded {
        bank: None,
        facts: Vec::new(),
        problems: Vec::new(),
        sources: BTreeMap::new(),
    }
}
