import { type Builder, NONE } from './builder.js';
import { ts } from './compiler.js';
import { bare, exprOf } from './expressions.js';
import type { Binding, CallableKind, Class, Decorator, E, Field, Parameter, Ref } from './facts.js';
import { Scope } from './scope.js';
import { declare, rename, statements, wrapped } from './statements.js';
import { dotted, members, sameAs, tableOf, typeOf, typeParameters, typeText } from './types.js';

const K = ts.SyntaxKind;

const PROPERTY_MODIFIERS = new Set<ts.SyntaxKind>([
  K.PublicKeyword,
  K.PrivateKeyword,
  K.ProtectedKeyword,
  K.ReadonlyKeyword,
  K.OverrideKeyword,
]);

type FunctionLike =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ArrowFunction
  | ts.MethodDeclaration
  | ts.ConstructorDeclaration
  | ts.AccessorDeclaration;

/** A function expression → its callable: a closure of the callable around it. */
export function functionOf(b: Builder, node: ts.ArrowFunction | ts.FunctionExpression): number {
  // A function expression may say its name itself.
  const names = node.kind === K.FunctionExpression && node.name ? { n: node.name.text, s: node.name.text } : closure(b);
  return callableOf(b, node, names, 'closure');
}

const closure = (b: Builder): Names => {
  const { n, s } = b.facts.callables[b.where.callable];
  return { n, s };
};

interface Names {
  n: string;
  s: string;
}

/** A function as a value of a property: named by it where object literals name their functions, else a closure. */
export function functionValue(
  b: Builder,
  node: ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration | ts.AccessorDeclaration,
  name: string | null,
  named: boolean,
): E {
  const { naming, cls } = b.where;
  if (!named || name === null || naming === undefined || cls >= 0)
    return b.expr({ k: 'fn', f: callableOf(b, node, closure(b), 'closure') });
  return b.expr({ k: 'fn', f: callableOf(b, node, { n: naming ? `${naming}.${name}` : name, s: name }, 'function') });
}

/** A function with a body (or without: abstract) → its callable, its parameters and all that it does. */
export function callableOf(b: Builder, node: FunctionLike, names: Names, k: CallableKind, index?: number): number {
  const { callables } = b.facts;
  const up = b.where.callable;
  const self = index ?? b.callable({ n: names.n, s: names.s, k, l: b.line(node.name ?? node), up, g: b.guard(b.where.guard) });
  const callable = callables[self];
  if (b.where.cls >= 0) callable.c = b.where.cls;
  if (k === 'function' || (k === 'closure' && up === 0 && b.where.naming === 'default')) b.makers.add(self);
  const flags = ts.getCombinedModifierFlags(node);
  if (flags & ts.ModifierFlags.Async) callable.async = true;
  if (flags & ts.ModifierFlags.Static) callable.static = true;
  if (!node.body) callable.abstract = true;
  const doc = k === 'closure' ? undefined : b.doc(node);
  if (doc) callable.doc = doc;
  const d = decoratorsOf(b, node, self);
  if (d) callable.d = d;
  b.within(
    {
      callable: self,
      guard: '',
      caught: false,
      negated: false,
      naming: undefined,
      scope: new Scope(b.where.scope),
      static: b.where.static || (flags & ts.ModifierFlags.Static) !== 0,
    },
    () => {
      if (node.typeParameters) callable.tp = typeParameters(b, node.typeParameters);
      const isSelf = (p: ts.ParameterDeclaration): boolean => ts.isIdentifier(p.name) && p.name.text === 'this';
      // An arrow function's `this` is that of the code around it; of a member the class says more.
      if (node.kind !== K.ArrowFunction)
        b.where.self = ((k === 'function' || k === 'closure') && typeOf(b, node.parameters.find(isSelf)?.type)) || undefined;
      const on = k === 'method' && node.typeParameters ? typeOf(b, node.parameters.find(isSelf)?.type) : 0;
      if (on) callable.on = on;
      callable.p = node.parameters.filter((p) => !isSelf(p)).map((p, i) => parameterOf(b, p, i));
      if (node.type) callable.ret = typeOf(b, node.type);
      if (!node.body) return;
      if (ts.isBlock(node.body)) {
        statements(b, node.body.statements);
      } else {
        // The object that an arrow function returns names its functions as `return {…}` would.
        const e = b.within({ naming: k === 'closure' && !b.makers.has(self) ? undefined : '' }, () =>
          exprOf(b, node.body as ts.Expression),
        );
        if (e) callable.returns.push(e);
      }
    },
  );
  return self;
}

