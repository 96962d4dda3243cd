import { bus } from '../../../bus';

export default function handler() {
  bus.emit('legacy.called');
}
