import type { E } from '../../extract/facts.js';
import type { Entry } from '../../graph/model.js';
import type { DeploySpec } from '../../vocabulary/schema.js';
import type { Messages } from '../messages.js';
import { argsOf, receiverOf } from '../sites.js';
import { type File, type Fn, textsOf, type Val, type ValOf } from '../values.js';
import { type Functions, httpLabel, lastOf } from './functions.js';
import type { Things } from './things.js';

type Route = DeploySpec['routes'][number];

/** Longest chain of calls that make a path. */
const DEEPEST = 16;

/** Routes that an infrastructure says which function answers. */
export function routesOf(messages: Messages, things: Things, functions: Functions): { fn: Fn; entry: Entry }[] {
  const { calls, evaluator, namer } = messages;
  return things.spec.routes.flatMap((rule) =>
    calls
      .methodCalls(rule.call)
      .filter(({ file }) => things.speaks(file))
      .flatMap((site) => {
        const { file } = site;
        const given = (spec: NonNullable<Route['verb']>, self?: ValOf<'inst'>): Val[] =>
          namer.meant(evaluator.argument(file, argsOf(site), spec.arg, self), spec);
        const found = things.choices(site, (self) => ({
          callback: things.end(site, rule.to, self),
          path: rule.path ? given(rule.path, self) : below(rule.below!, file, receiverOf(site), self),
          verb: rule.verb ? given(rule.verb, self) : [],
        }));
        return found.flatMap((choice) => {
          const { slots } = choice;
          const entries = entriesOf(rule, verbsOf(slots['verb']), textsOf(slots['path']));
          return things
            .in(choice, 'callback')
            .filter(things.isFunction)
            .flatMap((one) => functions.of(one).flatMap((fn) => entries.map((entry) => ({ fn, entry }))));
        });
      }),
  );

  /** The path of what calls made one below the other: `api.root.addResource('orders').addResource('{id}')`. Where it begins may not be known. */
  function below(names: readonly string[], file: File, e: E | undefined, self: ValOf<'inst'> | undefined, depth = 0): Val[] {
    const open: Val[] = [{ t: 'str', v: '…' }];
    if (e === undefined || depth > DEEPEST) return open;
    const { exprs, bindings, classes } = file.facts;
    const x = exprs[e];
    const made = (at: E): Val[] => below(names, file, at, self, depth + 1);
    if (x.k === 'ref' && x.r[0] === 'b') {
      const { k, init, set } = bindings[x.r[1]];
      return k === 'var' && init !== undefined && !set.length ? made(init) : open;
    }
    if (x.k === 'mem') {
      if (x.n === 'root') return [{ t: 'str', v: '' }];
      const on = exprs[x.o];
      const field = on.k === 'this' && on.c >= 0 ? classes[on.c].fields.find((f) => f.n === x.n) : undefined;
      const [only, ...more] = field ? [...(field.init === undefined ? [] : [field.init]), ...field.set] : [];
      return only !== undefined && !more.length ? made(only) : open;
    }
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    if (x.k !== 'call' || callee?.k !== 'mem' || !names.includes(callee.n)) return open;
    return evaluator.template(['', '/', ''], [made(callee.o), evaluator.argument(file, x.a, 0, self)]);
  }
}

/** Verbs, as texts or by the names of the package's constants: `HttpMethod.POST`. */
const verbsOf = (vals: Val[]): string[] =>
  vals.flatMap((v): string[] => (v.t === 'arr' ? verbsOf(v.of) : v.t === 'str' ? [v.v] : v.t === 'ext' ? [lastOf(v.n)] : []));

function entriesOf({ kind }: Route, verbs: string[], paths: string[]): Entry[] {
  if (kind !== 'http') return [{ kind, label: paths.join('|') }];
  return (verbs.length ? verbs : ['ALL']).map((verb) => ({ kind, label: httpLabel(verb, paths.join('|')) }));
}
