import type { Choice } from '../choosers.js';
import type { Messages } from '../messages.js';
import type { Site } from '../sites.js';
import type { Fn, ValOf } from '../values.js';
import { chosen } from './announced.js';

/** A name that is given to something that sends, with who chose it. */
export interface Post {
  choice: Choice;
  name: ValOf<'str'>;
  /** Where it is given. */
  site: Site;
}

/** Methods that send, by name. */
const SENDS = /^(publish|emit|dispatch|send|enqueue|broadcast|notify)([A-Z].*)?$/;
/** Fewest names that must be sent and heard both: one may be chance. */
const WITNESSES = 2;
/** One in so many of the names that are sent must be heard. */
const AT_LEAST = 4;

/**
 * Where names that somebody is known to hear are given to a method that sends, as what is said first: `publisher.publish(Topic.OPENED, body)`.
 * What else is given to the same method is sent as well. A method to which those who hear hand on what they heard, under its name, is a way out of
 * the code: `@Hears('order.placed') tell(order) { this.sockets.broadcast('order.placed', order); }`.
 * @param hearing the names that functions hear
 */
export function posts(messages: Messages, hearing: ReadonlyMap<Fn, ReadonlySet<string>>): Post[] {
  const { calls, choosers, evaluator, emissions } = messages;
  const heard = new Set([...hearing.values()].flatMap((names) => [...names]));
  const known = new Set(emissions.map(({ site }) => keyOf(site)));
  const found = [...calls.methodNames()]
    .filter((n) => SENDS.test(n))
    .sort()
    .flatMap((n) =>
      calls.methodCalls(n).flatMap((site): { to: string; post: Post }[] => {
        const x = site.file.facts.exprs[site.e];
        const callee = x.k === 'call' ? site.file.facts.exprs[x.f] : undefined;
        if (x.k !== 'call' || callee?.k !== 'mem' || x.a.length < 2 || known.has(keyOf(site))) return [];
        const owners = evaluator.expr(site.file, callee.o).flatMap((v) => {
          if (v.t === 'decl') return [`${v.decl.file.index}.${v.decl.index}:${n}`];
          return v.t === 'inst' ? [`${v.c.file.index}.${v.c.index}.${n}`] : [];
        });
        if (!owners.length) return [];
        return choosers
          .find(site, (self) => ({ event: evaluator.expr(site.file, x.a[0], self) }))
          .flatMap((choice) => chosen(choice.slots['event']).map((name) => ({ to: owners[0], post: { choice, name, site } })));
      }),
    );
  const byReceiver = new Map<string, Post[]>();
  for (const { to, post } of found) byReceiver.set(to, [...(byReceiver.get(to) ?? []), post]);
  const all = [...byReceiver.values()].map((list) => {
    const said = new Set(list.map(({ name }) => name.v));
    const isHandedOn = ({ choice, name }: Post): boolean => hearing.get(choosers.memberAt(choice.site))?.has(name.v) === true;
    const handedOn = new Set(list.filter(isHandedOn).map(({ name }) => name.v));
    const witnesses = [...said].filter((n) => heard.has(n)).length;
    return { list, said: said.size, witnesses: handedOn.size * 2 > witnesses ? 0 : witnesses };
  });
  const isProof = ({ said, witnesses }: { said: number; witnesses: number }): boolean =>
    witnesses >= WITNESSES && witnesses * AT_LEAST >= said;
  if (!all.some(isProof)) return [];
  const seen = new Set<string>();
  return all.flatMap(({ list, said, witnesses }) => {
    // Beside one that is proved, one name is enough.
    if (!witnesses || (!isProof({ said, witnesses }) && witnesses < said)) return [];
    // A helper in between hands on what its caller chose.
    return list.filter(({ choice, name }) => {
      const key = `${keyOf(choice.site)} ${name.v} ${choice.guard}`;
      return !seen.has(key) && seen.add(key);
    });
  });
}

const keyOf = ({ file, e }: Site): string => `${file.index}.${e}`;
