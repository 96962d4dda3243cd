import { ably } from './ably.js';
import { adonisCommands, adonisEvents, adonisRoutes } from './adonis.js';
import { agenda } from './agenda.js';
import { amplify } from './amplify.js';
import { amqpConnectionManager, amqplib } from './amqplib.js';
import { awilix } from './awilix.js';
import { awilixRouter } from './awilix-router.js';
import { awsCdk } from './aws-cdk.js';
import { awsLambda } from './aws-lambda.js';
import { awsSam } from './aws-sam.js';
import { awsSdk } from './aws-sdk.js';
import { awsXray } from './aws-xray.js';
import { azureFunctions } from './azure-functions.js';
import { azureEventGrid, azureEventHubs, azureStorageQueue } from './azure-messaging.js';
import { azureServiceBus } from './azure-service-bus.js';
import { backstage } from './backstage.js';
import { baileys } from './baileys.js';
import { beeQueue } from './bee-queue.js';
import { bull } from './bull.js';
import { bullmq, bullmqEvents } from './bullmq.js';
import { cac } from './cac.js';
import { camunda, camundaTasks } from './camunda.js';
import { cloudflare } from './cloudflare.js';
import { colyseus } from './colyseus.js';
import { commander } from './commander.js';
import { connect } from './connect.js';
import { convex } from './convex.js';
import { convict } from './convict.js';
import { cron } from './cron.js';
import { croner } from './croner.js';
import { dapr } from './dapr.js';
import { discord } from './discord.js';
import { effect } from './effect.js';
import { effectRpc } from './effect-rpc.js';
import { effectWorkflow } from './effect-workflow.js';
import { electron } from './electron.js';
import { elysia } from './elysia.js';
import { emittery } from './emittery.js';
import { emmett } from './emmett.js';
import { encore } from './encore.js';
import { eventCascade } from './event-cascade.js';
import { eventDispatch } from './event-dispatch.js';
import { eventTarget, mainEvent } from './event-target.js';
import { eventemitter2 } from './eventemitter2.js';
import { eventemitter3 } from './eventemitter3.js';
import { eventstore } from './eventstore.js';
import { express } from './express.js';
import { fastify, fastifyPlugin } from './fastify.js';
import { firebaseAdmin, firebaseFunctions } from './firebase-functions.js';
import { functionsFramework } from './functions-framework.js';
import { golevelupHasura } from './golevelup-hasura.js';
import { golevelupRabbitmq } from './golevelup-rabbitmq.js';
import { golevelupStripe } from './golevelup-stripe.js';
import { googlePubsub } from './google-pubsub.js';
import { googleTasks } from './google-tasks.js';
import { graphileWorker } from './graphile-worker.js';
import { graphqlResolvers } from './graphql-resolvers.js';
import { graphqlBrokers, graphqlSubscriptions, graphqlYoga } from './graphql-subscriptions.js';
import { grpc } from './grpc.js';
import { hapi } from './hapi.js';
import { hatchet } from './hatchet.js';
import { hono } from './hono.js';
import { hookable } from './hookable.js';
import { inngest } from './inngest.js';
import { inversifyExpress } from './inversify-express-utils.js';
import { kafkajs, nodeRdkafka } from './kafkajs.js';
import { koa, koaRouter } from './koa.js';
import { kysely } from './kysely.js';
import { lambdaPowertools } from './lambda-powertools.js';
import { laravelEcho } from './laravel-echo.js';
import { liteque } from './liteque.js';
import { loopback, loopbackLifeCycle } from './loopback.js';
import { lucid } from './lucid.js';
import { mcp } from './mcp.js';
import { mediateur } from './mediateur.js';
import { mediatrTs } from './mediatr-ts.js';
import { medusa } from './medusa.js';
import { mercurius } from './mercurius.js';
import { midway } from './midway.js';
import { mikroOrm } from './mikro-orm.js';
import { mitt } from './mitt.js';
import { moleculer } from './moleculer.js';
import { mongoose } from './mongoose.js';
import { mqtt } from './mqtt.js';
import { nanoevents } from './nanoevents.js';
import { nats, natsConsumers, natsStreaming } from './nats.js';
import { nestCli } from './nest-cli.js';
import { nestjsBull } from './nestjs-bull.js';
import { nestjsCommon } from './nestjs-common.js';
import { nestjsConfig } from './nestjs-config.js';
import { nestjsCqrs } from './nestjs-cqrs.js';
import { nestjsDiscord } from './nestjs-discord.js';
import { nestjsEventEmitter } from './nestjs-event-emitter.js';
import { nestjsGraphql } from './nestjs-graphql.js';
import { nestjsMicroservices } from './nestjs-microservices.js';
import { nestjsPassport } from './nestjs-passport.js';
import { nestjsRmq } from './nestjs-rmq.js';
import { nestjsSchedule } from './nestjs-schedule.js';
import { nestjsWebsockets } from './nestjs-websockets.js';
import { nextjs } from './nextjs.js';
import { ngrx } from './ngrx.js';
import { nodeCron } from './node-cron.js';
import { likeEvents, nodeEvents, streamEvents, streamHeirs } from './node-events.js';
import { nodeSchedule } from './node-schedule.js';
import { nodeTsBus } from './node-ts-bus.js';
import { nsqjs } from './nsqjs.js';
import { oclif } from './oclif.js';
import { ocodaEventSourcing } from './ocoda-event-sourcing.js';
import { octokitWebhooks } from './octokit.js';
import { orpc } from './orpc.js';
import { overnight } from './overnight.js';
import { pgBoss } from './pg-boss.js';
import { pg, pgListen, postgresJs } from './postgres.js';
import { pubsubJs } from './pubsub-js.js';
import { pusher } from './pusher.js';
import { qstash } from './qstash.js';
import { quirrel } from './quirrel.js';
import { rabbitmqClient } from './rabbitmq-client.js';
import { rascal } from './rascal.js';
import { react } from './react.js';
import { ioredis, ioredisStreams, redis, redisStreams } from './redis.js';
import { remix } from './remix.js';
import { restate } from './restate.js';
import { routingControllers } from './routing-controllers.js';
import { fastq, opossum } from './runners.js';
import { childProcess, http, net, page, process, streams, webSockets, workerThreads } from './runtime.js';
import { sapphire } from './sapphire.js';
import type { Vocabulary, VocabularyInput } from './schema.js';
import { sequelize } from './sequelize.js';
import { serverless } from './serverless.js';
import { nodeServers, wsMessages } from './servers.js';
import { evt, lumino, stronglyTypedEvents, tapable } from './signals.js';
import { slackAdapters, slackBolt } from './slack-bolt.js';
import { socketClients, socketIo, socketServers } from './socket-io.js';
import { nestjsSqs, sqsConsumer } from './sqs-consumer.js';
import { sst } from './sst.js';
import { rxStomp, stompjs } from './stompjs.js';
import { supabase } from './supabase.js';
import { sveltekit } from './sveltekit.js';
import { svix } from './svix.js';
import { tanstackStart } from './tanstack-start.js';
import { grammy, telegraf } from './telegram.js';
import { temporal } from './temporal.js';
import { toadScheduler } from './toad-scheduler.js';
import { triggerDev } from './trigger-dev.js';
import { trpc } from './trpc.js';
import { tsRest } from './ts-rest.js';
import { tsed } from './tsed.js';
import { tseep } from './tseep.js';
import { tsoa } from './tsoa.js';
import { typeGraphql } from './type-graphql.js';
import { typeorm } from './typeorm.js';
import { vercelQueue } from './vercel-queue.js';
import { vscode } from './vscode.js';
import { webExtensionPorts, webExtensions } from './web-extensions.js';
import { yargs } from './yargs.js';

