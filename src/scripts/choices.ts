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
  const none = document.querySelector<HTMLElement>('.two p');
  if (!none || !fields.every(({ value }) => value)) return;
  const [rows = [], others = []] = await Promise.all(fields.map(answersOf));
  const pairs = rows.flatMap((row) => {
    const other = others.find((each) => questionOf(each) === questionOf(row));
    return other ? [row, other] : [];
  });
  document.querySelector('.of-two')?.replaceChildren(...pairs);
  none.hidden = pairs.length > 0;
}

function questionOf(row: Element): string | undefined {
  return row.querySelector('a')?.pathname;
}

/** The answers on a person's page, under the person's name. It is asked for as a document: text may not become elements. */
function answersOf({ value, selectedOptions: [option] }: HTMLSelectElement): Promise<Element[]> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', `../people/${value}/`);
    request.responseType = 'document';
    request.onload = () => {
      const rows = [...(request.responseXML?.querySelectorAll('.stances > li') ?? [])];
      for (const row of rows) row.prepend(option?.text ?? '');
      resolve(rows);
    };
    request.send();
  });
}
