//! Blocks through several workers, and what comes of them in the order of the blocks.
//!
//! Every worker takes the next block, works on it and leaves the result; the caller takes the results in
//! order. No more results wait than there are workers twice over. So memory does not grow with the file, and
//! the order never depends on who is quick.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// Where blocks come from.
pub trait Source: Send {
    /// What is worked on at once.
    type Block: Default + Send;
    /// Why there is no next one.
    type Error: Send;

    /// Puts the next block in place of the last; returns whether there was one.
    fn next(&mut self, block: &mut Self::Block) -> Result<bool, Self::Error>;
}

/// One worker.
pub trait Work<Block>: Send {
    /// What comes of a block.
    type Done: Default + Send;

    /// Works on a block; `done` holds what came of an earlier one and may be used again.
    fn work(&mut self, block: &Block, done: &mut Self::Done);
}

/// Takes all blocks of a source through workers; `take` gets the results in order, and says whether more are
/// wanted. Ends early then, or at the first error; what came of the blocks before it has been taken. Gives
/// the source back.
pub fn run<S, W>(
    source: S,
    workers: Vec<W>,
    mut take: impl FnMut(&W::Done) -> Result<bool, S::Error>,
) -> Result<S, S::Error>
where
    S: Source,
    W: Work<S::Block>,
{
    let room = 2 * workers.len() as u64;
    let line = Line {
        entrance: Mutex::new(Entrance { source, next: 0, is_closed: false }),
        exit: Mutex::new(Exit {
            waiting: BTreeMap::new(),
            spare: Vec::new(),
            turn: 0,
            workers: workers.len(),
            is_closed: false,
        }),
        came: Condvar::new(),
        left: Condvar::new(),
        room,
    };
    thread::scope(|scope| {
        for worker in workers {
            scope.spawn(|| line.go_through(worker));
        }
        // Also when `take` panics: nobody may wait for room that never comes.
        let _leaving = Leaving(|| line.close());
        while let Some(result) = line.next() {
            let done = result?;
            if !take(&done)? {
                break;
            }
            line.give_back(done);
        }
        Ok(())
    })?;
    Ok(line.entrance.into_inner().unwrap_or_else(PoisonError::into_inner).source)
}

struct Line<S: Source, Done> {
    entrance: Mutex<Entrance<S>>,
    exit: Mutex<Exit<Done, S::Error>>,
    /// A result came, or a worker left.
    came: Condvar,
    /// A result was taken.
    left: Condvar,
    room: u64,
}

struct Entrance<S> {
    source: S,
    next: u64,
    is_closed: bool,
}

struct Exit<Done, Error> {
    waiting: BTreeMap<u64, Result<Done, Error>>,
    spare: Vec<Done>,
    /// The number of the result that is taken next.
    turn: u64,
    /// How many workers are still there.
    workers: usize,
    /// Whether no result is wanted any more.
    is_closed: bool,
}

/// Does something on every way out of a block.
struct Leaving<F: FnMut()>(F);

impl<F: FnMut()> Drop for Leaving<F> {
    fn drop(&mut self) {
        (self.0)();
    }
}

impl<S: Source, Done: Default> Line<S, Done> {
    fn go_through<W: Work<S::Block, Done = Done>>(&self, mut worker: W) {
        let _leaving = Leaving(|| self.leave());
        let mut block = S::Block::default();
        while let Some((number, taken)) = self.enter(&mut block) {
            let result = taken.map(|()| {
                let mut done = self.spare();
                worker.work(&block, &mut done);
                done
            });
            if !self.put(number, result) {
                break;
            }
        }
    }

    /// Takes the next block and its number; nothing when there is none.
    #[allow(clippy::type_complexity)] // a number, and whether its block could be read
    fn enter(&self, block: &mut S::Block) -> Option<(u64, Result<(), S::Error>)> {
        let mut entrance = locked(&self.entrance);
        if entrance.is_closed {
            return None;
        }
        let more = entrance.source.next(block);
        entrance.is_closed = !matches!(more, Ok(true));
        let taken = match more {
            Ok(false) => return None,
            Ok(true) => Ok(()),
            Err(error) => Err(error),
        };
        entrance.next += 1;
        Some((entrance.next - 1, taken))
    }

