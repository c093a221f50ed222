/** A button of this page, which is there only because a script is. */
export function button(label: string, title: string, pressed: (it: HTMLButtonElement) => void): HTMLButtonElement {
  const it = document.createElement('button');
  it.type = 'button';
  it.textContent = label;
  if (title !== label) it.title = title;
  it.addEventListener('click', () => {
    pressed(it);
  });
  return it;
}
