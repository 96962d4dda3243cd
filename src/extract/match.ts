import type { Builder } from './builder.js';
import { ts } from './compiler.js';
import { bare, exprOf, isFunction } from './expressions.js';
import type { E } from './facts.js';
import { condition } from './guards.js';

/** What ends a `match` of `ts-pattern` (https://github.com/gvergnaud/ts-pattern) and gives its value. */
const ENDS = new Set(['exhaustive', 'otherwise', 'run']);

/** A step of a match: `.with(pattern, handler)`. */
interface Step {
  name: string;
  args: readonly ts.Expression[];
}

/**
 * `match(event).with({ type: 'placed' }, place).otherwise(ignore)`, read as the switch that it is: each handler is called with the value
 * under its pattern, and one of their results is the whole's. Undefined for any other call.
 */
export function matchOf(b: Builder, node: ts.CallExpression): E | undefined {
  if (!ts.isPropertyAccessExpression(node.expression) || !ENDS.has(node.expression.name.text)) return undefined;
  const steps: Step[] = [];
  let at: ts.Expression = node;
  while (ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression)) {
    steps.unshift({ name: at.expression.name.text, args: at.arguments });
    at = bare(at.expression.expression);
  }
  if (!ts.isCallExpression(at) || !at.arguments.length || !isOfPatterns(b, at.expression, 'match')) return undefined;
  const subject = exprOf(b, at.arguments[0]);
  return b.expr({ k: 'any', e: steps.flatMap((step) => handled(b, subject, step)) });
}

/** Whether a name is imported from `ts-pattern`. */
function isOfPatterns(b: Builder, node: ts.Expression, name?: string): boolean {
  if (!ts.isIdentifier(node)) return false;
  const [k, at] = b.where.scope.value(node.text);
  if (k !== 'i') return false;
  const { from, n } = b.facts.imports[at as number];
  return from === 'ts-pattern' && (name === undefined || n === name);
}

/** What comes of a step whose handler runs: nothing of one that only speaks to the type checker. */
function handled(b: Builder, subject: E, { name, args }: Step): E[] {
  if (!args.length || (name !== 'with' && name !== 'when' && name !== 'otherwise')) return [];
  const handler = bare(args[args.length - 1]);
  const before = args.slice(0, -1).map(bare);
  const tests = before.filter(isFunction);
  const patterns = before.filter((one) => !isFunction(one)).flatMap((one) => united(b, one));
  const labels = patterns.map((pattern) => labelOf(b, subject, pattern));
  for (const test of tests) exprOf(b, test);
  const guard = [...(name === 'when' ? [] : [labels.join(', ') || 'default']), ...tests.map((test) => condition(b.textOf(test)))].join(
    ' and ',
  );
  return [
    b.guarded(guard, () => {
      const f = exprOf(b, handler, true);
      const call = b.expr({ k: 'call', f, a: [subject], ...b.at(handler) });
      b.facts.calls.push(call);
      return b.when(call);
    }),
  ];
}

/** The patterns of `P.union(a, b)`. */
function united(b: Builder, node: ts.Expression): ts.Expression[] {
  const isUnion =
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'union' &&
    isOfPatterns(b, node.expression.expression);
  return isUnion ? node.arguments.map(bare).flatMap((one) => united(b, one)) : [node];
}

/** The label of a case, as a switch over what the pattern asks would have it; what is compared is noted. */
function labelOf(b: Builder, subject: E, pattern: ts.Expression): string {
  const compare = (of: E, value: ts.Expression): string => {
    (b.facts.callables[b.where.callable].cmp ??= []).push([of, exprOf(b, value)]);
    return `case ${condition(b.textOf(value))}`;
  };
  if (isPlain(pattern)) return compare(subject, pattern);
  if (!ts.isObjectLiteralExpression(pattern)) return `case ${condition(b.textOf(pattern))}`;
  const asked = pattern.properties.flatMap((p) => {
    const name = ts.isPropertyAssignment(p) && (ts.isIdentifier(p.name) || ts.isStringLiteral(p.name)) ? p.name : undefined;
    return name && ts.isPropertyAssignment(p) && isPlain(bare(p.initializer)) ? [{ name, value: bare(p.initializer) }] : [];
  });
  const labels = asked.map(({ name, value }) => compare(b.expr({ k: 'mem', o: subject, n: name.text, ...b.at(name) }), value));
  return labels.length === 1 && pattern.properties.length === 1 ? labels[0] : `case ${condition(b.textOf(pattern))}`;
}

const isPlain = (node: ts.Expression): boolean => ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) || isPath(node);

/** `Kind.Placed`, and no more than names. */
const isPath = (node: ts.Expression): boolean =>
  ts.isIdentifier(node) || (ts.isPropertyAccessExpression(node) && isPath(bare(node.expression)));
