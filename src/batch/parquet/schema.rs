//! What a Parquet file says its columns are → which of them are read, and how; the rest by name.
//!
//! A column is a value for each row, or a list of texts (logical type LIST; both the layout of three levels
//! and the older one of two). Everything else is left out, never half read.

use std::sync::Arc;

use parquet::basic::{ConvertedType, LogicalType, Repetition, TimeUnit, Type as Physical};
use parquet::schema::types::{ColumnDescPtr, SchemaDescriptor, Type};

use super::text::{Meaning, Unit};

/// A column that is read.
#[derive(Clone, Debug)]
pub struct Planned {
    /// Its name.
    pub name: String,
    /// The place of its values among the leaves of the schema.
    pub leaf: usize,
    /// How its levels are laid out.
    pub descriptor: ColumnDescPtr,
    /// What its values mean.
    pub meaning: Meaning,
}

impl Planned {
    /// Returns whether a row has a list of values.
    pub fn is_list(&self) -> bool {
        self.descriptor.max_rep_level() > 0
    }
}

/// Why a column is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It has parts of its own: a struct, a map, a list of lists.
    Nested,
    /// Its values are bytes without a meaning, lists of numbers, or of a kind that answers never have.
    Kind,
}

/// Returns the columns that are read and the names of the others, in the order of the file.
pub fn plan(schema: &SchemaDescriptor) -> (Vec<Planned>, Vec<(String, Unread)>) {
    let mut planned = Vec::new();
    let mut unread = Vec::new();
    let mut leaf = 0;
    for field in schema.root_schema().get_fields() {
        let first = leaf;
        leaf += leaves(field);
        let name = field.name().to_owned();
        let meant = if leaf == first { Err(Unread::Nested) } else { is_column(field) };
        let meant = meant.and_then(|()| {
            let descriptor = schema.column(first);
            let meaning = meaning(descriptor.self_type())?;
            // Lists of numbers hold the answers of a whole row, not the choices of one question.
            let is_text = descriptor.physical_type() == Physical::BYTE_ARRAY;
            let is_choices = is_text && meaning == Meaning::Plain;
            if descriptor.max_rep_level() > 0 && !is_choices {
                return Err(Unread::Kind);
            }
            Ok((descriptor, meaning))
        });
        match meant {
            Ok((descriptor, meaning)) => {
                planned.push(Planned { name, leaf: first, descriptor, meaning });
            }
            Err(why) => unread.push((name, why)),
        }
    }
    (planned, unread)
}

fn leaves(field: &Type) -> usize {
    match field {
        Type::PrimitiveType { .. } => 1,
        Type::GroupType { fields, .. } => fields.iter().map(|field| leaves(field)).sum(),
    }
}

fn is_column(field: &Type) -> Result<(), Unread> {
    let info = field.get_basic_info();
    match field {
        // A repeated leaf without a group around it is a list too.
        Type::PrimitiveType { .. } => Ok(()),
        Type::GroupType { fields, .. } => {
            let is_list = info.logical_type_ref() == Some(&LogicalType::List)
                || info.converted_type() == ConvertedType::LIST;
            let (true, true, [inside]) =
                (is_list, info.repetition() != Repetition::REPEATED, fields.as_slice())
            else {
                return Err(Unread::Nested);
            };
            if is_elements(inside) { Ok(()) } else { Err(Unread::Nested) }
        }
    }
}

/// Returns whether a field is the repeated part of a list of plain values.
fn is_elements(field: &Arc<Type>) -> bool {
    if field.get_basic_info().repetition() != Repetition::REPEATED {
        return false;
    }
    match field.as_ref() {
        Type::PrimitiveType { .. } => true,
        Type::GroupType { fields, .. } => match fields.as_slice() {
            [element] => {
                element.is_primitive()
                    && element.get_basic_info().repetition() != Repetition::REPEATED
            }
            _ => false,
        },
    }
}

