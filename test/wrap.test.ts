import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrap } from '../src/cli/wrap.js';

it('sets what follows a break in', () => {
  expect(wrap('  ! one two  three\nfour', 12)).toBe('  ! one two\n      three\nfour');
  expect(wrap('spoken  express, bullmq', 16, 8)).toBe('spoken  express,\n        bullmq');
});

it('breaks between words only, keeps all of them, and is as narrow as they allow', () => {
  const word = fc.oneof(fc.stringMatching(/^[a-z.:/]{1,12}$/), fc.constant('\u001b[1mbold\u001b[22m'));
  const line = fc
    .tuple(fc.nat(6), fc.array(word, { minLength: 1, maxLength: 12 }))
    .map(([lead, words]) => ' '.repeat(lead) + words.join(' '));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.integer({ min: 16, max: 60 }), (lines, columns) => {
      const text = lines.join('\n');
      const wrapped = wrap(text, columns);
      expect(wrapped.split(/\s+/)).toEqual(text.split(/\s+/));
      for (const made of wrapped.split('\n').map(stripVTControlCharacters))
        if (made.length > columns) expect(made.trim()).not.toContain(' ');
      if (text.split('\n').every((one) => stripVTControlCharacters(one).length <= columns)) expect(wrapped).toBe(text);
    }),
  );
});
