import type { Emission, Listening, Messages } from '../messages.js';
import type { Fn } from '../values.js';

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

/** What comes by queues, topics and calls of functions, known by the names that the environment gives code for them. */
export class Carried {
  private readonly heard: Heard[] = [];
  /** What a variable of the environment stands for: several things where functions differ, and then none for certain. */
  private readonly variables = new Map<string, Set<string>>();
  /** The folder for whose code a variable counts. */
  private readonly scopes = new Map<string, string>();

  constructor(private readonly messages: Messages) {}

  /** @param below folder for whose code it counts; default: all */
  variable(name: string, key: string, below = '.'): void {
    const known = this.variables.get(name);
    if (known) known.add(key);
    else this.variables.set(name, new Set([key]));
    this.scopes.set(name, below);
  }

  hear(one: Heard): void {
    this.heard.push(one);
  }

  /** Listeners of what code sends there, by the names that it has for that. What nobody sends to is a way in. */
  settle(): void {
    const { emissions, listening, routes } = this.messages;
    // What goes by objects of the code's own is no message of the platform's.
    const isMessage = ({ event: { by, kind, channel } }: Emission): boolean =>
      by === 'name' && (kind === 'message' || kind === 'command') && channel === undefined;
    const sent = (name: string) => emissions.find((one) => one.event.name === name && isMessage(one))?.event;
    // Another service of the same repository may have a variable of that name.
    const isAlsoAside = (name: string): boolean => {
      const below = this.scopes.get(name) ?? '.';
      return below !== '.' && emissions.some((one) => one.event.name === `\${${name}}` && !one.site.file.path.startsWith(`${below}/`));
    };
    const namesOf = ({ key, names }: Heard): string[] => {
      const vars = [...this.variables].flatMap(([name, keys]) =>
        keys.size === 1 && keys.has(key) && !isAlsoAside(name) ? [`\${${name}}`] : [],
      );
      return [...new Set([...vars, ...names])].filter(sent);
    };
    // What is fed with events that are known is no way in.
    const fed = new Set<string>();
    const keyOf = (fn: Fn, key: string): string => `${fn.file.index}.${fn.index} ${key}`;
    for (const one of this.heard) {
      const names = namesOf(one);
      if (names.length || one.isNamed) for (const key of [one.key, ...one.through]) fed.add(keyOf(one.fn, key));
      for (const name of names) listening.listen({ name, guard: '' }, { as: 'name' }, sent(name)!.kind, { ...one.at, handler: one.fn });
    }
    for (const { fn, key, label } of this.heard)
      if (label !== undefined && !fed.has(keyOf(fn, key))) routes.found.push({ fn, entry: { kind: 'other', label } });
  }

  /** Listens to events that are said by name, unless the function is known to. */
  named(fn: Fn, names: readonly string[], at: Omit<Listening, 'event' | 'handler'>): void {
    const { listening, listenings } = this.messages;
    for (const name of names)
      if (!listenings.some((l) => l.handler === fn && l.event.name === name))
        listening.listen({ name, guard: '' }, { as: 'name' }, 'message', { ...at, handler: fn });
  }
}
