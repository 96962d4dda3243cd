import type { E } from '../extract/facts.js';
import type { Vocabulary } from '../vocabulary/schema.js';
import { push } from './collections.js';
import type { Messages } from './messages.js';
import type { Project } from './project.js';
import type { Site } from './sites.js';
import type { File, Val } from './values.js';

/**
 * Calls of objects of these types themselves, with what is called: `addJob('mail', {})` of a parameter `addJob: AddJobFunction`.
 * @param callback position of what they have to be given; such may be shown by other objects, anywhere: `documents.onDidSave(save)`
 */
export function calledThemselves(
  messages: Messages,
  vocabulary: Vocabulary,
  types: readonly string[],
  callback?: number,
): { site: Site; callee: E; received: Val[] }[] {
  const { calls, evaluator, project } = messages;
  const files = callback === undefined ? [...reaching(project, vocabulary.packages)] : project.files;
  return files.flatMap((file) =>
    file.facts.calls.flatMap((e) => {
      const x = file.facts.exprs[e];
      if (x.k !== 'call' || (callback !== undefined && !mayBeFunction(file, x.a[callback]))) return [];
      const callee = file.facts.exprs[x.f];
      if (callee.k === 'mem' && calls.isBuiltIn(callee.n)) return [];
      if (callee.k !== 'mem' && !(callee.k === 'ref' && (callee.r[0] === 'b' || (callee.r[0] === 'i' && callback === undefined))))
        return [];
      const received = evaluator.expr(file, x.f).filter((v) => v.t === 'extInst' && types.includes(messages.nameIn(vocabulary, v) ?? ''));
      return received.length ? [{ site: { file, e }, callee: x.f, received }] : [];
    }),
  );
}

/** Whether what is given may be a function: nothing that is written as something else is. */
function mayBeFunction(file: File, e: E | undefined): boolean {
  const k = e === undefined ? undefined : file.facts.exprs[e].k;
  return k !== undefined && !['str', 'num', 'nil', 'bool', 'tpl', 'obj', 'arr', 'new', 'spread'].includes(k);
}

/** Files that import one of the packages, and those that import such a file: what one makes of the package another may call. */
export function reaching({ files, modules }: Project, packages: readonly string[]): Set<File> {
  const importers = new Map<string, File[]>();
  const found = new Set<File>();
  for (const file of files)
    for (const { from } of [...file.facts.imports, ...file.facts.exports]) {
      if (from === undefined) continue;
      const path = modules.resolve(file.path, from);
      if (path !== null) push(importers, path, file);
      if (packages.includes(from)) found.add(file);
    }
  for (const { path } of found) for (const file of importers.get(path) ?? []) found.add(file);
  return found;
}
