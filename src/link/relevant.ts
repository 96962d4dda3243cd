import type { Modules } from './modules.js';

/** What a file's text says before it is parsed. */
export interface Mentions {
  specifiers: readonly string[];
  /** Those that give it what its classes implement or extend. */
  bases: readonly string[];
  /** A declaration file whose names every file may use. */
  global: boolean;
  /** It may declare a bus, or subscribe to one, of the code's own. */
  bus: boolean;
  /** It puts something on the global object of pages, or asks that for something. */
  page: 'puts' | 'asks' | null;
}

const BARREL = /(?:^|\/)index\.[cm]?[jt]sx?$/;

/**
 * The files that can be on a cascade: those that import a package which a vocabulary knows or may declare a bus of their own, all that import one of them at any depth,
 * and, as if it were imported the other way, what their classes implement or extend. Beside those, what implements or extends something that they import:
 * what they are given may be an object of it.
 * A file outside can name constants and types for those inside, which are read when they are asked for,
 * but no call of its own leads to an emission: it would have to import what it calls or the type that it calls it by.
 * @param isOfSettings whether a package is one by which code says what a configuration has: that is asked for by keys, which lead nowhere
 */
export function relevantFiles(
  mentions: ReadonlyMap<string, Mentions>,
  modules: Modules,
  isKnown: (specifier: string) => boolean,
  isOfSettings: (specifier: string) => boolean = () => false,
): Set<string> {
  const importers = new Map<string, string[]>();
  const relevant = new Set<string>();
  const heirs = new Map<string, string[]>();
  const add = (lists: Map<string, string[]>, target: string, path: string): void => {
    const list = lists.get(target);
    if (list) list.push(path);
    else lists.set(target, [path]);
  };
  // What is put on the global object of pages is called without an import.
  const isPut = [...mentions.values()].some(({ page }) => page === 'puts');
  for (const [path, { specifiers, bases, bus, page }] of mentions) {
    if (bus || (isPut && page)) relevant.add(path);
    for (const specifier of specifiers) {
      if (isKnown(specifier)) relevant.add(path);
      const target = modules.resolve(path, specifier);
      if (target === null) continue;
      add(importers, target, path);
      if (bases.includes(specifier)) add(heirs, target, path);
    }
  }
  for (const path of relevant) {
    for (const importer of importers.get(path) ?? []) relevant.add(importer);
    for (const base of mentions.get(path)?.bases ?? []) {
      const target = modules.resolve(path, base);
      if (target !== null) relevant.add(target);
    }
  }
  // Names that need no import make any file one that may call.
  if ([...mentions].some(([path, { global }]) => global && relevant.has(path))) return new Set(mentions.keys());
  const bases = [...relevant].flatMap((path) => (mentions.get(path)?.bases ?? []).flatMap((base) => modules.resolve(path, base) ?? []));
  const given = [...heirs].filter(([target]) => importers.get(target)!.some((path) => relevant.has(path)));
  const settings = [...mentions].flatMap(([path, { specifiers }]) => (specifiers.some(isOfSettings) ? [path] : []));
  return new Set([...relevant, ...given.flatMap(([, files]) => files), ...behindBarrels(bases, mentions, modules), ...settings]);
}

/** What barrels among these files hand on: the base class that is asked for is in one of them. */
function behindBarrels(paths: readonly string[], mentions: ReadonlyMap<string, Mentions>, modules: Modules): Set<string> {
  const found = new Set(paths.filter((path) => BARREL.test(path)));
  for (const path of found) {
    if (!BARREL.test(path)) continue;
    for (const specifier of mentions.get(path)?.specifiers ?? []) {
      const target = modules.resolve(path, specifier);
      if (target !== null) found.add(target);
    }
  }
  return found;
}
