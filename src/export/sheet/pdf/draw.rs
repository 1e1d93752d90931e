//! Pieces on pages → PDF, with the tree that tells what each piece is.

use std::num::NonZeroU16;

use krilla::color::luma;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaResult;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, BBox, ContentTag, Identifier, ListNumbering, SpanTag, Tag, TagGroup,
    TagTree,
};
use krilla::{Document, SerializeSettings};

use super::face::Faces;
use super::setting::{PAGE, Piece, Role};
use crate::domain::calendar::Date;
use crate::export::sheet::code::{Modules, QUIET};
use crate::view::sheet::Sheet;

/// How thick a line is, in points.
const THIN: f32 = 0.7;

/// How far before an entry its dot stands, as a part of the size.
const DOT: f32 = 0.9;

pub(super) fn drawn(
    sheet: &Sheet,
    date: Date,
    pages: &[Vec<Piece>],
    faces: &Faces,
) -> KrillaResult<Vec<u8>> {
    let checked = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    let configuration = checked.finish().expect("UA-1 goes with the version that it chooses");
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let (mut tree, mut outline) = (Reading::default(), Outline::new());
    for (number, pieces) in pages.iter().enumerate() {
        let size = PageSettings::from_wh(PAGE.0, PAGE.1).expect("A4 has a size");
        let mut page = document.start_page_with(size);
        let mut surface = page.surface();
        for piece in pieces {
            draw(piece, number, &mut surface, faces, &mut tree);
            headings(piece, number).into_iter().for_each(|node| outline.push_child(node));
        }
        surface.finish();
        page.finish();
    }
    document.set_tag_tree(tree.finished(sheet));
    document.set_outline(outline);
    document.set_metadata(metadata(sheet, date));
    document.finish()
}

fn metadata(sheet: &Sheet, date: Date) -> Metadata {
    let month = u8::try_from(date.month()).unwrap_or(1);
    let day = u8::try_from(date.day()).unwrap_or(1);
    let made = DateTime::new(u16::try_from(date.year()).unwrap_or(0)).month(month).day(day);
    Metadata::new()
        .title(sheet.title.clone())
        .description(sheet.what.clone())
        .language(sheet.lang.code().to_owned())
        .creator("niveau".to_owned())
        .creation_date(made)
}

/// Returns the entry of a heading in the outline, for who leafs through by headings.
fn headings(piece: &Piece, page: usize) -> Option<OutlineNode> {
    let Piece::Text { role: Role::Title | Role::Heading, size, lines, .. } = piece else {
        return None;
    };
    let (x, y, _) = lines.first()?;
    let words: String = lines.iter().map(|(_, _, text)| text.as_str()).collect();
    Some(OutlineNode::new(words, XyzDestination::new(page, Point::from_xy(*x, y - size))))
}

/// What is read, in order; entries of one list are gathered in it.
#[derive(Default)]
struct Reading {
    groups: Vec<TagGroup>,
    list: Option<(Role, TagGroup)>,
}

impl Reading {
    fn push(&mut self, group: TagGroup) {
        self.end_list();
        self.groups.push(group);
    }

    fn entry(&mut self, role: Role, numbering: ListNumbering, entry: TagGroup) {
        if self.list.as_ref().is_some_and(|(open, _)| *open != role) {
            self.end_list();
        }
        let list = self.list.get_or_insert_with(|| (role, TagGroup::new(Tag::L(numbering))));
        list.1.push(entry);
    }

    fn end_list(&mut self) {
        self.groups.extend(self.list.take().map(|(_, list)| list));
    }

    fn finished(mut self, sheet: &Sheet) -> TagTree {
        self.end_list();
        let mut tree = TagTree::new().with_lang(Some(sheet.lang.code().to_owned()));
        self.groups.into_iter().for_each(|group| tree.push(group));
        tree
    }
}

