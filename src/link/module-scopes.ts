import type { E } from '../extract/facts.js';
import type { Evaluator } from './evaluate.js';
import type { Project } from './project.js';
import type { Cls, File, Val } from './values.js';

/** Modules that import each other are followed so far. */
const DEEPEST = 3;

interface Module {
  /** What it says how to provide, as `file.expression`. */
  provides: ReadonlySet<string>;
  /** Classes of which it has the container make one. */
  makes: ReadonlySet<Cls>;
  imports: readonly Cls[];
}

/** Which modules of a container (`@Module({ imports, providers, controllers })`) have which providers: a token may stand for another thing in each. */
export class ModuleScopes {
  private modules: Map<Cls, Module> | undefined;

  constructor(
    private readonly project: Project,
    private readonly evaluator: Evaluator,
  ) {}

  /** Of several places that provide the same, those in the modules that make a class, or else in the nearest ones which those import; all where none is. */
  nearest<P extends { file: File; e: E }>(providers: readonly P[], to: Cls): readonly P[] {
    const all = this.index();
    let modules = [...all].flatMap(([c, { makes }]) => (makes.has(to) ? [c] : []));
    const seen = new Set<Cls>();
    for (let depth = 0; modules.length && depth <= DEEPEST; depth++) {
      const found = providers.filter((p) => modules.some((m) => all.get(m)?.provides.has(keyAt(p))));
      if (found.length) return found;
      for (const m of modules) seen.add(m);
      modules = modules.flatMap((m) => all.get(m)?.imports.filter((c) => !seen.has(c)) ?? []);
    }
    return providers;
  }

  private index(): Map<Cls, Module> {
    if (this.modules) return this.modules;
    const found = (this.modules = new Map<Cls, Module>());
    this.evaluator.apart(() => {
      for (const file of this.project.files)
        for (const c of file.classes)
          for (const d of c.facts.d ?? [])
            if (/^@(\w+\.)?Module$/.test(d.text) && d.a?.[0] !== undefined) found.set(c, this.module(file, d.a[0]));
    });
    return found;
  }

  private module(file: File, e: E): Module {
    const { members } = this.evaluator;
    const given = this.evaluator.expr(file, e);
    const listed = (n: string): Val[] => given.flatMap((v) => members.elements(members.member(v, n)));
    const providers = listed('providers');
    const said = providers.flatMap((v) => (v.t === 'obj' ? [v] : []));
    const made = [...providers, ...listed('controllers'), ...said.flatMap((v) => members.member(v, 'useClass'))];
    return {
      provides: new Set(said.map(keyAt)),
      makes: new Set(made.flatMap((v) => (v.t === 'class' ? [v.c] : []))),
      imports: this.imported(file, e),
    };
  }

  /** Modules that a module imports, be it by a method of theirs: `MailModule.forRoot()`. */
  private imported(file: File, e: E): Cls[] {
    const x = file.facts.exprs[e];
    const list = x.k === 'obj' ? file.facts.exprs[x.p.find((p) => p.n === 'imports')?.v ?? 0] : undefined;
    const owner = (at: E): E => {
      const y = file.facts.exprs[at];
      const callee = y.k === 'call' ? file.facts.exprs[y.f] : undefined;
      return callee?.k === 'mem' ? callee.o : at;
    };
    return (list?.k === 'arr' ? list.e : []).flatMap((at) =>
      this.evaluator.expr(file, owner(at)).flatMap((v) => (v.t === 'class' ? [v.c] : [])),
    );
  }
}

const keyAt = ({ file, e }: { file: File; e: E }): string => `${file.index}.${e}`;
