import { Builder } from './builder.js';
import { ts } from './compiler.js';
import type { Export, FileFacts, Ref } from './facts.js';
import { both } from './guards.js';
import { declare, exported, statements } from './statements.js';
import { isYaml, moduleOf } from './yaml-module.js';

/**
 * The facts of one TypeScript file, or of a YAML file as the module that says the same.
 * @param path name of the file; only its ending matters (`.tsx` has JSX)
 * @param text the file's text
 * @returns its facts; a syntax error is a row of `problems`, and what could be read stands beside it
 */
export function extract(path: string, text: string): FileFacts {
  // Line ends are a matter of the working tree: git may keep others.
  if (text.includes('\r\n')) text = text.replaceAll('\r\n', '\n');
  const said = isYaml(path) ? moduleOf(text) : undefined;
  if (said) text = said.text;
  const kind = /\.[cm]?tsx$|\.jsx$/.test(path) ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  // JSDoc is read from the text where it is wanted; parsing all of it would cost a third of the time.
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  const source = ts.createSourceFile(path, text, options, false, kind);
  const b = new Builder(source, text);
  b.facts.problems.push(...(said?.problems ?? []));
  for (const { start, messageText } of (source as unknown as { parseDiagnostics: ts.DiagnosticWithLocation[] }).parseDiagnostics) {
    b.facts.problems.push({ line: b.lineAt(start), message: typeof messageText === 'string' ? messageText : messageText.messageText });
  }
  for (const node of source.statements) if (ts.isImportDeclaration(node) || ts.isImportEqualsDeclaration(node)) importOf(b, node);
  declare(b, source.statements);
  for (const node of source.statements) exportOf(b, node);
  statements(b, source.statements, true);
  settleClosures(b);
  return b.facts;
}

function importOf(b: Builder, node: ts.ImportDeclaration | ts.ImportEqualsDeclaration): void {
  const add = (local: string, from: string, n: string): void => {
    b.root.values.set(local, ['i', b.facts.imports.push({ from, n, local }) - 1]);
  };
  if (ts.isImportEqualsDeclaration(node)) {
    if (ts.isExternalModuleReference(node.moduleReference) && ts.isStringLiteralLike(node.moduleReference.expression)) {
      add(node.name.text, node.moduleReference.expression.text, '=');
    }
    return;
  }
  if (!ts.isStringLiteralLike(node.moduleSpecifier)) return;
  const from = node.moduleSpecifier.text;
  const { importClause } = node;
  if (!importClause) {
    b.facts.imports.push({ from, n: '', local: '' });
    return;
  }
  if (importClause.name) add(importClause.name.text, from, 'default');
  const { namedBindings } = importClause;
  if (!namedBindings) return;
  if (ts.isNamespaceImport(namedBindings)) add(namedBindings.name.text, from, '*');
  else for (const { name, propertyName } of namedBindings.elements) add(name.text, from, (propertyName ?? name).text);
}

function exportOf(b: Builder, node: ts.Statement): void {
  const { exports } = b.facts;
  if (ts.isExportDeclaration(node)) {
    const from = node.moduleSpecifier && ts.isStringLiteralLike(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
    if (!node.exportClause) exports.push({ n: null, from });
    else if (ts.isNamespaceExport(node.exportClause)) exports.push({ n: node.exportClause.name.text, from, name: '*' });
    else {
      for (const { name, propertyName } of node.exportClause.elements) {
        const local = (propertyName ?? name).text;
        exports.push({ n: name.text, ...(from === undefined ? withType(b, local, exported(b, local)) : { from, name: local }) });
      }
    }
    return;
  }
  if (!ts.canHaveModifiers(node) || !node.modifiers?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword)) return;
  const isDefault = node.modifiers.some((m) => m.kind === ts.SyntaxKind.DefaultKeyword);
  const add = (n: string, r: Ref): void => {
    exports.push({ n: isDefault ? 'default' : n, ...withType(b, n, r) });
  };
  if (ts.isVariableStatement(node)) {
    for (const name of namesOf(node.declarationList.declarations.map((d) => d.name))) b.lateExports.push(name);
  } else if ('name' in node && node.name && ts.isIdentifier(node.name as ts.Node)) {
    const n = (node.name as ts.Identifier).text;
    const value = b.root.values.get(n);
    const type = b.root.types.get(n);
    if (value) add(n, value);
    else if (type) add(n, type);
  } else if (isDefault) {
    const r = b.declaredRef(node);
    if (r) add('default', r);
  }
}

/** What a name means, with the type that it means as well. */
function withType(b: Builder, n: string, r: Ref): Pick<Export, 'r' | 't'> {
  const t = /^[bfn]$/.test(r[0]) ? b.root.types.get(n) : undefined;
  return { r, ...(t?.[0] === 't' && { t }) };
}

const namesOf = (names: readonly ts.BindingName[]): string[] =>
  names.flatMap((name) =>
    ts.isIdentifier(name) ? [name.text] : namesOf(name.elements.flatMap((e) => (ts.isOmittedExpression(e) ? [] : [e.name]))),
  );

/** A closure kept in a variable runs where it is called: its guard is that of its calls, none if one of them has none. */
function settleClosures(b: Builder): void {
  for (const name of b.lateExports) b.facts.exports.push({ n: name, ...withType(b, name, b.root.value(name)) });
  for (const [key, f] of b.named) {
    const uses = b.uses.get(key);
    if (!uses?.length || uses.includes('')) continue;
    const callable = b.facts.callables[f];
    callable.g = b.guard(both(b.facts.guards[callable.g], uses[0]));
  }
}
