import type { Builder } from './builder.js';
import { ts } from './compiler.js';
import { bare } from './expressions.js';

const K = ts.SyntaxKind;

/** What a call runs, what it gives to that, and what is `this` there. */
export interface Applied {
  callee: ts.Expression;
  args: readonly ts.Expression[];
  /** A list that it gives beside that. */
  rest?: ts.Expression;
  on: ts.Expression;
}

/**
 * `send.call(this, order)`, `handlers[name].apply(null, [order])`, `Reflect.apply(send, this, [order])`: the call of the function that it is. A method of that name which something has,
 * as `order.apply(event)`, is none: it is not told what `this` is. Undefined for any other call.
 */
export function appliedOf(b: Builder, { expression, arguments: given }: ts.CallExpression): Applied | undefined {
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const way = expression.name.text;
  if (way !== 'call' && way !== 'apply') return undefined;
  const isReflected = way === 'apply' && ts.isIdentifier(expression.expression) && expression.expression.text === 'Reflect';
  const [callee, on, ...args] = [...(isReflected ? [] : [expression.expression]), ...given].map(bare);
  if (!on || ts.isSpreadElement(callee) || ts.isSpreadElement(on)) return undefined;
  const [list, ...more] = args;
  const listed = list && ts.isArrayLiteralExpression(list) ? list : undefined;
  // `register.apply(session, ['paid', listener])`: what is named is a function, where a list is given with what is named.
  const isNamed = way === 'apply' && !!listed && ts.isIdentifier(callee) && (ts.isIdentifier(on) || ts.isPropertyAccessExpression(on));
  if (!isReflected && !isNamed && !isSelf(b, callee, on)) return undefined;
  if (way === 'call') return { callee, args, on };
  if (!list) return ts.isPropertyAccessExpression(callee) ? { callee, args, on } : undefined;
  if (ts.isSpreadElement(list) || more.length) return undefined;
  return listed ? { callee, args: listed.elements, on } : { callee, args: [], rest: list, on };
}

/** Whether what a call is first given is what `this` is in the function that it runs. */
function isSelf(b: Builder, callee: ts.Expression, on: ts.Expression): boolean {
  const isNothing = on.kind === K.NullKeyword || on.kind === K.VoidExpression || (ts.isIdentifier(on) && on.text === 'undefined');
  if (isNothing) return true;
  const isThis = on.kind === K.ThisKeyword;
  if (ts.isIdentifier(callee)) return isThis || b.where.scope.value(callee.text)[0] === 'f';
  if (!ts.isPropertyAccessExpression(callee)) return isThis;
  const of = bare(callee.expression);
  return (isThis && (of.kind === K.ThisKeyword || of.kind === K.SuperKeyword)) || b.textOf(of) === b.textOf(on);
}
