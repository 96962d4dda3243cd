import { createHash } from 'node:crypto';
import { cut } from '../render/escape.js';

/** Longest name in running text, in characters. */
const LONGEST = 80;
/** Words that only repeat what kind of thing an event is; the page says it anyway. */
const KIND_WORDS = new Set(['event', 'command', 'query', 'message', 'job']);

/**
 * A name of code in words: `PaymentCreated` → "Payment created", `order.placed` → "Order placed", `HTTPRequestFailed` → "HTTP request failed".
 * Only letters, digits and spaces come out; '' when the name has none.
 */
export function inWords(name: string, { dropKind = false } = {}): string {
  const parts = name.normalize('NFC').match(/\p{Lu}+(?![\p{Ll}])\p{N}*|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+\p{N}*|\p{L}+|\p{N}+/gu) ?? [];
  if (dropKind && parts.length > 1 && KIND_WORDS.has(parts[parts.length - 1].toLowerCase())) parts.pop();
  const words = parts.map((part) => (part.length > 1 && part === part.toUpperCase() && parts.some(mixed) ? part : part.toLowerCase()));
  const text = words.join(' ');
  return cut(text.charAt(0).toUpperCase() + text.slice(1), LONGEST);
}

const mixed = (part: string): boolean => part !== part.toUpperCase();

/** `2 events`, `1 event`, `no events`. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`;

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
}

/** Device names of Windows, which it takes for no file whatever their ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** In characters; four bytes each still fit every file system. */
const LONGEST_FILE = 50;

/** A file's name from a name of code: letters, digits, dots, dashes and underscores; never hidden, never above its folder. */
function slug(name: string): string {
  return Array.from(name.normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-'))
    .slice(0, LONGEST_FILE)
    .join('')
    .replace(/-{2,}/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+|[.-]+$/g, '');
}

const short = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 8);

/**
 * The file names (without ending) of things by id. A name depends on the thing alone, but for things whose names differ in nothing
 * that a file name may hold: those have a piece of their id's hash too.
 */
export function fileNames(things: readonly { id: string; name: string }[]): Map<string, string> {
  const slugs = things.map(({ id, name }) => {
    const made = slug(name);
    const whole = made !== '' && !RESERVED.test(made) && Array.from(name).length <= LONGEST_FILE;
    return { id, slug: whole ? made : `${made || 'x'}-${short(id)}` };
  });
  const uses = new Map<string, number>();
  for (const { slug } of slugs) uses.set(slug.toLowerCase(), (uses.get(slug.toLowerCase()) ?? 0) + 1);
  return new Map(slugs.map(({ id, slug }) => [id, uses.get(slug.toLowerCase())! > 1 ? `${slug}-${short(id)}` : slug]));
}
