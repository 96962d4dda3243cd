import type { Decorator, E, Expr, Ref } from '../extract/facts.js';
import { both, otherwise } from '../extract/guards.js';
import { Alternatives, first } from './alternatives.js';
import { setBefore } from './assigned.js';
import { Circles, type Held, keepIn, Pending } from './circles.js';
import { decide, type Known } from './conditions.js';
import { Decorated } from './decorated.js';
import { Environment } from './environment.js';
import { Hierarchy } from './hierarchy.js';
import { Invocations } from './invocations.js';
import { isFilledByKey, Kept, placeOf } from './kept.js';
import { Makings } from './makings.js';
import { Members } from './members.js';
import { ObjectLiterals } from './objects.js';
import { Parameters } from './parameters.js';
import { folderOf } from './paths.js';
import { type Project, plainValue, type Target } from './project.js';
import { Providers } from './providers.js';
import { isPutBehind, putAt, putBehind } from './recorded.js';
import { Settings } from './settings.js';
import { chained } from './sites.js';
import { thinned } from './thinned.js';
import { Trees } from './trees.js';
import { Types } from './types.js';
import type { ValueRules } from './value-rules.js';
import { argsKey, type Cls, type File, type Fn, isSymbolic, type Turn, unique, type Val, type ValOf } from './values.js';

/** Deepest chain of evaluations; real code stays far below, generated code may not. */
export const DEEPEST = 60;
/** Most combinations of a template's parts. */
export const MOST = 64;
/** Most elements of a list that are looked at one by one. */
export const LONGEST_LIST = 128;

/** What may be more things than this says nothing of which it is. */
const CROWD = 500;

/** Values as they are, unless they are a crowd. */
export function crowded(vals: Val[]): Val[] {
  if (vals.length <= CROWD) return vals;
  const told = unique(vals);
  return told.length > CROWD ? [{ t: '?' }] : told;
}

/** How many values the parts of a text have: a path that is made of the path above it, in any number of ways, has ever more. */
const piecesOf = (parts: readonly Val[][]): number =>
  parts.reduce((sum, vals) => sum + vals.reduce((n, v) => n + (v.t === 'join' ? piecesOf(v.parts) : 1), 0), 0);

/** Whether something is a text, or what a function is given for one. */
const isText = (v: Val): boolean =>
  v.t === 'str' || v.t === 'join' || (v.t === 'param' && !v.path.length && v.f.facts.k !== 'constructor' && !v.d);

/** Whether a text is only one of those that a type allows. */
const isAllowed = (v: Val): boolean => v.t === 'str' && v.lit === true;

/** A turn that is evaluated, in others. */
type ActiveTurn = Turn & { deep: number; outer?: ActiveTurn };

/** Loops in each other, each over what the other made. */
const MOST_TURNS = 3;

/**
 * What expressions and types may be, as far as the sources say: an abstract interpretation without order of execution.
 * Promises are transparent (`await` and `.then` give what they carry). Parameters stay symbolic until a caller is asked.
 */
export class Evaluator {
  readonly hierarchy: Hierarchy;
  readonly providers: Providers;
  readonly members: Members;
  readonly makings: Makings;
  readonly invocations: Invocations;
  readonly types: Types;
  readonly objects: ObjectLiterals;
  readonly kept: Kept;
  readonly decorated: Decorated;
  readonly parameters: Parameters;
  readonly circles = new Circles();
  private exprs = new Map<File, (Held | undefined)[]>();
  private bindings = new Map<File, (Held | undefined)[]>();
  private memo = new Map<string, Held>();
  /** What runs through a list that is written out has this value, for now. */
  private turn: ActiveTurn | undefined;
  private readonly selves = new Map<string, Val[]>();
  readonly environment: Environment;
  readonly settings: Settings;
  readonly alternatives: Alternatives;
  readonly trees: Trees;
  /** How deep the evaluation is; the parts below share it. */
  depth = 0;

