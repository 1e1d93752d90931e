//! Faults that were found in other programs of this kind, each with a test here that is named after it.
//! The programs are good ones; these are the places where care did not reach.

mod cuts;
mod estimating;
