import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordSchema } from '#core/article/article-record.ts';
import { projectRoot } from '../../cli/run-node.ts';

type Component = Parameters<AstroContainer['renderToString']>[0];

/** The panels of an article's page, each with the part of the record that it needs: without it there is no panel. */
const panels = {
  Glance: 'quotes',
  Positions: 'positions',
  Timeline: 'timeline',
  Quotes: 'quotes',
  Notes: 'notes',
} as const;

const components = import.meta.glob<Component>('/src/components/{article,positions,timeline,quotes}/*.astro', {
  import: 'default',
});
const folder = join(projectRoot, 'dist', 'articles');
const slugs = (await readdir(folder)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));

async function componentOf(name: string): Promise<Component> {
  const load = Object.entries(components).find(([path]) => path.endsWith(`/${name}.astro`))?.[1];
  if (!load) throw new Error(`There is no component ${name}.`);
  return load();
}

test.for(slugs)(
  'from the published record of %s alone its page’s panels can be made again, byte by byte',
  async (slug) => {
    const record = recordSchema.parse(JSON.parse(await readFile(join(folder, `${slug}.json`), 'utf8')));
    const page = await readFile(join(folder, slug, 'index.html'), 'utf8');
    const container = await AstroContainer.create();
    for (const [name, part] of Object.entries(panels)) {
      if (record[part].length === 0) continue;
      const html = await container.renderToString(await componentOf(name), { props: { record } });
      expect(html.length, name).toBeGreaterThan(100);
      expect(page.includes(html), `${name} of the page is what the record gives`).toBe(true);
    }
  },
);
