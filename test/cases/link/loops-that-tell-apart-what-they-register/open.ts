import { EventEmitter } from 'node:events';

/** What these conditions say of an element is not known, or not of one alone. */
const bus = new EventEmitter();
enum Level {
  Low,
  High,
}

const LISTENERS = [
  { name: 'one', level: Level.Low, priority: 1, mode: 'sync', transport: 'redis', run: one },
  { name: 'two', level: Level.High, priority: 10, mode: 'sync', transport: 'local', run: two },
];

export function byNumbers() {
  for (const l of LISTENERS) {
    if (l.priority !== 10) continue;
    bus.on(`priority.${l.name}`, l.run);
  }
  for (const l of LISTENERS) if (l.level === 1) bus.on(`level.${l.name}`, l.run);
}

export function besideAnother() {
  for (const l of LISTENERS) {
    if (l.mode === 'sync') console.log(l.name);
    switch (l.transport) {
      case 'redis':
        break;
      default:
        bus.on(l.name, l.run);
    }
  }
}

const ROUTES = [
  { method: 'GET', run: one },
  { method: 'POST', run: two },
];

export function changed() {
  for (const route of ROUTES) {
    route.method = route.method.toLowerCase();
    if (route.method === 'get') bus.on('read', route.run);
    else bus.on('written', route.run);
  }
}

const STATES = ['draft', 'sent'];

export function pairs() {
  for (const from of STATES)
    for (const to of STATES) {
      if (from === to) continue;
      bus.on(`${from}.${to}`, two);
    }
}

function one() {}
function two() {}
