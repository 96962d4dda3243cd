import type { Builder } from './builder.js';
import { callbackUse } from './callbacks.js';
import { ts } from './compiler.js';
import { bindName, callableOf, classOf, declareClass, enumOf, interfaceOf, namespaceOf } from './declarations.js';
import { bare, exprOf, someElements } from './expressions.js';
import type { Callable, E, Expr, Ref } from './facts.js';
import { both, condition, otherwise } from './guards.js';
import { Scope } from './scope.js';
import { typeOf } from './types.js';

const K = ts.SyntaxKind;

/**
 * Declares the names of a block before its statements are walked, as JavaScript hoists them:
 * functions and classes may be used above their place, and a closure may speak of a later constant.
 */
export function declare(b: Builder, nodes: readonly ts.Statement[]): void {
  const { values, types } = b.where.scope;
  const { facts } = b;
  for (const node of nodes) {
    if (ts.isFunctionDeclaration(node)) {
      if (!node.body) continue;
      const n = node.name?.text ?? 'default';
      const nested = b.where.cls >= 0;
      const owner = facts.callables[b.where.callable];
      const f = b.callable({
        n: nested ? owner.n : n,
        s: nested ? owner.s : n,
        k: nested ? 'closure' : 'function',
        l: b.line(node.name ?? node),
        up: b.where.callable,
        g: 0,
      });
      b.declared.set(node, f);
      if (node.name) values.set(n, ['f', f]);
    } else if (ts.isClassDeclaration(node)) {
      const c = declareClass(b, node);
      b.declared.set(node, c);
      if (node.name) {
        values.set(node.name.text, ['c', c]);
        types.delete(node.name.text);
      }
    } else if (ts.isEnumDeclaration(node)) {
      const e = facts.enums.push({ n: node.name.text, l: b.line(node), m: [] }) - 1;
      b.declared.set(node, e);
      values.set(node.name.text, ['e', e]);
    } else if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
      const n = node.name.text;
      const merged = types.get(n);
      if (merged?.[0] === 't') {
        b.declared.set(node, merged[1]);
        continue;
      }
      const t =
        facts.typeDecls.push({
          n,
          l: b.line(node),
          k: ts.isInterfaceDeclaration(node) ? 'interface' : 'alias',
          ext: [],
          m: [],
          doc: b.doc(node),
        }) - 1;
      b.declared.set(node, t);
      // An interface beside a class of its name adds to the class; the class is what runs.
      if (values.get(n)?.[0] !== 'c') types.set(n, ['t', t]);
    } else if (ts.isModuleDeclaration(node) && ts.isIdentifier(node.name)) {
      const n = facts.namespaces.push({ n: node.name.text, m: [] }) - 1;
      b.declared.set(node, n);
      // What is declared to be global adds to the platform's own.
      if (node.name.text !== 'global' && !values.get(node.name.text)) values.set(node.name.text, ['n', n]);
    } else if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) {
      b.declared.set(node, facts.namespaces.push({ n: '', of: node.name.text, m: [] }) - 1);
    } else if (ts.isVariableStatement(node)) {
      for (const { name } of node.declarationList.declarations)
        if (ts.isIdentifier(name)) values.set(name.text, b.binding(name.text, { k: 'var' }));
    }
  }
}

/** Walks the statements of a block in its own scope; `isDeclared`: the scope exists and its names are declared. */
export function statements(b: Builder, nodes: readonly ts.Statement[], isDeclared = false): void {
  if (!isDeclared) declare(b, nodes);
  const before = b.where.guard;
  const last = nodes.at(-1);
  let ended = false;
  for (const node of nodes) {
    // Code after a return or a throw never runs; what is declared there is hoisted.
    if (ended && !ts.isFunctionDeclaration(node) && !ts.isClassDeclaration(node)) continue;
    statement(b, node);
    ended ||= endsAlways(node);
    // What follows an early return runs only if that return did not; most of what is nested is the last of its block.
    for (const exit of node === last ? NEVER : exits(b, node)) if (exit) b.where.guard = both(b.where.guard, otherwise(exit));
  }
  b.where.guard = before;
}

function block(b: Builder, node: ts.Statement): void {
  const nodes = ts.isBlock(node) ? node.statements : [node];
  const { scope } = b.where;
  b.where.scope = new Scope(scope);
  statements(b, nodes);
  b.where.scope = scope;
}

