import type { E } from '../extract/facts.js';
import type { Evaluator } from './evaluate.js';
import type { Project, Target } from './project.js';
import { type File, keyOf, type Val } from './values.js';

/** Keys for what a name is, whatever way it was imported: of the place where it is declared, then of its value; none for what has no identity. */
export function identities(evaluator: Evaluator, file: File, e: E): string[] {
  return [place(evaluator.project, file, e), identityOf(evaluator.expr(file, e))].filter((key) => key !== undefined);
}

/** A key for the declaration that a name, or a property of one, leads to. */
function place(project: Project, file: File, e: E): string | undefined {
  const x = file.facts.exprs[e];
  if (x.k === 'mem') {
    const of = place(project, file, x.o);
    return of && `${of}.${x.n}`;
  }
  if (x.k !== 'ref') return undefined;
  const target: Target | null = x.r[0] === 'i' ? project.import(file, x.r[1]) : { t: 'ref', file, r: x.r };
  if (target?.t === 'ref') return `r:${target.file.index}.${target.r.join('.')}`;
  if (target?.t === 'expr') return `o:${target.file.index}.${target.e}`;
  return target?.t === 'ext' ? `e:${target.pkg}#${target.n}` : undefined;
}

/** A key for what values are; undefined when they are several, or have no identity. */
export const identityOf = ([only, ...more]: Val[]): string | undefined =>
  only && !more.length && (only.t === 'str' || only.t === 'class')
    ? keyOf({ ...only, g: undefined, ...(only.t === 'str' && { alias: undefined }) } as Val)
    : undefined;
