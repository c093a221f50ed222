/** A button of this page, which is there only because a script is. */
export function button(label: string, pressed: (it: HTMLButtonElement) => void, title = ''): HTMLButtonElement {
  const it = document.createElement('button');
  it.type = 'button';
  it.textContent = label;
  it.title = title;
  it.addEventListener('click', () => {
    pressed(it);
  });
  return it;
}
