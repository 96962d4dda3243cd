import { speaksOf } from '../vocabulary/index.js';
import type { Vocabulary } from '../vocabulary/schema.js';
import { plainName } from './decorators.js';
import type { Val, ValOf } from './values.js';

/** What a call of a package gives. */
export interface CallRule {
  gives: 'argument' | 'instance' | 'class' | 'receiver' | 'setting' | 'returned' | 'method' | 'made';
  list?: 'each' | 'first' | undefined;
  new?: true | undefined;
  arg?: number | undefined;
  held?: string | undefined;
  or?: number | undefined;
}

export type SettingsRule = Extract<Vocabulary['values'][number], { settings: string }>;

/** What a class says of itself by the argument of a decorator. */
export interface DecoratorRule {
  decorator: string;
  said: string;
}

/** A method of a package that runs hooks of the class on which it is called. */
export type RanRule = NonNullable<Extract<Vocabulary['entries'][number], { decorator: string }>['ran']>[number];

/** What vocabularies know of values of packages. */
export interface ValueRules {
  call(pkg: string, of: string, name: string): CallRule | undefined;
  /** Methods of what such a call makes of a function, by which that is run. */
  readonly runs: ReadonlySet<string>;
  /** Methods that run a function of a tree of modules. */
  readonly inTrees: ReadonlySet<string>;
  /** The type argument of what an object of a type stands for, or of a function that gives it (`returned`). */
  carries(pkg: string, type: string): { carries: number; returned?: boolean | undefined } | undefined;
  /** Calls that are given what makes a configuration. */
  readonly settings: readonly SettingsRule[];
  /** Whether such a rule is one of a package. */
  isSettings(pkg: string, rule: SettingsRule): boolean;
  /** The type argument that a class stands for which extends what a call makes. */
  tag(pkg: string, of: string, call: string): number | undefined;
  /** Where a call is given a class that stands for something, and that. */
  fills(pkg: string, of: string, call: string): { tag: number; arg: number } | undefined;
  /** The type of what a method of a type of the package, or a function of it (`of` ''), gives, or of each in the list that it gives. */
  made(pkg: string, of: string, call: string, given: () => Val[]): { type: string; list?: boolean | undefined } | undefined;
  /** The argument of the construction, or the property of it, that a property holds. */
  property(pkg: string, type: string, name: string): { arg: number; at?: string | undefined } | undefined;
  /** The type of what a property of a type of the package holds; `shown`: it is the same object. */
  holds(pkg: string, type: string, name: string): { type: string; shown?: boolean | undefined } | undefined;
  /** The type argument of a class of the package that says what a property of its heirs holds. */
  told(pkg: string, type: string, name: string): number | undefined;
  /** What a function that is written for a type of the package gets as a parameter. */
  gets(type: ValOf<'extInst'>, parameter: number): Val[];
  /** Whether a property of some type of the package shows the same object to others. */
  shows(pkg: string, name: string): boolean;
  /** The method that puts something into an object of a type under a name, which a method (`by`), or a property of that name, gives again. */
  keeps(pkg: string, type: string, by?: string): string | undefined;
  /** Methods that put something on the page's global object under a name. */
  readonly exposing: readonly string[];
  /** Whether one of them is what a package exports so called. */
  exposes(pkg: string, of: string, call: string): boolean;
  /** Whether a function of the package makes the token by which a container gives a queue. */
  token(pkg: string, name: string): boolean;
  /** Where code may add to the types of a package: modules, and global namespaces by their name with a dot behind it. */
  addedTo(pkg: string): readonly string[];
  /** Whether a package's objects stand for things of an infrastructure, of which each object of a class that makes one has its own. */
  deploys(pkg: string): boolean;
  /** The decorator of a class, and the property of its argument, that say what a property of the class holds. */
  saidOn(pkg: string, type: string, name: string): DecoratorRule | undefined;
  /** The decorator of the classes that an object of a type has, and the property of its argument that says their names. */
  classes(pkg: string, type: string): DecoratorRule | undefined;
  /** What runs a method on which a decorator of a package stands. */
  ran(pkg: string, decorator: string): readonly RanRule[];
  /** A function that gives an object with one thing for each property of a table. */
  table(pkg: string, name: string): { table: string; type: string; text: string } | undefined;
}

