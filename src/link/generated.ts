import type { T } from '../extract/facts.js';
import type { Project } from './project.js';
import type { File } from './values.js';

/** Specifiers of files of the code itself, also by the usual aliases; what is generated says so where it stands elsewhere. */
const OWN = /^(?:\.|[@~#]?\/|#)|generated/i;

/** How a package's generator names types, and which type of the package the file that has them imports. */
export interface Generated {
  suffix: string;
  imports: string;
}

/**
 * What a generated type is of, by its name: `Resolvers` of nothing above (`[]`), `MutationResolvers` and `Resolvers['Mutation']` of "Mutation",
 * `MutationResolvers['placeOrder']` of "placeOrder" in that. Generated files are most often not read: a name that leads nowhere counts.
 * @returns undefined when it is no such type
 */
export function generatedFor(
  project: Project,
  { suffix, imports }: Generated,
  packages: readonly string[],
  file: File,
  t: T,
): string[] | undefined {
  const x = file.facts.types[t];
  if (x?.k === 'index') {
    const of = generatedFor(project, { suffix, imports }, packages, file, x.o);
    const key = file.facts.types[x.i];
    return of && key?.k === 'lit' ? [...of, key.v] : undefined;
  }
  if (x?.k !== 'ref' || x.q) return undefined;
  const named = x.r[0] === 'i' ? file.facts.imports[x.r[1]] : undefined;
  const name = named?.n ?? (x.r[0] === 't' ? file.facts.typeDecls[x.r[1]].n : '');
  if (!name.endsWith(suffix)) return undefined;
  const target = x.r[0] === 'i' ? project.import(file, x.r[1]) : ({ t: 'ref', file, r: x.r } as const);
  const isRead = target !== null && target.t !== 'ext';
  const isIt = isRead
    ? target.file.facts.imports.some((i) => i.n === imports && packages.includes(i.from))
    : named !== undefined && OWN.test(named.from);
  return isIt ? [name.slice(0, -suffix.length)].filter(Boolean) : undefined;
}
