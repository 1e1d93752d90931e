//! Front-ends for as long as something is shown on them: plain lines or the line editor, made from the streams.

use std::io::{self, BufRead};

use super::Streams;
use super::error::Error;
use crate::front::{Front, Kind, Line, Plain};
use crate::view::{Reply, Screen};
use crate::world::speech::Speaker;

/// Shows one screen and waits for what is typed.
pub fn show_one(screen: &Screen, front: Kind, streams: &mut Streams) -> Result<Reply, Error> {
    let reply = with_front(front, streams, |front| front.show(screen).map_err(Error::Terminal))?;
    streams.remark("");
    Ok(reply)
}

/// Makes a front-end for as long as it is needed.
pub fn with_front<T>(
    front: Kind,
    streams: &mut Streams,
    converse: impl FnOnce(&mut dyn Front) -> T,
) -> T {
    with_voice(front, None, streams, converse)
}

/// The same, with what is silenced at the first key.
pub fn with_voice<T>(
    front: Kind,
    speaker: Option<Speaker>,
    streams: &mut Streams,
    converse: impl FnOnce(&mut dyn Front) -> T,
) -> T {
    match front {
        Kind::Plain => {
            let input: Box<dyn BufRead> = Box::new(io::stdin().lock());
            let front = Plain::new(input, &mut streams.results, &mut streams.conversation);
            let mut front = if streams.is_typed { front } else { front.piped() };
            converse(&mut front)
        }
        Kind::Line => {
            let conversation = streams.conversation_styles.clone();
            let results = streams.result_styles.clone();
            let front = Line::new(conversation, results);
            let mut front = match speaker {
                Some(speaker) => front.at_first_key(move || speaker.hush()),
                None => front,
            };
            converse(&mut front)
        }
    }
}
