import type { Decorator, E } from '../extract/facts.js';
import { both, partsOf } from '../extract/guards.js';
import type { QueueSpec, Vocabulary } from '../vocabulary/schema.js';
import type { Applied } from './decorators.js';
import { instanceOf } from './invocations.js';
import { lookup, placeOf, putsInto } from './kept.js';
import { waysOf } from './learn/answers.js';
import { copied, wayTo, written } from './learn/stores.js';
import type { Listening, Messages } from './messages.js';
import type { Named } from './names.js';
import type { Site } from './sites.js';
import type { Cls, File, Fn, Val, ValOf } from './values.js';

/** Most functions through which a job, or its name, is handed on. */
const FAR = 5;
/** Under which property a job says its name. */
const NAME = 'name';

/** A condition that a constant is meant: a case, or a comparison. */
const CHOOSES = /^(case |[\w.]+ === )/;

/** Which queue a value is, and which jobs a processor asks for. */
export class Queues {
  /** Processors that run what a table has under the name of the job, of which queues, and what those hear. */
  readonly serving = new Map<Fn, { queues: Set<string>; heard: Listening[] }>();

  constructor(private readonly messages: Messages) {}

  /** Names of the queues that values are: by the decorator that injected them, or the construction that made them. */
  queueNames(vals: Val[] | undefined): ValOf<'str'>[] {
    const { environment } = this.messages.evaluator;
    const found = environment
      .names(vals ?? [])
      .flatMap((v): Val[] => (v.t === 'str' ? [v] : this.namesOf(v).map((n) => (v.g ? { ...n, g: both(v.g, n.g ?? '') } : n))));
    const names = new Map<string, ValOf<'str'> & Val>();
    for (const n of found) {
      // A text that is filled in later names none.
      if (n.t !== 'str' || n.v === '') continue;
      const known = names.get(n.v);
      // Chosen in several branches it is meant in any of them.
      names.set(n.v, known && known.g !== n.g ? { ...n, g: undefined } : n);
    }
    return [...names.values()];
  }

  /** The name of a queue by the decorators that inject it, or by what it was made with. */
  private namesOf(v: Val): Val[] {
    if (v.t !== 'extInst' && v.t !== 'inst') return [];
    const { origin } = v;
    if (origin?.decorators) return this.injectedQueue(origin.file, origin.decorators);
    if (origin?.made !== undefined) {
      const given = this.textOr(this.messages.evaluator.makings.constructedOf(origin, 0), 'name');
      if (given.length || v.t === 'extInst') return this.messages.evaluator.environment.names(given);
    }
    return v.t === 'inst' ? this.superArgument(v.c) : [];
  }

  /**
   * The names that queues were made with, as far as callers say them: those stay parameters until their callers are known.
   * @param by the function that tells the queue something
   * @param self the object whose field holds the queue
   */
  told(vals: Val[], by: Fn, self?: ValOf<'inst'>): Val[] {
    return vals.flatMap((v): Val[] => {
      const origin = v.t === 'extInst' || v.t === 'inst' ? v.origin : undefined;
      const x = origin?.made === undefined ? undefined : origin.file.facts.exprs[origin.made];
      // Made with its name, or asked of a container by it.
      if (!origin || (x?.k !== 'new' && x?.k !== 'call') || x.a[0] === undefined) return [v];
      const { evaluator } = this.messages;
      const named = origin.via || origin.turn ? evaluator.makings.constructedOf(origin, 0) : evaluator.expr(origin.file, x.a[0], self);
      const names = evaluator.environment.names(this.textOr(named, 'name'));
      const isFollowed = (n: ValOf<'param'>): boolean =>
        n.f.facts.c !== undefined || origin.via !== undefined || evaluator.makings.runOn(by, n.f) !== undefined;
      const said = names.filter((n) => n.t === 'str' || n.t === 'join' || (n.t === 'param' && isFollowed(n)));
      // Of several that a function gives what it is given chooses.
      if (!said.length) return [v];
      const parts = partsOf(v.g ?? '');
      const g = parts.slice(0, parts.findLastIndex((part) => CHOOSES.test(part)) + 1).join(' and ');
      return g ? said.map((n) => ({ ...n, g: both(g, n.g ?? '') })) : said;
    });
  }

