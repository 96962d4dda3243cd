import { appliedOf } from './applied.js';
import { type Builder, NONE, note } from './builder.js';
import { callbackUse, effectUse } from './callbacks.js';
import { ts } from './compiler.js';
import { classOf, functionOf, functionValue } from './declarations.js';
import type { E, Expr, ObjectProperty } from './facts.js';
import { both, condition, otherwise, partsOf } from './guards.js';
import { joinedOf } from './joined.js';
import { loaded } from './loaded.js';
import { matchOf } from './match.js';
import { closureOf, sendsBound, spelledOut } from './spelled-out.js';
import { rename } from './statements.js';
import { typeOf } from './types.js';

const K = ts.SyntaxKind;
const UNKNOWN: E = 0;

type FunctionNode = ts.ArrowFunction | ts.FunctionExpression;
export const isFunction = (node: ts.Node): node is FunctionNode => node.kind === K.ArrowFunction || node.kind === K.FunctionExpression;

/** Parentheses and what only speaks to the type checker taken off. */
export function bare(node: ts.Expression): ts.Expression {
  while (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isSatisfiesExpression(node)) node = node.expression;
  return node;
}

/** An expression → its place in the table; everything that it calls is noted on the way. 0 when its value says nothing to linking. */
export function exprOf(b: Builder, given: ts.Expression | undefined, callee = false): E {
  if (!given) return UNKNOWN;
  if (ts.isSatisfiesExpression(given)) {
    const e = exprOf(b, given.expression, callee);
    // What it satisfies is noted beside it: it keeps the type that it has.
    const t = e && ts.isObjectLiteralExpression(bare(given)) ? typeOf(b, given.type) : 0;
    if (t) b.expr({ k: 'cast', e, t });
    return e;
  }
  const node = bare(given);
  switch (node.kind) {
    case K.StringLiteral:
    case K.NoSubstitutionTemplateLiteral:
      return b.expr({ k: 'str', v: (node as ts.StringLiteralLike).text });
    case K.NumericLiteral:
      return b.literal({ k: 'num', v: (node as ts.NumericLiteral).text });
    case K.RegularExpressionLiteral:
      return b.expr({ k: 're', v: (node as ts.RegularExpressionLiteral).text });
    case K.TrueKeyword:
    case K.FalseKeyword:
      return b.literal({ k: 'bool', v: node.kind === K.TrueKeyword });
    case K.NullKeyword:
      return b.literal({ k: 'nil' });
    case K.TemplateExpression: {
      const { head, templateSpans } = node as ts.TemplateExpression;
      const x = templateSpans.map((span) => exprOf(b, span.expression));
      return b.expr({ k: 'tpl', s: [head.text, ...templateSpans.map((span) => span.literal.text)], x });
    }
    case K.Identifier:
      return nameOf(b, node as ts.Identifier);
    case K.ThisKeyword:
      if (b.where.self !== undefined) return b.expr({ k: 'this', c: -1, t: b.where.self });
      return b.expr({
        k: 'this',
        c: b.where.cls,
        ...(b.where.static && { static: true }),
        ...(b.where.object !== undefined && { o: b.where.object }),
      });
    case K.SuperKeyword:
      return b.expr({ k: 'super', c: b.where.cls });
    case K.PropertyAccessExpression: {
      const { expression, name } = node as ts.PropertyAccessExpression;
      return memberOf(b, exprOf(b, expression), name.text, name, callee);
    }
    case K.ElementAccessExpression: {
      const { expression, argumentExpression } = node as ts.ElementAccessExpression;
      const o = exprOf(b, expression);
      if (ts.isStringLiteralLike(argumentExpression)) return memberOf(b, o, argumentExpression.text, argumentExpression, callee);
      return b.expr({ k: 'idx', o, i: exprOf(b, argumentExpression) });
    }
    case K.CallExpression:
      return callOf(b, node as ts.CallExpression);
    case K.NewExpression: {
      const { expression, arguments: args, typeArguments } = node as ts.NewExpression;
      const f = exprOf(b, expression, true);
      const once = ts.isIdentifier(expression) && expression.text === 'Promise';
      const made = {
        k: 'new' as const,
        f,
        a: [] as E[],
        ...(typeArguments && { t: typeArguments.map((t) => typeOf(b, t)) }),
        ...b.at(node),
      };
      const self = b.expr(made);
      b.facts.calls.push(self);
      made.a = (args ?? []).map((arg, i) => {
        // What a named constant is made of is known by the constant's name: `task.execute` of `const task = new Task({ execute() {} })`.
        const options = bare(arg);
        if (b.where.naming && b.where.cls < 0 && ts.isObjectLiteralExpression(options)) return objectOf(b, options);
        return argumentOf(b, arg, self, i, once ? '' : `callback of ${nameText(expression)}`);
      });
      return self;
    }
    case K.TaggedTemplateExpression: {
      const { tag, template, typeArguments } = node as ts.TaggedTemplateExpression;
      const f = exprOf(b, tag, true);
      const tagged = {
        k: 'call' as const,
        f,
        a: [exprOf(b, template)],
        ...(typeArguments && { t: typeArguments.map((t) => typeOf(b, t)) }),
        ...b.at(node),
      };
      const self = b.expr(tagged);
      b.facts.calls.push(self);
      return self;
    }
    case K.ArrowFunction:
    case K.FunctionExpression:
      return b.expr({ k: 'fn', f: functionOf(b, node as FunctionNode) });
    case K.ClassExpression:
      return b.expr({ k: 'ref', r: ['c', classOf(b, node as ts.ClassExpression)] });
    case K.ObjectLiteralExpression:
      return objectOf(b, node as ts.ObjectLiteralExpression);
    case K.ArrayLiteralExpression:
      return b.expr({ k: 'arr', e: (node as ts.ArrayLiteralExpression).elements.map((e) => exprOf(b, e)) });
    case K.SpreadElement:
      return b.expr({ k: 'spread', e: exprOf(b, (node as ts.SpreadElement).expression) });
    case K.ConditionalExpression: {
      const { condition: test, whenTrue, whenFalse } = node as ts.ConditionalExpression;
      exprOf(b, test);
      const when = condition(b.textOf(test));
      const a = b.guarded(when, () => exprOf(b, whenTrue));
      return b.expr({ k: 'cond', when, a, b: b.guarded(otherwise(when), () => exprOf(b, whenFalse)) });
    }
    case K.BinaryExpression:
      return binaryOf(b, node as ts.BinaryExpression);
    case K.AwaitExpression:
      return b.expr({ k: 'await', e: exprOf(b, (node as ts.AwaitExpression).expression) });
    case K.AsExpression:
    case K.TypeAssertionExpression: {
      const { expression, type } = node as ts.AsExpression;
      const e = exprOf(b, expression);
      const t = isConst(type) ? 0 : typeOf(b, type);
      return t ? b.expr({ k: 'cast', e, t }) : e;
    }
    case K.YieldExpression: {
      const { expression, asteriskToken } = node as ts.YieldExpression;
      const e = exprOf(b, expression);
      const all = e && asteriskToken ? b.expr({ k: 'await', e, all: true }) : UNKNOWN;
      if (e) b.facts.callables[b.where.callable].returns.push(all || e);
      return all;
    }
    case K.PrefixUnaryExpression:
    case K.PostfixUnaryExpression: {
      const { operand, operator } = node as ts.PrefixUnaryExpression;
      const negated = operator === K.ExclamationToken ? !b.where.negated : b.where.negated;
      b.within({ negated }, () => exprOf(b, operand));
      return UNKNOWN;
    }
    case K.VoidExpression:
    case K.TypeOfExpression:
    case K.DeleteExpression:
      exprOf(b, (node as ts.VoidExpression).expression);
      return UNKNOWN;
    default:
      // JSX and the rest: what they call counts, their value does not.
      ts.forEachChild(node, (child) => {
        if (ts.isJsxExpression(child) || ts.isJsxSpreadAttribute(child)) exprOf(b, child.expression);
        else if (ts.isJsxAttributes(child) || ts.isJsxAttribute(child) || ts.isJsxOpeningElement(child))
          ts.forEachChild(child, (c) => void walkJsx(b, c));
        else if (isExpressionNode(child)) exprOf(b, child as ts.Expression);
      });
      return UNKNOWN;
  }
}

