import { posix } from 'node:path';
import type { E, Expr } from '../extract/facts.js';
import { partsOf as partsOfGuard } from '../extract/guards.js';
import { asksOf, isQuestion, onlySays } from './asked.js';
import { plain } from './assigned.js';
import { Bags } from './bags.js';
import type { Calls } from './calls.js';
import type { Choice } from './choosers.js';
import type { Evaluator } from './evaluate.js';
import { mentions } from './learn/announced.js';
import { type LeftToHeir, leftToHeir } from './left-to-heirs.js';
import { runsThrough } from './loops.js';
import { folderOf } from './paths.js';
import { ENDING } from './project.js';
import { runsOfTask } from './scheduled.js';
import { callsWithin, isWithin, type Site } from './sites.js';
import type { Cls, File, Fn, Val, ValOf } from './values.js';

/** Longest way from what was fetched to a part of it. */
const DEEPEST = 8;

/** Most functions beside a closure that are looked into. */
const MOST_SIBLINGS = 16;

/** Methods that send what they are given. */
const PUBLISHES = /^(publish|emit|dispatch|broadcast|notify|commit)/;

/** Methods that may send something, or have it sent. */
const SENDS = /^(publish|emit|dispatch|send|enqueue|broadcast|notify|raise|record|apply|commit|save|store|persist|execute|run)/;

/** Names of functions that only say whether: what runs one does what follows itself. */
const DECIDES = /^(is|can|has|should|may|must)[A-Z]/;
/** What something that hears is called where it is given. */
const HEARS =
  /^(handle|handler|callback|cb|listener|consumer|consume|process|processor|worker|work|run|fn|execute|subscriber|task)$|(Handler|Callback|Listener|Processor)$|^on[A-Z]/;
/** What is told how it goes, not what comes. */
const TOLD_HOW =
  /error|fail|progress|retr|done|complet|finish|close|success|settle|start|stop|exit|abort|cancel|timeout|dead|drop|reject|exhaust|connect|ready|invalid|unknown|skip|commit/i;
const hears = ({ f, i, path }: ValOf<'param'>): boolean => {
  const name = path[path.length - 1] ?? f.facts.p[i]?.n ?? '';
  return HEARS.test(name) && !TOLD_HOW.test(name);
};
const decides = ({ f, i, path }: ValOf<'param'>): boolean => (path.length ? isQuestion(path[0]) : DECIDES.test(f.facts.p[i]?.n ?? ''));

/** What sends by its name, whatever it sends. */
const SENDS_ITSELF = /^(publish|emit|dispatch|send|enqueue|produce|broadcast|notify|raise)/;

/** Methods that fire what they are given, and do nothing else. */
const FIRES = /^(fire|emit|raise)$/;

/** How deep in the calls of a function it is looked for what sends. */
const DEEPEST_SENDS = 3;

/** What a function is given that it runs with other things that it is given: with which, by position. */
interface OwnRun {
  v: ValOf<'param'>;
  of: ReadonlySet<number>;
}

/** Functions that code hands over, to be run when an event or a request comes. */
export class Handed {
  /** Wrappers whose inner ones are being asked for. */
  private readonly asked = new Set<Fn>();

  private readonly bags: Bags;

  constructor(
    private readonly evaluator: Evaluator,
    private readonly calls: Calls,
  ) {
    this.bags = new Bags(evaluator, calls);
  }

  /** What a handed-over expression runs; a function that only hands on to one it was given stands for that one. */
  functions(file: File, e: E, self?: ValOf<'inst'>): Val[] {
    const x = file.facts.exprs[e];
    if (x.k === 'spread') return this.elements(this.evaluator.expr(file, x.e, self)).flatMap((v) => this.madeOf(v));
    const vals = this.evaluator.expr(file, e, self);
    const loaded = this.ofModules(file, e, vals);
    if (loaded.length) return loaded;
    // What is only known by the type that a package's function was told runs the one function that it was given: `serve<Input>(async () => {})`.
    if (x.k === 'call' && x.t?.length && !vals.some((v) => v.t === 'fn' || v.t === 'param') && !this.calls.targets({ file, e }).length) {
      const given = x.a.map((a) => this.functions(file, a, self).filter((v) => v.t === 'fn')).filter((fns) => fns.length);
      if (given.length === 1) return given[0];
    }
    return vals.flatMap((v): Val[] => {
      if (v.t !== 'fn' || v.f.facts.k === 'method') return [v];
      const wrappers = x.k === 'call' ? this.calls.targets({ file, e }) : [];
      const given = this.forwards(v.f);
      if (!given.length) return this.bags.handedOn(v.f, wrappers)?.flatMap((p) => this.ofBag(file, e, p, wrappers, self)) ?? [v];
      // What the wrapper is given at this very place.
      const here = (p: ValOf<'param'>): Val[] =>
        p.path.length
          ? this.ofBag(file, e, p, wrappers, self)
          : wrappers.includes(p.f) && x.k === 'call'
            ? this.each(file, x.a[p.i] ?? 0, self)
            : this.byOuter(wrappers, p, here);
      const run = given.flatMap(here);
      // One that was made elsewhere: `const authenticate = wrap(async (request) => …)`.
      const isOpen = v.via !== undefined && !wrappers.includes(v.via.f) && run.some((one) => given.some((p) => p === one));
      const made = isOpen ? this.madeOf(v) : [v];
      return made[0] === v ? run : made;
    });
  }

