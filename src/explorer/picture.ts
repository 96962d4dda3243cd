import { select } from 'd3-selection';
import 'd3-transition';
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom';
import type { View, ViewEdge } from '../graph/view.js';
import { edgeKey, type Model } from './model.js';
import type { State } from './state.js';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Nearer than this nobody needs, and wider than the whole picture neither. */
const NEAREST = 4;
/** How near a single thing is brought. */
const NEAR = 1.1;
/** The smallest at which names can be read. */
const READABLE = 0.62;
/** Below this, conditions and small words are a blur: they are left out, and moving is quick. */
const FAR = 0.3;
/** Below this no letter can be told from another. */
const TINY = 0.12;

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

/** What stands in a box, as one line. */
const words = (g: Element): string =>
  [...g.querySelectorAll('text')]
    .map((text) => text.textContent!.replace(/[«»↳]/g, '').trim())
    .filter(Boolean)
    .join(' ');

export interface Chosen {
  /** A node, and the callable of the row that was met. */
  node: (id: string, row: string | null) => void;
  edge: (key: string) => void;
  nothing: () => void;
}

/** A drawing of Graphviz that can be moved, zoomed, walked through with the arrow keys, and in which things are chosen. */
export class Picture {
  private readonly svg: SVGSVGElement;
  private readonly camera: SVGGElement;
  private readonly nodes: (SVGGElement | null)[];
  private readonly edges: (SVGGElement | null)[];
  private readonly boxes: (Box | null)[] = [];
  private readonly zooming: ZoomBehavior<SVGSVGElement, unknown>;
  private readonly tags: string[][];
  private readonly still = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly size: { width: number; height: number };
  private hidden: boolean[];
  private current = -1;
  private keys: string[];

