import { createHash } from 'node:crypto';
import { xml } from './escape.js';

/** A page that needs nothing else. */
export interface HtmlPage {
  title: string;
  style: string;
  /** Elements, escaped already. */
  body: string;
  /** The one script that may run. */
  script?: string;
  /** Texts for the script by id, never run. */
  data?: Record<string, unknown>;
  /** What the policy allows beside the style and the script, by directive. */
  policy?: Record<string, string>;
  /** Attributes of the root element. */
  root?: Record<string, string>;
}

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** JSON that stands in a page: no sign in it ends its element, is a line end for a script or turns the order of what is read. */
export const inert = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** What a page may do: nothing but its own style and script, by their hashes. */
export function policyOf({ style, script, policy = {} }: Pick<HtmlPage, 'style' | 'script' | 'policy'>): string {
  const directives: Record<string, string> = {
    'default-src': "'none'",
    'style-src': sha256(style),
    ...(script !== undefined && { 'script-src': sha256(script) }),
    'base-uri': "'none'",
    'form-action': "'none'",
  };
  for (const [name, value] of Object.entries(policy)) directives[name] = directives[name] ? `${directives[name]} ${value}` : value;
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** A page as one file, with its policy. The picture of its tab is empty, so that none is asked for. */
export function htmlPage(page: HtmlPage): string {
  const { title, style, body, script, data = {}, root = {} } = page;
  const attributes = Object.entries({ lang: 'en', ...root })
    .map(([name, value]) => ` ${name}="${xml(value)}"`)
    .join('');
  const blocks = Object.entries(data).map(([id, value]) => `<script type="application/json" id="${xml(id)}">${inert(value)}</script>\n`);
  return `<!doctype html>
<html${attributes}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf({ ...page, policy: { 'img-src': 'data:', ...page.policy } }).replaceAll('"', '&quot;')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xml(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
${body}
${blocks.join('')}${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}
