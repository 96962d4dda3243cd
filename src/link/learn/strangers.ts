import type { Decorator, E, FileFacts, T } from '../../extract/facts.js';
import { groupBy } from '../../graph/graph-index.js';
import { vocabularyOf } from '../../vocabulary/index.js';
import type { Vocabulary } from '../../vocabulary/schema.js';
import { push } from '../collections.js';
import type { Project, Target } from '../project.js';
import type { File } from '../values.js';
import { type Recording, recordings } from './foreign-aggregates.js';
import type { Learned } from './learned.js';
import { SAYS } from './marks.js';
import { packageBrokers } from './package-brokers.js';

/** Fewest names that are sent and heard both through a package: one may be chance. */
const WITNESSES = 2;
/** Methods that send, as buses call them; that hear, where they are given a function too; decorators of what hears. */
const SENDS =
  /^(emit|publish|dispatch|send|fire|trigger|raise|notify|broadcast|produce|post|execute)|[a-z](Emit|Publish|Dispatch|Broadcast)$/;
/** Of what is told an object that is made of a class. */
const SENDS_MADE = /^(run|invoke|call)$/;
const HEARS = /^(on|once|addListener|addEventListener|listen|subscribe|handle|register|consume)/;
/** A decorator that other packages call so names what is recorded: who hears takes what came. */
const MARKS_TAKING = /^[Ee]vent$/;
const MARKS = /^[Oo]n(?![a-z])|^[Ee]vent$|[Ll]isten|[Hh]andle|[Ss]ubscri|[Cc]onsum|[Pp]rocess|[Rr]eceive/;
const MARKS_SENDING = /emit|publish|dispatch|send/i;

/** What the method of a class is called that hears. */
const HANDLES = new Set(['handle', 'execute', 'on', 'onEvent', 'handleEvent', 'process', 'run', 'consume', 'listen', 'notify']);

/** A place that names something: the name's key, and who is told. */
interface Mention {
  key: string;
  isClass: boolean;
  /** An object of the class, not the class. */
  isMade?: boolean;
  property?: string;
  /** Which argument of the decorator or the call names it. */
  at: number;
  /** The decorator, or the method and the type that it is called on. */
  by: { decorator: string; method?: string } | { type: string; call: string; callback?: number };
  file: string;
  line: number;
  /** Where the object that it is told was made. */
  made?: string;
}

/**
 * Buses in packages whose sources are not here and that no vocabulary speaks of: what marks methods with the names, or is given functions for them,
 * and what is told the same names, are of one package. Names are taken for the same where the code says them the same way.
 * @param isSpoken whether a vocabulary speaks of a module's specifier
 * @param refused names of what a configuration says is none
 * @returns a vocabulary for each such package, and what taught it
 */
export function strangers(
  project: Project,
  isSpoken: (specifier: string) => boolean,
  refused: ReadonlySet<string>,
): { vocabularies: Vocabulary[]; learned: Learned[] } {
  const heard = new Map<string, Mention[]>();
  const sent = new Map<string, Mention[]>();
  const isStrange = (file: File, specifier: string): boolean =>
    !specifier.startsWith('.') && !isSpoken(specifier) && project.modules.resolve(file.path, specifier) === null;
  const of =
    (file: File): PackageOf =>
    (i) => {
      const { from, n } = file.facts.imports[i];
      if (isStrange(file, from)) return { pkg: packageOf(from), n };
      // The code's own file may hand on what the package has.
      const target = isSpoken(from) ? null : project.import(file, i);
      return target?.t === 'ext' && target.pkg !== from && !isSpoken(target.pkg) ? { pkg: packageOf(target.pkg), n: target.n } : undefined;
    };
  for (const file of project.files) {
    marked(project, file, of(file), heard);
    called(project, file, of(file), heard, sent);
  }
  const vocabularies: Vocabulary[] = [];
  const learned: Learned[] = [];
  const isTaken = (mention: Mention): boolean => !refused.has(nameOf(mention));
  for (const [pkg, all] of [...heard].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const hears = all.filter(isTaken);
    const sends = (sent.get(pkg) ?? []).filter(isTaken);
    const keys = new Set(sends.map((m) => m.key));
    const both = new Set(hears.flatMap(({ key }) => (keys.has(key) ? [key] : [])));
    if (both.size < WITNESSES) continue;
    const isIn = ({ key }: Mention): boolean => both.has(key);
    const [listens, emits] = [hears.filter(isIn), sends.filter(isIn)];
    const vocabulary = vocabularyOf(pkg, alike(listens).map(listenRule), alike(emits).map(emitRule));
    vocabularies.push(areOneBus(listens, emits) ? { ...vocabulary, shared: true } : vocabulary);
    const because = `${both.size} names that ${pkg} is told are heard through it too`;
    learned.push({ does: 'listens', who: nameOf(listens[0]), file: listens[0].file, line: listens[0].line, because });
    learned.push({ does: 'emits', who: nameOf(emits[0]), file: emits[0].file, line: emits[0].line, because });
  }
  for (const one of recordings(project, (file, i) => of(file)(i))) {
    if (refused.has(`${one.type}.${one.method}`)) continue;
    vocabularies.push(vocabularyOf(one.pkg, [], [recordRule(one)]));
    learned.push({
      does: 'emits',
      who: `${one.type}.${one.method}`,
      file: one.file,
      line: one.line,
      because: `heirs of ${one.type} of ${one.pkg} give it ${one.events} classes that extend what a package calls an event`,
    });
  }
  const told = new Set(
    vocabularies.flatMap((v) => [...v.listens, ...v.emits].flatMap((rule) => whoOf(rule).map((who) => `${v.name} ${who}`))),
  );
  const brokers = packageBrokers(
    project,
    (file, i) => (PACKAGE.test(file.facts.imports[i].from) ? of(file)(i) : undefined),
    (pkg, who) => refused.has(who) || refused.has(who.split('.')[0]) || told.has(`${pkg} ${who}`),
  );
  return { vocabularies: [...vocabularies, ...brokers.vocabularies], learned: [...learned, ...brokers.learned] };
}

