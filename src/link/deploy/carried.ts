import { push } from '../collections.js';
import type { Emission, Listening, Messages } from '../messages.js';
import type { File, Fn } from '../values.js';
import { fits, isPattern, namesOf, type Pattern, patternText } from './patterns.js';

/** What a variable stands for that is said in a way which is not understood. */
export const UNKNOWN = '?';

/** A function that a carrier of messages leads to, or that is called by its own name. */
interface Heard {
  fn: Fn;
  /** What the carrier, or the function, is known by in the infrastructure. */
  key: string;
  /** Names that it has on the platform, whatever the environment says. */
  names: readonly string[];
  /** What it is where nobody sends anything there, in words; none where that is no way in. */
  label?: string | undefined;
  at: Omit<Listening, 'event' | 'handler'>;
  /** Carriers between, nearest to the function first. */
  through: readonly string[];
  /** It is said what comes there. */
  isNamed: boolean;
}

/** What a variable of the environment stands for. */
interface Variable {
  key: string;
  /** What people call that. */
  label: string;
  /** Files of the functions for which it does; undefined: for all. */
  files?: readonly File[] | undefined;
  /** The folder for whose code it counts. */
  below: string;
}

/** What comes by queues, topics and calls of functions, known by the names that the environment gives code for them. */
export class Carried {
  private readonly heard: Heard[] = [];
  private readonly variables = new Map<string, Variable[]>();
  private readonly rules: { fn: Fn; pattern: Pattern; at: Omit<Listening, 'event' | 'handler'> }[] = [];

  constructor(private readonly messages: Messages) {}

  variable(name: string, key: string, more: Partial<Variable> = {}): void {
    push(this.variables, name, { key, label: key, below: '.', ...more });
  }

  hear(one: Heard): void {
    this.heard.push(one);
  }

  /** Listeners of what code sends there, by the names that it has for that. What nobody sends to is a way in. */
  settle(): void {
    const { emissions, listening, routes } = this.messages;
    for (const one of this.rules) this.let(one);
    const known = new Map<string, { name: string; channel?: string | undefined }[]>();
    for (const [name, variables] of this.variables) this.tell(name, variables, known);
    const sent = (name: string, channel?: string) =>
      emissions.find((one) => one.event.name === name && one.event.channel === channel && isMessage(one))?.event;
    const namesOf = ({ key, names }: Heard) => [...(known.get(key) ?? []), ...names.map((name) => ({ name, channel: undefined }))];
    // What is fed with events that are known is no way in.
    const fed = new Set<string>();
    const keyOf = (fn: Fn, key: string): string => `${fn.file.index}.${fn.index} ${key}`;
    for (const one of this.heard) {
      const names = namesOf(one).flatMap(({ name, channel }) => sent(name, channel) ?? []);
      if (names.length || one.isNamed) for (const key of [one.key, ...one.through]) fed.add(keyOf(one.fn, key));
      for (const { name, kind, channel } of new Set(names))
        listening.listen({ name, guard: '' }, { as: 'name' }, kind, { ...one.at, handler: one.fn }, channel);
    }
    for (const { fn, key, label } of this.heard)
      if (label !== undefined && !fed.has(keyOf(fn, key))) routes.found.push({ fn, entry: { kind: 'other', label } });
  }

