import { stripVTControlCharacters } from 'node:util';

/**
 * Lines broken between words, so that none is wider than so many columns unless a single word is.
 * @param hang columns that what follows a break is set in, beside what its line is
 */
export const wrap = (text: string, columns: number, hang = 4): string =>
  text
    .split('\n')
    .map((line) => {
      const lead = /^ */.exec(line)![0];
      const [first, ...rest] = line.slice(lead.length).split(/( +)/);
      let made = lead + first;
      let width = stripVTControlCharacters(made).length;
      for (let i = 0; i < rest.length; i += 2) {
        const [space, word] = [rest[i], rest[i + 1]];
        const length = stripVTControlCharacters(word).length;
        const breaks = width + space.length + length > columns;
        made += breaks ? `\n${lead}${' '.repeat(hang)}${word}` : space + word;
        width = (breaks ? lead.length + hang : width + space.length) + length;
      }
      return made;
    })
    .join('\n');