/// Returns what the values of a leaf mean.
fn meaning(leaf: &Type) -> Result<Meaning, Unread> {
    let info = leaf.get_basic_info();
    let logical = info.logical_type_ref().cloned().or_else(|| of_converted(leaf));
    match (leaf.get_physical_type(), logical) {
        (Physical::BOOLEAN, _) => Ok(Meaning::Plain),
        (Physical::INT96, _) => Ok(Meaning::Timestamp { unit: Unit::Nano, is_utc: false }),
        (Physical::INT32 | Physical::INT64, None) => Ok(Meaning::Plain),
        (Physical::INT32 | Physical::INT64, Some(logical)) => whole(logical),
        (Physical::FLOAT | Physical::DOUBLE, _) => Ok(Meaning::Plain),
        (
            Physical::BYTE_ARRAY,
            None | Some(LogicalType::String | LogicalType::Enum | LogicalType::Json),
        ) => Ok(Meaning::Plain),
        (Physical::FIXED_LEN_BYTE_ARRAY, Some(LogicalType::Uuid)) if width(leaf) == 16 => {
            Ok(Meaning::Uuid)
        }
        (
            Physical::BYTE_ARRAY | Physical::FIXED_LEN_BYTE_ARRAY,
            Some(LogicalType::Decimal(decimal)),
        ) if width(leaf) <= 16 => decimal_of(decimal.scale),
        // Ids are written so; an interval of time has the same type, and is no id.
        (Physical::FIXED_LEN_BYTE_ARRAY, None)
            if info.converted_type() == ConvertedType::NONE && (1..=64).contains(&width(leaf)) =>
        {
            Ok(Meaning::Bytes)
        }
        (Physical::BYTE_ARRAY | Physical::FIXED_LEN_BYTE_ARRAY, _) => Err(Unread::Kind),
    }
}

/// Returns what whole numbers mean.
fn whole(logical: LogicalType) -> Result<Meaning, Unread> {
    match logical {
        LogicalType::Integer(integer) if integer.is_signed => Ok(Meaning::Plain),
        LogicalType::Integer(_) => Ok(Meaning::Unsigned),
        LogicalType::Date => Ok(Meaning::Date),
        LogicalType::Decimal(decimal) => decimal_of(decimal.scale),
        LogicalType::Time(time) => Ok(Meaning::Time(unit(&time.unit))),
        LogicalType::Timestamp(stamp) => {
            Ok(Meaning::Timestamp { unit: unit(&stamp.unit), is_utc: stamp.is_adjusted_to_u_t_c })
        }
        // A column in which every value is missing.
        LogicalType::Unknown => Ok(Meaning::Plain),
        _ => Err(Unread::Kind),
    }
}

fn decimal_of(scale: i32) -> Result<Meaning, Unread> {
    // A 128-bit number has at most 39 digits.
    let scale = usize::try_from(scale).ok().filter(|scale| *scale <= 39);
    scale.map(Meaning::Decimal).ok_or(Unread::Kind)
}

fn width(leaf: &Type) -> i32 {
    match leaf {
        Type::PrimitiveType { type_length, .. } => *type_length,
        Type::GroupType { .. } => 0,
    }
}

fn unit(unit: &TimeUnit) -> Unit {
    match unit {
        TimeUnit::MILLIS => Unit::Milli,
        TimeUnit::MICROS => Unit::Micro,
        TimeUnit::NANOS => Unit::Nano,
    }
}

/// Returns the logical type of files that are older than logical types.
fn of_converted(leaf: &Type) -> Option<LogicalType> {
    let decimals = |leaf: &Type| match leaf {
        Type::PrimitiveType { scale, precision, .. } => (*scale, *precision),
        Type::GroupType { .. } => (0, 0),
    };
    match leaf.get_basic_info().converted_type() {
        ConvertedType::UTF8 => Some(LogicalType::String),
        ConvertedType::ENUM => Some(LogicalType::Enum),
        ConvertedType::JSON => Some(LogicalType::Json),
        ConvertedType::BSON => Some(LogicalType::Bson),
        ConvertedType::DATE => Some(LogicalType::Date),
        ConvertedType::TIME_MILLIS => Some(LogicalType::time(true, TimeUnit::MILLIS)),
        ConvertedType::TIME_MICROS => Some(LogicalType::time(true, TimeUnit::MICROS)),
        ConvertedType::TIMESTAMP_MILLIS => Some(LogicalType::timestamp(true, TimeUnit::MILLIS)),
        ConvertedType::TIMESTAMP_MICROS => Some(LogicalType::timestamp(true, TimeUnit::MICROS)),
        ConvertedType::UINT_8 => Some(LogicalType::integer(8, false)),
        ConvertedType::UINT_16 => Some(LogicalType::integer(16, false)),
        ConvertedType::UINT_32 => Some(LogicalType::integer(32, false)),
        ConvertedType::UINT_64 => Some(LogicalType::integer(64, false)),
        ConvertedType::DECIMAL => {
            let (scale, precision) = decimals(leaf);
            Some(LogicalType::decimal(scale, precision))
        }
        // Signed whole numbers, and what only groups have; an interval has no logical type.
        _ => None,
    }
}
