//! The arguments of a task: flags, options with a value, the rest. Knows no task; what is left unread is an error.

use std::collections::VecDeque;
use std::str::FromStr;

use anyhow::{Context as _, Result, bail};

/// Arguments not yet read.
pub(crate) struct Args(VecDeque<String>);

impl Args {
    /// Those of this process.
    pub(crate) fn from_env() -> Self {
        Self(std::env::args().skip(1).collect())
    }

    /// None at all.
    pub(crate) fn none() -> Self {
        Self(VecDeque::new())
    }

    /// Takes the first argument, whatever it is.
    pub(crate) fn next(&mut self) -> Option<String> {
        self.0.pop_front()
    }

    /// Takes every occurrence of a flag and tells whether there was one.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|arg| arg != name);
        self.0.len() < before
    }

    /// Takes the first `name value` or `name=value`.
    pub(crate) fn value<T: FromStr>(&mut self, name: &str) -> Result<Option<T>> {
        let Some(at) = self.0.iter().position(|arg| arg == name || arg.strip_prefix(name).is_some_and(is_assigned))
        else {
            return Ok(None);
        };
        let found = self.0.remove(at).unwrap_or_default();
        let text = match found.split_once('=') {
            Some((_, text)) => text.to_owned(),
            None => self.0.remove(at).with_context(|| format!("{name} needs a value"))?,
        };
        match text.parse() {
            Ok(value) => Ok(Some(value)),
            Err(_) => bail!("{name} does not take `{text}`"),
        }
    }

    /// All that is left, for a task that hands it on.
    pub(crate) fn rest(self) -> Vec<String> {
        self.0.into()
    }

    /// Nothing may be left.
    pub(crate) fn finish(self) -> Result<()> {
        match self.0.front() {
            None => Ok(()),
            Some(unknown) => bail!("unknown argument `{unknown}`; `cargo xtask help` lists them"),
        }
    }
}

fn is_assigned(rest: &str) -> bool {
    rest.starts_with('=')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(text: &str) -> Args {
        Args(text.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn options_are_read_in_any_order_and_the_rest_is_an_error() {
        let mut given = args("--rows=20 --open --only fmt --only docs");
        assert!(given.flag("--open"));
        assert_eq!(given.value::<String>("--only").unwrap().as_deref(), Some("fmt"));
        assert_eq!(given.value::<String>("--only").unwrap().as_deref(), Some("docs"));
        assert_eq!(given.value::<u64>("--rows").unwrap(), Some(20));
        assert!(given.finish().is_ok());
        assert!(args("--opne").finish().is_err());
        assert!(args("--rows many").value::<u64>("--rows").is_err());
        assert!(args("--rows").value::<u64>("--rows").is_err());
    }
}
