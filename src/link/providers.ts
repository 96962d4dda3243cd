import type { Decorator, E, Expr } from '../extract/facts.js';
import { push } from './collections.js';
import type { Evaluator } from './evaluate.js';
import { identities, identityOf } from './identities.js';
import { instanceOf } from './invocations.js';
import { listsIn } from './loops.js';
import { ModuleScopes } from './module-scopes.js';
import type { Project } from './project.js';
import { type Cls, type File, type Fn, keyOf, madeIn, type Turn, unique, type Val, type ValOf } from './values.js';

/** A package whose container is told what it gives by functions of its own: `register({ orders: asClass(Orders).singleton() })`. */
const AWILIX = 'awilix';
const CRADLE = 'cradle';
/** Packages with a container that code fills by calls: `bind(TOKEN).to(X)`, `register(TOKEN, { useClass: X })`, `set(TOKEN, x)`. */
const CONTAINERS = new Set(['inversify', 'tsyringe', 'typedi', AWILIX]);
/** How such a function says what gives. */
const SAYS: Readonly<Record<string, 'class' | 'value' | 'factory'>> = { asClass: 'class', asValue: 'value', asFunction: 'factory' };
/** Packages of a framework that is its container: `moduleRef.get(TOKEN)`. */
const NEST = new Set(['@nestjs/core', '@nestjs/common']);
/** What gives, by the method of the container that is told. */
const TELLS: Readonly<Record<string, 'class' | 'value' | 'factory'>> = {
  to: 'class',
  toSelf: 'class',
  toService: 'class',
  toConstantValue: 'value',
  toDynamicValue: 'factory',
  registerSingleton: 'class',
  registerType: 'class',
  registerInstance: 'value',
  register: 'class',
  set: 'value',
};

/** What gives, by the property of what a container is told. */
const USES: Readonly<Record<string, 'class' | 'value' | 'factory'>> = { useClass: 'class', useValue: 'value', useFactory: 'factory' };

interface Provider {
  file: File;
  /** What is given: an object that says how, or what a container was told. */
  e: E;
  as?: 'class' | 'value' | 'factory';
  /** The turn of the loop that says so: `names.map((name) => ({ provide: tokenOf(name), … }))`. */
  turn?: Turn;
}

/** A function that tells a container of what it is given: which of its parameters is the token, and which is what gives. */
interface Helper {
  token: number;
  given: number;
  as: NonNullable<Provider['as']>;
}

/**
 * What injection tokens stand for: `{ provide: TOKEN, useClass: X }` and its like, wherever the sources write them, and what they tell
 * a container.
 */
export class Providers {
  private byToken: Map<string, Provider[]> | undefined;
  private readonly resolving = new Set<string>();
  private readonly scopes: ModuleScopes;

  constructor(
    private readonly project: Project,
    private readonly evaluator: Evaluator,
  ) {
    this.scopes = new ModuleScopes(project, evaluator);
  }

  /**
   * What is injected where a type and decorators stand; nothing when no provider says.
   * @param to the class of the object that gets it
   */
  of(file: File, decorators: Decorator[] | undefined, typed: Val[], to?: Cls): Val[] {
    const inject = decorators?.find((d) => /^@(\w+\.)?[Ii]nject$/.test(d.text));
    const own = inject ? undefined : this.ownToken(file, decorators ?? []);
    if (own !== undefined) return this.provided([own], to);
    if (inject?.a?.[0] !== undefined) {
      const provided = this.provided(identities(this.evaluator, file, this.token(file, inject.a[0])), to);
      if (provided.length) return provided;
      const [given] = this.evaluator.expr(file, inject.a[0]);
      // Injected by a class: that says more than the interface that the code knows it by.
      return given && (!typed.length || typed.every((v) => v.t === 'decl' || v.t === 'shape')) ? instanceOf(given) : [];
    }
    return typed.flatMap((val) =>
      val.t === 'inst' && val.c.facts.abstract ? this.provided([`c:${val.c.file.index}.${val.c.index}`], to) : [],
    );
  }

  /** What a decorator of the code base's own injects by: `const InjectQueue = (name) => Inject(tokenOf(name))`. */
  private ownToken(file: File, decorators: Decorator[]): string | undefined {
    for (const d of decorators) {
      for (const v of d.a ? this.evaluator.expr(file, d.f) : []) {
        if (v.t !== 'fn') continue;
        const of = v.f.file;
        for (const e of v.f.facts.returns) {
          const x = of.facts.exprs[e];
          const callee = x.k === 'call' ? of.facts.exprs[x.f] : undefined;
          const isInject = callee?.k === 'ref' && callee.r[0] === 'i' && /^[Ii]nject$/.test(of.facts.imports[callee.r[1]].n);
          if (x.k !== 'call' || !isInject || x.a[0] === undefined) continue;
          const token = this.evaluator.invocations.substitute(this.evaluator.expr(of, x.a[0]), v.f, (i) =>
            i === 'rest' ? [] : this.evaluator.argument(file, d.a ?? [], i),
          );
          const key = identityOf(token);
          if (key !== undefined) return key;
        }
      }
    }
    return undefined;
  }

