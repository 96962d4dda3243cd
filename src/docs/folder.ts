import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { sumOf } from './kept.js';
import { isOurs, withoutReturns } from './marker.js';
import { FOLDERS } from './site.js';

/** How the docs of a folder differ from what they should be; paths below the folder, sorted. */
export interface Difference {
  missing: string[];
  stale: string[];
  /** Generated once, of something that is no more. */
  surplus: string[];
  /** In the way: files and links of somebody else where a page has to stand. */
  foreign: string[];
}

/** In bytes: longer than the first line of any generated file, of which paths have at most some hundred. */
const FIRST_LINE = 1024;

/** What was known of a generated file when it was as the file system says now. */
export interface Seen {
  /** As the file system tells one state of a file from another. */
  state: string;
  sum: number;
}

const stateOf = ({ size, mtimeMs, ctimeMs }: Stats): string => `${size} ${mtimeMs} ${ctimeMs}`;

/** In milliseconds: a file that changed more lately may change once more and look the same, as clocks of file systems are coarse. */
const SETTLED = 2000;

/** The folder of generated docs as it is. Only reads. */
export class DocsFolder {
  private readonly own = new Map<string, { bytes: Buffer | null; sum: number | null }>();
  private readonly texts = new Map<string, string>();
  private readonly others = new Set<string>();
  /** Halves of files that an interrupted run left, with the id of its process. */
  readonly leftovers: { path: string; pid: number }[] = [];

  /**
   * @param folder need not exist
   * @param seen what was known of its files: those that look the same since are not read
   */
  constructor(
    readonly folder: string,
    private readonly seen: Readonly<Record<string, Seen>> = {},
  ) {
    this.enter('');
    for (const sub of Object.values(FOLDERS)) {
      const stat = lstatSync(join(folder, sub), { throwIfNoEntry: false });
      if (stat?.isDirectory()) this.enter(`${sub}/`);
      else if (stat) this.others.add(sub);
    }
  }

  private enter(sub: string): void {
    let entries: ReturnType<typeof list>;
    try {
      entries = list(join(this.folder, sub));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      throw error;
    }
    for (const entry of entries) {
      const path = `${sub}${entry.name}`;
      const left = /^\.[^/]+\.(?:md|svg|html)\.(\d+)\.tmp$/.exec(entry.name);
      if (left && entry.isFile()) this.leftovers.push({ path, pid: Number(left[1]) });
      if (!/\.(md|svg|html)$/.test(entry.name)) continue;
      const sum = entry.isFile() ? this.sumAsSeen(path) : null;
      const bytes = entry.isFile() && sum === null ? readFileSync(join(this.folder, path)) : null;
      if (sum !== null || (bytes && isOurs(bytes.toString('utf8', 0, FIRST_LINE), path))) this.own.set(path, { bytes, sum });
      else this.others.add(path);
    }
  }

  private sumAsSeen(path: string): number | null {
    const seen = this.seen[path];
    return seen && stateOf(lstatSync(join(this.folder, path))) === seen.state ? seen.sum : null;
  }

  /** Whether a path is that of a generated file. */
  has(path: string): boolean {
    return this.own.has(path);
  }

  /** Files as they are on the disk by now, to be known the next time; of what changed just now nothing can be said. */
  look(sums: Readonly<Record<string, number>>): Record<string, Seen> {
    const before = Date.now() - SETTLED;
    const seen: Record<string, Seen> = {};
    for (const [path, sum] of Object.entries(sums)) {
      const stat = lstatSync(join(this.folder, path), { throwIfNoEntry: false });
      if (stat && Math.max(stat.mtimeMs, stat.ctimeMs) < before) seen[path] = { state: stateOf(stat), sum };
    }
    return seen;
  }

  /** The text of a generated file; line ends are "\n" whatever git made of them. */
  text = (path: string): string | undefined => {
    let text = this.texts.get(path);
    if (text === undefined && this.own.has(path)) this.texts.set(path, (text = withoutReturns(this.bytes(path).toString('utf8'))));
    return text;
  };

  /** Checksum of a generated file, as it is on the disk. */
  sum = (path: string): number | undefined => {
    const own = this.own.get(path);
    return own && (own.sum ?? (own.sum = sumOf(this.bytes(path))));
  };

  private bytes(path: string): Buffer {
    const own = this.own.get(path)!;
    return own.bytes ?? (own.bytes = readFileSync(join(this.folder, path)));
  }

  /** @param kept paths of what is there and as it should be */
  compare(wanted: ReadonlyMap<string, string>, kept: ReadonlySet<string>): Difference {
    const paths = [...wanted.keys()].sort();
    const inTheWay = (path: string) => this.others.has(path) || this.others.has(path.split('/')[0]);
    return {
      missing: paths.filter((p) => !this.own.has(p) && !inTheWay(p)),
      stale: paths.filter((p) => this.own.has(p) && this.text(p) !== wanted.get(p)),
      surplus: [...this.own.keys()].filter((p) => !wanted.has(p) && !kept.has(p)).sort(),
      foreign: paths.filter(inTheWay),
    };
  }
}

const list = (folder: string) => readdirSync(folder, { withFileTypes: true });
