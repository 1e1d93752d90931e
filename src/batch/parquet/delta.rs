//! The encoding DELTA_BINARY_PACKED (Apache Parquet format, "Encodings"), as far as it must be known where
//! its whole numbers end and how many they are: the library makes room for as many as it is told.

/// Returns where whole numbers in DELTA_BINARY_PACKED end, when there are at most so many of them and all
/// lie inside the bytes.
pub fn end(bytes: &[u8], most: u32) -> Option<usize> {
    let mut at = 0;
    let block = usize::try_from(varint(bytes, &mut at)?).ok()?;
    let parts = usize::try_from(varint(bytes, &mut at)?).ok()?;
    let count = usize::try_from(varint(bytes, &mut at)?).ok()?;
    varint(bytes, &mut at)?;
    if parts == 0 || !block.is_multiple_of(128) || !block.is_multiple_of(parts) {
        return None;
    }
    let each = block / parts;
    // Writers use blocks of 128 or 256; the bound keeps products inside a word.
    if each == 0 || !each.is_multiple_of(32) || block > 1 << 20 || count > most as usize {
        return None;
    }
    let mut left = count.saturating_sub(1);
    while left > 0 {
        varint(bytes, &mut at)?;
        let widths = bytes.get(at..at.checked_add(parts)?)?;
        at += parts;
        for width in widths {
            if left == 0 {
                break;
            }
            if *width > 64 {
                return None;
            }
            at = at.checked_add(usize::from(*width) * each / 8)?;
            left = left.saturating_sub(each);
        }
    }
    // The last part may be cut off where its numbers end.
    Some(at.min(bytes.len()))
}

fn varint(bytes: &[u8], at: &mut usize) -> Option<u64> {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let byte = *bytes.get(*at)?;
        *at += 1;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers_end_where_their_last_block_does() {
        // Blocks of 128 in 4 parts, 3 numbers: first 1, then deltas of 2 bits each.
        let three = [&[0x80, 1, 4, 3, 2, 0, 2, 0, 0, 0][..], &[0; 8], b"abc"].concat();
        assert_eq!(end(&three, 3), Some(18));
        assert_eq!(end(&three, 2), None, "more numbers than the page has values");
        assert_eq!(end(&[0x80, 1, 4, 1, 2, b'a'], 3), Some(5), "one number needs no block");
        assert_eq!(end(&[0x80, 1, 4, 0, 0], 3), Some(5));
        for wrong in [
            &[0x80, 1, 0, 3, 2, 0][..],
            &[0x81, 1, 4, 3, 2, 0],
            &[0x80, 1, 4, 3, 2, 0, 2],
            &[0x80, 1, 4, 3, 2, 0, 65, 0, 0, 0],
            &[0x80, 1, 4, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0],
            &[],
        ] {
            assert_eq!(end(wrong, u32::MAX), None, "{wrong:x?}");
        }
    }
}