  constructor(
    readonly project: Project,
    readonly rules: ValueRules,
    /** What expressions of the environment are, by their text or the key asked for. */
    said: Readonly<Record<string, string>> = {},
  ) {
    this.environment = new Environment(said);
    this.settings = new Settings(this);
    this.alternatives = new Alternatives(this);
    this.trees = new Trees(project, this);
    this.hierarchy = new Hierarchy(project, this);
    this.providers = new Providers(project, this);
    this.members = new Members(this);
    this.makings = new Makings(this);
    this.invocations = new Invocations(this);
    this.types = new Types(this);
    this.objects = new ObjectLiterals(project, this);
    this.kept = new Kept(this);
    this.decorated = new Decorated(project, this);
    this.parameters = new Parameters(this);
  }

  /** Whether no call gives a function a parameter: asked where nothing is being evaluated, by which it would be found who calls it. */
  isLeftOut(fn: Fn, i: number): boolean {
    return this.depth === 0 && this.leavesOut(fn, i);
  }
  leavesOut: (fn: Fn, i: number) => boolean = () => false;

  /** The call that gives a function its parameters, while conditions are decided for that. */
  given: { fn: Fn; caller: { file: File; args: E[] | null } } | undefined;
  givenAt<T>(given: Evaluator['given'], decide: () => T): T {
    const before = this.given;
    this.given = given;
    try {
      return decide();
    } finally {
      this.given = before;
    }
  }

  /** Whether this is asked for at the end of so long a way that it is not followed: from nearer it may be. */
  isTooDeep(): boolean {
    if (this.depth <= DEEPEST) return false;
    this.circles.cut();
    return true;
  }

  /**
   * @param self what `this` is, when the caller knows better than the enclosing class
   */
  expr(file: File, e: E, self?: ValOf<'inst'>): Val[] {
    if (e === 0 || this.isTooDeep()) return [];
    if (self) return this.once(`e${file.index}.${e}:${selfKey(self)}`, () => this.compute(file, e, self));
    let memo = this.exprs.get(file);
    if (!memo) this.exprs.set(file, (memo = []));
    // Of a long chain of calls the first comes first: asked from behind, it would be too deep.
    if (!memo[e]) for (const one of chained(file.facts, e)) if (!memo[one]) this.remember(file, one, memo);
    const known = memo[e];
    if (known) return this.circles.held(known);
    return this.remember(file, e, memo);
  }

  private remember(file: File, e: E, memo: (Held | undefined)[]): Val[] {
    // A variable that comes back to itself says what was found of it so far.
    const x = file.facts.exprs[e];
    const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
    const isSet = b?.k === 'var' && b.set.length > 0;
    return this.circles.values(
      (held) => {
        memo[e] = isSet && held instanceof Pending && !held.value.length ? undefined : held;
      },
      () => this.compute(file, e, undefined),
    );
  }

  /** Evaluates what depends on more than its place once for each such thing; what comes back to itself on the way is nothing. */
  once(key: string, evaluate: () => Val[]): Val[] {
    const { memo } = this;
    const known = memo.get(key);
    if (known) return this.circles.held(known);
    return this.circles.values(
      (held) => keepIn(memo, key, held),
      () => unique(evaluate()),
    );
  }

  private compute(file: File, e: E, self: ValOf<'inst'> | undefined): Val[] {
    this.depth++;
    try {
      const x = file.facts.exprs[e];
      const vals = crowded(unique(this.value(file, e, x, self)));
      // What code says for a value that the configuration does not name counts where that does not.
      const isDefault = x.k === 'call' && x.a.length > 1;
      return vals.some((v) => v.t === 'str') && !isDefault ? vals : (this.environment.value(file, e) ?? vals);
    } finally {
      this.depth--;
    }
  }

