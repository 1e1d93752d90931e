//! The window as cells: only those that changed are sent, and forgetting overwrites all of them.

use std::io::{self, Write};

use crossterm::style::{Attribute, ResetColor, SetAttribute};
use crossterm::terminal::{Clear, ClearType};
use crossterm::{cursor, queue};
use ratatui::backend::{Backend, CrosstermBackend, TestBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use super::layout::Placed;
use super::row::Target;
use super::theme::Theme;

/// Something to paint on, whose faults can be told as those of input and output.
pub trait Paper: Backend<Error: Send + Sync + 'static> {
    /// Takes another size.
    fn resize_to(&mut self, columns: u16, rows: u16);

    /// Clears the window and what has scrolled out of it.
    fn wipe(&mut self) -> io::Result<()>;
}

impl<W: Write> Paper for CrosstermBackend<W> {
    fn resize_to(&mut self, _columns: u16, _rows: u16) {}

    fn wipe(&mut self) -> io::Result<()> {
        let all = Clear(ClearType::All);
        queue!(self, ResetColor, SetAttribute(Attribute::Reset), all, Clear(ClearType::Purge))?;
        queue!(self, cursor::MoveTo(0, 0))?;
        Write::flush(self)
    }
}

impl Paper for TestBackend {
    fn resize_to(&mut self, columns: u16, rows: u16) {
        self.resize(columns, rows);
    }

    fn wipe(&mut self) -> io::Result<()> {
        Backend::clear(self).map_err(io::Error::other)
    }
}

/// A window with what was sent to it.
pub(super) struct Canvas<P: Paper> {
    pub(super) paper: P,
    sent: Buffer,
    next: Buffer,
    touchable: Vec<(Rect, Target)>,
    cursor: Option<Position>,
}

impl<P: Paper> Canvas<P> {
    /// Returns an empty canvas of so many columns and rows.
    pub(super) fn new(paper: P, columns: u16, rows: u16) -> Canvas<P> {
        let area = Rect::new(0, 0, columns, rows);
        let (sent, next) = (Buffer::empty(area), Buffer::empty(area));
        Canvas { paper, sent, next, touchable: Vec::new(), cursor: None }
    }

    /// Returns how many columns and rows there are.
    pub(super) fn size(&self) -> (usize, usize) {
        (self.next.area.width.into(), self.next.area.height.into())
    }

    /// Takes another size. Everything will be painted anew.
    pub(super) fn resize(&mut self, columns: u16, rows: u16) -> io::Result<()> {
        self.paper.resize_to(columns, rows);
        self.paper.clear().map_err(io::Error::other)?;
        let area = Rect::new(0, 0, columns, rows);
        self.sent = Buffer::empty(area);
        self.next = Buffer::empty(area);
        self.cursor = None;
        Ok(())
    }

    /// Paints rows, and sends what changed.
    pub(super) fn paint(
        &mut self,
        rows: &[Placed],
        cursor: Option<(usize, usize)>,
        theme: Theme,
    ) -> io::Result<()> {
        self.next.reset();
        self.next.set_style(self.next.area, theme.ground());
        self.touchable.clear();
        for placed in rows {
            self.put(placed, theme);
        }
        let changed = self.sent.diff(&self.next);
        let is_changed = !changed.is_empty();
        if is_changed {
            self.paper.hide_cursor().map_err(io::Error::other)?;
            self.paper.draw(changed.into_iter()).map_err(io::Error::other)?;
        }
        std::mem::swap(&mut self.sent, &mut self.next);
        let cursor = cursor.and_then(|(column, row)| self.inside(column, row));
        if is_changed || cursor != self.cursor {
            match cursor {
                Some(at) => {
                    self.paper.set_cursor_position(at).map_err(io::Error::other)?;
                    self.paper.show_cursor().map_err(io::Error::other)?;
                }
                None => self.paper.hide_cursor().map_err(io::Error::other)?,
            }
            self.cursor = cursor;
        }
        Backend::flush(&mut self.paper).map_err(io::Error::other)
    }

    fn inside(&self, column: usize, row: usize) -> Option<Position> {
        let area = self.sent.area;
        let (column, row) = (u16::try_from(column).ok()?, u16::try_from(row).ok()?);
        (column < area.width && row < area.height).then_some(Position::new(column, row))
    }

    fn put(&mut self, placed: &Placed, theme: Theme) {
        let mut column = placed.column;
        for run in &placed.row.runs {
            let width = run.text.width();
            if let Some(at) = self.inside(column, placed.line) {
                let room = usize::from(self.next.area.width - at.x);
                self.next.set_stringn(at.x, at.y, &run.text, room, theme.style(run.tone));
                if let Some(target) = run.target {
                    let width = u16::try_from(width.min(room)).unwrap_or(0);
                    self.touchable.push((Rect::new(at.x, at.y, width, 1), target));
                }
            }
            column += width;
        }
    }

    /// Returns what touching a place does.
    pub(super) fn target(&self, column: u16, row: u16) -> Option<Target> {
        let at = Position::new(column, row);
        self.touchable.iter().find(|(area, _)| area.contains(at)).map(|(_, target)| *target)
    }

    /// Overwrites every cell, clears the window and what has scrolled out of it.
    pub(super) fn wipe(&mut self) -> io::Result<()> {
        self.sent.reset();
        self.next.reset();
        self.touchable.clear();
        self.cursor = None;
        self.paper.wipe()
    }
}