/** How packages are called: `@/orders` is a folder by another name. */
const PACKAGE = /^(@[a-z\d~-][\w.-]*\/)?[a-z\d~-][\w.-]*(\/|$)/;

/** Methods by the types that a rule speaks of. */
const whoOf = (rule: Rule<'listens'> | Rule<'emits'>): string[] =>
  'call' in rule ? rule.call.flatMap((call) => rule.types?.map((type) => `${type}.${call}`) ?? [call]) : [];

/** Whether what one object of the package is told is heard through others alone: `new Bus()` in every file speaks to all processes. */
function areOneBus(hears: readonly Mention[], sends: readonly Mention[]): boolean {
  return hears.every(
    ({ key, made }) => made !== undefined && sends.every((one) => one.key !== key || (one.made !== undefined && one.made !== made)),
  );
}

/** Which names of methods were asked for. */
const OF_BUS = new Map<string, boolean>();

/** Whether a method is called as those of buses are: every call of the code is asked. */
function isOfBus(method: string): boolean {
  let is = OF_BUS.get(method);
  if (is === undefined) OF_BUS.set(method, (is = [SENDS, SENDS_MADE, HEARS].some((name) => name.test(method))));
  return is;
}

const isMark = (decorator: string): boolean => MARKS.test(decorator) && !MARKS_SENDING.test(decorator);

type Rule<K extends 'listens' | 'emits'> = Vocabulary[K][number];

/** Mentions by who is told and how. */
const alike = (mentions: Mention[]): Mention[][] => [...groupBy(mentions, ({ by, isClass }) => JSON.stringify([by, isClass])).values()];

/** A name stands in a property where it does, and is the argument itself elsewhere. */
function event(mentions: Mention[], as: 'class' | 'instance') {
  const properties = [...new Set(mentions.flatMap(({ property }) => property ?? []))];
  return { arg: 0, as: mentions[0].isClass ? as : ('name' as const), ...(properties.length && { property: properties, or: 0 }) };
}

function listenRule(mentions: Mention[]): Rule<'listens'> {
  const [{ by }] = mentions;
  if ('decorator' in by && by.method !== undefined)
    return {
      decorator: by.decorator,
      on: 'class',
      method: by.method,
      each: true,
      event: { ...event(mentions, 'class'), arg: mentions.some(({ at }) => at > 0) ? 'all' : 0 },
      kind: 'event',
    };
  return 'decorator' in by
    ? { decorator: by.decorator, on: 'method', event: event(mentions, 'class'), kind: 'event' }
    : { call: [by.call], types: [by.type], event: event(mentions, 'class'), callback: by.callback!, kind: 'event' };
}

function emitRule(mentions: Mention[]): Rule<'emits'> {
  const { type, call } = mentions[0].by as { type: string; call: string };
  return { call: [call], types: [type], event: event(mentions, 'instance'), kind: 'event' };
}

const recordRule = ({ type, method }: Recording): Rule<'emits'> => ({
  call: [method],
  types: [type],
  event: { arg: 0, as: 'instance' },
  kind: 'event',
});

const nameOf = ({ by }: Mention): string => ('decorator' in by ? `@${by.decorator}` : `${by.type}.${by.call}`);

/** The package of a specifier, without the way into it. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** The package that an import is of, and what it is called there. */
type PackageOf = (i: number) => { pkg: string; n: string } | undefined;