function parameterOf(b: Builder, node: ts.ParameterDeclaration, i: number): Parameter {
  const t = typeOf(b, node.type) || undefined;
  const init = (node.initializer && exprOf(b, node.initializer)) || undefined;
  const d = decoratorsOf(b, node);
  const parameter: Parameter = {
    n: ts.isIdentifier(node.name) ? node.name.text : '',
    t,
    text: node.type && typeText(b, node.type),
    init,
    rest: node.dotDotDotToken && true,
    optional: node.questionToken || node.initializer ? true : undefined,
    d,
    field: undefined,
  };
  bindName(b, node.name, { k: 'param', i, t, init }, node.dotDotDotToken ? ['*'] : []);
  if (b.facts.callables[b.where.callable].k === 'constructor' && node.modifiers?.some((m) => PROPERTY_MODIFIERS.has(m.kind))) {
    parameter.field = true;
    const from = b.expr({ k: 'ref', r: b.where.scope.value(parameter.n) });
    b.facts.classes[b.where.cls].fields.push({
      n: parameter.n,
      l: b.line(node),
      t,
      text: parameter.text,
      optional: node.questionToken && true,
      d,
      init: from,
      set: NONE,
      push: NONE,
    });
  }
  return parameter;
}

/** Binds a name or all names of a destructuring; each knows its way from the whole. */
export function bindName(
  b: Builder,
  name: ts.BindingName,
  head: Pick<Binding, 'k' | 'i' | 't' | 'init' | 'or'>,
  path: string[] = [],
): void {
  if (ts.isIdentifier(name)) {
    const existing = b.where.scope.values.get(name.text);
    if (existing?.[0] === 'b' && head.k === 'var') {
      const held = b.facts.bindings[existing[1]];
      held.t = head.t ?? held.t;
      held.init = head.init ?? held.init;
      held.or = head.or;
      if (path.length) held.path = path;
      return;
    }
    b.where.scope.values.set(name.text, b.binding(name.text, head, path.length ? path : undefined));
    return;
  }
  name.elements.forEach((element, i) => {
    if (ts.isOmittedExpression(element)) return;
    const key = element.propertyName ?? element.name;
    const step = element.dotDotDotToken
      ? '*'
      : ts.isArrayBindingPattern(name)
        ? String(i)
        : ts.isIdentifier(key) || ts.isStringLiteralLike(key)
          ? key.text
          : '?';
    const or = element.initializer && exprOf(b, element.initializer);
    bindName(b, element.name, { k: head.k, i: head.i, t: head.t, init: head.init, or }, [...path, step]);
  });
}

/** @param by the method that they stand on */
export function decoratorsOf(b: Builder, node: ts.Node, by?: number): Decorator[] | undefined {
  if (!ts.canHaveDecorators(node)) return undefined;
  const nodes = node.modifiers?.filter((m) => m.kind === K.Decorator) as ts.Decorator[] | undefined;
  if (!nodes?.length) return undefined;
  return nodes.map(({ expression }) => {
    const call = ts.isCallExpression(expression) ? expression : null;
    const callee = call?.expression ?? expression;
    const f = exprOf(b, callee, true);
    const a = call ? call.arguments.map((given) => exprOf(b, given)) : null;
    const l = b.line(expression);
    return {
      f,
      a,
      l,
      text: `@${(dotted(callee) ?? ['?']).join('.')}`,
      ...(by !== undefined && { x: b.expr({ k: 'call', f, a: a ?? [], d: true, l, by, g: 0 }) }),
    };
  });
}

/** A class declaration or expression → its index. `index` is given when the name was declared before. */
export function classOf(b: Builder, node: ts.ClassLikeDeclaration, index?: number): number {
  const self = index ?? declareClass(b, node);
  const cls = b.facts.classes[self];
  b.within({ scope: new Scope(b.where.scope), naming: undefined, object: undefined, self: undefined }, () => {
    cls.tp = typeParameters(b, node.typeParameters);
    for (const clause of node.heritageClauses ?? []) {
      if (clause.token === K.ImplementsKeyword) cls.impl = clause.types.map((t) => typeOf(b, t));
      else if (clause.types[0])
        cls.ext = { e: exprOf(b, clause.types[0].expression), a: (clause.types[0].typeArguments ?? []).map((t) => typeOf(b, t)) };
    }
    cls.d = decoratorsOf(b, node);
    b.within({ cls: self, static: false }, () => {
      // The constructor first: other members speak of the fields that its parameters declare.
      const members = [...node.members].sort((x, y) => Number(ts.isConstructorDeclaration(y)) - Number(ts.isConstructorDeclaration(x)));
      for (const member of members) memberOf(b, cls, member);
    });
  });
  return self;
}

