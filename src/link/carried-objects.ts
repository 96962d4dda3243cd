import type { Expr } from '../extract/facts.js';
import { push } from './collections.js';
import type { Evaluator } from './evaluate.js';
import { argsOf, receiverOf, type Site } from './sites.js';
import { type Fn, unique, type Val, type ValOf } from './values.js';

const LISTENS = /^(on|once|addListener|prependListener|prependOnceListener)$/;
const EMITS = /^emit(Async)?$/;

/**
 * Objects that emitters hand to those who hear: `server.on('joined', (client) => client.on('left', …))` of `this.emit('joined', client)`.
 * Only what no type says is asked for, and of objects of one class.
 */
export class CarriedObjects {
  private sites: Map<string, Site[]> | undefined;
  /** While emissions are looked for, none of what they carry is known: which comes first makes no difference. */
  private isLooking = false;

  constructor(private readonly evaluator: Evaluator) {}

  /** What parameter `i` of a function is that hears: objects of classes and packages which emissions of the same name and emitter give. */
  of({ file, facts: { arg, p } }: Fn, i: number, self?: ValOf<'inst'>): Val[] {
    const [e, position] = arg ?? [0, 0];
    const call = file.facts.exprs[e];
    const callee = call.k === 'call' ? file.facts.exprs[call.f] : undefined;
    if (call.k !== 'call' || callee?.k !== 'mem' || !LISTENS.test(callee.n) || position !== 1 || p[i]?.t || p[i]?.rest) return [];
    const names = this.namesOf({ file, e }, self);
    if (!names.length) return [];
    const emitters = this.evaluator.expr(file, callee.o, self);
    const found = names
      .flatMap((name) => this.emissions().get(name) ?? [])
      .filter((site) => isOne(this.evaluator, emitters, this.evaluator.expr(site.file, receiverOf(site) ?? 0)))
      .flatMap((site) => this.evaluator.argument(site.file, argsOf(site), i + 1));
    return unique(found.filter((v) => v.t === 'inst' || (v.t === 'extInst' && v.pkg !== '')).map(({ g: _g, d: _d, ...v }) => v as Val));
  }

  /** Emissions by the name that they say. */
  private emissions(): ReadonlyMap<string, Site[]> {
    if (this.sites || this.isLooking) return this.sites ?? new Map();
    const sites = new Map<string, Site[]>();
    this.isLooking = true;
    this.evaluator.apart(() => {
      for (const file of this.evaluator.project.files)
        for (const e of file.facts.calls)
          if (isEmission(file.facts.exprs, e) && argsOf({ file, e }).length > 1)
            for (const name of this.namesOf({ file, e })) push(sites, name, { file, e });
    });
    this.isLooking = false;
    return (this.sites = sites);
  }

  private namesOf(site: Site, self?: ValOf<'inst'>): string[] {
    const [name] = argsOf(site);
    return name === undefined ? [] : this.evaluator.expr(site.file, name, self).flatMap((v) => (v.t === 'str' && !v.lit ? [v.v] : []));
  }
}

function isEmission(exprs: readonly Expr[], e: number): boolean {
  const x = exprs[e];
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  return callee?.k === 'mem' && EMITS.test(callee.n);
}

/** Whether two expressions may be one emitter: of one class, or made in one place. */
function isOne({ hierarchy }: Evaluator, some: readonly Val[], others: readonly Val[]): boolean {
  return some.some((a) =>
    others.some((b) => {
      if (a.t === 'inst' && b.t === 'inst') return hierarchy.chain(a.c).includes(b.c) || hierarchy.chain(b.c).includes(a.c);
      const made = a.t === 'extInst' && b.t === 'extInst' && a.origin?.made !== undefined ? a.origin : undefined;
      return made !== undefined && b.t === 'extInst' && b.origin?.file === made.file && b.origin?.made === made.made;
    }),
  );
}