function walkJsx(b: Builder, node: ts.Node): void {
  if (ts.isJsxExpression(node) || ts.isJsxSpreadAttribute(node)) exprOf(b, node.expression);
  else ts.forEachChild(node, (child) => walkJsx(b, child));
}

const isExpressionNode = (node: ts.Node): boolean =>
  ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node) || ts.isExpression(node);

const isConst = (type: ts.TypeNode): boolean =>
  ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeName.text === 'const';

function nameOf(b: Builder, node: ts.Identifier): E {
  if (node.text === 'undefined') return b.literal({ k: 'nil' });
  const r = b.where.scope.value(node.text);
  if (r[0] === 'f' || r[0] === 'b') {
    const at = (r[0] === 'f' ? r[1] : -1 - r[1]) as number;
    const uses = b.uses.get(at);
    if (uses) uses.push(b.where.guard);
    else b.uses.set(at, [b.where.guard]);
  }
  return b.ref(r);
}

function memberOf(b: Builder, o: E, n: string, name: ts.Node, callee: boolean): E {
  const self = b.expr({ k: 'mem', o, n, l: b.line(name), by: b.where.callable, g: b.guard(b.where.guard) });
  if (!callee) b.facts.reads.push(self);
  return self;
}

/** Last name of a callee as written: `a.b.c` → "c". */
function nameText(node: ts.Expression): string {
  const inner = bare(node);
  if (ts.isIdentifier(inner)) return inner.text;
  if (ts.isPropertyAccessExpression(inner)) return inner.name.text;
  if (ts.isCallExpression(inner)) return nameText(inner.expression);
  return '';
}

