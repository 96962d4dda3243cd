import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, type Known } from '../src/link/conditions.js';

const NAMES: Record<string, Known | undefined> = {
  missing: { is: undefined },
  none: { nothing: true },
  id: { given: true },
  kind: { is: 'open' },
  zero: { is: 0 },
  on: { is: true },
  options: { properties: (n) => (n === 'silent' ? { is: true } : { is: undefined }) },
};
const names = (n: string): Known | undefined => NAMES[n];

describe('conditions that names decide', () => {
  it.each([
    ['missing', false],
    ['!missing', true],
    ['!!missing === false', true],
    ['missing === undefined', true],
    ['missing == null', true],
    ['missing === null', false],
    ["typeof missing === 'undefined'", true],
    ["typeof missing === 'string'", false],
    ['none == undefined', true],
    ['none === undefined', undefined],
    ['id', true],
    ['id !== undefined', true],
    ["id === 'x'", undefined],
    ["kind === 'open'", true],
    ["kind === 'open' || other", true],
    ["kind === 'shut' && other", false],
    ["kind === 'open' && other", undefined],
    ['(missing || zero) && on', false],
    ['options.silent', true],
    ['!options?.silent', false],
    ['options.loud', false],
    ['missing?.silent', false],
    ["kind.startsWith('op')", true],
    ["!kind.endsWith('x') && kind.includes('pe')", true],
    ["kind.slice('op')", undefined],
    ["id.startsWith('op')", undefined],
    ["zero.includes('0')", undefined],
    ['other', undefined],
    ['other.silent === true', undefined],
    ['check(missing)', undefined],
    ['missing + 1', undefined],
    ['missing && ', undefined],
    ['', undefined],
  ])('%s is %s', (text, holds) => {
    expect(decide(text, names)).toBe(holds);
  });

  /** Conditions over two names, with what JavaScript says of them. */
  const value = fc.constantFrom(undefined, null, false, true, 0, 1, '', 'x');
  const literal = fc.constantFrom('undefined', 'null', 'false', 'true', '0', '1', "'x'");
  const condition = fc.letrec<{ c: string }>((tie) => ({
    c: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('a', 'b'),
      fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('===', '!==', '==', '!='), literal).map((parts) => parts.join(' ')),
      tie('c').map((c) => `!(${c})`),
      fc.tuple(tie('c'), fc.constantFrom('&&', '||'), tie('c')).map(([l, op, r]) => `(${l}) ${op} (${r})`),
    ),
  })).c;

  /** `==` of JavaScript beyond null and undefined is not modelled: such conditions are left out. */
  const isPlain = (text: string): boolean =>
    !/[^=!]==\s(?!null|undefined)|!=\s(?!null|undefined)/.test(text.replaceAll('===', '≡').replaceAll('!==', '≢'));

  it('agree with JavaScript where they are decided, and are decided where all is known', () => {
    fc.assert(
      fc.property(condition.filter(isPlain), value, value, (text, a, b) => {
        const js = Boolean(new Function('a', 'b', `return ${text};`)(a, b));
        expect(decide(text, (n) => ({ is: n === 'a' ? a : b }))).toBe(js);
        // What is said of one name alone holds whatever the other is.
        const partly = decide(text, (n) => (n === 'a' ? { is: a } : undefined));
        if (partly !== undefined) expect(partly).toBe(js);
      }),
    );
  });
});
