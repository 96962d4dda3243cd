import { createRequire } from 'node:module';
import type { Alias, Node, Pair } from 'yaml';
import type { SyntaxProblem } from './facts.js';

type Yaml = typeof import('yaml');

export const isYaml = (path: string): boolean => /\.ya?ml$/.test(path);

/** `${file(functions.yml):orders}`: another file, or what it has there. */
const INCLUDES = /^\$\{file\(\s*([^)\s]+\.ya?ml)\s*\)(?::([\w.-]+))?\}$/;

/** Where other languages of templates have gaps. */
const GAPS = /\{\{|\{%|<%/;

/** Deepest that values stand in each other. */
const DEEPEST = 64;

/** Most characters that are written: what stands for others is written out wherever it does. */
const LONGEST = 2_000_000;

/**
 * A YAML file as the module that says the same: one object, which it exports. Short forms of CloudFormation are written out, `!Ref Orders` as `{ Ref: 'Orders' }`, and
 * included files are imported.
 * @returns the module's text; a syntax error is a row of `problems`, and the module says nothing then
 */
export function moduleOf(text: string): { text: string; problems: SyntaxProblem[] } {
  // Loaded only where there is such a file.
  const yaml = createRequire(import.meta.url)('yaml') as Yaml;
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' });
  const [error] = document.errors;
  // Any tool may have templates, in a language of its own.
  if (error && GAPS.test(text) && !text.includes('AWS::')) return { text: '', problems: [] };
  if (error) return { text: '', problems: [{ line: lines.linePos(error.pos[0]).line, message: error.message.split('\n')[0] }] };
  const writer = new Writer(yaml, targetsOf(yaml, document.contents));
  const whole = writer.value(document.contents, 0);
  if (writer.isTooLong) return { text: '', problems: [{ line: 1, message: 'left out: longer than 2 MB with its aliases written out' }] };
  return { text: `${writer.imports()}const configuration = ${whole};\nexport default configuration;\n`, problems: [] };
}

/** What each alias stands for: what had its name last where it stands. */
function targetsOf({ isAlias, isCollection, isNode, isPair }: Yaml, contents: unknown): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const walk = (node: unknown, depth: number): void => {
    if (depth > DEEPEST) return;
    if (isPair(node)) {
      walk(node.key, depth);
      walk(node.value, depth);
    } else if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) targets.set(node, target);
    } else if (isNode(node)) {
      if (node.anchor) anchors.set(node.anchor, node);
      if (isCollection(node)) for (const item of node.items) walk(item, depth + 1);
    }
  };
  walk(contents, 0);
  return targets;
}

/** Writes values of a document as expressions. */
class Writer {
  private readonly files: string[] = [];
  /** Aliases whose targets are being written: one of these again stands in itself. */
  private readonly open = new Set<Node>();
  private written = 0;

  constructor(
    private readonly yaml: Yaml,
    private readonly targets: ReadonlyMap<Alias, Node>,
  ) {}

  get isTooLong(): boolean {
    return this.written > LONGEST;
  }

  imports(): string {
    return this.files.map((file, i) => `import file${i} from ${JSON.stringify(/^\.{0,2}\//.test(file) ? file : `./${file}`)};\n`).join('');
  }

  value(node: unknown, depth: number): string {
    const { isAlias, isScalar, isCollection } = this.yaml;
    if (depth > DEEPEST || this.isTooLong) return 'undefined';
    if (isAlias(node)) return this.value(this.targets.get(node), depth + 1);
    if ((!isScalar(node) && !isCollection(node)) || this.open.has(node)) return 'undefined';
    if (node.anchor) this.open.add(node);
    const said = this.plain(node, depth);
    this.open.delete(node);
    this.written += isScalar(node) ? said.length : node.items.length + 2;
    const name = /^!([^!]+)$/.exec(node.tag ?? '')?.[1];
    if (name === undefined) return said;
    if (name === 'GetAtt' && isScalar(node)) return `{ "Fn::GetAtt": ${JSON.stringify(String(node.value).split('.'))} }`;
    return `{ ${JSON.stringify(name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`)}: ${said} }`;
  }

  private plain(node: Node, depth: number): string {
    const { isMap, isScalar, isSeq } = this.yaml;
    if (isMap(node)) return this.map(node.items, depth);
    if (isSeq(node)) return `[${node.items.map((item) => this.value(item, depth + 1)).join(', ')}]`;
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === 'string') return this.text(value);
    return ['number', 'boolean'].includes(typeof value) || value === null ? String(value) : JSON.stringify(String(value));
  }

  /** What is merged stands before what is said, and of what is merged the first last: it counts. */
  private map(pairs: readonly Pair[], depth: number): string {
    const isMerge = ({ key }: Pair): boolean => nameOf(this.yaml, key) === '<<';
    const merged = pairs.filter(isMerge).flatMap(({ value }) => this.merged(value, depth + 1));
    const said = pairs.flatMap((pair) => (isMerge(pair) ? [] : [this.pair(pair, depth)]));
    return `{ ${[...merged.reverse(), ...said].join(', ')} }`;
  }

  /** `*defaults`, or a list of such. */
  private merged(value: unknown, depth: number): string[] {
    const target = this.yaml.isAlias(value) ? this.targets.get(value) : value;
    const all: unknown[] = this.yaml.isSeq(target) ? target.items : [value];
    return all.map((one) => `...${this.value(one, depth)}`);
  }

  private pair({ key, value }: Pair, depth: number): string {
    const name = JSON.stringify(nameOf(this.yaml, key));
    this.written += name.length;
    return `${name}: ${this.value(value, depth + 1)}`;
  }

  private text(value: string): string {
    const [, file, way] = INCLUDES.exec(value) ?? [];
    if (file === undefined) return JSON.stringify(value);
    if (!this.files.includes(file)) this.files.push(file);
    const steps = (way?.split('.') ?? []).map((n) => `[${JSON.stringify(n)}]`);
    return `file${this.files.indexOf(file)}${steps.join('')}`;
  }
}

/** Documents that say they are of YAML 1.1 have a symbol for what merges. */
function nameOf({ isScalar }: Yaml, key: unknown): string {
  const said = isScalar(key) ? key.value : key;
  return typeof said === 'symbol' ? '<<' : String(said);
}
