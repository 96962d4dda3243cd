import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { vocabularies } from '../src/vocabulary/index.js';
import type { Vocabulary } from '../src/vocabulary/schema.js';

/** What vocabularies say of packages, held against the packages' own types. */
const CASES = 'test/cases/vocabulary';
const CHECKED =
  /^(express|fastify|koa|hono|kafkajs|amqplib|golevelup|mitt|emittery|aws-clients|moleculer|inngest-functions|ngrx|typeorm|mikro-orm|not-emitters|nats|mqtt|redis|google-pubsub|azure-service-bus|agenda|pg-boss|graphile-worker|aws-lambda)/;
/** Vocabularies that were made from the packages' types, by a part of their name. */
const NAMED = [
  'express',
  'fastify',
  'koa',
  '@koa/router',
  'hono',
  'kafkajs',
  'amqplib',
  '@golevelup/',
  'emittery',
  '@aws-sdk/',
  'moleculer',
  'inngest',
  '@ngrx/',
  'typeorm',
  '@mikro-orm/',
  'nats',
  'node-nats-streaming',
  'mqtt',
  'ioredis',
  'redis',
  '@google-cloud/pubsub',
  'aws-lambda',
  '@azure/service-bus',
  'agenda',
  'pg-boss',
  'graphile-worker',
];
/** Packages that are not installed here: what they would bring is heavier than all the rest. */
const ABSENT = [
  'express-promise-router',
  'express-serve-static-core',
  'koa-router',
  '@mikro-orm/decorators',
  '@confluentinc/kafka-javascript',
  '@nats-io/nats-core',
  'ts-nats',
  'async-mqtt',
  '@hokify/agenda',
  '@pulsecron/pulse',
  'aws-sdk',
];
/** Types that can't be asked: of an older version, without a name, with nothing in them before they are filled in. The cases use them. */
const UNASKED = ['amqplib Connection', 'inngest CronTrigger', 'inngest Context', 'inngest GetStepTools'];
/** Methods that older versions have. */
const OLDER = ['sendOnce', 'sendSingleton', 'publishAfter', 'publishOnce'].map((n) => `pg-boss ${n}`);

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  strictPropertyInitialization: false,
  experimentalDecorators: true,
  esModuleInterop: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
};

const folders = readdirSync(CASES).filter((name) => CHECKED.test(name));
const files = folders.flatMap((name) =>
  readdirSync(join(CASES, name))
    .filter((f) => f.endsWith('.ts'))
    .map((f) => join(CASES, name, f)),
);
const names = vocabularies.filter((v) => v.name === 'mitt' || NAMED.some((n) => v.name.startsWith(n)));
const probe = join(CASES, 'probe.ts');
const packages = [...new Set(names.flatMap((v) => v.packages))].filter((p) => !ABSENT.includes(p));
const text = packages.map((p, i) => `import * as p${i} from '${p}';\nvoid p${i};`).join('\n');
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists } = host;
host.getSourceFile = (name, ...rest) =>
  name === probe ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
host.fileExists = (name) => name === probe || fileExists(name);
const program = ts.createProgram([...files, probe], options, host);
const checker = program.getTypeChecker();

it('the cases type-check against the real packages', () => {
  const problems = ts
    .getPreEmitDiagnostics(program)
    .map((d) => `${d.file?.fileName}: ${ts.flattenDiagnosticMessageText(d.messageText, ' ')}`);
  expect(files.length).toBeGreaterThan(20);
  expect(problems).toEqual([]);
});

/** What the packages export under a name, "default" and "a.b" among them; types and values alike. */
function exported({ packages: of }: Vocabulary, name: string): ts.Symbol[] {
  return of.flatMap((p) => {
    const at = program
      .getSourceFile(probe)!
      .statements.find((s) => ts.isImportDeclaration(s) && (s.moduleSpecifier as ts.StringLiteral).text === p);
    if (!at) return [];
    const whole = checker.getSymbolAtLocation((at as ts.ImportDeclaration).moduleSpecifier)!;
    const found = name
      .split('.')
      .reduce<ts.Symbol[]>(
        (from, step) => from.flatMap((s) => checker.getExportsOfModule(resolved(s)).filter((e) => e.name === step)),
        [whole],
      );
    // `export =`: the module is the thing itself.
    const assigned = name === 'default' ? whole.exports?.get(ts.InternalSymbolName.ExportEquals) : undefined;
    return [...found, ...(assigned ? [assigned] : [])].map(resolved);
  });
}

