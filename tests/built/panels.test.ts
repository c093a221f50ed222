import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordSchema } from '#core/article/article-record.ts';
import { panelsOf } from '#panels.ts';
import { projectRoot } from '../../cli/run-node.ts';

const folder = join(projectRoot, 'dist', 'articles');
const slugs = (await readdir(folder)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));

test.for(slugs)(
  'from the published record of %s alone its page’s panels can be made again, byte by byte',
  async (slug) => {
    const record = recordSchema.parse(JSON.parse(await readFile(join(folder, `${slug}.json`), 'utf8')));
    const page = await readFile(join(folder, slug, 'index.html'), 'utf8');
    const container = await AstroContainer.create();
    const panels = panelsOf(record).map(({ component, anchor, label }) => ({
      component,
      props: { record, anchor, label },
    }));
    for (const { component, props } of panels) {
      const html = await container.renderToString(component, { props });
      expect(html.length, props.label).toBeGreaterThan(100);
      expect(page.includes(html), `${props.label}: the page’s is what the record gives`).toBe(true);
    }
  },
);
