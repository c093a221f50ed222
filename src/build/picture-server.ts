import type { AstroIntegration } from 'astro';

/**
 * Lets the development server find pictures. It looks for an address of a route with a parameter only with a slash at its
 * end (`trailingSlash`), and no picture has one.
 */
export function pictureServer(): AstroIntegration {
  return {
    name: 'verbatim-picture-server',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _response, next) => {
          if (request.url) request.url = request.url.replace(/\/pictures\/[^?]*[^/?](?=\?|$)/, '$&/');
          next();
        });
      },
    },
  };
}
