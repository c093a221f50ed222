/** How much text is handed over at once: small enough to hold, large enough that handing over costs nothing. */
const chunkLength = 65_536;

/** The body of a large file from its parts, so that it is never a text as a whole. In UTF-8. */
export function streamed(parts: Iterable<string>): ReadableStream<Uint8Array> {
  const encoded = chunks(parts);
  return new ReadableStream({
    pull(controller) {
      const next = encoded.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

function* chunks(parts: Iterable<string>): Generator<Uint8Array, void> {
  const encoder = new TextEncoder();
  let waiting = '';
  for (const part of parts) {
    waiting += part;
    if (waiting.length < chunkLength) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield encoder.encode(waiting);
}
