import { stringify } from 'yaml';
import { stillToWrite } from '#core/check/guesses-are-checked.ts';

/**
 * The text of a new article's file: a draft that passes the checks, with words to be replaced where the abstract and
 * the article go, and an example of every kind of entry as a comment.
 */
export function newArticle({ title, date }: { readonly title: string; readonly date: string }): string {
  return `---
${stringify({ title }, { lineWidth: 0 })}date: ${date}
abstract: ${stillToWrite.abstract}
draft: true # remove this line to publish

# Everyone who is quoted or compared. Each has a file, content/people/ada-lorn.yaml, with at least: name: Ada Lorn
#people:
#  - id: ada-lorn
#    role: Mayor of Valmora

# Every quotation in the article: who says it, and the words exactly as they appear between the quotation marks.
#quotes:
#  - person: ada-lorn
#    text: This harbour feeds the town, and it stays open.
#    about: the harbour

# Words in quotation marks that nobody says, such as the title of a song.
#notQuotes:
#  - The Harbour Song

# Who stands where. Each question has a file, content/questions/keep-harbour.yaml, with at least:
# question: Should Valmora keep its harbour?
#positions:
#  - person: ada-lorn
#    question: keep-harbour
#    stance: for # or: conditional, against, unclear
#    summary: The harbour “stays open”.
#    evidence:
#      - This harbour feeds the town, and it stays open.

# What happened when. A day 2031-05-05, a month 2031-05, a year 2031, a span 2031-05-05/2031-05-09.
#timeline:
#  - date: 2031-05-05
#    when: on Monday
#    event: The council of Valmora votes to keep the harbour
#    evidence: The council of Valmora voted on Monday to keep its harbour.
---

${stillToWrite.text}
`;
}
