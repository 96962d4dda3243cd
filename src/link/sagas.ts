import type { E } from '../extract/facts.js';
import { both } from '../extract/guards.js';
import type { EventKind } from '../graph/model.js';
import type { ListenRule } from '../vocabulary/schema.js';
import type { Applied } from './decorators.js';
import { Streams } from './learn/streams.js';
import { decoratorArgument, type Messages } from './messages.js';
import { callsWithin, type Site } from './sites.js';
import type { Cls, File, Fn, Val, ValOf } from './values.js';

/** Streams of events that are answered with commands. */
export class Sagas {
  /** Methods and fields that are sagas. */
  readonly found = new Set<Fn>();

  constructor(private readonly messages: Messages) {}

  /** A stream of events: listens where it filters by type, emits what its functions return. */
  saga(fn: Fn, d: Applied, rule: Extract<ListenRule, { on: 'saga' }>): void {
    const { file } = fn;
    this.found.add(fn);
    const own = callsWithin(fn);
    const chosen = own.map((e) => this.chosen(file, e, rule.operator));
    // Where no operator says which events it is for, its own filters do.
    const heard = chosen.some((vals) => vals) ? chosen : own.map((e) => this.passed(file, e));
    for (const n of heard.flatMap((vals) => (vals ? this.messages.namer.names(vals, { as: 'class' }).named : [])))
      this.messages.listenings.push({
        event: { kind: rule.kind, name: n.name, by: 'class', ...(n.cls && { cls: n.cls }) },
        handler: fn,
        file,
        line: d.l,
        via: d.text,
        ...(n.cls && this.messages.evaluator.hierarchy.descendants(n.cls).length && { covers: 'instances' as const }),
      });
    for (const e of own)
      if (file.facts.exprs[e].k === 'new' && !own.some((call) => this.isSent(file, call, e, rule.returns)))
        this.sagaResult(fn, { file, e }, rule.returns);
    this.sagaGiven(fn, rule.returns);
  }

  /** The classes that the operator is given: `ofType(OrderPlaced)`; undefined when a call is none of it. */
  private chosen(file: File, e: E, operator: string): Val[] | undefined {
    const x = file.facts.exprs[e];
    if (x.k !== 'call' || file.facts.exprs[x.f].k !== 'ref') return undefined;
    const isIt = this.messages.evaluator.expr(file, x.f).some((v) => v.t === 'ext' && v.n === operator);
    return isIt ? x.a.flatMap((a) => this.messages.evaluator.expr(file, a)) : undefined;
  }

  /** Whether a call sends something itself, which the saga does not give then: `this.commandBus.execute(new Ship())`. */
  private isSent(file: File, call: E, e: E, kind: EventKind): boolean {
    const x = file.facts.exprs[call];
    return x.k === 'call' && x.a.includes(e) && this.isSending(file, call, kind);
  }

  /** Whether a call sends something, of one kind or of any. */
  private isSending(file: File, call: E, kind?: EventKind): boolean {
    const x = file.facts.exprs[call];
    const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
    if (callee?.k !== 'mem') return false;
    const received = this.messages.evaluator.expr(file, callee.o);
    return this.messages.vocabularies.some((vocabulary) =>
      vocabulary.emits.some(
        (rule) =>
          (kind === undefined || rule.kind === kind) &&
          rule.call.includes(callee.n) &&
          rule.types !== undefined &&
          this.messages.received(vocabulary, rule.types, received, callee.n).length > 0,
      ),
    );
  }

  /** The classes that a filter lets through: `filter((event) => event instanceof OrderPlaced)`. */
  private passed(file: File, e: E): Val[] | undefined {
    const found = new Streams(this.messages).operator(file, e);
    return found?.by === 'class' ? found.keys : undefined;
  }

  /** Commands that the saga's functions get from elsewhere: from a method, a factory. */
  private sagaGiven(fn: Fn, kind: EventKind): void {
    const { file } = fn;
    for (const e of callsWithin(fn)) {
      const x = file.facts.exprs[e];
      if (x.k !== 'call' || file.fns[x.by] === fn || !this.isReturned(file, x.by, e)) continue;
      // What a query is answered with is for the operators behind it.
      if (this.isSending(file, e)) continue;
      for (const v of this.messages.evaluator.expr(file, e)) {
        if (v.t !== 'inst') continue;
        const guard = both(this.messages.choosers.guardAt({ file, e }), v.g ?? '');
        this.messages.emissions.push({
          event: { kind, name: v.c.facts.n, by: 'class', cls: v.c },
          site: { file, e },
          by: fn,
          via: 'saga',
          guard,
          oneOf: false,
        });
      }
    }
  }

  /** Whether a callable returns an expression, alone, in a list, or as one of several. */
  private isReturned(file: File, callable: number, e: E): boolean {
    const holds = (at: E): boolean => {
      const x = file.facts.exprs[at];
      if (at === e) return true;
      if (x.k === 'arr' || x.k === 'any') return x.e.some(holds);
      if (x.k === 'ref' && x.r[0] === 'b') {
        const { k, init } = file.facts.bindings[x.r[1]];
        return k === 'var' && init === e;
      }
      if (x.k === 'cond') return holds(x.a) || holds(x.b);
      return (x.k === 'if' || x.k === 'await' || x.k === 'spread') && holds(x.e);
    };
    return file.facts.callables[callable].returns.some(holds);
  }

  private sagaResult(fn: Fn, site: Site, kind: EventKind): void {
    const { file, e } = site;
    const made = this.messages.evaluator.expr(file, e).filter((v): v is ValOf<'inst'> => v.t === 'inst');
    const listened = new Set(this.commandClasses(kind));
    const x = file.facts.exprs[e];
    const given = x.k === 'new' && (this.isReturned(file, x.by, e) || this.isGivenOn(file, e));
    const fitting = made.filter((v) => given || listened.has(v.c));
    for (const v of fitting) {
      const guard = both(this.messages.choosers.guardAt(site), v.g ?? '');
      this.messages.emissions.push({
        event: { kind, name: v.c.facts.n, by: 'class', cls: v.c },
        site,
        by: fn,
        via: 'saga',
        guard,
        oneOf: fitting.length > 1,
      });
    }
  }

  /** Whether something is handed to a function of a package that makes a stream of it: `of(new Ship())`. */
  private isGivenOn(file: File, e: E): boolean {
    const isIn = (a: E): boolean => {
      const x = file.facts.exprs[a];
      return a === e || (x.k === 'arr' && x.e.includes(e));
    };
    return file.facts.calls.some((c) => {
      const x = file.facts.exprs[c];
      return (
        x.k === 'call' && x.a.some(isIn) && this.messages.evaluator.expr(file, x.f).some((v) => v.t === 'ext' && v.pkg.startsWith('rxjs'))
      );
    });
  }

  /** Classes that handlers of this kind name in their decorators. */
  private commandClasses(kind: EventKind): Cls[] {
    if (!this.commands) {
      this.commands = [];
      for (const file of this.messages.project.files) {
        for (const c of file.classes) {
          for (const vocabulary of this.messages.vocabularies) {
            for (const rule of vocabulary.listens) {
              if (!('decorator' in rule) || rule.kind !== kind || rule.on !== 'class') continue;
              const d = this.messages.decorators.find(vocabulary, file, c.facts.d, rule.decorator);
              for (const v of d ? decoratorArgument(d, rule.event) : []) if (v.t === 'class') this.commands.push(v.c);
            }
          }
        }
      }
    }
    return this.commands;
  }
  private commands: Cls[] | undefined;

  // ── code without a framework ──
}
