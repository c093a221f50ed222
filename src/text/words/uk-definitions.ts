/**
 * Визначення файлів і полів даних українською, за їхніми англійськими реченнями: англійською їх пише код, що створює
 * файли (src/publish), і схеми. Змінене речення не має перекладу, доки його не перекладуть знову; про це каже тест.
 */
export const definitionsInUkrainian: ReadonlyMap<string, string> = new Map([
  // Files.
  ['Quotations', 'Цитати'],
  ['One quotation of an article.', 'Одна цитата статті.'],
  ['Readings', 'Прочитання'],
  ['How one source prints one quotation of an article.', 'Як одне джерело подає одну цитату статті.'],
  ['Positions', 'Позиції'],
  ['What one person says on one question in one article.', 'Що одна особа каже щодо одного питання в одній статті.'],
  ['Events', 'Події'],
  ['One event as one article reports it.', 'Одна подія, як про неї розповідає одна стаття.'],
  ['Index of articles', 'Покажчик статей'],
  [
    'One entry per article, under “articles”, with the addresses of its page, record and source, but no text.',
    'Один запис на статтю, у полі «articles», з адресами її сторінки, запису та джерела; без текстів.',
  ],
  ['Record of an article', 'Запис статті'],
  [
    'Everything an article’s page is made from: its text, its passages, and what rests on them.',
    'Усе, з чого створено сторінку статті: її текст, її уривки та те, що на них ґрунтується.',
  ],
  ['Passages as Web Annotations', 'Уривки як вебанотації'],
  [
    'One annotation per passage, under “first.items”, in the W3C’s model. Its target is the passage, its bodies say what rests on it. Addresses are relative to “@base”; positions count Unicode code points of the record’s text.',
    'Одна анотація на уривок, у полі «first.items», за моделлю W3C. Її ціль — уривок, її тіла кажуть, що на ньому ґрунтується. Адреси відносні до «@base»; позиції рахують у кодових точках Unicode тексту запису.',
  ],
  // Columns and fields.
  [
    'The address of the quotation’s card. It is unique and does not change.',
    'Адреса картки цитати. Вона не змінюється, і двох однакових немає.',
  ],
  ['The address of its words in the article’s text.', 'Адреса її слів у тексті статті.'],
  ['The id of the person the article quotes.', 'Ідентифікатор того, кого цитує стаття.'],
  ['The name.', 'Ім’я.'],
  ['person or organization.', 'person (особа) або organization (організація).'],
  [
    'The role that this article gives the person, in its own words.',
    'Роль, яку ця стаття дає особі, її власними словами.',
  ],
  [
    'The words as they appear in the article, without quotation marks; paragraphs are separated by an empty line.',
    'Слова, як вони стоять у статті, без лапок; абзаци розділено порожнім рядком.',
  ],
  ['How many words there are.', 'Скільки це слів.'],
  ['What they are about.', 'Про що вони.'],
  ['The id of the question that they answer.', 'Ідентифікатор питання, на яке вони відповідають.'],
  ['The quotation’s number in its article, from 1.', 'Номер цитати у своїй статті, починаючи з 1.'],
  [
    'How other sources print it: same, part, other or not-compared. Empty if nobody has compared it.',
    'Як її подають інші джерела: same (тими самими словами), part (частково), other (іншими словами) або not-compared (не звірено). Порожньо, якщо ніхто не перевіряв.',
  ],
  [
    'The address of the reading on its quotation’s card. It is unique and does not change.',
    'Адреса прочитання на картці цитати. Вона не змінюється, і двох однакових немає.',
  ],
  ['The address of the quotation’s card.', 'Адреса картки цитати.'],
  [
    'same: the same words, apart from typography. part: the words of one are an unbroken run of the other’s. other: other words. not-compared: in another language.',
    'same: ті самі слова, якщо не зважати на типографіку. part: усі слова одного — безперервний ряд слів іншого. other: інші слова. not-compared: іншою мовою.',
  ],
  [
    'source or article: which has more words, if one is part of the other.',
    'source (джерело) або article (стаття): де слів більше, якщо вони є його частиною.',
  ],
  ['The words as the source prints them.', 'Слова, як їх подає джерело.'],
  ['The words as the article has them.', 'Слова, як їх подає стаття.'],
  ['The id of the source.', 'Ідентифікатор джерела.'],
  ['Who publishes it.', 'Хто його видає.'],
  ['Its title.', 'Його назва.'],
  [
    'The day it was published. Empty if it gives none.',
    'День його публікації. Порожньо, якщо його прочитано без дати.',
  ],
  ['Its own address. Empty if only a copy was found.', 'Його власна адреса. Порожньо, якщо знайдено лише копію.'],
  ['The day it was read.', 'День, коли його прочитано.'],
  ['Whether a stored copy was read rather than the page itself.', 'Чи прочитано збережену копію, а не саму сторінку.'],
  ['Where in the source the words appear.', 'Де в джерелі стоять ці слова.'],
  [
    'Where the passage begins in the text of the article’s record, in UTF-16 code units.',
    'Де уривок починається в тексті запису статті, у кодових одиницях UTF-16.',
  ],
  ['Where it ends.', 'Де він закінчується.'],
  ['The article’s short name.', 'Коротка назва статті.'],
  ['Its headline.', 'Її заголовок.'],
  [
    'The right words for the passages or the role, if a correction gives them.',
    'Правильні слова, де їх дає виправлення: для уривків чи для ролі.',
  ],
  [
    'What corrections and context notes say about the passages or the role.',
    'Що кажуть виправлення й примітки про контекст: про уривки чи про роль.',
  ],
  [
    'When it was published: a day, or a moment with its offset from UTC (ISO 8601).',
    'Коли її опубліковано: день або момент зі зсувом від UTC (ISO 8601).',
  ],
  ['Its page.', 'Її сторінка.'],
  [
    'The address of the position in its article’s panel. It is unique and does not change.',
    'Адреса позиції на панелі своєї статті. Вона не змінюється, і двох однакових немає.',
  ],
  ['The id of the person whose position it is.', 'Ідентифікатор того, чия це позиція.'],
  ['The id of the question.', 'Ідентифікатор питання.'],
  ['The question in words.', 'Питання словами.'],
  [
    'for, conditional, against or unclear. If the article gives no view, there is no row.',
    'for (за), conditional (за умови), against (проти) або unclear (неясно). Хто нічого не каже щодо питання, не має рядка.',
  ],
  [
    'quoted: at least one of the passages is the person’s own words. reported: all are the article’s.',
    'quoted: щонайменше один з уривків — слова самої людини. reported: усі — слова статті.',
  ],
  ['The position in one line, in the editor’s words.', 'Позиція одним рядком, словами редактора.'],
  ['The addresses of the passages that it rests on.', 'Адреси уривків, на яких вона ґрунтується.'],
  [
    'How each passage shows it: quoted or reported.',
    'Як кожен із них її підтверджує: quoted (цитовано) або reported (переказано).',
  ],
  [
    'Where each of the passages begins in the text of the article’s record, in UTF-16 code units.',
    'Де кожен з уривків починається в тексті запису статті, у кодових одиницях UTF-16.',
  ],
  ['Where each of them ends.', 'Де кожен із них закінчується.'],
  ['Their words.', 'Їхні слова.'],
  [
    'The address of the event in its article’s timeline. It is unique and does not change.',
    'Адреса події в хронології своєї статті. Вона не змінюється, і двох однакових немає.',
  ],
  ['The name that joins the same event in several articles.', 'Назва, що об’єднує ту саму подію в кількох статтях.'],
  [
    'When it happens, in EDTF (ISO 8601-2): a day, a month, a year, an interval; open, uncertain or approximate.',
    'Коли вона відбувається, в EDTF (ISO 8601-2): день, місяць, рік, проміжок; відкрита, непевна чи приблизна дата.',
  ],
  ['The first day of that date. Empty if it is open.', 'Перший день цієї дати. Порожньо, де вона відкрита.'],
  ['Its last day. Empty if it is open.', 'Її останній день. Порожньо, де вона відкрита.'],
  ['The article’s own words for the date.', 'Слова самої статті про дату.'],
  ['What happens, in one line, in the editor’s words.', 'Що відбувається, одним рядком, словами редактора.'],
  [
    'happened or announced, when the article was published. Empty if neither the date nor the editor says.',
    'happened (сталося) або announced (оголошено) на час публікації статті. Порожньо, де не каже ні дата, ні редактор.',
  ],
  ['The ids of the people the line names.', 'Ідентифікатори тих, кого названо в цьому рядку.'],
  ['The addresses of the passages that report it.', 'Адреси уривків, що про неї розповідають.'],
  [
    'The article’s short name: its page is `/articles/<slug>/`.',
    'Коротка назва статті: її сторінка — `/articles/<slug>/`.',
  ],
  [
    'When it was last changed, in the same form; missing if it was not.',
    'Коли її востаннє змінено, так само; відсутнє, якщо не змінювали.',
  ],
  ['One or two sentences under the headline.', 'Одне або два речення під заголовком.'],
  [
    'The language of the article (BCP 47); missing if it is the site’s.',
    'Мова статті (BCP 47); відсутнє, якщо це мова сайту.',
  ],
  ['The address of its page.', 'Адреса її сторінки.'],
  [
    'The address of the article as data; /schema/record.json describes it.',
    'Адреса статті як даних; їх описує /schema/record.json.',
  ],
  ['The address of its Markdown.', 'Адреса її Markdown.'],
  [
    'The ids of those it quotes, compares or lists, in the order of the text.',
    'Ідентифікатори тих, кого вона цитує, порівнює чи перелічує, за порядком тексту.',
  ],
  ['The ids of the questions it answers.', 'Ідентифікатори питань, на які вона відповідає.'],
  ['How many words its text has.', 'Скільки слів у її тексті.'],
  ['How many quotations it has.', 'Скільки в ній цитат.'],
  ['How many positions.', 'Скільки позицій.'],
  ['How many events.', 'Скільки подій.'],
  ['How many notes: corrections and context.', 'Скільки приміток: виправлень і контексту.'],
  ['The SHA-256 of the record’s `text` in UTF-8.', 'SHA-256 поля `text` запису в UTF-8.'],
  [
    'It rises when a field changes meaning or is removed, not when one is added.',
    'Зростає, коли поле змінює значення або зникає, а не коли додається нове.',
  ],
  ['The article’s address: `/articles/<slug>/`.', 'Адреса статті: `/articles/<slug>/`.'],
  ['The headline.', 'Заголовок.'],
  [
    'The language of its text, title, abstract and roles (BCP 47); missing if it is the site’s.',
    'Мова її тексту, заголовка, анотації та ролей (BCP 47); відсутнє, якщо це мова сайту.',
  ],
  ['Where the text first appeared, if not here.', 'Де текст з’явився вперше, якщо не тут.'],
  [
    'The other publications that it was compared with or retells.',
    'Інші видання, з якими її звірено або які вона переказує.',
  ],
  [
    'The id of the question that opens the page, if the editor named one.',
    'Id питання, яким відкривається сторінка, якщо редактор його назвав.',
  ],
  ['Whether it is still being written; nothing published is a draft.', 'Чи її ще пишуть; опубліковане не є чернеткою.'],
  [
    'The body’s readable text, blocks joined by an empty line.',
    'Текст статті для читання, блоки розділено порожнім рядком.',
  ],
  [
    'The SHA-256 of `text` in UTF-8: it identifies the text everything here was found in.',
    'SHA-256 поля `text` в UTF-8: у якому тексті все тут знайдено.',
  ],
  ['How many words the text has.', 'Скільки слів у тексті.'],
  [
    'The passages that something rests on, in the order of the text; of two that begin at the same place, the longer comes first.',
    'Слова, на яких щось ґрунтується, за порядком тексту; із двох, що починаються в одному місці, спершу довші.',
  ],
  [
    'Everyone it quotes, compares or lists, in the order of the text.',
    'Усі, кого вона цитує, порівнює чи перелічує, за порядком тексту.',
  ],
  ['What it answers, in the order of the positions.', 'На що вона відповідає, за порядком позицій.'],
  ['Who said what, in the order of the text.', 'Хто що сказав, за порядком тексту.'],
  ['Who stands where: one per person and question.', 'Хто якої думки: одна позиція на особу й питання.'],
  ['What happened when, by date.', 'Що й коли сталося, за датою.'],
  ['Corrections and context, in the order of the text.', 'Виправлення і контекст, за порядком тексту.'],
  ['The annotation’s own address.', 'Власна адреса анотації.'],
  ['Always the same.', 'Завжди те саме.'],
  [
    'What rests on the passage: texts, and the addresses of the people the article quotes or compares, of the question, and of the card of a quotation with no “about”.',
    'Що ґрунтується на уривку: тексти, а також адреси тих, кого стаття цитує чи порівнює, питання та картки цитати, про яку не сказано, чого вона стосується.',
  ],
  [
    'The passage: the article’s page, its words, the words around them, and where they are.',
    'Уривок: сторінка статті, його слова з тим, що довкола них, і де вони стоять.',
  ],
]);
