import { bull } from './bull.js';
import { bullmq } from './bullmq.js';
import { eventCascade } from './event-cascade.js';
import { eventemitter2 } from './eventemitter2.js';
import { eventemitter3 } from './eventemitter3.js';
import { express } from './express.js';
import { fastify } from './fastify.js';
import { hono } from './hono.js';
import { koa, koaRouter } from './koa.js';
import { nestCli } from './nest-cli.js';
import { nestjsBull } from './nestjs-bull.js';
import { nestjsCommon } from './nestjs-common.js';
import { nestjsCqrs } from './nestjs-cqrs.js';
import { nestjsEventEmitter } from './nestjs-event-emitter.js';
import { nestjsGraphql } from './nestjs-graphql.js';
import { nestjsMicroservices } from './nestjs-microservices.js';
import { nestjsSchedule } from './nestjs-schedule.js';
import { nestjsWebsockets } from './nestjs-websockets.js';
import { nodeEvents } from './node-events.js';
import type { Vocabulary, VocabularyInput } from './schema.js';

/** A vocabulary with what it leaves out filled in as empty. */
const whole = (given: VocabularyInput): Vocabulary => ({
  listens: [],
  emits: [],
  entries: [],
  mounts: [],
  roles: [],
  values: [],
  queues: [],
  delimiters: [],
  claims: [],
  own: [],
  ...given,
});

/** The built-in vocabularies. */
export const vocabularies: readonly Vocabulary[] = [
  eventCascade,
  nestjsCommon,
  nestjsCqrs,
  nestjsEventEmitter,
  nestjsMicroservices,
  nestjsBull,
  nestjsSchedule,
  nestjsGraphql,
  nestjsWebsockets,
  nestCli,
  bullmq,
  bull,
  eventemitter2,
  eventemitter3,
  nodeEvents,
  express,
  fastify,
  koa,
  koaRouter,
  hono,
].map(whole);

/** Whether an import specifier is of one of a vocabulary's packages: the package itself or a path in it. */
export const speaksOf = ({ packages }: Pick<Vocabulary, 'packages'>, specifier: string): boolean =>
  packages.some((p) => specifier === p || specifier.startsWith(`${p}/`));
