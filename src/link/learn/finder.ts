import { type EventKind, HTTP_METHODS } from '../../graph/model.js';
import type { EventSpec } from '../../vocabulary/schema.js';
import type { Choice } from '../choosers.js';
import type { Messages } from '../messages.js';
import type { Named } from '../names.js';
import { receiverOf, type Site } from '../sites.js';
import type { Fn, Val } from '../values.js';
import type { Store } from './flow.js';
import { kindOf, type Learned } from './learned.js';
import type { Identity } from './stores.js';
import { ofNoTypeAlone } from './types-alone.js';

/** How to tell, where an event is chosen, through which channel it goes. */
export type ChannelAt = (choice: Pick<Choice, 'site'> & Partial<Pick<Choice, 'through'>>) => string | undefined;

/** How a request is made says nothing of what happened: routes in a list are no listeners. */
const areMethods = (named: readonly Named[]): boolean =>
  named.some(({ name }) => name === 'GET' || name === 'POST') && named.every(({ name }) => HTTP_METHODS.has(name));

/** What finds one of the ways in which code sends and hears, and says so. */
export abstract class Finder {
  constructor(
    protected readonly messages: Messages,
    /** What was learned so far, by all that find something. */
    readonly learned: Learned[],
  ) {}

  /** A configuration says that what was learned of one of these is wrong. */
  protected isRefused(...names: string[]): boolean {
    return names.some((n) => this.messages.refused.has(n) || this.messages.refused.has(n.split('.')[0]));
  }

  /**
   * Of what passes through one place, what no caller is seen to choose counts only where nothing else is known; what somebody else hands on
   * of which no more than a type is known counts in any case.
   */
  protected send(choices: Choice[], as: Identity, channel: ChannelAt | string | undefined, kind = kindOf): void {
    const spec = specOf(as, 'sent');
    const chosen = ofNoTypeAlone(this.messages, choices);
    const known = chosen.filter((choice) => this.messages.namer.names(choice.slots['event'], spec).named.length);
    const open = chosen.filter((choice) => !choices.includes(choice) && isOfAnother(choice.site));
    for (const choice of known.length ? [...known, ...open] : chosen)
      this.messages.emitting.emitted(
        choice,
        spec,
        kind,
        as.by === 'name' ? (typeof channel === 'function' ? channel(choice) : channel) : undefined,
      );
  }

  protected names(choices: Choice[], as: Identity, side: 'sent' | 'heard'): string[] {
    const { namer, evaluator } = this.messages;
    // An object that is the key itself stands for itself alone, not for its class.
    const isName = (v: Val): boolean => as.by !== 'name' || v.t !== 'inst';
    const named = choices.flatMap((c) => namer.names((c.slots['event'] ?? []).filter(isName), specOf(as, side)).named);
    if (areMethods(named)) return [];
    return named
      .flatMap((n) => (as.instances && side === 'sent' && n.cls ? evaluator.hierarchy.chain(n.cls).map((c) => c.facts.n) : [n.name]))
      .filter(Boolean);
  }

  /** The class, or module, that has the registry: the same name in another one is another event. */
  protected channel({ owner, n }: Store): string | undefined {
    const { channels } = this.messages;
    return 'path' in owner ? channels.module(owner, n) : channels.of([{ t: 'inst', c: owner, exact: false }]);
  }

  /** The same, where a place shows which heir of a base class that is: each has its own. */
  protected channelAt(store: Store): ChannelAt {
    const { channels, evaluator } = this.messages;
    const { owner } = store;
    const whole = this.channel(store);
    if ('path' in owner) return () => whole;
    return ({ site, through = [] }) => {
      const [{ file, e }, ...others] = this.where(site, through);
      if (others.length) return whole;
      const receiver = receiverOf({ file, e });
      // What it is declared as counts, whoever gives it.
      const vals = receiver === undefined ? [] : evaluator.expr(file, receiver).filter((v) => v.t !== 'param');
      const isHeir = (v: Val): boolean => v.t === 'inst' && evaluator.hierarchy.chain(v.c).includes(owner);
      if (!vals.length || !vals.every(isHeir)) return whole;
      return channels.at(file, receiver!, vals) ?? channels.of([this.nearest(vals)]) ?? whole;
    };
  }

  /** An object of the nearest class that all of some objects are of. */
  private nearest(vals: readonly Val[]): Val {
    const [first, ...others] = vals.map((v) => (v.t === 'inst' ? this.messages.evaluator.hierarchy.chain(v.c) : []));
    return { t: 'inst', c: first.find((c) => others.every((chain) => chain.includes(c)))!, exact: false };
  }

  /** Where the object that it goes through is named: by the last helper that hands a choice on to an object other than its own, if one does. */
  private where(site: Site, through: readonly Fn[]): Site[] {
    const { calls, choosers } = this.messages;
    for (let i = through.length - 1; i > 0; i--) {
      const handed = calls.callers(through[i]).filter((at) => choosers.memberAt(at) === through[i - 1]);
      if (handed.some(isOfAnother)) return handed;
    }
    return [site];
  }

  protected note(does: Learned['does'], fn: Fn, file: string, line: number, because: string): void {
    this.say({ does, who: `${fn.facts.n}(${fn.facts.p.map((p) => p.n || '…').join(', ')})`, file, line, because });
  }

  protected say(one: Learned): void {
    if (!this.learned.some((l) => l.does === one.does && l.who === one.who)) this.learned.push(one);
  }
}

/** Whether a method is called on an object other than its own. */
const isOfAnother = (site: Site): boolean => {
  const receiver = receiverOf(site);
  return receiver !== undefined && !['this', 'super'].includes(site.file.facts.exprs[receiver].k);
};

/** How what is sent to, or heard by, a bus of the code's own is read: by its name, or by its class. */
export const specOf = ({ by, instances, patterns }: Identity, side: 'sent' | 'heard'): EventSpec => {
  if (by === 'name') return { as: 'name', ...(patterns && side === 'heard' && { wildcards: 'glob' }) };
  return side === 'sent' ? { as: 'instance' } : { as: 'class', ...(instances && { inherits: 'each' }) };
};

/** What goes through a bus of commands or queries is one, whatever it is called. */
export const kindThrough =
  (bus: string) =>
  (n: Pick<Named, 'name'>): EventKind =>
    /Command/.test(bus) ? 'command' : /Query|Queries/.test(bus) ? 'query' : kindOf(n);
