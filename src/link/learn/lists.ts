import type { E } from '../../extract/facts.js';
import type { Messages } from '../messages.js';
import type { Site } from '../sites.js';
import type { Cls, Fn, Val, ValOf } from '../values.js';
import { written } from './stores.js';

/** A class that lists the names of what it hears. */
export interface Lister {
  c: Cls;
  handler: Fn;
  names: ValOf<'str'>[];
}

/** A base class whose subclasses list names, with the place that asks them whether a name is among these. */
export interface Listing {
  of: Cls;
  /** The member that lists. */
  declares: string;
  /** The property of what comes in that says its name. */
  property: string;
  asked: Site & { of: E };
  listers: Lister[];
}

/** Ways to ask whether something is in a list. */
const ASKS = new Set(['includes', 'has', 'indexOf']);
/** What a method that hears is called. */
const HEARS = /^(perform|process|handle|on|execute|consume|notify|receive|apply|run|work)/;
/** Methods that run when something went wrong. */
const FAILS = /fail|error|timeout/i;

/** Finds classes that list the names of what they hear: `static events = ['user.created']`, asked by `X.events.includes(event.name)`. */
export function listings(messages: Messages): Listing[] {
  const { project } = messages;
  const asked = new Map<string, Listing['asked'] & { property: string }>();
  for (const file of project.files) {
    for (const e of file.facts.calls) {
      const x = file.facts.exprs[e];
      const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
      if (x.k !== 'call' || callee?.k !== 'mem' || !ASKS.has(callee.n) || !x.a.length) continue;
      const list = file.facts.exprs[callee.o];
      const name = file.facts.exprs[written(file, x.a[0])];
      // What asks itself filters for itself.
      if (list.k !== 'mem' || name.k !== 'mem' || file.facts.exprs[list.o].k === 'this' || asked.has(list.n)) continue;
      asked.set(list.n, { file, e, of: name.o, property: name.n });
    }
  }
  if (!asked.size) return [];
  return [...asked].flatMap(([declares, { property, ...at }]) =>
    basesOf(messages, declares).flatMap((base): Listing[] => {
      const listers = listersOf(messages, base, declares);
      return listers.length > 1 ? [{ of: base, declares, property, asked: at, listers }] : [];
    }),
  );
}

/** The classes highest up that have a member which others below them have too. */
function basesOf({ project, evaluator: { hierarchy } }: Messages, n: string): Cls[] {
  const owners = project.files.flatMap((file) => file.classes.filter((c) => c.facts.fields.some((f) => f.n === n && f.l > 0)));
  return [...new Set(owners.map((c) => hierarchy.chain(c).findLast((above) => owners.includes(above)) ?? c))].filter(
    (c) => hierarchy.descendants(c).length > 1,
  );
}

function listersOf({ evaluator }: Messages, base: Cls, declares: string): Lister[] {
  const { hierarchy, members } = evaluator;
  const isStatic = base.facts.fields.some((f) => f.n === declares && f.static);
  const classes = [base, ...hierarchy.descendants(base)].filter((c) => !c.facts.abstract);
  const method = handlerName(classes, base);
  if (method === undefined) return [];
  return classes.flatMap((c): Lister[] => {
    const vals: Val[] = isStatic ? members.staticMember(c, declares) : members.member({ t: 'inst', c, exact: true }, declares);
    const names = vals.flatMap((v) => (v.t === 'arr' ? v.of : [])).filter((v): v is ValOf<'str'> => v.t === 'str');
    const handler = hierarchy.find(c, method, false)?.fn;
    return names.length && handler && !handler.facts.abstract ? [{ c, handler, names }] : [];
  });
}

/** The method that hears: the one without a body in the base that takes something, else the one that most of them have. */
function handlerName(classes: Cls[], base: Cls): string | undefined {
  const methods = (c: Cls): Fn[] =>
    c.facts.methods
      .map((m) => c.file.fns[m])
      .filter(({ facts: { k, s, p, static: isStatic } }) => k === 'method' && !isStatic && p.length > 0 && !FAILS.test(s));
  const open = methods(base).filter((fn) => fn.facts.abstract);
  if (open.length === 1) return open[0].facts.s;
  const counts = new Map<string, number>();
  for (const c of classes) for (const { facts } of methods(c)) if (HEARS.test(facts.s)) counts.set(facts.s, (counts.get(facts.s) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most && most[1] * 2 > classes.length ? most[0] : undefined;
}
