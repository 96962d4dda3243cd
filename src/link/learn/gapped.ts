import type { E } from '../../extract/facts.js';
import { both } from '../../extract/guards.js';
import type { EventKind } from '../../graph/model.js';
import type { Messages } from '../messages.js';
import { argsOf, type Site } from '../sites.js';
import { symbols } from '../slots.js';
import { calleeText, lineOf } from '../text.js';
import type { File, Fn, Val } from '../values.js';
import { matchesGlob, matchesPattern, matchesTopic } from '../wildcards.js';
import type { Open } from './recalled.js';

/** A registration of which it is not known what it hears. */
export interface OpenListening extends Open {
  /** Who hears what is named at a place. */
  handlers: (at: Site) => Fn[];
  /** Where it is registered, be it for others who choose. */
  from?: Site;
  /** The call beside that says what is heard, where the registration does not. */
  said?: Site;
  /** The calls beside that say it, where a helper registers for others. */
  beside?: readonly Site[];
}

interface Gapped {
  site: Site;
  by: Fn;
  guard: string;
  name: string;
  /** What may stand in each gap, where its type says that; a part of a name elsewhere. */
  gaps: readonly string[];
  kind: EventKind;
}

/** A text with `*` for each gap. */
type Text = Pick<Gapped, 'name' | 'gaps'>;

/** What stands in a gap of which nothing is said. */
const PART = '[^/.:]+';
/** A text of its own before the first of several gaps: `github.${name}.${action}`. */
const BEGINS = /^[^*]*\p{L}{3}[^*]*[/.:]\*/u;
const DEEPEST = 4;
/** Most ways to spell one template. */
const MOST_SPELLED = 8;
/** Fewest letters that a name with gaps must have. */
const LETTERS = 3;

/**
 * Names with gaps that are filled at run time, one topic for each thing: `user/${id}/updated` is sent and `user/${user.id}/updated` is heard.
 * They are one event where the same text is around the gaps, or where a wildcard hears it; who hears it hears what fills the gaps as well,
 * and of a name with one gap, or with several behind a text, any that is heard and fills it may be sent: `order.${state}` is heard as `order.paid`.
 * What nobody hears so stays unknown.
 */
export class GappedNames {
  constructor(private readonly messages: Messages) {}

  find(): void {
    const { emitting } = this.messages;
    const sent = emitting.open.flatMap((open) =>
      open.spec.as === 'name' && this.messages.isUnknown(open.choice) ? [{ open, places: this.places(open) }] : [],
    );
    const heard = this.open();
    const spoken = ({ kind, name }: Gapped): string => `${kind} ${name}`;
    if (!sent.some(({ places }) => places.length) && !heard.length) return;
    const names = new Set(heard.map(({ at }) => spoken(at)));
    const said: { key: string; channel?: string }[] = [];
    for (const { open, places } of sent) {
      const found = places.map((at) => {
        // What is heard thing by thing is sent for one of these.
        const isSame = names.has(spoken(at));
        return { at, filling: isSame ? [] : this.filling(at, open.channel), isHeard: isSame || this.isCovered(at) };
      });
      if (!found.some(({ filling, isHeard }) => filling.length || isHeard)) continue;
      for (const { at, filling, isHeard } of found) {
        said.push({ key: spoken(at), ...(open.channel && { channel: open.channel }) });
        const emit = (name: string, oneOf: boolean): void => {
          const slots = { event: [{ t: 'str' as const, v: name }] };
          const choice = { ...open.choice, site: at.site, by: at.by, guard: at.guard, slots, oneOf, through: [] };
          emitting.emitted(choice, open.spec, open.kind, open.channel);
        };
        if (isHeard || !filling.length) emit(at.name, false);
        for (const name of filling) emit(name, true);
      }
      this.messages.known(open.choice);
    }
    // Beside a topic for each thing, one that is heard by its own name is for another: `orders/all/closed`.
    const own = new Set(this.messages.listenings.flatMap(({ event, covers }) => (covers ? [] : [`${event.kind} ${event.name}`])));
    const isOther = (at: Gapped, name: string): boolean => own.has(spoken({ ...at, name }));
    for (const { open, at } of heard) {
      const isSaid = said.some(({ key, channel }) => key === spoken(at) && this.messages.channels.meet(channel, open.channel));
      this.listen(open, at, isSaid ? [at.name, ...this.filled(at).filter((n) => !isOther(at, n))] : this.filled(at));
    }
  }

