//! Calendar days. The domain has no clock: "today" always comes in as a [`Date`].

pub use jiff::civil::Date;

/// Reads a day written `2026-11-21`.
pub fn parse_date(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}
