import type { E } from '../../extract/facts.js';
import type { DeploySpec, Vocabulary } from '../../vocabulary/schema.js';
import type { Choice } from '../choosers.js';
import { plainName } from '../decorators.js';
import type { Messages } from '../messages.js';
import { argsOf, callsWithin, isWithin, receiverOf, type Site } from '../sites.js';
import { mapSlots, type Slots, symbols } from '../slots.js';
import { type Cls, type File, type Fn, isSymbolic, type Origin, textsOf, unique, type Val, type ValOf } from '../values.js';
import { madeWithin } from './chained.js';
import { lastOf } from './functions.js';

type Made = ValOf<'extInst'>;
type End = DeploySpec['ways'][number]['from'];

/** What is said of a thing where it is made. */
const SAID = ['id', 'name', 'entry', 'handler', 'code', 'events', 'sources'] as const;
type Said = (typeof SAID)[number];

/** Something of the infrastructure: where it is made, with what is said of it there, as whoever calls the functions around says it. */
export interface Thing extends Readonly<Record<Said, readonly string[]>> {
  v: Made;
  key: string;
}

/** Stand-ins for each other, constructs that make constructs: more are none that anybody built. */
const DEEPEST = 8;

/** Finds out which thing of an infrastructure a value is. */
export class Things {
  constructor(
    private readonly messages: Messages,
    private readonly vocabulary: Vocabulary,
    readonly spec: DeploySpec,
  ) {}

  /** A class of the package, whatever namespace it stands in: `aws_sqs.Queue`; `IQueue` is one too. */
  isNamed({ pkg, n }: ValOf<'ext'> | Made, names: readonly string[]): boolean {
    const last = lastOf(plainName(n));
    return names.some((one) => one === last || `I${one}` === last) && this.isOfPackage(pkg);
  }

  private isOfPackage(pkg: string): boolean {
    return this.vocabulary.packages.some((p) => pkg === p || pkg.startsWith(`${p}/`));
  }

  isFunction = ({ v }: Pick<Thing, 'v'>): boolean => this.isNamed(v, this.spec.functions.types);

  carrier({ v }: Pick<Thing, 'v'>): DeploySpec['carriers'][number] | undefined {
    return this.spec.carriers.find(({ type }) => this.isNamed(v, [type]));
  }

  rule({ v }: Pick<Thing, 'v'>): DeploySpec['rules'][number] | undefined {
    return this.spec.rules.find(({ type }) => this.isNamed(v, [type]));
  }

  private readonly speaking = new Map<File, boolean>();
  /** Whether a file has to do with the infrastructure: it imports the package, or what constructs extend. */
  speaks(file: File): boolean {
    let known = this.speaking.get(file);
    if (known === undefined) {
      known = file.facts.imports.some(({ from }) => from === this.spec.base || this.isOfPackage(from));
      this.speaking.set(file, known);
    }
    return known;
  }

  /** Places where a class of the package is made. */
  made(name: string): Site[] {
    return this.messages.calls
      .constructions()
      .filter(({ vals }) => vals.some((v) => this.isHeir(v, name) || (v.t === 'ext' && this.isNamed(v, [name]))))
      .map(({ site }) => site);
  }

  /** Whether a class of the code's own extends one of the package. */
  private isHeir(v: Val, name: string): boolean {
    const top = v.t === 'class' ? this.messages.evaluator.hierarchy.externalBase(v.c) : undefined;
    return top !== undefined && this.isNamed(top, [name]);
  }

  /** An object of a class that extends one of the package as one of that. */
  private asOfPackage(v: Val): Val {
    const top = v.t === 'inst' && v.origin ? this.messages.evaluator.hierarchy.externalBase(v.c) : undefined;
    return v.t === 'inst' && v.origin && top && this.isOfPackage(top.pkg) ? { ...top, args: [], origin: v.origin } : v;
  }

  /** Values at an end of a way. */
  end(site: Site, end: End, self: ValOf<'inst'> | undefined): Val[] {
    const { evaluator } = this.messages;
    const { file } = site;
    if (end === 'made') return evaluator.expr(file, site.e, self);
    if (end === 'receiver') {
      const on = receiverOf(site);
      return on === undefined ? [] : evaluator.expr(file, on, self);
    }
    const given = evaluator.argument(file, argsOf(site), end.arg, self);
    if (end.chained) return this.chained(given, end.property);
    return this.standing(end.property === undefined ? given : evaluator.members.told(given, end.property));
  }

