import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

const emitter = { on: vi.fn(), emit: vi.fn(), addEventListener: jest.fn() } as unknown as EventEmitter;
const fake = { on(_name: string, _back: () => void) {}, emit(_name: string) {} };
declare const jest: { fn(): () => void };

export function check() {
  fake.on('order.placed', () => {});
  fake.emit('order.placed');
  const double = { addEventListener: vi.fn(), dispatchEvent: vi.fn() };
  double.addEventListener('click', () => {});
  double.dispatchEvent(new Event('click'));
  return emitter;
}
