import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import GithubSlugger from 'github-slugger';
import { lint } from 'markdownlint/sync';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** What a forge makes of Markdown, HTML in it included. */
export const htmlOf = (markdown: string): string =>
  micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

const decoded = (text: string): string =>
  text.replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[name]!);

/** What links and pictures of a page lead to. */
export const targetsOf = (html: string): string[] =>
  [...html.matchAll(/<(?:a|img)\b[^>]*? (?:href|src)="([^"]*)"/g)].map((m) => decoded(m[1]));

/** The anchors that GitHub gives a page's headings. */
export function anchorsOf(html: string): Set<string> {
  const slugger = new GithubSlugger();
  return new Set([...html.matchAll(/<h[1-6]>(.*?)<\/h[1-6]>/gs)].map((m) => slugger.slug(decoded(m[1].replace(/<[^>]*>/g, '')))));
}

/** All files below a folder, sorted. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split('\\').join('/'))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();

/** Largest page, in bytes, and widest picture, in pixels. */
const LARGEST = 100_000;
const WIDEST = 1200;

/** Links of a Markdown file to files and anchors that are not there; a sample of a pull request's comment may link to what it adds. */
export function brokenLinksOf(file: string): string[] {
  return targetsOf(htmlOf(readFileSync(file, 'utf8').replace(/<!-- comment -->[\s\S]*<!-- \/comment -->/, '')))
    .filter((target) => !/^https?:/.test(target))
    .filter((target) => {
      const [path, anchor] = target.split('#');
      const at = path === '' ? file : join(dirname(file), decodeURIComponent(path));
      if (!existsSync(at)) return true;
      if (anchor === undefined || /^L\d+$/.test(anchor)) return false;
      return !anchorsOf(htmlOf(readFileSync(at, 'utf8'))).has(anchor);
    })
    .map((target) => `${file}: ${target}`);
}

/** What is wrong with the docs of a folder, one line each: links, anchors, sizes, widths, and what the linter says. */
export function faultsOf(docs: string): string[] {
  const folder = resolve(docs);
  const faults: string[] = [];
  const files = filesIn(folder);
  const pages = files.filter((f) => f.endsWith('.md')).map((f) => join(folder, f));
  const html = new Map(pages.map((f) => [f, htmlOf(readFileSync(f, 'utf8'))]));
  const lines = new Map<string, number>();
  const linesOf = (file: string) => lines.get(file) ?? lines.set(file, readFileSync(file, 'utf8').split('\n').length).get(file)!;
  const linked = new Set<string>();
  const follow = (from: string, target: string) => {
    const [path, anchor] = target.split('#');
    const file = path === '' ? from : resolve(dirname(from), decodeURIComponent(path));
    linked.add(file);
    if (/^[a-z]+:|^\//.test(target)) faults.push(`${from} leads outside: ${target}`);
    else if (!existsSync(file) || !statSync(file).isFile()) faults.push(`${from}: no file ${target}`);
    else if (/^L\d+$/.test(anchor ?? '')) {
      if (Number(anchor.slice(1)) > linesOf(file)) faults.push(`${from}: no line ${target}`);
    } else if (anchor !== undefined && !anchorsOf(html.get(file) ?? htmlOf(readFileSync(file, 'utf8'))).has(anchor))
      faults.push(`${from}: no anchor ${target}`);
  };
  for (const [page, text] of html) for (const target of targetsOf(text)) follow(page, target);
  for (const file of files) {
    const path = join(folder, file);
    if (file.endsWith('.md') && statSync(path).size > LARGEST) faults.push(`${file} has ${statSync(path).size} bytes`);
    if (!file.endsWith('.svg')) continue;
    const svg = readFileSync(path, 'utf8');
    if (!(Number(/<svg [^>]*width="([\d.]+)"/.exec(svg)?.[1]) <= WIDEST)) faults.push(`${file} is too wide`);
    for (const [, target] of svg.matchAll(/xlink:href="([^"]*)"/g)) follow(path, decoded(target));
    if (!linked.has(path)) faults.push(`${file} is shown by no page`);
  }
  for (const page of pages) {
    const home = join(folder, 'README.md');
    if (page !== home && !linked.has(page)) faults.push(`${relative(folder, page)} is linked by no page`);
  }
  for (const [file, problems] of Object.entries(lint({ files: pages, config: { default: true } })))
    for (const p of problems)
      faults.push(`${posix.basename(file)}:${p.lineNumber} ${p.ruleNames.join('/')} ${p.errorDetail ?? ''} ${p.errorContext ?? ''}`);
  return faults;
}
