import { bus } from 'core/bus';

export function place(): void {
  bus.emit('order:placed');
}

bus.on('order:placed', () => console.log('placed'));
