/** Keeps what a reader chose in the address: `?compare=starmer&compare=trump`, `?person=starmer`. */
export function rememberChoices(): void {
  for (const group of document.querySelectorAll('.kept')) {
    const fields = [...group.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
    const asked = new URLSearchParams(location.search);
    const isAsked = ({ name, value }: (typeof fields)[number]) => asked.getAll(name).includes(value);
    // An address that names nothing here leaves the page as it is.
    for (const field of fields) {
      if ('checked' in field) {
        if (fields.some(isAsked)) field.checked = isAsked(field);
      } else {
        field.value = asked.get(field.name) ?? '';
        field.selectedIndex = Math.max(0, field.selectedIndex);
      }
    }
    group.addEventListener('change', () => {
      const chosen = fields.flatMap((field) =>
        field.value && (!('checked' in field) || field.checked) ? [[field.name, field.value]] : [],
      );
      history.replaceState(null, '', `?${new URLSearchParams(chosen).toString()}`);
      void showTwo();
    });
  }
  void showTwo();
}

/** Sets side by side what two people answer to the same questions: any two, for few have a page of their own. */
async function showTwo(): Promise<void> {
  const fields = [...document.querySelectorAll<HTMLSelectElement>('.two select')];
  const [none, failed] = document.querySelectorAll<HTMLElement>('.two p');
  if (!none || !failed) return;
  const chosen = () => fields.map(({ value }) => value).join(' ');
  const asked = chosen();
  const isWhole = fields.every(({ value }) => value);
  const found = isWhole ? await Promise.all(fields.map(answersOf)) : [];
  // The reader has chosen somebody else in the meantime.
  if (chosen() !== asked) return;
  const [rows = [], others = []] = found;
  const pairs = rows.flatMap((row) => {
    const other = others.find((each) => questionOf(each) === questionOf(row));
    return other ? [row, other] : [];
  });
  document.querySelector('.of-two')?.replaceChildren(...pairs);
  failed.hidden = !found.includes(undefined);
  none.hidden = !isWhole || !failed.hidden || pairs.length > 0;
}

function questionOf(row: Element): string | undefined {
  return row.querySelector('a')?.pathname;
}

/**
 * The answers on a person's page, under the person's name; undefined if it does not come. It is asked for as a document:
 * text may not become elements.
 */
function answersOf({ value, selectedOptions: [option] }: HTMLSelectElement): Promise<Element[] | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', `../people/${value}/`);
    request.responseType = 'document';
    request.onloadend = () => {
      const rows = [...(request.responseXML?.querySelectorAll('.stances > li') ?? [])];
      for (const row of rows) row.prepend(option?.text ?? '');
      resolve(request.status === 200 ? rows : undefined);
    };
    request.send();
  });
}