  /** What is exported by default where a path is given that is run elsewhere: `new Worker('mails', join(__dirname, 'mails.processor.js'))`. */
  private ofModules(file: File, e: E, vals: readonly Val[]): Val[] {
    const { exprs } = file.facts;
    const x = exprs[e];
    const callee = x.k === 'new' ? exprs[x.f] : undefined;
    const [first] = x.k === 'new' && callee?.k === 'ref' && callee.r[0] === 'g' && callee.r[1] === 'URL' ? x.a : [];
    const relative = exprs[first ?? 0];
    const paths = [
      ...(relative.k === 'str' && relative.v.startsWith('.') ? [posix.join(folderOf(file), relative.v)] : []),
      ...vals.flatMap((v) => (v.t === 'str' && v.v.startsWith('/') && (v.folder || ENDING.test(v.v)) ? [v.v] : [])),
    ];
    return paths.flatMap((path) => {
      const module = this.evaluator.project.at(posix.normalize(path).slice(1));
      return module ? this.evaluator.members.member({ t: 'file', file: module }, 'default').filter((v) => v.t === 'fn') : [];
    });
  }

  /** The functions of what is run by itself, or each of a list: `wrap(place)`, `wrap([check, place])`. */
  private each(file: File, e: E, self?: ValOf<'inst'>): Val[] {
    const x = file.facts.exprs[e];
    return x.k === 'arr' ? x.e.flatMap((one) => this.functions(file, one, self)) : this.functions(file, e, self);
  }

  /** What a wrapper that gives what an inner one makes hands to that: `const withUser = (run) => withLog(async (request) => run(request))`. */
  private byOuter(wrappers: readonly Fn[], p: ValOf<'param'>, here: (p: ValOf<'param'>) => Val[]): Val[] {
    const made = wrappers.flatMap((f) => {
      // One that comes back to itself says nothing more.
      if (this.asked.has(f)) return [];
      this.asked.add(f);
      const given = f.facts.returns.flatMap((r) => callsAt(f.file, r)).flatMap((e) => this.functions(f.file, e));
      this.asked.delete(f);
      return given;
    });
    const own = made.filter((v): v is ValOf<'param'> => v.t === 'param' && wrappers.includes(v.f) && !v.path.length);
    return own.length ? own.flatMap(here) : [p];
  }

  /** What a bag holds that is given at this very place to the function which makes the closure. */
  private ofBag(file: File, e: E, p: ValOf<'param'>, makers: readonly Fn[], self?: ValOf<'inst'>): Val[] {
    const x = file.facts.exprs[e];
    if (x.k !== 'call' || !makers.includes(p.f)) return [p];
    // Who leaves all options out hands none of them over: `limit()` of `({ hash = byUrl } = {}) => (req, res, next) => …`.
    if (x.a[p.i] === undefined) return p.path.length && !x.a.some((a) => file.facts.exprs[a].k === 'spread') ? [] : [p];
    return this.evaluator.members.walk(this.evaluator.expr(file, x.a[p.i], self), p.path);
  }

  /**
   * A closure that only hands on to a function that its own function was given stands for that function.
   * @param isCalled it is called: what it gives back runs later, if at all
   */
  unwrapped(val: ValOf<'fn'>, isCalled = false): Val[] {
    const given = val.f.facts.k === 'method' ? [] : this.forwards(val.f, false, isCalled);
    // One that a wrapper made, alone or in an object, stands for what that call of it was given, be it made by another.
    const made = val.via ? val : val.self?.t === 'obj' && val.self.via ? val.self : undefined;
    const here = made ? this.evaluator.makings.of(given, made).filter((v) => v.t === 'fn' && v.f !== val.f) : [];
    if (here.length) return here.flatMap((v) => (v.t === 'fn' ? this.unwrapped(v, isCalled) : []));
    // Where nobody here gives one it stands for itself.
    return given.length ? [{ ...val, d: true }, ...given] : [val];
  }

  /** What a wrapper was given that made a function, be it what others give: `handlers.map((handler) => wrap(handler))`. */
  private madeOf(val: Val): Val[] {
    if (val.t !== 'fn' || !val.via) return [val];
    const { f: maker } = val.via;
    const given = this.evaluator.makings.of(this.forwards(val.f), val).filter((v) => v.t === 'fn' || (v.t === 'param' && v.f !== maker));
    return given.length ? given : [val];
  }

  private elements(vals: Val[]): Val[] {
    return vals.flatMap((v) => (v.t === 'arr' ? v.of : v.t === 'param' ? [v] : []));
  }

