//! Programs that speak or play a recording: the only child processes of this program, and only when somebody
//! asked for them. Arguments are handed over one by one and no shell reads them.
//!
//! One thread starts them one after the other and waits for each; [`Speaker::hush`] ends the one that runs,
//! with all that it started, and waits for it too. None is left behind.

use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How often a program that speaks is looked at: nobody hears a delay that short.
const TICK: Duration = Duration::from_millis(20);

/// How long a program that only says whether it works, or falls silent, may take.
const PATIENCE: Duration = Duration::from_secs(2);

/// A program to run, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Where it is.
    pub program: PathBuf,
    /// What it is told.
    pub arguments: Vec<OsString>,
    /// What it reads.
    pub input: String,
    /// What it must be told besides when it is to stop: some hand the text on to another program.
    pub at_stop: Option<Vec<OsString>>,
}

/// A program that did not speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silent {
    /// Its path.
    pub program: PathBuf,
}

/// What speaks at the moment. Its clones are the same one.
#[derive(Clone, Debug, Default)]
pub struct Speaker {
    running: Arc<Mutex<Option<Running>>>,
    silent: Arc<Mutex<Option<Silent>>>,
}

#[derive(Debug)]
struct Running {
    /// Never sends anything: that it goes is the message.
    stop: Sender<()>,
    thread: JoinHandle<()>,
}

impl Speaker {
    /// Says this, and nothing of what was said before any more.
    pub fn say(&self, jobs: Vec<Job>) {
        let mut running = locked(&self.running);
        end(running.take());
        let (stop, stopped) = mpsc::channel();
        let (silent, first) = (Arc::clone(&self.silent), jobs.first().cloned());
        let thread = thread::Builder::new().name("speech".to_owned()).spawn(move || {
            for job in &jobs {
                match run(job, &stopped) {
                    Ok(Ended::Said) => {}
                    Ok(Ended::Stopped) => return,
                    Ok(Ended::Refused) | Err(_) => {
                        *locked(&silent) = Some(Silent { program: job.program.clone() });
                        return;
                    }
                }
            }
        });
        match (thread, first) {
            (Ok(thread), _) => *running = Some(Running { stop, thread }),
            (Err(_), Some(job)) => *locked(&self.silent) = Some(Silent { program: job.program }),
            (Err(_), None) => {}
        }
    }

    /// Falls silent at once; when this returns no program runs any more.
    pub fn hush(&self) {
        end(locked(&self.running).take());
    }

    /// Returns whether something is being said.
    pub fn is_speaking(&self) -> bool {
        locked(&self.running).as_ref().is_some_and(|running| !running.thread.is_finished())
    }

    /// Returns the program that did not speak, once.
    pub fn take_silent(&self) -> Option<Silent> {
        locked(&self.silent).take()
    }
}

fn end(running: Option<Running>) {
    if let Some(Running { stop, thread }) = running {
        drop(stop);
        // It never panics; if it did, nothing is spoken either.
        let _ = thread.join();
    }
}

/// A thread that panicked leaves nothing half done here.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How a program ended.
enum Ended {
    Said,
    Stopped,
    Refused,
}

fn run(job: &Job, stopped: &Receiver<()>) -> io::Result<Ended> {
    if stopped.try_recv() == Err(mpsc::TryRecvError::Disconnected) {
        return Ok(Ended::Stopped);
    }
    let mut child = start(&job.program, &job.arguments)?;
    if let Some(mut input) = child.stdin.take() {
        // A program that does not read what it is given says it otherwise.
        let _ = input.write_all(job.input.as_bytes());
    }
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(said(status)),
            Ok(None) => {}
            Err(error) => {
                kill(&mut child);
                return Err(error);
            }
        }
        if stopped.recv_timeout(TICK) == Err(RecvTimeoutError::Disconnected) {
            kill(&mut child);
            if let Some(arguments) = &job.at_stop {
                succeeds(&job.program, arguments);
            }
            return Ok(Ended::Stopped);
        }
    }
}

fn said(status: ExitStatus) -> Ended {
    if status.success() { Ended::Said } else { Ended::Refused }
}

/// Starts a program that sees neither what is typed nor the screen, as the first of a group of its own.
fn start(program: &Path, arguments: &[OsString]) -> io::Result<Child> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn()
}

