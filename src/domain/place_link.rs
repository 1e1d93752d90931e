//! What a phone opens to find a place: its page, or its point on the map.

use super::gazetteer::Position;
use super::place::Place;
use super::text::inert;

/// A point that may be further off than this, in metres, would lead to another street.
const SURE_M: u32 = 150;

/// Returns the page of a place, or else the point of its address (RFC 5870); nothing when neither is
/// sure enough.
pub fn link(place: &Place) -> Option<String> {
    let website = inert(&place.website);
    if website.starts_with("https://") || website.starts_with("http://") {
        return Some(website);
    }
    let Position { point, uncertainty_m, .. } = place.position?;
    let is_sure = uncertainty_m <= SURE_M && place.address.has_street();
    is_sure.then(|| format!("geo:{:.5},{:.5}", point.lat(), point.lon()))
}
