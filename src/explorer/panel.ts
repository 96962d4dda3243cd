import type { Certainty, Place } from '../graph/model.js';
import { rootEvents } from '../graph/traverse.js';
import type { ViewEdge } from '../graph/view.js';
import { shortestWay } from '../graph/ways.js';
import { el } from './dom.js';
import type { Model, Thing } from './model.js';
import { roleOf } from './search.js';
import type { State, Way } from './state.js';

/** Rows of a list that are shown; the rest is counted. */
const MOST = 60;

/** What the panel may ask of the page. */
export interface Wishes {
  go: (change: Partial<State>) => void;
  /** Lets the person choose the other end of a way. */
  askTo: () => void;
  copyLink: () => void;
}

export const count = (n: number, word: string): string => `${n} ${n === 1 || word.endsWith('s') ? word : `${word}s`}`;

/** Everything that is to be said about what is chosen, in words: whoever doesn't see the drawing misses nothing. */
export class Panel {
  constructor(
    private readonly panel: HTMLElement,
    private readonly model: Model,
    private readonly wishes: Wishes,
  ) {}

  /** @param depth how many steps are drawn; null: all */
  show(state: State, edge: ViewEdge | null, depth: number | null): void {
    const thing = state.at === null ? undefined : this.model.things.get(state.at);
    const to = state.to === null ? undefined : this.model.things.get(state.to);
    const parts: (Node | null)[] = [];
    if (edge) parts.push(this.edge(edge));
    else if (thing && to) parts.push(this.way(thing, to));
    else if (thing) parts.push(this.thing(thing, state, depth));
    else parts.push(this.overview());
    if (state.at !== null && !thing)
      parts.unshift(el('p', { class: 'note' }, `What this link speaks of is not here (any more): ${state.at}`));
    this.panel.replaceChildren(...parts.filter((p) => p !== null));
    this.panel.scrollTop = 0;
  }

  private button = (text: string, press: () => void, attributes: Record<string, string | boolean> = {}): HTMLButtonElement =>
    el('button', { type: 'button', click: press, ...attributes }, text);

  /** A thing by its name, to be chosen. */
  private to(thing: Thing): HTMLElement {
    return el(
      'button',
      { type: 'button', class: 'thing', click: () => this.wishes.go({ at: thing.id, to: null, edge: null, depth: null }) },
      el('span', { class: `swatch ${thing.event ? `kind-${thing.event.kind}` : `role-${roleOf(thing)}`}` }),
      el('span', {}, thing.name),
      thing.aside && el('small', {}, ` ${thing.aside}`),
      el('span', { class: 'unseen' }, `, ${thing.word}`),
    );
  }

  private named = (id: string): HTMLElement => this.to(this.model.things.get(id)!);

  private place(place: (Place & { service?: string }) | null): HTMLElement | null {
    if (!place) return null;
    const text = `${place.file}:${place.line}`;
    const href = this.model.link(place);
    return href === null ? el('code', { class: 'place' }, text) : el('a', { class: 'place', href, rel: 'noreferrer' }, text);
  }

  private condition(certainty: Certainty, guard: string | null): (HTMLElement | string)[] {
    if (certainty === 'always') return [];
    return guard === null ? [' ', el('em', {}, 'may'), ' '] : [el('em', {}, 'may, when'), ' ', el('code', { class: 'guard' }, guard), ' '];
  }

  private list(title: string, rows: readonly (Node | string | null)[][], none?: string): HTMLElement | null {
    if (!rows.length) return none === undefined ? null : el('section', {}, el('h3', {}, title), el('p', { class: 'quiet' }, none));
    const shown = rows.slice(0, MOST).map((row) => el('li', {}, ...row));
    const more = rows.length - shown.length;
    return el(
      'section',
      {},
      el('h3', {}, title, el('span', { class: 'number' }, ` ${rows.length}`)),
      el('ul', { class: 'rows' }, ...shown),
      more > 0 && el('p', { class: 'quiet' }, `and ${more} more: search finds them`),
    );
  }

  private head(word: string, swatch: string, name: string, aside: string | null): HTMLElement {
    return el(
      'header',
      {},
      el('p', { class: 'word' }, el('span', { class: `swatch ${swatch}` }), word),
      el('h2', { tabindex: '-1' }, name),
      aside && el('p', { class: 'quiet' }, aside),
    );
  }

