import type { ListenRule, Vocabulary } from '../vocabulary/schema.js';
import type { Applied } from './decorators.js';
import type { Listeners } from './listeners.js';
import { outerOf } from './makings.js';
import { decoratorArgument, type EventRef, type Messages } from './messages.js';
import { type Cls, type Fn, isSymbolic, type Val } from './values.js';

/** Finds who listens by what decorators say. */
export class DecoratorListeners {
  constructor(
    private readonly messages: Messages,
    private readonly listeners: Listeners,
  ) {}

  find(vocabularies: readonly Vocabulary[]): void {
    for (const file of this.messages.project.files) {
      for (const c of file.classes) {
        const decorated = c.facts.d || c.facts.methods.some((m) => file.facts.callables[m].d);
        if (!decorated) continue;
        const names = this.messages.decorators.namesOn(c);
        for (const vocabulary of vocabularies)
          for (const rule of vocabulary.listens)
            if ('decorator' in rule && names.has(rule.decorator)) this.byDecorator(vocabulary, rule, c);
      }
    }
  }

  private byDecorator(vocabulary: Vocabulary, rule: Extract<ListenRule, { decorator: string }>, c: Cls): void {
    const { file } = c;
    if (rule.on === 'class') {
      const applied = this.messages.decorators.all(vocabulary, file, c.facts.d, rule.decorator);
      const handler = applied.length ? this.messages.evaluator.hierarchy.find(c, rule.method, false)?.fn : undefined;
      if (!handler || handler.facts.abstract) return;
      for (const d of rule.each ? applied : applied.slice(0, 1))
        this.ofMakings(c, d, this.messages.handed.ofClass(c, handler), (fn, given) => this.byRule(vocabulary, rule, c, d, fn, given));
      return;
    }
    for (const index of c.facts.methods) {
      const fn = file.fns[index];
      for (const d of this.messages.decorators.all(vocabulary, file, fn.facts.d, rule.decorator)) {
        if (rule.on === 'saga') this.messages.sagas.saga(fn, d, rule);
        else
          for (const own of this.owners(vocabulary, rule, c, fn)) {
            const handler = own === c ? fn : this.messages.handed.ofClass(own, fn);
            this.ofMakings(own, d, handler, (heard, given) => this.byRule(vocabulary, rule, own, d, heard, given, file));
          }
      }
    }
  }

  /**
   * Whose method a decorated one is: its class's, or of those that inherit it where only they say which queue it is for. Those are left out
   * that have the method of a processor without decorators, which stands for them.
   */
  private owners(vocabulary: Vocabulary, rule: Extract<ListenRule, { on: 'method' }>, c: Cls, fn: Fn): Cls[] {
    const { decorators, evaluator } = this.messages;
    const { hierarchy } = evaluator;
    const decorator = rule.queue?.decorator;
    const says = (one: Cls): boolean => decorators.find(vocabulary, one.file, one.facts.d, decorator!) !== undefined;
    if (!decorator || says(c)) return [c];
    const heirs = hierarchy.descendants(c).filter((heir) => says(heir) && hierarchy.find(heir, fn.facts.s, false)?.fn === fn);
    const whole = vocabulary.listens.flatMap((r) => ('decorator' in r && r.on === 'class' && r.decorator === decorator ? [r.method] : []));
    return heirs.length ? heirs.filter((heir) => !whole.some((method) => hierarchy.find(heir, method, false))) : [c];
  }

  /**
   * What a decorated class hears once, or once for each call of a function that makes it: `class OnPaid extends ListenerOf('paid')`.
   * @param heard told the method of the class, or of the one that extends it, and how what the function is given is filled in
   */
  private ofMakings(c: Cls, d: Applied, handler: Fn, heard: (handler: Fn, given: (vals: Val[]) => Val[]) => void): void {
    const { calls, evaluator, handed } = this.messages;
    const maker = evaluator.makings.maker(c);
    const told = maker ? [...(d.args ?? []), ...this.messages.decorators.applied(c.file, c.facts.d).flatMap(({ args }) => args ?? [])] : [];
    const isGiven = (v: Val, f: Fn | undefined): boolean => f !== undefined && (isSymbolic(v, f) || isGiven(v, outerOf(f)));
    const callers = maker && told.flat().some((v) => isGiven(v, maker)) ? calls.callers(maker).filter(({ args }) => args) : [];
    if (!maker || !callers.length) {
      heard(handler, (vals) => vals);
      return;
    }
    const { hierarchy, makings } = evaluator;
    const heirs = hierarchy.descendants(c);
    for (const { file, e } of callers) {
      const given = (vals: Val[]): Val[] => makings.givenAt(vals, maker, { file, e });
      const heir = heirs.find((h) => !h.facts.abstract && makings.classMakings(h).some((via) => via.file === file && via.e === e));
      const own = heir && hierarchy.find(heir, handler.facts.s, false)?.fn;
      const [fn, ...more] = heir && own ? handed.concrete({ t: 'fn', f: own, self: { t: 'inst', c: heir, exact: true } }) : [handler];
      heard(fn && !more.length ? fn : handler, given);
    }
  }

  private byRule(
    vocabulary: Vocabulary,
    rule: Extract<ListenRule, { on: 'class' | 'method' }>,
    c: Cls,
    d: Applied,
    handler: Fn,
    made: (vals: Val[]) => Val[],
    file = c.file,
  ): void {
    const at = { handler, file, line: d.l, via: d.text, ...(d.fill && { byOwn: true as const }) };
    const given = (vals: Val[]): Val[] => made(d.fill?.(vals) ?? vals);
    const vals = rule.event.arg === undefined ? [] : given(this.messages.namer.meant(decoratorArgument(d, rule.event), rule.event));
    if (rule.event.as !== 'job') {
      const { named, unknown } = this.messages.namer.names(vals, rule.event);
      if (unknown)
        this.messages.unknowns.push({ file, line: d.l, by: handler, via: d.text, reason: unknown.replace(/^it /, 'event name: ') });
      const { within } = rule.event;
      const through = within
        ? this.messages.channels.exchange(given(this.messages.namer.meant(d.args?.[within.arg] ?? [], within)))
        : undefined;
      for (const n of named) this.listeners.listen(n, rule.event, rule.kind, at, through);
      return;
    }
    const queues = this.messages.queues.queueNames(given(this.messages.queues.decoratedQueue(vocabulary, c, d, rule.queue)));
    const names = vals.length ? this.messages.namer.names(vals, rule.event).named : undefined;
    for (const queue of queues) {
      const whole: EventRef = { kind: 'job', by: 'name', name: queue.v };
      // Bull's `@Process()` is for jobs without a name, `*` for those that nobody else is named for.
      if (rule.on === 'method' && !names?.length) this.messages.listenings.push({ ...at, event: whole });
      else if (names?.some((n) => n.name === '*')) this.messages.listenings.push({ ...at, event: whole, covers: 'rest' });
      else this.listeners.jobs.processor(queue.v, handler, names, at, c);
    }
    if (!queues.length)
      this.messages.unknowns.push({ file, line: d.l, by: handler, via: d.text, reason: 'which queue it is is not known' });
  }
}
