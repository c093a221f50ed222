import { SaxesParser } from 'saxes';

/** What a strict parser (XML 1.0, namespaces) has against a document; empty where it is well-formed. */
export function xmlErrors(document: string): string[] {
  const errors: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => errors.push(message));
  parser.write(document).close();
  return errors;
}