  private overview(): HTMLElement {
    const { graph, index } = this.model;
    const starts = graph.callables.filter((c) => c.entry);
    const roots = rootEvents(graph).filter((id) => !(index.emitters.get(id) ?? []).length);
    const resting = graph.events.filter((e) => !index.listeners.has(e.id));
    const hears = new Set(graph.listens.map((l) => l.handler)).size;
    return el(
      'div',
      {},
      el('header', {}, el('h2', { tabindex: '-1' }, 'What could happen')),
      el(
        'p',
        {},
        `${count(graph.events.length, 'event')}, ${count(hears, 'handler')}, ${count(starts.length, 'entry point')}. Choose a box to see what it can lead to; choose an arrow to see its condition.`,
      ),
      this.model.data.part !== undefined &&
        el('p', { class: 'note' }, 'The drawing shows the largest part: all would be too much for one. Search finds the rest.'),
      this.list(
        'Starts here',
        starts.map((c) => [this.named(`callable:${c.id}`)]),
      ),
      this.list(
        'Comes from outside the code',
        roots.map((id) => [this.named(`event:${id}`)]),
      ),
      this.list(
        'Ends here: nobody listens',
        resting.map((e) => [this.named(`event:${e.id}`)]),
      ),
      this.list(
        'Known only when it runs',
        graph.unresolved.map((u) => [el('span', {}, `${u.via}: ${u.reason} `), this.place(u)]),
      ),
    );
  }

  private thing(thing: Thing, state: State, depth: number | null): HTMLElement {
    const { index } = this.model;
    const { events, callables } = thing.target;
    const of = <T>(rows: Map<string, T[]>, ids: readonly string[]): T[] => ids.flatMap((id) => rows.get(id) ?? []);
    const own = new Set(callables);
    const swatch = thing.event ? `kind-${thing.event.kind}` : `role-${roleOf(thing)}`;
    const payload = thing.event?.payload ?? [];
    return el(
      'div',
      {},
      this.head(thing.word, swatch, thing.name, thing.aside),
      thing.description && el('p', {}, thing.description),
      thing.aliases.length > 0 && el('p', { class: 'quiet' }, 'in code ', el('code', {}, thing.aliases.join(', '))),
      this.place(thing.place),
      this.ways(thing, state, depth),
      this.list(
        'Methods',
        this.model.methods(thing.id).map((m) => [this.to(m)]),
      ),
      ...(thing.event
        ? [
            this.list(
              'Emitted by',
              of(index.emitters, events).map((e) => [
                this.named(`callable:${e.by}`),
                ...this.condition(e.certainty, e.guard),
                this.place(e),
              ]),
              'nobody here',
            ),
            this.list(
              'Heard by',
              of(index.listeners, events).map((l) => [
                this.named(`callable:${l.handler}`),
                l.pattern === null ? null : el('em', {}, `by ${l.pattern}`),
                this.place(l),
              ]),
              'nobody: it comes to rest here',
            ),
          ]
        : [
            this.list(
              'Hears',
              of(index.listens, callables).map((l) => [this.named(`event:${l.event}`), this.place(l)]),
            ),
            this.list(
              'Emits',
              of(index.emits, callables).map((e) => [
                this.named(`event:${e.event}`),
                ...this.condition(e.certainty, e.guard),
                this.place(e),
              ]),
            ),
            this.list(
              'Calls',
              of(index.callees, callables)
                .filter((c) => !own.has(c.to))
                .map((c) => [this.named(`callable:${c.to}`), ...this.condition(c.certainty, c.guard), this.place(c)]),
            ),
            this.list(
              'Called by',
              of(index.callers, callables)
                .filter((c) => !own.has(c.from))
                .map((c) => [this.named(`callable:${c.from}`), ...this.condition(c.certainty, c.guard), this.place(c)]),
            ),
            this.list(
              'Known only when it runs',
              of(index.unresolved, callables).map((u) => [`${u.via}: ${u.reason} `, this.place(u)]),
            ),
          ]),
      this.list(
        'Carries',
        payload.map((f) => [el('code', {}, `${f.name}${f.optional ? '?' : ''}${f.type === null ? '' : `: ${f.type}`}`)]),
      ),
    );
  }

  /** Which way, how far, and how it is drawn. */
  private ways(thing: Thing, state: State, depth: number | null): HTMLElement {
    const [down, up] = [this.model.counts(thing.id, 'down'), this.model.counts(thing.id, 'up')];
    const choice = (way: Way, label: string, said: string): HTMLElement =>
      el(
        'label',
        {},
        el('input', {
          type: 'radio',
          name: 'way',
          value: way,
          checked: state.way === way,
          change: () => this.wishes.go({ way, depth: null }),
        }),
        el('span', {}, label, said !== '' && el('small', {}, ` ${said}`)),
      );
    const alone = this.model.isAlone(state);
    return el(
      'div',
      { class: 'ways' },
      el(
        'fieldset',
        { class: 'switch' },
        el('legend', {}, 'Cascade'),
        choice('up', '← Upstream', count(up.events, 'event')),
        choice('down', 'Downstream →', count(down.events, 'event')),
        choice('both', 'Both', ''),
      ),
      el(
        'p',
        { class: 'line' },
        el('label', {}, 'Steps ', this.depths(state, depth)),
        el(
          'label',
          {},
          el('input', { type: 'checkbox', id: 'alone', checked: alone, change: () => this.wishes.go({ alone: !alone }) }),
          ' Draw it alone',
        ),
      ),
      state.depth === null &&
        depth !== null &&
        el('p', { class: 'quiet' }, `As much as can be read: ${count(depth, 'step')}. More with “Steps”.`),
      el(
        'p',
        { class: 'line' },
        this.button('Way to…', this.wishes.askTo, { id: 'way-to' }),
        this.button('Copy link', this.wishes.copyLink, { id: 'copy' }),
        this.button('Clear', () => this.wishes.go({ at: null, to: null, edge: null, depth: null, alone: null }), { id: 'clear' }),
      ),
    );
  }

