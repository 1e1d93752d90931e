//! Landlock (Linux 5.13 and later): which paths may be written and which programs started, for a process and
//! all that it starts. Reading stays allowed: the program reads nothing that a visitor chooses.

use std::path::Path;

use landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible, PathBeneath, PathFd,
    Ruleset, RulesetAttr, RulesetCreated, RulesetCreatedAttr, RulesetError, RulesetStatus, Scope,
};

/// The newest rules that are asked for; an older kernel holds to those that it knows.
const RULES: ABI = ABI::V6;

/// What a program that speaks or prints has to write to.
const DEVICES: [&str; 3] = ["/dev/null", "/dev/shm", "/dev/snd"];

/// The programs that the kernel starts before a program that is linked dynamically.
const LOADERS: [&str; 4] = [
    "/lib64/ld-linux-x86-64.so.2",
    "/lib/ld-linux-aarch64.so.1",
    "/lib/ld-musl-x86_64.so.1",
    "/lib/ld-musl-aarch64.so.1",
];

/// Forbids to write anywhere and to start anything but these programs. Returns whether any of it holds.
pub(super) fn forbid(programs: &[&Path]) -> Result<bool, RulesetError> {
    let writing = AccessFs::from_write(RULES);
    let ruleset = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(writing | AccessFs::Execute)?
        .handle_access(AccessNet::from_all(RULES))?
        .scope(Scope::from_all(RULES))?
        .create()?;
    let mut ruleset = ruleset;
    if !programs.is_empty() {
        let device = writing & AccessFs::from_file(RULES);
        for path in DEVICES {
            ruleset = allow(ruleset, Path::new(path), writing, device)?;
        }
        let execute = BitFlags::from(AccessFs::Execute);
        for path in programs.iter().copied().chain(LOADERS.map(Path::new)) {
            ruleset = allow(ruleset, path, execute, execute)?;
        }
    }
    Ok(ruleset.restrict_self()?.ruleset != RulesetStatus::NotEnforced)
}

/// Allows something on a path, if it is there: `folder` below a folder, `file` on anything else.
fn allow(
    ruleset: RulesetCreated,
    path: &Path,
    folder: BitFlags<AccessFs>,
    file: BitFlags<AccessFs>,
) -> Result<RulesetCreated, RulesetError> {
    let Ok(open) = PathFd::new(path) else { return Ok(ruleset) };
    let access = if path.is_dir() { folder } else { file };
    ruleset.add_rule(PathBeneath::new(open, access))
}
