import { cut, htmlLike, wrap } from './escape.js';
import { FAINT, WIDTH } from './style.js';

/** A piece of an HTML-like label of Graphviz; only the functions of this file make one, so that every text in it is escaped. */
export type Html = string & { readonly html: unique symbol };

/** An element; attribute values are escaped (a list is lines), `undefined` ones left out. */
export function tag(name: string, attributes: Record<string, string | number | string[] | undefined>, ...children: Html[]): Html {
  const attrs = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${[value]
          .flat()
          .map((line) => htmlLike(String(line)))
          .join('&#10;')}"`,
    )
    .join('');
  return (children.length ? `<${name}${attrs}>${children.join('')}</${name}>` : `<${name}${attrs}/>`) as Html;
}

/** Text; an empty one becomes a space, which HTML-like labels need. */
export function text(value: string): Html {
  return (htmlLike(value) || ' ') as Html;
}

export const bold = (value: string): Html => tag('b', {}, text(value));
export const small = (value: string, color = FAINT): Html => tag('font', { 'point-size': 9, color }, text(value));

/** A name, wrapped and, when it is absurdly long, cut. */
export function name(value: string, style: (line: string) => Html = text, width = WIDTH.name): Html[] {
  return wrap(cut(value, WIDTH.longest), width).map((line) => style(line));
}

/** Lines one under the other. */
export function lines(rows: Html[], align?: 'left' | 'right'): Html {
  const br = tag('br', { align });
  return (align ? rows.map((r) => r + br).join('') : rows.join(br)) as Html;
}

/** As the value of a `label` attribute, which ts-graphviz writes as HTML-like when it stands between angle brackets. */
export function label(content: Html): string {
  return `<${content}>`;
}
