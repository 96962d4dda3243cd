import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
const TOPICS = new Set(['order.placed', 'order.paid']);
const others: ReadonlySet<string> = new Set<string>(['order.lost']);

for (const topic of TOPICS) bus.on(topic, () => console.log(topic));
others.forEach((topic) => bus.on(topic, () => console.log(topic)));
for (const topic of [...new Set(['order.sent'])])
  bus.on(topic, function sent() {
    console.log(topic);
  });

/** Nothing is known of what is put in later. */
const asked = new Set<string>();
export function ask(topic: string): void {
  asked.add(topic);
}
for (const topic of asked) bus.on(topic, () => console.log(topic));

export function tell(): void {
  bus.emit('order.placed');
  bus.emit('order.lost');
  bus.emit('order.sent');
}
