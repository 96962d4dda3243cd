import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

interface Envelope {
  name: string;
  message: { head: { name: string }; body?: unknown };
}

export function send({ message: { head: { name: topic }, body } }: Envelope) {
  bus.emit(topic, body);
}

export function forward(options: { envelope: Envelope; log?: boolean }) {
  const { envelope, log } = options;
  if (log) console.log(envelope.name);
  send(envelope);
}
