import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDiff, essence } from '../src/diff/apply.js';
import { diffGraphs } from '../src/diff/diff.js';
import { type GraphDiff, isEmpty, PARTS } from '../src/diff/model.js';
import { plain } from '../src/diff/rows.js';
import { diffJsonSchema, diffSchema } from '../src/diff/schema.js';
import { canonical } from '../src/graph/json.js';
import type { Graph } from '../src/graph/model.js';
import { graphOf, PAYMENTS } from './support/graph-builder.js';

/** A difference as a few readable lines. */
function said(diff: GraphDiff): string[] {
  const name = (node: { name: string }) => node.name;
  const short = (id: string) => id.slice(id.indexOf('#') + 1);
  const nodes = [...(['events', 'callables'] as const)].flatMap((part) => [
    ...diff[part].added.map((n) => `+ ${name(n)}`),
    ...diff[part].removed.map((n) => `- ${name(n)}`),
    ...diff[part].changed.map((c) => `~ ${name(c.before)} → ${name(c.after)}: ${c.changes.join(', ')}`),
  ]);
  const ends = (row: object) =>
    Object.entries(row)
      .filter(([key]) => ['event', 'handler', 'by', 'from', 'to'].includes(key))
      .map(([, id]) => short(String(id)))
      .join(' ');
  const rows = (['listens', 'emits', 'calls', 'unresolved'] as const).flatMap((part) => [
    ...diff[part].added.map((r) => `+ ${part} ${ends(r)}`),
    ...diff[part].removed.map((r) => `- ${part} ${ends(r)}`),
    ...diff[part].changed.map((c) => `~ ${part} ${ends(c.after)}: ${c.changes.join(', ')}`),
  ]);
  return [...nodes, ...rows];
}

const meant = (diff: GraphDiff): string[] =>
  diff.consequences.map((c) => {
    const short = (id: string) => id.slice(id.indexOf('#') + 1);
    switch (c.type) {
      case 'grew':
      case 'shrank':
      case 'broke':
        return `${c.type}: ${c.starts.map((s) => short(s.id)).join(', ')} … ${c.step.cause ?? ''} –${short(c.step.by)}→ ${c.step.event} (${c.because})${c.onward.length ? ` then ${c.onward.join(', ')}` : ''}`;
      case 'new-cycle':
      case 'gone-cycle':
        return `${c.type}: ${c.path.map((s) => s.cause).join(' → ')}`;
      case 'entry-reach':
        return `entry ${short(c.entry)}: +${c.gained.join(',')} -${c.lost.join(',')}`;
      case 'new-unresolved':
      case 'resolved':
        return `${c.type}: ${short(c.by)}`;
      default:
        return `${c.type}: ${c.event} (${c.callables.map(short).join(', ')})`;
    }
  });

const payments = graphOf(PAYMENTS);
const without = (...lines: string[]): string =>
  PAYMENTS.split('\n')
    .filter((l) => !lines.includes(l.trim()))
    .join('\n');
/** The payments cascade with some names spelt otherwise. */
const respelt = (names: Record<string, string>): Graph =>
  graphOf(PAYMENTS.replace(/[A-Za-z]+(\.[a-z]\w*)?/g, (word) => names[word] ?? word));

describe('what is the same', () => {
  it('moved lines, other white space, other receivers, other order', () => {
    const other: Graph = {
      ...payments,
      events: [...payments.events].reverse().map((e) => ({ ...e, declared: e.declared && { ...e.declared, line: e.declared.line + 7 } })),
      callables: [...payments.callables].reverse().map((c) => ({ ...c, line: c.line + 3, description: 'other words' })),
      emits: payments.emits.map((e) => ({ ...e, line: e.line + 3, via: e.via.replace('this.', 'this.own.') })),
      calls: [...payments.calls]
        .reverse()
        .map((c) => ({ ...c, line: c.line * 2, guard: c.guard?.replaceAll(' ', '  ').replaceAll("'", '"') ?? null })),
    };
    const diff = diffGraphs(payments, other);
    expect(said(diff)).toEqual([]);
    expect(diff.consequences).toEqual([]);
    expect(isEmpty(diff)).toBe(true);
  });

  it('conditions that a formatter wrote otherwise, and no others', () => {
    expect(plain("a === 'x y' && f( b, )")).toBe(plain('a==="x y"&&f(b)'));
    expect(plain('`a  b`')).not.toBe(plain('`a b`'));
    expect(plain('typeof x')).not.toBe(plain('typeofx'));
    expect(plain("a === 'x y'")).not.toBe(plain("a === 'xy'"));
    expect(plain('a > 100')).not.toBe(plain('a > 200'));
  });
});

