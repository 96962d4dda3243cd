import { findTarget } from '../graph/focus.js';
import type { Graph } from '../graph/model.js';
import { oneLine } from '../render/escape.js';
import { table, text } from './markdown.js';
import { hash } from './marker.js';
import { entryLines } from './overview.js';
import { pictureLines } from './page.js';
import type { Picture, Pictures, Subject } from './pictures.js';
import { FOLDERS, type Site } from './site.js';
import { restingPlaces, whereTheRestIs } from './steps.js';
import { fileNames } from './words.js';

/** Something in a Markdown file that can't be refreshed; it stays as it is. */
export interface Problem {
  line: number;
  message: string;
}

/** What a marker can ask for. */
const WORDS = ['overview', 'cascade', 'events', 'entries', 'resting-places'];

const MARKER = /^\s*<!--\s*event-cascade:(\S+)\s*([^>]*?)\s*-->\s*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/** Whether a text has anything to refresh, without looking closely. */
export const hasBlocks = (text: string): boolean => text.includes('<!-- event-cascade:');

/**
 * A Markdown file with what stands between `<!-- event-cascade:… -->` and `<!-- event-cascade:end -->` made anew. Markers in code
 * are none. What can't be made stays as it is, and is a problem.
 * @param path of the file, as seen from the docs
 */
export async function refreshed(
  source: string,
  path: string,
  site: Site,
  pictures: Pictures,
): Promise<{ text: string; problems: Problem[] }> {
  const end = source.includes('\r\n') ? '\r\n' : '\n';
  const lines = source.split(/\r?\n/);
  const out: string[] = [];
  const problems: Problem[] = [];
  let fence: string | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    out.push(line);
    const [, sign, after] = FENCE.exec(line) ?? [];
    if (fence !== null) {
      if (sign?.startsWith(fence) && after.trim() === '') fence = null;
      continue;
    }
    if (sign) {
      fence = sign;
      continue;
    }
    const [, word, rest = ''] = MARKER.exec(line) ?? [];
    if (word === undefined) continue;
    if (word === 'end') {
      problems.push({ line: i + 1, message: 'this ends nothing: no marker begins before it' });
      continue;
    }
    const last = endOf(lines, i);
    if (last === null) {
      problems.push({ line: i + 1, message: `"event-cascade:${word}" has no <!-- event-cascade:end --> after it` });
      continue;
    }
    try {
      out.push('', ...(await block(word, rest, path, site, pictures)), '');
    } catch (error) {
      out.push(...lines.slice(i + 1, last));
      problems.push({ line: i + 1, message: error instanceof Error ? error.message : String(error) });
    }
    out.push(lines[last]);
    i = last;
  }
  const made = out.join(end);
  return { text: problems.length || made !== lines.join(end) ? made : source, problems };
}

/** The line of the marker that ends what begins at a line; null when another begins before. What was written between may hold code. */
function endOf(lines: readonly string[], begin: number): number | null {
  for (let i = begin + 1; i < lines.length; i++) {
    const word = MARKER.exec(lines[i])?.[1];
    if (word !== undefined) return word === 'end' ? i : null;
  }
  return null;
}

async function block(word: string, rest: string, path: string, site: Site, pictures: Pictures): Promise<string[]> {
  const { graph } = site;
  const asked = [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2]);
  const take = <T extends string>(of: readonly T[]): T | undefined =>
    of.find((o) => asked.includes(o) && asked.splice(asked.indexOf(o), 1));
  const value = (key: string): string | undefined => {
    const at = asked.findIndex((a) => a.startsWith(`${key}=`));
    return at < 0 ? undefined : asked.splice(at, 1)[0].slice(key.length + 1);
  };
  const nothingElse = () => {
    if (asked.length) throw new Error(`"${asked.join(' ')}" says nothing to event-cascade:${word}`);
  };
  if (word === 'overview' || word === 'cascade') {
    const name = word === 'cascade' ? asked.shift() : undefined;
    if (word === 'cascade' && name === undefined)
      throw new Error('event-cascade:cascade needs the name of an event, a class or an entry point');
    const direction = take(['up', 'down', 'both'] as const) ?? 'down';
    const as = take(['mermaid', 'svg'] as const);
    const depth = value('depth');
    const level = value('level') ?? 'events';
    nothingElse();
    if (depth !== undefined && !/^[1-9]\d*$/.test(depth)) throw new Error(`depth=${depth}: it must be a whole number from 1`);
    if (level !== 'events' && level !== 'roles' && level !== 'methods')
      throw new Error(`level=${level}: it must be events, roles or methods`);
    const target = name === undefined ? undefined : findTarget(graph, name);
    const spec = [name ?? 'overview', ...(target ? [direction] : []), level, ...(depth ? [depth] : [])];
    const file = fileNames([{ id: '', name: spec.join('-') }]).get('');
    const subject: Subject = {
      path: `${FOLDERS.picture}/${file}-${hash(JSON.stringify(spec)).slice(0, 6)}.svg`,
      title: name === undefined ? 'Everything that could happen' : `${name}: ${TITLES[direction]}`,
      level,
      target,
      direction,
      depth: depth === undefined ? undefined : Number(depth),
    };
    const picture = await pictures.draw(subject, as, path);
    if (!picture) throw new Error(`the picture is too large for a page: give a name, or a smaller depth (depth=1)`);
    return [...pictureLines(picture, subject.title, path, site), ...restOf(site, graph, subject, picture, path)];
  }
  const rows = { events: () => events(site, path), entries: () => entryLines(site, path), 'resting-places': () => resting(site, path) }[
    word
  ];
  if (!rows) throw new Error(`"${word}" is none of ${WORDS.join(', ')}`);
  nothingElse();
  return rows();
}

const TITLES = { up: 'what can lead to it', down: 'what it can lead to', both: 'what it has to do with' };

function restOf(site: Site, graph: Graph, { target, direction, depth }: Subject, picture: Picture, path: string): string[] {
  const [event] = target?.events ?? [];
  if (depth !== undefined || direction === 'both' || event === undefined) return [];
  const all = direction === 'up' ? site.cascades.upstream(event).events : site.cascades.downstream({ event });
  const said = whereTheRestIs(site, picture, graph.events.length ? all : [], direction ?? 'down', path);
  return said ? ['', said] : [];
}

function events(site: Site, path: string): string[] {
  const rows = site.groups
    .flatMap((g) => g.events)
    .map((e) => [site.event(e.id, path), text(e.description ? oneLine(e.description) : '–')]);
  return table(['Event', 'What it says'], rows, rows.length);
}

function resting(site: Site, path: string): string[] {
  return restingPlaces(
    site,
    site.graph.events.map((e) => e.id),
    path,
    Number.POSITIVE_INFINITY,
  ).map((item) => `- ${item}`);
}
