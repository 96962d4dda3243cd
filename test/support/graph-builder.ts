import { emptyGraph } from '../../src/graph/graph-index.js';
import { canonical } from '../../src/graph/json.js';
import type { CallableNode, EventKind, EventNode, Graph, Role } from '../../src/graph/model.js';

const EVENT = /^(event|command|query|job|message) (\S+)(?: -- (.*))?$/;
const ENTRY = /^entry (http|graphql|ws|cron|cli|lifecycle|other) "([^"]*)" (\S+)$/;
const ROW = /^(\S+) (~>|=>|->)(\?)? (\S+)(?: \[(.*)\])?$/;
const UNRESOLVED = /^(\S+) \?\? (.*)$/;

/**
 * A small graph from readable lines, `#` starts a comment:
 *
 *     event PaymentCreated -- A payment was stored.     a declared event with its description (event|command|query|job|message)
 *     entry http "POST /payments" PaymentController.create
 *     PaymentCreated ~> PaymentCreatedHandler.handle    listens
 *     PaymentArchiver.create => PaymentCreated          emits; `=>?` may, with its guard in brackets: =>? Failed [!result.ok]
 *     PaymentController.create -> PaymentArchiver.create   calls; `->?` may
 *     JobRunner.run ?? the name is computed             unresolved
 *
 * The role comes from the class name's end; the file from its first word; lines count up by tens, in the order of appearance.
 */
export function graphOf(lines: string): Graph {
  const graph = emptyGraph();
  const events = new Map<string, EventNode>();
  const callables = new Map<string, CallableNode>();
  let line = 0;
  const event = (name: string, kind: EventKind = 'event'): string => {
    if (!events.has(name)) {
      const declared = { file: `src/${folder(name)}/events.ts`, line: (line += 10) };
      events.set(name, { id: name, name, kind, aliases: [], declared, description: null, payload: null, pattern: name.includes('*') });
    }
    return name;
  };
  const callable = (name: string): string => {
    const file = `src/${folder(name)}/${kebab(name.split('.')[0])}.ts`;
    const id = `${file}#${name}`;
    if (!callables.has(id)) callables.set(id, { id, name, role: roleOf(name), entry: null, file, line: (line += 10), description: null });
    return id;
  };
  const place = (id: string) => ({ file: callables.get(id)!.file, line: callables.get(id)!.line + 1 });
  for (const raw of lines.split('\n')) {
    const text = raw.replace(/(^|\s)#.*/, '').trim();
    if (text === '') continue;
    const [, kind, eventName, description] = EVENT.exec(text) ?? [];
    const [, entryKind, label, entry] = ENTRY.exec(text) ?? [];
    const [, from, arrow, may, to, guard = null] = ROW.exec(text) ?? [];
    const [, by, reason] = UNRESOLVED.exec(text) ?? [];
    const certainty = may ? 'may' : 'always';
    if (eventName) events.get(event(eventName, kind as EventKind))!.description = description ?? null;
    else if (entry) callables.get(callable(entry))!.entry = { kind: entryKind as 'http', label };
    else if (arrow === '~>')
      graph.listens.push({ event: event(from), handler: callable(to), ...place(callable(to)), via: '@Handles', pattern: null });
    else if (arrow === '=>')
      graph.emits.push({ event: event(to), by: callable(from), ...place(callable(from)), via: 'this.emit', certainty, guard });
    else if (arrow === '->') graph.calls.push({ from: callable(from), to: callable(to), ...place(callable(from)), certainty, guard });
    else if (by) graph.unresolved.push({ by: callable(by), ...place(callable(by)), via: 'this.emit', reason });
    else throw new Error(`not a line of a graph: ${text}`);
  }
  return canonical({ ...graph, events: [...events.values()], callables: [...callables.values()] });
}

const words = (name: string): string[] => name.match(/[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])/g) ?? ['app'];
const folder = (name: string): string => words(name)[0].toLowerCase();
const kebab = (name: string): string => words(name).join('-').toLowerCase();

