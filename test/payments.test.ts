import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../fixtures/payments/src/main.js';
import { ScriptedProvider } from '../fixtures/payments/src/upstream/provider.js';
import { analyse, type Graph, render } from '../src/index.js';
import { Recorder } from './support/recorder.js';

/** Runs the payments example, records what caused what, and holds it against the extracted graph. */
const all = new Recorder();

function start(provider = new ScriptedProvider(), recorder = all) {
  const running = createApp(provider, recorder.observe);
  const emit = running.events.emit.bind(running.events);
  running.events.emit = (event: object) => {
    recorder.emitted(event);
    emit(event);
  };
  const { app, controllers } = running;
  return {
    status: (id: string) => running.payments.get(id).status,
    pay: (amount = 10) => app.enter(() => controllers.payments.create({ amount })),
    fraudCheck: (authId: string, genuine: boolean) => app.enter(() => controllers.fraudCheck.resolve({ authId, genuine })),
    night: (night: string) => app.enter(() => controllers.captureJob.nightly(night)),
    refund: (paymentId: string, amount = 10) => app.enter(() => controllers.refunds.create({ paymentId, amount })),
  };
}

describe('scenarios', () => {
  it('a payment is authorised at once and shipped', async () => {
    const shop = start();
    const { id } = await shop.pay();
    expect(shop.status(id)).toBe('authorised');
  });

  it('a payment is declined at once', async () => {
    const shop = start(new ScriptedProvider().willAuthorise('failed'));
    const { id } = await shop.pay();
    expect(shop.status(id)).toBe('declined');
  });

  it.each([
    [true, 'authorised'],
    [false, 'declined'],
  ])('a fraud check ends days later: genuine %s', async (genuine, status) => {
    const shop = start(new ScriptedProvider().willAuthorise('pending_fraud_check'));
    const { id } = await shop.pay();
    expect(shop.status(id)).toBe('on_hold');
    await shop.fraudCheck('auth-1', genuine);
    expect(shop.status(id)).toBe(status);
  });

  it('a night with nothing, with one and with several to capture, some of which fail', async () => {
    const shop = start(new ScriptedProvider().willCapture('failed', 'succeeded', 'succeeded'));
    await shop.night('1st');
    const first = await shop.pay();
    await shop.night('2nd');
    expect(shop.status(first.id)).toBe('authorised');
    const second = await shop.pay();
    await shop.night('3rd');
    expect([first, second].map(({ id }) => shop.status(id))).toEqual(['captured', 'captured']);
  });

  it('a payment on hold is not captured', async () => {
    const shop = start(new ScriptedProvider().willAuthorise('pending_fraud_check'));
    const { id } = await shop.pay();
    await shop.night('1st');
    expect(shop.status(id)).toBe('on_hold');
  });

  it('refunds succeed, fail upstream, repeat, and are refused before there is money', async () => {
    const shop = start(new ScriptedProvider().willRefund('failed', 'succeeded', 'succeeded'));
    const { id } = await shop.pay();
    await expect(shop.refund(id)).rejects.toThrow('payment-1 is authorised');
    await shop.night('1st');
    await shop.refund(id, 4);
    expect(shop.status(id)).toBe('captured');
    await shop.refund(id, 4);
    await expect(shop.refund(id, 7)).rejects.toThrow('more than what is left');
    await shop.refund(id, 6);
    expect(shop.status(id)).toBe('refunded');
  });

  it('calls that come at once are served one after the other', async () => {
    const shop = start();
    const [first, second] = await Promise.all([shop.pay(), shop.pay(), shop.night('1st'), shop.night('2nd')]);
    expect([first, second].map(({ id }) => shop.status(id))).toEqual(['captured', 'captured']);
  });

  it('says what caused what', async () => {
    const own = new Recorder();
    const shop = start(new ScriptedProvider().willAuthorise('pending_fraud_check'), own);
    await shop.pay();
    await shop.fraudCheck('auth-1', true);
    await shop.night('1st');
    expect(own.story).toBe(
      `PaymentsController.create
  PaymentCreated
    AuthCreated
      AuthPendingFraud
        PaymentOnHold
    ShipmentCreated
FraudCheckController.resolve
  AuthSucceeded
    PaymentAuthorised
      ShipmentReleased
CaptureJobController.nightly
  CaptureJobCreated
    CaptureCreated
      CaptureSucceeded
        PaymentCaptured`,
    );
  });

  it('archivers refuse what is not allowed', async () => {
    const shop = start(new ScriptedProvider().willAuthorise('pending_fraud_check'));
    await shop.pay();
    await shop.fraudCheck('auth-1', true);
    await expect(shop.fraudCheck('auth-1', false)).rejects.toThrow('auth-1 is succeeded');
    await expect(shop.pay(0)).rejects.toThrow('an amount is not more than nothing');
    await shop.night('1st');
    await expect(shop.night('1st')).rejects.toThrow('job-1 is created');
  });
});

