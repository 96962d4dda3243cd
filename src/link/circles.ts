import { partsOf } from '../extract/guards.js';
import { keyOf, type Val } from './values.js';

/** What stands in the place of a value that is not the last word: it, or what it was made of, came back to an evaluation that was not over. */
export class Pending<T> {
  constructor(
    /** What was found so far. */
    public value: T,
    /** The outermost of those evaluations, counted from outside. */
    public head: number,
  ) {}
}

/** Most values of one circle that are found anew when asked for; of more, each is remembered as it was found. */
const MOST = 400;

/** Evaluations around one that is cut off which are not the last word: further out so many ways lead there that finding them all anew takes too long. */
const NEAR = 24;

/**
 * Values that are made of themselves. What an evaluation that comes back to itself finds on the way depends on where it began: only what the
 * first of the circle finds is remembered, the others are found anew when somebody asks for them (tabling, after Tamaki and Sato).
 */
export class Circles {
  private open = 0;
  private back = Number.POSITIVE_INFINITY;
  private readonly waiting: { found: Pending<unknown>; keep: (held: undefined) => void; settle: () => void }[] = [];

  /** What is remembered; where it is not the last word, what is made of it is none either. */
  held<T>(known: T | Pending<T>): T {
    if (!(known instanceof Pending)) return known;
    if (known.head < this.back) this.back = known.head;
    return known.value;
  }

  /** What is asked for is not found here, but may be from elsewhere: what is made of it is not the last word. */
  cut(): void {
    this.back = Math.min(this.back, Math.max(1, this.open - NEAR));
  }

  /**
   * Evaluates something that is remembered.
   * @param start what it is for those that come back to it meanwhile
   * @param keep puts it where it is remembered, or takes it from there
   * @param tidy what is left of it where it is made of itself
   */
  evaluate<T>(
    start: T,
    keep: (held: T | Pending<T> | undefined) => void,
    evaluate: (pending: Pending<T>) => T,
    tidy: (value: T) => T = (value) => value,
  ): T {
    const at = ++this.open;
    const outer = this.back;
    const since = this.waiting.length;
    const pending = new Pending(start, at);
    this.back = Number.POSITIVE_INFINITY;
    keep(pending);
    const made = evaluate(pending);
    const value = this.back <= at ? tidy(made) : made;
    this.open--;
    // So many are not found anew: each is what it was found to be.
    if (this.waiting.length - since > MOST) for (const { settle } of this.waiting.splice(since)) settle();
    if (this.back < at && this.open) {
      const found = new Pending(value, this.back);
      keep(found);
      // What waited for this one waits for what this one waits for.
      for (let i = since; i < this.waiting.length; i++) this.waiting[i].found.head = Math.min(this.waiting[i].found.head, this.back);
      this.waiting.push({ found, keep, settle: () => keep(value) });
      if (outer < this.back) this.back = outer;
      return value;
    }
    keep(value);
    this.back = outer;
    if (this.waiting.length > since) for (const each of this.waiting.splice(since)) each.keep(undefined);
    return value;
  }

  /** The same for values that an expression may be: nothing to start with. */
  values(keep: (held: Held | undefined) => void, evaluate: (pending: Pending<Val[]>) => Val[]): Val[] {
    return this.evaluate<Val[]>([], keep, evaluate, absorbed);
  }
}

/** Most conditions of one value that is made of itself: of more, the shortest. */
const MOST_WAYS = 3;

/** Values that are remembered, or on their way. */
export type Held = Val[] | Pending<Val[]>;

export function keepIn<K, T>(memo: Map<K, T>, key: K, held: T | undefined): void {
  if (held === undefined) memo.delete(key);
  else memo.set(key, held);
}

/** Without those that are there under more conditions too: once more around the circle says nothing new. */
function absorbed(vals: Val[]): Val[] {
  const same = new Map<string, { val: Val; parts: readonly string[] }[]>();
  for (const val of vals) {
    const { g, ...bare } = val;
    const key = keyOf(bare as Val);
    const parts = g ? partsOf(g) : [];
    const known = same.get(key);
    if (!known) same.set(key, [{ val, parts }]);
    else if (!known.some((one) => one.parts.every((part) => parts.includes(part))))
      same.set(key, [...known.filter((one) => !parts.every((part) => one.parts.includes(part))), { val, parts }]);
  }
  const left = [...same.values()].flatMap((each) => {
    const few = each.length > MOST_WAYS ? each.sort((a, b) => a.parts.length - b.parts.length).slice(0, MOST_WAYS) : each;
    return few.map(({ val }) => val);
  });
  return left.length === vals.length ? vals : left;
}
