/** Makes an element with properties, and puts these into it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A field for a sentence, which grows with it. Enter saves, as in every other field. */
export function sentence(properties: Partial<HTMLTextAreaElement>): HTMLTextAreaElement {
  const field = element('textarea', { rows: 1, ...properties });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    field.form?.requestSubmit();
  });
  return field;
}

/** A button that does something. */
export function button(label: string, onclick: () => void, isDisabled = false): HTMLButtonElement {
  return element('button', { type: 'button', onclick, disabled: isDisabled }, label);
}

/** An entry of a list: its title, more on it, and the buttons that do something with it, which are named after it. */
export function item(title: string, below: readonly Node[], buttons: readonly Node[]): HTMLElement {
  const row = element('div', { className: 'row', role: 'group', ariaLabel: title }, ...buttons);
  return element('li', {}, element('p', {}, title), ...below, row);
}

/** Says below a control what is wrong with it, until it is changed, and takes the person there. */
export function tellFault(control: HTMLElement, message: string): void {
  const told = element('small', { id: `${control.id}-fault`, className: 'fault' }, message);
  const described = control.getAttribute('aria-describedby');
  const clear = () => {
    told.remove();
    control.removeAttribute('aria-invalid');
    if (described === null) control.removeAttribute('aria-describedby');
    else control.setAttribute('aria-describedby', described);
  };
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', [told.id, described].filter(Boolean).join(' '));
  control.after(told);
  control.addEventListener('input', clear, { once: true });
  control.focus();
}

/** A control with its label above it, and what helps to fill it in below. The control has an id. */
export function labelled(label: string, control: HTMLElement, ...below: readonly Node[]): HTMLElement {
  return element('div', {}, element('label', { htmlFor: control.id }, label), control, ...below);
}