  /** What stands in a property that is put together of others: each of those. */
  private chained(given: Val[], property = ''): Val[] {
    const { evaluator } = this.messages;
    const at = given.flatMap((v) => (v.t === 'obj' ? [{ file: v.file, e: optionIn(v, property) }] : []));
    const isEnd = (one: Site): boolean =>
      evaluator
        .expr(one.file, one.e)
        .map((v) => this.asOfPackage(v))
        .some((v) => v.t === 'extInst' && (this.isThing(v) || this.spec.standIns.some(({ type }) => this.isNamed(v, [type]))));
    const sites = at.flatMap(({ file, e }) => (e === undefined ? [] : madeWithin(evaluator, { file, e }, isEnd)));
    return this.standing(sites.flatMap((one) => evaluator.expr(one.file, one.e))).filter((v) => v.t === 'extInst' && this.isThing(v));
  }

  private isThing(v: Made): boolean {
    return this.isFunction({ v }) || this.carrier({ v }) !== undefined;
  }

  /** What values stand for: `new LambdaFunction(place)` for what `place` is. */
  private standing(vals: Val[], depth = 0): Val[] {
    return unique(
      vals
        .map((v) => this.asOfPackage(v))
        .flatMap((v): Val[] => {
          if (v.t === 'arr') return this.standing(v.of, depth + 1);
          const rules = v.t === 'extInst' ? this.spec.standIns.filter(({ type }) => this.isNamed(v, [type])) : [];
          if (!rules.length || depth > DEEPEST) return [v];
          const { members } = this.messages.evaluator;
          const ways = rules.map(({ arg, property }): Val[] => {
            const given = members.madeWith([v], arg);
            return property === undefined ? given : members.told(given, property);
          });
          return this.standing(ways.find((given) => given.length > 0) ?? [], depth + 1);
        }),
    );
  }

  /**
   * What is meant at a place, as whoever calls the functions around says it. Choosers ask first what `callback`, else `event`, is: things have one of those names.
   * What a thing is called may be known only further out than what it is.
   */
  choices(site: Site, parts: (self?: ValOf<'inst'>) => Slots, depth = 0): Choice[] {
    const scope = depth ? {} : this.scope(site);
    const found = this.messages.choosers.find(site, (self) => ({ ...this.withSaid(parts(self)), ...scope }));
    return found.flatMap((choice) => {
      const said = this.withSaid(choice.slots);
      const slots = mapSlots(said, (vals, n) => (n in choice.slots ? vals : this.givenAt(choice.site, vals)));
      const isOpen = Object.entries(slots).some(([n, vals]) => n !== SCOPE && vals.some((v) => isSymbolic(v)));
      return isOpen && depth < DEEPEST && choice.site !== site ? this.choices(choice.site, () => slots, depth + 1) : [{ ...choice, slots }];
    });
  }

  /** Where a class is made several times, what one of its objects makes is told from what others make by who makes the object. */
  private scope(site: Site): Slots {
    const { evaluator } = this.messages;
    const c = this.classAround(site.file, site.e);
    const ctor = c && this.constructionsOf(c).length > 1 ? evaluator.hierarchy.constructorOf(c) : undefined;
    return ctor?.facts.p.length ? { [SCOPE]: [{ t: 'param', f: ctor, i: 0, path: [] }] } : {};
  }

  /** The class in whose member an expression stands. */
  private classAround(file: File, e: number): Cls | undefined {
    const { c } = this.messages.choosers.outermost(file.fns[byOf(file, e)]).facts;
    return c === undefined ? undefined : file.classes[c];
  }

  private readonly madeAt = new Map<Cls, Site[]>();
  /** Where objects of a class are made. */
  private constructionsOf(c: Cls): readonly Site[] {
    let found = this.madeAt.get(c);
    if (!found) {
      const isIt = (v: Val): boolean => v.t === 'class' && v.c === c;
      found = this.messages.calls.constructions().flatMap(({ site, vals }) => (vals.some(isIt) ? [site] : []));
      this.madeAt.set(c, found);
    }
    return found;
  }

  /**
   * Of which objects a thing is, where their classes are made several times: by where each was made. Undefined where that is not known.
   * @param at where it was chosen what is meant
   */
  private ownersOf({ file, made, self }: Origin, at: Site): string[] | undefined {
    const found: string[] = [];
    let [whole, e] = [file, made!];
    const add = (c: Cls | undefined, site: Site): boolean => {
      if (!c || this.constructionsOf(c).length < 2) return true;
      found.push(`${site.file.index}.${site.e}`);
      return this.constructionsOf(c).some((one) => one.file === site.file && one.e === site.e);
    };
    for (let of = self?.origin, depth = 0; of?.made !== undefined && depth < DEEPEST; of = of.self?.origin, depth++) {
      add(this.classAround(whole, e), { file: of.file, e: of.made });
      [whole, e] = [of.file, of.made];
    }
    return add(this.classAround(whole, e), at) ? found : undefined;
  }

