/**
 * What an endpoint answers with: a file of a media type. A large file comes in parts, so that it is never one text.
 */
export function fileResponse(type: string, content: string | Uint8Array<ArrayBuffer> | Iterable<string>): Response {
  const body = typeof content === 'string' || content instanceof Uint8Array ? content : new Blob([...content]);
  return new Response(body, { headers: { 'content-type': type } });
}

/** A value as a JSON file. */
export function jsonResponse(value: unknown, type = 'application/json'): Response {
  return fileResponse(type, `${JSON.stringify(value)}\n`);
}
