//! The arrows between layers: every path in the sources that names another layer, a part of the
//! standard library that touches the machine, or a crate, must stand in the table below.
//!
//! Only the code that ships is read: what stands under `#[cfg(test)]` may look wherever it wants.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What a layer may name.
struct Layer {
    name: &'static str,
    /// Other layers of this program.
    layers: &'static [&'static str],
    /// Crates.
    crates: &'static [&'static str],
    /// Modules of the standard library that touch the machine.
    machine: &'static [&'static str],
}

/// The modules of the standard library that touch the machine, time or other threads.
const MACHINE: [&str; 8] = ["fs", "env", "io", "process", "net", "time", "thread", "os"];

/// The arrows. A new one is a decision: write here why the layer needs it.
const LAYERS: [Layer; 12] = [
    Layer {
        name: "domain",
        layers: &[],
        // Pure functions over values: calendar days, columns of a text, likeness of two words, maps
        // and ordered sums over many persons that give the same bits on any number of cores.
        crates: &["jiff", "rayon", "textwrap", "unicode_width", "strsim", "zeroize"],
        machine: &[],
    },
    // Place lists and judges' files are tables alike.
    Layer { name: "table", layers: &["domain"], crates: &["memchr"], machine: &[] },
    // Question files and the heading of a directory are YAML alike.
    Layer {
        name: "yaml",
        layers: &["domain"],
        crates: &["serde", "serde_json", "serde_yaml", "schemars"],
        machine: &[],
    },
    Layer {
        name: "bank",
        layers: &["domain", "table", "yaml"],
        crates: &["rayon", "serde", "serde_json", "schemars", "csv", "sha2", "unicode_width"],
        machine: &[],
    },
    Layer {
        name: "places",
        layers: &["domain", "table", "yaml"],
        // What a directory says of itself has a schema, as a file of a bank has.
        // What reads opening hours has its wall in `hours`, with the dates of that library.
        crates: &[
            "chrono",
            "csv",
            "opening_hours",
            "schemars",
            "serde",
            "serde_json",
            "strsim",
            "unicode_normalization",
        ],
        machine: &[],
    },
    Layer {
        name: "l10n",
        layers: &["domain"],
        // Drawn faults and their JSON form are words too.
        crates: &[
            "fluent",
            "fluent_syntax",
            "fluent_typed",
            "annotate_snippets",
            "serde",
            "serde_json",
        ],
        machine: &[],
    },
    Layer {
        name: "view",
        layers: &["domain", "l10n"],
        crates: &["textwrap", "unicode_width"],
        machine: &[],
    },
    Layer {
        name: "export",
        // What is on the sheet to take home is decided in the view, once for all its formats.
        layers: &["domain", "l10n", "view"],
        // A link is exported as a code to scan, too; a PDF places letters by their widths.
        crates: &["csv", "krilla", "qrcode", "serde", "serde_json", "schemars", "skrifa"],
        machine: &["io"],
    },
    Layer {
        name: "batch",
        layers: &["domain", "l10n", "export"],
        // Response files come in any encoding, and their texts are compared in one form; they and results
        // come as Parquet too, whose library takes and gives its memory as `bytes`; pseudonyms are keyed
        // hashes. Blocks of long files go through workers of their own.
        crates: &[
            "bytes",
            "csv",
            "encoding_rs",
            "hmac",
            "memchr",
            "parquet",
            "serde",
            "serde_json",
            "sha2",
            "unicode_normalization",
        ],
        machine: &["io", "thread"],
    },
    Layer {
        name: "front",
        layers: &["domain", "view"],
        // The kiosk has cells of its own, and overwrites what was typed.
        crates: &[
            "console",
            "crossterm",
            "dialoguer",
            "font8x8",
            "indicatif",
            "ratatui",
            "rustix",
            "signal_hook",
            "unicode_width",
            "zeroize",
        ],
        // The signals and the prompt wait on threads of their own.
        machine: &["io", "time", "thread"],
    },
    Layer {
        name: "world",
        layers: &["domain"],
        // Only here is a program started (`speech`), and with `rustix` ended with all that it started.
        // Only here does it give up what it could do to the machine (`confine`), and its memory (`memory`).
        crates: &[
            "include_dir",
            "jiff",
            "landlock",
            "libc",
            "rustix",
            "seccompiler",
            "tempfile",
            "zeroizing_alloc",
        ],
        machine: &MACHINE,
    },
    Layer {
        name: "cli",
        layers: &[
            "domain", "table", "bank", "places", "batch", "l10n", "view", "export", "front",
            "world",
        ],
        // The words of the staff are a hash, and overwritten (`staff`).
        crates: &[
            "argon2",
            "clap",
            "clap_complete",
            "clap_mangen",
            "serde",
            "serde_json",
            "textwrap",
            "thiserror",
            "zeroize",
            // The settings are the command line's: options that somebody wrote down once.
            "toml_edit",
        ],
        machine: &["io", "env", "process", "fs", "thread"],
    },
];

