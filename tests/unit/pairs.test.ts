import { describe, expect, test } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { relationOf } from '#core/across/comparison.ts';
import { agreeMost, panelPairs } from '#core/across/pairs.ts';
import { positionsPanel } from '#core/article/positions.ts';
import { makeSiteRecord } from '#core/across/record.ts';
import { readFolder } from '#build/read-folder.ts';
import { readExamples } from '../examples/example.ts';
import { exampleFiles } from '../examples/examples.ts';

const content = readExamples(exampleFiles);
const records = content.articles.map(({ record }) => record);
const compared = new Set(makeSiteRecord(records, content).pairs.map(({ address }) => address));

describe('pairs of a panel', () => {
  test.for(records.filter(({ positions }) => positions.length > 0))(
    'each pair of $slug that both answer a question has a page, and no other pair is named',
    (record) => {
      const pairs = panelPairs(positionsPanel(record)).map(({ address }) => address);
      const expected = record.positions.flatMap((one) =>
        record.positions.flatMap((other) =>
          one.question === other.question && one.person < other.person ? [`${one.person}-and-${other.person}`] : [],
        ),
      );
      expect(pairs.toSorted()).toEqual([...new Set(expected)].sort());
      expect(pairs.filter((address) => !compared.has(address))).toEqual([]);
    },
  );

  test('say of two people what their own page says, where one article is all there is', () => {
    for (const record of records) {
      const { pairs } = makeSiteRecord([record], content);
      const own = new Map(pairs.map(({ address, shared }) => [address, shared.map(relationOf).sort()]));
      for (const { address, relations } of panelPairs(positionsPanel(record))) {
        expect(relations.toSorted(), `${record.slug}: ${address}`).toEqual(own.get(address));
      }
    }
  });

  test('those who share most questions stand first', async () => {
    const site = readContent(await readFolder('content')).articles.map(({ record }) => record);
    const shares = [...site, ...records].map((record) =>
      panelPairs(positionsPanel(record)).map(({ people: [one, other] }) => {
        const questionsOf = (id: string) =>
          record.positions.filter(({ person }) => person === id).map(({ question }) => question);
        return questionsOf(one.id).filter((question) => questionsOf(other.id).includes(question)).length;
      }),
    );
    expect(shares.some((each) => new Set(each).size > 1)).toBe(true);
    for (const each of shares) expect(each).toEqual(each.toSorted((a, b) => b - a));
  });

  test('those who agree most agree on most questions, and of these on most that both answer', async () => {
    const [first] = readContent(await readFolder('content')).articles.map(({ record }) => record);
    const pairs = first ? panelPairs(positionsPanel(first)) : [];
    const addresses = (of: typeof pairs) => agreeMost(of).map(({ address }) => address);
    expect(addresses(pairs)).toEqual(['starmer-and-zelenskyy', 'lammy-and-trump']);
    expect(addresses(pairs.filter(({ relations }) => relations.length > 1))).toEqual(['starmer-and-trump']);
    expect(addresses(pairs.filter(({ address }) => address === 'trump-and-zelenskyy'))).toEqual([]);
    const twice = pairs.map((pair) => ({ ...pair, relations: [...pair.relations, ...pair.relations] }));
    expect(addresses([...pairs, ...twice])).toEqual(['starmer-and-zelenskyy', 'lammy-and-trump']);
  });
});