    fn spare(&self) -> Done {
        locked(&self.exit).spare.pop().unwrap_or_default()
    }

    /// Leaves a result as soon as there is room; returns whether more are wanted.
    fn put(&self, number: u64, result: Result<Done, S::Error>) -> bool {
        let mut exit = locked(&self.exit);
        while number >= exit.turn + self.room && !exit.is_closed {
            exit = self.left.wait(exit).unwrap_or_else(PoisonError::into_inner);
        }
        exit.waiting.insert(number, result);
        let is_open = !exit.is_closed;
        drop(exit);
        self.came.notify_one();
        is_open
    }

    /// Returns the next result in order; nothing when all were taken.
    fn next(&self) -> Option<Result<Done, S::Error>> {
        let mut exit = locked(&self.exit);
        loop {
            let turn = exit.turn;
            if let Some(result) = exit.waiting.remove(&turn) {
                exit.turn += 1;
                drop(exit);
                self.left.notify_all();
                return Some(result);
            }
            if exit.workers == 0 {
                return None;
            }
            exit = self.came.wait(exit).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn give_back(&self, done: Done) {
        locked(&self.exit).spare.push(done);
    }

    /// A worker has no block left, or panicked.
    fn leave(&self) {
        locked(&self.exit).workers -= 1;
        self.came.notify_one();
    }

    fn close(&self) {
        locked(&self.entrance).is_closed = true;
        locked(&self.exit).is_closed = true;
        self.left.notify_all();
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Numbers {
        next: u64,
        of: u64,
        is_broken: bool,
    }

    impl Source for Numbers {
        type Block = u64;
        type Error = &'static str;

        fn next(&mut self, block: &mut u64) -> Result<bool, &'static str> {
            if self.next == self.of {
                return if self.is_broken { Err("broken") } else { Ok(false) };
            }
            *block = self.next;
            self.next += 1;
            Ok(true)
        }
    }

    struct Slow;

    impl Work<u64> for Slow {
        type Done = u64;

        fn work(&mut self, block: &u64, done: &mut u64) {
            for _ in 0..(block * 7 % 5) * 100 {
                thread::yield_now();
            }
            *done = *block;
        }
    }

    struct Panics;

    impl Work<u64> for Panics {
        type Done = u64;

        fn work(&mut self, block: &u64, _: &mut u64) {
            assert!(*block < 3, "as the test wants");
        }
    }

    #[test]
    fn results_come_in_order_from_any_number_of_workers() {
        for jobs in [1, 2, 5] {
            for (of, is_broken, most) in [
                (0, false, None),
                (1, false, None),
                (200, false, None),
                (200, false, Some(7)),
                (20, true, None),
            ] {
                let workers = (0..jobs).map(|_| Slow).collect();
                let mut kept = Vec::new();
                let found = run(Numbers { next: 0, of, is_broken }, workers, |number| {
                    kept.push(*number);
                    Ok(most != Some(kept.len()))
                });
                assert_eq!(found.map(|_| ()), if is_broken { Err("broken") } else { Ok(()) });
                let expected = most.map_or(of, |most| most as u64);
                assert_eq!(kept, (0..expected).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn a_panic_ends_everybody() {
        let numbers = || Numbers { next: 0, of: 100, is_broken: false };
        let worker = || run(numbers(), vec![Panics, Panics], |_| Ok(true));
        assert!(std::panic::catch_unwind(worker).is_err());
        let caller =
            || run(numbers(), vec![Slow, Slow], |number| Ok(*number < 3 || panic!("as wanted")));
        assert!(std::panic::catch_unwind(caller).is_err());
    }

    #[test]
    fn an_error_of_the_caller_ends_everybody() {
        let numbers = Numbers { next: 0, of: 100, is_broken: false };
        let found =
            run(
                numbers,
                vec![Slow, Slow],
                |number| if *number < 3 { Ok(true) } else { Err("full") },
            );
        assert_eq!(found.map(|_| ()), Err("full"));
    }
}