  private value(file: File, e: E, x: Expr, self: ValOf<'inst'> | undefined): Val[] {
    switch (x.k) {
      case 'str':
        return [{ t: 'str', v: x.v }];
      case 'tpl':
        return this.template(
          x.s,
          x.x.map((part) => this.alternatives.inTurn(file, part, self)),
        );
      case 'num':
        return [{ t: 'str', v: x.v }];
      case 'ref':
        return this.ref(file, x.r, self);
      case 'this':
        if (x.t !== undefined) return this.types.type(file, x.t);
        if (x.o !== undefined) return [{ t: 'obj', file, e: x.o }, ...(this.selves.get(`${file.index}.${x.o}`) ?? [])];
        if (x.static && x.c >= 0) return [this.hierarchy.classOf(self ?? { t: 'inst', c: file.classes[x.c], exact: false })];
        return x.c < 0 ? [] : [self ?? { t: 'inst', c: file.classes[x.c], exact: false }];
      case 'super': {
        const base = x.c < 0 ? undefined : this.hierarchy.base(file.classes[x.c]);
        return base ? [base] : [];
      }
      case 'mem': {
        const put = this.kept.ofGlobal(file, x.o, x.n);
        if (put) return put;
        const set = setBefore(file, e);
        const said = set === undefined ? [] : this.expr(file, set, self);
        if (said.length && said.every((v) => isText(v))) return said;
        const of = this.expr(file, x.o, self);
        const vals =
          of.length || !isOfNoClass(file, x.o)
            ? of.flatMap((v) => this.members.member(v, x.n))
            : this.decorated.member(file.fns[x.by], x.n);
        return this.members.withParts(file, x, vals.length ? vals : this.inTable(file, x, of), self);
      }
      case 'idx':
      case 'put':
        return this.kept.under(file, x.o, x.i, self) ?? this.members.indexed(this.expr(file, x.o, self), this.expr(file, x.i, self));
      case 'call':
        return this.invocations.call(file, e, x, self);
      case 'new':
        return this.invocations.construct(file, e, x, self);
      case 'obj':
        return [{ t: 'obj', file, e, ...(self && { self }) }];
      case 'arr':
        return [this.list(file, x.e, self)];
      case 'cond': {
        const usual = this.usual(file, x, self);
        if (usual) return usual;
        // What is known of this very object decides.
        const holds =
          self?.exact && x.when.includes('this.') ? decide(x.when, (n) => (n === 'this' ? this.fieldsOf(self) : undefined)) : undefined;
        if (holds !== undefined) return this.expr(file, holds ? x.a : x.b, self);
        return [...this.branch(file, x.a, x.when, self), ...this.branch(file, x.b, otherwise(x.when), self)];
      }
      case 'if':
        return this.branch(file, x.e, file.facts.guards[x.g], self).filter((v) => v.t !== '?');
      case 'any': {
        const each = x.e.map((one) => this.expr(file, one, self));
        const certain = x.or ? this.alternatives.certain(file, x.e, each, self) : undefined;
        if (certain) return certain;
        return each.some((vals) => vals.length === 0) && each.some((vals) => vals.length) ? [...each.flat(), { t: '?' }] : each.flat();
      }
      case 'fn':
        return [{ t: 'fn', f: file.fns[x.f], ...(self?.exact && { self }) }];
      case 'await':
        return this.invocations.awaited(file, x.e, this.expr(file, x.e, self), self);
      case 'cast': {
        const inner = this.expr(file, x.e, self);
        if (
          inner.some(
            (v) => v.t === 'str' || v.t === 'class' || v.t === 'fn' || v.t === 'arr' || v.t === 'obj' || (v.t === 'inst' && v.exact),
          )
        )
          return inner;
        // What is made there is that one, whatever it is called: `new EventEmitter() as Typed<Events>`.
        const made = inner.find((v): v is ValOf<'extInst'> & Val => v.t === 'extInst' && v.origin?.made !== undefined);
        const typed = this.types
          .type(file, x.t)
          .map((v): Val => (made?.origin && v.t === 'extInst' && !v.origin ? { ...v, origin: made.origin } : v));
        // A function of a package is that one, whatever the code calls its type.
        if (inner.some((v) => v.t === 'ext') && typed.every((v) => v.t === 'shape')) return inner;
        const symbols = inner.filter((v) => v.t === 'param' || v.t === 'pick');
        // Of several that are made, a caller who chooses one says which.
        const several = inner.filter((v) => v.t === 'extInst' && v.origin?.made !== undefined);
        if (several.length > 1 && symbols.some((v) => v.t === 'pick')) return [...several, ...symbols];
        return typed.length ? [...typed, ...symbols] : inner;
      }
      default:
        return [];
    }
  }