function statement(b: Builder, node: ts.Statement): void {
  switch (node.kind) {
    case K.ExpressionStatement:
      exprOf(b, (node as ts.ExpressionStatement).expression);
      return;
    case K.VariableStatement:
      for (const declaration of (node as ts.VariableStatement).declarationList.declarations) variable(b, declaration);
      return;
    case K.ReturnStatement: {
      const { expression } = node as ts.ReturnStatement;
      const owner = b.facts.callables[b.where.callable];
      const e = b.within({ naming: b.makers.has(b.where.callable) ? '' : undefined }, () => exprOf(b, expression));
      if (e) owner.returns.push(b.when(e));
      return;
    }
    case K.IfStatement: {
      const { expression, thenStatement, elseStatement } = node as ts.IfStatement;
      exprOf(b, expression);
      const test = condition(b.textOf(expression));
      // Beside a branch that throws, the other one is on every path that does not.
      b.guarded(elseStatement && throwsAlways(b, elseStatement) ? '' : test, () => block(b, thenStatement));
      if (elseStatement) b.guarded(throwsAlways(b, thenStatement) ? '' : otherwise(test), () => block(b, elseStatement));
      return;
    }
    case K.Block:
      block(b, node);
      return;
    case K.ForStatement: {
      const { initializer, condition: test, incrementor, statement: body } = node as ts.ForStatement;
      b.within({ scope: new Scope(b.where.scope) }, () => {
        if (initializer && ts.isVariableDeclarationList(initializer)) for (const d of initializer.declarations) variable(b, d);
        else exprOf(b, initializer as ts.Expression | undefined);
        exprOf(b, test);
        b.guarded('loop', () => {
          block(b, body);
          exprOf(b, incrementor);
        });
      });
      return;
    }
    case K.ForOfStatement:
    case K.ForInStatement: {
      const { initializer, expression, statement: body } = node as ts.ForOfStatement;
      const whole = exprOf(b, expression);
      // `for (const key in table)` runs through `Object.keys(table)`.
      const over = node.kind === K.ForOfStatement || !whole ? whole : keysOf(b, whole, node);
      b.within({ scope: new Scope(b.where.scope) }, () => {
        if (ts.isVariableDeclarationList(initializer)) {
          for (const d of initializer.declarations) bindName(b, d.name, { k: 'each', init: over });
        }
        b.guarded(node.kind === K.ForOfStatement && someElements(b, expression) ? '' : 'loop', () => block(b, body));
      });
      return;
    }
    case K.WhileStatement:
      exprOf(b, (node as ts.WhileStatement).expression);
      b.guarded('loop', () => block(b, (node as ts.WhileStatement).statement));
      return;
    case K.DoStatement:
      block(b, (node as ts.DoStatement).statement);
      exprOf(b, (node as ts.DoStatement).expression);
      return;
    case K.SwitchStatement:
      switchStatement(b, node as ts.SwitchStatement);
      return;
    case K.TryStatement: {
      const { tryBlock, catchClause, finallyBlock } = node as ts.TryStatement;
      b.within({ caught: b.where.caught || Boolean(catchClause) }, () => block(b, tryBlock));
      if (catchClause) {
        b.within({ scope: new Scope(b.where.scope) }, () => {
          if (catchClause.variableDeclaration) bindName(b, catchClause.variableDeclaration.name, { k: 'catch' });
          b.guarded('catch', () => block(b, catchClause.block));
        });
      }
      if (finallyBlock) block(b, finallyBlock);
      return;
    }
    case K.ThrowStatement:
      exprOf(b, (node as ts.ThrowStatement).expression);
      (b.facts.callables[b.where.callable].thrown ??= []).push(b.guard(b.where.guard));
      return;
    case K.LabeledStatement:
      statement(b, (node as ts.LabeledStatement).statement);
      return;
    case K.FunctionDeclaration: {
      const f = b.declared.get(node);
      const fn = node as ts.FunctionDeclaration;
      if (f === undefined) return;
      const { n, s, k } = b.facts.callables[f];
      callableOf(b, fn, { n, s }, k, f);
      if (k === 'closure') closureGuard(b, f, f);
      return;
    }
    case K.ClassDeclaration:
      classOf(b, node as ts.ClassDeclaration, b.declared.get(node));
      return;
    case K.EnumDeclaration:
      enumOf(b, node as ts.EnumDeclaration, b.declared.get(node)!);
      return;
    case K.InterfaceDeclaration:
    case K.TypeAliasDeclaration:
      interfaceOf(b, node as ts.InterfaceDeclaration, b.declared.get(node)!);
      return;
    case K.ModuleDeclaration: {
      const n = b.declared.get(node);
      if (n !== undefined) namespaceOf(b, node as ts.ModuleDeclaration, n);
      return;
    }
    case K.ExportAssignment: {
      const { expression } = node as ts.ExportAssignment;
      b.facts.exports.push({ n: 'default', e: b.within({ naming: 'default' }, () => exprOf(b, expression)) });
      return;
    }
  }
}

