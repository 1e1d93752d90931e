//! The Compact Protocol of Apache Thrift, walked without keeping anything (Thrift specification,
//! "Thrift compact protocol encoding"): the counts in a footer and the sizes in a page header are
//! looked at before the library believes them and asks for memory.

use super::{MOST_COLUMNS, MOST_GROUPS};

/// How deep values may lie inside one another; the footers of known writers stay under 8.
const DEEPEST: usize = 24;

const STOP: u8 = 0;
const TRUE: u8 = 1;
const FALSE: u8 = 2;
const BYTE: u8 = 3;
const I16: u8 = 4;
const I32: u8 = 5;
const I64: u8 = 6;
const DOUBLE: u8 = 7;
const BINARY: u8 = 8;
const LIST: u8 = 9;
const SET: u8 = 10;
const MAP: u8 = 11;
const STRUCT: u8 = 12;

/// The sizes that a page header names, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageSizes {
    /// Whether the page is a dictionary.
    pub is_dictionary: bool,
    /// After decompression.
    pub uncompressed: usize,
    /// In the file.
    pub compressed: usize,
}

/// Returns whether the counts in a footer can be true: the schema is a tree that is not deep, every
/// row group lists every column once, and no list is longer than the bytes that hold it.
pub fn is_sound_footer(bytes: &[u8]) -> bool {
    footer(&mut Walk { bytes, at: 0 }).is_some()
}

/// Returns the sizes that a page header begins with. Every writer puts its fields in their order.
pub fn page_sizes(header: &[u8]) -> Option<PageSizes> {
    let mut walk = Walk { bytes: header, at: 0 };
    let mut last = 0;
    let mut number = |wanted: i16| {
        let (id, kind) = walk.field(&mut last)??;
        (id == wanted && kind == I32).then(|| walk.int())?
    };
    let kind = number(1)?;
    let uncompressed = usize::try_from(number(2)?).ok()?;
    let compressed = usize::try_from(number(3)?).ok()?;
    Some(PageSizes { is_dictionary: kind == 2, uncompressed, compressed })
}

/// Returns how long a page header is that begins with those bytes; `None` when they are too few, or when a
/// list in it is longer than the bytes that hold it: the library would count to its end.
pub fn header_length(bytes: &[u8]) -> Option<usize> {
    let mut walk = Walk { bytes, at: 0 };
    walk.skip(STRUCT, DEEPEST)?;
    Some(walk.at)
}

/// Walks a `FileMetaData`: its schema is field 2, its row groups are field 4.
fn footer(walk: &mut Walk) -> Option<()> {
    let mut leaves = None;
    let mut last = 0;
    while let Some((id, kind)) = walk.field(&mut last)? {
        match (id, kind) {
            (2, LIST) => leaves = Some(schema(walk)?),
            (4, LIST) => row_groups(walk, leaves?)?,
            _ => walk.skip(kind, DEEPEST)?,
        }
    }
    Some(())
}

/// Walks the schema: elements in depth-first order, the number of children in field 5. Returns the
/// number of leaves.
fn schema(walk: &mut Walk) -> Option<usize> {
    let (kind, elements) = walk.list()?;
    // Leaves may lie in groups of their own, three to a list of answers.
    if kind != STRUCT || elements == 0 || elements > 4 * MOST_COLUMNS {
        return None;
    }
    let mut leaves = 0;
    let mut open: Vec<usize> = Vec::with_capacity(DEEPEST);
    for element in 0..elements {
        let children = children(walk)?;
        if element > 0 {
            *open.last_mut()? -= 1;
        }
        if children > elements {
            return None;
        }
        if children > 0 {
            open.push(children);
        } else {
            leaves += 1;
        }
        if open.len() > DEEPEST {
            return None;
        }
        while open.last() == Some(&0) {
            open.pop();
        }
    }
    open.is_empty().then_some(leaves)
}

/// Walks one element of the schema and returns how many children it has.
fn children(walk: &mut Walk) -> Option<usize> {
    let mut children = 0;
    let mut last = 0;
    while let Some((id, kind)) = walk.field(&mut last)? {
        if (id, kind) == (5, I32) {
            children = usize::try_from(walk.int()?).ok()?;
        } else {
            walk.skip(kind, DEEPEST)?;
        }
    }
    Some(children)
}

/// Walks the row groups: each has its column chunks in field 1.
fn row_groups(walk: &mut Walk, leaves: usize) -> Option<()> {
    let (kind, groups) = walk.list()?;
    if groups > MOST_GROUPS || (groups > 0 && kind != STRUCT) {
        return None;
    }
    for _ in 0..groups {
        let mut last = 0;
        while let Some((id, kind)) = walk.field(&mut last)? {
            if (id, kind) == (1, LIST) {
                let (kind, chunks) = walk.list()?;
                if chunks != leaves {
                    return None;
                }
                (0..chunks).try_for_each(|_| walk.skip(kind, DEEPEST))?;
            } else {
                walk.skip(kind, DEEPEST)?;
            }
        }
    }
    Some(())
}

