// Another package of the name, which nobody knows.
import { bus } from 'core/bus';

export function cancel(): void {
  bus.emit('order:placed');
}
