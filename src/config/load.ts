import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { isMap, isSeq, LineCounter, parseDocument, type Node as YamlNode } from 'yaml';
import { editDistance } from '../graph/edit-distance.js';
import type { ConfigText } from './find.js';
import { type Config, configSchema, wordsAt } from './schema.js';

/** What is wrong in a configuration: a line for each problem, "file:line:column: what". */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

interface Source {
  value: unknown;
  /** Offset of what stands at a path, or of the nearest thing around it; `key`: of its name. */
  offset(path: readonly PropertyKey[], key?: boolean): number;
}

/**
 * Reads a configuration.
 * @throws ConfigError naming line and column, and the nearest valid word
 */
export function parseConfig({ text, file, at }: ConfigText): Config {
  const problem = (offset: number, message: string): string => {
    const before = text.slice(0, offset).split('\n');
    return `${file}:${before.length}:${before[before.length - 1].length + 1}: ${message}`;
  };
  const source = /\.ya?ml$/.test(file) ? yaml(text, problem) : json(text, problem);
  const value = at.reduce((v: unknown, n) => (v as Record<string, unknown>)[n], source.value);
  const parsed = configSchema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues
    .flatMap((issue) => flat(issue))
    .map(({ path, message, unknown }) => {
      const place = [...at, ...path];
      if (unknown === undefined) return problem(source.offset(place), message);
      const words = wordsAt(path);
      const meant = nearest(unknown, words);
      return problem(
        source.offset([...place, unknown], true),
        `unknown word "${unknown}"${meant ? `; did you mean "${meant}"?` : words.length ? `; known here: ${words.join(', ')}` : ''}`,
      );
    });
  throw new ConfigError([...new Set(problems)].join('\n'));
}

interface Flat {
  path: PropertyKey[];
  message: string;
  unknown?: string;
}

type Issue = {
  code: string;
  path: PropertyKey[];
  message: string;
  keys?: string[];
  values?: unknown[];
  errors?: Issue[][];
  input?: unknown;
};

/** One problem for each thing that is wrong; of alternatives the one that comes nearest. */
function flat(given: unknown, outer: PropertyKey[] = []): Flat[] {
  const issue = given as Issue;
  const path = [...outer, ...issue.path];
  if (issue.code === 'unrecognized_keys') return (issue.keys ?? []).map((unknown) => ({ path, message: issue.message, unknown }));
  if (issue.code === 'invalid_union' && issue.errors?.length) {
    const weight = (list: Issue[]): number =>
      list.reduce((sum, i) => sum + (i.code === 'unrecognized_keys' ? (i.keys?.length ?? 1) : 2), 0);
    const [best] = [...issue.errors].sort((a, b) => weight(a) - weight(b));
    return best.flatMap((inner) => flat(inner, path));
  }
  return [{ path, message: issue.message.replace(/^Invalid input: /, '').replace(/^Invalid option: /, '') }];
}

function json(text: string, problem: (offset: number, message: string) => string): Source {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  if (errors.length || !tree)
    throw new ConfigError(
      errors.length ? errors.map((e) => problem(e.offset, words(printParseErrorCode(e.error)))).join('\n') : problem(0, 'it is empty'),
    );
  return {
    value: getNodeValue(tree),
    offset: (path, key) => {
      let node: Node = tree;
      for (const [i, step] of path.entries()) {
        const next = findNodeAtLocation(node, [step as string | number]);
        if (!next) break;
        if (key && i === path.length - 1 && next.parent?.type === 'property') return next.parent.offset;
        node = next;
      }
      return node.offset;
    },
  };
}

function yaml(text: string, problem: (offset: number, message: string) => string): Source {
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false });
  if (document.errors.length) throw new ConfigError(document.errors.map((e) => problem(e.pos[0], e.message.split('\n')[0])).join('\n'));
  return {
    value: document.toJS(),
    offset: (path, key) => {
      let node: unknown = document.contents;
      let offset = 0;
      for (const [i, step] of path.entries()) {
        const pair = isMap(node) ? node.items.find((p) => String((p.key as { value?: unknown })?.value) === String(step)) : undefined;
        const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
        const named = (pair?.key as YamlNode | undefined)?.range?.[0];
        if (key && i === path.length - 1 && named !== undefined) return named;
        const start = (next as YamlNode | null | undefined)?.range?.[0] ?? named;
        if (start === undefined) break;
        offset = start;
        node = next;
      }
      return offset;
    },
  };
}

/** "InvalidSymbol" → "invalid symbol". */
const words = (code: string): string => code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** The word that differs by the fewest letters, where those are few. */
export function nearest(wanted: string, among: readonly string[]): string | undefined {
  const most = Math.max(2, Math.ceil(wanted.length / 3));
  const scored = among
    .map((word) => ({ word, distance: editDistance(wanted.toLowerCase(), word.toLowerCase(), most) }))
    .sort((a, b) => a.distance - b.distance);
  return scored[0]?.distance <= most ? scored[0].word : undefined;
}
