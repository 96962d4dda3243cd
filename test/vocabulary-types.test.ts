import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { PLATFORM, speaksOf, vocabularies } from '../src/vocabulary/index.js';
import type { Vocabulary } from '../src/vocabulary/schema.js';

/** What vocabularies say of packages, held against the packages' own types: every vocabulary, every case. */
const CASES = 'test/cases/vocabulary';
/** Cases that no compiler passes as they stand. */
const UNCHECKED = new Map([
  ['base-class-that-registers', 'asks an abstract property in the constructor'],
  ['cqrs-saga-base-class', 'an abstract class where the package takes none'],
  ['eventemitter2-require', 'what only CommonJS has'],
  ['node-emitter-import-equals', 'what only CommonJS has'],
  ['node-emitter-awaited', 'a package that is not installed'],
  ['node-emitter-once-forms', 'a static method that newer types of Node leave out'],
  ['inngest-older-functions', 'an older version'],
  ['redis-streams-older', 'an older version'],
  ['pg-boss-older', 'an older version'],
  ['event-emitter-other-package', 'a package that nobody has'],
  ['microservices-other-senders', 'packages of no vocabulary'],
  ['not-application-events', 'packages of no vocabulary'],
  ['not-events-of-clients', 'packages of no vocabulary'],
  ['not-events-of-vue', 'packages of no vocabulary'],
  ['not-routes', 'packages of no vocabulary'],
  ['routes-wrapped-by-a-package', 'packages of no vocabulary'],
  ['websockets-lifecycle', 'packages of no vocabulary'],
  ['websockets-names', 'packages of no vocabulary'],
  ['temporal-of-nestjs', 'a package that is not installed'],
  ['midway-app', 'packages that bring a container and the servers of two kinds of queues'],
  ['nestjs-rmq-topics', 'a package that is not installed'],
  ['mediateur-messages', 'a package that is not installed'],
  ['graphql-maps-that-are-wrapped', 'a package that is not installed'],
  ['nestjs-passport-strategies', 'a package that is not installed'],
  ['config-defaults', 'a package that brings three others for one method'],
  ['config-namespaces', 'a package that brings three others for one method'],
  ['remix-routes', 'names of files say everything, and no type of the packages is named'],
  ['sveltekit-routes', 'names of files say everything, and no type of the package is named'],
  ['ts-rest-routes', 'packages that want the zod of before'],
  ['connect-services', 'services that a generator writes'],
  ['oclif-commands', 'a package of 20 others for one class'],
  ['ocoda-event-sourcing', 'a package for an older NestJS than is installed'],
  ['stripe-webhooks', 'a package that brings the client of Stripe for one decorator'],
  ['cqrs-typed-by-the-call', 'a package that nobody has'],
  ['nextjs-routes', 'a package of 150 MB, of which the vocabulary names no type'],
  ['express-web-sockets', 'a package that is not installed'],
  ['adonis-app', 'names that its own package.json says'],
  ['electron-channels', 'a package that a script of its own fills with 200 MB'],
  ['event-dispatch-subscribers', 'a package that brings others called `fs` and `path`'],
  ['electron-names-of-an-emitter', 'a package that a script of its own fills with 200 MB'],
  ['electron-preload', 'a package that a script of its own fills with 200 MB'],
  ['electron-main-tells-itself', 'a package that a script of its own fills with 200 MB'],
  ['electron-windows-with-more', 'a package that a script of its own fills with 200 MB'],
  ['mcp-tools', 'a package that brings two servers and a validator for a handful of calls'],
  ['convex-functions', 'a package of 49 MB, and modules that its generator writes'],
  ['convict-settings', 'a package without types of its own'],
  ['dapr-topics', 'a package that brings gRPC, Connect, durable tasks and another calendar: 60 MB'],
  ['hatchet-tasks', 'a package that brings gRPC, an HTTP client and protocol buffers: 30 MB'],
  ['functions-framework-handlers', 'a package that brings a server and a validator for two functions'],
  ['node-rdkafka-topics', 'packages with a native library of 17 MB each'],
  ['azure-queues-and-hubs', 'packages of 21 MB'],
  ['eventstore-streams', 'packages that bring gRPC and a native library: 40 MB'],
  ['mercurius-topics', 'a package that brings a server of files, one of sockets and a compiler of queries'],
  ['nestjs-discord-bots', 'packages that bring what no decorator needs'],
  ['lambda-powertools-class', 'a package that is not installed'],
  ['lambda-powertools-in-sam', 'a package that is not installed'],
  ['aws-clients-that-are-watched', 'packages that are not installed'],
  ['aws-handlers-with-more-around', 'a package that is not installed'],
  ['aws-cdk-of-own-classes', 'a package of 270 MB'],
  ['aws-rules-of-events', 'a package of 270 MB'],
  ['aws-cdk-machines', 'a package of 270 MB'],
  ['aws-cdk-functions', 'a package of 270 MB'],
  ['aws-cdk-constructs', 'a package of 270 MB'],
  ['serverless-services', 'a package of 80 others for the type of one object'],
  ['serverless-functions', 'a package of 80 others for the type of one object'],
  ['sst-bus', 'two versions of a package that brings another kit of AWS'],
  ['google-tasks-queues', 'a package of 12 MB for one method'],
  ['graphql-subscriptions-of-brokers', 'packages that bring clients of seven brokers for the same three methods'],
  ['liteque-queues', 'a package that brings a native library'],
  ['tanstack-start-functions', 'a package that brings a bundler'],
  ['effect-of-queues', 'a package of 40 MB, and names of two of its versions'],
  ['pusher-channels', 'packages that bring two clients of HTTP and 8 MB for the page'],
  ['ably-channels', 'a package of 11 MB that brings a client of HTTP'],
  ['supabase-broadcasts', 'packages of 9 MB for one of six clients'],
  ['laravel-echo-channels', 'a package that asks for another of 8 MB'],
  ['evt-events', 'a package that brings three others'],
  ['node-ts-bus-handlers', 'a package that asks for a version of the metadata that is not installed'],
  ['emmett-carts', 'packages that bring the driver of a database and a store of documents: 31 MB'],
  ['camunda-workers', 'packages that bring gRPC, a client of HTTP and protocol buffers: 30 MB'],
  ['stomp-streams', 'a package that is not installed'],
  ['hasura-handlers', 'a package that is not installed'],
  ['cloudflare-environments', 'a module that only the platform has'],
  ['quirrel-queues', 'a package that brings a server, two parsers and five watchers for two functions'],
  ['kysely-notify', 'a package that is not installed'],
  ['effect-rpc-groups', 'packages that ask for others, one of 40 MB'],
  ['effect-workflows', 'a package that asks for six others, one of 40 MB'],
  ['mongoose-middleware', 'a package that brings the driver of a database for two methods'],
  ['lucid-hooks', 'a package that brings a builder of queries for fourteen decorators'],
  ['sequelize-hooks', 'a package that brings another of 30 MB'],
  ['sequelize-calls-that-run-hooks', 'a package that brings another of 30 MB'],
  ['sequelize-hooks-that-are-left-out', 'a package that brings another of 30 MB'],
  ['emitters-as-of-node', 'twelve packages for the same three methods'],
  ['event-targets', 'a package that is not installed'],
  ['backstage-plugins', 'packages that bring a server and a builder of queries'],
  ['baileys-bot', 'a package that brings a library from a repository, and another for pictures'],
  ['lumino-signals', 'a package that is not installed'],
  ['vscode-emitters', 'a package that is not installed'],
  ['elysia-routes', 'a package that is not installed'],
  ['not-a-bus-of-sockets', 'packages that are not installed'],
  ['slack-adapters', 'packages that are not installed'],
  ['colyseus-rooms', 'a package that brings a server of sockets and a binary protocol'],
  ['loopback-controllers', 'packages that bring a server and two validators: 70 MB'],
  ['sapphire-listeners', 'packages that are not installed'],
  ['amplify-topics', 'a package without types of its own, that nobody keeps'],
  ['pubsub-js-topics', 'a package without types of its own'],
  ['react-hooks-that-listen', 'packages that are not installed'],
  ['aws-sdk-2-clients', 'a package of 105 MB, half of what all others of vocabularies weigh'],
]);
/**
 * Packages that are not installed, each beside another of its vocabulary that is and has the same names. `@medusajs/medusa` is the whole
 * server with its dashboard (797 packages, 567 MB); what the vocabulary knows of it is `core-flows`, one line that hands on `@medusajs/core-flows`.
 */
