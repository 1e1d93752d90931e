//! How things look, from the sixteen colours that every terminal has, or from none at all. Nothing is said
//! by colour alone, and nothing blinks.

use ratatui::style::{Color, Modifier, Style};

/// The colours of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Light letters on black.
    #[default]
    Dark,
    /// Black letters on white.
    Light,
    /// White and yellow on black, nothing between.
    Contrast,
    /// No colour: weight and reversal only.
    Plain,
}

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Text.
    Text,
    /// The title, a headline.
    Title,
    /// A heading.
    Heading,
    /// The number of something that can be chosen.
    Number,
    /// What is chosen.
    Chosen,
    /// A frame.
    Frame,
    /// A bar.
    Bar,
    /// The name of a key.
    Key,
    /// What must be noticed: what to do, what was not understood.
    Notice,
    /// A code to scan: light on dark whatever the screen looks like.
    Code,
}

impl Theme {
    /// Returns how everything looks that is nothing in particular.
    pub fn ground(self) -> Style {
        match self {
            Theme::Dark => Style::new().fg(Color::Gray).bg(Color::Black),
            // Not the bright white: where it is the background, some consoles blink.
            Theme::Light => Style::new().fg(Color::Black).bg(Color::Gray),
            Theme::Contrast => Style::new().fg(Color::White).bg(Color::Black),
            Theme::Plain => Style::new(),
        }
    }

    /// Returns how a piece of text looks.
    pub fn style(self, tone: Tone) -> Style {
        let ground = self.ground();
        let bold = ground.add_modifier(Modifier::BOLD);
        let strong = match self {
            Theme::Dark | Theme::Contrast => bold.fg(Color::White),
            Theme::Light | Theme::Plain => bold,
        };
        match tone {
            Tone::Text => ground,
            Tone::Title | Tone::Heading | Tone::Number => strong,
            Tone::Chosen => bold.add_modifier(Modifier::REVERSED),
            Tone::Frame | Tone::Bar => match self {
                Theme::Dark => ground.fg(Color::Cyan),
                Theme::Light => ground.fg(Color::Blue),
                Theme::Contrast | Theme::Plain => ground,
            },
            Tone::Key => bold.add_modifier(Modifier::REVERSED),
            Tone::Notice => match self {
                Theme::Dark | Theme::Contrast => bold.fg(Color::Yellow),
                Theme::Light | Theme::Plain => bold,
            },
            Tone::Code => match self {
                Theme::Plain => ground,
                _ => Style::new().fg(Color::White).bg(Color::Black),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TONES: [Tone; 10] = [
        Tone::Text,
        Tone::Title,
        Tone::Heading,
        Tone::Number,
        Tone::Chosen,
        Tone::Frame,
        Tone::Bar,
        Tone::Key,
        Tone::Notice,
        Tone::Code,
    ];

    #[test]
    fn nothing_blinks_and_no_colour_means_none() {
        for theme in [Theme::Dark, Theme::Light, Theme::Contrast, Theme::Plain] {
            for tone in TONES {
                let style = theme.style(tone);
                let blinks = Modifier::SLOW_BLINK | Modifier::RAPID_BLINK;
                assert!(!style.add_modifier.intersects(blinks), "{theme:?} {tone:?}");
                let is_coloured = style.fg.is_some() || style.bg.is_some();
                assert_eq!(is_coloured, theme != Theme::Plain, "{theme:?} {tone:?}");
                assert!(style.fg.is_none() || style.fg != style.bg, "{theme:?} {tone:?}");
            }
        }
    }

    #[test]
    fn what_is_chosen_stands_out_without_colour() {
        let chosen = Theme::Plain.style(Tone::Chosen);
        assert!(chosen.add_modifier.contains(Modifier::REVERSED));
        assert!(!Theme::Plain.style(Tone::Text).add_modifier.contains(Modifier::REVERSED));
    }
}