  /** Parameters that a function calls: those of the functions around it, or with `own` its own. */
  forwards(fn: Fn, own = false, isCalled = false): ValOf<'param'>[] {
    const { file } = fn;
    const running = own ? [fn] : this.withSiblings(fn);
    const isRun = (at: number): boolean =>
      running.some(({ index }) => index === at) ||
      (file.facts.callables[at].arg !== undefined && file.facts.callables[at].up >= 0 && isRun(file.facts.callables[at].up));
    const inside = (index: number): boolean => running.some((one) => isWithin(file, index, one));
    const around = (f: Fn): boolean => {
      // What a promise gives to end it is nobody's listener.
      if (f.facts.arg && f.file.facts.exprs[f.facts.arg[0]].k === 'new') return false;
      for (let at = fn.facts.up; at >= 0; at = file.facts.callables[at].up) if (f.file === file && f.index === at) return true;
      return false;
    };
    const found: ValOf<'param'>[] = [];
    for (const e of new Set(running.flatMap(callsWithin))) {
      const x = file.facts.exprs[e];
      if (x.k !== 'call' || (isCalled && !isRun(x.by))) continue;
      const callee = file.facts.exprs[x.f];
      // `broker.call('orders.place', order)`: no text is what `this` is.
      const isApplied = callee.k === 'mem' && (callee.n === 'call' || callee.n === 'apply') && !this.isText(file, x.a[0]);
      const target = plain(file, isApplied ? callee.o : x.f);
      if (file.facts.exprs[target].k !== 'ref' && !this.isHeld(file, target)) continue;
      const vals = [...this.evaluator.expr(file, target), ...(own ? [] : this.handedOn(fn, e, x.a))];
      // Out of options, `({ name, run }) => on(name, () => run())`, it is one that was given; what a class has is called.
      const isOut = (v: ValOf<'param'>): boolean =>
        v.path.length === 1 &&
        v.f.facts.k !== 'constructor' &&
        vals.some((one) => one.t === 'sig' || one.t === 'shape') &&
        this.calls.targets({ file, e }).every(({ facts }) => facts.k !== 'method');
      for (const v of vals)
        if (
          v.t === 'param' &&
          (!v.path.length || isOut(v)) &&
          !decides(v) &&
          (own ? v.f === fn : v.f !== fn && !inside(v.f.index) && around(v.f))
        )
          if (own || !(asksOf(this.calls, fn, e, v) || onlySays(fn, e) || this.calls.worksWith(fn, e, v))) found.push(v);
    }
    if (!found.length && !own) return this.handedFar(fn, running, (f) => around(f) && !inside(f.index));
    // What options hold beside a function that is given by itself says how that is run.
    const given = found.filter((v) => !v.path.length);
    return given.length ? given : found;
  }

  /** Whether it is what an object of a package holds for whoever made that: `saved.current(data)`. */
  private isHeld(file: File, e: E): boolean {
    const x = file.facts.exprs[e];
    const { evaluator } = this;
    return (
      x.k === 'mem' && evaluator.expr(file, x.o).some((v) => v.t === 'extInst' && evaluator.rules.property(v.pkg, v.n, x.n) !== undefined)
    );
  }

  private isText(file: File, e: E | undefined): boolean {
    return e !== undefined && this.evaluator.expr(file, e).some((v) => v.t === 'str');
  }

  /**
   * The function out of options, or of what is around, that a closure gives with what comes to functions which run it with that in the end:
   * `eachMessage: ({ message }) => consume(message, { handler: options.handler, attempts: 3 })`. Where they send something themselves, the closure hears.
   */
  private handedFar(fn: Fn, running: readonly Fn[], isAround: (f: Fn) => boolean): ValOf<'param'>[] {
    const { file } = fn;
    const { exprs } = file.facts;
    const isOfEvent = (a: E): boolean => fn.facts.p.some((_, i) => mentions(file, a, fn.index, i));
    for (const e of new Set(running.flatMap(callsWithin))) {
      const x = exprs[e];
      if (x.k !== 'call' || x.a.length < 2 || !x.a.some(isOfEvent) || isWhenFailed(fn, e)) continue;
      const held = x.a.flatMap((a, i) => heldIn(file, a).map((one) => ({ ...one, i })));
      const given = held.flatMap(({ e: of, path, i }) => {
        const vals = this.evaluator.expr(file, of);
        const isFunction = vals.some((v) => v.t === 'sig' || v.t === 'shape');
        return vals.flatMap((v) =>
          v.t === 'param' && v.path.length <= 1 && (!v.path.length || isFunction) && isAround(v.f) && hears(v) ? [{ v, i, path }] : [],
        );
      });
      if (!given.length) continue;
      const targets = this.calls.targets({ file, e });
      const isRun = (to: Fn, i: number, path: readonly string[]): boolean =>
        this.runsOwn(to).some(({ v, of }) => v.i === i && v.path.join() === path.join() && x.a.some((a, at) => of.has(at) && isOfEvent(a)));
      const run = given.filter(({ i, path }) => targets.length && targets.every((to) => isRun(to, i, path)));
      if (run.length) return this.sendsItself(fn) ? [] : run.map(({ v }) => v);
    }
    return [];
  }

  private readonly own = new Map<Fn, readonly OwnRun[]>();