/// Returns the source without comments, strings and what stands under `#[cfg(test)]`.
fn shipped(source: &str) -> String {
    let code = without_text(source);
    let mut kept = String::new();
    let mut rest = code.as_str();
    while let Some(at) = rest.find("#[cfg(test)]") {
        kept.push_str(&rest[..at]);
        rest = after_item(&rest[at + "#[cfg(test)]".len()..]);
        // Line numbers stay true only roughly; messages name the path that is at fault.
    }
    kept.push_str(rest);
    kept
}

/// Returns what follows the item that a text begins with: up to its `;` or its closing brace.
fn after_item(text: &str) -> &str {
    let mut depth = 0;
    for (at, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 1 => return &text[at + 1..],
            '}' => depth -= 1,
            ';' if depth == 0 => return &text[at + 1..],
            _ => {}
        }
    }
    ""
}

/// Returns the code with comments and the insides of strings and character literals blanked.
fn without_text(source: &str) -> String {
    let characters: Vec<char> = source.chars().collect();
    let mut code = String::new();
    let mut at = 0;
    while at < characters.len() {
        let (next, shown) = piece(&characters, at);
        code.push_str(&shown);
        at = next;
    }
    code
}

/// Returns where the piece of code, comment or literal at a place ends, and what is kept of it.
fn piece(characters: &[char], at: usize) -> (usize, String) {
    let ahead = |n: usize| characters.get(at + n).copied().unwrap_or('\0');
    match (characters[at], ahead(1)) {
        ('/', '/') => {
            let end = (at..characters.len()).find(|i| characters[*i] == '\n');
            (end.unwrap_or(characters.len()), String::new())
        }
        ('"', _) => {
            let mut end = at + 1;
            while end < characters.len() && characters[end] != '"' {
                end += if characters[end] == '\\' { 2 } else { 1 };
            }
            (end + 1, "\"\"".to_owned())
        }
        ('r', '"') | ('r', '#') if !ahead_is_word(characters, at) => raw_string(characters, at),
        ('\'', '\\') => {
            let end = (at + 3..characters.len()).find(|i| characters[*i] == '\'');
            (end.unwrap_or(characters.len()) + 1, "' '".to_owned())
        }
        ('\'', _) if ahead(2) == '\'' => (at + 3, "' '".to_owned()),
        (character, _) => (at + 1, character.to_string()),
    }
}

fn ahead_is_word(characters: &[char], at: usize) -> bool {
    at > 0 && (characters[at - 1].is_alphanumeric() || characters[at - 1] == '_')
}

fn raw_string(characters: &[char], at: usize) -> (usize, String) {
    let hashes = characters[at + 1..].iter().take_while(|c| **c == '#').count();
    if characters.get(at + 1 + hashes) != Some(&'"') {
        return (at + 1, "r".to_owned());
    }
    let close: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let start = at + 2 + hashes;
    let end = (start..characters.len()).find(|i| characters[*i..].starts_with(&close));
    (end.map_or(characters.len(), |end| end + close.len()), "\"\"".to_owned())
}

/// Returns every path of a source, with the braces of `use` unfolded: `std::io`, `crate::view`.
fn paths(code: &str) -> BTreeSet<String> {
    let word = |c: char| c.is_alphanumeric() || c == '_' || c == ':' || c == '{' || c == '}';
    let joined: String = code.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut found = BTreeSet::new();
    for head in ["std::", "core::", "crate::"] {
        for (at, _) in joined.match_indices(head) {
            let before = joined[..at].chars().next_back().unwrap_or(' ');
            if before.is_alphanumeric() || before == '_' || before == ':' {
                continue;
            }
            let tail = &joined[at + head.len()..];
            if tail.starts_with('{') {
                let inside = &tail[1..closing(tail)];
                found.extend(top_level(inside).map(|part| format!("{head}{part}")));
            } else {
                let name: String = tail.chars().take_while(|c| word(*c) && *c != ':').collect();
                found.insert(format!("{head}{name}"));
            }
        }
    }
    found
}