  /** Of what is sent and what is heard somewhere that which says the same names with gaps, and is not `own` of who sends. */
  met(
    sent: readonly Open[],
    heard: readonly OpenListening[],
    own: (by: Fn, handler: Fn) => boolean,
  ): { sent: Open[]; heard: OpenListening[] } {
    const said = sent.flatMap((open) => (open.spec.as === 'name' ? this.places(open).map((at) => ({ open, at })) : []));
    const told = said.length
      ? heard.flatMap((open) => (open.spec.as === 'name' ? this.placesHeard(open).map((at) => ({ open, at })) : []))
      : [];
    const pairs = said.flatMap((one) =>
      told
        .filter(({ open, at }) => {
          const isSame = at.kind === one.at.kind && at.name === one.at.name;
          return isSame && open.handlers(at.site).some((handler) => !own(one.at.by, handler));
        })
        .map((other) => [one.open, other.open] as const),
    );
    return { sent: [...new Set(pairs.map(([one]) => one))], heard: [...new Set(pairs.map(([, other]) => other))] };
  }

  /** The names with gaps that somebody hears. */
  names(): string[] {
    return this.open().map(({ at }) => at.name);
  }

  /** The names with gaps that a place may be given. */
  namesAt({ file, e }: Site): string[] {
    return argsOf({ file, e }).flatMap((a) => this.texts(file, a).map(({ name }) => name));
  }

  /** Who hears names with gaps that were found to be sent in the meantime. */
  hear(names: ReadonlySet<string>): void {
    for (const { open, at } of this.open()) if (names.has(at.name)) this.listen(open, at, [at.name]);
  }

  private open(): { open: OpenListening; at: Gapped }[] {
    const { open } = this.messages.listening;
    return open.flatMap((one) => (one.spec.as === 'name' ? this.placesHeard(one).map((at) => ({ open: one, at })) : []));
  }

  private listen(open: OpenListening, at: Gapped, names: readonly string[]): void {
    const place = open.said ? open.choice.site : at.site;
    for (const name of names) {
      for (const handler of open.handlers(at.site)) {
        this.messages.handlers.add(handler);
        this.messages.listenings.push({
          event: { kind: at.kind, name, by: 'name', ...(open.channel && { channel: open.channel }) },
          handler,
          file: place.file,
          line: lineOf(place),
          via: calleeText(place),
        });
      }
    }
    if (names.length) this.messages.known(open.choice);
  }

  /** What is sent under a name that fills the gaps. */
  private filled(at: Gapped): string[] {
    const sent = this.messages.emissions.filter(({ event }) => event.kind === at.kind && event.by === 'name' && !event.name.includes('*'));
    return fitting(
      at,
      sent.map(({ event }) => event.name),
    );
  }

  /** What is heard under a name that fills the one gap, or more behind a text that says what they are about. */
  private filling(at: Gapped, channel: string | undefined): string[] {
    if (at.gaps.length > 1 && !BEGINS.test(at.name)) return [];
    const heard = this.messages.listenings.filter(
      ({ event, covers }) =>
        event.kind === at.kind &&
        event.by === 'name' &&
        !covers &&
        !event.name.includes('*') &&
        this.messages.channels.meet(channel, event.channel),
    );
    return fitting(
      at,
      heard.map(({ event }) => event.name),
    );
  }

  /** Whether somebody hears a name by a wildcard. */
  private isCovered({ kind, name }: Gapped): boolean {
    return this.messages.listenings.some(({ event, covers }) => {
      if (event.kind !== kind || event.by !== 'name') return false;
      if (covers === 'topic') return matchesTopic(event.name, name);
      if (covers === 'glob') return matchesGlob(event.name, name);
      return covers === 'wildcard' && event.name !== '**' && matchesPattern(event.name, name, this.messages.delimiter);
    });
  }

