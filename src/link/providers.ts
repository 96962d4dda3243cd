import type { Decorator, E } from '../extract/facts.js';
import type { Evaluator } from './evaluate.js';
import { instanceOf } from './invocations.js';
import type { Project } from './project.js';
import { type File, unique, type Val } from './values.js';

/** What injection tokens stand for: `{ provide: TOKEN, useClass: X }` and its like, wherever the sources write them. */
export class Providers {
  private byToken: Map<string, { file: File; e: E }[]> | undefined;
  private readonly resolving = new Set<string>();

  constructor(
    private readonly project: Project,
    private readonly evaluator: Evaluator,
  ) {}

  /** What is injected where a type and decorators stand; nothing when no provider says. */
  of(file: File, decorators: Decorator[] | undefined, typed: Val[]): Val[] {
    const inject = decorators?.find((d) => /^@(\w+\.)?[Ii]nject$/.test(d.text));
    if (inject?.a?.[0] !== undefined) {
      const key = this.evaluator.identity(file, this.token(file, inject.a[0]));
      const provided = key === undefined ? [] : this.provided(key);
      if (provided.length) return provided;
      const [given] = this.evaluator.expr(file, inject.a[0]);
      // Injected by a class: that says more than the interface that the code knows it by.
      return given && (!typed.length || typed.every((v) => v.t === 'decl' || v.t === 'shape')) ? instanceOf(given) : [];
    }
    return typed.flatMap((val) => (val.t === 'inst' && val.c.facts.abstract ? this.provided(`c:${val.c.file.index}.${val.c.index}`) : []));
  }

  /** `forwardRef(() => X)` means X. */
  private token(file: File, e: E): E {
    const x = file.facts.exprs[e];
    if (x.k !== 'call' || x.a.length !== 1) return e;
    const inner = file.facts.exprs[x.a[0]];
    return inner.k === 'fn' ? (file.facts.callables[inner.f].returns[0] ?? e) : e;
  }

  private provided(key: string): Val[] {
    if (this.resolving.has(key)) return [];
    this.resolving.add(key);
    try {
      return unique((this.index().get(key) ?? []).flatMap(({ file, e }) => this.value(file, e)));
    } finally {
      this.resolving.delete(key);
    }
  }

  private index(): Map<string, { file: File; e: E }[]> {
    if (this.byToken) return this.byToken;
    this.byToken = new Map();
    for (const file of this.project.files) {
      for (const e of file.facts.provides) {
        const x = file.facts.exprs[e];
        const token = x.k === 'obj' ? x.p.find((p) => p.n === 'provide')?.v : undefined;
        const key = token === undefined ? undefined : this.evaluator.identity(file, token);
        if (key === undefined) continue;
        const list = this.byToken.get(key);
        if (list) list.push({ file, e });
        else this.byToken.set(key, [{ file, e }]);
      }
    }
    return this.byToken;
  }

  private value(file: File, e: E): Val[] {
    const x = file.facts.exprs[e];
    if (x.k !== 'obj') return [];
    const vals = (n: string): Val[] => {
      const found = x.p.find((p) => p.n === n);
      return found ? this.evaluator.expr(file, found.v) : [];
    };
    const instances = [...vals('useClass'), ...vals('useExisting')].flatMap(instanceOf);
    const existing = x.p.find((p) => p.n === 'useExisting');
    const key = existing && !instances.length ? this.evaluator.identity(file, existing.v) : undefined;
    const made = vals('useFactory').flatMap((v) =>
      v.t === 'fn' ? this.evaluator.invocations.returns(v.f).filter((r) => r.t !== 'param') : [],
    );
    return [...instances, ...made, ...vals('useValue'), ...(key === undefined ? [] : this.provided(key))];
  }
}