  /** Fields of an object of which it is certain what they are. */
  private fieldsOf(self: ValOf<'inst'>): Known {
    return {
      properties: (n) => {
        const [only, ...more] = this.members.member(self, n);
        return only?.t === 'str' && !only.g && !only.d && !only.lit && !more.length ? { is: only.v } : undefined;
      },
    };
  }

  private list(file: File, items: E[], self: ValOf<'inst'> | undefined): Val {
    // A list in it that is written somewhere is as good as what is in that.
    const spread = (e: E): Val[][] | undefined => {
      const [only, ...more] = this.expr(file, e, self);
      return only?.t === 'arr' && !more.length ? only.at : undefined;
    };
    const before = items.find((item) => file.facts.exprs[item].k === 'spread');
    const one = (item: E): Val[] => {
      const vals = this.pushed(file, item, self);
      return before === undefined ? vals : putBehind(file, before, item, vals);
    };
    const known = items.map((item) => {
      const x = file.facts.exprs[item];
      return x.k === 'spread' ? spread(x.e) : [one(item)];
    });
    if (known.every((each) => each !== undefined)) return { t: 'arr', of: unique(known.flat(2)), at: known.flat() };
    return { t: 'arr', of: unique(items.flatMap(one)) };
  }

  /** What stands at position `i` of the arguments of a call, spreads followed. */
  argument(file: File, args: readonly E[], i: number, self?: ValOf<'inst'>): Val[] {
    const before = args.slice(0, i + 1).findIndex((a) => file.facts.exprs[a].k === 'spread');
    if (before < 0) return args[i] === undefined ? [] : this.expr(file, args[i], self);
    const x = file.facts.exprs[args[before]];
    return x.k === 'spread' ? this.position(this.expr(file, x.e, self), i - before) : [];
  }

  /**
   * What a call gives a function as a parameter, or leaves to its default.
   * @param before how many it was bound to before
   */
  passed(fn: Fn, i: number, file: File, args: readonly E[], self?: ValOf<'inst'>, before = 0): Val[] {
    const given = this.argument(file, args, i - before, self);
    const { init } = fn.facts.p[i] ?? {};
    const isLeft =
      !given.length && init !== undefined && args[i - before] === undefined && !args.some((a) => file.facts.exprs[a].k === 'spread');
    return isLeft ? this.expr(fn.file, init) : given;
  }

  /** What a list has at a position. */
  position(vals: Val[], i: number): Val[] {
    return vals.flatMap((v): Val[] => {
      if (v.t === 'arr' && v.at) return v.at[i] ?? [];
      if (v.t === 'arr' && v.head && i < v.head.length) return v.head[i];
      const [only] = v.t === 'arr' ? v.of : [];
      // The rest of the caller's own arguments, handed on.
      if (v.t === 'arr' && v.of.length === 1 && only?.t === 'param' && only.path[0] === '*' && only.path.length === 1)
        return [{ ...only, path: ['*', String(i)] }];
      return v.t === 'param' ? [{ ...v, path: [...v.path, String(i)] }] : this.members.elements([v]);
    });
  }

