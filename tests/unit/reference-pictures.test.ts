import { expect, test } from 'vitest';
import { difference } from '../pictures/machine.ts';

const machine = { chromium: '150.0', system: 'Debian 12, x64', fonts: ['Serif', 'Sans'] };

test('pictures are compared on the machine they were made on', () => {
  expect(difference(machine, { ...machine, fonts: [...machine.fonts] })).toBeUndefined();
});

test('why pictures of another machine are left out is said, part by part', () => {
  expect(difference(machine, { ...machine, chromium: '151.0', fonts: ['Serif'] })).toMatchInlineSnapshot(
    `"The reference pictures are of another machine (chromium: 150.0; here 151.0; fonts: Serif,Sans; here Serif)."`,
  );
  expect(difference(undefined, machine)).toMatchInlineSnapshot(
    `"There are no reference pictures: npm run pictures:reference makes them."`,
  );
});
