/** How text is spelled anew: by methods of strings, and by functions of packages that are about nothing else. */

type Spell = (text: string) => string;

const words = (text: string): string[] =>
  text
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const upperFirst: Spell = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
const lowerFirst: Spell = (text) => text.slice(0, 1).toLowerCase() + text.slice(1);
const capital: Spell = (text) => upperFirst(text.toLowerCase());
const joined =
  (by: string, each: Spell = (word) => word.toLowerCase()): Spell =>
  (text) =>
    words(text).map(each).join(by);
const camel: Spell = (text) => lowerFirst(joined('', capital)(text));

const METHODS = new Map<string, Spell>([
  ['toLowerCase', (text) => text.toLowerCase()],
  ['toLocaleLowerCase', (text) => text.toLowerCase()],
  ['toUpperCase', (text) => text.toUpperCase()],
  ['toLocaleUpperCase', (text) => text.toUpperCase()],
  ['trim', (text) => text.trim()],
  ['toString', (text) => text],
  ['valueOf', (text) => text],
]);

const FUNCTIONS = new Map<string, Spell>([
  ['snake', joined('_')],
  ['kebab', joined('-')],
  ['param', joined('-')],
  ['dash', joined('-')],
  ['dot', joined('.')],
  ['path', joined('/')],
  ['constant', joined('_', (word) => word.toUpperCase())],
  ['pascal', joined('', capital)],
  ['camel', camel],
  ['lowerfirst', lowerFirst],
  ['upperfirst', upperFirst],
  ['capitalize', capital],
  ['tolower', (text) => text.toLowerCase()],
  ['toupper', (text) => text.toUpperCase()],
]);

/** Packages of such functions, and those of one function each: `lodash.snakecase`. */
const PACKAGES =
  /^(lodash|lodash-es|lodash\.\w+|change-case(-all)?|(snake|kebab|param|camel|pascal|dot|constant|path)-case|es-toolkit|scule|case-anything|radash|remeda|camelcase)(\/.*)?$/;

/** What a method of strings that takes nothing, or a function of a package that takes text, is called here; undefined for others. */
export const spellingOf = (pkg: string | undefined, n: string): string | undefined => {
  if (pkg === undefined) return METHODS.has(n) ? n : undefined;
  if (pkg === '' && n === 'String') return 'toString';
  if (!PACKAGES.test(pkg)) return undefined;
  const own = n === 'default' || n === '*' ? pkg.replace(/^lodash\.|^.*\//, '') : n.slice(n.lastIndexOf('.') + 1);
  const name = own.replace(/-?case$/i, '').toLowerCase();
  return FUNCTIONS.has(name) ? `${name}Case` : undefined;
};

/** The same of a method that takes a part of a text, with what it is given: `name.substring(4)`. */
export const partOf = (n: string, args: readonly string[]): string | undefined =>
  /^(substring|substr)$/.test(n) && args.length && args.every((a) => /^\d+$/.test(a)) ? `${n}:${args.join(':')}` : undefined;

/** Longest pattern, and text, that is tried. */
const LONGEST = 200;

/** Whether a pattern takes no longer than its text is long, some few times over: nothing in it that repeats is repeated again. */
const isPlain = (pattern: string): boolean =>
  pattern.length < LONGEST && !/\)[*+?{]|\(\?[<=!]|\\[1-9k]/.test(pattern) && (pattern.match(/[*+{]/g) ?? []).length < 4;

/**
 * The same of a method that puts something in place of parts of a text: `name.replace(/_/g, '.')`, `name.replaceAll(':', '.')`.
 * @param pattern a text, or a regular expression as written
 */
export const replacedBy = (n: string, pattern: { text: string } | { written: string }, by: string): string | undefined => {
  if (n !== 'replace' && n !== 'replaceAll') return undefined;
  if ('text' in pattern) return `${REPLACE}${JSON.stringify([pattern.text, by, n === 'replaceAll'])}`;
  return isPlain(pattern.written) ? `${REPLACE}${JSON.stringify([pattern.written, by])}` : undefined;
};

const REPLACE = 'replace:';

function replaced(text: string, how: string): string {
  const [pattern, by, all] = JSON.parse(how.slice(REPLACE.length)) as [string, string, boolean?];
  if (all !== undefined) return all ? text.replaceAll(pattern, by) : text.replace(pattern, by);
  const end = pattern.lastIndexOf('/');
  try {
    return text.length > LONGEST ? text : text.replace(new RegExp(pattern.slice(1, end), pattern.slice(end + 1)), by);
  } catch {
    // Written for an engine that knows more.
    return text;
  }
}

/** The text as it is spelled that way. */
export const spell = (text: string, how: string): string => {
  if (how.startsWith(REPLACE)) return replaced(text, how);
  const [n, from, to] = how.split(':');
  if (from !== undefined) {
    const begin = Number(from);
    const end = to === undefined ? undefined : n === 'substr' ? begin + Number(to) : Number(to);
    return text.slice(begin, end);
  }
  const spelling = METHODS.get(how) ?? FUNCTIONS.get(how.replace(/Case$/, ''));
  return spelling ? spelling(text) : text;
};

/** Whether each letter is spelled by itself, whatever stands beside it. */
export const isByLetter = (how: string): boolean => /^to.*(Lower|Upper)Case$/.test(how) || BY_LETTER.test(how);

/** `replace(/[\s_]/g, '.')`, `replaceAll(':', '.')`. */
const BY_LETTER = /^replace:\["(\/(\\\\.|[^\\[(]|\[[^\]]+\])\/g",".*"|[^\\]",".*",true)\]$/;
