//! Rows of cells as lines of text: the first column to the left, numbers to the right.

use unicode_width::UnicodeWidthStr;

/// What stands for what is hidden or not known.
pub const NOTHING: &str = "–";

/// Returns one line a row; two blanks stand between columns.
pub fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.width()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().enumerate().map(|(column, cell)| {
            let blanks = " ".repeat(widths[column] - cell.width());
            if column == 0 { format!("{cell}{blanks}") } else { format!("{blanks}{cell}") }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_below_each_other() {
        let rows = [["élan", "n"], ["b", "12"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(aligned(&rows), ["élan   n", "b     12"]);
        assert_eq!(aligned(&[]), Vec::<String>::new());
    }
}