const ABSENT = [
  'react',
  'preact/hooks',
  'aws-xray-sdk',
  'aws-xray-sdk-core',
  '@aws-lambda-powertools/tracer',
  'convex',
  '@convex-dev/workpool',
  '@convex-dev/workflow',
  'convex-helpers',
  '@aws-lambda-powertools/commons',
  'aws-cdk-lib',
  '@aws-cdk',
  '@serverless/typescript',
  'serverless',
  '@adonisjs/lucid',
  '@ioc:Adonis/Lucid/Orm',
  '@midwayjs/core',
  '@midwayjs/decorator',
  '@midwayjs/bull',
  '@midwayjs/bullmq',
  '@midwayjs/cron',
  '@midwayjs/kafka',
  '@midwayjs/rabbitmq',
  '@midwayjs/ws',
  '@midwayjs/socketio',
  'mercurius',
  'necord',
  '@discord-nestjs/core',
  '@slack/events-api',
  '@slack/interactive-messages',
  '@slack/socket-mode',
  '@slack/rtm-api',
  'socket.io-client',
  'phoenix',
  'quirrel',
  '@golevelup/nestjs-hasura',
  '@camunda8/sdk',
  '@camunda8/orchestration-cluster-api',
  'zeebe-node',
  'camunda-external-task-client-js',
  '@stomp/rx-stomp',
  '@stomp/ng2-stompjs',
  '@event-driven-io/emmett',
  '@event-driven-io/emmett-postgresql',
  '@event-driven-io/emmett-mongodb',
  '@event-driven-io/emmett-sqlite',
  '@event-driven-io/emmett-esdb',
  '@node-ts/bus-core',
  'ably',
  '@supabase/supabase-js',
  '@supabase/realtime-js',
  '@supabase/ssr',
  'evt',
  'pusher',
  'pusher-js',
  'laravel-echo',
  'sockjs-client',
  '@microsoft/signalr',
  'colyseus.js',
  'colyseus',
  '@colyseus/core',
  'amplify',
  'pubsub-js',
  'express-promise-router',
  '@ocoda/event-sourcing',
  '@oclif/core',
  '@oclif/command',
  'express-serve-static-core',
  'express-ws',
  'koa-router',
  '@mikro-orm/decorators',
  '@confluentinc/kafka-javascript',
  'ts-nats',
  'async-mqtt',
  'nest-emitter',
  '@hokify/agenda',
  '@pulsecron/pulse',
  '@medusajs/medusa',
  'aws-sdk',
  'next',
  '@remix-run/node',
  '@remix-run/server-runtime',
  '@remix-run/cloudflare',
  '@react-router/node',
  'react-router',
  '@sveltejs/kit',
  '@ts-rest/core',
  '@ts-rest/nest',
  '@ts-rest/express',
  '@ts-rest/fastify',
  '@golevelup/nestjs-stripe',
  'apollo-server',
  'apollo-server-express',
  '@apollo/subgraph',
  'graphql-tools',
  'graphql-yoga',
  'grpc',
  '@connectrpc/connect',
  '@bufbuild/connect',
  '@commander-js/extra-typings',
  'graphql-redis-subscriptions',
  'graphql-kafkajs-subscriptions',
  'graphql-kafka-subscriptions',
  'graphql-postgres-subscriptions',
  'graphql-amqp-subscriptions',
  'graphql-rabbitmq-subscriptions',
  'graphql-mqtt-subscriptions',
  '@axelspringer/graphql-google-pubsub',
  '@nestjs/config',
  'nestjs-temporal-core',
  'nestjs-rmq',
  'mediateur',
  '@nestjs/passport',
  'hapi',
  'event-dispatch',
  'electron',
  'electron-updater',
  '@electron-toolkit/preload',
  '@modelcontextprotocol/sdk',
  '@modelcontextprotocol/server',
  'convict',
  'elysia',
  '@loopback/rest',
  '@loopback/openapi-v3',
  '@loopback/core',
  '@dapr/dapr',
  'node-rdkafka',
  '@azure/event-hubs',
  '@azure/storage-queue',
  '@azure/eventgrid',
  '@eventstore/db-client',
  '@kurrent/kurrentdb-client',
  'sst',
  '@google-cloud/tasks',
  '@hatchet-dev/typescript-sdk',
  '@google-cloud/functions-framework',
  'mongoose',
  '@nestjs/mongoose',
  'sequelize-typescript',
  'eventemitter-strict',
  'strict-event-emitter',
  'component-emitter',
  '@socket.io/component-emitter',
  'tiny-emitter',
  '@metamask/safe-event-emitter',
  '@vladfrangu/async_event_emitter',
  '@livekit/typed-emitter',
  '@rocket.chat/emitter',
  '@braintree/event-emitter',
  'eventemitter-asyncresource',
  'bare-events',
  '@tanstack/react-start',
  '@tanstack/solid-start',
  '@tanstack/start',
  'liteque',
  'effect',
  'kysely',
  'effect/workflow',
  'effect/unstable/workflow',
  '@effect/workflow',
  'effect/rpc',
  'effect/unstable/rpc',
  '@effect/rpc',
  'main-event',
  '@backstage/plugin-events-node',
  '@backstage/backend-plugin-api',
  '@backstage/backend-tasks',
  'baileys',
  '@whiskeysockets/baileys',
  '@adiwajshing/baileys',
  '@lumino/signaling',
  '@phosphor/signaling',
  'vscode',
  'vscode-jsonrpc',
  'vscode-languageserver',
  'vscode-languageserver-protocol',
  'vscode-languageclient',
  '@sapphire/framework',
  '@sapphire/pieces',
  '@sapphire/decorators',
  '@sapphire/plugin-subcommands',
  '@sapphire/plugin-api',
  'webextension-polyfill-ts',
  'wxt/browser',
  '@wxt-dev/browser',
  '@octokit/app',
  'octokit',
  'probot',
  'cloudflare:workers',
  'awilix-koa',
];
/** Paths in packages that have what the package itself does not export. */
const WITHIN = [
  ...['http', 'subscribers', 'types', 'utils', 'workflows-sdk'].map((name) => `@medusajs/framework/${name}`),
  '@adonisjs/core/ace',
  '@adonisjs/core/types',
  '@orpc/server/node',
  ...['api', 'cron', 'pubsub'].map((name) => `encore.dev/${name}`),
  ...[
    'v1',
    'v1/pubsub',
    'v1/firestore',
    'v2',
    'v2/pubsub',
    'v2/https',
    'v2/scheduler',
    'v2/firestore',
    'v2/storage',
    'v2/tasks',
    'v2/database',
    'v2/identity',
    'v2/eventarc',
  ].map((n) => `firebase-functions/${n}`),
];
/** What only hands on another package, or says where its types are to CommonJS alone. */
const paths = {
  'nestjs-command': ['./node_modules/nestjs-command/dist/index.d.ts'],
  '@medusajs/medusa/core-flows': ['./node_modules/@medusajs/core-flows'],
  'event-cascade/decorators': ['./src/decorators.ts'],
};
/** Types that can't be asked: of an older version, of a package that is not installed, without a name, with nothing in them before they are filled in. The cases use them. */
const UNASKED = [
  'amqplib Connection',
  'inngest Context',
  'inngest GetStepTools',
  ...['Kafka', 'Producer'].map((name) => `kafkajs KafkaJS.${name}`),
  'temporal TemporalService',
  'temporal TemporalClientService',
  // What is asked of a client stands for the answer.
  ...['GetQueueUrlCommand', 'CreateQueueCommand', 'CreateTopicCommand'].map(
    (name) => `${vocabularies.find((v) => v.packages.includes('@aws-sdk/client-sqs'))!.name} ${name}`,
  ),
  // Of a module that the platform has.
  ...['DurableObject', 'WorkerEntrypoint', 'WorkflowEntrypoint'].map((name) => `cloudflare workers ${name}`),
  // Types of another package for the same.
  'ports of web extensions browser.runtime.Port',
  'web extensions browser.runtime.Port',
  // A function without a type of its own.
  'awilix-express, awilix-koa Invoker',
  // Of what is built upon the package.
  ...['App', 'Probot', 'Application', 'Server'].map((name) => `@octokit/webhooks ${name}`),
  // Its types hand on what they import themselves.
  'node:stream (EventEmitter) EventEmitter',
  ...vocabularies.flatMap((v) => (v.packages.every((p) => ABSENT.includes(p)) ? typesNamed(v).map((name) => `${v.name} ${name}`) : [])),
];
/** Every type that a vocabulary speaks of. */
function typesNamed({ listens, emits, entries, mounts, bindings, values }: Vocabulary): string[] {
  return [
    ...[...listens, ...emits, ...entries, ...mounts, ...bindings, ...values].flatMap((rule) => ('types' in rule && rule.types) || []),
    ...values.flatMap((rule) => [...('of' in rule && rule.of ? [rule.of] : []), ...('type' in rule ? [rule.type] : [])]),
  ];
}
/** Names of other versions and of packages that are not installed, or that a package's default is given by its users. */
const OTHER = new Map([
  ['bull', ['Bull']],
  [
    '@aws-sdk/client-eventbridge, @aws-sdk/client-sns, @aws-sdk/client-sqs, @aws-sdk/client-lambda, @aws-sdk/client-sfn',
    ['default', 'StepFunctions'],
  ],
  ['kafkajs', ['KafkaJS.Consumer', 'KafkaJS.Producer', 'KafkaJS.Transaction', 'KafkaJS.Kafka']],
  ['eventemitter2', ['EventEmitter']],
  ['eventemitter3', ['=']],
  ['emittery', ['Emittery']],
  ['nats', ['Client']],
  ['mqtt', ['Client', 'AsyncMqttClient', 'AsyncClient']],
  ['ioredis', ['Redis.Redis', 'IORedis.Redis', 'Commander']],
  ['ioredis streams', ['Redis.Redis', 'IORedis.Redis', 'Commander']],
  ['redis', ['RedisClient']],
  ['redis streams', ['RedisClient']],
  ['agenda', ['default', 'Pulse']],
  ['pg-boss', ['PgBoss']],
  ['socket.io', ['default', '=']],
  ['@apollo/server, @graphql-tools/schema, graphql-yoga, mercurius', ['createSchema', 'buildSubgraphSchema']],
  ['koa', ['Koa', 'Application']],
  ['ws', ['=', 'WebSocket.Server']],
  ['ws messages', ['=', 'WebSocket.Server']],
  ['graphql-subscriptions', ['RedisPubSub']],
  ['temporal', ['TemporalService', 'TemporalClientService']],
  ['mediatr-ts', ['IMediator']],
  ['@octokit/webhooks', ['run']],
  ['cloudflare workers', ['WorkerEntrypoint', 'WorkflowEntrypoint']],
]);
/** Methods that older versions have, or what a property of the type is. */
const OLDER = [
  ...['sendOnce', 'sendSingleton', 'publishAfter', 'publishOnce'].map((n) => `pg-boss ${n}`),
  '@trigger.dev/sdk triggerAndPoll',
  'graphql-subscriptions asyncIterator',
  // What express-ws puts there.
  'express ws',
  'express Express.app',
  // Every command has one that gives bytes, this one without a type.
  'ioredis streams xreadgroupBuffer',
  // Of the subject that a property of the bus is.
  '@nestjs/cqrs next',
];

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
  types: ['node', 'chrome'],
  paths,
};

