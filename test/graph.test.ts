import { describe, expect, it } from 'vitest';
import { filter, findTarget, focus, UnknownNameError } from '../src/graph/focus.js';
import { shownName, shownOwner } from '../src/graph/graph-index.js';
import { canonical, stringifyGraph } from '../src/graph/json.js';
import type { Graph } from '../src/graph/model.js';
import { GraphFormatError, graphJsonSchema, parseGraph } from '../src/graph/schema.js';
import { components, guardsOf, reaches, rootEvents } from '../src/graph/traverse.js';
import { viewOf } from '../src/graph/view.js';
import { graphOf, PAYMENTS } from './support/graph-builder.js';

const payments = graphOf(PAYMENTS);
const events = (graph: Graph) => graph.events.map((e) => e.name);
const callables = (graph: Graph) => graph.callables.map((c) => c.name);

/** The edges between events and entries at events level, as readable lines. */
function steps(graph: Graph): string[] {
  const { nodes, edges } = viewOf(graph, 'events');
  const name = (id: string) => {
    const node = nodes.find((n) => n.id === id)!;
    return node.type === 'event' ? node.event.name : node.type === 'callable' ? node.callable.entry!.label : '?';
  };
  return edges.map(
    (e) => `${name(e.from.node)} ${e.certainty === 'may' ? '-->' : '->'} ${name(e.to.node)}${e.guards.map((g) => ` [${g}]`).join('')}`,
  );
}

describe('reaches', () => {
  it('follows calls, not events', () => {
    const found = reaches(payments).filter((r) => r.from.endsWith('PaymentController.create'));
    expect(found.map((r) => [r.event, r.certainty])).toEqual([['PaymentCreated', 'always']]);
  });

  it('is sure only when every step is, and keeps the conditions of each way', () => {
    const graph = graphOf(`
      Asked ~> AskHandler.handle
      AskHandler.handle ->? Service.run [a]
      Service.run =>? Done [b]
      AskHandler.handle -> Service.skip
      Service.skip => Skipped
    `);
    const [done, skipped] = reaches(graph);
    expect([done.certainty, guardsOf(done.routes[0])]).toEqual(['may', ['a', 'b']]);
    expect(skipped.certainty).toBe('always');
  });

  it('prefers the sure way where a shorter one is not', () => {
    const graph = graphOf(`
      A ~> AHandler.handle
      AHandler.handle ->? X.emit [maybe]
      AHandler.handle -> Y.go
      Y.go -> X.emit
      X.emit => B
    `);
    expect(reaches(graph)[0].certainty).toBe('always');
  });

  it('ends where calls go round in a circle', () => {
    const graph = graphOf('A ~> H.a\nH.a -> H.b\nH.b -> H.a\nH.b => A');
    expect(reaches(graph).map((r) => r.event)).toEqual(['A']);
    expect(rootEvents(graph)).toEqual([]);
  });
});

describe('focus', () => {
  it('goes down as many hops from event to event as asked', () => {
    expect(events(focus(payments, 'PaymentCreated', { direction: 'down', depth: 1 }))).toEqual(['AuthCreated', 'PaymentCreated']);
    expect(events(focus(payments, 'PaymentCreated', { direction: 'down', depth: 2 }))).toEqual([
      'AuthCreated',
      'AuthFailed',
      'AuthPendingFraud',
      'AuthSucceeded',
      'PaymentCreated',
    ]);
    expect(callables(focus(payments, 'PaymentCreated', { direction: 'down', depth: 1 }))).toEqual([
      'AuthArchiver.create',
      'PaymentCreatedHandler.handle',
    ]);
  });

  it('goes up to what could have caused it, and nowhere else', () => {
    const up = focus(payments, 'AuthFailed', { direction: 'up', depth: 1 });
    expect(events(up)).toEqual(['AuthCreated', 'AuthFailed']);
    expect(callables(up)).toEqual(['AuthArchiver.fail', 'AuthCreatedHandler.handle', 'FraudWebhook.resolve']);
    expect(up.calls).toHaveLength(2);
  });

  it('takes a class, a method, an alias, an entry, in any case', () => {
    expect(findTarget(payments, 'AuthArchiver').callables).toHaveLength(4);
    expect(findTarget(payments, 'AuthArchiver.fail').callables).toHaveLength(1);
    expect(findTarget(payments, 'POST /payments').callables).toHaveLength(1);
    expect(findTarget(payments, 'paymentcreated').events).toEqual(['PaymentCreated']);
  });

  it('says what a mistyped name could have been', () => {
    expect(() => focus(payments, 'PaymentCreatd')).toThrow(UnknownNameError);
    expect(() => focus(payments, 'PaymentCreatd')).toThrow('did you mean "PaymentCreated"');
  });
});

