//! Streets as bytes: what `build.rs` makes of `streets.csv`, so that nothing has to be parsed, checked
//! or folded when somebody waits for an answer.

use std::borrow::Cow;

use super::index::{Index, number, take};

/// A street, with numbers for what the rest of the program has types for.
#[derive(Clone, Debug, PartialEq)]
pub struct PackedStreet<'a> {
    /// French and Dutch name.
    pub names: [Cow<'a, str>; 2],
    /// The number of its commune.
    pub nis: u32,
    /// Latitude and longitude in degrees.
    pub point: (f64, f64),
    /// Its length in metres.
    pub length_m: u32,
}

/// The bytes of a street: where its names start, how long they are, and its numbers.
const ROW: usize = 4 + 2 + 4 + 16 + 4;

/// Writes streets and their index as bytes.
#[allow(dead_code)] // `build.rs` packs
pub fn pack(streets: &[PackedStreet<'_>]) -> Vec<u8> {
    let (mut bytes, mut rows, mut names) = (Vec::new(), Vec::new(), String::new());
    let (mut index, mut plain) = (Index::default(), String::new());
    for (at, street) in streets.iter().enumerate() {
        rows.extend((names.len() as u32).to_le_bytes());
        for name in &street.names {
            index.push(at as u32, name, &mut plain);
            names.push_str(name);
            rows.push(name.len().min(255) as u8);
        }
        rows.extend(street.nis.to_le_bytes());
        rows.extend(street.point.0.to_le_bytes());
        rows.extend(street.point.1.to_le_bytes());
        rows.extend(street.length_m.to_le_bytes());
    }
    bytes.extend((streets.len() as u32).to_le_bytes());
    bytes.extend((names.len() as u32).to_le_bytes());
    bytes.extend(rows);
    bytes.extend(names.as_bytes());
    index.pack(&mut bytes);
    bytes
}

/// Streets in their packed form.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Packed {
    rows: &'static [u8],
    names: &'static [u8],
}

impl Packed {
    /// Reads what [`pack`] wrote.
    pub fn read(mut bytes: &'static [u8]) -> Option<(Packed, Index)> {
        let (count, length) = (number(&mut bytes)? as usize, number(&mut bytes)? as usize);
        let rows = take(&mut bytes, count.checked_mul(ROW)?)?;
        let names = take(&mut bytes, length)?;
        Some((Packed { rows, names }, Index::unpack(&mut bytes)?))
    }

    /// Returns how many there are.
    pub fn len(&self) -> usize {
        self.rows.len() / ROW
    }

    /// Returns a street.
    pub fn get(&self, at: usize) -> Option<PackedStreet<'static>> {
        let mut row = self.rows.get(at * ROW..(at + 1) * ROW)?;
        let start = number(&mut row)? as usize;
        let &[french, dutch] = take(&mut row, 2)? else { return None };
        let middle = start + usize::from(french);
        let name = |range| std::str::from_utf8(self.names.get(range)?).ok();
        let french = name(start..middle)?;
        let dutch = name(middle..middle + usize::from(dutch))?;
        Some(PackedStreet {
            names: [french.into(), dutch.into()],
            nis: number(&mut row)?,
            point: (degrees(&mut row)?, degrees(&mut row)?),
            length_m: number(&mut row)?,
        })
    }
}

fn degrees(bytes: &mut &[u8]) -> Option<f64> {
    Some(f64::from_le_bytes(take(bytes, 8)?.try_into().ok()?))
}
