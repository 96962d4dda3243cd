import { compare } from '../graph/json.js';
import type { Call, Emit, EventNode, Graph, Listen, Unresolved } from '../graph/model.js';
import type { RowAspect } from './model.js';

export type RowKind = 'listens' | 'emits' | 'calls' | 'unresolved';

/** What is compared of a row beside its ends. */
export type Aspects = Partial<Record<RowAspect, string>>;

/** Which nodes a row joins, and what else it says that counts. Places don't, nor the names of receivers. */
export const ROWS: { [K in RowKind]: { ends: (row: Graph[K][number]) => [string, string]; aspects: (row: Graph[K][number]) => Aspects } } =
  {
    listens: {
      ends: (l: Listen) => [l.event, l.handler],
      aspects: (l: Listen) => ({ via: last(l.via), pattern: l.pattern ?? '' }),
    },
    emits: {
      ends: (e: Emit) => [e.event, e.by],
      aspects: (e: Emit) => ({ certainty: e.certainty, guard: conditionOf(e), via: last(e.via) }),
    },
    calls: { ends: (c: Call) => [c.from, c.to], aspects: (c: Call) => ({ certainty: c.certainty, guard: conditionOf(c) }) },
    unresolved: { ends: (u: Unresolved) => [u.by, ''], aspects: (u: Unresolved) => ({ via: last(u.via), reason: u.reason }) },
  };

/** How something is done without on what: `emit` of `this.events.emit`. */
const last = (via: string): string => via.slice(via.lastIndexOf('.') + 1);

const NAMES = /(["'`])(?:\\.|(?!\1)[^\\])*\1|(?<![\p{L}\p{N}_$.])[\p{L}_$][\p{L}\p{N}_$]*/gu;

/** A condition by what it speaks of: with what local names stand for in their place. */
export function conditionOf({ guard, locals }: { guard: string | null; locals?: Record<string, string> }): string {
  const stands = new Map(Object.entries(locals ?? {}));
  return plain(guard && stands.size ? guard.replace(NAMES, (name) => (stands.has(name) ? `‹${stands.get(name)}›` : name)) : guard);
}

/** A condition as it would be after any formatter: without white space outside of texts, with one kind of quotes, no trailing commas. */
export function plain(guard: string | null): string {
  if (guard === null) return '';
  return guard
    .replace(/(["'`])((?:\\.|(?!\1)[^\\])*)\1|\s+/g, (whole, quote: string | undefined, inner: string) =>
      quote === undefined ? ' ' : quote === '`' ? whole : JSON.stringify(inner),
    )
    .replace(
      /("(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`)| ?([^\p{L}\p{N}_$"` ]) ?/gu,
      (_, text: string | undefined, sign: string) => text ?? sign,
    )
    .replace(/,(?=[)\]}])/g, '')
    .trim();
}

/** What an event carries, in the order of names: that of the declaration means nothing to those who read it. */
export const carried = (event: EventNode): string =>
  JSON.stringify((event.payload ?? []).map((f) => `${f.name}: ${plain(f.type)}`).sort(compare));
