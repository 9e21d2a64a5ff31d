//! What the columns of files mean, in version 1.

use super::words::{word, write as write_word};
use crate::domain::{FieldFault, Role};
use crate::engine::protocol::Mapping;
use crate::project::FileMapping;
use crate::project::fields::{Fields, Read, list, optional, text};
use crate::project::json::Json;

pub(super) fn write(of: &[FileMapping]) -> Json {
    Json::list(of.iter().filter(|file| file.columns.len() == file.mapping.roles.len()), |file| {
        let Mapping { contents, roles, date_order, decimal } = &file.mapping;
        let columns: Vec<(&String, &Role)> = file.columns.iter().zip(roles).collect();
        let column = |(name, role): &(&String, &Role)| {
            Json::fields([("name", name.as_str().into()), ("role", write_word(**role))])
        };
        Json::fields([
            ("contents", write_word(*contents)),
            ("columns", Json::list(&columns, column)),
            ("dates", date_order.map(write_word).into()),
            ("decimal_mark", decimal.map(write_word).into()),
        ])
    })
}

pub(super) fn read(json: &Json) -> Read<Vec<FileMapping>> {
    list(json, |json| {
        let mut fields = Fields::of(json)?;
        let contents = fields.take("contents", word)?;
        let named = fields.take("columns", |json| list(json, column))?;
        let date_order = fields.take("dates", |json| optional(json, word))?;
        let decimal = fields.take("decimal_mark", |json| optional(json, word))?;
        fields.done()?;
        let (columns, roles): (Vec<String>, Vec<Role>) = named.into_iter().unzip();
        let mapping = Mapping { contents, roles, date_order, decimal };
        let offered = mapping.roles.iter().all(|role| contents.offered().contains(role));
        let once = |role: &Role| role.repeats() || mapping.roles.iter().filter(|held| *held == role).count() == 1;
        if !offered || !Role::ALL.iter().filter(|role| mapping.roles.contains(role)).all(once) {
            return Err(FieldFault::Range.into());
        }
        Ok(FileMapping { columns, mapping })
    })
}

fn column(json: &Json) -> Read<(String, Role)> {
    let mut fields = Fields::of(json)?;
    let column = (fields.take("name", text)?, fields.take("role", word)?);
    fields.done()?;
    Ok(column)
}
