/** Makes an element with properties, and attributes where there is no property, and puts these into it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> & {
    readonly attributes_?: Readonly<Record<string, string>>;
  } = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const { attributes_: attributes = {}, ...rest } = properties;
  const made = document.createElement(name);
  Object.assign(made, rest);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A button that does something. */
export function button(label: string, onclick: () => void, isDisabled = false): HTMLButtonElement {
  return element('button', { type: 'button', onclick, disabled: isDisabled }, label);
}

/** A control with its label above it, and what helps to fill it in below. The control has an id. */
export function labelled(label: string, control: HTMLElement, ...below: readonly Node[]): HTMLElement {
  return element('div', {}, element('label', { htmlFor: control.id }, label), control, ...below);
}
