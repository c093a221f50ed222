import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFiles } from '#core/check/content.ts';
import { projectRoot } from '../run-node.ts';
import { measureProcess, measureProgram, type ProcessUse } from './measure-process.ts';

/** Another maker of sites, for scale: it renders the same articles with a bare template, and nothing else. */
export interface Peer {
  readonly name: string;
  /** @param folder one of its own, for the articles in its form and the site. */
  readonly build: (files: ContentFiles, folder: string) => Promise<ProcessUse>;
}

/** Those that are installed. */
export function peers(): Peer[] {
  const hasHugo = spawnSync('hugo', ['version']).status === 0;
  return [eleventy, ...(hasHugo ? [hugo] : [])];
}

const eleventy: Peer = {
  name: 'Eleventy',
  async build(files, folder) {
    await write(join(folder, '_includes'), 'bare.html', page('{{ title }}', '{{ content }}'));
    await writeArticles(files, folder, 'layout: bare.html\n');
    return measureProcess(
      [join(projectRoot, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet', '--input=.', '--output=site'],
      { folder },
    );
  },
};

const hugo: Peer = {
  name: 'Hugo',
  async build(files, folder) {
    await write(
      folder,
      'config.toml',
      'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "home", "404"]\n',
    );
    await write(join(folder, 'layouts', '_default'), 'single.html', page('{{ .Title }}', '{{ .Content }}'));
    await writeArticles(files, join(folder, 'content'));
    return measureProgram(['hugo', '--quiet', '--destination', 'site'], { folder });
  },
};

function page(title: string, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${content}</body></html>\n`;
}

/** The articles with a title, and their bodies as they are. */
async function writeArticles(files: ContentFiles, folder: string, more = ''): Promise<void> {
  for (const { path, bytes } of files.articles) {
    const text = new TextDecoder().decode(bytes);
    const title = /^title: (.*)$/m.exec(text)?.[1] ?? '';
    const body = text.slice(text.indexOf('\n---\n', 4) + 5);
    await write(
      folder,
      path.slice(path.lastIndexOf('/') + 1),
      `---\ntitle: ${JSON.stringify(title)}\n${more}---\n${body}`,
    );
  }
}

async function write(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
}