describe('names that people see', () => {
  const shown = (name: string, file: string) => shownName({ name, file });

  it('are those of the code', () => {
    expect(shown('OrderHandler.handle', 'src/orders/index.ts')).toBe('OrderHandler.handle');
    expect(shown('placeOrder', 'src/orders/index.ts')).toBe('placeOrder');
    expect(shownOwner('OrderHandler', 'src/orders/index.ts')).toBe('OrderHandler');
  });

  it('are the file of what has none, with its folder where many files are called so', () => {
    expect(shown('default', 'src/subscribers/send-mail.ts')).toBe('send-mail.ts');
    expect(shown('<module>', 'src/orders/index.ts')).toBe('orders/index.ts');
    expect(shown('<module>', 'index.ts')).toBe('index.ts');
    expect(shown('default.handle', 'src/orders/reindex.ts')).toBe('reindex.ts: handle');
    expect(shownOwner('default', 'src/orders/reindex.ts')).toBe('reindex.ts');
  });

  it('are found by', () => {
    const graph = graphOf(PAYMENTS);
    const [first] = graph.callables;
    const unnamed = { ...graph, callables: [{ ...first, id: 'src/mail.ts#default', name: 'default', file: 'src/mail.ts' }] };
    expect(findTarget(unnamed, 'mail.ts').callables).toEqual(['src/mail.ts#default']);
    const ofClass = { ...graph, callables: [{ ...first, id: 'src/mail.ts#default.send', name: 'default.send', file: 'src/mail.ts' }] };
    expect(findTarget(ofClass, 'mail.ts').callables).toEqual(['src/mail.ts#default.send']);
  });
});

describe('filter', () => {
  it('keeps events of a kind and the callables that have to do with them', () => {
    const jobs = filter(payments, { kinds: ['job'] });
    expect(events(jobs)).toEqual(['captures/nightly']);
    expect(callables(jobs)).toEqual(['AuditHandler.handle', 'CaptureJobHandler.process', 'CaptureCron.run'].sort());
  });

  it('keeps what leads from entry points', () => {
    expect(events(filter(payments, { entries: true }))).not.toContain('ChargebackReceived');
    expect(events(filter(payments, { entries: true }))).toContain('ShipmentCreated');
  });

  it('leaves entry points out', () => {
    const without = filter(payments, { entries: false });
    expect(without.callables.filter((c) => c.entry)).toEqual([]);
    expect(events(without)).toEqual(events(payments));
  });
});

