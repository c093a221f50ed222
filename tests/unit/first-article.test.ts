import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '#build/read-folder.ts';
import { readArticle, readContent, type ContentFiles } from '#core/check/content.ts';
import { restsOnOtherWords } from '#core/collation/readings.ts';
import type { ArticleRecord } from '#core/article/article-record.ts';
import { file, only, problemsOf } from './write-article.ts';

/** The article that the site opens with, as it is published. */
let files: ContentFiles;
let source: string;
let record: ArticleRecord;

beforeAll(async () => {
  const folder = await readFolder('content');
  const articles = folder.articles.filter(({ path }) => path.endsWith('/ukraine-needs-us-security-guarantee.md'));
  files = { ...folder, articles };
  source = new TextDecoder().decode(only(articles).bytes);
  record = only(readContent(files).articles).record;
});

describe('the first article', () => {
  it('has no problem', () => {
    expect(problemsOf(readContent(files))).toBe('no problem');
  });

  it('has the body that was given to us, byte for byte', () => {
    const body = source.slice(source.indexOf('\n---\n\n') + '\n---\n\n'.length).replace(/\n$/, '');
    expect(createHash('sha256').update(body).digest('hex')).toBe(
      '36471af7df08aedb00b4593b5db621e6be38640f8d08c9b6a1f325191ce56e88',
    );
  });

  it('has twenty quotations, each with its speaker', () => {
    const count: Record<string, number> = {};
    for (const { person } of record.quotes) count[person] = (count[person] ?? 0) + 1;
    expect(record.quotes).toHaveLength(20);
    expect(count).toEqual({ starmer: 10, trump: 4, mandelson: 3, zelenskyy: 1, lammy: 1, 'downing-street': 1 });
  });

  it('quotes them with as many words as they said', () => {
    const words: Record<string, number> = {};
    for (const quote of record.quotes) words[quote.person] = (words[quote.person] ?? 0) + quote.words;
    expect(words).toEqual({ starmer: 156, trump: 53, mandelson: 12, zelenskyy: 8, lammy: 29, 'downing-street': 2 });
  });

  it('says how other sources print its quotations', () => {
    const elsewhere = record.quotes.map(({ elsewhere = 'not-compared' }) => elsewhere);
    const at = (verdict: string) => elsewhere.flatMap((each, place) => (each === verdict ? [place + 1] : []));
    expect(at('same')).toEqual([2, 5, 11, 14]);
    expect(at('other')).toEqual([1, 3, 4, 6, 7, 9, 10, 12, 13, 15, 16, 17, 18, 19]);
    expect(at('not-compared')).toEqual([8, 20]);
  });

  it('shows what differs, word by word', () => {
    const differences = record.quotes.map(({ number, readings = [] }) =>
      readings.map(({ source, difference = [] }) => {
        const runs = difference.map(({ in: where, text }) =>
          where === 'both' ? text : where === 'article' ? `[-${text}-]` : `{+${text}+}`,
        );
        return runs.length === 0 ? '' : `${String(number)} ${source}: ${runs.join('')}`;
      }),
    );
    expect(differences.flat().filter(Boolean).join('\n')).toMatchInlineSnapshot(`
      "1 bbc-2025-02-27: [-strengthened day by day-]{+strength to strength+}
      3 bbc-2025-02-27: [-The precise form,-]{+Exactly what+} the[- precise content-]{+ configuration+} of{+ that is, exactly what+} the backstop{+ is+}, is obviously[- a matter-]{+ the subject+} of intense discussion[-,-] but[- I don't want-]{+ I'm not going+} to get ahead of myself{+ on it,+} other than to say I'm very clear{+ about+} what the[- principle is-]{+ principles are+}
      4 bbc-2025-02-27: I'm not going to make security guarantees beyond[- that-]{+ very much+}. We're going to[- let-]{+ have+} Europe do that, because we're talking about Europe as[- a neighbor-]{+ the next door neighbour+}
      4 channel-newsasia-2025-02-28: I'm not going to make security guarantees beyond[- that-]{+ very much+}. We're going to[- let-]{+ have+} Europe do that[-, because we're talking about Europe as a neighbor-]
      4 epoch-times-cabinet-meeting: I'm not going to make security guarantees beyond[- that-]{+ very much+}. We're going to[- let-]{+ have+} Europe do that[-, because we're talking about Europe as a neighbor-]
      6 bbc-2025-02-27: {+because+} they[- let-]{+ get+} us[- go past-]{+ over there+}
      7 bbc-2025-02-27: [-We're going to-]{+We will+} be on[- that-]{+ the+} land[-,-] and[- so there'll-]{+ that way there is going to+} be automatic security because[- nobody's-]{+ nobody is+} going to be messing around with our people
      9 independent-video-2025-02-27: our best days[- are-]{+ lie+} ahead[- of us-]
      10 independent-video-2025-02-27: taking[- the-]{+ out a+} chainsaw[- is not-]{+ isn't quite+} my style
      12 independent-2025-02-27: very[- significant-]{+ consequential+} president
      12 politics-co-uk-mandelson: very[- significant-]{+ consequential+} president
      13 independent-2025-02-27: all{+ the+} freedom-loving democracies in the world
      13 politics-co-uk-mandelson: all{+ the+} freedom-loving democracies in the world
      15 bbc-2025-02-27: we[- will-]{+ won't+} have[- no-]{+ a+} ceasefire, nothing will work
      16 bbc-2025-02-27: If[- America's-]{+ US+} interests are{+ on the ground+} in Ukraine, then[- that's-]{+ that is+} the best security guarantee that{+ the+} Ukrainians can have. So{+,+} I{+ do+} hope they[- can-] get[- a-]{+ that+} deal[- done-]{+ over the line+} in the[- coming-]{+ next few+} days
      17 bbc-2025-02-27: Yes,[- I have-]{+ I've got+} a good relationship with him. As you know, I've met him, I've spoken to him on the phone, and[- the-]{+ this+} relationship between our two countries is a special[- long-standing-] relationship[-, built on us fighting-]{+ with a long history, forged as we fought wars+} together,[- trading-]{+ as we traded+} together. And as I say, I want it[- strengthened day by day-]{+ to go from strength to strength+}
      18 bbc-2025-02-27: Of course, the[- President-]{+ president+} has been very clear about the peace that he wants –[- and-] he's right{+ about that+}. We all want peace – the question is, how do we make sure[- it is-]{+ it's+} a lasting peace
      19 bbc-2025-02-27: [-We have-]{+There's+} no[- disagreement-]{+ issue between us+} on[- that-]{+ this+}"
    `);
  });

  it('has positions that rest on nothing but words which other sources print otherwise', () => {
    const positions = record.positions.filter((position) => restsOnOtherWords(record, position));
    expect(positions.map(({ person, question }) => `${person}: ${question}`)).toMatchInlineSnapshot(`
      [
        "trump: us-security-guarantee",
        "zelenskyy: us-security-guarantee",
        "trump: european-security-guarantee",
        "lammy: minerals-agreement",
        "starmer: trust-in-trump",
        "starmer: russia-as-aggressor",
      ]
    `);
  });

  it('compares four people on questions that it answers', () => {
    expect(new Set(record.positions.map(({ person }) => person))).toEqual(
      new Set(['starmer', 'trump', 'zelenskyy', 'lammy']),
    );
    expect(record.questions.length).toBeGreaterThanOrEqual(5);
    expect(record.questions.length).toBeLessThanOrEqual(8);
  });

  it('has passages that are found again by place, by words and by what stands around them', () => {
    const { text } = record;
    for (const { start, end, exact, prefix, suffix } of record.passages) {
      expect(text.slice(start, end)).toBe(exact);
      expect(text.slice(0, start).endsWith(prefix)).toBe(true);
      expect(text.slice(end).startsWith(suffix)).toBe(true);
      expect(text.split(prefix + exact + suffix)).toHaveLength(2);
    }
  });

  it('has an anchor of its own for every passage, quote, position, event and note', () => {
    const anchors = [record.passages, record.quotes, record.positions, record.timeline, record.notes].flatMap(
      (entries) => entries.map(({ anchor }) => anchor),
    );
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors.filter((anchor) => !/^(?:passage|quote|position|event|note)-[\p{L}\p{N}-]+$/u.test(anchor))).toEqual(
      [],
    );
  });

  it('rests everything on a passage', () => {
    const anchors = new Set(record.passages.map(({ anchor }) => anchor));
    const used = [
      ...record.quotes.map(({ passage }) => passage),
      ...record.positions.flatMap(({ evidence }) => evidence.map(({ passage }) => passage)),
      ...record.timeline.flatMap(({ passages }) => passages),
      ...record.notes.map(({ passage }) => passage),
    ];
    expect(new Set(used)).toEqual(anchors);
  });

  it('with any one word of any one quote left out has an error in the line of that quote', { timeout: 30_000 }, () => {
    const library = readContent(files);
    const lines = source.split('\n');
    const quoteLines = lines.flatMap((line, at) =>
      /^ {4}text: /.test(line) && at < lines.indexOf('positions:') ? [at] : [],
    );
    expect(quoteLines).toHaveLength(20);
    for (const at of quoteLines) {
      const [, key = '', text = ''] = /^( {4}text: )(.*)$/.exec(lines[at] ?? '') ?? [];
      const words = text.split(' ');
      for (let word = 1; word < words.length - 1; word += 1) {
        const shortened = lines.with(at, key + words.toSpliced(word, 1).join(' ')).join('\n');
        const { problems } = readArticle(file(only(files.articles).path, shortened), library);
        expect(
          problems.some(
            ({ line, severity, rule }) => line === at + 1 && severity === 'error' && rule === 'quotes-are-verbatim',
          ),
          `“${words[word] ?? ''}” left out of line ${String(at + 1)}`,
        ).toBe(true);
      }
    }
  });
});