  /** Values as the call at a place, which made the choice, gives them; what the functions around that are given stays open, and what others are is not known. */
  private givenAt(site: Site, vals: Val[]): Val[] {
    const { evaluator } = this.messages;
    const { file, e } = site;
    const x = file.facts.exprs[e];
    if (x.k !== 'call' && x.k !== 'new') return vals;
    const called = evaluator.expr(file, x.f).flatMap((v): Fn[] => {
      const ctor = v.t === 'class' ? evaluator.hierarchy.constructorOf(v.c) : undefined;
      return v.t === 'fn' ? [v.f] : ctor ? [ctor] : [];
    });
    const given = called.reduce(
      (now, f) => evaluator.invocations.substitute(now, f, (i) => (i === 'rest' ? [] : evaluator.passed(f, i, file, x.a))),
      vals,
    );
    const isAround = ({ f }: ValOf<'param'>): boolean => f.file === file && isWithin(file, x.by, f);
    return given.filter((v) => symbols({ v: [v] }).every(isAround));
  }

  /** Slots with what is said of the things in them where those are made. */
  private withSaid(slots: Slots): Slots {
    const more = ['event', 'callback'].flatMap((name) => {
      // A type alone says nothing of which it is.
      const vals = this.standing(slots[name] ?? []).filter((v) => v.t !== 'extInst' || v.origin?.made !== undefined);
      const [only, ...others] = vals.filter((v) => v.t === 'extInst');
      const isSaid = `${name} id` in slots || only?.t !== 'extInst' || others.length > 0;
      return [
        ...(name in slots ? [[name, vals] as const] : []),
        ...(isSaid ? [] : SAID.map((what) => [`${name} ${what}`, this.said(only, what)] as const)),
      ];
    });
    return { ...slots, ...Object.fromEntries(more) };
  }

  /** What is said of a thing where it is made. */
  private said(v: Made, what: Said): Val[] {
    const { functions, options } = this.spec;
    const property = {
      id: undefined,
      name: this.carrier({ v })?.name,
      entry: functions.entry,
      handler: functions.handler,
      code: undefined,
      events: this.rule({ v })?.event,
      sources: this.rule({ v })?.source,
    }[what];
    if (what === 'id') return this.given(v, this.spec.id);
    if (what === 'code') return this.isNamed(v, functions.types) ? this.folder(v) : [];
    return property === undefined ? [] : this.given(v, options, property);
  }

  /** The folder that a call in the options says: `Code.fromAsset('lambda')`. */
  private folder(v: Made): Val[] {
    const { evaluator } = this.messages;
    return this.written(v, this.spec.functions.code).flatMap(({ file, e }) => {
      const call = file.facts.exprs[e];
      if (call.k !== 'call') return [];
      const given = evaluator.during(v.origin!.turn, () => evaluator.argument(file, call.a, 0));
      return this.asMade(given, v.origin!, this.heirsAt(v.origin!));
    });
  }

  /** The things that slots hold under a name. */
  in({ slots, site }: Choice, name: 'event' | 'callback'): Thing[] {
    const all = this.standing(slots[name] ?? []).filter((v): v is Made & Val => v.t === 'extInst' && v.origin?.made !== undefined);
    return all.flatMap((v) => {
      const said = Object.fromEntries(
        SAID.map((what) => [what, textsOf((all.length === 1 && slots[`${name} ${what}`]) || this.said(v, what))]),
      ) as Record<Said, string[]>;
      const { file, made } = v.origin!;
      const owners = this.ownersOf(v.origin!, site);
      const isSaid = said.entry.length > 0 || said.handler.length > 0;
      // Of several that one function makes, which of them it is has to be said.
      if (!isSaid && (!owners || (said.id.length !== 1 && this.isRepeated(v.origin!)))) return [];
      return [{ ...said, v, key: [`${file.index}.${made}`, ...(owners ?? []), JSON.stringify(SAID.map((what) => said[what]))].join(' ') }];
    });
  }

  /** Whether a function makes such a thing again and again: by what nobody says, it can't be told from the others. */
  private isRepeated({ file, made, self, via }: Origin, depth = 0): boolean {
    if (via) return this.runsOften(via.file.fns[byOf(via.file, via.e)], depth);
    if (self?.origin) return depth < DEEPEST && this.isRepeated(self.origin, depth + 1);
    return this.runsOften(file.fns[byOf(file, made!)], depth);
  }

