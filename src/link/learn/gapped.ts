import type { E } from '../../extract/facts.js';
import { both } from '../../extract/guards.js';
import type { EventKind } from '../../graph/model.js';
import type { Messages } from '../messages.js';
import { argsOf, type Site } from '../sites.js';
import { calleeText, lineOf } from '../text.js';
import type { File, Fn } from '../values.js';
import { matchesPattern, matchesTopic } from '../wildcards.js';
import type { Open } from './recalled.js';

/** A registration of which it is not known what it hears. */
export interface OpenListening extends Open {
  /** Who hears what is named at a place. */
  handlers: (at: Site) => Fn[];
}

interface Gapped {
  site: Site;
  by: Fn;
  guard: string;
  name: string;
  kind: EventKind;
}

const DEEPEST = 4;
/** Fewest letters that a name with gaps must have. */
const LETTERS = 3;

/**
 * Names with gaps that are filled at run time, one topic for each thing: `user/${id}/updated` is sent and `user/${user.id}/updated` is heard.
 * They are one event where the same text is around the gaps, or where a wildcard hears it; who hears it hears what fills the gaps as well.
 * What nobody hears so stays unknown.
 */
export class GappedNames {
  constructor(private readonly messages: Messages) {}

  find(): void {
    const { emitting, listening, listenings } = this.messages;
    const sent = emitting.open.flatMap((open) =>
      open.spec.as === 'name' && this.messages.isUnknown(open.choice) ? this.places(open).map((at) => ({ open, at })) : [],
    );
    const heard = listening.open.flatMap((open) => (open.spec.as === 'name' ? this.places(open).map((at) => ({ open, at })) : []));
    const keyOf = ({ kind, name }: Gapped): string => `${kind} ${name}`;
    if (!sent.length && !heard.length) return;
    const names = new Set(heard.map(({ at }) => keyOf(at)));
    const said: { key: string; channel?: string }[] = [];
    for (const { open, at } of sent) {
      if (!names.has(keyOf(at)) && !this.isCovered(at)) continue;
      said.push({ key: keyOf(at), ...(open.channel && { channel: open.channel }) });
      const choice = { ...open.choice, site: at.site, by: at.by, guard: at.guard, slots: { event: [{ t: 'str' as const, v: at.name }] } };
      emitting.emitted({ ...choice, oneOf: false, through: [] }, open.spec, open.kind, open.channel);
      this.messages.known(open.choice);
    }
    for (const { open, at } of heard) {
      const isSaid = said.some(({ key, channel }) => key === keyOf(at) && this.messages.channels.meet(channel, open.channel));
      const filled = isSaid ? [at.name, ...this.filled(at)] : this.filled(at);
      for (const name of filled) {
        for (const handler of open.handlers(at.site)) {
          this.messages.handlers.add(handler);
          listenings.push({
            event: { kind: at.kind, name, by: 'name', ...(open.channel && { channel: open.channel }) },
            handler,
            file: at.site.file,
            line: lineOf(at.site),
            via: calleeText(at.site),
          });
        }
      }
      if (filled.length) this.messages.known(open.choice);
    }
  }

  /** What is sent under a name that fills the gaps. */
  private filled({ kind, name }: Gapped): string[] {
    const text = name
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^/.:]+');
    const fits = new RegExp(`^${text}$`);
    const sent = this.messages.emissions.filter(({ event }) => event.kind === kind && event.by === 'name' && !event.name.includes('*'));
    return [...new Set(sent.map(({ event }) => event.name))].filter((n) => fits.test(n)).sort();
  }

  /** Whether somebody hears a name by a wildcard. */
  private isCovered({ kind, name }: Gapped): boolean {
    return this.messages.listenings.some(({ event, covers }) => {
      if (event.kind !== kind || event.by !== 'name') return false;
      if (covers === 'topic') return matchesTopic(event.name, name);
      return covers === 'wildcard' && event.name !== '**' && matchesPattern(event.name, name, this.messages.delimiter);
    });
  }

  /** Where a name with gaps is given: at the place itself, or where its function is called. */
  private places({ choice, spec, kind }: Open): Gapped[] {
    const { calls, choosers } = this.messages;
    const at = (site: Site, by: Fn, args: readonly E[], guard: string): Gapped[] =>
      [...new Set(args.flatMap((a) => this.texts(site.file, a)))].map((name) => ({
        site,
        by,
        guard,
        name,
        kind: kind({ name, guard: '' }),
      }));
    const { site, by, guard } = choice;
    const args = argsOf(site);
    const own = at(site, by, choice.through.length || typeof spec.arg !== 'number' ? args : args.slice(spec.arg, spec.arg + 1), guard);
    if (own.length) return own;
    return calls
      .callers(choosers.memberAt(site))
      .flatMap((caller) =>
        at(caller, choosers.callableAt(caller), caller.args ?? [], both(both(choosers.guardAt(caller), caller.use), guard)),
      );
  }

  /** The texts that an expression may be, with `*` for each gap; none without gaps, or of too little text. */
  private texts(file: File, e: E, depth = 0): string[] {
    if (depth > DEEPEST) return [];
    const x = file.facts.exprs[e];
    const each = (list: readonly E[]): string[] => list.flatMap((one) => this.texts(file, one, depth + 1));
    switch (x.k) {
      case 'tpl': {
        const parts = x.x.map((part) => {
          const [only, ...more] = this.messages.evaluator.expr(file, part);
          return only?.t === 'str' && !more.length ? only.v : '*';
        });
        const text = x.s.map((s, i) => s + (parts[i] ?? '')).join('');
        return parts.includes('*') && text.replace(/[^\p{L}]/gu, '').length >= LETTERS ? [text] : [];
      }
      case 'ref': {
        const b = x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
        return b?.k === 'var' && b.init !== undefined && !b.path?.length ? each([b.init, ...b.set]) : [];
      }
      case 'arr':
      case 'any':
        return each(x.e);
      case 'cond':
        return each([x.a, x.b]);
      case 'await':
      case 'cast':
      case 'if':
        return each([x.e]);
      case 'call': {
        const [fn, ...more] = this.messages.calls.targets({ file, e });
        return fn && !more.length ? fn.facts.returns.flatMap((given) => this.texts(fn.file, given, depth + 1)) : [];
      }
      default:
        return [];
    }
  }
}