export function declareClass(b: Builder, node: ts.ClassLikeDeclaration): number {
  const cls: Class = {
    n: node.name?.text ?? '',
    l: b.line(node.name ?? node),
    ...(node.modifiers?.some((m) => m.kind === K.AbstractKeyword) && { abstract: true }),
    doc: b.doc(node),
    fields: [],
    methods: [],
  };
  return b.facts.classes.push(cls) - 1;
}

function memberOf(b: Builder, cls: Class, node: ts.ClassElement): void {
  const names = (s: string): Names => ({ n: `${cls.n || 'default'}.${s}`, s });
  const add = (n: number): void => void cls.methods.push(n);
  const name = node.name && memberName(b, node.name);
  if (ts.isConstructorDeclaration(node)) {
    if (node.body) cls.ctor = callableOf(b, node, names('constructor'), 'constructor');
  } else if (ts.isMethodDeclaration(node)) {
    // Of an overloaded method only the one with a body runs.
    const isAbstract = node.modifiers?.some((m) => m.kind === K.AbstractKeyword);
    if (name && (node.body || isAbstract)) add(callableOf(b, node, names(name), 'method'));
  } else if (ts.isGetAccessor(node) || ts.isSetAccessor(node)) {
    if (name) add(callableOf(b, node, names(name), ts.isGetAccessor(node) ? 'getter' : 'setter'));
  } else if (ts.isPropertyDeclaration(node)) {
    if (name) fieldOf(b, cls, node, name, names(name), add);
  } else if (ts.isClassStaticBlockDeclaration(node)) {
    b.within({ callable: constructorOf(b, cls), scope: new Scope(b.where.scope), static: true }, () => statements(b, node.body.statements));
  }
}

function memberName(b: Builder, name: ts.PropertyName): string | undefined {
  if (ts.isComputedPropertyName(name))
    return ts.isStringLiteralLike(name.expression) ? name.expression.text : void exprOf(b, name.expression);
  return name.text;
}

function fieldOf(b: Builder, cls: Class, node: ts.PropertyDeclaration, name: string, names: Names, add: (n: number) => void): void {
  const t = typeOf(b, node.type) || undefined;
  const flags = ts.getCombinedModifierFlags(node);
  const isStatic = (flags & ts.ModifierFlags.Static) !== 0;
  let field = cls.fields.find((f) => f.n === name && f.l === 0 && (f.static ?? false) === isStatic);
  const known: Omit<Field, 'set' | 'push'> = {
    n: name,
    l: b.line(node.name),
    ...(t && { t }),
    ...(node.type && { text: typeText(b, node.type) }),
    ...(node.questionToken && { optional: true }),
    ...(isStatic && { static: true }),
    ...(flags & ts.ModifierFlags.Abstract && { abstract: true }),
  };
  if (field) Object.assign(field, known);
  else cls.fields.push((field = { ...known, set: NONE, push: [] }));
  const d = decoratorsOf(b, node);
  if (d) field.d = d;
  const value = node.initializer && bare(node.initializer);
  if (!value) return;
  if (value.kind === K.ArrowFunction || value.kind === K.FunctionExpression) {
    const f = b.within({ static: isStatic }, () => callableOf(b, value as ts.ArrowFunction, names, 'method'));
    const callable = b.facts.callables[f];
    callable.l = field.l;
    if (d) callable.d = d;
    if (field.static) callable.static = true;
    add(f);
    return;
  }
  const plain = ts.isLiteralExpression(value) || ts.isIdentifier(value) || ts.isPropertyAccessExpression(value);
  field.init = b.within(plain ? { static: isStatic } : { callable: constructorOf(b, cls), static: isStatic }, () =>
    exprOf(b, value, plain),
  );
  // Where it is a handler of its own, it is known by the field's name; one that is only put off is the field's.
  const callable = wrapped(b, field.init);
  if (!callable) return;
  const call = ts.isCallExpression(value) ? value.expression : value;
  const isPutOff = PUTS_OFF.test(ts.isPropertyAccessExpression(call) ? call.name.text : b.textOf(call));
  rename(b, callable, {
    ...names,
    l: field.l,
    ...(isPutOff && { k: 'method', c: b.where.cls, g: 0, ...(field.static && { static: true }) }),
  });
  if (isPutOff) add(b.facts.callables.indexOf(callable));
}