/** A vocabulary with what it leaves out filled in as empty. */
const whole = (given: VocabularyInput): Vocabulary => ({
  generated: [],
  listens: [],
  emits: [],
  entries: [],
  mounts: [],
  roles: [],
  values: [],
  queues: [],
  bindings: [],
  delimiters: [],
  claims: [],
  own: [],
  shared: false,
  carrier: false,
  met: false,
  clients: false,
  told: false,
  runtime: false,
  ...given,
});

/** Stands for the package of the analysed code itself. */
export const OWN = '.';

/** Stands for what is there without an import. */
export const PLATFORM = '';

/** The vocabulary of the analysed code's own types. */
export const ownVocabulary = (rules: Partial<Vocabulary>): Vocabulary => whole({ name: 'own', docs: '', packages: [OWN], ...rules });

/** The vocabulary of a package that the code taught. */
export const vocabularyOf = (pkg: string, listens: Vocabulary['listens'], emits: Vocabulary['emits']): Vocabulary =>
  whole({ name: pkg, docs: '', packages: [pkg], listens, emits });

/** The built-in vocabularies. */
export const vocabularies: readonly Vocabulary[] = [
  eventCascade,
  nestjsCommon,
  nestjsConfig,
  convict,
  nestjsCqrs,
  ocodaEventSourcing,
  nestjsEventEmitter,
  nestjsMicroservices,
  nestjsBull,
  nestjsPassport,
  nestjsRmq,
  nestjsSchedule,
  nestjsGraphql,
  nestjsWebsockets,
  nestCli,
  routingControllers,
  inversifyExpress,
  elysia,
  loopback,
  loopbackLifeCycle,
  tsoa,
  midway,
  tsed,
  overnight,
  typeGraphql,
  bullmq,
  bullmqEvents,
  bull,
  eventemitter2,
  eventemitter3,
  nodeEvents,
  streamEvents,
  streamHeirs,
  likeEvents,
  eventTarget,
  mainEvent,
  mitt,
  amplify,
  pubsubJs,
  nanoevents,
  tseep,
  hookable,
  tapable,
  stronglyTypedEvents,
  lumino,
  evt,
  vscode,
  sapphire,
  emittery,
  eventDispatch,
  mcp,
  mediateur,
  mediatrTs,
  nodeTsBus,
  emmett,
  adonisEvents,
  kafkajs,
  nodeRdkafka,
  amqplib,
  amqpConnectionManager,
  rabbitmqClient,
  rascal,
  golevelupRabbitmq,
  golevelupStripe,
  golevelupHasura,
  awsSdk,
  awilix,
  awilixRouter,
  awsCdk,
  awsXray,
  react,
  serverless,
  awsSam,
  awsLambda,
  lambdaPowertools,
  sqsConsumer,
  nestjsSqs,
  nats,
  natsConsumers,
  natsStreaming,
  mqtt,
  stompjs,
  rxStomp,
  nsqjs,
  ioredis,
  redis,
  ioredisStreams,
  redisStreams,
  googlePubsub,
  googleTasks,
  sst,
  azureServiceBus,
  azureEventHubs,
  azureStorageQueue,
  azureEventGrid,
  azureFunctions,
  eventstore,
  pg,
  postgresJs,
  pgListen,
  fastq,
  opossum,
  dapr,
  encore,
  qstash,
  vercelQueue,
  quirrel,
  camunda,
  camundaTasks,
  svix,
  agenda,
  beeQueue,
  liteque,
  pgBoss,
  graphileWorker,
  triggerDev,
  hatchet,
  restate,
  trpc,
  oclif,
  orpc,
  firebaseFunctions,
  firebaseAdmin,
  functionsFramework,
  moleculer,
  inngest,
  temporal,
  medusa,
  nextjs,
  remix,
  sveltekit,
  tanstackStart,
  tsRest,
  effect,
  effectRpc,
  effectWorkflow,
  ngrx,
  kysely,
  typeorm,
  mikroOrm,
  mongoose,
  lucid,
  sequelize,
  express,
  fastify,
  fastifyPlugin,
  koa,
  koaRouter,
  hapi,
  adonisRoutes,
  adonisCommands,
  hono,
  graphqlResolvers,
  graphqlSubscriptions,
  mercurius,
  graphqlBrokers,
  graphqlYoga,
  grpc,
  connect,
  convex,
  socketIo,
  socketServers,
  socketClients,
  pusher,
  laravelEcho,
  ably,
  supabase,
  colyseus,
  wsMessages,
  backstage,
  baileys,
  discord,
  nestjsDiscord,
  grammy,
  telegraf,
  slackBolt,
  slackAdapters,
  electron,
  webExtensions,
  webExtensionPorts,
  octokitWebhooks,
  cloudflare,
  nodeServers,
  nodeCron,
  cron,
  nodeSchedule,
  croner,
  toadScheduler,
  commander,
  cac,
  yargs,
  process,
  streams,
  net,
  http,
  childProcess,
  workerThreads,
  webSockets,
  page,
].map(whole);

