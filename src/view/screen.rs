//! What any front-end can show: plain data with public fields.

use crate::domain::gazetteer::Origin;
use crate::domain::id::ChoiceId;
use crate::domain::session::Input;

/// One screen. Everything on it is in the reader's language already, and inert.
#[derive(Clone, Debug, PartialEq)]
pub struct Screen {
    /// What this screen is.
    pub title: String,
    /// How far along the sitting is, where that means something.
    pub progress: Option<Progress>,
    /// What is read first. In a small window it may take a page of its own.
    pub body: Vec<Block>,
    /// The question itself; stays beside the choices.
    pub question: Vec<Block>,
    /// What is expected.
    pub ask: Ask,
    /// What else can be typed here.
    pub commands: Commands,
    /// Said when something was typed that has no meaning here: what to type instead.
    pub refused: String,
    /// Asks to go on to the next page of one screen.
    pub more: String,
    /// Stands before what was chosen when it is said back: `Answer: `.
    pub echo: String,
    /// Whether this is a result (standard output) or conversation (standard error).
    pub is_result: bool,
}

impl Screen {
    /// Returns what is read on it, in order, one text a line. What can be chosen is left out: to know what
    /// it means is part of the question.
    pub fn text(&self) -> String {
        let mut texts = vec![self.title.as_str()];
        let blocks = self.body.iter().chain(&self.question);
        blocks.for_each(|block| block.collect(&mut texts));
        texts.join("\n")
    }

    /// Returns a page to read that asks for nothing.
    pub fn page(title: String, body: Vec<Block>) -> Screen {
        Screen {
            title,
            progress: None,
            body,
            question: Vec::new(),
            ask: Ask::Nothing,
            commands: Commands::default(),
            refused: String::new(),
            more: String::new(),
            echo: String::new(),
            is_result: true,
        }
    }
}

/// How far along the sitting is; the words alone are enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// `Question 3 of 12`.
    pub words: String,
    /// How many are done.
    pub done: usize,
    /// How many there are.
    pub of: usize,
}

/// A piece of text with a meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph. Line breaks are kept.
    Paragraph(String),
    /// A label with its value: `From: Jan`.
    Labelled(String, String),
    /// A list; each entry with its mark (`1.`, `-`).
    List(Vec<(String, String)>),
    /// A table; the first row is the heading.
    Table(Vec<Vec<String>>),
    /// A bar of a few steps, with what it says; the words alone are enough.
    Bar {
        /// What is measured.
        label: String,
        /// How far that is.
        words: String,
        /// How many steps are done.
        done: usize,
        /// How many there are.
        of: usize,
    },
    /// A code to scan; what it leads to stands in letters beside it.
    Code {
        /// What it is, and of what: it may stand on a page of its own.
        label: String,
        /// Its rows.
        rows: Vec<String>,
    },
    /// Lines inside a frame that is said, not drawn: what comes from outside, such as a message.
    Quoted(Vec<Block>),
}

impl Block {
    /// Collects its texts in the order in which they are read.
    fn collect<'a>(&'a self, texts: &mut Vec<&'a str>) {
        match self {
            Block::Heading(text) | Block::Paragraph(text) => texts.push(text),
            Block::Labelled(label, text) => texts.extend([label.as_str(), text]),
            Block::List(entries) => texts.extend(entries.iter().map(|(_, text)| text.as_str())),
            Block::Table(rows) => texts.extend(rows.iter().flatten().map(String::as_str)),
            Block::Bar { label, words, .. } => texts.extend([label.as_str(), words]),
            Block::Code { .. } => {}
            Block::Quoted(blocks) => blocks.iter().for_each(|block| block.collect(texts)),
        }
    }
}

/// What is expected.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// Nothing: the end.
    Nothing,
    /// Enter.
    Enter {
        /// What Enter does.
        prompt: String,
    },
    /// One of the choices.
    One {
        /// `Your answer (1 to 4): `.
        prompt: String,
        /// What can be chosen, numbered from 1.
        choices: Vec<Choice>,
    },
    /// Several of the options.
    Many {
        /// What to type.
        prompt: String,
        /// The options, numbered from 1.
        options: Vec<Target>,
    },
    /// Those of the options that hold, or none of them.
    Check {
        /// What to type.
        prompt: String,
        /// The options, numbered from 1.
        options: Vec<Target>,
        /// `None of these`: the number after the last option.
        none: String,
    },
    /// All options, in order.
    Order {
        /// What to type.
        prompt: String,
        /// The options, numbered from 1.
        options: Vec<Target>,
    },
    /// A target for each option: `1b 2a 3c`.
    Match {
        /// What to type.
        prompt: String,
        /// The options, numbered from 1.
        options: Vec<Target>,
        /// The targets, lettered from a.
        targets: Vec<Target>,
    },
    /// A number.
    Number {
        /// What to type.
        prompt: String,
    },
    /// Where the person starts from, in words.
    Where {
        /// What to type.
        prompt: String,
        /// What Enter alone means.
        otherwise: Input,
    },
    /// One of several places of the same name.
    Candidates {
        /// What to type.
        prompt: String,
        /// The places, numbered from 1.
        candidates: Vec<Candidate>,
    },
}

/// Something that can be chosen, and what choosing it means.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What it says.
    pub text: String,
    /// What it does.
    pub input: Input,
}

/// An option or a target with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Its name in the item.
    pub id: ChoiceId,
    /// What it says.
    pub text: String,
}

/// A place that may be meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// What it says.
    pub text: String,
    /// What is meant; nothing for "none of these".
    pub origin: Option<Origin>,
}

impl Candidate {
    /// Returns what choosing it means; for "none of these", to be asked again.
    pub fn reply(&self) -> Reply {
        match &self.origin {
            Some(origin) => Reply::Input(Input::Origin(origin.clone())),
            None => Reply::Where(String::new()),
        }
    }
}

/// What can be typed besides an answer; the same keys everywhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Commands {
    /// `0` or `n`: I don't know.
    pub dont_know: Option<Choice>,
    /// `?`: the hard words of this screen, each with what it means.
    pub words: Vec<(String, String)>,
    /// `r`: back.
    pub back: Option<Input>,
    /// `s`: stop.
    pub stop: Option<Input>,
    /// `l`: the other language.
    pub language: Option<Input>,
    /// `v`: hear this screen again.
    pub listen: bool,
    /// `p`: a sheet to take home, where something prints it.
    pub print: bool,
    /// All of them in one line of words.
    pub hint: String,
}

/// What a front-end gives back.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// An input for the session.
    Input(Input),
    /// Words that say where the person starts from, to be looked up; none when it is none of the places
    /// shown.
    Where(String),
    /// The hard words of this screen are wanted.
    Words,
    /// This screen is to be heard again.
    Listen,
    /// A sheet to take home is wanted.
    Print,
    /// Nothing more will come.
    End,
}
