import type { EventKind } from '../../graph/model.js';
import { hearsName } from '../carriers.js';
import type { EventRef, Listening, Messages, Unknown } from '../messages.js';
import type { Named } from '../names.js';
import { callsWithin } from '../sites.js';
import { lineOf } from '../text.js';
import type { Fn } from '../values.js';
import { Finder, kindThrough } from './finder.js';
import { kindOf, type Learned, nameOf } from './learned.js';
import { type Mark, marks, namesSaid, Readers } from './marks.js';
import { posts } from './posts.js';
import { processors } from './processors.js';
import { runsMethod, runsOfClass } from './put-by-decorators.js';
import type { Registered } from './registered.js';
import type { Identity } from './stores.js';

/** Methods and classes that decorators of the code's own mark with what they hear. */
export class Marked extends Finder {
  constructor(
    messages: Messages,
    learned: Learned[],
    private readonly registered: Registered,
  ) {
    super(messages, learned);
  }

  /**
   * Finds what marks say, when all that is sent is known, and adds who hears.
   * @returns the queues that marks say for names of jobs
   */
  find(): Map<string, Set<string>> {
    const queues = new Map<string, Set<string>>();
    const keepers = new Set(this.registered.open.flatMap(({ puts }) => puts.map(({ site }) => this.messages.choosers.callableAt(site))));
    // A registration that ends in a decorator is for whatever it stands on.
    this.registering();
    const { unknowns, choosers } = this.messages;
    const ends = new Set(unknowns.flatMap(({ hears, site }) => (hears && site ? around(choosers.memberAt(site)) : [])));
    const own = [...marks(this.messages, keepers, ends)].filter(([decorator]) => !this.isRefused(decorator.facts.n));
    if (!own.length) return queues;
    const readers = new Readers(
      this.messages,
      own.map(([decorator]) => decorator),
    );
    const jobs = new Set(this.messages.emitting.queueless.flatMap(({ named }) => named.map((n) => n.name)));
    const isJob = (mark: Mark): boolean => mark.queues.length > 0 && namesSaid(mark).some((n) => jobs.has(n));
    for (const registry of this.registered.open) {
      const puts = registry.puts.map(({ site }) => site);
      const sent = new Set(
        registry.sent.flatMap(({ run, as, slots }) => this.names(this.messages.choosers.find(run.site, slots), as, 'sent')),
      );
      const fits = own.filter(
        ([decorator, list]) =>
          list.some((mark) => isJob(mark) || namesSaid(mark).some((n) => sent.has(n))) && readers.reach(decorator, puts),
      );
      const ran = [...new Set(registry.sent.flatMap(({ run }) => (run.path.length === 1 ? run.path : [])))];
      if (!fits.some(([, list]) => list.some((mark) => this.handler(mark, ran))) || this.registered.isAskedForAnswers(registry)) continue;
      for (const { run } of registry.sent) this.messages.calls.block(run.site);
      const [{ as }] = registry.sent;
      // What comes out of a queue was sent when it was put there: what is run here is heard.
      if (fits.every(([, list]) => list.some(isJob))) {
        for (const [decorator, list] of fits) this.marked(decorator, list, as, undefined, { jobs: queues });
        continue;
      }
      this.registered.sendAll(registry, this.channel(registry.store));
      for (const [decorator, list] of fits)
        this.marked(decorator, list, as, as.by === 'name' ? this.channel(registry.store) : undefined, {
          kind: kindThrough(nameOf(registry.store)),
          ran,
        });
    }
    const run = processors(this.messages, own, readers);
    for (const { decorator, marks } of run) this.marked(decorator, marks, { by: 'name', of: 0 }, undefined, { jobs: queues });
    if (run.length) this.messages.listening.settleQueues();
    this.awaited(own, readers);
    this.posted(own);
    this.messages.calls.forget();
    return queues;
  }