/** Whether an import specifier is of one of a vocabulary's packages: the package itself or a path in it. */
export const speaksOf = (vocabulary: Spoken, specifier: string): boolean =>
  vocabulary.packages.some((p) => specifier === p || (p !== PLATFORM && specifier.startsWith(`${p}/`))) ||
  generatedBy(vocabulary, specifier) !== undefined;

/** What of a vocabulary says whether a specifier is of its packages. */
type Spoken = Pick<Vocabulary, 'packages'> & Partial<Pick<Vocabulary, 'generated'>>;

/** The generated module of a vocabulary that a specifier leads to, whatever stands before it and whatever its ending. */
export const generatedBy = ({ generated = [] }: Spoken, specifier: string): Vocabulary['generated'][number] | undefined =>
  generated.find(({ module }) => `/${specifier.replace(/\.[cm]?[jt]s$/, '')}`.endsWith(`/${module}`));

/** Whether a module's specifier is of one of these vocabularies; asked of every import, mostly of the same few. */
export function speaking(some: readonly Spoken[]): (specifier: string) => boolean {
  const known = new Map<string, boolean>();
  return (specifier) => {
    const held = known.get(specifier);
    if (held !== undefined) return held;
    const is = some.some((v) => speaksOf(v, specifier));
    known.set(specifier, is);
    return is;
  };
}

const WORDS = new Set(
  'base call callbackOf decorator exported fills function given made of operator settings stream table tag token type types'.split(' '),
);

/** Names of a package that a vocabulary speaks of: what it calls functions, decorators and types. */
export function wordsOf(vocabulary: Vocabulary): ReadonlySet<string> {
  const words = new Set<string>();
  const note = (value: unknown, isWord: boolean): void => {
    if (typeof value === 'string' && isWord) words.add(value.split('.')[0]);
    else if (Array.isArray(value)) for (const each of value) note(each, isWord);
    else if (value && typeof value === 'object') for (const [key, inner] of Object.entries(value)) note(inner, WORDS.has(key));
  };
  note(vocabulary, false);
  return words;
}
