import type { E, Expr } from '../../extract/facts.js';
import { isNameOfAll } from '../catch-alls.js';
import type { Messages } from '../messages.js';
import type { Site } from '../sites.js';
import { type File, type Fn, isSymbolic, type ValOf } from '../values.js';
import type { Flow } from './flow.js';
import type { Run } from './stores.js';

/** Runs of what is found under the name that is given, by the names of what hears all where the same code runs that as well: `handlers.get('*')`. */
export function runsOfAll(
  { choosers, evaluator }: Messages,
  runs: readonly Run[],
  { store, flow }: { store: string; flow: Flow },
): { name: string; site: Site }[] {
  const named = runs.filter(({ site, key }) => evaluator.expr(site.file, key!).some((v) => isSymbolic(v)));
  return named.flatMap(({ site, key }) => {
    const { file } = site;
    const found = lookups(file, flow, store);
    const memberOf = (e: E): Fn => choosers.memberAt({ file, e });
    const near = new Set([choosers.memberAt(site), ...found.flatMap(({ e, key: by }) => (by === key ? [memberOf(e)] : []))]);
    const names = found.flatMap(({ e, said }) =>
      said && isNameOfAll([said]) && near.has(memberOf(e)) && !isInstead(file, e, found) ? [said.v] : [],
    );
    return [...new Set(names)].map((name) => ({ name, site }));
  });
}

/** Where something is looked up: under which key, or the name where that is written there, `handlers.get('*')`, `handlers['*']`. */
interface Lookup {
  e: E;
  key?: E;
  said?: ValOf<'str'>;
}

/** What code does with a list in a table without running what is in it. */
const COUNTS = /^(size|length|clear|delete|has|add|set|push|indexOf|includes|keys)$/;

/** Where a file looks something up in a table, to run it or to give it. */
function lookups(file: File, flow: Flow, store: string): Lookup[] {
  const { exprs } = file.facts;
  const keyed = (x: Expr): Omit<Lookup, 'e'> | undefined => {
    if (x.k === 'idx') return { key: x.i };
    if (x.k === 'mem') return { said: { t: 'str', v: x.n } };
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    if (x.k !== 'call' || callee?.k !== 'mem' || callee.n !== 'get' || !x.a.length) return undefined;
    const key = exprs[x.a[0]];
    return { key: x.a[0], ...(key.k === 'str' && { said: { t: 'str', v: key.v } }) };
  };
  const counted = new Set(exprs.flatMap((x) => (x.k === 'mem' && COUNTS.test(x.n) ? [x.o] : [])));
  return exprs.flatMap((x, e): Lookup[] => {
    const by = keyed(x);
    const isName = by && (by.key !== undefined || isNameOfAll([by.said!]));
    return isName && !counted.has(e) && flow.part(file, e)?.store === store ? [{ e, ...by }] : [];
  });
}

/** Whether it is looked up where nothing is found under another name: `handlers[type] ?? handlers['*']`. */
function isInstead({ facts: { exprs, bindings } }: File, e: E, all: readonly Lookup[]): boolean {
  const isOther = (one: E | undefined): boolean => one !== undefined && one !== e && all.some((l) => l.e === one);
  return (
    exprs.some((x) => x.k === 'any' && x.or && x.e.includes(e) && x.e.some(isOther)) ||
    bindings.some((b) => b.set.includes(e) && [b.init, ...b.set].some(isOther))
  );
}