  /** Whether a function, or the class that it is a member of, is used several times. */
  private runsOften(fn: Fn, depth: number): boolean {
    const { calls, choosers } = this.messages;
    const outer = choosers.outermost(fn);
    if (outer.facts.k === 'module') return false;
    const c = outer.facts.c === undefined ? undefined : outer.file.classes[outer.facts.c];
    const sites = c ? this.constructionsOf(c) : [];
    const callers =
      outer.facts.k === 'constructor' || outer.facts.k === 'closure'
        ? []
        : calls.callers(outer).filter((one) => !isWithin(one.file, byOf(one.file, one.e), outer) || one.file !== outer.file);
    if (sites.length > 1 || callers.length > 1) return true;
    return [...sites, ...callers].some((site) => depth < DEEPEST && this.runsOften(site.file.fns[byOf(site.file, site.e)], depth + 1));
  }

  /** What a thing was made with: an argument, or an option of it. What an heir gives to the package's class counts, whatever the heir itself was given. */
  private given({ origin }: Made, at: number, property?: string): Val[] {
    const { evaluator } = this.messages;
    const { makings, members } = evaluator;
    const heirs = this.heirsAt(origin!);
    const top = heirs[heirs.length - 1];
    const told = top ? evaluator.argument(top.ctor.file, top.args, at) : [];
    const said = this.asMade(property === undefined ? told : members.told(told, property), origin!, heirs);
    if (said.length) return said;
    // A text that an heir is given is no option of the package's.
    const isText = top && property !== undefined && makings.constructedOf(origin!, at).some((v) => v.t === 'str');
    return isText ? [] : makings.of(makings.constructedOf(origin!, at, undefined, property), origin!.self);
  }

  /** The constructors that lead from where an object is made up to the package's class, with what each gives to the one above: `super(scope, id, { entry })`. */
  private heirsAt({ file, made }: Origin): Heir[] {
    const { hierarchy } = this.messages.evaluator;
    const x = file.facts.exprs[made!];
    const [c] = x.k === 'new' ? this.messages.evaluator.expr(file, x.f).flatMap((v) => (v.t === 'class' ? [v.c] : [])) : [];
    const found: Heir[] = [];
    for (const { file, facts } of c ? hierarchy.chain(c) : []) {
      if (facts.ctor === undefined) continue;
      const ctor = file.fns[facts.ctor];
      const { exprs } = file.facts;
      const supers = callsWithin(ctor).flatMap((e) => {
        const call = exprs[e];
        return call.k === 'call' && exprs[call.f].k === 'super' ? [call.a] : [];
      });
      if (supers.length !== 1) return [];
      found.push({ ctor, args: supers[0] });
    }
    return found;
  }

  /** Values of the constructors that make an object, as those below, whoever makes it, and the functions around give them. */
  private asMade(vals: Val[], origin: Origin, heirs: readonly Heir[]): Val[] {
    const { evaluator } = this.messages;
    const { file, made, self, turn } = origin;
    const given = evaluator.during(turn, () =>
      heirs.reduceRight((now, { ctor }, i) => {
        const below = heirs[i - 1];
        return evaluator.invocations.substitute(now, ctor, (n) => {
          if (n === 'rest') return [];
          return below
            ? evaluator.passed(ctor, n, below.ctor.file, below.args)
            : evaluator.passed(ctor, n, file, argsOf({ file, e: made! }), self);
        });
      }, vals),
    );
    return evaluator.makings.besides(given, origin);
  }

  /** An option of a thing where it is written: of what an heir gives to the package's class, else of what the heir is given. */
  written(v: Made, option: string): { file: File; e: E }[] {
    const { makings } = this.messages.evaluator;
    const at = this.spec.options;
    const origin = v.origin!;
    const inside = (vals: Val[]): { file: File; e: E }[] =>
      vals.flatMap((o) => {
        const e = o.t === 'obj' ? optionIn(o, option) : undefined;
        return o.t === 'obj' && e !== undefined ? [{ file: o.file, e }] : [];
      });
    const found = inside(this.given(v, at));
    return found.length ? found : inside(makings.of(makings.constructedOf(origin, at), origin.self));
  }
}

/** A constructor of a class of the code's own, with what it gives to the one above. */
interface Heir {
  ctor: Fn;
  args: E[];
}

/** The slot that has who makes an object by its class's constructor. */
const SCOPE = 'scope';

/** An option of an object as it is written. */
export function optionIn({ file, e }: ValOf<'obj'>, n: string): E | undefined {
  const x = file.facts.exprs[e];
  return x.k === 'obj' ? x.p.find((p) => p.n === n)?.v : undefined;
}

/** The function that an expression stands in. */
const byOf = (file: File, e: number): number => {
  const x = file.facts.exprs[e];
  return 'by' in x ? x.by : 0;
};
