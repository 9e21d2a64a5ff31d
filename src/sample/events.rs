//! What became of the sample shop's e-mails, as a sending service exports it. Who may be written to is `shop`'s.

use super::calendar::DAYS;
use super::people;
use super::rng::Dice;
use super::shop::Shop;
use super::table::{Dress, Table, places_by_key};

pub(super) const HEADER: &str = "email;evento;data;campanha";
pub(super) const EXAMPLES: &str = "\
cliente0001@exemplo.com.br;enviado;2026-03-15T09:00:00-03:00;Novidades 03/2026\r
cliente0001@exemplo.com.br;aberto;2026-03-15T09:41:07-03:00;Novidades 03/2026\r
cliente0001@exemplo.com.br;clicado;2026-03-15T09:41:52-03:00;Novidades 03/2026\r
";
const DRESS: Dress = Dress { mark: "", separator: ',', line_end: "\n" };
const SUBJECTS: [&str; 4] = ["Novidades", "Café do mês", "Frete grátis", "Assinatura"];
const DAYS_APART: usize = 20;
/// Day of the calendar. The last of the fourteen is sent so early that all that becomes of it does so before the end.
const FIRST_CAMPAIGN: i64 = DAYS - 5 - 13 * DAYS_APART as i64;
const DAY_SECONDS: i64 = 86_400;

/// Someone who gets e-mail.
struct Reader {
    email: String,
    /// Day of the calendar.
    since: i64,
    opens_permille: u64,
    has_left: bool,
}

/// Something that happened to an e-mail.
struct Event {
    /// Seconds since the calendar's first midnight, São Paulo's clock.
    second: i64,
    /// Place among the readers.
    reader: usize,
    what: &'static str,
    /// Place among the campaigns.
    campaign: usize,
}

/// The export, oldest event first.
pub(super) fn file(dice: &mut Dice, shop: &Shop) -> Vec<u8> {
    let mut readers = readers(shop);
    let mut campaigns = Vec::new();
    let mut events = Vec::new();
    for (day, subject) in (FIRST_CAMPAIGN..DAYS).step_by(DAYS_APART).zip(SUBJECTS.iter().cycle()) {
        let (year, month, _) = shop.calendar.ymd(day);
        send(dice, &mut readers, &mut events, (campaigns.len(), day));
        campaigns.push(format!("{subject} {month:02}/{year}"));
    }
    let mut table = Table::new(DRESS, HEADER);
    for (row, place) in places_by_key(events.iter().map(|event| event.second)).enumerate() {
        let event = &events[place];
        let date = if row % 6_000 == 2_000 { String::new() } else { moment_text(shop, event.second) };
        // The service answers twice, now and then.
        for _ in 0..=usize::from(row % 600 == 300) {
            table.row(&[&readers[event.reader].email, event.what, &date, &campaigns[event.campaign]]);
        }
    }
    table.into_utf8()
}

/// Those who said that e-mail is welcome, and a few whom the shop's base does not know.
fn readers(shop: &Shop) -> Vec<Reader> {
    let mut readers = Vec::new();
    for member in shop.members().iter().filter(|member| member.consent == "sim") {
        let opens_permille = match member.last_order {
            Some(day) if day > DAYS - 120 => 480,
            Some(day) if day > DAYS - 360 => 270,
            Some(_) => 90,
            None => 200,
        };
        let email = people::email(member.number);
        readers.push(Reader { email, since: member.registered, opens_permille, has_left: false });
    }
    for number in 1..=39 {
        let email = format!("leitor{number:02}@exemplo.com.br");
        readers.push(Reader { email, since: 0, opens_permille: 300, has_left: false });
    }
    readers
}

/// Sends a campaign to a share of the readers; whoever leaves gets no later one.
fn send(dice: &mut Dice, readers: &mut [Reader], events: &mut Vec<Event>, (campaign, day): (usize, i64)) {
    let mut second = day * DAY_SECONDS + 9 * 3_600;
    for (place, reader) in readers.iter_mut().enumerate() {
        if reader.has_left || reader.since >= day || !dice.chance(215) {
            continue;
        }
        second += dice.between(0, 2);
        let mut add = |second, what| events.push(Event { second, reader: place, what, campaign });
        add(second, "enviado");
        if !dice.chance(reader.opens_permille) {
            continue;
        }
        let opened = second + dice.between(20, 5_400) * dice.pick(&[(6, 1), (3, 6), (1, 24)]);
        add(opened, "aberto");
        if dice.chance(140) {
            add(opened + dice.between(3_600, 90_000), "aberto");
        }
        if dice.chance(180) {
            add(opened + dice.between(5, 240), "clicado");
        }
        if dice.chance(20) {
            add(opened + dice.between(10, 300), "descadastrado");
            reader.has_left = true;
        }
    }
}

/// `aaaa-mm-ddThh:mm:ss-03:00`.
fn moment_text(shop: &Shop, second: i64) -> String {
    let day = shop.date(second / DAY_SECONDS).to_iso();
    let (hour, minute) = (second / 3_600 % 24, second / 60 % 60);
    format!("{day}T{hour:02}:{minute:02}:{:02}-03:00", second % 60)
}