  /**
   * The name by which a queue is looked up, where every queue was put there under the name that it was made with:
   * `queues[name] = new Queue(name)` or `queues[name] = module.get(getQueueToken(name))`, then `queues[key].add(…)`; or `jobs.map((job) => ({ name: job.key, queue: new Queue(job.key) }))`,
   * then `all.find((each) => each.name === key).queue.add(…)`. Undefined where it is got in another way.
   */
  keyed(file: File, e: E, self?: ValOf<'inst'>): Val[] | undefined {
    const { exprs } = file.facts;
    const sought = this.sought(file, e, self);
    if (sought) return sought;
    // What holds the queue may be looked up instead: `wrappers.get(name).queue`.
    const held = exprs[written(file, e)];
    const found = lookup(file, e) ?? (held.k === 'mem' ? lookup(file, held.o) : undefined);
    // `queues['mails']` says it itself.
    const table = found ? placeOf(file, found.table) : held.k === 'mem' ? placeOf(file, held.o) : undefined;
    if (table === undefined) return undefined;
    const puts = putsInto(file, table);
    const isNamedSo = ({ key, value }: { key: E; value: E }): boolean => {
      const made = exprs[written(file, value)];
      // Asked of a container by its token, or made there.
      const token = made.k === 'call' ? exprs[this.messages.evaluator.invocations.token(file, made.a[0]) ?? 0] : made;
      const name = placeOf(file, key);
      const isBy = (given: E | undefined): boolean => given !== undefined && name !== undefined && placeOf(file, given) === name;
      if (!found || lookup(file, e)) return (token.k === 'call' || token.k === 'new') && isBy(token.a[0]);
      return token.k === 'new' && token.a.some((a) => this.isMadeBy(file, a, isBy));
    };
    if (!puts.length || !puts.every(isNamedSo)) return undefined;
    return found ? this.messages.evaluator.expr(file, found.key, self) : held.k === 'mem' ? [{ t: 'str', v: held.n }] : undefined;
  }

  private isMadeBy(file: File, e: E, isBy: (given: E | undefined) => boolean): boolean {
    const x = file.facts.exprs[written(file, e)];
    return x.k === 'new' && isBy(x.a[0]);
  }

  /** The name that is looked for in a list of objects that keep what was made with that name. */
  private sought(file: File, e: E, self?: ValOf<'inst'>): Val[] | undefined {
    const { exprs, callables } = file.facts;
    const x = exprs[written(file, e)];
    const search = x.k === 'mem' ? exprs[written(file, x.o)] : undefined;
    const callee = search?.k === 'call' ? exprs[search.f] : undefined;
    const closure = search?.k === 'call' && callee?.k === 'mem' && callee.n === 'find' ? exprs[search.a[0] ?? 0] : undefined;
    if (x.k !== 'mem' || callee?.k !== 'mem' || closure?.k !== 'fn') return undefined;
    const isIt = (of: E): boolean => {
      const ref = exprs[of];
      const b = ref.k === 'ref' && ref.r[0] === 'b' ? file.facts.bindings[ref.r[1]] : undefined;
      return b?.k === 'param' && b.f === closure.f && b.i === 0;
    };
    const [test, ...more] = (callables[closure.f].cmp ?? []).flatMap(([a, b]) =>
      [
        [a, b],
        [b, a],
      ].flatMap(([side, key]) => {
        const told = exprs[side];
        return told.k === 'mem' && isIt(told.o) ? [{ property: told.n, key }] : [];
      }),
    );
    if (!test || more.length) return undefined;
    const items = this.messages.evaluator.members.elements(this.messages.evaluator.expr(file, callee.o, self));
    const isNamedSo = (v: Val): boolean => {
      const literal = v.t === 'obj' ? v.file.facts.exprs[v.e] : undefined;
      if (v.t !== 'obj' || literal?.k !== 'obj') return false;
      const at = (n: string): E => literal.p.find((p) => p.n === n)?.v ?? 0;
      const made = v.file.facts.exprs[at(x.n)];
      return made.k === 'new' && made.a[0] !== undefined && wayTo(v.file, made.a[0]) === wayTo(v.file, at(test.property));
    };
    return items.length && items.every(isNamedSo) ? this.messages.evaluator.expr(file, test.key, self) : undefined;
  }

