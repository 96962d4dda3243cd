import type { E } from '../extract/facts.js';
import type { Entry } from '../graph/model.js';
import type { EntryRule, Vocabulary } from '../vocabulary/schema.js';
import { push } from './collections.js';
import { identities } from './identities.js';
import type { Messages } from './messages.js';
import { calleeName, callsWithin, computedAt, isWithin, type Site } from './sites.js';
import { areApart, LEAVES, READS, Stores, type Touched } from './touched.js';
import { type Cls, type File, type Fn, textsOf, type Val, type Via } from './values.js';

type RouteRule = Extract<EntryRule, { call: string[] }>;

/** What is left under words, names of properties and keys of metadata, by which it is found again. */
type Left = ReadonlyMap<string, Val[]>;

/** A place that tells a router routes which it finds: the words of their verb and path there, and where it looks for the verb. */
interface Mount {
  verbs: string[];
  paths: string[];
  stores: Touched;
}

const VERB = /^(get|post|put|patch|delete|del|head|options|all)$/i;
/** Properties by which the argument of a class's decorator says a path, where it is not the path itself. */
const PATHS = ['path', 'prefix', 'basePath'];
/** Names of decorators that say where the paths of a class begin. */
const PREFIXES = /controller|rout|path|prefix|resource|rest|api/i;

/** How deep expressions are read, and functions that decorators call. */
const DEEPEST = 4;

/**
 * Methods that decorators of the code's own leave a verb and a path on, where a router is told both as they are found again:
 * `router[route.method](route.path, (req, res) => controller[route.name](req, res))`.
 */
export class DecoratedRoutes {
  /** By how deep it stands: what is left where that is cut off is not what is left elsewhere. */
  private readonly symbolic = Array.from({ length: DEEPEST + 1 }, () => new Map<Fn, Left>());
  private readonly stores: Stores;

  constructor(private readonly messages: Messages) {
    this.stores = new Stores(messages);
  }

  find(): { fn: Fn; entry: Entry }[] {
    const mounts = this.messages.vocabularies.flatMap((v) => v.entries.flatMap((rule) => ('call' in rule ? this.mounts(v, rule) : [])));
    if (!mounts.length) return [];
    return this.messages.project.files.flatMap((file) => file.classes.flatMap((c) => this.routesOf(c, mounts)));
  }

  private routesOf(c: Cls, mounts: readonly Mount[]): { fn: Fn; entry: Entry }[] {
    const { file, facts } = c;
    return facts.methods.flatMap((m) => {
      const fn = file.fns[m];
      if (!fn.facts.d || fn.facts.k !== 'method' || fn.facts.abstract) return [];
      const left = fn.facts.d.flatMap((d) => this.left(file, d.f, d.a ?? []));
      const labels = new Set(
        left.flatMap(({ by, words }) =>
          mounts.flatMap((mount) => {
            const found = this.labels(c, words, mount);
            // What is found is kept elsewhere.
            return found.length && areApart(mount.stores, this.stores.of(by)) ? [] : found;
          }),
        ),
      );
      return [...labels].map((label) => ({ fn, entry: { kind: 'http' as const, label } }));
    });
  }

  private labels(c: Cls, left: Left, { verbs, paths }: Mount): string[] {
    if (!paths.some((word) => left.has(word))) return [];
    const said = textsOf(verbs.flatMap((word) => left.get(word) ?? [])).filter((v) => VERB.test(v));
    const own = textsOf(paths.flatMap((word) => left.get(word) ?? []));
    return said.flatMap((verb) =>
      (own.length ? own : ['']).map((path) => `${verb.toUpperCase().replace(/^DEL$/, 'DELETE')} ${joined(this.prefix(c), path)}`),
    );
  }

  /** Where the paths of a class begin, as its decorators say. */
  private prefix({ file, facts }: Cls): string {
    const { evaluator } = this.messages;
    for (const d of facts.d ?? []) {
      const vals = d.a?.length ? evaluator.expr(file, d.a[0]) : [];
      const texts = textsOf([...vals, ...vals.flatMap((v) => (v.t === 'obj' ? PATHS.flatMap((n) => evaluator.members.member(v, n)) : []))]);
      const isOwn = texts.length > 0 && evaluator.expr(file, d.f).some((v) => v.t === 'fn');
      if (isOwn && (texts[0].startsWith('/') || PREFIXES.test(d.text))) return texts[0];
    }
    return '';
  }

