import type { Builder } from './builder.js';
import { ts } from './compiler.js';
import { bare, exprOf } from './expressions.js';
import type { E, Parameter } from './facts.js';
import { Scope } from './scope.js';

/** Methods whose function is given each element first, or what was waited for. */
const OF_ELEMENTS = new Set(
  'map forEach flatMap filter some every find findIndex findLast each mapSeries eachSeries concatMap mergeMap switchMap exhaustMap forEachAsync mapAsync then'.split(
    ' ',
  ),
);

/** Functions that give theirs what they are given behind it, from this position on. */
const HANDS_ON = new Map([
  ['setTimeout', 2],
  ['setInterval', 2],
  ['setImmediate', 1],
  ['nextTick', 1],
]);

/**
 * A function that is handed over by its name to what calls it for each element, or later with what stands behind it, read as the closure that it is short for:
 * `events.forEach(this.publish)` is `events.forEach((each) => this.publish(each))`.
 * @param node a name, a property or a call of `bind`
 * @param call the call that it is given to, as its argument number `index`
 * @param name what is called
 * @returns the closure's callable; undefined where it is nothing of the kind
 */
export function spelledOut(
  b: Builder,
  node: ts.Expression,
  call: ts.CallExpression,
  index: number,
  name: string,
): ((self: E) => number) | undefined {
  const given = HANDS_ON.get(name);
  const behind = given === undefined ? [] : call.arguments.slice(given);
  const bound = boundBy(node);
  const isLast = index === call.arguments.length - 1 || (index === 0 && call.arguments[1].kind === ts.SyntaxKind.ThisKeyword);
  // `map(run, list)`: the list stands behind the function.
  const isList = call.arguments.slice(0, index).some((a) => ts.isArrowFunction(bare(a)) || ts.isFunctionExpression(bare(a)));
  const isOfElements = OF_ELEMENTS.has(name) && isLast && !isList && ts.isPropertyAccessExpression(bare(call.expression));
  const isHandedOn = given !== undefined && index === 0 && (behind.length > 0 || (bound?.args.length ?? 0) > 0);
  if (!isOfElements && !isHandedOn) return sendsBound(node) ? (self) => closureOf(b, node, { arg: [self, index] }) : undefined;
  if (ts.isIdentifier(node) && b.where.scope.value(node.text)[0] === 'g') return undefined;
  return (self) => closureOf(b, node, { arg: [self, index], behind, isOfElements });
}

/** What sends, by its name. */
const SENDS = /^(emit|emitAsync|publish|dispatch|send|trigger|fire|notify|broadcast)$/;

/** Whether a call binds what sends to what is sent: `this.emit.bind(this, 'ready')` is `() => this.emit('ready')`. */
export function sendsBound(node: ts.Expression): boolean {
  const bound = boundBy(node);
  return bound !== undefined && bound.args.length > 0 && ts.isPropertyAccessExpression(bound.of) && SENDS.test(bound.of.name.text);
}

/**
 * The closure that a function is short for.
 * @param arg the call that it is given to, and as which argument
 * @param behind what that gives it
 */
export function closureOf(
  b: Builder,
  node: ts.Expression,
  { arg, behind = [], isOfElements }: { arg?: [E, number]; behind?: readonly ts.Expression[]; isOfElements?: boolean } = {},
): number {
  const bound = boundBy(node);
  const { n, s } = b.facts.callables[b.where.callable];
  const f = b.callable({ n, s, k: 'closure', l: b.line(node), up: b.where.callable, g: b.guard(b.where.guard) });
  const closure = b.facts.callables[f];
  if (b.where.cls >= 0) closure.c = b.where.cls;
  if (arg) closure.arg = arg;
  const args = behind.map((one) => exprOf(b, one));
  b.within({ callable: f, guard: '', caught: false, naming: undefined, scope: new Scope(b.where.scope) }, () => {
    if (isOfElements) {
      closure.p = [EACH];
      args.push(b.ref(b.binding('each', { k: 'param', i: 0 })));
    }
    const callee = exprOf(b, bound?.of ?? node, true);
    const e = b.expr({ k: 'call', f: callee, a: [...(bound?.args ?? []).map((one) => exprOf(b, one)), ...args], ...b.at(node) });
    b.facts.calls.push(e);
    closure.returns.push(e);
  });
  return f;
}

const EACH: Parameter = {
  n: 'each',
  t: undefined,
  text: undefined,
  init: undefined,
  rest: undefined,
  optional: undefined,
  d: undefined,
  field: undefined,
};

/** `f.bind(x, 'a')`: `f`, and what it is given before all else. */
function boundBy(node: ts.Expression): { of: ts.Expression; args: readonly ts.Expression[] } | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== 'bind')
    return undefined;
  return { of: bare(node.expression.expression), args: node.arguments.slice(1) };
}