fn draw(piece: &Piece, page: usize, surface: &mut Surface, faces: &Faces, tree: &mut Reading) {
    surface.set_fill(Some(Fill { paint: luma::Color::black().into(), ..Fill::default() }));
    match piece {
        Piece::Rule { x, y, width } => {
            let Some(rect) = Rect::from_xywh(*x, y - THIN / 2.0, *width, THIN) else { return };
            let kind = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout));
            surface.start_tagged(kind);
            path(surface, |builder| builder.push_rect(rect));
            surface.end_tagged();
        }
        Piece::Code { x, y, side, modules, words } => {
            let id = surface.start_tagged(ContentTag::Other);
            path(surface, |builder| code(builder, modules, (*x, *y), *side));
            surface.end_tagged();
            let bounds = Rect::from_xywh(*x, *y, *side, *side).map(|rect| BBox::new(page, rect));
            let mut figure = TagGroup::new(Tag::Figure(Some(words.clone())).with_bbox(bounds));
            figure.push(id);
            tree.push(figure);
        }
        Piece::Text { role, size, is_bold, lines } => {
            let face = if *is_bold { &faces.bold } else { &faces.regular };
            let write = |surface: &mut Surface, x: f32, y: f32, text: &str| {
                let glyphs = face.glyphs(text);
                let start = Point::from_xy(x, y);
                surface.draw_glyphs(start, &glyphs, face.font.clone(), text, *size, false);
            };
            let dot = lines.first().filter(|_| *role == Role::Entry).map(|(x, y, _)| {
                tagged(surface, |surface| write(surface, x - DOT * size, *y, "•"))
            });
            let id = tagged(surface, |surface| {
                lines.iter().for_each(|(x, y, text)| write(surface, *x, *y, text));
            });
            read(*role, lines, dot, id, tree);
        }
    }
}

fn tagged(surface: &mut Surface, draw: impl FnOnce(&mut Surface)) -> Identifier {
    let id = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
    draw(surface);
    surface.end_tagged();
    id
}

/// Puts a text into the tree.
fn read(
    role: Role,
    lines: &[(f32, f32, String)],
    dot: Option<Identifier>,
    id: Identifier,
    tree: &mut Reading,
) {
    let heading = |level: u16| {
        let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        let words: String = lines.iter().map(|(_, _, text)| text.as_str()).collect();
        TagGroup::with_children(Tag::Hn(level, Some(words)), vec![id.into()])
    };
    match role {
        Role::Title => tree.push(heading(1)),
        Role::Heading => tree.push(heading(2)),
        Role::Place => tree.push(heading(3)),
        Role::Paragraph => tree.push(TagGroup::with_children(Tag::P, vec![id.into()])),
        Role::Entry | Role::Fact => {
            let mut entry = TagGroup::new(Tag::LI);
            let numbering = match dot {
                Some(dot) => {
                    entry.push(TagGroup::with_children(Tag::Lbl, vec![dot.into()]));
                    ListNumbering::Disc
                }
                None => ListNumbering::None,
            };
            entry.push(TagGroup::with_children(Tag::LBody, vec![id.into()]));
            tree.entry(role, numbering, entry);
        }
    }
}

fn path(surface: &mut Surface, build: impl FnOnce(&mut PathBuilder)) {
    let mut builder = PathBuilder::new();
    build(&mut builder);
    let path: Option<Path> = builder.finish();
    path.iter().for_each(|path| surface.draw_path(path));
}

fn code(builder: &mut PathBuilder, modules: &Modules, (x, y): (f32, f32), side: f32) {
    let unit = side / (modules.side + 2 * QUIET) as f32;
    let at = |module: usize| (module + QUIET) as f32 * unit;
    for (column, row, length) in modules.runs() {
        let rect = Rect::from_xywh(x + at(column), y + at(row), length as f32 * unit, unit);
        rect.into_iter().for_each(|rect| builder.push_rect(rect));
    }
}