/// Returns the place of the brace that closes the one a text begins with.
fn closing(text: &str) -> usize {
    let mut depth = 0;
    for (at, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// Returns the first names of the parts between the commas that no inner brace holds.
fn top_level(inside: &str) -> impl Iterator<Item = String> {
    let mut depth = 0;
    let mut parts = vec![String::new()];
    for character in inside.chars() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(part) = parts.last_mut() {
            part.push(character);
        }
    }
    parts
        .into_iter()
        .map(|part| part.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
}

/// Returns the crates that a source names, among those that the package depends on.
fn crates(code: &str, known: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("::") {
        let name: String = code[..at]
            .chars()
            .rev()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect();
        let before = code[..at - name.len()].trim_end();
        if known.contains(&name) && !before.ends_with("::") {
            found.insert(name);
        }
    }
    found
}

/// Returns the names of the crates of `[dependencies]` as the code writes them.
fn dependencies() -> BTreeSet<String> {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("the manifest");
    let ships = |part: &&str| {
        let is_of_one_system = part.starts_with("target.") && part.contains("'.dependencies]");
        part.starts_with("dependencies]") || is_of_one_system
    };
    let sections: Vec<&str> = manifest.split("\n[").filter(ships).collect();
    assert_eq!(sections.len(), 2, "dependencies of every system, and of one");
    sections
        .into_iter()
        .flat_map(str::lines)
        .filter_map(|line| line.split_once('='))
        .map(|(name, _)| name.trim().replace('-', "_"))
        .filter(|name| !name.is_empty() && !name.starts_with('#'))
        .collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Returns everything that a source of a layer names and may not.
fn violations(layer: &Layer, source: &str, known: &BTreeSet<String>) -> Vec<String> {
    let code = shipped(source);
    let mut found = Vec::new();
    for path in paths(&code) {
        let (head, name) = path.split_once("::").unwrap_or((&path, ""));
        let of_ours = LAYERS.iter().any(|other| other.name == name);
        if head == "crate" && of_ours && name != layer.name && !layer.layers.contains(&name) {
            let advice = "move the code, or ask for a new arrow in tests/arrows.rs";
            found.push(format!("`{}` may not name `{name}`; {advice}", layer.name));
        }
        if head != "crate" && MACHINE.contains(&name) && !layer.machine.contains(&name) {
            let advice = "take the value as an argument";
            found.push(format!("`{}` may not use std::{name}; {advice}", layer.name));
        }
    }
    for name in crates(&code, known) {
        if !layer.crates.contains(&name.as_str()) {
            let advice = "let the layer that owns it do the work";
            found.push(format!("`{}` may not name the crate `{name}`; {advice}", layer.name));
        }
    }
    found
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .expect("a folder of sources")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_arrow_is_in_the_table() {
    let known = dependencies();
    let mut faults = Vec::new();
    for layer in &LAYERS {
        let mut files = Vec::new();
        rust_files(&root().join("src").join(layer.name), &mut files);
        assert!(!files.is_empty(), "no sources of {}", layer.name);
        for file in files {
            let source = fs::read_to_string(&file).expect("a source");
            // Words of the interface are made by the build; they name only their own crate.
            for fault in violations(layer, &source, &known) {
                faults.push(format!("{}: {fault}", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_layer_is_in_the_table() {
    let folders = fs::read_dir(root().join("src")).expect("the sources");
    for entry in folders.map(|entry| entry.expect("an entry")) {
        if entry.path().is_dir() {
            let name = entry.file_name();
            assert!(LAYERS.iter().any(|layer| name == *layer.name), "{name:?} has no row");
        }
    }
}

/// A test that cannot fail shows nothing: each of these planted lines must be told.
#[test]
fn a_planted_violation_is_told() {
    let known = dependencies();
    let domain = &LAYERS[0];
    for (planted, expected) in [
        ("use crate::view::Screen;", "`domain` may not name `view`"),
        ("use crate::{id::ItemId, l10n::L10n};", "`domain` may not name `l10n`"),
        ("fn f() { crate::front::plain(); }", "`domain` may not name `front`"),
        ("use std::fs;", "`domain` may not use std::fs"),
        ("use std::{collections::BTreeMap, env};", "`domain` may not use std::env"),
        ("fn f() -> std::time::Instant { x }", "`domain` may not use std::time"),
        ("use std::{\n    io::{self, Read},\n};", "`domain` may not use std::io"),
        ("use console::Term;", "`domain` may not name the crate `console`"),
        ("fn f() { serde_yaml::from_str(x) }", "`domain` may not name the crate `serde_yaml`"),
    ] {
        let source = format!("//! Owns nothing.\n\n{planted}\n");
        let told = violations(domain, &source, &known);
        assert!(told.iter().any(|fault| fault.starts_with(expected)), "{planted}: {told:?}");
    }
    for innocent in [
        "// use std::fs;",
        "const WORDS: &str = \"std::fs\";",
        "#[cfg(test)]\nmod tests {\n    use std::fs;\n    fn f() { { } }\n}\n",
        "use std::collections::BTreeMap;",
        "use crate::domain::id::ItemId;",
        "use super::item::Item;",
        "const QUOTE: char = '\"'; // std::fs",
    ] {
        assert_eq!(violations(domain, innocent, &known), Vec::<String>::new(), "{innocent}");
    }
}
