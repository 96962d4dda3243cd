import type { E } from '../../extract/facts.js';
import { both, otherwise, partsOf } from '../../extract/guards.js';
import type { EventKind } from '../../graph/model.js';
import type { EventSpec } from '../../vocabulary/schema.js';
import type { Choice } from '../choosers.js';
import type { Named } from '../names.js';
import { argsOf, type Site } from '../sites.js';
import { lineOf } from '../text.js';
import type { File, Fn, Val } from '../values.js';
import { Finder } from './finder.js';
import { calledName, type Mark, marks, READS, Readers } from './marks.js';

/** An emission whose event is not known. */
export interface Open {
  choice: Choice;
  spec: EventSpec;
  kind: (n: Named) => EventKind;
  channel?: string;
}

/** Where a name is given that is sent, and on what condition. */
interface Place {
  site: Site;
  asked: E[];
  guard: string;
}

/** What a mark says at the place that looks for it, and the names that hold what was found. */
interface Recall {
  keys: ReadonlySet<string>;
  left: Val[];
  held: Set<string>;
}

const DEEPEST = 8;

/**
 * Events that are named by what a decorator left on the method that runs: an interceptor emits `reflector.get(EMITS, context.getHandler())`.
 * Who is marked with a name emits it.
 */
export class Recalled extends Finder {
  find(): void {
    const open = this.messages.emitting.open.filter(({ choice }) => this.messages.isUnknown(choice));
    if (!open.length) return;
    const own = [...marks(this.messages, new Set(), new Set())].filter(([decorator]) => !this.isRefused(decorator.facts.n));
    if (!own.length) return;
    const readers = new Readers(
      this.messages,
      own.map(([decorator]) => decorator),
    );
    for (const [decorator, list] of own) {
      const looking = new Set(readers.of(decorator));
      const keys = new Set(readers.keys(decorator));
      for (const one of open)
        for (const place of this.places(one)) {
          if (!looking.has(this.messages.choosers.memberAt(place.site))) continue;
          for (const e of readers.leavings(decorator)) this.recalled(one, place, decorator, list, { keys, e }, readers);
        }
    }
  }

  /** Where the name of what is sent is given: at the place that sends it, or where its function is called. */
  private places({ choice, spec }: Open): Place[] {
    const { calls, choosers } = this.messages;
    const args = argsOf(choice.site);
    const asked = choice.through.length ? args : typeof spec.arg === 'number' ? args.slice(spec.arg, spec.arg + 1) : args.slice(0, 1);
    const outer = calls.callers(choosers.memberAt(choice.site)).map((caller): Place => {
      const guard = both(both(choosers.guardAt(caller), caller.use), choice.guard);
      return { site: caller, asked: caller.args ?? [], guard };
    });
    return [{ site: choice.site, asked, guard: choice.guard }, ...outer];
  }

  private recalled(
    { choice, spec, kind, channel }: Open,
    { site: { file, e: call }, asked, guard: whole }: Place,
    decorator: Fn,
    list: Mark[],
    { keys, e }: { keys: ReadonlySet<string>; e: E },
    readers: Readers,
  ): void {
    const { emitting, namer } = this.messages;
    const held = new Set<string>();
    const left = this.messages.evaluator.expr(decorator.file, e);
    const said = asked.flatMap((a) => this.value(file, a, { keys, left, held }, readers) ?? []);
    const guard = without(whole, held);
    let isKnown = false;
    for (const mark of list) {
      const event = this.given(said, decorator, mark);
      const isText = event.some((v) => v.t === 'str') && namer.names(event, spec).named.length > 0;
      if (!isText) continue;
      isKnown = true;
      const site = mark.d.x === undefined ? choice.site : { file: mark.file, e: mark.d.x };
      for (const by of mark.fn ? [mark.fn] : methodsOf(mark))
        emitting.emitted({ ...choice, site, by, guard, slots: { event }, oneOf: false, through: [] }, spec, kind, channel);
    }
    if (!isKnown) return;
    this.messages.known(choice);
    this.forgetHere(choice.by, list);
    this.note('emits', decorator, file.path, lineOf({ file, e: call }), 'what it leaves on a method is emitted when that runs');
  }

  /** What the interceptor sends by another way, made of the same name: those that are marked with it send it, one way or the other. */
  private forgetHere(by: Choice['by'], list: readonly Mark[]): void {
    const { emissions } = this.messages;
    const isMarked = (fn: Fn): boolean => list.some(({ fn: own, c }) => (own ? own === fn : c === fn.file.classes[fn.facts.c ?? -1]));
    const marked = emissions.filter((one) => isMarked(one.by));
    const isSent = (event: string): boolean => marked.some((one) => one.event.name === event);
    for (const other of emissions.filter((one) => one.by === by && isSent(one.event.name))) {
      emissions.splice(emissions.indexOf(other), 1);
      const opposites = new Set(partsOf(other.guard).map(otherwise));
      for (const one of marked) if (one.event.name === other.event.name && opposites.has(one.guard)) one.guard = '';
    }
  }

  /** What a decorator says, where a mark stands. */
  private given(vals: Val[], decorator: Fn, { file, d: { a } }: Mark): Val[] {
    const { evaluator } = this.messages;
    const args = a ?? [];
    return evaluator.invocations.substitute(vals, decorator, (i) =>
      i === 'rest' ? args.flatMap((each) => evaluator.expr(file, each)) : evaluator.argument(file, args, i),
    );
  }

  /** What an expression is where a mark is found; undefined when that has nothing to do with it. */
  private value(file: File, e: E, recall: Recall, readers: Readers, depth = 0): Val[] | undefined {
    if (depth > DEEPEST) return undefined;
    const { evaluator } = this.messages;
    const x = file.facts.exprs[e];
    const inner = (one: E): Val[] | undefined => this.value(file, one, recall, readers, depth + 1);
    const each = (parts: readonly E[]): Val[][] | undefined => {
      const found = parts.map((one) => inner(one));
      return found.some((vals) => vals) ? found.map((vals, i) => vals ?? evaluator.expr(file, parts[i])) : undefined;
    };
    switch (x.k) {
      case 'call':
        return READS.test(calledName(file, x.f)) && x.a.some((a) => recall.keys.has(readers.key(file, a) ?? '')) ? recall.left : undefined;
      case 'ref': {
        const b = x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
        const vals = b?.k === 'var' && b.init !== undefined ? inner(b.init) : undefined;
        if (!b || !vals) return undefined;
        recall.held.add(b.n);
        return evaluator.members.walk(vals, b.path ?? []);
      }
      case 'mem':
        return inner(x.o)?.flatMap((v) => evaluator.members.member(v, x.n));
      case 'tpl': {
        const parts = each(x.x);
        return parts && evaluator.template(x.s, parts);
      }
      case 'any':
        return each(x.e)?.flat();
      case 'cond':
        return each([x.a, x.b])?.flat();
      case 'await':
      case 'cast':
      case 'if':
        return inner(x.e);
      default:
        return undefined;
    }
  }
}

/** The methods of a marked class that something else runs: those that have decorators themselves. */
const methodsOf = ({ c }: Mark): Fn[] => c.facts.methods.map((m) => c.file.fns[m]).filter((fn) => fn.facts.d);

/** A guard without the question whether something is found. */
const without = (guard: string, held: ReadonlySet<string>): string =>
  guard
    .split(' and ')
    .filter((part) => !held.has(/^(?:else of )?!*(\w+)[\w.?]*$/.exec(part)?.[1] ?? ''))
    .join(' and ');
