//! The texts of messages by id, as `build.rs` writes them: sorted, so that one is found without reading
//! the others.

/// The messages of a language as they are written, each of which begins with its id.
#[derive(Clone, Copy)]
pub(super) struct Catalogue {
    /// All texts, one after the other.
    pub texts: &'static str,
    /// Where each text begins and the last one ends: four bytes each, the smallest first.
    pub starts: &'static [u8],
}

impl Catalogue {
    /// Returns how many messages there are.
    pub fn len(&self) -> usize {
        (self.starts.len() / START).saturating_sub(1)
    }

    /// Returns the number and the text of a message.
    pub fn find(&self, id: &str) -> Option<(usize, &'static str)> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            let text = self.text(middle)?;
            match id_of(text).cmp(id) {
                std::cmp::Ordering::Equal => return Some((middle, text)),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    fn text(&self, at: usize) -> Option<&'static str> {
        self.texts.get(self.start(at)?..self.start(at + 1)?)
    }

    fn start(&self, at: usize) -> Option<usize> {
        let bytes = self.starts.get(at * START..(at + 1) * START)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?) as usize)
    }
}

/// The bytes of a number.
const START: usize = 4;

fn id_of(text: &str) -> &str {
    text.split(' ').next().unwrap_or_default()
}

/// Returns the texts and the starts of a [`Catalogue`] of messages; an id that stands twice is an error.
#[allow(dead_code)] // `build.rs` packs
pub(super) fn pack(mut messages: Vec<String>) -> Result<(String, Vec<u8>), String> {
    messages.sort_by(|one, other| id_of(one).cmp(id_of(other)));
    if let Some(pair) = messages.windows(2).find(|pair| id_of(&pair[0]) == id_of(&pair[1])) {
        return Err(format!("`{}` stands twice", id_of(&pair[0])));
    }
    let (mut texts, mut starts) = (String::new(), Vec::new());
    for message in &messages {
        starts.extend((texts.len() as u32).to_le_bytes());
        texts.push_str(message);
    }
    starts.extend((texts.len() as u32).to_le_bytes());
    Ok((texts, starts))
}
