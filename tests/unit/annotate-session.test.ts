import { expect, test } from 'vitest';
import type { Answer, Desk, Words } from '#annotate/messages.ts';
import { Session } from '#annotate/session.ts';

const desk: Desk = {
  digest: '',
  text: 'It stays. It goes.',
  frontMatter: {},
  entries: [],
  tasks: [],
  people: [],
  questions: [],
  sources: [],
  canUndo: false,
  canRedo: false,
};
const words = (text: string, start: number): Words => ({ text, span: { start, end: start + text.length }, dates: [] });

test('an answer about words that were chosen before does not stand for those that are chosen now', async () => {
  const answers: ((answer: Answer) => void)[] = [];
  const nothing = () => undefined;
  const stage = {
    show: nothing,
    showWords: nothing,
    say: nothing,
    point: nothing,
    keep: nothing,
    tellFault: () => false,
  };
  const session = new Session(() => new Promise((resolve) => answers.push(resolve)), stage);
  session.desk = desk;
  const first = session.choose({ start: 0, end: 9 });
  const second = session.choose({ start: 10, end: 18 });
  answers[0]?.({ id: '1', words: words('It stays.', 0) });
  await first;
  session.begin('notes');
  expect(session.draft).toBeUndefined();
  answers[1]?.({ id: '2', words: words('It goes.', 10) });
  await second;
  session.begin('notes');
  expect(session.draft?.words?.text).toBe('It goes.');
});