const isRequire = (b: Builder, callee: ts.Expression): boolean =>
  ts.isIdentifier(callee) && callee.text === 'require' && b.where.scope.value('require')[0] === 'g';

/** Whether a function of `effect` is called: `Effect.gen(…)`. */
function isOfEffect(b: Builder, callee: ts.Expression): boolean {
  const of =
    ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.expression) ? b.where.scope.value(callee.expression.text) : undefined;
  return of?.[0] === 'i' && /^effect(\/|$)/.test(b.facts.imports[of[1]].from);
}

function callOf(b: Builder, node: ts.CallExpression): E {
  const e = calledIn(b, node);
  if (b.where.negated && e) (b.facts.callables[b.where.callable].not ??= []).push(e);
  return e;
}

function calledIn(b: Builder, node: ts.CallExpression): E {
  if (sendsBound(node)) return b.expr({ k: 'fn', f: closureOf(b, node) });
  const applied = appliedOf(b, node);
  const callee = applied?.callee ?? bare(node.expression);
  if (callee.kind === K.ImportKeyword || (isRequire(b, callee) && node.arguments.length === 1)) {
    const [specifier] = node.arguments;
    if (!specifier) return UNKNOWN;
    if (!ts.isStringLiteralLike(specifier)) return loaded(b, exprOf(b, specifier)) ?? UNKNOWN;
    return b.expr({ k: 'ref', r: ['i', b.facts.imports.push({ from: specifier.text, n: '*', local: '' }) - 1] });
  }
  const matched = matchOf(b, node) ?? joinedOf(b, node);
  if (matched !== undefined) return matched;
  const optional = optionalGuard(b, node);
  const f = exprOf(b, callee, true);
  return b.guarded(optional, () => {
    const name = nameText(callee);
    const made = {
      k: 'call' as const,
      f,
      a: [] as E[],
      ...(applied && { on: exprOf(b, applied.on) }),
      ...(node.typeArguments && { t: node.typeArguments.map((t) => typeOf(b, t)) }),
      ...b.at(ts.isPropertyAccessExpression(callee) ? callee.name : node),
    };
    const self = b.expr(made);
    b.facts.calls.push(self);
    made.a = (applied?.args ?? node.arguments).map((arg, i) => {
      const use = isOfEffect(b, callee) ? effectUse(name) : callbackUse(name, i);
      const guard =
        use === 'catch'
          ? 'catch'
          : use === 'each'
            ? alwaysSome(b, callee)
              ? ''
              : 'loop'
            : use === 'once'
              ? ''
              : `callback of ${name || 'a call'}`;
      // `export const resize = task({ run: async () => … })` makes `resize.run`, to be run when something comes.
      const options = bare(arg);
      if (b.where.naming && b.where.cls < 0 && b.where.callable === 0 && ts.isObjectLiteralExpression(options)) return objectOf(b, options);
      return argumentOf(b, arg, self, i, guard, applied ? undefined : spelledOut(b, bare(arg), node, i, name));
    });
    if (applied?.rest) made.a.push(b.expr({ k: 'spread', e: exprOf(b, applied.rest) }));
    notePush(b, f, name, made.a);
    return self;
  });
}

