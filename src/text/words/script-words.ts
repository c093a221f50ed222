import { typographyOf } from '#core/text/typography.ts';
import { catalogues, type Language } from './languages.ts';

/** What the script of every page says. It is written into the script: its messages take no bytes of a page. */
export function enhanceWords(language: Language) {
  const { messages } = catalogues[language];
  return {
    citeOrEmbed: messages.scriptCiteOrEmbed,
    copyLink: messages.scriptCopyLink,
    copy: messages.scriptCopy,
    copyQuotation: messages.scriptCopyQuotation,
    copiedQuotation: messages.scriptCopiedQuotation,
    copyCitation: messages.scriptCopyCitation,
    copyForm: messages.scriptCopyForm,
    copied: messages.scriptCopied,
    notCopied: messages.scriptNotCopied,
    appearance: messages.scriptAppearance,
    quotationOf: messages.scriptQuotationOf,
    noFurther: messages.scriptNoFurther,
    keyboard: messages.scriptKeyboard,
    next: messages.scriptNext,
    previous: messages.scriptPrevious,
    search: messages.search,
    changeAppearance: messages.scriptChangeAppearance,
    thisList: messages.scriptThisList,
    keysOn: messages.scriptKeysOn,
    close: messages.scriptClose,
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
      position: messages.scriptPosition,
      event: messages.scriptEvent,
      article: messages.scriptArticle,
      person: messages.person,
      question: messages.question,
    },
    manyOfKind: {
      quotation: messages.quotations,
      position: messages.scriptPositions,
      event: messages.events,
      article: messages.articles,
      person: messages.people,
      question: messages.questions,
    },
    nothingFound: messages.scriptNothingFound,
    results: messages.scriptResults,
    noAnswer: messages.scriptNoAnswer,
  };
}
