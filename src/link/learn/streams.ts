import type { E } from '../../extract/facts.js';
import type { ListenRule, Vocabulary } from '../../vocabulary/schema.js';
import type { Messages } from '../messages.js';
import { argsOf, callsWithin, type Site } from '../sites.js';
import { type File, type Fn, unique, type Val } from '../values.js';
import { comparedWith } from './asked-records.js';
import { type AskedOf, DISCRIMINANT, isOpposite, LOOKS, listed, neededForYes } from './yes.js';

/** How a stream is told from its source. */
export interface Filter {
  by: 'class' | 'name';
  /** Property that has the name. */
  property?: string;
  keys: Val[];
}

/** A stream of events: where it begins, and what it lets through. */
export interface Stream {
  /** The subject's place. */
  source: string;
  filter?: Filter;
}

interface Observed {
  vocabulary: Vocabulary;
  rule: Extract<ListenRule, { observed: string[] }>;
}

const SUBJECTS = new Set(['Subject', 'ReplaySubject']);
/** Operators that do something with each event. */
export const WORKS = ['tap', 'map', 'mergeMap', 'flatMap', 'switchMap', 'concatMap', 'exhaustMap'];
const DEEPEST = 10;

/** Follows RxJS streams from where they are subscribed to back to their subject, with the filters on the way. */
export class Streams {
  private readonly memo = new Map<string, Stream[]>();
  private readonly made = new Map<string, Site>();

  /** Objects of packages that are streams, by a key. */
  readonly observed: ReadonlyMap<string, Observed>;

  /** @param sources classes of RxJS whose objects streams begin at */
  constructor(
    private readonly messages: Messages,
    private readonly sources: ReadonlySet<string> = SUBJECTS,
  ) {
    const rules = messages.vocabularies.flatMap((vocabulary) =>
      vocabulary.listens.flatMap((rule) => ('observed' in rule ? [{ vocabulary, rule }] : [])),
    );
    this.observed = new Map(rules.map((one, i) => [`observed ${i}`, one]));
  }

  /** The source of a stream that begins with what is made there. */
  static key({ file, e }: Site): string {
    return `${file.index}.${e}`;
  }

  /** A key of the subject that a value is; undefined when it is none. */
  subject(val: Val): string | undefined {
    for (const [key, { vocabulary, rule }] of this.observed)
      if (this.messages.received(vocabulary, rule.observed, [val], 'pipe').length) return key;
    if (val.t !== 'extInst' || !/^rxjs(\/|$)/.test(val.pkg) || !this.sources.has(val.n) || val.origin?.made === undefined) return undefined;
    const { file, made } = val.origin;
    const key = Streams.key({ file, e: made });
    this.made.set(key, { file, e: made });
    return key;
  }

  /** Name of what holds a subject: "Class.field", a constant's name. */
  holder(source: string): string {
    const { file, e } = this.made.get(source)!;
    const { bindings, classes } = file.facts;
    const c = classes.find(({ fields }) => fields.some((f) => f.init === e || f.set.includes(e)));
    const field = c?.fields.find((f) => f.init === e || f.set.includes(e));
    return field ? `${c!.n}.${field.n}` : (bindings.find((b) => b.init === e || b.set.includes(e))?.n ?? file.path);
  }

  of(file: File, e: E, depth = 0): Stream[] {
    if (!e || depth > DEEPEST) return [];
    const key = `${file.index}.${e}`;
    const known = this.memo.get(key);
    if (known) return known;
    this.memo.set(key, []);
    const found = this.find(file, e, depth);
    this.memo.set(key, found);
    return found;
  }

