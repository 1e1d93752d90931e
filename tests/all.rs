//! One test binary: what is checked through the public face of the library and of the program.

mod arrows;
mod cases;
mod common;
mod documents;
mod faults;
mod help;
mod hostile;
mod journal;
mod locales;
mod nearby;
mod oracle;
mod oracle_fit;
mod oracle_graded;
mod oracle_scores;
mod own_bank;
mod peer_faults;
mod pty;
mod random_bytes;
mod remarks;
mod requirements;
mod room;
mod run;
mod screens;
mod script;
mod second_order;
mod terminal;
