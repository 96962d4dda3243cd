import type { Side } from './diff-picture.js';
import type { Item, Piece, Report } from './diff-report.js';
import { sourceLink, xml } from './escape.js';
import { htmlPage } from './html-page.js';
import type { RenderOptions } from './options.js';

const SIDES: Side[] = ['before', 'both', 'after'];
const WORDS: Record<Side, string> = { before: 'Before', both: 'Both', after: 'After' };

const STYLE = `
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: #1f2328; background: #fff }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-bottom: .3rem }
input { position: absolute; opacity: 0 }
label { display: inline-block; padding: .3rem .9rem; border: 1px solid #8c959f; border-radius: .4rem; cursor: pointer; margin-right: .3rem }
input:focus-visible + label { outline: 2px solid #0057c2 }
${SIDES.map((s) => `#${s}:checked ~ .tabs label[for=${s}]`).join(', ')} { background: #1f2328; color: #fff }
.picture { display: none; overflow-x: auto; border: 1px solid #d0d7de; border-radius: .4rem; margin-top: .8rem; padding: .5rem }
${SIDES.map((s) => `#${s}:checked ~ .pictures .${s}`).join(', ')} { display: block }
svg { max-width: 100%; height: auto }
ul { padding-left: 0; list-style: none } li { margin: .25rem 0 } .sign { display: inline-block; width: 1.2rem } small { margin-left: 1.4rem; color: #57606a }
code { font-size: .9em; background: #f6f8fa; padding: .1em .3em; border-radius: .3em; overflow-wrap: anywhere }
@media print { .tabs { display: none } .picture { display: block; break-inside: avoid } }
`;

/** A difference as one page that needs nothing else: the three pictures, one at a time in the same place, and all that is to be said. */
export function diffHtml(
  report: Report,
  pictures: Record<Side, string>,
  notes: readonly string[],
  options: Pick<RenderOptions, 'linkBase' | 'baseLinkBase' | 'title'>,
): string {
  const title = xml(options.title ?? `${report.base} → ${report.head}`);
  const items = (list: readonly Item[]): string =>
    `<ul>\n${list.map((i) => `<li><b class="sign">${i.bullet}</b> ${said(i.text)}${place(i, options)}${i.more.map((m) => `<br><small>${said(m)}</small>`).join('')}</li>`).join('\n')}\n</ul>`;
  const sections = [...(report.consequences.length ? [{ title: 'What that means', items: report.consequences }] : []), ...report.sections];
  return htmlPage({
    title: options.title ?? `${report.base} → ${report.head}`,
    style: STYLE,
    body: `<h1>${title}</h1>
<p>${xml(report.summary)}</p>
${notes.map((n) => `<p><i>${xml(n)}</i></p>\n`).join('')}${SIDES.map((s) => `<input type="radio" name="side" id="${s}"${s === 'both' ? ' checked' : ''}>`).join('\n')}
<div class="tabs">${SIDES.map((s) => `<label for="${s}">${WORDS[s]}</label>`).join('')}</div>
<div class="pictures">
${SIDES.map((s) => `<div class="picture ${s}">\n${own(pictures[s], s)}\n</div>`).join('\n')}
</div>
${sections.map((s) => `<h2>${xml(s.title)}</h2>\n${items(s.items)}`).join('\n')}`,
  });

  function said(pieces: readonly Piece[]): string {
    return pieces.map((p) => (typeof p === 'string' ? xml(p) : `<code>${xml(p.code)}</code>`)).join('');
  }
}

/** Ids are unique in a page: each picture has its own. How pictures scale is said by the page. */
const own = (svg: string, side: Side): string =>
  svg
    .trimEnd()
    .replace(/<g id="/g, `<g id="${side}-`)
    .replace(/^(<svg [^>]*) style="[^"]*"/, '$1');

function place({ place: p }: Item, { linkBase, baseLinkBase }: Pick<RenderOptions, 'linkBase' | 'baseLinkBase'>): string {
  if (!p) return '';
  const base = p.side === 'before' ? (baseLinkBase ?? linkBase) : linkBase;
  const name = xml(`${p.file}:${p.line}`);
  return base ? ` <a href="${xml(sourceLink(p, base))}">${name}</a>` : ` <span>${name}</span>`;
}