describe('the graph', () => {
  let graph: Graph;
  const name = (id: string): string => graph.callables.find((c) => c.id === id)!.name;
  const rows = () => ({
    listens: new Set(graph.listens.map((l) => `${l.event} -> ${name(l.handler)}`)),
    emits: new Set(graph.emits.map((e) => `${name(e.by)} -> ${e.event}`)),
    calls: new Set(graph.calls.map((c) => `${name(c.from)} -> ${name(c.to)}`)),
  });

  beforeAll(async () => {
    ({ graph } = await analyse({ root: 'fixtures/payments' }));
  });

  it('has all that happened', () => {
    const { listens, emits, calls } = rows();
    expect([...all.listens].filter((row) => !listens.has(row))).toEqual([]);
    expect([...all.emits].filter((row) => !emits.has(row))).toEqual([]);
    expect([...all.calls(true)].filter((row) => !calls.has(row))).toEqual([]);
    expect(graph.callables.flatMap((c) => (c.entry ? [c.name] : [])).sort()).toEqual([...all.entries].sort());
  });

  it('has nothing that did not happen', () => {
    const { listens, emits, calls } = rows();
    expect([...listens].filter((row) => !all.listens.has(row))).toEqual([]);
    expect([...emits].filter((row) => !all.emits.has(row))).toEqual([]);
    expect([...calls].filter((row) => !all.calls(true).has(row))).toEqual([]);
    expect(listens.size + emits.size + calls.size).toBeGreaterThan(50);
  });

  it('says "always" of what every run did, and "may" only of what some run did not', () => {
    const steps = [
      ...graph.emits.map((e) => ({ by: name(e.by), step: `${name(e.by)} -> ${e.event}`, certainty: e.certainty })),
      ...graph.calls.map((c) => ({ by: name(c.from), step: `${name(c.from)} -> ${name(c.to)}`, certainty: c.certainty })),
    ];
    const certain = new Set(steps.filter((s) => s.certainty === 'always').map((s) => s.step));
    for (const { by, step } of steps) {
      const runs = all.runs.filter((run) => run.name === by && run.returned);
      expect([step, runs.every((run) => Recorder.did(run).has(step))]).toEqual([step, certain.has(step)]);
    }
  });

  it('starts at the controllers, and claims what it does', () => {
    const entries = graph.callables.flatMap((c) => (c.entry ? [`${c.entry.kind} ${c.entry.label}`] : []));
    expect(entries.sort()).toEqual(['cron cron nightly', 'http POST /payments', 'http POST /refunds', 'http POST /webhooks/fraud-check']);
    expect(graph.claims).toEqual([]);
    expect(graph.unresolved).toEqual([]);
  });

  it('is drawn in the README as it is', async () => {
    const events = await render(graph, 'svg', { level: 'events' });
    const roles = await render(graph, 'svg', { title: 'Payments: what could happen' });
    if (process.env.UPDATE) {
      writeFileSync('fixtures/payments/events.svg', events);
      writeFileSync('fixtures/payments/cascade.svg', roles);
    }
    expect(readFileSync('fixtures/payments/events.svg', 'utf8')).toBe(events);
    expect(readFileSync('fixtures/payments/cascade.svg', 'utf8')).toBe(roles);
  });
});
