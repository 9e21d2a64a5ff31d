// Starts the program: in the page, and, as the same text, in each worker. Knows nothing of what the program does.
//
// The page opens the wasm once and keeps two things: the compiled module and the text that runs it (the wasm-bindgen
// glue, then this file). A worker is a Blob of that text; its first message is the module. So a fresh worker can be
// had at any time, at no cost but memory, whatever became of the one before:
//
//   __regua_worker() -> Worker    the engine is started in it before any message you post to it is delivered
//
// The bundle carries the text as its one inline script and the wasm packed in `#wasm`, with the small wasm that unpacks
// it as an attribute (`xtask/unpack`; `xtask/src/pack.rs` writes both). Under `trunk serve` all are files: Trunk.toml sets
// `__regua_parts`, which fetches them.
(() => {
  "use strict";

  if (typeof document === "undefined") {
    // `initSync`, so that the program listens before the next message is taken from the queue.
    addEventListener("message", (first) => wasm_bindgen.initSync({ module: first.data }), { once: true });
    return;
  }

  const text = document.currentScript.textContent;
  const shell = document.getElementById("boot");

  start().catch((error) => {
    console.error(error);
    clear(shell);
    document.body.prepend(shell);
    shell.dataset.failed = "";
  });

  async function start() {
    // The youngest thing the style sheets need; it came with the same browsers as all that the program needs.
    if (!CSS.supports("color", "light-dark(red, red)")) throw new Error("light-dark() is missing");
    const { source, module } = await (globalThis.__regua_parts || inlined)();
    const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    globalThis.__regua_worker = () => {
      const worker = new Worker(url);
      worker.postMessage(module);
      return worker;
    };
    // A page that was saved from the browser carries what stood on it: it starts clean.
    clear(shell);
    await wasm_bindgen({ module_or_path: module });
    // What the program draws in the tasks until then takes its place.
    requestAnimationFrame(() => shell.remove());
  }

  // Empties the page but for one element and the scripts.
  function clear(kept) {
    for (const element of [...document.body.children]) {
      if (element !== kept && element.localName !== "script") element.remove();
    }
  }

  async function inlined() {
    const headers = { "Content-Type": "application/wasm" };
    const wasm = new Response(unpacked(document.getElementById("wasm")), { headers });
    return { source: text, module: await WebAssembly.compileStreaming(wasm) };
  }

  // The wasm, a piece in a task: the page's thread is never held for long, and the browser compiles what is there.
  function unpacked({ textContent, dataset }) {
    const letters = atob(dataset.unpacker);
    const code = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const unpacker = new WebAssembly.Instance(new WebAssembly.Module(code)).exports;
    const { buffer } = unpacker.memory;
    const { written } = new TextEncoder().encodeInto(textContent, new Uint8Array(buffer, unpacker.text()));
    const packed = unpacker.start(written);
    const size = Number(dataset.size);
    const wasm = new Uint8Array(buffer, unpacker.program(), size);
    const { port1, port2 } = new MessageChannel();
    let from = 0;
    async function pull(controller) {
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(0);
      });
      const to = unpacker.advance(packed, size, from + 65536);
      if (to <= from) throw new Error("the page is damaged");
      controller.enqueue(wasm.slice(from, to));
      from = to;
      if (from < size) return;
      controller.close();
      port1.close();
    }
    return new ReadableStream({ pull });
  }
})();
