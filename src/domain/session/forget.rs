//! Answers of a person who has gone, overwritten where they stood in memory and not only given back.

use zeroize::Zeroize;

use super::{Entry, Input, Session};
use crate::domain::item::Answer;

impl Session<'_> {
    /// Overwrites everything that came in, and what was made of it. The session is good for nothing
    /// afterwards.
    pub fn forget(&mut self) {
        for mut entry in self.log.drain(..) {
            overwrite(&mut entry);
        }
        for mut response in self.state.responses.drain(..) {
            overwrite_answer(&mut response.answer);
        }
        self.state.origin = None;
    }
}

fn overwrite(entry: &mut Entry) {
    entry.at = 0;
    match &mut entry.input {
        Input::Answer(answer) => overwrite_answer(answer),
        Input::Origin(origin) => {
            origin.label.fr.zeroize();
            origin.label.nl.zeroize();
        }
        Input::Language(_)
        | Input::Continue
        | Input::Equipment(_)
        | Input::Module(_)
        | Input::Back
        | Input::Stop
        | Input::Resume
        | Input::SeeResults
        | Input::Leave
        | Input::Tick => {}
    }
    entry.input = Input::Tick;
}

fn overwrite_answer(answer: &mut Answer) {
    match answer {
        Answer::Number(number) => number.zeroize(),
        // Ids overwrite themselves when they go.
        Answer::One(_)
        | Answer::Many(_)
        | Answer::Order(_)
        | Answer::Pairs(_)
        | Answer::Rating(_)
        | Answer::DontKnow => {}
    }
    *answer = Answer::DontKnow;
}
