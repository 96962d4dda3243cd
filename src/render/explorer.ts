import { readFileSync } from 'node:fs';
import { subgraph } from '../graph/graph-index.js';
import type { Graph } from '../graph/model.js';
import { type Level, viewOf } from '../graph/view.js';
import { isHarmless, xml } from './escape.js';
import type { ExplorerData } from './explorer-data.js';
import { htmlPage } from './html-page.js';
import type { RenderOptions } from './options.js';
import { MAX_NODES, plan } from './plan.js';
import { EVENTS, ROLES, type Style } from './style.js';
import { renderSvg } from './svg.js';

/** Nodes of the first picture: a map to zoom into. Of more, its largest part; the page draws the others when they are asked for. */
const MAP = 1200;

/** What the build made of `src/explorer/`. */
const built = (name: string): string => readFileSync(new URL(`../../dist/explorer/${name}`, import.meta.url), 'utf8');

export interface ExplorerOptions extends RenderOptions {
  /** Where a served page hears that the code has changed. */
  live?: string;
}

/** The graph as one page to explore: it needs no other file and no network. The same graph gives the same bytes. */
export async function renderExplorer(graph: Graph, options: ExplorerOptions): Promise<string> {
  if (options.linkBase !== undefined && !isHarmless(options.linkBase)) options = { ...options, linkBase: undefined };
  const title = options.title ?? 'What could happen';
  const { level, shown } = firstPicture(graph, options);
  const several = graph.services?.length ? 'service' : 'folder';
  const whole = options.whole && options.whole !== graph ? options.whole : undefined;
  const data: ExplorerData = {
    title,
    graph,
    ...(whole && JSON.stringify(whole) !== JSON.stringify(graph) && { whole }),
    level,
    ...(shown !== graph && { part: { events: shown.events.map((e) => e.id), callables: shown.callables.map((c) => c.id) } }),
    group: options.group,
    groups: options.group && options.group !== 'none' ? options.group : several,
    packages: options.packages,
    linkBase: options.linkBase,
    linkBases: [...(options.linkBases ?? [])],
    links: options.live === undefined || options.linkBase !== undefined,
  };
  const svg = await renderSvg(shown, { ...options, level, legend: false, title: undefined, numbered: true, whole: whole ?? graph });
  return htmlPage({
    title,
    style: built('page.css') + swatches(),
    script: built('page.js'),
    body: skeleton(title, svg),
    data: { data, engine: built('drawing.js'), licences: built('licences.txt') },
    policy: {
      'script-src': "'wasm-unsafe-eval'",
      'worker-src': 'blob:',
      ...(options.live !== undefined && { 'connect-src': "'self'" }),
    },
    root: options.live === undefined ? {} : { 'data-live': options.live },
  });
}

/** What stands there when the page opens: the picture that was asked for, or the most telling one that can be read. */
function firstPicture(graph: Graph, options: RenderOptions): { level: Level; shown: Graph } {
  if (options.level && viewOf(graph, options.level).nodes.length <= MAP) return { level: options.level, shown: graph };
  const { level, pictures } = plan(graph, { level: options.level }, MAX_NODES);
  if (pictures.length === 1) return { level, shown: graph };
  const map = plan(graph, { level: 'events' }, MAP).pictures;
  if (map.length === 1) return { level: 'events', shown: graph };
  const ids = (rows: { id: string }[]): Set<string> => new Set(rows.map((row) => row.id));
  return { level: 'events', shown: subgraph(graph, { events: ids(map[0].graph.events), callables: ids(map[0].graph.callables) }) };
}

/** The colours of the pictures, for the words beside them. */
const swatches = (): string => {
  const rules = (of: string, styles: Record<string, Style>) =>
    Object.entries(styles).map(([name, { fill, border }]) => `.${of}-${name}{--fill:${fill};--border:${border}}`);
  return [...rules('kind', EVENTS), ...rules('role', ROLES)].join('\n');
};

/** Everything of the page but what the script makes. */
const skeleton = (title: string, svg: string): string => `<a class="skip" href="#drawing">Skip to the drawing</a>
<header>
<h1>${xml(title)}</h1>
<div class="search" role="search">
<input id="search" type="search" role="combobox" aria-label="Search events, handlers and entry points" aria-expanded="false" aria-controls="found" aria-autocomplete="list" autocomplete="off" spellcheck="false" placeholder="Search events, handlers, entry points">
<kbd aria-hidden="true">/</kbd>
<ul id="found" role="listbox" aria-label="Found" hidden></ul>
</div>
<fieldset class="switch" id="levels"><legend>Detail</legend></fieldset>
<button type="button" id="filter-button" aria-expanded="true" aria-controls="filters">Legend<span class="long"> and filters</span></button>
<button type="button" id="theme">Theme</button>
<button type="button" id="help-button" aria-haspopup="dialog">Help</button>
</header>
<p id="problem" role="alert" hidden></p>
<main>
<section id="filters" aria-label="What is shown"></section>
<section id="stage" aria-label="Drawing">
<div id="drawing">
${svg}</div>
<p id="busy" role="status" hidden><span id="busy-text"></span> <button type="button" id="cancel">Stop</button></p>
<div class="zoom" role="group" aria-label="Zoom"><button type="button" id="in" aria-label="Zoom in">+</button><button type="button" id="out" aria-label="Zoom out">−</button><button type="button" id="fit">Fit</button></div>
</section>
<section id="panel" aria-label="Details"></section>
</main>
<p id="said" class="unseen" aria-live="polite"></p>
<dialog id="help" aria-labelledby="help-title"></dialog>`;
