import { bus } from '../../../bus';

export default async () => {
  bus.emit('legacy.read');
};
