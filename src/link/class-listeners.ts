import type { Entry } from '../graph/model.js';
import type { ListenRule, Vocabulary } from '../vocabulary/schema.js';
import { implemented } from './entries.js';
import type { Messages } from './messages.js';
import { type Cls, type Fn, isSymbolic, says, type Val } from './values.js';

type ClassRule = Extract<ListenRule, { extends: string }>;
type InterfaceRule = Extract<ListenRule, { implements: string }>;

/** Finds who listens by the class of a package that it extends: `@ApplyOptions({ event: 'paid' }) class OnPaid extends Listener { run() {} }`. */
export function classListeners(messages: Messages, vocabulary: Vocabulary, rule: ClassRule): void {
  const { evaluator, handed, handlers, listening, namer, project } = messages;
  for (const file of project.files)
    for (const c of file.classes) {
      const top = c.facts.abstract || !c.facts.ext ? undefined : evaluator.hierarchy.externalBase(c);
      if (!top || messages.nameIn(vocabulary, top) !== rule.extends) continue;
      const found = evaluator.hierarchy.find(c, rule.method, false)?.fn;
      if (!found || found.facts.abstract) continue;
      const options = optionsOf(messages, vocabulary, rule, c);
      const [said = [{ t: 'str', v: nameOf(file.path) }] as Val[]] = options
        .map((vals) => known(namer.meant(vals, rule.event)))
        .filter(says);
      const { named } = namer.names(said, rule.event);
      const isOther = options.some((vals) => known(vals.flatMap((v) => evaluator.members.member(v, rule.other))).length > 0);
      const handler: Fn = handed.ofClass(c, found);
      if (named.length) handlers.add(handler);
      for (const n of named) {
        const entry: Entry = { kind: rule.entry, label: n.name };
        if (isOther) messages.routes.found.push({ fn: handler, entry });
        else listening.listen(n, rule.event, rule.kind, { handler, file, line: c.facts.l, via: `extends ${rule.extends}`, entry });
      }
    }
}

/** Finds who listens by an interface of a package and says what in a property: `class OnPaid implements Handler<Paid> { messageType = Paid; handle() {} }`. */
export function interfaceListeners(
  { evaluator, handed, handlers, listening, namer, project }: Messages,
  vocabulary: Vocabulary,
  rule: InterfaceRule,
): void {
  for (const file of project.files)
    for (const c of file.classes) {
      if (c.facts.abstract || !implemented(evaluator, vocabulary, c, rule.implements).length) continue;
      const found = evaluator.hierarchy.find(c, rule.method, false)?.fn;
      if (!found || found.facts.abstract) continue;
      const said = evaluator.members.told([{ t: 'inst', c, exact: true }], [rule.event.property ?? []].flat().join('|'));
      const handler: Fn = handed.ofClass(c, found);
      const { named } = namer.names(known(said), rule.event);
      if (named.length) handlers.add(handler);
      for (const n of named)
        listening.listen(n, rule.event, rule.kind, { handler, file, line: c.facts.l, via: `implements ${rule.implements}` });
    }
}

/** The options that a class, or one between, gives the package's class: by its constructor, and by a decorator. */
function optionsOf({ decorators, evaluator }: Messages, vocabulary: Vocabulary, { event, decorated }: ClassRule, c: Cls): Val[][] {
  const told = evaluator.makings.toldAbove({ t: 'inst', c, exact: true }, typeof event.arg === 'number' ? event.arg : 0);
  const applied = evaluator.hierarchy
    .chain(c)
    .flatMap((each) => decorators.find(vocabulary, each.file, each.facts.d, decorated.decorator) ?? []);
  return [told.filter((v) => v.t === 'obj'), ...applied.map((d) => d.args?.[decorated.arg] ?? [])];
}

/** What does not wait for somebody who gives it. */
const known = (vals: Val[]): Val[] => vals.filter((v) => !isSymbolic(v) && v.t !== '?');

/** The name of a file without its ending. */
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
