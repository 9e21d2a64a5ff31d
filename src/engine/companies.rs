//! How the customers of a base can be grouped into companies, and the grouping last asked for. Sums of companies are
//! `report`'s; a base of companies is `unit`'s.

use super::base::{Analysed, Base};
use crate::analysis::companies::{Companies, company_domain, domain_of};
use crate::domain::{CompanyBy, CompanyKind, Encoding};
use crate::intake::fields::document::cnpj_is_valid;
use crate::intake::fields::{KeyKind, KeyReader};
use crate::ledger::{Dossier, OutOfMemory};
use std::cell::RefCell;
use std::rc::Rc;

/// Characters of a CNPJ that head office and branches share.
const ROOT: usize = 8;

/// The ways to group that were found, and the grouping last asked for.
#[derive(Debug, Default)]
pub(super) struct Grouping {
    offers: RefCell<Option<Rc<[CompanyBy]>>>,
    last: RefCell<Option<Rc<Grouped>>>,
}

/// Customers grouped in one way.
#[derive(Debug)]
pub(super) struct Grouped {
    pub(super) by: CompanyBy,
    pub(super) companies: Companies,
    /// The numbers of the companies, the largest revenue first.
    pub(super) ranks: Vec<u32>,
}

impl Analysed {
    /// The ways to group the customers, the likeliest first. Looks at every customer once.
    pub(super) fn company_offers(&self, base: &Base) -> Rc<[CompanyBy]> {
        let found = || {
            let columns = 0..base.columns.len() as u32;
            let mut offers = Vec::new();
            if base.dossier().is_ok_and(Dossier::tells_companies) {
                offers.push((0, CompanyKind::Name, None));
            }
            for column in std::iter::once(None).chain(columns.map(Some)) {
                let seen = self.seen(base, column);
                // Shops that also sell to persons have CPFs among them.
                offers.extend((seen.cnpjs * 10 > seen.filled).then_some((1, CompanyKind::CnpjRoot, column)));
                offers.extend((seen.domains * 2 > seen.filled).then_some((2, CompanyKind::MailDomain, column)));
                offers.extend(column.map(|_| (3, CompanyKind::Name, column)));
            }
            offers.sort_by_key(|(rank, ..)| *rank);
            offers.into_iter().map(|(_, kind, column)| CompanyBy { kind, column }).collect()
        };
        Rc::clone(self.grouping.offers.borrow_mut().get_or_insert_with(found))
    }

    /// The way to group that is taken where the user chose none; `None` where no column speaks of companies.
    pub(super) fn likeliest(&self, base: &Base) -> Option<CompanyBy> {
        let offers = self.company_offers(base);
        // Any other column may hold anything.
        let speaks = |by: &&CompanyBy| by.kind != CompanyKind::Name || by.column.is_none();
        offers.iter().find(speaks).copied()
    }

    /// The customers grouped in a way.
    ///
    /// # Errors
    /// [`OutOfMemory`] when the names don't fit.
    pub(super) fn grouped(&self, base: &Base, by: CompanyBy) -> Result<Rc<Grouped>, OutOfMemory> {
        if let Some(last) = self.grouping.last.borrow().as_ref().filter(|last| last.by == by) {
            return Ok(Rc::clone(last));
        }
        let mut namer = Namer::of(base, by)?;
        let mut name = |place: usize, name: &mut String| {
            self.customers.get(place).into_iter().for_each(|customer| namer.name(*customer, name));
        };
        let companies = Companies::of(self.len(), &mut name)?;
        // One sum for each company, and as many customers as there are facts: they fit.
        let sums = companies.sums(self.facts()).unwrap_or_default();
        let mut ranks: Vec<u32> = (0..companies.names().len() as u32).collect();
        let revenue = |number: &u32| sums.get(*number as usize).map_or(0, |sum| sum.revenue_cents);
        ranks.sort_unstable_by(|one, other| {
            let name = |number: &u32| companies.names().get(*number as usize);
            revenue(other).cmp(&revenue(one)).then_with(|| name(one).cmp(&name(other)))
        });
        let grouped = Rc::new(Grouped { by, companies, ranks });
        *self.grouping.last.borrow_mut() = Some(Rc::clone(&grouped));
        Ok(grouped)
    }

    /// The places of those who are of a company; of a base of companies, of those where somebody is. Nobody's without memory.
    pub(super) fn of_company(&self, base: &Base, by: CompanyBy, name: &str) -> Vec<u32> {
        let (persons, analysed) = self.by_person(base);
        let Ok(grouped) = analysed.grouped(persons, by) else { return Vec::new() };
        let Some(number) = grouped.companies.find(name) else { return Vec::new() };
        let pairs = analysed.customers.iter().zip(grouped.companies.of_customers());
        self.places_of_persons(base, pairs.filter(|(_, of)| **of == number).map(|(customer, _)| *customer))
    }

    fn seen(&self, base: &Base, column: Option<u32>) -> Seen {
        let mut reader = KeyReader::new(KeyKind::Document, Encoding::Utf8);
        let mut seen = Seen::default();
        for text in self.customers.iter().map(|customer| text(base, *customer, column)).filter(|text| !text.is_empty())
        {
            seen.filled += 1;
            seen.domains += u64::from(domain_of(text).is_some());
            // No CNPJ has fewer characters.
            let cnpj = text.len() >= 14 && reader.normalise(text.as_bytes()).is_some_and(cnpj_is_valid);
            seen.cnpjs += u64::from(cnpj);
        }
        seen
    }
}

/// Names the companies of a base's customers.
pub(super) struct Namer<'b> {
    base: &'b Base,
    dossier: &'b Dossier,
    by: CompanyBy,
    reader: KeyReader,
}

impl<'b> Namer<'b> {
    /// By this way to group.
    ///
    /// # Errors
    /// [`OutOfMemory`] when what the files tell does not fit.
    pub(super) fn of(base: &'b Base, by: CompanyBy) -> Result<Namer<'b>, OutOfMemory> {
        let reader = KeyReader::new(KeyKind::Document, Encoding::Utf8);
        Ok(Namer { base, dossier: base.dossier()?, by, reader })
    }

    /// Appends the name of a customer's company; nothing where they are of none.
    pub(super) fn name(&mut self, customer: u32, name: &mut String) {
        let text = text(self.base, customer, self.by.column);
        match self.by.kind {
            CompanyKind::Name if self.by.column.is_none() => name.push_str(self.dossier.company(customer)),
            CompanyKind::Name => name.push_str(text),
            CompanyKind::CnpjRoot => {
                let cnpj = self.reader.normalise(text.as_bytes()).filter(|key| cnpj_is_valid(key));
                let root = cnpj.and_then(|cnpj| std::str::from_utf8(cnpj.get(..ROOT)?).ok());
                name.push_str(root.unwrap_or_default());
            }
            CompanyKind::MailDomain => name.push_str(&company_domain(text).unwrap_or_default()),
        }
    }
}

/// What stands in a column of a customer, or their key.
fn text(base: &Base, customer: u32, column: Option<u32>) -> &str {
    let customers = &base.ledger.customers;
    match column {
        None => customers.key(customer),
        Some(column) => customers.text(customer, column as usize),
    }
}

/// What a column holds.
#[derive(Debug, Default)]
struct Seen {
    filled: u64,
    domains: u64,
    cnpjs: u64,
}