  private superArgument(c: Cls): Val[] {
    for (const each of this.messages.evaluator.hierarchy.chain(c)) {
      const { file } = each;
      for (const e of file.facts.calls) {
        const x = file.facts.exprs[e];
        if (x.k === 'call' && x.by === each.facts.ctor && file.facts.exprs[x.f].k === 'super' && x.a[0] !== undefined) {
          const found = this.textOr(this.messages.evaluator.expr(file, x.a[0]), 'name');
          if (found.some((v) => v.t === 'str')) return found;
        }
      }
    }
    return [];
  }

  private injectedQueue(file: File, decorators: Decorator[]): Val[] {
    for (const vocabulary of this.messages.vocabularies) {
      for (const { decorator, arg } of vocabulary.queues) {
        const found = this.messages.decorators.find(vocabulary, file, decorators, decorator);
        if (!found) continue;
        // Without a name it is the default queue.
        return found.args?.[arg] ?? [{ t: 'str', v: 'default' }];
      }
    }
    return this.ofToken(file, decorators);
  }

  /** The queue of a token that is injected: `@Inject(getQueueToken('mails'))`. */
  private ofToken(file: File, decorators: Decorator[]): Val[] {
    const { evaluator } = this.messages;
    return decorators.flatMap(({ a }): Val[] => {
      const made = evaluator.invocations.token(file, a?.[0]);
      const x = made === undefined ? undefined : file.facts.exprs[made];
      if (x?.k !== 'call') return [];
      return x.a[0] === undefined ? [{ t: 'str', v: 'default' }] : evaluator.expr(file, x.a[0]);
    });
  }

  textOr(vals: Val[], property: string): Val[] {
    return vals.flatMap((v) => (v.t === 'obj' ? this.messages.evaluator.members.member(v, property) : [v]));
  }

  // ── listeners that code registers ──

  decoratedQueue(vocabulary: Vocabulary, c: Cls, d: Applied, queue: QueueSpec | undefined): Val[] {
    if (!queue) return [];
    const from = queue.decorator ? this.messages.decorators.find(vocabulary, c.file, c.facts.d, queue.decorator) : d;
    const given = from?.args?.[queue.arg];
    if (!given) return from ? [{ t: 'str', v: 'default' }] : [];
    const named = queue.property === undefined ? given : this.textOr(given, queue.property);
    return from.fill?.(named) ?? named;
  }

  /**
   * What runs each job where a processor takes it from a table by the job's name, be it a function, an object or a class to make one of:
   * `chores[job.name](job)`, `new chores[job.name]().run()`. Those calls are none of the processor then.
   * @param by under which of its properties a job says its name; '': it is one
   */
  held(fn: Fn, queue: string, by = NAME): { named: Named; handler: Fn }[] {
    const { calls, evaluator } = this.messages;
    const { file } = fn;
    const { exprs } = file.facts;
    const isName = (v: Val): boolean => v.t === 'param' && this.isJobName(v, fn, by);
    return exprs.flatMap((x, e) => {
      if (x.k !== 'idx' || !evaluator.expr(file, x.i).some(isName)) return [];
      const run = this.runOf(file, e);
      if (!run) return [];
      const entries = this.tableOf(file, x.o, queue).flatMap((v) => this.entries(v));
      const found = entries.map(([name, vals]) => ({ named: { name, guard: '' }, fns: this.runs(vals, run.method) }));
      if (!found.length || found.some(({ fns }) => fns.length !== 1)) return [];
      // Nameless ones in a field of the processor itself are parts of it, as the cases of a switch are.
      const isPart = ({ file: at, facts }: Fn): boolean =>
        at === file && facts.k === 'closure' && facts.c !== undefined && facts.c === fn.facts.c;
      if (found.every(({ fns }) => isPart(fns[0]))) return [];
      for (const site of run.sites) calls.block({ file, e: site });
      return found.map(({ named, fns }) => ({ named, handler: fns[0] }));
    });
  }

