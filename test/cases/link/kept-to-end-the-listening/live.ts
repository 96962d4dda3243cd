import { EventEmitter } from 'node:events';

const events = new EventEmitter();

const onPaid = (done: (id: string) => void) => {
  events.on('paid', done);
  return () => events.off('paid', done);
};

export function watch(send: (text: string) => void) {
  const unsubscribe = onPaid((id) => {
    send(id);
    events.emit('seen', id);
  });
  return unsubscribe;
}

export const pay = (id: string) => events.emit('paid', id);

const useCallback = <F>(run: F): F => run;

export function useLive() {
  const refund = useCallback((id: string) => {
    events.emit('refunded', id);
  });
  onPaid(refund);
}
