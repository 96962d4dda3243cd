import type { Builder } from './builder.js';
import { ts } from './compiler.js';
import type { Ref, T, TypeMember, TypeParameter } from './facts.js';
import { folded } from './guards.js';
import { Scope } from './scope.js';

const K = ts.SyntaxKind;
/** Types that say the same as their argument. */
const SAME = new Set(['Readonly', 'Partial', 'Required', 'Awaited', 'NonNullable', 'DeepPartial', 'Omit', 'Pick', 'Exclude', 'Extract']);

/** What a type says in other words: `Readonly<{ … }>`. */
export function sameAs(b: Builder, node: ts.TypeNode): ts.TypeNode {
  if (ts.isParenthesizedTypeNode(node)) return sameAs(b, node.type);
  if (!ts.isTypeReferenceNode(node) || node.typeArguments?.length !== 1) return node;
  const [r, q] = entityRef(b, node.typeName);
  return r[0] === 'g' && !q && SAME.has(r[1]) ? sameAs(b, node.typeArguments[0]) : node;
}

/** A type as written → its place in the table; 0 for none and for what linking never asks about. */
export function typeOf(b: Builder, node: ts.TypeNode | undefined): T {
  if (!node) return 0;
  switch (node.kind) {
    case K.TypeReference: {
      const { typeName, typeArguments } = node as ts.TypeReferenceNode;
      const [r, q] = entityRef(b, typeName);
      if (r[0] === 'g' && !q && SAME.has(r[1]) && typeArguments) return typeOf(b, typeArguments[0]);
      if (r[0] === 'g' && (r[1] === 'Array' || r[1] === 'ReadonlyArray' || r[1] === 'Set' || r[1] === 'Iterable') && typeArguments)
        return b.type({ k: 'arr', e: typeOf(b, typeArguments[0]) });
      return b.type({ k: 'ref', r, ...(q && { q }), ...(typeArguments && { a: typeArguments.map((a) => typeOf(b, a)) }) });
    }
    case K.ExpressionWithTypeArguments: {
      const { expression, typeArguments } = node as ts.ExpressionWithTypeArguments;
      const found = dotted(expression);
      if (!found) return 0;
      const [head, ...q] = found;
      return b.type({
        k: 'ref',
        r: b.where.scope.type(head),
        ...(q.length && { q }),
        ...(typeArguments && { a: typeArguments.map((a) => typeOf(b, a)) }),
      });
    }
    case K.UnionType:
    case K.IntersectionType: {
      const { types } = node as ts.UnionOrIntersectionTypeNode;
      const all = types.map((t) => typeOf(b, t));
      const known = all.filter(Boolean);
      // Beside texts that nobody names one which is named is no choice: `'**' | `${Area}.*``.
      const isOpen = node.kind === K.UnionType && known.length > 0 && types.some((t, i) => !all[i] && isOpenText(t));
      const o = isOpen ? [...known, 0] : known;
      return o.length > 1 ? b.type({ k: 'union', o }) : (o[0] ?? 0);
    }
    case K.ArrayType:
      return b.type({ k: 'arr', e: typeOf(b, (node as ts.ArrayTypeNode).elementType) });
    case K.TupleType: {
      const { elements } = node as ts.TupleTypeNode;
      const at = elements.map((t) => typeOf(b, t));
      const o = at.filter(Boolean);
      const isOpen = elements.some((t) => t.kind === K.RestType || (ts.isNamedTupleMember(t) && t.dotDotDotToken));
      return b.type({ k: 'arr', e: o.length > 1 ? b.type({ k: 'union', o }) : (o[0] ?? 0), ...(!isOpen && { at }) });
    }
    case K.NamedTupleMember:
      return typeOf(b, (node as ts.NamedTupleMember).type);
    case K.ParenthesizedType:
    case K.RestType:
    case K.OptionalType:
      return typeOf(b, (node as ts.ParenthesizedTypeNode).type);
    case K.TypeOperator:
      return (node as ts.TypeOperatorNode).operator === K.KeyOfKeyword ? 0 : typeOf(b, (node as ts.TypeOperatorNode).type);
    case K.LiteralType: {
      const { literal } = node as ts.LiteralTypeNode;
      return ts.isStringLiteralLike(literal) ? b.type({ k: 'lit', v: literal.text }) : 0;
    }
    case K.FunctionType: {
      const { type, parameters, typeParameters: own } = node as ts.FunctionTypeNode;
      return withTypeParameters(b, own, () => b.type({ k: 'fn', r: typeOf(b, type), p: parameters.map((p) => typeOf(b, p.type)) }));
    }
    case K.ConstructorType:
      return b.type({ k: 'ctor', r: typeOf(b, (node as ts.ConstructorTypeNode).type) });
    case K.TypeLiteral: {
      const [only, ...others] = (node as ts.TypeLiteralNode).members;
      if (only && ts.isIndexSignatureDeclaration(only) && !others.length) return tableOf(b, only.type);
      return b.type({ k: 'obj', m: members(b, (node as ts.TypeLiteralNode).members) });
    }
    case K.TypeQuery: {
      const [r, q] = entityRef(b, (node as ts.TypeQueryNode).exprName, true);
      return b.type({ k: 'typeof', r, ...(q && { q }) });
    }
    case K.IndexedAccessType: {
      const { objectType, indexType } = node as ts.IndexedAccessTypeNode;
      return b.type({ k: 'index', o: typeOf(b, objectType), i: typeOf(b, indexType) });
    }
    case K.ConditionalType: {
      const { trueType, falseType } = node as ts.ConditionalTypeNode;
      const inferred = inferredBy(b, node as ts.ConditionalTypeNode);
      if (inferred) return inferred;
      const o = [typeOf(b, trueType), typeOf(b, falseType)].filter(Boolean);
      return o.length > 1 ? b.type({ k: 'union', o }) : (o[0] ?? 0);
    }
    case K.MappedType:
      return mappedType(b, node as ts.MappedTypeNode);
    case K.ImportType: {
      // `import('./bus').EventBus`
      const { argument, qualifier, typeArguments } = node as ts.ImportTypeNode;
      if (!qualifier || !ts.isLiteralTypeNode(argument) || !ts.isStringLiteralLike(argument.literal)) return 0;
      const [n, ...q] = entityNames(qualifier);
      const r: Ref = ['i', b.facts.imports.push({ from: argument.literal.text, n, local: '' }) - 1];
      return b.type({ k: 'ref', r, ...(q.length && { q }), ...(typeArguments && { a: typeArguments.map((a) => typeOf(b, a)) }) });
    }
    case K.ThisType:
      return b.where.cls >= 0 ? b.type({ k: 'ref', r: ['c', b.where.cls], self: true }) : 0;
    default:
      return 0;
  }
}

