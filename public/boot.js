// Starts the program: in the page, and, as the same text, in each worker. Knows nothing of what the program does.
//
// The page opens the wasm once and keeps two things: the compiled module and the text that runs it (the wasm-bindgen
// glue, then this file). A worker is a Blob of that text; its first message is the module. So a fresh worker can be
// had at any time, at no cost but memory, whatever became of the one before:
//
//   __regua_worker() -> Worker    the engine is started in it before any message you post to it is delivered
//
// The bundle carries the text as its one inline script and the wasm as gzip in `#wasm`, seven bits a character
// (`xtask/src/sevens.rs` writes it). Under `trunk serve` both are files: Trunk.toml sets `__regua_parts`, which fetches
// them.
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
    const { textContent, dataset } = document.getElementById("wasm");
    const wasm = decoded(textContent, Number(dataset.bytes)).pipeThrough(new DecompressionStream("gzip"));
    const headers = { "Content-Type": "application/wasm" };
    return { source: text, module: await WebAssembly.compileStreaming(new Response(wasm, { headers })) };
  }

  // So many bytes of a text, a piece in a task: the page's thread is never held for long.
  // A character beyond U+00FF holds two codes, of which the first could not stand in a script.
  function decoded(text, wanted) {
    const unfit = [0, 13, 60];
    const { port1, port2 } = new MessageChannel();
    let index = 0;
    let left = wanted;
    let held = 0;
    let bits = 0;
    async function pull(controller) {
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(0);
      });
      const end = Math.min(index + 65536, text.length);
      const bytes = new Uint8Array((end - index) * 2);
      let length = 0;
      const take = (code) => {
        held = (held << 7) | code;
        bits += 7;
        if (bits >= 8) {
          bits -= 8;
          bytes[length] = held >> bits;
          length += 1;
          held &= 127;
        }
      };
      for (; index < end; index += 1) {
        const code = text.charCodeAt(index) - 256;
        if (code >= 0) take(unfit[code >> 7]);
        take(code & 127);
      }
      // The last bits may fill one byte too many, and a stream of gzip refuses what follows its end.
      controller.enqueue(bytes.subarray(0, Math.min(length, left)));
      left -= length;
      if (index < text.length) return;
      controller.close();
      port1.close();
    }
    return new ReadableStream({ pull });
  }
})();