const resolved = (s: ts.Symbol): ts.Symbol => (s.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(s) : s);

/** Whether a type of the package has a member, an object of it or the thing itself. */
function has(vocabulary: Vocabulary, type: string, member: string): boolean {
  return exported(vocabulary, type).some((symbol) => {
    const types = [
      ...(symbol.flags & ts.SymbolFlags.Type ? [checker.getDeclaredTypeOfSymbol(symbol)] : []),
      ...(symbol.flags & ts.SymbolFlags.Value ? [checker.getTypeOfSymbol(symbol)] : []),
    ];
    return types
      .flatMap((t) => [
        t,
        ...t.getConstructSignatures().map((s) => s.getReturnType()),
        ...t.getCallSignatures().map((s) => s.getReturnType()),
      ])
      .some((t) => checker.getPropertyOfType(checker.getApparentType(t), member) !== undefined);
  });
}

describe.each(names.map((v) => [v.name, v] as const))('%s', (_name, vocabulary) => {
  const { listens, emits, entries, mounts, values, bindings } = vocabulary;

  it('calls methods that one of the types has', () => {
    const rules = [...listens, ...emits, ...entries, ...mounts, ...bindings].flatMap((rule) =>
      'call' in rule && 'types' in rule && rule.types ? rule.call.map((call) => ({ call, types: rule.types! })) : [],
    );
    const asked = [
      ...rules,
      ...listens.flatMap((rule) =>
        'object' in rule ? rule.object.given.flatMap(({ call, types }) => (types ? [{ call, types }] : [])) : [],
      ),
      ...values.flatMap((rule) => ('callbackOf' in rule && rule.types ? [{ call: rule.callbackOf, types: rule.types }] : [])),
    ];
    expect(
      asked.filter(
        ({ call, types }) =>
          !OLDER.includes(`${vocabulary.name} ${call}`) &&
          !types.some((type) => UNASKED.includes(`${vocabulary.name} ${type}`) || has(vocabulary, type, call)),
      ),
    ).toEqual([]);
  });

  it('names what the packages export', () => {
    const asked = [
      ...listens.flatMap((rule) =>
        'decorator' in rule
          ? [rule.decorator]
          : 'stream' in rule
            ? [rule.stream, rule.operator, rule.gives]
            : 'object' in rule
              ? [rule.object.type, rule.object.self, rule.object.first, rule.object.second].flatMap((n) => n ?? [])
              : 'event' in rule && rule.event.made
                ? [rule.event.made]
                : [],
      ),
      ...emits.flatMap((rule) => [...(rule.types ? [] : rule.call), ...(rule.event.made ? [rule.event.made] : [])]),
      ...entries.flatMap((rule) =>
        'decorator' in rule
          ? [rule.decorator]
          : 'typed' in rule
            ? rule.typed
            : 'implements' in rule && rule.implements
              ? [rule.implements]
              : [],
      ),
      ...values.flatMap((rule) => ('table' in rule ? [rule.call] : 'type' in rule && 'call' in rule && !rule.of ? [rule.call] : [])),
    ];
    expect([...new Set(asked)].filter((name) => !exported(vocabulary, name).length)).toEqual([]);
  });

  it('says of values what their types have', () => {
    const asked = values.flatMap((rule) =>
      'property' in rule
        ? [{ of: 'of' in rule ? rule.of : rule.type, member: rule.property }]
        : 'call' in rule && 'of' in rule && rule.of
          ? [{ of: rule.of, member: rule.call }]
          : [],
    );
    expect(asked.filter(({ of, member }) => !UNASKED.includes(`${vocabulary.name} ${of}`) && !has(vocabulary, of, member))).toEqual([]);
  });
});
