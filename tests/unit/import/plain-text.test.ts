import { describe, expect, it } from 'vitest';
import { readDate } from '../../../cli/import/dateline.ts';
import { parsePlainText } from '../../../cli/import/plain-text.ts';

describe('a plain text', () => {
  it('is a title, a date, an abstract and a body', () => {
    expect(parsePlainText('The toll goes\n\n2031-05-15 06:30:00\n\nAbstract: Orla ends it.\n\nOne.\n\nTwo.\n')).toEqual(
      {
        title: 'The toll goes',
        date: '2031-05-15T06:30:00Z',
        abstract: 'Orla ends it.',
        leftOut: [],
        body: 'One.\n\nTwo.\n',
      },
    );
  });

  it('may lack date and abstract', () => {
    expect(parsePlainText('The toll goes\n\nOne.')).toEqual({
      title: 'The toll goes',
      date: undefined,
      abstract: undefined,
      leftOut: [],
      body: 'One.',
    });
  });

  it('may have an abstract before its date missing', () => {
    expect(parsePlainText('T\n\nAbstract: A.\n\nOne.')).toMatchObject({
      date: undefined,
      abstract: 'A.',
      body: 'One.',
    });
  });

  it.each([
    'The toll goes\n\nBy Ada Lorn\n\n15 May 2031, 3:51pm\n\nOne.',
    'The toll goes\nBy Ada Lorn\nMay 15, 2031 | 3:51 PM\n\nOne.',
    'The toll goes\n\nBy Ada Lorn, Valmora Gazette\n3:51pm\n\nPublished 3:51pm, May 15, 2031\n\nOne.',
  ])('has who wrote it, and when, at its head: %j', (source) => {
    expect(parsePlainText(source)).toMatchObject({
      title: 'The toll goes',
      date: '2031-05-15T15:51:00Z',
      body: 'One.',
    });
  });

  it('begins with its first sentence, whatever that tells', () => {
    expect(parsePlainText('T\n\nBy Monday it was over.')).toMatchObject({ body: 'By Monday it was over.' });
    expect(parsePlainText('T\n\nBy 15 May 2031 Port Ost had paid.')).toMatchObject({ date: undefined });
  });

  it.each([
    'By Tuesday Ada Lorn had had enough. “The ferry goes,” she said. “It goes now.”',
    'By Noon Everything Was Gone',
    'Published by the council on Tuesday, the report (https://x.example/r) says fares “must rise”.',
    'Text messages between the mayor and the harbour are at https://x.example/r',
  ])('keeps a first paragraph that only begins like a byline or a source: %s', (first) => {
    const body = `${first}\n\nBody two.`;
    expect(parsePlainText(`T\n\n2031-05-06\n\n${body}`)).toMatchObject({ body, origin: undefined });
  });

  it('keeps a time alone once it has a date: a live blog begins so', () => {
    const body = '10:15 am\n\nLorn arrives.\n\n10:45 am\n\nLorn leaves.';
    expect(parsePlainText(`T\n\n6 May 2031\n\n${body}`)).toMatchObject({ date: '2031-05-06', body });
  });

  it('has the line below its headline in the body, if it is a sentence', () => {
    expect(parsePlainText('Fares rise\nThe council voted on Tuesday.\n“It stays,” said Lorn.\n\nHark left.')).toEqual({
      title: 'Fares rise',
      date: undefined,
      abstract: undefined,
      origin: undefined,
      leftOut: [],
      body: 'The council voted on Tuesday.\n“It stays,” said Lorn.\n\nHark left.',
    });
    expect(parsePlainText('Fares rise\nBy Ada Lorn\n6 May 2031\nThe council voted.\n')).toMatchObject({
      title: 'Fares rise',
      date: '2031-05-06',
      body: 'The council voted.\n',
    });
  });

  it('has a headline over two lines', () => {
    expect(parsePlainText('Fares rise again\nin the harbour\n\nThe council voted.')).toMatchObject({
      title: 'Fares rise again in the harbour',
      body: 'The council voted.',
    });
  });

  it('takes a line with nothing but a no-break space for an empty one, and an old Mac’s line ends for line ends', () => {
    expect(parsePlainText('T\n\u00a0\nOne.\n \u00a0\nTwo.')).toMatchObject({ title: 'T', body: 'One.\n\nTwo.' });
    expect(parsePlainText('T\r\rOne.\r\rTwo.')).toMatchObject({ title: 'T', body: 'One.\n\nTwo.' });
  });

  it('is the day on which it was published, not the one on which it was updated', () => {
    expect(parsePlainText('T\n\nUpdated 8 May 2031\n\nPublished 6 May 2031\n\nOne.')).toMatchObject({
      date: '2031-05-06',
      body: 'One.',
    });
    expect(readDate('Last updated 8 May 2031, first published 6 May 2031')).toBe('2031-05-06');
    expect(readDate('Published 6 May 2031, updated 8 May 2031')).toBe('2031-05-06');
  });

  it('tells what it left out of the body', () => {
    expect(parsePlainText('T\nBy Ada Lorn\n\n6 May 2031\nUpdated 8 May 2031\n\nOne.')).toMatchObject({
      leftOut: ['By Ada Lorn', 'Updated 8 May 2031'],
    });
  });

  it('is no web page and no article', () => {
    expect(parsePlainText('<!doctype html>\n<html><body><h1>T</h1>\n\n<p>One.</p>')).toBe(
      'it is HTML: open it in a browser, and copy the text from there',
    );
    expect(parsePlainText('---\ntitle: Ferry\n---\n\nOne.')).toBe(
      'it begins with front matter: it is an article already, for the folder articles',
    );
  });

  it('keeps the body byte for byte', () => {
    const body = 'One  two\t\r\n\r\n\r\n  «Three» \r\n';
    expect(parsePlainText(`\uFEFFT\r\n\r\n2031-05-15\r\n\r\n${body}`)).toMatchObject({ date: '2031-05-15', body });
  });

  it.each([
    ['Source: Valmora Gazette, 6 May 2031, https://gazette.example/harbour', '2031-05-06'],
    ['Source: Valmora Gazette (https://gazette.example/harbour)', undefined],
    ['Originally published by Valmora Gazette on 6 May 2031: https://gazette.example/harbour.', '2031-05-06'],
    ['This article first appeared in Valmora Gazette, https://gazette.example/harbour', undefined],
  ])('says where it first appeared: “%s”', (line, date) => {
    const origin = { publisher: 'Valmora Gazette', url: 'https://gazette.example/harbour', date };
    expect(parsePlainText(`T\n\n${line}\n\nOne.`)).toMatchObject({
      origin: { ...origin, isSaidInBody: false },
      body: 'One.',
    });
    // What is part of the text stays in it.
    expect(parsePlainText(`T\n\nOne.\n\n${line}`)).toMatchObject({
      origin: { ...origin, isSaidInBody: true },
      body: `One.\n\n${line}`,
    });
  });

  it('is not asked for its origin where it only names an address', () => {
    expect(parsePlainText('T\n\nThe text is at https://gazette.example/harbour.')).toMatchObject({ origin: undefined });
  });

  it('is refused when it is empty or has no body', () => {
    expect(parsePlainText(' \n\n ')).toBe('it is empty');
    expect(parsePlainText('Only a title\n')).toBe('it has no body: expected a title, an empty line, then the text');
    expect(parsePlainText('T\n\n2031-05-15\n\nAbstract: A.\n')).toBe(
      'it has no body: expected a title, an empty line, then the text',
    );
  });

  it.each([
    ['2031-05-15', '2031-05-15'],
    ['2031-05-15 06:30:00', '2031-05-15T06:30:00Z'],
    ['2031-05-15T06:30:00+02:00', '2031-05-15T06:30:00+02:00'],
    ['Published: Thursday, 15 May 2031', '2031-05-15'],
    ['May 15, 2031, 06:30', '2031-05-15T06:30:00Z'],
    ['15th May 2031', '2031-05-15'],
    ['May 15, 2031 10:55 AM', '2031-05-15T10:55:00Z'],
    ['Updated: May 15, 2031 at 10:55 AM EDT', '2031-05-15T10:55:00-04:00'],
    ['2031-05-06T00:30:00+02:00', '2031-05-06T00:30:00+02:00'],
    ['May 6, 2031, 5:30 pm PDT', '2031-05-06T17:30:00-07:00'],
    ['2 hours ago', undefined],
    ['Yesterday at 10:15', undefined],
    ['31 February 2031', undefined],
    ['On 15 May 2031 the toll ended.', undefined],
    ['The toll goes', undefined],
  ])('reads the date line “%s”', (line, date) => {
    expect(readDate(line)).toBe(date);
  });
});
