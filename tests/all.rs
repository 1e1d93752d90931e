//! One test binary: what is checked through the public face of the library.

mod oracle;
mod second_order;
