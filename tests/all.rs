//! One test binary: what is checked through the public face of the library.

mod help;
mod locales;
mod oracle;
mod second_order;
