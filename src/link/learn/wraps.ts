import { isBuiltin } from 'node:module';
import { speaking, vocabularies } from '../../vocabulary/index.js';
import type { Choice } from '../choosers.js';
import { argsOf } from '../sites.js';
import type { File, Fn } from '../values.js';
import { Finder, kindThrough } from './finder.js';
import { type Hand, isRun, runsOf, slotsOf, type Wrapper, wrapped } from './wrapped.js';

const isSpoken = speaking(vocabularies);

/** Buses of the code's own around packages that nobody knows. */
export class Wraps extends Finder {
  private readonly done = new Set<Fn>();

  find(): void {
    const { project, vocabularies: taught } = this.messages;
    const isTaught = speaking(taught);
    const isStrange = (file: File, specifier: string): boolean =>
      !specifier.startsWith('.') &&
      !isBuiltin(specifier) &&
      !isSpoken(specifier) &&
      !isTaught(specifier) &&
      project.modules.resolve(file.path, specifier) === null;
    for (const wrapper of wrapped(this.messages, isStrange)) this.wrapper(wrapper);
  }

  private wrapper({ hears, sends, pkg }: Wrapper): void {
    const { choosers } = this.messages;
    const open = (hands: Hand[]) => hands.filter(({ fn }) => !this.done.has(fn) && !this.isRefused(fn.facts.n));
    const chosen = (hand: Hand) => choosers.find(hand.site, () => slotsOf(hand));
    const heard = open(hears).map((hand) => ({
      hand,
      names: namesOf(chosen(hand).filter((c) => c.slots['callback'].some((v) => v.t === 'fn'))),
    }));
    const sent = open(sends).map((hand) => ({ hand, choices: chosen(hand) }));
    const names = new Set(heard.flatMap((one) => [...one.names]));
    const telling = sent.filter(({ choices }) => [...namesOf(choices)].some((n) => names.has(n)));
    const told = new Set(telling.flatMap(({ choices }) => [...namesOf(choices)]));
    const owners = new Set(heard.flatMap((one) => ([...one.names].some((n) => told.has(n)) ? [ownerOf(one.hand.fn)] : [])));
    for (const { hand } of heard) if (owners.has(ownerOf(hand.fn))) this.hears(hand, pkg);
    for (const { hand, choices } of telling) this.sends(hand, choices, pkg);
  }

  private hears(hand: Hand, pkg: string): void {
    const { calls, listening } = this.messages;
    const { fn, site, callback } = hand;
    this.done.add(fn);
    for (const run of runsOf(hand)) calls.block(run);
    for (const a of argsOf(site)) if (isRun(fn.file, a, fn, callback!)) calls.consume(fn.file, a);
    listening.register(site, { as: 'name' }, kindThrough(fn.facts.n), () => slotsOf(hand), { whole: false, own: [], quiet: true });
    this.note(
      'listens',
      fn,
      fn.file.path,
      fn.facts.l,
      `it gives ${pkg} a name with what it is to run, and others give it such a name alone`,
    );
  }

  private sends({ fn, site }: Hand, choices: Choice[], pkg: string): void {
    this.done.add(fn);
    this.send(choices, { by: 'name', of: argsOf(site)[0] }, undefined, kindThrough(fn.facts.n));
    this.note('emits', fn, fn.file.path, fn.facts.l, `it gives ${pkg} a name that is heard through it too`);
  }
}

/** Names that callers are seen to choose. */
const namesOf = (choices: Choice[]): Set<string> =>
  new Set(
    choices.flatMap(({ slots }) =>
      slots['event'].flatMap((v) => (v.t === 'str' && !v.lit && v.v ? [v.v] : v.t === 'ext' ? [`${v.pkg}#${v.n}`] : [])),
    ),
  );

const ownerOf = ({ file, facts: { c } }: Fn): string => `${file.index}.${c ?? ''}`;