/** Methods, and classes with a method that handles, that decorators of packages mark with names. */
function marked(project: Project, file: File, of: PackageOf, heard: Map<string, Mention[]>): void {
  const { exprs, imports, callables, classes } = file.facts;
  const note = ({ f, a, l }: Decorator, takes: boolean, method?: string): void => {
    const x = exprs[f];
    if (x.k !== 'ref' || x.r[0] !== 'i' || !a?.length || !isMark(imports[x.r[1]].n)) return;
    const from = of(x.r[1]);
    if (!from || !isMark(from.n) || (MARKS_TAKING.test(from.n) && !takes)) return;
    for (const [at, one] of (method === undefined ? a.slice(0, 1) : a).entries())
      for (const named of namesIn(project, file, one))
        push(heard, from.pkg, {
          ...named,
          at,
          by: { decorator: from.n, ...(method !== undefined && { method }) },
          file: file.path,
          line: l,
        });
  };
  for (const { d, p } of callables) for (const one of d ?? []) note(one, p.length > 0);
  for (const { d, methods } of classes) {
    const method = d?.length ? methods.map((m) => callables[m]).find(({ s }) => HANDLES.has(s)) : undefined;
    for (const one of method === undefined ? [] : d!) note(one, method!.p.length > 0, method!.s);
  }
}

/** Calls on objects of packages: with a name alone they may send it, with a function behind it hear it. */
function called(project: Project, file: File, of: PackageOf, heard: Map<string, Mention[]>, sent: Map<string, Mention[]>): void {
  const { exprs, calls } = file.facts;
  for (const e of calls) {
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    if (x.k !== 'call' || callee?.k !== 'mem' || !x.a.length || !isOfBus(callee.n)) continue;
    const i = importOf(file.facts, callee.o);
    const from = i === undefined ? undefined : of(i);
    if (!from) continue;
    const callback = x.a.findIndex((a, at) => at > 0 && isFunction(file, a));
    const by = { type: from.n, call: callee.n };
    for (const named of namesIn(project, file, x.a[0])) {
      const made = madeIn(file, callee.o);
      const mention = { ...named, at: 0, file: file.path, line: x.l, ...(made !== undefined && { made: `${file.index}.${made}` }) };
      if (callback > 0 && HEARS.test(callee.n)) push(heard, from.pkg, { ...mention, by: { ...by, callback } });
      else if (callback < 0 && (SENDS.test(callee.n) || (named.isMade && SENDS_MADE.test(callee.n))))
        push(sent, from.pkg, { ...mention, by });
    }
  }
}

function isFunction(file: File, e: E): boolean {
  const { exprs, bindings, callables, classes } = file.facts;
  const x = exprs[e];
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  if (x.k === 'fn' || (x.k === 'ref' && x.r[0] === 'f') || (callee?.k === 'mem' && callee.n === 'bind')) return true;
  const held = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
  if (held) return held.init !== undefined && exprs[held.init].k === 'fn';
  const of = x.k === 'mem' ? exprs[x.o] : undefined;
  return x.k === 'mem' && of?.k === 'this' && of.c >= 0 && classes[of.c].methods.some((m) => callables[m].s === x.n);
}

/** Where the object that a variable or field here holds is made, when that is the only one. */
function madeIn({ facts: { exprs, bindings, classes } }: File, e: E): E | undefined {
  const x = exprs[e];
  const of = x.k === 'mem' ? exprs[x.o] : undefined;
  const holder =
    x.k === 'ref' && x.r[0] === 'b'
      ? bindings[x.r[1]]
      : x.k === 'mem' && of?.k === 'this' && of.c >= 0
        ? classes[of.c].fields.find(({ n }) => n === x.n)
        : undefined;
  const [made, ...others] = [holder?.init, ...(holder?.set ?? [])].filter((v) => v !== undefined);
  return made !== undefined && !others.length && exprs[made].k === 'new' ? made : undefined;
}

/** The import that says what an object is: it was made of that class, or a field, parameter or variable is declared as that. */
function importOf(facts: FileFacts, e: E, depth = 0): number | undefined {
  const { exprs, bindings, classes } = facts;
  const x = exprs[e];
  if (depth > 3) return undefined;
  const ofValue = (t: T | undefined, values: readonly (E | undefined)[]): number | undefined => {
    const typed = typeImport(facts, t);
    if (typed !== undefined) return typed;
    for (const v of values) {
      const made = v === undefined ? undefined : exprs[v];
      const callee = made?.k === 'new' ? exprs[made.f] : undefined;
      if (callee?.k === 'ref' && callee.r[0] === 'i') return callee.r[1] as number;
      const held = made && made.k === 'ref' ? importOf(facts, v!, depth + 1) : undefined;
      if (held !== undefined) return held;
    }
    return undefined;
  };
  if (x.k === 'ref' && x.r[0] === 'b') {
    const { t, init, set } = bindings[x.r[1]];
    return ofValue(t, [init, ...set]);
  }
  const of = x.k === 'mem' ? exprs[x.o] : undefined;
  if (x.k !== 'mem' || of?.k !== 'this' || of.c < 0) return undefined;
  const field = classes[of.c].fields.find((one) => one.n === x.n);
  return field && ofValue(field.t, [field.init, ...field.set]);
}

