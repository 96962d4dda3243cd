import { posix } from 'node:path';
import type { Builder } from './builder.js';
import type { E } from './facts.js';

/** What stands for a part of a path that only a run knows. */
const ANY = '*';

/** Longest way from a path to what it is put together from. */
const DEEPEST = 8;

/**
 * What code loads by a path that it puts together, `import(`./events/${file}`)`, `require(join(__dirname, 'events', file))`: one after the other the
 * modules which that may be. It is said as what runs through the import of all of them, `./events/*`: a star stands for a part of a path.
 * @returns undefined where the path does not begin beside the file, or is known
 */
export function loaded(b: Builder, path: E): E | undefined {
  const text = pathOf(b, path);
  const from = posix.normalize(text);
  const above = /^(\.\.\/)*/.exec(from)![0];
  // Of a folder above, by its name alone, everything would be loaded.
  if (!text.startsWith('.') || !from.includes(ANY) || (above && from.slice(above.length).startsWith(ANY))) return undefined;
  const all = b.expr({ k: 'ref', r: ['i', b.facts.imports.push({ from: above ? from : `./${from}`, n: '*', local: '' }) - 1] });
  return b.ref(b.binding('loaded', { k: 'each', init: all }));
}

/** A path as it is put together; it begins with a dot where that is beside the file. */
function pathOf(b: Builder, e: E, depth = 0): string {
  const { exprs, bindings, imports } = b.facts;
  const x = exprs[e];
  const of = (one: E): string => (depth > DEEPEST ? ANY : pathOf(b, one, depth + 1));
  switch (x.k) {
    case 'str':
      return x.v;
    case 'tpl':
      return x.s.map((text, i) => (i ? of(x.x[i - 1]) : '') + text).join('');
    case 'cast':
    case 'await':
    case 'if':
      return of(x.e);
    case 'ref': {
      if (x.r[0] === 'g') return x.r[1] === '__dirname' ? '.' : ANY;
      const bound = x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
      if (bound?.k !== 'var' || bound.init === undefined || bound.set.length || bound.path?.length) return ANY;
      // `const __dirname = dirname(fileURLToPath(import.meta.url))`
      const from = of(bound.init);
      return from === ANY && bound.n === '__dirname' ? '.' : from;
    }
    case 'mem':
      return x.n === 'href' || x.n === 'pathname' ? of(x.o) : ANY;
    case 'new': {
      const callee = exprs[x.f];
      return callee.k === 'ref' && callee.r[0] === 'g' && callee.r[1] === 'URL' && x.a.length > 1 ? of(x.a[0]) : ANY;
    }
    case 'call': {
      const callee = exprs[x.f];
      const name = callee.k === 'mem' ? callee.n : callee.k === 'ref' && callee.r[0] === 'i' ? imports[callee.r[1]].n : '';
      if (name === 'join' || name === 'resolve') return x.a.map(of).join('/');
      if (name === 'toString' && callee.k === 'mem') return of(callee.o);
      return name === 'pathToFileURL' || name === 'fileURLToPath' ? of(x.a[0] ?? 0) : ANY;
    }
    default:
      return ANY;
  }
}
