import { plainName } from './decorators.js';
import type { Evaluator } from './evaluate.js';
import type { DecoratorRule } from './value-rules.js';
import type { Cls, Val, ValOf } from './values.js';

/** What classes say of themselves by a decorator of a package: `@Table({ tableName: 'orders' })`. */
export class MarkedClasses {
  private readonly named = new Map<string, Map<string, Cls[]>>();

  constructor(private readonly evaluator: Evaluator) {}

  /** What a property of a class holds that its decorator says. */
  said(c: Cls, base: ValOf<'extInst'>, n: string): Val[] | undefined {
    const rule = this.evaluator.rules.saidOn(base.pkg, base.n, n);
    return rule && this.saidBy(c, base.pkg, rule);
  }

  /** The class that an object of a package has under a name. */
  class(of: ValOf<'extInst'>, n: string): Val[] | undefined {
    const rule = this.evaluator.rules.classes(of.pkg, of.n);
    return rule && (this.names(of.pkg, rule).get(n) ?? []).map((c) => ({ t: 'class', c }));
  }

  private names(pkg: string, rule: DecoratorRule): Map<string, Cls[]> {
    const key = `${pkg} ${rule.decorator} ${rule.said}`;
    let found = this.named.get(key);
    if (!found) {
      this.named.set(key, (found = new Map()));
      for (const file of this.evaluator.project.files)
        for (const c of file.classes) {
          const said = this.saidBy(c, pkg, rule);
          const names = said?.length ? said.flatMap((v) => (v.t === 'str' ? [v.v] : [])) : said ? [c.facts.n] : [];
          for (const name of names) found.set(name, [...(found.get(name) ?? []), c]);
        }
    }
    return found;
  }

  /** What the decorator of a class says; undefined where it has none. */
  private saidBy({ file, facts: { d = [] } }: Cls, pkg: string, { decorator, said }: DecoratorRule): Val[] | undefined {
    const { members } = this.evaluator;
    const found = d.find(({ f }) =>
      this.evaluator.expr(file, f).some((v) => v.t === 'ext' && v.pkg === pkg && plainName(v.n) === decorator),
    );
    return found && (found.a ?? []).flatMap((a) => this.evaluator.expr(file, a).flatMap((v) => members.member(v, said)));
  }
}