describe('what is different', () => {
  it('a handler that is gone: the cascade breaks there', () => {
    const diff = diffGraphs(
      payments,
      graphOf(without('PaymentAuthorised ~> ShipmentHandler.handle', 'ShipmentHandler.handle -> ShipmentArchiver.create')),
    );
    expect(said(diff)).toEqual([
      '- ShipmentHandler.handle',
      '- listens PaymentAuthorised ShipmentHandler.handle',
      '- calls ShipmentHandler.handle ShipmentArchiver.create',
    ]);
    expect(meant(diff)).toEqual([
      'broke: PaymentCreated, FraudWebhook.resolve, PaymentController.create … PaymentAuthorised –ShipmentHandler.handle→ ShipmentCreated (callable)',
      'lost-handler: PaymentAuthorised (ShipmentHandler.handle)',
      'entry FraudWebhook.resolve: + -ShipmentCreated',
      'entry PaymentController.create: + -ShipmentCreated',
    ]);
  });

  it('a way that is new, and what follows from it', () => {
    const diff = diffGraphs(
      payments,
      graphOf(`${PAYMENTS}
        AuthPendingFraud ~> AuthPendingFraudHandler.handle
        AuthPendingFraudHandler.handle ->? ShipmentArchiver.hold [risky]
        ShipmentArchiver.hold => ShipmentHeld
        ShipmentHeld ~> ReleaseHandler.handle
        ReleaseHandler.handle => ShipmentReleased`),
    );
    expect(meant(diff)).toEqual([
      'grew: PaymentCreated, PaymentController.create … AuthPendingFraud –AuthPendingFraudHandler.handle→ ShipmentHeld (callable) then ShipmentReleased',
      'first-handler: AuthPendingFraud (AuthPendingFraudHandler.handle)',
      'entry PaymentController.create: +ShipmentHeld,ShipmentReleased -',
    ]);
    expect(diff.consequences[0]).toMatchObject({
      path: [{ cause: 'PaymentCreated', event: 'AuthCreated' }, { event: 'AuthPendingFraud' }, { event: 'ShipmentHeld' }],
    });
  });

  it('a condition, a certainty', () => {
    const diff = diffGraphs(
      payments,
      graphOf(
        PAYMENTS.replace("[result.status === 'failed']", '[!result.ok]')
          .replace('CaptureArchiver.create => C', 'CaptureArchiver.create =>? C')
          .replace('AuthArchiver.succeed => AuthSucceeded', 'AuthArchiver.succeed =>? AuthSucceeded [fresh]'),
      ),
    );
    expect(said(diff)).toEqual([
      '~ emits AuthSucceeded AuthArchiver.succeed: certainty, guard',
      '~ emits CaptureCreated CaptureArchiver.create: certainty',
      '~ calls AuthCreatedHandler.handle AuthArchiver.fail: guard',
    ]);
    expect(diff.consequences).toEqual([]);
  });

  it('another payload; its order does not matter', () => {
    const carrying = (...names: string[]): Graph => ({
      ...payments,
      events: payments.events.map((e) => (e.id === 'AuthCreated' ? { ...e, payload: names.map((name) => ({ name, type: 'string' })) } : e)),
    });
    expect(said(diffGraphs(carrying('id', 'amount'), carrying('amount', 'id')))).toEqual([]);
    expect(said(diffGraphs(carrying('id'), carrying('id', 'amount')))).toEqual(['~ AuthCreated → AuthCreated: payload']);
  });

  it('a circle that is new', () => {
    const diff = diffGraphs(
      payments,
      graphOf(`${PAYMENTS}\nPaymentFailed ~> RetryHandler.handle\nRetryHandler.handle ->? AuthArchiver.create [retries < 3]`),
    );
    expect(meant(diff)).toEqual([
      'grew: FraudWebhook.resolve … PaymentFailed –RetryHandler.handle→ AuthCreated (callable) then AuthPendingFraud',
      'new-cycle: PaymentFailed → AuthCreated → AuthFailed',
      'entry FraudWebhook.resolve: +AuthCreated,AuthPendingFraud -',
    ]);
  });

  it('an event without its last emitter, a name that is computed now', () => {
    const diff = diffGraphs(payments, graphOf(`${without('RefundArchiver.create => RefundCreated')}\nRefundArchiver.create ?? computed`));
    expect(meant(diff)).toEqual([
      'broke: ChargebackReceived … ChargebackReceived –ChargebackHandler.handle→ RefundCreated (emits) then RefundFailed, RefundSucceeded',
      'broke: RefundController.create …  –RefundController.create→ RefundCreated (emits) then RefundFailed, RefundSucceeded',
      'lost-emitter: RefundCreated (RefundArchiver.create)',
      'new-unresolved: RefundArchiver.create',
      'entry RefundController.create: + -RefundCreated,RefundFailed,RefundSucceeded',
    ]);
  });
});