  /**
   * Of two texts of which a variable of the environment decides by being there or not, the one that holds as long as nobody says that it is:
   * `process.env.CLUSTER ? `{${name}}` : name` is one queue, whatever it is called.
   */
  private usual(file: File, { when, a, b }: Extract<Expr, { k: 'cond' }>, self: ValOf<'inst'> | undefined): Val[] | undefined {
    const [, not, name] = /^(!*)process\.env\.(\w+)$/.exec(when) ?? [];
    if (name === undefined) return undefined;
    const isSet = this.environment.isSet(name);
    const [set, unset] = [a, b].map((e) => this.expr(file, not.length % 2 ? (e === a ? b : a) : e, self));
    const isText = (vals: Val[]): boolean => vals.length > 0 && vals.every((v) => v.t === 'str' || v.t === 'join' || v.t === 'param');
    return isText(set) && isText(unset) ? (isSet ? set : unset) : undefined;
  }

  private branch(file: File, e: E, when: string, self: ValOf<'inst'> | undefined): Val[] {
    const vals = this.expr(file, e, self);
    if (!vals.length) return file.facts.exprs[e].k === 'nil' ? [] : [{ t: '?' }];
    return vals.map((val) => ({ ...val, g: both(when, val.g ?? '') }));
  }

  template(s: string[], given: Val[][]): Val[] {
    const parts = given.map((part) => first(this.environment.names(part, true)));
    if (parts.some((part) => part.some((v) => isSymbolic(v)))) {
      // Of what a caller gives all that its type allows says less than the caller.
      const kept =
        piecesOf(parts) > MOST ? parts.map((part) => (part.some((v) => isSymbolic(v)) ? part.filter((v) => !isAllowed(v)) : part)) : parts;
      return piecesOf(kept) > MOST ? [] : [{ t: 'join', s, parts: kept }];
    }
    let made: { v: string; g: string; each?: boolean }[] = [{ v: s[0], g: '' }];
    let isOpen = false;
    for (const [i, part] of parts.entries()) {
      const texts = part.filter((v): v is ValOf<'str'> => v.t === 'str');
      const isPart = texts.length < part.length;
      // A number that may be another one says nothing, and neither does nothing.
      if (!texts.length || part.some((v) => (v.t === 'str' ? isPart && (/^\d+$/.test(v.v) || (v.v === '' && !v.g)) : v.t !== '?')))
        return [];
      isOpen ||= isPart;
      if (made.length * texts.length > MOST) return [];
      made = made.flatMap((m) =>
        texts.map((t) => ({ v: m.v + t.v + s[i + 1], g: both(m.g, t.g ?? ''), ...((m.each || t.each) && { each: true }) })),
      );
    }
    const texts = made.map(({ v, g, each }): Val => ({ t: 'str', v, ...(g && { g }), ...(each && { each }) }));
    return isOpen ? [...texts, { t: '?' }] : texts;
  }

  // ── names ──

  ref(file: File, r: Ref, self?: ValOf<'inst'>): Val[] {
    switch (r[0]) {
      case 'b':
        return this.binding(file, r[1], self);
      case 'i': {
        const loaded = this.project.loaded(file, r[1])?.map((one): Val => ({ t: 'file', file: one }));
        if (loaded) return [{ t: 'arr', of: loaded, at: loaded.map((one) => [one]) }];
        const target = this.project.import(file, r[1]);
        return target ? this.target(target) : [];
      }
      case 't':
      case 'p':
        return [];
      default: {
        if (r[0] === 'g' && r[1] === '__dirname') return [{ t: 'str', v: folderOf(file), folder: true }];
        const put = r[0] === 'g' ? this.kept.global(r[1]) : undefined;
        if (put) return put;
        const val = plainValue({ t: 'ref', file, r });
        return val ? [val] : [];
      }
    }
  }

  target(target: Target): Val[] {
    if (target.t === 'expr') return this.expr(target.file, target.e);
    if (target.t === 'ref' && target.r[0] === 'b') return this.binding(target.file, target.r[1]);
    const val = plainValue(target);
    return val ? [val] : [];
  }

