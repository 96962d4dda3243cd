import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { decode, encode } from './codec.js';
import type { FileFacts } from './facts.js';
import { fingerprint } from './fingerprint.js';

/** What a text says before it is parsed. */
export interface Digest {
  /** Module specifiers that it mentions. */
  specifiers: readonly string[];
  /** Those that give it what its classes implement or extend. */
  bases: readonly string[];
  /** It may declare a bus of the code's own, or subscribe to one. */
  bus: boolean;
  /** It puts something on the global object of pages, or asks that for something. */
  page: 'puts' | 'asks' | null;
  /** As a declaration file it would give names to files that don't import it. */
  global: boolean;
  /** Its header says that a tool wrote it. */
  generated: boolean;
  /** Why it is not read. */
  problem: string | null;
}

/** Where the facts of a content stand: in a pack; or in hand, not yet written. */
type Place = { pack: Pack; at: number; size: number; crc: number } | { bytes: Uint8Array };

interface Entry {
  digest: Digest;
  place: Place | null;
  /** Once they were asked for or made: two states of a repository share most of theirs. */
  facts?: FileFacts;
}

/** A pack: bodies, then what is in it as JSON in columns, then its length and checksum. */
interface Index {
  keys: string[];
  /** Of the facts; 0 where there are none. */
  sizes: number[];
  crcs: number[];
  /** Every specifier and reason once. */
  strings: string[];
  /** By position in `strings`. */
  specifiers: number[][];
  bases: number[][];
  /** 1: global, 2: generated, 4: bus. */
  flags: number[];
  /** By position in `strings`; -1 for none. */
  problems: number[];
}

interface Pack {
  file: string;
  bytes: number;
  /** Open while it is needed. */
  fd: number;
  index: Index;
}

/** What a digest says of pages, as it is written. */
const PAGES = [null, 'puts', 'asks'] as const;

const MAGIC = Buffer.from('ec-facts');
const FOOTER = 8 + MAGIC.length;
/** As many packs may lie side by side; then they become one. */
const MOST_PACKS = 8;
/** Most bytes that are kept, unless one run needs more. */
const MOST_BYTES = 256 << 20;
/** Caches of other versions go when nobody used them for so long, in milliseconds. */
const FORGOTTEN = 14 * 24 * 3600_000;

/** The ending decides how a text is parsed, so the same text may have other facts in another file. */
const endingOf = (path: string): string => /(\.d(\.[^./]+)?)?\.[cm]?[jt]sx?$/.exec(path)?.[0] ?? '';

/** Name of what a content says when it stands in a file of this name. */
export const keyOf = (blob: string, path: string): string => `${blob}${endingOf(path)}`;

/**
 * Facts of contents seen before, in a folder that several processes may use at once: packs are written beside and renamed, never changed,
 * and what does not have the checksum it should have is not there.
 * Every failure of the disk is a miss, and no failure of the analysis.
 */
export class FactsCache {
  private readonly folder: string;
  private readonly packs: Pack[] = [];
  private readonly entries = new Map<string, Entry>();
  private readonly fresh = new Set<string>();
  private readonly used = new Set<string>();
  /** A pack has a body that is not what was written: all are written anew. */
  private broken = false;

  /** @param root folder of the caches of all versions; made when something is written */
  constructor(readonly root: string) {
    this.folder = join(root, `facts-${fingerprint(['extract', 'source'])}`);
    for (const name of names(this.folder).filter((n) => n.endsWith('.pack'))) this.load(join(this.folder, name));
  }

  private load(file: string): void {
    const pack = openPack(file);
    if (!pack) return;
    this.packs.push(pack);
    const { keys, sizes, crcs, strings, specifiers, bases, flags, problems } = pack.index;
    let at = 0;
    keys.forEach((key, i) => {
      const size = sizes[i];
      const place = size ? { pack, at, size, crc: crcs[i] } : null;
      at += size;
      if (!place && this.entries.has(key)) return;
      const digest = {
        specifiers: specifiers[i].map((s) => strings[s]),
        bases: bases[i].map((s) => strings[s]),
        bus: (flags[i] & 4) !== 0,
        page: PAGES[flags[i] >> 3],
        global: (flags[i] & 1) !== 0,
        generated: (flags[i] & 2) !== 0,
        problem: problems[i] < 0 ? null : strings[problems[i]],
      };
      this.entries.set(key, { digest, place });
    });
  }