/** Closures whose guard is that of their calls: [uses' key, callable]; settled when the whole file is walked. */
function closureGuard(b: Builder, key: number, callable: number): void {
  b.named.push([key, callable]);
}

function variable(b: Builder, node: ts.VariableDeclaration): void {
  const t = typeOf(b, node.type) || undefined;
  const value = node.initializer && bare(node.initializer);
  const inClass = b.where.cls >= 0;
  if (value && ts.isIdentifier(node.name) && (value.kind === K.ArrowFunction || value.kind === K.FunctionExpression)) {
    const name = node.name.text;
    if (!b.where.scope.values.get(name)) bindName(b, node.name, { k: 'var' });
    const owner = b.facts.callables[b.where.callable];
    const f = callableOf(
      b,
      value as ts.ArrowFunction,
      inClass ? { n: owner.n, s: owner.s } : { n: name, s: name },
      inClass ? 'closure' : 'function',
    );
    if (!inClass) b.facts.callables[f].l = b.line(node.name);
    const init = b.expr({ k: 'fn', f });
    bindName(b, node.name, { k: 'var', t, init });
    const ref = b.where.scope.value(name);
    if (inClass && ref[0] === 'b') closureGuard(b, -1 - ref[1], f);
    return;
  }
  const naming = ts.isIdentifier(node.name) ? node.name.text : undefined;
  const init = node.initializer && b.within({ naming: inClass ? undefined : naming }, () => exprOf(b, node.initializer));
  bindName(b, node.name, { k: 'var', t, init: init || undefined });
  if (value && ts.isIdentifier(node.name)) noteCondition(b, node.name.text, value);
  if (init && naming !== undefined && !inClass && !isRegistered(b, node.initializer)) nameWrapped(b, init, naming, b.line(node.name));
}

/** `const isNew = !id`: what a guard that says `isNew` means. */
function noteCondition(b: Builder, name: string, value: ts.Expression): void {
  const isCondition =
    (ts.isPrefixUnaryExpression(value) && value.operator === K.ExclamationToken) ||
    (ts.isBinaryExpression(value) && CONDITIONS.has(value.operatorToken.kind));
  const ref = isCondition ? b.where.scope.value(name) : undefined;
  if (ref?.[0] === 'b') b.facts.bindings[ref[1]].when = condition(b.textOf(value));
}

const CONDITIONS = new Set<ts.SyntaxKind>([
  K.EqualsEqualsToken,
  K.EqualsEqualsEqualsToken,
  K.ExclamationEqualsToken,
  K.ExclamationEqualsEqualsToken,
  K.AmpersandAmpersandToken,
  K.BarBarToken,
]);

/** `const unsubscribe = subscribeTo('orders', () => …)` within a function: what is kept there ends the listening, and is not what listens. */
function isRegistered(b: Builder, node: ts.Expression | undefined): boolean {
  const called = b.where.callable !== 0 && node?.kind === K.CallExpression ? (node as ts.CallExpression).expression : undefined;
  return called?.kind === K.Identifier && LISTENS.test((called as ts.Identifier).text);
}

/** `const place = wrap(async () => …)`: the function that is wrapped is known by the constant's name, and so are the closures in it. */
function nameWrapped(b: Builder, init: number, name: string, l: number): void {
  const callable = wrapped(b, init);
  if (callable) rename(b, callable, { k: 'function', n: name, s: name, l, g: 0 });
}