  /** What a function is given, and which part of it, that it runs itself or gives to functions that do. */
  private runsOwn(fn: Fn): readonly OwnRun[] {
    const known = this.own.get(fn);
    if (known) return known;
    // Of functions that call each other, all is known when none says more.
    const found = new Map<Fn, OwnRun[]>([[fn, []]]);
    let isNew = true;
    const of = (to: Fn): readonly OwnRun[] => {
      const told = this.own.get(to) ?? found.get(to);
      if (!told) {
        found.set(to, []);
        isNew = true;
      }
      return told ?? [];
    };
    const sizeOf = (runs: readonly OwnRun[]): number => runs.reduce((sum, { of }) => sum + 1 + of.size, 0);
    while (isNew) {
      isNew = false;
      for (const [one, before] of found) {
        const now = this.runsBy(one, of);
        if (sizeOf(now) !== sizeOf(before)) isNew = true;
        found.set(one, now);
      }
    }
    for (const [one, runs] of found) this.own.set(one, runs);
    return found.get(fn)!;
  }

  private runsBy(fn: Fn, runsOwn: (to: Fn) => readonly OwnRun[]): OwnRun[] {
    const { file } = fn;
    const isOwn = (v: Val): v is ValOf<'param'> & Val => v.t === 'param' && v.f === fn && v.path.length <= 1 && hears(v);
    return callsWithin(fn).flatMap((e): OwnRun[] => {
      const x = file.facts.exprs[e];
      if (x.k !== 'call' || isWhenFailed(fn, e)) return [];
      const given = (args: readonly E[]): Set<number> =>
        new Set(fn.facts.p.flatMap((_, i) => (args.some((a) => isMadeOf(fn, a, i)) ? [i] : [])));
      const called = this.evaluator.expr(file, x.f).filter(isOwn);
      const direct = called.length ? called.map((v) => ({ v, of: given(x.a) })) : [];
      const handed = x.a.map((a) => this.evaluator.expr(file, a).filter(isOwn));
      if (!handed.some((vals) => vals.length)) return direct;
      const targets = this.calls.targets({ file, e });
      const further = handed.flatMap((vals, i): OwnRun[] => {
        if (!vals.length || !targets.length) return [];
        const runs = targets.map((to) => runsOwn(to).filter(({ v }) => v.i === i && !v.path.length));
        if (!runs.every((some) => some.length)) return [];
        const args = runs.flatMap((some) => some.flatMap(({ of }) => x.a.filter((_, at) => of.has(at))));
        return vals.map((v) => ({ v, of: given(args) }));
      });
      return [...direct, ...further];
    });
  }

  /** Whether a function, or one that it calls, sends something itself; what it was given to run is none of those. */
  private sendsItself(fn: Fn, seen = new Set<Fn>(), depth = 0): boolean {
    const { file } = fn;
    seen.add(fn);
    return callsWithin(fn).some((e) => {
      const x = file.facts.exprs[e];
      const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
      if (!callee || x.k !== 'call' || this.evaluator.expr(file, x.f).some((v) => v.t === 'param')) return false;
      if (callee.k === 'mem' && SENDS_ITSELF.test(callee.n)) return true;
      return depth < DEEPEST_SENDS && this.calls.targets({ file, e }).some((to) => !seen.has(to) && this.sendsItself(to, seen, depth + 1));
    });
  }

  /** What a closure hands on, with what it is given itself, to a function here that runs it: `(request) => retried(run, request)`. */
  private handedOn({ file, index }: Fn, e: E, args: readonly E[]): Val[] {
    const { exprs, bindings } = file.facts;
    const parameter = (a: E): number | undefined => {
      const x = exprs[a];
      const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
      return b?.k === 'param' && !b.path?.length ? b.f : undefined;
    };
    if (!args.some((a) => parameter(a) === index)) return [];
    const outer = args.flatMap((a, i) => (![undefined, index].includes(parameter(a)) ? [{ a, i }] : []));
    const targets = outer.length ? this.calls.targets({ file, e }) : [];
    return outer.flatMap(({ a, i }) => {
      if (!targets.length || !targets.every((to) => this.forwards(to, true).some((p) => p.i === i && !p.path.length))) return [];
      const vals = this.evaluator.expr(file, a);
      // An object of a class is asked for its methods.
      return vals.some((v) => v.t === 'inst' || v.t === 'class') ? [] : vals.filter((v) => v.t === 'param');
    });
  }

  /** A function, and where the one around gives it back those beside it that it runs: `function debounced(...args) { last = args; schedule(); }`. */
  private withSiblings(fn: Fn): Fn[] {
    const { file } = fn;
    const { exprs } = file.facts;
    const all = [fn];
    const isGiven = (e: E): boolean => this.evaluator.expr(file, e).some((v) => v.t === 'fn' && v.f === fn);
    if (fn.facts.up <= 0 || !file.facts.callables[fn.facts.up].returns.some(isGiven)) return all;
    for (const one of all)
      for (const e of all.length < MOST_SIBLINGS ? callsWithin(one) : []) {
        const x = exprs[e];
        if (x.k !== 'call' || exprs[x.f].k !== 'ref') continue;
        for (const v of this.evaluator.expr(file, x.f))
          if (
            v.t === 'fn' &&
            v.f.file === file &&
            v.f.facts.up > 0 &&
            isWithin(file, fn.index, file.fns[v.f.facts.up]) &&
            !all.includes(v.f)
          )
            all.push(v.f);
      }
    return all;
  }

