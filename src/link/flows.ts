import type { E } from '../extract/facts.js';
import { both } from '../extract/guards.js';
import type { ListenRule, Vocabulary } from '../vocabulary/schema.js';
import type { Messages } from './messages.js';
import { calleeText, lineOf } from './text.js';
import type { File, Fn } from './values.js';

/** Streams of events that a function makes of those that it filters: what it makes of them is emitted. */
export class Flows {
  constructor(private readonly messages: Messages) {}

  find(vocabulary: Vocabulary, rule: Extract<ListenRule, { stream: string }>): void {
    const { calls, evaluator, handed } = this.messages;
    for (const site of this.messages.functionCalls(vocabulary, rule.stream)) {
      const { file } = site;
      const x = file.facts.exprs[site.e];
      if (x.k !== 'call' || x.a[0] === undefined) continue;
      calls.consume(file, x.a[0]);
      const options = evaluator.argument(file, x.a, rule.unless.arg);
      const silent = options.some((o) => o.t === 'obj' && this.isFalse(o.file, o.e, rule.unless.property));
      for (const v of handed.functions(file, x.a[0])) {
        if (v.t !== 'fn') continue;
        this.messages.handlers.add(v.f);
        this.flow(vocabulary, rule, v.f, { file, line: lineOf(site), via: calleeText(site) }, silent);
      }
    }
  }

  private isFalse(file: File, e: E, property: string): boolean {
    const x = file.facts.exprs[e];
    return x.k === 'obj' && x.p.some((p) => p.n === property && isFalsehood(file, p.v));
  }

  private flow(
    vocabulary: Vocabulary,
    rule: Extract<ListenRule, { stream: string }>,
    fn: Fn,
    at: { file: File; line: number; via: string },
    silent: boolean,
  ): void {
    const { evaluator, namer } = this.messages;
    const { file } = fn;
    const { exprs, callables, calls } = file.facts;
    const within = (index: number): boolean => {
      for (let i = index; i >= 0; i = callables[i].up) if (i === fn.index) return true;
      return false;
    };
    const handedOn = new Set<E>();
    for (const e of calls) {
      const x = exprs[e];
      if (x.k !== 'call' || !within(x.by)) continue;
      const callee = exprs[x.f];
      if (callee.k === 'mem' && callee.n === 'dispatch') for (const a of x.a) handedOn.add(a);
      const isOperator = evaluator.expr(file, x.f).some((v) => v.t === 'ext' && this.messages.nameIn(vocabulary, v) === rule.operator);
      if (!isOperator) continue;
      const { named, unknown } = namer.names(
        x.a.flatMap((_, i) => this.messages.argument(file, x.a, { ...rule.event, arg: i })),
        rule.event,
      );
      if (unknown) this.messages.unknown({ site: { file, e }, by: fn }, unknown);
      for (const n of named) this.messages.listening.listen(n, rule.event, rule.kind, { handler: fn, ...at });
    }
    if (silent) return;
    for (const e of calls) {
      const x = exprs[e];
      if ((x.k !== 'call' && x.k !== 'new') || !within(x.by) || handedOn.has(e)) continue;
      // What a creator makes when it is called; the creator itself is only handed over.
      const made =
        x.k === 'call'
          ? evaluator.expr(file, x.f).filter((v) => v.t === 'extInst' && this.messages.nameIn(vocabulary, v) === rule.gives)
          : [];
      if (!made.length) continue;
      const { named } = namer.names(namer.meant(made, rule.event), rule.event);
      for (const n of named)
        this.messages.emissions.push({
          event: { kind: rule.kind, name: n.name, by: 'name', ...(n.alias && { alias: n.alias }) },
          site: { file, e },
          by: file.fns[x.by],
          via: calleeText({ file, e }),
          guard: both(file.facts.guards[x.g], n.guard),
          oneOf: named.length > 1,
        });
    }
  }
}

const isFalsehood = (file: File, e: E): boolean => {
  const x = file.facts.exprs[e];
  return x.k === 'bool' && !x.v;
};
