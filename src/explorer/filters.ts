import type { EventKind, Role } from '../graph/model.js';
import { EVENTS, ROLES } from '../render/style.js';
import { el } from './dom.js';
import type { Model } from './model.js';
import type { State } from './state.js';

/** What can be left out of the drawing; at the same time its legend. */
export class Filters {
  private readonly boxes = new Map<string, HTMLInputElement>();
  private readonly reset: HTMLButtonElement;

  constructor(
    place: HTMLElement,
    model: Model,
    private readonly state: () => State,
    private readonly go: (change: Partial<State>) => void,
  ) {
    const { graph, data } = model;
    const tally = (tags: string[]): Map<string, number> => {
      const found = new Map<string, number>();
      for (const tag of tags) found.set(tag, (found.get(tag) ?? 0) + 1);
      return found;
    };
    const kinds = tally(graph.events.map((e) => e.kind));
    const roles = tally(graph.callables.map((c) => (c.entry && c.role === 'other' ? 'controller' : c.role)));
    const groups = tally(
      [...graph.events.map((e) => `event:${e.id}`), ...graph.callables.map((c) => `callable:${c.id}`)].map(model.groupOf),
    );
    this.reset = el('button', { type: 'button', id: 'reset', hidden: true, click: () => go({ hidden: new Set() }) }, 'Show everything');
    const kept = <T extends string>(all: Record<T, unknown>, found: Map<string, number>): T[] =>
      (Object.keys(all) as T[]).filter((k) => found.has(k));
    place.append(
      this.reset,
      this.fieldset(
        'Events',
        kept<EventKind>(EVENTS, kinds).map((k) => this.box(`kind:${k}`, EVENTS[k].word, EVENTS[k].meaning, kinds.get(k)!, `kind-${k}`)),
      ),
      this.fieldset(
        'Code',
        kept<Role>(ROLES, roles).map((r) => this.box(`role:${r}`, ROLES[r].word || 'other', ROLES[r].meaning, roles.get(r)!, `role-${r}`)),
      ),
      this.lines(),
    );
    const names = [...groups.keys()].sort();
    if (names.length > 1) {
      const tags = names.map((name) => `group:${name}`);
      const all = (hide: boolean) => () => {
        const rest = [...this.state().hidden].filter((tag) => !tag.startsWith('group:'));
        go({ hidden: new Set(hide ? [...rest, ...tags] : rest) });
      };
      place.append(
        this.fieldset({ service: 'Services', config: 'Groups', package: 'Packages', folder: 'Folders' }[data.groups], [
          el(
            'p',
            { class: 'line' },
            el('button', { type: 'button', click: all(false) }, 'All'),
            el('button', { type: 'button', click: all(true) }, 'None'),
          ),
          ...names.map((name) => this.box(`group:${name}`, name, '', groups.get(name)!)),
        ]),
      );
    }
  }

  private fieldset = (title: string, rows: HTMLElement[]): HTMLElement => el('fieldset', {}, el('legend', {}, title), ...rows);

  private box(tag: string, name: string, meaning: string, number: number, swatch?: string): HTMLElement {
    const input = el('input', {
      type: 'checkbox',
      value: tag,
      change: () => {
        const hidden = new Set(this.state().hidden);
        if (input.checked) hidden.delete(tag);
        else hidden.add(tag);
        this.go({ hidden });
      },
    });
    this.boxes.set(tag, input);
    return el(
      'label',
      { class: 'filter' },
      input,
      swatch !== undefined && el('span', { class: `swatch ${swatch}` }),
      el('span', { class: 'name' }, name, meaning !== '' && el('small', {}, ` ${meaning}`)),
      el('span', { class: 'number' }, String(number)),
    );
  }

  private lines(): HTMLElement {
    return el(
      'div',
      { class: 'lines' },
      el('p', {}, el('span', { class: 'solid', 'aria-hidden': 'true' }), 'solid: always'),
      el('p', {}, el('span', { class: 'dashed', 'aria-hidden': 'true' }), 'dashed: may, [when]'),
    );
  }

  show(state: State): void {
    for (const [tag, box] of this.boxes) box.checked = !state.hidden.has(tag);
    this.reset.hidden = state.hidden.size === 0;
  }
}