/** Functions that give one which runs the one that they are given, if not each time: `change = debounce(() => …)`. */
const PUTS_OFF = /^p?(debounce|throttle|once|memoize)/i;

/** The class's constructor, an implicit one when it writes none: what initialises the fields runs there. */
function constructorOf(b: Builder, cls: Class): number {
  if (cls.ctor === undefined) {
    cls.ctor = b.callable({
      n: `${cls.n || 'default'}.constructor`,
      s: 'constructor',
      k: 'constructor',
      l: cls.l,
      up: b.where.callable,
      g: 0,
    });
    Object.assign(b.facts.callables[cls.ctor], { c: b.where.cls, implicit: true });
  }
  return cls.ctor;
}

export function interfaceOf(b: Builder, node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration, index: number): void {
  const decl = b.facts.typeDecls[index];
  b.within({ scope: new Scope(b.where.scope) }, () => {
    decl.tp = typeParameters(b, node.typeParameters) ?? decl.tp;
    if (ts.isTypeAliasDeclaration(node)) {
      const functions = membersWithFunctions(sameAs(b, node.type));
      if (functions) {
        // `type Mailer = { send(mail: Mail): void }` is an interface by another word, and so is `Readonly<{ … }>`.
        decl.k = 'interface';
        decl.m.push(...members(b, functions));
        return;
      }
      decl.ext.push(typeOf(b, node.type));
      decl.text = typeText(b, node.type);
      return;
    }
    const [only, ...others] = node.members;
    if (only && ts.isIndexSignatureDeclaration(only) && !others.length && !node.heritageClauses) {
      // `interface Handlers { [name: string]: Handler }` is such a table.
      decl.k = 'alias';
      decl.ext.push(tableOf(b, only.type));
      return;
    }
    for (const clause of node.heritageClauses ?? []) decl.ext.push(...clause.types.map((t) => typeOf(b, t)));
    decl.m.push(...members(b, node.members));
  });
}

/** The members of a type written in place that says functions, and nothing of names that it does not know. */
function membersWithFunctions(node: ts.TypeNode): ts.NodeArray<ts.TypeElement> | undefined {
  if (!ts.isTypeLiteralNode(node)) return undefined;
  const { members } = node;
  const isFunction = (m: ts.TypeElement): boolean =>
    ts.isMethodSignature(m) || (ts.isPropertySignature(m) && m.type !== undefined && ts.isFunctionTypeNode(m.type));
  const isNamed = (m: ts.TypeElement): boolean => ts.isMethodSignature(m) || ts.isPropertySignature(m);
  return members.some(isFunction) && members.every(isNamed) ? members : undefined;
}

export function enumOf(b: Builder, node: ts.EnumDeclaration, index: number): void {
  const found = b.facts.enums[index];
  b.within({ scope: new Scope(b.where.scope) }, () => {
    for (const member of node.members) {
      const n = 'text' in member.name ? member.name.text : '?';
      b.where.scope.values.set(n, ['g', n]);
      found.m.push([n, exprOf(b, member.initializer)]);
    }
  });
}

export function namespaceOf(b: Builder, node: ts.ModuleDeclaration, index: number): void {
  let body = node.body;
  while (body && ts.isModuleDeclaration(body)) body = body.body;
  if (!body || !ts.isModuleBlock(body)) return;
  const { m, of } = b.facts.namespaces[index];
  // Of what a declaration says of a whole module only types matter: what runs is elsewhere.
  const block =
    of === undefined ? body.statements : body.statements.filter((s) => ts.isInterfaceDeclaration(s) || ts.isTypeAliasDeclaration(s));
  b.within({ scope: new Scope(b.where.scope) }, () => {
    declare(b, block);
    const held = (): [string, Ref][] => [...b.where.scope.values.entries(), ...b.where.scope.types.entries()];
    m.push(...held());
    statements(b, block, true);
  });
}