/** Names a function that had the name of the one around it, with the closures in it that have its name. */
export function rename(b: Builder, callable: Callable, names: Partial<Callable> & Pick<Callable, 'n' | 's'>): void {
  const { callables } = b.facts;
  const { n } = callable;
  Object.assign(callable, names);
  const inner = new Set([callables.indexOf(callable)]);
  for (let i = callables.indexOf(callable) + 1; i < callables.length; i++) {
    const each = callables[i];
    if (each.k !== 'closure' || each.n !== n || !inner.has(each.up)) continue;
    inner.add(i);
    Object.assign(each, { n: names.n, s: names.s });
  }
}

/** The function that a call wraps or makes something of: the one that it is given, or the first where it says that it makes something. */
export function wrapped(b: Builder, init: number): Callable | undefined {
  const call = b.facts.exprs[init];
  if (call.k !== 'call') return undefined;
  const callee = b.facts.exprs[call.f];
  // `middy(async () => …).use(parser())`: with more around it, it is what it was.
  if (callee.k === 'mem' && AROUND.test(callee.n) && b.where.callable === 0) return wrapped(b, callee.o);
  // Methods of values (`xs.map(…)`) use their callback, they don't wrap it, but for those that say that they make something of it.
  const makes = /^(create|define)\p{Lu}/u.test(nameOf(b, callee));
  if (
    !makes &&
    callee.k !== 'ref' &&
    callee.k !== 'call' &&
    !(callee.k === 'mem' && (isLast(b, call.a, callee) || isOfPackage(b, call.a, callee)))
  )
    return undefined;
  const [made, ...more] = call.a.map((a) => b.facts.exprs[a]).filter((a) => a.k === 'fn');
  if (made?.k !== 'fn' || (more.length && !makes)) return undefined;
  const callable = b.facts.callables[made.f];
  return callable.k === 'closure' ? callable : undefined;
}

/** What is called: the name of a method, or of a function that is imported or declared here. */
function nameOf({ facts }: Builder, callee: Expr): string {
  if (callee.k === 'mem') return callee.n;
  if (callee.k !== 'ref') return '';
  const [kind, at] = callee.r;
  return kind === 'i' ? facts.imports[at].n : kind === 'f' ? facts.callables[at].s : '';
}

/** The end of a chain that says step by step what a function is, `procedure.input(schema).mutation(async () => {})`: it is told the function alone. */
function isLast(b: Builder, given: readonly number[], { o, n }: { o: number; n: string }): boolean {
  const of = b.facts.exprs[o];
  return (
    b.where.callable === 0 &&
    given.length === 1 &&
    (of.k === 'call' || of.k === 'new') &&
    callbackUse(n, 0) === 'unknown' &&
    !REGISTERS.test(n)
  );
}

/** A function of a package that is read from the whole of it, `const ready = _.once(async () => …)`; what is called on an object of code is another thing. */
function isOfPackage(b: Builder, given: readonly number[], { o, n }: { o: number; n: string }): boolean {
  const of = b.facts.exprs[o];
  if (b.where.callable !== 0 || of.k !== 'ref' || of.r[0] !== 'i' || callbackUse(n, 0) !== 'unknown') return false;
  const { from, n: name } = b.facts.imports[of.r[1]];
  return !from.startsWith('.') && (name === '*' || name === 'default') && b.facts.exprs[given[0]]?.k === 'fn';
}

function switchStatement(b: Builder, node: ts.SwitchStatement): void {
  const subject = exprOf(b, node.expression);
  b.within({ scope: new Scope(b.where.scope) }, () => {
    declare(
      b,
      node.caseBlock.clauses.flatMap((c) => [...c.statements]),
    );
    let labels: string[] = [];
    for (const clause of node.caseBlock.clauses) {
      if (ts.isCaseClause(clause)) {
        (b.facts.callables[b.where.callable].cmp ??= []).push([subject, exprOf(b, clause.expression)]);
        labels.push(`case ${condition(b.textOf(clause.expression))}`);
      } else {
        labels.push('default');
      }
      if (!clause.statements.length) continue;
      b.guarded(labels.join(', '), () => statements(b, clause.statements, true));
      // A clause that does not end by itself falls through into the next.
      const last = clause.statements[clause.statements.length - 1];
      if (endsAlways(last)) labels = [];
    }
  });
}

