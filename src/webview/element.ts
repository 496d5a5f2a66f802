/** An element with its attributes and what is in it. A missing attribute is left out; `true` is an empty one. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) setAttribute(made, key, value);
  made.append(...children);
  return made;
}

export function setAttribute(of: Element, key: string, value: string | boolean | undefined): void {
  const text = value === true ? '' : value;
  if (text === undefined || text === false) of.removeAttribute(key);
  else if (of.getAttribute(key) !== text) of.setAttribute(key, text);
}

/** Writes only where something is different, so that nothing is read out twice. */
export function setText(of: Element, text: string): void {
  if (of.textContent !== text) of.textContent = text;
}

/** Puts children in order without moving those that are in place: a moved one would lose the focus. */
export function setChildren(of: Element, children: readonly Element[]): void {
  const wanted = new Set(children);
  for (const child of [...of.children]) if (!wanted.has(child)) child.remove();
  for (const [index, child] of children.entries()) {
    if (of.children[index] !== child) of.insertBefore(child, of.children[index] ?? null);
  }
}
