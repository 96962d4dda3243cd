/**
 * What is known of a value: itself; that it is null or undefined; that it is something (not null, undefined, false, 0 or ''); its properties;
 * or what a text begins and ends with, one of them not empty.
 */
export type Known =
  | { is: string | number | boolean | null | undefined }
  | { nothing: true }
  | { given: true }
  | { properties: (n: string) => Known | undefined }
  | { begins: string; ends: string };

/** Values of the names that a condition speaks of; undefined where nothing is known. */
export type Names = (name: string) => Known | undefined;

const TOKEN = /\s*(===|!==|==|!=|&&|\|\||\?\.|[!().]|'[^'\\]*'|"[^"\\]*"|\d+(?:\.\d+)?|[A-Za-z_$][\w$]*)/y;

/**
 * Decides a condition as far as names are known: comparisons with literals, `!`, `&&`, `||`, `typeof`, properties, what texts begin and end with.
 * @param text as written in the source
 * @returns undefined where it can't be decided
 */
export function decide(text: string, names: Names): boolean | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.trimEnd().length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) return undefined;
    tokens.push(found[1]);
  }
  const reader = new Reader(tokens, names);
  const value = reader.or();
  return reader.isDone ? truth(value) : undefined;
}

const truth = (v: Known | undefined): boolean | undefined => (v === undefined ? undefined : 'is' in v ? Boolean(v.is) : !('nothing' in v));
const bool = (v: boolean | undefined): Known | undefined => (v === undefined ? undefined : { is: v });

/** Reads a condition token by token; an unknown part makes unknown only what depends on it. */
class Reader {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly names: Names,
  ) {}

  get isDone(): boolean {
    return this.at === this.tokens.length;
  }

  private take(...wanted: string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token === undefined || !wanted.includes(token)) return undefined;
    this.at++;
    return token;
  }

  or(): Known | undefined {
    let left = this.and();
    while (this.take('||')) {
      const right = this.and();
      const [a, b] = [truth(left), truth(right)];
      left = bool(a === true || b === true ? true : a === false && b === false ? false : undefined);
    }
    return left;
  }

  private and(): Known | undefined {
    let left = this.equality();
    while (this.take('&&')) {
      const right = this.equality();
      const [a, b] = [truth(left), truth(right)];
      left = bool(a === false || b === false ? false : a === true && b === true ? true : undefined);
    }
    return left;
  }

  private equality(): Known | undefined {
    let left = this.unary();
    for (let op = this.take('===', '!==', '==', '!='); op; op = this.take('===', '!==', '==', '!=')) {
      const same = equal(left, this.unary(), op.length === 2);
      left = bool(same === undefined ? undefined : op.startsWith('!') ? !same : same);
    }
    return left;
  }

  private unary(): Known | undefined {
    if (this.take('!')) {
      const v = truth(this.unary());
      return bool(v === undefined ? undefined : !v);
    }
    if (this.take('typeof')) {
      const v = this.unary();
      if (!v || 'nothing' in v || 'given' in v) return undefined;
      return { is: 'begins' in v ? 'string' : 'is' in v ? (v.is === null ? 'object' : typeof v.is) : 'object' };
    }
    return this.primary();
  }

  /** The one text that a method is called with. */
  private argument(): string | undefined {
    const [open, text, close] = this.tokens.slice(this.at, this.at + 3);
    if (open !== '(' || close !== ')' || !/^['"]/.test(text)) return undefined;
    this.at += 3;
    return text.slice(1, -1);
  }

  private primary(): Known | undefined {
    if (this.take('(')) {
      const inner = this.or();
      if (!this.take(')')) this.at = Number.POSITIVE_INFINITY;
      return inner;
    }
    const token = this.tokens[this.at++];
    if (token === undefined) return undefined;
    if (/^['"]/.test(token)) return { is: token.slice(1, -1) };
    if (/^\d/.test(token)) return { is: Number(token) };
    if (token === 'true' || token === 'false') return { is: token === 'true' };
    if (token === 'null' || token === 'undefined') return { is: token === 'null' ? null : undefined };
    let value = /^[A-Za-z_$]/.test(token) ? this.names(token) : undefined;
    for (let dot = this.take('.', '?.'); dot; dot = this.take('.', '?.')) {
      const n = this.tokens[this.at++];
      const asked = this.argument();
      if (asked !== undefined) {
        value = n === undefined ? undefined : askedOf(value, n, asked);
        continue;
      }
      // Of nothing there is no property: what `?.` gives is undefined.
      if (value && ('nothing' in value || ('is' in value && (value.is === undefined || value.is === null)))) value = { is: undefined };
      else value = value && 'properties' in value && n !== undefined ? value.properties(n) : undefined;
    }
    return value;
  }
}

/** `name.startsWith('x')` of a text that is known, or of which that is known. */
function askedOf(value: Known | undefined, n: string, asked: string): Known | undefined {
  if (value && 'begins' in value) {
    const { begins, ends } = value;
    if (n === 'includes') return begins.includes(asked) || ends.includes(asked) ? { is: true } : undefined;
    if (n === 'startsWith') return asked.length > begins.length && asked.startsWith(begins) ? undefined : { is: begins.startsWith(asked) };
    if (n === 'endsWith') return asked.length > ends.length && asked.endsWith(ends) ? undefined : { is: ends.endsWith(asked) };
    return undefined;
  }
  if (!value || !('is' in value) || typeof value.is !== 'string') return undefined;
  if (n === 'startsWith') return { is: value.is.startsWith(asked) };
  if (n === 'endsWith') return { is: value.is.endsWith(asked) };
  return n === 'includes' ? { is: value.is.includes(asked) } : undefined;
}

function equal(a: Known | undefined, b: Known | undefined, loose: boolean): boolean | undefined {
  if (!a || !b) return undefined;
  const nothing = (v: Known): boolean => 'nothing' in v || ('is' in v && (v.is === null || v.is === undefined));
  if ('nothing' in a || 'nothing' in b) return nothing(a) && nothing(b) ? (loose ? true : undefined) : false;
  if ('is' in a && 'is' in b) return loose && nothing(a) && nothing(b) ? true : a.is === b.is;
  const [one, other] = 'is' in a ? [a, b] : [b, a];
  if ('begins' in other && 'is' in one && typeof one.is === 'string')
    return one.is.startsWith(other.begins) && one.is.endsWith(other.ends) ? undefined : false;
  // What is something is not nothing; more is not known of it.
  return 'is' in one && !('is' in other) && !truth(one) ? false : undefined;
}