  /** Methods of what a function is given that run with what a call in it gave: `for (const job of await boss.fetch(task.queue)) task.run(job)`. */
  givenTo(fn: Fn, e: E): ValOf<'param'>[] {
    const { file } = fn;
    const { exprs, calls } = file.facts;
    return calls.flatMap((call) => {
      const x = exprs[call];
      if (x.k !== 'call' || exprs[x.f].k !== 'mem' || !x.a.some((a) => this.comesFrom(file, a, e))) return [];
      return this.evaluator.expr(file, x.f).filter((v): v is ValOf<'param'> => v.t === 'param' && v.f === fn);
    });
  }

  /** Whether what an expression names is a part of what another one gives, or an object of the class that this is. */
  comesFrom(file: File, e: E, source: E, depth = 0): boolean {
    if (e === source) return true;
    if (depth > DEEPEST) return false;
    const x = file.facts.exprs[e];
    const from = (...list: E[]): boolean => list.some((one) => this.comesFrom(file, one, source, depth + 1));
    switch (x.k) {
      case 'mem':
      case 'idx':
        return from(x.o);
      case 'await':
      case 'cast':
        return from(x.e);
      case 'any':
        return from(...x.e);
      case 'new':
        return from(x.f);
      case 'ref': {
        if (x.r[0] !== 'b') return false;
        const { k, init } = file.facts.bindings[x.r[1]];
        const list = runsThrough(file, x.r[1]);
        return list !== undefined ? from(list) : k === 'var' && init !== undefined && from(init);
      }
      default:
        return false;
    }
  }

  /** The parameter of a function that whoever calls it gives a function as, where it is the only such one: it is kept to be run. */
  kept(fn: Fn): ValOf<'param'>[] {
    const callers = this.calls.callers(fn).filter((c) => c.args !== null);
    const found = fn.facts.p.flatMap((_, i): ValOf<'param'>[] => {
      const isGiven =
        callers.length > 0 && callers.every(({ file, args }) => this.functions(file, args![i] ?? 0).some((v) => v.t === 'fn'));
      return isGiven ? [{ t: 'param', f: fn, i, path: [] }] : [];
    });
    return found.length === 1 ? found : [];
  }

  /** Whether a function returns what an expression in it gives, or something made of that: `return (await got).messages.map(read)`. */
  gives({ file, facts }: Fn, source: E): boolean {
    const { exprs } = file.facts;
    const root = (e: E): E => {
      const x = exprs[e];
      if (x.k === 'await' || x.k === 'cast') return root(x.e);
      const callee = x.k === 'call' && e !== source ? exprs[x.f] : undefined;
      return callee?.k === 'mem' ? root(callee.o) : e;
    };
    const gives = (e: E): boolean => {
      const x = exprs[e];
      if (x.k === 'if' || x.k === 'await' || x.k === 'cast') return gives(x.e);
      if (x.k === 'cond') return gives(x.a) || gives(x.b);
      return this.comesFrom(file, root(e), source) || (x.k === 'call' && e !== source && x.a.some((a) => this.comesFrom(file, a, source)));
    };
    return facts.returns.some(gives);
  }

  /** Functions among the values, in lists and in those properties of an object, or methods of a class, that hold some. */
  among(vals: Val[], properties?: readonly string[]): Val[] {
    return vals.flatMap((v): Val[] => {
      // Of a class that is handed over objects are made.
      const of: Val | undefined = v.t === 'class' ? { t: 'inst', c: v.c, exact: true } : v.t === 'obj' || v.t === 'param' ? v : undefined;
      const held = (of && properties?.flatMap((n) => this.evaluator.members.walk([of], n.split('.')))) ?? [];
      if (v.t === 'fn' || v.t === 'param') return [v, ...held];
      return v.t === 'arr' ? this.among(v.of) : this.among(held).flatMap((one) => this.ofBags(one));
    });
  }

  /** What a function stands for that a caller gives: the handler which it is put around, or the function. */
  given(val: ValOf<'fn'>): Val[] {
    return this.bags.ofHandlers(val.f) ?? this.unwrapped(val);
  }

  /** What a function that is held hands on to: something of a bag, or a function, that the code around it is given. */
  private ofBags(val: Val): Val[] {
    if (val.t !== 'fn') return [val];
    return (val.f.facts.k === 'method' ? undefined : this.bags.handedOn(val.f, [])) ?? this.unwrapped(val);
  }

  /**
   * What is run of classes that are handed over instead of functions, or by what imports them: `[Orders, 'place']`, `() => import('./orders')`.
   * @param named the method where none is named
   */
  ofClasses(vals: Val[], named: string): Val[] {
    const { members } = this.evaluator;
    const method = (of: Val[], names: Val[]): Val[] =>
      of.flatMap((v) =>
        names.flatMap((n) => (v.t === 'class' && n.t === 'str' ? members.member({ t: 'inst', c: v.c, exact: true }, n.v) : [])),
      );
    return vals.flatMap((v): Val[] => {
      const own = this.classes([v]);
      if (own.length) return method(own, [{ t: 'str', v: named }]);
      if (v.t !== 'arr') return [v];
      const pair =
        v.at?.length === 2 && v.at[1].length > 0 && v.at[1].every((n) => n.t === 'str') ? method(this.classes(v.at[0]), v.at[1]) : [];
      return pair.length ? pair : this.ofClasses(v.of, named);
    });
  }