/** `x?.f()` runs only when there is an `x`. */
function optionalGuard(b: Builder, node: ts.CallExpression): string {
  if (node.questionDotToken) return condition(b.textOf(node.expression));
  let inner: ts.Expression = node.expression;
  while (
    ts.isPropertyAccessExpression(inner) ||
    ts.isElementAccessExpression(inner) ||
    ts.isNonNullExpression(inner) ||
    ts.isCallExpression(inner)
  ) {
    if ('questionDotToken' in inner && inner.questionDotToken) return condition(b.textOf(inner.expression));
    inner = inner.expression;
  }
  return '';
}

/** An array that has elements as written: a callback for each of them runs. */
export function alwaysSome(b: Builder, callee: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(callee)) return false;
  return someElements(b, callee.expression);
}

export function someElements(b: Builder, given: ts.Expression): boolean {
  let node = bare(given);
  while (ts.isAsExpression(node)) node = bare(node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.some((e) => !ts.isSpreadElement(e));
  if (!ts.isIdentifier(node)) return false;
  const ref = b.where.scope.value(node.text);
  if (ref[0] !== 'b') return false;
  const { init, k } = b.facts.bindings[ref[1]];
  const value = k === 'var' && init !== undefined ? b.facts.exprs[init] : undefined;
  return value?.k === 'arr' && value.e.some((e) => b.facts.exprs[e].k !== 'spread');
}

/** @param closure makes what a function stands for that is handed over by its name */
function argumentOf(b: Builder, node: ts.Expression, call: E, index: number, guard: string, closure?: (call: E) => number): E {
  const inner = bare(node);
  const isNamed = ts.isIdentifier(inner) || ts.isPropertyAccessExpression(inner) || isBind(inner);
  if (isFunction(inner) || (isNamed && closure)) {
    const f = isFunction(inner) ? functionOf(b, inner) : closure!(call);
    Object.assign(b.facts.callables[f], { arg: [call, index], ...(guard && { use: b.guard(guard) }) });
    return b.expr({ k: 'fn', f });
  }
  // A method or function given by name, or made with .bind: it runs as the callback would.
  if (isNamed) return b.guarded(guard, () => exprOf(b, inner));
  // Functions in an object of options run when the called function wants.
  if (ts.isObjectLiteralExpression(inner)) return objectOf(b, inner, guard);
  return exprOf(b, inner);
}

const isBind = (node: ts.Expression): boolean =>
  ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'bind';

/** What is pushed onto an array, for those who read it later. */
function notePush(b: Builder, f: E, name: string, args: E[]): void {
  if (name !== 'push' && name !== 'unshift' && name !== 'add' && name !== 'set') return;
  const callee = b.facts.exprs[f];
  if (callee.k !== 'mem') return;
  const target = b.facts.exprs[callee.o];
  const values = name === 'set' ? args.slice(1) : args;
  if (target.k === 'ref' && target.r[0] === 'b') notePushed(b, target.r[1], values);
  else if (target.k === 'mem') fieldNote(b, target.o, target.n, 'push', isEach(b.where.guard) ? values : values.map((v) => b.when(v)));
}

/** Whether a guard says that something runs for each of several. */
const isEach = (guard: string): boolean => guard !== '' && partsOf(guard).includes('loop');

/** A value put into a local list, under the condition of its place. */
function notePushed(b: Builder, binding: number, values: E[]): void {
  const held = b.facts.bindings[binding];
  note(held, 'push', held.f === b.where.callable ? values.map((v) => b.when(v, b.facts.guards[held.g])) : values);
}

/**
 * Notes a value given to a field of the class that `this` means, or to a static field by the name of its class;
 * the field may be declared further down or by a base class. What is put into a list that stands in an object which a field holds is noted of
 * the way there: `props.events` of `this.props.events.push(event)`.
 */
function fieldNote(b: Builder, object: E, n: string, how: 'set' | 'push', values: E[]): void {
  const of = b.facts.exprs[object];
  if (of.k === 'mem' && how === 'push' && b.facts.exprs[of.o].k === 'this') {
    fieldNote(b, of.o, `${of.n}.${n}`, how, values);
    return;
  }
  const named = of.k === 'ref' && of.r[0] === 'c';
  const cls = named ? (of.r[1] as number) : of.k === 'this' ? b.where.cls : how === 'push' ? madeHere(b, of) : -1;
  if (cls < 0) return;
  const { fields } = b.facts.classes[cls];
  // A class and its objects may have a field of the same name.
  const isStatic = named || (of.k === 'this' && of.static === true);
  let field = fields.find((f) => f.n === n && (f.static ?? false) === isStatic);
  if (!field) fields.push((field = { n, l: 0, ...(isStatic && { static: true }), set: NONE, push: NONE }));
  note(field, how, values);
}

/** The class around, where a name is an object that code of it makes: `const order = new Order(id); order.events.push(new OrderPlaced(id))`. */
function madeHere(b: Builder, of: Expr): number {
  const { exprs, bindings } = b.facts;
  const held = of.k === 'ref' && of.r[0] === 'b' ? bindings[of.r[1]] : undefined;
  const made = held?.k === 'var' && held.init !== undefined && !held.path?.length && !held.set.length ? exprs[held.init] : undefined;
  const callee = made?.k === 'new' ? exprs[made.f] : undefined;
  return callee?.k === 'ref' && callee.r[0] === 'c' && callee.r[1] === b.where.cls ? b.where.cls : -1;
}

/** A name, or a list, which may be of names. */
const isPlain = (k: string): boolean => k === 'ref' || k === 'arr';

function objectOf(b: Builder, node: ts.ObjectLiteralExpression, callback?: string): E {
  const p: ObjectProperty[] = [];
  const self = b.expr({ k: 'obj', p });
  const method = (body: ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration | ts.AccessorDeclaration, name: string | null): E =>
    // An arrow function's `this` is that of the code around it.
    b.within({ ...(body.kind !== K.ArrowFunction && { object: self }), ...(callback && { guard: both(b.where.guard, callback) }) }, () =>
      functionValue(b, body, name, callback === undefined),
    );
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      p.push({ n: null, v: exprOf(b, property.expression) });
    } else if (ts.isShorthandPropertyAssignment(property)) {
      p.push({ n: property.name.text, v: nameOf(b, property.name), ...(b.where.callable === 0 && { l: b.line(property) }) });
    } else {
      const { name } = property;
      const n = ts.isComputedPropertyName(name) ? (ts.isStringLiteralLike(name.expression) ? name.expression.text : null) : name.text;
      const c = n === null && ts.isComputedPropertyName(name) ? exprOf(b, name.expression) : undefined;
      const value = ts.isPropertyAssignment(property) ? bare(property.initializer) : property;
      const called = n ?? lastName(name);
      const v = ts.isPropertyAssignment(property)
        ? isFunction(value)
          ? method(value, called)
          : ts.isObjectLiteralExpression(value)
            ? objectOf(b, value, callback)
            : exprOf(b, property.initializer)
        : method(property as ts.MethodDeclaration, called);
      const made = b.facts.exprs[v];
      p.push({ n, ...(c !== undefined && { c }), v, ...(b.where.callable === 0 && isPlain(made.k) && { l: b.line(property) }) });
      if (made.k === 'fn' && n !== null) b.facts.callables[made.f].prop = [self, n];
      if (n === 'provide') b.facts.provides.push(self);
    }
  }
  return self;
}

