import type { E } from '../extract/facts.js';
import type { Vocabulary } from '../vocabulary/schema.js';
import type { Messages } from './messages.js';
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
  const isImporting = project.files.filter(({ facts }) => facts.imports.some(({ from }) => vocabulary.packages.includes(from)));
  return (callback === undefined ? isImporting : project.files).flatMap((file) =>
    file.facts.calls.flatMap((e) => {
      const x = file.facts.exprs[e];
      if (x.k !== 'call' || (callback !== undefined && !mayBeFunction(file, x.a[callback]))) return [];
      const callee = file.facts.exprs[x.f];
      if (callee.k === 'mem' && calls.isBuiltIn(callee.n)) return [];
      if (!(callee.k === 'ref' && callee.r[0] === 'b') && (callee.k !== 'mem' || callback === undefined)) return [];
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