  /** Classes among the values, and those that modules export by default which are imported when needed. */
  private classes(vals: Val[]): Val[] {
    const { invocations, members } = this.evaluator;
    return vals.flatMap((v) => {
      if (v.t === 'class') return [v];
      const modules = v.t === 'fn' && !v.f.facts.p.length ? invocations.returns(v.f).filter((r) => r.t === 'file') : [];
      return modules.flatMap((r) => members.member(r, 'default')).filter((c) => c.t === 'class');
    });
  }

  /** What was handed over is run when something comes, not here. */
  consume(file: File, e: E, properties?: readonly string[]): void {
    const x = file.facts.exprs[e];
    if (x.k === 'obj') {
      for (const { n, v } of x.p) {
        if (n === null) continue;
        if (properties?.includes(n)) this.calls.consume(file, v);
        const within = properties?.flatMap((p) => (p.startsWith(`${n}.`) ? [p.slice(n.length + 1)] : [])) ?? [];
        if (within.length) this.consume(file, v, within);
      }
    } else if (x.k === 'arr' && properties) {
      for (const each of x.e) this.consume(file, each, properties);
    } else if (this.among(this.functions(file, e), properties).length) {
      this.calls.consume(file, e);
    }
  }

  /**
   * The functions with bodies that a value is: those that implement it where it has none, and the method of `this` that a closure only
   * hands on to, or that a base class leaves to its subclasses and runs when all is read.
   */
  concrete(val: ValOf<'fn'>): Fn[] {
    const own = this.standsFor(val);
    const left = this.leftToHeir(val, own?.fns);
    if (left) {
      const { fn, told, of, doesMore } = left;
      return [fn, ...told.filter((one) => this.sendsItself(one)), ...(doesMore ? [of] : [])];
    }
    if (own) return this.doesMoreThan(val, own) ? [...own.fns, val.f] : own.fns;
    if (!val.f.facts.abstract) return [val.f];
    return val.self ? this.calls.memberTargets([val.self], val.f.facts.s) : [];
  }

  /** The method by which objects of a class do what it inherits: where that leaves the work to them, their own. */
  ofClass(c: Cls, fn: Fn): Fn {
    if (fn.facts.c === undefined || fn.file.classes[fn.facts.c] === c) return fn;
    const own = this.standsFor({ t: 'fn', f: fn, self: { t: 'inst', c, exact: true } });
    if (!own || this.doesMore(fn, own.call)) return fn;
    // It never runs on its own, unless somebody calls it.
    if (!this.calls.callers(fn).length) this.calls.block({ file: fn.file, e: own.call });
    return own.fns[0];
  }

  /** Whether a method goes on with what a call in it gives, or may send something itself. */
  private doesMore({ file, index }: Fn, call: E): boolean {
    const { exprs, calls, callables, bindings } = file.facts;
    const isInside = (at: number): boolean =>
      at === index || (callables[at].k === 'closure' && callables[at].up >= 0 && isInside(callables[at].up));
    const isGiven = (e: E): boolean => {
      const x = exprs[e];
      if (e === call) return true;
      if (x.k === 'await' || x.k === 'cast') return isGiven(x.e);
      const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
      return b?.k === 'var' && b.init !== undefined && b.init !== e && isGiven(b.init);
    };
    const isRead = (e: E): boolean => {
      const x = exprs[e];
      return x.k === 'ref' || x.k === 'this' || (x.k === 'mem' && isRead(x.o));
    };
    const at = exprs[call];
    // What runs the call in a closure does it no other way: `work.execute(() => this.handle(command))`.
    const runsIt = (e: E): boolean => {
      const x = exprs[e];
      return x.k === 'fn' && at.k === 'call' && isWithin(file, at.by, file.fns[x.f]);
    };
    return calls.some((e) => {
      const x = exprs[e];
      if ((x.k !== 'call' && x.k !== 'new') || e === call || !isInside(x.by)) return false;
      const callee = exprs[x.f];
      if (x.a.some(isGiven) || (callee.k === 'mem' && isGiven(callee.o))) return true;
      if (callee.k !== 'mem' || !SENDS.test(callee.n) || x.a.some(runsIt)) return false;
      // What others recorded was sent by them: `publisher.publishAll(aggregate.events)`.
      return !PUBLISHES.test(callee.n) || !x.a.length || !x.a.every(isRead) || !x.a.some((a) => exprs[a].k === 'mem');
    });
  }

  /**
   * The part of an heir that a closure of a base class has run by other methods of the same object.
   * @param fns what the closure stands for
   */
  private leftToHeir({ f, self }: ValOf<'fn'>, fns: readonly Fn[] = []): (LeftToHeir & { of: Fn; doesMore: boolean }) | undefined {
    const [of] = fns.length ? fns : [f];
    const left = self?.t === 'inst' && f.facts.k === 'closure' ? leftToHeir(this.evaluator, this.calls, of, self) : undefined;
    // What the base class sends itself beside it, it sends of what it hears.
    return left && { ...left, of, doesMore: this.sendsItself(of, new Set(left.heirs)) };
  }