describe('renamed and moved', () => {
  it('a file that moved is neither gone nor new', () => {
    const moved: Graph = JSON.parse(JSON.stringify(payments).replaceAll('src/auth/', 'src/modules/auth/')) as Graph;
    const diff = diffGraphs(payments, moved);
    expect(said(diff).filter((l) => !l.endsWith(': moved'))).toEqual([]);
    expect(diff.callables.changed).toHaveLength(payments.callables.filter((c) => c.file.startsWith('src/auth/')).length);
    expect(diff.consequences).toEqual([]);
  });

  it('an event, with its handler called after it', () => {
    expect(said(diffGraphs(payments, respelt({ RefundSucceeded: 'RefundPaidOut' })))).toEqual([
      '~ RefundSucceeded → RefundPaidOut: renamed',
    ]);
    const both = respelt({ RefundCreated: 'RefundRequested', 'RefundCreatedHandler.handle': 'RefundRequestedHandler.handle' });
    expect(said(diffGraphs(payments, both))).toEqual([
      '~ RefundCreated → RefundRequested: renamed',
      '~ RefundCreatedHandler.handle → RefundRequestedHandler.handle: renamed, moved',
    ]);
  });

  it('a method', () => {
    expect(said(diffGraphs(payments, respelt({ 'AuthArchiver.fail': 'AuthArchiver.reject' })))).toEqual([
      '~ AuthArchiver.fail → AuthArchiver.reject: renamed',
    ]);
  });

  it('not another handler that happens to listen for the same', () => {
    const diff = diffGraphs(graphOf('A.go => Paid\nPaid ~> MailHandler.handle'), graphOf('A.go => Paid\nPaid ~> LedgerHandler.handle'));
    expect(said(diff)).toEqual([
      '+ LedgerHandler.handle',
      '- MailHandler.handle',
      '+ listens Paid LedgerHandler.handle',
      '- listens Paid MailHandler.handle',
    ]);
  });

  it('closures, whose ids hold a line, are known by what they do', () => {
    const closures = (...at: [line: number, event: string][]): Graph =>
      canonical({
        ...graphOf('X.y => A\nX.y => B\nX.y => C'),
        callables: [
          ...graphOf('X.y => A').callables,
          ...at.map(([line]) => ({
            id: `f.ts#start:${line}`,
            name: 'start',
            role: 'handler' as const,
            entry: null,
            file: 'f.ts',
            line,
            description: null,
          })),
        ],
        listens: at.map(([line, event]) => ({ event, handler: `f.ts#start:${line}`, file: 'f.ts', line, via: 'bus.on', pattern: null })),
      });
    expect(said(diffGraphs(closures([10, 'A'], [20, 'B']), closures([20, 'A'], [30, 'B'])))).toEqual([]);
    expect(said(diffGraphs(closures([10, 'A'], [20, 'B']), closures([10, 'C'], [20, 'A'], [30, 'B'])))).toEqual([
      '+ start',
      '+ listens C start:10',
    ]);
  });
});

