import type { ConfigData } from 'html-validate';

/** What html-validate holds pages to: all that it recommends and all about accessibility, but for what is said here. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // The body of an article leaves out what HTML lets one leave out: it has to fit the first flight of a connection.
    'attr-quotes': 'off',
    'no-implicit-close': 'off',
    // HTML knows no case here.
    'doctype-style': 'off',
    // A headline is as long as its newspaper made it.
    'long-title': 'off',
    // How a column of an article’s table is aligned is content: it has to hold where no style sheet of ours does, in feeds
    // and saved pages, and is written in one way for all.
    'no-deprecated-attr': 'off',
    // The timeline’s filters work by style alone: there is nothing to submit.
    'wcag/h32': 'off',
    // Checkboxes of one choice have one name: the address holds all that are chosen.
    'form-dup-name': ['error', { shared: ['checkbox', 'radio', 'button', 'reset', 'submit'] }],
  },
};
