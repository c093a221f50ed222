import { z } from 'zod';
import { distance } from 'fastest-levenshtein';
import { didYouMean } from './nearest.ts';
import type { Finding } from '#core/check/problem.ts';
import type { Rule } from '#core/check/rule.ts';
import { dayMeant } from '#core/schema/dates.ts';
import { expectsDate, idPattern } from '#core/schema/fields.ts';
import { slugOf } from './slug.ts';
import { visible } from './hidden-characters.ts';
import type { Path, YamlSource } from './yaml-source.ts';
import { yamlText } from './yaml-text.ts';

export const fieldsAreKnown: Rule = {
  id: 'fields-are-known',
  title: 'Every field is known and of the right kind',
  explanation:
    'Required fields are present; an unknown key is an error, never ignored; dates exist in the calendar; a stance is ' +
    'for, conditional, against or unclear.',
};

/** Checks data against a schema. Returns the typed value, or a finding with its place for every issue. */
export function validate<Schema extends z.ZodType>(schema: Schema, source: YamlSource): z.output<Schema> | Finding[] {
  const result = schema.safeParse(source.data);
  if (result.success) return result.data;
  return result.error.issues.flatMap((issue) => findings(issue, source, schema));
}

/** Whether a group of keys is a list whose dashes touch what follows. */
function isDashed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).some((key) => key.startsWith('-'));
}

/** The known key that a misspelt one must be: one letter or two from it, no other as near, and not there already. */
function onlyNearKey(key: string, known: readonly string[], present: readonly string[]): string | undefined {
  const edits = known.map((each) => ({ each, count: distance(each.toLowerCase(), key.toLowerCase()) }));
  const fewest = Math.min(...edits.map(({ count }) => count));
  const nearest = edits.filter(({ count }) => count === fewest);
  const [only] = nearest;
  const isSafe = nearest.length === 1 && fewest <= 2 && fewest * 2 < key.length;
  return isSafe && only && !present.includes(only.each) ? only.each : undefined;
}

/** Whether {@link validate} found something wrong. */
export function isFindings(result: unknown): result is Finding[] {
  return Array.isArray(result);
}

function findings(issue: z.core.$ZodIssue, source: YamlSource, schema: z.ZodType): Finding[] {
  const rule = fieldsAreKnown.id;
  const { path } = issue;
  const name = describePath(path);
  const value = valueAt(source.data, path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return issue.keys.map((key) => {
      const span = source.keySpan([...path, key]);
      const written = valueAt(value, [key]);
      const meant = onlyNearKey(key, known, keys);
      const isText = keys.length === 1 && typeof path.at(-1) === 'number' && typeof written === 'string' && !meant;
      return {
        rule,
        span,
        message: `“${key}” is not a known key${path.length === 0 ? '' : ` of ${name}`}.`,
        hint: unknownKeyHint(key, known, isText ? `${key}: ${written}` : undefined),
        fix: meant === undefined ? undefined : { span, text: meant },
      };
    });
  }
  if (value === undefined && issue.code !== 'custom') {
    return [
      {
        rule,
        span: source.keySpan(path),
        message: `${path.length > 1 ? `${describePath(path.slice(0, -1))} has no “${String(path.at(-1))}”` : `“${name}” is missing`}.`,
        hint: missingHint(issue, String(path.at(-1))),
      },
    ];
  }
  const union = issue.code === 'invalid_union' ? nearestBranch(issue) : undefined;
  if (union) return union.flatMap((inner) => findings({ ...inner, path: [...path, ...inner.path] }, source, schema));
  return [
    {
      rule,
      span: source.valueSpan(path),
      message: `“${name}” is ${describe(value)}; ${expected(issue)}.`,
      hint: remedy(issue, value, source.written(path)),
    },
  ];
}

/** What to do about a key that is not known, or that is `text` with a colon in it. */
function unknownKeyHint(key: string, known: readonly string[], text: string | undefined): string {
  if (/^\s/.test(key))
    return 'It begins with no-break spaces, which YAML takes for letters: replace them with ordinary spaces.';
  const meant = didYouMean(key, known);
  if (text === undefined) return meant;
  return `If this is text with a colon in it, put it in quotation marks: ${yamlText(text)}. Otherwise: ${meant}`;
}

/** The branch of a union whose issues lie deepest: the one that the author meant. Undefined where none was begun. */
function nearestBranch(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | undefined {
  const deepest = [...issue.errors].sort((a, b) => depthOf(b) - depthOf(a))[0];
  return deepest && depthOf(deepest) > 0 ? deepest : undefined;
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((most, issue) => {
    const below =
      issue.code === 'invalid_union' ? issue.errors.reduce((deep, each) => Math.max(deep, depthOf(each)), 0) : 0;
    return Math.max(most, issue.path.length + below + (issue.code === 'unrecognized_keys' ? 1 : 0));
  }, 0);
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `expected ${issue.values
        .map(String)
        .join(', ')
        .replace(/, ([^,]*)$/, ' or $1')}`;
    case 'too_small':
      return issue.origin === 'array' ? 'expected at least one entry' : issue.message;
    case 'invalid_union':
      return 'expected text';
    default:
      return issue.message;
  }
}

