//! What only a kiosk adds to a screen: bars beside the words of a level, codes beside the words of a place.

use crate::domain::advice::{Request, advise};
use crate::domain::place_link::link;
use crate::domain::report::Report;
use crate::domain::text::inert;
use crate::export;
use crate::view::{self, Scene, Screen};

/// Adds bars to a result, beside the words that stand there.
pub(super) fn with_bars(screen: Screen, report: &Report, scene: &Scene) -> Screen {
    let mut body = view::level_bars(report, scene.l10n);
    body.extend(screen.body);
    Screen { body, ..screen }
}

/// Columns of a code at most: half a line.
const CODE_COLUMNS: usize = 40;

/// Adds to each place a code that leads to its page, where one is known.
pub(super) fn with_codes(screen: Screen, request: &Request, scene: &Scene) -> Screen {
    let advice = advise(request, scene.directory, scene.moment);
    let mut codes = advice.places.iter().map(|suggestion| {
        let rows = export::qr(&link(&suggestion.place)?, CODE_COLUMNS)?;
        let name = inert(suggestion.place.names.get(scene.l10n.lang));
        Some(view::Block::Code { label: scene.l10n.kiosk_code(name), rows })
    });
    let mut body = Vec::new();
    for block in screen.body {
        let is_place = matches!(&block, view::Block::List(entries)
            if entries.first().is_some_and(|(mark, _)| mark != "-"));
        body.push(block);
        body.extend(is_place.then(|| codes.next()).flatten().flatten());
    }
    Screen { body, ..screen }
}