/**
 * `{ [K in keyof X]: … }` has what X has under the same names: itself, or functions in the place of its methods.
 * What a name stands for in their place may be anything: of that, only what objects of classes have counts.
 */
function mappedType(b: Builder, { typeParameter: { name, constraint }, nameType, type }: ts.MappedTypeNode): T {
  if (!type || nameType || !constraint || !ts.isTypeOperatorNode(constraint) || constraint.operator !== K.KeyOfKeyword) return 0;
  const isOwn = (of: ts.TypeNode): boolean =>
    ts.isIndexedAccessTypeNode(of)
      ? ts.isTypeReferenceNode(of.indexType) && b.textOf(of.indexType) === name.text
      : ts.isConditionalTypeNode(of)
        ? isOwn(of.checkType)
        : ts.isUnionTypeNode(of)
          ? of.types.some(isOwn)
          : ts.isParenthesizedTypeNode(of) && isOwn(of.type);
  const of = typeOf(b, constraint.type);
  if (!of || isOwn(type) || ts.isFunctionTypeNode(type)) return of;
  return ts.isTypeReferenceNode(type) ? b.type({ k: 'ref', r: ['g', 'keyof'], a: [of] }) : 0;
}

/** `X extends Promise<infer T> ? T : never` says what `Awaited<X>` says, `X extends (…) => infer R ? R : never` what `ReturnType<X>` says. */
function inferredBy(b: Builder, { checkType, extendsType, trueType }: ts.ConditionalTypeNode): T | undefined {
  const wanted = ts.isTypeReferenceNode(trueType) && ts.isIdentifier(trueType.typeName) ? trueType.typeName.text : undefined;
  const isIt = (of: ts.TypeNode | undefined): boolean => !!of && ts.isInferTypeNode(of) && of.typeParameter.name.text === wanted;
  const isPromised = (of: ts.TypeNode): boolean =>
    ts.isTypeReferenceNode(of) && ts.isIdentifier(of.typeName) && /^Promise(Like)?$/.test(of.typeName.text) && isIt(of.typeArguments?.[0]);
  if (isPromised(extendsType)) return typeOf(b, checkType);
  if (!ts.isFunctionTypeNode(extendsType) || !(isIt(extendsType.type) || isPromised(extendsType.type))) return undefined;
  return b.type({ k: 'ref', r: ['g', 'ReturnType'], a: [typeOf(b, checkType)] });
}

