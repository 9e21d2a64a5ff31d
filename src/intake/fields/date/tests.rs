//! The table of date shapes. The corpora's files are read in `tests/it/fields.rs`.

use super::*;
use proptest::prelude::*;

const DMY: DateOrder = DateOrder::DayMonthYear;
const MDY: DateOrder = DateOrder::MonthDayYear;
const YMD: DateOrder = DateOrder::YearMonthDay;

#[track_caller]
fn check(order: DateOrder, cell: &str, expected: &str) {
    let read = DateReader::new(order).read(cell.as_bytes());
    let shown = match read {
        Ok(day) => day.to_iso(),
        Err(error) => format!("{error:?}"),
    };
    assert_eq!(shown, expected, "{cell:?} in {order:?}");
}

#[test]
fn shapes_of_dates() {
    for order in [DMY, MDY, YMD] {
        for cell in ["2024-03-05", "2024/03/05", "2024.03.05", "20240305", "2024-3-5", " 2024-03-05\u{a0}"] {
            check(order, cell, "2024-03-05");
        }
    }
    for cell in ["05/03/2024", "05-03-2024", "05.03.2024", "5/3/2024", "05/03/24", "=\"05/03/2024\"", "5/03/24"] {
        check(DMY, cell, "2024-03-05");
        check(MDY, cell, "2024-05-03");
        check(YMD, cell, "Unreadable");
    }
    for (cell, iso) in [("25/12/24", "2024-12-25"), ("01/01/69", "1969-01-01"), ("15/06/68", "2068-06-15")] {
        check(DMY, cell, iso);
    }
}

#[test]
fn what_is_no_date() {
    for blank in ["", "  ", "-", "N/A", "\u{a0}"] {
        check(DMY, blank, "Blank");
    }
    for impossible in ["29/02/2023", "31/04/2024", "00/00/0000", "32/01/2024", "2023-02-29", "0000-00-00", "20241345"] {
        check(DMY, impossible, "NotInCalendar");
    }
    for other in [
        "45292",
        "1",
        "hoje",
        "05/03",
        "05/03/024",
        "05/03-2024",
        "05/03/2024x",
        "2024-03-05T",
        "2024-03-05 25:00",
        "2024-03-0514:22",
        "05/03/2024 13:00 PM",
        "2024-03-05T10:00+99:00",
        "123456789012",
        "1,5",
        "ab/cd/efgh",
        "2024-03-aa",
    ] {
        check(DMY, other, "Unreadable");
    }
}

#[test]
fn times_are_cut_as_written() {
    for time in [
        " 14:22",
        " 14:22:59",
        "T14:22:59",
        ", 14:22:59",
        " 2:05 PM",
        " 12:00 am",
        " 11:59 p.m.",
        " 23:59:60",
        "T23:59:59.999",
        " 2:05\u{202f}PM",
        "  00:00",
    ] {
        check(DMY, &format!("05/03/2024{time}"), "2024-03-05");
        check(YMD, &format!("2024-03-05{time}"), "2024-03-05");
    }
    // Midnight of this day does not exist in São Paulo (the clocks went forward): the date stays.
    check(DMY, "04/11/2018 00:00", "2018-11-04");
}

#[test]
fn months_have_names() {
    for cell in [
        "15 de março de 2024",
        "15 DE MARÇO DE 2024",
        "15 de marc\u{327}o de 2024",
        "15 de marzo del 2024",
        "15 março 2024",
        "15/mar/2024",
        "15/mar./2024",
        "15-mar-24",
        "15.mar.2024",
        "15 mar. 2024",
        "15 Mar 2024",
        "15MAR2024",
        "Mar 15, 2024",
        "March 15th, 2024",
        "Mar-15-2024",
        "2024-Mar-15",
        "sexta-feira, 15 de março de 2024",
        "Sexta-feira 15/mar/2024",
        "sex., 15 mar. 2024",
        "Friday, March 15, 2024",
        "viernes, 15 de marzo de 2024",
        "\u{200e}15 mar 2024\u{a0}",
    ] {
        for order in [DMY, MDY, YMD] {
            check(order, cell, "2024-03-15");
        }
    }
    for (cell, iso) in [
        ("1º de abril de 2024", "2024-04-01"),
        ("1st Apr 2024", "2024-04-01"),
        ("2/abr/2024", "2024-04-02"),
        ("April 1, 2024", "2024-04-01"),
        ("1 fev 24", "2024-02-01"),
        ("30 dez. 2023", "2023-12-30"),
        ("7 Sept 2023", "2023-09-07"),
        ("12-oct-99", "1999-10-12"),
        ("31/ene/2024", "2024-01-31"),
        ("1 may 2024", "2024-05-01"),
        ("mar, 12 de marzo de 2024", "2024-03-12"),
        ("mar 12/03/2024", "2024-03-12"),
        ("sáb, 16/03/2024", "2024-03-16"),
        ("ter 12-03-2024", "2024-03-12"),
    ] {
        check(DMY, cell, iso);
    }
    check(YMD, "sex, 15/03/2024", "Unreadable");
    check(DMY, "30 de fevereiro de 2024", "NotInCalendar");
    for other in [
        "mar/24",
        "mar/2024",
        "março de 2024",
        "mar 24 10:33",
        "15/mar",
        "15 de março",
        "15 de foo de 2024",
        "15 ma 2024",
        "15 mar 124",
        "115 mar 2024",
        "15 mar 2024 10",
        "15 mar 2024 x",
        "Mar 15 24",
        "sexta-feira",
        "sexta-feira, 15",
        "15/03/2024 - ",
        "Camiseta 15 mar 2024",
    ] {
        check(DMY, other, "Unreadable");
    }
    // Windows-1252.
    for cell in
        [&b"15 de mar\xE7o de 2024 \xE0s 10:33"[..], b"S\xC1B, 15/MAR\xC7O/2024", b"15/03/2024\xA0\x96\xA010h33"]
    {
        assert_eq!(DateReader::new(DMY).read(cell).map(Day::to_iso), Ok("2024-03-15".to_owned()), "{cell:?}");
    }
}

