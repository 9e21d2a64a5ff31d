//! A server of one file, for the machine it runs on. What is in the file is `bundle`'s.

use std::fs;
use std::io::{BufRead as _, BufReader, ErrorKind, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};

use crate::args::Args;
use crate::bundle;
use crate::wasm::Profile;
use crate::workspace::Workspace;

/// The ports tried, in this order.
const PORTS: std::ops::RangeInclusive<u16> = 8080..=8099;

/// `cargo xtask serve`
pub(crate) fn run(workspace: &Workspace, mut args: Args) -> Result<()> {
    let is_opened = args.flag("--open");
    let profile = if args.flag("--release") { Profile::Release } else { Profile::Serve };
    let port = args.value("--port")?;
    args.finish()?;
    // A port first: to be told after a minute of building that there is none would be a waste.
    let listener = listen(port)?;
    let file = workspace.target().join("serve/regua.html");
    bundle::quick(workspace, profile, &file)?;
    let address = format!("http://{}/", listener.local_addr()?);
    println!("\nRégua is at  {address}\nCtrl+C stops it.");
    if is_opened {
        open(&address);
    }
    let file: Arc<Path> = file.into();
    for stream in listener.incoming().flatten() {
        let file = Arc::clone(&file);
        // A browser that goes away in the middle is no concern of the others.
        std::thread::spawn(move || answer(&stream, &file).ok());
    }
    Ok(())
}

fn listen(asked: Option<u16>) -> Result<TcpListener> {
    let ports = asked.map_or(PORTS, |port| port..=port);
    for port in ports.clone() {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => return Err(error).with_context(|| format!("port {port} of 127.0.0.1 cannot be listened on")),
        }
    }
    match asked {
        Some(port) => bail!("port {port} is taken by another program; leave --port out and a free one is found"),
        None => bail!("the ports {} to {} are all taken; name a free one: --port N", ports.start(), ports.end()),
    }
}

fn answer(mut stream: &TcpStream, file: &Path) -> Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().context("no request")??;
    // The rest of the head says nothing that matters, but a socket closed with bytes unread is reset.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = target.split('?').next().unwrap_or_default();
    let (status, body) = match (method, path) {
        ("GET" | "HEAD", "/" | "/index.html" | "/regua.html") => ("200 OK", fs::read(file)?),
        ("GET" | "HEAD", _) => ("404 Not Found", Vec::new()),
        _ => ("405 Method Not Allowed", Vec::new()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n\
         Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    Ok(())
}

fn open(address: &str) {
    let (program, before): (_, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/c", "start", ""]),
        _ => ("xdg-open", &[]),
    };
    let started = Command::new(program).args(before).arg(address).stdin(Stdio::null()).stderr(Stdio::null()).spawn();
    if started.is_err() {
        println!("No browser could be opened from here: `{program}` is missing. Open the address by hand.");
    }
}
