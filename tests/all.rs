//! One test binary: what is tested from outside.

mod pty;
