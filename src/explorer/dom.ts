import { visible } from '../render/escape.js';

type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | undefined | ((event: Event) => void)>;

/** An element. Text is only ever set as text; a function listens to the event of its name. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== undefined && value !== false) made.setAttribute(name, String(value));
  }
  for (const child of children) if (child) made.append(typeof child === 'string' ? visible(child) : child);
  return made;
}

/** The element of the page with this id. */
export const byId = <T extends Element = HTMLElement>(id: string): T => document.getElementById(id) as unknown as T;

/** Something that the page was given. */
export const given = <T>(id: string): T => JSON.parse(byId(id).textContent!) as T;

/** Tells a screen reader. */
export const say = (text: string): void => {
  byId('said').textContent = visible(text);
};