  binding(file: File, index: number, self?: ValOf<'inst'>): Val[] {
    if (self) return this.bindingValue(file, index, self);
    let memo = this.bindings.get(file);
    if (!memo) this.bindings.set(file, (memo = []));
    const known = memo[index];
    if (known) return this.circles.held(known);
    // What is made of the variable itself, `one = one.next()`, is made of what was found of it before.
    const isSet = file.facts.bindings[index].set.length > 0;
    return this.circles.values(
      (held) => {
        memo[index] = held;
      },
      (pending) =>
        unique(
          this.bindingValue(file, index, undefined, (vals) => {
            if (isSet && vals.length) pending.value = [...pending.value, ...vals];
          }),
        ),
    );
  }

  private bindingValue(file: File, index: number, self?: ValOf<'inst'>, soFar?: (vals: Val[]) => void): Val[] {
    const binding = file.facts.bindings[index];
    const path = binding.path ?? [];
    if (binding.k === 'param') return this.parameters.of(file, binding, path, self);
    if (binding.k === 'catch') return [];
    if (binding.k === 'each') return this.members.walk(this.each(file, binding.init ?? 0, self, path[0] === '0' || path[0] === '1'), path);
    const isItself = (e: E): boolean => {
      const x = file.facts.exprs[thinned(file.facts, e) ?? 0];
      return x.k === 'ref' && x.r[0] === 'b' && x.r[1] === index;
    };
    const given = [binding.init, ...binding.set]
      .filter((e): e is E => e !== undefined && !isItself(e))
      .map((e) => {
        const vals = this.members.walk(this.expr(file, e, self), path);
        soFar?.(vals);
        return { e, vals };
      });
    const typed = binding.t ? this.members.walk(this.types.type(file, binding.t), path) : [];
    const all = given.flatMap(({ vals }) => vals);
    const values = this.types.isPromise(file, binding.t) ? this.invocations.ran(all, typed) : all;
    const missing = given.some(({ e, vals }) => !vals.length && file.facts.exprs[e].k !== 'nil');
    return this.withPushed(this.prefer(values, typed, missing || !given.length), typed, file, binding.push, self);
  }

  /**
   * A list or table with what is put into it, and with what its type says of a table of which nobody knows what is in it;
   * `add` of something that is no list is no such thing.
   * @param isOwn whether it is a list of an object: where its methods put something in, is told with it
   */
  withPushed(values: Val[], typed: Val[], file: File, push: E[], self?: ValOf<'inst'>, isOwn = false): Val[] {
    const bare = values.length && values.every((v) => this.isEmpty(v)) ? typed : [];
    const tables = bare.filter((v) => v.t === 'extInst' && v.n === 'Record');
    // What is put there under its names has the types that those say: `private held: { producer?: Producer } = {}`.
    const named = bare.filter((v) => v.t === 'shape' || v.t === 'decl');
    const isOpen = tables.length && push.every((e) => this.pushed(file, e, self).every((v) => v.t === 'param'));
    const known = [...values, ...named, ...(isOpen ? tables : [])];
    if (!push.length || known.some((v) => v.t === 'inst' || v.t === 'decl' || v.t === 'ext' || (v.t === 'extInst' && v.pkg !== '')))
      return known;
    const pushed = push.flatMap((e) => {
      const vals = this.pushed(file, e, self);
      const x = file.facts.exprs[e];
      const at = isOwn ? (putAt(file, e) ?? (x.k === 'new' ? e : undefined)) : undefined;
      return at === undefined
        ? vals
        : vals.map((v): Val => (v.t === 'obj' || (v.t === 'inst' && v.exact) ? { ...v, put: { file, e: at } } : v));
    });
    const lists = known.filter((v) => v.t === 'arr');
    const head = lists.length === 1 && push.every((e) => isPutBehind(file, e)) ? lists[0].at : undefined;
    return pushed.length
      ? [
          ...known.filter((v) => v.t !== 'arr'),
          { t: 'arr', of: unique([...this.members.elements(lists), ...pushed]), ...(head?.length && { head }) },
        ]
      : known;
  }