/// A place in encoded bytes. Every step is `None` where the bytes end or cannot be right.
struct Walk<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Walk<'_> {
    fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    fn varint(&mut self) -> Option<u64> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    fn int(&mut self) -> Option<i64> {
        let value = self.varint()?;
        Some((value >> 1).cast_signed() ^ -(value & 1).cast_signed())
    }

    /// Reads the head of a field: its number and its kind, or that the struct ends here.
    fn field(&mut self, last: &mut i16) -> Option<Option<(i16, u8)>> {
        let head = self.byte()?;
        if head == STOP {
            return Some(None);
        }
        let id = match i16::from(head >> 4) {
            0 => i16::try_from(self.int()?).ok()?,
            delta => last.checked_add(delta)?,
        };
        *last = id;
        Some(Some((id, head & 0x0f)))
    }

    /// Reads the head of a list: the kind of its elements and their number.
    fn list(&mut self) -> Option<(u8, usize)> {
        let head = self.byte()?;
        let size = match head >> 4 {
            15 => usize::try_from(self.varint()?).ok()?,
            short => usize::from(short),
        };
        // An element has at least one byte.
        (size <= self.bytes.len() - self.at).then_some((head & 0x0f, size))
    }

    fn pass(&mut self, count: usize) -> Option<()> {
        self.at = self.at.checked_add(count).filter(|at| *at <= self.bytes.len())?;
        Some(())
    }

    /// Passes over a value that is the whole of a field.
    fn skip(&mut self, kind: u8, depth: usize) -> Option<()> {
        match kind {
            TRUE | FALSE => Some(()),
            other => self.skip_element(other, depth),
        }
    }

    /// Passes over a value inside a list, where a truth value has a byte of its own.
    fn skip_element(&mut self, kind: u8, depth: usize) -> Option<()> {
        let deeper = depth.checked_sub(1)?;
        match kind {
            TRUE | FALSE | BYTE => self.pass(1),
            I16 | I32 | I64 => self.varint().map(|_| ()),
            DOUBLE => self.pass(8),
            BINARY => {
                let length = usize::try_from(self.varint()?).ok()?;
                self.pass(length)
            }
            LIST | SET => {
                let (kind, size) = self.list()?;
                (0..size).try_for_each(|_| self.skip_element(kind, deeper))
            }
            MAP => self.skip_map(deeper),
            STRUCT => {
                let mut last = 0;
                while let Some((_, kind)) = self.field(&mut last)? {
                    self.skip(kind, deeper)?;
                }
                Some(())
            }
            _ => None,
        }
    }

    fn skip_map(&mut self, deeper: usize) -> Option<()> {
        let size = usize::try_from(self.varint()?).ok()?;
        if size == 0 {
            return Some(());
        }
        let kinds = self.byte()?;
        if size > self.bytes.len() - self.at {
            return None;
        }
        (0..size).try_for_each(|_| {
            self.skip_element(kinds >> 4, deeper)?;
            self.skip_element(kinds & 0x0f, deeper)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_sizes_are_the_first_three_fields() {
        let sizes = |is_dictionary, uncompressed, compressed| {
            Some(PageSizes { is_dictionary, uncompressed, compressed })
        };
        for (header, expected) in [
            (&[0x15, 0x00, 0x15, 0x80, 0x01, 0x15, 0x08][..], sizes(false, 64, 4)),
            (&[0x15, 0x04, 0x15, 0x06, 0x15, 0x06], sizes(true, 3, 3)),
            // A size below zero, a field too few, bytes too few, another kind of field.
            (&[0x15, 0x00, 0x15, 0x01, 0x15, 0x08], None),
            (&[0x15, 0x00, 0x25, 0x02, 0x15, 0x08], None),
            (&[0x15, 0x00, 0x15], None),
            (&[0x18, 0x00, 0x15, 0x02, 0x15, 0x02], None),
        ] {
            assert_eq!(page_sizes(header), expected, "{header:x?}");
        }
    }

    #[test]
    fn a_page_header_ends_where_its_fields_do() {
        let header = [0x15, 0, 0x15, 2, 0x15, 2, 0x2c, 0x15, 8, STOP, STOP, 0xaa];
        assert_eq!(header_length(&header), Some(11));
        for wrong in [&header[..10], &[0x19, 0xf1, 0xff, 0xff, 0xff, 0x7f, STOP], &[0x1d, STOP]] {
            assert_eq!(header_length(wrong), None, "{wrong:x?}");
        }
    }

    #[test]
    fn a_footer_that_asks_for_too_much_is_not_sound() {
        // version 1; a schema of a root and one leaf; no rows; no row groups.
        let element = |children: Option<u8>| match children {
            Some(count) => vec![0x48, 1, b's', 0x15, 2 * count, STOP],
            None => vec![0x15, 2, 0x25, 0, 0x18, 1, b'a', STOP],
        };
        let footer = |elements: &[Vec<u8>]| {
            let mut bytes = vec![0x15, 2, 0x19];
            bytes.push((u8::try_from(elements.len()).expect("a few") << 4) | STRUCT);
            bytes.extend(elements.concat());
            bytes.extend([0x16, 0, 0x19, STRUCT, STOP]);
            bytes
        };
        let (root, leaf) = (element(Some(1)), element(None));
        let nested: Vec<Vec<u8>> =
            std::iter::repeat_n(root.clone(), 13).chain([leaf.clone()]).collect();
        let huge = vec![0x15, 2, 0x19, 0xfc, 0xff, 0xff, 0xff, 0x7f];
        let long_text = vec![0x15, 2, 0x19, 0x1c, 0x48, 0xff, 0xff, 0xff, 0x7f];
        for (bytes, expected) in [
            (footer(&[root.clone(), leaf.clone()]), true),
            (footer(&nested), true),
            (footer(&[element(Some(100)), leaf.clone()]), false),
            (footer(&[root.clone(), leaf.clone(), leaf.clone()]), false),
            (footer(&[root, leaf])[..6].to_vec(), false),
            (huge, false),
            (long_text, false),
            (Vec::new(), false),
        ] {
            assert_eq!(is_sound_footer(&bytes), expected, "{bytes:x?}");
        }
        // Groups inside groups without an end.
        let mut deep = vec![0x15, 2, 0x19, 0xfc, 0xe8, 0x07];
        deep.extend((0..1000).flat_map(|_| element(Some(1))));
        assert!(!is_sound_footer(&deep));
    }
}