  /** Where a name with gaps is given: at the place itself, or where its function is called by who says a part of it. */
  places(open: Open & Pick<OpenListening, 'said'>): Gapped[] {
    const { choice, kind, said } = open;
    const { calls, choosers, evaluator } = this.messages;
    const at = (site: Site, by: Fn, texts: readonly Text[], guard: string): Gapped[] =>
      [...new Map(texts.map((text) => [keyOf(text), text])).values()].map((text) => ({
        ...text,
        site,
        by,
        guard,
        kind: kind({ name: text.name, guard: '' }),
      }));
    const { by, guard } = choice;
    const site = said ?? choice.site;
    const args = argsOf(site);
    const named = this.named(open);
    const asked = named ? args.filter((_, i) => named.includes(i)) : args;
    const own = asked.flatMap((a) => this.texts(site.file, a));
    const fn = choosers.memberAt(site);
    const waiting = named
      ? positions(
          asked.flatMap((a) => evaluator.expr(site.file, a)),
          fn,
        )
      : [];
    /** Where callers give it, or those who give it to them: `private soon(event: string) { this.emit(event); }`. */
    const givenTo = (fn: Fn, waiting: readonly number[], guard: string, depth = 0): Gapped[] =>
      calls.callers(fn).flatMap((caller) => {
        const asArgument = (vals: Val[]): Val[] =>
          evaluator.invocations.substitute(vals, fn, (i) => (i === 'rest' ? [] : evaluator.argument(caller.file, caller.args ?? [], i)));
        const isWaiting = (i: number): boolean => !waiting.length || waiting.includes(i);
        const texts =
          own.length && !depth
            ? asked.flatMap((a) => this.texts(site.file, a, 0, asArgument))
            : (caller.args ?? []).flatMap((a, i) => (isWaiting(i) ? this.texts(caller.file, a) : []));
        const whole = both(both(choosers.guardAt(caller), caller.use), guard);
        const by = choosers.callableAt(caller);
        if (texts.length || !waiting.length || depth >= DEEPEST) return at(caller, by, texts, whole);
        const outer = choosers.memberAt(caller);
        const further = positions(
          waiting.flatMap((i) => evaluator.argument(caller.file, caller.args ?? [], i)),
          outer,
        );
        return further.length && outer !== fn ? givenTo(outer, further, whole, depth + 1) : [];
      });
    const given = givenTo(fn, waiting, guard);
    return own.length && given.every((text) => own.some((one) => keyOf(one) === keyOf(text))) ? at(site, by, own, guard) : given;
  }

  /**
   * Which of what is given where a name is chosen the name is made of, through all helpers on the way; undefined where one does not see that.
   * What else they are given is no name: `notify(user.channel, `Hello ${user.name}`)`.
   */
  private named({ choice: { of, through }, spec }: Open): number[] | undefined {
    const { calls, choosers, evaluator } = this.messages;
    if (typeof spec.arg !== 'number') return undefined;
    if (!through.length || !of) return through.length ? undefined : [spec.arg];
    let asked = [spec.arg];
    let vals = evaluator.argument(of.file, argsOf(of), spec.arg);
    for (let k = through.length - 1; k >= 0; k--) {
      asked = positions(vals, through[k]);
      if (!asked.length) return undefined;
      const inNext = k ? calls.callers(through[k]).filter((c) => choosers.isWithin(choosers.callableAt(c), through[k - 1])) : [];
      vals = inNext.flatMap(({ file, args }) => asked.flatMap((i) => evaluator.argument(file, args ?? [], i)));
    }
    return asked;
  }

  /** The same of what is registered; where others only fill the gaps, what a helper says of that: `hear(order.id, () => …)`. */
  private placesHeard(open: OpenListening): Gapped[] {
    const { choosers, evaluator } = this.messages;
    const { choice, spec, kind, from, handlers, beside } = open;
    const places = this.places(open);
    const [helper, ...more] = choice.through;
    if (places.length || !from || !helper) return places;
    const given = (vals: Val[]): Val[] =>
      more.length
        ? vals
        : evaluator.invocations.substitute(vals, helper, (i) =>
            i === 'rest' ? [] : evaluator.argument(choice.site.file, argsOf(choice.site), i),
          );
    const own = choosers.memberAt(from);
    // What hears is the helper's own.
    const site = handlers(from).every((fn) => choosers.isWithin(fn, own)) ? from : choice.site;
    const names = beside
      ? beside.flatMap((one) => argsOf(one).map((e) => ({ file: one.file, e })))
      : argsOf(from)
          .slice(Number(spec.arg ?? 0))
          .slice(0, 1)
          .map((e) => ({ file: from.file, e }));
    const said = names
      .flatMap(({ file, e }) => this.texts(file, e, 0, given))
      .map((text) => ({ ...text, site, by: choosers.callableAt(site), guard: choice.guard, kind: kind({ name: text.name, guard: '' }) }));
    // Or what those say who call the helper, for others who fill the gaps.
    const near = { ...choice, site: from, by: choosers.callableAt(from), guard: '', through: [] };
    return said.length || !more.length ? said : this.places({ ...open, choice: near });
  }