  /** Whether a closure that has an heir's part run sends something itself beside it: what failed goes to a queue of the dead. */
  private doesMoreThan({ f, self }: ValOf<'fn'>, { call }: { call: E }): boolean {
    if (f.facts.k !== 'closure' || self?.t !== 'inst' || this.handing(f, (a) => a.length > 0) === call) return false;
    return callsWithin(f).some((e) => {
      const callee = e === call ? undefined : this.callee(f.file, e);
      return callee !== undefined && SENDS_ITSELF.test(callee.n);
    });
  }

  /** The one method of `this` that a function of a class stands for, and the call of it there. */
  private standsFor({ f, self }: ValOf<'fn'>): { call: E; fns: Fn[] } | undefined {
    if (self?.t !== 'inst' || f.facts.abstract) return undefined;
    const { file } = f;
    const call = f.facts.k === 'closure' ? (this.handing(f, (a) => a.length > 0) ?? this.leaving(f)) : this.leaving(f);
    const callee = call && this.callee(file, call);
    const fns = callee && file.facts.exprs[callee.o].k === 'this' ? this.calls.memberTargets([self], callee.n) : [];
    return call !== undefined && fns.length === 1 ? { call, fns } : undefined;
  }

  /** The one call in a function of a method that its class leaves to those that extend it; of several the one whose result it gives. */
  private leaving(fn: Fn): E | undefined {
    const { exprs, calls, callables } = fn.file.facts;
    const isInside = (index: number): boolean => {
      for (let at = index; at >= 0; at = callables[at].k === 'closure' ? callables[at].up : -1) if (at === fn.index) return true;
      return false;
    };
    const found = calls.filter((e) => {
      const x = exprs[e];
      const callee = x.k === 'call' && isInside(x.by) ? this.callee(fn.file, e) : undefined;
      const own = callee && exprs[callee.o];
      if (!callee || own?.k !== 'this' || own.c < 0) return false;
      return this.evaluator.hierarchy.find(fn.file.classes[own.c], callee.n, false)?.fn?.facts.abstract === true;
    });
    const given = found.length > 1 ? found.filter((e) => fn.facts.returns.some((r) => this.comesFrom(fn.file, r, e))) : found;
    return given.length === 1 ? given[0] : undefined;
  }

  /** Where the functions were chosen somewhere else than at the registration, they are no calls there either, nor on the way. */
  consumeAt(choice: Choice, site: Site, fns: readonly Fn[]): void {
    const given = (choice.slots['callback'] ?? []).filter((v) => v.t === 'fn');
    const handed = new Set([...fns, ...given.map((v) => v.f)]);
    // A closure that a method stands for never runs on its own, nor does what nobody calls.
    for (const v of given) {
      const own = this.standsFor(v);
      const left = this.leftToHeir(v, own?.fns);
      if (own && !left && !this.isCalled(v.f)) this.calls.block({ file: v.f.file, e: own.call });
      // The closure never runs but when it hears, and then has the heir's part run, unless it does more.
      const inside = [v.f, ...(own?.fns ?? []), ...(left?.ways.flatMap(({ through }) => through) ?? [])];
      const isInside = ({ file, e }: Site): boolean => inside.some((fn) => fn.file === file && callsWithin(fn).includes(e));
      const isRunBeside = (fn: Fn): boolean => !this.calls.callers(fn).every(isInside);
      for (const { call, through, first } of left?.ways ?? [])
        if (![...(own?.fns ?? []), ...through].some(isRunBeside)) this.calls.block(call);
        else if (!left!.doesMore && !own) this.calls.block(first);
    }
    const own = choice.site === site ? undefined : this.functionsAt([choice.site]);
    for (const places of [...(own ? [own] : []), ...choice.through.map((helper) => this.ways(helper))])
      for (const fn of handed) for (const { file, e } of places.get(fn) ?? []) this.calls.consume(file, e);
  }

  /** Whether code calls a method by its name on what has it. */
  private isCalled(fn: Fn): boolean {
    return fn.facts.k === 'method' && this.calls.methodCalls(fn.facts.s).some((site) => this.calls.targets(site).includes(fn));
  }

  /** Which functions callers give a function, and where. */
  private ways(helper: Fn): Map<Fn, Site[]> {
    let known = this.known.get(helper);
    if (!known) this.known.set(helper, (known = this.functionsAt(this.calls.callers(helper))));
    return known;
  }
  private readonly known = new Map<Fn, Map<Fn, Site[]>>();

  /** The functions that are among the arguments of calls. */
  private functionsAt(sites: readonly Site[]): Map<Fn, Site[]> {
    const found = new Map<Fn, Site[]>();
    for (const { file, e } of sites) {
      const at = file.facts.exprs[e];
      if (at.k !== 'call' && at.k !== 'new') continue;
      for (const a of at.a.flatMap((one) => partsOf(file, one))) {
        const vals = this.evaluator.expr(file, a).filter((v): v is ValOf<'fn'> & Val => v.t === 'fn');
        // What a wrapper made stands for what that is handed over in it.
        const all = vals.flatMap((v) => [v, ...this.unwrapped(v)]).filter((v): v is ValOf<'fn'> & Val => v.t === 'fn');
        for (const fn of new Set(all.flatMap((v) => [v.f, ...this.concrete(v)]))) found.set(fn, [...(found.get(fn) ?? []), { file, e: a }]);
      }
    }
    return found;
  }