  /** How what was taken from a table is run: by itself or by one method of it, and where. */
  runOf(file: File, taken: E): { sites: E[]; method?: string } | undefined {
    const { handed } = this.messages;
    const { exprs, guards, calls } = file.facts;
    const run = calls.flatMap((site): { site: E; n: string | undefined; isPart?: true }[] => {
      const call = exprs[site];
      const callee = call.k === 'call' ? exprs[call.f] : undefined;
      if (call.k !== 'call' || !callee || partsOf(guards[call.g]).includes('catch')) return [];
      if (callee.k === 'mem')
        return handed.comesFrom(file, callee.o, taken) ? [{ site, n: callee.n, ...(exprs[callee.o].k === 'mem' && { isPart: true }) }] : [];
      return handed.comesFrom(file, call.f, taken) ? [{ site, n: undefined }] : [];
    });
    // What a part of it is asked for is no run of it: `definition.schema.parse(job.data)` before `definition.handler(data)`.
    // What is only asked for something on the way, `console.log(definition.describe(job))`, is none where a part of it is waited for.
    const own = run.filter(({ isPart }) => !isPart);
    const left = own.filter(({ site }) => waysOf(file, site).isLeft);
    const parts = run.filter(({ isPart, site }) => isPart && waysOf(file, site).isLeft);
    const waited = parts.filter(({ site }) => waysOf(file, site).isWaited);
    const all = left.length ? left : !own.length ? run : waited.length ? waited : parts.length ? run : own;
    if (new Set(all.map(({ n }) => n)).size !== 1) return undefined;
    return { sites: all.map(({ site }) => site), ...(all[0].n !== undefined && { method: all[0].n }) };
  }

  /** The functions that run where such a thing is run, be it an object, a function or a class to make one of. */
  runs(vals: Val[], method: string | undefined): Fn[] {
    const { calls, evaluator, handed } = this.messages;
    const of = (v: Val): Fn[] => (v.t === 'fn' ? handed.concrete(v) : []);
    if (method === undefined) return [...new Set(vals.flatMap(of))];
    const objects = vals.flatMap((v) => (v.t === 'class' ? instanceOf(v) : v.t === 'inst' || v.t === 'obj' ? [v] : []));
    const own = (v: Val): Fn[] =>
      v.t === 'inst' && !v.exact ? calls.memberTargets([v], method) : evaluator.members.member(v, method).flatMap(of);
    return [...new Set(objects.flatMap(own))];
  }

  /** The table of a processor's queue, where each queue has its own: `chores[name]` of `for (const name of QUEUES) new Worker(name, …)`. */
  private tableOf(file: File, e: E, queue: string): Val[] {
    const { evaluator } = this.messages;
    const x = file.facts.exprs[written(file, e)];
    const keys = x.k === 'idx' ? evaluator.expr(file, x.i) : [];
    const own = keys.length > 1 ? keys.filter((key) => key.t === 'str' && key.v === queue) : [];
    return x.k === 'idx' && own.length ? evaluator.members.indexed(evaluator.expr(file, x.o), own) : evaluator.expr(file, e);
  }

  /**
   * Where functions, or objects with one, are put into a table out of which a processor takes what runs a job by its name, be it by a function in
   * between: `handlers.set(name, handler)`, then `handlers.get(job.name)(job)`. And how that is run there.
   */
  puts(fn: Fn, by = NAME): { site: Site; key: E; value: E; run: { sites: E[]; method?: string } }[] {
    const { evaluator } = this.messages;
    const { file } = fn;
    const isName = (e: E): boolean => evaluator.expr(file, e).some((v) => v.t === 'param' && this.isJobName(v, fn, by));
    const tables = file.facts.exprs.flatMap((x, e) => {
      if (x.k === 'idx' ? !isName(x.i) : x.k !== 'call' || !x.a.some(isName)) return [];
      const found = this.table(file, e);
      return found && isName(found.key) ? [{ ...found, run: this.runOf(file, e) ?? { sites: [] } }] : [];
    });
    const places = new Map(tables.map((table) => [`${table.file.index}.${table.place}`, table]));
    return [...places.values()].flatMap((table) =>
      evaluator.kept.putsInto(table.file, table.place).map(({ file: at, e, key, value }) => {
        const { method } = table.run;
        return { site: { file: at, e }, key, value: method === undefined ? value : copied(at, value, method), run: table.run };
      }),
    );
  }

