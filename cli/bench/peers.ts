import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFiles } from '#core/check/content.ts';
import { projectRoot, tools } from '../run-node.ts';
import { writeContent } from './write-content.ts';
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
  return [astro, eleventy, ...(hasHugo ? [hugo] : [])];
}

/** Astro with its own loader, remark and the files as they are, front matter and all: where a site on Astro begins. */
const astro: Peer = {
  name: 'Astro',
  async build(files, folder) {
    await writeContent(join(folder, 'content'), { articles: files.articles, people: [], questions: [] });
    await write(folder, 'package.json', '{ "type": "module" }\n');
    await write(
      folder,
      'astro.config.mjs',
      "import { unified } from '@astrojs/markdown-remark';\n" +
        "export default { outDir: 'site', markdown: { processor: unified({ smartypants: false, syntaxHighlight: false }) } };\n",
    );
    await write(
      join(folder, 'src'),
      'content.config.ts',
      "import { defineCollection } from 'astro:content';\n" +
        "import { glob } from 'astro/loaders';\n" +
        "import { z } from 'astro/zod';\n" +
        'export const collections = {\n' +
        "  articles: defineCollection({ loader: glob({ base: 'content/articles', pattern: '*.md' }), schema: z.looseObject({ title: z.string() }) }),\n" +
        '};\n',
    );
    await write(
      join(folder, 'src', 'pages'),
      '[slug].astro',
      "---\nimport { getCollection, render } from 'astro:content';\n" +
        'export async function getStaticPaths() {\n' +
        "  return (await getCollection('articles')).map((article) => ({ params: { slug: article.id }, props: { article } }));\n" +
        '}\nconst { article } = Astro.props;\nconst { Content } = await render(article);\n---\n' +
        page('{article.data.title}', '<Content />'),
    );
    return measureProcess([join(projectRoot, tools.astro), 'build', '--root', folder], {
      environment: { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    });
  },
};

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