/** By what a function under a computed name is known: `Paid` of `[Topic.Paid]`. */
function lastName(name: ts.PropertyName): string | null {
  const key = ts.isComputedPropertyName(name) ? name.expression : undefined;
  if (key && ts.isPropertyAccessExpression(key)) return key.name.text;
  return key && ts.isIdentifier(key) ? key.text : null;
}

const LOGIC = new Set([K.AmpersandAmpersandToken, K.BarBarToken, K.QuestionQuestionToken]);
const LOGIC_ASSIGN = new Set([K.AmpersandAmpersandEqualsToken, K.BarBarEqualsToken, K.QuestionQuestionEqualsToken]);
const COMPARE = new Set<ts.SyntaxKind>([
  K.InstanceOfKeyword,
  K.EqualsEqualsToken,
  K.EqualsEqualsEqualsToken,
  K.ExclamationEqualsToken,
  K.ExclamationEqualsEqualsToken,
]);
const comparison = (a: E, b: E, isClass: boolean, isNot: boolean): [E, E, boolean?, boolean?] =>
  isNot ? [a, b, isClass, true] : isClass ? [a, b, true] : [a, b];

const UNEQUAL = new Set<ts.SyntaxKind>([K.ExclamationEqualsToken, K.ExclamationEqualsEqualsToken]);