function typeImport({ types }: FileFacts, t: T | undefined): number | undefined {
  const x = types[t ?? 0];
  return x.k === 'ref' && x.r[0] === 'i' && !x.q?.length ? x.r[1] : undefined;
}

/** What an argument names: itself, or what an object says under a property that is called as names are. */
function namesIn(project: Project, file: File, e: E): Pick<Mention, 'key' | 'isClass' | 'isMade' | 'property'>[] {
  const x = file.facts.exprs[e];
  if (x.k === 'obj')
    return x.p.flatMap(({ n, v }) => {
      const key = n !== null && SAYS.includes(n) ? keyOf(project, file, v) : undefined;
      return key === undefined ? [] : [{ key, isClass: false, property: n! }];
    });
  const made = madeOf(file, e);
  const key = made === undefined ? keyOf(project, file, e) : classKey(project, file, made);
  return key === undefined ? [] : [{ key, isClass: key.startsWith('class '), isMade: made !== undefined }];
}

/** What an object is made of, here or where the variable that holds it is set. */
function madeOf({ facts: { exprs, bindings } }: File, e: E): E | undefined {
  const x = exprs[e];
  const held = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
  const made = held?.init !== undefined && !held.set.length ? exprs[held.init] : x;
  return made.k === 'new' ? made.f : undefined;
}

/** A name as the code says it: a text, a member of what a name means, a class. */
function keyOf(project: Project, file: File, e: E): string | undefined {
  const { exprs } = file.facts;
  const x = exprs[e];
  if (x.k === 'str') return keyOfText(file, e);
  if (x.k === 'ref') return classKey(project, file, e) ?? textKey(project, file, e);
  if (x.k !== 'mem') return undefined;
  const path: string[] = [];
  let at: E = e;
  for (let of = exprs[at]; of.k === 'mem'; of = exprs[at]) {
    path.unshift(of.n);
    at = of.o;
  }
  const named = meant(project, file, at);
  // A member of what is only known here, a local object or a parameter, is no name that another file may say.
  return named === undefined || !/^[A-Z]/.test(nameAt(file, at)) ? undefined : `member ${named}.${path.join('.')}`;
}

function classKey(project: Project, file: File, e: E): string | undefined {
  const x = file.facts.exprs[e];
  const target: Target | null = x.k !== 'ref' ? null : x.r[0] === 'i' ? project.import(file, x.r[1]) : { t: 'ref', file, r: x.r };
  if (target?.t !== 'ref' || target.r[0] !== 'c') return undefined;
  return `class ${target.file.index}.${target.r[1]}`;
}

/** A text that a constant holds, wherever that stands. */
function textKey(project: Project, file: File, e: E): string | undefined {
  const x = file.facts.exprs[e];
  const target: Target | null = x.k !== 'ref' ? null : x.r[0] === 'i' ? project.import(file, x.r[1]) : { t: 'ref', file, r: x.r };
  if (target?.t !== 'ref' || target.r[0] !== 'b') return undefined;
  const { init, set } = target.file.facts.bindings[target.r[1]];
  return init === undefined || set.length ? undefined : keyOfText(target.file, init);
}

function keyOfText({ facts: { exprs } }: File, e: E): string | undefined {
  const x = exprs[e];
  return x.k === 'str' && x.v !== '' ? `text ${x.v}` : undefined;
}

/** What a name means, the same from wherever it is asked. */
function meant(project: Project, file: File, e: E): string | undefined {
  const x = file.facts.exprs[e];
  if (x.k !== 'ref') return undefined;
  const target: Target | null = x.r[0] === 'i' ? project.import(file, x.r[1]) : { t: 'ref', file, r: x.r };
  if (target?.t === 'ref') return `${target.file.index}.${target.r.join('.')}`;
  return target?.t === 'ext' ? `${target.pkg}#${target.n}` : target?.t === 'file' ? `file ${target.file.index}` : undefined;
}

function nameAt(file: File, e: E): string {
  const x = file.facts.exprs[e];
  if (x.k !== 'ref') return '';
  if (x.r[0] === 'i') return file.facts.imports[x.r[1]].local;
  if (x.r[0] === 'b') return file.facts.bindings[x.r[1]].n;
  return x.r[0] === 'e' ? file.facts.enums[x.r[1]].n : x.r[0] === 'c' ? file.facts.classes[x.r[1]].n : '';
}
