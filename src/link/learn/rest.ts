import type { E } from '../../extract/facts.js';
import { partsOf } from '../../extract/guards.js';
import type { Messages } from '../messages.js';
import { calleeName, callsWithin, idOf } from '../sites.js';
import { textOf } from '../text.js';
import { type Fn, textsOf, type Val } from '../values.js';
import { LOGS } from './answers.js';
import { guardsAround } from './tested-names.js';

/**
 * Whether a function that compares what it is given with some names works on what is none of these, by a `default` or a last `else`: it runs there more of the
 * code than what logs, or sends something. What throws, whatever it counts before, or only returns, logs or tells the package that it is done hears no more than
 * its names.
 */
export function worksOnRest({ calls, emissions, evaluator }: Messages, fn: Fn, names: ReadonlySet<string>): boolean {
  const { file, facts } = fn;
  const { exprs, guards } = file.facts;
  const isName = (e: E): boolean => {
    const vals = evaluator.expr(file, e);
    return vals.length > 0 && vals.every((v) => v.t === 'str' && names.has(v.v));
  };
  const said: string[] = [];
  const compared = new Set<string>();
  for (const [a, b, isClass, isNot] of facts.cmp ?? []) {
    const name = isClass ? undefined : isName(b) ? b : isName(a) ? a : undefined;
    if (name === undefined) continue;
    // `if (type !== 'placed') return;` has no rest.
    if (isNot) return false;
    for (const v of textsOf(evaluator.expr(file, name))) compared.add(v);
    const x = exprs[name];
    said.push(x.k === 'str' ? `'${x.v}'` : textOf(file, name));
  }
  if (!said.length || compared.size < names.size) return false;
  const spelled = (part: string): string => part.replace(/"([^"]*)"/g, "'$1'");
  const speaks = (part: string): boolean => said.some((one) => spelled(part).includes(one));
  const isClause = (part: string): boolean => /^(case |default)/.test(part);
  const isDefault = (part: string): boolean => isClause(part) && part.split(', ').includes('default');
  // Those in which a name is a case: only the `default` beside them is of the names.
  const beside = new Set(
    guards.flatMap((guard) => {
      const parts = partsOf(guard);
      const at = parts.findIndex((part) => isClause(part) && speaks(part));
      return at < 0 ? [] : [parts.slice(0, at).join(' and ')];
    }),
  );
  const isRest = (parts: readonly string[]): boolean => {
    const at = parts.findIndex(isDefault);
    if (at >= 0 && beside.has(parts.slice(0, at).join(' and '))) return true;
    // Where more than the name is asked for, what has that name may go on as well: `if (type === 'cancelled' && isLater) return;`.
    const others = parts.filter((part) => part.startsWith('else of ') && !/!==?|&&| and /.test(part)).map(spelled);
    return (
      said.every((one) => others.some((part) => part.includes(one))) && !parts.some((part) => !part.startsWith('else of ') && speaks(part))
    );
  };
  const sent = new Set(emissions.flatMap(({ site, of }) => [site, of].flatMap((one) => (one?.file === file ? [idOf(one)] : []))));
  const turnedAway = [
    ...(facts.thrown ?? []).map((g) => partsOf(guards[g])),
    ...callsWithin(fn).flatMap((e) => (calleeName(file, e) === 'reject' ? [guardsAround(file, e, fn.index)] : [])),
  ].filter(isRest);
  const ends = (parts: readonly string[]): boolean => turnedAway.some((away) => away.every((part, i) => part === parts[i]));
  return callsWithin(fn).some((e) => {
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    if (x.k !== 'call' || (callee?.k === 'mem' && LOGS.test(callee.n)) || /\blog(ger)?\b/i.test(textOf(file, x.f))) return false;
    const parts = guardsAround(file, e, fn.index);
    if (parts.some((part) => part.endsWith('…')) || !isRest(parts) || ends(parts)) return false;
    return (
      sent.has(idOf({ file, e })) ||
      calls.targets({ file, e }).some((target) => target.facts.k !== 'constructor' && !IGNORES.test(target.facts.s))
    );
  });
}

/** What does nothing with what is not known. */
const IGNORES =
  /^(log|warn|error|debug|assert|throw|ignore|skip|unknown|unsupported|unhandled|not[A-Z])|(Never|Unreachable|Unsupported|Unknown|Unhandled)([A-Z]|$)/;

/** What else is sent, where a function that compares it with some names works on what is none of these. */
export function restOf(messages: Messages, fn: Fn, keys: readonly Val[], sent: ReadonlySet<string>): Val[] {
  const names = new Set(textsOf(keys));
  const rest = [...sent].filter((n) => !names.has(n));
  return rest.length && worksOnRest(messages, fn, names) ? rest.map((v): Val => ({ t: 'str', v })) : [];
}