function roleOf(name: string): Role {
  const owner = name.split('.')[0];
  if (/(Controller|Webhook|Cron)$/.test(owner)) return 'controller';
  if (/(Archiver|Repository)$/.test(owner)) return 'archiver';
  return /Handler$/.test(owner) ? 'handler' : 'other';
}

/** The payments cascade: a payment is stored, authorised upstream (perhaps after a fraud check), shipped, captured at night, refunded. */
export const PAYMENTS = `
  entry http "POST /payments" PaymentController.create
  entry http "POST /refunds" RefundController.create
  entry http "POST /fraud-results" FraudWebhook.resolve
  entry cron "cron 0 3 * * *" CaptureCron.run
  event PaymentCreated -- A customer asked to pay; nothing has been charged yet.
  event AuthCreated -- The amount will be reserved at the upstream provider.
  event AuthPendingFraud -- Upstream wants a person to look; the webhook will tell.
  job captures/nightly -- Collects what was authorised during the day.
  PaymentController.create -> PaymentArchiver.create
  PaymentArchiver.create => PaymentCreated
  PaymentCreated ~> PaymentCreatedHandler.handle
  PaymentCreatedHandler.handle -> AuthArchiver.create
  AuthArchiver.create => AuthCreated
  AuthCreated ~> AuthCreatedHandler.handle
  AuthCreatedHandler.handle ->? AuthArchiver.succeed [result.status === 'succeeded']
  AuthCreatedHandler.handle ->? AuthArchiver.fail [result.status === 'failed']
  AuthCreatedHandler.handle ->? AuthArchiver.awaitFraudCheck [result.status === 'pending_fraud_check']
  AuthArchiver.succeed => AuthSucceeded
  AuthArchiver.fail => AuthFailed
  AuthArchiver.awaitFraudCheck => AuthPendingFraud
  FraudWebhook.resolve ->? AuthArchiver.succeed [body.accepted]
  FraudWebhook.resolve ->? AuthArchiver.fail [else of body.accepted]
  AuthSucceeded ~> PaymentStatusHandler.handle
  AuthFailed ~> PaymentStatusHandler.handle
  PaymentStatusHandler.handle ->? PaymentArchiver.authorise [event instanceof AuthSucceeded]
  PaymentStatusHandler.handle ->? PaymentArchiver.fail [event instanceof AuthFailed]
  PaymentArchiver.authorise => PaymentAuthorised
  PaymentArchiver.fail => PaymentFailed
  PaymentAuthorised ~> ShipmentHandler.handle
  ShipmentHandler.handle -> ShipmentArchiver.create
  ShipmentArchiver.create => ShipmentCreated
  CaptureCron.run => captures/nightly
  captures/nightly ~> CaptureJobHandler.process
  CaptureJobHandler.process ->? CaptureArchiver.create [loop]
  CaptureArchiver.create => CaptureCreated
  CaptureCreated ~> CaptureCreatedHandler.handle
  CaptureCreatedHandler.handle ->? CaptureArchiver.succeed [response.ok]
  CaptureCreatedHandler.handle ->? CaptureArchiver.fail [else of response.ok]
  CaptureArchiver.succeed => CaptureSucceeded
  CaptureArchiver.fail => CaptureFailed
  RefundController.create -> RefundArchiver.create
  RefundArchiver.create => RefundCreated
  RefundCreated ~> RefundCreatedHandler.handle
  RefundCreatedHandler.handle ->? RefundArchiver.succeed [response.ok]
  RefundCreatedHandler.handle ->? RefundArchiver.fail [catch]
  RefundArchiver.succeed => RefundSucceeded
  RefundArchiver.fail => RefundFailed
  AuditHandler.handle ?? event name is computed at run time
  PaymentFailed ~> AuditHandler.handle
  ChargebackReceived ~> ChargebackHandler.handle
  ChargebackHandler.handle ->? RefundArchiver.create [chargeback.final]
`;