function remedy(issue: z.core.$ZodIssue, value: unknown, written = String(value)): string {
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    return didYouMean(value, issue.values.map(String));
  }
  if (
    (issue.code === 'invalid_type' || issue.code === 'invalid_union') &&
    (typeof value === 'number' || typeof value === 'boolean')
  ) {
    const day = written.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
    if (/^(?:date|updated|read)$/.test(String(issue.path.at(-1))) && dayMeant(day)) return `Write ${day}.`;
    return issue.code === 'invalid_union' || issue.expected === 'string'
      ? `Put it in quotation marks: "${written}".`
      : correct;
  }
  if (value === undefined) return missingHint(issue, String(issue.path.at(-1)));
  if (value === null || value === '')
    return typeof issue.path.at(-1) === 'number'
      ? 'Write it after the dash, or remove the entry.'
      : 'Write it after the colon, or remove the key if it may be left out.';
  if (issue.code === 'invalid_type' && issue.expected === 'array') {
    if (isDashed(value)) return 'Put a space after the dash, as in “- id: …”.';
    return `Begin each entry on a line of its own with “- ”${typeof value === 'string' && value.length < 60 ? `: - ${value.replace(/^[•·–*]\s*/, '')}` : ''}.`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'object') return 'Write keys and values, as in “key: …”.';
  if (issue.code === 'invalid_type' && issue.expected === 'boolean')
    return typeof value === 'string' && /^(?:no|off|n)$/i.test(value)
      ? `YAML reads “${value}” as text: write false.`
      : typeof value === 'string' && /^(?:yes|on|y)$/i.test(value)
        ? `YAML reads “${value}” as text: write true.`
        : 'Write true or false, without quotation marks.';
  if (issue.code === 'too_small' && issue.origin === 'array')
    return 'Write each entry on a line of its own that begins with “- ”.';
  if (typeof value !== 'string') return 'Write it as one text after the colon.';
  if (issue.code === 'custom' && typeof issue.params?.['hint'] === 'string') return issue.params['hint'];
  const meant = issue.code === 'invalid_format' ? asId(issue, value) : asDate(issue, value);
  return meant ? `Write ${meant}.` : correct;
}

const correct = 'Correct the value.';

/** What a date in words would be in digits; nothing if no date is expected. */
function asDate(issue: z.core.$ZodIssue, value: string): string | undefined {
  return issue.code === 'custom' && issue.params?.['expects'] === expectsDate.expects ? dayMeant(value) : undefined;
}

/** What a name in words would be as an id; nothing if no id is expected. */
function asId({ pattern }: z.core.$ZodIssueInvalidStringFormat, value: string): string | undefined {
  return pattern === String(idPattern) ? slugOf(value.replace(/\.(?:md|ya?ml)$/i, '')) : undefined;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'keys and values',
  boolean: 'true or false',
  number: 'a number',
};

function missingHint(issue: z.core.$ZodIssue, key: string): string {
  return `Add “${key}: …”${issue.code === 'invalid_value' ? ` with one of ${issue.values.map(String).join(', ')}` : ''}.`;
}

function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'string')
    return value.trim() === '' ? 'empty' : `“${visible(value.length > 60 ? `${value.slice(0, 57)}…` : value)}”`;
  return JSON.stringify(value);
}

/** For example “quotes 3, person”: entries are counted from one, as people count. */
function describePath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? ` ${step + 1}` : `, ${String(step)}`))
    .join('')
    .replace(/^, /, '');
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    data,
  );
}

/** The keys that a schema knows at a path, read off its JSON Schema. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  const root: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const inside = (node: unknown, step: PropertyKey) =>
    typeof step === 'number' ? valueAt(node, ['items']) : valueAt(node, ['properties', step]);
  let nodes = [root];
  for (const step of path) nodes = nodes.flatMap(branches).map((node) => inside(node, step));
  return nodes.flatMap(branches).flatMap((node) => {
    const properties = valueAt(node, ['properties']);
    return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  });
}

/** A JSON Schema node itself and the alternatives that it offers, and that these offer. */
function branches(node: unknown): unknown[] {
  const alternatives: unknown = valueAt(node, ['anyOf']);
  return Array.isArray(alternatives) ? [node, ...alternatives.flatMap(branches)] : [node];
}
