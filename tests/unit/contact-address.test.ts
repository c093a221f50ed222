import { expect, test } from 'vitest';
import { contactAddress } from '#publish/contact-address.ts';

test('a report goes by e-mail, or to the page where issues are opened', () => {
  const text = 'Report: https://site.example/articles/a/#passage-b (SHA-256 c0)';
  const mail = new URL(contactAddress('desk@site.example', text));
  expect([mail.protocol, mail.pathname, mail.searchParams.get('subject')]).toEqual([
    'mailto:',
    'desk@site.example',
    text,
  ]);
  const issue = new URL(contactAddress('https://code.example/site/issues/new', text));
  expect([issue.pathname, issue.searchParams.get('title')]).toEqual(['/site/issues/new', text]);
});