  private find(file: File, e: E, depth: number): Stream[] {
    const { evaluator, calls } = this.messages;
    const x = file.facts.exprs[e];
    if (x.k === 'cast' || x.k === 'await' || x.k === 'if') return this.of(file, x.e, depth + 1);
    if (x.k === 'cond') return [...this.of(file, x.a, depth + 1), ...this.of(file, x.b, depth + 1)];
    if (x.k === 'call') {
      const callee = file.facts.exprs[x.f];
      if (callee.k === 'mem' && callee.n === 'pipe') {
        const filters = x.a.flatMap((a) => this.operator(file, a) ?? []);
        return this.of(file, callee.o, depth + 1).map((s) => filters.reduce(narrowed, s));
      }
      if (callee.k === 'mem' && callee.n === 'asObservable') return this.of(file, callee.o, depth + 1);
      if (this.isRx(file, x.f, 'merge', 'from', 'race', 'concat')) return x.a.flatMap((a) => this.of(file, a, depth + 1));
      // A function of the sources that gives a stream: its parameters are what this call gives.
      return calls
        .targets({ file, e })
        .flatMap((fn) =>
          this.returned(fn, depth).map((s) =>
            s.filter ? { ...s, filter: { ...s.filter, keys: this.given(s.filter.keys, fn, file, x.a) } } : s,
          ),
        );
    }
    const subjects = evaluator.expr(file, e).flatMap((v) => this.subject(v) ?? []);
    if (subjects.length) return subjects.map((source) => ({ source }));
    if (x.k === 'ref' && x.r[0] === 'b') {
      const { k, init, path } = file.facts.bindings[x.r[1]];
      return k === 'var' && init !== undefined && !path?.length ? this.of(file, init, depth + 1) : [];
    }
    if (x.k === 'mem') return evaluator.expr(file, x.o).flatMap((of) => this.member(of, x.n, depth));
    return [];
  }

  /** A field or getter that holds a stream. */
  private member(of: Val, n: string, depth: number): Stream[] {
    if (of.t !== 'inst' && of.t !== 'class') return [];
    const found = this.messages.evaluator.hierarchy.find(of.c, n, of.t === 'class');
    if (found?.fn?.facts.k === 'getter') return this.returned(found.fn, depth);
    return [found?.field?.init, ...(found?.field?.set ?? [])].flatMap((e) =>
      e === undefined ? [] : this.of(found!.in.file, e, depth + 1),
    );
  }

  private returned(fn: Fn, depth: number): Stream[] {
    return fn.facts.returns.flatMap((e) => this.of(fn.file, e, depth + 1));
  }

  private given(keys: Val[], fn: Fn, file: File, args: E[]): Val[] {
    const { evaluator } = this.messages;
    const rest = fn.facts.p.findIndex((p) => p.rest);
    return unique(
      evaluator.invocations.substitute(
        keys.filter((v) => v.t === 'param' && v.f === fn).length ? keys.filter((v) => !v.d && v.t !== 'sig' && v.t !== 'extInst') : keys,
        fn,
        (i) => (i === 'rest' ? args.slice(Math.max(rest, 0)).flatMap((a) => evaluator.expr(file, a)) : evaluator.argument(file, args, i)),
      ),
    );
  }

  private isRx(file: File, e: E, ...names: string[]): boolean {
    return this.messages.evaluator
      .expr(file, e)
      .some((v) => v.t === 'ext' && /^(rxjs(\/|$)|@nestjs\/cqrs$|@ngrx\/effects$)/.test(v.pkg) && names.includes(v.n));
  }

