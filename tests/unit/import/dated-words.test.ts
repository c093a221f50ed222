import { describe, expect, it } from 'vitest';
import { findDatedWords } from '../../../cli/import/dated-words.ts';

/** Thursday, 15 May 2031. */
const published = '2031-05-15T06:30:00Z';

describe('the words of an article that tell a date', () => {
  it.each([
    ['Earlier this week, Orla spoke.', 'Earlier this week', '2031-05-12/2031-05-15'],
    ['The talks begin later this week.', 'later this week', '2031-05-15/2031-05-18'],
    ['The quay closed last week.', 'last week', '2031-05-05/2031-05-11'],
    ['The ferry returns next week.', 'next week', '2031-05-19/2031-05-25'],
    ['The toll rose last month.', 'last month', '2031-04'],
    ['The toll ends next year.', 'next year', '2032'],
    ['Fares rose earlier this year.', 'earlier this year', '2031-01-01/2031-05-15'],
    ['The storm of last winter broke the quay.', 'last winter', '2030-24'],
    ['The quay opens this summer.', 'this summer', '2031-22'],
    ['It closed in the spring of 2029.', 'in the spring of 2029', '2029-21'],
    ['They met on Thursday.', 'on Thursday', '2031-05-15'],
    ['They met on Monday.', 'on Monday', '2031-05-12'],
    ['They will meet on Monday.', 'on Monday', '2031-05-19'],
    ['They said on Monday it would end.', 'on Monday', '2031-05-12'],
    ['“It will go,” Lorn said on Monday.', 'on Monday', '2031-05-12'],
    ['They met on 3 May to discuss what they would do.', 'on 3 May', '2031-05-03'],
    ['On Monday, Lorn said it would end.', 'On Monday', '2031-05-12'],
    ['On Monday the board will say what it decided.', 'On Monday', '2031-05-19'],
    ['A vote will be held on Monday.', 'on Monday', '2031-05-19'],
    ['It was due to open on 3 May.', 'on 3 May', '2031-05-03'],
    ['It closed the day before yesterday.', 'the day before yesterday', '2031-05-13'],
    ['It opens the day after tomorrow.', 'the day after tomorrow', '2031-05-17'],
    ['They met last Thursday.', 'last Thursday', '2031-05-08'],
    ['It was decided yesterday.', 'yesterday', '2031-05-14'],
    ['The ferry sails tomorrow.', 'tomorrow', '2031-05-16'],
    ['The toll is to double by 2037.', 'by 2037', '2037'],
    ['The toll has stood since 1941.', 'since 1941', '1941/..'],
    ['It stays until 2040.', 'until 2040', '../2040'],
    ['It was built between 1938 and 1941.', 'between 1938 and 1941', '1938/1941'],
    ['It was a fashion of the 1980s.', 'the 1980s', '1980/1989'],
    ['It opened in March 1941.', 'in March 1941', '1941-03'],
    ['It opened in March.', 'in March', '2031-03'],
    ['It closed in August.', 'in August', '2030-08'],
    ['It opened on 3 March 1941.', 'on 3 March 1941', '1941-03-03'],
    ['It opened on March 3, 1941.', 'March 3, 1941', '1941-03-03'],
    ['The board met on September 14.', 'September 14', '2030-09-14'],
    ['It met on Sept. 14.', 'Sept. 14', '2030-09-14'],
    ['On Monday, February 17, they met.', 'On Monday, February 17', '2031-02-17'],
    ['From May 3 to May 5 it was closed.', 'May 3 to May 5', '2031-05-03/2031-05-05'],
    ['In March, the quay closed.', 'In March', '2031-03'],
    ['On Monday it rained.', 'On Monday', '2031-05-12'],
    ['It closed on 2 May.', 'on 2 May', '2031-05-02'],
    ['A deal is hoped for in the coming days.', 'in the coming days', '2031-05-15/..'],
    ['Three days ago it rained.', 'Three days ago', '2031-05-12'],
    ['Two years ago it burnt.', 'Two years ago', '2029~'],
  ])('%s', (sentence, when, edtf) => {
    const found = findDatedWords(sentence, published);
    expect(found.map(({ start, end, edtf: date }) => [sentence.slice(start, end), date])).toEqual([[when, edtf]]);
  });

  it('finds several in a sentence', () => {
    expect(findDatedWords('Last week she said it would end by 2037.', published).map(({ edtf }) => edtf)).toEqual([
      '2031-05-05/2031-05-11',
      '2037',
    ]);
  });

  it.each([
    'It cost 2037 crowns in 1900 people.',
    'She may march on.',
    'It takes two years.',
    'A survey of 1709 pupils found it.',
    'Since 1900 hours nobody had come.',
    'It broke 73 seconds after launch.',
    'The bill dominated today’s debate.',
    'Radio’s Today programme had it.',
    'Norland’s This Morning had it.',
    'Bo Lunn told the Sunday Herald.',
    'The second ferry sank.',
  ])('takes nothing from: %s', (sentence) => {
    expect(findDatedWords(sentence, published)).toEqual([]);
  });

  it('needs the article’s date only for what is relative', () => {
    expect(
      findDatedWords('On Monday it was 1941; it opened on 3 March 1941.', undefined).map(({ edtf }) => edtf),
    ).toEqual(['1941-03-03']);
  });
});