/** `{ [name: string]: X }` says what `Record<string, X>` says. */
export const tableOf = (b: Builder, of: ts.TypeNode | undefined): T => b.type({ k: 'ref', r: ['g', 'Record'], a: [0, typeOf(b, of)] });

/** Members of an interface or type literal. */
export function members(b: Builder, nodes: readonly ts.TypeElement[]): TypeMember[] {
  const found: TypeMember[] = [];
  for (const node of nodes) {
    const n = node.name && ts.isComputedPropertyName(node.name) ? undefined : node.name && 'text' in node.name ? node.name.text : undefined;
    if (n === undefined) continue;
    if (ts.isMethodSignature(node))
      withTypeParameters(b, node.typeParameters, () =>
        found.push({ n, t: typeOf(b, node.type), method: true, p: node.parameters.map((p) => typeOf(b, p.type)) }),
      );
    else if (ts.isPropertySignature(node))
      found.push({
        n,
        t: typeOf(b, node.type),
        ...(node.type && { text: typeText(b, node.type) }),
        ...(node.questionToken && { optional: true }),
      });
  }
  return found;
}

export function typeParameters(b: Builder, nodes: readonly ts.TypeParameterDeclaration[] | undefined): TypeParameter[] | undefined {
  if (!nodes) return undefined;
  for (const node of nodes) b.where.scope.types.set(node.name.text, ['p', node.name.text]);
  return nodes.map((node) => ({
    n: node.name.text,
    ...(node.constraint && { c: typeOf(b, node.constraint) }),
    ...(node.default && { d: typeOf(b, node.default) }),
  }));
}

/** Reads what stands behind type parameters of its own: they are no types of that name. */
function withTypeParameters<R>(b: Builder, own: readonly ts.TypeParameterDeclaration[] | undefined, read: () => R): R {
  if (!own) return read();
  return b.within({ scope: new Scope(b.where.scope) }, () => {
    typeParameters(b, own);
    return read();
  });
}

/** Longest type that facts keep as text, in characters. */
const LONGEST = 1000;
const COMMENTS = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** A type as written, for payloads: without comments, white space folded. */
export function typeText(b: Builder, node: ts.TypeNode): string {
  const text = b.textOf(node);
  const flat = folded(text.includes('/') ? text.replace(COMMENTS, '$1') : text);
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST - 1)}…` : flat;
}

const entityNames = (name: ts.EntityName): string[] => (ts.isIdentifier(name) ? [name.text] : [...entityNames(name.left), name.right.text]);

function entityRef(b: Builder, name: ts.EntityName, value = false): [Ref, string[] | undefined] {
  const parts: string[] = [];
  let node = name;
  while (ts.isQualifiedName(node)) {
    parts.unshift(node.right.text);
    node = node.left;
  }
  const ref = value || parts.length ? b.where.scope.value(node.text) : b.where.scope.type(node.text);
  return [ref, parts.length ? parts : undefined];
}

/** `a.b.c` → its names; undefined for anything else. */
export function dotted(node: ts.Node): string[] | undefined {
  if (ts.isIdentifier(node)) return [node.text];
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const head = dotted(node.expression);
  return head && [...head, node.name.text];
}

/** A type of texts that are not written out. */
const isOpenText = (node: ts.TypeNode): boolean =>
  node.kind === K.TemplateLiteralType || (ts.isTypeOperatorNode(node) && node.operator === K.KeyOfKeyword);
