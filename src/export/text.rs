//! Plain text, as on the screen, for a file or a printer.

use std::io::{self, Write};

use super::{Format, Sheet};

pub(super) struct Text;

impl Format for Text {
    fn name(&self) -> &'static str {
        "text"
    }

    fn write(&self, sheet: &Sheet, out: &mut dyn Write) -> io::Result<()> {
        for line in sheet.lines {
            writeln!(out, "{line}")?;
        }
        Ok(())
    }
}