describe('views', () => {
  it('derives event to event', () => {
    const part = focus(payments, 'PaymentCreated', { depth: 2 });
    expect(steps(part)).toEqual([
      "AuthCreated --> AuthFailed [result.status === 'failed']",
      "AuthCreated --> AuthPendingFraud [result.status === 'pending_fraud_check']",
      "AuthCreated --> AuthSucceeded [result.status === 'succeeded']",
      'POST /payments -> PaymentCreated',
      'PaymentCreated -> AuthCreated',
    ]);
  });

  it('joins the methods of a class, helpers under their callers', () => {
    const graph = graphOf(`
      A ~> AHandler.handle
      AHandler.handle ->? AHandler.settle [ok]
      AHandler.settle => B
    `);
    const { nodes, edges } = viewOf(graph, 'roles');
    const handler = nodes.find((n) => n.type === 'class')!;
    expect(handler.rows.map((r) => [r.method, r.depth, r.calledBy.map((c) => c.guards)])).toEqual([
      ['handle', 0, []],
      ['settle', 1, [['ok']]],
    ]);
    expect(edges.map((e) => e.type)).toEqual(['listens', 'emits']);
  });

  it('does not take what was cut away for absent', () => {
    const part = focus(payments, 'PaymentCreated', { direction: 'down', depth: 1 });
    const view = viewOf(part, 'roles', payments).nodes.filter((n) => n.type === 'event');
    expect(view.map((n) => [n.event.name, n.listened, n.moreBefore, n.moreAfter])).toEqual([
      ['AuthCreated', true, false, true],
      ['PaymentCreated', true, true, false],
    ]);
  });

  it('shows unresolved emissions at every level', () => {
    for (const level of ['events', 'roles', 'methods'] as const) {
      expect(viewOf(payments, level).nodes.filter((n) => n.type === 'unresolved')).toHaveLength(1);
    }
  });

  it('makes one edge of several emissions of one event, sure when one of them is', () => {
    const graph = graphOf('A.run =>? E [x]\nA.run =>? E [y]\nB.run =>? E [x]\nB.run => E');
    expect(viewOf(graph, 'methods').edges.map((e) => [e.certainty, e.guards])).toEqual([
      ['may', ['x', 'y']],
      ['always', []],
    ]);
  });
});

it('finds the connected parts, the largest first', () => {
  expect(components(payments).map((part) => part.events.length)).toEqual([8, 4, 4]);
});

describe('JSON', () => {
  it('reads what it writes', () => {
    const text = stringifyGraph(payments);
    expect(parseGraph(text)).toEqual(payments);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('is the same for shuffled rows', () => {
    const reversed = Object.fromEntries(Object.entries(payments).map(([k, v]) => [k, Array.isArray(v) ? [...v].reverse() : v]));
    expect(stringifyGraph(reversed as unknown as Graph)).toBe(stringifyGraph(payments));
    expect(Object.keys(canonical(reversed as unknown as Graph).events[0])[0]).toBe('id');
  });

  it('keeps fields that a later version added', () => {
    const text = JSON.stringify({ ...payments, added: 1 });
    expect(parseGraph(text)).toHaveProperty('added', 1);
  });

  it.each([
    ['not JSON', '{', /g\.json: not JSON/],
    ['another format', '{"format":"x"}', /not a cascade graph/],
    ['null', 'null', /not a cascade graph/],
    ['another version', JSON.stringify({ ...payments, version: 9 }), /version 9 .* reads version 1/],
    ['a wrong field', JSON.stringify({ ...payments, emits: [{ ...payments.emits[0], certainty: 'perhaps' }] }), /emits\.0\.certainty/],
    ['a missing list', JSON.stringify({ ...payments, calls: undefined }), /calls: /],
    [
      'an absent node',
      JSON.stringify({ ...payments, emits: [{ ...payments.emits[0], event: 'Gone' }] }),
      /emits\.0\.event: no event has the id "Gone"/,
    ],
    ['an id used twice', JSON.stringify({ ...payments, events: [...payments.events, payments.events[0]] }), /is used twice/],
  ])('refuses %s with its place', (_, text, message) => {
    expect(() => parseGraph(text, 'g.json')).toThrow(GraphFormatError);
    expect(() => parseGraph(text, 'g.json')).toThrow(message);
  });

  it('has a JSON Schema', () => {
    expect(graphJsonSchema()).toMatchObject({ type: 'object', properties: { version: { const: 1 } } });
  });
});