  // ── where routers are told ──

  private mounts(vocabulary: Vocabulary, rule: RouteRule): Mount[] {
    if ('label' in rule || rule.kind !== 'http' || !rule.types || !rule.path) return [];
    const { calls, evaluator } = this.messages;
    const { types, path, verb } = rule;
    const sites =
      verb === undefined ? calls.computedCalls() : typeof verb === 'object' ? rule.call.flatMap((n) => calls.methodCalls(n)) : [];
    return sites.flatMap(({ file, e }): Mount[] => {
      const x = file.facts.exprs[e];
      const computed = computedAt({ file, e });
      const callee = computed ?? (x.k === 'call' ? file.facts.exprs[x.f] : undefined);
      if (x.k !== 'call' || (callee?.k !== 'idx' && callee?.k !== 'mem')) return [];
      const said = callee.k === 'idx' ? [callee.i] : typeof verb === 'object' ? this.at(file, x.a, verb) : [];
      const found = said.flatMap((one) => this.looked(file, one));
      const verbs = found.flatMap(({ words }) => words);
      const paths = this.at(file, x.a, path).flatMap((one) => this.looked(file, one).flatMap(({ words }) => words));
      // What is known of a verb there, by more than its type, is no decorator's to say.
      const isKnown = (one: E): boolean => evaluator.expr(file, one).some((v) => v.t === 'str' && !v.d && !v.lit && VERB.test(v.v));
      if (!verbs.length || !paths.length || said.some(isKnown)) return [];
      const isRouter = this.messages.received(vocabulary, types, evaluator.expr(file, callee.o), rule.call[0]).length > 0;
      if (!isRouter) return [];
      const holders = found.map((one) => one.in);
      return [{ verbs, paths, stores: this.stores.behind(file, holders) }];
    });
  }

  /** What stands where a rule says: an argument, or a property of an object that is written there. */
  private at(file: File, args: readonly E[], { arg, property }: { arg: number; property?: string | readonly string[] | undefined }): E[] {
    const given = args[arg];
    if (given === undefined || property === undefined) return given === undefined ? [] : [given];
    const x = file.facts.exprs[given];
    return x.k === 'obj' ? x.p.flatMap((p) => (p.n !== null && [property].flat().includes(p.n) ? [p.v] : [])) : [];
  }

  /**
   * By which words an expression, or parts of a text that it puts together, were found, and in what: `path` in `route` of `route.path.toLowerCase()`, the key
   * of `Reflect.getMetadata(PATH, target)` in what that gives.
   */
  private looked(file: File, e: E, depth = 0): { words: string[]; in: E }[] {
    const { exprs, bindings } = file.facts;
    const x = exprs[e];
    const all = (list: readonly E[]): { words: string[]; in: E }[] =>
      depth < DEEPEST ? list.flatMap((one) => this.looked(file, one, depth + 1)) : [];
    switch (x.k) {
      case 'mem':
        return [{ words: [x.n], in: x.o }];
      case 'cast':
      case 'await':
      case 'if':
        return all([x.e]);
      case 'any':
        return all(x.e);
      case 'cond':
        return all([x.a, x.b]);
      case 'tpl':
        return all(x.x);
      case 'call': {
        if (READS.test(calleeName(file, e) ?? '')) return [{ words: x.a.length ? this.key(file, x.a[0]) : [], in: e }];
        // A text that is made of another: `route.method.toLowerCase()`, `join(prefix, route.path)`.
        const callee = exprs[x.f];
        return all(callee.k === 'mem' && exprs[callee.o].k !== 'this' ? [callee.o, ...x.a] : x.a);
      }
      case 'ref': {
        const b = x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
        if (b?.path?.length) return [{ words: [b.path[b.path.length - 1]], in: e }];
        return b?.k === 'var' ? all([...(b.init === undefined ? [] : [b.init]), ...b.set]) : [{ words: [], in: e }];
      }
      default:
        return [];
    }
  }

  private key(file: File, e: E): string[] {
    const key = identities(this.messages.evaluator, file, e).at(-1);
    return key === undefined ? [] : [`key ${key}`];
  }

  // ── what decorators leave ──

