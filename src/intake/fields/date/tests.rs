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
    for cell in ["25/12/24", "1-2-99 10:00", "25/12/2024", "2024-12-25", "20241225", "45292", "60", "2024", "x"] {
        let _ = reader.read(cell.as_bytes());
    }
    let tally = reader.tally();
    assert_eq!((tally.two_digit_years, tally.serials, tally.written()), (2, 2, 5));
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
    fn no_bytes_break_the_reader(cell in prop::collection::vec(any::<u8>(), 0..24), digits in "[0-9/:TZ+. -]{0,24}") {
        let mut reader = DateReader::new(DMY);
        let _ = reader.read(&cell);
        let _ = reader.read(digits.as_bytes());
    }
}
