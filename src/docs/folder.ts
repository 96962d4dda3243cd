import { lstatSync, readdirSync, readFileSync } from 'node:fs';
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

/** The folder of generated docs as it is. Only reads. */
export class DocsFolder {
  private readonly bytes = new Map<string, Buffer>();
  private readonly texts = new Map<string, string>();
  private readonly others = new Set<string>();
  /** Halves of files that an interrupted run left, with the id of its process. */
  readonly leftovers: { path: string; pid: number }[] = [];

  /** @param folder need not exist */
  constructor(readonly folder: string) {
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
      const bytes = entry.isFile() ? readFileSync(join(this.folder, path)) : null;
      if (bytes && isOurs(bytes.toString('utf8', 0, FIRST_LINE), path)) this.bytes.set(path, bytes);
      else this.others.add(path);
    }
  }

  /** The text of a generated file; line ends are "\n" whatever git made of them. */
  text = (path: string): string | undefined => {
    let text = this.texts.get(path);
    const bytes = text === undefined ? this.bytes.get(path) : undefined;
    if (bytes) this.texts.set(path, (text = withoutReturns(bytes.toString('utf8'))));
    return text;
  };

  /** Checksum of a generated file, as it is on the disk. */
  sum = (path: string): number | undefined => {
    const bytes = this.bytes.get(path);
    return bytes && sumOf(bytes);
  };

  /** @param kept paths of what is there and as it should be */
  compare(wanted: ReadonlyMap<string, string>, kept: ReadonlySet<string>): Difference {
    const paths = [...wanted.keys()].sort();
    const inTheWay = (path: string) => this.others.has(path) || this.others.has(path.split('/')[0]);
    return {
      missing: paths.filter((p) => !this.bytes.has(p) && !inTheWay(p)),
      stale: paths.filter((p) => this.bytes.has(p) && this.text(p) !== wanted.get(p)),
      surplus: [...this.bytes.keys()].filter((p) => !wanted.has(p) && !kept.has(p)).sort(),
      foreign: paths.filter(inTheWay),
    };
  }
}

const list = (folder: string) => readdirSync(folder, { withFileTypes: true });
