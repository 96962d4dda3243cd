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

/**
 * Values that are made of themselves. What an evaluation that comes back to itself finds on the way depends on where it began: only what the
 * first of the circle finds is remembered, the others are found anew when somebody asks for them (tabling, after Tamaki and Sato).
 */
export class Circles {
  private open = 0;
  private back = Number.POSITIVE_INFINITY;
  private readonly waiting: { found: Pending<unknown>; keep: (held: undefined) => void; settle: () => void }[] = [];

  /** A value that is not the last word is made use of. */
  met<T>({ value, head }: Pending<T>): T {
    if (head < this.back) this.back = head;
    return value;
  }

  /**
   * Evaluates something that is remembered.
   * @param start what it is for those that come back to it meanwhile
   * @param keep puts it where it is remembered, or takes it from there
   */
  evaluate<T>(start: T, keep: (held: T | Pending<T> | undefined) => void, evaluate: (pending: Pending<T>) => T): T {
    const at = ++this.open;
    const outer = this.back;
    const since = this.waiting.length;
    const pending = new Pending(start, at);
    this.back = Number.POSITIVE_INFINITY;
    keep(pending);
    const value = evaluate(pending);
    this.open--;
    const isMany = this.waiting.length - since > MOST;
    if (this.back < at && this.open) {
      const found = new Pending(value, this.back);
      keep(found);
      // What waited for this one waits for what this one waits for.
      for (let i = isMany ? this.waiting.length : since; i < this.waiting.length; i++)
        this.waiting[i].found.head = Math.min(this.waiting[i].found.head, this.back);
      this.waiting.push({ found, keep, settle: () => keep(value) });
      if (outer < this.back) this.back = outer;
      return value;
    }
    keep(value);
    this.back = outer;
    if (this.waiting.length === since) return value;
    for (const each of this.waiting.splice(since)) {
      if (isMany) each.settle();
      else each.keep(undefined);
    }
    return value;
  }
}