  /** What stands under a written name in a table that is filled under names which are computed: `queues[name] = queue`, then `queues['mails']`. */
  private inTable(file: File, { o, n }: Extract<Expr, { k: 'mem' }>, of: Val[]): Val[] {
    if (n in Array.prototype || n in Map.prototype || !of.some((v) => v.t === 'arr')) return [];
    const place = placeOf(file, o);
    return place !== undefined && isFilledByKey(file, place) ? this.members.elements(of) : [];
  }

  private isEmpty(v: Val): boolean {
    const x = v.t === 'obj' ? v.file.facts.exprs[v.e] : undefined;
    return x?.k === 'obj' && !x.p.length;
  }

  private pushed(file: File, e: E, self?: ValOf<'inst'>): Val[] {
    const x = file.facts.exprs[e];
    return x.k === 'spread' ? this.members.elements(this.expr(file, x.e, self)) : this.expr(file, e, self);
  }

  /** What was assigned where that says more than the declared type; the declared type where something assigned is not known. */
  prefer(values: Val[], typed: Val[], missing: boolean): Val[] {
    // What callers give, or choose by a key.
    const isSymbol = (v: Val): boolean => v.t === 'param' || v.t === 'pick';
    const telling = values.filter((v) => v.t !== '?' && !isSymbol(v));
    const symbols = values.filter(isSymbol);
    if (!telling.length) return [...typed, ...symbols];
    if (!missing) return values.map((v) => filled(v, typed));
    return typed.length ? [...values.filter((v) => v.t !== '?'), ...typed] : [...values, { t: '?' }];
  }

  /** Says what `this` is in the functions of an object literal, beside the object. */
  is(file: File, object: E, vals: Val[]): void {
    this.selves.set(`${file.index}.${object}`, vals);
  }

  /** What a name that is destructured, or runs through a list, is a part of; undefined for other names. */
  whole(file: File, index: number): Val[] | undefined {
    const binding = file.facts.bindings[index];
    if (binding.k === 'param') return this.parameters.of(file, binding, []);
    return binding.k === 'each' ? this.each(file, binding.init ?? 0) : undefined;
  }

  /** What a name is taken out of: `helpers` of `const { addJob } = helpers`. */
  source(file: File, index: number): Val[] {
    const { k, init, path = [] } = file.facts.bindings[index];
    const whole = k === 'var' ? (init === undefined ? [] : this.expr(file, init)) : (this.whole(file, index) ?? []);
    return this.members.walk(whole, path.slice(0, -1));
  }

  /** What runs through a list; `pairs`: of a table a name and what it has under it. */
  each(file: File, list: E, self?: ValOf<'inst'>, pairs = false): Val[] {
    for (let at = this.turn; at; at = at.outer) if (at.file === file && at.list === list) return at.vals;
    const kept = this.kept.all(file, list, pairs);
    if (kept) return this.members.each([kept]);
    return this.members.each(this.expr(file, list, self));
  }

  /**
   * Evaluates something for each element of a list, as if nothing else were in it.
   * @returns undefined when the list is not written out, or so long that nobody wrote it
   */
  inTurn<R>(file: File, list: E, evaluate: () => R): R[] | undefined {
    const lists = this.expr(file, list).map((v) => (v.t === 'arr' ? v.at : undefined));
    const each = lists.flatMap((at) => at ?? []);
    return lists.every((at) => at) && each.length > 1 ? this.turns(file, list, each, evaluate) : undefined;
  }

  /**
   * The same for elements that whoever gives the list says it has.
   * @returns undefined within another turn, or when there are so many that nobody wrote them
   */
  turns<R>(file: File, list: E, each: readonly Val[][], evaluate: () => R): R[] | undefined {
    return this.turn || each.length > LONGEST_LIST ? undefined : each.map((vals) => this.during({ file, list, vals }, evaluate));
  }