const NAMES = ['Order', 'Payment', 'Parcel'];
const event = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom('Created', 'Closed', 'Lost')).map((n) => n.join(''));
const callable = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom('Archiver.add', 'Archiver.end', 'Handler.handle', 'Controller.post'))
  .map((n) => n.join(''));
const guard = fc.constantFrom('', '?', '? [x > 1]', '? [y]');
const line = fc.oneof(
  fc.tuple(event, callable).map(([e, c]) => `${e} ~> ${c}`),
  fc.tuple(callable, guard, event).map(([c, g, e]) => `${c} =>${g.slice(0, 1)} ${e}${g.slice(1)}`),
  fc.tuple(callable, guard, callable).map(([c, g, d]) => `${c} ->${g.slice(0, 1)} ${d}${g.slice(1)}`),
  callable.map((c) => `${c} ?? computed`),
  callable.map((c) => `entry http "POST /${c.length}" ${c}`),
);
/** Any graph; some have files elsewhere, some payloads. */
const graph: fc.Arbitrary<Graph> = fc
  .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('src/', 'app/'), fc.nat(3))
  .map(([lines, folder, fields]) => {
    const made = JSON.parse(JSON.stringify(graphOf(lines.join('\n'))).replaceAll('src/', folder)) as Graph;
    const payload = fields ? Array.from({ length: fields }, (_, i) => ({ name: `f${i}`, type: null })) : null;
    return { ...made, events: made.events.map((e, i) => (i % 2 ? e : { ...e, payload })) };
  });

describe('for any two graphs', () => {
  it('a graph has no difference from itself', () => {
    fc.assert(
      fc.property(graph, (a) => {
        const diff = diffGraphs(a, canonical(a));
        expect(isEmpty(diff)).toBe(true);
        expect(diff.consequences).toEqual([]);
        expect(diff.ids).toEqual({ events: [], callables: [] });
      }),
    );
  });

  it('one way mirrors the other', () => {
    const mirrored = {
      grew: ['shrank', 'broke'],
      'lost-handler': ['first-handler'],
      'lost-emitter': ['first-emitter'],
      'new-cycle': ['gone-cycle'],
    };
    fc.assert(
      fc.property(graph, graph, (a, b) => {
        const [there, back] = [diffGraphs(a, b), diffGraphs(b, a)];
        for (const part of PARTS) {
          expect(back[part].added).toEqual(there[part].removed);
          expect(back[part].removed).toEqual(there[part].added);
          const swapped = there[part].changed.map(({ before, after, changes }) => ({ before: after, after: before, changes }));
          const text = (list: readonly object[]) => list.map((c) => JSON.stringify(c)).sort();
          expect(text(back[part].changed)).toEqual(text(swapped));
        }
        for (const [type, opposite] of Object.entries(mirrored)) {
          const count = (diff: GraphDiff, types: string[]) => diff.consequences.filter((c) => types.includes(c.type)).length;
          expect(count(there, [type])).toBe(count(back, opposite));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('applied to the one it gives the other', () => {
    fc.assert(
      fc.property(graph, graph, (a, b) => {
        const diff = JSON.parse(JSON.stringify(diffGraphs(a, b))) as GraphDiff;
        expect(essence(applyDiff(a, diff))).toBe(essence(b));
      }),
      { numRuns: 400 },
    );
  });

  it('is what its schema says', () => {
    fc.assert(
      fc.property(graph, graph, (a, b) => {
        expect(diffSchema.parse(diffGraphs(a, b))).toEqual(diffGraphs(a, b));
      }),
      { numRuns: 50 },
    );
    expect(diffJsonSchema()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  });

  it('is empty when and only when they say the same', () => {
    fc.assert(
      fc.property(graph, graph, (a, b) => {
        if (isEmpty(diffGraphs(a, b))) expect(essence(applyDiff(a, diffGraphs(a, b)))).toBe(essence(b));
        else expect(essence(a)).not.toBe(essence(b));
      }),
    );
  });
});
