//! One test binary: what is checked through the public face of the library.

mod common;
mod faults;
mod hostile;
mod oracle;
mod own_bank;
mod second_order;
