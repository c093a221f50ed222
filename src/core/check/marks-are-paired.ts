import { inSource, shorten, textOf, type ArticleCheck } from './article-check.ts';

export const marksArePaired: ArticleCheck = {
  id: 'marks-are-paired',
  title: 'Quotation marks come in pairs',
  explanation:
    'An unpaired mark is a warning: we cannot tell which words it covers. A quotation may run over several paragraphs if ' +
    'each begins with the opening mark.',
  check(article) {
    return article.quotations.unpaired.map((mark) => ({
      severity: 'warning',
      span: inSource(article, mark),
      message: `This quotation mark is unpaired: ${shorten(textOf(article, { start: mark.start, end: mark.start + 60 }))}`,
      hint: 'Add the missing mark. A quotation that runs over several paragraphs opens each with its mark.',
    }));
  },
};
