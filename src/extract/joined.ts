import type { Builder } from './builder.js';
import { ts } from './compiler.js';
import { bare, exprOf } from './expressions.js';
import type { E } from './facts.js';

/** `['order', id, 'placed'].join('.')`: the template that it is, `order.${id}.placed`. Undefined for any other call. */
export function joinedOf(b: Builder, { expression, arguments: args }: ts.CallExpression): E | undefined {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'join' || args.length !== 1) return undefined;
  const [list, between] = [bare(expression.expression), bare(args[0])];
  if (!ts.isArrayLiteralExpression(list) || !list.elements.length || !ts.isStringLiteralLike(between)) return undefined;
  if (list.elements.some((one) => ts.isSpreadElement(one) || ts.isOmittedExpression(one))) return undefined;
  const s = ['', ...list.elements.slice(1).map(() => between.text), ''];
  return b.expr({ k: 'tpl', s, x: list.elements.map((one) => exprOf(b, one)) });
}
