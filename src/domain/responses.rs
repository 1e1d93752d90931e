//! Many persons' answers to many items, as credits: what calibration, item reports and scoring in bulk read.

/// The code of an item that a person did not reach: dropped, never counted as not right.
pub const NOT_REACHED: u8 = u8::MAX;

/// Credits by person and item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Responses {
    items: Vec<String>,
    persons: usize,
    /// Row after row, one person each.
    credits: Vec<u8>,
}

impl Responses {
    /// Returns the table when the credits fill whole rows.
    ///
    /// A credit is 0, 1 … up to what the item gives at most, or [`NOT_REACHED`].
    pub fn new(items: Vec<String>, credits: Vec<u8>) -> Option<Responses> {
        let is_whole = match items.len() {
            0 => credits.is_empty(),
            columns => credits.len().is_multiple_of(columns),
        };
        let persons = credits.len().checked_div(items.len()).unwrap_or(0);
        is_whole.then_some(Responses { items, persons, credits })
    }

    /// Returns the names of the items, in the order of the columns.
    pub fn items(&self) -> &[String] {
        &self.items
    }

    /// Returns how many persons there are.
    pub fn persons(&self) -> usize {
        self.persons
    }

    /// Returns every person's credits, in order.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[u8]> + Clone {
        // A table without items has no row either.
        self.credits.chunks_exact(self.items.len().max(1))
    }

    /// Returns all credits, row after row.
    pub fn credits(&self) -> &[u8] {
        &self.credits
    }

    /// Returns the credits of an item, one a person.
    pub fn column(&self, item: usize) -> impl Iterator<Item = u8> + '_ {
        self.rows().map(move |row| row[item])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_whole_rows() {
        let items = || vec!["a".to_owned(), "b".to_owned()];
        assert!(Responses::new(items(), vec![0, 1, 1]).is_none());
        assert!(Responses::new(Vec::new(), vec![0]).is_none());
        assert_eq!(Responses::new(Vec::new(), Vec::new()).map(|table| table.persons()), Some(0));
        let table = Responses::new(items(), vec![0, 1, NOT_REACHED, 0]).expect("two rows of two");
        assert_eq!(table.persons(), 2);
        assert_eq!(table.rows().collect::<Vec<_>>(), [[0, 1], [NOT_REACHED, 0]]);
        assert_eq!(table.column(1).collect::<Vec<_>>(), [1, 0]);
    }
}
