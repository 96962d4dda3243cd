import { toDot } from 'ts-graphviz';
import type { Graph } from '../graph/model.js';
import { type Level, type View, viewOf } from '../graph/view.js';
import { dotModel } from '../render/dot.js';
import type { ExplorerData } from '../render/explorer-data.js';
import { finish } from '../render/finish.js';
import { byId, el, given, say } from './dom.js';
import { Engine } from './engine.js';
import { Filters } from './filters.js';
import { help } from './help.js';
import { listen } from './live.js';
import { Model } from './model.js';
import { count, Panel } from './panel.js';
import { Picture } from './picture.js';
import { Search } from './search.js';
import { format, parse, type State } from './state.js';
import { theme } from './theme.js';

const LEVELS: [Level, string][] = [
  ['events', 'Events'],
  ['roles', 'Classes'],
  ['methods', 'Methods'],
];

/** From this width on there is room for the filters beside drawing and words. */
const WIDE = 1360;

/** The page: a state, a drawing and words about it. */
class Page {
  private readonly model = new Model(given<ExplorerData>('data'));
  private readonly start = this.model.data.level;
  private readonly engine = new Engine();
  private readonly panel: Panel;
  private readonly filters: Filters;
  private readonly search: Search;
  private state: State = parse(location.hash, this.start);
  private picture: Picture | null = null;
  /** What the picture is of. */
  private drawn = '';
  private wanted = '';
  /** Pictures of everything, by level: they take long to draw. */
  private readonly whole = new Map<string, { frame: HTMLElement; picture: Picture }>();
  /** What was shown last: where stopping leads back to. */
  private shown: State | null = null;
  /** Whether the next name that is found is the other end of a way. */
  private asking = false;

  constructor() {
    const go = (change: Partial<State>) => this.go(change);
    this.panel = new Panel(byId('panel'), this.model, { go, askTo: () => this.ask(), copyLink: () => void this.copy() });
    this.filters = new Filters(byId('filters'), this.model, () => this.state, go);
    this.search = new Search(
      this.model,
      (id) => this.found(id),
      () => this.picture?.focus(),
    );
    for (const [level, label] of LEVELS) {
      const input = el('input', { type: 'radio', name: 'level', value: level, change: () => go({ level, edge: null }) });
      byId('levels').append(el('label', {}, input, el('span', {}, label)));
    }
    byId('in').addEventListener('click', () => this.picture?.zoomBy(1.4));
    byId('out').addEventListener('click', () => this.picture?.zoomBy(1 / 1.4));
    byId('fit').addEventListener('click', () => this.picture?.fit());
    byId('cancel').addEventListener('click', () => this.stop());
    byId('filter-button').addEventListener('click', () => this.toggleFilters());
    document.querySelector('.skip')!.addEventListener('click', (event) => {
      event.preventDefault();
      this.picture?.focus();
    });
    addEventListener('popstate', () => this.come());
    addEventListener('keydown', (event) => this.key(event));
    new ResizeObserver(() => this.picture?.measure()).observe(byId('drawing'));
    if (innerWidth < WIDE) this.toggleFilters();
    theme();
    help();
    listen();
    void this.apply(true);
  }

  /** Changes the state, and the address with it. */
  private go(change: Partial<State>): void {
    const before = this.state;
    this.state = { ...before, ...change };
    const hash = format(this.state, this.start);
    if (hash !== format(before, this.start)) history.pushState(null, '', hash);
    this.asking = false;
    void this.apply(change.at !== undefined && change.at !== before.at);
  }

  /** An address that was typed, or the way back. */
  private come(): void {
    this.state = parse(location.hash, this.start);
    void this.apply(true);
  }

