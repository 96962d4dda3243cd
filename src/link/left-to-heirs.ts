import type { Calls } from './calls.js';
import type { Evaluator } from './evaluate.js';
import { callsWithin, type Site } from './sites.js';
import type { Cls, Fn, ValOf } from './values.js';

/** What a base class leaves to an heir, in a function of its own that hears. */
export interface LeftToHeir {
  /** The part of the heir that does the work. */
  fn: Fn;
  /** Parts of the heir that are told how it went. */
  told: Fn[];
  /** What heirs have of their own, whichever they are. */
  heirs: Fn[];
  /** Where it is called, and the methods of the same object on the way to there. */
  ways: Way[];
}

interface Way {
  call: Site;
  through: Fn[];
  /** The call in the function that hears by which the way begins. */
  first: Site;
}

/** What parts are called that do the work, among those that only say something: `handle`, `processJob`. */
const WORKS = /^(handle|process|execute|run|perform|consume|work|receive|dispatch|invoke|apply|on|do)([A-Z]\w*)?$/;

/** What parts are called that are told how it went: `onError`. */
const TOLD =
  /error|fail|progress|retr|done|complet|finish|close|success|settle|start|stop|exit|abort|cancel|timeout|dead|drop|reject|exhaust|invalid|skip/i;

/** How many methods of one object may call each other on the way. */
const DEEPEST = 4;

/**
 * Template methods (Gamma et al., "Design Patterns") that hear: `channel.consume(this.queue, (message) => this.process(message))` of a base class, whose
 * `process` reads the message and has it done by what each heir fills in. For objects of one heir that is its own part.
 * @param self an object of the heir
 * @returns the one part that does the work; undefined where there is none, or several
 */
export function leftToHeir(evaluator: Evaluator, calls: Calls, fn: Fn, self: ValOf<'inst'>): LeftToHeir | undefined {
  const base = classAround(fn);
  const found = base && base !== self.c ? parts(evaluator, calls, fn, self, []) : [];
  const works = found.filter(({ fn: { facts } }) => WORKS.test(facts.s));
  const isTold = (one: Fn): boolean => TOLD.test(one.facts.s);
  const all = [...new Set(works.map((one) => one.fn))];
  const [part, ...others] = all.filter((one) => !isTold(one));
  if (!base || !part || others.length) return undefined;
  const heirs = evaluator.hierarchy.descendants(base).flatMap((c) => c.facts.methods.map((i) => c.file.fns[i]));
  return { fn: part, told: all.filter(isTold), heirs, ways: works };
}

/** The class in whose method a function stands. */
function classAround({ file, index }: Fn): Cls | undefined {
  const { callables } = file.facts;
  for (let at = index; at >= 0; at = callables[at].k === 'closure' ? callables[at].up : -1) {
    const { c } = callables[at];
    if (c !== undefined) return file.classes[c];
  }
  return undefined;
}

function parts(evaluator: Evaluator, calls: Calls, fn: Fn, self: ValOf<'inst'>, through: Fn[], first?: Site): (Way & { fn: Fn })[] {
  const { file } = fn;
  const { exprs } = file.facts;
  const base = classAround(fn);
  if (!base) return [];
  const own = evaluator.hierarchy.chain(base);
  return callsWithin(fn).flatMap((e): (Way & { fn: Fn })[] => {
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    const of = callee?.k === 'mem' ? exprs[callee.o] : undefined;
    if (callee?.k !== 'mem' || of?.k !== 'this' || of.o !== undefined || of.static) return [];
    const [part, ...others] = calls.memberTargets([self], callee.n);
    if (!part || others.length || part === fn || through.includes(part)) return [];
    const c = part.facts.c === undefined ? undefined : part.file.classes[part.facts.c];
    if (c && !own.includes(c)) return [{ fn: part, call: { file, e }, through, first: first ?? { file, e } }];
    return through.length < DEEPEST ? parts(evaluator, calls, part, self, [...through, part], first ?? { file, e }) : [];
  });
}