const files = readdirSync(CASES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !UNCHECKED.has(file.split(sep)[0]))
  .map((file) => join(CASES, file));
const probe = join(CASES, 'probe.ts');
const packages = [...new Set([...vocabularies.flatMap((v) => v.packages), ...WITHIN])].filter((p) => p !== PLATFORM && !ABSENT.includes(p));
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
  expect(files.length).toBeGreaterThan(150);
  expect(problems).toEqual([]);
});

/** What the packages export under a name, "default" and "a.b" among them; types and values alike. */
function exported(vocabulary: Vocabulary, name: string): ts.Symbol[] {
  const [first, ...rest] = name.split('.');
  const within = (from: ts.Symbol[], step: string): ts.Symbol[] =>
    from.flatMap((s) => checker.getExportsOfModule(s).filter((e) => e.name === step)).map(resolved);
  return [PLATFORM, ...packages]
    .filter((p) => speaksOf(vocabulary, p))
    .flatMap((p) => {
      if (p === PLATFORM) {
        const given = checker.resolveName(first, undefined, ts.SymbolFlags.Type | ts.SymbolFlags.Value | ts.SymbolFlags.Namespace, false);
        return rest.reduce(within, given ? [given] : []);
      }
      const at = imported.find((s) => (s.moduleSpecifier as ts.StringLiteral).text === p)!;
      const whole = checker.getSymbolAtLocation(at.moduleSpecifier)!;
      // `export =`: the module is the thing itself.
      const assigned = whole.exports?.get(ts.InternalSymbolName.ExportEquals);
      const itself = assigned && ['default', '=', '*'].includes(first) ? [resolved(assigned)] : [];
      return [...[first, ...rest].reduce(within, [whole]), ...rest.reduce(within, itself)];
    });
}