  /** What an operator lets through: `filter(e => e instanceof X)`, `ofType(X)`; undefined when it says nothing of that. */
  operator(file: File, e: E): Filter | undefined {
    const x = file.facts.exprs[e];
    if (x.k !== 'call') return undefined;
    if (this.isRx(file, x.f, 'ofType')) {
      const keys = x.a.flatMap((a) => this.messages.evaluator.expr(file, a));
      return { by: keys.some((k) => k.t === 'str') ? 'name' : 'class', ...(keys.some((k) => k.t === 'str') && { property: 'type' }), keys };
    }
    if (!this.isRx(file, x.f, 'filter') || x.a[0] === undefined) return undefined;
    for (const v of this.messages.evaluator.expr(file, x.a[0])) {
      const found = v.t === 'fn' ? this.test(v.f, true) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  /** The comparisons by which a function tells its first parameter's class or type. */
  tests(fn: Fn): Filter[] {
    const compared = this.comparisons(fn);
    return compared.length ? compared : this.looked(fn);
  }

  private comparisons(fn: Fn): (Filter & AskedOf)[] {
    const { file } = fn;
    return (fn.facts.cmp ?? []).flatMap(([a, b, isClass, isNot = false]) => {
      const found = this.compared(file, fn, a, b, isClass) ?? this.compared(file, fn, b, a, isClass);
      return found ? [asked(found, isNot)] : [];
    });
  }

  /** The same where it looks in a list for it: `types.includes(e.type)`, `classes.some((c) => e instanceof c)`. */
  private looked(fn: Fn): (Filter & AskedOf)[] {
    const { file } = fn;
    const { exprs } = file.facts;
    return callsWithin(fn).flatMap((e) => {
      const x = exprs[e];
      const callee = x.k === 'call' ? exprs[x.f] : undefined;
      if (x.k !== 'call' || callee?.k !== 'mem' || x.a.length !== 1 || !LOOKS.has(callee.n)) return [];
      const looked = callee.n === 'some' ? comparedWith(file, x.a[0]) : { e: x.a[0], isClass: false, isNot: false };
      const found = looked && !looked.isNot && this.compared(file, fn, looked.e, callee.o, looked.isClass);
      const isNot = isOpposite(file, e);
      return found && isNot !== undefined ? [asked(found, isNot)] : [];
    });
  }

  /** @param isKept what the function says yes to is let through */
  private test(fn: Fn, isKept = false): Filter | undefined {
    const found = isKept ? neededForYes(fn, [...this.comparisons(fn), ...this.looked(fn)]) : this.tests(fn);
    const first = (isKept && found.find(({ by, property }) => by === 'class' || DISCRIMINANT.test(property ?? ''))) || found[0];
    if (!first) return undefined;
    const isSame = (f: Filter): boolean => f.by === first.by && (!isKept || f.property === first.property);
    return { by: first.by, ...(first.property && { property: first.property }), keys: unique(found.filter(isSame).flatMap((f) => f.keys)) };
  }

  private compared(file: File, fn: Fn, subject: E, key: E, isClass = false): Filter | undefined {
    const path = this.pathFrom(file, fn, subject);
    if (!path) return undefined;
    const { evaluator } = this.messages;
    const keys = evaluator.expr(file, key).flatMap((v) => listed(evaluator, v));
    if (!keys.length) return undefined;
    if (isClass ? path.length === 0 : path[0] === 'constructor') {
      const classes = keys.filter((k) => k.t === 'class' || k.t === 'param' || (k.t === 'str' && path.length === 2));
      return classes.length ? { by: 'class', keys: classes } : undefined;
    }
    const names = keys.filter((k) => k.t === 'str' || k.t === 'param');
    return path.length === 1 && names.length ? { by: 'name', property: path[0], keys: names } : undefined;
  }

  /** Properties from the function's first parameter to an expression; undefined when it does not begin there. */
  private pathFrom(file: File, fn: Fn, e: E): string[] | undefined {
    const x = file.facts.exprs[e];
    if (x.k === 'cast') return this.pathFrom(file, fn, x.e);
    if (x.k === 'mem') {
      const of = this.pathFrom(file, fn, x.o);
      return of && [...of, x.n];
    }
    if (x.k !== 'ref' || x.r[0] !== 'b') return undefined;
    const { k, f, i, path } = file.facts.bindings[x.r[1]];
    return k === 'param' && f === fn.index && i === 0 ? [...(path ?? [])] : undefined;
  }

  /** Places that give a subject something. */
  nexts(): { site: Site; source: string; arg: E }[] {
    return this.messages.calls.methodCalls('next').flatMap((site) => {
      const { file } = site;
      const x = file.facts.exprs[site.e];
      const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
      if (x.k !== 'call' || callee?.k !== 'mem' || x.a[0] === undefined) return [];
      return [...new Set(this.messages.evaluator.expr(file, callee.o).flatMap((v) => this.subject(v) ?? []))].map((source) => ({
        site,
        source,
        arg: x.a[0],
      }));
    });
  }

  /** What the observer itself asks of what it gets; nothing: it is for all. */
  private within(file: File, e: E): Filter {
    const fns = this.messages.handed.functions(file, e).flatMap((v) => (v.t === 'fn' ? [v.f] : []));
    return fns.map((fn) => this.test(fn)).find((f) => f?.by === 'class') ?? { by: 'class', keys: [] };
  }

  /** Places that subscribe to a stream that filters. */
  subscriptions(): { site: Site; callback: E; stream: Stream & { filter: Filter } }[] {
    return ['subscribe', 'forEach'].flatMap((n) =>
      this.messages.calls.methodCalls(n).flatMap((site) => {
        const { file } = site;
        const x = file.facts.exprs[site.e];
        const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
        if (x.k !== 'call' || callee?.k !== 'mem') return [];
        return this.of(file, callee.o).flatMap((stream) =>
          [...this.worked(file, callee.o), ...x.a.slice(0, 1)].flatMap((callback) => {
            const filter = stream.filter ?? (this.observed.has(stream.source) ? this.within(file, callback) : undefined);
            return filter ? [{ site, callback, stream: { ...stream, filter } }] : [];
          }),
        );
      }),
    );
  }

  /**
   * Places where a stream of a package's bus is told by class and handed out, to a client or to whoever waits for one: nobody here subscribes to it.
   * Asked after `subscriptions`, which went back over all others.
   */
  handedOut(): { site: Site; rule: Observed['rule']; keys: Val[] }[] {
    if (!this.observed.size) return [];
    const { calls, choosers } = this.messages;
    const isTold = ({ file, e }: Site): boolean => argsOf({ file, e }).some((a) => this.operator(file, a)?.by === 'class');
    const left = calls
      .methodCalls('pipe')
      .filter(
        (site) => !this.memo.has(`${site.file.index}.${site.e}`) && choosers.memberAt(site).facts.k !== 'constructor' && isTold(site),
      );
    return left.flatMap((site) =>
      this.of(site.file, site.e).flatMap(({ source, filter }) => {
        const rule = this.observed.get(source)?.rule;
        return rule && filter?.by === 'class' ? [{ site, rule, keys: filter.keys }] : [];
      }),
    );
  }

  /** Functions on the way from the filter to who subscribes that do something with each event: `pipe(ofType(X), tap((x) => this.work(x)))`. */
  private worked(file: File, e: E, depth = 0): E[] {
    const x = file.facts.exprs[e];
    if (depth > DEEPEST) return [];
    if (x.k === 'cast' || x.k === 'await') return this.worked(file, x.e, depth + 1);
    if (x.k === 'ref' && x.r[0] === 'b') {
      const { k, init } = file.facts.bindings[x.r[1]];
      return k === 'var' && init !== undefined ? this.worked(file, init, depth + 1) : [];
    }
    const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
    if (x.k !== 'call' || callee?.k !== 'mem' || callee.n !== 'pipe') return [];
    let isOpen = this.of(file, callee.o).some((s) => s.filter !== undefined);
    const own = x.a.flatMap((a) => {
      if (this.operator(file, a)) isOpen = true;
      const operator = file.facts.exprs[a];
      const isWork = isOpen && operator.k === 'call' && this.isRx(file, operator.f, ...WORKS);
      return isWork ? operator.a.slice(0, 1).filter((worker) => doesSomething(file, worker)) : [];
    });
    return [...this.worked(file, callee.o, depth + 1), ...own];
  }
}

/** Whether a function calls anything: one that only takes a part of what it is given does nothing with it. */
export function doesSomething({ facts: { exprs, calls, callables } }: File, e: E): boolean {
  const x = exprs[e];
  if (x.k !== 'fn') return true;
  return calls.some((call) => {
    const made = exprs[call];
    let at = 'by' in made ? made.by : -1;
    while (at >= 0 && at !== x.f) at = callables[at].up;
    return at === x.f;
  });
}

/** What tells events apart as what is asked of them. */
const asked = (filter: Filter, isNot: boolean): Filter & AskedOf => ({
  ...filter,
  path: filter.property === undefined ? [] : [filter.property],
  isClass: filter.by === 'class',
  isNot,
});

/** The first filter says which event; those behind it look into it. */
const narrowed = (stream: Stream, filter: Filter): Stream => (stream.filter ? stream : { ...stream, filter });