  /** What the table has it under whose turn it is in a loop. */
  keyInTurn(file: File, list: E): Val[] | undefined {
    for (let at = this.turn; at; at = at.outer) if (at.file === file && at.list === list) return at.key;
    return undefined;
  }

  /** Evaluates something as it is in one turn of a loop, which may be made of what another loop made. */
  during<R>(turn: Turn | undefined, evaluate: () => R): R {
    const outer = this.turn;
    if (!turn || (outer?.deep ?? 0) >= MOST_TURNS) return evaluate();
    return this.afresh({ ...turn, deep: (outer?.deep ?? 0) + 1, ...(outer && { outer }) }, evaluate);
  }

  /** Whether something is evaluated as it is in one turn of a loop. */
  get isTurn(): boolean {
    return this.turn !== undefined;
  }

  /** Whether it is the turn of an element of one of some lists. */
  isTurnOf(file: File, lists: readonly E[]): boolean {
    for (let at = this.turn; at; at = at.outer) if (at.file === file && lists.includes(at.list)) return true;
    return false;
  }

  /** Evaluates something that is the same whatever is being evaluated: what waits for it is not known in it, nor what it came to by that remembered. */
  apart<R>(evaluate: () => R): R {
    return this.afresh(undefined, evaluate);
  }

  /** Evaluates something that is the same in whatever turn of a loop. */
  outside<R>(evaluate: () => R): R {
    return this.turn ? this.apart(evaluate) : evaluate();
  }

  private afresh<R>(turn: ActiveTurn | undefined, evaluate: () => R): R {
    const { exprs, bindings, memo, turn: outer } = this;
    try {
      [this.exprs, this.bindings, this.memo, this.turn] = [new Map(), new Map(), new Map(), turn];
      return evaluate();
    } finally {
      [this.exprs, this.bindings, this.memo, this.turn] = [exprs, bindings, memo, outer];
    }
  }

  /** What a function that a list is mapped by makes of each element, where that is an object of its own. */
  mapped(file: File, list: E, at: readonly Val[][], made: Val[]): Val[][] | undefined {
    const [only] = made;
    const isOne = made.length === 1 && only.t === 'obj' && only.file === file && !only.turn;
    return isOne && at.length > 1 && at.length <= LONGEST_LIST ? at.map((vals) => [{ ...only, turn: { file, list, vals } }]) : undefined;
  }

  // ── injection ──

  /**
   * A declared type narrowed by what an injection token provides, with the decorators that name its queue.
   * @param to the class of the object that gets it
   */
  injected(file: File, typed: Val[], decorators: Decorator[] | undefined, to?: Cls): Val[] {
    const provided = this.providers.of(file, decorators, typed, to);
    const vals = provided.length ? provided : typed;
    if (!decorators) return vals;
    return vals.map((v) => (v.t === 'extInst' || v.t === 'inst' ? { ...v, origin: v.origin?.made ? v.origin : { file, decorators } } : v));
  }
}

/** Any object as this one, wherever it was made: what holds of all is found once. */
export const anyOf = ({ origin: _, ...self }: ValOf<'inst'>): ValOf<'inst'> => self;

export const selfKey = (self: ValOf<'inst'>): string => `${self.c.file.index}.${self.c.index}.${self.exact}${argsKey(self.args)}`;

/** A collection that is made without saying of what, as the declared type says it: `Map<string, Handler[]> = new Map()`. */
const filled = (v: Val, typed: readonly Val[]): Val => {
  if (v.t !== 'extInst' || v.args.some((a) => a.length)) return v;
  const said = typed.find((t): t is ValOf<'extInst'> => t.t === 'extInst' && t.pkg === v.pkg && t.n === v.n && t.args.length > 0);
  return said ? { ...v, args: said.args } : v;
};

/** `this` outside of classes, whatever it is said to be. */
function isOfNoClass(file: File, e: E): boolean {
  const x = file.facts.exprs[e];
  return x.k === 'cast' ? isOfNoClass(file, x.e) : x.k === 'this' && x.c < 0 && x.o === undefined;
}