const imported = program.getSourceFile(probe)!.statements.filter(ts.isImportDeclaration);
const resolved = (s: ts.Symbol): ts.Symbol => (s.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(s) : s);

const signatures = (t: ts.Type): readonly ts.Signature[] =>
  checker.getNonNullableType(t).isUnion()
    ? (checker.getNonNullableType(t) as ts.UnionType).types.flatMap((each) => each.getCallSignatures())
    : checker.getNonNullableType(t).getCallSignatures();
const parameter = (s: ts.Signature, at: number): ts.Type[] => {
  const given = s.getParameters()[at];
  return given ? [checker.getTypeOfSymbol(given)] : [];
};

/** What is of a type that the vocabulary speaks of: the package's own of that name, or what the vocabulary calls by it. */
function typesOf(vocabulary: Vocabulary, type: string): ts.Type[] {
  const key = `${vocabulary.name} ${type}`;
  const before = found.get(key);
  if (before) return before;
  found.set(key, []);
  const all = [...new Set(typesFound(vocabulary, type))];
  found.set(key, all);
  return all;
}
const found = new Map<string, ts.Type[]>();

function typesFound(vocabulary: Vocabulary, type: string): ts.Type[] {
  const { values } = vocabulary;
  const of = (symbol: ts.Symbol): ts.Type[] => [
    ...(symbol.flags & ts.SymbolFlags.Type ? [checker.getDeclaredTypeOfSymbol(symbol)] : []),
    ...(symbol.flags & ts.SymbolFlags.Value ? [checker.getTypeOfSymbol(symbol)] : []),
  ];
  const named = (name: string): ts.Type[] => exported(vocabulary, name).flatMap(of);
  const property = (owners: ts.Type[], name: string): ts.Type[] =>
    owners.flatMap((t) => checker.getPropertyOfType(checker.getApparentType(t), name) ?? []).map((s) => checker.getTypeOfSymbol(s));
  const at = type.lastIndexOf('.');
  return [
    ...named(type),
    ...(at > 0 ? property(typesOf(vocabulary, type.slice(0, at)), type.slice(at + 1)) : []),
    ...values.flatMap((rule) => {
      if (!('type' in rule) || rule.type !== type) return [];
      if ('exported' in rule) return typesOf(vocabulary, rule.exported);
      if ('callbackOf' in rule) {
        const given = rule.types ? rule.types.flatMap((of) => property(typesOf(vocabulary, of), rule.callbackOf)) : named(rule.callbackOf);
        const handed = given.flatMap((t) => signatures(t).flatMap((s) => parameter(s, rule.arg)));
        const functions =
          rule.property === undefined
            ? handed
            : rule.property.split('.').reduce(
                (of, step) =>
                  property(
                    of.map((t) => checker.getNonNullableType(t)),
                    step,
                  ),
                handed,
              );
        return functions.flatMap((t) => signatures(t).flatMap((s) => parameter(s, rule.parameter ?? 0)));
      }
      if ('typed' in rule)
        return rule.typed.flatMap((of) =>
          typesOf(vocabulary, of).flatMap((t) => signatures(t).flatMap((s) => parameter(s, rule.parameter))),
        );
      if ('property' in rule) return 'of' in rule ? property(typesOf(vocabulary, rule.of), rule.property) : [];
      const made = 'of' in rule && rule.of ? property(typesOf(vocabulary, rule.of), rule.call) : named(rule.call);
      return made.flatMap(signatures).map((s) => checker.getAwaitedType(s.getReturnType()) ?? s.getReturnType());
    }),
  ].flatMap((t) => [
    checker.getNonNullableType(t),
    ...t.getConstructSignatures().map((s) => s.getReturnType()),
    ...t.getCallSignatures().map((s) => s.getReturnType()),
  ]);
}

