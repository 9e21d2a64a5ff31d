//! The texts that orders name, each once and numbered. Which orders name them is the parent's.

/// The texts of a facet, in the order of their bytes, so that a text's number never depends on the order of rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    bytes: String,
    ends: Vec<u32>,
    orders: Vec<u32>,
}

impl Names {
    /// The names of texts that are in order and none twice; none was ordered yet.
    ///
    /// ```
    /// use regua_core::analysis::baskets::Names;
    /// let names = Names::of(["Caneca", "Filtro"]);
    /// assert_eq!((names.len(), names.text(1), names.find("Caneca")), (2, "Filtro", Some(0)));
    /// assert_eq!((names.text(9), names.find("caneca")), ("", None));
    /// ```
    #[must_use]
    pub fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Names {
        let mut names = Names::default();
        for text in texts {
            names.bytes.push_str(text);
            names.ends.push(names.bytes.len() as u32);
        }
        names.orders = vec![0; names.ends.len()];
        names
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The text of a number; empty for a number that does not exist.
    #[must_use]
    pub fn text(&self, number: u32) -> &str {
        let place = number as usize;
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        let span = self.ends.get(place).map(|end| start as usize..*end as usize);
        span.and_then(|span| self.bytes.get(span)).unwrap_or_default()
    }

    /// The number of a text. A binary search.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<u32> {
        let (mut from, mut to) = (0, self.len() as u32);
        while from < to {
            let middle = from + (to - from) / 2;
            match self.text(middle).cmp(text) {
                core::cmp::Ordering::Less => from = middle + 1,
                core::cmp::Ordering::Equal => return Some(middle),
                core::cmp::Ordering::Greater => to = middle,
            }
        }
        None
    }

    /// In how many orders in use a text is.
    #[must_use]
    pub fn orders(&self, number: u32) -> u32 {
        self.orders.get(number as usize).copied().unwrap_or_default()
    }

    /// Counts an order that has a text.
    pub(super) fn count_order(&mut self, number: u32) {
        if let Some(orders) = self.orders.get_mut(number as usize) {
            *orders += 1;
        }
    }

    /// All texts with their numbers and orders, in the order of their bytes.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (u32, &str, u32)> {
        (0..self.len() as u32).map(|number| (number, self.text(number), self.orders(number)))
    }
}