  /** Nothing is remembered. */
  get isEmpty(): boolean {
    return this.entries.size === 0;
  }

  digest(key: string): Digest | undefined {
    const entry = this.entries.get(key);
    if (entry) this.used.add(key);
    return entry?.digest;
  }

  facts(key: string): FileFacts | undefined {
    const entry = this.entries.get(key);
    if (entry?.facts) return entry.facts;
    const place = entry?.place;
    if (!place) return undefined;
    const bytes = bytesAt(place);
    if (bytes) {
      try {
        return (entry.facts = decode(bytes));
      } catch {
        // Not what was written, though its checksum fits: parsed again like what is missing.
      }
    }
    entry.place = null;
    this.broken = true;
    return undefined;
  }

  /** Remembers what a content says; its facts where it was parsed. */
  put(key: string, digest: Digest, facts?: FileFacts): void {
    if (this.entries.get(key)?.place) return;
    this.entries.set(key, facts ? { digest, place: { bytes: encode(facts) }, facts } : { digest, place: null });
    this.fresh.add(key);
    this.used.add(key);
  }

  /** Writes what is new, and closes what is open. What can't be written is parsed again next time. */
  close(): void {
    try {
      if (this.fresh.size || this.broken) this.write();
    } catch {
      // A full or read-only disk: the analysis itself is not concerned.
    }
    for (const { fd } of this.packs) closeSync(fd);
    this.packs.length = 0;
  }

  private write(): void {
    mkdirSync(this.folder, { recursive: true });
    const kept = this.packs.reduce((sum, p) => sum + p.bytes, 0);
    const merged = this.broken || this.packs.length >= MOST_PACKS || kept > MOST_BYTES;
    let room = MOST_BYTES;
    const chosen: [string, Entry, Uint8Array | null][] = [];
    // What this run used comes first: where there is no room for all, the rest is forgotten.
    for (const key of merged ? new Set([...this.used, ...this.entries.keys()]) : this.fresh) {
      const entry = this.entries.get(key)!;
      const bytes = entry.place && bytesAt(entry.place);
      room -= (bytes?.length ?? 0) + 200;
      if (room < 0 && !this.used.has(key)) break;
      chosen.push([key, entry, bytes]);
    }
    const file = writePack(this.folder, chosen);
    if (merged) for (const pack of this.packs) if (pack.file !== file) rmSync(pack.file, { force: true });
    this.sweep();
  }