/** Whether a type of the package has a member, an object of it or the thing itself. */
const has = (vocabulary: Vocabulary, type: string, member: string): boolean =>
  typesOf(vocabulary, type).some((t) => checker.getPropertyOfType(checker.getApparentType(t), member) !== undefined);

describe.each(vocabularies.map((v) => [v.name, v] as const))('%s', (_name, vocabulary) => {
  const { listens, emits, entries, mounts, roles, values, queues, bindings, claims } = vocabulary;
  const given = [...listens, ...entries].flatMap((rule) => ('object' in rule ? rule.object.given : []));

  it('calls methods that one of the types has', () => {
    const rules = [...listens, ...emits, ...entries, ...mounts, ...bindings].flatMap((rule) =>
      'call' in rule && 'types' in rule && rule.types ? rule.call.map((call) => ({ call, types: rule.types! })) : [],
    );
    const asked = [
      ...rules,
      ...given.flatMap(({ call, types }) => (types ? [{ call, types }] : [])),
      ...values.flatMap((rule) => ('callbackOf' in rule && rule.types ? [{ call: rule.callbackOf, types: rule.types }] : [])),
      ...values.flatMap((rule) =>
        'keeps' in rule ? [rule.keeps, ...(rule.by ? [rule.by] : [])].map((call) => ({ call, types: rule.types })) : [],
      ),
    ];
    expect(
      asked.filter(
        ({ call, types }) =>
          // A function that is called itself, and whatever is called.
          call !== '' &&
          call !== '*' &&
          !OLDER.includes(`${vocabulary.name} ${call}`) &&
          !types.some((type) => UNASKED.includes(`${vocabulary.name} ${type}`) || has(vocabulary, type, call)),
      ),
    ).toEqual([]);
  });

  it('names what the packages export', () => {
    const asked = [
      ...listens.flatMap((rule) =>
        'decorator' in rule
          ? [rule.decorator, 'queue' in rule ? (rule.queue?.decorator ?? []) : []].flat()
          : 'new' in rule
            ? 'call' in rule
              ? rule.call
              : [rule.new]
            : 'function' in rule
              ? rule.of
                ? []
                : [rule.function]
              : 'observed' in rule || 'typed' in rule
                ? 'observed' in rule
                  ? rule.observed
                  : rule.typed
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
          ? [rule.decorator, ...('prefix' in rule && rule.prefix ? [rule.prefix].flat() : [])]
          : 'takes' in rule
            ? rule.takes
            : 'typed' in rule
              ? rule.typed
              : 'methods' in rule && !('object' in rule)
                ? [rule.implements ?? [], rule.extends ?? []].flat()
                : [],
      ),
      ...entries.flatMap((rule) => ('call' in rule && !rule.types ? rule.call : [])),
      ...given.flatMap(({ call, types }) => (types ? [] : [call])),
      ...roles.map((rule) => ('decorator' in rule ? rule.decorator : rule.base)),
      ...queues.flatMap((rule) => [rule.decorator, ...(rule.token ? [rule.token] : [])]),
      ...claims,
      ...values.flatMap((rule) => ('callbackOf' in rule && !rule.types ? [rule.callbackOf] : [])),
      ...values.flatMap((rule) => ('table' in rule ? [rule.call] : 'type' in rule && 'call' in rule && !rule.of ? [rule.call] : [])),
    ];
    const isOther = (name: string): boolean => OTHER.get(vocabulary.name)?.includes(name) ?? false;
    const isAbsent = vocabulary.packages.every((p) => ABSENT.includes(p));
    expect([...new Set(asked)].filter((name) => !isAbsent && !isOther(name) && !exported(vocabulary, name).length)).toEqual([]);
  });

  it('knows types that there are', () => {
    expect(
      [...new Set(typesNamed(vocabulary))].filter(
        (type) =>
          !OTHER.get(vocabulary.name)?.includes(type) &&
          !UNASKED.includes(`${vocabulary.name} ${type}`) &&
          !typesOf(vocabulary, type).length,
      ),
    ).toEqual([]);
  });

  it('says of values what their types have', () => {
    const asked = values.flatMap((rule) =>
      'property' in rule && !('callbackOf' in rule)
        ? [{ of: 'of' in rule ? rule.of : rule.type, member: rule.property }]
        : 'call' in rule && 'of' in rule && rule.of
          ? [{ of: rule.of, member: rule.call }].filter(({ member }) => member)
          : [],
    );
    const isOther = (of: string, member: string): boolean =>
      UNASKED.includes(`${vocabulary.name} ${of}`) || OLDER.includes(`${vocabulary.name} ${of}.${member}`);
    expect(asked.filter(({ of, member }) => !isOther(of, member) && !has(vocabulary, of, member))).toEqual([]);
  });
});
