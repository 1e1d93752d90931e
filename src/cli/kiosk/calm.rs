//! A defect of the program, met in front of a visitor: no message of it and nothing of the answers reaches the
//! screen or the disk; a calm sentence in every language, and then the kiosk begins anew.

use std::any::Any;
use std::io;
use std::panic::{self, AssertUnwindSafe, catch_unwind};

use zeroize::Zeroize;

use super::{House, Outcome};
use crate::domain::id::Lang;
use crate::front::kiosk::{Heard, Kiosk, Paper, Patience, Source};
use crate::view::{self, Voice};

/// How long the sentence stands at most, in milliseconds.
const PATIENCE: u64 = 10_000;

/// Defects in a row, without anybody served in between, after which the kiosk ends: whatever keeps it running
/// starts it afresh.
pub(super) const MOST: usize = 3;

/// Lets no panic tell anything: no place, no words, no backtrace whatever the environment asks for.
pub(super) fn keep_quiet() {
    panic::set_hook(Box::new(|_| {}));
}

/// Does something; returns nothing when it panicked.
pub(super) fn guarded<T>(work: impl FnOnce() -> io::Result<T>) -> io::Result<Option<T>> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(done) => done.map(Some),
        Err(payload) => {
            forget(payload);
            Ok(None)
        }
    }
}

/// What a panic says may be made from an answer.
fn forget(payload: Box<dyn Any + Send>) {
    if let Ok(mut words) = payload.downcast::<String>() {
        words.zeroize();
    }
}

/// Says so in every language until a key, or for a while; returns how serving ends, if it does.
pub(super) fn begin_anew<P: Paper, S: Source>(
    kiosk: &mut Kiosk<P, S>,
    house: &House,
    language: Option<Lang>,
) -> io::Result<Option<Outcome>> {
    let patience = Patience { until: Some(PATIENCE), any_key: true, from_touch: false };
    let shown = guarded(|| {
        house.with_scene(language, |scene| {
            let words = view::kiosk_words(scene, Voice::Silent, false);
            kiosk.show(&view::one_moment(scene), &words, patience)
        })
    })?;
    Ok((shown == Some(Heard::Closed)).then_some(Outcome::HungUp))
}