#[test]
fn times_are_written_in_words() {
    for time in [
        " 22:31 hs.",
        " às 10:33",
        " as 10:33:05",
        ", às 10h33",
        " - 10:33",
        " \u{2013} 10:33",
        " 10h33",
        " 10h33min",
        " 10h33min05s",
        " 10h",
        " 10 h 33 min",
        " 10:33h",
        " at 10:33 PM",
        " a las 10:33",
        " 10:33 p.\u{a0}m.",
    ] {
        check(DMY, &format!("15/03/2024{time}"), "2024-03-15");
        check(DMY, &format!("15 de março de 2024{time}"), "2024-03-15");
        check(DMY, &format!("March 15, 2024{time}"), "2024-03-15");
    }
    for time in [" às", " às 25:00", " 10h60", " 24h", " 10x33", " 13:00 PM", " 10h33 e tal"] {
        check(DMY, &format!("15/03/2024{time}"), "Unreadable");
    }
}

#[test]
fn seconds_since_1970_are_instants() {
    for (cell, iso) in [
        ("1710469800", "2024-03-14"),
        ("1710471600", "2024-03-15"),
        ("1710471599999", "2024-03-14"),
        ("1710471600000", "2024-03-15"),
        ("=\"1710471600\"", "2024-03-15"),
        ("1000000000", "2001-09-08"),
        ("946684800000", "Unreadable"),
        ("0999999999", "Unreadable"),
        ("4102444799", "2099-12-31"),
        ("4102444800", "Unreadable"),
        ("9999999999999", "Unreadable"),
        ("1710471600.5", "Unreadable"),
        ("-171047160", "Unreadable"),
        ("11999990000", "Unreadable"),
        ("20240315", "2024-03-15"),
        ("45351", "Unreadable"),
    ] {
        check(DMY, cell, iso);
        let mut serials = DateReader::new(DMY).with_serials(Serials::Accepted);
        let read = serials.read(cell.as_bytes()).map_or_else(|error| format!("{error:?}"), Day::to_iso);
        assert_eq!(read, if cell == "45351" { "2024-02-29" } else { iso }, "{cell}");
    }
}

#[test]
fn stamps_with_an_offset_move_to_the_business_zone() {
    for (cell, iso) in [
        ("2024-03-01T00:30:00Z", "2024-02-29"),
        ("2024-03-01T02:59:59Z", "2024-02-29"),
        ("2024-03-01T03:00:00Z", "2024-03-01"),
        ("2024-03-01T00:30:00-03:00", "2024-03-01"),
        ("2024-03-01 00:30:00", "2024-03-01"),
        ("2025-05-12 23:30:16 -0300", "2025-05-12"),
        ("2024-03-01 00:30:00 UTC", "2024-02-29"),
        ("2024-03-01T01:00+02", "2024-02-29"),
        // Summer time: two hours behind UTC.
        ("2019-01-01T01:59:59Z", "2018-12-31"),
        ("2019-01-01T02:00:00.000Z", "2019-01-01"),
        ("Fri, 01 Mar 2024 02:59:59 GMT", "2024-02-29"),
        ("Fri, 01 Mar 2024 00:33:00 -0300", "2024-03-01"),
        ("Fri, 1 Mar 2024 00:33:00 +0000 (UTC)", "2024-02-29"),
        ("Fri Mar 01 2024 00:00:00 GMT-0300 (Horário Padrão de Brasília)", "2024-03-01"),
        ("March 1, 2024 12:30 AM UTC", "2024-02-29"),
        ("2024-03-01T00:30:00.000Z[UTC]", "2024-02-29"),
        ("2024-03-01 00:30 GMT-3", "2024-03-01"),
        ("1 mar 2024 00:30 BRT", "2024-03-01"),
    ] {
        check(YMD, cell, iso);
    }
    check(MDY, "03/01/2024 00:30 Z", "2024-02-29");
}

