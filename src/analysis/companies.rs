//! Customers grouped into companies: by a name, a CNPJ root, or the domain of an address. Which column says so is the
//! engine's.

use super::facts::Facts;
use super::labels::{LabelsError, sums};
use super::summary::Group;
use crate::domain::letters;
use crate::ledger::{Customers, OutOfMemory};

/// Domains under which anybody can have an address, parted by blanks: data, no rules. Those with `.` at their end stand for
/// all countries' (`yahoo.` for `yahoo.com.br`).
const FREE: &str = "gmail.com googlemail.com hotmail. outlook. live. msn. windowslive.com passport.com yahoo. ymail.com \
    rocketmail.com icloud.com me.com mac.com aol. aim.com gmx. mail.com email.com protonmail. proton.me pm.me zoho. \
    zohomail. tutanota. tuta.io fastmail. hey.com yandex. mail.ru inbox. hushmail.com uol.com.br bol.com.br \
    terra.com.br ig.com.br globo.com globomail.com oi.com.br zipmail.com.br r7.com superig.com.br pop.com.br \
    click21.com.br brturbo.com.br ibest.com.br itelefonica.com.br veloxmail.com.br sapo.pt telefonica.net orange. \
    wanadoo. free.fr laposte.net web.de t-online.de libero.it virgilio.it comcast.net verizon.net att.net sbcglobal.net \
    btinternet.com qq.com 163.com 126.com naver.com duck.com";

/// The domain of an address, in lower case; `None` of anything else, and of those under which anybody can have an address.
///
/// ```
/// use regua_core::analysis::companies::company_domain;
/// assert_eq!(company_domain(" Ana@Padaria.com.br"), Some("padaria.com.br".to_owned()));
/// assert_eq!(company_domain("ana@gmail.com"), None);
/// assert_eq!(company_domain("padaria.com.br"), None);
/// ```
#[must_use]
pub fn company_domain(address: &str) -> Option<String> {
    let domain = domain_of(address)?.to_lowercase();
    let holds = |free: &str| {
        if free.ends_with('.') { domain.starts_with(free) } else { domain == free }
    };
    (!FREE.split_ascii_whitespace().any(holds)).then_some(domain)
}

/// What stands behind the @ of an address; `None` where that is no domain.
#[must_use]
pub fn domain_of(address: &str) -> Option<&str> {
    let (name, domain) = address.trim().rsplit_once('@')?;
    let (host, ending) = domain.rsplit_once('.')?;
    let is_whole = !name.is_empty() && !host.is_empty() && ending.len() >= 2;
    (is_whole && !domain.contains(char::is_whitespace)).then_some(domain)
}

/// The customers in companies.
#[derive(Debug)]
pub struct Companies {
    /// The names without case and accents, by number.
    known: Customers,
    /// The number of each customer's company; the number after the last one for those who are in none.
    of: Vec<u32>,
    /// The name of each: of its customers' spellings the first by their letters, so that no order of rows decides.
    names: Vec<String>,
}

impl Companies {
    /// Groups customers by the names that `name` writes for their places, or leaves blank. Names that differ in case,
    /// accents and blanks around alone are one. One pass.
    ///
    /// ```
    /// use regua_core::analysis::companies::Companies;
    /// let names = ["Padaria Céu", "", "PADARIA CEU "];
    /// let companies = Companies::of(3, &mut |place, name| name.push_str(names[place])).unwrap();
    /// assert_eq!((companies.of_customers(), companies.names()), ([0, 1, 0].as_slice(), ["PADARIA CEU".to_owned()].as_slice()));
    /// ```
    ///
    /// # Errors
    /// [`OutOfMemory`] when the names don't fit.
    pub fn of(customers: usize, name: &mut dyn FnMut(usize, &mut String)) -> Result<Companies, OutOfMemory> {
        let mut companies = Companies { known: Customers::new(0), of: Vec::new(), names: Vec::new() };
        companies.of.try_reserve_exact(customers).map_err(|_| OutOfMemory)?;
        let (mut written, mut folded) = (String::new(), String::new());
        for place in 0..customers {
            written.clear();
            name(place, &mut written);
            let spelling = written.trim();
            if spelling.is_empty() {
                companies.of.push(u32::MAX);
                continue;
            }
            let number = companies.known.enter(known_by(spelling, &mut folded).as_bytes())?;
            companies.of.push(number);
            match companies.names.get_mut(number as usize) {
                Some(first) if spelling < first.as_str() => spelling.clone_into(first),
                Some(_) => {}
                None => companies.names.push(spelling.to_owned()),
            }
        }
        let none = companies.names.len() as u32;
        for number in companies.of.iter_mut().filter(|number| **number == u32::MAX) {
            *number = none;
        }
        Ok(companies)
    }