  private depths(state: State, depth: number | null): HTMLSelectElement {
    const auto = state.depth === null && depth !== null;
    const options = [
      ...(auto ? [['', `${depth}`]] : []),
      ['all', 'all'],
      ...Array.from({ length: 12 }, (_, i) => [String(i + 1), String(i + 1)]),
    ];
    const select = el('select', {
      id: 'depth',
      change: () =>
        this.wishes.go({
          depth: select.value === 'all' ? (this.model.isAlone(state) ? 99 : null) : select.value === '' ? null : Number(select.value),
        }),
    });
    for (const [value, label] of options) select.append(el('option', { value }, label));
    select.value = auto ? '' : state.depth === null || state.depth > 12 ? 'all' : String(state.depth);
    return select;
  }

  private way(from: Thing, to: Thing): HTMLElement {
    const steps = shortestWay(this.model.graph, from.target, to.target);
    const back = steps ? null : shortestWay(this.model.graph, to.target, from.target);
    const turn = () => this.wishes.go({ at: to.id, to: from.id, edge: null });
    return el(
      'div',
      {},
      el('header', {}, el('p', { class: 'word' }, 'way'), el('h2', { tabindex: '-1' }, `${from.name} → ${to.name}`)),
      steps &&
        el(
          'p',
          {},
          steps.length ? `A shortest way has ${count(steps.length, 'step')}; the drawing shows all ways.` : 'They are the same thing.',
        ),
      !steps &&
        el('p', { class: 'note' }, `No way leads from ${from.name} to ${to.name}.${back ? ' The other way round there is one.' : ''}`),
      steps &&
        el(
          'ol',
          { class: 'rows' },
          el('li', {}, steps[0]?.type === 'listens' ? this.named(`event:${steps[0].row.event}`) : this.to(from)),
          ...steps.map(({ type, row }) => {
            if (type === 'listens') return el('li', {}, 'heard by ', this.named(`callable:${row.handler}`), this.place(row));
            const said = type === 'emits' ? ['emits ', this.named(`event:${row.event}`)] : ['calls ', this.named(`callable:${row.to}`)];
            return el('li', {}, ...said, ...this.condition(row.certainty, row.guard), this.place(row));
          }),
        ),
      el(
        'p',
        { class: 'line' },
        this.button('The other way round', turn, { id: 'turn' }),
        this.button('Copy link', this.wishes.copyLink, { id: 'copy' }),
        this.button('Clear', () => this.wishes.go({ to: null, edge: null }), { id: 'clear' }),
      ),
    );
  }

  private edge(edge: ViewEdge): HTMLElement {
    const end = (id: string): HTMLElement => {
      const thing = this.model.things.get(id);
      return thing ? this.to(thing) : el('span', {}, 'what only the running code knows');
    };
    const idOf = ({ node, row }: ViewEdge['from']): string => (row === undefined ? node : `callable:${row}`);
    const words: Record<ViewEdge['type'], string> = {
      listens: 'is heard by',
      emits: 'emits',
      calls: 'calls',
      leads: 'leads to',
      unresolved: 'emits or hears',
    };
    const may: Record<ViewEdge['type'], string> = {
      ...words,
      emits: 'may emit',
      calls: 'may call',
      leads: 'may lead to',
      unresolved: 'may emit or hear',
    };
    return el(
      'div',
      {},
      el(
        'header',
        {},
        el('p', { class: 'word' }, 'arrow'),
        el('h2', { tabindex: '-1' }, edge.certainty === 'may' ? 'May happen' : 'Always happens'),
      ),
      el('p', { class: 'sentence' }, end(idOf(edge.from)), ` ${(edge.certainty === 'may' ? may : words)[edge.type]} `, end(idOf(edge.to))),
      edge.guards.length > 0 &&
        this.list(
          edge.guards.length > 1 ? 'When one of these holds' : 'When',
          edge.guards.map((g) => [el('code', { class: 'guard' }, g)]),
        ),
      this.list(
        'By',
        edge.via.map((v) => [el('code', {}, v)]),
      ),
      el('section', {}, el('h3', {}, 'In the code'), this.place(edge.place), ...edge.notes.map((n) => el('p', { class: 'quiet' }, n))),
      el(
        'p',
        { class: 'line' },
        this.button('Copy link', this.wishes.copyLink, { id: 'copy' }),
        this.button('Clear', () => this.wishes.go({ edge: null }), { id: 'clear' }),
      ),
    );
  }
}