function binaryOf(b: Builder, node: ts.BinaryExpression): E {
  const { left, right } = node;
  const operator = node.operatorToken.kind;
  if (LOGIC.has(operator)) {
    const a = exprOf(b, left);
    const test = condition(b.textOf(left));
    const guard = operator === K.AmpersandAmpersandToken ? test : otherwise(test);
    const r = b.guarded(guard, () => exprOf(b, right));
    if (operator === K.AmpersandAmpersandToken) return r;
    return a && r ? b.expr({ k: 'any', e: [a, r], or: true }) : a || r;
  }
  if (operator === K.EqualsToken || LOGIC_ASSIGN.has(operator)) {
    const value = operator === K.EqualsToken ? exprOf(b, right) : b.guarded(otherwise(condition(b.textOf(left))), () => exprOf(b, right));
    const target = assign(b, bare(left), value);
    if (operator === K.EqualsToken) asMethod(b, bare(left), value);
    // `(lists[name] ??= [])` is what was there or what is put there.
    return operator !== K.EqualsToken && target ? b.expr({ k: 'any', e: [target, value] }) : value;
  }
  const a = exprOf(b, left);
  const r = exprOf(b, right);
  if (COMPARE.has(operator))
    (b.facts.callables[b.where.callable].cmp ??= []).push(
      comparison(a, r, operator === K.InstanceOfKeyword, UNEQUAL.has(operator) !== (b.where.negated ?? false)),
    );
  const number = calculated(b, operator, a, r);
  if (number !== undefined) return b.expr({ k: 'num', v: String(number) });
  if (operator === K.PlusToken && a && r) return b.expr({ k: 'tpl', s: ['', '', ''], x: [a, r] });
  return UNKNOWN;
}