  /** What a decorator leaves where it stands. */
  private left(file: File, f: E, args: readonly E[]): { by: Fn; words: Left }[] {
    const { evaluator } = this.messages;
    return evaluator.expr(file, f).flatMap((v) => {
      if (v.t !== 'fn') return [];
      const found = new Map<string, Val[]>();
      for (const [word, vals] of this.leaves(v.f)) {
        const given = evaluator.invocations.substitute(vals, v.f, (i) =>
          i === 'rest' ? args.flatMap((a) => evaluator.expr(file, a)) : evaluator.passed(v.f, i, file, args),
        );
        found.set(word, this.made(given, v.via));
      }
      return [{ by: v.f, words: found }];
    });
  }

  /** Values of a function that another one made, as the call of that gave them. */
  private made(vals: Val[], via: Via | undefined): Val[] {
    const { evaluator } = this.messages;
    let now = vals;
    for (let at = via; at; at = at.outer) {
      const { file, e, f } = at;
      const x = file.facts.exprs[e];
      if (x.k === 'call') now = evaluator.invocations.substitute(now, f, (i) => (i === 'rest' ? [] : evaluator.passed(f, i, file, x.a)));
    }
    return now;
  }

  /** What a function leaves, by what it is given. */
  private leaves(fn: Fn, depth = 0): Left {
    const known = this.symbolic[depth].get(fn);
    if (known) return known;
    const { evaluator, calls } = this.messages;
    const found = new Map<string, Val[]>();
    const outer = this.cut;
    this.cut = Number.POSITIVE_INFINITY;
    this.running.push(fn);
    const { file } = fn;
    const { exprs, bindings, writes } = file.facts;
    const note = (word: string, e: E): void => {
      for (const v of evaluator.expr(file, e)) push(found, word, v);
    };
    const object = (e: E, deep = 0): void => {
      const x = exprs[e];
      if (x.k === 'cast') object(x.e, deep);
      else if (x.k === 'arr' && deep < DEEPEST) for (const one of x.e) object(one, deep + 1);
      else if (x.k === 'spread' && deep < DEEPEST) object(x.e, deep + 1);
      else if (x.k === 'obj' && deep < DEEPEST)
        for (const { n, v } of x.p) {
          if (n !== null) note(n, v);
          object(v, deep + 1);
        }
    };
    for (const e of callsWithin(fn)) {
      const x = exprs[e];
      if (x.k !== 'call') continue;
      if (LEAVES.test(calleeName(file, e) ?? '') && x.a.length > 1) for (const word of this.key(file, x.a[0])) note(word, x.a[1]);
      for (const a of x.a) object(a);
      for (const to of depth < DEEPEST ? calls.targets({ file, e }) : []) this.handedOn(found, fn, { file, e }, to, depth);
    }
    for (const [target, value] of writes) {
      const x = exprs[target];
      if ((x.k !== 'mem' && x.k !== 'put') || !value || !isWithin(file, x.by, fn)) continue;
      if (x.k === 'mem') note(x.n, value);
      object(value);
    }
    for (const b of bindings) if (b.k === 'var' && b.init !== undefined && isWithin(file, b.f, fn)) object(b.init);
    this.running.pop();
    // What was cut off where a function came again that runs around this one is not all.
    if (this.cut >= this.running.length) this.symbolic[depth].set(fn, found);
    this.cut = Math.min(outer, this.cut);
    return found;
  }
  private readonly running: Fn[] = [];
  /** The outermost function that runs and came again. */
  private cut = Number.POSITIVE_INFINITY;

  /** What a function that a decorator calls leaves of what it is given: `registerRoute('get', path, target, key)`. */
  private handedOn(found: Map<string, Val[]>, fn: Fn, { file, e }: Site, to: Fn, depth: number): void {
    const { evaluator } = this.messages;
    const x = file.facts.exprs[e];
    if (x.k !== 'call' || (to.file === file && isWithin(file, to.index, fn))) return;
    const again = this.running.indexOf(to);
    if (again >= 0) {
      this.cut = Math.min(this.cut, again);
      return;
    }
    for (const [word, vals] of this.leaves(to, depth + 1)) {
      const given = evaluator.invocations.substitute(vals, to, (i) => (i === 'rest' ? [] : evaluator.passed(to, i, file, x.a)));
      for (const v of given) push(found, word, v);
    }
  }
}

const joined = (outer: string, inner: string): string =>
  `/${[outer, inner]
    .map((p) => p.replace(/^\/+|\/+$/g, ''))
    .filter(Boolean)
    .join('/')}`;