#[track_caller]
fn check_decision(cells: &[&str], expected: &Decision<DateOrder>) {
    for order in [DMY, MDY, YMD] {
        let mut reader = DateReader::new(order);
        for cell in cells {
            let _ = reader.read(cell.as_bytes());
        }
        assert_eq!(&decide_order(reader.tally()), expected, "{cells:?} read in {order:?}");
    }
}

#[test]
fn columns_decide() {
    check_decision(&["05/03/2024", "25/12/2023", "01/02/2024"], &Decision::Decided(DMY));
    check_decision(&["05/03/2024 10:00", "12/25/2023 10:00"], &Decision::Decided(MDY));
    check_decision(&["05/05/2024"], &Decision::Decided(DMY));
    check_decision(&["2024-03-05", "20240305", ""], &Decision::Decided(YMD));
    check_decision(&[], &Decision::Decided(YMD));
    check_decision(&["15 de março de 2024", "Mar 3, 2024", "1710471600"], &Decision::Decided(YMD));
    check_decision(&["3 mar 2024", "sex, 15/03/2024"], &Decision::Decided(DMY));
    check_decision(
        &["05/05/2024", "3/4/24 10:00", "11/12/2023"],
        &Decision::Ambiguous { proposal: DMY, example: "3/4/24 10:00".to_owned() },
    );
    check_decision(
        &["12/25/2023", "25/12/2023", "26/12/2023", "05/03/2024"],
        &Decision::Conflict { examples: ["25/12/2023".to_owned(), "12/25/2023".to_owned()] },
    );
    // No day of the calendar, so no proof.
    check_decision(
        &["30/02/2024", "04/31/2024", "05/03/2024"],
        &Decision::Ambiguous { proposal: DMY, example: "05/03/2024".to_owned() },
    );
}

#[test]
fn every_row_is_evidence() {
    let mut reader = DateReader::new(YMD);
    for cell in ["03/04/2026", "25/12/2026", "12/25/2026", "05/05/2026", "2026-01-01", "x", ""] {
        let _ = reader.read(cell.as_bytes());
    }
    let expected = DateTally {
        only_day_first: 1,
        only_month_first: 1,
        either: 1,
        same: 1,
        year_first: 1,
        two_digit_years: 0,
        serials: 0,
        first_day_first: Some("25/12/2026".to_owned()),
        first_month_first: Some("12/25/2026".to_owned()),
        first_either: Some("03/04/2026".to_owned()),
    };
    assert_eq!(reader.tally(), &expected);
}

#[test]
fn conventions_are_counted() {
    let mut reader = DateReader::new(DMY).with_serials(Serials::Accepted);
    for cell in
        ["25/12/24", "1-2-99 10:00", "25/12/2024", "2024-12-25", "20241225", "45292", "60", "2024", "x", "1-jan-24"]
    {
        let _ = reader.read(cell.as_bytes());
    }
    let tally = reader.tally();
    assert_eq!((tally.two_digit_years, tally.serials, tally.written()), (3, 2, 6));
    assert_eq!(reader.afresh().read(b"2024").map(Day::to_iso), Ok("1905-07-16".to_owned()));
    check(DMY, "45292", "Unreadable");
}

proptest! {
    #[test]
    fn days_come_back_in_every_order(number in -719_162i32..2_932_896, time in "( [01][0-9]:[0-5][0-9](:[0-5][0-9])?)?") {
        let day = Day::from_number(number).unwrap();
        let (y, m, d) = day.ymd();
        for (order, text) in [
            (YMD, format!("{y:04}-{m:02}-{d:02}{time}")),
            (YMD, format!("{y:04}{m:02}{d:02}{time}")),
            (DMY, format!("{d:02}/{m:02}/{y:04}{time}")),
            (MDY, format!("{m}.{d}.{y:04}{time}")),
        ] {
            prop_assert_eq!(DateReader::new(order).read(text.as_bytes()), Ok(day), "{}", text);
        }
    }

    #[test]
    fn no_bytes_break_the_reader(cell in prop::collection::vec(any::<u8>(), 0..24), digits in "[0-9/:TZ+. -]{0,24}", words in "(sex,? |mar )?[0-9]{0,2}( de |/| )?(mar|março|º|é){0,2}[ /.]?[0-9]{0,4}[ à-]{0,3}[0-9h:()gmt]{0,9}") {
        let mut reader = DateReader::new(DMY);
        let _ = reader.read(&cell);
        let _ = reader.read(digits.as_bytes());
        let _ = reader.read(words.as_bytes());
    }
}
