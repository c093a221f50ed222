import { typographyOf } from '../core/typography.ts';
import { catalogues, type Language } from './languages.ts';

/** What the script of every page says. It is written into the script: its messages take no bytes of a page. */
export function enhanceWords(language: Language) {
  const { scriptLink, scriptCopyLink, scriptCopy, scriptCopyQuotation, scriptCopiedQuotation, scriptCopied } =
    catalogues[language].messages;
  return {
    link: scriptLink,
    copyLink: scriptCopyLink,
    copy: scriptCopy,
    copyQuotation: scriptCopyQuotation,
    copiedQuotation: scriptCopiedQuotation,
    copied: scriptCopied,
  };
}

/** What the script of the search page says, with the locale in which it counts and sorts. */
export function searchWords(language: Language) {
  const { locale, messages } = catalogues[language];
  return {
    locale,
    marks: typographyOf(language).double,
    kinds: {
      quotation: messages.scriptQuotation,
      event: messages.scriptEvent,
      article: messages.scriptArticle,
    },
    manyOfKind: {
      quotation: messages.scriptQuotations,
      event: messages.scriptEvents,
      article: messages.scriptArticles,
    },
    nothingFound: messages.scriptNothingFound,
    results: messages.scriptResults,
    noAnswer: messages.scriptNoAnswer,
    inArticle: messages.scriptIn,
    inArticleOn: messages.scriptInOn,
  };
}

export type EnhanceWords = ReturnType<typeof enhanceWords>;
export type SearchWords = ReturnType<typeof searchWords>;