  /** Listeners that stand in a decorator, which says their name itself: each method that it stands on hears, not what runs that. */
  private registering(): void {
    const { listenings, choosers, handlers, handed } = this.messages;
    const at = (l: Listening): Fn[] => (l.site ? around(choosers.memberAt(l.site)) : []);
    const isOfOther = (l: Listening): boolean => !choosers.isWithin(l.handler, choosers.memberAt(l.site!)) || runsMethod(l.handler);
    const places = new Set(listenings.flatMap((l) => (l.site && isOfOther(l) ? at(l) : [])));
    for (const [decorator, list] of marks(this.messages, new Set(), places)) {
      if (!places.has(decorator)) continue;
      const methods = list.flatMap(({ file, d, c, fn }) => (fn && !fn.facts.abstract ? [{ file, d, handler: handed.ofClass(c, fn) }] : []));
      for (const one of methods.length ? listenings.filter((l) => at(l).includes(decorator) && isOfOther(l)) : []) {
        const own = methods.map(({ file, d, handler }) => ({ ...one, handler, file, line: d.l, via: d.text, site: undefined }));
        listenings.splice(listenings.indexOf(one), 1, ...own);
      }
      for (const { handler } of methods) handlers.add(handler);
    }
    // A decorator that stands nowhere has nobody hear.
    const isIdle = (l: Listening): boolean => l.site !== undefined && places.size > 0 && runsMethod(l.handler);
    for (let i = listenings.length - 1; i >= 0; i--) if (isIdle(listenings[i])) listenings.splice(i, 1);
  }

  /** Methods marked with names, where who looks for the marks listens for whatever he finds: `channel.bindQueue(queue, exchange, mark.key)`. */
  private awaited(own: readonly [Fn, Mark[]][], readers: Readers): void {
    const { emissions, listenings, unknowns, choosers, calls } = this.messages;
    const known = new Set(listenings.map((l) => l.handler));
    const sent = new Set(emissions.map(({ event }) => event.name));
    for (const [decorator, list] of own) {
      const looking = new Set([decorator, ...readers.of(decorator)]);
      const isLooking = ({ hears, site }: Unknown): boolean =>
        hears !== undefined && site !== undefined && around(choosers.memberAt(site)).some((fn) => looking.has(fn));
      // A method that is looked up by its name and run beside: which it is the marks say.
      const isRunning = (fn: Fn): boolean => runsByName(fn) && readers.isRunBy(decorator, fn);
      const near = unknowns.filter((one) => isLooking(one) || (one.hears && one.site && isRunning(choosers.memberAt(one.site))));
      const broad = listenings.filter((l) => l.event.kind === 'message' && isRunning(l.handler));
      // What nobody sends is meant only where those who look for the marks listen themselves.
      const isSure = near.some(isLooking);
      const heard = (name: string): boolean => sent.has(name) && (near.length > 0 || broad.some((l) => hearsName(l, name)));
      const ran = isSure ? runsOfClass(decorator) : [];
      // Of several names those are meant that somebody sends.
      const open = list.flatMap((mark): Mark[] => {
        const says = mark.says.filter((v) => v.t === 'str' && heard(v.v));
        const meant = says.length ? says : isSure && mark.says.length === 1 ? mark.says : [];
        const handler = mark.fn ?? (ran.length > 0 ? this.handler(mark, ran) : undefined);
        return handler && !known.has(handler) && meant.length ? [{ ...mark, says: meant }] : [];
      });
      if (!open.length) continue;
      this.marked(decorator, open, { by: 'name', of: 0 }, undefined, { kind: () => near[0]?.hears ?? broad[0].event.kind, ran });
      const isTold = (l: Listening): boolean => open.some((mark) => namesSaid(mark).some((name) => hearsName(l, name)));
      for (const one of broad.filter(isTold)) listenings.splice(listenings.indexOf(one), 1);
      // What is heard there is known now, and in helpers that nobody else calls.
      const isHelper = ({ hears, site }: Unknown): boolean => {
        const callers = hears && site ? calls.callers(choosers.memberAt(site)) : [];
        return callers.length > 0 && callers.every(({ file, e }) => looking.has(choosers.memberAt({ file, e })));
      };
      for (const one of [...near, ...unknowns.filter(isHelper)].filter((each) => unknowns.includes(each)))
        unknowns.splice(unknowns.indexOf(one), 1);
    }
  }