  /**
   * What is sent by the name of a variable: where that stands for one thing, whoever sends. Where functions differ, or another service of the same repository
   * may have a variable of that name, what each sends goes to what the variable is for those which run that code, and is an event of its own.
   */
  private tell(
    variable: string,
    variables: readonly Variable[],
    known: Map<string, { name: string; channel?: string | undefined }[]>,
  ): void {
    const { channels, emissions, project } = this.messages;
    const name = `\${${variable}}`;
    const sending = emissions.filter((one) => one.event.name === name && isMessage(one));
    const keys = new Set(variables.map(({ key }) => key));
    if (!sending.length) return;
    const isBelow = ({ below }: Variable, { path }: File): boolean => below === '.' || path.startsWith(`${below}/`);
    if (keys.size === 1 && sending.every(({ site }) => variables.some((v) => isBelow(v, site.file)))) {
      push(known, variables[0].key, { name });
      return;
    }
    const run = variables.map((of) => ({ of, files: of.files && project.importedBy(of.files) }));
    for (const one of sending) {
      const { file } = one.site;
      const by = run.filter(({ files }) => files?.has(file)).map(({ of }) => of);
      const around = variables.filter((v) => isBelow(v, file) && (v.below !== '.' || !v.files));
      const fits = by.length ? by : new Set(around.map(({ key }) => key)).size === 1 ? around : [];
      const all = [...new Map(fits.map((v) => [v.key, v])).values()];
      const [first = { key: UNKNOWN, label: 'elsewhere' }, ...others] = all.filter(({ key }) => key !== UNKNOWN);
      const { event } = one;
      const through = ({ key, label }: Pick<Variable, 'key' | 'label'>): Emission['event'] => {
        const channel = channels.carrier(key, label);
        if (!known.get(key)?.some((k) => k.channel === channel && k.name === name)) push(known, key, { name, channel });
        return { ...event, channel };
      };
      one.event = through(first);
      one.oneOf ||= others.length > 0;
      emissions.push(...others.map((other) => ({ ...one, event: through(other) })));
    }
  }

  /** Listens to what a rule lets through. Whom that comes from, and what has other names, is known when all is that is sent. */
  rule(fn: Fn, pattern: Pattern, at: Omit<Listening, 'event' | 'handler'>): void {
    if (!isPattern(pattern)) return;
    this.named(fn, namesOf(pattern), at);
    this.rules.push({ fn, pattern, at });
  }

  /** Listens to what is sent that a rule lets through, without those of its names that others send. What nobody sends is a way in. */
  private let({ fn, pattern, at }: Carried['rules'][number]): void {
    const { emissions, listenings, routes } = this.messages;
    const { names, sources } = pattern;
    const isFrom = ({ sources: of = [] }: Emission): boolean => !sources?.length || of.some((text) => sources.some((m) => fits(m, text)));
    // Whom it lets through is not known.
    const isOpen = sources?.some((m) => m.how === 'unknown') === true;
    const sent = emissions.filter((one) => one.sources !== undefined && isMessage(one));
    const exact = namesOf(pattern);
    const others = names?.filter((m) => m.how !== 'is') ?? [];
    const isOther = (name: string): boolean =>
      exact.includes(name) &&
      sent.some((one) => one.event.name === name) &&
      !sent.some((one) => one.event.name === name && (isOpen || !one.sources!.length || isFrom(one)));
    const strange = exact.filter(isOther);
    for (let i = listenings.length - 1; i >= 0; i--) {
      const { handler, event, via } = listenings[i];
      if (handler === fn && via === at.via && strange.includes(event.name)) listenings.splice(i, 1);
    }
    const isLet = (one: Emission): boolean =>
      names ? others.some((m) => fits(m, one.event.name)) && (isOpen || !one.sources!.length || isFrom(one)) : isFrom(one);
    const heard = exact.length && !others.length ? [] : [...new Set(sent.filter(isLet).map(({ event }) => event.name))];
    this.named(fn, heard, at);
    const isHeard = heard.length > 0 || strange.length < exact.length;
    if (!isHeard) routes.found.push({ fn, entry: { kind: 'other', label: `event ${patternText(pattern)}` } });
  }

  /** Listens to events that are said by name, unless the function is known to. */
  private named(fn: Fn, names: readonly string[], at: Omit<Listening, 'event' | 'handler'>): void {
    const { listening, listenings } = this.messages;
    for (const name of names)
      if (!listenings.some((l) => l.handler === fn && l.event.name === name))
        listening.listen({ name, guard: '' }, { as: 'name' }, 'message', { ...at, handler: fn });
  }
}

/** What goes by objects of the code's own is no message of the platform's. */
const isMessage = ({ event: { by, kind, channel } }: Emission): boolean =>
  by === 'name' && (kind === 'message' || kind === 'command') && (channel === undefined || channel.startsWith('r:'));
