import type { E } from '../../extract/facts.js';
import type { EventKind } from '../../graph/model.js';
import type { Choice } from '../choosers.js';
import type { Messages } from '../messages.js';
import type { Site } from '../sites.js';
import { textOf } from '../text.js';
import type { Cls, File, Fn, Val, ValOf } from '../values.js';

/** An event that is given to something that sends it. */
export interface Sending {
  choice: Choice;
  c: { v: ValOf<'inst'>; guard: string; oneOf: boolean };
  kind: EventKind;
  /** What sends, as a person would name it: `CommandBus.publish`. */
  sender: string;
}

/** Methods that send, by name. */
const SENDS = /^(publish|emit|dispatch|raise|fire|enqueue)([A-Z].*)?$/;
/** Methods that send when they speak of messages, or are those of a bus. */
const MAY_SEND = /^(send|request|execute|ask|query|record|apply|notify|trigger|add|append|push|register|schedule|invoke)([A-Z].*)?$/;
const MESSAGES = /(Event|Message|Command|Query|Queries|Notification)s?(All|Async|Many|Batch)?$/;
const BUS = /bus|queue|broker|publisher|emitter|dispatcher|mediator|outbox/i;

/**
 * Where instances of classes that somebody is known to hear are given to a method that sends: of a bus, of a package's aggregate.
 * What else is given to the same method of the same thing is sent as well, though nobody hears it.
 */
export function sendings(messages: Messages, heard: ReadonlyMap<Cls, EventKind>): Sending[] {
  const { calls, choosers } = messages;
  if (![...heard.keys()].some(isMade(messages))) return [];
  const kept = keepers(messages);
  const keeping = new Set([...kept].map((fn) => fn.facts.s));
  const places = [...calls.methodNames()]
    .filter((n) => SENDS.test(n) || MAY_SEND.test(n) || keeping.has(n))
    .sort()
    .flatMap((n) => calls.methodCalls(n).flatMap((site) => place(messages, site, n, kept)));
  const known = new Map<string, EventKind>();
  const given = places.map(({ site, args, sender }) => {
    const choices = args.flatMap((a) => choosers.find(site, (self) => ({ event: messages.evaluator.expr(site.file, a, self) })));
    const made = choices.map((choice) => ({ choice, events: instances(choice.slots['event']) }));
    const kinds = made.flatMap(({ events }) => events.flatMap(({ v }) => heard.get(v.c) ?? []));
    if (kinds.length && !known.has(sender)) known.set(sender, kinds[0]);
    return { made, sender };
  });
  const seen = new Set<string>();
  return given.flatMap(({ made, sender }) => {
    const kind = known.get(sender);
    if (kind === undefined) return [];
    return made.flatMap(({ choice, events }) =>
      events.flatMap((c): Sending[] => {
        const by = choosers.memberAt(choice.site);
        const key = `${by.file.index}.${by.index}>${c.v.c.file.index}.${c.v.c.index}|${c.guard}|${choice.guard}`;
        if (seen.has(key)) return [];
        seen.add(key);
        return [{ choice, c, kind: heard.get(c.v.c) ?? kind, sender }];
      }),
    );
  });
}

/** Whether code makes objects of a class, by its name or by that of one above it: `new this(…)`. */
function isMade({ project, calls, evaluator }: Messages): (c: Cls) => boolean {
  const made = new Set<Cls>();
  const below = new Set<Cls>();
  for (const { vals } of calls.constructions()) for (const v of vals) if (v.t === 'class') (v.open ? below : made).add(v.c);
  // What leads aside is not read for this: its name is enough, or the file that it is the default of.
  const names = new Set<string>();
  const files = new Set<string | null>();
  for (const { path, facts } of project.files)
    for (const e of facts.calls) {
      const x = facts.exprs[e];
      const callee = x.k === 'new' ? facts.exprs[x.f] : undefined;
      const imported = callee?.k === 'ref' && callee.r[0] === 'i' ? facts.imports[callee.r[1]] : undefined;
      if (callee?.k === 'mem') names.add(callee.n);
      else if (imported?.n === 'default') files.add(project.modules.resolve(path, imported.from));
      else if (imported) names.add(imported.n);
    }
  const isNamed = (c: Cls): boolean => made.has(c) || names.has(c.facts.n) || files.has(c.file.path);
  return (c) => isNamed(c) || evaluator.hierarchy.chain(c).some((base) => below.has(base));
}

/** Methods that put what they are given into a list of their object, by themselves or through another method: an aggregate's record. */
function keepers({ project, evaluator, calls }: Messages): Set<Fn> {
  const found = new Set<Fn>();
  const given = (file: File, e: E): void => {
    for (const v of evaluator.expr(file, e)) if (v.t === 'param' && v.f.facts.k === 'method' && !v.path.length) found.add(v.f);
  };
  for (const { classes } of project.files)
    for (const { file, facts } of classes)
      for (const { push } of facts.fields) for (const e of push) given(file, file.facts.exprs[e].k === 'spread' ? 0 : e);
  for (const fn of found) for (const { file, args } of calls.callers(fn)) for (const e of args ?? []) given(file, e);
  return found;
}

/** A call that may send what it is given; what is sent has no name beside it but its own. */
function place({ evaluator, calls }: Messages, site: Site, n: string, kept: ReadonlySet<Fn>): { site: Site; args: E[]; sender: string }[] {
  const { file } = site;
  const x = file.facts.exprs[site.e];
  const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
  if (x.k !== 'call' || callee?.k !== 'mem') return [];
  const args = x.a.slice(0, 2).filter((a) => evaluator.expr(file, a).some((v) => v.t === 'inst' || v.t === 'arr' || v.t === 'param'));
  if (!args.length) return [];
  const of = evaluator.expr(file, callee.o);
  const owner = of.map((v) => ownerOf(evaluator, v, n)).find((name) => name !== undefined);
  if (owner === undefined) return [];
  if (
    !SENDS.test(n) &&
    !(MAY_SEND.test(n) && (MESSAGES.test(n) || BUS.test(owner) || BUS.test(textOf(file, callee.o)))) &&
    !calls.targets(site).some((fn) => kept.has(fn))
  )
    return [];
  return [{ site, args, sender: `${owner}.${n}` }];
}

/** The class or type whose method it is: of an object of the sources what the method is inherited from. */
function ownerOf({ hierarchy }: Messages['evaluator'], v: Val, n: string): string | undefined {
  if (v.t === 'extInst') return v.pkg === '' ? undefined : v.n;
  if (v.t === 'decl') return v.decl.facts.n;
  if (v.t !== 'inst') return undefined;
  return hierarchy.find(v.c, n, false)?.in.facts.n ?? hierarchy.externalBase(v.c)?.n;
}

/** The objects that were made there, not those that a type only speaks of, nor what gives itself. */
function instances(vals: Val[]): Sending['c'][] {
  const flat = vals.flatMap((v): Val[] => (v.t === 'arr' ? v.of : [v]));
  const made = flat.filter((v): v is ValOf<'inst'> & Val => v.t === 'inst' && v.exact && !v.d && v.origin?.made !== undefined);
  return made.map((v) => ({ v, guard: v.g ?? '', oneOf: made.length > 1 && !v.each && !vals.some((one) => one.t === 'arr') }));
}
