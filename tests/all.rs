//! One test binary: what is checked through the public face of the library.

mod common;
mod faults;
mod hostile;
mod own_bank;
