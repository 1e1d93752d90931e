//! Seccomp (Linux 3.17 and later): calls to the kernel that are refused from now on, in every thread and in
//! every program that is started. Everything else stays allowed: a list of all that a terminal needs would be
//! out of date with the next version of the system.

use std::collections::BTreeMap;

use libc::c_long;
use seccompiler::{
    BackendError, BpfProgram, Error, SeccompAction, SeccompCmpArgLen, SeccompCmpOp,
    SeccompCondition, SeccompFilter, SeccompRule, TargetArch, apply_filter_all_threads,
};

/// Refused: "operation not permitted".
const REFUSED: u32 = libc::EPERM as u32;

/// Refused so that the library of C takes the older call, whose arguments a filter can see.
const UNKNOWN: u32 = libc::ENOSYS as u32;

type Rules = BTreeMap<c_long, Vec<SeccompRule>>;

/// Refuses sockets but those of this machine, and what could undo any of this. Without programs that staff
/// chose, no program is started, no socket is opened and no file is written either.
pub(super) fn forbid(has_programs: bool) -> Result<(), Error> {
    let mut refused = always()?;
    if has_programs {
        let elsewhere = condition(0, SeccompCmpOp::Ne, libc::AF_UNIX as u64)?;
        refused.insert(libc::SYS_socket, vec![SeccompRule::new(vec![elsewhere])?]);
    } else {
        refused.extend(programs()?);
        refused.extend(files()?);
    }
    let unknown = [libc::SYS_clone3, libc::SYS_openat2].map(|call| (call, Vec::new()));
    // The last filter is asked first, and may forbid to add another: the stricter one comes last.
    apply_filter_all_threads(&filter(unknown.into(), UNKNOWN)?)?;
    apply_filter_all_threads(&filter(refused, REFUSED)?)
}

fn filter(rules: Rules, number: u32) -> Result<BpfProgram, BackendError> {
    let machine = TargetArch::try_from(std::env::consts::ARCH)?;
    let refuse = SeccompAction::Errno(number);
    SeccompFilter::new(rules, SeccompAction::Allow, refuse, machine)?.try_into()
}

fn condition(
    argument: u8,
    comparison: SeccompCmpOp,
    value: u64,
) -> Result<SeccompCondition, BackendError> {
    SeccompCondition::new(argument, SeccompCmpArgLen::Dword, comparison, value)
}

/// What nobody needs who shows questions: to look into other programs, to change the system, and to type
/// into the terminal as if a person had.
fn always() -> Result<Rules, BackendError> {
    let calls = [
        libc::SYS_add_key,
        libc::SYS_bpf,
        libc::SYS_delete_module,
        libc::SYS_finit_module,
        libc::SYS_init_module,
        libc::SYS_io_uring_setup,
        libc::SYS_kexec_load,
        libc::SYS_mount,
        libc::SYS_open_by_handle_at,
        libc::SYS_perf_event_open,
        libc::SYS_pivot_root,
        libc::SYS_process_vm_readv,
        libc::SYS_process_vm_writev,
        libc::SYS_ptrace,
        libc::SYS_reboot,
        libc::SYS_setns,
        libc::SYS_umount2,
        libc::SYS_unshare,
        libc::SYS_userfaultfd,
    ];
    let mut rules: Rules = calls.map(|call| (call, Vec::new())).into();
    let typing = condition(1, SeccompCmpOp::Eq, libc::TIOCSTI)?;
    rules.insert(libc::SYS_ioctl, vec![SeccompRule::new(vec![typing])?]);
    Ok(rules)
}

/// Programs and sockets. A thread is no program: only what does not share its memory and files is refused.
fn programs() -> Result<Rules, BackendError> {
    let mut calls = vec![
        libc::SYS_execve,
        libc::SYS_execveat,
        libc::SYS_socket,
        libc::SYS_socketpair,
        libc::SYS_connect,
        libc::SYS_bind,
        libc::SYS_listen,
    ];
    #[cfg(target_arch = "x86_64")]
    calls.extend([libc::SYS_fork, libc::SYS_vfork]);
    let mut rules: Rules = calls.into_iter().map(|call| (call, Vec::new())).collect();
    let thread = libc::CLONE_THREAD as u64;
    let no_thread = condition(0, SeccompCmpOp::MaskedEq(thread), 0)?;
    rules.insert(libc::SYS_clone, vec![SeccompRule::new(vec![no_thread])?]);
    Ok(rules)
}

/// Whatever makes, opens for writing, renames or removes a file.
fn files() -> Result<Rules, BackendError> {
    let mut calls = vec![
        libc::SYS_fchmod,
        libc::SYS_fchmodat,
        libc::SYS_fchown,
        libc::SYS_fchownat,
        libc::SYS_fsetxattr,
        libc::SYS_linkat,
        libc::SYS_lsetxattr,
        libc::SYS_mkdirat,
        libc::SYS_mknodat,
        libc::SYS_renameat2,
        libc::SYS_setxattr,
        libc::SYS_symlinkat,
        libc::SYS_truncate,
        libc::SYS_unlinkat,
        libc::SYS_utimensat,
    ];
    #[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
    calls.push(libc::SYS_renameat);
    #[cfg(target_arch = "x86_64")]
    calls.extend([
        libc::SYS_chmod,
        libc::SYS_chown,
        libc::SYS_creat,
        libc::SYS_lchown,
        libc::SYS_link,
        libc::SYS_mkdir,
        libc::SYS_mknod,
        libc::SYS_rename,
        libc::SYS_rmdir,
        libc::SYS_symlink,
        libc::SYS_unlink,
    ]);
    let mut rules: Rules = calls.into_iter().map(|call| (call, Vec::new())).collect();
    #[cfg(target_arch = "x86_64")]
    rules.insert(libc::SYS_open, for_writing(1)?);
    rules.insert(libc::SYS_openat, for_writing(2)?);
    Ok(rules)
}

/// Returns the rules that match when the flags of opening, in this argument, ask for writing.
fn for_writing(argument: u8) -> Result<Vec<SeccompRule>, BackendError> {
    let flags = [libc::O_WRONLY, libc::O_RDWR, libc::O_CREAT, libc::O_TRUNC];
    let rule = |flag: libc::c_int| {
        let flag = flag as u64;
        SeccompRule::new(vec![condition(argument, SeccompCmpOp::MaskedEq(flag), flag)?])
    };
    flags.into_iter().map(rule).collect()
}