    /// The number of the company of a name, whatever its case and accents.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<u32> {
        let mut folded = String::new();
        self.known.find(known_by(name.trim(), &mut folded).as_bytes())
    }

    /// The number of each customer's company; that after the last one for those who are in none.
    #[must_use]
    pub fn of_customers(&self) -> &[u32] {
        &self.of
    }

    /// The name of each company.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The sums of each company, and last those of the customers who are in none; together they are the base, to the cent.
    ///
    /// # Errors
    /// [`LabelsError::Length`] for the facts of another base.
    pub fn sums(&self, facts: &Facts) -> Result<Vec<Group>, LabelsError> {
        sums(&self.of, self.names.len() + 1, facts)
    }
}

/// A name as it is compared. One of nothing but marks has no letter to be known by.
fn known_by<'n>(name: &'n str, folded: &'n mut String) -> &'n str {
    folded.clear();
    letters::fold(name, folded);
    if folded.is_empty() { name } else { folded }
}

#[cfg(test)]
mod tests {
    use super::{Companies, company_domain, domain_of};
    use proptest::prelude::{prop_assert_eq, proptest};

    #[test]
    fn whose_domain_it_is() {
        let check = |address, domain: Option<&str>| assert_eq!(company_domain(address).as_deref(), domain, "{address}");
        check("ana@padaria.com.br", Some("padaria.com.br"));
        check("ANA@Padaria.COM.BR ", Some("padaria.com.br"));
        check("ana@gmail.com", None);
        check("ana@yahoo.com.br", None);
        check("ana@hotmail.fr", None);
        check("ana@yahoopadaria.com", Some("yahoopadaria.com"));
        check("ana@uol.com.br", None);
        check("ana@mail.padaria.com.br", Some("mail.padaria.com.br"));
        check("ana", None);
        check("@padaria.com", None);
        check("ana@padaria", None);
        check("ana@padaria .com", None);
        check("", None);
        assert_eq!(domain_of("a@b@gmail.com"), Some("gmail.com"));
    }

    fn grouped(names: &[&str]) -> Companies {
        Companies::of(names.len(), &mut |place, name| name.push_str(names[place])).unwrap()
    }

    #[test]
    fn names_that_say_the_same_are_one() {
        let check = |names: &[&str], of: &[u32], called: &[&str]| {
            let companies = grouped(names);
            assert_eq!(companies.of_customers(), of);
            assert!(companies.names().iter().eq(called), "{:?}", companies.names());
        };
        check(&[], &[], &[]);
        check(&["", " "], &[0, 0], &[]);
        check(&["b", "", "B ", "a"], &[0, 2, 0, 1], &["B", "a"]);
        check(&["São João", "sao joao"], &[0, 0], &["São João"]);
        assert_eq!(grouped(&["São João", "Céu"]).find(" CEU"), Some(1));
        assert_eq!((grouped(&["a"]).find("b"), grouped(&["a"]).find(" ")), (None, None));
    }

    proptest! {
        #[test]
        fn names_do_not_depend_on_rows(names in proptest::collection::vec("[aAáb ]{0,3}", 0..40)) {
            let forwards: Vec<&str> = names.iter().map(String::as_str).collect();
            let backwards: Vec<&str> = forwards.iter().rev().copied().collect();
            let called = |companies: &Companies, place: usize| {
                companies.names().get(companies.of_customers()[place] as usize).cloned()
            };
            let (one, other) = (grouped(&forwards), grouped(&backwards));
            for place in 0..names.len() {
                prop_assert_eq!(called(&one, place), called(&other, names.len() - 1 - place));
                prop_assert_eq!(called(&one, place).is_none(), names[place].trim().is_empty());
            }
        }
    }
}