  /** What a container gives for a token; nothing when nobody told it. */
  resolved(file: File, token: E): Val[] {
    const provided = this.provided(identities(this.evaluator, file, token));
    if (provided.length) return provided;
    return this.evaluator.expr(file, token).flatMap((v): Val[] => {
      if (v.t === 'param') return [{ ...v, path: [...v.path, 'new'] }];
      return v.t === 'class' ? instanceOf(v) : [];
    });
  }

  /** What stands in a container under a name: `container.cradle.orders`. */
  named({ pkg, n: type }: ValOf<'extInst'>, n: string): Val[] | undefined {
    if (pkg !== AWILIX) return undefined;
    if (type === CRADLE) return this.provided([keyOf({ t: 'str', v: n })]);
    return n === CRADLE ? [{ t: 'extInst', pkg, n: CRADLE, args: [] }] : undefined;
  }

  /** Whether a package has a container whose `get` or `resolve` gives what a token stands for. */
  isContainer(pkg: string, n: string): boolean {
    return CONTAINERS.has(pkg) || (NEST.has(pkg) && n !== 'Reflector');
  }

  /** `forwardRef(() => X)` means X. */
  private token(file: File, e: E): E {
    const x = file.facts.exprs[e];
    if (x.k !== 'call' || x.a.length !== 1) return e;
    const inner = file.facts.exprs[x.a[0]];
    return inner.k === 'fn' ? (file.facts.callables[inner.f].returns[0] ?? e) : e;
  }

  /** What the first of these keys that anybody provides stands for: services of one repository may give tokens the same text. */
  private provided(keys: readonly string[], to?: Cls): Val[] {
    const key = keys.find((k) => this.index().has(k));
    if (key === undefined || this.resolving.has(key)) return [];
    this.resolving.add(key);
    try {
      const all = this.index().get(key) ?? [];
      const providers = to && all.length > 1 ? this.scopes.nearest(all, to) : all;
      return unique(providers.flatMap((provider) => this.inTurn(provider)));
    } finally {
      this.resolving.delete(key);
    }
  }

  private index(): Map<string, Provider[]> {
    if (this.byToken) return this.byToken;
    const found = (this.byToken = new Map<string, Provider[]>());
    const add = (file: File, token: E | undefined, provider: Provider): void => {
      if (token === undefined) return;
      const keys = identities(this.evaluator, file, token);
      for (const key of keys) push(found, key, provider);
      const [list] = keys.length ? [] : listsIn(file, token);
      const [each, ...more] = list === undefined ? [] : this.evaluator.expr(file, list);
      for (const vals of each?.t === 'arr' && !more.length ? (each.at ?? []) : []) {
        const turn = { file, list: list!, vals };
        for (const key of this.evaluator.during(turn, () => identities(this.evaluator, file, token)))
          push(found, key, { ...provider, turn });
      }
    };
    const isUsed = [...this.project.importedPackages()].some((p) => CONTAINERS.has(p));
    for (const file of this.project.files) {
      for (const e of file.facts.provides) {
        const x = file.facts.exprs[e];
        const token = x.k === 'obj' ? x.p.find((p) => p.n === 'provide')?.v : undefined;
        add(file, token, { file, e });
      }
      if (isUsed) for (const e of file.facts.calls) this.told(file, file.facts.exprs[e], found, add);
    }
    this.byHelpers(add);
    return found;
  }

  /** What calls of helpers tell a container: `mapValue(TOKEN, createBus())` of `(token, value) => container.register(token, { useValue: value })`. */
  private byHelpers(add: (file: File, token: E | undefined, provider: Provider) => void): void {
    const names = new Set([...this.helpers.keys()].map((fn) => fn.facts.s));
    if (!names.size) return;
    for (const file of this.project.files)
      for (const e of file.facts.calls) {
        const x = file.facts.exprs[e];
        const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
        if (x.k !== 'call' || x.a.length < 2 || (callee?.k !== 'ref' && !(callee?.k === 'mem' && names.has(callee.n)))) continue;
        for (const v of this.evaluator.expr(file, x.f)) {
          const helper = v.t === 'fn' ? this.helpers.get(v.f) : undefined;
          const given = helper && x.a[helper.given];
          if (given !== undefined) add(file, x.a[helper!.token], { file, e: given, as: helper!.as });
        }
      }
  }
  private readonly helpers = new Map<Fn, Helper>();

  private help(file: File, token: E, given: E, as: Helper['as']): void {
    const parameter = (e: E): { f: number; i: number } | undefined => {
      const x = file.facts.exprs[e];
      const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
      return b?.k === 'param' && b.i !== undefined && !b.path?.length ? { f: b.f, i: b.i } : undefined;
    };
    const [of, what] = [parameter(token), parameter(given)];
    if (of && what && of.f === what.f) this.helpers.set(file.fns[of.f], { token: of.i, given: what.i, as });
  }

