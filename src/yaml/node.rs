//! A YAML document as a tree of nodes that know where they stand. Nothing is converted: a plain
//! scalar keeps its spelling, a key may stand twice, and each place can be found again.

use crate::domain::problem::Span;

/// A value and its place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) value: Value,
}

/// What a node holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// Nothing, `null` or `~`.
    Null,
    /// A text; a plain one keeps its spelling and may stand for a number or a truth value.
    Scalar { text: String, plain: bool },
    /// Values in order.
    List(Vec<Node>),
    /// Keys with values, in the order of the file.
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_span: Span,
    pub(crate) value: Node,
}

impl Node {
    /// Returns the text, if it is a scalar.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            Value::Null | Value::List(_) | Value::Map(_) => None,
        }
    }

    /// Returns the values of a list; nothing for another node.
    pub(crate) fn list(&self) -> &[Node] {
        match &self.value {
            Value::List(list) => list,
            Value::Null | Value::Scalar { .. } | Value::Map(_) => &[],
        }
    }

    /// Returns the entries of a mapping; nothing for another node.
    pub(crate) fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Map(entries) => entries,
            Value::Null | Value::Scalar { .. } | Value::List(_) => &[],
        }
    }

    /// Returns the entry of that key.
    pub(crate) fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == key)
    }

    /// Returns the value of that key.
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// Returns the place of the value of that key, or of the node itself.
    pub(crate) fn span_of(&self, key: &str) -> Span {
        self.get(key).map_or(self.span, |node| node.span)
    }

    /// Returns the place of that key itself, or of the node.
    pub(crate) fn key_span(&self, key: &str) -> Span {
        self.entry(key).map_or(self.span, |entry| entry.key_span)
    }

    /// Returns the place of the first key, or of the node: a caret under a whole mapping would underline a
    /// page.
    pub(crate) fn first_key_span(&self) -> Span {
        self.entries().first().map_or(self.span, |entry| entry.key_span)
    }

    /// Returns the place of a value of a list, or of the list.
    pub(crate) fn item_span(&self, index: usize) -> Span {
        self.list().get(index).map_or(self.span, |node| node.span)
    }

    /// Returns the first place inside where a scalar or a key reads as given, or the node's own.
    pub(crate) fn span_of_text(&self, text: &str) -> Span {
        let in_list = self.list().iter().find(|node| node.text() == Some(text));
        let in_map = self.entries().iter().find_map(|entry| {
            let of_key = (entry.key == text).then_some(entry.key_span);
            of_key.or_else(|| (entry.value.text() == Some(text)).then_some(entry.value.span))
        });
        in_list.map(|node| node.span).or(in_map).unwrap_or(self.span)
    }
}
