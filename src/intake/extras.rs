//! Cells of a row that tell what was bought, where, with which coupon and at which cost: into the columns beside the lines. None of
//! them decides whether a row counts: what can't be read is left blank, and noted.

use super::fields::{AmountError, AmountReader};
use super::lexicon::Lexicon;
use super::notices::{NoticeKind, Notices};
use super::plan::Plan;
use super::records::{View, unquote};
use crate::domain::{Encoding, Facet, Role};
use crate::ledger::{Attributes, Blocks, NO_CENTS, OutOfMemory};
use std::borrow::Cow;

/// The columns of a file that tell of its orders, with what is known of their cells.
#[derive(Debug)]
pub(super) struct Extras {
    encoding: Encoding,
    texts: Vec<(Facet, usize, Lexicon)>,
    quantity: Option<(usize, AmountReader)>,
    cost: Option<(usize, AmountReader)>,
    serve: Option<(usize, AmountReader)>,
}

/// The role of the column that tells a facet.
pub(super) fn role_of(facet: Facet) -> Role {
    match facet {
        Facet::Product => Role::Product,
        Facet::Category => Role::Category,
        Facet::Channel => Role::Channel,
        Facet::Coupon => Role::Code,
    }
}

impl Extras {
    /// The columns of a plan; `None` where it has none, so that its rows cost nothing.
    pub(super) fn of(plan: &Plan) -> Option<Box<Extras>> {
        let given = |role: Role| plan.places.get(role).filter(|_| plan.contents.offered().contains(&role));
        let amounts = |role: Role| given(role).map(|column| (column, plan.amounts(role)));
        let texts = Facet::ALL.into_iter();
        let extras = Extras {
            encoding: plan.cell_encoding(),
            texts: texts.filter_map(|facet| Some((facet, given(role_of(facet))?, Lexicon::default()))).collect(),
            // Pieces of what, only a product tells.
            quantity: given(Role::Product).and_then(|_| amounts(Role::Quantity)),
            cost: amounts(Role::Cost),
            serve: amounts(Role::CostToServe),
        };
        let tells = !extras.texts.is_empty() || extras.cost.is_some() || extras.serve.is_some();
        tells.then(|| Box::new(extras))
    }

    /// Takes in the cells of a row: its texts and its figures.
    pub(super) fn row(
        &mut self,
        view: View<'_>,
        (row, line): (u32, u64),
        attributes: &mut Attributes,
        notices: &mut Notices,
    ) -> Result<(), OutOfMemory> {
        self.texts(std::iter::once((view, row)), attributes)?;
        self.figures(view, (row, line), attributes, notices)
    }

    /// Whether rows tell figures: [`Extras::figures`].
    #[inline]
    pub(super) fn tells_figures(&self) -> bool {
        self.quantity.is_some() || self.cost.is_some() || self.serve.is_some()
    }

    /// Takes in the texts of some rows, each with its number among those of the attributes: column by column, so that what one row
    /// waits for does not keep the next one waiting.
    #[inline(never)]
    pub(super) fn texts<'b>(
        &mut self,
        rows: impl Iterator<Item = (View<'b>, u32)> + Clone,
        attributes: &mut Attributes,
    ) -> Result<(), OutOfMemory> {
        for (facet, column, lexicon) in &mut self.texts {
            lexicon.take_in((rows.clone(), *column), self.encoding, attributes.texts_mut(*facet))?;
        }
        Ok(())
    }

    /// Takes in the figures of a row, which is number `row` among those of the attributes and on `line` of its file.
    #[inline(never)]
    pub(super) fn figures(
        &mut self,
        view: View<'_>,
        (row, line): (u32, u64),
        attributes: &mut Attributes,
        notices: &mut Notices,
    ) -> Result<(), OutOfMemory> {
        if let Some((column, reader)) = &mut self.quantity
            && let Some(hundredths) =
                pieces(view.field(*column)).or_else(|| figure(reader, view, *column, line, notices))
        {
            // Pieces given back, and more than could be counted, are none that were bought.
            let hundredths = u32::try_from(hundredths).unwrap_or(0);
            attributes.quantity.get_or_insert_with(|| Blocks::new(0)).set(row, hundredths)?;
        }
        let costs = [(&mut self.cost, &mut attributes.cost_cents), (&mut self.serve, &mut attributes.serve_cents)];
        for (column, cents) in costs {
            if let Some((column, reader)) = column
                && let Some(cost) = figure(reader, view, *column, line, notices)
            {
                cents.get_or_insert_with(|| Blocks::new(NO_CENTS)).set(row, cost)?;
            }
        }
        Ok(())
    }
}

/// The hundredths of a whole number of few digits, as nearly all quantities are.
#[inline]
fn pieces(cell: &[u8]) -> Option<i64> {
    const DIGITS: usize = 6;
    if cell.is_empty() || cell.len() > DIGITS {
        return None;
    }
    let digit = |byte: &u8| byte.is_ascii_digit().then(|| i64::from(byte - b'0'));
    cell.iter().try_fold(0, |number, byte| Some(number * 10 + digit(byte)?)).map(|number| number * 100)
}

/// The figure of a cell in hundredths; `None` for a blank one, and for one that can't be read, which is noted.
fn figure(reader: &mut AmountReader, view: View<'_>, column: usize, line: u64, notices: &mut Notices) -> Option<i64> {
    let cell: Cow<'_, [u8]> = unquote(view.field(column));
    match reader.read(&cell) {
        Ok(amount) => Some(amount.cents),
        Err(AmountError::Blank) => None,
        Err(AmountError::Unreadable | AmountError::TooManyDecimals | AmountError::TooLarge) => {
            notices.add(NoticeKind::UnreadCell, line, Some(column), &String::from_utf8_lossy(&cell));
            None
        }
    }
}
