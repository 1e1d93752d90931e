//! Phone numbers and addresses of sites: whether people can use them as they stand.

/// Returns whether somebody in Belgium can dial it. Belgian numbers have nine digits, those of mobile phones
/// ten (national numbering plan, BIPT); short numbers three or four, European ones six (116 xxx); a free
/// international number begins with 00800.
pub(in crate::places) fn is_belgian_phone(text: &str) -> bool {
    let is_written = |c: char| c.is_ascii_digit() || " ./-()+".contains(c);
    if !text.chars().all(is_written) {
        return false;
    }
    let digits = digits(text);
    match digits.as_bytes() {
        [b'0', b'0', b'8', b'0', b'0', rest @ ..] => rest.len() == 8,
        [b'0', b'4', rest @ ..] if rest.len() == 8 => true,
        [b'0', b'1'..=b'9', rest @ ..] => rest.len() == 7,
        [b'1', b'1', b'6', rest @ ..] if rest.len() == 3 => true,
        [b'1', rest @ ..] => rest.len() == 2 || rest.len() == 3,
        _ => false,
    }
}

/// Returns the digits of a number as one dials them inside the country.
pub(in crate::places) fn digits(text: &str) -> String {
    // "(0)" is the zero that is left out after the code of the country.
    let text = text.trim().replace("(0)", "");
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let inside = match text.starts_with('+') {
        true => digits.strip_prefix("32"),
        false => digits.strip_prefix("0032"),
    };
    inside.map_or(digits.clone(), |rest| format!("0{rest}"))
}

/// Returns whether it is an address of a site that leads where it seems to: with its scheme, a host of
/// ordinary letters, and neither a name and a password nor a character that ends it early.
pub(in crate::places) fn is_safe_website(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let Some(rest) = rest else { return false };
    let ends_early = |c: char| c.is_whitespace() || c.is_control() || "<>\"'`\\{}|^".contains(c);
    if text.chars().any(ends_early) {
        return false;
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.split_once(':').map_or(host, |(host, _)| host);
    let is_label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    host.contains('.') && host.split('.').all(is_label) && !rest[..host.len()].contains('@')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_can_be_dialled_in_belgium() {
        for (text, right) in [
            ("02 529 41 20", true),
            ("02/529.41.20", true),
            ("+32 2 529 41 20", true),
            ("+32 (0)2 529 41 20", true),
            ("0032 2 529 41 20", true),
            ("0470 12 34 56", true),
            ("0800 13 500", true),
            ("078 170 170", true),
            ("101", true),
            ("1700", true),
            ("116 000", true),
            ("00800 2123 2123", true),
            ("+33 1 80 05 98 80", false),
            ("02 529 41 2", false),
            ("02 529 41 20 1", false),
            ("529 41 20", false),
            ("02 529 41 20 (Marie)", false),
            ("", false),
            ("٠٢ ٥٢٩", false),
        ] {
            assert_eq!(is_belgian_phone(text), right, "{text}");
        }
    }

    #[test]
    fn sites_that_lead_where_they_seem_to() {
        for (text, right) in [
            ("https://maksvzw.org", true),
            ("http://www.uccle.be/a/b?c=d#e", true),
            ("https://a.example:8443/x", true),
            ("www.caban.be", false),
            ("javascript:alert(1)", false),
            ("https://bank.be@evil.example/", false),
            ("https://localhost/", false),
            ("https://a b.be", false),
            ("https://bаnk.be", false),
            ("https://", false),
            ("https://a..be", false),
        ] {
            assert_eq!(is_safe_website(text), right, "{text}");
        }
    }
}
