//! One test binary: what is checked through the public face of the library and of the program.

mod arrows;
mod common;
mod faults;
mod help;
mod hostile;
mod locales;
mod nearby;
mod oracle;
mod own_bank;
mod pty;
mod room;
mod second_order;