  /**
   * What a function without a name of its own does when all of it is one call that hands its parameters on: `(req, res) => controller.run(req, res)`.
   * A method that several classes share tells less than the place that calls it, so it has to be the receiver's own.
   */
  thinly(fn: Fn): { fns: Fn[]; call: E } | undefined {
    const { file } = fn;
    const e = this.handing(fn, (a) => a.length > 0);
    const callee = e && this.callee(file, e);
    // What fires whatever it is given tells less than the place that says through which object.
    const targets = callee && !FIRES.test(callee.n) ? this.calls.targets({ file, e }) : [];
    if (!e || !callee || targets.length !== 1) return undefined;
    const [target] = targets;
    const owner = target.facts.c === undefined ? undefined : target.file.classes[target.facts.c];
    return this.evaluator.expr(file, callee.o).every((v) => v.t !== 'inst' || v.c === owner) ? { fns: targets, call: e } : undefined;
  }

  /** The same where whoever runs it gives it nothing that it could hand on, of one method or of each in a list: `() => job.run()`. */
  thinlyAtOnce(fn: Fn): { fns: Fn[]; call: E } | undefined {
    const e = this.handing(fn, (a) => !a.length);
    const fns = e && this.callee(fn.file, e) ? this.calls.targets({ file: fn.file, e }) : [];
    return e && fns.length ? { fns, call: e } : runsOfTask(this.calls, fn);
  }

  private callee(file: File, e: E): Extract<Expr, { k: 'mem' }> | undefined {
    const x = file.facts.exprs[e];
    const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
    return callee?.k === 'mem' ? callee : undefined;
  }

  /** The one call that a closure consists of, where it is given nothing but the closure's own parameters, or nothing at all. */
  private handing(fn: Fn, gives: (args: readonly E[]) => boolean): E | undefined {
    const { file, index } = fn;
    const { exprs, calls, bindings, callables } = file.facts;
    if (fn.facts.k !== 'closure' || callables.some((c) => c.up === index)) return undefined;
    const isOwn = (e: E): boolean => {
      const x = exprs[e];
      if (x.k === 'cast') return isOwn(x.e);
      return x.k === 'ref' && x.r[0] === 'b' && bindings[x.r[1]].k === 'param' && bindings[x.r[1]].f === index && !bindings[x.r[1]].path;
    };
    const made = calls.filter((e) => {
      const x = exprs[e];
      return 'by' in x && x.by === index;
    });
    const handing = made.filter((e) => {
      const x = exprs[e];
      return x.k === 'call' && gives(x.a) && x.a.every(isOwn) && exprs[x.f].k !== 'ref';
    });
    const [e] = handing;
    return handing.length === 1 && !made.some((other) => other !== e && !this.follows(file, other, e)) ? e : undefined;
  }

  /** `call.catch(next)`, `call.then(…)`. */
  private follows(file: File, other: E, e: E): boolean {
    const x = file.facts.exprs[other];
    const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
    return callee?.k === 'mem' && callee.o === e && ['then', 'catch', 'finally'].includes(callee.n);
  }
}

/** Whether a call in a function is only made when something failed. */
function isWhenFailed({ file, index }: Fn, e: E): boolean {
  const { exprs, guards, callables } = file.facts;
  const x = exprs[e];
  if (x.k !== 'call') return false;
  const failed = (g: number | undefined): boolean => g !== undefined && partsOfGuard(guards[g]).includes('catch');
  if (failed(x.g)) return true;
  for (let at = x.by; at >= 0 && at !== index; at = callables[at].up) if (failed(callables[at].g) || failed(callables[at].use)) return true;
  return false;
}

/** Whether an expression is made of a parameter of a function, or of an element of it that a closure there is given. */
function isMadeOf({ file, index }: Fn, e: E, i: number): boolean {
  if (mentions(file, e, index, i)) return true;
  const { exprs, bindings, callables } = file.facts;
  const x = exprs[e];
  const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
  const [call] = (b?.k === 'param' && b.f !== index && callables[b.f].arg) || [];
  const made = call === undefined ? undefined : exprs[call];
  const callee = made?.k === 'call' ? exprs[made.f] : undefined;
  return callee?.k === 'mem' && mentions(file, callee.o, index, i);
}

/** An expression, and what a written object holds. */
function partsOf(file: File, e: E): E[] {
  const x = file.facts.exprs[e];
  return x.k === 'obj' ? [e, ...x.p.flatMap(({ n, v }) => (n === null ? [] : [v]))] : [e];
}

/** The calls that an expression may be, on whatever condition. */
function callsAt(file: File, e: E): E[] {
  const x = file.facts.exprs[e];
  if (x.k === 'if' || x.k === 'cast' || x.k === 'await') return callsAt(file, x.e);
  if (x.k === 'cond') return [...callsAt(file, x.a), ...callsAt(file, x.b)];
  return x.k === 'call' ? [e] : [];
}

/** What an argument is, or what an object in it holds under which name. */
function heldIn(file: File, e: E): { e: E; path: string[] }[] {
  const x = file.facts.exprs[e];
  if (x.k === 'cast') return heldIn(file, x.e);
  if (x.k === 'obj') return x.p.flatMap(({ n, v }) => (n === null ? [] : [{ e: plain(file, v), path: [n] }]));
  return [{ e, path: [] }];
}
