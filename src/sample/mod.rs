//! An invented coffee roaster's orders, made up on the spot so that nobody's data must be borrowed to see the program
//! work. How files are read is `intake`'s: it meets this one like any other.

mod basket;
mod calendar;
mod people;
mod rng;
mod rows;

use crate::domain::Day;
use calendar::Calendar;
use rng::Dice;

/// The sample shop's export of orders: three years that end at `until`, in a Brazilian shop system's dress.
///
/// UTF-8 with byte order mark, `;`, CRLF, oldest order first, the columns `pedido`, `data_pedido` (`dd/mm/aaaa`),
/// `cliente_email`, `cliente_nome`, `cidade`, `uf`, `status`, `canal`, `valor_total` (`R$ 1.234,56`). One row is an order,
/// or a refund that names its order and is negative. About 5,000 customers and 20,000 orders, and a handful of rows
/// with the faults that real exports have. The same `until` gives the same bytes on every machine.
#[must_use]
pub fn orders_csv(until: Day) -> Vec<u8> {
    let mut dice = Dice::new(0x00CA_FE00);
    let calendar = Calendar::until(until);
    let customers = people::population(&mut dice);
    let orders = rows::orders(&mut dice, &calendar, &customers);
    let dates = rows::dates(&calendar);
    let mut lines = rows::lines(&mut dice, &dates, &customers, &orders);
    rows::blemish(&mut lines, until);
    rows::file(&lines)
}