  /** Methods that a decorator marks with names which others give to something that sends, by a way that the sources don't show. */
  private posted(own: readonly [Fn, Mark[]][]): void {
    const { listenings, emitting } = this.messages;
    const known = new Set(listenings.map((l) => l.handler));
    for (const [decorator, marks] of own) {
      const open = marks.filter(({ fn }) => fn && !known.has(fn));
      const hearing = new Map<Fn, Set<string>>();
      for (const mark of open) hearing.set(mark.fn!, new Set([...(hearing.get(mark.fn!) ?? []), ...namesSaid(mark)]));
      const sent = posts(this.messages, hearing);
      if (!sent.length) continue;
      this.marked(decorator, open, { by: 'name', of: 0 }, undefined);
      for (const { choice, name } of sent) emitting.emitted({ ...choice, slots: { event: [name] } }, { as: 'name' }, kindOf);
      for (const { site } of sent) {
        const by = this.messages.choosers.memberAt(site);
        this.note('emits', by, site.file.path, lineOf(site), `it is given names that ${decorator.facts.n} marks methods with`);
      }
    }
  }

  /** What hears where a mark stands: the method itself, or that of the class which is run (`ran`), or is called as such methods are. */
  private handler({ c, fn }: Mark, ran: readonly string[] = []): Fn | undefined {
    const methods = [...ran, 'handle', 'execute'].flatMap((n) => this.messages.evaluator.hierarchy.find(c, n, false)?.fn ?? []);
    const found = fn ?? methods.find(({ facts }) => !facts.abstract);
    return found && !found.facts.abstract ? this.messages.handed.ofClass(c, found) : undefined;
  }

  /** Methods and classes that a decorator of the code's own marks with an event that is sent. */
  private marked(
    decorator: Fn,
    list: Mark[],
    { by }: Identity,
    channel: string | undefined,
    { jobs, kind = kindOf, ran }: { jobs?: Map<string, Set<string>>; kind?: (n: Named) => EventKind; ran?: readonly string[] } = {},
  ): void {
    const { listenings, handlers, namer } = this.messages;
    for (const mark of list) {
      const { file, d, says, queues } = mark;
      const handler = this.handler(mark, ran);
      if (!handler) continue;
      handlers.add(handler);
      const { named } = namer.names(says, { as: by === 'class' ? 'class' : 'name' });
      if (jobs) {
        for (const n of named) {
          for (const queue of queues) {
            jobs.set(n.name, (jobs.get(n.name) ?? new Set()).add(queue));
            const event: EventRef = { kind: 'job', name: `${queue}/${n.name}`, by: 'name', ...(n.alias && { alias: n.alias }) };
            listenings.push({ event, handler, file, line: d.l, via: d.text });
          }
        }
        continue;
      }
      for (const n of named) {
        const event: EventRef = {
          kind: kind(n),
          name: n.name,
          by,
          ...(n.cls && { cls: n.cls }),
          ...(n.alias && { alias: n.alias }),
          ...(channel && { channel }),
        };
        // What its type says as well is said once.
        const known = listenings.findIndex(
          (l) => l.handler === handler && l.event.cls && l.event.cls === n.cls && l.event.kind === event.kind,
        );
        if (known >= 0) listenings.splice(known, 1);
        listenings.push({ event, handler, file, line: d.l, via: d.text });
      }
    }
    this.note('listens', decorator, decorator.file.path, decorator.facts.l, 'it marks methods with names that are sent');
  }
}

/** A function and those that it stands in: a decorator may name what it gives, `return function decorate(target, key, descriptor) { … }`. */
function around(fn: Fn): Fn[] {
  const all = [fn];
  for (let at = fn.facts.up; at > 0; at = fn.file.facts.callables[at].up) all.push(fn.file.fns[at]);
  return all;
}

/** Whether a function runs methods by names that it looks up: `target[method](message)`. */
function runsByName(fn: Fn): boolean {
  const { exprs } = fn.file.facts;
  return callsWithin(fn).some((e) => {
    const x = exprs[e];
    return x.k === 'call' && exprs[x.f].k === 'idx';
  });
}
