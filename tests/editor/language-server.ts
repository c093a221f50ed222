import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** A language server as an editor runs it: over standard input and output, in the Language Server Protocol. */
export interface LanguageServer {
  /** Opens a file with a text, saved or not, and gives the messages that the server shows for it. */
  readonly open: (file: string, languageId: string, text: string) => Promise<string[]>;
  /** The labels that are offered where `|` stands in the text. */
  readonly complete: (file: string, text: string) => Promise<string[]>;
  /** What is shown over the place where `|` stands in the text. */
  readonly hover: (file: string, text: string) => Promise<string>;
  readonly stop: () => void;
}

interface Options {
  /** The folder that the editor has open. */
  readonly workspace: string;
  readonly initializationOptions?: unknown;
  /** The editor's settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

const incoming = z.object({
  id: z.union([z.number(), z.string()]).optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.unknown().optional(),
});

const diagnostics = z.object({ uri: z.string(), diagnostics: z.array(z.object({ message: z.string() })) });
const report = z.object({ items: z.array(z.object({ message: z.string() })) }).nullish();
const items = z.array(z.object({ label: z.string() }));
const completions = z.union([items, z.object({ items }).transform((list) => list.items)]).nullish();
const hovered = z.object({ contents: z.union([z.string(), z.object({ value: z.string() })]) }).nullish();
const configurations = z.object({ items: z.array(z.object({ section: z.string().optional() })) });

/** Starts a language server: a JavaScript file that takes `--stdio`. */
export async function startLanguageServer(
  script: string,
  { workspace, initializationOptions, settings = {} }: Options,
): Promise<LanguageServer> {
  const child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'], cwd: workspace });
  const waiting = new Map<number, (result: unknown) => void>();
  const published = new Map<string, string[]>();
  let buffer = Buffer.alloc(0);
  let requests = 0;

  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const notify = (method: string, params: unknown) => {
    send({ method, params });
  };
  const request = (method: string, params: unknown) =>
    new Promise<unknown>((resolve) => {
      requests += 1;
      waiting.set(requests, resolve);
      send({ id: requests, method, params });
    });
  const receive = (message: z.infer<typeof incoming>) => {
    if (message.method === undefined) waiting.get(Number(message.id))?.(message.result);
    else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics: found } = diagnostics.parse(message.params);
      published.set(
        uri,
        found.map((diagnostic) => diagnostic.message),
      );
    } else if (message.id !== undefined) send({ id: message.id, result: answer(message.method, message.params) });
  };
  const answer = (method: string, params: unknown) =>
    method === 'workspace/configuration'
      ? configurations.parse(params).items.map(({ section = '' }) => settings[section] ?? null)
      : null;
  child.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, head).toString())?.[1]);
      const end = head + 4 + length;
      if (buffer.length < end) return;
      const body = buffer.subarray(head + 4, end).toString();
      buffer = buffer.subarray(end);
      receive(incoming.parse(JSON.parse(body)));
    }
  });

  const uri = (file: string) => pathToFileURL(join(workspace, file)).href;
  await request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(workspace).href,
    workspaceFolders: [{ uri: pathToFileURL(workspace).href, name: 'workspace' }],
    initializationOptions,
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        hover: { contentFormat: ['markdown'] },
        completion: { completionItem: { snippetSupport: true } },
        publishDiagnostics: {},
        diagnostic: {},
      },
    },
  });
  notify('initialized', {});
  notify('workspace/didChangeConfiguration', { settings });

  const versions = new Map<string, number>();
  const show = (file: string, languageId: string, text: string) => {
    const version = (versions.get(file) ?? 0) + 1;
    versions.set(file, version);
    if (version === 1) {
      notify('textDocument/didOpen', { textDocument: { uri: uri(file), languageId, version, text } });
    } else {
      notify('textDocument/didChange', { textDocument: { uri: uri(file), version }, contentChanges: [{ text }] });
    }
  };
  const ask = (method: string, file: string, marked: string) => {
    const before = marked.slice(0, marked.indexOf('|')).split('\n');
    show(file, file.endsWith('.md') ? 'markdown' : 'yaml', marked.replace('|', ''));
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return request(method, { textDocument: { uri: uri(file) }, position });
  };
  return {
    async open(file, languageId, text) {
      show(file, languageId, text);
      const pulled = report.safeParse(await request('textDocument/diagnostic', { textDocument: { uri: uri(file) } }));
      if (pulled.data) return pulled.data.items.map(({ message }) => message);
      // A server that cannot be asked tells in its own time.
      for (let tries = 0; tries < 100 && !published.has(uri(file)); tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return published.get(uri(file)) ?? ['nothing was published'];
    },
    async complete(file, text) {
      return (completions.parse(await ask('textDocument/completion', file, text)) ?? []).map(({ label }) => label);
    },
    async hover(file, text) {
      const contents = hovered.parse(await ask('textDocument/hover', file, text))?.contents ?? '';
      return typeof contents === 'string' ? contents : contents.value;
    },
    stop() {
      child.kill();
    },
  };
}

/** Settings of Visual Studio Code from a file: JSON with comments. */
export function readSettings(file: string): Record<string, unknown> {
  const text = readFileSync(file, 'utf8').replace(/^\s*\/\/.*$/gm, '');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}