function endsAlways(node: ts.Statement): boolean {
  if (ts.isBlock(node)) return node.statements.length > 0 && endsAlways(node.statements[node.statements.length - 1]);
  if (ts.isIfStatement(node)) return Boolean(node.elseStatement) && endsAlways(node.thenStatement) && endsAlways(node.elseStatement!);
  return ts.isReturnStatement(node) || ts.isBreakStatement(node) || ts.isContinueStatement(node) || ts.isThrowStatement(node);
}

/** Ends by a throw on every way through, and nothing here catches it. */
function throwsAlways(b: Builder, node: ts.Statement): boolean {
  if (b.where.caught) return false;
  if (ts.isBlock(node)) return node.statements.length > 0 && throwsAlways(b, node.statements[node.statements.length - 1]);
  return ts.isThrowStatement(node);
}

/**
 * The guards under which a statement leaves the block it stands in other than by a throw; '' is always.
 * `inLoop`/`inSwitch`: a `break` or `continue` there leaves only the inner statement.
 */
function exits(b: Builder, node: ts.Statement, inner = false): string[] {
  switch (node.kind) {
    case K.ReturnStatement:
      return [''];
    case K.BreakStatement:
    case K.ContinueStatement:
      return inner && !(node as ts.BreakStatement).label ? [] : [''];
    case K.ThrowStatement:
      return b.where.caught ? [''] : [];
    case K.Block:
      return list(b, (node as ts.Block).statements, inner);
    case K.IfStatement: {
      const { expression, thenStatement, elseStatement } = node as ts.IfStatement;
      const yes = exits(b, thenStatement, inner);
      const no = elseStatement ? exits(b, elseStatement, inner) : [];
      if (!yes.length && !no.length) return [];
      const test = condition(b.textOf(expression));
      return [...yes.map((g) => both(test, g)), ...no.map((g) => both(otherwise(test), g))];
    }
    case K.ForStatement:
    case K.ForOfStatement:
    case K.ForInStatement:
    case K.WhileStatement:
      return exits(b, (node as ts.WhileStatement).statement, true).map((g) => both('loop', g));
    case K.DoStatement:
      return exits(b, (node as ts.DoStatement).statement, true);
    case K.SwitchStatement:
      return (node as ts.SwitchStatement).caseBlock.clauses.flatMap((clause) => {
        const label = ts.isCaseClause(clause) ? `case ${condition(b.textOf(clause.expression))}` : 'default';
        return list(b, clause.statements, true).map((g) => both(label, g));
      });
    case K.TryStatement: {
      const { tryBlock, catchClause, finallyBlock } = node as ts.TryStatement;
      // A throw that this statement catches does not leave it.
      const inside = catchClause ? b.within({ caught: false }, () => exits(b, tryBlock, inner)) : exits(b, tryBlock, inner);
      return [
        ...inside,
        ...(catchClause ? exits(b, catchClause.block, inner).map((g) => both('catch', g)) : []),
        ...(finallyBlock ? exits(b, finallyBlock, inner) : []),
      ];
    }
    case K.LabeledStatement:
      return exits(b, (node as ts.LabeledStatement).statement, inner);
    default:
      return NEVER;
  }
}

/** Most statements leave nothing. */
const NEVER: string[] = Object.freeze([]) as unknown as string[];

function list(b: Builder, nodes: readonly ts.Statement[], inner: boolean): string[] {
  return nodes.flatMap((node) => exits(b, node, inner));
}

/** Module-level names that an export list speaks of, resolved. */
export const exported = (b: Builder, local: string): Ref => {
  const value = b.where.scope.value(local);
  return value[0] === 'g' ? b.where.scope.type(local) : value;
};

function keysOf(b: Builder, of: E, node: ts.Node): E {
  const at = b.at(node);
  return b.expr({ k: 'call', f: b.expr({ k: 'mem', o: b.ref(['g', 'Object']), n: 'keys', ...at }), a: [of], ...at });
}

/** Methods by which a function is given more that runs around it. */
const AROUND = /^(use|before|after|onError)$/;

/** How functions are called that are given what listens. */
const LISTENS = /^(p?subscribe|listen|once|on)(\p{Lu}|$)/u;

/** How functions are called to which others are given to be called later. */
const REGISTERS = /^(subscribe|listen|use|tap|once|on)(\p{Lu}|$)/u;
