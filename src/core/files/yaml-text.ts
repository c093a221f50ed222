/** A text as a YAML value in quotation marks, on one line: in double ones, or in single ones where it holds double ones. */
export function yamlText(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  if (!/["\\]/.test(line)) return `"${line}"`;
  return `'${line.replaceAll("'", "''")}'`;
}
