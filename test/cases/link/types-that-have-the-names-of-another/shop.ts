import { EventEmitter } from 'node:events';
import express from 'express';

const bus = new EventEmitter();
bus.on('payment.made', () => console.log('made'));
bus.on('payment.refunded', () => console.log('refunded'));
bus.on('payment.voided', () => console.log('voided'));

export class Payments {
  make(): void {
    bus.emit('payment.made');
  }
  refund(): void {
    bus.emit('payment.refunded');
  }
  void(): void {
    bus.emit('payment.voided');
  }
}

type Action = (...args: unknown[]) => unknown;
type Context<A> = { actions: { [key in keyof A]: Action } };
type Remote<T> = { [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : never };
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Texts<T> = { [K in keyof T]: string };
type Renamed<T> = { [K in keyof T as `on${string & K}`]: Action };

const context = {} as { given: unknown };
declare const remote: Remote<Payments>;
declare const own: Mutable<Payments>;
declare const texts: Texts<Payments>;
declare const renamed: Renamed<Payments>;

const app = express();
app.post('/payments', () => (context.given as Context<Payments>).actions.make());
app.post('/refunds', async () => remote.refund());
app.post('/voids', () => own.void());
app.get('/texts', () => texts.make.trim());
app.get('/renamed', () => renamed.onmake());

/** A table of others under the names of an interface is what it has there. */
interface Told {
  make: { id: string };
}
declare const tables: { [K in keyof Told]: Set<Told[K]> };
export const made = (): number => tables.make.size;
