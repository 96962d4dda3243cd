import type { E } from '../extract/facts.js';
import type { Messages } from './messages.js';
import { idOf } from './sites.js';
import type { File, Val } from './values.js';

/** What things are called by which code tells others what happened. */
const BUS =
  /^[_#$]?(?:\w*(?:event|message|domain|integration|command|notification)s?_?)?(?:bus|emitter|publisher|dispatcher|broker|mediator|producer)$/i;

/** Methods of those that send. */
const SENDS = ['publish', 'emit', 'dispatch', 'publishAll', 'publishEvent', 'emitAsync'];

/**
 * Where something with a name is sent by what is called a bus, and nothing says what that is: `constructor(private readonly eventBus: any)`, then
 * `this.eventBus.publish('order.placed', order)`. Nothing is known of who hears it, which is not to say that nothing is sent.
 */
export function unknownBuses(messages: Messages): void {
  const { calls, choosers, emissions, unknowns, evaluator } = messages;
  const known = new Set([...emissions, ...unknowns].flatMap(({ site, of }) => [site, of].flatMap((one) => (one ? [idOf(one)] : []))));
  for (const method of SENDS)
    for (const site of calls.methodCalls(method)) {
      const { file, e } = site;
      const x = file.facts.exprs[e];
      const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
      if (x.k !== 'call' || callee?.k !== 'mem' || !x.a.length || known.has(idOf(site))) continue;
      const name = calledHere(file, callee.o);
      if (name === undefined || !BUS.test(name) || !evaluator.expr(file, callee.o).every(isOpen)) continue;
      const said = evaluator.expr(file, x.a[0]);
      if (!said.some((v) => (v.t === 'str' && /\w/.test(v.v)) || (v.t === 'inst' && v.exact))) continue;
      messages.unknown({ site, by: choosers.callableAt(site) }, 'which bus it is is not known');
    }
}

const isOpen = (v: Val): boolean => v.t === '?' || v.t === 'param';

/** What something is called where it is used. */
function calledHere(file: File, e: E): string | undefined {
  const x = file.facts.exprs[e];
  if (x.k === 'mem') return x.n;
  if (x.k === 'cast' || x.k === 'await') return calledHere(file, x.e);
  return x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]].n : undefined;
}
