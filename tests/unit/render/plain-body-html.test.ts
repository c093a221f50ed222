import { expect, test } from 'vitest';
import { plainBodyHtml } from '#text/plain-body-html.ts';

const page = 'https://verbatim.example/news/articles/bridge/';
const absolute = (address: string) => `https://verbatim.example/news${address}`;

function plain(body: string): string {
  return plainBodyHtml(`---\ntitle: A title\n---\n\n${body}`, { page, absolute });
}

test('the words stand in book typography, without marks and sidenotes', () => {
  expect(plain('She said: "It\'s *ours*."')).toBe('<p>She said: “It’s <em>ours</em>.”</p>');
});

test('links and pictures have their whole addresses', () => {
  expect(plain('[a](/method/) [b](../ferry/) [c](#d) [e](https://example.org/) ![f](/g.png)')).toMatchInlineSnapshot(
    `"<p><a href="https://verbatim.example/news/method/">a</a> <a href="https://verbatim.example/news/articles/ferry/">b</a> <a href="https://verbatim.example/news/articles/bridge/#d">c</a> <a href="https://example.org/">e</a> <img src="https://verbatim.example/news/g.png" alt="f" /></p>"`,
  );
});

test('headings begin below the title', () => {
  expect(plain('#### One\n\n##### Two')).toBe('<h2>One</h2>\n<h3>Two</h3>');
});

test('footnotes lead to their places on the page', () => {
  expect(plain('A note.[^1]\n\n[^1]: The note.')).toMatchInlineSnapshot(`
    "<p>A note.<sup><a href="https://verbatim.example/news/articles/bridge/#fn-1">1</a></sup></p>
    <section><h2>Footnotes</h2>
    <ol>
    <li>
    <p>The note. <a href="https://verbatim.example/news/articles/bridge/#fnref-1">↩</a></p>
    </li>
    </ol>
    </section>"
  `);
});

test('tables, lists and code keep their sense', () => {
  expect(plain('| a | b |\n| :- | -: |\n| 1 | 2 |\n\n3. three\n4. `four`')).toMatchInlineSnapshot(`
    "<table>
    <thead>
    <tr>
    <th align="left">a</th>
    <th align="right">b</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td align="left">1</td>
    <td align="right">2</td>
    </tr>
    </tbody>
    </table>
    <ol start="3">
    <li>three</li>
    <li><code>four</code></li>
    </ol>"
  `);
});

test('on its own page footnotes keep their places, and addresses their length', () => {
  const html = plainBodyHtml('A [note](../people/orla/).[^1]\n\n[^1]: The [note](/method/).', {
    absolute: (address) => `/news${address}`,
  });
  expect(html).toContain('<a href="#fn-1" id="fnref-1"');
  expect(html).toContain('<li id="fn-1">');
  expect(html).toContain('href="../people/orla/"');
  expect(html).toContain('href="/news/method/"');
});
