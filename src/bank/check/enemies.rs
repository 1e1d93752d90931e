//! Items that give each other away: both must exist, and what one says holds for both.

use std::collections::{BTreeMap, BTreeSet};

use super::items::Found;
use crate::bank::folder::{Folder, Section};
use crate::domain::id::ItemId;
use crate::domain::item::Item;
use crate::domain::nearest::nearest;
use crate::domain::problem::{Fault, Problem};

/// Reports enemies that do not exist and items that name themselves.
pub(super) fn check(folder: &Folder, found: &[Found], problems: &mut Vec<Problem>) {
    // An item of a file that could not be read might be the one that is named.
    let is_known = !folder.broken.contains(&Section::Items);
    let names: BTreeSet<&str> =
        folder.items.iter().flat_map(|file| file.names.iter().map(String::as_str)).collect();
    for Found { raw, sheet, .. } in found {
        let node = sheet.node.get("enemies").unwrap_or(sheet.node);
        for (at, id) in raw.enemies.iter().enumerate() {
            let fault = if *id == raw.id {
                Fault::EnemyOfItself { id: id.clone() }
            } else if is_known && !names.contains(id.as_str()) {
                let nearest = nearest(id, names.iter().copied());
                Fault::UnknownEnemy { id: id.clone(), nearest }
            } else {
                continue;
            };
            problems.push(sheet.at(node.item_span(at), fault));
        }
    }
}

/// Gives every item the items that name it as their enemy.
pub(super) fn make_mutual(items: &mut [Item]) {
    let mut named_by: BTreeMap<ItemId, Vec<ItemId>> = BTreeMap::new();
    for item in items.iter() {
        for enemy in &item.enemies {
            named_by.entry(enemy.clone()).or_default().push(item.id.clone());
        }
    }
    for item in items {
        item.enemies.extend(named_by.remove(&item.id).unwrap_or_default());
    }
}