  /** What a call tells a container. */
  private told(
    file: File,
    x: Expr,
    found: Map<string, Provider[]>,
    add: (file: File, token: E | undefined, provider: Provider) => void,
  ): void {
    const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
    const as = callee?.k === 'mem' && Object.hasOwn(TELLS, callee.n) ? TELLS[callee.n] : undefined;
    if (x.k !== 'call' || callee?.k !== 'mem' || !as) return;
    const of = file.facts.exprs[callee.o];
    if (callee.n.startsWith('to')) {
      if (of.k !== 'call' || !/^(re)?bind$/.test(nameAt(file, of.f))) return;
      const given = callee.n === 'toSelf' ? of.a[0] : x.a[0];
      if (given === undefined) return;
      add(file, of.a[0], { file, e: given, as });
      this.help(file, of.a[0], given, as);
      return;
    }
    if (!x.a.length) return;
    const given = file.facts.exprs[x.a[0]];
    if (x.a.length < 2 && given.k !== 'obj') return;
    const container = this.evaluator
      .expr(file, callee.o)
      .find((v): v is ValOf<'ext' | 'extInst'> & Val => (v.t === 'ext' || v.t === 'extInst') && CONTAINERS.has(v.pkg));
    if (!container) return;
    if (container.pkg === AWILIX) {
      if (callee.n !== 'register') return;
      const all = given.k === 'obj' ? given.p : [{ n: null, c: x.a[0], v: x.a[1] }];
      for (const { n, c, v } of all) {
        const said = this.saidBy(file, v);
        if (!said) continue;
        if (n !== null) push(found, keyOf({ t: 'str', v: n }), said);
        else add(file, c, said);
      }
      return;
    }
    if (x.a.length < 2) return;
    const says = file.facts.exprs[x.a[1]];
    const isSaid = callee.n === 'register' && says.k === 'obj';
    add(file, x.a[0], isSaid ? { file, e: x.a[1] } : { file, e: x.a[1], as });
    if (!isSaid) this.help(file, x.a[0], x.a[1], as);
    else for (const { n, v } of says.p) if (n !== null && Object.hasOwn(USES, n)) this.help(file, x.a[0], v, USES[n]);
  }

  /** What `asClass(Orders).singleton()` says. */
  private saidBy(file: File, e: E): Provider | undefined {
    const x = file.facts.exprs[e];
    const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
    if (x.k !== 'call' || !callee) return undefined;
    if (callee.k === 'mem') return this.saidBy(file, callee.o);
    const [fn] = this.evaluator.expr(file, x.f);
    const as = fn?.t === 'ext' && fn.pkg === AWILIX && Object.hasOwn(SAYS, fn.n) ? SAYS[fn.n] : undefined;
    return as && x.a[0] !== undefined ? { file, e: x.a[0], as } : undefined;
  }

  /** What is made for one token of many remembers which. */
  private inTurn({ turn, ...provider }: Provider): Val[] {
    const vals = this.evaluator.during(turn, () => this.value(provider));
    return turn ? vals.map((v) => madeIn(v, turn)) : vals;
  }

  private value({ file, e, as }: Provider): Val[] {
    const x = file.facts.exprs[e];
    if (as) {
      const vals = this.evaluator.expr(file, e);
      if (as === 'value') return vals;
      if (as === 'class') return vals.flatMap(instanceOf);
      return vals.flatMap((v) => (v.t === 'fn' ? this.evaluator.invocations.returns(v.f).filter((r) => r.t !== 'param') : []));
    }
    if (x.k !== 'obj') return [];
    const vals = (n: string): Val[] => {
      const found = x.p.find((p) => p.n === n);
      return found ? this.evaluator.expr(file, found.v) : [];
    };
    const instances = [...vals('useClass'), ...vals('useExisting')].flatMap(instanceOf);
    const existing = x.p.find((p) => p.n === 'useExisting');
    const keys = existing && !instances.length ? identities(this.evaluator, file, existing.v) : [];
    const made = vals('useFactory').flatMap((v) =>
      v.t === 'fn' ? this.evaluator.invocations.returns(v.f).filter((r) => r.t !== 'param') : [],
    );
    // What a module is given by who registers it: `static register(options) { return { providers: [{ provide: OPTIONS, useValue: options }] } }`.
    return [...instances, ...made, ...this.evaluator.kept.told(vals('useValue')), ...this.provided(keys)];
  }
}

/** What a method is called, be it of a container or what a module of one is given: `new ContainerModule(({ bind }) => bind(TOKEN).to(X))`. */
function nameAt({ facts: { exprs, bindings } }: File, e: E): string {
  const x = exprs[e];
  if (x.k === 'mem') return x.n;
  const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
  return b?.k === 'param' ? (b.path?.[b.path.length - 1] ?? b.n) : '';
}
