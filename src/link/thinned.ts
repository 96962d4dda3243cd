import type { E, FileFacts } from '../extract/facts.js';

const THINS = /^(filter|slice|sort|toSorted|reverse|toReversed)$/;

/** The list of which an expression only leaves some out or orders them: `this.events` of `this.events.filter(…)`; undefined for anything else. */
export function thinned(facts: Pick<FileFacts, 'exprs'>, e: E): E | undefined {
  const x = facts.exprs[e];
  const callee = x.k === 'call' ? facts.exprs[x.f] : undefined;
  return callee?.k === 'mem' && THINS.test(callee.n) ? (thinned(facts, callee.o) ?? callee.o) : undefined;
}
