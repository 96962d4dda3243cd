import { createRequire } from 'node:module';
import type { Document, Node, Pair } from 'yaml';
import type { SyntaxProblem } from './facts.js';

type Yaml = typeof import('yaml');

export const isYaml = (path: string): boolean => /\.ya?ml$/.test(path);

/** `${file(functions.yml):orders}`: another file, or what it has there. */
const INCLUDES = /^\$\{file\(\s*([^)\s]+\.ya?ml)\s*\)(?::([\w.-]+))?\}$/;

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
  const document = yaml.parseDocument(text, { lineCounter: lines, merge: true, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) return { text: '', problems: [{ line: lines.linePos(error.pos[0]).line, message: error.message.split('\n')[0] }] };
  const writer = new Writer(yaml, document);
  const whole = writer.value(document.contents, 0);
  if (writer.isTooLong) return { text: '', problems: [{ line: 1, message: 'too long where all is written out that stands for others' }] };
  return { text: `${writer.imports()}const configuration = ${whole};\nexport default configuration;\n`, problems: [] };
}

/** Writes values of a document as expressions. */
class Writer {
  private readonly files: string[] = [];
  private written = 0;

  constructor(
    private readonly yaml: Yaml,
    private readonly document: Document,
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
    if (isAlias(node)) return this.value(node.resolve(this.document), depth + 1);
    if (!isScalar(node) && !isCollection(node)) return 'undefined';
    const said = this.plain(node, depth);
    this.written += said.length;
    const name = /^!([^!]+)$/.exec(node.tag ?? '')?.[1];
    if (name === undefined) return said;
    if (name === 'GetAtt' && isScalar(node)) return `{ "Fn::GetAtt": ${JSON.stringify(String(node.value).split('.'))} }`;
    return `{ ${JSON.stringify(name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`)}: ${said} }`;
  }

  private plain(node: Node, depth: number): string {
    const { isMap, isScalar, isSeq } = this.yaml;
    if (isMap(node)) return `{ ${node.items.map((pair) => this.pair(pair, depth)).join(', ')} }`;
    if (isSeq(node)) return `[${node.items.map((item) => this.value(item, depth + 1)).join(', ')}]`;
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === 'string') return this.text(value);
    return ['number', 'boolean'].includes(typeof value) || value === null ? String(value) : JSON.stringify(String(value));
  }

  private pair({ key, value }: Pair, depth: number): string {
    const said = this.value(value, depth + 1);
    const name = String(this.yaml.isScalar(key) ? key.value : key);
    return name === '<<' ? `...${said}` : `${JSON.stringify(name)}: ${said}`;
  }

  private text(value: string): string {
    const [, file, way] = INCLUDES.exec(value) ?? [];
    if (file === undefined) return JSON.stringify(value);
    if (!this.files.includes(file)) this.files.push(file);
    const steps = (way?.split('.') ?? []).map((n) => `[${JSON.stringify(n)}]`);
    return `file${this.files.indexOf(file)}${steps.join('')}`;
  }
}