  /** What a template and the templates in it spell, a part that is under a condition with and without it. */
  private spelled(file: File, e: E, given: (vals: Val[]) => Val[], depth = 0): Text[] {
    const x = file.facts.exprs[e];
    const inner = (one: E): Text[] => this.spelled(file, one, given, depth + 1);
    if (depth < DEEPEST && x.k === 'cond') return [...inner(x.a), ...inner(x.b)];
    if (depth < DEEPEST && x.k === 'tpl') {
      const parts = x.x.map(inner);
      if (parts.reduce((n, part) => n * part.length, 1) > MOST_SPELLED) return [];
      return parts.reduce<Text[]>(
        (texts, part, i) => texts.flatMap((t) => part.map((p) => ({ name: t.name + p.name + x.s[i + 1], gaps: [...t.gaps, ...p.gaps] }))),
        [{ name: x.s[0], gaps: [] }],
      );
    }
    const vals = given(this.messages.evaluator.expr(file, e));
    const [only, ...more] = vals;
    return only?.t === 'str' && !more.length ? [{ name: only.v, gaps: [] }] : [{ name: '*', gaps: [allowed(vals)] }];
  }

  /**
   * The texts that an expression may be, with `*` for each gap; none without gaps, or of too little text.
   * @param given what the call that it is a result of gives for parameters
   */
  private texts(file: File, e: E, depth = 0, given = (vals: Val[]): Val[] => vals): Text[] {
    if (depth > DEEPEST) return [];
    const x = file.facts.exprs[e];
    const { evaluator } = this.messages;
    const each = (list: readonly E[]): Text[] => list.flatMap((one) => this.texts(file, one, depth + 1, given));
    switch (x.k) {
      case 'tpl': {
        const isName = ({ name, gaps }: Text): boolean => gaps.length > 0 && name.replace(/[^\p{L}]/gu, '').length >= LETTERS;
        return this.spelled(file, e, given).filter(isName);
      }
      // `push({ eventName: `jira.${type}`, data })`
      case 'obj':
        return depth ? [] : each(x.p.map(({ v }) => v));
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
        if (!fn || more.length) return [];
        const here = (vals: Val[]): Val[] =>
          evaluator.invocations.substitute(vals, fn, (i) => (i === 'rest' ? [] : given(evaluator.argument(file, x.a, i))));
        return fn.facts.returns.flatMap((one) => this.texts(fn.file, one, depth + 1, here));
      }
      default:
        return [];
    }
  }
}

const keyOf = ({ name, gaps }: Text): string => `${name} ${gaps.join()}`;

/** Which parameters of a function values are made of; none where it may be any of a list. */
function positions(vals: Val[], fn: Fn): number[] {
  const own = symbols({ event: vals }).flatMap(({ f, i }) => (f === fn ? [i] : []));
  return own.some((i) => fn.facts.p[i]?.rest) ? [] : [...new Set(own)];
}

const escaped = (text: string): string => text.replace(/[.+*?^${}()|[\]\\]/g, '\\$&');

/** Names that are the text with its gaps filled. */
function fitting({ name, gaps }: Text, names: readonly string[]): string[] {
  const text = name.split('*').map((part, i) => (i ? `(${gaps[i - 1] ?? PART})` : '') + escaped(part));
  const fits = new RegExp(`^${text.join('')}$`);
  return [...new Set(names)].filter((n) => fits.test(n)).sort();
}

/** What may stand in a gap that is one of these, whoever chooses it. */
function allowed(vals: Val[]): string {
  const texts = vals.flatMap((v) => (v.t === 'str' ? [escaped(v.v)] : []));
  return texts.length && vals.every((v) => v.t === 'str' || v.t === 'param') ? texts.join('|') : PART;
}