/** `60 * 1000`, as intervals are written. */
function calculated(b: Builder, operator: ts.SyntaxKind, left: E, right: E): number | undefined {
  const x = b.facts.exprs[left];
  const y = b.facts.exprs[right];
  if (x.k !== 'num' || y.k !== 'num') return undefined;
  const [m, n] = [Number(x.v.replaceAll('_', '')), Number(y.v.replaceAll('_', ''))];
  if (operator === K.AsteriskToken) return m * n;
  if (operator === K.PlusToken) return m + n;
  if (operator === K.MinusToken) return m - n;
  return operator === K.SlashToken ? m / n : undefined;
}

/** What the constructor puts into a field as a function is a method: `this.tell = async (name) => {…}`. */
function asMethod(b: Builder, target: ts.Expression, value: E): void {
  const { callable, cls } = b.where;
  const x = b.facts.exprs[value];
  if (x.k !== 'fn' || cls < 0 || b.facts.callables[callable].k !== 'constructor') return;
  if (!ts.isPropertyAccessExpression(target) || target.expression.kind !== K.ThisKeyword) return;
  const { n, methods } = b.facts.classes[cls];
  const s = target.name.text;
  if (methods.some((m) => b.facts.callables[m].s === s)) return;
  rename(b, b.facts.callables[x.f], { n: `${n || 'default'}.${s}`, s, k: 'method', c: cls, g: 0 });
  methods.push(x.f);
}

/** Notes an assignment. @returns the property or element that is assigned to; 0 for a name */
function assign(b: Builder, target: ts.Expression, value: E): E {
  if (ts.isIdentifier(target)) {
    const r = b.where.scope.value(target.text);
    if (r[0] === 'b' && value) {
      const held = b.facts.bindings[r[1]];
      note(held, 'set', [held.f === b.where.callable ? b.when(value, b.facts.guards[held.g]) : value]);
    }
    return UNKNOWN;
  }
  if (ts.isPropertyAccessExpression(target)) {
    const o = exprOf(b, target.expression);
    if (value) fieldNote(b, o, target.name.text, 'set', [value]);
    const written = memberOf(b, o, target.name.text, target.name, true);
    b.facts.writes.push([written, value]);
    return written;
  }
  if (ts.isElementAccessExpression(target)) {
    const i = exprOf(b, target.argumentExpression);
    const o = exprOf(b, target.expression);
    const held = b.facts.exprs[o];
    // `map[key] = value` keeps the value as an array keeps an element.
    if (held.k === 'mem' && value) fieldNote(b, held.o, held.n, 'push', [value]);
    else if (held.k === 'ref' && held.r[0] === 'b' && value) notePushed(b, held.r[1], [value]);
    const written = b.expr({ k: 'put', o, i, ...b.at(target) });
    b.facts.writes.push([written, value]);
    return written;
  }
  if (ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target)) {
    takeApart(b, target, value);
    return UNKNOWN;
  }
  exprOf(b, target);
  return UNKNOWN;
}

/** `({ a, b: this.b } = value)`, `[a, b] = value`: each part is assigned. */
function takeApart(b: Builder, target: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression, value: E): void {
  const to = (node: ts.Expression, part: E): void => {
    const at = bare(node);
    // `{ a = 1 } = value`: what it is where nothing is there.
    const isDefault = ts.isBinaryExpression(at) && at.operatorToken.kind === K.EqualsToken;
    assign(b, isDefault ? bare(at.left) : at, part);
  };
  if (ts.isArrayLiteralExpression(target)) {
    for (const [i, node] of target.elements.entries())
      if (!ts.isOmittedExpression(node) && !ts.isSpreadElement(node))
        to(node, value && b.expr({ k: 'idx', o: value, i: b.expr({ k: 'num', v: String(i) }) }));
    return;
  }
  for (const node of target.properties) {
    const name = node.name && 'text' in node.name ? node.name.text : undefined;
    const part = name === undefined || !value ? UNKNOWN : memberOf(b, value, name, node, false);
    if (ts.isShorthandPropertyAssignment(node)) to(node.name, part);
    else if (ts.isPropertyAssignment(node)) to(node.initializer, part);
  }
}
