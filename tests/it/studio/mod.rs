//! The studio's rules against a slow, obvious reading of DOMAIN.md, on random bases of up to 500 customers. The reading
//! shares no code with the program but its types: it knows each customer as a list of orders and asks everybody about
//! everything.

mod base;
mod groups;
mod lifecycle;
mod rfm;
mod tiers;
