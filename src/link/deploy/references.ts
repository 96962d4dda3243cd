import type { ConfigureSpec } from '../../vocabulary/schema.js';
import { push } from '../collections.js';
import type { Evaluator } from '../evaluate.js';
import { textsOf, type Val, type ValOf } from '../values.js';

export type Written = ValOf<'obj'>;

/** A resource of one whole: by its name there, or by the platform's. */
export interface Resource {
  key: string;
  /** What people call it. */
  label: string;
  /** The platform's name, where that is said. */
  names: string[];
}

/** Deepest that references are looked for. */
const DEEPEST = 24;

/** Which resources values refer to, and what is said of those. */
export class References {
  /** Resources of all wholes, by key. */
  private readonly known = new Map<string, Resource & { type: string }>();
  /** What wholes hand on to others, by the name that they give it. */
  private readonly exported = new Map<string, Resource[]>();

  constructor(
    private readonly evaluator: Evaluator,
    private readonly spec: ConfigureSpec,
  ) {}

  /** Notes what a whole says of a resource. */
  know(whole: Written, name: string, said: Written): void {
    const { members } = this.evaluator;
    const [type = ''] = textsOf(members.member(said, this.spec.typed));
    const names = this.spec.named.flatMap((way) => textsOf(members.told([said], way))).filter((n) => !n.includes('$'));
    const key = keyOf(whole, name);
    this.known.set(key, { key, label: name, names, type });
  }

  /** Notes what a whole hands on to others. */
  hand(whole: Written, said: Written): void {
    const { name, value } = this.spec.exports;
    const { members } = this.evaluator;
    for (const text of this.plainTexts(members.told([said], name)))
      for (const one of this.in(whole, members.told([said], value))) push(this.exported, text, one);
  }

  /** Texts without their gaps: who imports says in other words what stands there. */
  private plainTexts(vals: readonly Val[]): string[] {
    const { members } = this.evaluator;
    const texts = vals.flatMap((v) => (v.t === 'obj' ? this.spec.texts.flatMap((n) => textsOf(members.member(v, n))) : textsOf([v])));
    return texts.map((text) => text.replace(/\$\{[^}]*\}/g, '')).filter((text) => /\w{4}/.test(text));
  }

  typeOf({ key }: Resource): string | undefined {
    return this.known.get(key)?.type;
  }

  /** What a resource is, in a word. */
  wordOf(one: Resource): string | undefined {
    const type = this.typeOf(one);
    return this.spec.words.find((w) => w.type === type)?.word;
  }

  /** The resource of a whole that has a name there. Each whole has its own, whatever they are called. */
  named(whole: Written, name: string): Resource {
    const known = this.known.get(keyOf(whole, name)) ?? this.known.get(keyOf(whole, name.replace(ALIAS, '')));
    return known ?? { key: keyOf(whole, name), label: name, names: [] };
  }

  /**
   * The resources that values refer to: `{ Ref: 'Orders' }`, `{ 'Fn::GetAtt': ['Orders', 'Arn'] }`, `{ 'Fn::Sub': '${Orders.Arn}' }`,
   * `arn:aws:sqs:eu-west-1:1:orders`.
   * @param isDeep whatever stands between
   */
  in(whole: Written, vals: readonly Val[], isDeep = false, depth = 0): Resource[] {
    if (depth > DEEPEST) return [];
    const { members } = this.evaluator;
    const inside = (more: readonly Val[]): Resource[] => this.in(whole, more, isDeep, depth + 1);
    return vals.flatMap((v): Resource[] => {
      if (v.t === 'arr') return inside(v.of);
      if (v.t === 'str') return NAMES.test(v.v) ? [this.byPlatform(v.v)] : isDeep ? this.spelled(whole, v.v) : [];
      if (v.t !== 'obj') return [];
      const found = members.propertyNames(v).flatMap((n): Resource[] => {
        if (this.spec.references.includes(n)) {
          const [first] = members.member(v, n).flatMap((r) => (r.t === 'arr' ? (r.at?.[0] ?? []) : [r]));
          return first?.t === 'str' && !first.v.includes('::') ? [this.named(whole, first.v.split('.')[0])] : [];
        }
        if (n === this.spec.exports.by) return this.plainTexts(members.member(v, n)).flatMap((text) => this.exported.get(text) ?? []);
        if (this.spec.texts.includes(n)) return this.texts(whole, members.member(v, n));
        return isDeep || this.spec.joins.includes(n) ? inside(members.member(v, n)) : [];
      });
      return found;
    });
  }

  /** What a text with gaps refers to, `https://sqs.${AWS::Region}.amazonaws.com/${AWS::AccountId}/orders`; a list has it first. */
  private texts(whole: Written, vals: readonly Val[]): Resource[] {
    return vals.flatMap((v): Resource[] => {
      if (v.t === 'arr') return this.texts(whole, v.at?.[0] ?? []);
      if (v.t !== 'str') return [];
      const found = this.spelled(whole, v.v);
      return found.length || !NAMES.test(v.v) ? found : [this.byPlatform(v.v)];
    });
  }

  /** What the platform calls by a name, be it one of the resources. */
  byPlatform(text: string): Resource {
    const one = platformNamed(text);
    return [...this.known.values()].find(({ names }) => one.names.some((n) => names.includes(n))) ?? one;
  }

  /** The resources whose names stand in a text: `${Orders.Arn}`. */
  private spelled(whole: Written, text: string): Resource[] {
    return [...text.matchAll(/\$\{(\w+)(?:\.[\w.]+)?\}/g)].flatMap(([, name]) => {
      const one = this.named(whole, name);
      return this.known.has(one.key) ? [one] : [];
    });
  }
}

const keyOf = (whole: Written, name: string): string => `${whole.file.index}.${whole.e} ${name}`;

/** What the platform makes beside a function that has an alias, or versions. */
const ALIAS = /(?:Alias\w*|Version)$/;

/** Names and addresses of the platform: `arn:aws:sqs:eu-west-1:123:orders`, `https://sqs.eu-west-1.amazonaws.com/123/orders`. */
const NAMES = /^(?:arn:|https:\/\/(?:sqs|queue)\.)/;

/** What the platform calls by such a name; none where a part is only known when it is deployed. */
function platformNamed(text: string): Resource {
  const name = text.slice(Math.max(text.lastIndexOf(':'), text.lastIndexOf('/')) + 1);
  // Where it is deployed is no part of the name.
  return /\$\{|\{\{/.test(name) || (text.includes('${') && !text.includes('${AWS::'))
    ? { key: text, label: '…', names: [] }
    : { key: text, label: name, names: [name] };
}