  /** @param svg as `render/svg.ts` or the engine made it of the view, numbered; alone in its parent */
  constructor(
    svg: SVGSVGElement,
    readonly view: View,
    model: Model,
    private readonly chosen: Chosen,
  ) {
    this.svg = svg;
    const { width, height } = svg.viewBox.baseVal;
    this.size = { width, height };
    for (const name of ['width', 'height', 'viewBox']) svg.removeAttribute(name);
    const graph = svg.querySelector<SVGGElement>('g.graph')!;
    graph.querySelector(':scope > polygon')?.remove();
    this.camera = document.createElementNS(SVG, 'g');
    this.camera.append(graph);
    svg.append(this.camera);
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-roledescription', 'drawing');
    svg.setAttribute(
      'aria-label',
      `${view.nodes.length} boxes and ${view.edges.length} arrows. Arrow keys go from box to box, Enter chooses.`,
    );
    svg.querySelector(':scope > title')?.remove();
    svg.querySelector(':scope > desc')?.remove();
    for (const link of svg.querySelectorAll('a')) {
      link.removeAttributeNS(XLINK, 'href');
      link.removeAttribute('xlink:href');
    }
    const at = (list: NodeListOf<SVGGElement>, count: number): (SVGGElement | null)[] => {
      const found: (SVGGElement | null)[] = Array(count).fill(null);
      for (const g of list) found[Number(g.id.slice(1))] = g;
      return found;
    };
    this.nodes = at(svg.querySelectorAll('g.node'), view.nodes.length);
    this.edges = at(svg.querySelectorAll('g.edge[id^=e]'), view.edges.length);
    this.tags = view.nodes.map((node) => model.tagsOf(node, view));
    this.hidden = view.nodes.map(() => false);
    this.keys = view.edges.map(edgeKey);
    view.nodes.forEach((node, i) => {
      const g = this.nodes[i];
      if (!g) return;
      g.setAttribute('role', 'button');
      g.setAttribute('aria-label', node.type === 'unresolved' ? model.unknown(node) : words(g));
      g.setAttribute('aria-pressed', 'false');
      g.setAttribute('tabindex', '-1');
    });
    for (const g of this.edges) {
      if (!g) continue;
      g.setAttribute('aria-hidden', 'true');
      const path = g.querySelector('path');
      if (!path) continue;
      const wide = document.createElementNS(SVG, 'path');
      wide.setAttribute('d', path.getAttribute('d') ?? '');
      wide.setAttribute('class', 'wide');
      path.before(wide);
    }
    svg.addEventListener('click', (event) => this.click(event));
    svg.addEventListener('keydown', (event) => this.key(event));
    // On the drawing itself, Chromium would take this for a reason to stop there too.
    this.frame.addEventListener('focusin', (event) => this.focused(event));
    this.stop(this.first());
    this.zooming = zoom<SVGSVGElement, unknown>()
      .clickDistance(4)
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        this.camera.setAttribute('transform', event.transform.toString());
        svg.classList.toggle('far', event.transform.k < FAR);
        svg.classList.toggle('tiny', event.transform.k < TINY);
      });
    select(svg).call(this.zooming).on('dblclick.zoom', null);
  }

  /** Fits the frame; call it once the picture stands in the page, and again when the frame changes its size. */
  measure(): void {
    const { clientWidth: width, clientHeight: height } = this.frame;
    const least = Math.min(width / this.size.width, height / this.size.height, 1);
    this.zooming.extent([
      [0, 0],
      [width, height],
    ]);
    this.zooming.scaleExtent([least * 0.6, NEAREST]);
  }

  private get frame(): HTMLElement {
    return this.svg.parentElement!;
  }

  zoomBy(factor: number): void {
    select(this.svg).transition().duration(this.time).call(this.zooming.scaleBy, factor);
  }

  panBy(x: number, y: number): void {
    const { k } = this.transform;
    select(this.svg).call(this.zooming.translateBy, x / k, y / k);
  }

  /** Brings the whole into the frame. */
  fit(slowly = true): void {
    this.show({ x: 0, y: 0, ...this.size }, 1, slowly);
  }

  /** Brings all into the frame, or where that could not be read what stands around some nodes. */
  fitAround(ids: ReadonlySet<string>): void {
    const { clientWidth: width, clientHeight: height } = this.frame;
    const i = this.view.nodes.findIndex((node) => ids.has(node.id));
    const box = i < 0 ? null : this.boxOf(i);
    if (!box || Math.min(width / this.size.width, height / this.size.height) >= READABLE) {
      this.fit(false);
      return;
    }
    const [w, h] = [(width - 24) / READABLE, (height - 24) / READABLE];
    const within = (middle: number, part: number, all: number) =>
      part >= all ? (all - part) / 2 : Math.min(Math.max(middle - part / 2, 0), all - part);
    this.show(
      { x: within(box.x + box.width / 2, w, this.size.width), y: within(box.y + box.height / 2, h, this.size.height), width: w, height: h },
      READABLE,
      false,
    );
  }

  /** Brings nodes into the frame, so near that they can be read where they leave room for it. */
  showNodes(ids: ReadonlySet<string>, slowly = true): void {
    const boxes = this.view.nodes.flatMap((node, i) => (ids.has(node.id) ? (this.boxOf(i) ?? []) : []));
    if (!boxes.length) return;
    const [left, top] = [Math.min(...boxes.map((b) => b.x)), Math.min(...boxes.map((b) => b.y))];
    const [right, bottom] = [Math.max(...boxes.map((b) => b.x + b.width)), Math.max(...boxes.map((b) => b.y + b.height))];
    this.show({ x: left - 40, y: top - 40, width: right - left + 80, height: bottom - top + 80 }, NEAR, slowly);
  }

  private get transform(): { k: number; x: number; y: number } {
    return (this.svg as SVGSVGElement & { __zoom?: { k: number; x: number; y: number } }).__zoom ?? zoomIdentity;
  }

  private get time(): number {
    return this.still.matches ? 0 : 250;
  }

  private show(box: Box, nearest: number, slowly: boolean): void {
    const { clientWidth: width, clientHeight: height } = this.frame;
    const k = Math.min((width - 24) / box.width, (height - 24) / box.height, nearest);
    const to = zoomIdentity.translate(width / 2 - k * (box.x + box.width / 2), height / 2 - k * (box.y + box.height / 2)).scale(k);
    if (slowly && this.time) select(this.svg).transition().duration(this.time).call(this.zooming.transform, to);
    else select(this.svg).interrupt().call(this.zooming.transform, to);
  }

  /** Where a node lies, in the units of the picture. */
  private boxOf(i: number): Box | null {
    const g = this.nodes[i];
    if (!g) return null;
    if (!this.boxes[i]) {
      const { x, y, width, height } = g.getBBox();
      // Graphviz puts the whole below its top edge by one transform.
      const { e, f } = (g.parentNode as SVGGElement).transform.baseVal.consolidate()!.matrix;
      this.boxes[i] = { x: x + e, y: y + f, width, height };
    }
    return this.boxes[i];
  }

  /**
   * Shows what is chosen.
   * @param kept what stays while the rest fades; null: nothing fades
   */
  mark(state: State, kept: View | null, ids: ReadonlySet<string>, rows: ReadonlySet<string>): void {
    const nodes = kept && new Set(kept.nodes.map((n) => n.id));
    const steps = kept && new Set(kept.edges.map(edgeKey));
    const keptRows = kept && new Set(kept.nodes.flatMap((n) => (n.type === 'class' ? n.rows.map((r) => r.callable.id) : [])));
    this.hidden = this.tags.map((tags) => tags.some((tag) => state.hidden.has(tag)));
    const number = new Map(this.view.nodes.map((n, i) => [n.id, i]));
    this.view.nodes.forEach((node, i) => {
      const g = this.nodes[i];
      if (!g) return;
      const is = ids.has(node.id);
      g.classList.toggle('faded', nodes !== null && !nodes.has(node.id) && !is);
      g.classList.toggle('chosen', is);
      g.classList.toggle('hidden', this.hidden[i]);
      g.setAttribute('aria-pressed', String(is));
      if (node.type !== 'class') return;
      g.querySelectorAll('.row').forEach((row, j) => {
        const id = node.rows[j]?.callable.id;
        row.classList.toggle('faded', keptRows !== null && nodes!.has(node.id) && !keptRows.has(id) && !rows.has(id));
        row.classList.toggle('chosen', rows.has(id) && rows.size < node.rows.length);
      });
    });
    this.view.edges.forEach((edge, i) => {
      const g = this.edges[i];
      if (!g) return;
      const gone = this.hidden[number.get(edge.from.node)!] || this.hidden[number.get(edge.to.node)!];
      g.classList.toggle('faded', steps !== null && !steps.has(this.keys[i]) && state.edge !== this.keys[i]);
      g.classList.toggle('chosen', state.edge === this.keys[i]);
      g.classList.toggle('hidden', gone);
    });
    const chosen = this.view.nodes.findIndex((n) => ids.has(n.id));
    if (chosen >= 0) this.stop(chosen);
    else if (this.current < 0 || this.hidden[this.current]) this.stop(this.first());
  }

  edge(key: string): ViewEdge | null {
    return this.view.edges[this.keys.indexOf(key)] ?? null;
  }

  /** Gives the focus to the node where the tab key stops. */
  focus(): void {
    this.nodes[this.current]?.focus({ preventScroll: true });
  }

  /** The node that nothing leads to and most follows from comes first. */
  private first(): number {
    const led = new Set(this.view.edges.map((e) => e.to.node));
    const at = this.view.nodes.findIndex((n, i) => !led.has(n.id) && this.nodes[i] && !this.hidden[i]);
    return at >= 0 ? at : this.nodes.findIndex((g, i) => g && !this.hidden[i]);
  }

  /** The one node at which the tab key stops. */
  private stop(i: number): void {
    this.nodes[this.current]?.setAttribute('tabindex', '-1');
    this.current = i;
    this.nodes[i]?.setAttribute('tabindex', '0');
  }

  private focused(event: FocusEvent): void {
    const i = this.nodes.indexOf((event.target as Element).closest<SVGGElement>('g.node'));
    if (i < 0) return;
    this.stop(i);
    this.reveal(i);
  }

  /** Moves a node into the frame when it lies outside. */
  private reveal(i: number): void {
    const box = this.boxOf(i)!;
    const { k, x, y } = this.transform;
    const { clientWidth: width, clientHeight: height } = this.frame;
    const over = (from: number, size: number, room: number) =>
      from < 16 ? 16 - from : from + size > room - 16 ? room - 16 - from - size : 0;
    const [dx, dy] = [over(box.x * k + x, box.width * k, width), over(box.y * k + y, box.height * k, height)];
    if (dx || dy) this.panBy(dx, dy);
  }

  private click(event: MouseEvent): void {
    const target = event.target as Element;
    const node = this.nodes.indexOf(target.closest<SVGGElement>('g.node'));
    if (node >= 0) {
      const its = this.view.nodes[node];
      const row = its.type === 'class' ? [...this.nodes[node]!.querySelectorAll('.row')].indexOf(target.closest('.row')!) : -1;
      this.chosen.node(its.id, its.type === 'class' ? (its.rows[row]?.callable.id ?? null) : null);
      return;
    }
    const edge = this.edges.indexOf(target.closest<SVGGElement>('g.edge'));
    if (edge >= 0) this.chosen.edge(this.keys[edge]);
    else this.chosen.nothing();
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || this.current < 0) return;
    const way = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
    if (way && event.shiftKey) this.panBy(-way[0] * 80, -way[1] * 80);
    else if (way) {
      const next = this.nearest(way[0], way[1]);
      if (next >= 0) this.nodes[next]!.focus({ preventScroll: true });
    } else if (event.key === 'Enter' || event.key === ' ') this.chosen.node(this.view.nodes[this.current].id, null);
    else return;
    event.preventDefault();
  }

  /** The nearest node in a direction; those that lie aside count as farther. */
  private nearest(dx: number, dy: number): number {
    const middle = (b: Box): [number, number] => [b.x + b.width / 2, b.y + b.height / 2];
    const [x, y] = middle(this.boxOf(this.current)!);
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < this.nodes.length; i++) {
      if (i === this.current || !this.nodes[i] || this.hidden[i]) continue;
      const [nx, ny] = middle(this.boxOf(i)!);
      const ahead = (nx - x) * dx + (ny - y) * dy;
      const aside = Math.abs((nx - x) * dy) + Math.abs((ny - y) * dx);
      if (ahead <= 1 || aside > ahead * 3) continue;
      if (ahead + aside * 2 < least) [best, least] = [i, ahead + aside * 2];
    }
    return best;
  }
}
