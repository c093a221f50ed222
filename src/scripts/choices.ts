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
  const found = fields.every(({ value }) => value) ? await Promise.all(fields.map(answersOf)) : [];
  const [none, failed] = document.querySelectorAll<HTMLElement>('.two p');
  if (!none || !failed) return;
  const [rows, others] = found;
  const pairs = rows?.flatMap((row) => {
    const other = others?.find((each) => questionOf(each) === questionOf(row));
    return other ? [row, other] : [];
  });
  document.querySelector('.of-two')?.replaceChildren(...(pairs ?? []));
  // Everyone there is to choose has answered something.
  failed.hidden = found.every(({ length }) => length);
  none.hidden = pairs?.length !== 0 || !failed.hidden;
}

function questionOf(row: Element): string | undefined {
  return row.querySelector('a')?.pathname;
}

/**
 * The answers on a person's page, under the person's name; none if it does not come. If somebody else is chosen in the
 * meantime, it never comes. It is asked for as a document: text may not become elements.
 */
function answersOf(field: HTMLSelectElement): Promise<Element[]> {
  const { value } = field;
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', `../people/${value}/`);
    request.responseType = 'document';
    request.onloadend = () => {
      if (field.value !== value) return;
      const rows = [...(request.responseXML?.querySelectorAll('.stances > li') ?? [])];
      for (const row of rows) row.prepend(field.selectedOptions[0]?.text ?? '');
      resolve(rows);
    };
    request.send();
  });
}
