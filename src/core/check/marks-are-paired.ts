import { inSource, shorten, textOf, type ArticleCheck } from './article-check.ts';

export const marksArePaired: ArticleCheck = {
  id: 'marks-are-paired',
  title: 'Quotation marks come in pairs',
  explanation:
    'A mark without a partner is reported as a warning: we cannot tell which words it covers. A quotation may run over ' +
    'several paragraphs if each of them begins with the opening mark.',
  check(article) {
    return article.quotations.unpaired.map((mark) => ({
      rule: this.id,
      severity: 'warning',
      span: inSource(article, mark),
      message: `This quotation mark has no partner: ${shorten(textOf(article, { start: mark.start, end: mark.start + 60 }))}`,
      hint: 'Put the mark that is missing; a quotation that goes on over paragraphs opens each of them with its mark.',
    }));
  },
};
