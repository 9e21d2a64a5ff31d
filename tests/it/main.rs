//! The native tests that see the crate as its users do: oracles, corpora, laws. Tests of single files stand in those files.

// `cfg(test)` tells clippy that the helpers too may unwrap.
#[cfg(test)]
mod architecture;
#[cfg(test)]
mod audiences;
#[cfg(test)]
mod birthdays;
#[cfg(test)]
mod cancelled;
#[cfg(test)]
mod consent;
#[cfg(test)]
mod corpora;
#[cfg(test)]
mod diagnosis;
#[cfg(test)]
mod export;
#[cfg(test)]
mod facts;
#[cfg(test)]
mod fields;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod journey;
#[cfg(test)]
mod journeys;
#[cfg(test)]
mod kin;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod notices;
#[cfg(test)]
mod numeric;
#[cfg(test)]
mod oracles;
#[cfg(test)]
mod orders;
#[cfg(test)]
mod outs;
#[cfg(test)]
mod parsers;
#[cfg(test)]
mod platforms;
#[cfg(test)]
mod records;
#[cfg(test)]
mod renewed;
#[cfg(test)]
mod rfm;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod settling;
#[cfg(test)]
mod several;
#[cfg(test)]
mod shared;
#[cfg(test)]
mod structure;
#[cfg(test)]
mod studio;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod unit;
#[cfg(test)]
mod unit_price;
#[cfg(test)]
mod values;
