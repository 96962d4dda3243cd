import type { E } from '../extract/facts.js';
import type { Evaluator } from './evaluate.js';
import { written } from './learn/stores.js';
import { type File, unique, type Val, type ValOf } from './values.js';

/** Stands in a text for what is put in there. */
const MARK = '\u0001';
const NAME = `((?:${MARK}\\d+${MARK}|\\$\\d+|[\\p{L}\\p{N}_.:/-])+)`;

/**
 * What stands in texts where patterns say so: `news` in `LISTEN news`, for `LISTEN {}`. What is put into a text, or into a statement by its values
 * (`query('SELECT pg_notify($1, $2)', [channel, text])`), is read as it is given.
 */
export class Said {
  constructor(private readonly evaluator: Evaluator) {}

  /** @param at position of the text among the arguments; the values of a statement stand behind it */
  in(file: File, args: readonly E[], at: number, patterns: readonly string[], self?: ValOf<'inst'>): Val[] {
    const { exprs } = file.facts;
    if (args[at] === undefined) return [];
    const first = exprs[written(file, args[at])];
    const of = (n: string): E | undefined => (first.k === 'obj' ? first.p.find((p) => p.n === n)?.v : undefined);
    const e = first.k === 'obj' ? of('text') : args[at];
    const x = exprs[written(file, e ?? 0)];
    if (e === undefined || (x.k !== 'str' && x.k !== 'tpl'))
      return e === undefined ? [] : this.told(this.evaluator.expr(file, e, self), patterns);
    const [s, parts] = x.k === 'str' ? [[x.v], []] : [x.s, x.x];
    const list = exprs[written(file, of('values') ?? args[at + 1] ?? 0)];
    const value = (i: number): Val[] => (list.k === 'arr' && list.e[i] !== undefined ? this.evaluator.expr(file, list.e[i], self) : []);
    return this.found(s, (i) => this.evaluator.expr(file, parts[i], self), value, patterns);
  }

  /** The same of texts that are known by value; what a caller gives is read when the caller is known. */
  told(vals: Val[], patterns: readonly string[]): Val[] {
    return unique(
      vals.flatMap((v): Val[] => {
        if (v.t === 'param') return [{ ...v, path: [...v.path, stepOf(patterns)] }];
        const none = (): Val[] => [];
        const found =
          v.t === 'str'
            ? this.found([v.v], none, none, patterns)
            : v.t === 'join'
              ? this.found(v.s, (i) => v.parts[i], none, patterns)
              : [];
        return v.g ? found.map((each) => ({ ...each, g: v.g! })) : found;
      }),
    );
  }

  private found(s: readonly string[], part: (i: number) => Val[], value: (i: number) => Val[], patterns: readonly string[]): Val[] {
    const text = s.map((piece, i) => (i ? `${MARK}${i - 1}${MARK}${piece}` : piece)).join('');
    for (const pattern of patterns) {
      const [, name] = regexOf(pattern).exec(text) ?? [];
      if (name === undefined) continue;
      const pieces = name.split(new RegExp(`${MARK}(\\d+)${MARK}|\\$(\\d+)`));
      const texts = pieces.filter((_, i) => i % 3 === 0);
      const given = pieces.flatMap((piece, i) =>
        i % 3 === 1 && piece ? [part(Number(piece))] : i % 3 === 2 && piece ? [value(Number(piece) - 1)] : [],
      );
      const vals = given.length === 1 && texts.join('') === '' ? given[0] : this.evaluator.template(texts, given);
      return vals.length ? vals : [{ t: '?' }];
    }
    return [];
  }
}

/** The step by which a text that a caller gives is read. */
export const stepOf = (patterns: readonly string[]): string => `%${patterns.join('|')}`;

const regexOf = (pattern: string): RegExp => {
  const [before, after = ''] = pattern.split('{}').map((piece) => piece.replace(/[.*+?^$()[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return new RegExp(`^\\s*${before}["']?${NAME}["']?${after}`, 'iu');
};