/** What these vocabularies know of values. */
export function valueRules(active: readonly Vocabulary[]): ValueRules {
  const known = new Map<string, Vocabulary['values']>();
  const of = (pkg: string): Vocabulary['values'] => {
    let rules = known.get(pkg);
    // What is exported is asked for where a method is called on it.
    if (!rules) known.set(pkg, (rules = active.filter((v) => speaksOf(v, pkg)).flatMap((v) => v.values.filter((r) => !('exported' in r)))));
    return rules;
  };
  // What a package exports is an object of a type: `schedules.task(…)` of `Schedules`.
  const exported = new Map<string, ReadonlyMap<string, string>>();
  const isOf = (pkg: string, name: string, type: string): boolean => {
    let types = exported.get(pkg);
    if (!types) {
      const rules = active.filter((v) => speaksOf(v, pkg)).flatMap((v) => v.values);
      exported.set(pkg, (types = new Map(rules.flatMap((r) => ('exported' in r ? [[r.exported, r.type]] : [])))));
    }
    return type === name || types.get(name) === type;
  };
  const hooks = active.map((v) => ({
    v,
    rules: v.entries.filter((r): r is Extract<typeof r, { decorator: string }> => 'decorator' in r && r.ran !== undefined),
  }));
  return {
    call: (pkg, type, name) =>
      of(pkg).find(
        (r): r is Extract<typeof r, { gives: string }> =>
          'gives' in r && r.call === name && (r.of === undefined || r.of === plainName(type)),
      ),
    carries: (pkg, type) =>
      of(pkg).find((r): r is Extract<typeof r, { carries: number }> => 'carries' in r && r.types.includes(plainName(type))),
    deploys: (pkg) => active.some((v) => v.deploys !== undefined && speaksOf(v, pkg)),
    inTrees: new Set(active.flatMap((v) => v.generated.flatMap(({ runs }) => runs))),
    runs: new Set(active.flatMap((v) => v.values.flatMap((r) => ('gives' in r && r.runs) || []))),
    settings: active.flatMap((v) => v.values.filter((r): r is SettingsRule => 'settings' in r)),
    isSettings: (pkg, rule) => of(pkg).includes(rule),
    tag: (pkg, type, call) =>
      of(pkg).find((r): r is Extract<typeof r, { tag: string }> => 'tag' in r && r.tag === call && r.of === plainName(type))?.arg,
    fills: (pkg, type, call) =>
      of(pkg).find((r): r is Extract<typeof r, { fills: string }> => 'fills' in r && r.fills === call && r.of === plainName(type)),
    made: (pkg, type, call, given) =>
      of(pkg).find(
        (r): r is Exclude<Extract<typeof r, { call: string; type: string }>, { table: string }> =>
          'type' in r &&
          'call' in r &&
          !('table' in r) &&
          r.call === plainName(call) &&
          isOf(pkg, plainName(type), r.of ?? '') &&
          (!r.given || isOneOf(given(), r.given)),
      ),
    property: (pkg, type, name) =>
      of(pkg).find(
        (r): r is Extract<typeof r, { property: string; arg: number; type: string }> =>
          'property' in r && 'arg' in r && 'type' in r && r.property === name && r.type === plainName(type),
      ),
    gets: ({ pkg, n }, parameter) => {
      const rule = of(pkg).find((r) => 'typed' in r && r.parameter === parameter && r.typed.includes(plainName(n)));
      return rule && 'type' in rule ? [{ t: 'extInst', pkg, n: rule.type, args: [] }] : [];
    },
    holds: (pkg, type, name) =>
      of(pkg).find(
        (r): r is Extract<typeof r, { property: string; of: string; type: string }> =>
          'property' in r && 'of' in r && 'type' in r && r.property === name && r.of === plainName(type),
      ),
    told: (pkg, type, name) => {
      const rule = of(pkg).find((r) => 'told' in r && r.of === plainName(type) && r.property === name);
      return rule && 'told' in rule ? rule.told : undefined;
    },
    shows: (pkg, name) => of(pkg).some((r) => 'property' in r && 'of' in r && 'type' in r && r.property === name && r.shown),
    keeps: (pkg, type, by) =>
      of(pkg).find((r): r is Extract<typeof r, { keeps: string }> => 'keeps' in r && r.by === by && r.types.includes(plainName(type)))
        ?.keeps,
    exposing: active.flatMap((v) => v.values.flatMap((r) => ('exposes' in r ? [r.exposes] : []))),
    exposes: (pkg, name, call) => of(pkg).some((r) => 'exposes' in r && r.of === name && r.exposes === call),
    token: (pkg, name) => active.some((v) => speaksOf(v, pkg) && v.queues.some((q) => q.token === plainName(name))),
    addedTo: (pkg) => active.flatMap((v) => (speaksOf(v, pkg) ? [...v.packages, ...(v.namespace ? [`${v.namespace}.`] : [])] : [])),
    saidOn: (pkg, type, name) =>
      of(pkg).find(
        (r): r is Extract<typeof r, { property: string; decorator: string }> =>
          'property' in r && 'decorator' in r && r.property === name && r.of === plainName(type),
      ),
    classes: (pkg, type) =>
      of(pkg).find((r): r is Extract<typeof r, { classes: string }> => 'classes' in r && r.classes === plainName(type)),
    ran: (pkg, decorator) =>
      hooks.flatMap(({ v, rules }) => (speaksOf(v, pkg) ? rules.flatMap((r) => (r.decorator === plainName(decorator) ? r.ran! : [])) : [])),
    table: (pkg, name) => of(pkg).find((r): r is Extract<typeof r, { table: string }> => 'table' in r && r.call === plainName(name)),
  };
}

/** Whether a value is one of some texts, or of some names of packages. */
const isOneOf = (vals: Val[], names: readonly string[]): boolean =>
  vals.some((v) => (v.t === 'str' ? names.includes(v.v) : v.t === 'ext' && names.includes(plainName(v.n))));