  private found(id: string): void {
    const to = this.asking && this.state.at !== null;
    this.go(to ? { to: id, edge: null } : { at: id, to: null, edge: null, depth: null });
    byId('panel').querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  private ask(): void {
    this.asking = true;
    this.search.open('Where should the way lead?');
    say('Search for the other end of the way');
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href);
      say('The link is copied');
      byId('copy').textContent = 'Copied';
    } catch {
      byId('copy').replaceWith(el('input', { readonly: true, value: location.href, 'aria-label': 'Link to this view' }));
    }
  }

  /** @param move whether to bring what is chosen into the frame */
  private async apply(move: boolean): Promise<void> {
    const { state, model } = this;
    byId('stage').setAttribute('aria-busy', 'true');
    const depth = model.depthOf(state);
    const part = model.part(state, depth);
    const alone = part !== null && model.isAlone(state);
    for (const input of byId('levels').querySelectorAll('input')) input.checked = input.value === state.level;
    this.filters.show(state);
    const kept = part && viewOf(part, state.level, model.graph);
    const view = alone ? kept! : model.view(state.level);
    const wanted = alone ? JSON.stringify([state.level, state.at, state.to, state.way, depth]) : state.level;
    this.wanted = wanted;
    if (wanted !== this.drawn) {
      this.panel.show(state, null, depth);
      const drawn = await this.draw(view, wanted);
      if (this.state !== state) return;
      if (!drawn) {
        byId('stage').setAttribute('aria-busy', 'false');
        return;
      }
      move = !alone && state.at !== null;
      if (!move) this.picture!.fitAround(chosenIn(view, state.at === null ? undefined : model.things.get(state.at)?.target));
    }
    const edge = state.edge === null ? null : this.picture!.edge(state.edge);
    const target = state.at === null ? undefined : model.things.get(state.at)?.target;
    const ids = chosenIn(this.picture!.view, target);
    const rows = new Set(target?.callables);
    this.picture!.mark(state, alone ? null : kept, ids, rows);
    if (move && kept) this.bring(kept, ids);
    else if (move && edge) this.picture!.showNodes(new Set([edge.from.node, edge.to.node]));
    this.panel.show(state, edge, depth);
    if (target && move) this.tell(part);
    this.shown = state;
    byId('stage').setAttribute('aria-busy', 'false');
  }

  /** Draws a view; whether it stands in the page. */
  private async draw(view: View, wanted: string): Promise<boolean> {
    const known = this.whole.get(wanted);
    if (known) {
      this.engine.stop();
      byId('busy').hidden = true;
      this.stand(known.frame, known.picture, wanted);
      return true;
    }
    const first = this.drawn === '' && wanted === this.start ? byId('drawing').querySelector('svg') : null;
    let svg: SVGSVGElement | null = first;
    if (!svg) {
      byId('busy').hidden = false;
      byId('busy-text').textContent = `Drawing ${count(view.nodes.length, 'box').replace('boxs', 'boxes')}…`;
      try {
        const { model } = this;
        const made = await this.engine.draw(toDot(dotModel(view, model.options)));
        if (made === null || this.wanted !== wanted) return false;
        const read = new DOMParser().parseFromString(finish(made, '', '', false), 'image/svg+xml').documentElement;
        svg = document.importNode(read, true) as unknown as SVGSVGElement;
      } catch (error) {
        byId('busy-text').textContent = `It can't be drawn: ${error instanceof Error ? error.message : error}`;
        return false;
      }
    }
    byId('busy').hidden = true;
    const frame = el('div', { class: 'frame' }, svg);
    byId('drawing').replaceChildren(frame);
    const picture = new Picture(svg, view, this.model, {
      node: (id, row) => this.choose(id, row),
      edge: (edge) => this.go({ edge }),
      nothing: () => this.state.edge !== null && this.go({ edge: null }),
    });
    if (wanted === this.state.level) this.whole.set(wanted, { frame, picture });
    this.stand(frame, picture, wanted);
    if (first) picture.fit(false);
    return true;
  }

  /** Puts a picture into the page. */
  private stand(frame: HTMLElement, picture: Picture, wanted: string): void {
    byId('drawing').replaceChildren(frame);
    this.picture = picture;
    this.drawn = wanted;
    picture.measure();
  }

  /** Gives up what is being drawn, and goes back to what was shown before. */
  private stop(): void {
    this.engine.stop();
    byId('busy').hidden = true;
    this.go(this.shown ?? parse('', this.start));
  }

  private choose(id: string, row: string | null): void {
    const at = row !== null ? `callable:${row}` : id.startsWith('unresolved:') ? this.owner(id) : id;
    if (at === this.state.at && this.state.to === null) this.go({ at: null, edge: null, depth: null, alone: null });
    else this.go({ at, to: null, edge: null, depth: null });
  }

  /** What a question mark hangs on. */
  private owner(id: string): string {
    const edge = this.picture!.view.edges.find((e) => e.to.node === id)!;
    return edge.from.row === undefined ? edge.from.node : `callable:${edge.from.row}`;
  }

  /** What is kept, where it fits and can be read; else what is chosen. */
  private bring(kept: View, ids: ReadonlySet<string>): void {
    const all = new Set(kept.nodes.map((n) => n.id));
    this.picture!.showNodes(all.size <= 25 || !ids.size ? all : ids);
  }

  private tell(part: Graph | null): void {
    const thing = this.model.things.get(this.state.at!)!;
    say(
      `${thing.word} ${thing.name} chosen: ${count(part?.events.length ?? 0, 'event')} and ${count(part?.callables.length ?? 0, 'callable')} shown`,
    );
  }

  private toggleFilters(): void {
    const button = byId('filter-button');
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    byId('filters').hidden = !open;
  }

  private key(event: KeyboardEvent): void {
    const typing = (event.target as Element).matches('input[type=search], input[readonly], select, textarea');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || byId<HTMLDialogElement>('help').open) return;
    const { at, to, edge } = this.state;
    const press: Record<string, () => void> = {
      '/': () => this.search.open(),
      Escape: () => {
        if (edge !== null) this.go({ edge: null });
        else if (to !== null) this.go({ to: null });
        else if (at !== null) this.go({ at: null, depth: null, alone: null });
        else this.picture?.fit();
      },
      d: () => this.go({ way: 'down', depth: null }),
      u: () => this.go({ way: 'up', depth: null }),
      b: () => this.go({ way: 'both', depth: null }),
      a: () => at !== null && this.go({ alone: !this.model.isAlone(this.state) }),
      w: () => at !== null && this.ask(),
      f: () => this.picture?.fit(),
      '+': () => this.picture?.zoomBy(1.4),
      '=': () => this.picture?.zoomBy(1.4),
      '-': () => this.picture?.zoomBy(1 / 1.4),
      '1': () => this.go({ level: 'events', edge: null }),
      '2': () => this.go({ level: 'roles', edge: null }),
      '3': () => this.go({ level: 'methods', edge: null }),
      '?': () => byId('help-button').click(),
    };
    const does = press[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  }
}

/** The nodes of a view that show what is chosen. */
function chosenIn(view: View, target: { events: readonly string[]; callables: readonly string[] } | undefined): Set<string> {
  if (!target) return new Set();
  const [events, callables] = [new Set(target.events), new Set(target.callables)];
  const ids = view.nodes.filter((node) =>
    node.type === 'event'
      ? events.has(node.event.id)
      : node.type === 'callable'
        ? callables.has(node.callable.id)
        : node.type === 'class' && node.rows.some((r) => callables.has(r.callable.id)),
  );
  return new Set(ids.map((n) => n.id));
}

new Page();