/// Ends a program with all that it started, and waits for it.
fn kill(child: &mut Child) {
    #[cfg(unix)]
    let _ = rustix::process::kill_process_group(
        rustix::process::Pid::from_child(child),
        rustix::process::Signal::KILL,
    );
    let _ = child.kill();
    let _ = child.wait();
}

/// Returns whether a program does what it is told, and does it soon.
pub fn succeeds(program: &Path, arguments: &[OsString]) -> bool {
    let Ok(mut child) = start(program, arguments) else { return false };
    drop(child.stdin.take());
    let mut waited = Duration::ZERO;
    while waited < PATIENCE {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::sleep(TICK),
            Err(_) => break,
        }
        waited += TICK;
    }
    kill(&mut child);
    false
}

/// Returns where a program is: a path as it stands, a name in one of the folders of PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    if program.contains(std::path::is_separator) {
        return Some(PathBuf::from(program)).filter(|path| can_run(path));
    }
    let folders = env::var_os("PATH")?;
    // A folder that is not absolute changes with where the program was started.
    let mut paths = env::split_paths(&folders).filter(|folder| folder.is_absolute());
    paths.find_map(|folder| Some(folder.join(program)).filter(|path| can_run(path)))
}

#[cfg(unix)]
fn can_run(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn can_run(path: &Path) -> bool {
    path.is_file()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::Instant;

    use super::*;

    /// Returns a job of a shell script, which stands for a program that speaks.
    fn script(text: &str) -> Job {
        Job {
            program: PathBuf::from("/bin/sh"),
            arguments: vec!["-c".into(), text.into()],
            input: "bonjour".to_owned(),
            at_stop: None,
        }
    }

    fn wait(speaker: &Speaker) {
        while speaker.is_speaking() {
            thread::sleep(TICK);
        }
    }

    /// Returns whether a process is there, be it as a zombie.
    fn is_there(pid: &str) -> bool {
        Path::new("/proc").join(pid.trim()).exists()
    }

    #[test]
    fn one_after_the_other_and_what_is_said_is_read() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let said = folder.path().join("said");
        let speaker = Speaker::default();
        let job = |mark| script(&format!("printf {mark} >>{0}; cat >>{0}", said.display()));
        speaker.say(vec![job(1), job(2), job(3)]);
        wait(&speaker);
        assert_eq!(fs::read_to_string(&said).expect("said"), "1bonjour2bonjour3bonjour");
        assert_eq!(speaker.take_silent(), None);
    }

    #[test]
    fn silence_is_at_once_and_leaves_no_process() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let pids = folder.path().join("pids");
        let speaker = Speaker::default();
        let text = format!("sleep 60 & echo $! >{0}.new; mv {0}.new {0}; wait", pids.display());
        speaker.say(vec![script(&text), script("exit 0")]);
        while !pids.exists() {
            thread::sleep(TICK);
        }
        let begun = Instant::now();
        speaker.hush();
        assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
        let pid = fs::read_to_string(&pids).expect("written");
        // What the program started is not ours to wait for; whoever is, takes a moment.
        while is_there(&pid) && !is_zombie(&pid) {
            assert!(begun.elapsed() < Duration::from_secs(10), "{pid} still runs");
            thread::sleep(TICK);
        }
        assert!(!speaker.is_speaking());
        assert_eq!(speaker.take_silent(), None);
    }

    fn is_zombie(pid: &str) -> bool {
        let stat = fs::read_to_string(Path::new("/proc").join(pid.trim()).join("stat"));
        stat.map_or(true, |stat| stat.contains(") Z "))
    }

    #[test]
    fn a_program_that_does_not_speak_is_told_once() {
        let missing = Job { program: PathBuf::from("/no/such/voice"), ..script("") };
        for job in [script("exit 3"), missing] {
            let speaker = Speaker::default();
            speaker.say(vec![job.clone()]);
            wait(&speaker);
            assert_eq!(speaker.take_silent(), Some(Silent { program: job.program }));
            assert_eq!(speaker.take_silent(), None);
        }
    }

    #[test]
    fn programs_are_found_by_name_and_by_path() {
        let shell = find("sh").expect("every machine has one");
        assert_eq!(find(&shell.to_string_lossy()), Some(shell.clone()));
        assert_eq!(find("no-such-voice-anywhere"), None);
        assert_eq!(find("/etc/passwd"), None);
        assert!(succeeds(&shell, &["-c".into(), "exit 0".into()]));
        assert!(!succeeds(&shell, &["-c".into(), "exit 1".into()]));
    }
}
