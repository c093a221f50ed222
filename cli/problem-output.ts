import { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import type { Problem } from '#core/check/problem.ts';
import type { Role, Style } from '#core/check/code-frame.ts';

/** The forms in which problems are printed. */
export const formats = ['text', 'json', 'github'] as const;

export type Format = (typeof formats)[number];

export function isFormat(name: string): name is Format {
  return formats.some((format) => format === name);
}

const colours: Readonly<Record<Role, Parameters<typeof styleText>[0]>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  place: 'cyan',
  rule: 'dim',
  mark: 'bold',
  hint: 'green',
};

/** Colours for a stream: on a terminal only, unless NO_COLOR or FORCE_COLOR says otherwise. */
export function colouredFor(stream: NodeJS.WritableStream, variables: NodeJS.ProcessEnv): Style {
  const { NO_COLOR: no, FORCE_COLOR: force } = variables;
  const isForced = force !== undefined && force !== '0' && force !== 'false';
  const isOff = force === '0' || force === 'false' || (no !== undefined && no !== '');
  const isOn = isForced || (!isOff && stream instanceof WriteStream && variables['TERM'] !== 'dumb');
  if (!isOn) return (_role, text) => text;
  return (role, text) => styleText(colours[role], text, { validateStream: false });
}

/** The problems as an array: nothing but what {@link Problem} says. */
export function formatJson(problems: readonly Problem[]): string {
  return JSON.stringify(problems, null, 2);
}

/**
 * The problems as GitHub's workflow commands, which it shows beside the lines of a change.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function formatGithub(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, endLine, endColumn, severity, rule, message, hint }) => {
      // GitHub's ends are inclusive, and columns are shown for places in one line alone.
      const end = endLine === line ? `,endColumn=${Math.max(column, endColumn - 1)}` : '';
      const place = `file=${property(file)},line=${line},endLine=${endLine},col=${column}${end}`;
      const text = hint === undefined ? message : `${message}\n${hint}`;
      return `::${severity} ${place},title=${property(rule)}::${data(text)}`;
    })
    .join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
