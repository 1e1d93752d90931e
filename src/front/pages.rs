//! Lines → pages that fit a window. Not one line is lost.

/// The smallest page that is worth turning.
const FEWEST_ROWS: usize = 3;

/// Returns the body page by page, then the question with its choices, on pages of at most that many
/// rows. What fits on one page stands on one page.
pub(super) fn pages(body: Vec<String>, question: Vec<String>, rows: usize) -> Vec<Vec<String>> {
    let rows = rows.max(FEWEST_ROWS);
    let mut pages: Vec<Vec<String>> = body.chunks(rows).map(<[String]>::to_vec).collect();
    match pages.last_mut() {
        Some(last) if !question.is_empty() && last.len() + 1 + question.len() <= rows => {
            last.push(String::new());
            last.extend(question);
        }
        _ => pages.extend(question.chunks(rows).map(<[String]>::to_vec)),
    }
    if pages.is_empty() { vec![Vec::new()] } else { pages }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbered(from: usize, count: usize) -> Vec<String> {
        (from..from + count).map(|at| at.to_string()).collect()
    }

    #[test]
    fn what_fits_on_one_page_stands_on_one_page() {
        assert_eq!(pages(numbered(0, 2), numbered(2, 3), 6).len(), 1);
        assert_eq!(pages(numbered(0, 2), numbered(2, 3), 5).len(), 2);
        assert_eq!(pages(Vec::new(), Vec::new(), 5), [Vec::<String>::new()]);
    }

    proptest::proptest! {
        #[test]
        fn every_line_comes_once_in_order(body in 0_usize..50, question in 0_usize..50, rows in 0_usize..40) {
            let pages = pages(numbered(0, body), numbered(body, question), rows);
            proptest::prop_assert!(pages.iter().all(|page| page.len() <= rows.max(FEWEST_ROWS)));
            let lines: Vec<String> = pages.concat().into_iter().filter(|line| !line.is_empty()).collect();
            proptest::prop_assert_eq!(lines, numbered(0, body + question));
        }
    }
}