  /** The table that something is looked up in, and the key. */
  private table(file: File, e: E, depth = 0): { file: File; place: string; key: E } | undefined {
    const found = lookup(file, e);
    const place = found && placeOf(file, found.table);
    if (found && place !== undefined) return { file, place, key: found.key };
    const x = file.facts.exprs[e];
    const table = found && file.facts.exprs[found.table];
    const target = table?.k === 'ref' && table.r[0] === 'i' ? this.messages.evaluator.project.import(file, table.r[1]) : undefined;
    if (found && target?.t === 'ref' && target.r[0] === 'b') return { file: target.file, place: `b${target.r[1]}`, key: found.key };
    const [fn, ...more] = x.k === 'call' && depth < 3 ? this.messages.calls.targets({ file, e }) : [];
    if (x.k !== 'call' || !fn || more.length) return undefined;
    for (const given of fn.facts.returns) {
      const inner = this.table(fn.file, written(fn.file, given), depth + 1);
      const key = inner?.file === fn.file ? fn.file.facts.exprs[inner.key] : undefined;
      const b = key?.k === 'ref' && key.r[0] === 'b' ? fn.file.facts.bindings[key.r[1]] : undefined;
      const arg = b?.k === 'param' && b.f === fn.index && !b.path?.length ? x.a[b.i!] : undefined;
      if (inner && arg !== undefined) return { ...inner, key: arg };
    }
    return undefined;
  }

  /** What a table, or a module, has under which names. */
  entries(v: Val): [string, Val[]][] {
    const { members, project } = this.messages.evaluator;
    const names = v.t === 'obj' ? members.propertyNames(v) : v.t === 'file' ? project.exportNames(v.file) : [];
    return [...new Set(names)].map((n) => [n, members.member(v, n)]);
  }

  /** Names that a function, or one that it hands the job on to, compares its job's name with; of a method, on objects of class `c`. */
  askedNames(fn: Fn, c?: Cls, by = NAME, files: readonly File[] = []): Named[] {
    const found = new Map<string, Named>();
    const classes = c ? this.messages.evaluator.hierarchy.chain(c) : [];
    const isName = (v: Val): boolean => v.t === 'param' && this.isJobName(v, fn, by);
    const note = (vals: Val[]): void => {
      for (const v of vals)
        if (v.t === 'str' && !found.has(v.v)) found.set(v.v, { name: v.v, guard: '', ...(v.alias && { alias: v.alias }) });
    };
    for (const file of new Set([fn.file, ...files, ...classes.map((each) => each.file)])) {
      for (const { cmp, c: owner } of file.facts.callables) {
        // What other processors compare is theirs.
        if (c && owner !== undefined && !classes.includes(file.classes[owner])) continue;
        for (const [a, b] of cmp ?? []) {
          const left = this.messages.evaluator.expr(file, a);
          const right = this.messages.evaluator.expr(file, b);
          if (left.some(isName)) note(right);
          else if (right.some(isName)) note(left);
        }
      }
      // A table of functions by name: `this.messages.table[job.name](job)`.
      for (const x of file.facts.exprs) {
        if (x.k !== 'idx' || !this.messages.evaluator.expr(file, x.i).some(isName)) continue;
        for (const v of this.messages.evaluator.expr(file, x.o))
          if (v.t === 'obj') note(this.messages.evaluator.members.propertyNames(v).map((n): Val => ({ t: 'str', v: n })));
      }
    }
    return [...found.values()];
  }

  /** Whether a parameter is the name of the job that `fn` is run with, by itself or as a property of the job. */
  isJobName(param: ValOf<'param'>, fn: Fn, by = NAME): boolean {
    // Every function that gives it on is asked once, however many ways lead there.
    const seen = new Set<string>();
    let next = [{ v: param, isJob: false }];
    for (let depth = 0; depth <= FAR && next.length; depth++) {
      const now = next;
      next = [];
      for (const { v, isJob } of now) {
        const { f, i, path } = v;
        const isWhole = isJob ? !path.length : by === '' ? !path.length : path.length === 1 && path[0] === by;
        if (isWhole && f === fn && i === 0) return true;
        if (f === fn || (path.length && !isWhole)) continue;
        const isGivenJob = isJob || (by !== '' && isWhole);
        const key = `${f.file.index}.${f.index}.${i}.${isGivenJob}`;
        if (seen.has(key)) continue;
        seen.add(key);
        next.push(...this.given(f, i).map((one) => ({ v: one, isJob: isGivenJob })));
      }
    }
    return false;
  }

  /** What callers give as a parameter that they have as one themselves. */
  private given(f: Fn, i: number): ValOf<'param'>[] {
    const { calls, evaluator } = this.messages;
    return calls
      .callers(f)
      .flatMap(({ file, args }) => (args?.[i] === undefined ? [] : evaluator.expr(file, args[i])))
      .filter((v): v is ValOf<'param'> & Val => v.t === 'param');
  }
}
