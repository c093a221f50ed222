import type { AstroIntegration } from 'astro';

/**
 * Tells what a build's stages take: a pair of integrations, to be placed before and after all others. A stage has one line
 * or several, `stage <name>: <milliseconds of user time>`.
 */
export function stages(): { readonly before: AstroIntegration; readonly after: AstroIntegration } {
  let last = 0;
  const end = (stage: string) => {
    const now = process.cpuUsage().user / 1000;
    console.log(`stage ${stage}: ${(now - last).toFixed(0)}`);
    last = now;
  };
  return {
    before: {
      name: 'verbatim-stages-before',
      hooks: {
        'astro:config:setup': ({ updateConfig }) => {
          updateConfig({
            vite: {
              plugins: [
                {
                  name: 'verbatim-stages',
                  closeBundle: () => {
                    end('templates');
                  },
                },
              ],
            },
          });
        },
        'astro:build:start': () => {
          end('start');
        },
        'astro:build:generated': () => {
          end('pages');
        },
      },
    },
    after: {
      name: 'verbatim-stages-after',
      hooks: {
        'astro:build:start': () => {
          end('articles');
        },
        'astro:build:done': () => {
          end('data, feeds');
        },
      },
    },
  };
}
