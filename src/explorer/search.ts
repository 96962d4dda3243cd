import MiniSearch from 'minisearch';
import { byId, el, say } from './dom.js';
import type { Model, Thing } from './model.js';

/** Names that are offered. */
const MOST = 40;

const words = (text: string): string[] => text.split(/[^\p{L}\p{N}]+|(?<=\p{Ll}|\p{N})(?=\p{Lu})/u).filter(Boolean);

/** The field that finds things by their names, as a combobox with a list. */
export class Search {
  private readonly index: MiniSearch;
  private readonly input = byId<HTMLInputElement>('search');
  private readonly list = byId('found');
  private found: Thing[] = [];
  private active = -1;

  /** @param choose is told the id of what was chosen */
  constructor(
    private readonly model: Model,
    private readonly choose: (id: string) => void,
    private readonly leave: () => void,
  ) {
    this.index = new MiniSearch({
      fields: ['name', 'whole', 'aside', 'aliases', 'description', 'file', 'word'],
      tokenize: (text, field) => (field === 'whole' ? [text] : words(text)),
      searchOptions: {
        boost: { whole: 4, name: 3, aside: 2, aliases: 2 },
        prefix: true,
        fuzzy: (term) => (term.length > 3 ? 0.2 : 0),
        combineWith: 'AND',
        // What people know by name comes first.
        boostDocument: (id) => (String(id).startsWith('event:') ? 2 : model.things.get(String(id))!.callable?.entry ? 1.5 : 1),
      },
    });
    this.index.addAll(
      [...model.things.values()].map((t) => ({
        id: t.id,
        name: t.name,
        whole: t.name,
        aside: t.aside ?? '',
        aliases: t.aliases.join(' '),
        description: t.description ?? '',
        file: t.place?.file ?? '',
        word: t.word,
      })),
    );
    this.input.addEventListener('input', () => this.look());
    this.input.addEventListener('focus', () => this.look());
    this.input.addEventListener('blur', () => this.close());
    this.input.addEventListener('keydown', (event) => this.key(event));
    // A press must not take the focus away before the click counts.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('[role=option]');
      if (option) this.take([...this.list.children].indexOf(option));
    });
  }

  open(purpose?: string): void {
    this.input.placeholder = purpose ?? 'Search events, handlers, entry points';
    this.input.focus();
    this.input.select();
  }

  private look(): void {
    const query = this.input.value.trim();
    const hits = query === '' ? [] : this.index.search(query);
    this.found = hits.slice(0, MOST).map((hit) => this.model.things.get(hit.id as string)!);
    this.list.replaceChildren(
      ...this.found.map((thing, i) =>
        el(
          'li',
          { role: 'option', id: `found-${i}`, 'aria-selected': 'false' },
          el('span', { class: `swatch ${thing.event ? `kind-${thing.event.kind}` : `role-${roleOf(thing)}`}` }),
          el('span', { class: 'name' }, thing.name),
          el('span', { class: 'aside' }, [thing.word, thing.aside ?? thing.place?.file].filter(Boolean).join(' · ')),
        ),
      ),
    );
    if (query !== '' && !hits.length)
      this.list.replaceChildren(
        el('li', { class: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, 'Nothing is called that'),
      );
    this.list.hidden = query === '';
    this.input.setAttribute('aria-expanded', String(query !== ''));
    this.point(this.found.length ? 0 : -1);
    if (query !== '') say(hits.length === 1 ? '1 found' : `${hits.length} found`);
  }

  private point(at: number): void {
    this.list.querySelector('[aria-selected=true]')?.setAttribute('aria-selected', 'false');
    this.active = at;
    const option = at < 0 ? null : this.list.children[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.input.setAttribute('aria-activedescendant', option.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  private key(event: KeyboardEvent): void {
    const { length } = this.found;
    if (event.key === 'ArrowDown' && length) this.point((this.active + 1) % length);
    else if (event.key === 'ArrowUp' && length) this.point((this.active + length - 1) % length);
    else if (event.key === 'Enter' && this.active >= 0) this.take(this.active);
    else if (event.key === 'Escape') {
      if (this.input.value !== '') {
        this.input.value = '';
        this.look();
      } else this.leave();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private take(at: number): void {
    const thing = this.found[at];
    if (!thing) return;
    this.input.value = '';
    this.close();
    this.choose(thing.id);
  }

  private close(): void {
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.point(-1);
  }
}

/** The role whose colour a callable or class has. */
export const roleOf = (thing: Thing): string => thing.style.word || 'other';
