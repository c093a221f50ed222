import { expect, test } from 'vitest';
import { expectPlainPath } from '../../../cli/project-path.ts';

test.each(['/home/per%cent/site/', '/home/c#/site/', '/home/what?/site/'])('%s is refused with what to do', (path) => {
  expect(() => {
    expectPlainPath(path);
  }).toThrow(/Vite cannot build from a path with “[%#?]”: move the project/);
});

test.each(['/home/a b/site/', '/home/ü & $ [x]/site/', 'C:\\site\\'])('%s is fine', (path) => {
  expect(() => {
    expectPlainPath(path);
  }).not.toThrow();
});