  /** Removes what killed processes and other versions left behind. */
  private sweep(): void {
    for (const name of names(this.folder)) {
      const owner = Number(/^(\d+)-.*\.tmp$/.exec(name)?.[1]);
      if (owner && owner !== process.pid && !isRunning(owner)) rmSync(join(this.folder, name), { force: true });
    }
    for (const name of names(this.root)) {
      const folder = join(this.root, name);
      if (/^(facts|graphs)-/.test(name) && folder !== this.folder && statSync(folder).mtimeMs + FORGOTTEN < statSync(this.folder).mtimeMs)
        rmSync(folder, { recursive: true, force: true });
    }
  }
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function bytesAt(place: Place): Uint8Array | null {
  if ('bytes' in place) return place.bytes;
  const bytes = Buffer.allocUnsafe(place.size);
  try {
    if (readSync(place.pack.fd, bytes, 0, place.size, place.at) < place.size) return null;
  } catch {
    return null;
  }
  return crc32(bytes) === place.crc ? bytes : null;
}

/** Opens a pack; one that was cut off or is not what was written is removed. */
function openPack(file: string): Pack | null {
  let fd: number;
  try {
    fd = openSync(file, 'r');
  } catch {
    return null;
  }
  try {
    const { size } = statSync(file);
    const footer = Buffer.alloc(FOOTER);
    if (size >= FOOTER && readSync(fd, footer, 0, FOOTER, size - FOOTER) === FOOTER && footer.subarray(8).equals(MAGIC)) {
      const length = footer.readUInt32LE(0);
      const json = Buffer.alloc(Math.min(length, size));
      readSync(fd, json, 0, json.length, size - FOOTER - length);
      if (crc32(json) === footer.readUInt32LE(4)) return { file, bytes: size, fd, index: JSON.parse(json.toString('utf8')) as Index };
    }
  } catch {
    // As one that is cut off.
  }
  closeSync(fd);
  rmSync(file, { force: true });
  return null;
}

/** Writes a pack beside and renames it; its name is what is in it, so that processes that found the same write the same. */
function writePack(folder: string, entries: [string, Entry, Uint8Array | null][]): string {
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const strings = new Map<string, number>();
  const idOf = (text: string): number => {
    let id = strings.get(text);
    if (id === undefined) strings.set(text, (id = strings.size));
    return id;
  };
  const index: Index = { keys: [], sizes: [], crcs: [], strings: [], specifiers: [], bases: [], flags: [], problems: [] };
  const bodies: Uint8Array[] = [];
  for (const [key, { digest }, bytes] of entries) {
    index.keys.push(key);
    index.sizes.push(bytes?.length ?? 0);
    index.crcs.push(bytes ? crc32(bytes) : 0);
    index.specifiers.push(digest.specifiers.map(idOf));
    index.bases.push(digest.bases.map(idOf));
    index.flags.push((digest.global ? 1 : 0) | (digest.generated ? 2 : 0) | (digest.bus ? 4 : 0) | (PAGES.indexOf(digest.page) << 3));
    index.problems.push(digest.problem === null ? -1 : idOf(digest.problem));
    if (bytes) bodies.push(bytes);
  }
  index.strings = [...strings.keys()];
  const json = Buffer.from(JSON.stringify(index));
  const footer = Buffer.alloc(FOOTER);
  footer.writeUInt32LE(json.length, 0);
  footer.writeUInt32LE(crc32(json), 4);
  MAGIC.copy(footer, 8);
  const name = `${crc32(json).toString(16).padStart(8, '0')}${json.length.toString(16)}.pack`;
  const file = join(folder, name);
  const beside = join(folder, `${process.pid}-${name}.tmp`);
  writeFileSync(beside, Buffer.concat([...bodies, json, footer]));
  renameSync(beside, file);
  return file;
}

/** A small text kept under a key, with its checksum: graphs of whole trees. */
export class TextCache {
  private readonly folder: string;

  constructor(
    root: string,
    name: string,
    folders: readonly string[],
    private readonly most: number,
  ) {
    this.folder = join(root, `${name}-${fingerprint(folders)}`);
  }

  get(key: string): string | undefined {
    try {
      const bytes = readFileSync(join(this.folder, key));
      const text = bytes.subarray(4);
      return bytes.length > 4 && crc32(text) === bytes.readUInt32LE(0) ? text.toString('utf8') : undefined;
    } catch {
      return undefined;
    }
  }

  put(key: string, text: string): void {
    try {
      mkdirSync(this.folder, { recursive: true });
      const body = Buffer.from(text);
      const head = Buffer.alloc(4);
      head.writeUInt32LE(crc32(body), 0);
      const beside = join(this.folder, `${process.pid}-${key}.tmp`);
      writeFileSync(beside, Buffer.concat([head, body]));
      renameSync(beside, join(this.folder, key));
      const old = names(this.folder)
        .map((name) => ({ file: join(this.folder, name), time: statSync(join(this.folder, name)).mtimeMs }))
        .sort((a, b) => b.time - a.time)
        .slice(this.most);
      for (const { file } of old) rmSync(file, { force: true });
    } catch {
      // As with facts: what can't be kept is made again.
    }
  }
}
